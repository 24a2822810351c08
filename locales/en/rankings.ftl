rankings-rank =
    <b>{ $question }</b>

    Press what you wish for most, then your second wish, and so on. Pressed the wrong one? Press it again to take it off. You can also type the numbers, for example: 3 1 2
    You need not rank them all; what you leave out counts last.

    { $placed ->
        [yes] Your order:
        { $ranking }
       *[no] Nothing is ranked yet.
    }
rankings-item = No. { $number } { $name }
rankings-item-placed = ✅ Place { $rank } · No. { $number } { $name }
rankings-ranked-button = ➡️ That is my order
rankings-clear-button = 🧹 Clear and begin again
rankings-placed = Ranked: { $count }
rankings-cleared = Cleared. Please begin again.
rankings-unranked = Not ranked: { $count }. They count last, as equals.
rankings-unread = I could not read “{ $said }”. Please type the numbers on the buttons, your first wish first, for example: 3 1 2
rankings-twice = “{ $name }” is there twice; each has one place only. Please type it once more.

rankings-desk-kind = 🔢 Put several plans in order
rankings-desk-options = Please write the plans, one a line ({ $least } to { $most }, each up to 30 characters). People are to put them in order; the fewer there are, the easier it is.
rankings-desk-counting =
    How shall it be counted?

    { $lines }
rankings-name-run-off = Round by round{ $default ->
        [yes] {" "}(the usual one)
       *[no] {""}
    }
rankings-name-pairs = Two by two{ $default ->
        [yes] {" "}(the usual one)
       *[no] {""}
    }
rankings-counting-run-off = 🔢 Round by round: first choices are counted. If none has more than half, the one with the fewest goes out and its ballots go to the next they name, until one has more than half.
rankings-counting-pairs = 🔢 Two by two: each plan is compared with each other one; the one that more ballots put ahead wins. Whichever beats each other one is the result.
rankings-about = { $counting } Equals go by lot: by the SHA-256 of “seed|option”, smallest first. The seed is { $seed }. From 20 ballots on every ranking is published without names, so that anybody can count again; where there are many plans, do not follow an odd order that somebody taught you: your ballot could be known by it.

rankings-result =
    📊 Result
    <b>{ $question }</b>

    { $elected ->
        [yes] 🏁 Most wished for, all rankings together: <b>{ $winner }</b>
       *[no] There are no valid ballots, so there is no order.
    }
    💡 This asked for views. Nothing passes or fails; the result goes to the committee as advice.

    Order (the number says how many put it first):
    { $ranked }

    { $counting ->
        [pairs] 🔢 Two by two
       *[run-off] 🔢 Round by round
    }
    { $few ->
        [yes] With fewer than 20 ballots the steps of the count are not published, so that nobody's choice can be read off.
       *[no] { $rounds_told }
    }

    { $spoiled ->
        [0] {""}
       *[other] Spoiled ballots: { $spoiled }.
    }
    { $lot ->
        [yes] { $counting ->
            [pairs] Equally clear comparisons were put in order by lot;
           *[run-off] Equals were put in order by lot;
        } its seed was published when the voting began.
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
rankings-round = Round { $number }: { $votes }. { $end ->
        [won] “{ $name }” has more than half and wins.
        [nobody] There are no ballots left, so there is no winner.
       *[out] None has more than half; { $lot ->
            [yes] several have the fewest, and by lot “{ $name }” goes out
           *[no] “{ $name }” has the fewest and goes out
        }; its ballots go to the next they name.
    }{ $exhausted ->
        [0] {""}
       *[other] {" "}({ $exhausted } ballots name none of those left and count no more.)
    }
rankings-duel = { $won ->
        [yes] “{ $winner }” beats “{ $other }”: { $over } put it ahead, { $under } the other way round.
        [equal] “{ $winner }” and “{ $other }” are even.
       *[no] “{ $winner }” loses to “{ $other }”, { $over } to { $under }; that goes against clearer comparisons and does not count.
    }
rankings-circle = None beats each other one (there is a draw, or a circle as in rock, paper, scissors), so the clearest comparisons count first, and those against them do not.
rankings-unheld = Not counted either: “{ $winner }” over “{ $loser }”, { $over } to { $under }.
