menu-events = 🎭 文化活動
desk-events = 🎭 文化活動

events-coming = { $count ->
    [0] { $wish ->
        [none] 最近沒有活動，過幾天再來看看吧。
       *[other] 「{ $wish }」沒有活動。
    }
   *[other] { $wish ->
        [none] 想參加哪一個？點一下看看。
       *[other] 「{ $wish }」有 { $count } 個活動：
    }
}
events-item = { $mine ->
    [coming] ✅{" "}
    [checked_in] ✅{" "}
    [waiting] ⏳{" "}
    [offered] 🔔{" "}
    [cancelled] ❌{" "}
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
    📍 { $place }{ $ages ->
        [none] {""}
       *[other] {" "}· 🎂 { $ages }
    }
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
events-seat-checked-in = ✅ 您簽到了，玩得開心！
events-seat-attended = ✅ 這次活動您來了，謝謝！
events-seat-fed-back = ✅ 這次活動您來了，您的意見也收到了，謝謝！
events-seat-no-show = 那天沒見到您。有什麼原因，可以在我們發給您的那條訊息下面說一聲。
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
}排在候補第 { $place } 位。活動快開始了：{ $few ->
    [0] 有人退出的話，誰先按，名額就給誰。
   *[other] 現在空出 { $few } 個名額，不夠您一家 { $party } 個人。要是少來幾個人，請先按「不排候補了」，再按人數報名。
}
events-seat-offered = 🔔 有名額了！給您留了 { $party } 個，請在 { $until } 之前答覆。您來嗎？

events-join = ✋ 我要報名
events-queue = ⏳ 我要排候補
events-accept = ✅ 我參加
events-decline = 🙏 不去了，讓給別人
events-calendar-wanted = 📆 加到手機日曆
events-calendar-coming = 日曆檔案馬上發給您。
events-calendar = 📆 「{ $title }」：點開檔案，就能加到手機日曆，到時候手機也會響一聲。
events-calendar-note = 您報了 { $party } 個人。來不了請在「鄰里」裡取消報名。
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
events-offer-expired = 「{ $title }」給您留的名額過了時間，不能再留了。還想來的話，點下面看看還有沒有位子。
events-line-closed = 「{ $title }」已經開始，這次沒能排上，真不好意思。下次有活動，歡迎您早點來報名。
events-last-call = 📢 「{ $title }」{ $begins_at } 開始，空出了 { $left } 個名額。現在誰先按，名額就給誰！
events-reminder = ⏰ 提醒您：<b>{ $begins_at }</b>「{ $title }」，{ $place }{ $party ->
    [1] {""}
   *[other] ，您一共 { $party } 個人
}。來不了請按下面的「取消報名」，好讓給候補的鄰居。
events-called-off = ❌ 真對不起：{ $begins_at } 在{ $place }的「{ $title }」取消了，您不用來了。{ $reason ->
    [none] {""}
   *[other] 原因：{ $reason }。
}

events-full = 慢了一步，名額剛剛被別人拿走了。再有空出來的會馬上告訴您。
events-begun = 這個活動已經開始了。
events-cancelled = 這個活動已經取消了。
events-already-signed = 您已經在名單裡了，不用再報。
events-already-here = 您已經簽到了。要走的話，跟門口的工作人員說一聲就好。
events-party-size = 一次最多報 { $most } 個人。人多的話，請另一位家人也報一次。
events-offer-gone = 這個名額過了時間，不能再留了。您看看下面，還可以再報名。
events-capacity-unclear = 沒看懂人數。請只寫數字，1 到 { $most }，例如：30
events-moment-unclear = 沒看懂時間。請把哪一天、幾點都寫上，例如：11月28日 14:30，或者：週六下午兩點半
events-too-soon = 這個時間已經過去了，請再寫一次。
events-too-far = 只能安排 { $days } 天以內的活動，請看看日期對不對。

events-desk = { $count ->
    [0] 現在沒有要辦的活動。
   *[other] 要看哪個活動？
}
events-desk-new = ➕ 辦一個新活動
events-wish-button = 🔎 按興趣、按周找
events-wish = 想看哪一種？
events-wish-all = 📋 全部活動
events-this-week = 📅 這一週
events-next-week = 📅 下一週
events-ages = { $least ->
    [0] { $most } 歲以下
   *[other] { $most ->
        [0] { $least } 歲以上
       *[other] { $least }–{ $most } 歲
    }
}
events-seat-early = 報名從 { $opens } 開始，到時候再來按一下。
events-seat-late = 報名已經截止了。
events-sign-up-shut = 現在不能報名：還沒開始，或者已經截止了。
events-not-their-age = 這個活動是給別的年齡的鄰居辦的。要是名冊上您的年齡不對，請聯繫社區工作人員。
events-term-unclear = 沒看懂，或者這樣不行。請照上面的例子再寫一次。
events-no-held-place = 留給線下鄰居的名額只剩 { $left } 個了。
events-more-button = ⚙️ 更多設置
events-more = ⚙️ 「{ $title }」的其他設置，不改就照這樣：

    🏷 種類：{ $kind_name }
    🎂 年齡：{ $ages ->
        [none] 不限
       *[other] { $ages }
    }
    👨‍👩‍👧 一家最多：{ $party_most } 個人
    🪑 留給沒有手機的鄰居：{ $held } 個名額
    ⏱ 辦 { $hours } 個小時
    🖼 海報：{ $has_poster ->
        [yes] 有
       *[no] 沒有
    }
    ✋ 報名：{ $opens ->
        [none] 現在
       *[other] { $opens }
    } 到 { $closes ->
        [none] 活動開始
       *[other] { $closes }
    }
