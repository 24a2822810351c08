rankings-rank =
    <b>{ $question }</b>

    最想要的先點，接著點第二想要的，一直排下去。點錯了，再點它一下就去掉。也可以直接打號，例如：3 1 2
    不用全排；沒排的都算在最後。

    { $placed ->
        [yes] 您的排序：
        { $ranking }
       *[no] 還沒有排。
    }
rankings-item = { $number }號 { $name }
rankings-item-placed = ✅ 第{ $rank }位 · { $number }號 { $name }
rankings-ranked-button = ➡️ 排好了
rankings-clear-button = 🧹 清空重排
rankings-placed = 已排 { $count } 個
rankings-cleared = 清空了，請重新排。
rankings-unranked = 沒排的 { $count } 個，都算在最後，不分先後。
rankings-unread = 沒看懂「{ $said }」。請按按鈕上的號打，最想要的在前，例如：3 1 2
rankings-twice = 「{ $name }」打了兩次，一個只能排一個位置。請再打一遍。

rankings-desk-kind = 🔢 把幾個方案排先後
rankings-desk-options = 請寫方案，一行一個（{ $least } 到 { $most } 個，每個 30 字以內）。大家要排先後，少寫幾個好排。
rankings-desk-counting =
    怎麼算出結果？

    { $lines }
rankings-name-run-off = 逐輪淘汰{ $default ->
        [yes] （一般用這個）
       *[no] {""}
    }
rankings-name-pairs = 兩兩比較{ $default ->
        [yes] （一般用這個）
       *[no] {""}
    }
rankings-counting-run-off = 🔢 逐輪淘汰：先數誰排第一。沒有過半數，最少的出局，它的票轉給票上的下一個，再數，直到有一個過半數。
rankings-counting-pairs = 🔢 兩兩比較：把方案兩個兩個地比，看更多的票把誰排在前面。勝過其餘每一個的，就是結果。
rankings-about = { $counting }一樣多的由抽籤定：按「種子|選項」的 SHA-256 值從小到大，種子是 { $seed }。滿 20 票，每張票的排法不帶姓名公佈，方便大家重算；方案多的時候，別照著別人教的特別排法排，那會讓人認出您的票。

rankings-result =
    📊 投票結果
    <b>{ $question }</b>

    { $elected ->
        [yes] 🏁 排下來，大家最想要的是：<b>{ $winner }</b>
       *[no] 沒有有效的票，排不出來。
    }
    💡 這次是徵求意見，沒有通過不通過，結果交居委會參考。

    先後（後面的數，是把它排第一的票）：
    { $ranked }

    { $counting ->
        [pairs] 🔢 兩兩比較
       *[run-off] 🔢 逐輪淘汰
    }
    { $few ->
        [yes] 不到 20 票，怎麼一步步算出來的不公佈，免得看出誰投了什麼。
       *[no] { $rounds_told }
    }

    { $spoiled ->
        [0] {""}
       *[other] 另有無效票 { $spoiled } 張。
    }
    { $lot ->
        [yes] { $counting ->
            [pairs] 差距一樣的，先算哪個由抽籤定。
           *[run-off] 一樣多的，先後由抽籤定。
        }抽籤的種子，開始投票時就公佈了。
       *[no] {""}
    }
    { $unit ->
        [household] 名冊 { $eligible } 戶，投了 { $cast } 戶
       *[person] 名冊 { $eligible } 人，投了 { $cast } 人
    }{ $percent ->
        [none] ，不到 20 票，只公佈票數。
       *[other] ，佔 { $percent }%。
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
rankings-round = 第 { $number } 輪：{ $votes }。{ $end ->
        [won] 「{ $name }」過半數，選出來了。
        [nobody] 沒有票了，選不出來。
       *[out] 沒有過半數的；{ $lot ->
            [yes] 最少的不止一個，抽籤定「{ $name }」出局
           *[no] 最少的「{ $name }」出局
        }，它的票轉給票上的下一個。
    }{ $exhausted ->
        [0] {""}
       *[other] （有 { $exhausted } 張票上剩下的都沒排，不再算。）
    }
rankings-duel = { $won ->
        [yes] 「{ $winner }」勝「{ $other }」：{ $over } 票把它排在前面，{ $under } 票反過來。
        [equal] 「{ $winner }」和「{ $other }」打平。
       *[no] 「{ $winner }」不如「{ $other }」：{ $over } 比 { $under }。這一場和差距更大的幾場矛盾，沒有算數。
    }
rankings-circle = 沒有哪一個勝過其餘每一個（有打平的，或者像石頭剪刀布那樣互相剋制），所以先算差距大的，和它們矛盾的不算。
rankings-unheld = 沒有算數的還有：「{ $winner }」勝「{ $loser }」，{ $over } 比 { $under }。
