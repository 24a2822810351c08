menu-complaints = 📮 Report a problem
desk-complaints = 📥 Cases

complaints-text = <b>Report a problem</b>
    What happened? One sentence will do: where, and what.
    For example: the lamp at the door of building 3 has been out for three days.
    { $photos ->
        [0] You may also send photos first (up to 3).
       *[other] { $photos } photos received; now a sentence, please.
    }
complaints-mine = 📁 My cases

complaints-which = <b>Who should take care of this?</b>
    { $text }

    { $asked ->
        [yes] One thing would settle it: <b>{ $question }</b>
       *[no] { $known ->
            [yes] I am not quite sure. Please choose:
           *[no] I could not tell which department this is for. Please choose:
        }
    }
complaints-guessed = { $post }{ $heard ->
    [yes] {" "}(heard { $words })
   *[no] {""}
}
complaints-quoted = “{ $word }”
complaints-all-departments = 📋 All departments
complaints-unknown = 🤷 Not sure, let the community sort it
complaints-department = Please choose the department:

complaints-confirm = <b>Is this right?</b>
    “{ $text }”

    📍 Where: { $place }
    🏛 Goes to: { $post }{ $heard ->
        [yes] {" "}(I heard { $words })
       *[no] {""}
    }
    🗂 Kind: { $kind }{ $due ->
        [yes] , answered by { $due_at }
       *[no] {""}
    }
    🖼 { $photos ->
        [0] No photos
        [one] 1 photo
       *[other] { $photos } photos
    }{ $room ->
        [0] {""}
       *[other] {" "}(you may send { $room } more now)
    }
complaints-kind-consult = Question
complaints-kind-help = Help
complaints-kind-complaint = Complaint
complaints-kind-suggestion = Suggestion
complaints-kind-praise = Praise
complaints-submit = ✅ Yes, send it
complaints-change-department = 🏛 Another department
complaints-change-place = 📍 Change the place
complaints-change-kind = 🗂 Change the kind
complaints-rewrite = ✏️ Write it again
complaints-place = Where is it? Choose one, or type it.
complaints-place-everywhere = The whole estate
complaints-kind = What kind of matter is it?
complaints-kind-choice = { $kind }{ $days ->
    [0] {""}
    [one] {" "}(answered in 1 working day)
   *[other] {" "}(answered in { $days } working days)
}
complaints-filed = ✅ <b>Received, number { $case }</b>
    { $sorted ->
        [yes] Passed on to: { $post }
       *[no] Community staff will look at it and pass it to the right department.
    }
    { $due ->
        [yes] You will have an answer by { $due_at }.
       *[no] Thank you for the kind words. They will be passed on.
    }
    As soon as something happens, you will hear of it here.
complaints-see = 👀 See this case
complaints-photos-full = That is enough: { $most } photos at most. This one was not kept.

complaints-mine-text = { $count ->
    [0] You have not reported anything yet.
   *[other] What you reported; press one to see it:
}
complaints-line = { $case } { $text } · { $state }
complaints-card = { $card }
complaints-card-title = <b>Case { $case } · { $kind }</b>
complaints-card-text = “{ $text }”
complaints-card-place = 📍 { $place }
complaints-card-post = 🏛 In charge: { $post }
complaints-card-due = ⏰ Answer by { $due_at }
complaints-card-answer = 💬 Answer: { $answer }
complaints-history = 📜 The whole way
complaints-photos = 🖼 Photos
complaints-history-text = <b>Case { $case } so far</b>
    { $steps }
