clubs-button = 🥁 社團
clubs-list = { $count ->
    [0] 社區現在還沒有社團，過一陣再來看看吧。
   *[other] 🥁 社區的社團，點一個看看（✅ 您在裡面）：
}
clubs-item = { $mine ->
    [yes] ✅{" "}
   *[no] {""}
}{ $name } · { $when ->
    [none] 時間另定
   *[other] { $when }
} · { $members } 人
clubs-item-ended = 🗄 { $name }（結束了）
clubs-when = { $rhythm }–{ $until }
clubs-mine-button = 📋 我的社團
clubs-mine = { $count ->
    [0] 您現在沒有參加社團。
   *[other] 您參加的社團：
}
clubs-open = 👀 看看社團
clubs-card = 🥁 <b>{ $name }</b>（{ $interest }）
    🕒 { $when ->
        [none] 時間另定
       *[other] { $when }
    }
    📍 { $place }
    🙋 領隊：{ $leader ->
        [none] 還沒有
       *[other] { $leader }
    }
    👥 { $members } 人{ $places ->
        [0] {""}
       *[other] （最多 { $places } 人）
    }

    { $words }
    { $next ->
        [none] {""}
       *[other] {"\u000A"}接下來：{"\u000A"}{ $next }
    }

    { $mine ->
        [member] ✅ 已經參加：{ $people }
        [guest] 先在「👤 我的」裡登記，就能參加。
        [full] 人滿了，現在加不進去。有人退出就有位子，過一陣再來看看，也可以找領隊說說。
        [closed] 這個社團已經結束了：{ $why }
       *[open] 願意來就按「我要參加」。
    }
clubs-card-session = { $off ->
    [yes] ❌ { $begins }（取消了）
   *[no] ▪️ { $begins }
}
clubs-join = ✋ 我要參加
clubs-join-child = 👧 給孩子報名
clubs-joined = 🎉 歡迎加入「{ $name }」！每次活動前會提醒您。
clubs-ask-child = 孩子叫什麼名字？不滿 { $age } 歲的孩子用家長的賬號報名，有事都告訴您。例如：小明
clubs-child-joined = 🎉 孩子參加「{ $name }」了。有事會告訴您。
clubs-myself = 我自己
clubs-leave = 🚪 退出
clubs-leave-who = 誰不參加「{ $name }」了？
clubs-leave-one = { $who } 退出
clubs-leave-sure = { $who ->
    [none] 真的要退出「{ $name }」嗎？
   *[other] 真的不讓 { $who } 參加「{ $name }」了嗎？
}{ $is_over ->
    [yes] {""}
   *[no] {" "}以後想來，隨時可以再參加（有位子的話）。
}
clubs-leave-yes = 是的，退出
clubs-leave-no = 不，還留著
clubs-left = 退出了，謝謝您一直以來的參與。
clubs-sessions-button = 📅 接下來的活動
clubs-sessions = 📅 「{ $name }」接下來的活動：
    { $count ->
    [0] 還沒有定，領隊定了會告訴您。
   *[other] 點其中一場，可以說來不來（🙏 請了假，❌ 取消了）。
    }
clubs-session-item = { $state ->
    [cancelled] ❌{" "}
    [excused] 🙏{" "}
   *[on] {""}
}{ $begins }
clubs-session = 🥁 <b>{ $name }</b>
    🕒 { $begins }–{ $until }
    📍 { $place }

    { $cancelled ->
        [yes] ❌ 這次取消了：{ $why }
       *[no] { $ahead ->
            [no] 這次已經開始了，或者結束了。
           *[yes] { $mine ->
                [off] 🙏 請了假，這次不來。
                [on] 到時候等您來！來不了就說一聲。
               *[none] 參加了社團的人可以說來不來。
            }
        }
    }
