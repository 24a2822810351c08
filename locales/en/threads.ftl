desk-threads = 💬 Residents' replies
threads-reply = 💬 Reply
threads-reply-again = 💬 Say more
threads-talk = 💬 Reply to the community · “{ $about }”

    { $turn ->
        [begin] What would you like to say? Send it as one message, at most 500 characters.
        [waits] { $said }

    ✅ The community has it; an answer comes to you at once. You may write more.
       *[answered] { $said }

    To say more, send it as one message.
    }
threads-line = { $who ->
    [staff] 🏢 <b>Community</b>
    [you] 👤 <b>You</b>
   *[resident] 👤 <b>Resident</b>
} { $at }
    { $text }
threads-passed-on = ✅ Your reply has reached the community; an answer comes to you at once.{ $left_out ->
    [yes] {""}
    Only the words went; for photos and files use “📮 Report”.
   *[no] {""}
}
threads-words-only = Replies to notices are words alone for now. For photos use “📮 Report”.
threads-answered = 💬 <b>{ $community }</b>{ $named ->
        [yes] {" "}({ $by })
       *[no] {""}
    } answered you about “{ $about }”:

    { $answer }
threads-replied = 💬 Residents replied to your notice “{ $text }”.
threads-open = 💬 Read the replies

threads-desk = { $count ->
    [0] No resident has replied yet.
   *[other] 💬 Residents' replies by notice. 🔵 waits for an answer:
}
threads-desk-line = { $waiting ->
    [0] ✅
   *[other] 🔵 { $waiting }
} { $text } ({ $all })
threads-list = { $count ->
    [0] Nobody has replied to “{ $about }” yet.
   *[other] “{ $about }”
    { $count } residents replied, { $waiting } wait for an answer:
}
threads-desk-thread = { $state ->
    [waiting] 🔵
    [closed] ⚪
   *[answered] ✅
} { $name } { $building } · { $text }
threads-nameless = no name yet
threads-card = 💬 <b>{ $name }</b> { $home }
    About “{ $about }”{ $earlier ->
        [0] {""}
       *[other] {" "}· { $earlier } earlier
    }

    { $said }

    { $state ->
        [waiting] 🔵 waits for an answer
        [closed] ⚪ closed
       *[answered] ✅ answered
    }
threads-answer = ✏️ Answer
threads-close = ⚪ No answer needed
threads-answer-asked = ✏️ Send your answer to { $name } as one message, at most 500 characters.

    { $said }{ $kept ->
        [yes] {""}

    You wrote:
    { $draft }
       *[no] {""}
    }
threads-same-words = ➡️ Use what I wrote
threads-confirm = Answer <b>{ $name }</b> { $home }:

    { $draft }

    Is that right?
threads-send = ✅ Yes, send it
threads-rewrite = ✏️ Write it anew
threads-sent = Sent to the resident.
threads-closed = Closed. The resident's next word brings it back to the top.

threads-moved = Somebody wrote in the meantime; your answer was not sent. Please have a look first.
threads-closed-before = A colleague closed this a moment ago.
threads-too-many-unanswered = You wrote { $most } messages that wait for an answer. Please wait a little; if it is urgent, call the community.
threads-too-many-today = That is a lot for one day: { $most } messages at most. Please go on tomorrow; if it is urgent, call the community.
