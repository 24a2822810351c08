menu-complaints = 📮 反映問題
desk-complaints = 📥 訴求辦理

complaints-text = <b>反映問題</b>
    遇到什麼事了？請用一句話說說：什麼地方、什麼事。
    比如：3號樓門口的路燈壞了三天了。
    { $photos ->
        [0] 也可以先發照片（最多 3 張）。
       *[other] 照片收到 { $photos } 張，請再寫一句話。
    }
complaints-mine = 📁 我的訴求

complaints-which = <b>這件事該交給誰？</b>
    { $text }

    { $asked ->
        [yes] 一句話就能分清：<b>{ $question }</b>
       *[no] { $known ->
            [yes] 我拿不太準，請您選一個：
           *[no] 我沒聽出該找哪個部門，請您選：
        }
    }
complaints-guessed = { $post }{ $heard ->
    [yes] （聽到{ $words }）
   *[no] {""}
}
complaints-quoted = 「{ $word }」
complaints-all-departments = 📋 看全部部門
complaints-unknown = 🤷 不知道，請社區幫我分
complaints-department = 請選辦這件事的部門：

complaints-confirm = <b>請看看對不對：</b>
    「{ $text }」

    📍 地點：{ $place }
    🏛 交給：{ $post }{ $heard ->
        [yes] （我聽出來：{ $words }）
       *[no] {""}
    }
    🗂 類別：{ $kind }{ $due ->
        [yes] ，{ $due_at }前答覆
       *[no] {""}
    }
    🖼 { $photos ->
        [0] 沒有照片
       *[other] 照片 { $photos } 張
    }{ $room ->
        [0] {""}
       *[other] （現在還能發 { $room } 張）
    }
complaints-kind-consult = 諮詢
complaints-kind-help = 求助
complaints-kind-complaint = 投訴
complaints-kind-suggestion = 建議
complaints-kind-praise = 表揚
complaints-submit = ✅ 對，提交
complaints-change-department = 🏛 換個部門
complaints-change-place = 📍 改地點
complaints-change-kind = 🗂 改類別
complaints-rewrite = ✏️ 重新寫
complaints-place = 在什麼地方？請選一個，或者直接打字寫清楚。
complaints-place-everywhere = 整個小區
complaints-kind = 這件事算哪一類？
complaints-kind-choice = { $kind }{ $days ->
    [0] {""}
   *[other] （{ $days } 個工作日內答覆）
}
complaints-filed = ✅ <b>收到了，編號 { $case }</b>
    { $sorted ->
        [yes] 已經交給：{ $post }
       *[no] 社區工作人員先看一看，再分給合適的部門。
    }
    { $due ->
        [yes] { $due_at }前答覆您。
       *[no] 謝謝您的好話，我一定帶到。
    }
    有了進展，我馬上在這裡告訴您。
complaints-see = 👀 看這件訴求
complaints-photos-full = 照片夠了，最多 { $most } 張，這一張沒有收。

complaints-mine-text = { $count ->
    [0] 您還沒有反映過問題。
   *[other] 您反映過的事，按一件看看：
}
complaints-line = { $case }號 { $text } · { $state }
complaints-card = { $card }
complaints-card-title = <b>訴求 { $case }號 · { $kind }</b>
complaints-card-text = 「{ $text }」
complaints-card-place = 📍 { $place }
complaints-card-post = 🏛 由{ $post }負責
complaints-card-due = ⏰ { $due_at }前答覆
complaints-card-answer = 💬 答覆：{ $answer }
complaints-history = 📜 看經過
complaints-photos = 🖼 看照片
complaints-history-text = <b>訴求 { $case }號的經過</b>
    { $steps }