clubs-excuse = { $off ->
    [yes] 👍 這次還是來
   *[no] 🙏 這次不來
}{ $who ->
    [none] {""}
   *[other] （{ $who }）
}
clubs-excused = 🙏 知道了，這次不來。謝謝您說一聲。
clubs-unexcused = 👍 好的，到時候見！
clubs-not-this-time = 🙏 這次不來
clubs-session-open = 👀 看看這次
clubs-calendar-wanted = 📅 存進手機日曆
clubs-calendar = 📅 「{ $name }」接下來的活動。點開文件，就存進手機日曆。
clubs-mute = 🔕 不要提醒
clubs-unmute = 🔔 要提醒
clubs-muted = 🔕 好的，「{ $name }」以後活動前不提醒您。取消、改時間還是會告訴您。
clubs-unmuted = 🔔 好的，每次活動前提醒您。

clubs-reminder = ⏰ <b>{ $begins_at }</b>「{ $name }」有活動，{ $place }。等您來！
clubs-notice = 🥁 「{ $name }」{ $who } 告訴大家：

    { $text }
clubs-session-off = ❌ { $begins_at }「{ $name }」的活動取消了：{ $why }
clubs-session-moved = 🔁 「{ $name }」的活動改了：原來 { $from_at }，現在 <b>{ $begins_at }</b>，{ $place }。
    換了時間，以前請的假就不算了；來不了，請點下面再說一聲。
clubs-session-added = ➕ 「{ $name }」加了一次活動：<b>{ $begins_at }</b>，{ $place }。
clubs-told-time = 🔁 「{ $name }」以後改在 <b>{ $when }</b>，{ $place }。
clubs-told-place = 📍 「{ $name }」以後在 <b>{ $place }</b> 活動。
clubs-told-removed = { $who ->
    [none] 您不再是「{ $name }」的成員了。
   *[other] { $who } 不再是「{ $name }」的成員了。
}原因：{ $why }{"\u000A"}有不同意見，請找社區工作人員。
clubs-told-closed = 「{ $name }」結束了：{ $why }{"\u000A"}謝謝大家一直以來的參與。
clubs-told-you-lead = 🙋 社區請您當「{ $name }」的領隊，辛苦您了！點下面看看成員和活動。不方便的話，按「不方便，我不帶」，社區另外找人。
clubs-told-lead-offered = 🙋 { $who } 想請您接著當「{ $name }」的領隊。您願意嗎？
clubs-told-lead-taken = 🙋 { $who } 答應了，現在是「{ $name }」的領隊。謝謝您帶了這麼久！
clubs-told-lead-declined = { $who } 這次不方便接「{ $name }」，還是您帶著。可以再請別人。
clubs-told-lead-moved = 社區請 { $who } 當「{ $name }」的領隊了。謝謝您帶了這麼久！
clubs-told-offer-over = 「{ $name }」領隊的事已經定了，現在不用您答覆了。謝謝您！
clubs-told-leaderless = ⚠️ 「{ $name }」沒有領隊了，請找一位。
clubs-lead-yes = 👍 我願意帶
clubs-lead-no = 這次不方便
clubs-lead-off = 🙏 不方便，我不帶
clubs-you-lead-now = 🙋 您現在是「{ $name }」的領隊了，辛苦您！
clubs-you-declined = 好的，「{ $name }」還是原來的領隊帶。

clubs-lead-button = 🙋 我帶的社團
clubs-lead-open = 🙋 領隊的事
clubs-lead = { $count ->
    [0] 您現在沒有帶社團。
   *[other] 您帶的社團：
}
clubs-lead-card = 🙋 <b>{ $name }</b>，{ $members } 人{ $places ->
        [0] {""}
       *[other] （最多 { $places } 人）
    }
    領隊：{ $leader ->
        [none] 還沒有
       *[other] { $leader }
    }
    { $closed ->
        [yes] 已經結束了：{ $why }
       *[no] { $has_next ->
            [yes] 下一次：{ $next }，{ $place }
           *[no] 還沒有定下一次活動。
        }
    }{ $heir ->
        [none] {""}
       *[other] {"\u000A"}⏳ 請了 { $heir } 接著帶，等對方答應。
    }
