points-button = 🎁 积分
points-main = 🎁 您有 <b>{ $balance }</b> 个积分。
    { $lapse ->
        [0] {""}
       *[other] 其中 { $lapse } 个到{ $lapses }就过期了，先用这些。
    }
    积分是社区的一点心意，跟志愿时长没有关系，不能换钱。
    { $count ->
        [0] 现在没有可以换的东西。
       *[other] 想换什么？
    }
points-item = { $name } · { $price } 分 · 剩 { $stock } 个
points-lines-button = 📒 积分记录
points-good = 🎁 <b>{ $name }</b>：{ $price } 分，剩 { $stock } 个。
    { $stock ->
        [0] 换完了，看看别的吧。
       *[other] { $missing ->
            [0] 您有 { $balance } 分，够换。换了到社区服务站领。
           *[other] 您有 { $balance } 分，还差 { $missing } 分。
        }
    }
points-get = ✅ 换一个
points-yours = 🎁 换好了：{ $what }，用了 { $price } 分。请到社区服务站领，报您的称呼就行。
points-lines = 📒 积分记录，现在有 { $balance } 分：
    { $lines }
points-line = { $day }　{ $kind ->
    [given] +{ $amount } { $note }
    [spent] -{ $amount } 换了{ $note }
    [lapsed] -{ $amount } 过期
    [returned] +{ $amount } 退回：{ $note }
   *[taken-back] -{ $amount } 收回：{ $note }
}
points-given = 🎁 社区给了您 { $amount } 个积分：{ $why }。您现在有 { $balance } 分。
points-taken-back = 社区收回了记错的 { $amount } 个积分（{ $why }）。有疑问请到社区问一声。
points-got = 🎁 { $name } 用积分换了{ $what }，会来领。还剩 { $left } 个。
points-open = 🎁 看积分
points-open-goods = 🎁 看这样东西
points-too-few = 积分不够，还差 { $missing } 分。
points-sold-out = 慢了一步，换完了。看看别的吧。
points-own = 自己不能给自己积分，请别的同事来给。
points-already-spent = 这笔已经用掉、过期或收回了，不能再收回。
points-bad-number = 请写 1 到 { $most } 的数字。
points-desk = 🎁 积分：想做什么？
points-desk-give-button = ➕ 给谁积分
points-desk-goods-button = 🧺 可换的东西
points-desk-who = { $asked ->
    [none] 给谁？把称呼打给我，比如：王阿姨
   *[other] { $count ->
        [0] 没有找到「{ $asked }」。再打一次称呼试试。
       *[other] 「{ $asked }」是哪一位？也可以再打一个称呼。
    }
}
points-person = { $name }{ $building ->
    [none] {""}
   *[other] {" "}· { $building }
}
points-desk-person = 🎁 <b>{ $name }</b>，现在有 { $balance } 分。
    { $lines ->
        [none] 还没有记录。
       *[other] { $lines }
    }
points-gift = ↩️ 收回 { $amount } 分 · { $note }
points-desk-give = ➕ 给积分
points-desk-amount = 给 { $name } 多少分？1 到 { $most }，例如：20
points-desk-why = 为什么给？本人看得到，例如：帮邻居收快递
points-desk-confirm = 给 <b>{ $name }</b> { $amount } 个积分：{ $why }。{ $months } 个月后过期。对吗？
points-desk-yes = ✅ 对，给
points-desk-given = 给了，也告诉本人了。
points-desk-back = 收回「{ $note }」的 { $amount } 分？会另记一笔，原来的不改，也会告诉本人。
points-desk-back-yes = ↩️ 收回
points-desk-taken-back = 收回了，也告诉本人了。
points-desk-goods = { $count ->
    [0] 还没有可换的东西。
   *[other] 🧺 可换的东西：
}
points-shelf-item = { $closed ->
    [yes] ⛔{" "}
   *[no] {""}
}{ $name } · { $price } 分 · 剩 { $stock } 个
points-desk-new = ➕ 加一样
points-desk-good = 🧺 <b>{ $name }</b>：{ $price } 分，剩 { $stock } 个{ $closed ->
    [yes] ，不再换了
   *[no] {""}
}。
    要补货，打个数字，比如：10
points-desk-refilled = 补好了：{ $name } 现在有 { $stock } 个。
points-desk-close = ⛔ 不再换了
points-desk-closed = 好的，居民看不到它了。
points-desk-name = 叫什么？例如：洗衣液
points-desk-price = 要多少分？例如：30
points-desk-stock = 有几个？例如：10
