handovers-button = 📦 To be fetched
handovers-waiting = { $count ->
    [0] 📦 Everything has been fetched.
   *[other] 📦 Got and not fetched yet, the oldest first. When somebody comes for it, choose it:
}
handovers-item = { $name } · { $what } · { $day }
handovers-piece = 📦 <b>{ $name }</b> got { $what } for { $price } points on { $day }.
    { $mine ->
        [yes] This is your own; a colleague hands it to you.
       *[no] When they have it, press “Handed over”. If it cannot be handed over (broken, missing, not wanted), give the points back.
    }
handovers-hand = ✅ Handed over
handovers-undo = ↩️ Give the points back
handovers-done = Noted.
handovers-undone-toast = The points are back; they have been told.
handovers-undone = ↩️ You could not be given { $what }; the { $amount } points are yours again.
handovers-over = They have it already; it stays.
handovers-given-back = The points were given back before.
handovers-own = This is your own; please let a colleague do it.
