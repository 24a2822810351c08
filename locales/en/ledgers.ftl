ledgers-button = 📒 See the ledger
ledgers-source-finance = City finance
ledgers-source-street = Street office
ledgers-source-units = Local units
ledgers-source-residents = Residents
ledgers-measure = { $measure ->
    [money] Money
    [hours] Hours of work
    [space] Places
   *[materials] Materials
}
ledgers-measure-row = { $measure ->
    [hours] Work (hours)
    [space] Places lent
   *[materials] Materials (pieces)
}
ledgers-amount = { $measure ->
    [money] ¥{ $amount }
    [hours] { $amount } hours
    [space] { $amount } places
   *[materials] { $amount } pieces
}
ledgers-sum = { $source }: ¥{ $goal } needed{ $voted ->
    [same] {""}
   *[other] {" "}(¥{ $voted } when voted on)
}, ¥{ $pledged } pledged, ¥{ $came } received
ledgers-sum-unit = · of these { $unit }: ¥{ $pledged } pledged, ¥{ $came } received
ledgers-sum-units = · and { $more } more units; see line by line
ledgers-sum-other = { $measure ->
    [hours] Work
    [space] Places
   *[materials] Materials
}: { $pledged } pledged, { $came } received
ledgers-lacking = Still missing: { $lacking }. Each source gives its own part; what one gives beyond it does not stand for another's.
ledgers-sum-all = Together: ¥{ $goal } needed{ $voted ->
    [same] {""}
   *[other] {" "}(¥{ $voted } when voted on)
}, ¥{ $pledged } pledged, ¥{ $came } received; reward ¥{ $reward }
ledgers-view =
    <b>The ledger of No. { $project } “{ $title }”</b>

    { $sums }

    Linli never holds money. Here stands what people promised and what the office says it received. A mistake is not rubbed out; another line takes it back.
ledgers-lines-button = 📜 Line by line
ledgers-mine-button = 🙋 What I pledged
ledgers-picture-wanted = 🖼 The sheet as a picture
ledgers-book-wanted = 📊 The sheet as Excel
ledgers-lines-wanted = 📄 The sheet as CSV
ledgers-coming = It is on its way.
ledgers-lines-text =
    <b>The lines of “{ $title }”</b> ({ $count } in all, the newest first)

    { $lines }
ledgers-more = ⏭ The next ones
ledgers-line = Line { $number } · { $at } · { $book ->
    [pledge] pledged
    [receipt] received
   *[reward] reward
} · { $source } { $amount }{ $has_note ->
    [yes] {" "}({ $note })
   *[no] {""}
}{ $corrects ->
    [0] {""}
   *[other] {" "}· takes back line { $corrects }
}
ledgers-mine-text = { $count ->
    [0] You have pledged nothing for “{ $title }”.
   *[other] What you pledged for “{ $title }”. { $open ->
        [yes] Press one to take it back:
       *[no] Pledging is over; ask the office to change one.
    }
}
ledgers-taken-back-why = taken back
ledgers-taken-back = Taken back.
ledgers-picture = The publicity sheet of “{ $title }”.
ledgers-book = The ledger of “{ $title }”, line by line.
ledgers-lines = The ledger of “{ $title }”, line by line (CSV).
ledgers-sheet-title = Money for No. { $project } “{ $title }”
ledgers-sheet-foot = { $lines } lines, drawn up on { $on } { $year }. A mistake is not rubbed out; another line takes it back.
ledgers-sheet-posted = Posted from { $from_day } { $from_year } to { $to_day } { $to_year }, { $days } days.
ledgers-sheet-object = Objections, in these days: the committee of { $community }{ $phone ->
    [none] ,
   *[other] {" "}(phone { $phone }),
} or “Report a problem” in Linli.
ledgers-sheet-changed = The cost has changed: ¥{ $now } now, ¥{ $voted } when it was voted on.
ledgers-no-money-here = Linli never holds money: it writes down what was promised and what the office says it received.
ledgers-file = project-{ $project }-ledger
ledgers-book-name = { $book ->
    [pledge] Pledged (¥)
    [receipt] Received (¥)
   *[reward] Reward (¥)
}
ledgers-sheet-unit = of these { $unit }
ledgers-column-source = Source
ledgers-column-unit = Which unit
ledgers-column-goal = Needed (¥)
ledgers-column-voted = When voted
ledgers-column-all = Together
ledgers-column-number = Line
ledgers-column-at = When
ledgers-column-book = What
ledgers-column-measure = Kind
ledgers-column-amount = Amount
ledgers-column-note = Note
ledgers-column-corrects = Takes back line
ledgers-reward-note = reward after acceptance

ledgers-told-pledging = The result of No. { $project } “{ $title }” has hung out; pledge until { $ends_at }: money, work or materials.
ledgers-told-approved = Enough is pledged for No. { $project } “{ $title }” (¥{ $pledged }). It is approved; the work comes next.
ledgers-told-underfunded = The day has come for No. { $project } “{ $title }”: of ¥{ $goal }, ¥{ $missing } are missing. It stops here. Nobody needs to give what was pledged; please ask the community to return what was handed in.

ledgers-desk-book = What do you write into the ledger of “{ $title }”?
ledgers-desk-pledge = 🤝 A pledge
ledgers-desk-receipt = 📥 Something received
ledgers-desk-wrong = ↩️ Take a wrong line back
ledgers-desk-source = Where does it come from?
ledgers-desk-unit = Which unit?
ledgers-desk-other-unit = Another one (say which in the note)
ledgers-desk-measure = What is it?
ledgers-desk-amount = How much? { $measure ->
    [money] In yuan, for example: 2000
    [hours] In hours, for example: 8 or 1.5
    [space] How many places, for example: 1
   *[materials] In pieces, for example: 20
}
ledgers-desk-note =
    Say which unit, what things, which paper, at most { $most } characters. No residents’ names, please.
    For example: rural bank branch, receipt 0123
ledgers-desk-confirm =
    Please read it once more; a mistake can only be taken back by another line.

    { $book ->
        [pledge] Pledged
       *[receipt] Received
    }: { $source } { $amount }
    Note: { $note }
ledgers-desk-record = ✅ Write it down
ledgers-recorded = Written down.
ledgers-desk-lines = { $count ->
    [0] There is no line to take back.
   *[other] “{ $title }”: which line is wrong?
}
ledgers-desk-line = Line { $number } { $book ->
    [pledge] pledged
    [reward] reward
   *[receipt] received
} { $source } { $amount }
ledgers-desk-why =
    { $line }

    Why is it taken back? Everybody will read it, at most { $most } characters.
ledgers-corrected = Line { $number } is taken back; both lines stay.

ledgers-closed = This is not the time for such a line.
ledgers-bad-amount = That is no amount. Write a number above 0, for example: 2.
ledgers-already-corrected = This line was taken back before.
ledgers-not-enough = Not enough is pledged yet: ¥{ $missing } are missing in all. Each source gives its own part; the ledger says where it is missing.
