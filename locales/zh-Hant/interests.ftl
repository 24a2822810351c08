interests-taichi = 太極
interests-drum = 腰鼓
interests-opera = 京劇戲曲
interests-calligraphy = 書法繪畫
interests-family = 親子
interests-clinic = 義診健康
interests-jobs = 就業招聘
interests-crafts = 手工
interests-reading = 讀書
interests-dance = 跳舞
interests-sports = 體育
interests-other = 別的
interests-button = 🎯 我的興趣
interests-main = 🎯 { $count ->
        [0] 您還沒有選興趣。選了，我們每週四挑最多五件合適的事告訴您。
       *[other] 您喜歡：{ $likes }
    }
    { $weekly ->
        [yes] 🔔 每週四推薦：開
       *[no] 🔕 每週四推薦：關
    }
    { $is_volunteer ->
        [yes] { $asked ->
            [yes] 🔔 缺人的時候問我：開
           *[no] 🔕 缺人的時候問我：關
        }
       *[no] {""}
    }
interests-change = ✏️ 選興趣
interests-weekly-off = 🔕 不要每週推薦
interests-weekly-on = 🔔 要每週推薦
interests-asked-off = 🔕 缺人時不要問我
interests-asked-on = 🔔 缺人時可以問我
interests-pick = 您平時喜歡什麼？可以選幾樣，也可以不選。
    選了的話，每週四告訴您最多五件合適的事，隨時能關。
interests-done = ➡️ 選好了，往下
interests-muted = { $what ->
    [weekly] 好的，以後不發每週推薦了。想再要，在「👤 我的」→「🎯 我的興趣」裡打開。
   *[shifts] 好的，以後缺人時不問您了。想再要，在「👤 我的」→「🎯 我的興趣」裡打開。
}
interests-unmuted = 🔔 打開了。
