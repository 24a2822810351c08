menu-shifts = 🙋 志願服務
desk-shifts = 🙋 志願服務

shifts-coming = { $count ->
    [0] 最近沒有排班，過幾天再來看看吧。
   *[other] 鄰里互相搭把手。想去哪一班？
}{ $is_guest ->
    [yes] {" "}（先在「👤 我的」裡登記，才能報名。）
   *[no] {""}
}
shifts-item = { $mine ->
    [applied] ⏳{" "}
    [confirmed] ✅{" "}
    [ready] ✅{" "}
    [swap] 🔁{" "}
    [in] 🚩{" "}
    [cancelled] 🚫{" "}
   *[none] {""}
}{ $team } · { $begins } · { $mine ->
    [cancelled] 已取消
   *[other] { $left ->
        [0] 已滿
       *[other] 缺 { $left } 人
    }
}{ $asks ->
    [none] {""}
   *[other] {" "}· { $asks }
}
shifts-enrol = 📝 我要當志願者
shifts-mine-button = 📋 我的班次和時長
shifts-mine = 您的志願時長一共 <b>{ $hours }</b> 小時，謝謝您！
    { $count ->
    [0] 現在沒有要去的班次。
   *[other] 要去的班次（⏳ 等確認，✅ 已確認）：
    }
shifts-open-button = 👀 看看這一班

shifts-card = 🙋 <b>{ $team }</b>
    🕒 { $begins }，{ $hours } 小時
    📍 { $place }{ $state ->
        [cancelled] {""}
       *[other] {"\u000A"}👥 { $left ->
            [0] { $places } 個人都齊了
           *[other] 還缺 { $left } 人（一共 { $places } 人）
        }
    }{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ 注意：{ $risk }
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }{ $note ->
        [none] {""}
       *[other] {"\u000A"}✍️ 您說明的：{ $note }（只有帶班的人和工作人員看得到）
    }

    { $state ->
        [cancelled] 🚫 這一班取消了。{ $why ->
            [none] {""}
           *[other] {"\u000A"}原因：{ $why }
        }
        [applied] ⏳ 您報了名，等社區確認，確認了會告訴您。
        [confirmed] ✅ 社區確認了，到時候等您來。
        [ready] ✅ 您說了一定來，謝謝！
        [swap] 🔁 您請人頂班，還沒有人接。有人接以前，這一班還是您的。
        [unseen] 這一班開始了，您還沒有簽到。到了的話，請隊長幫您登記一下，時長才記得上。
        [in] 🚩 您已經簽到了，辛苦了！結束時請簽退。
        [out] 🏁 您簽退了，謝謝！等隊長確認時長。
        [checked] 🏁 隊長確認了 { $mine } 小時，社區再看一下就記上。
        [credited] 🌟 這一班記了 { $mine } 小時。
        [no_show] 這一班記了您沒有來。
        [disputed] ✋ 您說了這一班記得不對：{ $why }{"\u000A"}社區另一位工作人員會看，看好以前先不算時長。
        [revoked] 這一班的 { $mine } 小時撤銷了：{ $why }
        [full] 這一班人齊了。看看別的班，或者過一陣再來看。
        [begun] 這一班已經開始了，不能再報名。
       *[open] 願意來就按「我報名」。
    }
shifts-claim = ✋ 我報名
shifts-ready = 👍 我能來
shifts-withdraw = ❌ 來不了
shifts-withdraw-sure = 「{ $team }」{ $begins } 這一班，真的來不了嗎？
shifts-withdraw-yes = 是的，來不了
shifts-withdraw-no = 不，我還來

shifts-ask-skills = 您會做什麼？可以選幾樣，選好按「選好了」。
shifts-electric = 修水電
shifts-medical = 醫護
shifts-teaching = 輔導孩子
shifts-music = 吹拉彈唱
shifts-housework = 做家務
shifts-driving = 開車
shifts-writing = 寫字畫畫
shifts-ask-times = 您一般什麼時候有空？
shifts-weekday-day = 平時白天
shifts-weekday-evening = 平時晚上
shifts-weekend-day = 週末白天
shifts-weekend-evening = 週末晚上
shifts-done = ➡️ 選好了
shifts-ask-birth = 您是哪一年出生的？只用來排合適的班，例如：1956
shifts-enrolled = 🎉 您現在是志願者了，謝謝！看看想去哪一班。
shifts-profile-first = 先說說您會做什麼，兩分鐘就好。

shifts-now-applied = ⏳ 報上名了！社區確認以後會告訴您。
shifts-now-ready = 👍 太好了，到時候見！
shifts-now-withdrawn = 知道了，謝謝您說一聲。

