menu-notices = 📣 Notices
desk-notices = 📣 Send a notice

notices-list = { $count ->
    [0] No notices yet. New ones will come straight to you.
   *[other] The last notices. Tap one to read it:
}
notices-line = { $day } · { $text }
notices-card = 📣 { $released }{ $corrected ->
    [yes] {" "}✏️ corrected { $corrected_at }
   *[no] {""}
}

    { $text }
notices-topics-open = 🔔 What I want to hear of
notices-topics = 🔔 What would you like to hear of? Tap to choose, tap again to drop. Notices to the whole community come anyway.
notices-topic-outages = water, power or gas cuts
notices-topic-culture = culture and events
notices-topic-health = health and free clinics
notices-topic-jobs = jobs and household help
notices-topic-family = children and school
notices-topic-elders = care for elders

notices-broadcast = 📣 <b>Notice from { $community }</b>{ $corrected ->
    [yes] {" "}✏️ <b>Corrected</b> ({ $corrected_at })
   *[no] {""}
}

    { $text_marked }
notices-trial = 🔍 <i>A trial, sent to you alone</i>

    📣 <b>Notice from { $community }</b>

    { $text_marked }

notices-desk = { $count ->
    [0] No notices were sent yet.
   *[other] Notices sent and waiting:
}
notices-desk-line = { $state ->
    [awaiting] 👥
    [returned] ↩️
    [scheduled] ⏰
    [sending] 📤
    [paused] ⏸
    [cancelled] ⏹
    [missed] ⚠️
   *[sent] ✅
} { $at } { $text }
notices-repeats-open = 🔁 Repeating notices
notices-new = ✏️ Write a notice
notices-write = ✏️ Please send the notice as one message. { $attached ->
    [photo] 🖼 There is a photo already.
    [file] 📎 There is a file already.
   *[none] For a photo or a file, send it together with the text.
}

    Bold, italic and links may be Telegram's own; or put stars around words: *tonight*.{ $has_text ->
        [yes] {""}

    So far:

    { $kept }
       *[no] {""}
    }
notices-keep = ➡️ Keep this text
notices-no-file = 🗑 Take the photo or file away
notices-file-kept = Got it. Now please send the text.
notices-too-many-marks = Too much formatting: { $most } places at most. Please use less.

notices-audience = { $except ->
    [yes] ➖ Who need not get it?
   *[no] Who is this notice for?
}
notices-nobody-out = ↩️ Leave nobody out
notices-kind-community = 🏘 The whole community
notices-kind-buildings = 🏢 Some buildings
notices-kind-roles = 🎖 Volunteers, leaders and others
notices-kind-teams = 🙋 Volunteer teams
notices-kind-topics = 🔔 Those who wish to hear of it
notices-kind-event = 🎭 People of an event
notices-kind-polls = 🗳 Those who have not voted
notices-kind-ages = 🎂 By age
notices-audience-community = the whole community
notices-audience-buildings = { $names }
notices-audience-roles = { $names }
notices-audience-teams = the team: { $names }
notices-audience-topics = who wish to hear of { $names }
notices-audience-event = people signed up for “{ $names }”
notices-audience-polls = who have not voted on “{ $names }”
notices-audience-ages = aged { $names }
notices-audience-without = { " " }(without { $names })
notices-role-staff = community staff
notices-role-leaders = building leaders
notices-role-volunteers = all volunteers
notices-role-representatives = household representatives
notices-role-handlers = department handlers
notices-role-street = street office
notices-age-0 = 17 and under
notices-age-1 = 18 to 34
notices-age-2 = 35 to 59
notices-age-3 = 60 to 69
notices-age-4 = 70 and over
notices-which = { $count ->
    [0] There is nothing to choose now.
   *[other] { $except ->
        [yes] Who need not get it? Tap to choose
       *[no] Who gets it? Tap to choose
    }, several if you like; tap again to undo. Chosen: { $chosen }.
}
notices-chosen = ➡️ That is all
notices-choose-one = Please choose one first.

notices-preview = 👀 <b>Preview, not sent yet.</b> Residents will see:
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    To: { $audience }
    { $count ->
        [0] ⚠️ Nobody here can get it.
       *[other] <b>{ $count }</b> people{ $has_names ->
            [yes] : { $names }{ $more ->
                [yes] {" "}and others
               *[no] {""}
            }
           *[no] {""}
        }
    }{ $excluded ->
        [0] {""}
       *[other] , { $excluded } left out
    }{ $out }
