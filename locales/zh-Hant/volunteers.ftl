volunteers-button = 🧰 我的志願資料
volunteers-main = 🧰 您的志願資料，隨時能改：

    會做的事：{ $skills ->
        [none] 還沒有說
       *[other] { $skills }
    }
    有空的時候：{ $times ->
        [none] 還沒有說
       *[other] { $times }
    }
    參加的隊伍：{ $teams ->
        [none] 還沒有
       *[other] { $teams }
    }
    出生年：{ $born }
volunteers-skills-button = ✏️ 改會做的事
volunteers-times-button = ✏️ 改有空的時候
volunteers-teams-button = 👥 參加或退出隊伍
volunteers-skills = 您會做什麼？點一下選上，再點一下去掉，馬上就記住。
volunteers-times = 您一般什麼時候有空？點一下選上，再點一下去掉，馬上就記住。
volunteers-teams = { $count ->
    [0] 社區還沒有志願隊伍。
   *[other] 想參加哪支隊伍？點一下參加，再點一下退出。隊裡發通知、請人頂班的時候會想到您。
}
volunteers-done = ➡️ 好了
volunteers-birth-button = ✏️ 改出生年
volunteers-birth-changed = 🧰 { $name } 在 { $changed_at } 把志願資料裡的出生年從 { $before } 改成 { $after }。排班要看年齡，覺得不對請問問本人。
volunteers-given-back = 改好了。下面的班對年齡有要求，不合適您，替您退了。謝謝您，可以看看別的班：
    { $shifts }
volunteers-given-back-line = · { $team } · { $begins }