shifts-ask-ready = ⏰ <b>{ $begins_at }</b>「{ $team }」，{ $place }。您能來嗎？請點下面的按鈕告訴我們。
shifts-confirmed = ✅ 社區確認了：{ $begins_at }「{ $team }」，{ $place }。到時候等您來！
shifts-credited = 🌟 { $begins_at }「{ $team }」的 { $hours } 小時記上了，您一共 { $total } 小時。謝謝您！不對的話，點下面的按鈕說一聲。
shifts-missed = { $begins_at }「{ $team }」記了您沒有來。要是記錯了，或者有原因，點下面的按鈕說一聲。
shifts-unconfirmed = ⚠️ { $begins_at }「{ $team }」，{ $place }：還有 { $count } 個人報了名沒有確認，請看一下。

shifts-no-profile = 先填一下志願者資料，才能報名。
shifts-full = 慢了一步，這一班人齊了。看看別的班吧。
shifts-begun = 這個時間已經過了，或者太遠了，請看看日期對不對。
shifts-not-over = 這一班還沒有結束，結束以後才能記時長。
shifts-cancelled = 這一班取消了。
shifts-already-claimed = 您已經在這一班的名單裡了。
shifts-overlap = 這個時間您已經有別的班了，一個人不能同時去兩處。
shifts-moved = 情況有變化，請看下面最新的。
shifts-elsewhere = 這一班是在{ $community }做的，時長照樣算您的。覺得記得不對，請聯繫那邊的社區。
shifts-own-hours = 自己的時長要請別人來確認。
shifts-too-many-hours = 時長超出了：不能多過這一班，一天最多記 { $hours } 小時。
shifts-year-unclear = 沒看懂年份，請寫四個數字，例如：1956
shifts-year-differs = 這個年份和社區名冊上的不一樣。請看看寫對了沒有，或者聯繫社區工作人員。
shifts-needs-guardian = 不滿 { $age } 歲，請用爸爸媽媽的賬號一起報名。
shifts-not-alone = 這一班是一個人做的，不滿 { $age } 歲請選有大人一起的班。
shifts-number-unclear = 沒看懂數字。請寫 1 到 { $most }，例如：3

shifts-desk = { $count ->
    [0] 還沒有排班。
   *[other] 接下來的班次：
}
shifts-desk-new = ➕ 排一班
shifts-desk-over = ✅ 確認時長
shifts-desk-over-text = { $count ->
    [0] 最近兩週沒有結束的班次。
   *[other] 最近兩週結束的班次，點開給人記時長：
}
shifts-desk-people = 🙋 <b>{ $team }</b>
    🕒 { $begins } · 📍 { $place }
    👥 一共 { $places } 人，還缺 { $left } 人{ $cancelled ->
        [yes] {"\u000A"}🚫 這一班取消了{ $off ->
            [none] {""}
           *[other] ：{ $off }
        }
       *[no] {""}
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $count ->
    [0] 還沒有人報名。
   *[other] 點一個人：
    }
shifts-person = { $state ->
    [applied] ⏳
    [ready] 👍
    [swap] 🔁
    [in] 🚩
    [out] 🏁
    [checked] 🔎
    [credited] 🌟
    [no_show] 🚫
    [disputed] ✋
    [revoked] ↩️
   *[confirmed] ✅
} { $name }{ $noted ->
    [yes] {" "}✍️
   *[no] {""}
}
shifts-desk-one = <b>{ $name }</b>，{ $begins }
    { $state ->
        [applied] ⏳ 報了名，等您確認。
        [confirmed] ✅ 已確認。
        [ready] 👍 本人說能來。
        [swap] 🔁 在請人頂班。
        [in] 🚩 已簽到。
        [out] 🏁 已簽退，算下來 { $hours } 小時，等您確認。
        [checked] 🔎 隊長確認了 { $hours } 小時，等社區看一下。
        [credited] 🌟 已記 { $hours } 小時。
        [no_show] 🚫 記了沒有來。
        [disputed] ✋ 本人說記得不對：{ $why }
        [revoked] ↩️ { $hours } 小時已撤銷：{ $why }
       *[withdrawn] 已經說了來不了。
    }{ $note ->
        [none] {""}
       *[other] {"\u000A"}✍️ 身體方面：{ $note }
    }{ $came ->
        [none] {""}
       *[other] {"\u000A"}🕒 { $came } 到{ $went ->
            [none] {""}
           *[other] ，{ $went } 走
        }
    }{ $marks ->
        [none] {""}
       *[other] {"\u000A\u000A"}請留意：{"\u000A"}{ $marks }
    }{ $is_mine ->
        [yes] {"\u000A"}這是您自己的，要請別人來確認。
       *[no] {""}
    }
