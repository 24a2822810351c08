attendance-ticket-wanted = 🎫 My ticket
attendance-ticket-coming = Your ticket is on its way.
attendance-ticket = 🎫 Your ticket for “{ $title }”. Show it at the door. Without your phone your name is enough.
attendance-ticket-party = Party of { $party }
attendance-for-the-door = This is a ticket for an event. Staff at the door scan it; you need not open it yourself.
attendance-no-such-ticket = No such ticket. Please check them in by name.

attendance-door-button = ✅ Check in
attendance-door = ✅ <b>{ $title }</b>: check-in, begins { $begins }
    { $came } people here, of { $taken } on the list; parties not here yet: { $left }

    { $find ->
        [none] { $left ->
            [0] Everybody is here!
           *[other] Tap whoever arrives. If the list is long, type part of a name; or scan the ticket.
        }
       *[other] { $found ->
            [0] Nobody with “{ $find }” in their name is still expected.
           *[other] With “{ $find }” in their name:
        }
    }
attendance-line = { $name ->
    [none] (no longer in this community)
   *[other] { $name }
} · { $party }
attendance-everyone = 📋 Show all names
attendance-let-in = ✅ Checked in
attendance-came-button = 👀 Who is here
attendance-came = “{ $title }”{ $count ->
    [0] : nobody is here yet.
   *[other] , parties here: { $count }. Tap a name that was checked in by mistake.
}
attendance-arrived = { $again ->
    [yes] ✅ <b>{ $name }</b>, party of { $party }, was checked in already, { $came }.
   *[no] ✅ <b>{ $name }</b>, party of { $party }, is checked in.
}
    “{ $title }”
attendance-list-button = 📋 To the list
attendance-undo-button = ↩️ A mistake
attendance-undo-sure = “{ $title }”: was <b>{ $name }</b> (party of { $party }) checked in by mistake? They go back to the list of those expected.
attendance-undo-yes = ↩️ Yes, take it back
attendance-taken-back = Taken back.
attendance-unnamed = (no longer in this community)

attendance-names-wanted = 🖨 List to print
attendance-names-coming = The list is on its way.
attendance-names = 🖨 The list for “{ $title }” ({ $begins_at }), with a column to tick. It holds residents' names: please do not pass it on.
attendance-column-number = No.
attendance-column-name = Name
attendance-column-party = People
attendance-column-state = State
attendance-column-came = Came
attendance-state = { $state ->
    [waiting] waiting
    [offered] offered
    [checked_in] here
    [attended] came
    [fed_back] came
    [no_show] did not come{ $excuse ->
        [none] {""}
       *[other] {" "}({ $excuse })
    }
   *[other] signed up
}

attendance-asked = 🎭 Thank you for coming to “{ $title }”! How was it?
attendance-mark-good = 😊 Very good
attendance-mark-fair = 🙂 All right
attendance-mark-poor = 🙁 Not so good
attendance-felt = Noted: { $mark ->
    [good] 😊 very good
    [fair] 🙂 all right
   *[poor] 🙁 not so good
}. Thank you!{ $photos ->
    [0] {""}
    [one] {" "}Your photo has arrived too.
   *[other] {" "}Your { $photos } photos have arrived too.
}
    { $has_said ->
        [yes] Your words have arrived too.
       *[no] If you like, write a sentence (at most { $most } characters) or send a photo. If not, just tap the main menu.
    }
    Staff see what was said, not who said it.
attendance-felt-kept = Thank you! It helps to make the next one better.
attendance-felt-button = 💬 What people said
attendance-felt-desk = 💬 <b>{ $title }</b>: { $count ->
    [0] nobody has said anything yet.
   *[other] answers: { $count }
        😊 very good { $good } · 🙂 all right { $fair } · 🙁 not so good { $poor }
}{ $photos ->
    [0] {""}
   *[other] {" "}· 📷 photos: { $photos }
}

    { $said }{ $more ->
        [0] {""}
       *[other] … and { $more } more
    }
attendance-felt-photo = “{ $title }”{ $photos ->
    [0] : the photos are gone.
   *[other] , photo { $number } of { $photos } { $mark ->
        [good] 😊
        [fair] 🙂
       *[poor] 🙁
    }
}
attendance-said-line = { $mark ->
    [good] 😊
    [fair] 🙂
   *[poor] 🙁
} { $text }

attendance-missed = We missed you at “{ $title }” ({ $begins_at }). Are you well? If something came up, tap to tell us, and it does not count as an absence.
attendance-explain = 💬 Tell why
attendance-why = “{ $title }”, { $begins }{ $excuse ->
    [none] : what kept you? Tap one, or write a sentence (at most { $most } characters).
   *[other] : noted “{ $excuse }”. It does not count as an absence. Thank you!
}
attendance-reason-ill = 🤒 I was not well
attendance-reason-family = 🏠 A family matter
attendance-reason-forgot = 💭 I forgot
attendance-reason-was-there = 🙋 I was there, but not checked in
attendance-explained = Noted. It does not count as an absence. Thank you!

attendance-door-shut = Too early: people can be checked in from { $minutes } minutes before it begins.
attendance-door-over = Check-in for this event is over.
attendance-no-seat = This party has no seat: it is waiting, or has cancelled.
attendance-too-late = That was long ago and need not be told any more. Thank you!
attendance-photos-full = That is enough: { $most } photos at most, this one was not kept. Thank you!