clubs-members-button = 👥 成員
clubs-members = 👥 「{ $name }」的成員，一共 { $count } 人。點一個人：
clubs-unnamed = 沒有名字的人
clubs-named = { $name }（沒有手機）
clubs-child = { $name }（{ $guardian } 家的孩子）
clubs-enter = ➕ 登記沒有手機的人
clubs-ask-name-of = 怎麼稱呼這位？寫下來就登記在「{ $name }」，例如：張奶奶
clubs-entered = ✅ { $who } 登記在「{ $name }」了。
clubs-member = <b>{ $who }</b>
    「{ $name }」，{ $since } 參加{ $here ->
        [yes] {""}
       *[no] ，已經退出了
    }{ $leader ->
        [yes] ，領隊
       *[no] {""}
    }
clubs-offer = 🙋 請這位接著當領隊
clubs-offered = 已經問了，對方答應以前還是您帶著。
clubs-take-back = ↩️ 不換領隊了
clubs-taken-back = 好的，還是您帶著。
clubs-resign = 🙏 我不帶了
clubs-resign-sure = 真的不帶「{ $name }」了嗎？您還是成員，社區會另外找領隊。已經有人願意接的話，可以在「👥 成員」裡請那一位。
clubs-resign-yes = 是的，不帶了
clubs-resigned = 知道了，謝謝您帶了這麼久！社區會另外找領隊。
clubs-remove = ❌ 請出社團
clubs-ask-remove-why = 為什麼請 { $who } 離開？寫一句原因，本人會看到。
clubs-removed = 好的，已經請出了，也告訴了本人。
clubs-notice-button = 📣 告訴大家
clubs-ask-notice = 想告訴「{ $name }」的大傢什麼？寫下來，先給您看一遍再發。一天最多發 { $most } 次。
clubs-notice-preview = 大家會看到：
    ———
    { $text }
    ———
    { $count ->
        [0] 可是現在沒有別人能收到。
       *[other] 發給 { $count } 個人{ $waits ->
            [yes] 。現在大家在休息，{ $at } 再發
           *[no] {""}
        }。
    }
clubs-notice-send = ✅ 發給大家
clubs-sent = ✅ 好了，告訴 { $count } 個人。

clubs-lead-sessions-button = 📅 活動和點名
clubs-lead-sessions = 📅 「{ $name }」的活動：
    { $count ->
    [0] 還沒有。可以加一次。
   *[other] 點其中一場，看誰來、點名、取消、改時間或地點。
    }
clubs-session-add = ➕ 加一次活動
clubs-lead-session = 📅 <b>{ $name }</b>
    🕒 { $begins }–{ $until }
    📍 { $place }

    { $cancelled ->
        [yes] ❌ 取消了：{ $why }
       *[no] { $ahead ->
            [yes] 👥 { $coming } 人會來{ $count ->
                [0] ，沒有人請假。
               *[other] ，{ $count } 人請了假：{ $away }
            }
           *[no] ✅ 來了 { $came } 人{ $can_note ->
                [yes] 。請點一下誰來了。
               *[no] 。點名的時間過了。
            }
        }
    }
clubs-roll-button = ✅ 點名
clubs-roll = ✅ 「{ $name }」{ $begins }：來了 { $came } 人（一共 { $count } 人）。
    誰來了就點誰，點錯了再點一下。
clubs-session-cancel = ❌ 取消這次
clubs-ask-off-why = 「{ $name }」{ $begins } 為什麼取消？寫一句，大家會看到。例如：下雨了，廣場積水
clubs-off-sure = 取消「{ $name }」{ $begins } 的活動，告訴大家：
    { $reason }
