menu-ballots = 🗳 正在投票的表决
desk-ballots = 🗳 表决

ballots-list = 这些事正在请大家投票，请选一项：
ballots-list-none = 现在没有正在投票的事。有了会通知您。
ballots-past-button = 📊 看以前的结果
ballots-past = 已经结束的投票，请选一项看结果：
ballots-past-none = 还没有结束的投票。
ballots-item-announced = 🕓 { $question }（还没开始）
ballots-item-open = 🗳 { $question }
ballots-item-voted = ✅ { $question }（已投）
ballots-item-closed = 📊 { $question }

ballots-card =
    🗳 <b>{ $question }</b>

    { $state ->
        [announced] 还没开始：{ $opens_at } 开始，{ $closes_at } 截止。
        [counting] 投票已经截止，正在计票，结果马上就到。
       *[open] 正在投票，{ $closes_at } 截止。
    }
    { $place ->
        [soon] { $unit ->
            [household] 每户一票，开始的那一刻确定名册。
           *[person] 每人一票，开始的那一刻确定名册。
        }
        [not-on-roll] 您不在这次投票的名册上，所以不能投。名册在开始时已经定下；有疑问请找社区工作人员。
        [waiting] { $unit ->
            [household] 您家还没有投票。每户一票。
           *[person] 您还没有投票。
        }
        [kept] 您的票在票箱里。
        [family] 您家的票已由家人投好。截止之前都可以改，以最后一次为准。
       *[voted] 您已经投好了。截止之前都可以改，以最后一次为准。
    }

    { $effect }
ballots-vote-button = 🗳 去投票
ballots-change-button = ✏️ 改我的票
ballots-check-button = 🔍 查凭证号
ballots-about-button = ℹ️ 关于这次投票

ballots-pack-residents-meeting = 居民会议（每户一票）
ballots-pack-village-meeting = 村民会议（每户一票）
ballots-pack-sounding = 征求意见（每人一票）
ballots-pack-sounding-households = 征求意见（每户一票）
ballots-effect-meeting = ⚖️ 这是居民会议表决：过半数的户投了票，投票的户里又有过半数赞成，就算通过，大家都要照办。
ballots-effect-village = ⚖️ 这是村民会议表决：三分之二以上的户投了票，投票的户里又有过半数赞成，就算通过，大家都要照办。
ballots-effect-advice = 💡 这是征求意见，给居委会作参考，不算正式决定，也没有通过不通过。

ballots-about =
    <b>关于这次投票</b>

    <b>怎么算数</b>　{ $pack }。{ $effect }
    依据：{ $source }

    <b>谁来投</b>　{ $unit ->
        [household] 每户一票。经过确认的家人谁都可以替家里投，以最后一次为准，其他家人会收到通知。社区还没有导入户籍名册的，每位居民各算一户。
       *[person] 经过确认的居民，每人一票。
    }{ $state ->
        [announced] 开始的那一刻确定名册。
       *[other] 名册共 { $roll } { $unit ->
            [household] 户
           *[person] 人
        }。
    }{ $needed ->
        [0] {""}
       *[other] 至少 { $needed } { $unit ->
            [household] 户
           *[person] 人
        }投票才有效。
    }已知不满 18 岁的不能投。

    <b>时间</b>　{ $opens_at } 到 { $closes_at }。以系统收到的时间为准，晚一秒也不算。{ $noticed ->
        [yes] 工作人员声明：开始之前已公告满 { $days } 天。
       *[no] { $announced_at } 起在这里公告。
    }

    <b>改票和结果</b>　截止之前随时可以改，以最后一次为准。截止之前不公布任何结果；截止以后自动计票，结果发给名册上的每个人，谁也不能再改。{ $options ->
        [yes] 票数相同的，先后由抽签定：按「种子|选项」的 SHA-256 值从小到大，种子是 { $seed }。
       *[no] {""}
    }

    { $limits }

    规则校验码 { $rules_hash }
    名册校验码 { $roll_hash }
ballots-limits =
    <b>保护不了的，先说清楚</b>
    · 邻居看不到您选了什么，但管理数据库的人看得到。
    · 管理数据库的人可能替没投票的人造票，要靠居务监督委员会抽查、打电话核对。
    · 手机借给别人，别人就能替您投。
    · 家里人的压力，系统挡不住。

ballots-choose =
    <b>{ $question }</b>

    您的意见是？选好以后还会请您再看一遍。
ballots-answer-yes = 👍 赞成
ballots-answer-no = 👎 反对
ballots-answer-abstain = 🤚 弃权
ballots-mark =
    <b>{ $question }</b>

    同意哪些就点哪些，可以选几个，再点一次就取消。已选 { $chosen } 项。
ballots-marked-button = ➡️ 选好了
ballots-chosen = 已选 { $chosen } 项
ballots-over =
    <b>{ $question }</b>

    现在不能投：截止时间是 { $closes_at }。
ballots-confirm =
    请再看一遍：

    <b>{ $question }</b>
    { $choice }

    按「提交」才算投票。对吗？