complaints-history-earlier = ⏪ Earlier steps
complaints-history-later = ⏩ Later steps
complaints-history-step = • { $step_at }: { $said }
complaints-photo-text = Photo { $number }/{ $photos }{ $after ->
    [yes] {""} (after the work)
   *[no] {""}
}
complaints-next-photo = Next ▶
complaints-solved = ✅ Solved
complaints-unsolved = ❌ Not solved
complaints-reopen = 🔁 It is back, open again
complaints-missing = Case { $case }: { $how ->
    [redo] what is still missing? One sentence, please, or a photo.
    [reopen] what has come up again? One sentence, please, or a photo.
    [sent] what did they say there, or what is not right? One sentence, please, or a photo.
    [over] it was closed more than { $days } days ago and cannot be opened again. If something is still wrong, please report it as a new case under “📮 Report a problem”.
   *[moved] work on it goes on already; you need not send it back. Press “Back” to see where it stands.
}
complaints-nothing-said = { $how ->
    [redo] Just send it back
    [reopen] Just open it again
   *[sent] Just look at it again
}
complaints-thanks = Good, this case is closed as solved. Thank you for telling us!
complaints-left-open = You have { $count } open { $count ->
    [one] case
   *[other] cases
} in the community you leave. Work on them goes on there, and answers still reach you here: you can press “Solved” under them. To see their way, change back to that community under “Me”.
complaints-passed-on = { $how ->
    [redo] Understood, it goes back to be worked on.
    [reopen] Understood, it is open again and is worked on.
   *[sent] Understood, it is open again, and the community looks at it once more.
}

complaints-state-submitted = being sorted
complaints-state-triaged = sorted
complaints-state-dispatched = waiting to be signed for
complaints-state-signed = in hand
complaints-state-answered = answered
complaints-state-ask-resident = { $reader ->
    [own] waiting for your word
    [office] waiting for the resident's word
    [family] waiting for their word
   *[neighbour] waiting for the reporter's word
}
complaints-state-redo = sent back
complaints-state-reopened = opened again
complaints-state-supervised = supervised
complaints-state-closed-solved = solved
complaints-state-closed-explained = passed on
complaints-state-closed-silent = closed without a word

complaints-now-submitted = Now: community staff are seeing who should take it.
complaints-now-triaged = Now: sorted.
complaints-now-dispatched = Now: passed to { $post }, waiting for them to sign for it.
complaints-now-signed = Now: { $post } signed for it and is working on it.
complaints-now-answered = Now: answered.
complaints-now-ask-resident = Now: answered{ $reader ->
    [own] . Is it solved?
    [office] ; the resident is asked whether it is solved.
    [family] ; they are asked whether it is solved.
   *[neighbour] ; the neighbour who reported it is asked whether it is solved.
}{ $silent ->
    [yes] {" "}Without a word by { $silent_at } it is put away, not counted as satisfied.
   *[no] {""}
}
complaints-now-redo = Now: not solved; { $post } is working on it again.
complaints-now-reopened = Now: opened again; { $post } is working on it.
complaints-now-supervised = Now: the community supervises it{ $signed ->
    [yes] ; { $post } is working on it.
   *[no] ; { $post } has not signed for it yet.
}
complaints-now-closed-solved = Now: solved. Closed.
complaints-now-closed-explained = Now: passed on. Closed.
complaints-now-closed-silent = Now: put away, because no word came. It does not count as satisfied.

complaints-told-submitted = Your case { $case } has been received.
complaints-told-triaged = Sorted to { $post }.
complaints-told-dispatched = { $due ->
    [yes] Passed to { $post }; you will have an answer by { $due_at }.
   *[no] Passed to { $post }.
}
complaints-told-routed = Your case { $case } ({ $text }) is now with { $post }{ $due ->
    [yes] ; the answer is still due by { $due_at }.
   *[no] .
}
complaints-told-signed = Your case { $case } ({ $text }): { $post } signed for it and is working on it{ $due ->
    [yes] ; you will have an answer by { $due_at }.
   *[no] .
}
complaints-told-answered = { $post } wrote an answer.
complaints-told-ask-resident = There is an answer to your case { $case } ({ $text }):

    { $answer }

    <b>Is it solved?</b>{ $silent ->
        [yes] {""}
            If there is no word from you by { $silent_at }, the case is put away, which does not count as satisfied. After that you may open it again for { $reopen_days } days.
       *[no] {""}
    }
