clubs-button = 🥁 社团
clubs-list = { $count ->
    [0] 社区现在还没有社团，过一阵再来看看吧。
   *[other] 🥁 社区的社团，点一个看看（✅ 您在里面）：
}
clubs-item = { $mine ->
    [yes] ✅{" "}
   *[no] {""}
}{ $name } · { $when ->
    [none] 时间另定
   *[other] { $when }
} · { $members } 人
clubs-item-ended = 🗄 { $name }（结束了）
clubs-when = { $rhythm }–{ $until }
clubs-mine-button = 📋 我的社团
clubs-mine = { $count ->
    [0] 您现在没有参加社团。
   *[other] 您参加的社团：
}
clubs-open = 👀 看看社团
clubs-card = 🥁 <b>{ $name }</b>（{ $interest }）
    🕒 { $when ->
        [none] 时间另定
       *[other] { $when }
    }
    📍 { $place }
    🙋 领队：{ $leader ->
        [none] 还没有
       *[other] { $leader }
    }
    👥 { $members } 人{ $places ->
        [0] {""}
       *[other] （最多 { $places } 人）
    }

    { $words }
    { $next ->
        [none] {""}
       *[other] {"\u000A"}接下来：{"\u000A"}{ $next }
    }

    { $mine ->
        [member] ✅ 已经参加：{ $people }
        [guest] 先在「👤 我的」里登记，就能参加。
        [full] 人满了，现在加不进去。有人退出就有位子，过一阵再来看看，也可以找领队说说。
        [closed] 这个社团已经结束了：{ $why }
       *[open] 愿意来就按「我要参加」。
    }
clubs-card-session = { $off ->
    [yes] ❌ { $begins }（取消了）
   *[no] ▪️ { $begins }
}
clubs-join = ✋ 我要参加
clubs-join-child = 👧 给孩子报名
clubs-joined = 🎉 欢迎加入「{ $name }」！每次活动前会提醒您。
clubs-ask-child = 孩子叫什么名字？不满 { $age } 岁的孩子用家长的账号报名，有事都告诉您。例如：小明
clubs-child-joined = 🎉 孩子参加「{ $name }」了。有事会告诉您。
clubs-myself = 我自己
clubs-leave = 🚪 退出
clubs-leave-who = 谁不参加「{ $name }」了？
clubs-leave-one = { $who } 退出
clubs-leave-sure = { $who ->
    [none] 真的要退出「{ $name }」吗？
   *[other] 真的不让 { $who } 参加「{ $name }」了吗？
}{ $is_over ->
    [yes] {""}
   *[no] {" "}以后想来，随时可以再参加（有位子的话）。
}
clubs-leave-yes = 是的，退出
clubs-leave-no = 不，还留着
clubs-left = 退出了，谢谢您一直以来的参与。
clubs-sessions-button = 📅 接下来的活动
clubs-sessions = 📅 「{ $name }」接下来的活动：
    { $count ->
    [0] 还没有定，领队定了会告诉您。
   *[other] 点其中一场，可以说来不来（🙏 请了假，❌ 取消了）。
    }
clubs-session-item = { $state ->
    [cancelled] ❌{" "}
    [excused] 🙏{" "}
   *[on] {""}
}{ $begins }
clubs-session = 🥁 <b>{ $name }</b>
    🕒 { $begins }–{ $until }
    📍 { $place }

    { $cancelled ->
        [yes] ❌ 这次取消了：{ $why }
       *[no] { $ahead ->
            [no] 这次已经开始了，或者结束了。
           *[yes] { $mine ->
                [off] 🙏 请了假，这次不来。
                [on] 到时候等您来！来不了就说一声。
               *[none] 参加了社团的人可以说来不来。
            }
        }
    }
clubs-excuse = { $off ->
    [yes] 👍 这次还是来
   *[no] 🙏 这次不来
}{ $who ->
    [none] {""}
   *[other] （{ $who }）
}
clubs-excused = 🙏 知道了，这次不来。谢谢您说一声。
clubs-unexcused = 👍 好的，到时候见！
clubs-not-this-time = 🙏 这次不来
clubs-session-open = 👀 看看这次
clubs-calendar-wanted = 📅 存进手机日历
clubs-calendar = 📅 「{ $name }」接下来的活动。点开文件，就存进手机日历。
clubs-mute = 🔕 不要提醒
clubs-unmute = 🔔 要提醒
clubs-muted = 🔕 好的，「{ $name }」以后活动前不提醒您。取消、改时间还是会告诉您。
clubs-unmuted = 🔔 好的，每次活动前提醒您。

clubs-reminder = ⏰ <b>{ $begins_at }</b>「{ $name }」有活动，{ $place }。等您来！
clubs-notice = 🥁 「{ $name }」{ $who } 告诉大家：

    { $text }
