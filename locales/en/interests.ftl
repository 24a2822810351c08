interests-taichi = Tai chi
interests-drum = Waist drums
interests-opera = Opera
interests-calligraphy = Calligraphy and painting
interests-family = Parents and children
interests-clinic = Free clinics, health
interests-jobs = Jobs
interests-crafts = Crafts
interests-reading = Reading
interests-dance = Dancing
interests-sports = Sports
interests-other = Something else
interests-button = 🎯 What I like
interests-main = 🎯 { $count ->
        [0] You have not chosen anything yet. If you do, we tell you every Thursday of at most five things that fit.
       *[other] You like: { $likes }
    }
    { $weekly ->
        [yes] 🔔 Suggestions on Thursdays: on
       *[no] 🔕 Suggestions on Thursdays: off
    }
    { $is_volunteer ->
        [yes] { $asked ->
            [yes] 🔔 Ask me when somebody is needed: on
           *[no] 🔕 Ask me when somebody is needed: off
        }
       *[no] {""}
    }
interests-change = ✏️ Choose
interests-weekly-off = 🔕 No weekly suggestions
interests-weekly-on = 🔔 Weekly suggestions, please
interests-asked-off = 🔕 Do not ask me to shifts
interests-asked-on = 🔔 You may ask me to shifts
interests-pick = What do you like? Choose as many as you wish, or none.
    If you do, we tell you every Thursday of at most five things that fit; you can end it at any time.
interests-done = ➡️ Done, go on
interests-muted = { $what ->
    [weekly] All right, no more weekly suggestions. To have them again: “👤 Me”, “🎯 What I like”.
   *[shifts] All right, we will not ask you to shifts. To be asked again: “👤 Me”, “🎯 What I like”.
}
interests-unmuted = 🔔 Switched on.
