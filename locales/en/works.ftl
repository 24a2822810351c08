works-told-begun = The work on No. { $project } “{ $title }” has begun. You will see a photo every week.
works-told-report = News of No. { $project } “{ $title }”: { $said }
works-told-silent = 🟡 Nothing was heard of No. { $project } “{ $title }” for { $days } days. The office was told to ask.
works-told-change = The cost of No. { $project } “{ $title }” changes: you voted for ¥{ $was }, now it is ¥{ $becomes }. Why: { $reason }
works-told-resumed = The work on No. { $project } “{ $title }” goes on.
works-told-finished = No. { $project } “{ $title }” is { $again ->
    [yes] put right
   *[no] built
}. { $inspectors } residents are asked to inspect it. Would you have a look?
works-photo-asked = 📷 How is No. { $project } “{ $title }” this week? Please send a photo, people want to see it.
works-silent = 🟡 Nothing was heard of No. { $project } “{ $title }” for many days, and everybody sees it. Please go and take a photo.

works-desk-report =
    How is No. { $project } “{ $title }”? Residents will read it, at most { $most } characters.
    For example: the lamps are up, the wires come tomorrow.
works-desk-photo = Send a photo, so that everybody can see it.
works-desk-no-photo = No photo, send it so
works-reported = Sent. Followers will read it.
works-desk-costs =
    What does No. { $project } “{ $title }” cost now, and who gives it? Write all of it anew.
    People voted for ¥{ $voted }: { $parts }
    For example: finance 3200, street 2000, residents 500
works-desk-why =
    Why does it change? Residents will read it, at most { $most } characters.
    For example: the water pipe below must be replaced too.
works-desk-confirm =
    Please read it once more; it cannot be changed later.

    No. { $project } “{ $title }”
    Voted for: ¥{ $voted }
    Now: ¥{ $total } ({ $costs })
    Why: { $why }

    { $back ->
        [yes] ⚠️ More than { $percent }% of change: it stops, and the plan is posted and voted on again.
       *[no] Not more than { $percent }% of change: tell people, then go on.
    }
works-desk-change = ✅ Send it
works-changed = Sent. It is a small change; the work may go on.
works-back-to-plan = The change is large. The plan is posted again; the work goes on when it passes.
works-same-cost = That is what it cost before; there is nothing to change.
