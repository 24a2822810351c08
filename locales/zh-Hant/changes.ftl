changes-wanted = 📅 改時間或取消
changes-waiting = ⏳ 有改動在等第二個人同意
changes-what = 「{ $title }」
    🕒 { $begins }
    📍 { $place }

    要怎麼改？改時間、換地方、取消，都要另一位工作人員同意纔算數；同意以後，名單上的人都會收到通知。
changes-move = 📅 改時間或地點
changes-cancel = ❌ 取消活動
changes-when = 改到哪一天、幾點？現在是 { $begins }。例如：11月28日 14:30，或者：週六下午兩點半
changes-same-time = 時間不變
changes-where = 在哪裡辦？現在是：{ $place }。換地方就寫新的地方（最多 { $place_most } 個字）。
changes-same-place = 地點不變
changes-why = { $cancels ->
    [yes] 為什麼取消？
   *[no] 為什麼要改？
}寫一句（最多 { $reason_most } 個字），居民會看到，例如：下雨，場地積水
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

    名單上有 { $people } 家。要請另一位工作人員同意。
changes-ask = 📨 請另一位同意
changes-now-asked = { $others ->
    [0] 記下了，可是本社區沒有別的工作人員能同意。請管理員再邀請一位。
   *[other] 已經請 { $others } 位工作人員看，有一位同意就算數。
}
changes-asked = ⏳ { $author } 想{ $kind ->
    [cancel] 取消
   *[move] 改動
}活動「{ $title }」，原因：{ $reason }。請您看看同不同意。
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
    { $author } 提出，名單上有 { $people } 家。

    { $stage ->
        [own] ⏳ 在等另一位工作人員同意。
        [done] ✅ 已經同意，名單上的人都通知了。
        [refused] 這個改動沒有同意，活動照舊。
       *[asked] 您同意嗎？同意以後馬上通知名單上的人。
    }
changes-agree = ✅ 同意
changes-refuse = 🙅 不同意，活動照舊
changes-take-back = ↩️ 不改了
changes-now-done = { $kind ->
    [cancel] 活動取消了
   *[move] 活動改好了
}，正在通知 { $count } 家。
changes-now-refused = 好的，活動照舊。
changes-done = ✅ { $second } 同意了：「{ $title }」{ $kind ->
    [cancel] 取消了
   *[move] 改好了
}，名單上的人正在通知。
changes-refused = 🙅 { $second } 沒有同意，「{ $title }」照舊。您可以和 { $second } 商量一下。
changes-desk = 👀 看這個活動

changes-moved = 📅 請留意：「{ $title }」改了。
    🕒 { $retimed ->
        [yes] { $was_at } →{" "}
       *[no] {""}
    }<b>{ $begins_at }</b>
    📍 { $replaced ->
        [yes] { $before } →{" "}
       *[no] {""}
    }<b>{ $place }</b>
    原因：{ $reason }。{ $waits ->
        [yes] 您還排在候補裡。
       *[no] 您的名額還留著。
    }看到了請按「收到」；新的時間來不了，就按「取消報名」。
changes-hear = 👌 收到
changes-heard = 謝謝您，知道您收到了。
changes-heard-done = ✅ 您已回覆收到

changes-unheard-wanted = 👌 誰還沒說收到
changes-unheard = 「{ $title }」的改動通知了 { $told } 家，{ $heard } 家說了收到。{ $count ->
    [0] 都收到了！
   *[other] 還沒說收到的有 { $count } 家，請打個電話或上門說一聲：
}

    { $names }{ $more ->
        [0] {""}
       *[other] …… 還有 { $more } 家
    }
changes-unheard-line = · { $name ->
    [none] （已不在本社區）
   *[other] { $name }
}

changes-asked-already = 這個活動已經有一個改動在等人同意，先辦完那一個。
changes-over = 這個改動已經有人處理了。
changes-own = 這是您自己提出的，要另一位工作人員同意纔行。
changes-nothing = 時間和地點都沒有變，不用改。
