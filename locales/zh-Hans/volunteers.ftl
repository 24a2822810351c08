volunteers-button = 🧰 我的志愿资料
volunteers-main = 🧰 您的志愿资料，随时能改：

    会做的事：{ $skills ->
        [none] 还没有说
       *[other] { $skills }
    }
    有空的时候：{ $times ->
        [none] 还没有说
       *[other] { $times }
    }
    参加的队伍：{ $teams ->
        [none] 还没有
       *[other] { $teams }
    }
    出生年：{ $born }
volunteers-skills-button = ✏️ 改会做的事
volunteers-times-button = ✏️ 改有空的时候
volunteers-teams-button = 👥 参加或退出队伍
volunteers-skills = 您会做什么？点一下选上，再点一下去掉，马上就记住。
volunteers-times = 您一般什么时候有空？点一下选上，再点一下去掉，马上就记住。
volunteers-teams = { $count ->
    [0] 社区还没有志愿队伍。
   *[other] 想参加哪支队伍？点一下参加，再点一下退出。队里发通知、请人顶班的时候会想到您。
}
volunteers-done = ➡️ 好了
volunteers-birth-button = ✏️ 改出生年
volunteers-birth-changed = 🧰 { $name } 在 { $changed_at } 把志愿资料里的出生年从 { $before } 改成 { $after }。排班要看年龄，觉得不对请问问本人。
volunteers-given-back = 改好了。下面的班对年龄有要求，不合适您，替您退了。谢谢您，可以看看别的班：
    { $shifts }
volunteers-given-back-line = · { $team } · { $begins }
