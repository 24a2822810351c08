cards-title = <b>Case { $case } · { $kind ->
    [consult] question
    [help] help
    [suggestion] suggestion
    [praise] praise
   *[complaint] complaint
}</b>
cards-place = 📍 { $anywhere ->
    [yes] the whole community
   *[no] { $place }
}
cards-photos = 🖼 { $photos ->
    [one] { $photos } photo
   *[other] { $photos } photos
}
cards-step = • { $step_at } { $said_told }
