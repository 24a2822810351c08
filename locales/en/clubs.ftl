clubs-button = 🥁 Clubs
clubs-list = { $count ->
    [0] There are no clubs here yet. Please look again some time.
   *[other] 🥁 Our clubs. Press one to look at it (✅ you are in it):
}
clubs-item = { $mine ->
    [yes] ✅{" "}
   *[no] {""}
}{ $name } · { $when ->
    [none] time to be told
   *[other] { $when }
} · { $members } members
clubs-item-ended = 🗄 { $name } (ended)
clubs-when = { $rhythm }–{ $until }
clubs-mine-button = 📋 My clubs
clubs-mine = { $count ->
    [0] You are in no club now.
   *[other] The clubs you are in:
}
clubs-open = 👀 See the club
clubs-card = 🥁 <b>{ $name }</b> ({ $interest })
    🕒 { $when ->
        [none] Time to be told
       *[other] { $when }
    }
    📍 { $place }
    🙋 Led by: { $leader ->
        [none] nobody yet
       *[other] { $leader }
    }
    👥 { $members } members{ $places ->
        [0] {""}
       *[other] {" "}(at most { $places })
    }

    { $words }
    { $next ->
        [none] {""}
       *[other] {"\u000A"}Next:{"\u000A"}{ $next }
    }

    { $mine ->
        [member] ✅ In it: { $people }
        [guest] Register under “👤 Me” first, then you can join.
        [full] The club is full. When somebody leaves there is room; look again some time, or talk to the leader.
        [closed] This club has ended: { $why }
       *[open] Press “Join” if you like.
    }
clubs-card-session = { $off ->
    [yes] ❌ { $begins } (cancelled)
   *[no] ▪️ { $begins }
}
clubs-join = ✋ Join
clubs-join-child = 👧 Enter my child
clubs-joined = 🎉 Welcome to “{ $name }”! We will remind you before each session.
clubs-ask-child = What is the child’s name? Children under { $age } join through a parent’s account, and you are told everything. For example: Ming
clubs-child-joined = 🎉 Your child is in “{ $name }” now. We will tell you what there is to know.
clubs-myself = me
clubs-leave = 🚪 Leave
clubs-leave-who = Who leaves “{ $name }”?
clubs-leave-one = { $who }: leave
clubs-leave-sure = { $who ->
    [none] Do you really want to leave “{ $name }”?
   *[other] Shall { $who } really leave “{ $name }”?
}{ $is_over ->
    [yes] {""}
   *[no] {" "}You can join again at any time, if there is room.
}
clubs-leave-yes = Yes, leave
clubs-leave-no = No, stay
clubs-left = Done. Thank you for having taken part.
clubs-sessions-button = 📅 Next sessions
clubs-sessions = 📅 Next sessions of “{ $name }”:
    { $count ->
    [0] None is planned. You will hear when there is one.
   *[other] Press one to say whether you come (🙏 excused, ❌ cancelled).
    }
clubs-session-item = { $state ->
    [cancelled] ❌{" "}
    [excused] 🙏{" "}
   *[on] {""}
}{ $begins }
clubs-session = 🥁 <b>{ $name }</b>
    🕒 { $begins }–{ $until }
    📍 { $place }

    { $cancelled ->
        [yes] ❌ Cancelled: { $why }
       *[no] { $ahead ->
            [no] This session has begun, or is over.
           *[yes] { $mine ->
                [off] 🙏 You said that you do not come this time.
                [on] See you there! If you cannot come, please say so.
               *[none] Members can say whether they come.
            }
        }
    }
clubs-excuse = { $off ->
    [yes] 👍 I come after all
   *[no] 🙏 Not this time
}{ $who ->
    [none] {""}
   *[other] {" "}({ $who })
}
clubs-excused = 🙏 Noted, not this time. Thank you for telling us.
clubs-unexcused = 👍 Good, see you there!
clubs-not-this-time = 🙏 Not this time
clubs-session-open = 👀 See this session
clubs-calendar-wanted = 📅 Into my phone’s calendar
clubs-calendar = 📅 The next sessions of “{ $name }”. Open the file to put them into your phone’s calendar.
clubs-mute = 🔕 No reminders
clubs-unmute = 🔔 Remind me
clubs-muted = 🔕 Good, no reminders of “{ $name }” any more. You will still hear of what is cancelled or moved.
clubs-unmuted = 🔔 Good, we will remind you before each session.

