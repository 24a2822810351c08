menu-shifts = 🙋 Volunteering
desk-shifts = 🙋 Volunteering

shifts-coming = { $count ->
    [0] No shifts are planned just now. Please look again in a few days.
   *[other] Neighbours lend a hand. Which shift would you like?
}{ $is_guest ->
    [yes] {" "}(Register under “👤 Me” first.)
   *[no] {""}
}
shifts-item = { $mine ->
    [applied] ⏳{" "}
    [confirmed] ✅{" "}
    [ready] ✅{" "}
   *[none] {""}
}{ $team } · { $begins } · { $left ->
    [0] full
   *[other] { $left } needed
}
shifts-enrol = 📝 Become a volunteer
shifts-mine-button = 📋 My shifts and hours
shifts-mine = You have given <b>{ $hours }</b> hours. Thank you!
    { $count ->
    [0] You have no shift coming up.
   *[other] Your shifts (⏳ to be confirmed, ✅ confirmed):
    }
shifts-open-button = 👀 Show this shift

shifts-card = 🙋 <b>{ $team }</b>
    🕒 { $begins }, { $hours } h
    📍 { $place }
    👥 { $left ->
        [0] all { $places } places are taken
       *[other] { $left } of { $places } still needed
    }{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ Mind: { $risk }
    }

    { $state ->
        [applied] ⏳ You have signed up. We will tell you when it is confirmed.
        [confirmed] ✅ Confirmed. We look forward to seeing you.
        [ready] ✅ You said you will come. Thank you!
        [credited] 🌟 Your hours for this shift are counted.
        [no_show] You did not come to this shift. If there was a reason, please tell the community.
        [begun] This shift has begun; you cannot sign up any more.
       *[open] If you would like to come, press “Sign me up”.
    }
shifts-claim = ✋ Sign me up
shifts-ready = 👍 I will come
shifts-withdraw = ❌ I cannot come
shifts-withdraw-sure = “{ $team }”, { $begins }: are you sure you cannot come?
shifts-withdraw-yes = Yes, I cannot come
shifts-withdraw-no = No, I will come

shifts-ask-skills = What can you do? Choose as many as you like, then press “Done”.
shifts-electric = Plumbing and electrics
shifts-medical = Nursing
shifts-teaching = Tutoring
shifts-music = Music
shifts-housework = Housework
shifts-driving = Driving
shifts-writing = Calligraphy and painting
shifts-ask-times = When are you usually free?
shifts-weekday-day = Weekdays, daytime
shifts-weekday-evening = Weekday evenings
shifts-weekend-day = Weekends, daytime
shifts-weekend-evening = Weekend evenings
shifts-done = ➡️ Done
shifts-ask-birth = In which year were you born? It is used only to find fitting shifts. Example: 1956
shifts-enrolled = 🎉 You are a volunteer now. Thank you! Which shift would you like?
shifts-profile-first = First tell us what you can do. It takes two minutes.

shifts-now-applied = ⏳ You are signed up! We will tell you when it is confirmed.
shifts-now-ready = 👍 Wonderful, see you there!
shifts-now-withdrawn = Noted. Thank you for telling us.

shifts-ask-ready = ⏰ <b>{ $begins_at }</b> “{ $team }”, { $place }. Can you come? Please tell us with the button below.
shifts-confirmed = ✅ Confirmed: { $begins_at } “{ $team }”, { $place }. We look forward to seeing you!
shifts-credited = 🌟 { $hours } hours counted for “{ $team }” on { $begins_at }. You have { $total } hours in all. Thank you!
shifts-missed = “{ $team }” on { $begins_at }: you were noted as absent. If that is wrong, or there was a reason, please tell the community.
shifts-unconfirmed = ⚠️ { $begins_at } “{ $team }”, { $place }: { $count } people signed up and are not confirmed yet. Please have a look.

shifts-no-profile = Please fill in your volunteer profile first.
shifts-full = Just too late: this shift is full. Please look at the others.
shifts-begun = That time has passed, or is too far away. Please check the date.
shifts-not-over = This shift is not over yet. Hours are counted afterwards.
shifts-cancelled = This shift was cancelled.
shifts-already-claimed = You are on the list of this shift already.
shifts-overlap = You have another shift at that time; nobody can be in two places at once.
shifts-moved = Something changed meanwhile. Please see below.
shifts-own-hours = Somebody else has to confirm your own hours.
shifts-too-many-hours = Too many hours: no more than the shift lasted, and at most { $hours } hours a day.
shifts-year-unclear = I did not understand the year. Please write four digits, for example: 1956
shifts-needs-guardian = Under { $age }, please sign up together with a parent, from their account.
shifts-not-alone = This task is done alone. Under { $age }, please choose a shift with a grown-up.
shifts-number-unclear = I did not understand the number. Please write 1 to { $most }, for example: 3

shifts-desk = { $count ->
    [0] No shifts are planned.
   *[other] Coming shifts:
}
shifts-desk-new = ➕ Plan a shift
shifts-desk-over = ✅ Confirm hours
shifts-desk-over-text = { $count ->
    [0] No shift ended in the last two weeks.
   *[other] Shifts of the last two weeks. Open one to count hours:
}
shifts-desk-people = 🙋 <b>{ $team }</b>
    🕒 { $begins } · 📍 { $place }
    👥 { $places } people, { $left } still needed
    { $count ->
    [0] Nobody has signed up yet.
   *[other] Choose a person:
    }
shifts-person = { $state ->
    [applied] ⏳
    [ready] 👍
    [credited] 🌟
    [no_show] 🚫
   *[confirmed] ✅
} { $name }
shifts-desk-one = <b>{ $name }</b>, { $begins }
    { $state ->
        [applied] ⏳ Signed up, waiting for you to confirm.
        [confirmed] ✅ Confirmed.
        [ready] 👍 Says they will come.
        [credited] 🌟 { $hours } hours counted.
        [no_show] 🚫 Noted as absent.
       *[withdrawn] Said they cannot come.
    }
shifts-desk-confirm = ✅ Confirm
shifts-desk-credit = 🌟 Came, count the hours
shifts-desk-miss = 🚫 Did not come
shifts-desk-confirmed = Confirmed; they have been told.
shifts-desk-credited = Hours counted; they have been told.
shifts-desk-missed = Noted; they have been told.
shifts-ask-team = Which team?
shifts-ask-time = Which day and hour does it begin? Example: 28 Nov 20:00
shifts-ask-hours = How many hours? Example: 2
shifts-ask-place = Where do people meet?
shifts-ask-places = How many people? Example: 4
shifts-ask-risk = What should people mind? Example: wet roads, wear sturdy shoes
shifts-no-risk = Nothing to mind
shifts-desk-draft = Please check:
    🙋 <b>{ $team }</b>
    🕒 { $begins }, { $hours } h
    📍 { $place }
    👥 { $places } people{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ { $risk }
    }
    Is that right?
shifts-desk-plan = ✅ Plan it
shifts-desk-planned = Planned. Residents can see it now.
