budgets-sum = { $wan ->
       *[other] { $yuan } yuan
    }
budgets-funded = ✅ { $name } · { $cost_fen }
budgets-option = { $name } · { $cost }

budgets-offered =

    💰 The fund is { $fund_said }. { $joint ->
        [yes] { $communities } vote together.{" "}
       *[no] {""}
    }There are { $projects_count } projects, which would cost { $projects_cost } together:
    { $projects }

budgets-mark =
    <b>{ $question }</b>

    The fund is { $fund }. Press every project you wish for; press one with ☑ to take it back. { $fits ->
        [yes] Your choice must not cost more than the fund.
       *[no] Your choice may cost more than the fund: the more you name, the likelier it is that one is funded.
    } Please choose at least three if you can.

    Chosen: { $chosen }, together { $wished }, { $over ->
        [yes] { $rest } above the fund.
       *[no] { $rest } left.
    }
budgets-chosen = Chosen: { $chosen }, together { $wished }, { $over ->
        [yes] { $rest } above the fund
       *[no] { $rest } left
    }
budgets-confirm =
    Please read it once more:

    <b>{ $question }</b>
    { $choice }

    Together { $wished }; the fund is { $fund }.
    { $mode }

    Only “Submit” casts it. Is it right?
budgets-over-fund = That would be { $over_fen } above the fund of { $fund_fen }, so it was not added. Take one back first, then choose this one.

