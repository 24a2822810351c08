polls-desk =
    🗳 <b>{ $question }</b>

    { $joint ->
        [yes] 街道發起，{ $communities }一起投。{ $above ->
            [yes] {""}
           *[no] 社區能看，不能改。
        }
       *[no] {""}
    }
    { $state ->
        [announced] 還沒開始：{ $opens_at } 開始，{ $closes_at } 截止。
        [over] 已經截止，還沒有出結果。
        [closed] 已經結束，結果已公佈。
       *[open] 正在投票，{ $closes_at } 截止。
    }
    { $state ->
        [announced] {""}
       *[other] 已投 { $cast }/{ $roll } · { $mode }
    }
    { $marked ->
        [0] {""}
       *[other] 紙質票 { $marked } 張{ $counts ->
            [0] {""}
            [1] ，錄了一遍，等第二個人
           *[other] ，兩遍一樣
        }
    }
    { $no_paper ->
        [yes] 🗒 不收紙質票：這次的票和人完全分開，錄票的人不能看出是誰的。
       *[no] {""}
    }
    { $interrupted ->
        [yes] ⏳ 截止時系統出了故障，要兩位同事同意延長。
       *[no] {""}
    }
polls-desk-excluded-button = 📋 沒上名冊的人（{ $excluded }）
polls-desk-excluded =
    { $counted ->
        [none] 大家都在名冊上。
       *[other] 沒上名冊的人：

        { $counted }
    }
    { $named ->
        [none] {""}
       *[other] {""}

        { $named }
    }
    { $more ->
        [0] {""}
       *[other] 還有 { $more } 人。
    }
polls-desk-excluded-count = <b>{ $why }</b> { $count } 人
polls-desk-excluded-line = · { $name }：{ $why }
polls-desk-why-unverified = 沒有確認
polls-desk-why-blocked = 賬號停用
polls-desk-why-elsewhere = 沒登記住處
polls-desk-why-no-household = 不在戶籍名冊
polls-desk-why-minor = 不滿 18 歲
polls-desk-why-not-owner = 不是業主
polls-desk-why-represented = 由戶代表投
polls-desk-why-later = 名冊定下以後才來
polls-nobody-on-roll =
    🗳 到時間了，還開始不了，名冊上一位居民也沒有：
    <b>{ $question }</b>

    請先匯入名冊，或者確認幾位居民。有了人，它自己就開始。
