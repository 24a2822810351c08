lessons-button = 💡 Words learned
lessons-list = { $count ->
    [0] No new words. Every night I look at the complaints that were sent elsewhere, and ask you when they teach something.
   *[other] The complaints that were sent elsewhere taught me these words. None is used before you say yes:
}
lessons-line = { $word } → { $post } ({ $better } more right)
lessons-card = “<b>{ $word }</b>” goes to <b>{ $post }</b> (weight { $weight })
    { $tellers } residents said it in { $heard } complaints of this department.

    Tried on { $cases } past complaints:
    now: { $before } sorted right, { $before_wrong } wrong
    with it: { $after } right, { $after_wrong } wrong
    { $better } mended, { $worse } made wrong.

    Examples that change:
    { $samples }{ $state ->
        [open] {""}
        [accepted] {""}

            ✅ It was accepted.
        [declined] {""}

            It was declined.
       *[outdated] {""}

            The complaints have changed; it is not proposed any more.
    }
lessons-sample = · No. { $case } “{ $text }”: { $known ->
    [yes] { $before }
   *[no] not sorted
} → { $after } { $better ->
    [yes] ✓
   *[no] ✗
}
lessons-accept = ✅ Use it
lessons-decline = ✖️ Do not
lessons-accepted = Accepted: “{ $word }” now goes to { $post }. If it does not fit, undo it under Local words.
lessons-declined = “{ $word }” is not used, and I shall not ask again.
lessons-moved = Somebody decided this already. Please look at what is newest.
lessons-makes-worse = With it { $worse } past complaints would now be sorted wrong, so it is not used.
lessons-proposed = 💡 Complaints that were sent elsewhere taught me { $count } words, such as “{ $word }” → { $post }. None is used before you have looked and said yes.
lessons-open = 💡 Have a look
