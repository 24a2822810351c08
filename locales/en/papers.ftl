papers-print-button = 🖨 Print the ballot
papers-sheet = 🖨 The paper ballot of “{ $question }”, ready to be printed.
papers-file = ballot-{ $poll }
papers-sheet-head = { $community } · ballot (vote No. { $poll })
papers-sheet-how = { $kind ->
    [yes-no] Put a ✓ into one box. With several, or none, the ballot is spoiled.
    [budget] Put a ✓ into the box before each project you wish for. { $fits ->
        [yes] Together they must not cost more than { $fund }; else the ballot is spoiled.
       *[no] You may choose several, best three or more. The fund holds { $fund }.
    }
    [ranked] Write 1 into the box before what you want most, 2 before the next, and so on; you may stop anywhere.
   *[approval] Put a ✓ into the box before everything you agree with; there may be several.
}
papers-sheet-home = The owner's home number: ____________________ (the floor area is the register's; without the number the ballot is spoiled)
papers-sheet-foot = { $tied ->
    [yes] Hand it to the staff in person; they note it on the roll.
   *[no] Write no name on it. Hand it to the staff in person; they note it on the roll and put it into the box.
} The first vote counts: whoever has voted on the phone cannot hand in a paper, and who handed one in can neither vote nor change it on the phone. Until { $until }. Two of the staff key it by themselves, and it counts when both are the same.
papers-sheet-page = Page { $number } of { $of }
papers-hand-in-button = 🗒 A paper ballot came in
papers-hand-in =
    { $unit ->
        [household] Whose paper ballot came in? Please write the household's number.
        [owner] Which owner's paper ballot came in? Please write the number of their home; it must stand on the paper too.
       *[person] Whose paper ballot came in? Please write the name, and then press it on the roll.
    }
    One at a time. The first vote counts: who has voted on the phone is refused here, please give the paper back; who is noted here can neither vote nor change it on the phone. Those who use Linli are told.

    Noted so far: { $marked }.
papers-voter = { $count } on the roll are called “{ $called }”. Whose paper ballot is it? Pressing notes it.
papers-noted = ✅ Noted: the paper ballot of { $home }. Please put it into the ballot box.
papers-nobody = { $unit ->
    [household] The register has no household number “{ $said }”. Please check your typing.
    [owner] The register has no home “{ $said }”, or no owner of it. Please check your typing.
   *[person] Nobody called “{ $said }” is on this vote's roll. Where each person has a vote, it holds the residents who were confirmed when it began, and the adults on the register who do not use Linli; where somebody of a household uses it and cannot be told apart on the register, that household votes in chat alone.
}
papers-handed-in =
    🗒 The staff received { $unit ->
        [household] your household's
       *[person] your
    } paper ballot:
    <b>{ $question }</b>

    If you handed in none, please call the community and the residents' supervision committee at once.
papers-key-button = ⌨️ Key the paper ballots
papers-key =
    Please key the paper ballots from first to last, one a line{ $tied ->
        [yes] , the home's number first and a space after it
       *[no] ; write “x” and a number for several alike
    }. There are { $marked }; write “spoiled” for what cannot be read.

    { $options ->
        [none] For example:
            { $tied ->
                [yes] 1-101 yes
                    1-102 no
                    1-201 spoiled
               *[no] yes x12
                    no x3
                    abstain
            }
       *[other] { $ranked ->
            [yes] Write the numbers in the order of the ballot, the first wish first, for example “3 1 x2”:
           *[no] Write the numbers that bear a ✓, for example “1 3 x2”:
        }
        { $options }
    }{ $fits ->
        [yes] {""}

            Write “spoiled” for a paper whose projects cost more than { $fund } together.
       *[no] {""}
    }

    Two people key them by themselves, without looking and without talking it over.
papers-check =
    You keyed:

    { $lines }

    { $count } in all. Is this right?
papers-submit = ✅ Yes, hand it in
papers-again = ✏️ Key them again
papers-spoiled = spoiled
papers-kept = Noted. A colleague keys them once more; they count when both are the same.
papers-agreed = ✅ Both are the same and are counted. The result comes in a moment.
papers-differed = ❌ The two counts differ, and both are thrown away. Please count and key again, both of you.
papers-wanted =
    ⌨️ Voting has closed, and the paper ballots are not keyed yet:
    <b>{ $question }</b>

    Two colleagues key them by themselves; the result comes when both are the same.
papers-second-wanted =
    ⌨️ The paper ballots were keyed once; please key them the second time:
    <b>{ $question }</b>
papers-differ =
    ❌ The two counts of the paper ballots differ, and both are thrown away. Please count and key again:
    <b>{ $question }</b>
papers-not-here = This vote takes no paper. Where ballots lie apart from people for good, who keys a few papers would know whose they are; a vote over several communities is cast on the phone alone.
papers-voted-before = The roll says that they have voted, and there is one vote only. Please give the paper ballot back.
papers-over-fund = The projects of line { $line } cost { $over_fen } too much. Please check your typing; if the paper is so, write “spoiled”.
papers-of-nobody = Line { $line }: no paper ballot of home “{ $home }” was handed in. Please check your typing.
papers-twice = Line { $line }: home “{ $home }” was keyed above; an owner has one ballot.
papers-counted-already = The paper ballots were keyed already; none can be added.
papers-bad-line = Line { $line } was not understood. Please mend it as in the example and send it again.
papers-not-all = The roll notes { $marked } paper ballots, and you keyed another number. Please count and key again.
papers-second-person = You keyed the first count; a colleague keys the second.
