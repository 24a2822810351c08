menu-projects = 🗳 项目和投票
desk-projects = 💡 项目研究答复

projects-main =
    { $community }的事，大家商量着办。

    您想看看，还是想提一条？
projects-list = 💡 看项目
projects-propose = ✍️ 我来提建议
projects-mine = 📁 我的项目
projects-list-text = { $count ->
    [0] { $community }还没有项目。您可以按「返回」，来提第一条。
   *[other] { $community }的项目，按一个看看：
}
projects-mine-text = { $count ->
    [0] 您还没有提过、附议过或关注过项目。
   *[other] 您提的、附议的和关注的：
}

projects-line-idea = 👍 { $project }号 { $title } · 附议 { $households }/{ $needed } 户
projects-line-seconded = ⏳ { $project }号 { $title } · 等社区答复
projects-line-study = 🔍 { $project }号 { $title } · 社区在研究
projects-line-deliberate = 💬 { $project }号 { $title } · 大家商议
projects-line-plan-posted = 📋 { $project }号 { $title } · 方案公示
projects-line-vote = 🗳 { $project }号 { $title } · 正在投票
projects-line-result = 📢 { $project }号 { $title } · 结果公示
projects-line-pledging = 🤝 { $project }号 { $title } · 正在认筹
projects-line-approved = ✅ { $project }号 { $title } · 就要开工
projects-line-building = 🏗 { $project }号 { $title } · 正在建
projects-line-change = ✏️ { $project }号 { $title } · 有变动
projects-line-acceptance = 🔎 { $project }号 { $title } · 等居民验收
projects-line-rectify = 🔧 { $project }号 { $title } · 正在整改
projects-line-evaluated = ⭐ { $project }号 { $title } · 大家来评
projects-line-reward-paid = 🎖 { $project }号 { $title } · 等人管护
projects-line-in-care = 🌱 { $project }号 { $title } · 有人管护
projects-line-review = 👀 { $project }号 { $title } · 回头看
projects-line-shared = 🎉 { $project }号 { $title } · 建成了
projects-line-not-passed = ↩️ { $project }号 { $title } · 投票没通过
projects-line-underfunded = ↩️ { $project }号 { $title } · 钱没有筹够
projects-line-merged = 🔗 { $project }号 { $title } · 并到别的项目
projects-line-to-complaint = 📮 { $project }号 { $title } · 转成诉求
projects-line-returned = ↩️ { $project }号 { $title } · 没有办成
projects-line-cancelled = ✖️ { $project }号 { $title } · 已取消

projects-card = { $card }
projects-card-title = <b>{ $project }号 · { $title }</b>
projects-card-phases = 五步：{ $five }
projects-card-walk = { $phase }：{ $walk }
projects-card-purpose = 为什么：{ $purpose }
projects-card-place = 在哪里：{ $place }
projects-card-proposer = 提议人：{ $name }，{ $filed_at }
projects-card-also = 一起提议的：{ $name }（{ $other }号「{ $title }」并到了这里）
projects-card-money = 账本：要 { $goal } 元，认筹 { $pledged } 元，已到 { $came } 元。
projects-card-dearer = 花费变过：现在要 { $becomes } 元，投票时是 { $was } 元。
projects-card-reward-wrong = ⚠️ 以奖代补记错了，{ $on }记了一笔冲掉，等重新记。
projects-card-story = 这件事是这样办成的：{ $story }
projects-card-people = 一起建成它的人：{ $people }
projects-proposer-gone = 一位已经搬走的邻居
projects-card-reason = 社区答复：{ $reason }
projects-card-would-change = 什么时候可以再提：{ $would_change }
projects-card-cost = 大约花费：{ $cost }

projects-phase-plan = 共谋
projects-phase-build = 共建
projects-phase-judge = 共评
projects-phase-keep = 共管
projects-phase-share = 共享
projects-walk-proposed = 提出
projects-walk-seconding = 附议
projects-walk-study = 研究
projects-walk-deliberate = 商议
projects-walk-posted = 公示
projects-walk-vote = 投票
projects-walk-result = 结果
projects-walk-pledging = 认筹
projects-walk-approved = 立项
projects-walk-building = 施工
projects-walk-acceptance = 验收
projects-walk-evaluated = 评价
projects-walk-reward = 奖补
projects-walk-care = 管护
projects-walk-review = 回访
projects-walk-story = 故事

