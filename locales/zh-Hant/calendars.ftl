calendars-button = 🗓 七天日曆
calendars-week = 📅 從今天起的七天：
    { $count ->
        [0] 還沒有安排，過幾天再來看看吧。
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
    [0] 位子滿了
   *[other] 還有 { $left } 個位子
}
calendars-club = { $time } { $title }，{ $place }
calendars-shift = { $time } { $title }，{ $place }，{ $left ->
    [0] 人齊了
   *[other] 還缺 { $left } 人
}
calendars-more = 還有 { $count } 件
calendars-cut = …… 還有，請到「🎭 文化活動」「🙋 志願服務」裡看。
calendars-picture-wanted = 🖼 看圖
calendars-missing-button = 🗺 哪裡缺人
calendars-missing = 🗺 這七天各處的班次：
    { $lines }
calendars-need-line = ▪️ { $building }：{ $need }
calendars-need = { $shifts ->
    [0] 沒有班次
   *[other] { $shifts } 班{ $missing ->
        [0] ，齊了
       *[other] ，缺 { $missing } 人
    }
}
calendars-elsewhere = 別處
calendars-coming = 馬上發給您，請看下面的圖。
calendars-picture = 📅 從今天起的七天：
    { $lines }
calendars-map = 🗺 這七天各處的班次：
    { $lines }
calendars-title = { $community } 這一週
calendars-legend = ● 文化活動　■ 社團　▲ 志願服務
calendars-nothing = 沒有安排
calendars-map-title = { $community } 這一週哪裡缺人
calendars-map-legend = 粗框：缺人　細框：齊了，或沒有班次
calendars-poster-wanted = 🖼 海報
calendars-poster = 🎭 <b>{ $title }</b>
    { $begins_at }，{ $place }，一共 { $capacity } 個位子，還有 { $left } 個。
    想來就在「🎭 文化活動」裡報名，也可以轉給鄰居看。
calendars-poster-when = 時間：{ $when }
calendars-poster-where = 地點：{ $place }
calendars-poster-seats = 名額：{ $capacity } 人，{ $left ->
    [0] 可以排隊
   *[other] 還有 { $left } 個
}
calendars-poster-how = 報名：在 Telegram 裡打開鄰里，點「文化活動」
