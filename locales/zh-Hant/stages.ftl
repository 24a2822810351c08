stages-button = 🏗 在辦的項目
stages-open = 🏗 去辦
stages-go-on = 🏗 下一步
stages-list = { $count ->
    [0] 沒有在辦的項目。
   *[other] 在辦的項目，按先後：
}
stages-card =
    { $card }

    { $todo }
stages-todo = <b>社區要辦的</b>：{ $stage ->
    [idea] 等鄰居附議。像別的項目就合併。
    [seconded] 研究行不行。
    [study] 答覆行不行。
    [deliberate] 和大家商議好，貼出方案。
    [plan-posted] { $over ->
        [yes] { $left ->
            [0] 意見都答覆了，發起投票。
           *[other] 還有 { $left } 條意見要答覆，答覆完才能投票。
        }
       *[no] { $left ->
            [0] 等大家提意見，到 { $ends_at }。
           *[other] 有 { $left } 條意見等答覆。
        }
    }
    [vote] 等投票結束，到 { $ends_at }。
    [result] 結果公示到 { $ends_at }，然後自動開始認籌。
    [pledging] 記下各家認籌的。籌夠了可以立項；不然到 { $ends_at }自動定。
    [approved] 可以開工了。誰開工，誰負責，每星期拍一張照片。
    [building] 每星期報一次，帶照片。花費要變就先說。
    [change] 變動告訴大家了，可以接著建。
    [acceptance] 請居民驗收：來了 { $inspected } 位，要 { $inspectors } 位。{ $has_defects ->
        [yes] 不到位的：{ $defects }
       *[no] {""}
    }
    [rectify] 照居民說的整改，改好再驗收。
    [evaluated] { $judged ->
        [yes] { $percent }% 滿意，可以記以獎代補了。
       *[no] { $asked } 位居民說了，到 { $ends_at }。
    }
    [reward-paid] { $wrong ->
        [yes] 以獎代補記錯了，請重新記一次。
       *[no] 請一位管護人：{ $offers } 位居民說願意。
    }
    [in-care] { $steward ->
        [yes] 有人管護，{ $ends_at }回頭看。
       *[no] 沒有管護人，請再請一位。
    }
    [review] { $judged ->
        [yes] { $percent }% 滿意，寫成故事發出去。
       *[no] { $asked } 位居民說了，到 { $ends_at }。
    }
   *[other] 都辦完了。
}
stages-answer = 💬 答覆意見
stages-vote = 🗳 發起投票
stages-post = 📋 貼出方案
stages-post-anew = 📋 改方案，重新公示
stages-approve = ✅ 籌夠了，立項
stages-begin = 🏗 開工，我負責
stages-begun = 開工了！您負責，每星期會問您要一張照片。
stages-report = 📷 報進展
stages-change = ✏️ 花費要變
stages-resume = 🏗 接著建
stages-finish = 🏁 建好了，請居民驗收
stages-finish-text =
    { $card }

    真的都好了，可以請居民來驗收了嗎？
stages-finish-yes = 🏁 好了，請驗收
stages-close = 🔎 驗收結束
stages-reward = 🎖 記以獎代補
stages-reward-wrong = ↩️ 獎補記錯了
stages-steward = 🌱 請管護人
stages-story = 🎉 寫故事
stages-ledger = 📒 記賬
stages-exit = 🚪 合併、轉訴求、取消
stages-done = 好了，關注的人都會知道。
