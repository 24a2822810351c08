menu-projects = 🗳 Projects and votes
desk-projects = 💡 Projects to study

projects-main =
    In { $community } neighbours decide together.

    Look around, or propose something?
projects-list = 💡 See projects
projects-propose = ✍️ I have an idea
projects-mine = 📁 My projects
projects-list-text = { $count ->
    [0] { $community } has no projects yet. Go back and propose the first one.
   *[other] Projects of { $community }. Press one to see it:
}
projects-mine-text = { $count ->
    [0] You have not proposed, seconded or followed a project yet.
   *[other] What you proposed, seconded or follow:
}

projects-line-idea = 👍 No. { $project } { $title } · { $households }/{ $needed } households
projects-line-seconded = ⏳ No. { $project } { $title } · waits for an answer
projects-line-study = 🔍 No. { $project } { $title } · being studied
projects-line-deliberate = 💬 No. { $project } { $title } · being discussed
projects-line-plan-posted = 📋 No. { $project } { $title } · plan posted
projects-line-vote = 🗳 No. { $project } { $title } · vote under way
projects-line-result = 📢 No. { $project } { $title } · result posted
projects-line-pledging = 🤝 No. { $project } { $title } · pledges wanted
projects-line-approved = ✅ No. { $project } { $title } · about to begin
projects-line-building = 🏗 No. { $project } { $title } · being built
projects-line-change = ✏️ No. { $project } { $title } · a change
projects-line-acceptance = 🔎 No. { $project } { $title } · residents inspect it
projects-line-rectify = 🔧 No. { $project } { $title } · being put right
projects-line-evaluated = ⭐ No. { $project } { $title } · what do you say
projects-line-reward-paid = 🎖 No. { $project } { $title } · needs a steward
projects-line-in-care = 🌱 No. { $project } { $title } · cared for
projects-line-review = 👀 No. { $project } { $title } · looked at again
projects-line-shared = 🎉 No. { $project } { $title } · built
projects-line-not-passed = ↩️ No. { $project } { $title } · the vote did not pass
projects-line-underfunded = ↩️ No. { $project } { $title } · too little was pledged
projects-line-merged = 🔗 No. { $project } { $title } · part of another project
projects-line-to-complaint = 📮 No. { $project } { $title } · became a report
projects-line-returned = ↩️ No. { $project } { $title } · not done
projects-line-cancelled = ✖️ No. { $project } { $title } · cancelled

projects-card = { $card }
projects-card-title = <b>No. { $project } · { $title }</b>
projects-card-phases = Five steps: { $five }
projects-card-walk = { $phase }: { $walk }
projects-card-purpose = Why: { $purpose }
projects-card-place = Where: { $place }
projects-card-proposer = Proposed by { $name }, { $filed_at }
projects-card-also = Proposed with { $name } (No. { $other } “{ $title }” became part of it)
projects-card-money = Ledger: ¥{ $goal } needed, ¥{ $pledged } pledged, ¥{ $came } received.
projects-card-dearer = The cost has changed: ¥{ $becomes } now, ¥{ $was } when it was voted on.
projects-card-reward-wrong = ⚠️ The reward was noted wrongly and was taken back on { $on }; it is to be noted anew.
projects-card-story = How it came about: { $story }
projects-card-people = Built together by: { $people }
projects-proposer-gone = a neighbour who has moved away
projects-card-reason = The community’s answer: { $reason }
projects-card-would-change = What would change it: { $would_change }
projects-card-cost = About what it costs: { $cost }

projects-phase-plan = plan
projects-phase-build = build
projects-phase-judge = judge
projects-phase-keep = keep
projects-phase-share = share
projects-walk-proposed = proposed
projects-walk-seconding = seconded
projects-walk-study = studied
projects-walk-deliberate = discussed
projects-walk-posted = posted
projects-walk-vote = vote
projects-walk-result = result
projects-walk-pledging = pledges
projects-walk-approved = approved
projects-walk-building = building
projects-walk-acceptance = inspected
projects-walk-evaluated = judged
projects-walk-reward = reward
projects-walk-care = care
projects-walk-review = looked at again
projects-walk-story = story

