changes-wanted = 📅 Move or cancel
changes-waiting = ⏳ A change waits for a second person
changes-what = “{ $title }”
    🕒 { $begins }
    📍 { $place }

    What is to change? Another staff member has to agree; then everybody on the list is told.
changes-move = 📅 Another time or place
changes-cancel = ❌ Cancel the event
changes-when = Which day and time instead of { $begins }? For example: 28 Nov 14:30
changes-same-time = The time stays
changes-where = Where? Now it is: { $place }. For another place write it (at most { $place_most } characters).
changes-same-place = The place stays
changes-why = { $cancels ->
    [yes] Why is it cancelled?
   *[no] Why is it moved?
} One sentence that residents will read (at most { $reason_most } characters), for example: rain, the square is flooded
changes-confirm = { $kind ->
    [cancel] ❌ Cancel “{ $title }”
        🕒 { $was }
        📍 { $was_at }
   *[move] 📅 Move “{ $title }”
        🕒 { $was }{ $retimed ->
            [yes] {" "}→ <b>{ $begins }</b>
           *[no] {""}
        }
        📍 { $was_at }{ $replaced ->
            [yes] {" "}→ <b>{ $place }</b>
           *[no] {""}
        }
}
    Why: { $reason }

    Parties on the list: { $people }. Another staff member has to agree.
changes-ask = 📨 Ask for agreement
changes-now-asked = { $others ->
    [0] Noted, but this community has no other staff member who could agree. Please let an admin invite one.
   *[other] Asked; any other staff member may agree ({ $others }).
}
changes-asked = ⏳ { $author } wants to { $kind ->
    [cancel] cancel
   *[move] move
} “{ $title }”. Why: { $reason }. Please look whether you agree.
changes-look = 👀 Look
changes-review = { $kind ->
    [cancel] ❌ Cancel “{ $title }”
        🕒 { $was }
        📍 { $was_at }
   *[move] 📅 Move “{ $title }”
        🕒 { $was }{ $retimed ->
            [yes] {" "}→ <b>{ $begins }</b>
           *[no] {""}
        }
        📍 { $was_at }{ $replaced ->
            [yes] {" "}→ <b>{ $place }</b>
           *[no] {""}
        }
}
    Why: { $reason }
    Asked by { $author }; parties on the list: { $people }.

    { $stage ->
        [own] ⏳ Waiting for another staff member.
        [done] ✅ Agreed; everybody on the list is told.
        [refused] Not agreed: the event stays as it is.
       *[asked] Do you agree? Then everybody on the list is told at once.
    }
changes-agree = ✅ I agree
changes-refuse = 🙅 No, leave it as it is
changes-take-back = ↩️ Leave it as it is
changes-now-done = { $kind ->
    [cancel] The event is cancelled
   *[move] The event is moved
}; parties being told: { $count }.
changes-now-refused = All right, it stays as it is.
changes-done = ✅ { $second } agreed: “{ $title }” is { $kind ->
    [cancel] cancelled
   *[move] moved
}, and those on the list are being told.
changes-refused = 🙅 { $second } did not agree: “{ $title }” stays as it is. You may talk it over with { $second }.
changes-desk = 👀 Look at the event

changes-moved = 📅 Please note: “{ $title }” has moved.
    🕒 { $retimed ->
        [yes] { $was_at } →{" "}
       *[no] {""}
    }<b>{ $begins_at }</b>
    📍 { $replaced ->
        [yes] { $before } →{" "}
       *[no] {""}
    }<b>{ $place }</b>
    Why: { $reason }. { $waits ->
        [yes] You keep your place in the line.
       *[no] You keep your seat.
    } Please tap “Got it”; if you cannot come then, cancel below.
changes-hear = 👌 Got it
changes-heard = Thank you, now we know.
changes-heard-done = ✅ You have confirmed

changes-unheard-wanted = 👌 Who has not confirmed
changes-unheard = “{ $title }”: parties told of the change: { $told }, confirmed: { $heard }. { $count ->
    [0] Everybody has confirmed!
   *[other] Not confirmed yet, please call or visit ({ $count }):
}

    { $names }{ $more ->
        [0] {""}
       *[other] … and { $more } more
    }
changes-unheard-line = · { $name ->
    [none] (no longer in this community)
   *[other] { $name }
}

changes-asked-already = A change of this event is waiting already. Settle that one first.
changes-over = Somebody has decided about this change already.
changes-own = You asked for this yourself: another staff member has to agree.
changes-nothing = Neither time nor place is different.
