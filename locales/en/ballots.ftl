menu-ballots = 🗳 Open votes
desk-ballots = 🗳 Votes

ballots-list = These questions are open for voting. Choose one:
ballots-list-none = Nothing is open for voting now. You will be told when there is.
ballots-past-button = 📊 Earlier results
ballots-past = Votes that have ended. Choose one to see the result:
ballots-past-none = No vote has ended yet.
ballots-item-announced = 🕓 { $question } (not yet open)
ballots-item-open = 🗳 { $question }
ballots-item-voted = ✅ { $question } (voted)
ballots-item-closed = 📊 { $question }

ballots-card =
    🗳 <b>{ $question }</b>

    { $state ->
        [announced] Not open yet: opens { $opens_at }, closes { $closes_at }.
        [counting] Voting has closed. The votes are being counted; the result comes in a moment.
       *[open] Open for voting until { $closes_at }.
    }
    { $place ->
        [soon] { $unit ->
            [household] One vote per household. The roll is fixed at the moment of opening.
            [owner] One vote per owner, counted by heads and by floor area. The roll is fixed at the moment of opening.
           *[person] One vote per person. The roll is fixed at the moment of opening.
        }
        [not-on-roll] You are not on the roll of this vote, so you cannot vote in it: { $why }. The roll was fixed at the opening; please ask the community staff if you have doubts.
        [waiting] { $unit ->
            [household] Your household has not voted yet. One vote per household.
           *[person] You have not voted yet.
        }
        [kept] Your vote is in the box.
        [void] You voted; by the close you had moved away or were no longer confirmed, and under the rules of this vote yours was not counted.
        [family] Somebody of your household has cast its vote. It can be changed until the close; the last one counts.
        [for-good] You have voted. In this vote ballots and people are kept apart entirely, so it cannot be changed.
        [paper] { $unit ->
            [household] Your household
           *[person] You
        } voted on paper, as the roll says; there is no need to vote here.
       *[voted] You have voted. You can change your vote until the close; the last one counts.
    }

    { $effect }

    { $mode }
ballots-why-unverified = at the opening you were not yet confirmed by the community
ballots-why-blocked = at the opening your account was blocked by the community
ballots-why-elsewhere = at the opening no home of yours here was known
ballots-why-no-household = your household was not found in the register
ballots-why-minor = by the register you are under 18
ballots-why-not-owner = by the register you are not an owner
ballots-why-represented = your household's representative votes for it
ballots-why-later = you registered or were confirmed after the roll was fixed
ballots-vote-button = 🗳 Vote
ballots-change-button = ✏️ Change my vote
ballots-check-button = 🔍 Check a receipt
ballots-about-button = ℹ️ About this vote

ballots-pack-residents-meeting = Residents' meeting (one vote per household)
ballots-pack-village-meeting = Villagers' meeting (one vote per household)
ballots-pack-sounding = Asking for views (one vote per person)
ballots-pack-sounding-households = Asking for views (one vote per household)
ballots-pack-residents-fund = Residents' meeting on a fund (one vote per household)
ballots-pack-sounding-fund = Asking for views on a fund (one vote per person)
ballots-pack-owners-ordinary = Owners, ordinary matters (heads and area)
ballots-pack-owners-major = Owners, major matters (heads and area)
ballots-effect-owners-ordinary = ⚖️ This is a decision of the owners: it passes when at least two thirds of them take part, by heads and by floor area, and more than half of those taking part agree, by heads and by floor area. Where local rules demand a system of their own, it is advice.
ballots-effect-owners-major = ⚖️ This is a decision of the owners on a major matter: it passes when at least two thirds of them take part, by heads and by floor area, and at least three quarters of those taking part agree, by heads and by floor area. Where local rules demand a system of their own, it is advice.
ballots-effect-meeting = ⚖️ This is a vote of the residents' meeting: it passes when more than half of the households vote and more than half of those say yes, and then it binds everybody.
ballots-effect-village = ⚖️ This is a vote of the villagers' meeting: it passes when at least two thirds of the households vote and more than half of those say yes, and then it binds everybody.
ballots-effect-advice = 💡 This asks for views as advice to the committee. It is no formal decision; nothing passes or fails.
ballots-effect-fund = ⚖️ This is a vote of the residents' meeting on a fund: it holds when more than half of the households vote; the projects with the most votes are funded while the fund lasts, and that binds everybody.
ballots-effect-advice-fund = 💡 This asks for views: equal shares, in which every ballot weighs the same, give the projects to fund, as advice to the street office and the committee. It is no formal decision.

