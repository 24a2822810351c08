matching-button = 🔎 誰能來
matching-which = { $count ->
    [0] 現在沒有缺人的班次。先在「🙋 志願服務」裡排一班。
   *[other] 給哪一班找人？
}
matching-skill = 要會什麼？
matching-any-skill = 會什麼都行
matching-building = 住哪棟樓附近的先找？
matching-anywhere = 住哪裡都行
matching-people = 🔎 <b>{ $team }</b>，{ $begins }，{ $place }，還缺 { $left } 人
    { $time }有空{ $skill ->
        [any] {""}
       *[other] ，會{ $skill }
    }{ $building ->
        [any] {""}
       *[other] ，離{ $building }近的在前
    }。
    { $count ->
        [0] 沒找到合適的人。換個條件試試。
       *[other] 點一個人，就替您問一聲；同一班，一個人只問一次。
    }
    { $muted ->
        [0] {""}
       *[other] 另有 { $muted } 人合適，但不想被問，沒有列出來。
    }
matching-person = { $asked ->
    [yes] ✉️ 問過 ·
   *[no] ➕
} { $name }{ $building ->
    [none] {""}
   *[other] {" "}· { $building }
}{ $skills ->
    [none] {""}
   *[other] {" "}· { $skills }
}
matching-asked = ✉️ 替您問了，願意來的會直接報名。
matching-already-asked = 這一班已經問過這位了，一個人只問一次。
matching-cannot-come = 這位現在來不了，請另找一位。
matching-invited = 🙋 社區想請您搭把手：<b>{ $begins_at }</b>「{ $team }」，{ $hours } 小時，{ $place }。
    願意來就按「我報名」；不方便就不用理，沒關係。
matching-claim = ✋ 我報名
matching-mute = 🔕 以後別問我