projects-now-idea = 现在：等邻居附议。已有 { $households } 户、{ $buildings } 栋楼；{ $ends_at }前要有 { $households_needed } 户、{ $buildings_needed } 栋楼。
projects-now-seconded = 现在：附议够了，等社区研究。{ $overdue ->
    [yes] 本该 { $due_at }前答复，已经超期。
   *[no] 社区 { $due_at }前答复。
}
projects-now-study = 现在：社区正在研究。{ $overdue ->
    [yes] 本该 { $due_at }前答复，已经超期。
   *[no] 社区 { $due_at }前答复。
}
projects-now-deliberate = 现在：社区说可行，请大家商议怎么办。
projects-now-plan-posted = 现在：{ $over ->
    [yes] 方案公示过了，提意见到 { $until_at }为止。每条意见都答复了，就投票。
   *[no] 方案公示，{ $until_at }前可以提意见。每条意见都答复了，才能往下走。
}
projects-now-vote = 现在：大家投票，{ $until_at }截止。
projects-now-result = 现在：投票通过了，结果公示到 { $until_at }。
projects-now-pledging = 现在：认筹，{ $until_at }截止。
projects-now-approved = 现在：筹够了，立项了，等开工。
projects-now-building = 现在：正在施工。{ $amber ->
    [yes] 🟡 从 { $heard_at }起没有消息，已经催了。
   *[no] 最近一次消息：{ $heard_at }。
}
projects-now-change = 现在：花费有变动，变得不多，说清楚了再接着建。{ $amber ->
    [yes] 🟡 从 { $heard_at }起没有消息，已经催了。
   *[no] {""}
}
projects-now-acceptance = 现在：建好了，请居民来验收。
projects-now-rectify = 现在：有不到位的地方，正在整改。{ $amber ->
    [yes] 🟡 从 { $heard_at }起没有消息，已经催了。
   *[no] {""}
}
projects-now-evaluated = 现在：{ $judged ->
    [yes] 大家评过了，{ $percent }% 满意。等奖补到位。
   *[no] 请大家说一说满意不满意，{ $until_at }截止。
}
projects-now-reward-paid = 现在：{ $wrong ->
    [yes] 以奖代补要重新记。
   *[no] 奖补的事办完了，等人来管护。
}
projects-now-in-care = 现在：管护中。管护人：{ $steward }。{ $until_at }回头看。
projects-now-review = 现在：{ $judged ->
    [yes] 回头看过了，{ $percent }% 满意。等着写成故事。
   *[no] 用了一阵子了，请大家再说一说满意不满意，{ $until_at }截止。
}管护人：{ $steward }。
projects-now-shared = 现在：建成了，管好了，故事在下面。
projects-now-not-passed = 现在：投票没有通过，停在这里。
projects-now-underfunded = 现在：钱没有筹够，停在这里。
projects-now-merged = 现在：并到了 { $into }号项目，提议人和附议的人都算在那里。
projects-now-to-complaint = 现在：这是部门该办的事，转成了 { $case }号诉求。
projects-now-returned = 现在：没有办成，停在这里。原因在「看经过」里，情况变了还可以再提。
projects-now-cancelled = 现在：{ $why ->
    [none] 提议人撤回了，停在这里。
   *[other] 社区取消了，停在这里。为什么：{ $why }
}

projects-place-on-map = 地图上标的位置
projects-place-everywhere = 整个社区
projects-place-home = { $building }（我住这里）
projects-cost-unknown = 还说不准
projects-cost-one = { $low } 元
projects-cost-range = { $low ->
    [0] { $high } 元以内
   *[other] { $low } 到 { $high } 元
}

projects-second = 👍 附议：我家也赞成
projects-take-back = ↩️ 收回附议
projects-follow = 🔔 关注，有进展告诉我
projects-unfollow = 🔕 不再关注
projects-photo = 🖼 看照片
projects-history = 📜 看经过
projects-withdraw = ✖️ 撤回我的提议
projects-history-text =
    <b>{ $project }号 · { $title }</b>，走到今天：

    { $steps }
projects-history-step =
    { $step_at }
    { $said }
projects-photo-text = { $project }号 · { $title }
projects-withdraw-text = 真的要撤回 { $project }号「{ $title }」吗？撤回以后，附议都不算了。
projects-withdraw-yes = 撤回

projects-seconded = 附议好了，算您家一户。有进展会告诉您。
projects-seconded-enough = 附议好了！加上您家正好够了，社区接着研究，结果会告诉您。
projects-taken-back = 附议收回了。
projects-followed = 关注好了，有进展会告诉您。
projects-unfollowed = 好的，不再发这个项目的进展了。
projects-withdrawn = 您的提议撤回了。

projects-title-text =
    您想提什么？一句话说，最多 { $most } 个字。
    比如：给 2 号楼门口装一盏灯
    { $has_kept ->
        [yes] 您刚才写的：{ $kept }
       *[no] {""}
    }
projects-purpose-text =
    为什么要办这件事？现在有什么不方便？
    比如：晚上看不清台阶，老人摔过跤。
    { $has_kept ->
        [yes] 您刚才写的：{ $kept }
       *[no] {""}
    }
projects-place-text = 在什么地方？按一下楼栋，也可以打字，或者发一个定位。
projects-place-kept = ➡️ 不改：{ $place }
projects-photo-asked = { $has_photo ->
    [yes] 照片收到过一张了。要换就再发一张。
   *[no] 有照片吗？有就发一张，大家看得更明白。
}
projects-no-photo = 没有照片，下一步
projects-keep = ➡️ 不改，下一步
projects-similar-text =
    有人提过差不多的事，是不是同一件？

    是：按一下点开，附议或者关注它，不用再提。
    不是：按「不一样，继续提」。
