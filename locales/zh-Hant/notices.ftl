menu-notices = 📣 社區通知
desk-notices = 📣 發通知

notices-list = { $count ->
    [0] 最近還沒有通知。有了新通知，會直接發給您。
   *[other] 最近的通知，點一條看全文：
}
notices-line = { $day } · { $text }
notices-card = 📣 { $released }{ $corrected ->
    [yes] {" "}✏️ { $corrected_at } 更正
   *[no] {""}
}

    { $text }
notices-topics-open = 🔔 想聽哪些消息
notices-topics = 🔔 想聽哪些消息？點一下就選上，再點一次取消。全社區的通知人人都有，不用選。
notices-topic-outages = 停水停電停氣
notices-topic-culture = 文化活動
notices-topic-health = 健康和義診
notices-topic-jobs = 就業和家政
notices-topic-family = 孩子和學校
notices-topic-elders = 養老

notices-broadcast = 📣 <b>{ $community } 通知</b>{ $corrected ->
    [yes] {" "}✏️ <b>更正</b>（{ $corrected_at }）
   *[no] {""}
}

    { $text_marked }
notices-trial = 🔍 <i>試看，只發給了您</i>

    📣 <b>{ $community } 通知</b>

    { $text_marked }

notices-desk = { $count ->
    [0] 還沒有發過通知。
   *[other] 發過的和等著發的通知：
}
notices-desk-line = { $state ->
    [awaiting] 👥
    [returned] ↩️
    [scheduled] ⏰
    [sending] 📤
    [paused] ⏸
    [cancelled] ⏹
    [missed] ⚠️
   *[sent] ✅
} { $at } { $text }
notices-repeats-open = 🔁 定期通知
notices-new = ✏️ 寫新通知
notices-write = ✏️ 請把通知寫在一條消息裡發來。{ $attached ->
    [photo] 🖼 已有一張照片。
    [file] 📎 已有一個文件。
   *[none] 要配照片或文件，就連文字一起發。
}

    粗體、斜體、鏈接可以直接用 Telegram 的格式；也可以兩邊加星號：*今晚停水*。{ $has_text ->
        [yes] {""}

    現在寫的是：

    { $kept }
       *[no] {""}
    }
notices-keep = ➡️ 就用這些文字
notices-no-file = 🗑 去掉照片或文件
notices-file-kept = 收到了。請再把通知的文字發來。
notices-too-many-marks = 格式太多了，最多 { $most } 處。請減少一些。

notices-audience = { $except ->
    [yes] ➖ 誰不用收？
   *[no] 這條通知發給誰？
}
notices-nobody-out = ↩️ 誰都不去掉
notices-kind-community = 🏘 全社區
notices-kind-buildings = 🏢 選幾棟樓
notices-kind-roles = 🎖 志願者、樓棟長等
notices-kind-teams = 🙋 志願服務隊
notices-kind-topics = 🔔 想聽某類消息的
notices-kind-event = 🎭 一個活動的報名人
notices-kind-polls = 🗳 還沒投票的
notices-kind-ages = 🎂 年齡段
notices-audience-community = 全社區
notices-audience-buildings = { $names }
notices-audience-roles = { $names }
notices-audience-teams = { $names }的隊員
notices-audience-topics = 想聽{ $names }消息的
notices-audience-event = 「{ $names }」的報名人
notices-audience-polls = 「{ $names }」還沒投票的
notices-audience-ages = { $names }的
notices-audience-without = （不含{ $names }）
notices-role-staff = 社區工作者
notices-role-leaders = 樓棟長
notices-role-volunteers = 全體志願者
notices-role-representatives = 戶代表
notices-role-handlers = 部門經辦人
notices-role-street = 街道
notices-age-0 = 17歲及以下
notices-age-1 = 18到34歲
notices-age-2 = 35到59歲
notices-age-3 = 60到69歲
notices-age-4 = 70歲以上
notices-which = { $count ->
    [0] 現在沒有可以選的。
   *[other] { $except ->
        [yes] 誰不用收？請點選
       *[no] 發給誰？請點選
    }，可以選好幾個，再點一次就取消。已選 { $chosen } 個。
}
notices-chosen = ➡️ 選好了
notices-choose-one = 請先選一個。

notices-preview = 👀 <b>預覽，還沒有發出</b>。居民會看到：
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    發給：{ $audience }
    { $count ->
        [0] ⚠️ 這裡沒有人能收到。
       *[other] 一共 <b>{ $count }</b> 人{ $has_names ->
            [yes] ：{ $names }{ $more ->
                [yes] {" "}等
               *[no] {""}
            }
           *[no] {""}
        }
    }{ $excluded ->
        [0] {""}
       *[other] ，去掉了 { $excluded } 人
    }{ $out }