events-term-kind = 🏷 種類
events-term-ages = 🎂 年齡
events-term-party = 👨‍👩‍👧 一家最多幾個人
events-term-held = 🪑 給線下鄰居留名額
events-term-hours = ⏱ 辦多久
events-term-poster = 🖼 海報
events-term-opens = ✋ 什麼時候開始報名
events-term-closes = ✋ 什麼時候截止報名
events-term-usual = 照平常
events-ask-term = { $term ->
    [ages] 給幾歲的鄰居？例如：60歲以上，或者：6到12歲
    [party] 一家最多報幾個人？1 到 { $party_most }，例如：3
    [held] 留幾個名額給沒有手機的鄰居？最多 { $held_most } 個。留下的名額由您寫名字，居民在手機上報不到。
    [opens] 什麼時候開始報名？要在活動開始（{ $begins }）之前，例如：明天早上8點
    [closes] 什麼時候截止報名？要在活動開始（{ $begins }）之前，例如：後天下午5點
   *[hours] 活動辦幾個小時？最多 { $hours_most } 個，例如：2，或者：1.5
}
events-ask-poster = 請發一張海報照片，居民打開活動就能看到。
events-poster-none = 不要海報
events-ask-kind = 這是哪一種活動？居民可以按興趣找。
events-guests-button = 🪑 線下報名
events-guests = 🪑 「{ $title }」還有 { $left } 個名額留給沒有手機的鄰居。
    直接寫名字和人數，例如：王奶奶 2（名字最多 { $most } 個字）。寫錯了的話，按一下名字。
events-guest-written = ✅ 記下了：{ $name }，{ $party } 人。
events-guest-there = 這個名字已經在名單上了。同名的另一位，請加上樓號，例如：王奶奶（3號樓）
events-guest-off = 把 { $name }（{ $party } 人）從名單上劃掉嗎？名額還留給線下的鄰居。
events-guest-off-yes = 是的，劃掉
events-guest-crossed-off = 劃掉了。
events-release = 🔓 不留了，讓大家報
events-released = 放出了 { $count } 個名額，排候補的鄰居先得。
events-again = 🔁 照樣再辦一次
events-desk-past = 🗂 辦過的活動
events-past = { $count ->
    [0] 還沒有辦過活動。
   *[other] 辦過的活動，最近的在前：
}
events-past-item = { $title } · { $begins }
events-ask-title = 活動叫什麼名字？最多 { $title_most } 個字，例如：京劇清唱會
events-ask-time = 哪一天、幾點開始？例如：11月28日 14:30，或者：週六下午兩點半
events-ask-place = 在哪裡？最多 { $place_most } 個字，例如：社區活動室二樓
events-ask-capacity = 最多來多少人？請寫一個數字，例如：30
events-confirm = 請看一遍，對不對？

    🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }{ $ages ->
        [none] {""}
       *[other] {" "}· 🎂 { $ages }
    }
    👥 最多 { $capacity } 個人
events-confirm-yes = ✅ 對，發佈
events-planned = 發佈了，居民現在就能報名。
events-desk-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    { $called_off ->
        [yes] ❌ 已經取消
       *[no] { $came ->
            [0] {""}
           *[other] ✅ 到了 { $came } 人 ·{" "}
        }👥 已報 { $taken } / { $capacity } 人{ $held ->
            [0] {""}
           *[other] ，留 { $held } 個給線下
        }{ $offered ->
            [0] {""}
           *[other] （其中 { $offered } 個名額在等答覆）
        }{ $waiting ->
            [0] {""}
           *[other] ，候補 { $waiting } 家
        }
    }
events-desk-names = 📋 名單
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
    [checked_in] {" "}· ✅ 到了
    [attended] {" "}· ✅ 來了
    [fed_back] {" "}· ✅ 來了
    [no_show] {" "}· 沒來{ $excuse ->
        [none] {""}
       *[other] ：{ $excuse }
    }
   *[other] {""}
}{ $missed ->
    [0] {""}
   *[other] {" "}· 之前 { $missed } 次沒來也沒說
}
