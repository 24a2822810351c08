menu-notices = 📣 Notices
desk-notices = 📣 Send a notice

notices-list = { $count ->
    [0] No notices yet. New ones will come straight to you.
   *[other] The last notices. Tap one to read it:
}
notices-line = { $day } · { $text }
notices-card = 📣 { $released }

    { $text }

notices-broadcast = 📣 <b>Notice from { $community }</b>

    { $text_marked }
notices-trial = 🔍 <i>A trial, sent to you alone</i>

    📣 <b>Notice from { $community }</b>

    { $text_marked }

notices-desk = { $count ->
    [0] No notices were sent yet.
   *[other] Notices sent and waiting:
}
notices-desk-line = { $state ->
    [scheduled] ⏰
    [sending] 📤
    [cancelled] ⏹
   *[sent] ✅
} { $at } { $text }
notices-new = ✏️ Write a notice
notices-write = ✏️ Please send the notice as one message. { $has_photo ->
    [yes] 🖼 There is a photo already.
   *[no] For a photo, send it together with the text.
}

    Put stars around words to make them stand out: *tonight*.{ $has_text ->
        [yes] {""}

    So far:

    { $kept }
       *[no] {""}
    }
notices-keep = ➡️ Keep this text
notices-no-photo = 🗑 Take the photo away
notices-photo-kept = Got the photo. Now please send the text.

notices-audience = Who is this notice for?
notices-kind-community = 🏘 The whole community
notices-kind-buildings = 🏢 Some buildings
notices-kind-volunteers = 🙋 Volunteers
notices-kind-event = 🎭 People of an event
notices-audience-community = the whole community
notices-audience-buildings = { $names }
notices-audience-volunteers = all volunteers
notices-audience-event = people signed up for “{ $names }”
notices-which = { $count ->
    [0] There is nothing to choose now.
   *[other] Tap to choose, several if you like; tap again to undo. Chosen: { $chosen }.
}
notices-chosen = ➡️ That is all
notices-choose-one = Please choose one first.

notices-preview = 👀 <b>Preview, not sent yet</b>. Residents will see:
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    To: { $audience }
    { $count ->
        [0] ⚠️ Nobody here can be reached.
        [one] <b>1</b> person: { $names }
       *[other] <b>{ $count }</b> people: { $names }{ $more ->
            [yes] {" "}and others
           *[no] {""}
        }
    }{ $out }
notices-left-out = {""}
    Left out: { $count }{ $unreachable ->
        [0] {""}
       *[other] ; cannot be reached: { $unreachable }
    }{ $unasked ->
        [0] {""}
       *[other] ; have not agreed: { $unasked }
    }{ $blocked ->
        [0] {""}
       *[other] ; suspended: { $blocked }
    }
notices-next-when = ➡️ Choose when
notices-try = 🔍 Try it on myself first
notices-trial-coming = The trial is on its way to you.
notices-change-text = ✏️ Change text or photo
notices-change-audience = 👥 Change who gets it

notices-when = ⏰ When shall it go out? You can type a time, e.g. 25 Nov 19:30{ $urgent ->
    [yes] {""}

    🚨 Urgent: delivered at once, even at night.
   *[no] { $asleep ->
        [yes] {""}

    🌙 It is night now; what is not urgent waits until 8 in the morning.
       *[no] {""}
    }
}
notices-when-now = 📤 Now
notices-when-at = ⏰ { $at }
notices-urgent = 🚨 It is urgent, also at night
notices-calm = 🌙 Not urgent, let people sleep
notices-type-count = ⚠️ This goes to <b>{ $count }</b> people. If that is right, type the number.
notices-confirm = One last look:

    “{ $text }”
    To: { $audience }, <b>{ $count }</b> people
    { $when ->
        [now] 📤 It starts when you tap
        [night] 🌙 Not at night: delivered { $at }
       *[later] ⏰ { $at }
    }{ $urgent ->
        [yes] {" "}🚨 urgent
       *[no] {""}
    }

    Is that right?
notices-send = ✅ Yes, send
notices-count-changed = The number has changed: it was { $before }, now it is { $count }. Please look again.
notices-queued = It is being sent.
notices-scheduled = The time is set; it will go out by itself.

notices-progress = { $state ->
    [scheduled] ⏰ <b>Set for { $due }</b>
    [sending] { $night ->
        [yes] 🌙 <b>Not at night: delivered { $starts }</b>
       *[no] 📤 <b>Being sent</b>
    }
    [cancelled] ⏹ <b>Stopped</b>
   *[sent] ✅ <b>Sent</b>
}
    “{ $text }”
    To: { $audience } · written by { $author }

    { $all ->
        [0] Expected: { $expected }
       *[other] People: { $all }
    ✅ Delivered: { $delivered }
    🚫 Left or blocked the bot: { $blocked }
    ⚠️ Failed: { $failed }
    ⏳ Waiting: { $waiting }{ $stopped ->
        [0] {""}
       *[other] {""}
    ⏹ Stopped before sending: { $stopped }
    }
    }
notices-refresh = 🔄 Refresh
notices-refreshed = These are the newest numbers.
notices-stop = ⏹ Stop sending
notices-stop-sure = { $state ->
    [scheduled] Really not send this notice?
   *[other] Really stop? Not sent yet: { $waiting }. The { $delivered } delivered cannot be taken back.
}
notices-stop-yes = ⏹ Stop
notices-stopped = { $count ->
    [0] Stopped. Nobody else will get it.
    [one] Stopped. One person will not get it.
   *[other] Stopped. { $count } people will not get it.
}
notices-finished = ✅ Your notice “{ $text }” is out: delivered { $delivered }, could not be reached { $blocked }, failed { $failed }.
notices-open-progress = 📊 Details

notices-moment-past = That time has passed. Please choose another.
notices-moment-far = That is too far away. Please choose a time within { $days } days.
notices-nobody-there = Nobody there can be reached. Please choose others.
notices-over = This notice has been sent or stopped already.
notices-count-wrong = That is not the number; it is { $count }. Please type it again.