notices-left-out = {""}
    另有 { $count } 人收不到：{ $why }
notices-out-unreachable = { $count } 人聯絡不上
notices-out-unasked = { $count } 人沒同意接收
notices-out-blocked = { $count } 人被停用
notices-next-when = ➡️ 選什麼時候發
notices-try = 🔍 先發給自己試看
notices-trial-coming = 試看的通知馬上發到您這裡。
notices-change-text = ✏️ 改文字或照片
notices-change-audience = 👥 換發送對象
notices-except = ➖ 有人不用收
notices-preview-language = 🌐 現在是{ $language }，換一種
notices-language-zh-hans = 簡體
notices-language-zh-hant = 繁體
notices-language-en = 英文

notices-when = ⏰ 什麼時候發？也可以直接打：11月25日 19:30，或者 每週一9點{ $urgent ->
    [yes] {""}

    🚨 急事：夜裡也馬上送到。
   *[no] { $asleep ->
        [yes] {""}

    🌙 現在是休息時間，不急的會等到早上 8 點送。
       *[no] {""}
    }
}
notices-when-now = 📤 現在就發
notices-when-at = ⏰ { $at }
notices-when-as-before = ⏰ 還是 { $at }
notices-repeat = 🔁 定期發
notices-which-rhythm = 🔁 多久發一次？也可以直接打：每週一9點
notices-every-day = 每天
notices-every-week = 每週
notices-every-month = 每月
notices-which-days = 哪幾天？可以選好幾個。也可以直接打：每週一、三 9點
notices-which-hour = 幾點發？也可以直接打：18:30
notices-weekday = { $day ->
    [1] 週一
    [2] 週二
    [3] 週三
    [4] 週四
    [5] 週五
    [6] 週六
   *[other] 週日
}
notices-monthday = { $day ->
    [31] 最後一天
   *[other] { $day }號
}
notices-rhythm = { $every ->
    [day] 每天
    [week] 每{ $days }
   *[month] 每月{ $days }
} { $hour }
notices-rhythm-unclear = 沒看懂多久發一次。請這樣打：每天8點、每週一9點、每月1號9點。
notices-repeats = { $count ->
    [0] 沒有定期通知。
   *[other] 🔁 定期通知，點一條看：
}
notices-series = 🔁 <b>{ $rhythm }</b>
    「{ $text }」

    { $state ->
        [ended] ⏹ 已結束，不再發。
        [paused] ⏸ 停著，到時不發。
        [coming] ⏰ 下一次：{ $next }
       *[between] ⏳ 正在安排下一次。
    }
notices-series-last = 📄 看最近的一次
notices-series-pause = ⏸ 先停一停
notices-series-resume = ▶️ 接著定期發
notices-series-end = ⏹ 以後都不發了
notices-series-paused = 停下了，想接著發再來按。
notices-series-resumed = 好，到時接著發。
notices-series-ended = 這個定期通知結束了，下一次也不發。
notices-series-held = 這個定期通知停著，到時不發。要馬上發，請另寫一條；要接著定期發，請到「定期通知」裡按「接著定期發」。
notices-series-over = 這個定期通知已經結束了。
notices-urgent = 🚨 是急事，夜裡也要送
notices-calm = 🌙 不是急事，夜裡不打擾
notices-type-count = ⚠️ 這條通知會發給 <b>{ $count }</b> 人。確定的話，請打出這個人數。
notices-confirm = 最後看一遍：

    「{ $text }」
    發給：{ $audience }，<b>{ $count }</b> 人
    { $when ->
        [now] 📤 按下 { $seconds } 秒後開始發，之前可以撤回
        [night] 🌙 夜裡不打擾，{ $at } 送
        [repeats] 🔁 { $rhythm }，第一次 { $at }
       *[later] ⏰ { $at } 發
    }{ $urgent ->
        [yes] {" "}🚨 急事
       *[no] {""}
    }{ $asks ->
        [yes] {""}
    📬 請大家點「收到」
       *[no] {""}
    }{ $guarded ->
        [yes] {""}
    👥 人多，要另一位同事看過、同意了才發
       *[no] {""}
    }

    對嗎？
notices-send = ✅ 對，發出
notices-count-changed = 人數剛才變了：原來 { $before } 人，現在 { $count } 人。請再看一遍。
notices-ask-second = 📨 對，交給同事核對
notices-asked-second = 已經請同事核對，有人同意了就發。
notices-nobody-second = 要另一位工作人員同意才能發，可是社區裡還沒有第二位。請管理員先加一位。
notices-queued = { $seconds } 秒後開始發，之前可以撤回。
notices-scheduled = 已經定好時間，到時自動發。

