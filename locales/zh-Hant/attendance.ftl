attendance-ticket-wanted = 🎫 入場碼
attendance-ticket-coming = 入場碼馬上發給您。
attendance-ticket = 🎫 「{ $title }」的入場碼。到門口給工作人員看一看就行；沒帶手機也不要緊，報名字也能進。
attendance-ticket-party = { $party } 個人
attendance-for-the-door = 這是活動的入場碼，到門口給工作人員掃一掃就行，不用自己打開。
attendance-no-such-ticket = 沒有找到這個入場碼。請在名單上按名字簽到。

attendance-door-button = ✅ 簽到
attendance-door = ✅ <b>{ $title }</b> 簽到，{ $begins } 開始
    到了 { $came } 人，一共報了 { $taken } 人，還有 { $left } 家沒到。

    { $find ->
        [none] { $left ->
            [0] 都到齊了！
           *[other] 誰到了就按一下誰。名單長的話，直接打出名字裡的字來找；也可以掃居民的入場碼。
        }
       *[other] { $found ->
            [0] 沒找到名字裡有「{ $find }」而且還沒簽到的人。
           *[other] 名字裡有「{ $find }」的：
        }
    }
attendance-line = { $name ->
    [none] （已不在本社區）
   *[other] { $name }
} · { $party } 人
attendance-everyone = 📋 看全部名單
attendance-let-in = ✅ 簽到了
attendance-came-button = 👀 已簽到的
attendance-came = 「{ $title }」{ $count ->
    [0] 還沒有人簽到。
   *[other] 已簽到 { $count } 家。簽錯了的話，按一下名字。
}
attendance-arrived = { $again ->
    [yes] ✅ <b>{ $name }</b>，{ $party } 人，{ $came } 已經簽到過了。
   *[no] ✅ <b>{ $name }</b>，{ $party } 人，簽到了。
}
    「{ $title }」
attendance-list-button = 📋 看簽到名單
attendance-undo-button = ↩️ 簽錯了
attendance-undo-sure = 「{ $title }」：<b>{ $name }</b>（{ $party } 人）簽錯了嗎？撤回以後還在沒到的名單上。
attendance-undo-yes = ↩️ 是的，撤回簽到
attendance-taken-back = 撤回了。
attendance-unnamed = （已不在本社區）

attendance-names-wanted = 🖨 打印的名單
attendance-names-coming = 名單馬上發給您。
attendance-names = 🖨 「{ $title }」（{ $begins_at }）的名單，最後一欄可以打勾。名單上有居民的名字，請不要外傳。
attendance-column-number = 序號
attendance-column-name = 姓名
attendance-column-party = 人數
attendance-column-state = 情況
attendance-column-came = 到了打勾
attendance-state = { $state ->
    [waiting] 候補
    [offered] 等答覆
    [checked_in] 已簽到
    [attended] 來了
    [fed_back] 來了
    [no_show] 沒來{ $excuse ->
        [none] {""}
       *[other] （{ $excuse }）
    }
   *[other] 已報名
}

attendance-asked = 🎭 「{ $title }」您來了，謝謝！這次活動怎麼樣？按一下告訴我們。
attendance-mark-good = 😊 很好
attendance-mark-fair = 🙂 一般
attendance-mark-poor = 🙁 不太好
attendance-felt = 記下了：{ $mark ->
    [good] 😊 很好
    [fair] 🙂 一般
   *[poor] 🙁 不太好
}。謝謝！{ $photos ->
    [0] {""}
   *[other] { $photos } 張照片也收到了。
}
    { $has_said ->
        [yes] 您的話也收到了。
       *[no] 想再說一句，就直接寫下來（最多 { $most } 個字），也可以發照片。不想說也沒關係，按「主菜單」就好。
    }
    工作人員只看到內容，看不到是誰說的。
attendance-felt-kept = 收到了，謝謝您！下次活動會辦得更好。
attendance-felt-button = 💬 大家怎麼說
attendance-felt-desk = 💬 <b>{ $title }</b>：{ $count ->
    [0] 還沒有人說。
   *[other] { $count } 家說了
        😊 很好 { $good } · 🙂 一般 { $fair } · 🙁 不太好 { $poor }
}{ $photos ->
    [0] {""}
   *[other] {" "}· 📷 { $photos } 張照片
}

    { $said }{ $more ->
        [0] {""}
       *[other] …… 還有 { $more } 句
    }
attendance-felt-photo = 「{ $title }」{ $photos ->
    [0] 的照片沒有了。
   *[other] 照片 { $number }/{ $photos } { $mark ->
        [good] 😊
        [fair] 🙂
       *[poor] 🙁
    }
}
attendance-said-line = { $mark ->
    [good] 😊
    [fair] 🙂
   *[poor] 🙁
} { $text }

attendance-missed = 「{ $title }」（{ $begins_at }）那天沒見到您，您都好吧？要是有事沒來成，按一下告訴我們原因，就不算缺席。
attendance-explain = 💬 告訴原因
attendance-why = 「{ $title }」，{ $begins }{ $excuse ->
    [none] ：沒來成是因為什麼？按一個，或者自己寫一句（最多 { $most } 個字）。
   *[other] ：記下了「{ $excuse }」，不算缺席。謝謝您說一聲！
}
attendance-reason-ill = 🤒 身體不舒服
attendance-reason-family = 🏠 家裡有事
attendance-reason-forgot = 💭 忘記了
attendance-reason-was-there = 🙋 其實我去了，沒簽到
attendance-explained = 記下了，不算缺席。謝謝您說一聲！

attendance-door-shut = 還沒到簽到的時候：活動開始前 { $minutes } 分鐘起可以簽到。
attendance-door-over = 這個活動的簽到已經結束了。
attendance-no-seat = 這一家沒有名額：還在候補，或者已經取消了。
attendance-too-late = 這個活動過去很久了，不用再說了。謝謝您！
attendance-photos-full = 照片夠了，最多 { $most } 張，這一張沒有收。謝謝您！
