calendars-button = 🗓 The next seven days
calendars-week = 📅 The seven days from today:
    { $count ->
        [0] Nothing is planned yet. Please look again in a few days.
       *[other] { $days }
    }
calendars-day = ▪️ { $day }
calendars-line = { $kind ->
    [event] 🎭
    [club] 🥁
    [shift] 🙋
   *[more] {" "}
} { $text }
calendars-event = { $time } { $title }, { $place }, { $left ->
    [0] full
   *[other] { $left } seats left
}
calendars-club = { $time } { $title }, { $place }
calendars-shift = { $time } { $title }, { $place }, { $left ->
    [0] complete
   *[other] { $left } needed
}
calendars-more = and { $count } more
calendars-cut = … there is more under “🎭 Events” and “🙋 Volunteering”.
calendars-picture-wanted = 🖼 Picture
calendars-missing-button = 🗺 Where people are needed
calendars-missing = 🗺 Shifts of these seven days by place:
    { $lines }
calendars-need-line = ▪️ { $building }: { $need }
calendars-need = { $shifts ->
    [0] no shift
   *[other] { $shifts } shifts, { $missing ->
        [0] complete
       *[other] { $missing } needed
    }
}
calendars-elsewhere = Elsewhere
calendars-coming = On its way, please see below.
calendars-picture = 📅 The seven days from today:
    { $lines }
calendars-map = 🗺 Shifts of these seven days by place:
    { $lines }
calendars-title = { $community }: this week
calendars-legend = ● Events　■ Clubs　▲ Volunteering
calendars-nothing = nothing planned
calendars-map-title = { $community }: where people are needed
calendars-map-legend = Thick frame: people are needed. Thin: complete, or no shift
calendars-poster-wanted = 🖼 Poster
calendars-poster = 🎭 <b>{ $title }</b>
    { $begins_at }, { $place }, { $capacity } seats in all, { $left } left.
    Sign up under “🎭 Events”, or pass it on to a neighbour.
calendars-poster-when = When: { $when }
calendars-poster-where = Where: { $place }
calendars-poster-seats = Seats: { $capacity }, { $left ->
    [0] there is a waiting list
   *[other] { $left } left
}
calendars-poster-how = Sign up with the Linli bot in Telegram
