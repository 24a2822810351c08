chain-button = 🔗 The chain
chain-card =
    🔗 <b>The chain</b>  { $question }

    Every vote and every change adds a link to a chain. The links are check codes: they do not show who voted or what was chosen; but if a vote is taken out, put in or altered, all links after it stop fitting.

    { $head ->
        [none] This vote has no chain yet.
       *[other] { $entries } links so far. The chain code:
    }
    { $head ->
        [none] {""}
       *[other] <code>{ $head }</code>
    }
    { $any_posted ->
        [yes] {""}

        Posted so far, the newest first:
        { $posted }
       *[no] {""}
    }

    Please keep a screenshot. To compare a code that you kept, type it here, for example: 12-3f9a11c077de0b42
chain-posted = <code>{ $head }</code>, { $posted_at }
chain-watch = 🔔 Send me the code every hour
chain-unwatch = 🔕 Stop sending me the code
chain-watched = You will get it every hour in which somebody voted, not at night.
chain-unwatched = You will not get it any more.
chain-verify = 🔍 Verify from end to end
chain-head =
    🔗 Chain code <code>{ $head }</code>
    { $question }

    Please keep a screenshot, to compare later.
chain-head-same = ✅ It fits: { $head } is in the chain, and no vote up to it was touched.
chain-head-differs = ⚠️ The chain does not fit { $head }. Please check your typing; if it is right, please call the community and the residents' supervision committee, and keep your screenshot.
chain-head-unread = This does not read as a chain code. Please type it as it stands: a number, a dash, 16 characters, for example: 12-3f9a11c077de0b42
chain-none = This vote began before there were chains, so there is none to verify.
chain-whole = ✅ Everything fits from end to end. Chain code { $head }
chain-broken =
    ⚠️ It does not fit. Please stop and tell the residents' supervision committee:

    { $faults }
chain-fault-link = a link was altered, taken out or put in
chain-fault-head = the end of the chain is not the one noted
chain-fault-posted = it does not fit a code that was posted
chain-fault-opened = rules or roll are not those of the opening
chain-fault-box = a vote in the box was altered, taken out or put in
chain-fault-roll = who has voted was altered on the roll
chain-fault-result = the published result is not the one that was sealed
chain-fault-count = the votes, counted again, give another result
chain-head-posted =
    🔗 { $open ->
        [yes] Voting is on:
       *[no] Voting is over, no more ballots come in:
    } <b>{ $question }</b>
    { $open ->
        [yes] The chain code now
       *[no] The last chain code
    } <code>{ $head }</code>

    Please keep a screenshot and pass it on to the residents' group. Later anybody can open this vote, press “🔗 Chain” and type the code: if a single ballot was touched, it does not match.
chain-group-wanted =
    🔗 Voting is on: <b>{ $question }</b>

    Link your work group, and while voting is on the chain code is posted there every hour, and once more at the close; with screenshots kept, nobody can change a ballot unseen.

    How: add me to the group as an administrator, turn on “Topics” in its settings, and have the community's administrator send /link there. Voting goes on without it too: whoever wants the code opens the vote, presses “🔗 Chain” and gets it every hour.
