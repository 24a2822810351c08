partners-button = 🏢 我代表的單位
partners-accept =
    🏢 <b>{ $community }</b>請您當<b>{ $unit }</b>的聯繫人。

    答應以後，您可以替單位給社區的項目認籌：出錢、出力、出材料、借場地。大家看得到單位的名字，看不到您的。
    鄰里從不經手錢，只記單位答應了多少；錢以後直接交給社區，社區會開收據。{ $moves ->
        [none] {""}
       *[other] {""}

        ⚠️ 您現在登記在{ $moves }。答應以後會轉到{ $community }，您在{ $moves }的居民確認就沒有了。不想轉，請讓單位的另一位同事來打開。
    }

    您是{ $unit }的人，願意當聯繫人嗎？
partners-accept-yes = ✅ 是，我來當聯繫人
partners-welcome = 🤝 謝謝！您現在是{ $unit }在{ $community }的聯繫人。想替單位認籌，從「🗳 項目和投票」或者「👤 我的」進「🏢 我代表的單位」。
partners-main =
    🏢 <b>{ $units }</b>

    { $count ->
        [0] 現在沒有正在認籌的項目。有了以後，在這裡就能看到。
       *[other] 正在認籌的項目有 { $count } 個，想幫哪一個？
    }

    鄰里從不經手錢，只記單位答應了多少、社區說收到了多少。
partners-project = { $project }號 { $title }
partners-given-button = 📒 我們單位認籌的
partners-given =
    { $lines }

    { $any ->
        [yes] 想收回哪一筆認籌，按一下就收回：
       *[no] 沒有能收回的認籌：認籌截止以後要改，請找社區。
    }
partners-resign-button = 🚪 不當聯繫人了
partners-resign =
    您現在是<b>{ $named }</b>的聯繫人。

    不當以後，您不能再替單位認籌；單位已經認籌的還在賬上。社區會請單位換一位聯繫人。

    真的不當了，就按一下：
partners-resign-yes = 🚪 不當{ $unit }的聯繫人了
partners-resigned-toast = 好的，您不再是聯繫人了，已經告訴社區。謝謝您！
partners-resigned = 🏢 { $name } 不當{ $unit }的聯繫人了。單位已經認籌的還在賬上。要換人，請在「居民和人員」→「駐區單位」裡再做一個邀請。
partners-given-unit = 🏢 <b>{ $unit }</b>{ $any ->
    [yes] {""}
   *[no] ：還沒有認籌。
}
partners-given-project = { $project }號「{ $title }」
partners-given-sum = · { $measure ->
    [money] 錢
    [hours] 工時
    [space] 場地
   *[materials] 材料
}：認籌 { $pledged }，已到 { $came }
partners-take-back = ↩️ { $project }號 { $amount } { $note }
partners-written = 🏢 社區在{ $project }號「{ $title }」的賬上替{ $unit }記了一筆{ $book ->
    [pledge] 認籌
   *[receipt] 收到
}：{ $measure ->
    [money] { $amount } 元
    [hours] { $amount } 小時
    [space] { $amount } 處場地
   *[materials] { $amount } 件
}。不對的話，請馬上找社區。
partners-wanted = 🏢 { $project }號「{ $title }」開始認籌了，{ $ends_at }截止。您的單位願意出一份嗎？出錢、出力、出材料、借場地都行。
partners-joined = ✅ { $name } 打開了您的邀請，現在是{ $unit }的聯繫人。如果不是您邀請的人，請馬上在「居民和人員」→「駐區單位」裡撤掉。
partners-ended = 您不再是{ $unit }的聯繫人了：社區工作人員撤掉了。單位已經認籌的還在賬上。有疑問請聯繫社區。

partners-desk-button = 🏢 駐區單位
partners-desk = { $count ->
    [0] 還沒有駐區單位或者社會組織。請先邀請一家。
   *[other] 🏢 一共 { $count } 家。點名字可以看聯繫人、再發邀請。
}
partners-desk-line = { $unit }{ $spoken ->
    [yes] {""}
   *[no] （還沒有聯繫人）
}
partners-desk-add = ➕ 邀請一家單位
partners-desk-name =
    單位叫什麼？最多 { $most } 個字。這個名字會寫在賬本上，大家都看得到，以後不能改。
    比如：農商銀行城東支行
partners-desk-contact =
    <b>{ $unit }</b>請誰當聯繫人？寫個稱呼，最多 { $most_contact } 個字，只有工作人員看得到。
    比如：張經理
partners-desk-confirm =
    請看一遍，對不對？

    單位：<b>{ $unit }</b>
    聯繫人：{ $contact }

    單位的名字以後不能改。接下來給您一個一次性的邀請，請單獨發給聯繫人。
partners-desk-yes = ✅ 對，做一個邀請
partners-desk-unit =
    🏢 <b>{ $unit }</b>
    請的是：{ $contact }
    { $spoken ->
        [yes] 聯繫人：{ $name }，從 { $since } 起
       *[no] 還沒有聯繫人：邀請沒有人打開，或者已經撤掉了。
    }
partners-desk-again = 🔗 再做一個邀請
partners-desk-end = ⛔ 撤掉聯繫人
partners-ended-toast = 撤掉了，已經通知本人。單位認籌的還在賬上。
partners-link = 🔗 請<b>{ $contact }</b>當<b>{ $unit }</b>聯繫人的一次性邀請，{ $until } 前有效，只能用一次。請單獨發給本人：

    { $has_name ->
        [yes] { $link }
       *[no] 請對方給我發這句話：<code>{ $words }</code>
    }

partners-listed-already = 這家單位已經在名單上了，從名單裡點它的名字就行。
partners-too-many = 名單上最多 { $most } 家單位，已經滿了。
partners-has-contact = 這家單位已經有聯繫人了。要換人，請社區先撤掉原來的。
partners-not-yours = 您不是這家單位的聯繫人，或者社區已經撤掉了。有疑問請聯繫社區。
