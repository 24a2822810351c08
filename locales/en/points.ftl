points-button = 🎁 Points
points-main = 🎁 You have <b>{ $balance }</b> points.
    { $lapse ->
        [0] {""}
       *[other] { $lapse } of them lapse on { $lapses }; they are spent first.
    }
    Points are a small thank-you. They have nothing to do with hours and are never cash.
    { $count ->
        [0] There is nothing to be had for them just now.
       *[other] What would you like?
    }
points-item = { $name } · { $price } points · { $stock } left
points-lines-button = 📒 My points so far
points-good = 🎁 <b>{ $name }</b>: { $price } points, { $stock } left.
    { $stock ->
        [0] All gone. Please look at the others.
       *[other] { $missing ->
            [0] You have { $balance } points, that is enough. Fetch it at the service station.
           *[other] You have { $balance } points, { $missing } are missing.
        }
    }
points-get = ✅ Take one
points-yours = 🎁 Yours: { $what }, for { $price } points. Please fetch it at the service station and give your name.
points-lines = 📒 Your points so far; now { $balance }:
    { $lines }
points-line = { $day }　{ $kind ->
    [given] +{ $amount } { $note }
    [spent] -{ $amount } for { $note }
    [lapsed] -{ $amount } lapsed
    [returned] +{ $amount } back for { $note }
   *[taken-back] -{ $amount } taken back: { $note }
}
points-given = 🎁 The community gave you { $amount } points: { $why }. You have { $balance } now.
points-taken-back = The community took back { $amount } points that were a mistake ({ $why }). Please ask there if you wonder why.
points-got = 🎁 { $name } got { $what } for points and will fetch it. { $left } left.
points-open = 🎁 My points
points-open-goods = 🎁 Show it
points-too-few = Not enough points, { $missing } are missing.
points-sold-out = Just too late, all gone. Please look at the others.
points-own = Nobody gives points to themselves. Please ask a colleague.
points-already-spent = These were spent, have lapsed or were taken back already.
points-bad-number = Please write a number from 1 to { $most }.
points-desk = 🎁 Points: what would you like to do?
points-desk-give-button = ➕ Give points
points-desk-goods-button = 🧺 The shelf
points-desk-who = { $asked ->
    [none] To whom? Please type the name, for example: Wang
   *[other] { $count ->
        [0] Nobody is called “{ $asked }”. Please try another name.
       *[other] Which “{ $asked }”? You may also type another name.
    }
}
points-person = { $name }{ $building ->
    [none] {""}
   *[other] {" "}· { $building }
}
points-desk-person = 🎁 <b>{ $name }</b> has { $balance } points.
    { $lines ->
        [none] Nothing yet.
       *[other] { $lines }
    }
points-gift = ↩️ Take back { $amount } · { $note }
points-desk-give = ➕ Give points
points-desk-amount = How many points for { $name }? 1 to { $most }, for example: 20
points-desk-why = What for? They read it. Example: took in the neighbour's parcels
points-desk-confirm = Give <b>{ $name }</b> { $amount } points: { $why }. They lapse after { $months } months. Is that right?
points-desk-yes = ✅ Yes, give
points-desk-given = Given; they have been told.
points-desk-back = Take back the { $amount } points for “{ $note }”? A line is added, the first one stays, and they are told.
points-desk-back-yes = ↩️ Take back
points-desk-taken-back = Taken back; they have been told.
points-desk-goods = { $count ->
    [0] The shelf is empty.
   *[other] 🧺 The shelf:
}
points-shelf-item = { $closed ->
    [yes] ⛔{" "}
   *[no] {""}
}{ $name } · { $price } points · { $stock } left
points-desk-new = ➕ Add something
points-desk-good = 🧺 <b>{ $name }</b>: { $price } points, { $stock } left{ $closed ->
    [yes] , offered no more
   *[no] {""}
}.
    To add some, type a number, for example: 10
points-desk-refilled = Done: { $stock } of { $name } now.
points-desk-close = ⛔ Offer it no more
points-desk-closed = Residents do not see it any more.
points-desk-name = What is it? Example: detergent
points-desk-price = How many points? Example: 30
points-desk-stock = How many are there? Example: 10
