honours-button = 🌟 Stars and certificate
honours-main = 🌟 You have given <b>{ $hours }</b> hours in all.
    { $stars ->
        [0] No star yet.
       *[other] { $signs } Your hours reach { $stars } of 5 stars. Thank you! The level itself is awarded by the volunteers’ organisation.
    }
    { $next ->
        [0] That is the highest level. Wonderful!
       *[other] { $missing } more hours make { $next } and another star.
    }

    { $some ->
        [yes] Only hours that somebody else confirmed count. A certificate costs nothing.
       *[no] Once somebody has confirmed your hours you can have a certificate here.
    }
honours-picture-wanted = 🖼 Certificate (picture)
honours-paper-wanted = 🖨 Certificate (PDF, to print)
honours-check-button = 🔍 Check a certificate
honours-check = Please send the number on the certificate, for example: ZY-ABCD-EFGH-JKLM
honours-check-valid = ✅ This certificate is valid.
    Issued by { $issuer } on { $issued }: { $name }, { $since } to { $until }, { $times } services, <b>{ $hours }</b> hours in all.
    Please compare it with the paper.
honours-check-revoked = ⚠️ This certificate does not hold any more.
    { $issuer } issued this number on { $issued }; since then some of its hours were revoked or are being checked. Please ask for a new one.
honours-check-unknown = No certificate has that number. Please compare it with the paper: ZY and twelve letters and digits.
honours-no-hours = There are no confirmed hours yet, so there is nothing to certify. Please ask the community to confirm them.
honours-no-code = I did not understand that number. Please send the letters and digits that begin with ZY.
honours-coming = On its way, please see below.

honours-picture = 🌟 Certificate of volunteering, number <code>{ $code }</code>
    { $name }, { $since } to { $until }, { $times } services in { $community }, { $hours } hours in all. Issued { $issued }.
    Whoever wants to check it can send me the number.
honours-paper = 🌟 Certificate of volunteering, number <code>{ $code }</code>
    { $name }, { $since } to { $until }, { $times } services in { $community }, { $hours } hours in all. Issued { $issued }.
    Print it and have it stamped by the community.
honours-file = certificate

honours-title = Record of Volunteer Service
honours-number = Number { $code }
honours-body = { $name } took part in volunteer services of { $community } { $times } times from { $since } to { $until }: { $hours } hours in all, confirmed by others.
honours-star-line = Hours of a { $stars }-star volunteer
honours-id-by-hand = Identity number: ____________________ (never kept by the system; by hand where needed)
honours-letters-by-hand = Please write the letters marked □ by hand.
honours-issuer = Issued by: { $issuer }
honours-issued = Date: { $issued }
honours-seal = (seal)
honours-how-to-check = To check: send the number to the community's Linli bot in Telegram. The name is the one its bearer registered. Free of charge under the Measures on Records and Certificates of Volunteer Service (trial).

honours-desk-button = 🌟 Volunteers' work
honours-desk = Volunteers' work. What would you like to do?
honours-desk-sheet = 📤 Export a month's hours
honours-desk-months = Which month?
honours-month = { $month }/{ $year }
honours-desk-month = <b>{ $month }</b>
    { $some ->
        [yes] { $people } people, { $times } services, { $hours } hours, all confirmed.
            The columns follow the national system. Linli keeps no identity or volunteer numbers: those columns are empty and yours to fill.
            It is recorded who exported what.
       *[no] No hours were confirmed of this month.
    }
honours-book-wanted = 📗 Sheet (XLSX)
honours-lines-wanted = 📄 Sheet (CSV)
honours-book = 📗 Volunteers' hours of { $month }. It holds names, please keep it safe.
honours-lines = 📄 Volunteers' hours of { $month }. It holds names, please keep it safe.
honours-sheet-file = volunteer_hours
honours-sheet-note = Note: Linli keeps no identity numbers and has no volunteer numbers; the columns “ID type”, “ID number” and “Volunteer number” are empty and to be filled from the community's own list. Names are those that people registered.
honours-column-number = No.
honours-column-name = Name
honours-column-id-kind = ID type
honours-column-id-number = ID number
honours-column-volunteer-number = Volunteer number
honours-column-organisation = Organisation
honours-column-activity = Activity
honours-column-day = Day
honours-column-begins = Begins
honours-column-ends = Ends
honours-column-hours = Hours
honours-column-place = Place
honours-column-content = Content
honours-column-recorder = Recorded by
