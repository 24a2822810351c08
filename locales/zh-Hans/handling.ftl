handling-more = 🧰 更多办法
handling-more-text = 诉求 { $case }号：「{ $text }」
    { $any ->
        [yes] 您想怎么做？
       *[no] 现在没有别的办法，请直接答复居民。
    }
handling-ask = ❓ 问居民一句
handling-return = ↩️ 退回社区（不归我们管）
handling-extend = 📆 要多几天
handling-redirect = 🚪 请居民去别处办
handling-decline = 🚫 社区办不了
handling-note = 🔴 写督办意见
handling-go-on = ▶️ 不等了，接着办
handling-gone-on = 好的，时间接着走了。
handling-agree = ✅ 同意退回，改派
handling-refuse = ✋ 不同意退回
handling-supervised = 🔴 督办中的诉求

handling-wish = 诉求 { $case }号：您看该归哪个部门管？
handling-wish-unknown = 🤷 说不好，请社区定
handling-days = 诉求 { $case }号原定{ $due_at }前答复。
    改到哪一天？只能改这一次，居民会看到新的日子。
handling-days-choice = 加 { $days } 个工作日：{ $due_at }前
handling-doors = 诉求 { $case }号：「{ $text }」
    这件事该去找谁？
handling-door = { $name }，电话 { $phone }（{ $hours }）
handling-why = 诉求 { $case }号：「{ $text }」
    { $act ->
        [ask] 想问居民什么？只能问这一次，最多等 { $days } 天，等的时候答复的日子往后顺延。
        [return] 为什么要退回？居民也会看到这句话。答复的日子不变。
        [refuse] 为什么还请他们办？写一句给部门，居民也会看到。
        [extend] 为什么要多几天？居民会看到这句话。
        [redirect] 给居民写一句，说说为什么该去那里。
        [decline] 为什么办不了？请写清楚，居民会看到。
       *[note] 请写督办意见，部门和居民都会看到。
    }
    （{ $most } 字以内）
handling-no-why = 不写了，直接告诉居民
handling-confirm = 诉求 { $case }号，请再看一遍：

    { $act ->
        [ask] 问居民：{ $why }
            最多等 { $days } 天。
        [return] 退回社区：{ $why }
            { $wished ->
                [yes] 我们看该归{ $wish }管。
               *[no] 该归谁管，请社区定。
            }
        [refuse] 不同意退回，还由{ $post }办：{ $why }
        [extend] 改到{ $due_at }前答复：{ $why }
        [redirect] 请居民去找：{ $door }{ $has_why ->
            [yes] 。{ $why }
           *[no] {""}
        }
        [decline] 社区办不了：{ $why }
            请居民去找：{ $door }
       *[note] 督办意见：{ $why }
    }
handling-yes = ✅ 对，就这样
handling-rewrite = ✏️ 重新写
handling-done-ask = 问过去了，等居民回答。
handling-done-return = 已经告诉社区，请等社区定。答复的日子不变。
handling-done-refuse = 已经告诉部门和居民。
handling-done-extend = 新的日子已经告诉居民。
handling-done-redirect = 已经告诉居民该找谁。
handling-done-decline = 已经告诉居民原因，也告诉了该找谁。
handling-done-note = 督办意见发出去了。

handling-card-waits = ⏸ { $reader ->
    [own] 等您回答
    [office] 等居民回答
    [family] 等本人回答
   *[neighbour] 等反映的邻居回答
}，等到{ $wait_at }，答复的日子往后顺延
handling-card-note = 🔴 督办意见：{ $note }
handling-card-return = ↩️ { $post }要退回：{ $why }{ $wished ->
    [yes] （觉得该归{ $wish }）
   *[no] {""}
}。社区在定，日子不变。
handling-card-question = ❓ { $post }问：{ $question }
handling-card-reply = ↪️ { $reader ->
    [own] 您回答
    [office] 居民回答
    [family] 本人回答
   *[neighbour] 反映的邻居回答
}：{ $has_reply ->
    [yes] { $reply }
   *[no] 发来一张照片
}
handling-card-door = 🚪 请找：{ $door }
handling-please-reply = 👉 请直接打字回答，也可以发一张照片。
handling-reply = ✍️ 回答
handling-replied = 收到您的回答，已经转给办的人了。
handling-not-right = 🙅 不对，请再看看

