menu-events = 🎭 Events
desk-events = 🎭 Events

events-coming = { $count ->
    [0] { $wish ->
        [none] There are no events just now. Please look again in a few days.
       *[other] No events: { $wish }.
    }
   *[other] { $wish ->
        [none] Which one would you like to join? Tap to see it.
       *[other] { $wish }, events: { $count }
    }
}
events-item = { $mine ->
    [coming] ✅{" "}
    [checked_in] ✅{" "}
    [waiting] ⏳{" "}
    [offered] 🔔{" "}
    [cancelled] ❌{" "}
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
    📍 { $place }{ $ages ->
        [none] {""}
       *[other] {" "}· 🎂 { $ages }
    }
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
events-seat-checked-in = ✅ You are checked in. Enjoy it!
events-seat-attended = ✅ You were there. Thank you for coming!
events-seat-fed-back = ✅ You were there, and told us how it was. Thank you!
events-seat-no-show = We missed you that day. You can tell us why, below the message that we sent you.
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
} number { $place } on the waiting list. The event begins soon: { $few ->
    [0] if somebody drops out, whoever taps first gets the seat.
    [one] one seat is free now, too few for all { $party } of you. If fewer of you come, leave the line first and sign up again.
   *[other] { $few } seats are free now, too few for all { $party } of you. If fewer of you come, leave the line first and sign up again.
}
events-seat-offered = 🔔 There is room! { $party ->
    [one] 1 seat is
   *[other] { $party } seats are
} kept for you. Please answer before { $until }. Will you come?

events-join = ✋ Sign up
events-queue = ⏳ Join the waiting list
events-accept = ✅ I will come
events-decline = 🙏 No, give it to others
events-calendar-wanted = 📆 Add to my calendar
events-calendar-coming = The calendar file is on its way.
events-calendar = 📆 “{ $title }”: open the file to add it to your phone's calendar; it will ring in time.
events-calendar-note = Party of { $party }. If you cannot come, please cancel in Linli.
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
events-offer-expired = “{ $title }”: the time for your offer is over and the seat is no longer kept. If you still want to come, see below whether there is room.
events-line-closed = “{ $title }” has begun. We are sorry there was no room this time. Please sign up early for the next one.
events-last-call = 📢 “{ $title }” begins on { $begins_at } and { $left ->
    [one] 1 seat is
   *[other] { $left } seats are
} free. Whoever taps first gets it!
events-reminder = ⏰ A reminder: <b>{ $begins_at }</b>, “{ $title }”, { $place }{ $party ->
    [one] {""}
   *[other] , { $party } people
}. If you cannot come, please cancel below, so that a neighbour can have your seat.
events-called-off = ❌ We are sorry: “{ $title }” on { $begins_at } at { $place } is cancelled. You need not come.{ $reason ->
    [none] {""}
   *[other] {" "}Why: { $reason }.
}

events-full = A moment too late: somebody else has just taken it. We will tell you when another is free.
events-begun = This event has begun.
events-cancelled = This event was cancelled.
events-already-signed = You are on the list already.
events-already-here = You are checked in. If you have to leave, please tell the staff at the door.
events-party-size = At most { $most } people at once. If you are more, please let another of you sign up too.
events-offer-gone = The time for this seat is over and it is no longer kept. You can still sign up again below.
events-capacity-unclear = I could not read the number. Please write digits only, 1 to { $most }, for example: 30
events-moment-unclear = I could not read the time. Please write the day and the hour, for example: 28 Nov 14:30
events-too-soon = That time has passed. Please write it again.
events-too-far = Events can be planned up to { $days } days ahead. Please check the date.

