departments-button = 🏢 部門信息
departments-list = 每個部門在這裡叫什麼、窗口在哪、電話多少，居民看到的就是這些。{ $unused ->
    [0] {""}
   *[other] 現在有 { $unused } 個停用。
}
departments-line = { $name }{ $used ->
    [yes] {""}
   *[no] （停用）
}
departments-card = <b>{ $name }</b>{ $used ->
        [yes] {""}
       *[no] （停用：新訴求選不到）
    }
    📋 管什麼：{ $duty }
    📍 窗口：{ $window }
    ☎️ 電話：{ $phone }
    🕘 時間：{ $hours }

    { $edited ->
        [yes] { $edited_by }在{ $edited_at }改過。
       *[no] 還是原來的，沒有人改過。
    }
departments-change = ✏️ 修改
departments-leave = ⏸ 停用
departments-use = ▶️ 啟用
departments-undo = ↩️ 撤銷最近一次：{ $what }
departments-field-name = 名稱
departments-field-window = 窗口
departments-field-phone = 電話
departments-field-hours = 辦公時間
departments-field-duty = 管什麼
departments-field-used = 用不用
departments-which-field = { $name }：要改哪一項？
departments-write = { $name }的{ $field }，{ $known ->
        [yes] 現在是：{ $now }
       *[no] 還沒有寫。
    }
    請寫新的（{ $most } 字以內）。不確定的電話請先核實，不要猜。
departments-as-shipped = ↩️ 用原來的
departments-written = 改好了，居民馬上看得到。
departments-used = { $name }啟用了。
departments-unused = { $name }停用了：新的訴求不再交給它，已經在辦的不變。
departments-undone = 撤銷了：{ $what }。
departments-no-phone = 這不像電話號碼。比如：0898-66001234。
departments-moved = 這張卡片剛才有了改動，請看最新的。
departments-last = 至少要留一個部門，訴求才有地方去。
departments-door = { $has_window ->
    [yes] 🏢 窗口：{ $window }
   *[no] {""}
}{ $has_phone ->
    [yes] {" "}☎️ { $phone }
   *[no] {""}
}{ $has_hours ->
    [yes] {" "}🕘 { $hours }
   *[no] {""}
}
departments-unwritten = 還沒有寫
departments-not-in-use = 這個部門這裡暫時不用了，請按「換個部門」另選一個。
