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
