menu-shifts = 🙋 志愿服务
desk-shifts = 🙋 志愿服务

shifts-coming = { $count ->
    [0] 最近没有排班，过几天再来看看吧。
   *[other] 邻里互相搭把手。想去哪一班？
}{ $is_guest ->
    [yes] {" "}（先在「👤 我的」里登记，才能报名。）
   *[no] {""}
}
shifts-item = { $mine ->
    [applied] ⏳{" "}
    [confirmed] ✅{" "}
    [ready] ✅{" "}
    [swap] 🔁{" "}
    [in] 🚩{" "}
    [cancelled] 🚫{" "}
   *[none] {""}
}{ $team } · { $begins } · { $mine ->
    [cancelled] 已取消
   *[other] { $left ->
        [0] 已满
       *[other] 缺 { $left } 人
    }
}{ $asks ->
    [none] {""}
   *[other] {" "}· { $asks }
}
shifts-enrol = 📝 我要当志愿者
shifts-mine-button = 📋 我的班次和时长
shifts-mine = 您的志愿时长一共 <b>{ $hours }</b> 小时，谢谢您！
    { $count ->
    [0] 现在没有要去的班次。
   *[other] 要去的班次（⏳ 等确认，✅ 已确认）：
    }
shifts-open-button = 👀 看看这一班

shifts-card = 🙋 <b>{ $team }</b>
    🕒 { $begins }，{ $hours } 小时
    📍 { $place }{ $state ->
        [cancelled] {""}
       *[other] {"\u000A"}👥 { $left ->
            [0] { $places } 个人都齐了
           *[other] 还缺 { $left } 人（一共 { $places } 人）
        }
    }{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ 注意：{ $risk }
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }{ $note ->
        [none] {""}
       *[other] {"\u000A"}✍️ 您说明的：{ $note }（只有带班的人和工作人员看得到）
    }

    { $state ->
        [cancelled] 🚫 这一班取消了。{ $why ->
            [none] {""}
           *[other] {"\u000A"}原因：{ $why }
        }
        [applied] ⏳ 您报了名，等社区确认，确认了会告诉您。
        [confirmed] ✅ 社区确认了，到时候等您来。
        [ready] ✅ 您说了一定来，谢谢！
        [swap] 🔁 您请人顶班，还没有人接。有人接以前，这一班还是您的。
        [unseen] 这一班开始了，您还没有签到。到了的话，请队长帮您登记一下，时长才记得上。
        [in] 🚩 您已经签到了，辛苦了！结束时请签退。
        [out] 🏁 您签退了，谢谢！等队长确认时长。
        [checked] 🏁 队长确认了 { $mine } 小时，社区再看一下就记上。
        [credited] 🌟 这一班记了 { $mine } 小时。
        [no_show] 这一班记了您没有来。
        [disputed] ✋ 您说了这一班记得不对：{ $why }{"\u000A"}社区另一位工作人员会看，看好以前先不算时长。
        [revoked] 这一班的 { $mine } 小时撤销了：{ $why }
        [full] 这一班人齐了。看看别的班，或者过一阵再来看。
        [begun] 这一班已经开始了，不能再报名。
       *[open] 愿意来就按「我报名」。
    }
shifts-claim = ✋ 我报名
shifts-ready = 👍 我能来
shifts-withdraw = ❌ 来不了
shifts-withdraw-sure = 「{ $team }」{ $begins } 这一班，真的来不了吗？
shifts-withdraw-yes = 是的，来不了
shifts-withdraw-no = 不，我还来

shifts-ask-skills = 您会做什么？可以选几样，选好按「选好了」。
shifts-electric = 修水电
shifts-medical = 医护
shifts-teaching = 辅导孩子
shifts-music = 吹拉弹唱
shifts-housework = 做家务
shifts-driving = 开车
shifts-writing = 写字画画
shifts-ask-times = 您一般什么时候有空？
shifts-weekday-day = 平时白天
shifts-weekday-evening = 平时晚上
shifts-weekend-day = 周末白天
shifts-weekend-evening = 周末晚上
shifts-done = ➡️ 选好了
shifts-ask-birth = 您是哪一年出生的？只用来排合适的班，例如：1956
shifts-enrolled = 🎉 您现在是志愿者了，谢谢！看看想去哪一班。
shifts-profile-first = 先说说您会做什么，两分钟就好。

shifts-now-applied = ⏳ 报上名了！社区确认以后会告诉您。
shifts-now-ready = 👍 太好了，到时候见！
shifts-now-withdrawn = 知道了，谢谢您说一声。

