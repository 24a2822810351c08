reasons-bought = { $few ->
        [yes] The shares of those who chose it were enough to pay for it.
       *[no] The shares of those who chose it were enough to pay for it: each ballot gave { $each } at most. Shares are public money; residents pay nothing.
    }
reasons-filled = { $shares ->
        [none] When its turn came, the fund still held { $rest }, which was enough.
       *[other] The shares of those who chose it were not enough. But money was left in the fund, and when its turn came by votes there were { $rest }, which was enough.
    }
reasons-short = { $few ->
        [yes] The shares of those who chose it were not enough to pay for it, nor was the rest of the fund.
       *[no] Those who chose it had shares of { $shares } together; { $spent } of that had gone to projects funded before, so { $missing } were missing. Shares are public money; residents pay nothing. When its turn came by votes, the fund held only { $rest }, which was not enough either.
    }{ $on ->
        [none] {""}
       *[other] {""}

        Most of it went to:
        { $on }
    }
reasons-spending = “{ $name }” { $amount } ({ $voters } ballots chose both)
reasons-no-room = Projects with more votes came first; when its turn came, the fund held only { $rest }, and { $missing } were missing.
reasons-no-votes = Nobody chose it. What nobody chose is never funded, however cheap.
