plans-button = 📋 See the plan
plans-to-the-vote = 🗳 To the vote
plans-mark = { $number ->
    [0] A
    [1] B
   *[other] C
}
plans-cost-part = { $source } ¥{ $sum }
plans-costs-nothing = nothing
plans-alternative = { $several ->
    [yes] { $chosen ->
        [yes] ✅ Plan { $mark } (the one put to the vote): {""}
       *[no] Plan { $mark }: {""}
    }
   *[no] How: {""}
}{ $name }
    Cost: { $costs }. Upkeep a year: { $upkeep ->
        [0] nothing
       *[other] ¥{ $upkeep }
    }.

plans-view =
    <b>The plan of No. { $project } “{ $title }”</b> (version { $version }, { $posted_at })

    { $text }

    { $alternatives }
    { $changed ->
        [yes] ✏️ The cost has changed since: ¥{ $total_now } now ({ $costs_now }), ¥{ $total_voted } when it was voted on.
       *[no] {""}
    }

    { $open ->
        [yes] Until { $ends_at } anybody may object, and each objection is answered.
       *[no] The days of objections are over ({ $ends_at }).
    }
    { $count } objections, { $answered } answered.
plans-object = ✋ I object
plans-objections = 💬 Objections and answers
plans-objections-text =
    <b>Objections and answers</b> ({ $count } in all)

    { $objections }
plans-more = ⏭ The next ones
plans-objection =
    { $number }. { $text }
    { $answered ->
        [yes] Answer: { $answer }
       *[no] Not answered yet.
    } ({ $at })
plans-object-text =
    What do you have against the plan of “{ $title }”, and why? At most { $most } characters.
    For example: the lamp shines right into my window.
plans-object-confirm =
    Please read it once more; it cannot be changed later. Others will read it, and not who wrote it.

    { $text }
plans-object-send = ✅ Send it
plans-objection-kept = Your objection arrived. Each one is answered; you will be told.

plans-told-posted = The plan of No. { $project } “{ $title }” is posted{ $alternatives ->
    [1] {""}
   *[other] , with { $alternatives } ways to do it
}. Anybody may object until { $ends_at }.
plans-told-posted-again = No. { $project } “{ $title }” would cost ¥{ $becomes } instead of ¥{ $was }, a change of more than { $percent }%. So the plan is posted again and voted on again. Object until { $ends_at }.{ $because ->
    [none] {""}
   *[other] {" "}Why: { $because }
}
plans-told-vote = No. { $project } “{ $title }” is put to the vote{ $several ->
    [yes] , as “{ $alternative }”
   *[no] {""}
}: from { $opens_at } to { $closes_at }.
plans-told-passed = The vote on No. { $project } “{ $title }” passed: { $yes } yes, { $no } no; { $cast } of { $eligible } { $unit ->
    [household] households
   *[person] people
} voted. The result hangs out until { $ends_at }.
plans-told-not-passed = No. { $project } “{ $title }” did not pass and stops here. { $quorum ->
    [yes] Enough took part ({ $cast } { $unit ->
        [household] households
       *[person] people
    }), but no majority agreed: { $yes } yes, { $no } no; an abstention is no yes.
   *[no] Too few took part: { $needed } { $unit ->
        [household] households
       *[person] people
    } were needed, { $cast } came. That is not a no; it is too few.
}
plans-objected = ✋ An objection to No. { $project } “{ $title }”: { $text }
plans-answered =
    Your objection to No. { $project } “{ $title }” was answered.
    You wrote: { $text }
    Answer: { $answer }
plans-days-over = ⏰ The days of objections to No. { $project } “{ $title }” are over. { $left ->
    [0] All are answered; the vote may be called.
   *[other] { $left } have no answer yet; answer them, then call the vote.
}

plans-desk-text =
    The plan of No. { $project } “{ $title }”: how shall it be done? Residents will read it, at most { $most } characters.
    For example: a sensor lamp each at the door and the steps, power from the stairs, done within a week.
plans-desk-name =
    What is plan { $mark } called? One short line, at most { $name_most } characters.
    For example: two sensor lamps
plans-desk-costs =
    What does “{ $name }” cost, and who gives it? Type it; 0 for nothing.
    For example: finance 3000, street 2000, units 1000, residents 500
plans-desk-upkeep =
    What does the upkeep of “{ $name }” cost a year?
    For example: 200
plans-desk-no-upkeep = Nothing
plans-desk-confirm =
    Please read it once more; it cannot be changed later.

    No. { $project } “{ $title }”
    { $text }

    { $alternatives }

    It is open to objections for { $days } days. { $followers } followers will be told.{ $again ->
        [yes] {""}
        This is a new version; the days begin again.
       *[no] {""}
    }
plans-desk-post = 📋 Post the plan
plans-desk-another = ➕ Another way to do it
plans-posted = The plan is posted. Followers are told.
plans-desk-objections = { $left ->
    [0] { $count } objections, all answered.
   *[other] { $count } objections, { $left } wait for an answer. Press one:
}
plans-desk-line = { $number }. { $text }
plans-desk-answer =
    { $objection }

    What do you answer? Residents will read it, at most { $most } characters.
plans-desk-reread =
    Please read it once more; it cannot be changed later.

    { $objection }

    Answer: { $answer }
plans-desk-send = ✅ Send the answer
plans-answer-sent = The answer is on its way to who objected.
plans-vote-way = Which way to do “{ $title }” is put to the vote?
plans-vote-question = Shall “{ $title }” be done as “{ $name }”?
plans-vote-call = 🗳 Call the vote
plans-vote-called = The vote is called. Followers are told.

plans-objections-over = The days of objections are over.
plans-already-objected = You have objected to this plan; you will be told the answer.
plans-already-answered = A colleague has answered this one.
plans-objections-open = The days of objections are not over yet.
plans-objections-unanswered = { $left } objections have no answer yet. Answer each of them first.
plans-not-a-sum = That is no sum of money. Write a number, for example: 3000, or 12.5.
plans-not-costs = That was not understood. Write each source once with its sum, for example: finance 3000, street 2000, residents 500. Write 0 for nothing.
