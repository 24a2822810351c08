desk-threads = 💬 居民回复
threads-reply = 💬 回复社区
threads-reply-again = 💬 接着说
threads-talk = 💬 回复社区 · 「{ $about }」

    { $turn ->
        [begin] 想说什么？请打成一条消息发来，最多 500 字。
        [waits] { $said }

    ✅ 已经送到社区，有回复会马上告诉您。还可以接着写。
       *[answered] { $said }

    想接着说，就打成一条消息发来。
    }
threads-line = { $who ->
    [staff] 🏢 <b>社区</b>
    [you] 👤 <b>您</b>
   *[resident] 👤 <b>居民</b>
} { $at }
    { $text }
threads-passed-on = ✅ 您的回复已经送到社区，有回复会马上告诉您。{ $left_out ->
    [yes] {""}
    只送了文字；照片和文件请用「📮 反映问题」发。
   *[no] {""}
}
threads-words-only = 回复通知现在只能用文字。照片请用「📮 反映问题」发。
threads-answered = 💬 <b>{ $community }</b>{ $named ->
        [yes] （{ $by }）
       *[no] {""}
    }回复了您，关于「{ $about }」：

    { $answer }
threads-replied = 💬 您发的通知「{ $text }」有居民回复。
threads-open = 💬 看居民回复

threads-desk = { $count ->
    [0] 还没有居民回复。
   *[other] 💬 居民回复，按通知分。🔵 是还没答的：
}
threads-desk-line = { $waiting ->
    [0] ✅
   *[other] 🔵 { $waiting }
} { $text }（{ $all }）
threads-list = { $count ->
    [0] 「{ $about }」还没有居民回复。
   *[other] 「{ $about }」
    { $count } 位居民回复，{ $waiting } 位还没答：
}
threads-desk-thread = { $state ->
    [waiting] 🔵
    [closed] ⚪
   *[answered] ✅
} { $name } { $building } · { $text }
threads-nameless = 没留称呼
threads-card = 💬 <b>{ $name }</b> { $home }
    关于「{ $about }」{ $earlier ->
        [0] {""}
       *[other] {" "}· 前面还有 { $earlier } 条
    }

    { $said }

    { $state ->
        [waiting] 🔵 等社区答
        [closed] ⚪ 已结束
       *[answered] ✅ 已答
    }
threads-answer = ✏️ 回复
threads-close = ⚪ 不用再答了
threads-answer-asked = ✏️ 请把给 { $name } 的回复打成一条消息，最多 500 字。

    { $said }{ $kept ->
        [yes] {""}

    您刚才写的：
    { $draft }
       *[no] {""}
    }
threads-same-words = ➡️ 还用刚才写的
threads-confirm = 回复 <b>{ $name }</b> { $home }：

    { $draft }

    对吗？
threads-send = ✅ 对，发出
threads-rewrite = ✏️ 重写
threads-sent = 已经发给这位居民。
threads-closed = 已结束。居民再写，会重新排到前面。

threads-moved = 刚才又有人说了话，您的回复还没发。请先看一看。
threads-closed-before = 同事刚才已经结束了这个回复。
threads-too-many-unanswered = 您已经写了 { $most } 条，社区还没来得及答。请等一等；急事请打社区电话。
threads-too-many-today = 今天写得太多了，最多 { $most } 条。请明天再写；急事请打社区电话。