complaints-told-silent-soon = { $post } answered your case { $case } ({ $text }), and there is no word from you yet.

    <b>Is it solved?</b>
    If there is no word from you by { $silent_at }, the case is put away, which does not count as satisfied. After that you may open it again for { $reopen_days } days.
complaints-told-closed-explained = Your words ({ $text }) reached { $post }. They say:

    { $answer }
complaints-told-closed-solved = You say it is solved. Closed.
complaints-told-closed-silent = Your case { $case } ({ $text }): we waited some days for your word and have put it away. It does not count as satisfied. You may open it again within { $reopen_days } days.
complaints-told-redo = You say it is not solved yet{ $has_why ->
    [yes] : { $why }
   *[no] {""}
}. It went back to { $post }; a new answer is due by { $due_at }.
complaints-told-redo-supervised = You say it is not solved yet{ $has_why ->
    [yes] : { $why }
   *[no] {""}
}. The community now supervises it; a new answer is due by { $due_at }.
complaints-told-reopened = You opened this case again{ $has_why ->
    [yes] : { $why }
   *[no] {""}
}. A new answer is due by { $due_at }.
complaints-told-supervised = Your case { $case } ({ $text }) is past its promised date. We are sorry. The community supervises it from now on, and you will hear as soon as there is news.
complaints-way-submitted = received
complaints-way-triaged = sorted to { $post }
complaints-way-dispatched = passed to { $post }, to be signed for
complaints-way-routed = now with { $post }
complaints-way-signed = { $post } signed for it
complaints-way-answered = { $post } answered: { $why }
complaints-way-ask-resident = asked: is it solved?
complaints-way-closed-explained = passed on, closed
complaints-way-closed-solved = said to be solved, closed
complaints-way-closed-silent = no word came; put away, not counted as satisfied
complaints-way-redo = said not to be solved, back to { $post }{ $has_why ->
    [yes] : { $why }
   *[no] {""}
}
complaints-way-redo-supervised = said not to be solved, now supervised{ $has_why ->
    [yes] : { $why }
   *[no] {""}
}
complaints-way-reopened = opened again, with { $post }{ $has_why ->
    [yes] : { $why }
   *[no] {""}
}
complaints-way-supervised = past its promised date, now supervised
complaints-open = 👀 See this case
complaints-open-work = 📥 Open the case

complaints-office-submitted = 📥 New case { $case } has no department yet. Please sort it: { $text }
complaints-office-dispatched = 📥 New case { $case } for { $post }: { $text }
    { $due ->
        [yes] Please sign for it; the resident is promised an answer by { $due_at }.
       *[no] Kind words from a resident: please sign and write a line back.
    }
complaints-office-redo = 🔁 Case { $case }: the resident says it is not solved: { $text }
    A new answer is due by { $due_at }.{ $has_why ->
        [yes] {" "}The resident says: { $why }
       *[no] {""}
    }
complaints-office-reopened = 🔁 Case { $case } was opened again by the resident: { $text }
    A new answer is due by { $due_at }.{ $has_why ->
        [yes] {" "}The resident says: { $why }
       *[no] {""}
    }
complaints-office-supervised = 🔴 Supervised: case { $case } ({ $text }), in charge: { $post }. Please see to it now.
complaints-office-closed-solved = 🎉 Case { $case } ({ $text }): the resident says it is solved.
complaints-office-unsigned = ⚠️ Case { $case } ({ $text }): nobody has signed for it in time. In charge: { $post }.
complaints-office-amber = 🟡 Case { $case } ({ $text }): most of its time is gone. Please answer by { $due_at }.

complaints-queue = { $count ->
    [0] No cases are waiting.
    [one] 1 case is waiting:
   *[other] { $count } cases are waiting, the urgent first:
}
complaints-desk-line = { $case } { $state } { $text }{ $due ->
    [yes] {" "}⏰{ $due_at }
   *[no] {""}
}
complaints-desk-card = { $card }
    👤 { $named ->
        [yes] { $name }
       *[no] A resident
    }, reported { $filed_at }
