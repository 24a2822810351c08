polls-desk =
    🗳 <b>{ $question }</b>

    { $joint ->
        [yes] Started by the street office; { $communities } vote together. { $above ->
            [yes] {""}
           *[no] The communities can look, not change it.
        }
       *[no] {""}
    }
    { $state ->
        [announced] Not open yet: opens { $opens_at }, closes { $closes_at }.
        [over] Voting has closed; there is no result yet.
        [closed] It has ended, and the result is published.
       *[open] Open for voting until { $closes_at }.
    }
    { $state ->
        [announced] {""}
       *[other] { $cast }/{ $roll } voted · { $mode }
    }
    { $marked ->
        [0] {""}
       *[other] { $marked } on paper{ $counts ->
            [0] {""}
            [1] , keyed once; a second person is wanted
           *[other] , both counts the same
        }
    }
    { $no_paper ->
        [yes] 🗒 No paper ballots: in this vote ballots lie apart from people for good, and who keys them must not see whose they are.
       *[no] {""}
    }
    { $interrupted ->
        [yes] ⏳ The system was down at the close; two colleagues have to agree to extend.
       *[no] {""}
    }
polls-desk-excluded-button = 📋 Not on the roll ({ $excluded })
polls-desk-excluded =
    { $counted ->
        [none] Everybody is on the roll.
       *[other] Not on the roll:

        { $counted }
    }
    { $named ->
        [none] {""}
       *[other] {""}

        { $named }
    }
    { $more ->
        [0] {""}
       *[other] And { $more } more.
    }
polls-desk-excluded-count = <b>{ $why }</b> { $count }
polls-desk-excluded-line = · { $name }: { $why }
polls-desk-why-unverified = not confirmed
polls-desk-why-blocked = account blocked
polls-desk-why-elsewhere = no home known here
polls-desk-why-no-household = household not in the register
polls-desk-why-minor = under 18
polls-desk-why-not-owner = not an owner
polls-desk-why-represented = the representative votes
polls-desk-why-later = came after the roll was fixed
polls-nobody-on-roll =
    🗳 Its time has come, but it cannot begin: nobody would be on the roll.
    <b>{ $question }</b>

    Import the roll or confirm some residents first. Then it begins by itself.
