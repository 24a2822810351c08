joining-offered = <b>Neighbours may have reported this already. Is it one of these?</b>

    { $lines }

    If so, press “Me too” and you will hear all the news; if not, send yours as usual.
joining-offered-line = <b>No. { $case }</b> { $text }
    📍 { $place } · { $state }{ $due ->
        [yes] , answer by { $due_at }
       *[no] {""}
    }
joining-too = 👋 No. { $case }, me too
joining-none = None of these, send mine
joining-joined = You are counted in. I will tell you every step.
joining-left = You left; you will not hear of it any more.

joining-line = No. { $case } { $text } · { $state } (me too)
joining-card-title = <b>Case { $case } · me too</b>
joining-people = 👥 { $people } neighbours have this
joining-grown = 🔗 Goes on from case { $case }: it was closed, the neighbour says it is not solved
joining-point = 🗺 <a href="https://uri.amap.com/marker?position={ $east },{ $north }&amp;coordinate=wgs84&amp;name=Linli">See it on the map</a> ({ $north }, { $east })
joining-place-shared = The place marked on the map
joining-leave = 🚪 Leave this one
joining-after = 🖼 Photos after the work

joining-fine = 👍 Fine on my side too
joining-unsolved = ❌ Not solved on my side
joining-open = 👀 See this case
joining-thanks = Noted. Thank you for telling us.
joining-open-again = Work on it has begun again and you are still counted in.
joining-began = A new case in your own words: no. { $case }. { $post } takes it up.
joining-went-on = A neighbour has reported it again; you are counted in case { $case } and will hear the news.

joining-told-routed = Case { $case } ({ $text }), which you have too, went to { $post }{ $due ->
    [yes] ; the answer is still due by { $due_at }.
   *[no] .
}
joining-told-signed = Case { $case } ({ $text }), which you have too: { $post } took it in hand{ $due ->
    [yes] , answer by { $due_at }.
   *[no] .
}
joining-told-ask-resident = Case { $case } ({ $text }), which you have too, has an answer:

    { $answer }

    The neighbour who reported it is being asked whether it is solved; when it is closed you are asked too.
joining-told-redo = Case { $case } ({ $text }), which you have too: the neighbour says it is not solved. { $post } does it again, answer by { $due_at }.
joining-told-redo-supervised = Case { $case } ({ $text }), which you have too: the neighbour says it is not solved. The community supervises it now, answer by { $due_at }.
joining-told-reopened = Case { $case } ({ $text }), which you have too, was opened again, answer by { $due_at }.
joining-told-supervised = Case { $case } ({ $text }), which you have too, is overdue; we are sorry. The community supervises it now.
joining-told-handed-over = Case { $case } ({ $text }), which you have too: the neighbour who reported it left, another one looks after it. You need do nothing.
joining-told-closed-solved = Case { $case } ({ $text }), which you have too: the neighbour who reported it says it is solved. <b>Is it on your side?</b>{ $reopens ->
    [yes] {" "}If not, say so by { $until_at }; saying nothing does not count as satisfied.
   *[no] {""}
}
joining-told-closed-explained = Case { $case } ({ $text }), which you have too, was closed:

    { $answer }

    <b>Is it fine on your side?</b>{ $reopens ->
        [yes] {" "}If not, say so by { $until_at }; saying nothing does not count as satisfied.
       *[no] {""}
    }
joining-told-closed-silent = Case { $case } ({ $text }), which you have too: the neighbour who reported it did not answer, so it was put away, not counted as content. <b>Is it fine on your side?</b>{ $reopens ->
    [yes] {" "}If not, say so by { $until_at }; saying nothing does not count as satisfied.
   *[no] {""}
}
joining-told-wait-resident = Case { $case } ({ $text }), which you have too: { $post } asks the neighbour who reported it: { $why }
    While they wait the date moves on. You need do nothing.
joining-told-working = Case { $case } ({ $text }), which you have too: { $post } goes on, answer by { $due_at }.
joining-told-replied = Case { $case } ({ $text }), which you have too: the neighbour who reported it answered { $post }, who go on.
joining-told-return-asked = Case { $case } ({ $text }), which you have too: { $post } say it is not theirs: { $why }
    The community decides now who takes it{ $due ->
        [yes] ; the answer is still due by { $due_at }.
       *[no] .
    }