clubs-reminder = ⏰ <b>{ $begins_at }</b> “{ $name }” meets, { $place }. See you there!
clubs-notice = 🥁 “{ $name }”, { $who } tells everybody:

    { $text }
clubs-session-off = ❌ { $begins_at } “{ $name }” is cancelled: { $why }
clubs-session-moved = 🔁 “{ $name }” is moved: from { $from_at } to <b>{ $begins_at }</b>, { $place }.
    With a new time, earlier excuses count no more; if you cannot come, please say so again below.
clubs-session-added = ➕ “{ $name }” meets once more: <b>{ $begins_at }</b>, { $place }.
clubs-told-time = 🔁 “{ $name }” meets <b>{ $when }</b> from now on, { $place }.
clubs-told-place = 📍 “{ $name }” meets at <b>{ $place }</b> from now on.
clubs-told-removed = { $who ->
    [none] You are no member of “{ $name }” any more.
   *[other] { $who } is no member of “{ $name }” any more.
}{" "}The leader says: { $why }{"\u000A"}If you see it otherwise, please talk to the community’s staff.
clubs-told-closed = “{ $name }” has ended: { $why }{"\u000A"}Thank you all for having taken part.
clubs-told-you-lead = 🙋 The community asks you to lead “{ $name }”. Thank you! Press below to see members and sessions. If it does not suit you, press “Not me, thank you” and the community looks for another.
clubs-told-lead-offered = 🙋 { $who } would like you to lead “{ $name }” from now on. Would you?
clubs-told-lead-taken = 🙋 { $who } agreed and leads “{ $name }” now. Thank you for all this time!
clubs-told-lead-declined = { $who } cannot take “{ $name }” now; you still lead it. You can ask somebody else.
clubs-told-lead-moved = The community asked { $who } to lead “{ $name }”. Thank you for all this time!
clubs-told-offer-over = Who leads “{ $name }” is settled; you need not answer any more. Thank you!
clubs-told-leaderless = ⚠️ “{ $name }” has no leader any more. Please find one.
clubs-lead-yes = 👍 I will lead it
clubs-lead-no = Not now
clubs-lead-off = 🙏 Not me, thank you
clubs-you-lead-now = 🙋 You lead “{ $name }” now. Thank you!
clubs-you-declined = Good, “{ $name }” stays with its leader.

clubs-lead-button = 🙋 Clubs I lead
clubs-lead-open = 🙋 For the leader
clubs-lead = { $count ->
    [0] You lead no club now.
   *[other] The clubs you lead:
}
clubs-lead-card = 🙋 <b>{ $name }</b>, { $members } members{ $places ->
        [0] {""}
       *[other] {" "}(at most { $places })
    }
    Led by: { $leader ->
        [none] nobody yet
       *[other] { $leader }
    }
    { $closed ->
        [yes] It has ended: { $why }
       *[no] { $has_next ->
            [yes] Next: { $next }, { $place }
           *[no] No session is planned.
        }
    }{ $heir ->
        [none] {""}
       *[other] {"\u000A"}⏳ You asked { $heir } to lead it; no answer yet.
    }
clubs-members-button = 👥 Members
clubs-members = 👥 Members of “{ $name }”: { $count }. Press one:
clubs-unnamed = somebody without a name
clubs-named = { $name } (no phone)
clubs-child = { $name } (child of { $guardian })
clubs-enter = ➕ Enter somebody without a phone
clubs-ask-name-of = What are they called? Written down, they are in “{ $name }”. For example: Granny Zhang
clubs-entered = ✅ { $who } is in “{ $name }” now.
clubs-member = <b>{ $who }</b>
    In “{ $name }” since { $since }{ $here ->
        [yes] {""}
       *[no] , not any more
    }{ $leader ->
        [yes] , its leader
       *[no] {""}
    }
clubs-offer = 🙋 Ask them to lead it from now on
clubs-offered = Asked. Until they agree, you lead it.
clubs-take-back = ↩️ I go on leading
clubs-taken-back = Good, you still lead it.
clubs-resign = 🙏 I do not go on
clubs-resign-sure = Do you really stop leading “{ $name }”? You stay a member, and the community looks for a leader. If somebody is willing already, ask them under “👥 Members”.
clubs-resign-yes = Yes, I stop
clubs-resigned = Noted. Thank you for all this time! The community looks for a leader.
clubs-remove = ❌ Take out of the club
clubs-ask-remove-why = Why shall { $who } leave? Write a sentence; they will read it.
clubs-removed = Done, and they were told.
clubs-notice-button = 📣 Tell everybody
clubs-ask-notice = What do you want to tell everybody in “{ $name }”? You will see it before it is sent. At most { $most } a day.
clubs-notice-preview = Everybody will read:
    ———
    { $text }
    ———
    { $count ->
        [0] But nobody else is there to get it.
       *[other] To { $count } people{ $waits ->
            [yes] . It is late: it goes at { $at }, to wake nobody
           *[no] {""}
        }.
    }
