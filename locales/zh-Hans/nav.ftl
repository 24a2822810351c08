nav-back = ⬅️ 返回
nav-home = 🏠 主菜单
nav-previous = ◀ 上一页
nav-next = 下一页 ▶
nav-not-understood = 没太看懂您的意思。您可以按下面的按钮，也可以直接打按钮上的字。
nav-comma = 、
nav-date = { $year }年{ $month }月{ $day }日
