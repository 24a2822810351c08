menu-projects = 🗳 項目和投票
desk-projects = 💡 項目研究答覆

projects-main =
    { $community }的事，大家商量著辦。

    您想看看，還是想提一條？
projects-list = 💡 看項目
projects-propose = ✍️ 我來提建議
projects-mine = 📁 我的項目
projects-list-text = { $count ->
    [0] { $community }還沒有項目。您可以按「返回」，來提第一條。
   *[other] { $community }的項目，按一個看看：
}
projects-mine-text = { $count ->
    [0] 您還沒有提過、附議過或關注過項目。
   *[other] 您提的、附議的和關注的：
}

projects-line-idea = 👍 { $project }號 { $title } · 附議 { $households }/{ $needed } 戶
projects-line-seconded = ⏳ { $project }號 { $title } · 等社區答覆
projects-line-study = 🔍 { $project }號 { $title } · 社區在研究
projects-line-deliberate = 💬 { $project }號 { $title } · 大家商議
projects-line-plan-posted = 📋 { $project }號 { $title } · 方案公示
projects-line-vote = 🗳 { $project }號 { $title } · 正在投票
projects-line-result = 📢 { $project }號 { $title } · 結果公示
projects-line-pledging = 🤝 { $project }號 { $title } · 正在認籌
projects-line-approved = ✅ { $project }號 { $title } · 就要開工
projects-line-building = 🏗 { $project }號 { $title } · 正在建
projects-line-change = ✏️ { $project }號 { $title } · 有變動
projects-line-acceptance = 🔎 { $project }號 { $title } · 等居民驗收
projects-line-rectify = 🔧 { $project }號 { $title } · 正在整改
projects-line-evaluated = ⭐ { $project }號 { $title } · 大家來評
projects-line-reward-paid = 🎖 { $project }號 { $title } · 等人管護
projects-line-in-care = 🌱 { $project }號 { $title } · 有人管護
projects-line-review = 👀 { $project }號 { $title } · 回頭看
projects-line-shared = 🎉 { $project }號 { $title } · 建成了
projects-line-not-passed = ↩️ { $project }號 { $title } · 投票沒通過
projects-line-underfunded = ↩️ { $project }號 { $title } · 錢沒有籌夠
projects-line-merged = 🔗 { $project }號 { $title } · 併到別的項目
projects-line-to-complaint = 📮 { $project }號 { $title } · 轉成訴求
projects-line-returned = ↩️ { $project }號 { $title } · 沒有辦成
projects-line-cancelled = ✖️ { $project }號 { $title } · 已取消

projects-card = { $card }
projects-card-title = <b>{ $project }號 · { $title }</b>
projects-card-phases = 五步：{ $five }
projects-card-walk = { $phase }：{ $walk }
projects-card-purpose = 為什麼：{ $purpose }
projects-card-place = 在哪裡：{ $place }
projects-card-proposer = 提議人：{ $name }，{ $filed_at }
projects-card-also = 一起提議的：{ $name }（{ $other }號「{ $title }」併到了這裡）
projects-card-money = 賬本：要 { $goal } 元，認籌 { $pledged } 元，已到 { $came } 元。
projects-card-dearer = 花費變過：現在要 { $becomes } 元，投票時是 { $was } 元。
projects-card-reward-wrong = ⚠️ 以獎代補記錯了，{ $on }記了一筆沖掉，等重新記。
projects-card-story = 這件事是這樣辦成的：{ $story }
projects-card-people = 一起建成它的人：{ $people }
projects-proposer-gone = 一位已經搬走的鄰居
projects-card-reason = 社區答覆：{ $reason }
projects-card-would-change = 什麼時候可以再提：{ $would_change }
projects-card-cost = 大約花費：{ $cost }

projects-phase-plan = 共謀
projects-phase-build = 共建
projects-phase-judge = 共評
projects-phase-keep = 共管
projects-phase-share = 共享
projects-walk-proposed = 提出
projects-walk-seconding = 附議
projects-walk-study = 研究
projects-walk-deliberate = 商議
projects-walk-posted = 公示
projects-walk-vote = 投票
projects-walk-result = 結果
projects-walk-pledging = 認籌
projects-walk-approved = 立項
projects-walk-building = 施工
projects-walk-acceptance = 驗收
projects-walk-evaluated = 評價
projects-walk-reward = 獎補
projects-walk-care = 管護
projects-walk-review = 回訪
projects-walk-story = 故事

