acceptance-inspect-button = 🔎 I inspect it
acceptance-judge-button = ⭐ Say whether I am content
acceptance-inspect =
    No. { $project } “{ $title }” is built. Please go there, look at it and try it. Its story will name those who inspected it.
    Whoever was paid for the work, please leave it to other neighbours.

    How is it?
acceptance-fine = ✅ All is well
acceptance-has-defects = 🔧 Something is not right
acceptance-defects-text =
    What is not right? One thing after the other, at most { $most } characters.
    For example: the left lamp does not light; concrete lies on the steps.
acceptance-defects-confirm =
    Please read it once more; it cannot be changed later. Others will read it, and not who wrote it.

    { $defects }
acceptance-defects-send = ✅ Send it
acceptance-inspection-kept = Thank you for going there!
acceptance-inspected = 🔎 Resident No. { $have } has inspected No. { $project } “{ $title }”: { $fine ->
    [yes] all is well.
   *[no] { $defects }
}
acceptance-judge = { $open ->
    [yes] No. { $project } “{ $title }” { $again ->
        [yes] has been in use for a while
       *[no] is built
    }. Are you content?

    { $said ->
        [none] You have not said yet.
        [yes] You said: content.
       *[no] You said: not content.
    }
    You may change it until { $ends_at }.
   *[no] Nobody is being asked about No. { $project } “{ $title }” now.
}
acceptance-content = 😊 Content
acceptance-not-content = 😟 Not content
acceptance-judged = Written down, thank you.
acceptance-asked = No. { $project } “{ $title }” { $again ->
    [yes] has been in use for a while. Is it still good?
   *[no] is built, and residents have inspected it. Are you content?
} Please say so until { $ends_at }.
acceptance-asking-closed = ⭐ The days of asking about No. { $project } “{ $title }” are over: { $answered } answered, { $content } are content. Please see what comes next.

acceptance-told-defects = No. { $project } “{ $title }” was inspected by { $inspectors } residents; { $count } found things that are not right, which will be put right: { $defects }
acceptance-told-accepted = No. { $project } “{ $title }” is accepted: { $inspectors } residents found it well. Now say whether you are content, until { $ends_at }.
acceptance-told-asked-on = Only { $answered } said whether they are content with No. { $project } “{ $title }” ({ $content } are, { $percent }%); { $needed } are needed, so we ask on until { $ends_at }.
acceptance-told-not-content = No. { $project } “{ $title }”: { $answered } answered, { $content } are content, { $percent }%, less than { $needed }%. The work goes on.
acceptance-told-content = No. { $project } “{ $title }”: { $answered } answered, { $content } are content, { $percent }%. It is enough.
acceptance-told-reviewed = No. { $project } “{ $title }”, looked at again: { $answered } answered, { $content } are content, { $percent }%.
acceptance-told-reward = { $paid ->
    [yes] The reward of ¥{ $sum } for No. { $project } “{ $title }” was paid; it stands in the ledger.
   *[no] No reward (¥{ $sum }) was due for No. { $project } “{ $title }”.
} Next, somebody to care for it.
acceptance-told-reward-wrong = The reward of ¥{ $sum } for No. { $project } “{ $title }” was noted wrongly; another member of staff took it back by a counter-entry, and both lines stay in the ledger. Why: { $reason }. It will be noted anew.
acceptance-told-reward-anew = { $paid ->
    [yes] The reward for No. { $project } “{ $title }” was noted anew: ¥{ $sum }; it stands in the ledger.
   *[no] The reward for No. { $project } “{ $title }” was noted anew: none this time (¥{ $sum }).
}

acceptance-you-inspected = 🔎 You have inspected it, thank you.
acceptance-already-inspected = You have inspected it in this round, thank you.
acceptance-own-work = Nobody inspects what they run, or what their unit gave to; that is for other residents.
acceptance-too-few = Too few residents have inspected it: { $have } of { $needed }.
acceptance-asking-over = Nobody is being asked about this project now.
