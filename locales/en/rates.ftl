rates-span-asked = <b>Figures</b>
    Cases reported in which span of time?
rates-span = { $looking ->
    [week] This week
    [month] This month
    [last-month] Last month
   *[year] This year
}
rates-table = <b>Cases reported { $looking ->
        [week] this week
        [month] this month
        [last-month] last month
       *[year] this year
    }: { $cases }</b>
    {"("}{ $first } to { $last }{")"}
    { $cases ->
        [0] {""}
        No cases, so there is nothing to count.
       *[other] {""}
        { $together }

        <b>By { $grouped ->
            [building] building
           *[department] department
        }</b>{ $pages ->
            [1] {""}
           *[other] {" "}(page { $page }/{ $pages })
        }
        { $groups }

        Response: signed for and answered by the promised day; never answered counts as missed. Solved and satisfied: only what residents say themselves; silence is no satisfaction.
        Not counted: praise { $praise }, sent elsewhere or not ours { $elsewhere }, still in time { $undecided } (solved and satisfied also leave out those not yet asked).
        The order is fixed; it is no ranking.
    }
rates-rows = <b>{ $name }</b>: { $cases }
    Response { $response }
    Solved { $solved }
    Satisfied { $satisfied }
rates-said = { $known ->
    [yes] { $percent }% ({ $yes }/{ $base })
   *[no] not known yet
} · { $office ->
    [yes] unanswered
   *[no] silent
} { $silent } · not counted { $excluded }
rates-together = Together
rates-group = { $name }: { $cases }
rates-no-building = Whole estate, or no building named
rates-measure-response = Response
rates-measure-solved = Solved
rates-measure-satisfied = Satisfied
rates-part-yes = yes
rates-part-no = no
rates-part-silent = silent
rates-part-excluded = not counted
rates-part-praise = not counted: praise
rates-part-elsewhere = not counted: elsewhere or not ours
rates-part-undecided = not counted: still in time
rates-part-percent = rate
rates-column-group = Department or building
rates-column-cases = Cases
rates-column-proxied = Filed for somebody else
rates-title = Cases reported { $looking ->
    [week] this week
    [month] this month
    [last-month] last month
   *[year] this year
} ({ $first } to { $last })
rates-foot = The order is fixed; it is no ranking. Page { $page }/{ $pages }
rates-file = cases_{ $first }_{ $last }
rates-more = Next page ▶
rates-by-building = 🏢 By building
rates-by-department = 🏛 By department
rates-chart-wanted = 📊 Chart
rates-book-wanted = 📗 Sheet (XLSX)
rates-lines-wanted = 📄 Sheet (CSV)
rates-coming = Coming: see the message below.
rates-chart = 📊 Cases ({ $first } to { $last }) by { $grouped ->
    [building] building
   *[department] department
}. Silence is no satisfaction.
rates-book = 📗 Cases ({ $first } to { $last }) by { $grouped ->
    [building] building
   *[department] department
}.
rates-lines = 📄 Cases ({ $first } to { $last }) by { $grouped ->
    [building] building
   *[department] department
}.
