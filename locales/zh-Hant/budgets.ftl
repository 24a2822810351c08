budgets-sum = { $wan ->
        [none] { $yuan } 元
       *[other] { $wan } 萬元
    }
budgets-funded = ✅ { $name } · { $cost_fen }
budgets-option = { $name } · { $cost }

budgets-offered =

    💰 這筆經費共 { $fund_said }，{ $joint ->
        [yes] { $communities }一起投，
       *[no] {""}
    }候選項目 { $projects_count } 個，加起來要 { $projects_cost }：
    { $projects }

budgets-mark =
    <b>{ $question }</b>

    經費共 { $fund }。想辦哪些就點哪些；點帶 ☑ 的就取消。{ $fits ->
        [yes] 選的加起來不能超過這筆經費。
       *[no] 加起來超過經費也可以，多選幾個更容易算上您的心意。
    }請儘量選三個以上。

    已選 { $chosen } 個，共 { $wished }，{ $over ->
        [yes] 比經費多 { $rest }。
       *[no] 還剩 { $rest }。
    }
budgets-chosen = 已選 { $chosen } 個，共 { $wished }，{ $over ->
        [yes] 比經費多 { $rest }
       *[no] 還剩 { $rest }
    }
budgets-confirm =
    請再看一遍：

    <b>{ $question }</b>
    { $choice }

    一共 { $wished }，經費 { $fund }。
    { $mode }

    按「提交」纔算投票。對嗎？
budgets-over-fund = 這樣就超過經費 { $fund_fen }了，多了 { $over_fen }，所以沒有加上。請先取消一個，再選這個。

budgets-result =
    📊 投票結果
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ 投票的夠了，結果算數。
        [not-passed] ❌ 結果不算數。
        [no-quorum] ❌ 這次不算數，經費沒有分：投票的不夠，至少要有 { $needed } { $unit ->
            [household] 戶
           *[person] 人
        }。
       *[advice] 💡 這次是徵求意見，結果交{ $joint ->
            [yes] 街道參考
           *[no] 街道和居委會參考
        }。
    }
    { $outcome ->
        [no-quorum] 各項目的票數：
            { $ranked }
       *[other] 經費 { $fund_fen }，入選 { $count } 個項目，共 { $spent_fen }，剩下 { $left_fen }：
            { $count ->
                [0] 沒有項目入選。
               *[other] { $funded_told }
            }
    }
    { $then ->
        [none] {""}
       *[other] { $then_told }
    }
    { $spoiled ->
        [0] {""}
       *[other] 另有無效票 { $spoiled } 張。
    }
    { $void ->
        [0] {""}
       *[other] 另有 { $void } 票，投票之後人已搬走或不再是確認過的居民，按規則沒有計入。
    }
    { $lot ->
        [yes] 有的項目是抽籤分的先後。
       *[no] {""}
    }
    { $unit ->
        [household] 名冊 { $eligible } 戶，投了 { $cast } 戶
       *[person] 名冊 { $eligible } 人，投了 { $cast } 人
    }{ $percent ->
        [none] ，不到 20 票，只公佈票數。
       *[other] ，佔 { $percent }%。
    }{ $by_community ->
        [none] {""}
       *[other] {""}

        各社區投票（已投/名冊）：
        { $by_community }
    }{ $turnout ->
        [none] {""}
       *[other] {""}

        各樓投票（已投/名冊）：
        { $turnout }
    }
    { $head ->
        [none] {""}
       *[other] 存證碼 { $head }
    }

budgets-then-funded = 入選的項目，結果公示到 { $shown_until_at }，沒有問題就開始認籌。沒有入選的也不會取消，方案留著，下次還可以投。
budgets-then-not-funded = 這些項目都不會取消，方案留著，下次還可以投。

budgets-account-button = 💰 錢是怎麼分的
budgets-account =
    💰 <b>錢是怎麼分的</b>
    { $question }

    { $division ->
        [greedy] 按票數從多到少，一個一個看：經費還夠，就入選；不夠，就看下一個。沒人選的不入選。
       *[other] { $share ->
            [none] 還沒有票，經費沒有分。
           *[other] 經費 { $fund } 分成一樣大的份額，每張票最後算 { $share }。份額是公家的錢，只在紙上算，居民一分錢也不用出。支持同一個項目的人，份額合起來夠付，項目就入選，從最划算的開始；份額用掉了，就不能再付別的。最後剩下的錢，再按票數從多到少分。
        }
    }
    剩下 { $left }。

    { $reached ->
        [none] 不到 20 票，只公佈票數。
       *[other] { $reached }
    }

    <b>要是隻按票數從多到少</b>，{ $same ->
        [yes] 入選的也是這些。
       *[no] 入選的會是：
            { $plain }
            { $plain_reached ->
                [none] {""}
               *[other] { $plain_reached }
            }
    }
    { $lots ->
        [none] {""}
       *[other] { $lots }
            抽籤的辦法：按「種子|項目」的 SHA-256 值從小到大，種子 { $seed } 在投票開始前就公佈了。
    }
