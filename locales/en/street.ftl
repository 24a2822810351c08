street-funds-button = 💰 Street office's fund votes
street-funds-desk =
    Fund votes of the street office: one fund, projects of several communities.

    { $lines }
street-funds-desk-none = When one fund is meant for several communities, you can ask their residents here which projects should come first. There is no such vote yet.
street-funds-line = { $state ->
        [announced] 🕓 { $question } It opens { $opens_at }.
        [closed] 📊 { $question } It is over, { $cast }/{ $roll } voted.
       *[open] 🗳 { $question } { $cast }/{ $roll } voted, it closes { $closes_at }.
    }
street-funds-new = ➕ New fund vote
street-funds-communities =
    Which communities vote together? Press each that takes part; press one with ☑ to take it back. At least two.

    Chosen: { $count }.
street-funds-chosen = ➡️ That is my choice
street-funds-too-few = Choose at least two communities. A vote within one community is started by its own staff.
street-funds-projects =
    The fund is { $fund }. Which projects take part? Press each; press one with ☑ to take it back.

    Those listed have a plan whose days of objections are over and every objection answered. { $others ->
        [0] {""}
       *[other] Not listed: { $others }, because they cost more than the whole fund, or nothing.
    }

    Chosen: { $count }, together { $cost }.
street-funds-projects-none = These communities have no project that can take part now. Its plan must be past the days of objections, every objection answered, and its cost within the fund.
street-funds-so-far = Chosen: { $count }, together { $cost }
street-funds-bad-choice = { $count } projects are chosen; at least { $least } and at most { $most } are needed.
street-funds-moved = “{ $name }” has just changed and cannot take part any more. Please look at your choice again.
street-funds-question =
    What does this vote ask? Write one sentence of at most 60 characters; residents read just that.

    Or press this one:
street-funds-usual = Which projects should this year's fund pay for first?
street-funds-community = · { $community }: about { $people ->
        [one] 1 person
       *[other] { $people } people
    }
street-funds-confirm =
    Please check:

    <b>{ $question }</b>
    Communities voting together:
    { $communities }

    💰 The fund is { $fund }; there are { $count } projects, together { $cost }. The order in which residents see them is drawn by lot when it is sent:
    { $projects }
    { $enough ->
        [yes] ⚠️ The fund pays for all of them, so there is nothing to choose.
       *[no] {""}
    }

    { $effect }
    { $mode }

    { $noticed ->
        [yes] You declare that the notice period is over. It opens as soon as you confirm
       *[no] Announced from now, it opens { $opens_at }
    } and closes { $closes_at }. One vote per person; about { $people } people are on the roll.

    Once sent, it cannot be changed or withdrawn. Do you confirm?

street-funds-told-entered = No. { $project } “{ $title }” stands in the street office's fund vote: { $communities } communities, { $projects } projects, { $fund_fen }. It opens { $opens_at } and closes { $closes_at }.
street-funds-told-chosen = ✅ No. { $project } “{ $title }” came out funded in the street office's vote: { $chosen } of { $projects } projects did, and { $votes } of { $cast } ballots named it. This is advice to the street office; you will be told what is decided.
street-funds-told-not-chosen = No. { $project } “{ $title }” did not come out funded in the street office's vote: { $chosen } of { $projects } projects did, and { $votes } of { $cast } ballots named it. The project has not stopped; it is where it was. Open the vote to see why it was not chosen.
