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
            [owner] 每位业主一票，人数和面积都算，开始的那一刻确定名册。
           *[person] 每人一票，开始的那一刻确定名册。
        }
        [not-on-roll] 您不在这次投票的名册上，所以不能投：{ $why }。名册在开始时已经定下；有疑问请找社区工作人员。
        [waiting] { $unit ->
            [household] 您家还没有投票。每户一票。
           *[person] 您还没有投票。
        }
        [kept] 您的票在票箱里。
        [void] 您投过票；截止时您已经搬走或不再是确认过的居民，按这次的规则，这张票没有计入。
        [family] 您家的票已由家人投好。截止之前都可以改，以最后一次为准。
        [for-good] 您已经投好了。这次的票和人完全分开，投了就不能改。
        [paper] { $unit ->
            [household] 您家
           *[person] 您
        }投的是纸质票，已经在名册上记了，不用再在这里投。
       *[voted] 您已经投好了。截止之前都可以改，以最后一次为准。
    }

    { $effect }

    { $mode }
ballots-why-unverified = 投票开始时，您还没有经过社区确认
ballots-why-blocked = 投票开始时，您的账号已被社区停用
ballots-why-elsewhere = 投票开始时，没有登记您住在本社区
ballots-why-no-household = 户籍名册上没有找到您家
ballots-why-minor = 名册上您还不满 18 岁
ballots-why-not-owner = 名册上您不是业主
ballots-why-represented = 您家由户代表投票
ballots-why-later = 名册定下之后，您才登记或确认
ballots-vote-button = 🗳 去投票
ballots-change-button = ✏️ 改我的票
ballots-check-button = 🔍 查凭证号
ballots-about-button = ℹ️ 关于这次投票

ballots-pack-residents-meeting = 居民会议（每户一票）
ballots-pack-village-meeting = 村民会议（每户一票）
ballots-pack-sounding = 征求意见（每人一票）
ballots-pack-sounding-households = 征求意见（每户一票）
ballots-pack-residents-fund = 居民会议分经费（每户一票）
ballots-pack-sounding-fund = 征求经费意见（每人一票）
ballots-pack-owners-ordinary = 业主决定一般事项（人数和面积）
ballots-pack-owners-major = 业主决定重大事项（人数和面积）
ballots-effect-owners-ordinary = ⚖️ 这是业主共同决定：人数和面积都有三分之二以上参加，参加的人数和面积又都有过半数赞成，就算通过。当地规定要用专门系统的，这里只作参考。
ballots-effect-owners-major = ⚖️ 这是业主共同决定重大事项：人数和面积都有三分之二以上参加，参加的人数和面积又都有四分之三以上赞成，才算通过。当地规定要用专门系统的，这里只作参考。
ballots-effect-meeting = ⚖️ 这是居民会议表决：过半数的户投了票，投票的户里又有过半数赞成，就算通过，大家都要照办。
ballots-effect-village = ⚖️ 这是村民会议表决：三分之二以上的户投了票，投票的户里又有过半数赞成，就算通过，大家都要照办。
ballots-effect-advice = 💡 这是征求意见，给居委会作参考，不算正式决定，也没有通过不通过。
ballots-effect-fund = ⚖️ 这是居民会议表决一笔经费：过半数的户投了票就算数，按票数从多到少、经费够办的入选，大家都要照办。
ballots-effect-advice-fund = 💡 这是征求意见：按等额份额算出该办哪些项目，每张票的分量一样，交街道和居委会参考，不算正式决定。

ballots-mode-name-named = 🪪 记名
ballots-mode-name-at-close = 🔒 截止时和人分开
ballots-mode-name-separated = 🕶 和人完全分开
ballots-mode-named = 🪪 记名：邻居看不到您选了什么，管理数据库的人看得到。
ballots-mode-at-close = 🔒 截止之前可以改票；一到截止，票和人就分开，以后查不出哪张票是谁投的。
ballots-mode-separated = 🕶 票和人从一开始就分开，以后查不出哪张票是谁投的；所以投了不能改，也没有凭证号。