ballots-submit-button = ✅ 提交我的票
ballots-rethink-button = ✏️ 重新选
ballots-done =
    ✅ 票投好了，谢谢您！

    凭证号：<b>{ $receipt }</b>

    凭这个号可以查到您的票在票箱里，但看不出您选了什么，请截屏留好。截止之前还能改，改了会有新的凭证号。
ballots-check = 请打出凭证号（12 位，大小写和空格都不要紧）。例如：3f9a 11c0 77de
ballots-receipt-held = ✅ 对上了：凭证号 { $receipt } 的票在票箱里，内容没有被动过。
ballots-receipt-unknown =
    ❌ 票箱里没有凭证号 { $receipt }。

    改过票，旧号就作废了，请用最新的号。如果您和家人都没改过，请给社区打电话。

ballots-open = 🗳 打开看看
ballots-announced =
    📣 { $opens_at } 开始投票：
    <b>{ $question }</b>

    { $closes_at } 截止。{ $unit ->
        [household] 每户一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表决
       *[no] 是征求意见
    }。
ballots-opened =
    🗳 请您投票：
    <b>{ $question }</b>

    { $closes_at } 截止。{ $unit ->
        [household] 每户一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表决
       *[no] 是征求意见
    }。
ballots-reminder =
    ⏰ { $unit ->
        [household] 您家还没有投票：
       *[person] 您还没有投票：
    }
    <b>{ $question }</b>

    { $closes_at } 截止，过时就不能投了。
ballots-household-cast =
    🏠 { $name ->
        [none] 您的家人
       *[other] { $name }
    } 刚刚替您家投了票：
    <b>{ $question }</b>

    截止之前都可以改，以最后一次为准。
ballots-result-answers =
    📊 投票结果
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ 通过了。
        [not-passed] ❌ 没有通过：赞成的没有过半数。
        [no-quorum] ❌ 没有通过：投票的不够，至少要有 { $needed } { $unit ->
            [household] 户
           *[person] 人
        }。
       *[advice] 💡 这次是征求意见，没有通过不通过，结果交居委会参考。
    }
    赞成 { $yes }，反对 { $no }，弃权 { $abstain }。
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
ballots-result-options =
    📊 投票结果
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ 通过了。
        [not-passed] ❌ 没有通过。
        [no-quorum] ❌ 没有通过：投票的不够，至少要有 { $needed } { $unit ->
            [household] 户
           *[person] 人
        }。
       *[advice] 💡 这次是征求意见，没有通过不通过，结果交居委会参考。
    }
    同意的票数：
    { $ranked }
    { $lot ->
        [yes] 票数相同的，先后由抽签定。
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

ballots-not-open = 投票还没有开始，请等通知。
ballots-vote-closed = 来晚了一步：投票已经截止，这一次没有计入。之前投过的票照算。以系统收到的时间为准。
ballots-not-on-roll = 您不在这次投票的名册上，所以不能投。有疑问请找社区工作人员。
ballots-nothing-chosen = 还没有选。请至少点一项，再按「选好了」。
ballots-no-such-choice = 没有这个选项，请从按钮里选。
ballots-bad-options = 选项要一行写一个，最少 { $least } 个，最多 { $most } 个，不能重复。请再写一次。
ballots-wrong-pack = 这种投票方式不适合这个问题，请换一种。
ballots-roll-empty = 名册是空的：社区里还没有能投票的居民。

ballots-desk =
    表决：

    { $lines }
ballots-desk-none = 现在没有正在投票的事。要发起一个吗？
ballots-desk-line = { $state ->
        [announced] 🕓 { $question }：{ $opens_at } 开始
       *[open] 🗳 { $question }：已投 { $cast }/{ $roll }，{ $closes_at } 截止
    }
ballots-desk-new = ➕ 发起表决
ballots-desk-question = 要问大家什么？请写一句话，60 个字以内，例如「东门外的空地改成口袋公园，您赞成吗？」
    { $projects ->
        [yes] 也可以点一个研究过、可以办的项目。
       *[no] {""}
    }
ballots-desk-project-question = 「{ $title }」这个项目，您赞成办吗？
ballots-desk-kind = 大家怎么回答？
ballots-desk-yes-no = 👍 赞成、反对、弃权
ballots-desk-approval = ☑️ 从几个方案里选
ballots-desk-options = 请写方案，一行一个（2 到 20 个，每个 30 字以内）。
ballots-desk-pack =
    按哪种规矩投票？

    { $effects }
ballots-desk-pack-line =
    <b>{ $pack }</b>
    { $effect }
ballots-desk-notice = 投票之前要公告 { $days } 天。公告过了吗？
ballots-desk-notice-here = 📣 没有，从现在起公告
ballots-desk-notice-posted = 📌 已公告期满，马上开始
ballots-desk-closes =
    { $noticed ->
        [yes] 确认以后马上开始
       *[no] { $opens_at } 开始
    }。哪天截止？
ballots-desk-span = { $closes_at }（{ $days } 天）
ballots-desk-confirm =
    请核对：

    <b>{ $question }</b>
    { $options ->
        [none] 赞成、反对、弃权
       *[other] { $options }
    }

    { $pack }
    { $effect }

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
ballots-desk-announce = ✅ 确认发出
ballots-desk-opened = 已经开始投票，正在通知名册上的居民。
ballots-desk-announced = 已经公告，到时间自动开始。
