street-funds-button = 💰 街道經費投票
street-funds-desk =
    街道經費投票：一筆錢，幾個社區的項目一起投。

    { $lines }
street-funds-desk-none = 一筆錢要給幾個社區一起用，可以在這裏請這些社區的居民投票，看先辦哪些項目。現在還沒有這樣的投票。
street-funds-line = { $state ->
        [announced] 🕓 { $question } { $opens_at }開始
        [closed] 📊 { $question } 已經結束，投了 { $cast }/{ $roll }
       *[open] 🗳 { $question } 已投 { $cast }/{ $roll }，{ $closes_at }截止
    }
street-funds-new = ➕ 發起經費投票
street-funds-communities =
    哪些社區一起投？要參加的就點一下，點帶 ☑ 的就取消。最少兩個。

    已選 { $count } 個。
street-funds-chosen = ➡️ 選好了
street-funds-too-few = 最少要選兩個社區。只在一個社區投的，請那個社區自己發起。
street-funds-projects =
    經費 { $fund }。哪些項目參加投票？要參加的就點一下，點帶 ☑ 的就取消。

    列出來的，都是方案公示期滿、意見條條有答覆的項目。{ $others ->
        [0] {""}
       *[other] 另有 { $others } 個，比整筆經費還貴，或者不用花錢，沒有列。
    }

    已選 { $count } 個，加起來 { $cost }。
street-funds-projects-none = 這幾個社區現在沒有能參加投票的項目。要等方案公示期滿、意見條條有答覆，花費又不超過經費，才能列進來。
street-funds-so-far = 已選 { $count } 個，加起來 { $cost }
street-funds-bad-choice = 選了 { $count } 個項目；最少 { $least } 個，最多 { $most } 個。
street-funds-moved = 「{ $name }」剛纔有了變化，不能參加投票了。請再看一遍選的項目。
street-funds-question =
    這次投票要問大傢什麼？請寫一句話，60 個字以內，居民看到的就是這一句。

    也可以直接點下面這句：
street-funds-usual = 今年的共同締造經費，先辦哪些項目？
street-funds-community = · { $community }：約 { $people } 人
street-funds-confirm =
    請覈對：

    <b>{ $question }</b>
    一起投的社區：
    { $communities }

    💰 經費 { $fund }，候選項目 { $count } 個，加起來 { $cost }。發出時抽籤定居民看到的先後：
    { $projects }
    { $enough ->
        [yes] ⚠️ 這筆經費夠辦全部項目，其實不用投票選。
       *[no] {""}
    }

    { $effect }
    { $mode }

    { $noticed ->
        [yes] 您聲明：公告期已滿。確認以後馬上開始
       *[no] 現在起公告，{ $opens_at } 開始
    }，{ $closes_at } 截止。每人一票，名冊約 { $people } 人。

    發出以後不能改、不能撤。確認嗎？

street-funds-told-entered = { $project }號「{ $title }」參加街道的經費投票：{ $communities } 個社區、{ $projects } 個項目，一共 { $fund_fen }。{ $opens_at }開始，{ $closes_at }截止。
street-funds-told-chosen = ✅ { $project }號「{ $title }」在街道的經費投票裏入選了：{ $projects } 個項目選中 { $chosen } 個，投的 { $cast } 張票裏有 { $votes } 張選了它。這是給街道的參考；定下來的事，會再告訴您。
street-funds-told-not-chosen = { $project }號「{ $title }」在街道的經費投票裏沒有入選：{ $projects } 個項目選中 { $chosen } 個，投的 { $cast } 張票裏有 { $votes } 張選了它。項目沒有停，還在原來這一步；爲什麼沒有入選，點開投票能看到。
