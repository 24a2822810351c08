discovery-week = 🎯 这几天有合您心意的事：

    { $things_told }
discovery-event = 🎭 <b>{ $title }</b>，{ $begins_at }，{ $place }，还有 { $left } 个位子
discovery-shift = 🙋 <b>{ $title }</b>，{ $begins_at }，{ $place }，还缺 { $left } 人
discovery-club = 🥁 社团 <b>{ $title }</b>，下一次 { $begins_at }，{ $place }{ $left ->
    [0] {""}
   *[other] ，还能进 { $left } 人
}
discovery-events = 🎭 看活动
discovery-shifts = 🙋 看班次
discovery-clubs = 🥁 看社团
discovery-mute = 🔕 不要每周推荐
