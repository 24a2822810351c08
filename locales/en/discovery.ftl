discovery-week = 🎯 Coming up, and to your liking:

    { $things_told }
discovery-event = 🎭 <b>{ $title }</b>, { $begins_at }, { $place }, { $left } seats left
discovery-shift = 🙋 <b>{ $title }</b>, { $begins_at }, { $place }, { $left } still needed
discovery-events = 🎭 Events
discovery-shifts = 🙋 Shifts
discovery-mute = 🔕 No weekly suggestions
