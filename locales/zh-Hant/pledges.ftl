pledges-button = 🤝 我來出一份
pledges-hat = 「{ $title }」，這一份以誰的名義出？
pledges-as-myself = 🙋 我自己
pledges-what =
    「{ $title }」，{ $unit ->
        [none] 您想出什麼？

        這裡只記您的心意，不收錢。錢以後交給社區，社區會開收據。
       *[other] <b>{ $unit }</b>想出什麼？

        這裡只記單位的心意，不收錢。錢以後交給社區，社區會開收據。
    }
pledges-measure = { $measure ->
    [money] 💰 出錢
    [hours] 💪 出力
    [space] 🏠 出場地
   *[materials] 🧱 出材料
}
pledges-materials = { $measure ->
    [space] 借什麼地方、什麼時候能用？最多 { $most } 個字。
        比如：一樓會議室，週六上午
   *[materials] 什麼材料？最多 { $most } 個字。
        比如：水泥、油漆、花苗
}
pledges-amount = { $measure ->
    [money] { $unit ->
        [none] 您想出多少錢？寫幾元，比如：100
       *[other] { $unit }想出多少錢？寫幾元，比如：2000
    }
    [hours] { $unit ->
        [none] 您想出幾小時？比如：4 或者 1.5
       *[other] { $unit }一共出幾小時？3 個人各出 4 小時，就寫：12
    }
    [space] 有幾處地方？比如：1
   *[materials] 有幾件？比如：20
}
pledges-confirm =
    請看一遍，對不對？

    「{ $title }」：{ $unit ->
        [none] { $amount }{ $has_note ->
            [yes] {" "}{ $note }
           *[no] {""}
        }

        { $ends_at }前可以收回。別人看得到有這一份，看不到是誰。建成以後寫故事，會寫上您的稱呼，謝謝您。
       *[other] <b>{ $unit }</b>出 { $amount }{ $has_note ->
            [yes] {" "}{ $note }
           *[no] {""}
        }

        { $ends_at }前可以收回。大家看得到是{ $unit }出的，看不到是哪位經手。
    }
pledges-yes = ✅ 對，算我一份
pledges-kept = 記下了，謝謝您！這裡不收錢，要交的時候社區會找您。
