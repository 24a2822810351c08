stages-button = 🏗 在办的项目
stages-open = 🏗 去办
stages-go-on = 🏗 下一步
stages-list = { $count ->
    [0] 没有在办的项目。
   *[other] 在办的项目，按先后：
}
stages-card =
    { $card }

    { $todo }
stages-todo = <b>社区要办的</b>：{ $stage ->
    [idea] 等邻居附议。像别的项目就合并。
    [seconded] 研究行不行。
    [study] 答复行不行。
    [deliberate] 和大家商议好，贴出方案。
    [plan-posted] { $over ->
        [yes] { $left ->
            [0] 意见都答复了，发起投票。
           *[other] 还有 { $left } 条意见要答复，答复完才能投票。
        }
       *[no] { $left ->
            [0] 等大家提意见，到 { $ends_at }。
           *[other] 有 { $left } 条意见等答复。
        }
    }
    [vote] 等投票结束，到 { $ends_at }。
    [result] 结果公示到 { $ends_at }，然后自动开始认筹。
    [pledging] 记下各家认筹的。筹够了可以立项；不然到 { $ends_at }自动定。
    [approved] 可以开工了。谁开工，谁负责，每星期拍一张照片。
    [building] 每星期报一次，带照片。花费要变就先说。
    [change] 变动告诉大家了，可以接着建。
    [acceptance] 请居民验收：来了 { $inspected } 位，要 { $inspectors } 位。{ $has_defects ->
        [yes] 不到位的：{ $defects }
       *[no] {""}
    }
    [rectify] 照居民说的整改，改好再验收。
    [evaluated] { $judged ->
        [yes] { $percent }% 满意，可以记以奖代补了。
       *[no] { $asked } 位居民说了，到 { $ends_at }。
    }
    [reward-paid] { $wrong ->
        [yes] 以奖代补记错了，请重新记一次。
       *[no] 请一位管护人：{ $offers } 位居民说愿意。
    }
    [in-care] { $steward ->
        [yes] 有人管护，{ $ends_at }回头看。
       *[no] 没有管护人，请再请一位。
    }
    [review] { $judged ->
        [yes] { $percent }% 满意，写成故事发出去。
       *[no] { $asked } 位居民说了，到 { $ends_at }。
    }
   *[other] 都办完了。
}
stages-answer = 💬 答复意见
stages-vote = 🗳 发起投票
stages-post = 📋 贴出方案
stages-post-anew = 📋 改方案，重新公示
stages-approve = ✅ 筹够了，立项
stages-begin = 🏗 开工，我负责
stages-begun = 开工了！您负责，每星期会问您要一张照片。
stages-report = 📷 报进展
stages-change = ✏️ 花费要变
stages-resume = 🏗 接着建
stages-finish = 🏁 建好了，请居民验收
stages-finish-text =
    { $card }

    真的都好了，可以请居民来验收了吗？
stages-finish-yes = 🏁 好了，请验收
stages-close = 🔎 验收结束
stages-reward = 🎖 记以奖代补
stages-reward-wrong = ↩️ 奖补记错了
stages-steward = 🌱 请管护人
stages-story = 🎉 写故事
stages-ledger = 📒 记账
stages-exit = 🚪 合并、转诉求、取消
stages-done = 好了，关注的人都会知道。
