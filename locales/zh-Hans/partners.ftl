partners-button = 🏢 我代表的单位
partners-accept =
    🏢 <b>{ $community }</b>请您当<b>{ $unit }</b>的联系人。

    答应以后，您可以替单位给社区的项目认筹：出钱、出力、出材料、借场地。大家看得到单位的名字，看不到您的。
    邻里从不经手钱，只记单位答应了多少；钱以后直接交给社区，社区会开收据。{ $moves ->
        [none] {""}
       *[other] {""}

        ⚠️ 您现在登记在{ $moves }。答应以后会转到{ $community }，您在{ $moves }的居民确认就没有了。不想转，请让单位的另一位同事来打开。
    }

    您是{ $unit }的人，愿意当联系人吗？
partners-accept-yes = ✅ 是，我来当联系人
partners-welcome = 🤝 谢谢！您现在是{ $unit }在{ $community }的联系人。想替单位认筹，从「🗳 项目和投票」或者「👤 我的」进「🏢 我代表的单位」。
partners-main =
    🏢 <b>{ $units }</b>

    { $count ->
        [0] 现在没有正在认筹的项目。有了以后，在这里就能看到。
       *[other] 正在认筹的项目有 { $count } 个，想帮哪一个？
    }

    邻里从不经手钱，只记单位答应了多少、社区说收到了多少。
partners-project = { $project }号 { $title }
partners-given-button = 📒 我们单位认筹的
partners-given =
    { $lines }

    { $any ->
        [yes] 想收回哪一笔认筹，按一下就收回：
       *[no] 没有能收回的认筹：认筹截止以后要改，请找社区。
    }
partners-resign-button = 🚪 不当联系人了
partners-resign =
    您现在是<b>{ $named }</b>的联系人。

    不当以后，您不能再替单位认筹；单位已经认筹的还在账上。社区会请单位换一位联系人。

    真的不当了，就按一下：
partners-resign-yes = 🚪 不当{ $unit }的联系人了
partners-resigned-toast = 好的，您不再是联系人了，已经告诉社区。谢谢您！
partners-resigned = 🏢 { $name } 不当{ $unit }的联系人了。单位已经认筹的还在账上。要换人，请在「居民和人员」→「驻区单位」里再做一个邀请。
partners-given-unit = 🏢 <b>{ $unit }</b>{ $any ->
    [yes] {""}
   *[no] ：还没有认筹。
}
partners-given-project = { $project }号「{ $title }」
partners-given-sum = · { $measure ->
    [money] 钱
    [hours] 工时
    [space] 场地
   *[materials] 材料
}：认筹 { $pledged }，已到 { $came }
partners-take-back = ↩️ { $project }号 { $amount } { $note }
partners-written = 🏢 社区在{ $project }号「{ $title }」的账上替{ $unit }记了一笔{ $book ->
    [pledge] 认筹
   *[receipt] 收到
}：{ $measure ->
    [money] { $amount } 元
    [hours] { $amount } 小时
    [space] { $amount } 处场地
   *[materials] { $amount } 件
}。不对的话，请马上找社区。
partners-wanted = 🏢 { $project }号「{ $title }」开始认筹了，{ $ends_at }截止。您的单位愿意出一份吗？出钱、出力、出材料、借场地都行。
partners-joined = ✅ { $name } 打开了您的邀请，现在是{ $unit }的联系人。如果不是您邀请的人，请马上在「居民和人员」→「驻区单位」里撤掉。
partners-ended = 您不再是{ $unit }的联系人了：社区工作人员撤掉了。单位已经认筹的还在账上。有疑问请联系社区。

partners-desk-button = 🏢 驻区单位
partners-desk = { $count ->
    [0] 还没有驻区单位或者社会组织。请先邀请一家。
   *[other] 🏢 一共 { $count } 家。点名字可以看联系人、再发邀请。
}
partners-desk-line = { $unit }{ $spoken ->
    [yes] {""}
   *[no] （还没有联系人）
}
partners-desk-add = ➕ 邀请一家单位
partners-desk-name =
    单位叫什么？最多 { $most } 个字。这个名字会写在账本上，大家都看得到，以后不能改。
    比如：农商银行城东支行
partners-desk-contact =
    <b>{ $unit }</b>请谁当联系人？写个称呼，最多 { $most_contact } 个字，只有工作人员看得到。
    比如：张经理
partners-desk-confirm =
    请看一遍，对不对？

    单位：<b>{ $unit }</b>
    联系人：{ $contact }

    单位的名字以后不能改。接下来给您一个一次性的邀请，请单独发给联系人。
partners-desk-yes = ✅ 对，做一个邀请
partners-desk-unit =
    🏢 <b>{ $unit }</b>
    请的是：{ $contact }
    { $spoken ->
        [yes] 联系人：{ $name }，从 { $since } 起
       *[no] 还没有联系人：邀请没有人打开，或者已经撤掉了。
    }
partners-desk-again = 🔗 再做一个邀请
partners-desk-end = ⛔ 撤掉联系人
partners-ended-toast = 撤掉了，已经通知本人。单位认筹的还在账上。
partners-link = 🔗 请<b>{ $contact }</b>当<b>{ $unit }</b>联系人的一次性邀请，{ $until } 前有效，只能用一次。请单独发给本人：

    { $has_name ->
        [yes] { $link }
       *[no] 请对方给我发这句话：<code>{ $words }</code>
    }

partners-listed-already = 这家单位已经在名单上了，从名单里点它的名字就行。
partners-too-many = 名单上最多 { $most } 家单位，已经满了。
partners-has-contact = 这家单位已经有联系人了。要换人，请社区先撤掉原来的。
partners-not-yours = 您不是这家单位的联系人，或者社区已经撤掉了。有疑问请联系社区。
