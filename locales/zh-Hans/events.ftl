menu-events = 🎭 文化活动
desk-events = 🎭 文化活动

events-coming = { $count ->
    [0] { $wish ->
        [none] 最近没有活动，过几天再来看看吧。
       *[other] 「{ $wish }」没有活动。
    }
   *[other] { $wish ->
        [none] 想参加哪一个？点一下看看。
       *[other] 「{ $wish }」有 { $count } 个活动：
    }
}
events-item = { $mine ->
    [coming] ✅{" "}
    [checked_in] ✅{" "}
    [waiting] ⏳{" "}
    [offered] 🔔{" "}
    [cancelled] ❌{" "}
   *[none] {""}
}{ $title } · { $begins } · { $left ->
    [0] 已满
   *[other] 余 { $left }
}
events-own-button = 📋 我的报名
events-own = { $count ->
    [0] 您现在没有报名的活动。
   *[other] 您报名的活动（✅ 已报上，⏳ 在候补，🔔 等您答复）：
}
events-open = 👀 看看这个活动

events-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }{ $ages ->
        [none] {""}
       *[other] {" "}· 🎂 { $ages }
    }
    👥 { $left ->
        [0] 名额满了（共 { $capacity } 个）{ $waiting ->
            [0] {""}
           *[other] ，{ $waiting } 家在候补
        }
       *[other] 还有 { $left } 个名额（共 { $capacity } 个）
    }

    { $status }
events-seat-open = 想来就按「我要报名」。
events-seat-full = 可以先排候补：有人不来，按先后顺序通知您。
events-seat-guest = 在「👤 我的」里登记一下，就能报名。
events-seat-begun = 这个活动已经开始了，不能再报名。
events-seat-called-off = ❌ 这个活动取消了。
events-seat-checked-in = ✅ 您签到了，玩得开心！
events-seat-attended = ✅ 这次活动您来了，谢谢！
events-seat-fed-back = ✅ 这次活动您来了，您的意见也收到了，谢谢！
events-seat-no-show = 那天没见到您。有什么原因，可以在我们发给您的那条消息下面说一声。
events-seat-confirmed = ✅ 您报上了{ $party ->
    [1] {""}
   *[other] ，一共 { $party } 个人
}。到时候会提醒您。
events-seat-waiting = ⏳ { $party ->
    [1] 您
   *[other] 您一共 { $party } 个人，
}排在候补第 { $place } 位。轮到您会马上通知您。
events-seat-last-call = ⏳ { $party ->
    [1] 您
   *[other] 您一共 { $party } 个人，
}排在候补第 { $place } 位。活动快开始了：{ $few ->
    [0] 有人退出的话，谁先按，名额就给谁。
   *[other] 现在空出 { $few } 个名额，不够您一家 { $party } 个人。要是少来几个人，请先按「不排候补了」，再按人数报名。
}
events-seat-offered = 🔔 有名额了！给您留了 { $party } 个，请在 { $until } 之前答复。您来吗？

events-join = ✋ 我要报名
events-queue = ⏳ 我要排候补
events-accept = ✅ 我参加
events-decline = 🙏 不去了，让给别人
events-calendar-wanted = 📆 加到手机日历
events-calendar-coming = 日历文件马上发给您。
events-calendar = 📆 「{ $title }」：点开文件，就能加到手机日历，到时候手机也会响一声。
events-calendar-note = 您报了 { $party } 个人。来不了请在「邻里」里取消报名。
events-cancel = ❌ 取消报名
events-cancel-now = ❌ 去不了，取消报名
events-leave = ❌ 不排候补了
events-cancel-sure = 「{ $title }」，{ $begins }。{ $waits ->
    [yes] 真的不排了吗？再排就要从最后一位排起。
   *[no] 真的不去了吗？名额会让给候补的邻居。
}
events-cancel-yes = 是的，取消
events-cancel-no = 不，先不取消

events-party = 「{ $title }」{ $left ->
    [0] 现在满了，先排候补。
   *[other] 还有 { $left } 个名额。
}连您自己，一共几个人来？一家人的名额会放在一起。
events-party-of = { $party } 个人

