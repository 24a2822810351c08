menu-events = 🎭 Events
desk-events = 🎭 Events

events-coming = { $count ->
    [0] There are no events just now. Please look again in a few days.
   *[other] Which one would you like to join? Tap to see it.
}
events-item = { $mine ->
    [coming] ✅{" "}
    [waiting] ⏳{" "}
    [offered] 🔔{" "}
   *[none] {""}
}{ $title } · { $begins } · { $left ->
    [0] full
   *[other] { $left } left
}
events-own-button = 📋 My registrations
events-own = { $count ->
    [0] You have no registrations now.
   *[other] Your registrations (✅ you have a seat, ⏳ waiting, 🔔 your answer is needed):
}
events-open = 👀 Show the event

events-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    👥 { $left ->
        [0] All { $capacity } seats are taken{ $waiting ->
            [0] {""}
            [one] , 1 party is waiting
           *[other] , { $waiting } parties are waiting
        }
        [one] 1 seat left (of { $capacity })
       *[other] { $left } seats left (of { $capacity })
    }

    { $status }
events-seat-open = To come along, press “Sign up”.
events-seat-full = You can join the waiting list: when somebody cancels, you are asked in turn.
events-seat-guest = Register under “👤 Me” and you can sign up.
events-seat-begun = This event has begun, so you can no longer sign up.
events-seat-called-off = ❌ This event was cancelled.
events-seat-confirmed = ✅ You have { $party ->
    [one] 1 seat
   *[other] { $party } seats
}. We will remind you.
events-seat-waiting = ⏳ { $party ->
    [one] You are
   *[other] Your party of { $party } is
} number { $place } on the waiting list. We will tell you as soon as it is your turn.
events-seat-last-call = ⏳ { $party ->
    [one] You are
   *[other] Your party of { $party } is
} number { $place } on the waiting list. The event begins soon: if somebody drops out, whoever taps first gets the seat.
events-seat-offered = 🔔 There is room! { $party ->
    [one] 1 seat is
   *[other] { $party } seats are
} kept for you. Please answer before { $until }. Will you come?

events-join = ✋ Sign up
events-queue = ⏳ Join the waiting list
events-accept = ✅ I will come
events-decline = 🙏 No, give it to others
events-cancel = ❌ Cancel my registration
events-cancel-now = ❌ I cannot come, cancel
events-leave = ❌ Leave the waiting list
events-cancel-sure = “{ $title }”, { $begins }. { $waits ->
    [yes] Leave the waiting list? Coming back means the end of the line.
   *[no] Cancel for sure? Your seat goes to a neighbour who waits.
}
events-cancel-yes = Yes, cancel it
events-cancel-no = No, keep it

events-party = “{ $title }”: { $left ->
    [0] it is full, you will be on the waiting list.
    [one] 1 seat left.
   *[other] { $left } seats left.
} How many will you be, with yourself? A party is seated together.
events-party-of = { $party ->
    [one] 1 person
   *[other] { $party } people
}

events-now-confirmed = ✅ You are in! We will remind you.
events-now-waiting = { $left ->
    [0] It is full.
   *[other] The seats left are not enough for { $party } together.
} You are number { $place } on the waiting list. We will tell you as soon as it is your turn.
events-now-declined = All right, the seat goes to the next. Thank you!
events-now-cancelled = Your registration is cancelled. Thank you for telling us!

events-offered = 🔔 There is room!
    “{ $title }”, { $begins_at }, { $place }.
    { $party ->
        [one] 1 seat is
       *[other] { $party } seats are
    } kept for you. Please answer before <b>{ $until_at }</b>. Will you come?
events-offer-expired = “{ $title }”: the time for your offer is over and the seat went to the next neighbour. If you still want to come, you can join the waiting list again.
events-line-closed = “{ $title }” has begun. We are sorry there was no room this time. Please sign up early for the next one.
events-last-call = 📢 “{ $title }” begins on { $begins_at } and { $left ->
    [one] 1 seat is
   *[other] { $left } seats are
} free. Whoever taps first gets it!
events-reminder = ⏰ A reminder: <b>{ $begins_at }</b>, “{ $title }”, { $place }{ $party ->
    [one] {""}
   *[other] , { $party } people
}. If you cannot come, please cancel below, so that a neighbour can have your seat.
events-called-off = ❌ We are sorry: “{ $title }” on { $begins_at } at { $place } is cancelled. You need not come.

events-full = A moment too late: somebody else has just taken it. We will tell you when another is free.
events-begun = This event has begun.
events-cancelled = This event was cancelled.
events-already-signed = You are on the list already.
events-party-size = At most { $most } people at once. If you are more, please let another of you sign up too.
events-offer-gone = This seat could not wait and went to the next neighbour. You can still sign up again below.
events-capacity-unclear = I could not read the number. Please write digits only, 1 to { $most }, for example: 30
events-moment-unclear = I could not read the time. Please write the day and the hour, for example: 28 Nov 14:30
events-too-soon = That time has passed. Please write it again.
events-too-far = Events can be planned up to { $days } days ahead. Please check the date.

events-desk = { $count ->
    [0] There are no coming events.
   *[other] Which event?
}
events-desk-new = ➕ Plan a new event
events-ask-title = What is it called? At most { $title_most } characters, for example: Opera afternoon
events-ask-time = Which day and hour? For example: 28 Nov 14:30
events-ask-place = Where? At most { $place_most } characters, for example: Activity room, 2nd floor
events-ask-capacity = How many people at most? A number, for example: 30
events-confirm = Please read it once more. Is it right?

    🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    👥 at most { $capacity }
events-confirm-yes = ✅ Yes, publish
events-planned = Published. Residents can sign up now.
events-desk-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    { $called_off ->
        [yes] ❌ Cancelled
       *[no] 👥 { $taken } of { $capacity } seats taken{ $offered ->
            [0] {""}
           *[other] {" "}({ $offered } of them offered)
        }{ $waiting ->
            [0] {""}
           *[other] , { $waiting } waiting
        }
    }
events-desk-names = 📋 Names
events-desk-call-off = ❌ Cancel the event
events-names = “{ $title }”{ $count ->
    [0] : nobody has signed up yet.
   *[other] , parties on the list: { $count }
}

    { $names }
events-name = { $number }. { $name ->
    [none] (no longer in this community)
   *[other] { $name }
} · { $party }{ $state ->
    [waiting] {" "}· ⏳ waiting
    [offered] {" "}· 🔔 offered
   *[other] {""}
}
events-call-off-sure = Cancel “{ $title }” for sure? { $people ->
    [one] 1 party
   *[other] { $people } parties
} on the list will be told at once, and it cannot be undone.
events-call-off-yes = Yes, cancel the event
events-called-off-done = The event is cancelled; { $count ->
    [one] 1 party is
   *[other] { $count } parties are
} being told.