projects-not-the-same = 不一样，继续提
projects-confirm-text =
    请您看一遍，对不对？

    要办什么：<b>{ $title }</b>
    为什么：{ $purpose }
    在哪里：{ $place }
    照片：{ $has_photo ->
    [yes] 有一张
   *[no] 没有
}

    邻居会看到是{ $name }提的。
projects-file = ✅ 对，提交
projects-rewrite = ✏️ 改一改
projects-filed-text =
    收到了，您的提议是 <b>{ $project }号</b>。

    接下来：{ $ends_at }前，要有 { $buildings } 栋楼、{ $households } 户邻居附议。够了社区就研究。每走一步都会告诉您。
projects-open = 💡 看这个项目
projects-open-study = 🔍 去研究答复

projects-told-filed = 「{ $title }」提出来了，是 { $project }号。{ $ends_at }前要有 { $households } 户、{ $buildings } 栋楼附议。
projects-told-seconded = { $project }号「{ $title }」附议够了，有 { $households } 户、{ $buildings } 栋楼。社区 { $due_at }前答复行不行。
projects-told-study = { $project }号「{ $title }」社区开始研究了，{ $due_at }前答复。
projects-told-feasible =
    好消息，{ $project }号「{ $title }」社区说可行：{ $reason }
    大约花费：{ $has_cost ->
    [yes] { $cost_low ->
        [0] { $cost_high } 元以内
       *[other] { $cost_low } 到 { $cost_high } 元
    }
   *[no] 还说不准
}。下一步，大家一起商议怎么办。
projects-told-returned =
    { $project }号「{ $title }」社区说现在办不了：{ $reason }
    什么时候可以再提：{ $would_change }
projects-told-lapsed = { $project }号「{ $title }」的附议时间到了：有 { $households } 户、{ $buildings } 栋楼，要 { $needed } 户、{ $buildings_needed } 栋楼，没有凑够。以后还可以再提。
projects-told-cancelled = { $project }号「{ $title }」，提议人撤回了。
projects-told-overdue = { $project }号「{ $title }」本该 { $due_at }前答复，社区超期了。{ $street ->
    [yes] 已经报给街道办事处督促。
   *[no] 已经催办。
}

projects-study-asked = 💡 { $project }号「{ $title }」附议够了（{ $households } 户、{ $buildings } 栋楼）。请在 { $due_at }前研究好，答复行不行。
projects-study-overdue = ⚠️ { $project }号「{ $title }」的研究答复超期了，期限是 { $due_at }。请尽快办。

projects-desk-text = { $count ->
    [0] 没有等着研究的项目。
   *[other] 等社区答复的项目，急的在前：
}
projects-desk-line = { $overdue ->
    [yes] ⚠️ 超期
   *[no] ⏳
} { $project }号 { $title } · { $due_at }
projects-take-up = 🔍 开始研究
projects-feasible = ✅ 可行
projects-infeasible = ↩️ 现在不可行
projects-taken-up = 好，开始研究。关注的人都会知道。
projects-reason-text =
    { $project }号可行，打算怎么办？居民会看到，最多 { $most } 个字。
    比如：门口有电源，装一盏感应灯，一周能装好。
projects-cost-text =
    大概要花多少钱？按一下，也可以打字。
    比如：3000 到 8000
projects-feasible-text =
    请看一遍，发出去就不能改了。

    { $project }号「{ $title }」：<b>可行</b>
    怎么办：{ $reason }
    大约花费：{ $cost }

    会告诉 { $followers } 位关注的人。
projects-why-not-text =
    { $project }号为什么现在办不了？居民会看到，最多 { $most } 个字。
    比如：这面墙是承重墙，开门会不安全。
projects-would-change-text =
    什么情况变了，就可以再提？最多 { $most } 个字。
    比如：等明年外墙大修时，可以一起做。
projects-infeasible-text =
    请看一遍，发出去就不能改了。

    { $project }号「{ $title }」：<b>现在不可行</b>
    为什么：{ $reason }
    什么时候可以再提：{ $would_change }

    会告诉 { $followers } 位关注的人。
projects-send-answer = ✅ 发出答复
projects-answered = 答复发出去了，关注的人都会收到。

projects-stage-moved = 这个项目已经往前走了，这一步不用办了。
projects-seconding-over = 这个项目现在不收附议了。您可以关注它的进展。
projects-already-seconded = 您家已经附议过了，一户算一次。
projects-own-proposal = 这是您家自己提的，要请别家邻居附议。
projects-no-home = 还不知道您住哪栋楼。请先在「👤 我的」里填上，再来附议。
projects-too-many = 您有 { $most } 条提议还在等附议，等有了结果再提新的。
projects-not-a-cost = 没看懂是多少钱。请写数字，比如：3000，或者 3000 到 8000。
