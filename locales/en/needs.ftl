needs-of-body = 💪 Needs of you: { $needs }
needs-of-age = 🎂 Age: { $ages }

needs-ask-able = “{ $team }”, { $begins }: this shift needs something of your body:
    💪 <b>{ $needs }</b>

    Can you do that?
needs-able = ✅ I can
needs-able-but = ✍️ I can, but there is something to say
needs-not-able = I would rather not
needs-ask-note = 💪 { $needs }

    Please say it in one sentence (at most { $most } characters), for example: bad back, no heavy lifting
    Only the leader and staff see it. It is deleted once the hours are settled, at latest { $days } days after the end.
needs-able-unsaid = This shift needs something of your body. Please read it first and say whether you can.
needs-too-young = This shift is for people of { $age } and older. Please look at the others: you are needed there as well.
needs-too-old = This shift is for people up to { $age }. Thank you for offering; please look at the others: you are needed there as well.
needs-ages-unclear = We did not understand the age. The least is { $age }; please write: 18+, or: 18 to 60

needs-terms-button = ⚙️ Health and age
needs-terms = ⚙️ What does this shift ask of people?{ $demand ->
        [none] {"\u000A"}Nothing so far: anybody can sign up.
       *[other] {"\u000A\u000A"}{ $demand }
    }
needs-body = 💪 Of the body
needs-years = 🎂 Age
needs-terms-done = 👌 Done
needs-ask-body = What does this shift need of the body? At most { $most } characters, for example: climbing stairs, carrying heavy things
    Whoever signs up is asked first whether they can.
needs-body-none = Nothing
needs-ask-years = People of which age may come? The least is { $age }. For example: 18+, or: 18 to 60
needs-years-any = Any age