clubs-session-off = ❌ { $begins_at }「{ $name }」的活动取消了：{ $why }
clubs-session-moved = 🔁 「{ $name }」的活动改了：原来 { $from_at }，现在 <b>{ $begins_at }</b>，{ $place }。
    换了时间，以前请的假就不算了；来不了，请点下面再说一声。
clubs-session-added = ➕ 「{ $name }」加了一次活动：<b>{ $begins_at }</b>，{ $place }。
clubs-told-time = 🔁 「{ $name }」以后改在 <b>{ $when }</b>，{ $place }。
clubs-told-place = 📍 「{ $name }」以后在 <b>{ $place }</b> 活动。
clubs-told-removed = { $who ->
    [none] 您不再是「{ $name }」的成员了。
   *[other] { $who } 不再是「{ $name }」的成员了。
}原因：{ $why }{"\u000A"}有不同意见，请找社区工作人员。
clubs-told-closed = 「{ $name }」结束了：{ $why }{"\u000A"}谢谢大家一直以来的参与。
clubs-told-you-lead = 🙋 社区请您当「{ $name }」的领队，辛苦您了！点下面看看成员和活动。不方便的话，按「不方便，我不带」，社区另外找人。
clubs-told-lead-offered = 🙋 { $who } 想请您接着当「{ $name }」的领队。您愿意吗？
clubs-told-lead-taken = 🙋 { $who } 答应了，现在是「{ $name }」的领队。谢谢您带了这么久！
clubs-told-lead-declined = { $who } 这次不方便接「{ $name }」，还是您带着。可以再请别人。
clubs-told-lead-moved = 社区请 { $who } 当「{ $name }」的领队了。谢谢您带了这么久！
clubs-told-offer-over = 「{ $name }」领队的事已经定了，现在不用您答复了。谢谢您！
clubs-told-leaderless = ⚠️ 「{ $name }」没有领队了，请找一位。
clubs-lead-yes = 👍 我愿意带
clubs-lead-no = 这次不方便
clubs-lead-off = 🙏 不方便，我不带
clubs-you-lead-now = 🙋 您现在是「{ $name }」的领队了，辛苦您！
clubs-you-declined = 好的，「{ $name }」还是原来的领队带。

clubs-lead-button = 🙋 我带的社团
clubs-lead-open = 🙋 领队的事
clubs-lead = { $count ->
    [0] 您现在没有带社团。
   *[other] 您带的社团：
}
clubs-lead-card = 🙋 <b>{ $name }</b>，{ $members } 人{ $places ->
        [0] {""}
       *[other] （最多 { $places } 人）
    }
    领队：{ $leader ->
        [none] 还没有
       *[other] { $leader }
    }
    { $closed ->
        [yes] 已经结束了：{ $why }
       *[no] { $has_next ->
            [yes] 下一次：{ $next }，{ $place }
           *[no] 还没有定下一次活动。
        }
    }{ $heir ->
        [none] {""}
       *[other] {"\u000A"}⏳ 请了 { $heir } 接着带，等对方答应。
    }
clubs-members-button = 👥 成员
clubs-members = 👥 「{ $name }」的成员，一共 { $count } 人。点一个人：
clubs-unnamed = 没有名字的人
clubs-named = { $name }（没有手机）
clubs-child = { $name }（{ $guardian } 家的孩子）
clubs-enter = ➕ 登记没有手机的人
clubs-ask-name-of = 怎么称呼这位？写下来就登记在「{ $name }」，例如：张奶奶
clubs-entered = ✅ { $who } 登记在「{ $name }」了。
clubs-member = <b>{ $who }</b>
    「{ $name }」，{ $since } 参加{ $here ->
        [yes] {""}
       *[no] ，已经退出了
    }{ $leader ->
        [yes] ，领队
       *[no] {""}
    }
clubs-offer = 🙋 请这位接着当领队
clubs-offered = 已经问了，对方答应以前还是您带着。
clubs-take-back = ↩️ 不换领队了
clubs-taken-back = 好的，还是您带着。
clubs-resign = 🙏 我不带了
clubs-resign-sure = 真的不带「{ $name }」了吗？您还是成员，社区会另外找领队。已经有人愿意接的话，可以在「👥 成员」里请那一位。
clubs-resign-yes = 是的，不带了
clubs-resigned = 知道了，谢谢您带了这么久！社区会另外找领队。
clubs-remove = ❌ 请出社团
clubs-ask-remove-why = 为什么请 { $who } 离开？写一句原因，本人会看到。
clubs-removed = 好的，已经请出了，也告诉了本人。
clubs-notice-button = 📣 告诉大家
clubs-ask-notice = 想告诉「{ $name }」的大家什么？写下来，先给您看一遍再发。一天最多发 { $most } 次。
clubs-notice-preview = 大家会看到：
    ———
    { $text }
    ———
    { $count ->
        [0] 可是现在没有别人能收到。
       *[other] 发给 { $count } 个人{ $waits ->
            [yes] 。现在大家在休息，{ $at } 再发
           *[no] {""}
        }。
    }
