handling-more = 🧰 Other ways
handling-more-text = Case { $case }: “{ $text }”
    { $any ->
        [yes] What would you like to do?
       *[no] There is no other way just now. Please answer the resident.
    }
handling-ask = ❓ Ask the resident one thing
handling-return = ↩️ Give it back (not ours)
handling-extend = 📆 A few days more
handling-redirect = 🚪 It belongs to another door
handling-decline = 🚫 The community cannot do it
handling-note = 🔴 Write a supervisor's note
handling-go-on = ▶️ Go on without the reply
handling-gone-on = Good, the clock goes on.
handling-agree = ✅ Agree, send it elsewhere
handling-refuse = ✋ Do not take it back
handling-supervised = 🔴 Supervised cases

handling-wish = Case { $case }: which department should have it, in your view?
handling-wish-unknown = 🤷 Not sure, let the community decide
handling-days = Case { $case } is promised by { $due_at }.
    To which day? It can be put off once, and the resident sees the new date.
handling-days-choice = { $days ->
    [one] 1 working day more: { $due_at }
   *[other] { $days } working days more: { $due_at }
}
handling-doors = Case { $case }: “{ $text }”
    Who should be asked instead?
handling-door = { $name }, phone { $phone } ({ $hours })
handling-why = Case { $case }: “{ $text }”
    { $act ->
        [ask] What do you want to ask the resident? You may ask once, and wait for { $days } days at most; the promised date moves by the time waited.
        [return] Why do you give it back? The resident reads this too. The promised date stays.
        [refuse] Why should they do it? One sentence to the department; the resident reads it too.
        [extend] Why does it take longer? The resident reads this.
        [redirect] One sentence to the resident: why there?
        [decline] Why can it not be done? Please be clear; the resident reads it.
       *[note] Please write the note; the department and the resident read it.
    }
    (up to { $most } characters)
handling-no-why = No words, just tell the resident
handling-confirm = Case { $case }, please look once more:

    { $act ->
        [ask] Ask the resident: { $why }
            Wait for { $days } days at most.
        [return] Give it back: { $why }
            { $wished ->
                [yes] We think it is for { $wish }.
               *[no] The community decides whose it is.
            }
        [refuse] Not taken back, it stays with { $post }: { $why }
        [extend] Answer by { $due_at } instead: { $why }
        [redirect] Send the resident to: { $door }{ $has_why ->
            [yes] . { $why }
           *[no] {""}
        }
        [decline] It cannot be done: { $why }
            Send the resident to: { $door }
       *[note] Supervisor's note: { $why }
    }
handling-yes = ✅ Yes, do it
handling-rewrite = ✏️ Write it again
handling-done-ask = Asked. Now we wait for the reply.
handling-done-return = The community has been told and decides. The promised date stays.
handling-done-refuse = The department and the resident have been told.
handling-done-extend = The resident has been told the new date.
handling-done-redirect = The resident has been told where to go.
handling-done-decline = The resident has been told why, and where to go.
handling-done-note = The note has been sent.

handling-card-waits = ⏸ Waiting for { $reader ->
    [own] your reply
    [office] the resident's reply
    [family] their reply
   *[neighbour] the reporter's reply
} until { $wait_at }; the promised date moves by the time waited
handling-card-note = 🔴 Supervisor's note: { $note }
handling-card-return = ↩️ { $post } wants to give it back: { $why }{ $wished ->
    [yes] {" "}(for { $wish }, they think)
   *[no] {""}
}. The community is deciding; the date stays.
handling-card-question = ❓ { $post } asks: { $question }
handling-card-reply = ↪️ { $reader ->
    [own] Your reply
    [office] The resident's reply
    [family] Their reply
   *[neighbour] The reporter's reply
}: { $has_reply ->
    [yes] { $reply }
   *[no] a photo
}
handling-card-door = 🚪 Please go to: { $door }
handling-please-reply = 👉 Please type your reply here, or send a photo.
handling-reply = ✍️ Reply
handling-replied = Your reply was received and passed on to those who work on it.
handling-not-right = 🙅 That is not right, look again

handling-contacted = Two more questions; you may skip them.
    Case { $case }: <b>did anybody get in touch with you?</b>
handling-contacted-yes = 📞 Yes
handling-contacted-no = 🔕 No
handling-satisfied = Case { $case }: <b>are you satisfied with how it was handled?</b>
handling-satisfied-yes = 😊 Satisfied
handling-satisfied-no = 😟 Not satisfied
handling-skip = ⏭ Skip
handling-rated = Noted. Thank you!

handling-supervised-text = { $count ->
    [0] No case is supervised now.
    [one] 1 supervised case:
   *[other] { $count } supervised cases, the longest overdue first:
}
handling-supervised-card = <b>{ $community }</b>
    { $card }

handling-first-owner-leads = This case has been given back { $times } times. The department that had it first leads it to the end; it goes nowhere else.
handling-extended-already = The date was put off once already. Please answer the resident in time.
handling-too-late = The promised date is past, or the case is supervised, so nothing can be put off. Please answer soon; for a question, ask the community to get in touch with the resident.
handling-too-far-off = At most { $most } working days more. Please choose a nearer day.
handling-asked-already = The resident was asked once already. For more, please ask the community to get in touch with the resident.
handling-return-too-late = A case can be given back within { $days } working days after it came. It is too late now; please go on with it.
handling-said-not-right = The resident said that the other place is not right. Only the community can send them elsewhere again, and has to say why.

