papers-hand-in-button = 🗒 A paper ballot came in
papers-hand-in =
    Whose paper ballot came in? Please write the household's number, one at a time. From then on the household cannot vote here; those of it who use Linli are told.

    Noted so far: { $marked }.
papers-noted = ✅ Noted: the paper ballot of { $home }. Please put it into the ballot box.
papers-no-such-home = The register has no such household number. Please check your typing.
papers-handed-in =
    🗒 The staff received your household's paper ballot:
    <b>{ $question }</b>

    If your household handed in none, please call the community and the residents' supervision committee at once.
papers-key-button = ⌨️ Key the paper ballots
papers-key =
    Please key the paper ballots from first to last, one a line; write “x” and a number for several alike. There are { $marked }; write “spoiled” for what cannot be read.

    { $options ->
        [none] For example:
        yes x12
        no x3
        abstain
       *[other] { $ranked ->
            [yes] Write the numbers in the order of the ballot, the first wish first, for example “3 1 x2”:
           *[no] Write the numbers of all that are agreed with, for example “1 3 x2”:
        }
        { $options }
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
papers-not-here = This vote is by person or by owner, or is about a fund, and takes no paper ballots here.
papers-voted-before = The roll says that this household has voted; there is one vote a household. Please give the paper ballot back.
papers-counted-already = The paper ballots were keyed already; none can be added.
papers-bad-line = Line { $line } was not understood. Please mend it as in the example and send it again.
papers-not-all = The roll notes { $marked } paper ballots, and you keyed another number. Please count and key again.
papers-second-person = You keyed the first count; a colleague keys the second.
