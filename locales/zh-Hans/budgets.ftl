budgets-sum = { $wan ->
        [none] { $yuan } 元
       *[other] { $wan } 万元
    }
budgets-funded = ✅ { $name } · { $cost_fen }
budgets-option = { $name } · { $cost }

budgets-offered =

    💰 这笔经费共 { $fund_said }，{ $joint ->
        [yes] { $communities }一起投，
       *[no] {""}
    }候选项目 { $projects_count } 个，加起来要 { $projects_cost }：
    { $projects }

budgets-mark =
    <b>{ $question }</b>

    经费共 { $fund }。想办哪些就点哪些；点带 ☑ 的就取消。{ $fits ->
        [yes] 选的加起来不能超过这笔经费。
       *[no] 加起来超过经费也可以，多选几个更容易算上您的心意。
    }请尽量选三个以上。

    已选 { $chosen } 个，共 { $wished }，{ $over ->
        [yes] 比经费多 { $rest }。
       *[no] 还剩 { $rest }。
    }
budgets-chosen = 已选 { $chosen } 个，共 { $wished }，{ $over ->
        [yes] 比经费多 { $rest }
       *[no] 还剩 { $rest }
    }
budgets-confirm =
    请再看一遍：

    <b>{ $question }</b>
    { $choice }

    一共 { $wished }，经费 { $fund }。
    { $mode }

    按「提交」才算投票。对吗？
budgets-over-fund = 这样就超过经费 { $fund_fen }了，多了 { $over_fen }，所以没有加上。请先取消一个，再选这个。

