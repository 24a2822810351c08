needs-of-body = 💪 身體要求：{ $needs }
needs-of-age = 🎂 年齡：{ $ages }

needs-ask-able = 「{ $team }」{ $begins } 這一班對身體有要求：
    💪 <b>{ $needs }</b>

    您身體能行嗎？
needs-able = ✅ 能行
needs-able-but = ✍️ 能行，但要說明一點
needs-not-able = 不報了
needs-ask-note = 💪 { $needs }

    請寫一句您要說明的（最多 { $most } 字），例如：腰不好，重的搬不了
    只有帶班的人和社區工作人員看得到。時長記好就刪掉，最晚在結束 { $days } 天後。
needs-able-unsaid = 這一班對身體有要求，請先看一看，再回答能不能行。
needs-too-young = 這一班要滿 { $age } 歲才能來。看看別的班吧，一樣需要您。
needs-too-old = 這一班請的是 { $age } 歲以內的鄰居。謝謝您的心意，看看別的班吧，一樣需要您。
needs-ages-unclear = 沒看懂年齡。最小 { $age } 歲，請這樣寫：18歲以上，或者：18到60歲

needs-terms-button = ⚙️ 身體、年齡要求
needs-terms = ⚙️ 這一班對來的人有什麼要求？{ $demand ->
        [none] {"\u000A"}現在沒有要求，誰都能報名。
       *[other] {"\u000A\u000A"}{ $demand }
    }
needs-body = 💪 身體
needs-years = 🎂 年齡
needs-terms-done = 👌 好了
needs-ask-body = 這一班對身體有什麼要求？最多 { $most } 字，例如：要爬樓、搬重物
    報名的人會先被問一句能不能行。
needs-body-none = 沒有要求
needs-ask-years = 幾歲的人可以來？最小 { $age } 歲。例如：18歲以上，或者：18到60歲
needs-years-any = 年齡不限