notices-progress = { $state ->
    [awaiting] 👥 <b>等另一位同事核對</b>
    [returned] ↩️ <b>被退回：{ $reason }</b>
    [undo] ⏳ <b>{ $seconds } 秒後開始發，現在還能撤回</b>
    [scheduled] ⏰ <b>定好了，{ $due } 發</b>
    [held] ⏸ <b>它的定期通知停著，到時不發</b>
    [night] 🌙 <b>夜裡不打擾，{ $starts } 接著送</b>
    [sending] 📤 <b>正在發</b>{ $minutes ->
        [0] {""}
       *[other] ，大約還要 { $minutes } 分鐘
    }
    [paused] ⏸ <b>停著，等您接著發</b>
    [cancelled] ⏹ <b>已停止</b>
    [missed] ⚠️ <b>錯過了 { $due }，沒有發</b>
   *[sent] ✅ <b>發完了</b>
}{ $repeats ->
    [yes] {" "}🔁
   *[no] {""}
}
    「{ $text }」
    發給：{ $audience } · 由 { $author } 寫{ $has_second ->
        [yes] ，{ $second } 核對
       *[no] {""}
    }{ $corrected ->
        [yes] {""}
    ✏️ { $corrected_at } 更正過
       *[no] {""}
    }{ $correcting ->
        [yes] {""}
    ✏️ 有一個更正等另一位同事核對
       *[no] {""}
    }

    { $all ->
        [0] 預計 { $expected } 人
       *[other] 一共 { $all } 人
    ✅ 送到 { $delivered }
    🚫 收不到（停用或拉黑了機器人） { $blocked }
    ⚠️ 沒發成 { $failed }
    ⏳ 還沒發 { $waiting }{ $stopped ->
        [0] {""}
       *[other] {""}
    ⏹ 停下沒發 { $stopped }
    }
    }
notices-refresh = 🔄 刷新
notices-refreshed = 已是最新的數字。
notices-undo = ↩️ 撤回
notices-undone = 撤回了，沒有發給任何人。{ $repeats ->
    [yes] 它是定期通知，以後的也停住了；要接著發，請到「定期通知」裡按「接著定期發」。
   *[no] {""}
}
notices-look = 👀 看一看，核對
notices-pause = ⏸ 先停一停
notices-paused = 停下了。想接著發，再來按。
notices-resume = ▶️ 接著發
notices-resumed = 接著發了。
notices-edit = ✏️ 修改
notices-again = ✏️ 改一改再發
notices-correct = ✏️ 更正
notices-history = 📜 原來寫的什麼
notices-stop = ⏹ 停止發送
notices-stop-sure = { $state ->
    [awaiting] 真的不發這條通知了嗎？
    [returned] 真的不發這條通知了嗎？
    [scheduled] 真的不發這條通知了嗎？
    [undo] 真的不發這條通知了嗎？
    [held] 真的不發這條通知了嗎？
   *[other] 真的停止嗎？還有 { $waiting } 人沒發。已經送到的 { $delivered } 份收不回來。
}{ $repeats ->
    [yes] {""}

    🔁 它是定期通知，以後的也會先停住。
   *[no] {""}
}
notices-stop-yes = ⏹ 停止
notices-stopped = { $count ->
    [0] { $repeats ->
        [yes] 已停止。
       *[no] 已停止，不會再發了。
    }
   *[other] 已停止，{ $count } 人不會再收到。
}{ $repeats ->
    [yes] 它是定期通知，以後的也停住了；要接著發，請到「定期通知」裡按「接著定期發」。
   *[no] {""}
}
notices-finished = ✅ 您發的通知「{ $text }」發完了：送到 { $delivered } 人，收不到 { $blocked } 人，沒發成 { $failed } 人。
notices-open-progress = 📊 看詳細
notices-live = { $state ->
    [sending] 📤 正在發「{ $text }」
    [paused] ⏸ 停著「{ $text }」
    [cancelled] ⏹ 停止了「{ $text }」
   *[sent] ✅ 發完了「{ $text }」
}
    ✅ 送到 { $delivered } · 🚫 收不到 { $blocked } · ⚠️ 沒發成 { $failed } · ⏳ 還沒發 { $waiting }{ $state ->
        [sending] {""}
    大約還要 { $minutes } 分鐘
       *[other] {""}
    }
notices-missed = ⚠️ 您的通知「{ $text }」沒有發：本來 { $due_at } 要發，{ $unapproved ->
    [yes] 一直沒有人核對
    [returned] 退回以後沒有改
   *[no] 那時系統停著
}，現在發也晚了。還要發的話，請改個時間。
notices-stalled = ⚠️ 您的通知「{ $text }」發到一半停下了：系統停了很久。還要接著發的話，請去按「接著發」。
notices-skipped = ⚠️ 您的定期通知「{ $text }」有 { $count } 次沒有發，那時系統停著。下一次 { $next_at }。

