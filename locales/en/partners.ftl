partners-button = 🏢 The unit I speak for
partners-accept =
    🏢 <b>{ $community }</b> asks you to speak for <b>{ $unit }</b>.

    You could then pledge in its name to the community's projects: money, work, materials, a place. Everybody sees the unit's name, nobody yours.
    Linli never holds money. It writes down what the unit promised; the money goes to the office later, for a receipt.{ $moves ->
        [none] {""}
       *[other] {""}

        ⚠️ You are registered in { $moves } now. If you say yes you move to { $community }, and { $moves } no longer knows you as a confirmed resident. If you do not want that, let a colleague open the link.
    }

    Do you belong to { $unit }, and will you speak for it?
partners-accept-yes = ✅ Yes, I speak for it
partners-welcome = 🤝 Thank you! You speak for { $unit } in { $community } now. To pledge in its name, open “🏢 The unit I speak for” under “🗳 Projects & votes” or “👤 Me”.
partners-main =
    🏢 <b>{ $units }</b>

    { $count ->
        [0] No project gathers pledges now. When one does, you find it here.
        [one] One project gathers pledges. Will you help it?
       *[other] { $count } projects gather pledges. Which one will you help?
    }

    Linli never holds money: it writes down what the unit promised and what the office says it received.
partners-project = No. { $project } { $title }
partners-given-button = 📒 What our unit pledged
partners-given =
    { $lines }

    { $any ->
        [yes] Press a pledge to take it back:
       *[no] There is no pledge that you could take back; once pledging is over, ask the office.
    }
partners-resign-button = 🚪 I no longer speak for it
partners-resign =
    You speak for <b>{ $named }</b>.

    After this you cannot pledge in its name; what it has pledged stays in the ledger. The staff will ask the unit for somebody else.

    If you mean it, press:
partners-resign-yes = 🚪 I no longer speak for { $unit }
partners-resigned-toast = Done. You no longer speak for it, and the staff were told. Thank you!
partners-resigned = 🏢 { $name } no longer speaks for { $unit }. What it pledged stays in the ledger. To have somebody else, make another invitation under “Residents and people” → “Partner units”.
partners-given-unit = 🏢 <b>{ $unit }</b>{ $any ->
    [yes] {""}
   *[no] : nothing pledged yet.
}
partners-given-project = No. { $project } “{ $title }”
partners-given-sum = · { $measure ->
    [money] Money
    [hours] Work
    [space] Places
   *[materials] Materials
}: { $pledged } pledged, { $came } received
partners-take-back = ↩️ No. { $project } { $amount } { $note }
partners-written = 🏢 In the ledger of No. { $project } “{ $title }” the office wrote down for { $unit }: { $book ->
    [pledge] pledged
   *[receipt] received
} { $measure ->
    [money] ¥{ $amount }
    [hours] { $amount } hours
    [space] { $amount } places
   *[materials] { $amount } pieces
}. If that is wrong, please tell the office at once.
partners-wanted = 🏢 No. { $project } “{ $title }” gathers pledges until { $ends_at }. Would your unit give something: money, work, materials, a place?
partners-joined = ✅ { $name } opened your invitation and speaks for { $unit } now. If that is not whom you invited, end it at once under “Residents and people” → “Partner units”.
partners-ended = You no longer speak for { $unit }: the staff ended it. What the unit pledged stays in the ledgers. If you have questions, please call the community.

partners-desk-button = 🏢 Partner units
partners-desk = { $count ->
    [0] There is no partner unit or organisation yet. Please invite one.
   *[other] 🏢 { $count } in all. Press a name to see who speaks for it or to invite again.
}
partners-desk-line = { $unit }{ $spoken ->
    [yes] {""}
   *[no] {" "}(nobody speaks for it yet)
}
partners-desk-add = ➕ Invite a unit
partners-desk-name =
    What is the unit called? At most { $most } characters. The name will stand in ledgers for everybody to read, and cannot be changed.
    For example: Rural Bank, east branch
partners-desk-contact =
    Who shall speak for <b>{ $unit }</b>? A name of at most { $most_contact } characters; only staff see it.
    For example: Manager Zhang
partners-desk-confirm =
    Please read it once more. Is it right?

    Unit: <b>{ $unit }</b>
    Contact: { $contact }

    The unit's name cannot be changed later. You get a one-time invitation next; send it to that person alone.
partners-desk-yes = ✅ Yes, make an invitation
partners-desk-unit =
    🏢 <b>{ $unit }</b>
    Asked: { $contact }
    { $spoken ->
        [yes] Speaks for it: { $name }, since { $since }
       *[no] Nobody speaks for it: the invitation was not opened, or it was ended.
    }
partners-desk-again = 🔗 Another invitation
partners-desk-end = ⛔ End the contact's post
partners-ended-toast = Ended, and they are told. What the unit pledged stays in the ledgers.
partners-link = 🔗 A one-time invitation for <b>{ $contact }</b> to speak for <b>{ $unit }</b>, good until { $until }, for one use. Send it to that person alone:

    { $has_name ->
        [yes] { $link }
       *[no] Ask them to send me these words: <code>{ $words }</code>
    }

partners-listed-already = This unit is on the list already; press its name there.
partners-too-many = The list holds at most { $most } units, and it is full.
partners-has-contact = Somebody speaks for this unit already. To change that, the staff end the present post first.
partners-not-yours = You do not speak for this unit, or the staff have ended it. If you have questions, please call the community.
