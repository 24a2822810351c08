care-tick-button = ✅ 这个月看过了
care-offer = 🌱 我愿意管护
care-offered = 谢谢您！您排在管护的名单里了，轮到您会告诉您。
care-nobody = 还没有人
care-tick-text =
    「{ $title }」您去看过了吗？{ $due_at }前说一声。

    都好就按一下；有什么要说的就打字，最多 { $most } 个字。
care-tick-done = 「{ $title }」这个月看过了，谢谢大家照看！{ $begins_at }起再看下一次。
care-month-ticked = ✅ 这个月看过了，{ $begins_at }起再看下一次。
care-fine = ✅ 看过了，都好
care-all-well = 看过了，都好
care-ticked = 记下了，谢谢您照看！
care-your-turn = 🌱 轮到您照看{ $project }号「{ $title }」了，{ $due_at }前去看一看，看过了按一下。
care-you-are-steward = 🌱 请您做{ $project }号「{ $title }」的管护人。每个月去看一看，第一次在 { $due_at }前。谢谢您！
care-steward-wanted = ⚠️ { $project }号「{ $title }」没有管护人了（到 { $due_at }还没有人去看）。请再请一位。

care-told-entrusted = { $project }号「{ $title }」有人管护了：{ $name }，轮流照看的一共 { $keepers } 位。{ $review_at }回头再看。
care-told-reassigned = { $project }号「{ $title }」换了管护人：{ $name }。{ $missed ->
    [0] {""}
   *[other] 前面 { $missed } 个月没有人去看。
}
care-told-ticked = { $project }号「{ $title }」这个月看过了：{ $note }
care-told-missed = { $project }号「{ $title }」{ $missed ->
    [1] 这个月没有人去看
   *[other] 连着 { $missed } 个月没有人去看
}。一直没人看，就换人管护。
care-told-reassigned-by-itself = { $project }号「{ $title }」连着 { $missed } 个月没有人去看，{ $found ->
    [yes] 管护换给了名单上的下一位。
   *[no] 要另外找人管护。您愿意的话，点开项目说一声。
}
care-told-review = { $project }号「{ $title }」用了 { $days } 天了，请大家再说一说满意不满意，{ $ends_at }截止。
care-told-shared = 🎉 { $project }号「{ $title }」的故事写好了，回头看有 { $percent }% 满意。{ $some ->
    [yes] 一起建成它的人：{ $people }
   *[no] 谢谢大家。
}

care-desk-reward =
    「{ $title }」验收过了，{ $judged }% 满意，可以以奖代补了。到了多少钱？写几元。
    钱不从邻里走，这里只记下来。{ $anew ->
        [yes] 上一次记错了，这是重新记。
       *[no] {""}
    }
care-desk-no-reward = 这次没有奖补
care-desk-paid =
    请看一遍。记进去就不能改了，记错了要请另一位同事来冲掉。

    「{ $title }」以奖代补：{ $some ->
        [yes] { $sum } 元
       *[no] 没有（{ $sum } 元）
    }
care-desk-pay = ✅ 记下来
care-reward-kept = 记下了，关注的人都会知道。
care-desk-wrong =
    「{ $title }」的以奖代补现在记着 { $stands } 元。记错了吗？为什么错了？大家会看到，最多 { $most } 个字。
    原来那一笔不涂改，另记一笔冲掉，然后重新记。谁记的，要请另一位同事来冲。
care-reward-taken-back = 冲掉了，两笔都留着，关注的人都会知道。现在可以按「🎖 记以奖代补」重新记。
care-desk-steward = { $count ->
    [0] 「{ $title }」还没有人说愿意管护。请居民点开项目，按「我愿意管护」。
   *[other] 「{ $title }」请谁做管护人？下面是愿意的居民：
}
care-steward-named = 定好了，会告诉管护人和关注的人。
care-desk-story =
    「{ $title }」的故事：怎么想到的，怎么办成的？最多 { $most } 个字。
    一起建成它的人会自动写上：{ $some ->
        [yes] { $people }
       *[no] （还没有）{ $people }
    }
care-desk-shared =
    请看一遍，发出去就不能改了。

    <b>{ $title }</b>
    { $story }

    一起建成它的人：{ $people }

    会告诉 { $followers } 位关注的人。
care-desk-share = 🎉 发出故事
care-shared = 故事发出去了。谢谢您！

care-tick-early = 这个月已经看过了，谢谢您！下个月再来。
care-nobody-offered = 这位居民没有说过愿意管护。
care-already-offered = 您已经在管护的名单里了。
care-reward-own-note = 这笔奖补是您记的，请另一位同事来冲掉。
care-reward-open = 以奖代补记错了，还没有重新记。请先按「🎖 记以奖代补」重新记一次。
