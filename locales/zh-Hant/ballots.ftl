menu-ballots = 🗳 正在投票的表決
desk-ballots = 🗳 表決

ballots-list = 這些事正在請大家投票，請選一項：
ballots-list-none = 現在沒有正在投票的事。有了會通知您。
ballots-past-button = 📊 看以前的結果
ballots-past = 已經結束的投票，請選一項看結果：
ballots-past-none = 還沒有結束的投票。
ballots-item-announced = 🕓 { $question }（還沒開始）
ballots-item-open = 🗳 { $question }
ballots-item-voted = ✅ { $question }（已投）
ballots-item-closed = 📊 { $question }

ballots-card =
    🗳 <b>{ $question }</b>

    { $state ->
        [announced] 還沒開始：{ $opens_at } 開始，{ $closes_at } 截止。
        [counting] 投票已經截止，正在計票，結果馬上就到。
       *[open] 正在投票，{ $closes_at } 截止。
    }
    { $place ->
        [soon] { $unit ->
            [household] 每戶一票，開始的那一刻確定名冊。
           *[person] 每人一票，開始的那一刻確定名冊。
        }
        [not-on-roll] 您不在這次投票的名冊上，所以不能投。名冊在開始時已經定下；有疑問請找社區工作人員。
        [waiting] { $unit ->
            [household] 您家還沒有投票。每戶一票。
           *[person] 您還沒有投票。
        }
        [kept] 您的票在票箱裡。
        [family] 您家的票已由家人投好。截止之前都可以改，以最後一次為準。
       *[voted] 您已經投好了。截止之前都可以改，以最後一次為準。
    }

    { $effect }
ballots-vote-button = 🗳 去投票
ballots-change-button = ✏️ 改我的票
ballots-check-button = 🔍 查憑證號
ballots-about-button = ℹ️ 關於這次投票

ballots-pack-residents-meeting = 居民會議（每戶一票）
ballots-pack-village-meeting = 村民會議（每戶一票）
ballots-pack-sounding = 徵求意見（每人一票）
ballots-pack-sounding-households = 徵求意見（每戶一票）
ballots-effect-meeting = ⚖️ 這是居民會議表決：過半數的戶投了票，投票的戶裡又有過半數贊成，就算通過，大家都要照辦。
ballots-effect-village = ⚖️ 這是村民會議表決：三分之二以上的戶投了票，投票的戶裡又有過半數贊成，就算通過，大家都要照辦。
ballots-effect-advice = 💡 這是徵求意見，給居委會作參考，不算正式決定，也沒有通過不通過。

ballots-about =
    <b>關於這次投票</b>

    <b>怎麼算數</b>　{ $pack }。{ $effect }
    依據：{ $source }

    <b>誰來投</b>　{ $unit ->
        [household] 每戶一票。經過確認的家人誰都可以替家裡投，以最後一次為準，其他家人會收到通知。社區還沒有導入戶籍名冊的，每位居民各算一戶。
       *[person] 經過確認的居民，每人一票。
    }{ $state ->
        [announced] 開始的那一刻確定名冊。
       *[other] 名冊共 { $roll } { $unit ->
            [household] 戶
           *[person] 人
        }。
    }{ $needed ->
        [0] {""}
       *[other] 至少 { $needed } { $unit ->
            [household] 戶
           *[person] 人
        }投票才有效。
    }已知不滿 18 歲的不能投。

    <b>時間</b>　{ $opens_at } 到 { $closes_at }。以系統收到的時間為準，晚一秒也不算。{ $noticed ->
        [yes] 工作人員聲明：開始之前已公告滿 { $days } 天。
       *[no] { $announced_at } 起在這裡公告。
    }

    <b>改票和結果</b>　截止之前隨時可以改，以最後一次為準。截止之前不公佈任何結果；截止以後自動計票，結果發給名冊上的每個人，誰也不能再改。{ $options ->
        [yes] 票數相同的，先後由抽籤定：按「種子|選項」的 SHA-256 值從小到大，種子是 { $seed }。
       *[no] {""}
    }

    { $limits }

    規則校驗碼 { $rules_hash }
    名冊校驗碼 { $roll_hash }
ballots-limits =
    <b>保護不了的，先說清楚</b>
    · 鄰居看不到您選了什麼，但管理數據庫的人看得到。
    · 管理數據庫的人可能替沒投票的人造票，要靠居務監督委員會抽查、打電話核對。
    · 手機借給別人，別人就能替您投。
    · 家裡人的壓力，系統擋不住。

ballots-choose =
    <b>{ $question }</b>

    您的意見是？選好以後還會請您再看一遍。
ballots-answer-yes = 👍 贊成
ballots-answer-no = 👎 反對
ballots-answer-abstain = 🤚 棄權
ballots-mark =
    <b>{ $question }</b>

    同意哪些就點哪些，可以選幾個，再點一次就取消。已選 { $chosen } 項。
ballots-marked-button = ➡️ 選好了
ballots-chosen = 已選 { $chosen } 項
ballots-over =
    <b>{ $question }</b>

    現在不能投：截止時間是 { $closes_at }。
ballots-confirm =
    請再看一遍：

    <b>{ $question }</b>
    { $choice }

    按「提交」才算投票。對嗎？
ballots-submit-button = ✅ 提交我的票
ballots-rethink-button = ✏️ 重新選
ballots-done =
    ✅ 票投好了，謝謝您！

    憑證號：<b>{ $receipt }</b>

    憑這個號可以查到您的票在票箱裡，但看不出您選了什麼，請截屏留好。截止之前還能改，改了會有新的憑證號。