events-now-confirmed = ✅ 报上了！到时候会提醒您。
events-now-waiting = { $left ->
    [0] 名额满了。
   *[other] 剩下的名额不够 { $party } 个人一起坐。
}您排在候补第 { $place } 位，轮到您会马上通知您。
events-now-declined = 好的，名额让给下一位了。谢谢您！
events-now-cancelled = 已经取消报名。谢谢您说一声！

events-offered = 🔔 有名额了！
    「{ $title }」{ $begins_at }，{ $place }。
    给您留了 { $party } 个名额，请在 <b>{ $until_at }</b> 之前答复。您来吗？
events-offer-expired = 「{ $title }」给您留的名额过了时间，不能再留了。还想来的话，点下面看看还有没有位子。
events-line-closed = 「{ $title }」已经开始，这次没能排上，真不好意思。下次有活动，欢迎您早点来报名。
events-last-call = 📢 「{ $title }」{ $begins_at } 开始，空出了 { $left } 个名额。现在谁先按，名额就给谁！
events-reminder = ⏰ 提醒您：<b>{ $begins_at }</b>「{ $title }」，{ $place }{ $party ->
    [1] {""}
   *[other] ，您一共 { $party } 个人
}。来不了请按下面的「取消报名」，好让给候补的邻居。
events-called-off = ❌ 真对不起：{ $begins_at } 在{ $place }的「{ $title }」取消了，您不用来了。{ $reason ->
    [none] {""}
   *[other] 原因：{ $reason }。
}

events-full = 慢了一步，名额刚刚被别人拿走了。再有空出来的会马上告诉您。
events-begun = 这个活动已经开始了。
events-cancelled = 这个活动已经取消了。
events-already-signed = 您已经在名单里了，不用再报。
events-already-here = 您已经签到了。要走的话，跟门口的工作人员说一声就好。
events-party-size = 一次最多报 { $most } 个人。人多的话，请另一位家人也报一次。
events-offer-gone = 这个名额过了时间，不能再留了。您看看下面，还可以再报名。
events-capacity-unclear = 没看懂人数。请只写数字，1 到 { $most }，例如：30
events-moment-unclear = 没看懂时间。请把哪一天、几点都写上，例如：11月28日 14:30，或者：周六下午两点半
events-too-soon = 这个时间已经过去了，请再写一次。
events-too-far = 只能安排 { $days } 天以内的活动，请看看日期对不对。

events-desk = { $count ->
    [0] 现在没有要办的活动。
   *[other] 要看哪个活动？
}
events-desk-new = ➕ 办一个新活动
events-wish-button = 🔎 按兴趣、按周找
events-wish = 想看哪一种？
events-wish-all = 📋 全部活动
events-this-week = 📅 这一周
events-next-week = 📅 下一周
events-ages = { $least ->
    [0] { $most } 岁以下
   *[other] { $most ->
        [0] { $least } 岁以上
       *[other] { $least }–{ $most } 岁
    }
}
events-seat-early = 报名从 { $opens } 开始，到时候再来按一下。
events-seat-late = 报名已经截止了。
events-sign-up-shut = 现在不能报名：还没开始，或者已经截止了。
events-not-their-age = 这个活动是给别的年龄的邻居办的。要是名册上您的年龄不对，请联系社区工作人员。
events-term-unclear = 没看懂，或者这样不行。请照上面的例子再写一次。
events-no-held-place = 留给线下邻居的名额只剩 { $left } 个了。
events-more-button = ⚙️ 更多设置
events-more = ⚙️ 「{ $title }」的其他设置，不改就照这样：

    🏷 种类：{ $kind_name }
    🎂 年龄：{ $ages ->
        [none] 不限
       *[other] { $ages }
    }
    👨‍👩‍👧 一家最多：{ $party_most } 个人
    🪑 留给没有手机的邻居：{ $held } 个名额
    ⏱ 办 { $hours } 个小时
    🖼 海报：{ $has_poster ->
        [yes] 有
       *[no] 没有
    }
    ✋ 报名：{ $opens ->
        [none] 现在
       *[other] { $opens }
    } 到 { $closes ->
        [none] 活动开始
       *[other] { $closes }
    }
