pledges-button = 🤝 我来出一份
pledges-hat = 「{ $title }」，这一份以谁的名义出？
pledges-as-myself = 🙋 我自己
pledges-what =
    「{ $title }」，{ $unit ->
        [none] 您想出什么？

        这里只记您的心意，不收钱。钱以后交给社区，社区会开收据。
       *[other] <b>{ $unit }</b>想出什么？

        这里只记单位的心意，不收钱。钱以后交给社区，社区会开收据。
    }
pledges-measure = { $measure ->
    [money] 💰 出钱
    [hours] 💪 出力
    [space] 🏠 出场地
   *[materials] 🧱 出材料
}
pledges-materials = { $measure ->
    [space] 借什么地方、什么时候能用？最多 { $most } 个字。
        比如：一楼会议室，周六上午
   *[materials] 什么材料？最多 { $most } 个字。
        比如：水泥、油漆、花苗
}
pledges-amount = { $measure ->
    [money] { $unit ->
        [none] 您想出多少钱？写几元，比如：100
       *[other] { $unit }想出多少钱？写几元，比如：2000
    }
    [hours] { $unit ->
        [none] 您想出几小时？比如：4 或者 1.5
       *[other] { $unit }一共出几小时？3 个人各出 4 小时，就写：12
    }
    [space] 有几处地方？比如：1
   *[materials] 有几件？比如：20
}
pledges-confirm =
    请看一遍，对不对？

    「{ $title }」：{ $unit ->
        [none] { $amount }{ $has_note ->
            [yes] {" "}{ $note }
           *[no] {""}
        }

        { $ends_at }前可以收回。别人看得到有这一份，看不到是谁。建成以后写故事，会写上您的称呼，谢谢您。
       *[other] <b>{ $unit }</b>出 { $amount }{ $has_note ->
            [yes] {" "}{ $note }
           *[no] {""}
        }

        { $ends_at }前可以收回。大家看得到是{ $unit }出的，看不到是哪位经手。
    }
pledges-yes = ✅ 对，算我一份
pledges-kept = 记下了，谢谢您！这里不收钱，要交的时候社区会找您。
