words-button = 🔤 本地叫法
words-list = { $count ->
    [0] 這裡可以教我本地的叫法：聽到哪個詞，就交給哪個部門。還沒有教過。
   *[other] 教過我的叫法，按一個可以去掉：
}
words-line = { $word } → { $post }
words-add = ➕ 教一個詞
words-word = 居民會怎麼說？請寫一個詞，比如：棋牌室。
words-department = 聽到「{ $word }」，該交給哪個部門？
words-added = 記住了：{ $word } → { $post }
words-remove-asked = 「{ $word }」→ { $post }。要去掉嗎？
words-remove = 🗑 去掉
words-removed = 「{ $word }」去掉了。
words-known = 「{ $word }」已經教過了，要改請先去掉。
words-too-many = 最多 { $most } 個詞，請先去掉幾個不用的。
words-history = 🕘 改動記錄
words-changes = { $count ->
    [0] 還沒有改動過。
   *[other] 最近的改動，新的在前：
    { $changes }
}
words-version-taught = · { $at } { $name }教了 { $what }{ $measured ->
    [yes] （過去 { $cases } 件裡改對 { $better }、改錯 { $worse }）
   *[no] {""}
}
words-version-removed = · { $at } { $name }去掉了 { $what }{ $measured ->
    [yes] （過去 { $cases } 件裡改對 { $better }、改錯 { $worse }）
   *[no] {""}
}
words-version-accepted = · { $at } { $name }採用了學到的 { $what }{ $measured ->
    [yes] （過去 { $cases } 件裡改對 { $better }、改錯 { $worse }）
   *[no] {""}
}
words-version-undone = · { $at } { $name }撤銷了：{ $what }{ $measured ->
    [yes] （過去 { $cases } 件裡改對 { $better }、改錯 { $worse }）
   *[no] {""}
}
words-undo = ↩️ 撤銷最近一次：{ $what }
words-undone = 撤銷了：{ $what }。叫法和改動以前一樣。
words-moved = 叫法剛才又有了改動，請看最新的記錄。
