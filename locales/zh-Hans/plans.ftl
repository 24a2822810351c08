plans-button = 📋 看方案
plans-to-the-vote = 🗳 去投票
plans-mark = { $number ->
    [0] 甲
    [1] 乙
   *[other] 丙
}
plans-cost-part = { $source } { $sum } 元
plans-costs-nothing = 不花钱
plans-alternative = { $several ->
    [yes] { $chosen ->
        [yes] ✅ 方案{ $mark }（投票的是这个）：
       *[no] 方案{ $mark }：
    }
   *[no] 做法：
}{ $name }
    花费：{ $costs }。以后每年维护：{ $upkeep ->
        [0] 不用花钱
       *[other] { $upkeep } 元
    }。

plans-view =
    <b>{ $project }号「{ $title }」的方案</b>（第 { $version } 版，{ $posted_at }）

    { $text }

    { $alternatives }
    { $changed ->
        [yes] ✏️ 花费后来变过：现在要 { $total_now } 元（{ $costs_now }），投票时是 { $total_voted } 元。
       *[no] {""}
    }

    { $open ->
        [yes] { $ends_at }前，有意见都可以提，每条都会答复。
       *[no] 提意见的时间到了（{ $ends_at }）。
    }
    收到意见 { $count } 条，答复了 { $answered } 条。
plans-object = ✋ 我有意见
plans-objections = 💬 看意见和答复
plans-objections-text =
    <b>意见和答复</b>（一共 { $count } 条）

    { $objections }
plans-more = ⏭ 下面几条
plans-objection =
    { $number }. { $text }
    { $answered ->
        [yes] 社区答复：{ $answer }
       *[no] 还没有答复。
    }（{ $at }提的）
plans-object-text =
    对「{ $title }」的方案，您有什么意见？说说为什么，最多 { $most } 个字。
    比如：灯正对着我家窗户，晚上睡不好。
plans-object-confirm =
    请看一遍，发出去就不能改了。别人会看到这条意见，看不到是谁提的。

    { $text }
plans-object-send = ✅ 发出意见
plans-objection-kept = 意见收到了，社区会一条一条答复，答复了告诉您。

plans-told-posted = { $project }号「{ $title }」的方案贴出来了{ $alternatives ->
    [1] {""}
   *[other] ，有 { $alternatives } 个做法
}。{ $ends_at }前，有意见都可以提。
plans-told-posted-again = { $project }号「{ $title }」的花费要从 { $was } 元变到 { $becomes } 元，超过了 { $percent }%，所以重新公示，重新投票。{ $ends_at }前可以提意见。{ $because ->
    [none] {""}
   *[other] 为什么变：{ $because }
}
plans-told-vote = { $project }号「{ $title }」要投票了{ $several ->
    [yes] ，投的是「{ $alternative }」
   *[no] {""}
}：{ $opens_at }开始，{ $closes_at }截止。
plans-told-passed = { $project }号「{ $title }」投票通过了：赞成 { $yes }，反对 { $no }，一共 { $eligible } { $unit ->
    [household] 户
   *[person] 人
}里有 { $cast } { $unit ->
    [household] 户
   *[person] 人
}投了票。结果公示到 { $ends_at }。
plans-told-not-passed = { $project }号「{ $title }」没有通过，停在这里。{ $quorum ->
    [yes] 投票的够数了，一共投了 { $cast } { $unit ->
        [household] 户
       *[person] 人
    }，可是赞成的没有过半：赞成 { $yes }，反对 { $no }，弃权的也不算赞成。
   *[no] 投票的太少：要 { $needed } { $unit ->
        [household] 户
       *[person] 人
    }，来了 { $cast } { $unit ->
        [household] 户
       *[person] 人
    }。不是大家反对，是来的人不够。
}
plans-objected = ✋ { $project }号「{ $title }」收到一条意见：{ $text }
plans-answered =
    您对{ $project }号「{ $title }」提的意见，社区答复了。
    您说：{ $text }
    答复：{ $answer }
plans-days-over = ⏰ { $project }号「{ $title }」提意见的时间到了。{ $left ->
    [0] 意见都答复了，可以发起投票。
   *[other] 还有 { $left } 条意见没有答复，答复完才能投票。
}

plans-desk-text =
    { $project }号「{ $title }」的方案：打算怎么办？居民会看到，最多 { $most } 个字。
    比如：在门口和台阶各装一盏感应灯，电从楼道接，一周装好。
plans-desk-name =
    方案{ $mark }叫什么？一句话，最多 { $name_most } 个字。
    比如：感应灯两盏
plans-desk-costs =
    「{ $name }」要花多少钱，钱从哪里来？打字写，不花钱就写 0。
    比如：财政 3000，街道 2000，驻区单位 1000，居民 500
plans-desk-upkeep =
    「{ $name }」以后每年维护要花多少钱？
    比如：200
plans-desk-no-upkeep = 不用花钱
plans-desk-confirm =
    请看一遍，贴出去就不能改了。

    { $project }号「{ $title }」
    { $text }

    { $alternatives }

    公示 { $days } 天，大家可以提意见。会告诉 { $followers } 位关注的人。{ $again ->
        [yes] {""}
        这是新的一版，提意见的时间重新算。
       *[no] {""}
    }
plans-desk-post = 📋 贴出方案
plans-desk-another = ➕ 再加一个做法
plans-posted = 方案贴出去了，关注的人都会知道。
plans-desk-objections = { $left ->
    [0] 一共 { $count } 条意见，都答复了。
   *[other] 一共 { $count } 条意见，还有 { $left } 条等答复，按一条答一条：
}
plans-desk-line = { $number }. { $text }
plans-desk-answer =
    { $objection }

    怎么答复？居民会看到，最多 { $most } 个字。
plans-desk-reread =
    请看一遍，发出去就不能改了。

    { $objection }

    答复：{ $answer }
plans-desk-send = ✅ 发出答复
plans-answer-sent = 答复发出去了，提意见的人会收到。
plans-vote-way = 「{ $title }」的投票，投哪个做法？
plans-vote-question = 「{ $title }」按「{ $name }」来办，您赞成吗？
plans-vote-call = 🗳 发起投票
plans-vote-called = 投票发起了，关注的人都会知道。

plans-objections-over = 提意见的时间已经过了。
plans-already-objected = 您对这个方案已经提过意见了，答复了会告诉您。
plans-already-answered = 这条意见同事已经答复了。
plans-objections-open = 提意见的时间还没到，到了才能往下走。
plans-objections-unanswered = 还有 { $left } 条意见没有答复。一条一条答复完，才能投票。
plans-not-a-sum = 没看懂是多少钱。请写数字，比如：3000，或者 12.5。
plans-not-costs = 没看懂。请把来源和钱数一起写，一个来源写一次，比如：财政 3000，街道 2000，居民 500。不花钱就写 0。