projects-now-idea = 現在：等鄰居附議。已有 { $households } 戶、{ $buildings } 棟樓；{ $ends_at }前要有 { $households_needed } 戶、{ $buildings_needed } 棟樓。
projects-now-seconded = 現在：附議夠了，等社區研究。{ $overdue ->
    [yes] 本該 { $due_at }前答覆，已經超期。
   *[no] 社區 { $due_at }前答覆。
}
projects-now-study = 現在：社區正在研究。{ $overdue ->
    [yes] 本該 { $due_at }前答覆，已經超期。
   *[no] 社區 { $due_at }前答覆。
}
projects-now-deliberate = 現在：社區說可行，請大家商議怎麼辦。
projects-now-plan-posted = 現在：{ $over ->
    [yes] 方案公示過了，提意見到 { $until_at }為止。每條意見都答覆了，就投票。
   *[no] 方案公示，{ $until_at }前可以提意見。每條意見都答覆了，才能往下走。
}
projects-now-vote = 現在：大家投票，{ $until_at }截止。
projects-now-result = 現在：投票通過了，結果公示到 { $until_at }。
projects-now-pledging = 現在：認籌，{ $until_at }截止。
projects-now-approved = 現在：籌夠了，立項了，等開工。
projects-now-building = 現在：正在施工。{ $amber ->
    [yes] 🟡 從 { $heard_at }起沒有消息，已經催了。
   *[no] 最近一次消息：{ $heard_at }。
}
projects-now-change = 現在：花費有變動，變得不多，說清楚了再接著建。{ $amber ->
    [yes] 🟡 從 { $heard_at }起沒有消息，已經催了。
   *[no] {""}
}
projects-now-acceptance = 現在：建好了，請居民來驗收。
projects-now-rectify = 現在：有不到位的地方，正在整改。{ $amber ->
    [yes] 🟡 從 { $heard_at }起沒有消息，已經催了。
   *[no] {""}
}
projects-now-evaluated = 現在：{ $judged ->
    [yes] 大家評過了，{ $percent }% 滿意。等獎補到位。
   *[no] 請大家說一說滿意不滿意，{ $until_at }截止。
}
projects-now-reward-paid = 現在：{ $wrong ->
    [yes] 以獎代補要重新記。
   *[no] 獎補的事辦完了，等人來管護。
}
projects-now-in-care = 現在：管護中。管護人：{ $steward }。{ $until_at }回頭看。
projects-now-review = 現在：{ $judged ->
    [yes] 回頭看過了，{ $percent }% 滿意。等著寫成故事。
   *[no] 用了一陣子了，請大家再說一說滿意不滿意，{ $until_at }截止。
}管護人：{ $steward }。
projects-now-shared = 現在：建成了，管好了，故事在下面。
projects-now-not-passed = 現在：投票沒有通過，停在這裡。
projects-now-underfunded = 現在：錢沒有籌夠，停在這裡。
projects-now-merged = 現在：併到了 { $into }號項目，提議人和附議的人都算在那裡。
projects-now-to-complaint = 現在：這是部門該辦的事，轉成了 { $case }號訴求。
projects-now-returned = 現在：沒有辦成，停在這裡。原因在「看經過」裡，情況變了還可以再提。
projects-now-cancelled = 現在：{ $why ->
    [none] 提議人撤回了，停在這裡。
   *[other] 社區取消了，停在這裡。為什麼：{ $why }
}

projects-place-on-map = 地圖上標的位置
projects-place-everywhere = 整個社區
projects-place-home = { $building }（我住這裡）
projects-cost-unknown = 還說不準
projects-cost-one = { $low } 元
projects-cost-range = { $low ->
    [0] { $high } 元以內
   *[other] { $low } 到 { $high } 元
}

projects-second = 👍 附議：我家也贊成
projects-take-back = ↩️ 收回附議
projects-follow = 🔔 關注，有進展告訴我
projects-unfollow = 🔕 不再關注
projects-photo = 🖼 看照片
projects-history = 📜 看經過
projects-withdraw = ✖️ 撤回我的提議
projects-history-text =
    <b>{ $project }號 · { $title }</b>，走到今天：

    { $steps }
projects-history-step =
    { $step_at }
    { $said }
projects-photo-text = { $project }號 · { $title }
projects-withdraw-text = 真的要撤回 { $project }號「{ $title }」嗎？撤回以後，附議都不算了。
projects-withdraw-yes = 撤回

projects-seconded = 附議好了，算您家一戶。有進展會告訴您。
projects-seconded-enough = 附議好了！加上您家正好夠了，社區接著研究，結果會告訴您。
projects-taken-back = 附議收回了。
projects-followed = 關注好了，有進展會告訴您。
projects-unfollowed = 好的，不再發這個項目的進展了。
projects-withdrawn = 您的提議撤回了。

projects-title-text =
    您想提什麼？一句話說，最多 { $most } 個字。
    比如：給 2 號樓門口裝一盞燈
    { $has_kept ->
        [yes] 您剛才寫的：{ $kept }
       *[no] {""}
    }
projects-purpose-text =
    為什麼要辦這件事？現在有什麼不方便？
    比如：晚上看不清檯階，老人摔過跤。
    { $has_kept ->
        [yes] 您剛才寫的：{ $kept }
       *[no] {""}
    }
projects-place-text = 在什麼地方？按一下樓棟，也可以打字，或者發一個定位。
projects-place-kept = ➡️ 不改：{ $place }
projects-photo-asked = { $has_photo ->
    [yes] 照片收到過一張了。要換就再發一張。
   *[no] 有照片嗎？有就發一張，大家看得更明白。
}
projects-no-photo = 沒有照片，下一步
projects-keep = ➡️ 不改，下一步
projects-similar-text =
    有人提過差不多的事，是不是同一件？

    是：按一下點開，附議或者關注它，不用再提。
    不是：按「不一樣，繼續提」。
