matching-button = 🔎 Who can come
matching-which = { $count ->
    [0] No shift needs anybody just now. Plan one under “🙋 Volunteering” first.
   *[other] For which shift?
}
matching-skill = Which skill?
matching-any-skill = Any skill
matching-building = Near which building?
matching-anywhere = Anywhere
matching-people = 🔎 <b>{ $team }</b>, { $begins }, { $place }, { $left } still needed
    { $time }{ $skill ->
        [any] {""}
       *[other] , { $skill }
    }{ $building ->
        [any] {""}
       *[other] , those near { $building } first
    }.
    { $count ->
        [0] Nobody fits. Try it with less.
       *[other] Tap a person to ask them; nobody is asked twice to one shift.
    }
    { $muted ->
        [0] {""}
       *[other] { $muted } more would fit but do not wish to be asked.
    }
matching-person = { $asked ->
    [yes] ✉️ asked ·
   *[no] ➕
} { $name }{ $building ->
    [none] {""}
   *[other] {" "}· { $building }
}{ $skills ->
    [none] {""}
   *[other] {" "}· { $skills }
}
matching-asked = ✉️ Asked. Whoever wants to come signs up by themselves.
matching-already-asked = They were asked to this shift already and are not asked again.
matching-cannot-come = They cannot just now. Please ask somebody else.
matching-invited = 🙋 The community would be glad of your help: <b>{ $begins_at }</b> “{ $team }”, { $hours } h, { $place }.
    If you would like to come, press “Sign me up”; if not, never mind.
matching-claim = ✋ Sign me up
matching-mute = 🔕 Do not ask me again