shifts-ask-ready = ⏰ <b>{ $begins_at }</b>「{ $team }」，{ $place }。您能来吗？请点下面的按钮告诉我们。
shifts-confirmed = ✅ 社区确认了：{ $begins_at }「{ $team }」，{ $place }。到时候等您来！
shifts-credited = 🌟 { $begins_at }「{ $team }」的 { $hours } 小时记上了，您一共 { $total } 小时。谢谢您！不对的话，点下面的按钮说一声。
shifts-missed = { $begins_at }「{ $team }」记了您没有来。要是记错了，或者有原因，点下面的按钮说一声。
shifts-unconfirmed = ⚠️ { $begins_at }「{ $team }」，{ $place }：还有 { $count } 个人报了名没有确认，请看一下。

shifts-no-profile = 先填一下志愿者资料，才能报名。
shifts-full = 慢了一步，这一班人齐了。看看别的班吧。
shifts-begun = 这个时间已经过了，或者太远了，请看看日期对不对。
shifts-not-over = 这一班还没有结束，结束以后才能记时长。
shifts-cancelled = 这一班取消了。
shifts-already-claimed = 您已经在这一班的名单里了。
shifts-overlap = 这个时间您已经有别的班了，一个人不能同时去两处。
shifts-moved = 情况有变化，请看下面最新的。
shifts-elsewhere = 这一班是在{ $community }做的，时长照样算您的。觉得记得不对，请联系那边的社区。
shifts-own-hours = 自己的时长要请别人来确认。
shifts-too-many-hours = 时长超出了：不能多过这一班，一天最多记 { $hours } 小时。
shifts-year-unclear = 没看懂年份，请写四个数字，例如：1956
shifts-year-differs = 这个年份和社区名册上的不一样。请看看写对了没有，或者联系社区工作人员。
shifts-needs-guardian = 不满 { $age } 岁，请用爸爸妈妈的账号一起报名。
shifts-not-alone = 这一班是一个人做的，不满 { $age } 岁请选有大人一起的班。
shifts-number-unclear = 没看懂数字。请写 1 到 { $most }，例如：3

shifts-desk = { $count ->
    [0] 还没有排班。
   *[other] 接下来的班次：
}
shifts-desk-new = ➕ 排一班
shifts-desk-over = ✅ 确认时长
shifts-desk-over-text = { $count ->
    [0] 最近两周没有结束的班次。
   *[other] 最近两周结束的班次，点开给人记时长：
}
shifts-desk-people = 🙋 <b>{ $team }</b>
    🕒 { $begins } · 📍 { $place }
    👥 一共 { $places } 人，还缺 { $left } 人{ $cancelled ->
        [yes] {"\u000A"}🚫 这一班取消了{ $off ->
            [none] {""}
           *[other] ：{ $off }
        }
       *[no] {""}
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $count ->
    [0] 还没有人报名。
   *[other] 点一个人：
    }
shifts-person = { $state ->
    [applied] ⏳
    [ready] 👍
    [swap] 🔁
    [in] 🚩
    [out] 🏁
    [checked] 🔎
    [credited] 🌟
    [no_show] 🚫
    [disputed] ✋
    [revoked] ↩️
   *[confirmed] ✅
} { $name }{ $noted ->
    [yes] {" "}✍️
   *[no] {""}
}
shifts-desk-one = <b>{ $name }</b>，{ $begins }
    { $state ->
        [applied] ⏳ 报了名，等您确认。
        [confirmed] ✅ 已确认。
        [ready] 👍 本人说能来。
        [swap] 🔁 在请人顶班。
        [in] 🚩 已签到。
        [out] 🏁 已签退，算下来 { $hours } 小时，等您确认。
        [checked] 🔎 队长确认了 { $hours } 小时，等社区看一下。
        [credited] 🌟 已记 { $hours } 小时。
        [no_show] 🚫 记了没有来。
        [disputed] ✋ 本人说记得不对：{ $why }
        [revoked] ↩️ { $hours } 小时已撤销：{ $why }
       *[withdrawn] 已经说了来不了。
    }{ $note ->
        [none] {""}
       *[other] {"\u000A"}✍️ 身体方面：{ $note }
    }{ $came ->
        [none] {""}
       *[other] {"\u000A"}🕒 { $came } 到{ $went ->
            [none] {""}
           *[other] ，{ $went } 走
        }
    }{ $marks ->
        [none] {""}
       *[other] {"\u000A\u000A"}请留意：{"\u000A"}{ $marks }
    }{ $is_mine ->
        [yes] {"\u000A"}这是您自己的，要请别人来确认。
       *[no] {""}
    }
