lessons-button = 💡 學到的詞
lessons-list = { $count ->
    [0] 現在沒有新學到的詞。每天夜裡我會看看改派過的訴求，有了再請您點頭。
   *[other] 從改派過的訴求裡，我學到這些說法。您點了頭才會用：
}
lessons-line = { $word } → { $post }（多分對 { $better } 件）
lessons-card = 聽到「<b>{ $word }</b>」，交給<b>{ $post }</b>（分量 { $weight }）
    有 { $tellers } 位居民在這個部門的 { $heard } 件訴求裡說過。

    拿過去 { $cases } 件訴求試了試：
    現在：分對 { $before } 件，分錯 { $before_wrong } 件
    用上：分對 { $after } 件，分錯 { $after_wrong } 件
    改對 { $better } 件，改錯 { $worse } 件。

    會變的例子：
    { $samples }{ $state ->
        [open] {""}
        [accepted] {""}

            ✅ 已經採用了。
        [declined] {""}

            已經決定不用。
       *[outdated] {""}

            訴求有了變化，這個詞不再建議了。
    }
lessons-sample = · { $case }號「{ $text }」：{ $known ->
    [yes] { $before }
   *[no] 沒分出來
} → { $after } { $better ->
    [yes] ✓
   *[no] ✗
}
lessons-accept = ✅ 採用
lessons-decline = ✖️ 不用
lessons-accepted = 採用了：以後聽到「{ $word }」就交給{ $post }。不合適可以在「本地叫法」裡撤銷。
lessons-declined = 好，「{ $word }」不用，以後也不再問了。
lessons-moved = 這個詞已經有人決定過了，請看最新的。
lessons-makes-worse = 現在採用的話，過去有 { $worse } 件會分錯，所以先不用了。
lessons-proposed = 💡 我從改派過的訴求裡學到 { $count } 個詞，比如「{ $word }」→ { $post }。您看過、點了頭才會用。
lessons-open = 💡 看看
