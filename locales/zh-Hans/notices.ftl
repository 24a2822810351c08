menu-notices = 📣 社区通知
desk-notices = 📣 发通知

notices-list = { $count ->
    [0] 最近还没有通知。有了新通知，会直接发给您。
   *[other] 最近的通知，点一条看全文：
}
notices-line = { $day } · { $text }
notices-card = 📣 { $released }{ $corrected ->
    [yes] {" "}✏️ { $corrected_at } 更正
   *[no] {""}
}

    { $text }
notices-topics-open = 🔔 想听哪些消息
notices-topics = 🔔 想听哪些消息？点一下就选上，再点一次取消。全社区的通知人人都有，不用选。
notices-topic-outages = 停水停电停气
notices-topic-culture = 文化活动
notices-topic-health = 健康和义诊
notices-topic-jobs = 就业和家政
notices-topic-family = 孩子和学校
notices-topic-elders = 养老

notices-broadcast = 📣 <b>{ $community } 通知</b>{ $corrected ->
    [yes] {" "}✏️ <b>更正</b>（{ $corrected_at }）
   *[no] {""}
}

    { $text_marked }
notices-trial = 🔍 <i>试看，只发给了您</i>

    📣 <b>{ $community } 通知</b>

    { $text_marked }

notices-desk = { $count ->
    [0] 还没有发过通知。
   *[other] 发过的和等着发的通知：
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
notices-new = ✏️ 写新通知
notices-write = ✏️ 请把通知写在一条消息里发来。{ $attached ->
    [photo] 🖼 已有一张照片。
    [file] 📎 已有一个文件。
   *[none] 要配照片或文件，就连文字一起发。
}

    粗体、斜体、链接可以直接用 Telegram 的格式；也可以两边加星号：*今晚停水*。{ $has_text ->
        [yes] {""}

    现在写的是：

    { $kept }
       *[no] {""}
    }
notices-keep = ➡️ 就用这些文字
notices-no-file = 🗑 去掉照片或文件
notices-file-kept = 收到了。请再把通知的文字发来。
notices-too-many-marks = 格式太多了，最多 { $most } 处。请减少一些。

notices-audience = { $except ->
    [yes] ➖ 谁不用收？
   *[no] 这条通知发给谁？
}
notices-nobody-out = ↩️ 谁都不去掉
notices-kind-community = 🏘 全社区
notices-kind-buildings = 🏢 选几栋楼
notices-kind-roles = 🎖 志愿者、楼栋长等
notices-kind-teams = 🙋 志愿服务队
notices-kind-topics = 🔔 想听某类消息的
notices-kind-event = 🎭 一个活动的报名人
notices-kind-polls = 🗳 还没投票的
notices-kind-ages = 🎂 年龄段
notices-audience-community = 全社区
notices-audience-buildings = { $names }
notices-audience-roles = { $names }
notices-audience-teams = { $names }的队员
notices-audience-topics = 想听{ $names }消息的
notices-audience-event = 「{ $names }」的报名人
notices-audience-polls = 「{ $names }」还没投票的
notices-audience-ages = { $names }的
notices-audience-without = （不含{ $names }）
notices-role-staff = 社区工作者
notices-role-leaders = 楼栋长
notices-role-volunteers = 全体志愿者
notices-role-representatives = 户代表
notices-role-handlers = 部门经办人
notices-role-street = 街道
notices-age-0 = 17岁及以下
notices-age-1 = 18到34岁
notices-age-2 = 35到59岁
notices-age-3 = 60到69岁
notices-age-4 = 70岁以上
notices-which = { $count ->
    [0] 现在没有可以选的。
   *[other] { $except ->
        [yes] 谁不用收？请点选
       *[no] 发给谁？请点选
    }，可以选好几个，再点一次就取消。已选 { $chosen } 个。
}
notices-chosen = ➡️ 选好了
notices-choose-one = 请先选一个。

notices-preview = 👀 <b>预览，还没有发出</b>。居民会看到：
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    发给：{ $audience }
    { $count ->
        [0] ⚠️ 这里没有人能收到。
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
notices-out-unreachable = { $count } 人联系不上
notices-out-unasked = { $count } 人没同意接收
notices-out-blocked = { $count } 人被停用
notices-next-when = ➡️ 选什么时候发
notices-try = 🔍 先发给自己试看
notices-trial-coming = 试看的通知马上发到您这里。
notices-change-text = ✏️ 改文字或照片
notices-change-audience = 👥 换发送对象
notices-except = ➖ 有人不用收
notices-preview-language = 🌐 现在是{ $language }，换一种
notices-language-zh-hans = 简体
notices-language-zh-hant = 繁体
notices-language-en = 英文

notices-when = ⏰ 什么时候发？也可以直接打：11月25日 19:30，或者 每周一9点{ $urgent ->
    [yes] {""}

    🚨 急事：夜里也马上送到。
   *[no] { $asleep ->
        [yes] {""}

    🌙 现在是休息时间，不急的会等到早上 8 点送。
       *[no] {""}
    }
}
notices-when-now = 📤 现在就发
notices-when-at = ⏰ { $at }
notices-when-as-before = ⏰ 还是 { $at }
notices-repeat = 🔁 定期发
notices-which-rhythm = 🔁 多久发一次？也可以直接打：每周一9点
notices-every-day = 每天
notices-every-week = 每周
notices-every-month = 每月
notices-which-days = 哪几天？可以选好几个。也可以直接打：每周一、三 9点
notices-which-hour = 几点发？也可以直接打：18:30
notices-weekday = { $day ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[other] 周日
}
notices-monthday = { $day ->
    [31] 最后一天
   *[other] { $day }号
}
notices-rhythm = { $every ->
    [day] 每天
    [week] 每{ $days }
   *[month] 每月{ $days }
} { $hour }
notices-rhythm-unclear = 没看懂多久发一次。请这样打：每天8点、每周一9点、每月1号9点。
notices-repeats = { $count ->
    [0] 没有定期通知。
   *[other] 🔁 定期通知，点一条看：
}
notices-series = 🔁 <b>{ $rhythm }</b>
    「{ $text }」

    { $state ->
        [ended] ⏹ 已结束，不再发。
        [paused] ⏸ 停着，到时不发。
        [coming] ⏰ 下一次：{ $next }
       *[between] ⏳ 正在安排下一次。
    }
notices-series-last = 📄 看最近的一次
notices-series-pause = ⏸ 先停一停
notices-series-resume = ▶️ 接着定期发
notices-series-end = ⏹ 以后都不发了
notices-series-paused = 停下了，想接着发再来按。
notices-series-resumed = 好，到时接着发。
notices-series-ended = 这个定期通知结束了，下一次也不发。
notices-series-held = 这个定期通知停着，到时不发。要马上发，请另写一条；要接着定期发，请到「定期通知」里按「接着定期发」。
notices-series-over = 这个定期通知已经结束了。
notices-urgent = 🚨 是急事，夜里也要送
notices-calm = 🌙 不是急事，夜里不打扰
notices-type-count = ⚠️ 这条通知会发给 <b>{ $count }</b> 人。确定的话，请打出这个人数。
notices-confirm = 最后看一遍：

    「{ $text }」
    发给：{ $audience }，<b>{ $count }</b> 人
    { $when ->
        [now] 📤 按下 { $seconds } 秒后开始发，之前可以撤回
        [night] 🌙 夜里不打扰，{ $at } 送
        [repeats] 🔁 { $rhythm }，第一次 { $at }
       *[later] ⏰ { $at } 发
    }{ $urgent ->
        [yes] {" "}🚨 急事
       *[no] {""}
    }{ $asks ->
        [yes] {""}
    📬 请大家点「收到」
       *[no] {""}
    }{ $guarded ->
        [yes] {""}
    👥 人多，要另一位同事看过、同意了才发
       *[no] {""}
    }

    对吗？
notices-send = ✅ 对，发出
notices-count-changed = 人数刚才变了：原来 { $before } 人，现在 { $count } 人。请再看一遍。
notices-ask-second = 📨 对，交给同事核对
notices-asked-second = 已经请同事核对，有人同意了就发。
notices-nobody-second = 要另一位工作人员同意才能发，可是社区里还没有第二位。请管理员先加一位。
notices-queued = { $seconds } 秒后开始发，之前可以撤回。
notices-scheduled = 已经定好时间，到时自动发。

notices-progress = { $state ->
    [awaiting] 👥 <b>等另一位同事核对</b>
    [returned] ↩️ <b>被退回：{ $reason }</b>
    [undo] ⏳ <b>{ $seconds } 秒后开始发，现在还能撤回</b>
    [scheduled] ⏰ <b>定好了，{ $due } 发</b>
    [held] ⏸ <b>它的定期通知停着，到时不发</b>
    [night] 🌙 <b>夜里不打扰，{ $starts } 接着送</b>
    [sending] 📤 <b>正在发</b>{ $minutes ->
        [0] {""}
       *[other] ，大约还要 { $minutes } 分钟
    }
    [paused] ⏸ <b>停着，等您接着发</b>
    [cancelled] ⏹ <b>已停止</b>
    [missed] ⚠️ <b>错过了 { $due }，没有发</b>
   *[sent] ✅ <b>发完了</b>
}{ $repeats ->
    [yes] {" "}🔁
   *[no] {""}
}
    「{ $text }」
    发给：{ $audience } · 由 { $author } 写{ $has_second ->
        [yes] ，{ $second } 核对
       *[no] {""}
    }{ $corrected ->
        [yes] {""}
    ✏️ { $corrected_at } 更正过
       *[no] {""}
    }{ $correcting ->
        [yes] {""}
    ✏️ 有一个更正等另一位同事核对
       *[no] {""}
    }

    { $all ->
        [0] 预计 { $expected } 人
       *[other] 一共 { $all } 人
    ✅ 送到 { $delivered }
    🚫 收不到（停用或拉黑了机器人） { $blocked }
    ⚠️ 没发成 { $failed }
    ⏳ 还没发 { $waiting }{ $stopped ->
        [0] {""}
       *[other] {""}
    ⏹ 停下没发 { $stopped }
    }
    }
notices-refresh = 🔄 刷新
notices-refreshed = 已是最新的数字。
notices-undo = ↩️ 撤回
notices-undone = 撤回了，没有发给任何人。{ $repeats ->
    [yes] 它是定期通知，以后的也停住了；要接着发，请到「定期通知」里按「接着定期发」。
   *[no] {""}
}
notices-look = 👀 看一看，核对
notices-pause = ⏸ 先停一停
notices-paused = 停下了。想接着发，再来按。
notices-resume = ▶️ 接着发
notices-resumed = 接着发了。
notices-edit = ✏️ 修改
notices-again = ✏️ 改一改再发
notices-correct = ✏️ 更正
notices-history = 📜 原来写的什么
notices-stop = ⏹ 停止发送
notices-stop-sure = { $state ->
    [awaiting] 真的不发这条通知了吗？
    [returned] 真的不发这条通知了吗？
    [scheduled] 真的不发这条通知了吗？
    [undo] 真的不发这条通知了吗？
    [held] 真的不发这条通知了吗？
   *[other] 真的停止吗？还有 { $waiting } 人没发。已经送到的 { $delivered } 份收不回来。
}{ $repeats ->
    [yes] {""}

    🔁 它是定期通知，以后的也会先停住。
   *[no] {""}
}
notices-stop-yes = ⏹ 停止
notices-stopped = { $count ->
    [0] { $repeats ->
        [yes] 已停止。
       *[no] 已停止，不会再发了。
    }
   *[other] 已停止，{ $count } 人不会再收到。
}{ $repeats ->
    [yes] 它是定期通知，以后的也停住了；要接着发，请到「定期通知」里按「接着定期发」。
   *[no] {""}
}
notices-finished = ✅ 您发的通知「{ $text }」发完了：送到 { $delivered } 人，收不到 { $blocked } 人，没发成 { $failed } 人。
notices-open-progress = 📊 看详细
notices-live = { $state ->
    [sending] 📤 正在发「{ $text }」
    [paused] ⏸ 停着「{ $text }」
    [cancelled] ⏹ 停止了「{ $text }」
   *[sent] ✅ 发完了「{ $text }」
}
    ✅ 送到 { $delivered } · 🚫 收不到 { $blocked } · ⚠️ 没发成 { $failed } · ⏳ 还没发 { $waiting }{ $state ->
        [sending] {""}
    大约还要 { $minutes } 分钟
       *[other] {""}
    }
notices-missed = ⚠️ 您的通知「{ $text }」没有发：本来 { $due_at } 要发，{ $unapproved ->
    [yes] 一直没有人核对
    [returned] 退回以后没有改
   *[no] 那时系统停着
}，现在发也晚了。还要发的话，请改个时间。
notices-stalled = ⚠️ 您的通知「{ $text }」发到一半停下了：系统停了很久。还要接着发的话，请去按「接着发」。
notices-skipped = ⚠️ 您的定期通知「{ $text }」有 { $count } 次没有发，那时系统停着。下一次 { $next_at }。

notices-held = 👥 您的通知「{ $text }」还没有发：这次要发给 { $count } 人，要另一位同事同意。{ $others ->
    [0] 社区里还没有第二位工作人员，请管理员先加一位。
   *[other] 已经请同事核对，有人同意了就发。
}
notices-second-asked-series = 👥 { $author } 请您核对一条<b>定期</b>通知，每次发给 <b>{ $count }</b> 人：「{ $text }」
notices-second-asked = 👥 { $author } 请您核对一条要发给 <b>{ $count }</b> 人的通知：「{ $text }」
notices-second = { $state ->
    [awaiting] 👥 <b>请您核对</b>，{ $author } 写的。居民会看到：
    [own] 👥 这是您自己写的，要请另一位同事核对。居民会看到：
    [returned] ↩️ 已经退回了。写的是：
    [cancelled] ⏹ 已经停止了。写的是：
    [missed] ⚠️ 已经错过了。写的是：
   *[scheduled] ✅ 已经有人同意了。居民会看到：
}
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    发给：{ $audience }
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
        [yes] 🔁 定期发，{ $rhythm }，第一次 { $due }。您同意一次，以后每次都照这样发
       *[no] ⏰ { $due }
    }{ $urgent ->
        [yes] {" "}🚨 急事，夜里也送
       *[no] {""}
    }
notices-agree = ✅ 同意，发出
notices-send-back = ↩️ 退回，写明原因
notices-why-back = ↩️ 为什么退回？请打一句话给写的人。
notices-not-back = ↩️ 不退回了
notices-you-agreed = 您同意了，到时就发。写的人也知道了。
notices-you-sent-back = 已退回，原因告诉写的人了。
notices-agreed = ✅ { $second } 同意了您的通知「{ $text }」，{ $due_at } 开始发。
notices-sent-back = ↩️ { $second } 退回了您写的「{ $text }」：{ $reason }
notices-edited = 刚刚有人改过，请再看一遍。
notices-own = 自己写的，要请另一位同事核对。
notices-unapproved = 人多的通知要另一位同事同意了才能发。
notices-moved = 这条通知刚刚变了，请再看一看。

notices-correct-write = ✏️ 请把改好的整条文字发来。已经收到的人，那条消息会当场改过来，标上「更正」。

    现在写的是：

    { $kept }
notices-correct-preview = 👀 <b>更正的预览</b>。居民会看到：
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    改 <b>{ $delivered }</b> 份已送到的{ $waiting ->
        [0] {""}
       *[other] ，还没发的 { $waiting } 份直接发新的
    }{ $guarded ->
        [yes] {""}
    👥 人多，要另一位同事同意
       *[no] {""}
    }
notices-correct-yes = ✅ 对，更正
notices-corrected-now = 更正了，大家手里的那条很快就改过来。
notices-same-text = 和原来写的一样，没有要改的。
notices-history-list = { $count ->
    [0] 还没有更正过。
   *[other] 📜 更正过 { $count } 次：

    { $lines }
}
notices-history-line = { $at } 由 { $author } 更正，原来写的是：
    { $was }
notices-erratum-asked = 👥 { $author } 要更正一条发给 <b>{ $count }</b> 人的通知，请您核对：「{ $text }」
notices-second-erratum = { $state ->
    [awaiting] 👥 <b>请您核对这个更正</b>，{ $author } 写的。会改成：
    [own] 👥 这是您自己写的更正，要请另一位同事核对。会改成：
    [returned] ↩️ 这个更正已经退回或换了新的。写的是：
   *[applied] ✅ 已经更正了：
}
    ┈┈┈┈┈┈┈┈
    { $notice }
    ┈┈┈┈┈┈┈┈
    { $state ->
        [applied] 改了 { $delivered } 份
       *[other] 原来：{ $was }
    要改 { $delivered } 份
    }
notices-agree-erratum = ✅ 同意，更正

notices-moment-past = 这个时间已经过去了，请换一个。
notices-moment-far = 太远了，请选 { $days } 天以内的时间。
notices-nobody-there = 选的范围里没有人能收到，请换一个。
notices-over = 这条通知已经发完或停止了。
notices-count-wrong = 人数不对，应该是 { $count }。请再打一次。