ballots-who =
    { $unit ->
        [household] 每户一票。{ $presses ->
            [representative] 名册上有户代表、户代表也在这里的，由户代表投；没有的，经过确认的家人谁都可以投。
           *[any] 经过确认的家人谁都可以替家里投。
        }以最后一次为准，其他家人会收到通知。社区还没有导入户籍名册的，每位居民各算一户。
        [owner] 名册上的业主。一位业主有几套房，人数算一个，面积加在一起；一套房有几位业主，也算一个，谁都可以投，以最后一次为准。
       *[person] 经过确认的居民，每人一票。{ $paper ->
            [yes] 没在邻里登记的成年人，名册上有的，可以交纸质票。
           *[no] {""}
        }
    }

ballots-about =
    <b>关于这次投票</b>

    <b>怎么算数</b>　{ $pack }。{ $effect }
    依据：{ $source }

    <b>谁来投</b>　{ $who }{ $state ->
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
    }已知不满 18 岁的不能投。{ $leavers ->
        [void] 投票之后搬走、过世或不再是确认过的居民，那张票不计入。
       *[count] 名册以开始时为准：投票之后搬走或过世，投过的票照算。
    }

    <b>时间</b>　{ $opens_at } 到 { $closes_at }。以系统收到的时间为准，晚一秒也不算。{ $noticed ->
        [yes] 工作人员声明：开始之前已公告满 { $days } 天。
       *[no] { $announced_at } 起在这里公告。
    }

    <b>票和人</b>　{ $mode_said }

    <b>改票和结果</b>　{ $mode ->
        [separated] 投了就不能改。
       *[other] 截止之前随时可以改，以最后一次为准。
    }截止之前不公布任何结果；截止以后自动计票，结果发给名册上的每个人，谁也不能再改。{ $options ->
        [projects] 票数相同的，便宜的在先；费用也相同的，由抽签定：按「种子|项目」的 SHA-256 值从小到大，种子是 { $seed }。
        [ranked] { $counting }
        [yes] 票数相同的，先后由抽签定：按「种子|选项」的 SHA-256 值从小到大，种子是 { $seed }。
       *[no] {""}
    }

    { $limits }

    规则校验码 { $rules_hash }
    名册校验码 { $roll_hash }
ballots-limits =
    <b>保护不了的，先说清楚</b>
    { $mode ->
        [separated] · 邻居和管理数据库的人事后都查不出您选了什么；但在投票期间一直守着数据库、一票一票比对的人，还是看得出来。截止之前偷改一张票，存证链查不出来；多一张、少一张查得出来。
        [at-close] · 截止之前，管理数据库的人看得到您选了什么；截止之前做的备份，以后也还能对上人。
       *[named] · 邻居看不到您选了什么，但管理数据库的人看得到。
    }
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

    同意哪些就点哪些，可以选几个；点带 ☑ 的就取消。已选 { $chosen } 项。
ballots-marked-button = ➡️ 选好了
ballots-chosen = 已选 { $chosen } 项
ballots-over =
    <b>{ $question }</b>

    现在不能投：截止时间是 { $closes_at }。
ballots-confirm =
    请再看一遍：

    <b>{ $question }</b>
    { $choice }

    { $mode }

    按「提交」才算投票。对吗？
ballots-submit-button = ✅ 提交我的票
ballots-rethink-button = ✏️ 重新选
ballots-done =
    ✅ 票投好了，谢谢您！

    凭证号：<b>{ $receipt }</b>

    凭这个号可以查到您的票在票箱里，但看不出您选了什么，请截屏留好。截止之前还能改，改了会有新的凭证号。
ballots-done-for-good =
    ✅ 票投好了，谢谢您！

    您的票已经和您分开，查不出哪张是您的，所以没有凭证号，也不能再改。名册上只记您投过了。
ballots-draft-kept = 接着上次选到一半的，还没有提交。
ballots-draft-unsent =
    ✏️ 您选了，还没有提交，现在不算票：
    <b>{ $question }</b>

    请点开再看一遍，按「提交」。{ $closes_at } 截止。
