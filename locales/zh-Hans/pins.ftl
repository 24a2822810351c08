pins-pin = 📌 置顶这张卡
pins-take-down = 取消置顶
pins-card = 📌 { $rows_told }{ $ended ->
    [yes] {""}

    过了能重新打开的日子，这张卡会自己取下来。
   *[no] {""}
}
pins-taken-down = { $rows_told }

    已经取消置顶，这张卡不再更新。最新情况请看「📁 我的诉求」。
pins-up = 置顶了。这件事一有变化，卡上就改过来。
pins-down = 取消置顶了。
pins-too-many = 最多置顶 { $most } 张卡，请先取消一张。