budgets-result =
    📊 投票结果
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ 投票的够了，结果算数。
        [not-passed] ❌ 结果不算数。
        [no-quorum] ❌ 这次不算数，经费没有分：投票的不够，至少要有 { $needed } { $unit ->
            [household] 户
           *[person] 人
        }。
       *[advice] 💡 这次是征求意见，结果交{ $joint ->
            [yes] 街道参考
           *[no] 街道和居委会参考
        }。
    }
    { $outcome ->
        [no-quorum] 各项目的票数：
            { $ranked }
       *[other] 经费 { $fund_fen }，入选 { $count } 个项目，共 { $spent_fen }，剩下 { $left_fen }：
            { $count ->
                [0] 没有项目入选。
               *[other] { $funded_told }
            }
    }
    { $then ->
        [none] {""}
       *[other] { $then_told }
    }
    { $spoiled ->
        [0] {""}
       *[other] 另有无效票 { $spoiled } 张。
    }
    { $void ->
        [0] {""}
       *[other] 另有 { $void } 票，投票之后人已搬走或不再是确认过的居民，按规则没有计入。
    }
    { $lot ->
        [yes] 有的项目是抽签分的先后。
       *[no] {""}
    }
    { $unit ->
        [household] 名册 { $eligible } 户，投了 { $cast } 户
       *[person] 名册 { $eligible } 人，投了 { $cast } 人
    }{ $percent ->
        [none] ，不到 20 票，只公布票数。
       *[other] ，占 { $percent }%。
    }{ $by_community ->
        [none] {""}
       *[other] {""}

        各社区投票（已投/名册）：
        { $by_community }
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

budgets-then-funded = 入选的项目，结果公示到 { $shown_until_at }，没有问题就开始认筹。没有入选的也不会取消，方案留着，下次还可以投。
budgets-then-not-funded = 这些项目都不会取消，方案留着，下次还可以投。

budgets-account-button = 💰 钱是怎么分的
budgets-account =
    💰 <b>钱是怎么分的</b>
    { $question }

    { $division ->
        [greedy] 按票数从多到少，一个一个看：经费还够，就入选；不够，就看下一个。没人选的不入选。
       *[other] { $share ->
            [none] 还没有票，经费没有分。
           *[other] 经费 { $fund } 分成一样大的份额，每张票最后算 { $share }。份额是公家的钱，只在纸上算，居民一分钱也不用出。支持同一个项目的人，份额合起来够付，项目就入选，从最划算的开始；份额用掉了，就不能再付别的。最后剩下的钱，再按票数从多到少分。
        }
    }
    剩下 { $left }。

    { $reached ->
        [none] 不到 20 票，只公布票数。
       *[other] { $reached }
    }

    <b>要是只按票数从多到少</b>，{ $same ->
        [yes] 入选的也是这些。
       *[no] 入选的会是：
            { $plain }
            { $plain_reached ->
                [none] {""}
               *[other] { $plain_reached }
            }
    }
    { $lots ->
        [none] {""}
       *[other] { $lots }
            抽签的办法：按「种子|项目」的 SHA-256 值从小到大，种子 { $seed } 在投票开始前就公布了。
    }
budgets-reached = 投票的 { $voters } 张票里，{ $some } 张至少有一个心愿入选，{ $none } 张一个也没有；平均每张票有 { $average } 个心愿入选。
budgets-lot = 🎲 「{ $winner }」和「{ $over }」不相上下，抽签定了「{ $winner }」。
budgets-reasons-button = 🔎 每个项目为什么
budgets-reasons =
    <b>{ $question }</b>

    ✅ 是入选的，按票数从多到少排。想看哪一个为什么，请点它：
budgets-reason-item = { $place }. { $name } · { $votes } 票
budgets-reason =
    { $funded ->
        [yes] ✅ <b>{ $name }</b> 入选了
       *[no] ▫️ <b>{ $name }</b> 没有入选
    }

    要 { $cost }，{ $votes } 票，票数排第 { $place }。

    { $why }
    { $lots ->
        [none] {""}
       *[other] { $lots }
    }
budgets-pb-button = 📄 公开数据（.pb）
budgets-pb = 📄 预算投票的公开数据（.pb）：每个项目的费用、票数，每一张票选了什么；没有姓名，也没有先后。谁都可以拿去重新算一遍。

budgets-desk-kind = 💰 预算：一笔钱办哪些项目
budgets-desk-fund = 这笔经费一共多少钱？请写数字，例如「300000」或「30万」。
budgets-desk-standing =
    经费 { $fund }。哪些项目参加投票？要参加的就点一下，点带 ☑ 的就取消。

    列出来的，都是方案公示期满、意见条条有答复，这笔经费又够的项目。入选的接着公示结果、认筹；没有入选的留着方案，下次还可以投。

    已选 { $count } 个，加起来 { $cost }。
budgets-desk-by-hand = ✏️ 不从这里选，自己写
budgets-desk-choose-again = ✏️ 重新选项目
budgets-desk-projects =
    经费 { $fund }。请写候选项目，一行一个，先写名称，再写费用，例如：
    加装长椅 8000
    修东门的坡道 2.5万

    最少 2 个，最多 50 个，名称 30 个字以内。
budgets-desk-listed =
    请核对：

    经费 { $fund }
    { $projects }

    共 { $count } 个项目，加起来 { $cost }。{ $enough ->
        [yes] ⚠️ 这笔经费够办全部项目，其实不用投票选。
       *[no] {""}
    }
budgets-desk-right = ✅ 对，接着
budgets-desk-again = ✏️ 重新写项目
budgets-desk-confirm =
    请核对：

    <b>{ $question }</b>
    💰 经费 { $fund_said }，候选项目 { $projects_count } 个，加起来 { $projects_cost }。发出时抽签定居民看到的先后：
    { $projects }
    { $moves ->
        [yes] 结果一出来，入选的项目就公示结果；没有入选的留着方案。
       *[no] 这些是自己写的：结果出来以后，共同缔造的项目不会跟着往下走。
    }

    { $pack }
    { $effect }
    { $mode }

    { $noticed ->
        [yes] 您声明：公告期已满。确认以后马上开始
       *[no] 现在起公告，{ $opens_at } 开始
    }，{ $closes_at } 截止。
    { $unit ->
        [household] 名册约 { $roll } 户
       *[person] 名册约 { $roll } 人
    }{ $needed ->
        [0] {""}
       *[other] ，至少 { $needed } { $unit ->
            [household] 户
           *[person] 人
        }投票才有效
    }。

    发出以后不能改、不能撤。确认吗？
budgets-no-fund = 经费不能是 0。请写一共多少钱，例如「30万」。
budgets-no-cost = 第 { $line } 行没看懂费用。请先写名称，空一格，再写多少钱，例如「加装长椅 8000」。
budgets-too-dear = 「{ $name }」比整笔经费 { $fund_fen }还贵，选不上。请改一改，把全部项目再发一次。
budgets-same-project = 「{ $name }」写了两次。请改一改，把全部项目再发一次。
budgets-bad-number = 写了 { $count } 个项目；最少 { $least } 个，最多 { $most } 个。请把全部项目再发一次。

budgets-told-entered = { $project }号「{ $title }」参加本社区的经费投票：{ $projects } 个项目，一共 { $fund_fen }。{ $opens_at }开始，{ $closes_at }截止。
budgets-told-funded = ✅ { $project }号「{ $title }」在经费投票里入选了：{ $projects } 个项目选中 { $chosen } 个，投的 { $cast } 张票里有 { $votes } 张选了它。结果公示到 { $ends_at }。
budgets-told-not-funded = { $project }号「{ $title }」{ $quorum ->
    [yes] 在经费投票里没有入选：{ $projects } 个项目选中 { $chosen } 个，投的 { $cast } 张票里有 { $votes } 张选了它。
   *[no] 参加的经费投票不算数：投了 { $cast } 张票，至少要有 { $needed } { $unit ->
        [household] 户
       *[person] 人
    }。
}项目不会取消，方案留着，下次还可以投。
