needs-of-body = 💪 身体要求：{ $needs }
needs-of-age = 🎂 年龄：{ $ages }

needs-ask-able = 「{ $team }」{ $begins } 这一班对身体有要求：
    💪 <b>{ $needs }</b>

    您身体能行吗？
needs-able = ✅ 能行
needs-able-but = ✍️ 能行，但要说明一点
needs-not-able = 不报了
needs-ask-note = 💪 { $needs }

    请写一句您要说明的（最多 { $most } 字），例如：腰不好，重的搬不了
    只有带班的人和社区工作人员看得到。时长记好就删掉，最晚在结束 { $days } 天后。
needs-able-unsaid = 这一班对身体有要求，请先看一看，再回答能不能行。
needs-too-young = 这一班要满 { $age } 岁才能来。看看别的班吧，一样需要您。
needs-too-old = 这一班请的是 { $age } 岁以内的邻居。谢谢您的心意，看看别的班吧，一样需要您。
needs-ages-unclear = 没看懂年龄。最小 { $age } 岁，请这样写：18岁以上，或者：18到60岁

needs-terms-button = ⚙️ 身体、年龄要求
needs-terms = ⚙️ 这一班对来的人有什么要求？{ $demand ->
        [none] {"\u000A"}现在没有要求，谁都能报名。
       *[other] {"\u000A\u000A"}{ $demand }
    }
needs-body = 💪 身体
needs-years = 🎂 年龄
needs-terms-done = 👌 好了
needs-ask-body = 这一班对身体有什么要求？最多 { $most } 字，例如：要爬楼、搬重物
    报名的人会先被问一句能不能行。
needs-body-none = 没有要求
needs-ask-years = 几岁的人可以来？最小 { $age } 岁。例如：18岁以上，或者：18到60岁
needs-years-any = 年龄不限
