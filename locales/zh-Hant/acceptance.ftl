acceptance-inspect-button = 🔎 我來驗收
acceptance-judge-button = ⭐ 說說滿意不滿意
acceptance-inspect =
    { $project }號「{ $title }」建好了，請您到現場看一看、試一試。建成以後寫故事，會寫上來驗收的鄰居的稱呼。
    拿錢幹過這個活的，請讓別的鄰居來驗收。

    看下來怎麼樣？
acceptance-fine = ✅ 都好，可以用
acceptance-has-defects = 🔧 有不到位的地方
acceptance-defects-text =
    哪裡不到位？一樣一樣寫，最多 { $most } 個字。
    比如：左邊的燈不亮；台階邊上有水泥塊。
acceptance-defects-confirm =
    請看一遍，發出去就不能改了。大家會看到，看不到是誰寫的。

    { $defects }
acceptance-defects-send = ✅ 發出去
acceptance-inspection-kept = 驗收意見收到了，謝謝您跑一趟！
acceptance-inspected = 🔎 { $project }號「{ $title }」來了第 { $have } 位驗收的居民：{ $fine ->
    [yes] 都好。
   *[no] { $defects }
}
acceptance-judge = { $open ->
    [yes] { $project }號「{ $title }」{ $again ->
        [yes] 用了一陣子了
       *[no] 建好了
    }，您滿意嗎？

    { $said ->
        [none] 您還沒有說。
        [yes] 您說的是：滿意。
       *[no] 您說的是：不滿意。
    }
    { $ends_at }前都可以改。
   *[no] { $project }號「{ $title }」現在不在評。
}
acceptance-content = 😊 滿意
acceptance-not-content = 😟 不滿意
acceptance-judged = 記下了，謝謝您。
acceptance-asked = { $project }號「{ $title }」{ $again ->
    [yes] 用了一陣子了，您覺得還好嗎？
   *[no] 建好了，居民也驗收過了。您滿意嗎？
} { $ends_at }前說一聲。
acceptance-asking-closed = ⭐ { $project }號「{ $title }」評價到時間了：{ $answered } 位說了話，{ $content } 位滿意。請看看下一步。

acceptance-told-defects = { $project }號「{ $title }」驗收了：{ $inspectors } 位居民看過，{ $count } 位說有不到位的地方，要整改：{ $defects }
acceptance-told-accepted = { $project }號「{ $title }」驗收好了，{ $inspectors } 位居民都說好。現在請大家說說滿意不滿意，{ $ends_at }截止。
acceptance-told-asked-on = { $project }號「{ $title }」只有 { $answered } 位說了滿意不滿意（{ $content } 位滿意，{ $percent }%），至少要 { $needed } 位，所以再問一陣，到 { $ends_at }。
acceptance-told-not-content = { $project }號「{ $title }」{ $answered } 位說了話，{ $content } 位滿意，是 { $percent }%，不到 { $needed }%，要接著整改。
acceptance-told-content = { $project }號「{ $title }」{ $answered } 位說了話，{ $content } 位滿意，是 { $percent }%。過關了。
acceptance-told-reviewed = { $project }號「{ $title }」回頭看：{ $answered } 位說了話，{ $content } 位滿意，是 { $percent }%。
acceptance-told-reward = { $project }號「{ $title }」{ $paid ->
    [yes] 的以獎代補 { $sum } 元到了，記在賬本裡。
   *[no] 這次沒有以獎代補（{ $sum } 元）。
}接下來找人管護。
acceptance-told-reward-wrong = { $project }號「{ $title }」的以獎代補 { $sum } 元記錯了，另一位社區工作者記了一筆沖掉，兩筆都留在賬本裡。為什麼：{ $reason }。會重新記一次。
acceptance-told-reward-anew = { $project }號「{ $title }」{ $paid ->
    [yes] 的以獎代補重新記了：{ $sum } 元，記在賬本裡。
   *[no] 的以獎代補重新記了：這次沒有（{ $sum } 元）。
}

acceptance-you-inspected = 🔎 您已經驗收過了，謝謝您。
acceptance-already-inspected = 您這一輪已經驗收過了，謝謝您。
acceptance-own-work = 自己辦的、自己單位出過份的，不能自己驗收，要請別的居民來。
acceptance-too-few = 驗收的居民還不夠：來了 { $have } 位，要 { $needed } 位。
acceptance-asking-over = 現在不在評這個項目。
