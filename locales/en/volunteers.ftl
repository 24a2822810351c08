volunteers-button = 🧰 My volunteer profile
volunteers-main = 🧰 Your volunteer profile, change it whenever you like:

    What you can do: { $skills ->
        [none] nothing told yet
       *[other] { $skills }
    }
    When you are free: { $times ->
        [none] nothing told yet
       *[other] { $times }
    }
    Your teams: { $teams ->
        [none] none yet
       *[other] { $teams }
    }
    Born in: { $born }
volunteers-skills-button = ✏️ What I can do
volunteers-times-button = ✏️ When I am free
volunteers-teams-button = 👥 Join or leave a team
volunteers-skills = What can you do? Tap to choose, tap again to take it back; it is kept at once.
volunteers-times = When are you usually free? Tap to choose, tap again to take it back; it is kept at once.
volunteers-teams = { $count ->
    [0] There is no volunteer team here yet.
   *[other] Which team would you like to join? Tap to join, tap again to leave. You are thought of when the team is told something or somebody needs cover.
}
volunteers-done = ➡️ Done
volunteers-birth-button = ✏️ My year of birth
volunteers-birth-changed = 🧰 On { $changed_at } { $name } changed their year of birth as a volunteer from { $before } to { $after }. Tasks are given by age; please ask them if this seems wrong.
volunteers-given-back = Changed. At that age these shifts are not for you yet, so your places were given back. Thank you; please look at the others:
    { $shifts }
volunteers-given-back-line = · { $team } · { $begins }