clubs-notice-send = ✅ 发给大家
clubs-sent = ✅ 好了，告诉 { $count } 个人。

clubs-lead-sessions-button = 📅 活动和点名
clubs-lead-sessions = 📅 「{ $name }」的活动：
    { $count ->
    [0] 还没有。可以加一次。
   *[other] 点其中一场，看谁来、点名、取消、改时间或地点。
    }
clubs-session-add = ➕ 加一次活动
clubs-lead-session = 📅 <b>{ $name }</b>
    🕒 { $begins }–{ $until }
    📍 { $place }

    { $cancelled ->
        [yes] ❌ 取消了：{ $why }
       *[no] { $ahead ->
            [yes] 👥 { $coming } 人会来{ $count ->
                [0] ，没有人请假。
               *[other] ，{ $count } 人请了假：{ $away }
            }
           *[no] ✅ 来了 { $came } 人{ $can_note ->
                [yes] 。请点一下谁来了。
               *[no] 。点名的时间过了。
            }
        }
    }
clubs-roll-button = ✅ 点名
clubs-roll = ✅ 「{ $name }」{ $begins }：来了 { $came } 人（一共 { $count } 人）。
    谁来了就点谁，点错了再点一下。
clubs-session-cancel = ❌ 取消这次
clubs-ask-off-why = 「{ $name }」{ $begins } 为什么取消？写一句，大家会看到。例如：下雨了，广场积水
clubs-off-sure = 取消「{ $name }」{ $begins } 的活动，告诉大家：
    { $reason }
clubs-off-yes = 是的，取消
clubs-session-now-off = ❌ 取消了，告诉 { $count } 个人。
clubs-session-move = 🔁 改时间、地点
clubs-ask-move = 「{ $name }」{ $begins } 改到什么时候？例如：周六下午3点
clubs-ask-where = 在哪里？写新的地点，不变就按「地点不变」。
clubs-same-place = 📍 地点不变
clubs-move-sure = 「{ $name }」{ $begins } 的活动改成：
    🕒 { $to }
    📍 { $where }
    大家会收到通知；换了时间，请过假的人要再说一声。
clubs-move-yes = 是的，改
clubs-session-now-moved = 🔁 改好了，告诉 { $count } 个人。
clubs-ask-add = 「{ $name }」加一次什么时候的活动？例如：周六下午3点
clubs-add-sure = 「{ $name }」加一次活动：
    🕒 { $begins }
    📍 { $place }
    大家会收到通知。
clubs-add-yes = ✅ 加上
clubs-session-now-added = ✅ 加好了，告诉 { $count } 个人。

clubs-desk-button = 🥁 社团
clubs-desk-open = 🥁 看看社团
clubs-desk = { $count ->
    [0] 还没有社团。
   *[other] 社区的社团：
}
clubs-desk-new = ➕ 办一个社团
clubs-desk-closed = 🗄 结束了的
clubs-desk-closed-text = { $count ->
    [0] 没有结束了的社团。
   *[other] 结束了的社团：
}
clubs-desk-card = 🥁 <b>{ $name }</b>（{ $interest }）
    🕒 { $when ->
        [none] 时间另定
       *[other] { $when }
    }
    📍 { $place }
    🙋 领队：{ $leader ->
        [none] 还没有
       *[other] { $leader }
    }
    👥 { $members } 人{ $places ->
        [0] ，不限人数
       *[other] ，最多 { $places } 人
    }

    { $words }{ $closed ->
        [yes] {"\u000A"}已经结束了：{ $why }
       *[no] {""}
    }
clubs-desk-people = 👥 成员和活动
clubs-desk-leader = 🙋 请领队
clubs-counts-button = 📊 来了多少人
clubs-counts = 📊 「{ $name }」最近的活动：
    { $count ->
    [0] 还没有办过活动。
   *[other] { $lines }
    }
clubs-count-line = ▪️ { $begins }：来 { $came } 人，请假 { $excused } 人（成员 { $members } 人）
clubs-book = 📄 Excel 表
clubs-lines = 📄 CSV 表
clubs-sheet-coming = 马上发给您，请看下面的文件。
clubs-book-file = 📊 「{ $name }」每次来了多少人。
clubs-lines-file = 📊 「{ $name }」每次来了多少人。
clubs-file = { $name } 活动人数 { $at }
clubs-column-day = 日期
clubs-column-hour = 时间
clubs-column-place = 地点
clubs-column-came = 来的人
clubs-column-excused = 请假
clubs-column-members = 成员