complaints-sign = ✍️ Sign for it
complaints-answer = 💬 Answer the resident
complaints-route = 🔀 Another department
complaints-signed = Signed. When it is done, please answer the resident here.
complaints-answer-asked = Case { $case }: “{ $text }”
    Please write the answer; the resident reads it as it is (up to { $most } characters).
complaints-answer-confirm = Case { $case }: send this answer?

    { $answer }
complaints-send = 📤 Send it
complaints-rewrite-answer = ✏️ Write it again
complaints-sent = Sent. Now the resident says whether it is solved.
complaints-route-asked = Case { $case }: “{ $text }”
    To which department? The promised date stays.
complaints-routed = Passed to { $post }.

complaints-emergency-fire = 🚒 <b>Call 119 now!</b>
    Get away from the fire, stay low, cover mouth and nose. No lift, do not go back for things.{ $alerted ->
        [yes] {" "}The community's staff on duty have been alerted, but please call first.
       *[no] {""}
    }
complaints-emergency-medical = 🚑 <b>Call 120 now!</b>
    Say which building, entrance and floor; have somebody wait downstairs; do not move the patient.{ $alerted ->
        [yes] {" "}The community's staff on duty have been alerted, but please call first.
       *[no] {""}
    }
complaints-emergency-police = 🚓 <b>Call 110 now!</b>
    Get to a safe place first and keep away. If you cannot speak, text 12110.{ $alerted ->
        [yes] {" "}The community's staff on duty have been alerted, but please call first.
       *[no] {""}
    }
complaints-emergency-self-harm = ❤️ <b>Please call 110 now, or the helpline 12356.</b>
    You are not alone. Please stay where there are people. If it is somebody close to you, stay with them.{ $alerted ->
        [yes] {" "}The community's staff on duty have been alerted and will reach out to you.
       *[no] {""}
    }
complaints-urgent = { $more ->
    [yes] Passed on to the staff on duty. If there is more, keep writing.
   *[no] After the call, you can write here where it is, which floor, and how things are; I pass it on at once.
}
complaints-file-anyway = 📮 File it as a case too
complaints-office-emergency = 🚨 <b>{ $kind ->
    [fire] Possibly a fire (119)
    [medical] Possibly somebody to be saved (120)
    [self-harm] Possibly a life in despair (110)
   *[police] Possibly danger (110)
}</b>
    { $named ->
        [yes] { $name }
       *[no] A resident
    } { $building }{ $unit ->
        [0] {""}
       *[other] {" "}entrance { $unit }
    }{ $has_phone ->
        [yes] {" "}☎️ { $phone }
       *[no] {""}
    }{ $proxy ->
        [own] {""}
        [staff] {" "}(filed by the community: { $by })
       *[family] {" "}(filed by family: { $by })
    } wrote:
    { $said }
    Please get in touch and go there now, and make sure that the call was made.

complaints-post-community = the community
complaints-id-card = That looks like an ID-card number, so nothing was kept. Others may see or pass on what stands in a chat: please delete that message and write it again without the number. Where you have to show who you are, please bring the card to the service window.
complaints-case-moved = Something has just changed in this case. Please look at it as it is now.
complaints-too-many = You have reported { $most } things today; please go on tomorrow. If it is urgent, call the community.
complaints-reopening-over = It was closed more than { $days } days ago. Please report it as a new case.
complaints-no-community = I do not know yet which community you live in. Please send /start and choose one first.

complaints-guess-complaint = You wrote: “{ $said }”
    Do you want to report this? If so, press the first button below.
complaints-guess-yes = 👉 Yes, report this
complaints-guess-event = Are you looking for events? Please press “🎭 Events”.
complaints-guess-volunteer = Would you like to volunteer? Please press “🙋 Volunteering”.
complaints-guess-project = Is it about a proposal or project? Please press “🗳 Projects and votes”.
complaints-guess-ballot = Would you like to vote? Please press “🗳 Projects and votes”.
complaints-guess-notice = Are you looking for notices? Please press “📣 Notices”.