projects-now-idea = Now: neighbours are asked to second it. { $households } of { $households_needed } households, { $buildings } of { $buildings_needed } buildings, until { $ends_at }.
projects-now-seconded = Now: seconded; the community will study it. { $overdue ->
    [yes] The answer was due on { $due_at }. It is late.
   *[no] The answer is due by { $due_at }.
}
projects-now-study = Now: the community is studying it. { $overdue ->
    [yes] The answer was due on { $due_at }. It is late.
   *[no] The answer is due by { $due_at }.
}
projects-now-deliberate = Now: it can be done. Let us discuss how.
projects-now-plan-posted = Now: { $over ->
    [yes] the plan was posted; objections could be made until { $until_at }. When each of them is answered, it is voted on.
   *[no] the plan is posted; object until { $until_at }. It goes on when every objection is answered.
}
projects-now-vote = Now: the vote is under way, until { $until_at }.
projects-now-result = Now: the vote passed; its result hangs out until { $until_at }.
projects-now-pledging = Now: pledges are gathered until { $until_at }.
projects-now-approved = Now: enough is pledged; the work is about to begin.
projects-now-building = Now: it is being built. { $amber ->
    [yes] 🟡 Nothing was heard since { $heard_at }; the staff were told to ask.
   *[no] Last heard of: { $heard_at }.
}
projects-now-change = Now: the cost changes a little; then the work goes on.{ $amber ->
    [yes] {" "}🟡 Nothing was heard since { $heard_at }; the staff were told to ask.
   *[no] {""}
}
projects-now-acceptance = Now: it is built, and residents inspect it.
projects-now-rectify = Now: what is not right yet is being put right.{ $amber ->
    [yes] {" "}🟡 Nothing was heard since { $heard_at }; the staff were told to ask.
   *[no] {""}
}
projects-now-evaluated = Now: { $judged ->
    [yes] { $percent }% are content. The reward comes next.
   *[no] say whether you are content, until { $until_at }.
}
projects-now-reward-paid = Now: { $wrong ->
    [yes] the reward is to be noted anew.
   *[no] the reward is settled; somebody to care for it is wanted.
}
projects-now-in-care = Now: cared for. Steward: { $steward }. We look at it again on { $until_at }.
projects-now-review = Now: { $judged ->
    [yes] looked at again: { $percent }% are content. Its story is being written.
   *[no] it has been in use for a while; say again whether you are content, until { $until_at }.
} Steward: { $steward }.
projects-now-shared = Now: built and cared for. Its story is below.
projects-now-not-passed = Now: the vote did not pass, and it stops here.
projects-now-underfunded = Now: too little was pledged, and it stops here.
projects-now-merged = Now: it is part of No. { $into }; its proposer and its seconds count there.
projects-now-to-complaint = Now: this is a department’s duty; it became report No. { $case }.
projects-now-returned = Now: it was not done and stops here. Its history says why; it can be proposed again when things have changed.
projects-now-cancelled = Now: { $why ->
    [none] the proposer took it back, and it stops here.
   *[other] the office cancelled it, and it stops here. Why: { $why }
}

projects-place-on-map = the place marked on the map
projects-place-everywhere = the whole community
projects-place-home = { $building } (I live here)
projects-cost-unknown = nobody can say yet
projects-cost-one = ¥{ $low }
projects-cost-range = { $low ->
    [0] up to ¥{ $high }
   *[other] ¥{ $low } to ¥{ $high }
}

projects-second = 👍 Second it for my household
projects-take-back = ↩️ Take my second back
projects-follow = 🔔 Follow, tell me the news
projects-unfollow = 🔕 Do not follow any more
projects-photo = 🖼 See the photo
projects-history = 📜 Its way so far
projects-withdraw = ✖️ Take my proposal back
projects-history-text =
    <b>No. { $project } · { $title }</b>, its way so far:

    { $steps }
projects-history-step =
    { $step_at }
    { $said }
projects-photo-text = No. { $project } · { $title }
projects-withdraw-text = Really take back No. { $project } “{ $title }”? Its seconds will not count any more.
projects-withdraw-yes = Take it back

projects-seconded = Thank you, your household is counted. We will tell you the news.
projects-seconded-enough = Thank you! With your household it is enough. The community will study it and tell you the answer.
projects-taken-back = Your second was taken back.
projects-followed = You follow it now. We will tell you the news.
projects-unfollowed = You will get no more news of this project.
projects-withdrawn = Your proposal was taken back.

projects-title-text =
    What do you propose? One short line, at most { $most } characters.
    For example: a lamp at the door of building 2
    { $has_kept ->
        [yes] You wrote: { $kept }
       *[no] {""}
    }
projects-purpose-text =
    Why should it be done? What is hard now?
    For example: the steps are dark at night, and old people have fallen.
    { $has_kept ->
        [yes] You wrote: { $kept }
       *[no] {""}
    }
projects-place-text = Where is it? Press a building, type it, or send a location.
projects-place-kept = ➡️ Leave it: { $place }
projects-photo-asked = { $has_photo ->
    [yes] Your photo has arrived. To change it, send another.
   *[no] Do you have a photo? Send one, so that everybody can see it.
}
projects-no-photo = No photo, go on
projects-keep = ➡️ Leave it, go on
projects-similar-text =
    Somebody proposed something like it. Is it the same?

    Yes: press it, then second or follow it; no need to propose again.
    No: press “Not the same, go on”.