notices-held = 👥 您的通知「{ $text }」還沒有發：這次要發給 { $count } 人，要另一位同事同意。{ $others ->
    [0] 社區裡還沒有第二位工作人員，請管理員先加一位。
   *[other] 已經請同事核對，有人同意了就發。
}
notices-second-asked-series = 👥 { $author } 請您核對一條<b>定期</b>通知，每次發給 <b>{ $count }</b> 人：「{ $text }」
notices-second-asked = 👥 { $author } 請您核對一條要發給 <b>{ $count }</b> 人的通知：「{ $text }」
notices-second = { $state ->
    [awaiting] 👥 <b>請您核對</b>，{ $author } 寫的。居民會看到：
    [own] 👥 這是您自己寫的，要請另一位同事核對。居民會看到：
    [returned] ↩️ 已經退回了。寫的是：
    [cancelled] ⏹ 已經停止了。寫的是：
    [missed] ⚠️ 已經錯過了。寫的是：
   *[scheduled] ✅ 已經有人同意了。居民會看到：
}
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    發給：{ $audience }
    一共 <b>{ $count }</b> 人{ $has_names ->
        [yes] ：{ $names }{ $more ->
            [yes] {" "}等
           *[no] {""}
        }
       *[no] {""}
    }{ $excluded ->
        [0] {""}
       *[other] ，去掉了 { $excluded } 人
    }{ $out }
    { $repeats ->
        [yes] 🔁 定期發，{ $rhythm }，第一次 { $due }。您同意一次，以後每次都照這樣發
       *[no] ⏰ { $due }
    }{ $urgent ->
        [yes] {" "}🚨 急事，夜裡也送
       *[no] {""}
    }
notices-agree = ✅ 同意，發出
notices-send-back = ↩️ 退回，寫明原因
notices-why-back = ↩️ 為什麼退回？請打一句話給寫的人。
notices-not-back = ↩️ 不退回了
notices-you-agreed = 您同意了，到時就發。寫的人也知道了。
notices-you-sent-back = 已退回，原因告訴寫的人了。
notices-agreed = ✅ { $second } 同意了您的通知「{ $text }」，{ $due_at } 開始發。
notices-sent-back = ↩️ { $second } 退回了您寫的「{ $text }」：{ $reason }
notices-edited = 剛剛有人改過，請再看一遍。
notices-own = 自己寫的，要請另一位同事核對。
notices-unapproved = 人多的通知要另一位同事同意了才能發。
notices-moved = 這條通知剛剛變了，請再看一看。

notices-correct-write = ✏️ 請把改好的整條文字發來。已經收到的人，那條消息會當場改過來，標上「更正」。

    現在寫的是：

    { $kept }
notices-correct-preview = 👀 <b>更正的預覽</b>。居民會看到：
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    改 <b>{ $delivered }</b> 份已送到的{ $waiting ->
        [0] {""}
       *[other] ，還沒發的 { $waiting } 份直接發新的
    }{ $guarded ->
        [yes] {""}
    👥 人多，要另一位同事同意
       *[no] {""}
    }
notices-correct-yes = ✅ 對，更正
notices-corrected-now = 更正了，大家手裡的那條很快就改過來。
notices-same-text = 和原來寫的一樣，沒有要改的。
notices-history-list = { $count ->
    [0] 還沒有更正過。
   *[other] 📜 更正過 { $count } 次：

    { $lines }
}
notices-history-line = { $at } 由 { $author } 更正，原來寫的是：
    { $was }
notices-erratum-asked = 👥 { $author } 要更正一條發給 <b>{ $count }</b> 人的通知，請您核對：「{ $text }」
notices-second-erratum = { $state ->
    [awaiting] 👥 <b>請您核對這個更正</b>，{ $author } 寫的。會改成：
    [own] 👥 這是您自己寫的更正，要請另一位同事核對。會改成：
    [returned] ↩️ 這個更正已經退回或換了新的。寫的是：
   *[applied] ✅ 已經更正了：
}
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    { $state ->
        [applied] 改了 { $delivered } 份
       *[other] 原來：{ $was }
    要改 { $delivered } 份
    }
notices-agree-erratum = ✅ 同意，更正

notices-moment-past = 這個時間已經過去了，請換一個。
notices-moment-far = 太遠了，請選 { $days } 天以內的時間。
notices-nobody-there = 選的範圍裡沒有人能收到，請換一個。
notices-over = 這條通知已經發完或停止了。
notices-count-wrong = 人數不對，應該是 { $count }。請再打一次。