complaints-history-earlier = ⏪ 更早的經過
complaints-history-later = ⏩ 後來的經過
complaints-history-step = • { $step_at }　{ $said }
complaints-photo-text = 照片 { $number }/{ $photos }{ $after ->
    [yes] {""}（辦好以後）
   *[no] {""}
}
complaints-next-photo = 下一張 ▶
complaints-solved = ✅ 解決了
complaints-unsolved = ❌ 沒解決
complaints-reopen = 🔁 又有問題，重新打開
complaints-missing = 訴求 { $case }號：{ $how ->
    [redo] 哪裡還沒弄好？請寫一句話，也可以發一張照片。
    [reopen] 又出了什麼情況？請寫一句話，也可以發一張照片。
    [sent] 那邊怎麼說的，或者哪裡不對？請寫一句話，也可以發一張照片。
    [over] 辦結超過 { $days } 天了，不能再打開。還有問題，請在「📮 反映問題」裡當作新的事再說一遍。
   *[moved] 已經在接著辦了，不用再退。到了哪一步，請按「返回」看。
}
complaints-nothing-said = { $how ->
    [redo] 不寫了，直接退回去
    [reopen] 不寫了，直接重新打開
   *[sent] 不寫了，請再看看
}
complaints-thanks = 好的，這件事就算辦好了。謝謝您告訴我們！
complaints-left-open = 您在原來的社區還有 { $count } 件訴求沒辦完，那邊會接著辦，有了答覆還在這裡告訴您，您可以直接按「解決了」。要看經過，請在「我的」裡換回原來的社區。
complaints-passed-on = { $how ->
    [redo] 知道了，已經退回去接著辦。
    [reopen] 知道了，已經重新打開，接著辦。
   *[sent] 知道了，已經重新打開，請社區再看看。
}

complaints-state-submitted = 等社區分辦
complaints-state-triaged = 已分辦
complaints-state-dispatched = 等簽收
complaints-state-signed = 正在辦
complaints-state-answered = 已答覆
complaints-state-ask-resident = { $reader ->
    [own] 等您評價
    [office] 等居民評價
    [family] 等本人評價
   *[neighbour] 等反映的鄰居評價
}
complaints-state-redo = 退回重辦
complaints-state-reopened = 重新打開
complaints-state-supervised = 督辦中
complaints-state-closed-solved = 已解決
complaints-state-closed-explained = 已轉達
complaints-state-closed-silent = 沒有回音，已收起

complaints-now-submitted = 現在：社區工作人員在看該交給誰。
complaints-now-triaged = 現在：已經分辦。
complaints-now-dispatched = 現在：交給了{ $post }，等他們簽收。
complaints-now-signed = 現在：{ $post }簽收了，正在辦。
complaints-now-answered = 現在：已經答覆。
complaints-now-ask-resident = 現在：有了答覆{ $reader ->
    [own] 。問題解決了嗎？
    [office] ，等居民評價。
    [family] ，等本人評價。
   *[neighbour] ，等反映的鄰居評價。
}{ $silent ->
    [yes] 到{ $silent_at }沒有回音就先收起來，不算滿意。
   *[no] {""}
}
complaints-now-redo = 現在：沒解決，退回{ $post }重新辦。
complaints-now-reopened = 現在：重新打開了，{ $post }接著辦。
complaints-now-supervised = 現在：社區在督辦{ $signed ->
    [yes] ，{ $post }正在辦。
   *[no] ，{ $post }還沒有簽收。
}
complaints-now-closed-solved = 現在：解決了，辦結。
complaints-now-closed-explained = 現在：話已帶到，辦結。
complaints-now-closed-silent = 現在：一直沒有等到回音，先收起來了，不算滿意。

complaints-told-submitted = 收到您的訴求 { $case }號。
complaints-told-triaged = 分給了{ $post }。
complaints-told-dispatched = { $due ->
    [yes] 交給{ $post }，{ $due_at }前答覆您。
   *[no] 交給{ $post }。
}
complaints-told-routed = 您的訴求 { $case }號（{ $text }）改由{ $post }來辦{ $due ->
    [yes] ，還是{ $due_at }前答覆您。
   *[no] 。
}
complaints-told-signed = 您的訴求 { $case }號（{ $text }）{ $post }簽收了，正在辦{ $due ->
    [yes] ，{ $due_at }前答覆您。
   *[no] 。
}
complaints-told-answered = { $post }寫好了答覆。
complaints-told-ask-resident = 您的訴求 { $case }號（{ $text }）有答覆了：

    { $answer }

    <b>問題解決了嗎？</b>{ $silent ->
        [yes] {""}
            到{ $silent_at }還沒有您的話，這件事就先收起來，不算滿意。收起來以後，{ $reopen_days } 天內都能重新打開。
       *[no] {""}
    }
