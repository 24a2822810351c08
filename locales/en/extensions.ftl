extensions-button = ⏳ Extend for an outage
extensions-asked =
    { $asked ->
        [over] It was extended already.
       *[other] The system was down when voting closed:
    }
    { $asked ->
        [over] {""}
       *[other] { $outage_from } to { $outage_to }
    }

    { $asked ->
        [over] {""}
        [mine] You agreed to extend it; a colleague has to agree as well.
        [mine-alone] You agreed to extend it. You are the street office alone, so the staff of the communities were asked; one of them has to agree as well.
        [mine-nobody] You agreed to extend it; one more is needed. You are the community's only member of staff and no street office stands above it: please invite a colleague first, who agrees as well.
        [mine-one] You agreed to extend it. You are the community's only member of staff, so the street office was asked; one of them has to agree as well.
       *[other] By the rule written beforehand it is extended by the outage and 24 hours more, to { $until }. Two colleagues agree to it, and everybody on the roll is told.
    }
extensions-agree = ✅ I agree to extend
extensions-kept = Noted. A colleague has to agree as well.
extensions-done = ✅ Extended; everybody on the roll is being told.
extensions-wanted =
    ⏳ The system was down when voting closed, so nothing is counted yet:
    <b>{ $question }</b>

    Two colleagues extend it by the rule.
extensions-second-wanted =
    ⏳ A colleague agreed to extend; please see whether you agree:
    <b>{ $question }</b>
extensions-nothing = This vote need not be extended.
extensions-second-person = You agreed already; a colleague has to agree.