joining-told-return-refused = Case { $case } ({ $text }), which you have too: the community decided, { $post } keep it: { $why }{ $due ->
    [yes] {" "}The answer is still due by { $due_at }.
   *[no] {""}
}
joining-told-leads = Case { $case } ({ $text }), which you have too: each department said it was not theirs. The community decided: { $post }, who had it first, lead it to its end{ $due ->
    [yes] ; the answer is still due by { $due_at }.
   *[no] .
}
joining-told-extended = Case { $case } ({ $text }), which you have too: { $post } need some more days: { $why }
    The answer is due by { $due_at } now; it is put off only this once.
joining-told-noted = Case { $case } ({ $text }), which you have too, is supervised; the community says: { $why }
joining-told-redirected = Case { $case } ({ $text }), which you have too, is for another place:
    🚪 <b>{ $door }</b>{ $has_why ->
        [yes] {" "}{ $why }
       *[no] {""}
    }
    <b>Is it fine on your side?</b>{ $reopens ->
        [yes] {" "}If not, say so by { $until_at }; saying nothing does not count as satisfied.
       *[no] {""}
    }
joining-told-declined = We are sorry: case { $case } ({ $text }), which you have too, is nothing the community can do: { $why }
    You can go to:
    🚪 <b>{ $door }</b>

    <b>Is it fine on your side?</b>{ $reopens ->
        [yes] {" "}If not, say so by { $until_at }; saying nothing does not count as satisfied.
       *[no] {""}
    }
joining-told-quoted = News of case { $case } ({ $text }), which you have too. The neighbour who reported it was told:

    { $said_told }
joining-told-quoted-ended = News of case { $case } ({ $text }), which you have too. The neighbour who reported it was told:

    { $said_told }

    <b>Is it fine on your side?</b>{ $reopens ->
        [yes] {" "}If not, say so by { $until_at }; saying nothing does not count as satisfied.
       *[no] {""}
    }
complaints-told-handed-over = Case { $case } ({ $text }), which you have too: the neighbour who reported it left. It is yours now{ $silent ->
    [yes] . There is an answer: <b>is it solved?</b> If there is no word from you by { $silent_at }, the case is put away, which does not count as satisfied. After that you may open it again for { $reopen_days } days.
   *[no] : when the answer comes, you say whether it is solved.
}
complaints-way-handed-over = The neighbour who reported it left; { $reader ->
    [own] you look
   *[other] another one looks
} after it{ $has_before ->
    [yes] . The one who left had said: “{ $before }”
   *[no] {""}
}

joining-over = It was closed just now. If it still troubles you, please send yours as usual.
joining-already-in = You are in this one already and will hear the news.
joining-already-said = You have said that it is not solved; see the new one under “📁 My cases”.
joining-already-decided = A colleague has decided about this draft.

joining-draft-asked = 💡 In { $days } days { $people } households reported much the same ({ $cases } cases). Make it a project of the neighbourhood?
    “{ $text }”
    📍 { $place }
    These neighbours would then be asked to second it.
joining-draft-yes = ✅ Make it a project
joining-draft-look = 👀 See the draft
joining-draft-text = <b>Draft of a project</b>
    Title: { $title }
    About: { $purpose }
    📍 { $place }
    👥 { $people } households, { $cases } cases

    For another title, just type it (up to { $most } characters).
joining-draft-purpose = In { $days } days { $people } households reported much the same. Let us find a way together.
joining-draft-no = 🙅 No project
joining-draft-made = It is project { $project } now; the neighbours are asked to second it.
joining-draft-refused = All right, no project.
joining-invited = What you reported ({ $text }) troubles several households. The community made it the project “{ $title }” and asks you to second it.
joining-drafts = 💡 Drafts of projects ({ $drafts })
joining-drafts-text = { $count ->
    [0] No drafts wait for you.
   *[other] Several households reported much the same. Make it a project?
}
joining-draft-line = { $text } · { $people } households

joining-as-photo = This picture came as a file and was not kept: a file may carry where and when it was taken. Please send it again as a photo.
joining-not-a-picture = Only photos are kept here; this file was not.
joining-after-asked = 🖼 { $after ->
    [0] Photos of how it looks now can simply be sent (up to { $after_most }); the resident sees them.
   *[other] { $after } photos of how it looks now; the resident sees them{ $room ->
        [0] .
       *[other]  (room for { $room } more).
    }
}
joining-after-photo = Case { $case } ({ $text }), after the work, photo { $number }/{ $photos }
