discovery-week = 🎯 Coming up, and to your liking:

    { $things_told }
discovery-event = 🎭 <b>{ $title }</b>, { $begins_at }, { $place }, { $left } seats left
discovery-shift = 🙋 <b>{ $title }</b>, { $begins_at }, { $place }, { $left } still needed
discovery-club = 🥁 The club <b>{ $title }</b>, next { $begins_at }, { $place }{ $left ->
    [0] {""}
   *[other] , room for { $left }
}
discovery-events = 🎭 Events
discovery-shifts = 🙋 Shifts
discovery-clubs = 🥁 Clubs
discovery-mute = 🔕 No weekly suggestions