ballots-check = 請打出憑證號（12 位，大小寫和空格都不要緊）。例如：3f9a 11c0 77de
ballots-receipt-held = ✅ 對上了：憑證號 { $receipt } 的票在票箱裡，內容沒有被動過。
ballots-receipt-unknown =
    ❌ 票箱裡沒有憑證號 { $receipt }。

    改過票，舊號就作廢了，請用最新的號。如果您和家人都沒改過，請給社區打電話。

ballots-open = 🗳 打開看看
ballots-announced =
    📣 { $opens_at } 開始投票：
    <b>{ $question }</b>

    { $closes_at } 截止。{ $unit ->
        [household] 每戶一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表決
       *[no] 是徵求意見
    }。
ballots-opened =
    🗳 請您投票：
    <b>{ $question }</b>

    { $closes_at } 截止。{ $unit ->
        [household] 每戶一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表決
       *[no] 是徵求意見
    }。
ballots-reminder =
    ⏰ { $unit ->
        [household] 您家還沒有投票：
       *[person] 您還沒有投票：
    }
    <b>{ $question }</b>

    { $closes_at } 截止，過時就不能投了。
ballots-household-cast =
    🏠 { $name ->
        [none] 您的家人
       *[other] { $name }
    } 剛剛替您家投了票：
    <b>{ $question }</b>

    截止之前都可以改，以最後一次為準。
ballots-result-answers =
    📊 投票結果
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ 通過了。
        [not-passed] ❌ 沒有通過：贊成的沒有過半數。
        [no-quorum] ❌ 沒有通過：投票的不夠，至少要有 { $needed } { $unit ->
            [household] 戶
           *[person] 人
        }。
       *[advice] 💡 這次是徵求意見，沒有通過不通過，結果交居委會參考。
    }
    贊成 { $yes }，反對 { $no }，棄權 { $abstain }。
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
ballots-result-options =
    📊 投票結果
    <b>{ $question }</b>

    { $outcome ->
        [passed] ✅ 通過了。
        [not-passed] ❌ 沒有通過。
        [no-quorum] ❌ 沒有通過：投票的不夠，至少要有 { $needed } { $unit ->
            [household] 戶
           *[person] 人
        }。
       *[advice] 💡 這次是徵求意見，沒有通過不通過，結果交居委會參考。
    }
    同意的票數：
    { $ranked }
    { $lot ->
        [yes] 票數相同的，先後由抽籤定。
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

ballots-not-open = 投票還沒有開始，請等通知。
ballots-vote-closed = 來晚了一步：投票已經截止，這一次沒有計入。之前投過的票照算。以系統收到的時間為準。
ballots-not-on-roll = 您不在這次投票的名冊上，所以不能投。有疑問請找社區工作人員。
ballots-nothing-chosen = 還沒有選。請至少點一項，再按「選好了」。
ballots-no-such-choice = 沒有這個選項，請從按鈕裡選。
ballots-bad-options = 選項要一行寫一個，最少 { $least } 個，最多 { $most } 個，不能重複。請再寫一次。
ballots-wrong-pack = 這種投票方式不適合這個問題，請換一種。
ballots-roll-empty = 名冊是空的：社區裡還沒有能投票的居民。

ballots-desk =
    表決：

    { $lines }
ballots-desk-none = 現在沒有正在投票的事。要發起一個嗎？
ballots-desk-line = { $state ->
        [announced] 🕓 { $question }：{ $opens_at } 開始
       *[open] 🗳 { $question }：已投 { $cast }/{ $roll }，{ $closes_at } 截止
    }
ballots-desk-new = ➕ 發起表決
ballots-desk-question = 要問大傢什麼？請寫一句話，60 個字以內，例如「東門外的空地改成口袋公園，您贊成嗎？」
    { $projects ->
        [yes] 也可以點一個研究過、可以辦的項目。
       *[no] {""}
    }
ballots-desk-project-question = 「{ $title }」這個項目，您贊成辦嗎？
ballots-desk-kind = 大家怎麼回答？
ballots-desk-yes-no = 👍 贊成、反對、棄權
ballots-desk-approval = ☑️ 從幾個方案裡選
ballots-desk-options = 請寫方案，一行一個（2 到 20 個，每個 30 字以內）。
ballots-desk-pack =
    按哪種規矩投票？

    { $effects }
ballots-desk-pack-line =
    <b>{ $pack }</b>
    { $effect }
ballots-desk-notice = 投票之前要公告 { $days } 天。公告過了嗎？
ballots-desk-notice-here = 📣 沒有，從現在起公告
ballots-desk-notice-posted = 📌 已公告期滿，馬上開始
ballots-desk-closes =
    { $noticed ->
        [yes] 確認以後馬上開始
       *[no] { $opens_at } 開始
    }。哪天截止？
ballots-desk-span = { $closes_at }（{ $days } 天）
ballots-desk-confirm =
    請核對：

    <b>{ $question }</b>
    { $options ->
        [none] 贊成、反對、棄權
       *[other] { $options }
    }

    { $pack }
    { $effect }

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
        }投票才有效
    }。

    發出以後不能改、不能撤。確認嗎？
ballots-desk-announce = ✅ 確認發出
ballots-desk-opened = 已經開始投票，正在通知名冊上的居民。
ballots-desk-announced = 已經公告，到時間自動開始。
