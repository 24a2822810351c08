calendars-button = 🗓 七天日历
calendars-week = 📅 从今天起的七天：
    { $count ->
        [0] 还没有安排，过几天再来看看吧。
       *[other] { $days }
    }
calendars-day = ▪️ { $day }
calendars-line = { $kind ->
    [event] 🎭
    [club] 🥁
    [shift] 🙋
   *[more] {" "}
} { $text }
calendars-event = { $time } { $title }，{ $place }，{ $left ->
    [0] 位子满了
   *[other] 还有 { $left } 个位子
}
calendars-club = { $time } { $title }，{ $place }
calendars-shift = { $time } { $title }，{ $place }，{ $left ->
    [0] 人齐了
   *[other] 还缺 { $left } 人
}
calendars-more = 还有 { $count } 件
calendars-cut = …… 还有，请到「🎭 文化活动」「🙋 志愿服务」里看。
calendars-picture-wanted = 🖼 看图
calendars-missing-button = 🗺 哪里缺人
calendars-missing = 🗺 这七天各处的班次：
    { $lines }
calendars-need-line = ▪️ { $building }：{ $need }
calendars-need = { $shifts ->
    [0] 没有班次
   *[other] { $shifts } 班{ $missing ->
        [0] ，齐了
       *[other] ，缺 { $missing } 人
    }
}
calendars-elsewhere = 别处
calendars-coming = 马上发给您，请看下面的图。
calendars-picture = 📅 从今天起的七天：
    { $lines }
calendars-map = 🗺 这七天各处的班次：
    { $lines }
calendars-title = { $community } 这一周
calendars-legend = ● 文化活动　■ 社团　▲ 志愿服务
calendars-nothing = 没有安排
calendars-map-title = { $community } 这一周哪里缺人
calendars-map-legend = 粗框：缺人　细框：齐了，或没有班次
calendars-poster-wanted = 🖼 海报
calendars-poster = 🎭 <b>{ $title }</b>
    { $begins_at }，{ $place }，一共 { $capacity } 个位子，还有 { $left } 个。
    想来就在「🎭 文化活动」里报名，也可以转给邻居看。
calendars-poster-when = 时间：{ $when }
calendars-poster-where = 地点：{ $place }
calendars-poster-seats = 名额：{ $capacity } 人，{ $left ->
    [0] 可以排队
   *[other] 还有 { $left } 个
}
calendars-poster-how = 报名：在 Telegram 里打开邻里，点「文化活动」
