interests-taichi = 太极
interests-drum = 腰鼓
interests-opera = 京剧戏曲
interests-calligraphy = 书法绘画
interests-family = 亲子
interests-clinic = 义诊健康
interests-jobs = 就业招聘
interests-crafts = 手工
interests-reading = 读书
interests-dance = 跳舞
interests-sports = 体育
interests-other = 别的
interests-button = 🎯 我的兴趣
interests-main = 🎯 { $count ->
        [0] 您还没有选兴趣。选了，我们每周四挑最多五件合适的事告诉您。
       *[other] 您喜欢：{ $likes }
    }
    { $weekly ->
        [yes] 🔔 每周四推荐：开
       *[no] 🔕 每周四推荐：关
    }
    { $is_volunteer ->
        [yes] { $asked ->
            [yes] 🔔 缺人的时候问我：开
           *[no] 🔕 缺人的时候问我：关
        }
       *[no] {""}
    }
interests-change = ✏️ 选兴趣
interests-weekly-off = 🔕 不要每周推荐
interests-weekly-on = 🔔 要每周推荐
interests-asked-off = 🔕 缺人时不要问我
interests-asked-on = 🔔 缺人时可以问我
interests-pick = 您平时喜欢什么？可以选几样，也可以不选。
    选了的话，每周四告诉您最多五件合适的事，随时能关。
interests-done = ➡️ 选好了，往下
interests-muted = { $what ->
    [weekly] 好的，以后不发每周推荐了。想再要，在「👤 我的」→「🎯 我的兴趣」里打开。
   *[shifts] 好的，以后缺人时不问您了。想再要，在「👤 我的」→「🎯 我的兴趣」里打开。
}
interests-unmuted = 🔔 打开了。