events-term-kind = 🏷 种类
events-term-ages = 🎂 年龄
events-term-party = 👨‍👩‍👧 一家最多几个人
events-term-held = 🪑 给线下邻居留名额
events-term-hours = ⏱ 办多久
events-term-poster = 🖼 海报
events-term-opens = ✋ 什么时候开始报名
events-term-closes = ✋ 什么时候截止报名
events-term-usual = 照平常
events-ask-term = { $term ->
    [ages] 给几岁的邻居？例如：60岁以上，或者：6到12岁
    [party] 一家最多报几个人？1 到 { $party_most }，例如：3
    [held] 留几个名额给没有手机的邻居？最多 { $held_most } 个。留下的名额由您写名字，居民在手机上报不到。
    [opens] 什么时候开始报名？要在活动开始（{ $begins }）之前，例如：明天早上8点
    [closes] 什么时候截止报名？要在活动开始（{ $begins }）之前，例如：后天下午5点
   *[hours] 活动办几个小时？最多 { $hours_most } 个，例如：2，或者：1.5
}
events-ask-poster = 请发一张海报照片，居民打开活动就能看到。
events-poster-none = 不要海报
events-ask-kind = 这是哪一种活动？居民可以按兴趣找。
events-guests-button = 🪑 线下报名
events-guests = 🪑 「{ $title }」还有 { $left } 个名额留给没有手机的邻居。
    直接写名字和人数，例如：王奶奶 2（名字最多 { $most } 个字）。写错了的话，按一下名字。
events-guest-written = ✅ 记下了：{ $name }，{ $party } 人。
events-guest-there = 这个名字已经在名单上了。同名的另一位，请加上楼号，例如：王奶奶（3号楼）
events-guest-off = 把 { $name }（{ $party } 人）从名单上划掉吗？名额还留给线下的邻居。
events-guest-off-yes = 是的，划掉
events-guest-crossed-off = 划掉了。
events-release = 🔓 不留了，让大家报
events-released = 放出了 { $count } 个名额，排候补的邻居先得。
events-again = 🔁 照样再办一次
events-desk-past = 🗂 办过的活动
events-past = { $count ->
    [0] 还没有办过活动。
   *[other] 办过的活动，最近的在前：
}
events-past-item = { $title } · { $begins }
events-ask-title = 活动叫什么名字？最多 { $title_most } 个字，例如：京剧清唱会
events-ask-time = 哪一天、几点开始？例如：11月28日 14:30，或者：周六下午两点半
events-ask-place = 在哪里？最多 { $place_most } 个字，例如：社区活动室二楼
events-ask-capacity = 最多来多少人？请写一个数字，例如：30
events-confirm = 请看一遍，对不对？

    🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }{ $ages ->
        [none] {""}
       *[other] {" "}· 🎂 { $ages }
    }
    👥 最多 { $capacity } 个人
events-confirm-yes = ✅ 对，发布
events-planned = 发布了，居民现在就能报名。
events-desk-card = 🎭 <b>{ $title }</b>
    🕒 { $begins }
    📍 { $place }
    { $called_off ->
        [yes] ❌ 已经取消
       *[no] { $came ->
            [0] {""}
           *[other] ✅ 到了 { $came } 人 ·{" "}
        }👥 已报 { $taken } / { $capacity } 人{ $held ->
            [0] {""}
           *[other] ，留 { $held } 个给线下
        }{ $offered ->
            [0] {""}
           *[other] （其中 { $offered } 个名额在等答复）
        }{ $waiting ->
            [0] {""}
           *[other] ，候补 { $waiting } 家
        }
    }
events-desk-names = 📋 名单
events-names = 「{ $title }」{ $count ->
    [0] 还没有人报名。
   *[other] 名单，共 { $count } 家：
}

    { $names }
events-name = { $number }. { $name ->
    [none] （已不在本社区）
   *[other] { $name }
} · { $party } 人{ $state ->
    [waiting] {" "}· ⏳ 候补
    [offered] {" "}· 🔔 等答复
    [checked_in] {" "}· ✅ 到了
    [attended] {" "}· ✅ 来了
    [fed_back] {" "}· ✅ 来了
    [no_show] {" "}· 没来{ $excuse ->
        [none] {""}
       *[other] ：{ $excuse }
    }
   *[other] {""}
}{ $missed ->
    [0] {""}
   *[other] {" "}· 之前 { $missed } 次没来也没说
}
