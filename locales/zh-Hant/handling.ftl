handling-more = 🧰 更多辦法
handling-more-text = 訴求 { $case }號：「{ $text }」
    { $any ->
        [yes] 您想怎麼做？
       *[no] 現在沒有別的辦法，請直接答覆居民。
    }
handling-ask = ❓ 問居民一句
handling-return = ↩️ 退回社區（不歸我們管）
handling-extend = 📆 要多幾天
handling-redirect = 🚪 請居民去別處辦
handling-decline = 🚫 社區辦不了
handling-note = 🔴 寫督辦意見
handling-go-on = ▶️ 不等了，接著辦
handling-gone-on = 好的，時間接著走了。
handling-agree = ✅ 同意退回，改派
handling-refuse = ✋ 不同意退回
handling-supervised = 🔴 督辦中的訴求

handling-wish = 訴求 { $case }號：您看該歸哪個部門管？
handling-wish-unknown = 🤷 說不好，請社區定
handling-days = 訴求 { $case }號原定{ $due_at }前答覆。
    改到哪一天？只能改這一次，居民會看到新的日子。
handling-days-choice = 加 { $days } 個工作日：{ $due_at }前
handling-doors = 訴求 { $case }號：「{ $text }」
    這件事該去找誰？
handling-door = { $name }，電話 { $phone }（{ $hours }）
handling-why = 訴求 { $case }號：「{ $text }」
    { $act ->
        [ask] 想問居民什麼？只能問這一次，最多等 { $days } 天，等的時候答覆的日子往後順延。
        [return] 為什麼要退回？居民也會看到這句話。答覆的日子不變。
        [refuse] 為什麼還請他們辦？寫一句給部門，居民也會看到。
        [extend] 為什麼要多幾天？居民會看到這句話。
        [redirect] 給居民寫一句，說說為什麼該去那裡。
        [decline] 為什麼辦不了？請寫清楚，居民會看到。
       *[note] 請寫督辦意見，部門和居民都會看到。
    }
    （{ $most } 字以內）
handling-no-why = 不寫了，直接告訴居民
handling-confirm = 訴求 { $case }號，請再看一遍：

    { $act ->
        [ask] 問居民：{ $why }
            最多等 { $days } 天。
        [return] 退回社區：{ $why }
            { $wished ->
                [yes] 我們看該歸{ $wish }管。
               *[no] 該歸誰管，請社區定。
            }
        [refuse] 不同意退回，還由{ $post }辦：{ $why }
        [extend] 改到{ $due_at }前答覆：{ $why }
        [redirect] 請居民去找：{ $door }{ $has_why ->
            [yes] 。{ $why }
           *[no] {""}
        }
        [decline] 社區辦不了：{ $why }
            請居民去找：{ $door }
       *[note] 督辦意見：{ $why }
    }
handling-yes = ✅ 對，就這樣
handling-rewrite = ✏️ 重新寫
handling-done-ask = 問過去了，等居民回答。
handling-done-return = 已經告訴社區，請等社區定。答覆的日子不變。
handling-done-refuse = 已經告訴部門和居民。
handling-done-extend = 新的日子已經告訴居民。
handling-done-redirect = 已經告訴居民該找誰。
handling-done-decline = 已經告訴居民原因，也告訴了該找誰。
handling-done-note = 督辦意見發出去了。

handling-card-waits = ⏸ { $reader ->
    [own] 等您回答
    [office] 等居民回答
    [family] 等本人回答
   *[neighbour] 等反映的鄰居回答
}，等到{ $wait_at }，答覆的日子往後順延
handling-card-note = 🔴 督辦意見：{ $note }
handling-card-return = ↩️ { $post }要退回：{ $why }{ $wished ->
    [yes] （覺得該歸{ $wish }）
   *[no] {""}
}。社區在定，日子不變。
handling-card-question = ❓ { $post }問：{ $question }
handling-card-reply = ↪️ { $reader ->
    [own] 您回答
    [office] 居民回答
    [family] 本人回答
   *[neighbour] 反映的鄰居回答
}：{ $has_reply ->
    [yes] { $reply }
   *[no] 發來一張照片
}
handling-card-door = 🚪 請找：{ $door }
handling-please-reply = 👉 請直接打字回答，也可以發一張照片。
handling-reply = ✍️ 回答
handling-replied = 收到您的回答，已經轉給辦的人了。
handling-not-right = 🙅 不對，請再看看

