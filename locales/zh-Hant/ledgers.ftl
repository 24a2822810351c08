ledgers-button = 📒 看賬本
ledgers-source-finance = 財政
ledgers-source-street = 街道
ledgers-source-units = 駐區單位
ledgers-source-residents = 居民
ledgers-measure = { $measure ->
    [money] 錢
    [hours] 工時
    [space] 場地
   *[materials] 材料
}
ledgers-measure-row = { $measure ->
    [hours] 工時（小時）
    [space] 場地（處）
   *[materials] 材料（件）
}
ledgers-amount = { $measure ->
    [money] { $amount } 元
    [hours] { $amount } 小時
    [space] { $amount } 處
   *[materials] { $amount } 件
}
ledgers-sum = { $source }：要 { $goal } 元{ $voted ->
    [same] {""}
   *[other] （投票時 { $voted } 元）
}，認籌 { $pledged } 元，已到 { $came } 元
ledgers-sum-unit = · 其中{ $unit }：認籌 { $pledged } 元，已到 { $came } 元
ledgers-sum-units = · 另有 { $more } 家單位，請一筆一筆看
ledgers-sum-other = { $measure ->
    [hours] 工時
    [space] 場地
   *[materials] 材料
}：認籌 { $pledged }，已到 { $came }
ledgers-lacking = 還差：{ $lacking }。各出各的份，一家多出的不頂別家的。
ledgers-sum-all = 合計：要 { $goal } 元{ $voted ->
    [same] {""}
   *[other] （投票時 { $voted } 元）
}，認籌 { $pledged } 元，已到 { $came } 元；以獎代補 { $reward } 元
ledgers-view =
    <b>{ $project }號「{ $title }」的賬本</b>

    { $sums }

    鄰里從不經手錢。這裡只記大家答應了多少、社區說收到了多少。寫錯了不塗改，另記一筆沖掉。
ledgers-lines-button = 📜 一筆一筆看
ledgers-mine-button = 🙋 我認籌的
ledgers-picture-wanted = 🖼 公示表（圖）
ledgers-book-wanted = 📊 公示表（Excel）
ledgers-lines-wanted = 📄 公示表（CSV）
ledgers-coming = 馬上發給您。
ledgers-lines-text =
    <b>「{ $title }」的賬</b>（一共 { $count } 筆，新的在前）

    { $lines }
ledgers-more = ⏭ 下面幾筆
ledgers-line = 第 { $number } 筆 · { $at } · { $book ->
    [pledge] 認籌
    [receipt] 收到
   *[reward] 以獎代補
} · { $source } { $amount }{ $has_note ->
    [yes] （{ $note }）
   *[no] {""}
}{ $corrects ->
    [0] {""}
   *[other] · 衝第 { $corrects } 筆
}
ledgers-mine-text = { $count ->
    [0] 您在「{ $title }」還沒有認籌。
   *[other] 您在「{ $title }」認籌的。{ $open ->
        [yes] 想收回哪一筆，按一下就收回：
       *[no] 認籌已經截止，要改請找社區。
    }
}
ledgers-taken-back-why = 自己收回
ledgers-taken-back = 收回了。
ledgers-picture = 「{ $title }」的公示表。
ledgers-book = 「{ $title }」的賬，一筆一行。
ledgers-lines = 「{ $title }」的賬，一筆一行（CSV）。
ledgers-sheet-title = { $project }號「{ $title }」資金公示表
ledgers-sheet-foot = 一共 { $lines } 筆，{ $year } 年{ $on }製表。寫錯了不塗改，另記一筆沖掉。
ledgers-sheet-posted = 公示期：自 { $from_year } 年{ $from_day } 至 { $to_year } 年{ $to_day }，{ $days } 天。
ledgers-sheet-object = 有異議，公示期內請找{ $community }居委會{ $phone ->
    [none] ，
   *[other] （電話 { $phone }），
}也可以在鄰里按「反映問題」說。
ledgers-sheet-changed = 花費變過：現在要 { $now } 元，投票時是 { $voted } 元。
ledgers-no-money-here = 鄰里從不經手錢，只記大家答應了多少、社區說收到了多少。
ledgers-file = 項目{ $project }賬本
ledgers-book-name = { $book ->
    [pledge] 認籌（元）
    [receipt] 收到（元）
   *[reward] 獎補（元）
}
ledgers-sheet-unit = 其中 { $unit }
ledgers-column-source = 來源
ledgers-column-unit = 哪家單位
ledgers-column-goal = 要（元）
ledgers-column-voted = 投票時
ledgers-column-all = 合計
ledgers-column-number = 第幾筆
ledgers-column-at = 時間
ledgers-column-book = 記什麼
ledgers-column-measure = 種類
ledgers-column-amount = 數量
ledgers-column-note = 說明
ledgers-column-corrects = 衝第幾筆
ledgers-reward-note = 以獎代補

ledgers-told-pledging = { $project }號「{ $title }」的結果公示完了，開始認籌，{ $ends_at }截止。出錢、出力、出材料都行。
ledgers-told-approved = { $project }號「{ $title }」籌夠了，認籌 { $pledged } 元，立項了，接下來開工。
ledgers-told-underfunded = { $project }號「{ $title }」到時候了，要 { $goal } 元，還差 { $missing } 元，沒有籌夠，停在這裡。認籌的都不用出了；已經交給社區的，請找社區退回。

ledgers-desk-book = 「{ $title }」的賬，記什麼？
ledgers-desk-pledge = 🤝 記一筆認籌
ledgers-desk-receipt = 📥 記一筆收到
ledgers-desk-wrong = ↩️ 沖掉寫錯的一筆
ledgers-desk-source = 從哪裡來？
ledgers-desk-unit = 是哪家單位？
ledgers-desk-other-unit = 別的單位（寫在說明裡）
ledgers-desk-measure = 是什麼？
ledgers-desk-amount = 多少？{ $measure ->
    [money] 寫幾元，比如：2000
    [hours] 寫幾小時，比如：8 或者 1.5
    [space] 寫幾處，比如：1
   *[materials] 寫幾件，比如：20
}
ledgers-desk-note =
    說明一下，最多 { $most } 個字：是哪家單位，什麼東西，哪張單據。別寫居民的名字。
    比如：農商銀行支行，收據 0123 號
ledgers-desk-confirm =
    請看一遍，寫進去就不能改了，錯了只能另記一筆沖掉。

    { $book ->
        [pledge] 認籌
       *[receipt] 收到
    }：{ $source } { $amount }
    說明：{ $note }
ledgers-desk-record = ✅ 記進去
ledgers-recorded = 記好了。
ledgers-desk-lines = { $count ->
    [0] 沒有可以衝的賬。
   *[other] 「{ $title }」，哪一筆寫錯了？
}
ledgers-desk-line = 第 { $number } 筆 { $book ->
    [pledge] 認籌
    [reward] 以獎代補
   *[receipt] 收到
} { $source } { $amount }
ledgers-desk-why =
    { $line }

    為什麼要沖掉？大家會看到，最多 { $most } 個字。
ledgers-corrected = 第 { $number } 筆沖掉了，兩筆都留著。

ledgers-closed = 現在不是記這筆賬的時候。
ledgers-bad-amount = 沒看懂是多少。請寫一個大於 0 的數字，比如：2。
ledgers-already-corrected = 這一筆已經沖掉了。
ledgers-not-enough = 還沒有籌夠，一共差 { $missing } 元。各出各的份，一家多出的不頂別家的；賬本上寫著差在哪裡。
