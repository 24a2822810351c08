words-button = 🔤 本地叫法
words-list = { $count ->
    [0] 这里可以教我本地的叫法：听到哪个词，就交给哪个部门。还没有教过。
   *[other] 教过我的叫法，按一个可以去掉：
}
words-line = { $word } → { $post }
words-add = ➕ 教一个词
words-word = 居民会怎么说？请写一个词，比如：棋牌室。
words-department = 听到「{ $word }」，该交给哪个部门？
words-added = 记住了：{ $word } → { $post }
words-remove-asked = 「{ $word }」→ { $post }。要去掉吗？
words-remove = 🗑 去掉
words-removed = 「{ $word }」去掉了。
words-known = 「{ $word }」已经教过了，要改请先去掉。
words-too-many = 最多 { $most } 个词，请先去掉几个不用的。
words-history = 🕘 改动记录
words-changes = { $count ->
    [0] 还没有改动过。
   *[other] 最近的改动，新的在前：
    { $changes }
}
words-version-taught = · { $at } { $name }教了 { $what }{ $measured ->
    [yes] （过去 { $cases } 件里改对 { $better }、改错 { $worse }）
   *[no] {""}
}
words-version-removed = · { $at } { $name }去掉了 { $what }{ $measured ->
    [yes] （过去 { $cases } 件里改对 { $better }、改错 { $worse }）
   *[no] {""}
}
words-version-accepted = · { $at } { $name }采用了学到的 { $what }{ $measured ->
    [yes] （过去 { $cases } 件里改对 { $better }、改错 { $worse }）
   *[no] {""}
}
words-version-undone = · { $at } { $name }撤销了：{ $what }{ $measured ->
    [yes] （过去 { $cases } 件里改对 { $better }、改错 { $worse }）
   *[no] {""}
}
words-undo = ↩️ 撤销最近一次：{ $what }
words-undone = 撤销了：{ $what }。叫法和改动以前一样。
words-moved = 叫法刚才又有了改动，请看最新的记录。
