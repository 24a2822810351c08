acknowledgements-button = ✅ 收到
acknowledgements-done = ✓ 已收到
acknowledgements-thanks = 謝謝，社區知道您看到了。
acknowledgements-again = 您已經點過收到了，謝謝。
acknowledgements-not-asked = 這條通知不用點收到。
acknowledgements-not-named = 這條通知發給還沒投票的人，誰沒投票不公開，所以沒有名單。
acknowledgements-trial = 這是試看，這裡的按鈕不起作用。

acknowledgements-ask = 📬 請大家點「收到」
acknowledgements-ask-not = 📭 不用點「收到」

desk-acknowledgements = 📋 本樓沒收到通知的人
acknowledgements-open = { $asks ->
    [yes] 📬 收到 { $received }/{ $delivered } · 名單、回覆
   *[no] 📬 送達、收到、回覆
}
acknowledgements-rate = 📬 「{ $text }」
    送到 { $delivered } 人，一共 { $meant } 人{ $asks ->
        [yes] {""}
    點了收到 { $acknowledged } 人（{ $rate }%）
       *[no] {""}
    }{ $nowhere ->
        [0] {""}
       *[other] {""}
    沒填樓棟的 { $nowhere } 人裡，{ $nowhere_reached } 人收到了
    }

    { $named ->
        [yes] { $some ->
            [yes] 還有 { $missing } 人沒收到或沒確認。點一棟樓看詳細、要名單：
           *[no] 都收到了。
        }
       *[no] 誰沒投票不公開，所以不分樓、沒有名單。
    }
acknowledgements-line = { $building }：{ $asks ->
    [yes] 收到 { $acknowledged }/{ $delivered }（{ $rate }%）
   *[no] 送到 { $delivered }/{ $meant }
}
acknowledgements-whole-list = 📋 要全部名單
acknowledgements-to-leaders = 📨 把各樓名單發給樓棟長
acknowledgements-building = 📬 { $building }：「{ $text }」
    送到 { $delivered } 人，一共 { $meant } 人{ $asks ->
        [yes] {""}
    點了收到 { $acknowledged } 人（{ $rate }%）
       *[no] {""}
    }

    { $some ->
        [yes] 還有 { $missing } 人沒收到或沒確認，可以要一份上門名單。
       *[no] 這棟樓都收到了。
    }
acknowledgements-list-wanted = 📋 要這棟樓的名單
acknowledgements-to-leader = 📨 把名單發給樓棟長
acknowledgements-list-coming = 名單馬上發到您這裡。
acknowledgements-lists-sent = { $count ->
    [0] 這些樓還沒有樓棟長。管理員可以在「工作人員」裡邀請。
   *[other] 已發給 { $count } 位樓棟長。
}
acknowledgements-led = { $homes ->
    [0] 還沒有登記您管哪棟樓，請找社區管理員重新邀請。
   *[other] { $count ->
        [0] 最近沒有發到您樓裡的通知。
       *[other] 選一條通知，看您樓裡誰還沒收到：
    }
}
acknowledgements-led-line = { $building } · { $day } { $text }

acknowledgements-list = 📋 「{ $text }」沒收到的人：{ $everywhere ->
    [yes] 全社區
   *[no] { $place }
}
    只用來上門通知，請不要轉發。這次匯出已經記錄。
acknowledgements-file = 沒收到通知的人 { $place } { $at }
acknowledgements-column-building = 樓棟
acknowledgements-column-unit = 單元
acknowledgements-column-room = 房號
acknowledgements-column-name = 稱呼
acknowledgements-column-fate = 情況
acknowledgements-column-phone = 電話
acknowledgements-fate-silent = 送到了，沒點收到
acknowledgements-fate-waiting = 還沒發到
acknowledgements-fate-doubt = 不確定有沒有送到
acknowledgements-fate-left = 機器人聯絡不上
acknowledgements-fate-suspended = 社區停用了帳號
acknowledgements-fate-failed = 沒發成
acknowledgements-fate-stopped = 停發了，沒送