notices-left-out = {""}
    Left out: { $count } ({ $why })
notices-out-unreachable = cannot be reached: { $count }
notices-out-unasked = have not agreed: { $count }
notices-out-blocked = suspended: { $count }
notices-except = ➖ Some need not get it
notices-preview-language = 🌐 Now in { $language }: another
notices-language-zh-hans = Simplified
notices-language-zh-hant = Traditional
notices-language-en = English
notices-next-when = ➡️ Choose when
notices-try = 🔍 Try it on myself first
notices-trial-coming = The trial is on its way to you.
notices-change-text = ✏️ Change text or photo
notices-change-audience = 👥 Change who gets it

notices-when = ⏰ When shall it go? You may type it too: 25 Nov 19:30, or every Monday 9:00{ $urgent ->
    [yes] {""}

    🚨 Urgent: it goes at night too.
   *[no] { $asleep ->
        [yes] {""}

    🌙 It is night: unless urgent, it waits until 8 in the morning.
       *[no] {""}
    }
}
notices-when-now = 📤 Now
notices-when-at = ⏰ { $at }
notices-when-as-before = ⏰ Still { $at }
notices-repeat = 🔁 Again and again
notices-which-rhythm = 🔁 How often? You may type it: every Monday 9:00
notices-every-day = Every day
notices-every-week = Every week
notices-every-month = Every month
notices-which-days = On which days? You may choose several, or type: every Mon and Wed 9:00
notices-which-hour = At what time? You may type it: 18:30
notices-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
notices-monthday = { $day ->
    [31] the last day
   *[other] day { $day }
}
notices-rhythm = { $every ->
    [day] every day
    [week] every { $days }
   *[month] every month on { $days }
} { $hour }
notices-rhythm-unclear = How often is not clear. For example: every day 8:00, every Monday 9:00, every month on the 1st 9:00.
notices-repeats = { $count ->
    [0] There are no repeating notices.
   *[other] 🔁 Repeating notices, tap one:
}
notices-series = 🔁 <b>{ $rhythm }</b>
    “{ $text }”

    { $state ->
        [ended] ⏹ Ended, it comes no more.
        [paused] ⏸ On hold, it does not go.
        [coming] ⏰ Next: { $next }
       *[between] ⏳ The next one is being arranged.
    }
notices-series-last = 📄 See the last one
notices-series-pause = ⏸ Hold it
notices-series-resume = ▶️ Let it go on
notices-series-end = ⏹ End it for good
notices-series-paused = On hold. Come back to let it go on.
notices-series-resumed = Good, it goes on.
notices-series-ended = This repeating notice has ended; the next one does not go either.
notices-series-held = This repeating notice is on hold; it does not go. To send it now, write a new one; to go on, see “Repeating”.
notices-series-over = This repeating notice ended before.
notices-urgent = 🚨 It is urgent, also at night
notices-calm = 🌙 Not urgent, let people sleep
notices-type-count = ⚠️ This goes to <b>{ $count }</b> people. If that is right, type the number.
notices-confirm = A last look:

    “{ $text }”
    To: { $audience }, <b>{ $count }</b> people
    { $when ->
        [now] 📤 goes { $seconds } seconds after you press; until then you can take it back
        [night] 🌙 nobody is woken, goes { $at }
        [repeats] 🔁 { $rhythm }, first { $at }
       *[later] ⏰ goes { $at }
    }{ $urgent ->
        [yes] {" "}🚨 urgent
       *[no] {""}
    }{ $asks ->
        [yes] {""}
    📬 asks for “Got it”
       *[no] {""}
    }{ $guarded ->
        [yes] {""}
    👥 so many that a colleague must look and agree first
       *[no] {""}
    }

    Is that right?
notices-send = ✅ Yes, send
notices-count-changed = The number has changed: it was { $before }, now it is { $count }. Please look again.
notices-ask-second = 📨 Yes, ask a colleague
notices-asked-second = A colleague was asked; it goes when one agrees.
notices-nobody-second = Another member of staff must agree, and there is none yet. Please ask the administrator to add one.
notices-queued = It goes in { $seconds } seconds; until then you can take it back.
notices-scheduled = The time is set; it will go out by itself.