shifts-desk-confirm = ✅ 確認
shifts-desk-credit = 🌟 來了，記時長
shifts-desk-miss = 🚫 沒有來
shifts-desk-confirmed = 已確認，也告訴本人了。
shifts-desk-credited = 時長記上了，也告訴本人了。
shifts-desk-missed = 記下了，也告訴本人了。
shifts-ask-team = 哪一支隊伍？
shifts-ask-time = 哪一天、幾點開始？例如：11月28日 20:00
    固定的班這樣寫：每天 20:00，或者：每週二、四 9:00
shifts-ask-hours = 幾個小時？例如：2
shifts-ask-place = 在哪裡集合？
shifts-ask-places = 要幾個人？例如：4
shifts-ask-risk = 有什麼要注意的？例如：雨天路滑，穿防滑鞋
shifts-no-risk = 沒有要注意的
shifts-desk-draft = 請看一下：
    🙋 <b>{ $team }</b>
    🕒 { $rhythm ->
        [none] { $begins }
       *[other] 🔁 { $rhythm }，從 { $begins } 起
    }，{ $hours } 小時
    📍 { $place }
    👥 { $places } 個人{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ { $risk }
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    這樣排，對嗎？
shifts-desk-plan = ✅ 排上
shifts-desk-planned = 排好了，居民現在能看到。

shifts-mark-forgotten = · 沒有簽退，按排的時間結束
shifts-mark-entered = · 是隊長代為登記的
shifts-mark-unseen = · 沒有簽到
shifts-mark-adjoining = · 前後兩班連著做
shifts-mark-long = · 時間長，或者這一天做了好幾班

shifts-check = 🚩 簽到 / 簽退
shifts-ask-code = { $leaves ->
    [yes] 要走了？請看隊長手機上的四個數字，寫在這裡就簽退了。
   *[no] 到了？請看隊長手機上的四個數字，寫在這裡就簽到了。
}
    沒有手機、看不清的，請隊長幫您登記。
shifts-code-wrong = 數字不對。它一分鐘換一次，請再看一下隊長的手機。還可以試 { $left } 次。
shifts-code-unclear = 請寫四個數字，例如：0372
shifts-too-many-tries = 試的次數多了，請隊長幫您登記。
shifts-not-time = 簽到在開始前後 { $minutes } 分鐘裡，簽退在結束前後 { $minutes } 分鐘裡。別的時候請隊長幫您登記。
shifts-own-entry = 自己的請用四個數字簽到，不能自己登記。
shifts-now-in = 🚩 簽到好了，辛苦您了！走的時候請簽退。
shifts-now-out = 🏁 簽退好了，謝謝您！時長確認了會告訴您。

shifts-months-button = 🗓 每月的時長
shifts-months = 您的志願時長一共 <b>{ $hours }</b> 小時。
    { $count ->
    [0] 還沒有做完的班次。
   *[other] 點一個月看看：
    }
shifts-month-item = { $year }年{ $month }月 · { $hours } 小時 · { $count } 班
shifts-month = <b>{ $year }年{ $month }月</b>，一共 { $hours } 小時。點開一班看看；記得不對的，可以在裡面說：
shifts-past-item = { $team } · { $begins } · { $state ->
    [credited] 🌟 { $hours } 小時
    [checked] 🔎 { $hours } 小時
    [no_show] 🚫 沒有來
    [disputed] ✋ 在複核
    [revoked] ↩️ 已撤銷
   *[out] ⏳ 等確認
}
shifts-dispute-button = ✋ 記得不對
shifts-ask-dispute = 「{ $team }」{ $begins } 這一班，哪裡不對？請寫一句話（最多 { $most } 字），例如：我做滿了兩個小時
shifts-now-disputed = ✋ 收到了。社區另一位工作人員會看，結果告訴您。
shifts-dispute-late = 記下以後 { $days } 天裡可以說一次，這一班已經過了。有事請找社區。
shifts-same-judge = 這是您自己記的，要請另一位工作人員來定。
shifts-hours-unclear = 沒看懂時長。請這樣寫：2 小時、1.5 小時、90 分鐘

shifts-lead-button = 🚩 我帶的班
shifts-lead = { $count ->
    [0] 這兩週沒有您帶的班。
   *[other] 您帶的班：
}
shifts-lead-open = 🔑 簽到和時長
shifts-lead-card = 🚩 <b>{ $team }</b>
    🕒 { $begins } · 📍 { $place }
    👥 一共 { $places } 人，還缺 { $left } 人{ $cancelled ->
        [yes] {"\u000A"}🚫 這一班取消了{ $off ->
            [none] {""}
           *[other] ：{ $off }
        }
       *[no] {""}
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $count ->
    [0] 還沒有人報名。
   *[other] 點一個人，可以替沒帶手機的人登記，結束後確認時長：
    }
shifts-lead-code-button = 🔑 看簽到碼
shifts-lead-code = { $code ->
    [none] 簽到碼在開始前後 { $minutes } 分鐘、結束前後 { $minutes } 分鐘裡才有，到時候再來看。
   *[other] 請大家寫這四個數字：{"\u000A\u000A"}<b>{ $code }</b>{"\u000A\u000A"}{ $seconds } 秒後換新的，請點「換新的」。
}
    {"\u000A"}「{ $team }」{ $begins }
shifts-lead-again = 🔄 換新的
shifts-lead-in = 🚩 人到了（代簽到）
shifts-lead-out = 🏁 人走了（代簽退）
shifts-lead-entered = 登記好了，也記了是您登記的。
shifts-you-lead = 🚩 社區請您帶這一班：{ $begins_at }「{ $team }」，{ $place }。到時候請大家用您手機上的四個數字簽到。
shifts-you-lead-team = 🚩 社區請您當「{ $team }」的隊長。您帶的班在「志願服務」裡的「我帶的班」。

shifts-teams = { $count ->
    [0] 還沒有志願隊伍。
   *[other] 志願隊伍：
}
shifts-team-new = ➕ 新隊伍
shifts-team = 🙋 <b>{ $team }</b>
    🚩 { $leader ->
        [none] 還沒有隊長
       *[other] 隊長：{ $leader }
    }
shifts-team-lead = 🚩 請一位隊長
shifts-team-nobody = 不設隊長
shifts-team-founded = 「{ $team }」建好了。
shifts-ask-team-name = 新隊伍叫什麼？例如：治安巡邏隊
shifts-ask-leader = 請誰當「{ $team }」的隊長？{ $typed ->
    [none] 點一位，或者寫名字來找。
   *[other] 名字裡有「{ $typed }」的志願者：
}{ $count ->
    [0] {"\u000A"}沒有找到。請寫志願者的名字。
   *[other] {""}
}

shifts-desk-teams = 🙋 隊伍和固定的班
shifts-desk-lead = 🚩 請這一位帶這一班
shifts-desk-leads = 記下了，也告訴本人了。
shifts-desk-minutes = ✏️ 記別的時長
shifts-ask-minutes = { $name }，按記錄是 { $hours } 小時。要記多少？例如：1.5 小時
shifts-desk-checked = 您確認了。有要留意的地方，社區再看一下就記上。
shifts-desk-pass = 🌟 沒問題，記上
shifts-desk-revoke = ↩️ 撤銷時長
shifts-desk-decide = ✋ 定下來
shifts-ask-decision = { $name } 說記得不對：{ $why }
    原來是 { $hours } 小時。該記多少？例如：2 小時
shifts-desk-uphold = 還是照原來的
shifts-desk-none = 不記時長
shifts-ask-reason = 為什麼？請寫一句話（最多 { $most } 字），會告訴 { $name }。
shifts-desk-written = 寫下了，也告訴本人了。
shifts-desk-way = 📜 經過
shifts-way = <b>{ $name }</b> 這一班的經過：
    { $steps }
shifts-way-back = 👌 看好了
shifts-step = { $at } { $state ->
    [applied] 報名
    [confirmed] 社區確認
    [ready] 說能來
    [swap] 請人頂班
    [in] 簽到
    [out] 簽退
    [checked] 隊長確認
    [credited] 記上
    [withdrawn] 退出
    [no_show] 沒有來
    [disputed] 說記得不對
   *[revoked] 撤銷
}{ $hours ->
    [none] {""}
   *[other] {" "}{ $hours } 小時
}{ $who ->
    [none] （自動）
   *[other] （{ $who }）
}{ $why ->
    [none] {""}
   *[other] ：{ $why }
}

shifts-hours-button = ⏱ 去確認時長
shifts-hours-wanted = ⏱ { $begins_at }「{ $team }」結束了，請您確認 { $count } 個人的時長。
shifts-hours-late = ⚠️ { $begins_at }「{ $team }」結束 { $hours } 小時了，還有 { $count } 個人的時長沒有確認，請看一下。
shifts-hours-flagged = 🔎 { $begins_at }「{ $team }」：隊長給 { $name } 確認了 { $hours } 小時，有要留意的地方，請看一下。
shifts-disputed = ✋ { $begins_at }「{ $team }」：{ $name } 說時長記得不對：{ $why }
shifts-decided = 🙋 { $begins_at }「{ $team }」複核過了：{ $hours ->
    [none] 這一班不記時長
   *[other] 記 { $hours } 小時
}。{ $why }
shifts-revoked = ↩️ { $begins_at }「{ $team }」的 { $hours } 小時撤銷了：{ $why }。不對的話，{ $days } 天裡點下面的按鈕說一聲。

shifts-cover = ✋ 我來頂班
shifts-now-covering = ✋ 太好了，這一班歸您了，到時候見！
shifts-swap-button = 🔁 請人頂班
shifts-ask-mate = 「{ $team }」{ $begins } 這一班，想請誰來頂？{ $count ->
    [0] {"\u000A"}隊裡沒有別的人，可以問問大家。
   *[other] {""}
}
shifts-swap-all = 📣 問問做過的人
shifts-now-offered = 🔁 問了。有人接了會告訴您；沒有人接以前，這一班還是您的。
shifts-call = 🙏 「{ $team }」{ $begins_at }，{ $place }，缺人手。您以前來過，能來頂一班嗎？先點先得。
shifts-swap-asked = 🔁 { $name } 來不了，想請您頂這一班：{ $begins_at }「{ $team }」，{ $place }。
shifts-short-yours = ⏰ { $begins_at }「{ $team }」快開始了，您還沒說能不能來。能來請點進去按「我能來」，位置就是您的；沒說的話，會請別人來頂。
shifts-covered = 🔁 { $begins_at }「{ $team }」有 { $name } 頂了您的班，您不用來了。
shifts-leader-covered = 🔁 { $begins_at }「{ $team }」：{ $name } 來頂班。

shifts-patterns-button = 🔁 固定的班
shifts-patterns = { $count ->
    [0] 還沒有固定的班。在「排一班」裡寫「每天 20:00」就有了。
   *[other] 固定的班：
}
shifts-pattern = 🔁 <b>{ $team }</b>
    🕒 { $rhythm }，{ $hours } 小時
    📍 { $place }
    👥 { $places } 個人{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $living ->
        [yes] 已經排到 { $until }，到時候會自己往後排。
       *[no] 已經停了。
    }
shifts-pattern-end = ⏹ 不再排了
shifts-pattern-end-sure = 「{ $team }」{ $rhythm } 的班，真的不再排了嗎？
    後面的班都會取消，報了名的人會收到通知。
shifts-pattern-end-yes = ⏹ 是的，不再排了
shifts-pattern-over = 停了，後面的班取消了，也告訴報了名的人了。
shifts-pattern-ended = 這個固定的班已經停了。
shifts-desk-patterned = 排好了，四個星期的班居民現在能看到，以後會自己往後排。
shifts-called-off = { $begins_at }「{ $team }」，{ $place }：這一班取消了，您不用來了。謝謝您！
shifts-pattern-off = 🚫「{ $team }」，{ $place }：固定的班停了，這 { $count } 班都取消了，您不用來了。
    { $days_at }{ $more ->
        [0] {""}
       *[other] {"\u000A"}還有後面的 { $more } 班
    }
    謝謝您！

shifts-cancel = 🚫 取消這一班
shifts-ask-cancel = 「{ $team }」{ $begins } 這一班為什麼取消？請寫一句話（最多 { $most } 字），會告訴報了名的人。例如：下大雨
shifts-cancel-sure = 「{ $team }」{ $begins }，{ $place }：真的取消這一班嗎？
    原因：{ $why }
    { $count ->
    [0] 還沒有人報名。
   *[other] 會告訴這 { $count } 個人：{ $names }
    }
    取消以後不能再恢復。
shifts-cancel-yes = 🚫 是的，取消這一班
shifts-now-cancelled = 這一班取消了，報了名的人都會收到通知。
shifts-cancelled-told = 🚫 { $begins_at }「{ $team }」，{ $place }：這一班取消了，您不用來了。
    原因：{ $why }
shifts-cancel-late = 這一班已經開始了，不能再取消。結束以後請按實際情況確認時長。

shifts-begins = 🚩 { $begins_at }「{ $team }」，{ $place }，就要開始了。到了請點下面簽到。
shifts-begins-lead = 🚩 { $begins_at }「{ $team }」，{ $place }，就要開始了。大家簽到要寫您手機上的四個數字，請點下面打開。
shifts-check-in = 🚩 我到了，簽到
