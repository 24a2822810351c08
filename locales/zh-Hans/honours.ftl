honours-button = 🌟 星级和证明
honours-main = 🌟 您的志愿时长一共 <b>{ $hours }</b> 小时。
    { $stars ->
        [0] 还没到一星。
       *[other] { $signs } { $stars ->
            [1] 一
            [2] 二
            [3] 三
            [4] 四
           *[5] 五
        }星级的时长满了，谢谢您！正式评定由志愿服务组织来办。
    }
    { $next ->
        [0] 最高一级了，了不起！
       *[other] 再服务 { $missing } 小时，就满 { $next } 小时，升一颗星。
    }

    { $some ->
        [yes] 只算别人替您确认过的时长。需要证明，按下面的按钮，不收钱。
       *[no] 服务完、别人替您确认了时长，就可以在这里开证明。
    }
honours-picture-wanted = 🖼 开证明（图片）
honours-paper-wanted = 🖨 开证明（PDF，打印用）
honours-check-button = 🔍 查一张证明是不是真的
honours-check = 请把证明上的编号发过来，比如：ZY-ABCD-EFGH-JKLM
honours-check-valid = ✅ 这张证明有效。
    { $issuer } { $issued }出具：{ $name }，{ $since }到{ $until }，志愿服务 { $times } 次，共 <b>{ $hours }</b> 小时。
    请对一下，和纸上写的是不是一样。
honours-check-revoked = ⚠️ 这张证明现在不算数了。
    { $issuer } { $issued }出具过这个编号，后来其中有时长被撤销或还在核对。请本人重新开一张。
honours-check-unknown = 没有这个编号的证明。请对照证明再看一遍，编号由 ZY 和 12 位字母数字组成。
honours-no-hours = 还没有确认过的时长，所以开不了证明。服务完请社区确认一下。
honours-no-code = 没看懂这个编号。请对照证明，把 ZY 开头的一串字母数字发过来。
honours-coming = 马上发给您，请看下面的消息。

honours-picture = 🌟 志愿服务证明，编号 <code>{ $code }</code>
    { $name }，{ $since }到{ $until }，在{ $community }参加志愿服务 { $times } 次，共 { $hours } 小时。{ $issued }出具。
    谁想核实，把编号发给我就行。
honours-paper = 🌟 志愿服务证明，编号 <code>{ $code }</code>
    { $name }，{ $since }到{ $until }，在{ $community }参加志愿服务 { $times } 次，共 { $hours } 小时。{ $issued }出具。
    打印出来，到社区盖章。
honours-file = 志愿服务证明

honours-title = 志愿服务记录证明
honours-number = 编号 { $code }
honours-body = { $name }，自{ $since }至{ $until }，在{ $community }参加志愿服务 { $times } 次，经他人确认的服务时长共 { $hours } 小时。特此证明。
honours-star-line = 时长达到{ $stars ->
    [1] 一
    [2] 二
    [3] 三
    [4] 四
   *[5] 五
}星级
honours-id-by-hand = 证件号码：＿＿＿＿＿＿＿＿＿＿＿＿（系统不保存证件号码，需要时手写）
honours-letters-by-hand = 姓名中的 □ 请手写。
honours-issuer = 出具：{ $issuer }
honours-issued = 日期：{ $issued }
honours-seal = （盖章）
honours-how-to-check = 核实：在 Telegram 里把编号发给本社区的邻里机器人，就知道现在是否有效。姓名是本人登记的称呼。依据《志愿服务记录与证明出具办法（试行）》，不收费。

honours-desk-button = 🌟 志愿者工作
honours-desk = 志愿者工作，想做什么？
honours-desk-sheet = 📤 按月导出时长
honours-desk-months = 导出哪一个月的？
honours-month = { $year }年{ $month }月
honours-desk-month = <b>{ $month }</b>
    { $some ->
        [yes] { $people } 个人，{ $times } 次，共 { $hours } 小时，都是确认过的。
            列按全国志愿服务信息系统的要求排。证件和志愿者编号邻里不保存，那几列空着，要社区自己填。
            谁导出了什么，会记下来。
       *[no] 这个月没有确认过的时长。
    }
honours-book-wanted = 📗 表格（XLSX）
honours-lines-wanted = 📄 表格（CSV）
honours-book = 📗 { $month } 志愿服务时长，含姓名，请妥善保管。
honours-lines = 📄 { $month } 志愿服务时长，含姓名，请妥善保管。
honours-sheet-file = 志愿服务时长
honours-sheet-note = 说明：邻里不保存证件号码，也没有志愿者编号，“证件类型”“证件号码”“志愿者编号”三列空着，请社区对照自己的名册填写。姓名是本人登记的称呼。
honours-column-number = 序号
honours-column-name = 姓名
honours-column-id-kind = 证件类型
honours-column-id-number = 证件号码
honours-column-volunteer-number = 志愿者编号
honours-column-organisation = 志愿服务组织
honours-column-activity = 活动名称
honours-column-day = 服务日期
honours-column-begins = 开始时间
honours-column-ends = 结束时间
honours-column-hours = 服务时长（小时）
honours-column-place = 服务地点
honours-column-content = 服务内容
honours-column-recorder = 记录人
