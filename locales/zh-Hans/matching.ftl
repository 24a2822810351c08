matching-button = 🔎 谁能来
matching-which = { $count ->
    [0] 现在没有缺人的班次。先在「🙋 志愿服务」里排一班。
   *[other] 给哪一班找人？
}
matching-skill = 要会什么？
matching-any-skill = 会什么都行
matching-building = 住哪栋楼附近的先找？
matching-anywhere = 住哪里都行
matching-people = 🔎 <b>{ $team }</b>，{ $begins }，{ $place }，还缺 { $left } 人
    { $time }有空{ $skill ->
        [any] {""}
       *[other] ，会{ $skill }
    }{ $building ->
        [any] {""}
       *[other] ，离{ $building }近的在前
    }。
    { $count ->
        [0] 没找到合适的人。换个条件试试。
       *[other] 点一个人，就替您问一声；同一班，一个人只问一次。
    }
    { $muted ->
        [0] {""}
       *[other] 另有 { $muted } 人合适，但不想被问，没有列出来。
    }
matching-person = { $asked ->
    [yes] ✉️ 问过 ·
   *[no] ➕
} { $name }{ $building ->
    [none] {""}
   *[other] {" "}· { $building }
}{ $skills ->
    [none] {""}
   *[other] {" "}· { $skills }
}
matching-asked = ✉️ 替您问了，愿意来的会直接报名。
matching-already-asked = 这一班已经问过这位了，一个人只问一次。
matching-cannot-come = 这位现在来不了，请另找一位。
matching-invited = 🙋 社区想请您搭把手：<b>{ $begins_at }</b>「{ $team }」，{ $hours } 小时，{ $place }。
    愿意来就按「我报名」；不方便就不用理，没关系。
matching-claim = ✋ 我报名
matching-mute = 🔕 以后别问我
