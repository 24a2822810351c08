pins-pin = 📌 置頂這張卡
pins-take-down = 取消置頂
pins-card = 📌 { $rows_told }{ $ended ->
    [yes] {""}

    過了能重新打開的日子，這張卡會自己取下來。
   *[no] {""}
}
pins-taken-down = { $rows_told }

    已經取消置頂，這張卡不再更新。最新情況請看「📁 我的訴求」。
pins-up = 置頂了。這件事一有變化，卡上就改過來。
pins-down = 取消置頂了。
pins-too-many = 最多置頂 { $most } 張卡，請先取消一張。
