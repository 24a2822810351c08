joining-offered = <b>鄰居們可能已經反映過了，是這件事嗎？</b>

    { $lines }

    是的話按「我也遇到」，有消息一起告訴您；不是就照常提交。
joining-offered-line = <b>{ $case }號</b> { $text }
    📍 { $place } · { $state }{ $due ->
        [yes] ，{ $due_at }前答覆
       *[no] {""}
    }
joining-too = 👋 { $case }號，我也遇到
joining-none = 都不是，照常提交
joining-joined = 算上您了。這件事有什麼進展，我都告訴您。
joining-left = 已經退出，這件事不再通知您。

joining-line = { $case }號 { $text } · { $state }（我也遇到）
joining-card-title = <b>訴求 { $case }號 · 我也遇到</b>
joining-people = 👥 一共 { $people } 位鄰居遇到
joining-grown = 🔗 接著訴求 { $case }號：那件辦結了，鄰居說還沒解決
joining-point = 🗺 <a href="https://uri.amap.com/marker?position={ $east },{ $north }&amp;coordinate=wgs84&amp;name=Linli">在地圖上看</a>（{ $north }, { $east }）
joining-place-shared = 地圖上標的位置
joining-leave = 🚪 退出這件事
joining-after = 🖼 看辦好後的照片

joining-fine = 👍 我這邊也好了
joining-unsolved = ❌ 我這邊還沒解決
joining-open = 👀 看這件訴求
joining-thanks = 知道了，謝謝您告訴我們。
joining-open-again = 這件事已經重新在辦了，您還在裡面，有消息告訴您。
joining-began = 已經用您自己的話重新立了一件：訴求 { $case }號，由{ $post }接著辦。
joining-went-on = 已經有鄰居重新反映了，把您算進訴求 { $case }號，有消息一起告訴您。

joining-told-routed = 您也遇到的訴求 { $case }號（{ $text }）改由{ $post }來辦{ $due ->
    [yes] ，還是{ $due_at }前答覆。
   *[no] 。
}
joining-told-signed = 您也遇到的訴求 { $case }號（{ $text }）{ $post }簽收了，正在辦{ $due ->
    [yes] ，{ $due_at }前答覆。
   *[no] 。
}
joining-told-ask-resident = 您也遇到的訴求 { $case }號（{ $text }）有答覆了：

    { $answer }

    正在問最先反映的鄰居解決了沒有；辦結的時候也會問您。
joining-told-redo = 您也遇到的訴求 { $case }號（{ $text }）鄰居說還沒解決，退回{ $post }重新辦，{ $due_at }前再答覆。
joining-told-redo-supervised = 您也遇到的訴求 { $case }號（{ $text }）鄰居說還沒解決，社區來督辦，{ $due_at }前再答覆。
joining-told-reopened = 您也遇到的訴求 { $case }號（{ $text }）重新打開了，{ $due_at }前再答覆。
joining-told-supervised = 您也遇到的訴求 { $case }號（{ $text }）過了答覆的日子還沒辦好，對不起。社區已經開始督辦。
joining-told-handed-over = 您也遇到的訴求 { $case }號（{ $text }）最先反映的鄰居離開了，由另一位鄰居接著跟，您不用做什麼。
joining-told-closed-solved = 您也遇到的訴求 { $case }號（{ $text }）最先反映的鄰居說解決了。<b>您那邊好了嗎？</b>{ $reopens ->
    [yes] 沒好的話，{ $until_at }前都可以說；不說也不算滿意。
   *[no] {""}
}
joining-told-closed-explained = 您也遇到的訴求 { $case }號（{ $text }）辦結了：

    { $answer }

    <b>您那邊好了嗎？</b>{ $reopens ->
        [yes] 沒好的話，{ $until_at }前都可以說；不說也不算滿意。
       *[no] {""}
    }
joining-told-closed-silent = 您也遇到的訴求 { $case }號（{ $text }）最先反映的鄰居一直沒有回音，先收起來了，不算滿意。<b>您那邊好了嗎？</b>{ $reopens ->
    [yes] 沒好的話，{ $until_at }前都可以說；不說也不算滿意。
   *[no] {""}
}
joining-told-wait-resident = 您也遇到的訴求 { $case }號（{ $text }）{ $post }在問最先反映的鄰居一句話：{ $why }
    等回答的這段時間，答覆的日子往後順延，您不用做什麼。
joining-told-working = 您也遇到的訴求 { $case }號（{ $text }）{ $post }接著辦，{ $due_at }前答覆。
joining-told-replied = 您也遇到的訴求 { $case }號（{ $text }）最先反映的鄰居回答了{ $post }，接著辦。
joining-told-return-asked = 您也遇到的訴求 { $case }號（{ $text }）{ $post }說這件事不歸他們管：{ $why }
    社區馬上定由誰來辦{ $due ->
        [yes] ，還是{ $due_at }前答覆。
       *[no] 。
    }