handling-contacted = 再問您兩句，不想說可以跳過。
    訴求 { $case }號：<b>辦的人聯繫過您嗎？</b>
handling-contacted-yes = 📞 聯繫過
handling-contacted-no = 🔕 沒聯繫過
handling-satisfied = 訴求 { $case }號：<b>您對這次辦理滿意嗎？</b>
handling-satisfied-yes = 😊 滿意
handling-satisfied-no = 😟 不滿意
handling-skip = ⏭ 跳過
handling-rated = 記下了，謝謝您！

handling-supervised-text = { $count ->
    [0] 現在沒有督辦中的訴求。
   *[other] 督辦中的訴求 { $count } 件，拖得久的在前：
}
handling-supervised-card = <b>{ $community }</b>
    { $card }

handling-first-owner-leads = 這件事已經退過 { $times } 回，由最先接手的部門牽頭辦到底，不能再退、再派了。
handling-extended-already = 這件事已經改過一次日子，不能再改了。請按時答覆居民。
handling-too-late = 答覆的日子已經過了，或者正在督辦，不能再往後推。請儘快答覆居民，要問什麼，請社區幫忙聯繫居民。
handling-too-far-off = 最多隻能加 { $most } 個工作日，請選近一點的日子。
handling-asked-already = 這件事已經問過居民一次了。還有要問的，請社區幫忙聯繫居民。
handling-return-too-late = 退回要在派來後的 { $days } 個工作日內提，現在不能退了，請接著辦。
handling-said-not-right = 居民說過去那裡辦不對。要再請居民去別處，得由社區來定，並寫清楚為什麼。

complaints-state-working = 正在辦
complaints-state-wait-resident = { $reader ->
    [own] 等您回答
    [office] 等居民回答
    [family] 等本人回答
   *[neighbour] 等反映的鄰居回答
}
complaints-state-return-asked = 部門要退回
complaints-state-extended = 延期辦理
complaints-state-redirected = 請去別處辦
complaints-state-declined = 社區辦不了
complaints-now-working = 現在：{ $post }正在辦。
complaints-now-wait-resident = 現在：{ $post }{ $reader ->
    [own] 有句話要問您，等著您回答。
    [office] 問了居民一句，等居民回答。
    [family] 有句話要問本人，等著回答。
   *[neighbour] 有句話要問反映的鄰居，等著回答。
}
complaints-now-return-asked = 現在：{ $post }說不歸他們管，社區正在定由誰來辦。
complaints-now-extended = 現在：{ $post }正在辦，答覆的日子改過一次。
complaints-now-redirected = 現在：這件事要去別的地方辦，已經說了該找誰。
complaints-now-declined = 現在：社區辦不了，已經說了原因和該找誰。

complaints-told-wait-resident = 您的訴求 { $case }號（{ $text }）{ $post }想問您一句：

    <b>{ $why }</b>

    請在 { $wait_at } 前回答。等您的這段時間，答覆的日子往後順延。
complaints-told-working = 您的訴求 { $case }號（{ $text }）沒等到您的回答，{ $post }先接著辦，{ $due_at }前答覆您。您現在補充也來得及。
complaints-told-replied = 您的回答轉給{ $post }了。
complaints-told-return-asked = 您的訴求 { $case }號（{ $text }）{ $post }說這件事不歸他們管：{ $why }{ $wished ->
    [yes] （他們覺得該歸{ $wish }管）
   *[no] {""}
}
    社區馬上定由誰來辦{ $due ->
        [yes] ，還是{ $due_at }前答覆您，不會因此推遲。
       *[no] 。
    }