complaints-told-silent-soon = 您的訴求 { $case }號（{ $text }）{ $post }答覆過了，還沒聽到您的話。

    <b>問題解決了嗎？</b>
    到{ $silent_at }還沒有您的話，這件事就先收起來，不算滿意。收起來以後，{ $reopen_days } 天內都能重新打開。
complaints-told-closed-explained = 您的話（{ $text }）已經帶到{ $post }，他們說：

    { $answer }
complaints-told-closed-solved = 您說解決了，辦結。
complaints-told-closed-silent = 您的訴求 { $case }號（{ $text }）等了幾天沒有您的消息，先收起來了，不算您滿意。{ $reopen_days } 天內隨時可以重新打開。
complaints-told-redo = 您說還沒解決{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}。已退回{ $post }，{ $due_at }前再答覆您。
complaints-told-redo-supervised = 您說還沒解決{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}。社區來督辦，{ $due_at }前再答覆您。
complaints-told-reopened = 您重新打開了這件訴求{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}。{ $due_at }前再答覆您。
complaints-told-supervised = 您的訴求 { $case }號（{ $text }）過了答覆的日子還沒辦好，對不起。社區已經開始督辦，有消息馬上告訴您。
complaints-way-submitted = 收到訴求
complaints-way-triaged = 分給{ $post }
complaints-way-dispatched = 交給{ $post }，等簽收
complaints-way-routed = 改由{ $post }來辦
complaints-way-signed = { $post }簽收，正在辦
complaints-way-answered = { $post }答覆：{ $why }
complaints-way-ask-resident = 問一句：解決了嗎？
complaints-way-closed-explained = 話已帶到，辦結
complaints-way-closed-solved = 說解決了，辦結
complaints-way-closed-silent = 沒有回音，收起來，不算滿意
complaints-way-redo = 說沒解決，退回{ $post }{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-redo-supervised = 說沒解決，社區督辦{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-reopened = 重新打開，交{ $post }{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-supervised = 過了答覆的日子，社區督辦
complaints-open = 👀 看這件訴求
complaints-open-work = 📥 打開辦理

complaints-office-submitted = 📥 新訴求 { $case }號沒有定部門，請分辦：{ $text }
complaints-office-dispatched = 📥 新訴求 { $case }號交給{ $post }：{ $text }
    { $due ->
        [yes] 請先簽收，{ $due_at }前答覆居民。
       *[no] 居民的好話，請簽收後回一句。
    }
complaints-office-redo = 🔁 訴求 { $case }號居民說沒解決，請重新辦：{ $text }
    { $due_at }前再答覆。{ $has_why ->
        [yes] 居民說：{ $why }
       *[no] {""}
    }
complaints-office-reopened = 🔁 訴求 { $case }號居民重新打開了：{ $text }
    { $due_at }前再答覆。{ $has_why ->
        [yes] 居民說：{ $why }
       *[no] {""}
    }
complaints-office-supervised = 🔴 督辦：訴求 { $case }號（{ $text }），由{ $post }負責，請馬上跟進。
complaints-office-closed-solved = 🎉 訴求 { $case }號（{ $text }）居民說解決了。
complaints-office-unsigned = ⚠️ 訴求 { $case }號（{ $text }）到時間還沒人簽收，由{ $post }負責。
complaints-office-amber = 🟡 訴求 { $case }號（{ $text }）時間過了七成，請在{ $due_at }前答覆。

complaints-queue = { $count ->
    [0] 沒有等著辦的訴求。
   *[other] 等著辦的訴求 { $count } 件，急的在前：
}
complaints-desk-line = { $case }號 { $state } { $text }{ $due ->
    [yes] {" "}⏰{ $due_at }
   *[no] {""}
}
complaints-desk-card = { $card }
    👤 { $named ->
        [yes] { $name }
       *[no] 一位居民
    }，{ $filed_at }反映
complaints-sign = ✍️ 簽收
complaints-answer = 💬 答覆居民
complaints-route = 🔀 改派部門
complaints-signed = 已簽收。辦好後請在這裡答覆居民。
complaints-answer-asked = 訴求 { $case }號：「{ $text }」
    請寫答覆，居民會原樣看到（{ $most } 字以內）。
complaints-answer-confirm = 訴求 { $case }號，這樣答覆居民嗎？

    { $answer }
complaints-send = 📤 發給居民
complaints-rewrite-answer = ✏️ 重新寫
complaints-sent = 發給居民了，等居民說解決了沒有。
complaints-route-asked = 訴求 { $case }號：「{ $text }」
    改派給哪個部門？答覆的日子不變。
complaints-routed = 改派給{ $post }了。

complaints-emergency-fire = 🚒 <b>馬上打 119！</b>
    先離開著火的地方，彎腰捂住口鼻，不要坐電梯，不要回去拿東西。{ $alerted ->
        [yes] 社區值班人員已經收到提醒，但請您先打電話。
       *[no] {""}
    }
complaints-emergency-medical = 🚑 <b>馬上打 120！</b>
    說清楚在哪棟樓、哪個單元、幾樓，讓人到樓下接車，不要隨便搬動病人。{ $alerted ->
        [yes] 社區值班人員已經收到提醒，但請您先打電話。
       *[no] {""}
    }
complaints-emergency-police = 🚓 <b>馬上打 110！</b>
    先到安全的地方，不要自己上前。不方便說話可以發短信到 12110。{ $alerted ->
        [yes] 社區值班人員已經收到提醒，但請您先打電話。
       *[no] {""}
    }
complaints-emergency-self-harm = ❤️ <b>請馬上打 110，或打心理援助熱線 12356。</b>
    您不是一個人，請先待在有人的地方。是家人朋友的話，請陪著，不要離開。{ $alerted ->
        [yes] 社區值班人員已經收到提醒，會盡快聯繫您。
       *[no] {""}
    }
complaints-urgent = { $more ->
    [yes] 已經轉給值班人員了。還有什麼，請接著寫。
   *[no] 打完電話，可以在這裡寫清楚在哪裡、幾樓、現在怎麼樣，我馬上轉給值班人員。
}
complaints-file-anyway = 📮 也登記成訴求
complaints-office-emergency = 🚨 <b>{ $kind ->
    [fire] 可能著火（119）
    [medical] 可能要救人（120）
    [self-harm] 可能有人想不開（110）
   *[police] 可能有危險（110）
}</b>
    { $named ->
        [yes] { $name }
       *[no] 一位居民
    } { $building }{ $unit ->
        [0] {""}
       *[other] {" "}{ $unit }單元
    }{ $has_phone ->
        [yes] {" "}☎️ { $phone }
       *[no] {""}
    }{ $proxy ->
        [own] {""}
        [staff] （社區代錄：{ $by }）
       *[family] （家人代辦：{ $by }）
    }寫道：
    { $said }
    請馬上聯繫、到場，並確認已經打過電話。

complaints-post-community = 社區
complaints-id-card = 您寫的裡面像有身份證號碼，我沒有收：聊天裡的號碼別人可能看到、轉走。請把那條消息刪掉，去掉號碼再寫一次。辦事要核對身份，請帶證件到社區窗口。
complaints-case-moved = 這件訴求剛才有了變化，請看最新的情況。
complaints-too-many = 今天您已經反映了 { $most } 件，明天再來吧。急事請打社區電話。
complaints-reopening-over = 辦結超過 { $days } 天了，請當作新的事再反映一次。
complaints-no-community = 我還不知道您住哪個社區。請先發 /start 選好社區，再來反映。

complaints-guess-complaint = 您寫的是：「{ $said }」
    是想反映這個問題嗎？是的話，請按下面第一個按鈕。
complaints-guess-yes = 👉 是的，反映這個問題
complaints-guess-event = 您是想找活動嗎？請按「🎭 文化活動」。
complaints-guess-volunteer = 您是想做志願服務嗎？請按「🙋 志願服務」。
complaints-guess-project = 您是想提建議、看項目嗎？請按「🗳 項目和投票」。
complaints-guess-ballot = 您是想投票嗎？請按「🗳 項目和投票」。
complaints-guess-notice = 您是想看通知嗎？請按「📣 社區通知」。
