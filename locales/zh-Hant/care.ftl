care-tick-button = ✅ 這個月看過了
care-offer = 🌱 我願意管護
care-offered = 謝謝您！您排在管護的名單裡了，輪到您會告訴您。
care-nobody = 還沒有人
care-tick-text =
    「{ $title }」您去看過了嗎？{ $due_at }前說一聲。

    都好就按一下；有什麼要說的就打字，最多 { $most } 個字。
care-tick-done = 「{ $title }」這個月看過了，謝謝大家照看！{ $begins_at }起再看下一次。
care-month-ticked = ✅ 這個月看過了，{ $begins_at }起再看下一次。
care-fine = ✅ 看過了，都好
care-all-well = 看過了，都好
care-ticked = 記下了，謝謝您照看！
care-your-turn = 🌱 輪到您照看{ $project }號「{ $title }」了，{ $due_at }前去看一看，看過了按一下。
care-you-are-steward = 🌱 請您做{ $project }號「{ $title }」的管護人。每個月去看一看，第一次在 { $due_at }前。謝謝您！
care-steward-wanted = ⚠️ { $project }號「{ $title }」沒有管護人了（到 { $due_at }還沒有人去看）。請再請一位。

care-told-entrusted = { $project }號「{ $title }」有人管護了：{ $name }，輪流照看的一共 { $keepers } 位。{ $review_at }回頭再看。
care-told-reassigned = { $project }號「{ $title }」換了管護人：{ $name }。{ $missed ->
    [0] {""}
   *[other] 前面 { $missed } 個月沒有人去看。
}
care-told-ticked = { $project }號「{ $title }」這個月看過了：{ $note }
care-told-missed = { $project }號「{ $title }」{ $missed ->
    [1] 這個月沒有人去看
   *[other] 連著 { $missed } 個月沒有人去看
}。一直沒人看，就換人管護。
care-told-reassigned-by-itself = { $project }號「{ $title }」連著 { $missed } 個月沒有人去看，{ $found ->
    [yes] 管護換給了名單上的下一位。
   *[no] 要另外找人管護。您願意的話，點開項目說一聲。
}
care-told-review = { $project }號「{ $title }」用了 { $days } 天了，請大家再說一說滿意不滿意，{ $ends_at }截止。
care-told-shared = 🎉 { $project }號「{ $title }」的故事寫好了，回頭看有 { $percent }% 滿意。{ $some ->
    [yes] 一起建成它的人：{ $people }
   *[no] 謝謝大家。
}

care-desk-reward =
    「{ $title }」驗收過了，{ $judged }% 滿意，可以以獎代補了。到了多少錢？寫幾元。
    錢不從鄰里走，這裡只記下來。{ $anew ->
        [yes] 上一次記錯了，這是重新記。
       *[no] {""}
    }
care-desk-no-reward = 這次沒有獎補
care-desk-paid =
    請看一遍。記進去就不能改了，記錯了要請另一位同事來沖掉。

    「{ $title }」以獎代補：{ $some ->
        [yes] { $sum } 元
       *[no] 沒有（{ $sum } 元）
    }
care-desk-pay = ✅ 記下來
care-reward-kept = 記下了，關注的人都會知道。
care-desk-wrong =
    「{ $title }」的以獎代補現在記著 { $stands } 元。記錯了嗎？為什麼錯了？大家會看到，最多 { $most } 個字。
    原來那一筆不塗改，另記一筆沖掉，然後重新記。誰記的，要請另一位同事來沖。
care-reward-taken-back = 沖掉了，兩筆都留著，關注的人都會知道。現在可以按「🎖 記以獎代補」重新記。
care-desk-steward = { $count ->
    [0] 「{ $title }」還沒有人說願意管護。請居民點開項目，按「我願意管護」。
   *[other] 「{ $title }」請誰做管護人？下面是願意的居民：
}
care-steward-named = 定好了，會告訴管護人和關注的人。
care-desk-story =
    「{ $title }」的故事：怎麼想到的，怎麼辦成的？最多 { $most } 個字。
    一起建成它的人會自動寫上：{ $some ->
        [yes] { $people }
       *[no] （還沒有）{ $people }
    }
care-desk-shared =
    請看一遍，發出去就不能改了。

    <b>{ $title }</b>
    { $story }

    一起建成它的人：{ $people }

    會告訴 { $followers } 位關注的人。
care-desk-share = 🎉 發出故事
care-shared = 故事發出去了。謝謝您！

care-tick-early = 這個月已經看過了，謝謝您！下個月再來。
care-nobody-offered = 這位居民沒有說過願意管護。
care-already-offered = 您已經在管護的名單裡了。
care-reward-own-note = 這筆獎補是您記的，請另一位同事來沖掉。
care-reward-open = 以獎代補記錯了，還沒有重新記。請先按「🎖 記以獎代補」重新記一次。