handling-contacted = 再问您两句，不想说可以跳过。
    诉求 { $case }号：<b>办的人联系过您吗？</b>
handling-contacted-yes = 📞 联系过
handling-contacted-no = 🔕 没联系过
handling-satisfied = 诉求 { $case }号：<b>您对这次办理满意吗？</b>
handling-satisfied-yes = 😊 满意
handling-satisfied-no = 😟 不满意
handling-skip = ⏭ 跳过
handling-rated = 记下了，谢谢您！

handling-supervised-text = { $count ->
    [0] 现在没有督办中的诉求。
   *[other] 督办中的诉求 { $count } 件，拖得久的在前：
}
handling-supervised-card = <b>{ $community }</b>
    { $card }

handling-first-owner-leads = 这件事已经退过 { $times } 回，由最先接手的部门牵头办到底，不能再退、再派了。
handling-extended-already = 这件事已经改过一次日子，不能再改了。请按时答复居民。
handling-too-late = 答复的日子已经过了，或者正在督办，不能再往后推。请尽快答复居民，要问什么，请社区帮忙联系居民。
handling-too-far-off = 最多只能加 { $most } 个工作日，请选近一点的日子。
handling-asked-already = 这件事已经问过居民一次了。还有要问的，请社区帮忙联系居民。
handling-return-too-late = 退回要在派来后的 { $days } 个工作日内提，现在不能退了，请接着办。
handling-said-not-right = 居民说过去那里办不对。要再请居民去别处，得由社区来定，并写清楚为什么。

complaints-state-working = 正在办
complaints-state-wait-resident = { $reader ->
    [own] 等您回答
    [office] 等居民回答
    [family] 等本人回答
   *[neighbour] 等反映的邻居回答
}
complaints-state-return-asked = 部门要退回
complaints-state-extended = 延期办理
complaints-state-redirected = 请去别处办
complaints-state-declined = 社区办不了
complaints-now-working = 现在：{ $post }正在办。
complaints-now-wait-resident = 现在：{ $post }{ $reader ->
    [own] 有句话要问您，等着您回答。
    [office] 问了居民一句，等居民回答。
    [family] 有句话要问本人，等着回答。
   *[neighbour] 有句话要问反映的邻居，等着回答。
}
complaints-now-return-asked = 现在：{ $post }说不归他们管，社区正在定由谁来办。
complaints-now-extended = 现在：{ $post }正在办，答复的日子改过一次。
complaints-now-redirected = 现在：这件事要去别的地方办，已经说了该找谁。
complaints-now-declined = 现在：社区办不了，已经说了原因和该找谁。

complaints-told-wait-resident = 您的诉求 { $case }号（{ $text }）{ $post }想问您一句：

    <b>{ $why }</b>

    请在 { $wait_at } 前回答。等您的这段时间，答复的日子往后顺延。
complaints-told-working = 您的诉求 { $case }号（{ $text }）没等到您的回答，{ $post }先接着办，{ $due_at }前答复您。您现在补充也来得及。
complaints-told-replied = 您的回答转给{ $post }了。
complaints-told-return-asked = 您的诉求 { $case }号（{ $text }）{ $post }说这件事不归他们管：{ $why }{ $wished ->
    [yes] （他们觉得该归{ $wish }管）
   *[no] {""}
}
    社区马上定由谁来办{ $due ->
        [yes] ，还是{ $due_at }前答复您，不会因此推迟。
       *[no] 。
    }