shifts-desk-confirm = ✅ 确认
shifts-desk-credit = 🌟 来了，记时长
shifts-desk-miss = 🚫 没有来
shifts-desk-confirmed = 已确认，也告诉本人了。
shifts-desk-credited = 时长记上了，也告诉本人了。
shifts-desk-missed = 记下了，也告诉本人了。
shifts-ask-team = 哪一支队伍？
shifts-ask-time = 哪一天、几点开始？例如：11月28日 20:00
    固定的班这样写：每天 20:00，或者：每周二、四 9:00
shifts-ask-hours = 几个小时？例如：2
shifts-ask-place = 在哪里集合？
shifts-ask-places = 要几个人？例如：4
shifts-ask-risk = 有什么要注意的？例如：雨天路滑，穿防滑鞋
shifts-no-risk = 没有要注意的
shifts-desk-draft = 请看一下：
    🙋 <b>{ $team }</b>
    🕒 { $rhythm ->
        [none] { $begins }
       *[other] 🔁 { $rhythm }，从 { $begins } 起
    }，{ $hours } 小时
    📍 { $place }
    👥 { $places } 个人{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ { $risk }
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    这样排，对吗？
shifts-desk-plan = ✅ 排上
shifts-desk-planned = 排好了，居民现在能看到。

shifts-mark-forgotten = · 没有签退，按排的时间结束
shifts-mark-entered = · 是队长代为登记的
shifts-mark-unseen = · 没有签到
shifts-mark-adjoining = · 前后两班连着做
shifts-mark-long = · 时间长，或者这一天做了好几班

shifts-check = 🚩 签到 / 签退
shifts-ask-code = { $leaves ->
    [yes] 要走了？请看队长手机上的四个数字，写在这里就签退了。
   *[no] 到了？请看队长手机上的四个数字，写在这里就签到了。
}
    没有手机、看不清的，请队长帮您登记。
shifts-code-wrong = 数字不对。它一分钟换一次，请再看一下队长的手机。还可以试 { $left } 次。
shifts-code-unclear = 请写四个数字，例如：0372
shifts-too-many-tries = 试的次数多了，请队长帮您登记。
shifts-not-time = 签到在开始前后 { $minutes } 分钟里，签退在结束前后 { $minutes } 分钟里。别的时候请队长帮您登记。
shifts-own-entry = 自己的请用四个数字签到，不能自己登记。
shifts-now-in = 🚩 签到好了，辛苦您了！走的时候请签退。
shifts-now-out = 🏁 签退好了，谢谢您！时长确认了会告诉您。

shifts-months-button = 🗓 每月的时长
shifts-months = 您的志愿时长一共 <b>{ $hours }</b> 小时。
    { $count ->
    [0] 还没有做完的班次。
   *[other] 点一个月看看：
    }
shifts-month-item = { $year }年{ $month }月 · { $hours } 小时 · { $count } 班
shifts-month = <b>{ $year }年{ $month }月</b>，一共 { $hours } 小时。点开一班看看；记得不对的，可以在里面说：
shifts-past-item = { $team } · { $begins } · { $state ->
    [credited] 🌟 { $hours } 小时
    [checked] 🔎 { $hours } 小时
    [no_show] 🚫 没有来
    [disputed] ✋ 在复核
    [revoked] ↩️ 已撤销
   *[out] ⏳ 等确认
}
shifts-dispute-button = ✋ 记得不对
shifts-ask-dispute = 「{ $team }」{ $begins } 这一班，哪里不对？请写一句话（最多 { $most } 字），例如：我做满了两个小时
shifts-now-disputed = ✋ 收到了。社区另一位工作人员会看，结果告诉您。
shifts-dispute-late = 记下以后 { $days } 天里可以说一次，这一班已经过了。有事请找社区。
shifts-same-judge = 这是您自己记的，要请另一位工作人员来定。
shifts-hours-unclear = 没看懂时长。请这样写：2 小时、1.5 小时、90 分钟

shifts-lead-button = 🚩 我带的班
shifts-lead = { $count ->
    [0] 这两周没有您带的班。
   *[other] 您带的班：
}
shifts-lead-open = 🔑 签到和时长
shifts-lead-card = 🚩 <b>{ $team }</b>
    🕒 { $begins } · 📍 { $place }
    👥 一共 { $places } 人，还缺 { $left } 人{ $cancelled ->
        [yes] {"\u000A"}🚫 这一班取消了{ $off ->
            [none] {""}
           *[other] ：{ $off }
        }
       *[no] {""}
    }{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $count ->
    [0] 还没有人报名。
   *[other] 点一个人，可以替没带手机的人登记，结束后确认时长：
    }
shifts-lead-code-button = 🔑 看签到码
shifts-lead-code = { $code ->
    [none] 签到码在开始前后 { $minutes } 分钟、结束前后 { $minutes } 分钟里才有，到时候再来看。
   *[other] 请大家写这四个数字：{"\u000A\u000A"}<b>{ $code }</b>{"\u000A\u000A"}{ $seconds } 秒后换新的，请点「换新的」。
}
    {"\u000A"}「{ $team }」{ $begins }
shifts-lead-again = 🔄 换新的
shifts-lead-in = 🚩 人到了（代签到）
shifts-lead-out = 🏁 人走了（代签退）
shifts-lead-entered = 登记好了，也记了是您登记的。
shifts-you-lead = 🚩 社区请您带这一班：{ $begins_at }「{ $team }」，{ $place }。到时候请大家用您手机上的四个数字签到。
shifts-you-lead-team = 🚩 社区请您当「{ $team }」的队长。您带的班在「志愿服务」里的「我带的班」。

shifts-teams = { $count ->
    [0] 还没有志愿队伍。
   *[other] 志愿队伍：
}
shifts-team-new = ➕ 新队伍
shifts-team = 🙋 <b>{ $team }</b>
    🚩 { $leader ->
        [none] 还没有队长
       *[other] 队长：{ $leader }
    }
shifts-team-lead = 🚩 请一位队长
shifts-team-nobody = 不设队长
shifts-team-founded = 「{ $team }」建好了。
shifts-ask-team-name = 新队伍叫什么？例如：治安巡逻队
shifts-ask-leader = 请谁当「{ $team }」的队长？{ $typed ->
    [none] 点一位，或者写名字来找。
   *[other] 名字里有「{ $typed }」的志愿者：
}{ $count ->
    [0] {"\u000A"}没有找到。请写志愿者的名字。
   *[other] {""}
}

shifts-desk-teams = 🙋 队伍和固定的班
shifts-desk-lead = 🚩 请这一位带这一班
shifts-desk-leads = 记下了，也告诉本人了。
shifts-desk-minutes = ✏️ 记别的时长
shifts-ask-minutes = { $name }，按记录是 { $hours } 小时。要记多少？例如：1.5 小时
shifts-desk-checked = 您确认了。有要留意的地方，社区再看一下就记上。
shifts-desk-pass = 🌟 没问题，记上
shifts-desk-revoke = ↩️ 撤销时长
shifts-desk-decide = ✋ 定下来
shifts-ask-decision = { $name } 说记得不对：{ $why }
    原来是 { $hours } 小时。该记多少？例如：2 小时
shifts-desk-uphold = 还是照原来的
shifts-desk-none = 不记时长
shifts-ask-reason = 为什么？请写一句话（最多 { $most } 字），会告诉 { $name }。
shifts-desk-written = 写下了，也告诉本人了。
shifts-desk-way = 📜 经过
shifts-way = <b>{ $name }</b> 这一班的经过：
    { $steps }
shifts-way-back = 👌 看好了
shifts-step = { $at } { $state ->
    [applied] 报名
    [confirmed] 社区确认
    [ready] 说能来
    [swap] 请人顶班
    [in] 签到
    [out] 签退
    [checked] 队长确认
    [credited] 记上
    [withdrawn] 退出
    [no_show] 没有来
    [disputed] 说记得不对
   *[revoked] 撤销
}{ $hours ->
    [none] {""}
   *[other] {" "}{ $hours } 小时
}{ $who ->
    [none] （自动）
   *[other] （{ $who }）
}{ $why ->
    [none] {""}
   *[other] ：{ $why }
}

shifts-hours-button = ⏱ 去确认时长
shifts-hours-wanted = ⏱ { $begins_at }「{ $team }」结束了，请您确认 { $count } 个人的时长。
shifts-hours-late = ⚠️ { $begins_at }「{ $team }」结束 { $hours } 小时了，还有 { $count } 个人的时长没有确认，请看一下。
shifts-hours-flagged = 🔎 { $begins_at }「{ $team }」：队长给 { $name } 确认了 { $hours } 小时，有要留意的地方，请看一下。
shifts-disputed = ✋ { $begins_at }「{ $team }」：{ $name } 说时长记得不对：{ $why }
shifts-decided = 🙋 { $begins_at }「{ $team }」复核过了：{ $hours ->
    [none] 这一班不记时长
   *[other] 记 { $hours } 小时
}。{ $why }
shifts-revoked = ↩️ { $begins_at }「{ $team }」的 { $hours } 小时撤销了：{ $why }。不对的话，{ $days } 天里点下面的按钮说一声。

shifts-cover = ✋ 我来顶班
shifts-now-covering = ✋ 太好了，这一班归您了，到时候见！
shifts-swap-button = 🔁 请人顶班
shifts-ask-mate = 「{ $team }」{ $begins } 这一班，想请谁来顶？{ $count ->
    [0] {"\u000A"}队里没有别的人，可以问问大家。
   *[other] {""}
}
shifts-swap-all = 📣 问问做过的人
shifts-now-offered = 🔁 问了。有人接了会告诉您；没有人接以前，这一班还是您的。
shifts-call = 🙏 「{ $team }」{ $begins_at }，{ $place }，缺人手。您以前来过，能来顶一班吗？先点先得。
shifts-swap-asked = 🔁 { $name } 来不了，想请您顶这一班：{ $begins_at }「{ $team }」，{ $place }。
shifts-short-yours = ⏰ { $begins_at }「{ $team }」快开始了，您还没说能不能来。能来请点进去按「我能来」，位置就是您的；没说的话，会请别人来顶。
shifts-covered = 🔁 { $begins_at }「{ $team }」有 { $name } 顶了您的班，您不用来了。
shifts-leader-covered = 🔁 { $begins_at }「{ $team }」：{ $name } 来顶班。

shifts-patterns-button = 🔁 固定的班
shifts-patterns = { $count ->
    [0] 还没有固定的班。在「排一班」里写「每天 20:00」就有了。
   *[other] 固定的班：
}
shifts-pattern = 🔁 <b>{ $team }</b>
    🕒 { $rhythm }，{ $hours } 小时
    📍 { $place }
    👥 { $places } 个人{ $demand ->
        [none] {""}
       *[other] {"\u000A"}{ $demand }
    }
    { $living ->
        [yes] 已经排到 { $until }，到时候会自己往后排。
       *[no] 已经停了。
    }
shifts-pattern-end = ⏹ 不再排了
shifts-pattern-end-sure = 「{ $team }」{ $rhythm } 的班，真的不再排了吗？
    后面的班都会取消，报了名的人会收到通知。
shifts-pattern-end-yes = ⏹ 是的，不再排了
shifts-pattern-over = 停了，后面的班取消了，也告诉报了名的人了。
shifts-pattern-ended = 这个固定的班已经停了。
shifts-desk-patterned = 排好了，四个星期的班居民现在能看到，以后会自己往后排。
shifts-called-off = { $begins_at }「{ $team }」，{ $place }：这一班取消了，您不用来了。谢谢您！
shifts-pattern-off = 🚫「{ $team }」，{ $place }：固定的班停了，这 { $count } 班都取消了，您不用来了。
    { $days_at }{ $more ->
        [0] {""}
       *[other] {"\u000A"}还有后面的 { $more } 班
    }
    谢谢您！

shifts-cancel = 🚫 取消这一班
shifts-ask-cancel = 「{ $team }」{ $begins } 这一班为什么取消？请写一句话（最多 { $most } 字），会告诉报了名的人。例如：下大雨
shifts-cancel-sure = 「{ $team }」{ $begins }，{ $place }：真的取消这一班吗？
    原因：{ $why }
    { $count ->
    [0] 还没有人报名。
   *[other] 会告诉这 { $count } 个人：{ $names }
    }
    取消以后不能再恢复。
shifts-cancel-yes = 🚫 是的，取消这一班
shifts-now-cancelled = 这一班取消了，报了名的人都会收到通知。
shifts-cancelled-told = 🚫 { $begins_at }「{ $team }」，{ $place }：这一班取消了，您不用来了。
    原因：{ $why }
shifts-cancel-late = 这一班已经开始了，不能再取消。结束以后请按实际情况确认时长。

shifts-begins = 🚩 { $begins_at }「{ $team }」，{ $place }，就要开始了。到了请点下面签到。
shifts-begins-lead = 🚩 { $begins_at }「{ $team }」，{ $place }，就要开始了。大家签到要写您手机上的四个数字，请点下面打开。
shifts-check-in = 🚩 我到了，签到