clubs-notice-send = ✅ Send
clubs-sent = ✅ Good, { $count } people are told.

clubs-lead-sessions-button = 📅 Sessions and who came
clubs-lead-sessions = 📅 Sessions of “{ $name }”:
    { $count ->
    [0] None yet. You can add one.
   *[other] Press one to see who comes, to note who came, to cancel or move it.
    }
clubs-session-add = ➕ Add a session
clubs-lead-session = 📅 <b>{ $name }</b>
    🕒 { $begins }–{ $until }
    📍 { $place }

    { $cancelled ->
        [yes] ❌ Cancelled: { $why }
       *[no] { $ahead ->
            [yes] 👥 { $coming } come{ $count ->
                [0] , nobody is excused.
               *[other] , { $count } are excused: { $away }
            }
           *[no] ✅ { $came } came{ $can_note ->
                [yes] . Please note who was there.
               *[no] . It is too late to note who came.
            }
        }
    }
clubs-roll-button = ✅ Who came
clubs-roll = ✅ “{ $name }” { $begins }: { $came } came (of { $count }).
    Press whoever came; press again to take it back.
clubs-session-cancel = ❌ Cancel this one
clubs-ask-off-why = Why is “{ $name }” { $begins } cancelled? Write a sentence; everybody will read it. For example: it rains
clubs-off-sure = Cancel “{ $name }” { $begins } and tell everybody:
    { $reason }
clubs-off-yes = Yes, cancel it
clubs-session-now-off = ❌ Cancelled; { $count } people are told.
clubs-session-move = 🔁 Move it
clubs-ask-move = To when is “{ $name }” { $begins } moved? For example: Saturday 3 pm
clubs-ask-where = Where? Write the new place, or press “Same place”.
clubs-same-place = 📍 Same place
clubs-move-sure = “{ $name }” { $begins } is moved to:
    🕒 { $to }
    📍 { $where }
    Everybody will be told; with a new time, whoever was excused must say so again.
clubs-move-yes = Yes, move it
clubs-session-now-moved = 🔁 Moved; { $count } people are told.
clubs-ask-add = When does “{ $name }” meet once more? For example: Saturday 3 pm
clubs-add-sure = “{ $name }” meets once more:
    🕒 { $begins }
    📍 { $place }
    Everybody will be told.
clubs-add-yes = ✅ Add it
clubs-session-now-added = ✅ Added; { $count } people are told.

clubs-desk-button = 🥁 Clubs
clubs-desk-open = 🥁 See the club
clubs-desk = { $count ->
    [0] There are no clubs yet.
   *[other] The community’s clubs:
}
clubs-desk-new = ➕ Found a club
clubs-desk-closed = 🗄 Ended
clubs-desk-closed-text = { $count ->
    [0] No club has ended.
   *[other] Clubs that have ended:
}
clubs-desk-card = 🥁 <b>{ $name }</b> ({ $interest })
    🕒 { $when ->
        [none] Time to be told
       *[other] { $when }
    }
    📍 { $place }
    🙋 Led by: { $leader ->
        [none] nobody yet
       *[other] { $leader }
    }
    👥 { $members } members{ $places ->
        [0] , no limit
       *[other] , at most { $places }
    }

    { $words }{ $closed ->
        [yes] {"\u000A"}It has ended: { $why }
       *[no] {""}
    }
clubs-desk-people = 👥 Members and sessions
clubs-desk-leader = 🙋 Name the leader
clubs-counts-button = 📊 How many came
clubs-counts = 📊 The last sessions of “{ $name }”:
    { $count ->
    [0] There was none yet.
   *[other] { $lines }
    }
clubs-count-line = ▪️ { $begins }: { $came } came, { $excused } excused (of { $members } members)
clubs-book = 📄 Excel sheet
clubs-lines = 📄 CSV sheet
clubs-sheet-coming = It is on its way, please look below.
clubs-book-file = 📊 How many came to each session of “{ $name }”.
clubs-lines-file = 📊 How many came to each session of “{ $name }”.
clubs-file = { $name } attendance { $at }
clubs-column-day = Day
clubs-column-hour = Time
clubs-column-place = Place
clubs-column-came = Came
clubs-column-excused = Excused
clubs-column-members = Members