complaints-told-return-refused = 您的訴求 { $case }號（{ $text }）社區定了，還由{ $post }來辦：{ $why }{ $due ->
    [yes] {" "}還是{ $due_at }前答覆您。
   *[no] {""}
}
complaints-told-leads = 您的訴求 { $case }號（{ $text }）兩個部門都說不歸自己管。社區定了：由最先接手的{ $post }牽頭辦到底，不再轉了{ $due ->
    [yes] ，還是{ $due_at }前答覆您。
   *[no] 。
}
complaints-told-extended = 您的訴求 { $case }號（{ $text }）{ $post }要多幾天才辦得完：{ $why }
    改到 <b>{ $due_at }前</b>答覆您，只改這一次。
complaints-told-redirected = 您的訴求 { $case }號（{ $text }）要請您到這裏辦：
    🚪 <b>{ $door }</b>
    { $has_why ->
        [yes] { $why }
       *[no] {""}
    }
    覺得不對的話，請按下面的按鈕，我們再看看。
complaints-told-declined = 對不起，您的訴求 { $case }號（{ $text }）社區辦不了：{ $why }
    您可以找：
    🚪 <b>{ $door }</b>
    覺得不對的話，請按下面的按鈕，我們再看看。
complaints-told-noted = 您的訴求 { $case }號（{ $text }）社區在督辦，社區說：{ $why }
complaints-told-noted-by-street = 您的訴求 { $case }號（{ $text }）街道辦事處在督辦，說：{ $why }

complaints-way-wait-resident = { $post }{ $reader ->
    [own] 問您
    [office] 問居民
    [family] 問本人
   *[neighbour] 問反映的鄰居
}：{ $why }
complaints-way-working = 沒等到回答，{ $post }接著辦，{ $due_at }前答覆
complaints-way-replied = { $reader ->
    [own] 您回答
    [office] 居民回答
    [family] 本人回答
   *[neighbour] 反映的鄰居回答
}{ $has_why ->
    [yes] ：{ $why }
   *[no] ，發來一張照片
}
complaints-way-return-asked = { $post }要退回：{ $why }{ $wished ->
    [yes] （覺得該歸{ $wish }）
   *[no] {""}
}
complaints-way-return-refused = 社區定了，還由{ $post }辦：{ $why }
complaints-way-leads = 退了兩回，由最先接手的{ $post }牽頭辦到底
complaints-way-extended = { $post }改到{ $due_at }前答覆：{ $why }
complaints-way-redirected = { $reader ->
    [own] 請您去找
    [office] 請居民去找
    [family] 請本人去找
   *[neighbour] 請反映的鄰居去找
}{ $door }{ $has_why ->
    [yes] ：{ $why }
   *[no] {""}
}
complaints-way-declined = 社區辦不了：{ $why } { $reader ->
    [own] 請您去找
    [office] 請居民去找
    [family] 請本人去找
   *[neighbour] 請反映的鄰居去找
}{ $door }
complaints-way-noted = 社區督辦：{ $why }
complaints-way-noted-by-street = 街道辦事處督辦：{ $why }

complaints-office-working = ▶️ 訴求 { $case }號（{ $text }）沒等到居民的回答，時間接著走，請在{ $due_at }前答覆。
complaints-office-replied = ↪️ 訴求 { $case }號（{ $text }）居民回答了{ $has_why ->
    [yes] ：{ $why }
   *[no] ，發來一張照片。
}
    請在{ $due_at }前答覆。
complaints-office-return-asked = ↩️ 訴求 { $case }號（{ $text }）{ $post }要退回：{ $why }{ $wished ->
    [yes] （覺得該歸{ $wish }）
   *[no] {""}
}
    請馬上定由誰來辦，答覆的日子不變。
complaints-office-return-refused = ✋ 訴求 { $case }號（{ $text }）社區不同意退回，請{ $post }接著辦：{ $why }
complaints-office-leads = 📌 訴求 { $case }號（{ $text }）退了兩回，由最先接手的{ $post }牽頭辦到底。{ $due ->
    [yes] 請先簽收，{ $due_at }前答覆居民。
   *[no] 請先簽收。
}
complaints-office-noted = 🔴 訴求 { $case }號（{ $text }）督辦意見：{ $why }
complaints-office-noted-by-street = 🔴 訴求 { $case }號（{ $text }）街道辦事處督辦意見：{ $why }
