handovers-button = 📦 等著領的
handovers-waiting = { $count ->
    [0] 📦 現在沒有等著領的東西。
   *[other] 📦 換了還沒有領的，最早的在前。人來領了，點一下：
}
handovers-item = { $name } · { $what } · { $day }
handovers-piece = 📦 <b>{ $name }</b> { $day } 用 { $price } 分換了{ $what }。
    { $mine ->
        [yes] 這是您自己換的，請別的同事來交給您。
       *[no] 交給本人了，請點「交給本人了」。交不了的（壞了、缺貨、不要了），可以退回積分。
    }
handovers-hand = ✅ 交給本人了
handovers-undo = ↩️ 退回積分
handovers-done = 記下了。
handovers-undone-toast = 積分退回了，也告訴本人了。
handovers-undone = ↩️ 您換的{ $what }沒有領成，{ $amount } 個積分退回給您了。
handovers-over = 這樣東西已經交給本人了，不能再退。
handovers-given-back = 這一筆已經退回了。
handovers-own = 自己換的東西，請別的同事來辦。
