joining-offered = <b>邻居们可能已经反映过了，是这件事吗？</b>

    { $lines }

    是的话按「我也遇到」，有消息一起告诉您；不是就照常提交。
joining-offered-line = <b>{ $case }号</b> { $text }
    📍 { $place } · { $state }{ $due ->
        [yes] ，{ $due_at }前答复
       *[no] {""}
    }
joining-too = 👋 { $case }号，我也遇到
joining-none = 都不是，照常提交
joining-joined = 算上您了。这件事有什么进展，我都告诉您。
joining-left = 已经退出，这件事不再通知您。

joining-line = { $case }号 { $text } · { $state }（我也遇到）
joining-card-title = <b>诉求 { $case }号 · 我也遇到</b>
joining-people = 👥 一共 { $people } 位邻居遇到
joining-grown = 🔗 接着诉求 { $case }号：那件办结了，邻居说还没解决
joining-point = 🗺 <a href="https://uri.amap.com/marker?position={ $east },{ $north }&amp;coordinate=wgs84&amp;name=Linli">在地图上看</a>（{ $north }, { $east }）
joining-place-shared = 地图上标的位置
joining-leave = 🚪 退出这件事
joining-after = 🖼 看办好后的照片

joining-fine = 👍 我这边也好了
joining-unsolved = ❌ 我这边还没解决
joining-open = 👀 看这件诉求
joining-thanks = 知道了，谢谢您告诉我们。
joining-open-again = 这件事已经重新在办了，您还在里面，有消息告诉您。
joining-began = 已经用您自己的话重新立了一件：诉求 { $case }号，由{ $post }接着办。
joining-went-on = 已经有邻居重新反映了，把您算进诉求 { $case }号，有消息一起告诉您。

joining-told-routed = 您也遇到的诉求 { $case }号（{ $text }）改由{ $post }来办{ $due ->
    [yes] ，还是{ $due_at }前答复。
   *[no] 。
}
joining-told-signed = 您也遇到的诉求 { $case }号（{ $text }）{ $post }签收了，正在办{ $due ->
    [yes] ，{ $due_at }前答复。
   *[no] 。
}
joining-told-ask-resident = 您也遇到的诉求 { $case }号（{ $text }）有答复了：

    { $answer }

    正在问最先反映的邻居解决了没有；办结的时候也会问您。
joining-told-redo = 您也遇到的诉求 { $case }号（{ $text }）邻居说还没解决，退回{ $post }重新办，{ $due_at }前再答复。
joining-told-redo-supervised = 您也遇到的诉求 { $case }号（{ $text }）邻居说还没解决，社区来督办，{ $due_at }前再答复。
joining-told-reopened = 您也遇到的诉求 { $case }号（{ $text }）重新打开了，{ $due_at }前再答复。
joining-told-supervised = 您也遇到的诉求 { $case }号（{ $text }）过了答复的日子还没办好，对不起。社区已经开始督办。
joining-told-handed-over = 您也遇到的诉求 { $case }号（{ $text }）最先反映的邻居离开了，由另一位邻居接着跟，您不用做什么。
joining-told-closed-solved = 您也遇到的诉求 { $case }号（{ $text }）最先反映的邻居说解决了。<b>您那边好了吗？</b>{ $reopens ->
    [yes] 没好的话，{ $until_at }前都可以说；不说也不算满意。
   *[no] {""}
}
joining-told-closed-explained = 您也遇到的诉求 { $case }号（{ $text }）办结了：

    { $answer }

    <b>您那边好了吗？</b>{ $reopens ->
        [yes] 没好的话，{ $until_at }前都可以说；不说也不算满意。
       *[no] {""}
    }
joining-told-closed-silent = 您也遇到的诉求 { $case }号（{ $text }）最先反映的邻居一直没有回音，先收起来了，不算满意。<b>您那边好了吗？</b>{ $reopens ->
    [yes] 没好的话，{ $until_at }前都可以说；不说也不算满意。
   *[no] {""}
}
joining-told-wait-resident = 您也遇到的诉求 { $case }号（{ $text }）{ $post }在问最先反映的邻居一句话：{ $why }
    等回答的这段时间，答复的日子往后顺延，您不用做什么。
joining-told-working = 您也遇到的诉求 { $case }号（{ $text }）{ $post }接着办，{ $due_at }前答复。
joining-told-replied = 您也遇到的诉求 { $case }号（{ $text }）最先反映的邻居回答了{ $post }，接着办。
joining-told-return-asked = 您也遇到的诉求 { $case }号（{ $text }）{ $post }说这件事不归他们管：{ $why }
    社区马上定由谁来办{ $due ->
        [yes] ，还是{ $due_at }前答复。
       *[no] 。
    }