ballots-mode-name-named = 🪪 By name
ballots-mode-name-at-close = 🔒 Apart at the close
ballots-mode-name-separated = 🕶 Apart entirely
ballots-mode-named = 🪪 By name: neighbours cannot see what you chose; whoever runs the database can.
ballots-mode-at-close = 🔒 You can change your vote until the close; at the close ballots and people are parted, and nobody can tell afterwards whose is whose.
ballots-mode-separated = 🕶 Ballots and people are apart from the start, and nobody can tell afterwards whose is whose; so a vote cannot be changed and has no receipt.

ballots-who =
    { $unit ->
        [household] One vote per household. { $presses ->
            [representative] Where the register names a representative who is here, the representative casts it; elsewhere any confirmed member may.
           *[any] Any confirmed member may cast it.
        } The last one counts, and the others are told. Where no register was imported yet, each resident counts as one household.
        [owner] The owners on the register. An owner of several homes is one head, with the areas added up; several owners of one home are one head too, any of them may vote, and the last one counts.
       *[person] Confirmed residents, one vote each.{ $paper ->
            [yes] {" "}Adults on the register who do not use Linli may hand in a paper.
           *[no] {""}
        }
    }

ballots-about =
    <b>About this vote</b>

    <b>What counts</b>  { $pack }. { $effect }
    Source: { $source }

    <b>Who votes</b>  { $who } { $state ->
        [announced] The roll is fixed at the moment of opening.
       *[other] The roll holds { $roll } { $unit ->
            [household] households
           *[person] people
        }.
    } { $needed ->
        [0] {""}
       *[other] At least { $needed } { $unit ->
            [household] households
           *[person] people
        } must vote for it to be valid.
    } Those known to be under 18 do not vote. { $leavers ->
        [void] Who moves away, dies or is no longer confirmed after voting is not counted.
       *[count] The roll of the opening stands: a vote cast before moving away or dying counts.
    }

    <b>When</b>  { $opens_at } to { $closes_at }. What counts is when the system receives your press; one second late is too late. { $noticed ->
        [yes] Staff declared that public notice of { $days } days was given before.
       *[no] Announced here on { $announced_at }.
    }

    <b>Ballots and people</b>  { $mode_said }

    <b>Changes and result</b>  { $mode ->
        [separated] A vote cannot be changed once it is cast.
       *[other] You can change your vote at any time until the close; the last one counts.
    } No result is given out before the close. Then the votes are counted by themselves, everybody on the roll gets the result, and nobody can change anything any more. { $options ->
        [projects] Of projects with equal votes the cheaper comes first; with equal cost too, the lot decides: the lower SHA-256 of “seed|project” comes first, and the seed is { $seed }.
        [ranked] { $counting }
        [yes] Equal votes are put in order by lot: by the SHA-256 of “seed|option”, smallest first. The seed is { $seed }.
       *[no] {""}
    }

    { $limits }

    Check code of the rules { $rules_hash }
    Check code of the roll { $roll_hash }
ballots-limits =
    <b>What is not protected</b>
    { $mode ->
        [separated] · Neither neighbours nor whoever runs the database can find out afterwards what you chose; but somebody who watches the database all through the vote and compares it ballot by ballot could. Before the close, the chain does not show that a ballot was altered; it shows one too many or too few.
        [at-close] · Until the close, whoever runs the database can see what you chose; a backup made before the close still tells it later.
       *[named] · Neighbours cannot see what you chose, but whoever runs the database can.
    }
    · Whoever runs the database could invent votes for people who did not vote; the residents' supervision committee checks by spot calls.
    · Whoever holds your phone can vote for you.
    · The system cannot stop pressure at home.

ballots-choose =
    <b>{ $question }</b>

    What do you say? You will see your choice once more before it counts.
ballots-answer-yes = 👍 Yes
ballots-answer-no = 👎 No
ballots-answer-abstain = 🤚 Abstain
ballots-mark =
    <b>{ $question }</b>

    Press all that you agree with; press one with ☑ to take it back. Chosen: { $chosen }.
ballots-marked-button = ➡️ That is my choice
ballots-chosen = Chosen: { $chosen }
ballots-over =
    <b>{ $question }</b>

    No vote can be cast now: voting closes { $closes_at }.
ballots-confirm =
    Please look once more:

    <b>{ $question }</b>
    { $choice }

    { $mode }

    It counts only when you press “Submit”. Is this right?
ballots-submit-button = ✅ Submit my vote
ballots-rethink-button = ✏️ Choose again
ballots-done =
    ✅ Your vote is in. Thank you!

    Receipt: <b>{ $receipt }</b>

    With it you can check that your vote is in the box; it does not show what you chose. Please keep a screenshot. You can still change your vote until the close, and will get a new receipt.
