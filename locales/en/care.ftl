care-tick-button = ✅ I looked after it this month
care-offer = 🌱 I would care for it
care-offered = Thank you! You stand on the rota and will be told when it is your turn.
care-nobody = nobody yet
care-tick-text =
    Did you look after “{ $title }”? Say so until { $due_at }.

    Press if all is well, or write what is to be said, at most { $most } characters.
care-tick-done = “{ $title }” was looked after this month, thank you all! It is looked at again from { $begins_at } on.
care-month-ticked = ✅ Looked after this month; it is looked at again from { $begins_at } on.
care-fine = ✅ I looked, all is well
care-all-well = looked after, all is well
care-ticked = Written down, thank you for your care!
care-your-turn = 🌱 It is your turn to look after No. { $project } “{ $title }”. Have a look until { $due_at }, then press.
care-you-are-steward = 🌱 You are the steward of No. { $project } “{ $title }”. Have a look every month, first until { $due_at }. Thank you!
care-steward-wanted = ⚠️ No. { $project } “{ $title }” has no steward any more (nobody looked until { $due_at }). Please find one.

care-told-entrusted = No. { $project } “{ $title }” is in the care of { $name }; { $keepers } take turns. We look at it again on { $review_at }.
care-told-reassigned = No. { $project } “{ $title }” has another steward: { $name }.{ $missed ->
    [0] {""}
   *[other] {" "}Nobody looked for { $missed } months.
}
care-told-ticked = No. { $project } “{ $title }” was looked after this month: { $note }
care-told-missed = Nobody looked after No. { $project } “{ $title }” { $missed ->
    [1] this month
   *[other] for { $missed } months
}. If it stays so, the care goes to somebody else.
care-told-reassigned-by-itself = Nobody looked after No. { $project } “{ $title }” for { $missed } months. { $found ->
    [yes] The care goes to the next on the rota.
   *[no] Somebody else is wanted. Would you? Open the project and say so.
}
care-told-review = No. { $project } “{ $title }” has been in use for { $days } days. Say again whether you are content, until { $ends_at }.
care-told-shared = 🎉 The story of No. { $project } “{ $title }” is out; { $percent }% are content with it. { $some ->
    [yes] Built together by: { $people }
   *[no] Thanks to all.
}

care-desk-reward =
    “{ $title }” is accepted, { $judged }% are content, and the reward may be paid. How much came? In yuan.
    Money never goes through Linli; it is only written down.{ $anew ->
        [yes] {" "}The last note was wrong; this is the new one.
       *[no] {""}
    }
care-desk-no-reward = No reward this time
care-desk-paid =
    Please read it once more. It cannot be changed later; a mistake is taken back by a colleague.

    The reward for “{ $title }”: { $some ->
        [yes] ¥{ $sum }
       *[no] none (¥{ $sum })
    }
care-desk-pay = ✅ Write it down
care-reward-kept = Written down. Followers are told.
care-desk-wrong =
    The reward for “{ $title }” stands at ¥{ $stands }. Was it noted wrongly? Why? Everybody sees it, at most { $most } characters.
    The line stays, another one takes it back, and then it is noted anew. Whoever noted it asks a colleague to take it back.
care-reward-taken-back = Taken back; both lines stay and followers are told. Press “🎖 Write down the reward” to note it anew.
care-desk-steward = { $count ->
    [0] Nobody has offered to care for “{ $title }” yet. Ask residents to open the project and press “I would care for it”.
   *[other] Who shall be the steward of “{ $title }”? These residents offered:
}
care-steward-named = Done. The steward and the followers are told.
care-desk-story =
    The story of “{ $title }”: how it was thought of, how it came about. At most { $most } characters.
    Those who built it are named by themselves: { $some ->
        [yes] { $people }
       *[no] (nobody yet) { $people }
    }
care-desk-shared =
    Please read it once more; it cannot be changed later.

    <b>{ $title }</b>
    { $story }

    Built together by: { $people }

    { $followers } followers will be told.
care-desk-share = 🎉 Publish the story
care-shared = The story is out. Thank you!

care-tick-early = This month is ticked already, thank you! See you next month.
care-nobody-offered = This resident has not offered to care for it.
care-already-offered = You stand on the rota already.
care-reward-own-note = You noted this reward yourself. Please ask a colleague to take it back.
care-reward-open = The reward was noted wrongly and is not noted anew yet. First press “🎖 Write down the reward”.
