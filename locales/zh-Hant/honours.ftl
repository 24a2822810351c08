honours-button = 🌟 星級和證明
honours-main = 🌟 您的志願時長一共 <b>{ $hours }</b> 小時。
    { $stars ->
        [0] 還沒到一星。
       *[other] { $signs } { $stars ->
            [1] 一
            [2] 二
            [3] 三
            [4] 四
           *[5] 五
        }星級的時長滿了，謝謝您！正式評定由志願服務組織來辦。
    }
    { $next ->
        [0] 最高一級了，了不起！
       *[other] 再服務 { $missing } 小時，就滿 { $next } 小時，升一顆星。
    }

    { $some ->
        [yes] 只算別人替您確認過的時長。需要證明，按下面的按鈕，不收錢。
       *[no] 服務完、別人替您確認了時長，就可以在這裡開證明。
    }
honours-picture-wanted = 🖼 開證明（圖片）
honours-paper-wanted = 🖨 開證明（PDF，列印用）
honours-check-button = 🔍 查一張證明是不是真的
honours-check = 請把證明上的編號發過來，比如：ZY-ABCD-EFGH-JKLM
honours-check-valid = ✅ 這張證明有效。
    { $issuer } { $issued }出具：{ $name }，{ $since }到{ $until }，志願服務 { $times } 次，共 <b>{ $hours }</b> 小時。
    請對一下，和紙上寫的是不是一樣。
honours-check-revoked = ⚠️ 這張證明現在不算數了。
    { $issuer } { $issued }出具過這個編號，後來其中有時長被撤銷或還在核對。請本人重新開一張。
honours-check-unknown = 沒有這個編號的證明。請對照證明再看一遍，編號由 ZY 和 12 位字母數字組成。
honours-no-hours = 還沒有確認過的時長，所以開不了證明。服務完請社區確認一下。
honours-no-code = 沒看懂這個編號。請對照證明，把 ZY 開頭的一串字母數字發過來。
honours-coming = 馬上發給您，請看下面的消息。

honours-picture = 🌟 志願服務證明，編號 <code>{ $code }</code>
    { $name }，{ $since }到{ $until }，在{ $community }參加志願服務 { $times } 次，共 { $hours } 小時。{ $issued }出具。
    誰想核實，把編號發給我就行。
honours-paper = 🌟 志願服務證明，編號 <code>{ $code }</code>
    { $name }，{ $since }到{ $until }，在{ $community }參加志願服務 { $times } 次，共 { $hours } 小時。{ $issued }出具。
    列印出來，到社區蓋章。
honours-file = 志願服務證明

honours-title = 志願服務記錄證明
honours-number = 編號 { $code }
honours-body = { $name }，自{ $since }至{ $until }，在{ $community }參加志願服務 { $times } 次，經他人確認的服務時長共 { $hours } 小時。特此證明。
honours-star-line = 時長達到{ $stars ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
   *[5] 五
}星級
honours-id-by-hand = 證件號碼：＿＿＿＿＿＿＿＿＿＿＿＿（系統不保存證件號碼，需要時手寫）
honours-letters-by-hand = 姓名中的 □ 請手寫。
honours-issuer = 出具：{ $issuer }
honours-issued = 日期：{ $issued }
honours-seal = （蓋章）
honours-how-to-check = 核實：在 Telegram 裡把編號發給本社區的鄰里機器人，就知道現在是否有效。姓名是本人登記的稱呼。依據《志願服務記錄與證明出具辦法（試行）》，不收費。

honours-desk-button = 🌟 志願者工作
honours-desk = 志願者工作，想做什麼？
honours-desk-sheet = 📤 按月導出時長
honours-desk-months = 導出哪一個月的？
honours-month = { $year }年{ $month }月
honours-desk-month = <b>{ $month }</b>
    { $some ->
        [yes] { $people } 個人，{ $times } 次，共 { $hours } 小時，都是確認過的。
            列按全國志願服務信息系統的要求排。證件和志願者編號鄰里不保存，那幾列空著，要社區自己填。
            誰導出了什麼，會記下來。
       *[no] 這個月沒有確認過的時長。
    }
honours-book-wanted = 📗 表格（XLSX）
honours-lines-wanted = 📄 表格（CSV）
honours-book = 📗 { $month } 志願服務時長，含姓名，請妥善保管。
honours-lines = 📄 { $month } 志願服務時長，含姓名，請妥善保管。
honours-sheet-file = 志願服務時長
honours-sheet-note = 說明：鄰里不保存證件號碼，也沒有志願者編號，“證件類型”“證件號碼”“志願者編號”三列空著，請社區對照自己的名冊填寫。姓名是本人登記的稱呼。
honours-column-number = 序號
honours-column-name = 姓名
honours-column-id-kind = 證件類型
honours-column-id-number = 證件號碼
honours-column-volunteer-number = 志願者編號
honours-column-organisation = 志願服務組織
honours-column-activity = 活動名稱
honours-column-day = 服務日期
honours-column-begins = 開始時間
honours-column-ends = 結束時間
honours-column-hours = 服務時長（小時）
honours-column-place = 服務地點
honours-column-content = 服務內容
honours-column-recorder = 記錄人