complaints-state-working = in hand
complaints-state-wait-resident = { $reader ->
    [own] waiting for your reply
    [office] waiting for the resident's reply
    [family] waiting for their reply
   *[neighbour] waiting for the reporter's reply
}
complaints-state-return-asked = to be given back
complaints-state-extended = put off once
complaints-state-redirected = another door
complaints-state-declined = cannot be done
complaints-now-working = Now: { $post } is working on it.
complaints-now-wait-resident = Now: { $post } has a question and waits for { $reader ->
    [own] your reply.
    [office] the resident's reply.
    [family] their reply.
   *[neighbour] the reporter's reply.
}
complaints-now-return-asked = Now: { $post } says it is not theirs; the community is deciding whose it is.
complaints-now-extended = Now: { $post } is working on it; the date was put off once.
complaints-now-redirected = Now: this has to be done elsewhere; it was said where.
complaints-now-declined = Now: the community cannot do it; it was said why, and where to go instead.

complaints-told-wait-resident = Your case { $case } ({ $text }): { $post } has a question:

    <b>{ $why }</b>

    Please reply by { $wait_at }. The promised date moves by the time we wait for you.
complaints-told-working = Your case { $case } ({ $text }): no reply came, so { $post } goes on; you will have an answer by { $due_at }. You may still reply now.
complaints-told-replied = Your reply was passed on to { $post }.
complaints-told-return-asked = Your case { $case } ({ $text }): { $post } says it is not theirs: { $why }{ $wished ->
    [yes] {" "}(they think it is for { $wish })
   *[no] {""}
}
    The community decides at once who takes it{ $due ->
        [yes] ; the answer is still due by { $due_at }, it is not delayed by this.
       *[no] .
    }
complaints-told-return-refused = Your case { $case } ({ $text }): the community decided that it stays with { $post }: { $why }{ $due ->
    [yes] {" "}The answer is still due by { $due_at }.
   *[no] {""}
}
complaints-told-leads = Your case { $case } ({ $text }): two departments said it is not theirs. The community decided: { $post }, who had it first, leads it to the end, and it is not passed on any more{ $due ->
    [yes] ; the answer is still due by { $due_at }.
   *[no] .
}
complaints-told-extended = Your case { $case } ({ $text }): { $post } needs some days more: { $why }
    You will have an answer by <b>{ $due_at }</b>. This happens only once.
complaints-told-redirected = Your case { $case } ({ $text }) is dealt with elsewhere. Please go here:
    🚪 <b>{ $door }</b>
    { $has_why ->
        [yes] { $why }
       *[no] {""}
    }
    If that is not right, press the button below and we look again.
complaints-told-declined = We are sorry, your case { $case } ({ $text }) is not something the community can do: { $why }
    You can go to:
    🚪 <b>{ $door }</b>
    If that is not right, press the button below and we look again.
complaints-told-noted = Your case { $case } ({ $text }) is supervised by the community, who say: { $why }
complaints-told-noted-by-street = The street office supervises your case { $case } ({ $text }) and says: { $why }

complaints-way-wait-resident = { $post } asked { $reader ->
    [own] you
    [office] the resident
    [family] them
   *[neighbour] the neighbour who reported it
}: { $why }
complaints-way-working = no reply came, { $post } goes on; answer by { $due_at }
complaints-way-replied = { $reader ->
    [own] you replied
    [office] the resident replied
    [family] they replied
   *[neighbour] the neighbour replied
}{ $has_why ->
    [yes] : { $why }
   *[no] {" "}with a photo
}
complaints-way-return-asked = { $post } wants to give it back: { $why }{ $wished ->
    [yes] {" "}(for { $wish })
   *[no] {""}
}
complaints-way-return-refused = the community decided, it stays with { $post }: { $why }
complaints-way-leads = given back twice; { $post }, who had it first, leads it to the end
complaints-way-extended = { $post } put it off to { $due_at }: { $why }
complaints-way-redirected = { $reader ->
    [own] you were sent to
    [office] the resident was sent to
    [family] they were sent to
   *[neighbour] the neighbour was sent to
} { $door }{ $has_why ->
    [yes] : { $why }
   *[no] {""}
}
complaints-way-declined = the community cannot do it: { $why } – { $reader ->
    [own] you were sent to
    [office] the resident was sent to
    [family] they were sent to
   *[neighbour] the neighbour was sent to
} { $door }
complaints-way-noted = the supervisor's note: { $why }
complaints-way-noted-by-street = The street office: { $why }

complaints-office-working = ▶️ Case { $case } ({ $text }): no reply came, the clock goes on. Please answer by { $due_at }.
complaints-office-replied = ↪️ Case { $case } ({ $text }): the resident replied{ $has_why ->
    [yes] : { $why }
   *[no] {" "}with a photo.
}
    Please answer by { $due_at }.
complaints-office-return-asked = ↩️ Case { $case } ({ $text }): { $post } wants to give it back: { $why }{ $wished ->
    [yes] {" "}(for { $wish }, they think)
   *[no] {""}
}
    Please decide now; the promised date stays.
complaints-office-return-refused = ✋ Case { $case } ({ $text }): the community does not take it back; { $post }, please go on with it: { $why }
complaints-office-leads = 📌 Case { $case } ({ $text }) was given back twice; { $post }, who had it first, leads it to the end.{ $due ->
    [yes] {" "}Please sign for it; the resident is promised an answer by { $due_at }.
   *[no] {" "}Please sign for it.
}
complaints-office-noted = 🔴 Case { $case } ({ $text }), supervisor's note: { $why }
complaints-office-noted-by-street = 🔴 Case { $case } ({ $text }), a word of the street office: { $why }