clubs-ask-name = What is the club called? At most { $name_most } characters, for example: Waist drums
clubs-ask-interest = What kind is “{ $name }”?
clubs-ask-place = Where does it meet? At most { $place_most } characters, for example: Culture Square
clubs-ask-time = When does it meet? For example: every Tuesday and Thursday 19:00, or: every day 6:30
    If that is not fixed yet, press below; the leader adds one session at a time.
clubs-no-time = 🕒 Not fixed yet
clubs-ask-length = How long each time?
clubs-length = { $hours } hours
clubs-ask-words = Say a few words about it, at most { $words_most } characters, for example: Everybody is welcome, we have drums.
clubs-ask-places = How many members at most? Write a number (1 to { $members_most }), or press below.
clubs-no-limit = 👥 No limit
clubs-draft = Please look it over:
    🥁 <b>{ $name }</b> ({ $interest })
    🕒 { $when ->
        [none] Time to be told
       *[other] { $when }
    }
    📍 { $place }
    👥 { $places ->
        [0] No limit
       *[other] At most { $places } members
    }

    { $words }
clubs-found = ✅ Found it
clubs-founded = 🎉 “{ $name }” is founded! Now name a leader.
clubs-ask-leader = Who leads “{ $name }”? Write a part of the name.
    { $typed ->
        [none] { $count ->
            [0] There are no members yet.
           *[other] These are the members:
        }
       *[other] { $count ->
            [0] Nobody is called “{ $typed }”. They must be registered.
           *[other] Found (whoever is no member becomes one):
        }
    }
clubs-leader-named = ✅ Done, and they were told.
clubs-edit-button = ✏️ Change it
clubs-edit = What is to be changed of “{ $name }”?
clubs-field-name = Name
clubs-field-place = Place
clubs-field-time = Time
clubs-field-words = Words about it
clubs-field-places = Limit of members
clubs-edit-field = “{ $name }”: { $field ->
    [name] it is called “{ $now }”. What shall it be called? At most { $most } characters.
    [place] it meets at “{ $now }”. Where from now on? The members will be told.
    [time] { $now ->
        [none] no time is fixed
       *[other] it meets { $now }
    }. When from now on? For example: every Tuesday and Thursday 19:00. The members will be told.
    [words] it says: { $now }{"\u000A"}Write anew, at most { $most } characters.
   *[places] { $now ->
        [0] there is no limit
       *[other] at most { $now } members
    }. How many from now on? Write a number (1 to { $most }).
}
clubs-edited = ✅ Changed.
clubs-close = 🚪 End this club
clubs-ask-close-why = Why does “{ $name }” end? Write a sentence; its { $members } members will read it.
clubs-close-sure = Does “{ $name }” really end? All coming sessions go, and { $members } members will read:
    { $reason }
clubs-close-yes = Yes, end it
clubs-now-closed = It has ended; { $count } people are told. What was stays on record.

clubs-closed = This club has ended. Have a look at the others.
clubs-full = The club is full. When somebody leaves there is room; please look again some time.
clubs-already-member = They are a member already.
clubs-no-member = They are no member any more. Press “Join” to be one.
clubs-needs-guardian = Under { $age }, please ask a parent to press “Enter my child” on their own account.
clubs-no-guardian = Whoever enters a child must be { $age } or older. Please ask a grown-up of the family.
clubs-too-many-children = One account enters at most { $most } children. For more, please ask the leader.
clubs-leader-stays = The leader cannot just leave. Ask another member to lead first, or press “I do not go on” under “For the leader”.
clubs-lead-gone = Things have changed; no answer is needed any more.
clubs-not-to-them = A leader is a member with an account of their own. Please choose another.
clubs-too-young-to-lead = Whoever leads a club must be { $age } or older. Please choose another.
clubs-too-few-places = There are { $members } members already; the limit cannot be lower.
clubs-number-unclear = That is no number between 1 and { $most }. For example: 30
clubs-session-begun = It has begun already.
clubs-bad-moment = This time has passed, or is too far off. Please check the date.
clubs-session-cancelled = This session is cancelled.
clubs-roll-shut = Who came is noted from the beginning on, for { $days } days after.
clubs-enough-notices = { $most } were sent today; please wait until tomorrow. If it is urgent, talk to the community’s staff.
