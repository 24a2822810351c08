street-funds-button = 💰 街道经费投票
street-funds-desk =
    街道经费投票：一笔钱，几个社区的项目一起投。

    { $lines }
street-funds-desk-none = 一笔钱要给几个社区一起用，可以在这里请这些社区的居民投票，看先办哪些项目。现在还没有这样的投票。
street-funds-line = { $state ->
        [announced] 🕓 { $question } { $opens_at }开始
        [closed] 📊 { $question } 已经结束，投了 { $cast }/{ $roll }
       *[open] 🗳 { $question } 已投 { $cast }/{ $roll }，{ $closes_at }截止
    }
street-funds-new = ➕ 发起经费投票
street-funds-communities =
    哪些社区一起投？要参加的就点一下，点带 ☑ 的就取消。最少两个。

    已选 { $count } 个。
street-funds-chosen = ➡️ 选好了
street-funds-too-few = 最少要选两个社区。只在一个社区投的，请那个社区自己发起。
street-funds-projects =
    经费 { $fund }。哪些项目参加投票？要参加的就点一下，点带 ☑ 的就取消。

    列出来的，都是方案公示期满、意见条条有答复的项目。{ $others ->
        [0] {""}
       *[other] 另有 { $others } 个，比整笔经费还贵，或者不用花钱，没有列。
    }

    已选 { $count } 个，加起来 { $cost }。
street-funds-projects-none = 这几个社区现在没有能参加投票的项目。要等方案公示期满、意见条条有答复，花费又不超过经费，才能列进来。
street-funds-so-far = 已选 { $count } 个，加起来 { $cost }
street-funds-bad-choice = 选了 { $count } 个项目；最少 { $least } 个，最多 { $most } 个。
street-funds-moved = 「{ $name }」刚才有了变化，不能参加投票了。请再看一遍选的项目。
street-funds-question =
    这次投票要问大家什么？请写一句话，60 个字以内，居民看到的就是这一句。

    也可以直接点下面这句：
street-funds-usual = 今年的共同缔造经费，先办哪些项目？
street-funds-community = · { $community }：约 { $people } 人
street-funds-confirm =
    请核对：

    <b>{ $question }</b>
    一起投的社区：
    { $communities }

    💰 经费 { $fund }，候选项目 { $count } 个，加起来 { $cost }。发出时抽签定居民看到的先后：
    { $projects }
    { $enough ->
        [yes] ⚠️ 这笔经费够办全部项目，其实不用投票选。
       *[no] {""}
    }

    { $effect }
    { $mode }

    { $noticed ->
        [yes] 您声明：公告期已满。确认以后马上开始
       *[no] 现在起公告，{ $opens_at } 开始
    }，{ $closes_at } 截止。每人一票，名册约 { $people } 人。

    发出以后不能改、不能撤。确认吗？

street-funds-told-entered = { $project }号「{ $title }」参加街道的经费投票：{ $communities } 个社区、{ $projects } 个项目，一共 { $fund_fen }。{ $opens_at }开始，{ $closes_at }截止。
street-funds-told-chosen = ✅ { $project }号「{ $title }」在街道的经费投票里入选了：{ $projects } 个项目选中 { $chosen } 个，投的 { $cast } 张票里有 { $votes } 张选了它。这是给街道的参考；定下来的事，会再告诉您。
street-funds-told-not-chosen = { $project }号「{ $title }」在街道的经费投票里没有入选：{ $projects } 个项目选中 { $chosen } 个，投的 { $cast } 张票里有 { $votes } 张选了它。项目没有停，还在原来这一步；为什么没有入选，点开投票能看到。