ballots-done-for-good =
    ✅ Your vote is in. Thank you!

    Your ballot now lies apart from you and cannot be told from the others; so there is no receipt, and it cannot be changed. The roll only says that you have voted.
ballots-draft-kept = Going on with what you marked before; it is not submitted yet.
ballots-draft-unsent =
    ✏️ You marked your choice but did not submit it, so it does not count yet:
    <b>{ $question }</b>

    Please open it, look once more and press “Submit”. Voting closes { $closes_at }.
ballots-check = Please type your receipt (12 characters; capitals and spaces do not matter). Example: 3f9a 11c0 77de
ballots-receipt-held = ✅ It fits: the vote with receipt { $receipt } is in the box and in the chain, and its content was not touched.
ballots-receipt-counted = ✅ Receipt { $receipt } is in the chain and its vote was counted. Ballots and people were parted at the close, so nobody can open it any more.
ballots-receipt-replaced = ↩️ The vote with receipt { $receipt } was changed later, which ends the old receipt; please use the newest. If nobody of you changed it, please call the community.
ballots-receipt-touched = ⚠️ Receipt { $receipt } is in the chain, but the vote in the box does not fit it: it may have been touched. Please call the community and the residents' supervision committee at once, and keep your screenshot.
ballots-receipt-unknown = ❌ No vote in the box has receipt { $receipt }. Please check your typing; if it is right, please call the community.

ballots-open = 🗳 Open
ballots-announced =
    📣 Voting opens { $opens_at }:
    <b>{ $question }</b>

    { $joint ->
        [yes] The street office asks several communities together.{" "}
       *[no] {""}
    }It closes { $closes_at }. { $unit ->
        [household] One vote per household
        [owner] One vote per owner
       *[person] One vote per person
    }, { $binding ->
        [yes] a formal decision
       *[no] asking for views
    }.
ballots-opened =
    🗳 Please vote:
    <b>{ $question }</b>

    { $joint ->
        [yes] The street office asks several communities together.{" "}
       *[no] {""}
    }Voting closes { $closes_at }. { $unit ->
        [household] One vote per household
        [owner] One vote per owner
       *[person] One vote per person
    }, { $binding ->
        [yes] a formal decision
       *[no] asking for views
    }.
ballots-extended =
    ⏳ The system was down when voting closed. By the rule written beforehand it is extended:
    <b>{ $question }</b>

    It now closes { $closes_at }. Votes cast before count; you can vote or change your vote until then.
ballots-open-desk = 🗳 Open
ballots-reminder =
    ⏰ { $unit ->
        [household] Your household has not voted yet:
       *[person] You have not voted yet:
    }
    <b>{ $question }</b>

    Voting closes { $closes_at }; after that it is too late.
ballots-household-cast =
    🏠 { $name ->
        [none] Somebody of your family
       *[other] { $name }
    } has just cast your household's vote:
    <b>{ $question }</b>

    It can be changed until the close; the last one counts.
ballots-result-answers =
    📊 Result
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ It passed.
        [not-passed] ❌ It did not pass: too few said yes{ $by_area ->
            [yes] , for heads and area must both suffice
           *[no] {""}
        }.
        [no-quorum] ❌ It did not pass: too few voted; at least { $needed } { $unit ->
            [household] households
           *[person] people
        } were needed.
       *[advice] 💡 This asked for views. Nothing passes or fails; the result goes to the committee as advice.
    }
    Yes { $yes }, no { $no }, abstain { $abstain }.
    { $then ->
        [posted] The result hangs out until { $shown_until_at }; then pledges begin.
        [stopped] An abstention is no yes. The project stops here, and may be proposed again.
        [stopped-few] Not that people were against it: too few came. The project stops here, and may be proposed again.
       *[none] {""}
    }
    { $by_area ->
        [yes] By floor area in m²: yes { $area_yes }, no { $area_no }, abstain { $area_abstain }; on the roll { $area_eligible }, taking part { $area_cast }, needed { $area_needed }.
       *[no] {""}
    }
    { $spoiled ->
        [0] {""}
       *[other] Spoiled ballots: { $spoiled }.
    }
    { $void ->
        [0] {""}
       *[other] { $void } more were cast by people who have moved away or are no longer confirmed, and under the rules were not counted.
    }
    { $unit ->
        [household] { $cast } of the { $eligible } households on the roll voted
       *[person] { $cast } of the { $eligible } people on the roll voted
    }{ $percent ->
        [none] ; with fewer than 20 votes only the counts are published.
       *[other] , which is { $percent }%.
    }{ $turnout ->
        [none] {""}
       *[other] {""}

        Voted / on the roll, by building:
        { $turnout }
    }
    { $head ->
        [none] {""}
       *[other] Chain code { $head }
    }
