exits-main =
    What becomes of No. { $project } “{ $title }”?{ $voting ->
        [yes] {""}

        It is being voted on; wait for the result.
       *[no] {""}
    }
exits-merge = 🔗 It is the same as another: merge
exits-complaint = 📮 A department’s duty: make it a report
exits-cancel = ✖️ Cancel it
exits-other = { $like ->
    [yes] 🔗 alike: {""}
   *[no] {""}
}No. { $project } { $title }
exits-cancel-text =
    Why is No. { $project } “{ $title }” cancelled? Residents will read it, at most { $most } characters.
    For example: a school will be built there next year.
exits-complaint-text =
    Why does No. { $project } “{ $title }” become a report? The proposer will read it, at most { $most } characters.
    For example: a broken street lamp is for the city to mend, without a vote.
exits-confirm =
    Please read it once more; it cannot be undone.

    No. { $project } “{ $title }” { $cancels ->
        [yes] is cancelled
       *[no] becomes a report
    }
    Why: { $reason }

    { $followers } followers will be told.
exits-yes = ✅ Do it
exits-left = Done. Followers are told.
exits-into-text = { $count ->
    [0] There is no other project for it to go into.
   *[other] Which project does No. { $project } “{ $title }” go into?
}
exits-merge-text =
    Please read it once more; it cannot be undone.

    No. { $project } “{ $title }” goes into No. { $into } “{ $into_title }”.
    Both proposers stay, and all who seconded are counted there, one household once.
exits-merge-yes = 🔗 Merge them
exits-merged = Merged. The followers of both are told.

exits-told-cancelled = No. { $project } “{ $title }” was cancelled. Why: { $reason }
exits-told-merged = No. { $project } “{ $title }” is the same as No. { $into } “{ $into_title }” and is part of it now. Its proposer and its seconds count there; you will be told its news.
exits-told-took-in = No. { $other } “{ $other_title }” became part of No. { $project } “{ $title }”, with its proposer and those who seconded it.
exits-told-complaint = No. { $project } “{ $title }” is a department’s duty. It became report No. { $case }, with the time limits of reports. Why: { $reason }

exits-not-this-one = It cannot go into this one: not into itself, nor into one that has ended or whose plan is posted.