complaints-told-return-refused = 您的诉求 { $case }号（{ $text }）社区定了，还由{ $post }来办：{ $why }{ $due ->
    [yes] {" "}还是{ $due_at }前答复您。
   *[no] {""}
}
complaints-told-leads = 您的诉求 { $case }号（{ $text }）两个部门都说不归自己管。社区定了：由最先接手的{ $post }牵头办到底，不再转了{ $due ->
    [yes] ，还是{ $due_at }前答复您。
   *[no] 。
}
complaints-told-extended = 您的诉求 { $case }号（{ $text }）{ $post }要多几天才办得完：{ $why }
    改到 <b>{ $due_at }前</b>答复您，只改这一次。
complaints-told-redirected = 您的诉求 { $case }号（{ $text }）要请您到这里办：
    🚪 <b>{ $door }</b>
    { $has_why ->
        [yes] { $why }
       *[no] {""}
    }
    觉得不对的话，请按下面的按钮，我们再看看。
complaints-told-declined = 对不起，您的诉求 { $case }号（{ $text }）社区办不了：{ $why }
    您可以找：
    🚪 <b>{ $door }</b>
    觉得不对的话，请按下面的按钮，我们再看看。
complaints-told-noted = 您的诉求 { $case }号（{ $text }）社区在督办，社区说：{ $why }
complaints-told-noted-by-street = 您的诉求 { $case }号（{ $text }）街道办事处在督办，说：{ $why }

complaints-way-wait-resident = { $post }{ $reader ->
    [own] 问您
    [office] 问居民
    [family] 问本人
   *[neighbour] 问反映的邻居
}：{ $why }
complaints-way-working = 没等到回答，{ $post }接着办，{ $due_at }前答复
complaints-way-replied = { $reader ->
    [own] 您回答
    [office] 居民回答
    [family] 本人回答
   *[neighbour] 反映的邻居回答
}{ $has_why ->
    [yes] ：{ $why }
   *[no] ，发来一张照片
}
complaints-way-return-asked = { $post }要退回：{ $why }{ $wished ->
    [yes] （觉得该归{ $wish }）
   *[no] {""}
}
complaints-way-return-refused = 社区定了，还由{ $post }办：{ $why }
complaints-way-leads = 退了两回，由最先接手的{ $post }牵头办到底
complaints-way-extended = { $post }改到{ $due_at }前答复：{ $why }
complaints-way-redirected = { $reader ->
    [own] 请您去找
    [office] 请居民去找
    [family] 请本人去找
   *[neighbour] 请反映的邻居去找
}{ $door }{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-declined = 社区办不了：{ $why } { $reader ->
    [own] 请您去找
    [office] 请居民去找
    [family] 请本人去找
   *[neighbour] 请反映的邻居去找
}{ $door }
complaints-way-noted = 社区督办：{ $why }
complaints-way-noted-by-street = 街道办事处督办：{ $why }

complaints-office-working = ▶️ 诉求 { $case }号（{ $text }）没等到居民的回答，时间接着走，请在{ $due_at }前答复。
complaints-office-replied = ↪️ 诉求 { $case }号（{ $text }）居民回答了{ $has_why ->
    [yes] ：{ $why }
   *[no] ，发来一张照片。
}
    请在{ $due_at }前答复。
complaints-office-return-asked = ↩️ 诉求 { $case }号（{ $text }）{ $post }要退回：{ $why }{ $wished ->
    [yes] （觉得该归{ $wish }）
   *[no] {""}
}
    请马上定由谁来办，答复的日子不变。
complaints-office-return-refused = ✋ 诉求 { $case }号（{ $text }）社区不同意退回，请{ $post }接着办：{ $why }
complaints-office-leads = 📌 诉求 { $case }号（{ $text }）退了两回，由最先接手的{ $post }牵头办到底。{ $due ->
    [yes] 请先签收，{ $due_at }前答复居民。
   *[no] 请先签收。
}
complaints-office-noted = 🔴 诉求 { $case }号（{ $text }）督办意见：{ $why }
complaints-office-noted-by-street = 🔴 诉求 { $case }号（{ $text }）街道办事处督办意见：{ $why }
