stages-button = 🏗 Projects under way
stages-open = 🏗 See to it
stages-go-on = 🏗 The next step
stages-list = { $count ->
    [0] No project is under way.
   *[other] Projects under way, in the order of their stages:
}
stages-card =
    { $card }

    { $todo }
stages-todo = <b>For the office</b>: { $stage ->
    [idea] wait for neighbours to second it. If it is like another, merge them.
    [seconded] study whether it can be done.
    [study] answer whether it can be done.
    [deliberate] discuss it, then post the plan.
    [plan-posted] { $over ->
        [yes] { $left ->
            [0] all objections are answered; call the vote.
           *[other] { $left } objections wait for an answer; then call the vote.
        }
       *[no] { $left ->
            [0] wait for objections until { $ends_at }.
           *[other] { $left } objections wait for an answer.
        }
    }
    [vote] wait for the vote to end, { $ends_at }.
    [result] the result hangs out until { $ends_at }; then pledges begin by themselves.
    [pledging] write down what is pledged. Approve it when it is enough; else { $ends_at } decides.
    [approved] begin the work. Who begins it answers for it, with a photo every week.
    [building] report every week, with a photo. Say first when the cost changes.
    [change] people were told; the work may go on.
    [acceptance] ask residents to inspect it: { $inspected } of { $inspectors } came. { $has_defects ->
        [yes] Not right: { $defects }
       *[no] {""}
    }
    [rectify] put right what residents found, then let them inspect it again.
    [evaluated] { $judged ->
        [yes] { $percent }% are content; write down the reward.
       *[no] { $asked } residents have answered, until { $ends_at }.
    }
    [reward-paid] { $wrong ->
        [yes] the reward was noted wrongly; note it anew.
       *[no] find a steward: { $offers } residents offered.
    }
    [in-care] { $steward ->
        [yes] somebody cares for it; it is looked at again on { $ends_at }.
       *[no] nobody is steward; find one.
    }
    [review] { $judged ->
        [yes] { $percent }% are content; write its story.
       *[no] { $asked } residents have answered, until { $ends_at }.
    }
   *[other] nothing is left to do.
}
stages-answer = 💬 Answer the objections
stages-vote = 🗳 Call the vote
stages-post = 📋 Post the plan
stages-post-anew = 📋 Change the plan, post it again
stages-approve = ✅ Enough: approve it
stages-begin = 🏗 Begin; I answer for it
stages-begun = It has begun! You answer for it and are asked for a photo every week.
stages-report = 📷 Report
stages-change = ✏️ The cost changes
stages-resume = 🏗 Go on building
stages-finish = 🏁 Built: let residents inspect it
stages-finish-text =
    { $card }

    Is everything done, and may residents inspect it?
stages-finish-yes = 🏁 Done, let them inspect it
stages-close = 🔎 The inspection is over
stages-reward = 🎖 Write down the reward
stages-reward-wrong = ↩️ The reward is wrong
stages-steward = 🌱 Name a steward
stages-story = 🎉 Write the story
stages-ledger = 📒 The ledger
stages-exit = 🚪 Merge, hand over, cancel
stages-done = Done. Followers are told.
