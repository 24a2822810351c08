handovers-button = 📦 等着领的
handovers-waiting = { $count ->
    [0] 📦 现在没有等着领的东西。
   *[other] 📦 换了还没有领的，最早的在前。人来领了，点一下：
}
handovers-item = { $name } · { $what } · { $day }
handovers-piece = 📦 <b>{ $name }</b> { $day } 用 { $price } 分换了{ $what }。
    { $mine ->
        [yes] 这是您自己换的，请别的同事来交给您。
       *[no] 交给本人了，请点「交给本人了」。交不了的（坏了、缺货、不要了），可以退回积分。
    }
handovers-hand = ✅ 交给本人了
handovers-undo = ↩️ 退回积分
handovers-done = 记下了。
handovers-undone-toast = 积分退回了，也告诉本人了。
handovers-undone = ↩️ 您换的{ $what }没有领成，{ $amount } 个积分退回给您了。
handovers-over = 这样东西已经交给本人了，不能再退。
handovers-given-back = 这一笔已经退回了。
handovers-own = 自己换的东西，请别的同事来办。