notices-progress = { $state ->
    [awaiting] 👥 <b>Waiting for a colleague to agree</b>
    [returned] ↩️ <b>Sent back: { $reason }</b>
    [undo] ⏳ <b>Goes in { $seconds } seconds; you can still take it back</b>
    [scheduled] ⏰ <b>Set, goes { $due }</b>
    [held] ⏸ <b>Its repeating notice is on hold; it does not go</b>
    [night] 🌙 <b>Nobody is woken, goes on { $starts }</b>
    [sending] 📤 <b>Being sent</b>{ $minutes ->
        [0] {""}
       *[other] , about { $minutes } more minutes
    }
    [paused] ⏸ <b>On hold until you let it go on</b>
    [cancelled] ⏹ <b>Stopped</b>
    [missed] ⚠️ <b>Missed { $due }, not sent</b>
   *[sent] ✅ <b>All sent</b>
}{ $repeats ->
    [yes] {" "}🔁
   *[no] {""}
}
    “{ $text }”
    To: { $audience } · written by { $author }{ $has_second ->
        [yes] , agreed by { $second }
       *[no] {""}
    }{ $corrected ->
        [yes] {""}
    ✏️ corrected { $corrected_at }
       *[no] {""}
    }{ $correcting ->
        [yes] {""}
    ✏️ A correction waits for another colleague
       *[no] {""}
    }

    { $all ->
        [0] { $expected } people expected
       *[other] { $all } people in all
    ✅ delivered { $delivered }
    🚫 cannot get it (stopped, or blocked the bot) { $blocked }
    ⚠️ failed { $failed }
    ⏳ waiting { $waiting }{ $stopped ->
        [0] {""}
       *[other] {""}
    ⏹ stopped before { $stopped }
    }
    }
notices-refresh = 🔄 Refresh
notices-refreshed = These are the newest numbers.
notices-undo = ↩️ Take it back
notices-undone = Taken back; nobody got it.{ $repeats ->
    [yes] {" "}It repeats: the next ones are on hold too. To go on, see “Repeating”.
   *[no] {""}
}
notices-look = 👀 Look and decide
notices-pause = ⏸ Hold
notices-paused = On hold. Come back to let it go on.
notices-resume = ▶️ Go on
notices-resumed = It goes on.
notices-edit = ✏️ Change it
notices-again = ✏️ Change and send anew
notices-correct = ✏️ Correct it
notices-history = 📜 What it said before
notices-stop = ⏹ Stop sending
notices-stop-sure = { $state ->
    [awaiting] Really not send this notice?
    [returned] Really not send this notice?
    [scheduled] Really not send this notice?
    [undo] Really not send this notice?
    [held] Really not send this notice?
   *[other] Really stop? Not sent yet: { $waiting }. The { $delivered } delivered cannot be taken back.
}{ $repeats ->
    [yes] {""}

    🔁 It repeats: the next ones will be on hold too.
   *[no] {""}
}
notices-stop-yes = ⏹ Stop
notices-stopped = { $count ->
    [0] { $repeats ->
        [yes] Stopped.
       *[no] Stopped. Nobody else will get it.
    }
    [one] Stopped. One person will not get it.
   *[other] Stopped. { $count } people will not get it.
}{ $repeats ->
    [yes] {" "}It repeats: the next ones are on hold too. To go on, see “Repeating”.
   *[no] {""}
}
notices-finished = ✅ Your notice “{ $text }” is out: delivered { $delivered }, could not be reached { $blocked }, failed { $failed }.
notices-open-progress = 📊 Details
notices-live = { $state ->
    [sending] 📤 Being sent: “{ $text }”
    [paused] ⏸ On hold: “{ $text }”
    [cancelled] ⏹ Stopped: “{ $text }”
   *[sent] ✅ All sent: “{ $text }”
}
    ✅ delivered { $delivered } · 🚫 cannot get it { $blocked } · ⚠️ failed { $failed } · ⏳ waiting { $waiting }{ $state ->
        [sending] {""}
    about { $minutes } more minutes
       *[other] {""}
    }
