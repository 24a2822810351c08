rankings-rank =
    <b>{ $question }</b>

    最想要的先点，接着点第二想要的，一直排下去。点错了，再点它一下就去掉。也可以直接打号，例如：3 1 2
    不用全排；没排的都算在最后。

    { $placed ->
        [yes] 您的排序：
        { $ranking }
       *[no] 还没有排。
    }
rankings-item = { $number }号 { $name }
rankings-item-placed = ✅ 第{ $rank }位 · { $number }号 { $name }
rankings-ranked-button = ➡️ 排好了
rankings-clear-button = 🧹 清空重排
rankings-placed = 已排 { $count } 个
rankings-cleared = 清空了，请重新排。
rankings-unranked = 没排的 { $count } 个，都算在最后，不分先后。
rankings-unread = 没看懂「{ $said }」。请按按钮上的号打，最想要的在前，例如：3 1 2
rankings-twice = 「{ $name }」打了两次，一个只能排一个位置。请再打一遍。

rankings-desk-kind = 🔢 把几个方案排先后
rankings-desk-options = 请写方案，一行一个（{ $least } 到 { $most } 个，每个 30 字以内）。大家要排先后，少写几个好排。
rankings-desk-counting =
    怎么算出结果？

    { $lines }
rankings-name-run-off = 逐轮淘汰{ $default ->
        [yes] （一般用这个）
       *[no] {""}
    }
rankings-name-pairs = 两两比较{ $default ->
        [yes] （一般用这个）
       *[no] {""}
    }
rankings-counting-run-off = 🔢 逐轮淘汰：先数谁排第一。没有过半数，最少的出局，它的票转给票上的下一个，再数，直到有一个过半数。
rankings-counting-pairs = 🔢 两两比较：把方案两个两个地比，看更多的票把谁排在前面。胜过其余每一个的，就是结果。
rankings-about = { $counting }一样多的由抽签定：按「种子|选项」的 SHA-256 值从小到大，种子是 { $seed }。满 20 票，每张票的排法不带姓名公布，方便大家重算；方案多的时候，别照着别人教的特别排法排，那会让人认出您的票。

rankings-result =
    📊 投票结果
    <b>{ $question }</b>

    { $elected ->
        [yes] 🏁 排下来，大家最想要的是：<b>{ $winner }</b>
       *[no] 没有有效的票，排不出来。
    }
    💡 这次是征求意见，没有通过不通过，结果交居委会参考。

    先后（后面的数，是把它排第一的票）：
    { $ranked }

    { $counting ->
        [pairs] 🔢 两两比较
       *[run-off] 🔢 逐轮淘汰
    }
    { $few ->
        [yes] 不到 20 票，怎么一步步算出来的不公布，免得看出谁投了什么。
       *[no] { $rounds_told }
    }

    { $spoiled ->
        [0] {""}
       *[other] 另有无效票 { $spoiled } 张。
    }
    { $lot ->
        [yes] { $counting ->
            [pairs] 差距一样的，先算哪个由抽签定。
           *[run-off] 一样多的，先后由抽签定。
        }抽签的种子，开始投票时就公布了。
       *[no] {""}
    }
    { $unit ->
        [household] 名册 { $eligible } 户，投了 { $cast } 户
       *[person] 名册 { $eligible } 人，投了 { $cast } 人
    }{ $percent ->
        [none] ，不到 20 票，只公布票数。
       *[other] ，占 { $percent }%。
    }{ $turnout ->
        [none] {""}
       *[other] {""}

        各楼投票（已投/名册）：
        { $turnout }
    }
    { $head ->
        [none] {""}
       *[other] 存证码 { $head }
    }
rankings-round = 第 { $number } 轮：{ $votes }。{ $end ->
        [won] 「{ $name }」过半数，选出来了。
        [nobody] 没有票了，选不出来。
       *[out] 没有过半数的；{ $lot ->
            [yes] 最少的不止一个，抽签定「{ $name }」出局
           *[no] 最少的「{ $name }」出局
        }，它的票转给票上的下一个。
    }{ $exhausted ->
        [0] {""}
       *[other] （有 { $exhausted } 张票上剩下的都没排，不再算。）
    }
rankings-duel = { $won ->
        [yes] 「{ $winner }」胜「{ $other }」：{ $over } 票把它排在前面，{ $under } 票反过来。
        [equal] 「{ $winner }」和「{ $other }」打平。
       *[no] 「{ $winner }」不如「{ $other }」：{ $over } 比 { $under }。这一场和差距更大的几场矛盾，没有算数。
    }
rankings-circle = 没有哪一个胜过其余每一个（有打平的，或者像石头剪刀布那样互相克制），所以先算差距大的，和它们矛盾的不算。
rankings-unheld = 没有算数的还有：「{ $winner }」胜「{ $loser }」，{ $over } 比 { $under }。
