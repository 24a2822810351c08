desk-threads = 💬 居民回覆
threads-reply = 💬 回覆社區
threads-reply-again = 💬 接著說
threads-talk = 💬 回覆社區 · 「{ $about }」

    { $turn ->
        [begin] 想說什麼？請打成一條消息發來，最多 500 字。
        [waits] { $said }

    ✅ 已經送到社區，有回覆會馬上告訴您。還可以接著寫。
       *[answered] { $said }

    想接著說，就打成一條消息發來。
    }
threads-line = { $who ->
    [staff] 🏢 <b>社區</b>
    [you] 👤 <b>您</b>
   *[resident] 👤 <b>居民</b>
} { $at }
    { $text }
threads-passed-on = ✅ 您的回覆已經送到社區，有回覆會馬上告訴您。{ $left_out ->
    [yes] {""}
    只送了文字；照片和檔案請用「📮 反映問題」發。
   *[no] {""}
}
threads-words-only = 回覆通知現在只能用文字。照片請用「📮 反映問題」發。
threads-answered = 💬 <b>{ $community }</b>{ $named ->
        [yes] （{ $by }）
       *[no] {""}
    }回覆了您，關於「{ $about }」：

    { $answer }
threads-replied = 💬 您發的通知「{ $text }」有居民回覆。
threads-open = 💬 看居民回覆

threads-desk = { $count ->
    [0] 還沒有居民回覆。
   *[other] 💬 居民回覆，按通知分。🔵 是還沒答的：
}
threads-desk-line = { $waiting ->
    [0] ✅
   *[other] 🔵 { $waiting }
} { $text }（{ $all }）
threads-list = { $count ->
    [0] 「{ $about }」還沒有居民回覆。
   *[other] 「{ $about }」
    { $count } 位居民回覆，{ $waiting } 位還沒答：
}
threads-desk-thread = { $state ->
    [waiting] 🔵
    [closed] ⚪
   *[answered] ✅
} { $name } { $building } · { $text }
threads-nameless = 沒留稱呼
threads-card = 💬 <b>{ $name }</b> { $home }
    關於「{ $about }」{ $earlier ->
        [0] {""}
       *[other] {" "}· 前面還有 { $earlier } 條
    }

    { $said }

    { $state ->
        [waiting] 🔵 等社區答
        [closed] ⚪ 已結束
       *[answered] ✅ 已答
    }
threads-answer = ✏️ 回覆
threads-close = ⚪ 不用再答了
threads-answer-asked = ✏️ 請把給 { $name } 的回覆打成一條消息，最多 500 字。

    { $said }{ $kept ->
        [yes] {""}

    您剛才寫的：
    { $draft }
       *[no] {""}
    }
threads-same-words = ➡️ 還用剛才寫的
threads-confirm = 回覆 <b>{ $name }</b> { $home }：

    { $draft }

    對嗎？
threads-send = ✅ 對，發出
threads-rewrite = ✏️ 重寫
threads-sent = 已經發給這位居民。
threads-closed = 已結束。居民再寫，會重新排到前面。

threads-moved = 剛才又有人說了話，您的回覆還沒發。請先看一看。
threads-closed-before = 同事剛才已經結束了這個回覆。
threads-too-many-unanswered = 您已經寫了 { $most } 條，社區還沒來得及答。請等一等；急事請打社區電話。
threads-too-many-today = 今天寫得太多了，最多 { $most } 條。請明天再寫；急事請打社區電話。
