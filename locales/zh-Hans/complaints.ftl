menu-complaints = 📮 反映问题
desk-complaints = 📥 诉求办理

complaints-text = <b>反映问题</b>
    遇到什么事了？请用一句话说说：什么地方、什么事。
    比如：3号楼门口的路灯坏了三天了。
    { $photos ->
        [0] 也可以先发照片（最多 3 张）。
       *[other] 照片收到 { $photos } 张，请再写一句话。
    }
complaints-mine = 📁 我的诉求

complaints-which = <b>这件事该交给谁？</b>
    { $text }

    { $asked ->
        [yes] 一句话就能分清：<b>{ $question }</b>
       *[no] { $known ->
            [yes] 我拿不太准，请您选一个：
           *[no] 我没听出该找哪个部门，请您选：
        }
    }
complaints-guessed = { $post }{ $heard ->
    [yes] （听到{ $words }）
   *[no] {""}
}
complaints-quoted = 「{ $word }」
complaints-all-departments = 📋 看全部部门
complaints-unknown = 🤷 不知道，请社区帮我分
complaints-department = 请选办这件事的部门：

complaints-confirm = <b>请看看对不对：</b>
    「{ $text }」

    📍 地点：{ $place }
    🏛 交给：{ $post }{ $heard ->
        [yes] （我听出来：{ $words }）
       *[no] {""}
    }
    🗂 类别：{ $kind }{ $due ->
        [yes] ，{ $due_at }前答复
       *[no] {""}
    }
    🖼 { $photos ->
        [0] 没有照片
       *[other] 照片 { $photos } 张
    }{ $room ->
        [0] {""}
       *[other] （现在还能发 { $room } 张）
    }
complaints-kind-consult = 咨询
complaints-kind-help = 求助
complaints-kind-complaint = 投诉
complaints-kind-suggestion = 建议
complaints-kind-praise = 表扬
complaints-submit = ✅ 对，提交
complaints-change-department = 🏛 换个部门
complaints-change-place = 📍 改地点
complaints-change-kind = 🗂 改类别
complaints-rewrite = ✏️ 重新写
complaints-place = 在什么地方？请选一个，或者直接打字写清楚。
complaints-place-everywhere = 整个小区
complaints-kind = 这件事算哪一类？
complaints-kind-choice = { $kind }{ $days ->
    [0] {""}
   *[other] （{ $days } 个工作日内答复）
}
complaints-filed = ✅ <b>收到了，编号 { $case }</b>
    { $sorted ->
        [yes] 已经交给：{ $post }
       *[no] 社区工作人员先看一看，再分给合适的部门。
    }
    { $due ->
        [yes] { $due_at }前答复您。
       *[no] 谢谢您的好话，我一定带到。
    }
    有了进展，我马上在这里告诉您。
complaints-see = 👀 看这件诉求
complaints-photos-full = 照片够了，最多 { $most } 张，这一张没有收。

complaints-mine-text = { $count ->
    [0] 您还没有反映过问题。
   *[other] 您反映过的事，按一件看看：
}
complaints-line = { $case }号 { $text } · { $state }
complaints-card = { $card }
complaints-card-title = <b>诉求 { $case }号 · { $kind }</b>
complaints-card-text = 「{ $text }」
complaints-card-place = 📍 { $place }
complaints-card-post = 🏛 由{ $post }负责
complaints-card-due = ⏰ { $due_at }前答复
complaints-card-answer = 💬 答复：{ $answer }
complaints-history = 📜 看经过
complaints-photos = 🖼 看照片
complaints-history-text = <b>诉求 { $case }号的经过</b>
    { $steps }
