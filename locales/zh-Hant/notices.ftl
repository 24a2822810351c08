menu-notices = 📣 社區通知
desk-notices = 📣 發通知

notices-list = { $count ->
    [0] 最近還沒有通知。有了新通知，會直接發給您。
   *[other] 最近的通知，點一條看全文：
}
notices-line = { $day } · { $text }
notices-card = 📣 { $released }

    { $text }

notices-broadcast = 📣 <b>{ $community } 通知</b>

    { $text_marked }
notices-trial = 🔍 <i>試看，只發給了您</i>

    📣 <b>{ $community } 通知</b>

    { $text_marked }

notices-desk = { $count ->
    [0] 還沒有發過通知。
   *[other] 發過的和等著發的通知：
}
notices-desk-line = { $state ->
    [scheduled] ⏰
    [sending] 📤
    [cancelled] ⏹
   *[sent] ✅
} { $at } { $text }
notices-new = ✏️ 寫新通知
notices-write = ✏️ 請把通知寫在一條消息裡發來。{ $has_photo ->
    [yes] 🖼 已有一張照片。
   *[no] 要配照片，就連文字一起發。
}

    想讓幾個字顯眼，兩邊加星號：*今晚停水*。{ $has_text ->
        [yes] {""}

    現在寫的是：

    { $kept }
       *[no] {""}
    }
notices-keep = ➡️ 就用這些文字
notices-no-photo = 🗑 去掉照片
notices-photo-kept = 照片收到了。請再把通知的文字發來。

notices-audience = 這條通知發給誰？
notices-kind-community = 🏘 全社區
notices-kind-buildings = 🏢 選幾棟樓
notices-kind-volunteers = 🙋 志願者
notices-kind-event = 🎭 一個活動的報名人
notices-audience-community = 全社區
notices-audience-buildings = { $names }
notices-audience-volunteers = 全體志願者
notices-audience-event = 「{ $names }」的報名人
notices-which = { $count ->
    [0] 現在沒有可以選的。
   *[other] 請點選，可以選好幾個，再點一次就取消。已選 { $chosen } 個。
}
notices-chosen = ➡️ 選好了
notices-choose-one = 請先選一個。

notices-preview = 👀 <b>預覽，還沒有發出</b>。居民會看到：
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    發給：{ $audience }
    { $count ->
        [0] ⚠️ 這裡沒有人能收到。
       *[other] 一共 <b>{ $count }</b> 人：{ $names }{ $more ->
            [yes] {" "}等
           *[no] {""}
        }
    }{ $out }
notices-left-out = {""}
    另有 { $count } 人收不到：{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } 人聯絡不上{" "}
    }{ $unasked ->
        [0] {""}
       *[other] {" "}{ $unasked } 人沒同意接收{" "}
    }{ $blocked ->
        [0] {""}
       *[other] {" "}{ $blocked } 人被停用
    }
notices-next-when = ➡️ 選什麼時候發
notices-try = 🔍 先發給自己試看
notices-trial-coming = 試看的通知馬上發到您這裡。
notices-change-text = ✏️ 改文字或照片
notices-change-audience = 👥 換發送對象

notices-when = ⏰ 什麼時候發？也可以直接打時間，例如：11月25日 19:30{ $urgent ->
    [yes] {""}

    🚨 急事：夜裡也馬上送到。
   *[no] { $asleep ->
        [yes] {""}

    🌙 現在是休息時間，不急的會等到早上 8 點送。
       *[no] {""}
    }
}
notices-when-now = 📤 現在就發
notices-when-at = ⏰ { $at }
notices-urgent = 🚨 是急事，夜裡也要送
notices-calm = 🌙 不是急事，夜裡不打擾
notices-type-count = ⚠️ 這條通知會發給 <b>{ $count }</b> 人。確定的話，請打出這個人數。
notices-confirm = 最後看一遍：

    「{ $text }」
    發給：{ $audience }，<b>{ $count }</b> 人
    { $when ->
        [now] 📤 一按就開始發
        [night] 🌙 夜裡不打擾，{ $at } 送
       *[later] ⏰ { $at } 發
    }{ $urgent ->
        [yes] {" "}🚨 急事
       *[no] {""}
    }

    對嗎？
notices-send = ✅ 對，發出
notices-count-changed = 人數剛才變了：原來 { $before } 人，現在 { $count } 人。請再看一遍。
notices-queued = 已經開始發了。
notices-scheduled = 已經定好時間，到時自動發。

notices-progress = { $state ->
    [scheduled] ⏰ <b>定好了，{ $due } 發</b>
    [sending] { $night ->
        [yes] 🌙 <b>夜裡不打擾，{ $starts } 送</b>
       *[no] 📤 <b>正在發</b>
    }
    [cancelled] ⏹ <b>已停止</b>
   *[sent] ✅ <b>發完了</b>
}
    「{ $text }」
    發給：{ $audience } · 由 { $author } 寫

    { $all ->
        [0] 預計 { $expected } 人
       *[other] 一共 { $all } 人
    ✅ 送到 { $delivered }
    🚫 收不到（停用或拉黑了機器人） { $blocked }
    ⚠️ 沒發成 { $failed }
    ⏳ 還沒發 { $waiting }{ $stopped ->
        [0] {""}
       *[other] {""}
    ⏹ 停下沒發 { $stopped }
    }
    }
notices-refresh = 🔄 刷新
notices-refreshed = 已是最新的數字。
notices-stop = ⏹ 停止發送
notices-stop-sure = { $state ->
    [scheduled] 真的不發這條通知了嗎？
   *[other] 真的停止嗎？還有 { $waiting } 人沒發。已經送到的 { $delivered } 份收不回來。
}
notices-stop-yes = ⏹ 停止
notices-stopped = { $count ->
    [0] 已停止，不會再發了。
   *[other] 已停止，{ $count } 人不會再收到。
}
notices-finished = ✅ 您發的通知「{ $text }」發完了：送到 { $delivered } 人，收不到 { $blocked } 人，沒發成 { $failed } 人。
notices-open-progress = 📊 看詳細

notices-moment-past = 這個時間已經過去了，請換一個。
notices-moment-far = 太遠了，請選 { $days } 天以內的時間。
notices-nobody-there = 選的範圍裡沒有人能收到，請換一個。
notices-over = 這條通知已經發完或停止了。
notices-count-wrong = 人數不對，應該是 { $count }。請再打一次。
