pledges-button = 🤝 I give something
pledges-what =
    What would you give to “{ $title }”?

    Only your promise is written down; no money is taken here. You give it to the office later, for a receipt.
pledges-measure = { $measure ->
    [money] 💰 Money
    [hours] 💪 Work
   *[materials] 🧱 Materials
}
pledges-materials =
    Which materials? At most { $most } characters.
    For example: cement, paint, seedlings
pledges-amount = { $measure ->
    [money] How much money? In yuan, for example: 100
    [hours] How many hours? For example: 4 or 1.5
   *[materials] How many pieces? For example: 20
}
pledges-confirm =
    Please read it once more. Is it right?

    “{ $title }”: { $amount }{ $has_note ->
        [yes] {" "}{ $note }
       *[no] {""}
    }

    You may take it back until { $ends_at }. Others see the amount, and not whose it is. When it is built, its story thanks you by name.
pledges-yes = ✅ Yes, count me in
pledges-kept = Written down, thank you! No money is taken here; the office will ask you for it.
