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
    [swap] 🔁{" "}
    [in] 🚩{" "}
    [cancelled] 🚫{" "}
   *[none] {""}
}{ $team } · { $begins } · { $mine ->
    [cancelled] cancelled
   *[other] { $left ->
        [0] full
       *[other] { $left } needed
    }
}{ $asks ->
    [none] {""}
   *[other] {" "}· { $asks }
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
    📍 { $place }{ $state ->
        [cancelled] {""}
       *[other] {"\u000A"}👥 { $left ->
            [0] all { $places } places are taken
           *[other] { $left } of { $places } still needed
        }
    }{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ Mind: { $risk }
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }{ $note ->
        [none] {""}
       *[other] {"\u000A"}✍️ What you told us: { $note } (only the leader and staff see it)
    }

    { $state ->
        [cancelled] 🚫 This shift is cancelled.{ $why ->
            [none] {""}
           *[other] {"\u000A"}Reason: { $why }
        }
        [applied] ⏳ You have signed up. We will tell you when it is confirmed.
        [confirmed] ✅ Confirmed. We look forward to seeing you.
        [ready] ✅ You said you will come. Thank you!
        [swap] 🔁 You asked somebody to take your place. Until somebody does, this shift is still yours.
        [unseen] This shift has begun and you have not checked in. If you are there, ask the leader to enter you, so that the hours count.
        [in] 🚩 You are checked in. Thank you! Please check out at the end.
        [out] 🏁 You are checked out. Thank you! The leader will confirm your hours.
        [checked] 🏁 The leader confirmed { $mine } hours; the community has one more look.
        [credited] 🌟 { $mine } hours are counted for this shift.
        [no_show] You were noted as absent from this shift.
        [disputed] ✋ You said that this is wrong: { $why }{"\u000A"}Another member of staff will look at it. Until then these hours do not count.
        [revoked] The { $mine } hours of this shift were revoked: { $why }
        [full] This shift has all its people. Look at another one, or come back later.
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
shifts-credited = 🌟 { $hours } hours counted for “{ $team }” on { $begins_at }. You have { $total } hours in all. Thank you! If that is wrong, say so with the button below.
shifts-missed = “{ $team }” on { $begins_at }: you were noted as absent. If that is wrong, or there was a reason, say so with the button below.
shifts-unconfirmed = ⚠️ { $begins_at } “{ $team }”, { $place }: { $count } people signed up and are not confirmed yet. Please have a look.

shifts-no-profile = Please fill in your volunteer profile first.
shifts-full = Just too late: this shift is full. Please look at the others.
shifts-begun = That time has passed, or is too far away. Please check the date.
shifts-not-over = This shift is not over yet. Hours are counted afterwards.
shifts-cancelled = This shift was cancelled.
shifts-already-claimed = You are on the list of this shift already.
shifts-overlap = You have another shift at that time; nobody can be in two places at once.
shifts-moved = Something changed meanwhile. Please see below.
shifts-elsewhere = You did this shift in { $community }; its hours count for you all the same. If something is wrong with it, please ask the community there.
shifts-own-hours = Somebody else has to confirm your own hours.
shifts-too-many-hours = Too many hours: no more than the shift lasted, and at most { $hours } hours a day.
shifts-year-unclear = I did not understand the year. Please write four digits, for example: 1956
shifts-year-differs = This year is not the one on the community's roll. Please check it, or ask the community's staff.
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
    👥 { $places } people, { $left } still needed{ $cancelled ->
        [yes] {"\u000A"}🚫 This shift is cancelled{ $off ->
            [none] {""}
           *[other] : { $off }
        }
       *[no] {""}
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $count ->
    [0] Nobody has signed up yet.
   *[other] Choose a person:
    }
shifts-person = { $state ->
    [applied] ⏳
    [ready] 👍
    [swap] 🔁
    [in] 🚩
    [out] 🏁
    [checked] 🔎
    [credited] 🌟
    [no_show] 🚫
    [disputed] ✋
    [revoked] ↩️
   *[confirmed] ✅
} { $name }{ $noted ->
    [yes] {" "}✍️
   *[no] {""}
}
shifts-desk-one = <b>{ $name }</b>, { $begins }
    { $state ->
        [applied] ⏳ Signed up, waiting for you to confirm.
        [confirmed] ✅ Confirmed.
        [ready] 👍 Says they will come.
        [swap] 🔁 Asks somebody to take their place.
        [in] 🚩 Checked in.
        [out] 🏁 Checked out: { $hours } hours, for you to confirm.
        [checked] 🔎 The leader confirmed { $hours } hours; staff are to have a look.
        [credited] 🌟 { $hours } hours counted.
        [no_show] 🚫 Noted as absent.
        [disputed] ✋ Says it is wrong: { $why }
        [revoked] ↩️ { $hours } hours revoked: { $why }
       *[withdrawn] Said they cannot come.
    }{ $note ->
        [none] {""}
       *[other] {"\u000A"}✍️ About their health: { $note }
    }{ $came ->
        [none] {""}
       *[other] {"\u000A"}🕒 came { $came }{ $went ->
            [none] {""}
           *[other] , left { $went }
        }
    }{ $marks ->
        [none] {""}
       *[other] {"\u000A\u000A"}Please note:{"\u000A"}{ $marks }
    }{ $is_mine ->
        [yes] {"\u000A"}These are your own; somebody else has to confirm them.
       *[no] {""}
    }
shifts-desk-confirm = ✅ Confirm
shifts-desk-credit = 🌟 Came, count the hours
shifts-desk-miss = 🚫 Did not come
shifts-desk-confirmed = Confirmed; they have been told.
shifts-desk-credited = Hours counted; they have been told.
shifts-desk-missed = Noted; they have been told.
shifts-ask-team = Which team?
shifts-ask-time = Which day and hour does it begin? Example: 28 Nov 20:00
    For one that repeats: every day 20:00, or: every Tue and Thu 9:00
shifts-ask-hours = How many hours? Example: 2
shifts-ask-place = Where do people meet?
shifts-ask-places = How many people? Example: 4
shifts-ask-risk = What should people mind? Example: wet roads, wear sturdy shoes
shifts-no-risk = Nothing to mind
shifts-desk-draft = Please check:
    🙋 <b>{ $team }</b>
    🕒 { $rhythm ->
        [none] { $begins }
       *[other] 🔁 { $rhythm }, from { $begins }
    }, { $hours } h
    📍 { $place }
    👥 { $places } people{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ { $risk }
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    Is that right?
shifts-desk-plan = ✅ Plan it
shifts-desk-planned = Planned. Residents can see it now.

shifts-mark-forgotten = · did not check out; counted to the planned end
shifts-mark-entered = · entered by the leader
shifts-mark-unseen = · did not check in
shifts-mark-adjoining = · two shifts one right after the other
shifts-mark-long = · a long shift, or several on one day

shifts-check = 🚩 Check in / out
shifts-ask-code = { $leaves ->
    [yes] Leaving? Type the four digits on the leader’s phone to check out.
   *[no] There? Type the four digits on the leader’s phone to check in.
}
    Without a phone, or if you cannot read it, the leader enters it for you.
shifts-code-wrong = That is not the code. It changes every minute; please look at the leader’s phone again. { $left } tries are left.
shifts-code-unclear = Please write four digits, for example: 0372
shifts-too-many-tries = Too many tries. Please ask the leader to enter it for you.
shifts-not-time = Check in within { $minutes } minutes of the beginning, and out within { $minutes } minutes of the end. At other times the leader enters it for you.
shifts-own-entry = Please check in with the four digits; your own cannot be entered by hand.
shifts-now-in = 🚩 You are checked in. Thank you! Please check out when you leave.
shifts-now-out = 🏁 You are checked out. Thank you! We will tell you when your hours are confirmed.

shifts-months-button = 🗓 Hours by month
shifts-months = You have given <b>{ $hours }</b> hours in all.
    { $count ->
    [0] No shift is behind you yet.
   *[other] Choose a month:
    }
shifts-month-item = { $year }-{ $month } · { $hours } h · { $count } shifts
shifts-month = <b>{ $year }-{ $month }</b>: { $hours } hours. Open a shift; if something is wrong, say so there:
shifts-past-item = { $team } · { $begins } · { $state ->
    [credited] 🌟 { $hours } h
    [checked] 🔎 { $hours } h
    [no_show] 🚫 absent
    [disputed] ✋ being looked at
    [revoked] ↩️ revoked
   *[out] ⏳ to be confirmed
}
shifts-dispute-button = ✋ This is wrong
shifts-ask-dispute = “{ $team }”, { $begins }: what is wrong? One sentence, at most { $most } characters, for example: I stayed the full two hours
shifts-now-disputed = ✋ Noted. Another member of staff will look at it and you will hear the result.
shifts-dispute-late = You can say so once, within { $days } days. For this shift that is over; please ask the community.
shifts-same-judge = You wrote this down yourself; another member of staff has to decide.
shifts-hours-unclear = I did not understand. Please write: 2 hours, 1.5 hours, 90 min

shifts-lead-button = 🚩 Shifts I lead
shifts-lead = { $count ->
    [0] You lead no shift these two weeks.
   *[other] Shifts you lead:
}
shifts-lead-open = 🔑 Check-in and hours
shifts-lead-card = 🚩 <b>{ $team }</b>
    🕒 { $begins } · 📍 { $place }
    👥 { $places } people, { $left } still needed{ $cancelled ->
        [yes] {"\u000A"}🚫 This shift is cancelled{ $off ->
            [none] {""}
           *[other] : { $off }
        }
       *[no] {""}
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $count ->
    [0] Nobody has signed up yet.
   *[other] Choose a person to enter who has no phone, and afterwards to confirm the hours:
    }
shifts-lead-code-button = 🔑 Show the code
shifts-lead-code = { $code ->
    [none] The code is there within { $minutes } minutes of the beginning and { $minutes } minutes of the end. Please look again then.
   *[other] Everybody types these four digits:{"\u000A\u000A"}<b>{ $code }</b>{"\u000A\u000A"}It changes in { $seconds } seconds; then press “New code”.
}
    {"\u000A"}“{ $team }”, { $begins }
shifts-lead-again = 🔄 New code
shifts-lead-in = 🚩 They are here (enter it)
shifts-lead-out = 🏁 They are leaving (enter it)
shifts-lead-entered = Entered, with a note that you did it.
shifts-you-lead = 🚩 You are asked to lead this shift: { $begins_at } “{ $team }”, { $place }. People check in with the four digits on your phone.
shifts-you-lead-team = 🚩 You are asked to lead “{ $team }”. Your shifts are under “Volunteering”, “Shifts I lead”.

shifts-teams = { $count ->
    [0] There are no teams yet.
   *[other] Teams:
}
shifts-team-new = ➕ New team
shifts-team = 🙋 <b>{ $team }</b>
    🚩 { $leader ->
        [none] No leader yet
       *[other] Leader: { $leader }
    }
shifts-team-lead = 🚩 Name a leader
shifts-team-nobody = No leader
shifts-team-founded = “{ $team }” is there.
shifts-ask-team-name = What is the new team called? Example: Night patrol
shifts-ask-leader = Who is to lead “{ $team }”? { $typed ->
    [none] Choose a person, or type a name.
   *[other] Volunteers with “{ $typed }” in their name:
}{ $count ->
    [0] {"\u000A"}Nobody was found. Please type a volunteer’s name.
   *[other] {""}
}

shifts-desk-teams = 🙋 Teams and repeating shifts
shifts-desk-lead = 🚩 Let them lead this shift
shifts-desk-leads = Noted; they have been told.
shifts-desk-minutes = ✏️ Other hours
shifts-ask-minutes = { $name }: { $hours } hours as recorded. How many are to count? Example: 1.5 hours
shifts-desk-checked = Confirmed. Something about it is unusual, so the community has one more look.
shifts-desk-pass = 🌟 In order, count them
shifts-desk-revoke = ↩️ Revoke the hours
shifts-desk-decide = ✋ Decide
shifts-ask-decision = { $name } says it is wrong: { $why }
    It was { $hours } hours. How many are to count? Example: 2 hours
shifts-desk-uphold = Leave it as it was
shifts-desk-none = Count none
shifts-ask-reason = Why? One sentence, at most { $most } characters; { $name } will read it.
shifts-desk-written = Written down; they have been told.
shifts-desk-way = 📜 How it went
shifts-way = <b>{ $name }</b>, how it went:
    { $steps }
shifts-way-back = 👌 Seen
shifts-step = { $at } { $state ->
    [applied] signed up
    [confirmed] confirmed
    [ready] will come
    [swap] asked for a stand-in
    [in] checked in
    [out] checked out
    [checked] hours confirmed
    [credited] counted
    [withdrawn] withdrew
    [no_show] absent
    [disputed] said it is wrong
   *[revoked] revoked
}{ $hours ->
    [none] {""}
   *[other] {" "}{ $hours } h
}{ $who ->
    [none] {" "}(by itself)
   *[other] {" "}({ $who })
}{ $why ->
    [none] {""}
   *[other] : { $why }
}

shifts-hours-button = ⏱ Confirm hours
shifts-hours-wanted = ⏱ “{ $team }” of { $begins_at } is over. Please confirm the hours of { $count } people.
shifts-hours-late = ⚠️ “{ $team }” of { $begins_at } ended { $hours } hours ago, and the hours of { $count } people are not confirmed. Please have a look.
shifts-hours-flagged = 🔎 “{ $team }” of { $begins_at }: the leader confirmed { $hours } hours for { $name }, with something unusual. Please have a look.
shifts-disputed = ✋ “{ $team }” of { $begins_at }: { $name } says the hours are wrong: { $why }
shifts-decided = 🙋 “{ $team }” of { $begins_at } was looked at again: { $hours ->
    [none] no hours count
   *[other] { $hours } hours count
}. { $why }
shifts-revoked = ↩️ The { $hours } hours of “{ $team }” of { $begins_at } were revoked: { $why }. If that is wrong, say so within { $days } days with the button below.

shifts-cover = ✋ I will stand in
shifts-now-covering = ✋ Wonderful, this shift is yours. See you there!
shifts-swap-button = 🔁 Ask for a stand-in
shifts-ask-mate = “{ $team }”, { $begins }: whom would you ask to stand in? { $count ->
    [0] {"\u000A"}Nobody else is in the team; you can ask everybody.
   *[other] {""}
}
shifts-swap-all = 📣 Ask those who did it before
shifts-now-offered = 🔁 Asked. We will tell you when somebody takes it; until then this shift is still yours.
shifts-call = 🙏 “{ $team }”, { $begins_at }, { $place }, needs hands. You have come before: could you stand in? First come, first served.
shifts-swap-asked = 🔁 { $name } cannot come and asks you to stand in: { $begins_at } “{ $team }”, { $place }.
shifts-short-yours = ⏰ “{ $team }” of { $begins_at } begins soon and you have not said whether you come. If you do, open it and press “I will come”: the place is yours. Otherwise somebody else may take it.
shifts-covered = 🔁 { $name } takes your place at “{ $team }”, { $begins_at }. You need not come.
shifts-leader-covered = 🔁 “{ $team }”, { $begins_at }: { $name } stands in.

shifts-patterns-button = 🔁 Repeating shifts
shifts-patterns = { $count ->
    [0] There are no repeating shifts. Write “every day 20:00” when planning one.
   *[other] Repeating shifts:
}
shifts-pattern = 🔁 <b>{ $team }</b>
    🕒 { $rhythm }, { $hours } h
    📍 { $place }
    👥 { $places } people{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $living ->
        [yes] Planned until { $until }; it goes on by itself.
       *[no] Ended.
    }
shifts-pattern-end = ⏹ End it
shifts-pattern-end-sure = “{ $team }”, { $rhythm }: end it?
    The coming shifts are cancelled, and whoever signed up is told.
shifts-pattern-end-yes = ⏹ Yes, end it
shifts-pattern-over = Ended. The coming shifts are cancelled, and whoever signed up has been told.
shifts-pattern-ended = These repeating shifts were ended already.
shifts-desk-patterned = Planned. Residents see four weeks of it now; it goes on by itself.
shifts-called-off = { $begins_at } “{ $team }”, { $place }: this shift is cancelled; you need not come. Thank you!
shifts-pattern-off = 🚫 “{ $team }”, { $place }: the regular shifts have ended. These { $count } shifts are cancelled; you need not come.
    { $days_at }{ $more ->
        [0] {""}
       *[other] {"\u000A"}and { $more } more after them
    }
    Thank you!

shifts-cancel = 🚫 Cancel this shift
shifts-ask-cancel = “{ $team }”, { $begins }: why is it cancelled? One sentence, at most { $most } characters; whoever signed up will read it. Example: heavy rain
shifts-cancel-sure = “{ $team }”, { $begins }, { $place }: cancel this shift?
    Reason: { $why }
    { $count ->
    [0] Nobody has signed up yet.
   *[other] These { $count } people will be told: { $names }
    }
    It cannot be undone.
shifts-cancel-yes = 🚫 Yes, cancel this shift
shifts-now-cancelled = Cancelled. Whoever signed up will be told.
shifts-cancelled-told = 🚫 { $begins_at } “{ $team }”, { $place }: this shift is cancelled; you need not come.
    Reason: { $why }
shifts-cancel-late = This shift has begun and cannot be cancelled any more. Confirm afterwards what was really done.

shifts-begins = 🚩 { $begins_at } “{ $team }”, { $place }, is about to begin. When you are there, check in below.
shifts-begins-lead = 🚩 { $begins_at } “{ $team }”, { $place }, is about to begin. People check in with four digits on your phone: open them below.
shifts-check-in = 🚩 I am here, check in
