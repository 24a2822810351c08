digests-week = 📬 <b>{ $whole ->
        [yes] The community's
       *[no] Your department's
    } week in cases</b> ({ $first } to { $last })
    New { $filed }, answered { $answered }, solved say residents { $solved }, closed without a word { $silent } (no satisfaction).
    Still open { $open }.
    🔴 Overdue or supervised: { $overdue ->
        [0] none
       *[other] { $overdue }: { $overdue_cases }
    }
    🟡 Due soon: { $soon ->
        [0] none
       *[other] { $soon }: { $soon_cases }
    }
digests-open = 📥 Open the cases
