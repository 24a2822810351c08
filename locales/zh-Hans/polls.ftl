polls-desk =
    🗳 <b>{ $question }</b>

    { $joint ->
        [yes] 街道发起，{ $communities }一起投。{ $above ->
            [yes] {""}
           *[no] 社区能看，不能改。
        }
       *[no] {""}
    }
    { $state ->
        [announced] 还没开始：{ $opens_at } 开始，{ $closes_at } 截止。
        [over] 已经截止，还没有出结果。
        [closed] 已经结束，结果已公布。
       *[open] 正在投票，{ $closes_at } 截止。
    }
    { $state ->
        [announced] {""}
       *[other] 已投 { $cast }/{ $roll } · { $mode }
    }
    { $marked ->
        [0] {""}
       *[other] 纸质票 { $marked } 张{ $counts ->
            [0] {""}
            [1] ，录了一遍，等第二个人
           *[other] ，两遍一样
        }
    }
    { $no_paper ->
        [yes] 🗒 不收纸质票：这次的票和人完全分开，录票的人不能看出是谁的。
       *[no] {""}
    }
    { $interrupted ->
        [yes] ⏳ 截止时系统出了故障，要两位同事同意延长。
       *[no] {""}
    }
polls-desk-excluded-button = 📋 没上名册的人（{ $excluded }）
polls-desk-excluded =
    { $counted ->
        [none] 大家都在名册上。
       *[other] 没上名册的人：

        { $counted }
    }
    { $named ->
        [none] {""}
       *[other] {""}

        { $named }
    }
    { $more ->
        [0] {""}
       *[other] 还有 { $more } 人。
    }
polls-desk-excluded-count = <b>{ $why }</b> { $count } 人
polls-desk-excluded-line = · { $name }：{ $why }
polls-desk-why-unverified = 没有确认
polls-desk-why-blocked = 账号停用
polls-desk-why-elsewhere = 没登记住处
polls-desk-why-no-household = 不在户籍名册
polls-desk-why-minor = 不满 18 岁
polls-desk-why-not-owner = 不是业主
polls-desk-why-represented = 由户代表投
polls-desk-why-later = 名册定下以后才来
polls-nobody-on-roll =
    🗳 到时间了，还开始不了，名册上一位居民也没有：
    <b>{ $question }</b>

    请先导入名册，或者确认几位居民。有了人，它自己就开始。