clubs-off-yes = 是的，取消
clubs-session-now-off = ❌ 取消了，告訴 { $count } 個人。
clubs-session-move = 🔁 改時間、地點
clubs-ask-move = 「{ $name }」{ $begins } 改到什麼時候？例如：週六下午3點
clubs-ask-where = 在哪裡？寫新的地點，不變就按「地點不變」。
clubs-same-place = 📍 地點不變
clubs-move-sure = 「{ $name }」{ $begins } 的活動改成：
    🕒 { $to }
    📍 { $where }
    大家會收到通知；換了時間，請過假的人要再說一聲。
clubs-move-yes = 是的，改
clubs-session-now-moved = 🔁 改好了，告訴 { $count } 個人。
clubs-ask-add = 「{ $name }」加一次什麼時候的活動？例如：週六下午3點
clubs-add-sure = 「{ $name }」加一次活動：
    🕒 { $begins }
    📍 { $place }
    大家會收到通知。
clubs-add-yes = ✅ 加上
clubs-session-now-added = ✅ 加好了，告訴 { $count } 個人。

clubs-desk-button = 🥁 社團
clubs-desk-open = 🥁 看看社團
clubs-desk = { $count ->
    [0] 還沒有社團。
   *[other] 社區的社團：
}
clubs-desk-new = ➕ 辦一個社團
clubs-desk-closed = 🗄 結束了的
clubs-desk-closed-text = { $count ->
    [0] 沒有結束了的社團。
   *[other] 結束了的社團：
}
clubs-desk-card = 🥁 <b>{ $name }</b>（{ $interest }）
    🕒 { $when ->
        [none] 時間另定
       *[other] { $when }
    }
    📍 { $place }
    🙋 領隊：{ $leader ->
        [none] 還沒有
       *[other] { $leader }
    }
    👥 { $members } 人{ $places ->
        [0] ，不限人數
       *[other] ，最多 { $places } 人
    }

    { $words }{ $closed ->
        [yes] {"\u000A"}已經結束了：{ $why }
       *[no] {""}
    }
clubs-desk-people = 👥 成員和活動
clubs-desk-leader = 🙋 請領隊
clubs-counts-button = 📊 來了多少人
clubs-counts = 📊 「{ $name }」最近的活動：
    { $count ->
    [0] 還沒有辦過活動。
   *[other] { $lines }
    }
clubs-count-line = ▪️ { $begins }：來 { $came } 人，請假 { $excused } 人（成員 { $members } 人）
clubs-book = 📄 Excel 表
clubs-lines = 📄 CSV 表
clubs-sheet-coming = 馬上發給您，請看下面的文件。
clubs-book-file = 📊 「{ $name }」每次來了多少人。
clubs-lines-file = 📊 「{ $name }」每次來了多少人。
clubs-file = { $name } 活動人數 { $at }
clubs-column-day = 日期
clubs-column-hour = 時間
clubs-column-place = 地點
clubs-column-came = 來的人
clubs-column-excused = 請假
clubs-column-members = 成員

clubs-ask-name = 社團叫什麼？最多 { $name_most } 個字，例如：腰鼓隊
clubs-ask-interest = 「{ $name }」是哪一類？
clubs-ask-place = 平時在哪裡活動？最多 { $place_most } 個字，例如：文化廣場
clubs-ask-time = 什麼時候活動？例如：每週二、四 19:00，或者：每天早上6點半
    還沒有定就按「時間另定」，以後領隊可以一次一次加。
clubs-no-time = 🕒 時間另定
clubs-ask-length = 一次多久？
clubs-length = { $hours } 小時
clubs-ask-words = 用幾句話介紹一下，最多 { $words_most } 個字，例如：會不會都歡迎，鼓由社區準備。
clubs-ask-places = 最多多少人？寫一個數字（1 到 { $members_most }），不限就按「不限人數」。
clubs-no-limit = 👥 不限人數
clubs-draft = 請看一遍：
    🥁 <b>{ $name }</b>（{ $interest }）
    🕒 { $when ->
        [none] 時間另定
       *[other] { $when }
    }
    📍 { $place }
    👥 { $places ->
        [0] 不限人數
       *[other] 最多 { $places } 人
    }

    { $words }
