lessons-button = 💡 学到的词
lessons-list = { $count ->
    [0] 现在没有新学到的词。每天夜里我会看看改派过的诉求，有了再请您点头。
   *[other] 从改派过的诉求里，我学到这些说法。您点了头才会用：
}
lessons-line = { $word } → { $post }（多分对 { $better } 件）
lessons-card = 听到「<b>{ $word }</b>」，交给<b>{ $post }</b>（分量 { $weight }）
    有 { $tellers } 位居民在这个部门的 { $heard } 件诉求里说过。

    拿过去 { $cases } 件诉求试了试：
    现在：分对 { $before } 件，分错 { $before_wrong } 件
    用上：分对 { $after } 件，分错 { $after_wrong } 件
    改对 { $better } 件，改错 { $worse } 件。

    会变的例子：
    { $samples }{ $state ->
        [open] {""}
        [accepted] {""}

            ✅ 已经采用了。
        [declined] {""}

            已经决定不用。
       *[outdated] {""}

            诉求有了变化，这个词不再建议了。
    }
lessons-sample = · { $case }号「{ $text }」：{ $known ->
    [yes] { $before }
   *[no] 没分出来
} → { $after } { $better ->
    [yes] ✓
   *[no] ✗
}
lessons-accept = ✅ 采用
lessons-decline = ✖️ 不用
lessons-accepted = 采用了：以后听到「{ $word }」就交给{ $post }。不合适可以在「本地叫法」里撤销。
lessons-declined = 好，「{ $word }」不用，以后也不再问了。
lessons-moved = 这个词已经有人决定过了，请看最新的。
lessons-makes-worse = 现在采用的话，过去有 { $worse } 件会分错，所以先不用了。
lessons-proposed = 💡 我从改派过的诉求里学到 { $count } 个词，比如「{ $word }」→ { $post }。您看过、点了头才会用。
lessons-open = 💡 看看
