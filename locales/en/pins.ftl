pins-pin = 📌 Pin this card
pins-take-down = Unpin
pins-card = 📌 { $rows_told }{ $ended ->
    [yes] {""}

    This card stays until the days for opening the case again are over.
   *[no] {""}
}
pins-taken-down = { $rows_told }

    Unpinned: this card changes no more. For the newest, see “📁 My cases”.
pins-up = Pinned. Whenever this case moves, the card changes with it.
pins-down = Unpinned.
pins-too-many = You can pin { $most } cards at most. Please unpin one first.