clubs-found = ✅ 辦起來
clubs-founded = 🎉 「{ $name }」辦起來了！再請一位領隊。
clubs-ask-leader = 請誰當「{ $name }」的領隊？寫名字裡的一兩個字來找。
    { $typed ->
        [none] { $count ->
            [0] 現在還沒有成員。
           *[other] 下面是成員：
        }
       *[other] { $count ->
            [0] 沒有找到「{ $typed }」。要先登記過才行。
           *[other] 找到這些人（還不是成員的，會一起加進來）：
        }
    }
clubs-leader-named = ✅ 請好了，也告訴了本人。
clubs-edit-button = ✏️ 改一改
clubs-edit = 「{ $name }」要改什麼？
clubs-field-name = 名字
clubs-field-place = 地點
clubs-field-time = 時間
clubs-field-words = 介紹
clubs-field-places = 人數上限
clubs-edit-field = 「{ $name }」{ $field ->
    [name] 現在叫「{ $now }」。改成什麼？最多 { $most } 個字。
    [place] 現在在「{ $now }」。改到哪裡？成員會收到通知。
    [time] { $now ->
        [none] 現在時間另定
       *[other] 現在是 { $now }
    }。改成什麼時候？例如：每週二、四 19:00。以後的活動按新時間排，成員會收到通知。
    [words] 現在的介紹：{ $now }{"\u000A"}寫新的，最多 { $most } 個字。
   *[places] { $now ->
        [0] 現在不限人數
       *[other] 現在最多 { $now } 人
    }。改成多少？寫一個數字（1 到 { $most }）。
}
clubs-edited = ✅ 改好了。
clubs-close = 🚪 結束這個社團
clubs-ask-close-why = 為什麼結束「{ $name }」？寫一句，{ $members } 個成員會看到。
clubs-close-sure = 真的結束「{ $name }」嗎？以後的活動都取消，{ $members } 個成員會收到：
    { $reason }
clubs-close-yes = 是的，結束
clubs-now-closed = 結束了，告訴 { $count } 個人。記錄還留著。

clubs-closed = 這個社團已經結束了。看看別的社團吧。
clubs-full = 人滿了，現在加不進去。有人退出就有位子，過一陣再來看看。
clubs-already-member = 已經是成員了，不用再報。
clubs-no-member = 已經不是成員了。要參加的話，點「我要參加」。
clubs-needs-guardian = 不滿 { $age } 歲，請爸爸媽媽用自己的賬號按「給孩子報名」。
clubs-no-guardian = 給孩子報名的人要滿 { $age } 歲，請家裡的大人來報。
clubs-too-many-children = 一個賬號最多給 { $most } 個孩子報名。再多請找領隊登記。
clubs-leader-stays = 領隊不能直接離開。請先讓別的成員接著帶，或者在「領隊的事」裡按「我不帶了」。
clubs-lead-gone = 情況有變化，現在不用您答覆了。
clubs-not-to-them = 當領隊的要有自己的賬號，請換一位成員。
clubs-too-young-to-lead = 當領隊的人要滿 { $age } 歲，請換一位。
clubs-too-few-places = 現在已經有 { $members } 個成員了，上限不能比這個少。
clubs-number-unclear = 沒看懂數字。請寫 1 到 { $most }，例如：30
clubs-session-begun = 這次已經開始了。
clubs-bad-moment = 這個時間已經過了，或者太遠了，請看看日期對不對。
clubs-session-cancelled = 這次活動已經取消了。
clubs-roll-shut = 活動開始以後才能點名，結束 { $days } 天以後就不能改了。
clubs-enough-notices = 今天已經發了 { $most } 次，明天再發吧。急事請找社區工作人員。