ballots-check = 请打出凭证号（12 位，大小写和空格都不要紧）。例如：3f9a 11c0 77de
ballots-receipt-held = ✅ 对上了：凭证号 { $receipt } 的票在票箱里，也记在存证链上，内容没有被动过。
ballots-receipt-counted = ✅ 凭证号 { $receipt } 记在存证链上，票已经计入结果。截止时票和人已经分开，所以再也打不开看内容。
ballots-receipt-replaced = ↩️ 凭证号 { $receipt } 的票后来被改过，旧号作废，请用最新的号。如果您和家人都没改过，请给社区打电话。
ballots-receipt-touched = ⚠️ 凭证号 { $receipt } 记在存证链上，票箱里的票却对不上，可能被动过。请马上给社区和居务监督委员会打电话，并留好截屏。
ballots-receipt-unknown = ❌ 票箱里没有凭证号 { $receipt }。请核对一下有没有打错；没有打错的话，请给社区打电话。

ballots-open = 🗳 打开看看
ballots-announced =
    📣 { $opens_at } 开始投票：
    <b>{ $question }</b>

    { $joint ->
        [yes] 街道请几个社区一起投。
       *[no] {""}
    }{ $closes_at } 截止。{ $unit ->
        [household] 每户一票
        [owner] 每位业主一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表决
       *[no] 是征求意见
    }。
ballots-opened =
    🗳 请您投票：
    <b>{ $question }</b>

    { $joint ->
        [yes] 街道请几个社区一起投。
       *[no] {""}
    }{ $closes_at } 截止。{ $unit ->
        [household] 每户一票
        [owner] 每位业主一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表决
       *[no] 是征求意见
    }。
ballots-extended =
    ⏳ 投票截止时系统出了故障，按事先写好的规矩延长：
    <b>{ $question }</b>

    现在到 { $closes_at } 截止。投过的票照算；还没投的、想改的，都可以接着投。
ballots-open-desk = 🗳 打开看看
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
        [not-passed] ❌ 没有通过：赞成的不够{ $by_area ->
            [yes] ，人数和面积要都够才行
           *[no] {""}
        }。
        [no-quorum] ❌ 没有通过：投票的不够，至少要有 { $needed } { $unit ->
            [household] 户
           *[person] 人
        }。
       *[advice] 💡 这次是征求意见，没有通过不通过，结果交居委会参考。
    }
    赞成 { $yes }，反对 { $no }，弃权 { $abstain }。
    { $then ->
        [posted] 结果公示到 { $shown_until_at }，没有问题就开始认筹。
        [stopped] 弃权的也不算赞成。这个项目停在这里，以后还可以再提。
        [stopped-few] 不是大家反对，是来的人不够。这个项目停在这里，以后还可以再提。
       *[none] {""}
    }
    { $by_area ->
        [yes] 按面积（平方米）：赞成 { $area_yes }，反对 { $area_no }，弃权 { $area_abstain }；名册 { $area_eligible }，投了 { $area_cast }，至少要有 { $area_needed }。
       *[no] {""}
    }
    { $spoiled ->
        [0] {""}
       *[other] 另有无效票 { $spoiled } 张。
    }
    { $void ->
        [0] {""}
       *[other] 另有 { $void } 票，投票之后人已搬走或不再是确认过的居民，按规则没有计入。
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
    { $spoiled ->
        [0] {""}
       *[other] 另有无效票 { $spoiled } 张。
    }
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
    { $head ->
        [none] {""}
       *[other] 存证码 { $head }
    }

ballots-not-open = 投票还没有开始，请等通知。
ballots-vote-closed = 来晚了一步：投票已经截止，这一次没有计入。之前投过的票照算。以系统收到的时间为准。
ballots-not-on-roll = 您不在这次投票的名册上，所以不能投。有疑问请找社区工作人员。
ballots-cast-for-good = 您已经投过了。这次的票和人完全分开，找不出哪张是您的，所以不能改。
ballots-cast-on-paper = 名册上记着纸质票已经投过，不能再在这里投。有疑问请找社区工作人员。
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
    共同缔造的项目要表决，请到那个项目里发起。
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
ballots-desk-mode =
    票和人怎么分开？

    { $lines }
ballots-desk-mode-line =
    <b>{ $name }</b>
    { $said }
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
    { $counting ->
        [none] {""}
       *[other] 请大家排先后。{ $counting }
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
ballots-desk-announce = ✅ 确认发出
ballots-desk-opened = 已经开始投票，正在通知名册上的居民。
ballots-desk-announced = 已经公告，到时间自动开始。