joining-told-return-refused = 您也遇到的訴求 { $case }號（{ $text }）社區定了，還由{ $post }來辦：{ $why }{ $due ->
    [yes] {" "}還是{ $due_at }前答覆。
   *[no] {""}
}
joining-told-leads = 您也遇到的訴求 { $case }號（{ $text }）幾個部門都說不歸自己管。社區定了：由最先接手的{ $post }牽頭辦到底，不再轉了{ $due ->
    [yes] ，還是{ $due_at }前答覆。
   *[no] 。
}
joining-told-extended = 您也遇到的訴求 { $case }號（{ $text }）{ $post }要多幾天才辦得完：{ $why }
    改到{ $due_at }前答覆，只改這一次。
joining-told-noted = 您也遇到的訴求 { $case }號（{ $text }）社區在督辦，社區說：{ $why }
joining-told-redirected = 您也遇到的訴求 { $case }號（{ $text }）要去別的地方辦：
    🚪 <b>{ $door }</b>{ $has_why ->
        [yes] {" "}{ $why }
       *[no] {""}
    }
    <b>您那邊好了嗎？</b>{ $reopens ->
        [yes] 沒好的話，{ $until_at }前都可以說；不說也不算滿意。
       *[no] {""}
    }
joining-told-declined = 對不起，您也遇到的訴求 { $case }號（{ $text }）社區辦不了：{ $why }
    可以找：
    🚪 <b>{ $door }</b>

    <b>您那邊好了嗎？</b>{ $reopens ->
        [yes] 沒好的話，{ $until_at }前都可以說；不說也不算滿意。
       *[no] {""}
    }
joining-told-quoted = 您也遇到的訴求 { $case }號（{ $text }）有新消息，最先反映的鄰居收到的是：

    { $said_told }
joining-told-quoted-ended = 您也遇到的訴求 { $case }號（{ $text }）有新消息，最先反映的鄰居收到的是：

    { $said_told }

    <b>您那邊好了嗎？</b>{ $reopens ->
        [yes] 沒好的話，{ $until_at }前都可以說；不說也不算滿意。
       *[no] {""}
    }
complaints-told-handed-over = 您也遇到的訴求 { $case }號（{ $text }）最先反映的鄰居離開了，現在由您接著跟{ $silent ->
    [yes] 。已經有答覆了，<b>問題解決了嗎？</b>到{ $silent_at }還沒有您的話，這件事就先收起來，不算滿意。收起來以後，{ $reopen_days } 天內都能重新打開。
   *[no] ：有了答覆，由您說解決沒有。
}
complaints-way-handed-over = 最先反映的鄰居離開了，由{ $reader ->
    [own] 您
   *[other] 另一位鄰居
}接著跟{ $has_before ->
    [yes] 。離開的鄰居說的是：「{ $before }」
   *[no] {""}
}

joining-over = 這件事剛剛辦結了。要是您那邊還有問題，請照常提交。
joining-already-in = 這件事裡已經有您了，有消息會告訴您。
joining-already-said = 您已經說過還沒解決，新的一件正在辦，請看「我的訴求」。
joining-already-decided = 同事已經處理過這份草案了。

joining-draft-asked = 💡 { $days } 天裡有 { $people } 戶鄰居反映了差不多的事（{ $cases } 件），要不要立成共同締造項目？
    「{ $text }」
    📍 { $place }
    立項後會請這些鄰居來附議。
joining-draft-yes = ✅ 立成項目
joining-draft-look = 👀 看草案
joining-draft-text = <b>項目草案</b>
    題目：{ $title }
    說明：{ $purpose }
    📍 { $place }
    👥 { $people } 戶，{ $cases } 件訴求

    要改題目，直接打字發來（{ $most } 字以內）。
joining-draft-purpose = { $days } 天裡有 { $people } 戶鄰居反映了差不多的事，請大家一起想辦法。
joining-draft-no = 🙅 不立項
joining-draft-made = 已立成項目 { $project }號，請鄰居們來附議了。
joining-draft-refused = 好的，這份草案不立項。
joining-invited = 您反映過的事（{ $text }），好幾戶鄰居也遇到了，社區立了項目「{ $title }」，想請您附議。
joining-drafts = 💡 項目草案（{ $drafts }）
joining-drafts-text = { $count ->
    [0] 沒有等您決定的項目草案。
   *[other] 好幾戶鄰居反映了差不多的事，要不要立項？
}
joining-draft-line = { $text } · { $people } 戶

joining-as-photo = 這是按「文件」發的圖片，沒有收：文件裡可能帶著拍照的地點和時間。請用「照片」的方式再發一次。
joining-not-a-picture = 這裡只收照片，這個文件沒有收。
joining-after-asked = 🖼 { $after ->
    [0] 辦好後的照片可以直接發過來（最多 { $after_most } 張），居民看得到。
   *[other] 辦好後的照片 { $after } 張，居民看得到{ $room ->
        [0] 。
       *[other] （還能發 { $room } 張）。
    }
}
joining-after-photo = 訴求 { $case }號（{ $text }）辦好後的照片 { $number }/{ $photos }