events-desk = { $count ->
    [0] There are no coming events.
   *[other] Which event?
}
events-desk-new = ➕ Plan a new event
events-wish-button = 🔎 By interest or week
events-wish = What would you like to see?
events-wish-all = 📋 All events
events-this-week = 📅 This week
events-next-week = 📅 Next week
events-ages = { $least ->
    [0] up to { $most } years
   *[other] { $most ->
        [0] { $least } years and over
       *[other] { $least }–{ $most } years
    }
}
events-seat-early = Sign-up begins { $opens }. Please come back then.
events-seat-late = Sign-up is over.
events-sign-up-shut = You cannot sign up now: it has not begun yet, or is over.
events-not-their-age = This event is for neighbours of another age. If the roll has your age wrong, please tell the staff.
events-term-unclear = That was not clear, or does not fit. Please write it as in the example above.
events-no-held-place = Only { $left } of the places held back are left.
events-more-button = ⚙️ More settings
events-more = ⚙️ The other settings of “{ $title }”; they are fine as they are:

    🏷 Kind: { $kind_name }
    🎂 Ages: { $ages ->
        [none] all
       *[other] { $ages }
    }
    👨‍👩‍👧 Largest party: { $party_most }
    🪑 Held for neighbours without a phone: { $held }
    ⏱ Lasts { $hours } hours
    🖼 Poster: { $has_poster ->
        [yes] yes
       *[no] none
    }
    ✋ Sign-up: from { $opens ->
        [none] now
       *[other] { $opens }
    } until { $closes ->
        [none] it begins
       *[other] { $closes }
    }
events-term-kind = 🏷 Kind
events-term-ages = 🎂 Ages
events-term-party = 👨‍👩‍👧 Largest party
events-term-held = 🪑 Hold places back
events-term-hours = ⏱ How long
events-term-poster = 🖼 Poster
events-term-opens = ✋ Sign-up begins
events-term-closes = ✋ Sign-up ends
events-term-usual = As usual
events-ask-term = { $term ->
    [ages] For which ages? For example: 60+, or: 6-12
    [party] How many at most in one party? 1 to { $party_most }, for example: 3
    [held] How many places for neighbours without a phone? At most { $held_most }. You write the names; nobody can take them in the chat.
    [opens] When does sign-up begin? Before the event does ({ $begins }), for example: 26 Nov 8:00
    [closes] When does sign-up end? Before the event begins ({ $begins }), for example: 27 Nov 17:00
   *[hours] How many hours does it last? At most { $hours_most }, for example: 2, or: 1.5
}
events-ask-poster = Please send the poster as a photo; residents see it on the event's card.
events-poster-none = No poster
events-ask-kind = What kind of event is it? Residents can search by interest.
events-guests-button = 🪑 Sign-up without a phone
events-guests = 🪑 “{ $title }”: places still held for neighbours without a phone: { $left }.
    Write a name and how many people, for example: Mrs Wang 2 (at most { $most } characters). Tap a name to correct it.
events-guest-written = ✅ Noted: { $name }, party of { $party }.
events-guest-there = This name is on the list already. For another person of that name add the building, for example: Mrs Wang (building 3)
events-guest-off = Cross { $name } (party of { $party }) off the list? The place stays held back.
events-guest-off-yes = Yes, cross off
events-guest-crossed-off = Crossed off.
events-release = 🔓 Let everybody sign up for them
events-released = Places given to everybody: { $count }. Who waits comes first.
events-again = 🔁 Hold it again
events-desk-past = 🗂 Past events
events-past = { $count ->
    [0] There were no events yet.
   *[other] Past events, the last first:
}
events-past-item = { $title } · { $begins }
events-ask-title = What is it called? At most { $title_most } characters, for example: Opera afternoon
events-ask-time = Which day and hour? For example: 28 Nov 14:30
events-ask-place = Where? At most { $place_most } characters, for example: Activity room, 2nd floor
events-ask-capacity = How many people at most? A number, for example: 30
events-confirm = Please read it once more. Is it right?

    🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }{ $ages ->
        [none] {""}
       *[other] {" "}· 🎂 { $ages }
    }
    👥 at most { $capacity }
events-confirm-yes = ✅ Yes, publish
events-planned = Published. Residents can sign up now.
events-desk-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    { $called_off ->
        [yes] ❌ Cancelled
       *[no] { $came ->
            [0] {""}
           *[other] ✅ { $came } here ·{" "}
        }👥 { $taken } of { $capacity } seats taken{ $held ->
            [0] {""}
           *[other] {""}, { $held } held back
        }{ $offered ->
            [0] {""}
           *[other] {" "}({ $offered } of them offered)
        }{ $waiting ->
            [0] {""}
           *[other] , { $waiting } waiting
        }
    }
events-desk-names = 📋 Names
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
    [checked_in] {" "}· ✅ here
    [attended] {" "}· ✅ came
    [fed_back] {" "}· ✅ came
    [no_show] {" "}· did not come{ $excuse ->
        [none] {""}
       *[other] : { $excuse }
    }
   *[other] {""}
}{ $missed ->
    [0] {""}
   *[other] {" "}· stayed away without a word before: { $missed }
}
