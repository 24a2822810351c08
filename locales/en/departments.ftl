departments-button = 🏢 Departments
departments-list = What each department is called here, where its window is and what number to call: this is what residents see.{ $unused ->
    [0] {""}
   *[other] {" "}{ $unused } not in use.
}
departments-line = { $name }{ $used ->
    [yes] {""}
   *[no] {" "}(not in use)
}
departments-card = <b>{ $name }</b>{ $used ->
        [yes] {""}
       *[no] {" "}(not in use: new complaints cannot go to it)
    }
    📋 Duty: { $duty }
    📍 Window: { $window }
    ☎️ Phone: { $phone }
    🕘 Hours: { $hours }

    { $edited ->
        [yes] Changed by { $edited_by }, { $edited_at }.
       *[no] As it came; nobody changed it.
    }
departments-change = ✏️ Change
departments-leave = ⏸ Stop using it
departments-use = ▶️ Use it again
departments-undo = ↩️ Undo the latest: { $what }
departments-field-name = name
departments-field-window = window
departments-field-phone = phone
departments-field-hours = hours
departments-field-duty = duty
departments-field-used = in use or not
departments-which-field = { $name }: what do you want to change?
departments-write = { $name }, { $field }: { $known ->
        [yes] now { $now }
       *[no] nothing written yet.
    }
    Please write the new one ({ $most } characters at most). Check a number you are not sure of; do not guess.
departments-as-shipped = ↩️ As it came
departments-written = Changed. Residents see it at once.
departments-used = { $name } is in use again.
departments-unused = { $name } is not used any more: new complaints do not go to it, those in hand stay.
departments-undone = Undone: { $what }.
departments-no-phone = That does not look like a phone number. For example: 0898-66001234.
departments-moved = This card has changed just now. Please look at the newest.
departments-last = One department at least must stay, or complaints have nowhere to go.
departments-door = { $has_window ->
    [yes] 🏢 Window: { $window }
   *[no] {""}
}{ $has_phone ->
    [yes] {" "}☎️ { $phone }
   *[no] {""}
}{ $has_hours ->
    [yes] {" "}🕘 { $hours }
   *[no] {""}
}
departments-unwritten = not written yet
departments-not-in-use = This department is not used here for now. Please choose another.