projects-not-the-same = 不一樣，繼續提
projects-confirm-text =
    請您看一遍，對不對？

    要辦什麼：<b>{ $title }</b>
    為什麼：{ $purpose }
    在哪裡：{ $place }
    照片：{ $has_photo ->
    [yes] 有一張
   *[no] 沒有
}

    鄰居會看到是{ $name }提的。
projects-file = ✅ 對，提交
projects-rewrite = ✏️ 改一改
projects-filed-text =
    收到了，您的提議是 <b>{ $project }號</b>。

    接下來：{ $ends_at }前，要有 { $buildings } 棟樓、{ $households } 戶鄰居附議。夠了社區就研究。每走一步都會告訴您。
projects-open = 💡 看這個項目
projects-open-study = 🔍 去研究答覆

projects-told-filed = 「{ $title }」提出來了，是 { $project }號。{ $ends_at }前要有 { $households } 戶、{ $buildings } 棟樓附議。
projects-told-seconded = { $project }號「{ $title }」附議夠了，有 { $households } 戶、{ $buildings } 棟樓。社區 { $due_at }前答覆行不行。
projects-told-study = { $project }號「{ $title }」社區開始研究了，{ $due_at }前答覆。
projects-told-feasible =
    好消息，{ $project }號「{ $title }」社區說可行：{ $reason }
    大約花費：{ $has_cost ->
    [yes] { $cost_low ->
        [0] { $cost_high } 元以內
       *[other] { $cost_low } 到 { $cost_high } 元
    }
   *[no] 還說不準
}。下一步，大家一起商議怎麼辦。
projects-told-returned =
    { $project }號「{ $title }」社區說現在辦不了：{ $reason }
    什麼時候可以再提：{ $would_change }
projects-told-lapsed = { $project }號「{ $title }」的附議時間到了：有 { $households } 戶、{ $buildings } 棟樓，要 { $needed } 戶、{ $buildings_needed } 棟樓，沒有湊夠。以後還可以再提。
projects-told-cancelled = { $project }號「{ $title }」，提議人撤回了。
projects-told-overdue = { $project }號「{ $title }」本該 { $due_at }前答覆，社區超期了。{ $street ->
    [yes] 已經報給街道辦事處督促。
   *[no] 已經催辦。
}

projects-study-asked = 💡 { $project }號「{ $title }」附議夠了（{ $households } 戶、{ $buildings } 棟樓）。請在 { $due_at }前研究好，答覆行不行。
projects-study-overdue = ⚠️ { $project }號「{ $title }」的研究答覆超期了，期限是 { $due_at }。請儘快辦。

projects-desk-text = { $count ->
    [0] 沒有等著研究的項目。
   *[other] 等社區答覆的項目，急的在前：
}
projects-desk-line = { $overdue ->
    [yes] ⚠️ 超期
   *[no] ⏳
} { $project }號 { $title } · { $due_at }
projects-take-up = 🔍 開始研究
projects-feasible = ✅ 可行
projects-infeasible = ↩️ 現在不可行
projects-taken-up = 好，開始研究。關注的人都會知道。
projects-reason-text =
    { $project }號可行，打算怎麼辦？居民會看到，最多 { $most } 個字。
    比如：門口有電源，裝一盞感應燈，一週能裝好。
projects-cost-text =
    大概要花多少錢？按一下，也可以打字。
    比如：3000 到 8000
projects-feasible-text =
    請看一遍，發出去就不能改了。

    { $project }號「{ $title }」：<b>可行</b>
    怎麼辦：{ $reason }
    大約花費：{ $cost }

    會告訴 { $followers } 位關注的人。
projects-why-not-text =
    { $project }號為什麼現在辦不了？居民會看到，最多 { $most } 個字。
    比如：這面牆是承重牆，開門會不安全。
projects-would-change-text =
    什麼情況變了，就可以再提？最多 { $most } 個字。
    比如：等明年外牆大修時，可以一起做。
projects-infeasible-text =
    請看一遍，發出去就不能改了。

    { $project }號「{ $title }」：<b>現在不可行</b>
    為什麼：{ $reason }
    什麼時候可以再提：{ $would_change }

    會告訴 { $followers } 位關注的人。
projects-send-answer = ✅ 發出答覆
projects-answered = 答覆發出去了，關注的人都會收到。

projects-stage-moved = 這個項目已經往前走了，這一步不用辦了。
projects-seconding-over = 這個項目現在不收附議了。您可以關注它的進展。
projects-already-seconded = 您家已經附議過了，一戶算一次。
projects-own-proposal = 這是您家自己提的，要請別家鄰居附議。
projects-no-home = 還不知道您住哪棟樓。請先在「👤 我的」裡填上，再來附議。
projects-too-many = 您有 { $most } 條提議還在等附議，等有了結果再提新的。
projects-not-a-cost = 沒看懂是多少錢。請寫數字，比如：3000，或者 3000 到 8000。
