menu-notices = 📣 社区通知
desk-notices = 📣 发通知

notices-list = { $count ->
    [0] 最近还没有通知。有了新通知，会直接发给您。
   *[other] 最近的通知，点一条看全文：
}
notices-line = { $day } · { $text }
notices-card = 📣 { $released }

    { $text }

notices-broadcast = 📣 <b>{ $community } 通知</b>

    { $text_marked }
notices-trial = 🔍 <i>试看，只发给了您</i>

    📣 <b>{ $community } 通知</b>

    { $text_marked }

notices-desk = { $count ->
    [0] 还没有发过通知。
   *[other] 发过的和等着发的通知：
}
notices-desk-line = { $state ->
    [scheduled] ⏰
    [sending] 📤
    [cancelled] ⏹
   *[sent] ✅
} { $at } { $text }
notices-new = ✏️ 写新通知
notices-write = ✏️ 请把通知写在一条消息里发来。{ $has_photo ->
    [yes] 🖼 已有一张照片。
   *[no] 要配照片，就连文字一起发。
}

    想让几个字显眼，两边加星号：*今晚停水*。{ $has_text ->
        [yes] {""}

    现在写的是：

    { $kept }
       *[no] {""}
    }
notices-keep = ➡️ 就用这些文字
notices-no-photo = 🗑 去掉照片
notices-photo-kept = 照片收到了。请再把通知的文字发来。

notices-audience = 这条通知发给谁？
notices-kind-community = 🏘 全社区
notices-kind-buildings = 🏢 选几栋楼
notices-kind-volunteers = 🙋 志愿者
notices-kind-event = 🎭 一个活动的报名人
notices-audience-community = 全社区
notices-audience-buildings = { $names }
notices-audience-volunteers = 全体志愿者
notices-audience-event = 「{ $names }」的报名人
notices-which = { $count ->
    [0] 现在没有可以选的。
   *[other] 请点选，可以选好几个，再点一次就取消。已选 { $chosen } 个。
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
       *[other] 一共 <b>{ $count }</b> 人：{ $names }{ $more ->
            [yes] {" "}等
           *[no] {""}
        }
    }{ $out }
notices-left-out = {""}
    另有 { $count } 人收不到：{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } 人联系不上{" "}
    }{ $unasked ->
        [0] {""}
       *[other] {" "}{ $unasked } 人没同意接收{" "}
    }{ $blocked ->
        [0] {""}
       *[other] {" "}{ $blocked } 人被停用
    }
notices-next-when = ➡️ 选什么时候发
notices-try = 🔍 先发给自己试看
notices-trial-coming = 试看的通知马上发到您这里。
notices-change-text = ✏️ 改文字或照片
notices-change-audience = 👥 换发送对象

notices-when = ⏰ 什么时候发？也可以直接打时间，例如：11月25日 19:30{ $urgent ->
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
notices-urgent = 🚨 是急事，夜里也要送
notices-calm = 🌙 不是急事，夜里不打扰
notices-type-count = ⚠️ 这条通知会发给 <b>{ $count }</b> 人。确定的话，请打出这个人数。
notices-confirm = 最后看一遍：

    「{ $text }」
    发给：{ $audience }，<b>{ $count }</b> 人
    { $when ->
        [now] 📤 一按就开始发
        [night] 🌙 夜里不打扰，{ $at } 送
       *[later] ⏰ { $at } 发
    }{ $urgent ->
        [yes] {" "}🚨 急事
       *[no] {""}
    }

    对吗？
notices-send = ✅ 对，发出
notices-count-changed = 人数刚才变了：原来 { $before } 人，现在 { $count } 人。请再看一遍。
notices-queued = 已经开始发了。
notices-scheduled = 已经定好时间，到时自动发。

notices-progress = { $state ->
    [scheduled] ⏰ <b>定好了，{ $due } 发</b>
    [sending] { $night ->
        [yes] 🌙 <b>夜里不打扰，{ $starts } 送</b>
       *[no] 📤 <b>正在发</b>
    }
    [cancelled] ⏹ <b>已停止</b>
   *[sent] ✅ <b>发完了</b>
}
    「{ $text }」
    发给：{ $audience } · 由 { $author } 写

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
notices-stop = ⏹ 停止发送
notices-stop-sure = { $state ->
    [scheduled] 真的不发这条通知了吗？
   *[other] 真的停止吗？还有 { $waiting } 人没发。已经送到的 { $delivered } 份收不回来。
}
notices-stop-yes = ⏹ 停止
notices-stopped = { $count ->
    [0] 已停止，不会再发了。
   *[other] 已停止，{ $count } 人不会再收到。
}
notices-finished = ✅ 您发的通知「{ $text }」发完了：送到 { $delivered } 人，收不到 { $blocked } 人，没发成 { $failed } 人。
notices-open-progress = 📊 看详细

notices-moment-past = 这个时间已经过去了，请换一个。
notices-moment-far = 太远了，请选 { $days } 天以内的时间。
notices-nobody-there = 选的范围里没有人能收到，请换一个。
notices-over = 这条通知已经发完或停止了。
notices-count-wrong = 人数不对，应该是 { $count }。请再打一次。
