discovery-week = 🎯 這幾天有合您心意的事：

    { $things_told }
discovery-event = 🎭 <b>{ $title }</b>，{ $begins_at }，{ $place }，還有 { $left } 個位子
discovery-shift = 🙋 <b>{ $title }</b>，{ $begins_at }，{ $place }，還缺 { $left } 人
discovery-club = 🥁 社團 <b>{ $title }</b>，下一次 { $begins_at }，{ $place }{ $left ->
    [0] {""}
   *[other] ，還能進 { $left } 人
}
discovery-events = 🎭 看活動
discovery-shifts = 🙋 看班次
discovery-clubs = 🥁 看社團
discovery-mute = 🔕 不要每週推薦