complaints-history-earlier = ⏪ 更早的经过
complaints-history-later = ⏩ 后来的经过
complaints-history-step = • { $step_at }　{ $said }
complaints-photo-text = 照片 { $number }/{ $photos }{ $after ->
    [yes] {""}（办好以后）
   *[no] {""}
}
complaints-next-photo = 下一张 ▶
complaints-solved = ✅ 解决了
complaints-unsolved = ❌ 没解决
complaints-reopen = 🔁 又有问题，重新打开
complaints-missing = 诉求 { $case }号：{ $how ->
    [redo] 哪里还没弄好？请写一句话，也可以发一张照片。
    [reopen] 又出了什么情况？请写一句话，也可以发一张照片。
    [sent] 那边怎么说的，或者哪里不对？请写一句话，也可以发一张照片。
    [over] 办结超过 { $days } 天了，不能再打开。还有问题，请在「📮 反映问题」里当作新的事再说一遍。
   *[moved] 已经在接着办了，不用再退。到了哪一步，请按「返回」看。
}
complaints-nothing-said = { $how ->
    [redo] 不写了，直接退回去
    [reopen] 不写了，直接重新打开
   *[sent] 不写了，请再看看
}
complaints-thanks = 好的，这件事就算办好了。谢谢您告诉我们！
complaints-left-open = 您在原来的社区还有 { $count } 件诉求没办完，那边会接着办，有了答复还在这里告诉您，您可以直接按「解决了」。要看经过，请在「我的」里换回原来的社区。
complaints-passed-on = { $how ->
    [redo] 知道了，已经退回去接着办。
    [reopen] 知道了，已经重新打开，接着办。
   *[sent] 知道了，已经重新打开，请社区再看看。
}

complaints-state-submitted = 等社区分办
complaints-state-triaged = 已分办
complaints-state-dispatched = 等签收
complaints-state-signed = 正在办
complaints-state-answered = 已答复
complaints-state-ask-resident = { $reader ->
    [own] 等您评价
    [office] 等居民评价
    [family] 等本人评价
   *[neighbour] 等反映的邻居评价
}
complaints-state-redo = 退回重办
complaints-state-reopened = 重新打开
complaints-state-supervised = 督办中
complaints-state-closed-solved = 已解决
complaints-state-closed-explained = 已转达
complaints-state-closed-silent = 没有回音，已收起

complaints-now-submitted = 现在：社区工作人员在看该交给谁。
complaints-now-triaged = 现在：已经分办。
complaints-now-dispatched = 现在：交给了{ $post }，等他们签收。
complaints-now-signed = 现在：{ $post }签收了，正在办。
complaints-now-answered = 现在：已经答复。
complaints-now-ask-resident = 现在：有了答复{ $reader ->
    [own] 。问题解决了吗？
    [office] ，等居民评价。
    [family] ，等本人评价。
   *[neighbour] ，等反映的邻居评价。
}{ $silent ->
    [yes] 到{ $silent_at }没有回音就先收起来，不算满意。
   *[no] {""}
}
complaints-now-redo = 现在：没解决，退回{ $post }重新办。
complaints-now-reopened = 现在：重新打开了，{ $post }接着办。
complaints-now-supervised = 现在：社区在督办{ $signed ->
    [yes] ，{ $post }正在办。
   *[no] ，{ $post }还没有签收。
}
complaints-now-closed-solved = 现在：解决了，办结。
complaints-now-closed-explained = 现在：话已带到，办结。
complaints-now-closed-silent = 现在：一直没有等到回音，先收起来了，不算满意。

complaints-told-submitted = 收到您的诉求 { $case }号。
complaints-told-triaged = 分给了{ $post }。
complaints-told-dispatched = { $due ->
    [yes] 交给{ $post }，{ $due_at }前答复您。
   *[no] 交给{ $post }。
}
complaints-told-routed = 您的诉求 { $case }号（{ $text }）改由{ $post }来办{ $due ->
    [yes] ，还是{ $due_at }前答复您。
   *[no] 。
}
complaints-told-signed = 您的诉求 { $case }号（{ $text }）{ $post }签收了，正在办{ $due ->
    [yes] ，{ $due_at }前答复您。
   *[no] 。
}
complaints-told-answered = { $post }写好了答复。
complaints-told-ask-resident = 您的诉求 { $case }号（{ $text }）有答复了：

    { $answer }

    <b>问题解决了吗？</b>{ $silent ->
        [yes] {""}
            到{ $silent_at }还没有您的话，这件事就先收起来，不算满意。收起来以后，{ $reopen_days } 天内都能重新打开。
       *[no] {""}
    }
