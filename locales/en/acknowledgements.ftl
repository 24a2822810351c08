acknowledgements-button = ✅ Got it
acknowledgements-done = ✓ You got it
acknowledgements-thanks = Thank you: the community knows you have seen it.
acknowledgements-again = You pressed this before. Thank you.
acknowledgements-not-asked = This notice needs no confirmation.
acknowledgements-not-named = This notice went to those who have not voted; who they are is not open, so there is no list.
acknowledgements-trial = This is a trial; its buttons lead nowhere.

acknowledgements-ask = 📬 Ask everybody for “Got it”
acknowledgements-ask-not = 📭 Do not ask for “Got it”

desk-acknowledgements = 📋 Not reached in my building
acknowledgements-open = { $asks ->
    [yes] 📬 Confirmed { $received }/{ $delivered } · lists, replies
   *[no] 📬 Reach and replies
}
acknowledgements-rate = 📬 “{ $text }”
    Delivered to { $delivered } of { $meant }{ $asks ->
        [yes] {""}
    Confirmed by { $acknowledged } ({ $rate }%)
       *[no] {""}
    }{ $nowhere ->
        [0] {""}
       *[other] {""}
    Of { $nowhere } without a building, { $nowhere_reached } got it
    }

    { $named ->
        [yes] { $some ->
            [yes] { $missing } are still missing. Press a building for its list:
           *[no] Everybody got it.
        }
       *[no] Who has not voted is not open: no buildings, no list.
    }
acknowledgements-line = { $building }: { $asks ->
    [yes] { $acknowledged }/{ $delivered } confirmed ({ $rate }%)
   *[no] { $delivered }/{ $meant } delivered
}
acknowledgements-whole-list = 📋 Send me the whole list
acknowledgements-to-leaders = 📨 Send the building leaders theirs
acknowledgements-building = 📬 { $building }: “{ $text }”
    Delivered to { $delivered } of { $meant }{ $asks ->
        [yes] {""}
    Confirmed by { $acknowledged } ({ $rate }%)
       *[no] {""}
    }

    { $some ->
        [yes] { $missing } are still missing: a list for knocking at doors is one press away.
       *[no] Everybody in this building got it.
    }
acknowledgements-list-wanted = 📋 Send me this list
acknowledgements-to-leader = 📨 Send it to the leader
acknowledgements-list-coming = The list is on its way to you.
acknowledgements-lists-sent = { $count ->
    [0] These buildings have no leader yet. An admin can invite one under “Staff”.
    [one] Sent to one building leader.
   *[other] Sent to { $count } building leaders.
}
acknowledgements-led = { $homes ->
    [0] Your building is not on record. Please ask an admin for a new invitation.
   *[other] { $count ->
        [0] No notice went to your building lately.
       *[other] Choose a notice to see whom it did not reach:
    }
}
acknowledgements-led-line = { $building } · { $day } { $text }

acknowledgements-list = 📋 Not reached by “{ $text }”: { $everywhere ->
    [yes] the whole community
   *[no] { $place }
}
    For knocking at doors only; please do not pass it on. This export is on record.
acknowledgements-file = Not reached { $place } { $at }
acknowledgements-column-building = Building
acknowledgements-column-unit = Stair
acknowledgements-column-room = Room
acknowledgements-column-name = Name
acknowledgements-column-fate = What happened
acknowledgements-column-phone = Phone
acknowledgements-fate-silent = delivered, not confirmed
acknowledgements-fate-waiting = not sent yet
acknowledgements-fate-doubt = sent, arrival unknown
acknowledgements-fate-left = the bot cannot reach them
acknowledgements-fate-suspended = account stopped by the community
acknowledgements-fate-failed = could not be sent
acknowledgements-fate-stopped = stopped before it was sent