budgets-result =
    📊 Result
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ Enough took part: the result holds.
        [not-passed] ❌ The result does not hold.
        [no-quorum] ❌ It does not hold and the fund was not divided: too few voted; at least { $needed } { $unit ->
            [household] households
           *[person] people
        } were needed.
       *[advice] 💡 This asked for views. The result goes to { $joint ->
            [yes] the street office as advice
           *[no] the street office and the committee as advice
        }.
    }
    { $outcome ->
        [no-quorum] Votes:
            { $ranked }
       *[other] Of the fund of { $fund_fen }, { $count ->
                [one] one project is
               *[other] { $count } projects are
            } funded with { $spent_fen }; { $left_fen } are left:
            { $count ->
                [0] No project is funded.
               *[other] { $funded_told }
            }
    }
    { $then ->
        [none] {""}
       *[other] { $then_told }
    }
    { $spoiled ->
        [0] {""}
       *[other] Spoiled ballots: { $spoiled }.
    }
    { $void ->
        [0] {""}
       *[other] Not counted under the rules, because the voter had left since: { $void }.
    }
    { $lot ->
        [yes] Some projects were put in order by lot.
       *[no] {""}
    }
    { $unit ->
        [household] { $cast } of the { $eligible } households on the roll voted
       *[person] { $cast } of the { $eligible } people on the roll voted
    }{ $percent ->
        [none] ; under 20 votes only the counts are published.
       *[other] , which is { $percent }%.
    }{ $by_community ->
        [none] {""}
       *[other] {""}

        Voted / on the roll, by community:
        { $by_community }
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

budgets-then-funded = The result of the funded projects hangs out until { $shown_until_at }; then pledges begin. The others are not stopped; their plans stay and may be voted on again.
budgets-then-not-funded = None of the projects is stopped; their plans stay and may be voted on again.

budgets-account-button = 💰 How the money was divided
budgets-account =
    💰 <b>How the money was divided</b>
    { $question }

    { $division ->
        [greedy] By votes, the most first: a project is funded if the fund still holds enough, else the next is looked at. What nobody chose is not funded.
       *[other] { $share ->
            [none] There were no votes, and nothing was divided.
           *[other] The fund of { $fund } is split into equal shares; in the end each ballot stands for { $share }. Shares are public money on paper: residents pay nothing. A project is funded when the shares of those who chose it can pay for it, the best value first; a share that was used cannot pay again. What was left went by votes, the most first.
        }
    }
    Left over: { $left }.

    { $reached ->
        [none] With fewer than 20 votes only the counts are published.
       *[other] { $reached }
    }

    <b>By votes alone</b>, { $same ->
        [yes] the same projects would be funded.
       *[no] these would be funded:
            { $plain }
            { $plain_reached ->
                [none] {""}
               *[other] { $plain_reached }
            }
    }
    { $lots ->
        [none] {""}
       *[other] { $lots }
            The lot: the lower SHA-256 of “seed|project” comes first; the seed { $seed } was published before the opening.
    }
budgets-reached = Of { $voters } ballots, { $some } see at least one wish funded and { $none } see none; a ballot has { $average } wishes funded on average.
budgets-lot = 🎲 “{ $winner }” and “{ $over }” were level; the lot fell on “{ $winner }”.
budgets-reasons-button = 🔎 Why each project
budgets-reasons =
    <b>{ $question }</b>

    ✅ is funded; the most votes come first. Press a project to see why:
budgets-reason-item = { $place }. { $name } · { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }
budgets-reason =
    { $funded ->
        [yes] ✅ <b>{ $name }</b> is funded
       *[no] ▫️ <b>{ $name }</b> is not funded
    }

    It costs { $cost } and has { $votes } votes, place { $place } by votes.

    { $why }
    { $lots ->
        [none] {""}
       *[other] { $lots }
    }
budgets-pb-button = 📄 Open data (.pb)
budgets-pb = 📄 The budget vote as open data (.pb): what each project costs, its votes, and what each ballot chose, without names and in no order of time. Anyone may count it again.

budgets-desk-kind = 💰 Budget: projects for one fund
budgets-desk-fund = How much is the fund? Write a number, for example 300000.
budgets-desk-standing =
    The fund is { $fund }. Which projects stand? Press one to add it, press what bears ☑ to take it out.

    Listed are those whose days of objections are over, whose objections all have an answer, and which the fund can pay. The result of the funded ones is posted, then pledges begin; the others keep their plans for another vote.

    Chosen: { $count }, together { $cost }.
budgets-desk-by-hand = ✏️ Write others by hand
budgets-desk-choose-again = ✏️ Choose again
budgets-desk-projects =
    The fund is { $fund }. Write the projects, one a line, the name and then the cost, for example:
    New benches 8000
    Ramp at the east gate 25000

    At least 2, at most 50; names of at most 30 characters.
budgets-desk-listed =
    Please check:

    Fund { $fund }
    { $projects }

    { $count } projects, together { $cost }. { $enough ->
        [yes] ⚠️ The fund pays for all of them, so there is nothing to choose.
       *[no] {""}
    }
budgets-desk-right = ✅ Right, go on
budgets-desk-again = ✏️ Write the projects again
budgets-desk-confirm =
    Please check:

    <b>{ $question }</b>
    💰 The fund is { $fund_said }; there are { $projects_count } projects, together { $projects_cost }. The order in which residents see them is drawn by lot when it is sent:
    { $projects }
    { $moves ->
        [yes] As soon as it is counted, the result of the funded projects is posted; the others keep their plans.
       *[no] These were written by hand: no co-creation project moves by the result.
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
budgets-no-fund = The fund cannot be 0. Write how much it is, for example 300000.
budgets-no-cost = The cost in line { $line } was not understood. Write the name, a space, and the cost, for example: New benches 8000
budgets-too-dear = “{ $name }” costs more than the whole fund of { $fund_fen } and could never be funded. Please change it and send all projects again.
budgets-same-project = “{ $name }” is written twice. Please change it and send all projects again.
budgets-bad-number = There are { $count } projects; at least { $least } and at most { $most } are needed. Please send all projects again.

budgets-told-entered = No. { $project } “{ $title }” stands in the vote over the community's fund: { $projects } projects, { $fund_fen } together. It opens { $opens_at } and closes { $closes_at }.
budgets-told-funded = ✅ No. { $project } “{ $title }” is funded by the vote: { $chosen } of { $projects } projects were, and { $votes } of { $cast } ballots chose it. The result hangs out until { $ends_at }.
budgets-told-not-funded = { $quorum ->
    [yes] No. { $project } “{ $title }” is not funded by the vote: { $chosen } of { $projects } projects were, and { $votes } of { $cast } ballots chose it.
   *[no] The vote over the fund in which No. { $project } “{ $title }” stood does not hold: { $cast } voted, at least { $needed } { $unit ->
        [household] households
       *[person] people
    } were needed.
} The project is not stopped; its plan stays and may be voted on again.