notices-missed = ⚠️ Your notice “{ $text }” was not sent. It was due { $due_at }; { $unapproved ->
    [yes] nobody had agreed to it
    [returned] it was sent back and not changed
   *[no] the system was down then
}, and now it is too late. To send it still, please choose another time.
notices-stalled = ⚠️ Your notice “{ $text }” stopped midway: the system was down for long. To go on, press “Go on”.
notices-skipped = ⚠️ Your repeating notice “{ $text }” did not go { $count } times, the system was down then. Next: { $next_at }.

notices-held = 👥 Your notice “{ $text }” has not gone yet: to { $count } people, another colleague must agree. { $others ->
    [0] There is no second colleague yet; please ask an administrator to add one.
   *[other] Your colleagues were asked; it goes when one agrees.
}
notices-second-asked-series = 👥 { $author } asks you to look at a <b>repeating</b> notice, each time to <b>{ $count }</b> people: “{ $text }”
notices-second-asked = 👥 { $author } asks you to look at a notice to <b>{ $count }</b> people: “{ $text }”
notices-second = { $state ->
    [awaiting] 👥 <b>Please look at this</b>, by { $author }. Residents see:
    [own] 👥 You wrote this; another colleague must agree. Residents will see:
    [returned] ↩️ It was sent back. It says:
    [cancelled] ⏹ It was stopped. It says:
    [missed] ⚠️ It was missed. It says:
   *[scheduled] ✅ Somebody has agreed. Residents will see:
}
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    To: { $audience }
    <b>{ $count }</b> people{ $has_names ->
        [yes] : { $names }{ $more ->
            [yes] {" "}and others
           *[no] {""}
        }
       *[no] {""}
    }{ $excluded ->
        [0] {""}
       *[other] , { $excluded } left out
    }{ $out }
    { $repeats ->
        [yes] 🔁 { $rhythm }, from { $due }: you agree to all
       *[no] ⏰ { $due }
    }{ $urgent ->
        [yes] {" "}🚨 at night too
       *[no] {""}
    }
notices-agree = ✅ Agree, send it
notices-send-back = ↩️ Send back with a reason
notices-why-back = ↩️ Why? Please type one sentence for the author.
notices-not-back = ↩️ Do not send back
notices-you-agreed = You agreed. It goes when it is due, and the author knows.
notices-you-sent-back = Sent back; the author gets your reason.
notices-agreed = ✅ { $second } agreed to your notice “{ $text }”; it goes { $due_at }.
notices-sent-back = ↩️ { $second } sent back “{ $text }”: { $reason }
notices-edited = It was changed just now; please look again.
notices-own = You wrote it yourself; please ask a colleague.
notices-unapproved = A notice to so many needs a colleague to agree.
notices-moved = This notice has changed just now; please look again.

notices-correct-write = ✏️ Please send the whole corrected text. Those who have it will see it change in place, marked as corrected.

    Now it says:

    { $kept }
notices-correct-preview = 👀 <b>Preview of the correction.</b> Residents will see:
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    changes <b>{ $delivered }</b> delivered copies{ $waiting ->
        [0] {""}
       *[other] ; the { $waiting } still waiting get the new text
    }{ $guarded ->
        [yes] {""}
    👥 so many that a colleague must agree
       *[no] {""}
    }
notices-correct-yes = ✅ Yes, correct it
notices-corrected-now = Corrected; the copies people have change soon.
notices-same-text = That is what it says already.
notices-history-list = { $count ->
    [0] It was never corrected.
   *[other] 📜 Corrected { $count } times:

    { $lines }
}
notices-history-line = { $at }, corrected by { $author }; before it said:
    { $was }
notices-erratum-asked = 👥 { $author } wants to correct a notice to <b>{ $count }</b> people, please look: “{ $text }”
notices-second-erratum = { $state ->
    [awaiting] 👥 <b>Please look at this correction</b>, written by { $author }. It will say:
    [own] 👥 You wrote this correction; another colleague must agree. It will say:
    [returned] ↩️ This correction was sent back or replaced. It says:
   *[applied] ✅ It was corrected:
}
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    { $state ->
        [applied] changed { $delivered } copies
       *[other] Before: { $was }
    changes { $delivered } copies
    }
notices-agree-erratum = ✅ Agree, correct it

notices-moment-past = That time has passed. Please choose another.
notices-moment-far = That is too far away. Please choose a time within { $days } days.
notices-nobody-there = Nobody there can be reached. Please choose others.
notices-over = This notice has been sent or stopped already.
notices-count-wrong = That is not the number; it is { $count }. Please type it again.
