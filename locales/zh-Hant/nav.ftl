nav-back = ⬅️ 返回
nav-home = 🏠 主菜單
nav-previous = ◀ 上一頁
nav-next = 下一頁 ▶
nav-not-understood = 沒太看懂您的意思。您可以按下面的按鈕，也可以直接打按鈕上的字。
nav-comma = 、
nav-date = { $year }年{ $month }月{ $day }日
