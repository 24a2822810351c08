menu-events = 🎭 文化活動
desk-events = 🎭 文化活動

events-coming = { $count ->
    [0] 最近沒有活動，過幾天再來看看吧。
   *[other] 想參加哪一個？點一下看看。
}
events-item = { $mine ->
    [coming] ✅{" "}
    [waiting] ⏳{" "}
    [offered] 🔔{" "}
   *[none] {""}
}{ $title } · { $begins } · { $left ->
    [0] 已滿
   *[other] 餘 { $left }
}
events-own-button = 📋 我的報名
events-own = { $count ->
    [0] 您現在沒有報名的活動。
   *[other] 您報名的活動（✅ 已報上，⏳ 在候補，🔔 等您答覆）：
}
events-open = 👀 看看這個活動

events-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    👥 { $left ->
        [0] 名額滿了（共 { $capacity } 個）{ $waiting ->
            [0] {""}
           *[other] ，{ $waiting } 家在候補
        }
       *[other] 還有 { $left } 個名額（共 { $capacity } 個）
    }

    { $status }
events-seat-open = 想來就按「我要報名」。
events-seat-full = 可以先排候補：有人不來，按先後順序通知您。
events-seat-guest = 在「👤 我的」裡登記一下，就能報名。
events-seat-begun = 這個活動已經開始了，不能再報名。
events-seat-called-off = ❌ 這個活動取消了。
events-seat-confirmed = ✅ 您報上了{ $party ->
    [1] {""}
   *[other] ，一共 { $party } 個人
}。到時候會提醒您。
events-seat-waiting = ⏳ { $party ->
    [1] 您
   *[other] 您一共 { $party } 個人，
}排在候補第 { $place } 位。輪到您會馬上通知您。
events-seat-last-call = ⏳ { $party ->
    [1] 您
   *[other] 您一共 { $party } 個人，
}排在候補第 { $place } 位。活動快開始了：有人退出的話，誰先按，名額就給誰。
events-seat-offered = 🔔 有名額了！給您留了 { $party } 個，請在 { $until } 之前答覆。您來嗎？

events-join = ✋ 我要報名
events-queue = ⏳ 我要排候補
events-accept = ✅ 我參加
events-decline = 🙏 不去了，讓給別人
events-cancel = ❌ 取消報名
events-cancel-now = ❌ 去不了，取消報名
events-leave = ❌ 不排候補了
events-cancel-sure = 「{ $title }」，{ $begins }。{ $waits ->
    [yes] 真的不排了嗎？再排就要從最後一位排起。
   *[no] 真的不去了嗎？名額會讓給候補的鄰居。
}
events-cancel-yes = 是的，取消
events-cancel-no = 不，先不取消

events-party = 「{ $title }」{ $left ->
    [0] 現在滿了，先排候補。
   *[other] 還有 { $left } 個名額。
}連您自己，一共幾個人來？一家人的名額會放在一起。
events-party-of = { $party } 個人

events-now-confirmed = ✅ 報上了！到時候會提醒您。
events-now-waiting = { $left ->
    [0] 名額滿了。
   *[other] 剩下的名額不夠 { $party } 個人一起坐。
}您排在候補第 { $place } 位，輪到您會馬上通知您。
events-now-declined = 好的，名額讓給下一位了。謝謝您！
events-now-cancelled = 已經取消報名。謝謝您說一聲！

events-offered = 🔔 有名額了！
    「{ $title }」{ $begins_at }，{ $place }。
    給您留了 { $party } 個名額，請在 <b>{ $until_at }</b> 之前答覆。您來嗎？
events-offer-expired = 「{ $title }」給您留的名額過了時間，已經讓給下一位鄰居。還想來的話，可以重新排候補。
events-line-closed = 「{ $title }」已經開始，這次沒能排上，真不好意思。下次有活動，歡迎您早點來報名。
events-last-call = 📢 「{ $title }」{ $begins_at } 開始，空出了 { $left } 個名額。現在誰先按，名額就給誰！
events-reminder = ⏰ 提醒您：<b>{ $begins_at }</b>「{ $title }」，{ $place }{ $party ->
    [1] {""}
   *[other] ，您一共 { $party } 個人
}。來不了請按下面的「取消報名」，好讓給候補的鄰居。
events-called-off = ❌ 真對不起：{ $begins_at } 在{ $place }的「{ $title }」取消了，您不用來了。

events-full = 慢了一步，名額剛剛被別人拿走了。再有空出來的會馬上告訴您。
events-begun = 這個活動已經開始了。
events-cancelled = 這個活動已經取消了。
events-already-signed = 您已經在名單裡了，不用再報。
events-party-size = 一次最多報 { $most } 個人。人多的話，請另一位家人也報一次。
events-offer-gone = 這個名額等不及，已經讓給下一位鄰居了。您看看下面，還可以再報名。
events-capacity-unclear = 沒看懂人數。請只寫數字，1 到 { $most }，例如：30
events-moment-unclear = 沒看懂時間。請把哪一天、幾點都寫上，例如：11月28日 14:30，或者：週六下午兩點半
events-too-soon = 這個時間已經過去了，請再寫一次。
events-too-far = 只能安排 { $days } 天以內的活動，請看看日期對不對。

events-desk = { $count ->
    [0] 現在沒有要辦的活動。
   *[other] 要看哪個活動？
}
events-desk-new = ➕ 辦一個新活動
events-ask-title = 活動叫什麼名字？最多 { $title_most } 個字，例如：京劇清唱會
events-ask-time = 哪一天、幾點開始？例如：11月28日 14:30，或者：週六下午兩點半
events-ask-place = 在哪裡？最多 { $place_most } 個字，例如：社區活動室二樓
events-ask-capacity = 最多來多少人？請寫一個數字，例如：30
events-confirm = 請看一遍，對不對？

    🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    👥 最多 { $capacity } 個人
events-confirm-yes = ✅ 對，發佈
events-planned = 發佈了，居民現在就能報名。
events-desk-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    { $called_off ->
        [yes] ❌ 已經取消
       *[no] 👥 已報 { $taken } / { $capacity } 人{ $offered ->
            [0] {""}
           *[other] （其中 { $offered } 個名額在等答覆）
        }{ $waiting ->
            [0] {""}
           *[other] ，候補 { $waiting } 家
        }
    }
events-desk-names = 📋 名單
events-desk-call-off = ❌ 取消活動
events-names = 「{ $title }」{ $count ->
    [0] 還沒有人報名。
   *[other] 名單，共 { $count } 家：
}

    { $names }
events-name = { $number }. { $name ->
    [none] （已不在本社區）
   *[other] { $name }
} · { $party } 人{ $state ->
    [waiting] {" "}· ⏳ 候補
    [offered] {" "}· 🔔 等答覆
   *[other] {""}
}
events-call-off-sure = 真的要取消「{ $title }」嗎？會馬上通知名單上的 { $people } 家，取消了就不能恢復。
events-call-off-yes = 是的，取消活動
events-called-off-done = 活動取消了，正在通知 { $count } 家。
