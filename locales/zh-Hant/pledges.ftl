pledges-button = 🤝 我來出一份
pledges-what =
    「{ $title }」，您想出什麼？

    這裡只記您的心意，不收錢。錢以後交給社區，社區會開收據。
pledges-measure = { $measure ->
    [money] 💰 出錢
    [hours] 💪 出力
   *[materials] 🧱 出材料
}
pledges-materials =
    什麼材料？最多 { $most } 個字。
    比如：水泥、油漆、花苗
pledges-amount = { $measure ->
    [money] 您想出多少錢？寫幾元，比如：100
    [hours] 您想出幾小時？比如：4 或者 1.5
   *[materials] 有幾件？比如：20
}
pledges-confirm =
    請看一遍，對不對？

    「{ $title }」：{ $amount }{ $has_note ->
        [yes] {" "}{ $note }
       *[no] {""}
    }

    { $ends_at }前可以收回。別人看得到有這一份，看不到是誰。建成以後寫故事，會寫上您的稱呼，謝謝您。
pledges-yes = ✅ 對，算我一份
pledges-kept = 記下了，謝謝您！這裡不收錢，要交的時候社區會找您。