projects-not-the-same = Not the same, go on
projects-confirm-text =
    Please read it once more. Is it right?

    What: <b>{ $title }</b>
    Why: { $purpose }
    Where: { $place }
    Photo: { $has_photo ->
    [yes] one
   *[no] none
}

    Neighbours will see that { $name } proposed it.
projects-file = ✅ Yes, send it
projects-rewrite = ✏️ Change it
projects-filed-text =
    Thank you. Your proposal is <b>No. { $project }</b>.

    Next: until { $ends_at }, { $households } households in { $buildings } buildings must second it. Then the community studies it. You will be told of every step.
projects-open = 💡 See the project
projects-open-study = 🔍 Study and answer

projects-told-filed = “{ $title }” was proposed as No. { $project }. { $households } households in { $buildings } buildings must second it until { $ends_at }.
projects-told-seconded = No. { $project } “{ $title }” was seconded by { $households } households in { $buildings } buildings. The community will answer by { $due_at }.
projects-told-study = The community began to study No. { $project } “{ $title }”. The answer is due by { $due_at }.
projects-told-feasible =
    Good news: No. { $project } “{ $title }” can be done. { $reason }
    About what it costs: { $has_cost ->
    [yes] { $cost_low ->
        [0] up to ¥{ $cost_high }
       *[other] ¥{ $cost_low } to ¥{ $cost_high }
    }
   *[no] nobody can say yet
}. Next, neighbours discuss how.
projects-told-returned =
    No. { $project } “{ $title }” cannot be done now: { $reason }
    What would change it: { $would_change }
projects-told-lapsed = The days for seconding No. { $project } “{ $title }” are over: { $households } households in { $buildings } buildings, where { $needed } in { $buildings_needed } were asked for. It may be proposed again.
projects-told-cancelled = The proposer took back No. { $project } “{ $title }”.
projects-told-overdue = The answer to No. { $project } “{ $title }” was due on { $due_at } and is late. { $street ->
    [yes] The street office was told to press for it.
   *[no] The community’s staff were told to press for it.
}

projects-study-asked = 💡 No. { $project } “{ $title }” was seconded by { $households } households in { $buildings } buildings. Please study it and answer by { $due_at } whether it can be done.
projects-study-overdue = ⚠️ The answer to No. { $project } “{ $title }” was due on { $due_at }. Please answer it soon.

projects-desk-text = { $count ->
    [0] No project waits for a study.
   *[other] Projects waiting for an answer, the most urgent first:
}
projects-desk-line = { $overdue ->
    [yes] ⚠️ late
   *[no] ⏳
} No. { $project } { $title } · { $due_at }
projects-take-up = 🔍 Begin the study
projects-feasible = ✅ It can be done
projects-infeasible = ↩️ Not now
projects-taken-up = The study has begun. Followers are told.
projects-reason-text =
    No. { $project } can be done: how? Residents will read it, at most { $most } characters.
    For example: there is power at the door; a lamp can be up within a week.
projects-cost-text =
    About how much will it cost? Press one, or type it.
    For example: 3000 to 8000
projects-feasible-text =
    Please read it once more; it cannot be changed later.

    No. { $project } “{ $title }”: <b>it can be done</b>
    How: { $reason }
    About what it costs: { $cost }

    { $followers } followers will be told.
projects-why-not-text =
    Why can No. { $project } not be done now? Residents will read it, at most { $most } characters.
    For example: this wall carries the house; a door in it is not safe.
projects-would-change-text =
    What would have to change for it to be proposed again? At most { $most } characters.
    For example: the repair of the outer walls next year.
projects-infeasible-text =
    Please read it once more; it cannot be changed later.

    No. { $project } “{ $title }”: <b>not now</b>
    Why: { $reason }
    What would change it: { $would_change }

    { $followers } followers will be told.
projects-send-answer = ✅ Send the answer
projects-answered = The answer was sent to everybody who follows it.

projects-stage-moved = This project has moved on; this step is not needed any more.
projects-seconding-over = This project takes no more seconds. You can follow its news.
projects-already-seconded = Your household has seconded it already. One household counts once.
projects-own-proposal = Your own household proposed this. Other households must second it.
projects-no-home = We do not know your building yet. Please enter it under “👤 Me”, then second.
projects-too-many = { $most } ideas of yours still look for seconds. Please wait for them before you propose another.
projects-not-a-cost = That is no sum of money. Please write numbers, such as 3000, or 3000 to 8000.
