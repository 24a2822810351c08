pledges-button = 🤝 我来出一份
pledges-what =
    「{ $title }」，您想出什么？

    这里只记您的心意，不收钱。钱以后交给社区，社区会开收据。
pledges-measure = { $measure ->
    [money] 💰 出钱
    [hours] 💪 出力
   *[materials] 🧱 出材料
}
pledges-materials =
    什么材料？最多 { $most } 个字。
    比如：水泥、油漆、花苗
pledges-amount = { $measure ->
    [money] 您想出多少钱？写几元，比如：100
    [hours] 您想出几小时？比如：4 或者 1.5
   *[materials] 有几件？比如：20
}
pledges-confirm =
    请看一遍，对不对？

    「{ $title }」：{ $amount }{ $has_note ->
        [yes] {" "}{ $note }
       *[no] {""}
    }

    { $ends_at }前可以收回。别人看得到有这一份，看不到是谁。建成以后写故事，会写上您的称呼，谢谢您。
pledges-yes = ✅ 对，算我一份
pledges-kept = 记下了，谢谢您！这里不收钱，要交的时候社区会找您。