joining-told-return-refused = 您也遇到的诉求 { $case }号（{ $text }）社区定了，还由{ $post }来办：{ $why }{ $due ->
    [yes] {" "}还是{ $due_at }前答复。
   *[no] {""}
}
joining-told-leads = 您也遇到的诉求 { $case }号（{ $text }）几个部门都说不归自己管。社区定了：由最先接手的{ $post }牵头办到底，不再转了{ $due ->
    [yes] ，还是{ $due_at }前答复。
   *[no] 。
}
joining-told-extended = 您也遇到的诉求 { $case }号（{ $text }）{ $post }要多几天才办得完：{ $why }
    改到{ $due_at }前答复，只改这一次。
joining-told-noted = 您也遇到的诉求 { $case }号（{ $text }）社区在督办，社区说：{ $why }
joining-told-redirected = 您也遇到的诉求 { $case }号（{ $text }）要去别的地方办：
    🚪 <b>{ $door }</b>{ $has_why ->
        [yes] {" "}{ $why }
       *[no] {""}
    }
    <b>您那边好了吗？</b>{ $reopens ->
        [yes] 没好的话，{ $until_at }前都可以说；不说也不算满意。
       *[no] {""}
    }
joining-told-declined = 对不起，您也遇到的诉求 { $case }号（{ $text }）社区办不了：{ $why }
    可以找：
    🚪 <b>{ $door }</b>

    <b>您那边好了吗？</b>{ $reopens ->
        [yes] 没好的话，{ $until_at }前都可以说；不说也不算满意。
       *[no] {""}
    }
joining-told-quoted = 您也遇到的诉求 { $case }号（{ $text }）有新消息，最先反映的邻居收到的是：

    { $said_told }
joining-told-quoted-ended = 您也遇到的诉求 { $case }号（{ $text }）有新消息，最先反映的邻居收到的是：

    { $said_told }

    <b>您那边好了吗？</b>{ $reopens ->
        [yes] 没好的话，{ $until_at }前都可以说；不说也不算满意。
       *[no] {""}
    }
complaints-told-handed-over = 您也遇到的诉求 { $case }号（{ $text }）最先反映的邻居离开了，现在由您接着跟{ $silent ->
    [yes] 。已经有答复了，<b>问题解决了吗？</b>到{ $silent_at }还没有您的话，这件事就先收起来，不算满意。收起来以后，{ $reopen_days } 天内都能重新打开。
   *[no] ：有了答复，由您说解决没有。
}
complaints-way-handed-over = 最先反映的邻居离开了，由{ $reader ->
    [own] 您
   *[other] 另一位邻居
}接着跟{ $has_before ->
    [yes] 。离开的邻居说的是：「{ $before }」
   *[no] {""}
}

joining-over = 这件事刚刚办结了。要是您那边还有问题，请照常提交。
joining-already-in = 这件事里已经有您了，有消息会告诉您。
joining-already-said = 您已经说过还没解决，新的一件正在办，请看「我的诉求」。
joining-already-decided = 同事已经处理过这份草案了。

joining-draft-asked = 💡 { $days } 天里有 { $people } 户邻居反映了差不多的事（{ $cases } 件），要不要立成共同缔造项目？
    「{ $text }」
    📍 { $place }
    立项后会请这些邻居来附议。
joining-draft-yes = ✅ 立成项目
joining-draft-look = 👀 看草案
joining-draft-text = <b>项目草案</b>
    题目：{ $title }
    说明：{ $purpose }
    📍 { $place }
    👥 { $people } 户，{ $cases } 件诉求

    要改题目，直接打字发来（{ $most } 字以内）。
joining-draft-purpose = { $days } 天里有 { $people } 户邻居反映了差不多的事，请大家一起想办法。
joining-draft-no = 🙅 不立项
joining-draft-made = 已立成项目 { $project }号，请邻居们来附议了。
joining-draft-refused = 好的，这份草案不立项。
joining-invited = 您反映过的事（{ $text }），好几户邻居也遇到了，社区立了项目「{ $title }」，想请您附议。
joining-drafts = 💡 项目草案（{ $drafts }）
joining-drafts-text = { $count ->
    [0] 没有等您决定的项目草案。
   *[other] 好几户邻居反映了差不多的事，要不要立项？
}
joining-draft-line = { $text } · { $people } 户

joining-as-photo = 这是按「文件」发的图片，没有收：文件里可能带着拍照的地点和时间。请用「照片」的方式再发一次。
joining-not-a-picture = 这里只收照片，这个文件没有收。
joining-after-asked = 🖼 { $after ->
    [0] 办好后的照片可以直接发过来（最多 { $after_most } 张），居民看得到。
   *[other] 办好后的照片 { $after } 张，居民看得到{ $room ->
        [0] 。
       *[other] （还能发 { $room } 张）。
    }
}
joining-after-photo = 诉求 { $case }号（{ $text }）办好后的照片 { $number }/{ $photos }
