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
   *[none] {""}
}{ $team } · { $begins } · { $left ->
    [0] 已满
   *[other] 缺 { $left } 人
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
    📍 { $place }
    👥 { $left ->
        [0] { $places } 个人都齐了
       *[other] 还缺 { $left } 人（一共 { $places } 人）
    }{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ 注意：{ $risk }
    }

    { $state ->
        [applied] ⏳ 您报了名，等社区确认，确认了会告诉您。
        [confirmed] ✅ 社区确认了，到时候等您来。
        [ready] ✅ 您说了一定来，谢谢！
        [credited] 🌟 这一班的时长已经记上了。
        [no_show] 这一班您没有来。有原因请跟社区说一声。
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
shifts-credited = 🌟 { $begins_at }「{ $team }」的 { $hours } 小时记上了，您一共 { $total } 小时。谢谢您！
shifts-missed = { $begins_at }「{ $team }」记了您没有来。要是记错了，或者有原因，请跟社区说一声。
shifts-unconfirmed = ⚠️ { $begins_at }「{ $team }」，{ $place }：还有 { $count } 个人报了名没有确认，请看一下。

shifts-no-profile = 先填一下志愿者资料，才能报名。
shifts-full = 慢了一步，这一班人齐了。看看别的班吧。
shifts-begun = 这个时间已经过了，或者太远了，请看看日期对不对。
shifts-not-over = 这一班还没有结束，结束以后才能记时长。
shifts-cancelled = 这一班取消了。
shifts-already-claimed = 您已经在这一班的名单里了。
shifts-overlap = 这个时间您已经有别的班了，一个人不能同时去两处。
shifts-moved = 情况有变化，请看下面最新的。
shifts-own-hours = 自己的时长要请别人来确认。
shifts-too-many-hours = 时长超出了：不能多过这一班，一天最多记 { $hours } 小时。
shifts-year-unclear = 没看懂年份，请写四个数字，例如：1956
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
    👥 一共 { $places } 人，还缺 { $left } 人
    { $count ->
    [0] 还没有人报名。
   *[other] 点一个人：
    }
shifts-person = { $state ->
    [applied] ⏳
    [ready] 👍
    [credited] 🌟
    [no_show] 🚫
   *[confirmed] ✅
} { $name }
shifts-desk-one = <b>{ $name }</b>，{ $begins }
    { $state ->
        [applied] ⏳ 报了名，等您确认。
        [confirmed] ✅ 已确认。
        [ready] 👍 本人说能来。
        [credited] 🌟 已记 { $hours } 小时。
        [no_show] 🚫 记了没有来。
       *[withdrawn] 已经说了来不了。
    }
shifts-desk-confirm = ✅ 确认
shifts-desk-credit = 🌟 来了，记时长
shifts-desk-miss = 🚫 没有来
shifts-desk-confirmed = 已确认，也告诉本人了。
shifts-desk-credited = 时长记上了，也告诉本人了。
shifts-desk-missed = 记下了，也告诉本人了。
shifts-ask-team = 哪一支队伍？
shifts-ask-time = 哪一天、几点开始？例如：11月28日 20:00
shifts-ask-hours = 几个小时？例如：2
shifts-ask-place = 在哪里集合？
shifts-ask-places = 要几个人？例如：4
shifts-ask-risk = 有什么要注意的？例如：雨天路滑，穿防滑鞋
shifts-no-risk = 没有要注意的
shifts-desk-draft = 请看一下：
    🙋 <b>{ $team }</b>
    🕒 { $begins }，{ $hours } 小时
    📍 { $place }
    👥 { $places } 个人{ $risk ->
        [none] {""}
       *[other] {"\u000A"}⚠️ { $risk }
    }
    这样排，对吗？
shifts-desk-plan = ✅ 排上
shifts-desk-planned = 排好了，居民现在能看到。
