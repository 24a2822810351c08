ledgers-button = 📒 看账本
ledgers-source-finance = 财政
ledgers-source-street = 街道
ledgers-source-units = 驻区单位
ledgers-source-residents = 居民
ledgers-measure = { $measure ->
    [money] 钱
    [hours] 工时
    [space] 场地
   *[materials] 材料
}
ledgers-measure-row = { $measure ->
    [hours] 工时（小时）
    [space] 场地（处）
   *[materials] 材料（件）
}
ledgers-amount = { $measure ->
    [money] { $amount } 元
    [hours] { $amount } 小时
    [space] { $amount } 处
   *[materials] { $amount } 件
}
ledgers-sum = { $source }：要 { $goal } 元{ $voted ->
    [same] {""}
   *[other] （投票时 { $voted } 元）
}，认筹 { $pledged } 元，已到 { $came } 元
ledgers-sum-unit = · 其中{ $unit }：认筹 { $pledged } 元，已到 { $came } 元
ledgers-sum-units = · 另有 { $more } 家单位，请一笔一笔看
ledgers-sum-other = { $measure ->
    [hours] 工时
    [space] 场地
   *[materials] 材料
}：认筹 { $pledged }，已到 { $came }
ledgers-lacking = 还差：{ $lacking }。各出各的份，一家多出的不顶别家的。
ledgers-sum-all = 合计：要 { $goal } 元{ $voted ->
    [same] {""}
   *[other] （投票时 { $voted } 元）
}，认筹 { $pledged } 元，已到 { $came } 元；以奖代补 { $reward } 元
ledgers-view =
    <b>{ $project }号「{ $title }」的账本</b>

    { $sums }

    邻里从不经手钱。这里只记大家答应了多少、社区说收到了多少。写错了不涂改，另记一笔冲掉。
ledgers-lines-button = 📜 一笔一笔看
ledgers-mine-button = 🙋 我认筹的
ledgers-picture-wanted = 🖼 公示表（图）
ledgers-book-wanted = 📊 公示表（Excel）
ledgers-lines-wanted = 📄 公示表（CSV）
ledgers-coming = 马上发给您。
ledgers-lines-text =
    <b>「{ $title }」的账</b>（一共 { $count } 笔，新的在前）

    { $lines }
ledgers-more = ⏭ 下面几笔
ledgers-line = 第 { $number } 笔 · { $at } · { $book ->
    [pledge] 认筹
    [receipt] 收到
   *[reward] 以奖代补
} · { $source } { $amount }{ $has_note ->
    [yes] （{ $note }）
   *[no] {""}
}{ $corrects ->
    [0] {""}
   *[other] · 冲第 { $corrects } 笔
}
ledgers-mine-text = { $count ->
    [0] 您在「{ $title }」还没有认筹。
   *[other] 您在「{ $title }」认筹的。{ $open ->
        [yes] 想收回哪一笔，按一下就收回：
       *[no] 认筹已经截止，要改请找社区。
    }
}
ledgers-taken-back-why = 自己收回
ledgers-taken-back = 收回了。
ledgers-picture = 「{ $title }」的公示表。
ledgers-book = 「{ $title }」的账，一笔一行。
ledgers-lines = 「{ $title }」的账，一笔一行（CSV）。
ledgers-sheet-title = { $project }号「{ $title }」资金公示表
ledgers-sheet-foot = 一共 { $lines } 笔，{ $year } 年{ $on }制表。写错了不涂改，另记一笔冲掉。
ledgers-sheet-posted = 公示期：自 { $from_year } 年{ $from_day } 至 { $to_year } 年{ $to_day }，{ $days } 天。
ledgers-sheet-object = 有异议，公示期内请找{ $community }居委会{ $phone ->
    [none] ，
   *[other] （电话 { $phone }），
}也可以在邻里按「反映问题」说。
ledgers-sheet-changed = 花费变过：现在要 { $now } 元，投票时是 { $voted } 元。
ledgers-no-money-here = 邻里从不经手钱，只记大家答应了多少、社区说收到了多少。
ledgers-file = 项目{ $project }账本
ledgers-book-name = { $book ->
    [pledge] 认筹（元）
    [receipt] 收到（元）
   *[reward] 奖补（元）
}
ledgers-sheet-unit = 其中 { $unit }
ledgers-column-source = 来源
ledgers-column-unit = 哪家单位
ledgers-column-goal = 要（元）
ledgers-column-voted = 投票时
ledgers-column-all = 合计
ledgers-column-number = 第几笔
ledgers-column-at = 时间
ledgers-column-book = 记什么
ledgers-column-measure = 种类
ledgers-column-amount = 数量
ledgers-column-note = 说明
ledgers-column-corrects = 冲第几笔
ledgers-reward-note = 以奖代补

ledgers-told-pledging = { $project }号「{ $title }」的结果公示完了，开始认筹，{ $ends_at }截止。出钱、出力、出材料都行。
ledgers-told-approved = { $project }号「{ $title }」筹够了，认筹 { $pledged } 元，立项了，接下来开工。
ledgers-told-underfunded = { $project }号「{ $title }」到时候了，要 { $goal } 元，还差 { $missing } 元，没有筹够，停在这里。认筹的都不用出了；已经交给社区的，请找社区退回。

ledgers-desk-book = 「{ $title }」的账，记什么？
ledgers-desk-pledge = 🤝 记一笔认筹
ledgers-desk-receipt = 📥 记一笔收到
ledgers-desk-wrong = ↩️ 冲掉写错的一笔
ledgers-desk-source = 从哪里来？
ledgers-desk-unit = 是哪家单位？
ledgers-desk-other-unit = 别的单位（写在说明里）
ledgers-desk-measure = 是什么？
ledgers-desk-amount = 多少？{ $measure ->
    [money] 写几元，比如：2000
    [hours] 写几小时，比如：8 或者 1.5
    [space] 写几处，比如：1
   *[materials] 写几件，比如：20
}
ledgers-desk-note =
    说明一下，最多 { $most } 个字：是哪家单位，什么东西，哪张单据。别写居民的名字。
    比如：农商银行支行，收据 0123 号
ledgers-desk-confirm =
    请看一遍，写进去就不能改了，错了只能另记一笔冲掉。

    { $book ->
        [pledge] 认筹
       *[receipt] 收到
    }：{ $source } { $amount }
    说明：{ $note }
ledgers-desk-record = ✅ 记进去
ledgers-recorded = 记好了。
ledgers-desk-lines = { $count ->
    [0] 没有可以冲的账。
   *[other] 「{ $title }」，哪一笔写错了？
}
ledgers-desk-line = 第 { $number } 笔 { $book ->
    [pledge] 认筹
    [reward] 以奖代补
   *[receipt] 收到
} { $source } { $amount }
ledgers-desk-why =
    { $line }

    为什么要冲掉？大家会看到，最多 { $most } 个字。
ledgers-corrected = 第 { $number } 笔冲掉了，两笔都留着。

ledgers-closed = 现在不是记这笔账的时候。
ledgers-bad-amount = 没看懂是多少。请写一个大于 0 的数字，比如：2。
ledgers-already-corrected = 这一笔已经冲掉了。
ledgers-not-enough = 还没有筹够，一共差 { $missing } 元。各出各的份，一家多出的不顶别家的；账本上写着差在哪里。
