matters-several = <b>This sounds like { $count } different things:</b>
    { $lines }

    Separately: each gets its own number and deadline, and none waits for another.
    Together: one report for one department.{ $photos ->
        [0] {""}
        [one] {""}
            🖼 Your photo goes with each of them.
       *[other] {""}
            🖼 Your { $photos } photos go with each of them.
    }
matters-line = <b>{ $number }.</b> “{ $text }”
    🏛 { $post } (I heard { $words })
    📍 { $place } · { $kind }{ $due ->
        [yes] , answer by { $due_at }
       *[no] {""}
    }
matters-apart = ✂️ Send separately
matters-together = 📄 Send together
matters-alike = <b>Part { $number }: neighbours may have reported this already. Is it one of these?</b>
    You wrote: “{ $text }”

    { $lines }

    If so, press “Me too” and you will hear all the news; if not, it gets a number of its own.
matters-own = None of these, send mine
matters-filed = ✅ <b>Received, as { $count } separate cases:</b>
    { $lines }

    I will tell you here at once when any of them moves.
matters-filed-line = { $mine ->
    [yes] <b>No. { $case }</b>
   *[no] 👋 <b>No. { $case }</b> (you too)
} “{ $text }”
    🏛 { $post }{ $due ->
        [yes] , answer by { $due_at }
       *[no] {""}
    }
matters-see = 👀 See No. { $case }
matters-too-many = You can report { $most } things a day. You have reported { $today } today, and { $parts } more would be too many, so nothing was sent. You can go back and send them together, or come again tomorrow.
