points-button = 🎁 積分
points-main = 🎁 您有 <b>{ $balance }</b> 個積分。
    { $lapse ->
        [0] {""}
       *[other] 其中 { $lapse } 個到{ $lapses }就過期了，先用這些。
    }
    積分是社區的一點心意，跟志願時長沒有關係，不能換錢。
    { $count ->
        [0] 現在沒有可以換的東西。
       *[other] 想換什麼？
    }
points-item = { $name } · { $price } 分 · 剩 { $stock } 個
points-lines-button = 📒 積分記錄
points-good = 🎁 <b>{ $name }</b>：{ $price } 分，剩 { $stock } 個。
    { $stock ->
        [0] 換完了，看看別的吧。
       *[other] { $missing ->
            [0] 您有 { $balance } 分，夠換。換了到社區服務站領。
           *[other] 您有 { $balance } 分，還差 { $missing } 分。
        }
    }
points-get = ✅ 換一個
points-yours = 🎁 換好了：{ $what }，用了 { $price } 分。請到社區服務站領，報您的稱呼就行。
points-lines = 📒 積分記錄，現在有 { $balance } 分：
    { $lines }
points-line = { $day }　{ $kind ->
    [given] +{ $amount } { $note }
    [spent] -{ $amount } 換了{ $note }
    [lapsed] -{ $amount } 過期
    [returned] +{ $amount } 退回：{ $note }
   *[taken-back] -{ $amount } 收回：{ $note }
}
points-given = 🎁 社區給了您 { $amount } 個積分：{ $why }。您現在有 { $balance } 分。
points-taken-back = 社區收回了記錯的 { $amount } 個積分（{ $why }）。有疑問請到社區問一聲。
points-got = 🎁 { $name } 用積分換了{ $what }，會來領。還剩 { $left } 個。
points-open = 🎁 看積分
points-open-goods = 🎁 看這樣東西
points-too-few = 積分不夠，還差 { $missing } 分。
points-sold-out = 慢了一步，換完了。看看別的吧。
points-own = 自己不能給自己積分，請別的同事來給。
points-already-spent = 這筆已經用掉、過期或收回了，不能再收回。
points-bad-number = 請寫 1 到 { $most } 的數字。
points-desk = 🎁 積分：想做什麼？
points-desk-give-button = ➕ 給誰積分
points-desk-goods-button = 🧺 可換的東西
points-desk-who = { $asked ->
    [none] 給誰？把稱呼打給我，比如：王阿姨
   *[other] { $count ->
        [0] 沒有找到「{ $asked }」。再打一次稱呼試試。
       *[other] 「{ $asked }」是哪一位？也可以再打一個稱呼。
    }
}
points-person = { $name }{ $building ->
    [none] {""}
   *[other] {" "}· { $building }
}
points-desk-person = 🎁 <b>{ $name }</b>，現在有 { $balance } 分。
    { $lines ->
        [none] 還沒有記錄。
       *[other] { $lines }
    }
points-gift = ↩️ 收回 { $amount } 分 · { $note }
points-desk-give = ➕ 給積分
points-desk-amount = 給 { $name } 多少分？1 到 { $most }，例如：20
points-desk-why = 為什麼給？本人看得到，例如：幫鄰居收快遞
points-desk-confirm = 給 <b>{ $name }</b> { $amount } 個積分：{ $why }。{ $months } 個月後過期。對嗎？
points-desk-yes = ✅ 對，給
points-desk-given = 給了，也告訴本人了。
points-desk-back = 收回「{ $note }」的 { $amount } 分？會另記一筆，原來的不改，也會告訴本人。
points-desk-back-yes = ↩️ 收回
points-desk-taken-back = 收回了，也告訴本人了。
points-desk-goods = { $count ->
    [0] 還沒有可換的東西。
   *[other] 🧺 可換的東西：
}
points-shelf-item = { $closed ->
    [yes] ⛔{" "}
   *[no] {""}
}{ $name } · { $price } 分 · 剩 { $stock } 個
points-desk-new = ➕ 加一樣
points-desk-good = 🧺 <b>{ $name }</b>：{ $price } 分，剩 { $stock } 個{ $closed ->
    [yes] ，不再換了
   *[no] {""}
}。
    要補貨，打個數字，比如：10
points-desk-refilled = 補好了：{ $name } 現在有 { $stock } 個。
points-desk-close = ⛔ 不再換了
points-desk-closed = 好的，居民看不到它了。
points-desk-name = 叫什麼？例如：洗衣液
points-desk-price = 要多少分？例如：30
points-desk-stock = 有幾個？例如：10