clubs-ask-name = 社团叫什么？最多 { $name_most } 个字，例如：腰鼓队
clubs-ask-interest = 「{ $name }」是哪一类？
clubs-ask-place = 平时在哪里活动？最多 { $place_most } 个字，例如：文化广场
clubs-ask-time = 什么时候活动？例如：每周二、四 19:00，或者：每天早上6点半
    还没有定就按「时间另定」，以后领队可以一次一次加。
clubs-no-time = 🕒 时间另定
clubs-ask-length = 一次多久？
clubs-length = { $hours } 小时
clubs-ask-words = 用几句话介绍一下，最多 { $words_most } 个字，例如：会不会都欢迎，鼓由社区准备。
clubs-ask-places = 最多多少人？写一个数字（1 到 { $members_most }），不限就按「不限人数」。
clubs-no-limit = 👥 不限人数
clubs-draft = 请看一遍：
    🥁 <b>{ $name }</b>（{ $interest }）
    🕒 { $when ->
        [none] 时间另定
       *[other] { $when }
    }
    📍 { $place }
    👥 { $places ->
        [0] 不限人数
       *[other] 最多 { $places } 人
    }

    { $words }
clubs-found = ✅ 办起来
clubs-founded = 🎉 「{ $name }」办起来了！再请一位领队。
clubs-ask-leader = 请谁当「{ $name }」的领队？写名字里的一两个字来找。
    { $typed ->
        [none] { $count ->
            [0] 现在还没有成员。
           *[other] 下面是成员：
        }
       *[other] { $count ->
            [0] 没有找到「{ $typed }」。要先登记过才行。
           *[other] 找到这些人（还不是成员的，会一起加进来）：
        }
    }
clubs-leader-named = ✅ 请好了，也告诉了本人。
clubs-edit-button = ✏️ 改一改
clubs-edit = 「{ $name }」要改什么？
clubs-field-name = 名字
clubs-field-place = 地点
clubs-field-time = 时间
clubs-field-words = 介绍
clubs-field-places = 人数上限
clubs-edit-field = 「{ $name }」{ $field ->
    [name] 现在叫「{ $now }」。改成什么？最多 { $most } 个字。
    [place] 现在在「{ $now }」。改到哪里？成员会收到通知。
    [time] { $now ->
        [none] 现在时间另定
       *[other] 现在是 { $now }
    }。改成什么时候？例如：每周二、四 19:00。以后的活动按新时间排，成员会收到通知。
    [words] 现在的介绍：{ $now }{"\u000A"}写新的，最多 { $most } 个字。
   *[places] { $now ->
        [0] 现在不限人数
       *[other] 现在最多 { $now } 人
    }。改成多少？写一个数字（1 到 { $most }）。
}
clubs-edited = ✅ 改好了。
clubs-close = 🚪 结束这个社团
clubs-ask-close-why = 为什么结束「{ $name }」？写一句，{ $members } 个成员会看到。
clubs-close-sure = 真的结束「{ $name }」吗？以后的活动都取消，{ $members } 个成员会收到：
    { $reason }
clubs-close-yes = 是的，结束
clubs-now-closed = 结束了，告诉 { $count } 个人。记录还留着。

clubs-closed = 这个社团已经结束了。看看别的社团吧。
clubs-full = 人满了，现在加不进去。有人退出就有位子，过一阵再来看看。
clubs-already-member = 已经是成员了，不用再报。
clubs-no-member = 已经不是成员了。要参加的话，点「我要参加」。
clubs-needs-guardian = 不满 { $age } 岁，请爸爸妈妈用自己的账号按「给孩子报名」。
clubs-no-guardian = 给孩子报名的人要满 { $age } 岁，请家里的大人来报。
clubs-too-many-children = 一个账号最多给 { $most } 个孩子报名。再多请找领队登记。
clubs-leader-stays = 领队不能直接离开。请先让别的成员接着带，或者在「领队的事」里按「我不带了」。
clubs-lead-gone = 情况有变化，现在不用您答复了。
clubs-not-to-them = 当领队的要有自己的账号，请换一位成员。
clubs-too-young-to-lead = 当领队的人要满 { $age } 岁，请换一位。
clubs-too-few-places = 现在已经有 { $members } 个成员了，上限不能比这个少。
clubs-number-unclear = 没看懂数字。请写 1 到 { $most }，例如：30
clubs-session-begun = 这次已经开始了。
clubs-bad-moment = 这个时间已经过了，或者太远了，请看看日期对不对。
clubs-session-cancelled = 这次活动已经取消了。
clubs-roll-shut = 活动开始以后才能点名，结束 { $days } 天以后就不能改了。
clubs-enough-notices = 今天已经发了 { $most } 次，明天再发吧。急事请找社区工作人员。