complaints-told-silent-soon = 您的诉求 { $case }号（{ $text }）{ $post }答复过了，还没听到您的话。

    <b>问题解决了吗？</b>
    到{ $silent_at }还没有您的话，这件事就先收起来，不算满意。收起来以后，{ $reopen_days } 天内都能重新打开。
complaints-told-closed-explained = 您的话（{ $text }）已经带到{ $post }，他们说：

    { $answer }
complaints-told-closed-solved = 您说解决了，办结。
complaints-told-closed-silent = 您的诉求 { $case }号（{ $text }）等了几天没有您的消息，先收起来了，不算您满意。{ $reopen_days } 天内随时可以重新打开。
complaints-told-redo = 您说还没解决{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}。已退回{ $post }，{ $due_at }前再答复您。
complaints-told-redo-supervised = 您说还没解决{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}。社区来督办，{ $due_at }前再答复您。
complaints-told-reopened = 您重新打开了这件诉求{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}。{ $due_at }前再答复您。
complaints-told-supervised = 您的诉求 { $case }号（{ $text }）过了答复的日子还没办好，对不起。社区已经开始督办，有消息马上告诉您。
complaints-way-submitted = 收到诉求
complaints-way-triaged = 分给{ $post }
complaints-way-dispatched = 交给{ $post }，等签收
complaints-way-routed = 改由{ $post }来办
complaints-way-signed = { $post }签收，正在办
complaints-way-answered = { $post }答复：{ $why }
complaints-way-ask-resident = 问一句：解决了吗？
complaints-way-closed-explained = 话已带到，办结
complaints-way-closed-solved = 说解决了，办结
complaints-way-closed-silent = 没有回音，收起来，不算满意
complaints-way-redo = 说没解决，退回{ $post }{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-redo-supervised = 说没解决，社区督办{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-reopened = 重新打开，交{ $post }{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-supervised = 过了答复的日子，社区督办
complaints-open = 👀 看这件诉求
complaints-open-work = 📥 打开办理

complaints-office-submitted = 📥 新诉求 { $case }号没有定部门，请分办：{ $text }
complaints-office-dispatched = 📥 新诉求 { $case }号交给{ $post }：{ $text }
    { $due ->
        [yes] 请先签收，{ $due_at }前答复居民。
       *[no] 居民的好话，请签收后回一句。
    }
complaints-office-redo = 🔁 诉求 { $case }号居民说没解决，请重新办：{ $text }
    { $due_at }前再答复。{ $has_why ->
        [yes] 居民说：{ $why }
       *[no] {""}
    }
complaints-office-reopened = 🔁 诉求 { $case }号居民重新打开了：{ $text }
    { $due_at }前再答复。{ $has_why ->
        [yes] 居民说：{ $why }
       *[no] {""}
    }
complaints-office-supervised = 🔴 督办：诉求 { $case }号（{ $text }），由{ $post }负责，请马上跟进。
complaints-office-closed-solved = 🎉 诉求 { $case }号（{ $text }）居民说解决了。
complaints-office-unsigned = ⚠️ 诉求 { $case }号（{ $text }）到时间还没人签收，由{ $post }负责。
complaints-office-amber = 🟡 诉求 { $case }号（{ $text }）时间过了七成，请在{ $due_at }前答复。

complaints-queue = { $count ->
    [0] 没有等着办的诉求。
   *[other] 等着办的诉求 { $count } 件，急的在前：
}
complaints-desk-line = { $case }号 { $state } { $text }{ $due ->
    [yes] {" "}⏰{ $due_at }
   *[no] {""}
}
complaints-desk-card = { $card }
    👤 { $named ->
        [yes] { $name }
       *[no] 一位居民
    }，{ $filed_at }反映
complaints-sign = ✍️ 签收
complaints-answer = 💬 答复居民
complaints-route = 🔀 改派部门
complaints-signed = 已签收。办好后请在这里答复居民。
complaints-answer-asked = 诉求 { $case }号：「{ $text }」
    请写答复，居民会原样看到（{ $most } 字以内）。
complaints-answer-confirm = 诉求 { $case }号，这样答复居民吗？

    { $answer }
complaints-send = 📤 发给居民
complaints-rewrite-answer = ✏️ 重新写
complaints-sent = 发给居民了，等居民说解决了没有。
complaints-route-asked = 诉求 { $case }号：「{ $text }」
    改派给哪个部门？答复的日子不变。
complaints-routed = 改派给{ $post }了。

complaints-emergency-fire = 🚒 <b>马上打 119！</b>
    先离开着火的地方，弯腰捂住口鼻，不要坐电梯，不要回去拿东西。{ $alerted ->
        [yes] 社区值班人员已经收到提醒，但请您先打电话。
       *[no] {""}
    }
complaints-emergency-medical = 🚑 <b>马上打 120！</b>
    说清楚在哪栋楼、哪个单元、几楼，让人到楼下接车，不要随便搬动病人。{ $alerted ->
        [yes] 社区值班人员已经收到提醒，但请您先打电话。
       *[no] {""}
    }
complaints-emergency-police = 🚓 <b>马上打 110！</b>
    先到安全的地方，不要自己上前。不方便说话可以发短信到 12110。{ $alerted ->
        [yes] 社区值班人员已经收到提醒，但请您先打电话。
       *[no] {""}
    }
complaints-emergency-self-harm = ❤️ <b>请马上打 110，或打心理援助热线 12356。</b>
    您不是一个人，请先待在有人的地方。是家人朋友的话，请陪着，不要离开。{ $alerted ->
        [yes] 社区值班人员已经收到提醒，会尽快联系您。
       *[no] {""}
    }
complaints-urgent = { $more ->
    [yes] 已经转给值班人员了。还有什么，请接着写。
   *[no] 打完电话，可以在这里写清楚在哪里、几楼、现在怎么样，我马上转给值班人员。
}
complaints-file-anyway = 📮 也登记成诉求
complaints-office-emergency = 🚨 <b>{ $kind ->
    [fire] 可能着火（119）
    [medical] 可能要救人（120）
    [self-harm] 可能有人想不开（110）
   *[police] 可能有危险（110）
}</b>
    { $named ->
        [yes] { $name }
       *[no] 一位居民
    } { $building }{ $unit ->
        [0] {""}
       *[other] {" "}{ $unit }单元
    }{ $has_phone ->
        [yes] {" "}☎️ { $phone }
       *[no] {""}
    }{ $proxy ->
        [own] {""}
        [staff] （社区代录：{ $by }）
       *[family] （家人代办：{ $by }）
    }写道：
    { $said }
    请马上联系、到场，并确认已经打过电话。

complaints-post-community = 社区
complaints-id-card = 您写的里面像有身份证号码，我没有收：聊天里的号码别人可能看到、转走。请把那条消息删掉，去掉号码再写一次。办事要核对身份，请带证件到社区窗口。
complaints-case-moved = 这件诉求刚才有了变化，请看最新的情况。
complaints-too-many = 今天您已经反映了 { $most } 件，明天再来吧。急事请打社区电话。
complaints-reopening-over = 办结超过 { $days } 天了，请当作新的事再反映一次。
complaints-no-community = 我还不知道您住哪个社区。请先发 /start 选好社区，再来反映。

complaints-guess-complaint = 您写的是：「{ $said }」
    是想反映这个问题吗？是的话，请按下面第一个按钮。
complaints-guess-yes = 👉 是的，反映这个问题
complaints-guess-event = 您是想找活动吗？请按「🎭 文化活动」。
complaints-guess-volunteer = 您是想做志愿服务吗？请按「🙋 志愿服务」。
complaints-guess-project = 您是想提建议、看项目吗？请按「🗳 项目和投票」。
complaints-guess-ballot = 您是想投票吗？请按「🗳 项目和投票」。
complaints-guess-notice = 您是想看通知吗？请按「📣 社区通知」。
