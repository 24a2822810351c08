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
   *[none] {""}
}{ $team } · { $begins } · { $left ->
    [0] 已滿
   *[other] 缺 { $left } 人
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
    📍 { $place }
    👥 { $left ->
        [0] { $places } 個人都齊了
       *[other] 還缺 { $left } 人（一共 { $places } 人）
    }{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ 注意：{ $risk }
    }

    { $state ->
        [applied] ⏳ 您報了名，等社區確認，確認了會告訴您。
        [confirmed] ✅ 社區確認了，到時候等您來。
        [ready] ✅ 您說了一定來，謝謝！
        [credited] 🌟 這一班的時長已經記上了。
        [no_show] 這一班您沒有來。有原因請跟社區說一聲。
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
shifts-credited = 🌟 { $begins_at }「{ $team }」的 { $hours } 小時記上了，您一共 { $total } 小時。謝謝您！
shifts-missed = { $begins_at }「{ $team }」記了您沒有來。要是記錯了，或者有原因，請跟社區說一聲。
shifts-unconfirmed = ⚠️ { $begins_at }「{ $team }」，{ $place }：還有 { $count } 個人報了名沒有確認，請看一下。

shifts-no-profile = 先填一下志願者資料，才能報名。
shifts-full = 慢了一步，這一班人齊了。看看別的班吧。
shifts-begun = 這個時間已經過了，或者太遠了，請看看日期對不對。
shifts-not-over = 這一班還沒有結束，結束以後才能記時長。
shifts-cancelled = 這一班取消了。
shifts-already-claimed = 您已經在這一班的名單裡了。
shifts-overlap = 這個時間您已經有別的班了，一個人不能同時去兩處。
shifts-moved = 情況有變化，請看下面最新的。
shifts-own-hours = 自己的時長要請別人來確認。
shifts-too-many-hours = 時長超出了：不能多過這一班，一天最多記 { $hours } 小時。
shifts-year-unclear = 沒看懂年份，請寫四個數字，例如：1956
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
    👥 一共 { $places } 人，還缺 { $left } 人
    { $count ->
    [0] 還沒有人報名。
   *[other] 點一個人：
    }
shifts-person = { $state ->
    [applied] ⏳
    [ready] 👍
    [credited] 🌟
    [no_show] 🚫
   *[confirmed] ✅
} { $name }
shifts-desk-one = <b>{ $name }</b>，{ $begins }
    { $state ->
        [applied] ⏳ 報了名，等您確認。
        [confirmed] ✅ 已確認。
        [ready] 👍 本人說能來。
        [credited] 🌟 已記 { $hours } 小時。
        [no_show] 🚫 記了沒有來。
       *[withdrawn] 已經說了來不了。
    }
shifts-desk-confirm = ✅ 確認
shifts-desk-credit = 🌟 來了，記時長
shifts-desk-miss = 🚫 沒有來
shifts-desk-confirmed = 已確認，也告訴本人了。
shifts-desk-credited = 時長記上了，也告訴本人了。
shifts-desk-missed = 記下了，也告訴本人了。
shifts-ask-team = 哪一支隊伍？
shifts-ask-time = 哪一天、幾點開始？例如：11月28日 20:00
shifts-ask-hours = 幾個小時？例如：2
shifts-ask-place = 在哪裡集合？
shifts-ask-places = 要幾個人？例如：4
shifts-ask-risk = 有什麼要注意的？例如：雨天路滑，穿防滑鞋
shifts-no-risk = 沒有要注意的
shifts-desk-draft = 請看一下：
    🙋 <b>{ $team }</b>
    🕒 { $begins }，{ $hours } 小時
    📍 { $place }
    👥 { $places } 個人{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ { $risk }
    }
    這樣排，對嗎？
shifts-desk-plan = ✅ 排上
shifts-desk-planned = 排好了，居民現在能看到。
