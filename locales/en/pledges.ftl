pledges-button = 🤝 I give something
pledges-hat = “{ $title }”: in whose name do you give this?
pledges-as-myself = 🙋 My own
pledges-what =
    { $unit ->
        [none] What would you give to “{ $title }”?

        Only your promise is written down; no money is taken here. You give it to the office later, for a receipt.
       *[other] What would <b>{ $unit }</b> give to “{ $title }”?

        Only the promise is written down; no money is taken here. It is given to the office later, for a receipt.
    }
pledges-measure = { $measure ->
    [money] 💰 Money
    [hours] 💪 Work
    [space] 🏠 A place
   *[materials] 🧱 Materials
}
pledges-materials = { $measure ->
    [space] Which place, and when may it be used? At most { $most } characters.
        For example: meeting room on the ground floor, Saturday mornings
   *[materials] Which materials? At most { $most } characters.
        For example: cement, paint, seedlings
}
pledges-amount = { $measure ->
    [money] { $unit ->
        [none] How much money? In yuan, for example: 100
       *[other] How much money does { $unit } give? In yuan, for example: 2000
    }
    [hours] { $unit ->
        [none] How many hours? For example: 4 or 1.5
       *[other] How many hours in all does { $unit } give? 3 people of 4 hours each: write 12
    }
    [space] How many places? For example: 1
   *[materials] How many pieces? For example: 20
}
pledges-confirm =
    Please read it once more. Is it right?

    “{ $title }”: { $unit ->
        [none] { $amount }{ $has_note ->
            [yes] {" "}{ $note }
           *[no] {""}
        }

        You may take it back until { $ends_at }. Others see the amount, and not whose it is. When it is built, its story thanks you by name.
       *[other] <b>{ $unit }</b> gives { $amount }{ $has_note ->
            [yes] {" "}{ $note }
           *[no] {""}
        }

        It may be taken back until { $ends_at }. Everybody sees that it comes from { $unit }, and not who wrote it.
    }
pledges-yes = ✅ Yes, count me in
pledges-kept = Written down, thank you! No money is taken here; the office will ask you for it.
