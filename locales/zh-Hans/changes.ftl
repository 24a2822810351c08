changes-wanted = 📅 改时间或取消
changes-waiting = ⏳ 有改动在等第二个人同意
changes-what = 「{ $title }」
    🕒 { $begins }
    📍 { $place }

    要怎么改？改时间、换地方、取消，都要另一位工作人员同意才算数；同意以后，名单上的人都会收到通知。
changes-move = 📅 改时间或地点
changes-cancel = ❌ 取消活动
changes-when = 改到哪一天、几点？现在是 { $begins }。例如：11月28日 14:30，或者：周六下午两点半
changes-same-time = 时间不变
changes-where = 在哪里办？现在是：{ $place }。换地方就写新的地方（最多 { $place_most } 个字）。
changes-same-place = 地点不变
changes-why = { $cancels ->
    [yes] 为什么取消？
   *[no] 为什么要改？
}写一句（最多 { $reason_most } 个字），居民会看到，例如：下雨，场地积水
changes-confirm = { $kind ->
    [cancel] ❌ 要取消「{ $title }」
        🕒 { $was }
        📍 { $was_at }
   *[move] 📅 要改「{ $title }」
        🕒 { $was }{ $retimed ->
            [yes] {" "}→ <b>{ $begins }</b>
           *[no] {""}
        }
        📍 { $was_at }{ $replaced ->
            [yes] {" "}→ <b>{ $place }</b>
           *[no] {""}
        }
}
    原因：{ $reason }

    名单上有 { $people } 家。要请另一位工作人员同意。
changes-ask = 📨 请另一位同意
changes-now-asked = { $others ->
    [0] 记下了，可是本社区没有别的工作人员能同意。请管理员再邀请一位。
   *[other] 已经请 { $others } 位工作人员看，有一位同意就算数。
}
changes-asked = ⏳ { $author } 想{ $kind ->
    [cancel] 取消
   *[move] 改动
}活动「{ $title }」，原因：{ $reason }。请您看看同不同意。
changes-look = 👀 看一看
changes-review = { $kind ->
    [cancel] ❌ 取消「{ $title }」
        🕒 { $was }
        📍 { $was_at }
   *[move] 📅 改「{ $title }」
        🕒 { $was }{ $retimed ->
            [yes] {" "}→ <b>{ $begins }</b>
           *[no] {""}
        }
        📍 { $was_at }{ $replaced ->
            [yes] {" "}→ <b>{ $place }</b>
           *[no] {""}
        }
}
    原因：{ $reason }
    { $author } 提出，名单上有 { $people } 家。

    { $stage ->
        [own] ⏳ 在等另一位工作人员同意。
        [done] ✅ 已经同意，名单上的人都通知了。
        [refused] 这个改动没有同意，活动照旧。
       *[asked] 您同意吗？同意以后马上通知名单上的人。
    }
changes-agree = ✅ 同意
changes-refuse = 🙅 不同意，活动照旧
changes-take-back = ↩️ 不改了
changes-now-done = { $kind ->
    [cancel] 活动取消了
   *[move] 活动改好了
}，正在通知 { $count } 家。
changes-now-refused = 好的，活动照旧。
changes-done = ✅ { $second } 同意了：「{ $title }」{ $kind ->
    [cancel] 取消了
   *[move] 改好了
}，名单上的人正在通知。
changes-refused = 🙅 { $second } 没有同意，「{ $title }」照旧。您可以和 { $second } 商量一下。
changes-desk = 👀 看这个活动

changes-moved = 📅 请留意：「{ $title }」改了。
    🕒 { $retimed ->
        [yes] { $was_at } →{" "}
       *[no] {""}
    }<b>{ $begins_at }</b>
    📍 { $replaced ->
        [yes] { $before } →{" "}
       *[no] {""}
    }<b>{ $place }</b>
    原因：{ $reason }。{ $waits ->
        [yes] 您还排在候补里。
       *[no] 您的名额还留着。
    }看到了请按「收到」；新的时间来不了，就按「取消报名」。
changes-hear = 👌 收到
changes-heard = 谢谢您，知道您收到了。
changes-heard-done = ✅ 您已回复收到

changes-unheard-wanted = 👌 谁还没说收到
changes-unheard = 「{ $title }」的改动通知了 { $told } 家，{ $heard } 家说了收到。{ $count ->
    [0] 都收到了！
   *[other] 还没说收到的有 { $count } 家，请打个电话或上门说一声：
}

    { $names }{ $more ->
        [0] {""}
       *[other] …… 还有 { $more } 家
    }
changes-unheard-line = · { $name ->
    [none] （已不在本社区）
   *[other] { $name }
}

changes-asked-already = 这个活动已经有一个改动在等人同意，先办完那一个。
changes-over = 这个改动已经有人处理了。
changes-own = 这是您自己提出的，要另一位工作人员同意才行。
changes-nothing = 时间和地点都没有变，不用改。
