plans-button = 📋 看方案
plans-to-the-vote = 🗳 去投票
plans-mark = { $number ->
    [0] 甲
    [1] 乙
   *[other] 丙
}
plans-cost-part = { $source } { $sum } 元
plans-costs-nothing = 不花錢
plans-alternative = { $several ->
    [yes] { $chosen ->
        [yes] ✅ 方案{ $mark }（投票的是這個）：
       *[no] 方案{ $mark }：
    }
   *[no] 做法：
}{ $name }
    花費：{ $costs }。以後每年維護：{ $upkeep ->
        [0] 不用花錢
       *[other] { $upkeep } 元
    }。

plans-view =
    <b>{ $project }號「{ $title }」的方案</b>（第 { $version } 版，{ $posted_at }）

    { $text }

    { $alternatives }
    { $changed ->
        [yes] ✏️ 花費後來變過：現在要 { $total_now } 元（{ $costs_now }），投票時是 { $total_voted } 元。
       *[no] {""}
    }

    { $open ->
        [yes] { $ends_at }前，有意見都可以提，每條都會答覆。
       *[no] 提意見的時間到了（{ $ends_at }）。
    }
    收到意見 { $count } 條，答覆了 { $answered } 條。
plans-object = ✋ 我有意見
plans-objections = 💬 看意見和答覆
plans-objections-text =
    <b>意見和答覆</b>（一共 { $count } 條）

    { $objections }
plans-more = ⏭ 下面幾條
plans-objection =
    { $number }. { $text }
    { $answered ->
        [yes] 社區答覆：{ $answer }
       *[no] 還沒有答覆。
    }（{ $at }提的）
plans-object-text =
    對「{ $title }」的方案，您有什麼意見？說說為什麼，最多 { $most } 個字。
    比如：燈正對著我家窗戶，晚上睡不好。
plans-object-confirm =
    請看一遍，發出去就不能改了。別人會看到這條意見，看不到是誰提的。

    { $text }
plans-object-send = ✅ 發出意見
plans-objection-kept = 意見收到了，社區會一條一條答覆，答覆了告訴您。

plans-told-posted = { $project }號「{ $title }」的方案貼出來了{ $alternatives ->
    [1] {""}
   *[other] ，有 { $alternatives } 個做法
}。{ $ends_at }前，有意見都可以提。
plans-told-posted-again = { $project }號「{ $title }」的花費要從 { $was } 元變到 { $becomes } 元，超過了 { $percent }%，所以重新公示，重新投票。{ $ends_at }前可以提意見。{ $because ->
    [none] {""}
   *[other] 為什麼變：{ $because }
}
plans-told-vote = { $project }號「{ $title }」要投票了{ $several ->
    [yes] ，投的是「{ $alternative }」
   *[no] {""}
}：{ $opens_at }開始，{ $closes_at }截止。
plans-told-passed = { $project }號「{ $title }」投票通過了：贊成 { $yes }，反對 { $no }，一共 { $eligible } { $unit ->
    [household] 戶
   *[person] 人
}裡有 { $cast } { $unit ->
    [household] 戶
   *[person] 人
}投了票。結果公示到 { $ends_at }。
plans-told-not-passed = { $project }號「{ $title }」沒有通過，停在這裡。{ $quorum ->
    [yes] 投票的夠數了，一共投了 { $cast } { $unit ->
        [household] 戶
       *[person] 人
    }，可是贊成的沒有過半：贊成 { $yes }，反對 { $no }，棄權的也不算贊成。
   *[no] 投票的太少：要 { $needed } { $unit ->
        [household] 戶
       *[person] 人
    }，來了 { $cast } { $unit ->
        [household] 戶
       *[person] 人
    }。不是大家反對，是來的人不夠。
}
plans-objected = ✋ { $project }號「{ $title }」收到一條意見：{ $text }
plans-answered =
    您對{ $project }號「{ $title }」提的意見，社區答覆了。
    您說：{ $text }
    答覆：{ $answer }
plans-days-over = ⏰ { $project }號「{ $title }」提意見的時間到了。{ $left ->
    [0] 意見都答覆了，可以發起投票。
   *[other] 還有 { $left } 條意見沒有答覆，答覆完才能投票。
}

plans-desk-text =
    { $project }號「{ $title }」的方案：打算怎麼辦？居民會看到，最多 { $most } 個字。
    比如：在門口和台階各裝一盞感應燈，電從樓道接，一週裝好。
plans-desk-name =
    方案{ $mark }叫什麼？一句話，最多 { $name_most } 個字。
    比如：感應燈兩盞
plans-desk-costs =
    「{ $name }」要花多少錢，錢從哪裡來？打字寫，不花錢就寫 0。
    比如：財政 3000，街道 2000，駐區單位 1000，居民 500
plans-desk-upkeep =
    「{ $name }」以後每年維護要花多少錢？
    比如：200
plans-desk-no-upkeep = 不用花錢
plans-desk-confirm =
    請看一遍，貼出去就不能改了。

    { $project }號「{ $title }」
    { $text }

    { $alternatives }

    公示 { $days } 天，大家可以提意見。會告訴 { $followers } 位關注的人。{ $again ->
        [yes] {""}
        這是新的一版，提意見的時間重新算。
       *[no] {""}
    }
plans-desk-post = 📋 貼出方案
plans-desk-another = ➕ 再加一個做法
plans-posted = 方案貼出去了，關注的人都會知道。
plans-desk-objections = { $left ->
    [0] 一共 { $count } 條意見，都答覆了。
   *[other] 一共 { $count } 條意見，還有 { $left } 條等答覆，按一條答一條：
}
plans-desk-line = { $number }. { $text }
plans-desk-answer =
    { $objection }

    怎麼答覆？居民會看到，最多 { $most } 個字。
plans-desk-reread =
    請看一遍，發出去就不能改了。

    { $objection }

    答覆：{ $answer }
plans-desk-send = ✅ 發出答覆
plans-answer-sent = 答覆發出去了，提意見的人會收到。
plans-vote-way = 「{ $title }」的投票，投哪個做法？
plans-vote-question = 「{ $title }」按「{ $name }」來辦，您贊成嗎？
plans-vote-call = 🗳 發起投票
plans-vote-called = 投票發起了，關注的人都會知道。

plans-objections-over = 提意見的時間已經過了。
plans-already-objected = 您對這個方案已經提過意見了，答覆了會告訴您。
plans-already-answered = 這條意見同事已經答覆了。
plans-objections-open = 提意見的時間還沒到，到了才能往下走。
plans-objections-unanswered = 還有 { $left } 條意見沒有答覆。一條一條答覆完，才能投票。
plans-not-a-sum = 沒看懂是多少錢。請寫數字，比如：3000，或者 12.5。
plans-not-costs = 沒看懂。請把來源和錢數一起寫，一個來源寫一次，比如：財政 3000，街道 2000，居民 500。不花錢就寫 0。
