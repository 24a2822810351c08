digests-week = 📬 <b>{ $whole ->
        [yes] 社區
       *[no] 本部門
    }訴求一週小結</b>（{ $first } 到 { $last }）
    新收 { $filed } 件，答覆 { $answered } 件，居民說解決了 { $solved } 件，沒有回音收起來 { $silent } 件（不算滿意）。
    還沒辦結 { $open } 件。
    🔴 過了日子或在督辦：{ $overdue ->
        [0] 沒有
       *[other] { $overdue } 件 { $overdue_cases }
    }
    🟡 快到期：{ $soon ->
        [0] 沒有
       *[other] { $soon } 件 { $soon_cases }
    }
digests-open = 📥 打開訴求辦理
