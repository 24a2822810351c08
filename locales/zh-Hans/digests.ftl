digests-week = 📬 <b>{ $whole ->
        [yes] 社区
       *[no] 本部门
    }诉求一周小结</b>（{ $first } 到 { $last }）
    新收 { $filed } 件，答复 { $answered } 件，居民说解决了 { $solved } 件，没有回音收起来 { $silent } 件（不算满意）。
    还没办结 { $open } 件。
    🔴 过了日子或在督办：{ $overdue ->
        [0] 没有
       *[other] { $overdue } 件 { $overdue_cases }
    }
    🟡 快到期：{ $soon ->
        [0] 没有
       *[other] { $soon } 件 { $soon_cases }
    }
digests-open = 📥 打开诉求办理
