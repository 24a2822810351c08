attendance-ticket-wanted = 🎫 入场码
attendance-ticket-coming = 入场码马上发给您。
attendance-ticket = 🎫 「{ $title }」的入场码。到门口给工作人员看一看就行；没带手机也不要紧，报名字也能进。
attendance-ticket-party = { $party } 个人
attendance-for-the-door = 这是活动的入场码，到门口给工作人员扫一扫就行，不用自己打开。
attendance-no-such-ticket = 没有找到这个入场码。请在名单上按名字签到。

attendance-door-button = ✅ 签到
attendance-door = ✅ <b>{ $title }</b> 签到，{ $begins } 开始
    到了 { $came } 人，一共报了 { $taken } 人，还有 { $left } 家没到。

    { $find ->
        [none] { $left ->
            [0] 都到齐了！
           *[other] 谁到了就按一下谁。名单长的话，直接打出名字里的字来找；也可以扫居民的入场码。
        }
       *[other] { $found ->
            [0] 没找到名字里有「{ $find }」而且还没签到的人。
           *[other] 名字里有「{ $find }」的：
        }
    }
attendance-line = { $name ->
    [none] （已不在本社区）
   *[other] { $name }
} · { $party } 人
attendance-everyone = 📋 看全部名单
attendance-let-in = ✅ 签到了
attendance-came-button = 👀 已签到的
attendance-came = 「{ $title }」{ $count ->
    [0] 还没有人签到。
   *[other] 已签到 { $count } 家。签错了的话，按一下名字。
}
attendance-arrived = { $again ->
    [yes] ✅ <b>{ $name }</b>，{ $party } 人，{ $came } 已经签到过了。
   *[no] ✅ <b>{ $name }</b>，{ $party } 人，签到了。
}
    「{ $title }」
attendance-list-button = 📋 看签到名单
attendance-undo-button = ↩️ 签错了
attendance-undo-sure = 「{ $title }」：<b>{ $name }</b>（{ $party } 人）签错了吗？撤回以后还在没到的名单上。
attendance-undo-yes = ↩️ 是的，撤回签到
attendance-taken-back = 撤回了。
attendance-unnamed = （已不在本社区）

attendance-names-wanted = 🖨 打印的名单
attendance-names-coming = 名单马上发给您。
attendance-names = 🖨 「{ $title }」（{ $begins_at }）的名单，最后一栏可以打勾。名单上有居民的名字，请不要外传。
attendance-column-number = 序号
attendance-column-name = 姓名
attendance-column-party = 人数
attendance-column-state = 情况
attendance-column-came = 到了打勾
attendance-state = { $state ->
    [waiting] 候补
    [offered] 等答复
    [checked_in] 已签到
    [attended] 来了
    [fed_back] 来了
    [no_show] 没来{ $excuse ->
        [none] {""}
       *[other] （{ $excuse }）
    }
   *[other] 已报名
}

attendance-asked = 🎭 「{ $title }」您来了，谢谢！这次活动怎么样？按一下告诉我们。
attendance-mark-good = 😊 很好
attendance-mark-fair = 🙂 一般
attendance-mark-poor = 🙁 不太好
attendance-felt = 记下了：{ $mark ->
    [good] 😊 很好
    [fair] 🙂 一般
   *[poor] 🙁 不太好
}。谢谢！{ $photos ->
    [0] {""}
   *[other] { $photos } 张照片也收到了。
}
    { $has_said ->
        [yes] 您的话也收到了。
       *[no] 想再说一句，就直接写下来（最多 { $most } 个字），也可以发照片。不想说也没关系，按「主菜单」就好。
    }
    工作人员只看到内容，看不到是谁说的。
attendance-felt-kept = 收到了，谢谢您！下次活动会办得更好。
attendance-felt-button = 💬 大家怎么说
attendance-felt-desk = 💬 <b>{ $title }</b>：{ $count ->
    [0] 还没有人说。
   *[other] { $count } 家说了
        😊 很好 { $good } · 🙂 一般 { $fair } · 🙁 不太好 { $poor }
}{ $photos ->
    [0] {""}
   *[other] {" "}· 📷 { $photos } 张照片
}

    { $said }{ $more ->
        [0] {""}
       *[other] …… 还有 { $more } 句
    }
attendance-felt-photo = 「{ $title }」{ $photos ->
    [0] 的照片没有了。
   *[other] 照片 { $number }/{ $photos } { $mark ->
        [good] 😊
        [fair] 🙂
       *[poor] 🙁
    }
}
attendance-said-line = { $mark ->
    [good] 😊
    [fair] 🙂
   *[poor] 🙁
} { $text }

attendance-missed = 「{ $title }」（{ $begins_at }）那天没见到您，您都好吧？要是有事没来成，按一下告诉我们原因，就不算缺席。
attendance-explain = 💬 告诉原因
attendance-why = 「{ $title }」，{ $begins }{ $excuse ->
    [none] ：没来成是因为什么？按一个，或者自己写一句（最多 { $most } 个字）。
   *[other] ：记下了「{ $excuse }」，不算缺席。谢谢您说一声！
}
attendance-reason-ill = 🤒 身体不舒服
attendance-reason-family = 🏠 家里有事
attendance-reason-forgot = 💭 忘记了
attendance-reason-was-there = 🙋 其实我去了，没签到
attendance-explained = 记下了，不算缺席。谢谢您说一声！

attendance-door-shut = 还没到签到的时候：活动开始前 { $minutes } 分钟起可以签到。
attendance-door-over = 这个活动的签到已经结束了。
attendance-no-seat = 这一家没有名额：还在候补，或者已经取消了。
attendance-too-late = 这个活动过去很久了，不用再说了。谢谢您！
attendance-photos-full = 照片够了，最多 { $most } 张，这一张没有收。谢谢您！