budgets-reached = 投票的 { $voters } 張票裡，{ $some } 張至少有一個心願入選，{ $none } 張一個也沒有；平均每張票有 { $average } 個心願入選。
budgets-lot = 🎲 「{ $winner }」和「{ $over }」不相上下，抽籤定了「{ $winner }」。
budgets-reasons-button = 🔎 每個項目為什麼
budgets-reasons =
    <b>{ $question }</b>

    ✅ 是入選的，按票數從多到少排。想看哪一個為什麼，請點它：
budgets-reason-item = { $place }. { $name } · { $votes } 票
budgets-reason =
    { $funded ->
        [yes] ✅ <b>{ $name }</b> 入選了
       *[no] ▫️ <b>{ $name }</b> 沒有入選
    }

    要 { $cost }，{ $votes } 票，票數排第 { $place }。

    { $why }
    { $lots ->
        [none] {""}
       *[other] { $lots }
    }
budgets-pb-button = 📄 公開數據（.pb）
budgets-pb = 📄 預算投票的公開數據（.pb）：每個項目的費用、票數，每一張票選了什麼；沒有姓名，也沒有先後。誰都可以拿去重新算一遍。

budgets-desk-kind = 💰 預算：一筆錢辦哪些項目
budgets-desk-fund = 這筆經費一共多少錢？請寫數字，例如「300000」或「30萬」。
budgets-desk-standing =
    經費 { $fund }。哪些項目參加投票？要參加的就點一下，點帶 ☑ 的就取消。

    列出來的，都是方案公示期滿、意見條條有答覆，這筆經費又夠的項目。入選的接著公示結果、認籌；沒有入選的留著方案，下次還可以投。

    已選 { $count } 個，加起來 { $cost }。
budgets-desk-by-hand = ✏️ 不從這裡選，自己寫
budgets-desk-choose-again = ✏️ 重新選項目
budgets-desk-projects =
    經費 { $fund }。請寫候選項目，一行一個，先寫名稱，再寫費用，例如：
    加裝長椅 8000
    修東門的坡道 2.5萬

    最少 2 個，最多 50 個，名稱 30 個字以內。
budgets-desk-listed =
    請覈對：

    經費 { $fund }
    { $projects }

    共 { $count } 個項目，加起來 { $cost }。{ $enough ->
        [yes] ⚠️ 這筆經費夠辦全部項目，其實不用投票選。
       *[no] {""}
    }
budgets-desk-right = ✅ 對，接着
budgets-desk-again = ✏️ 重新寫項目
budgets-desk-confirm =
    請覈對：

    <b>{ $question }</b>
    💰 經費 { $fund_said }，候選項目 { $projects_count } 個，加起來 { $projects_cost }。發出時抽籤定居民看到的先後：
    { $projects }
    { $moves ->
        [yes] 結果一出來，入選的項目就公示結果；沒有入選的留著方案。
       *[no] 這些是自己寫的：結果出來以後，共同締造的項目不會跟著往下走。
    }

    { $pack }
    { $effect }
    { $mode }

    { $noticed ->
        [yes] 您聲明：公告期已滿。確認以後馬上開始
       *[no] 現在起公告，{ $opens_at } 開始
    }，{ $closes_at } 截止。
    { $unit ->
        [household] 名冊約 { $roll } 戶
       *[person] 名冊約 { $roll } 人
    }{ $needed ->
        [0] {""}
       *[other] ，至少 { $needed } { $unit ->
            [household] 戶
           *[person] 人
        }投票纔有效
    }。

    發出以後不能改、不能撤。確認嗎？
budgets-no-fund = 經費不能是 0。請寫一共多少錢，例如「30萬」。
budgets-no-cost = 第 { $line } 行沒看懂費用。請先寫名稱，空一格，再寫多少錢，例如「加裝長椅 8000」。
budgets-too-dear = 「{ $name }」比整筆經費 { $fund_fen }還貴，選不上。請改一改，把全部項目再發一次。
budgets-same-project = 「{ $name }」寫了兩次。請改一改，把全部項目再發一次。
budgets-bad-number = 寫了 { $count } 個項目；最少 { $least } 個，最多 { $most } 個。請把全部項目再發一次。

budgets-told-entered = { $project }號「{ $title }」參加本社區的經費投票：{ $projects } 個項目，一共 { $fund_fen }。{ $opens_at }開始，{ $closes_at }截止。
budgets-told-funded = ✅ { $project }號「{ $title }」在經費投票裡入選了：{ $projects } 個項目選中 { $chosen } 個，投的 { $cast } 張票裡有 { $votes } 張選了它。結果公示到 { $ends_at }。
budgets-told-not-funded = { $project }號「{ $title }」{ $quorum ->
    [yes] 在經費投票裡沒有入選：{ $projects } 個項目選中 { $chosen } 個，投的 { $cast } 張票裡有 { $votes } 張選了它。
   *[no] 參加的經費投票不算數：投了 { $cast } 張票，至少要有 { $needed } { $unit ->
        [household] 戶
       *[person] 人
    }。
}項目不會取消，方案留著，下次還可以投。