ballots-result-options =
    📊 Result
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ It passed.
        [not-passed] ❌ It did not pass.
        [no-quorum] ❌ It did not pass: too few voted; at least { $needed } { $unit ->
            [household] households
           *[person] people
        } were needed.
       *[advice] 💡 This asked for views. Nothing passes or fails; the result goes to the committee as advice.
    }
    Votes in favour:
    { $ranked }
    { $spoiled ->
        [0] {""}
       *[other] Spoiled ballots: { $spoiled }.
    }
    { $lot ->
        [yes] Equal votes were put in order by lot.
       *[no] {""}
    }
    { $unit ->
        [household] { $cast } of the { $eligible } households on the roll voted
       *[person] { $cast } of the { $eligible } people on the roll voted
    }{ $percent ->
        [none] ; with fewer than 20 votes only the counts are published.
       *[other] , which is { $percent }%.
    }{ $turnout ->
        [none] {""}
       *[other] {""}

        Voted / on the roll, by building:
        { $turnout }
    }
    { $head ->
        [none] {""}
       *[other] Chain code { $head }
    }

ballots-not-open = Voting has not opened yet. Please wait for the notice.
ballots-vote-closed = You are a moment too late: voting has closed and this press was not counted. A vote you cast before still counts. What matters is when the system receives it.
ballots-not-on-roll = You are not on the roll of this vote, so you cannot vote in it. Please ask the community staff if you have doubts.
ballots-cast-for-good = You have voted already. In this vote nobody can tell which ballot is yours, so it cannot be changed.
ballots-cast-on-paper = The roll says that a paper vote was cast, so you cannot vote here too. Please ask the community staff if you have doubts.
ballots-nothing-chosen = Nothing is chosen yet. Press at least one option, then “That is my choice”.
ballots-no-such-choice = There is no such option. Please choose from the buttons.
ballots-bad-options = Write one option a line, at least { $least } and at most { $most }, all different. Please write them again.
ballots-wrong-pack = This way of voting does not fit the question. Please choose another.
ballots-roll-empty = The roll is empty: nobody in the community can vote yet.

ballots-desk =
    Votes:

    { $lines }
ballots-desk-none = Nothing is open for voting. Would you like to start a vote?
ballots-desk-line = { $state ->
        [announced] 🕓 { $question }: opens { $opens_at }
       *[open] 🗳 { $question }: { $cast }/{ $roll } voted, closes { $closes_at }
    }
ballots-desk-new = ➕ Start a vote
ballots-desk-question = What do you want to ask? Write one sentence of at most 60 characters, for example “Shall the lot by the east gate become a small park?”
    The vote on a project is called from the project itself.
ballots-desk-project-question = Shall the project “{ $title }” go ahead?
ballots-desk-kind = How shall people answer?
ballots-desk-yes-no = 👍 Yes, no, abstain
ballots-desk-approval = ☑️ Choose among plans
ballots-desk-options = Write the plans, one a line (2 to 20, each at most 30 characters).
ballots-desk-pack =
    Under which rules?

    { $effects }
ballots-desk-pack-line =
    <b>{ $pack }</b>
    { $effect }
ballots-desk-mode =
    How are ballots and people kept apart?

    { $lines }
ballots-desk-mode-line =
    <b>{ $name }</b>
    { $said }
ballots-desk-notice = Public notice of { $days } days comes before the vote. Has it been given?
ballots-desk-notice-here = 📣 No, announce it from now
ballots-desk-notice-posted = 📌 Yes, it is over: open now
ballots-desk-closes =
    { $noticed ->
        [yes] It opens as soon as you confirm.
       *[no] It opens { $opens_at }.
    } When shall it close?
ballots-desk-span = { $closes_at } ({ $days } days)
ballots-desk-confirm =
    Please check:

    <b>{ $question }</b>
    { $options ->
        [none] Yes, no, abstain
       *[other] { $options }
    }
    { $counting ->
        [none] {""}
       *[other] People are asked to put them in order. { $counting }
    }

    { $pack }
    { $effect }
    { $mode }

    { $noticed ->
        [yes] You declare that the notice period is over. It opens as soon as you confirm
       *[no] Announced from now, it opens { $opens_at }
    } and closes { $closes_at }.
    { $unit ->
        [household] About { $roll } households are on the roll
       *[person] About { $roll } people are on the roll
    }{ $needed ->
        [0] {""}
       *[other] ; at least { $needed } { $unit ->
            [household] households
           *[person] people
        } must vote
    }.

    Once sent, it cannot be changed or withdrawn. Do you confirm?
ballots-desk-announce = ✅ Confirm and send
ballots-desk-opened = Voting is open; everybody on the roll is being told.
ballots-desk-announced = Announced. It opens by itself when the time comes.
