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
            [owner] 每位業主一票，人數和麵積都算，開始的那一刻確定名冊。
           *[person] 每人一票，開始的那一刻確定名冊。
        }
        [not-on-roll] 您不在這次投票的名冊上，所以不能投：{ $why }。名冊在開始時已經定下；有疑問請找社區工作人員。
        [waiting] { $unit ->
            [household] 您家還沒有投票。每戶一票。
           *[person] 您還沒有投票。
        }
        [kept] 您的票在票箱裡。
        [void] 您投過票；截止時您已經搬走或不再是確認過的居民，按這次的規則，這張票沒有計入。
        [family] 您家的票已由家人投好。截止之前都可以改，以最後一次為準。
        [for-good] 您已經投好了。這次的票和人完全分開，投了就不能改。
        [paper] { $unit ->
            [household] 您家
           *[person] 您
        }投的是紙質票，已經在名冊上記了，不用再在這裡投。
       *[voted] 您已經投好了。截止之前都可以改，以最後一次為準。
    }

    { $effect }

    { $mode }
ballots-why-unverified = 投票開始時，您還沒有經過社區確認
ballots-why-blocked = 投票開始時，您的賬號已被社區停用
ballots-why-elsewhere = 投票開始時，沒有登記您住在本社區
ballots-why-no-household = 戶籍名冊上沒有找到您家
ballots-why-minor = 名冊上您還不滿 18 歲
ballots-why-not-owner = 名冊上您不是業主
ballots-why-represented = 您家由戶代表投票
ballots-why-later = 名冊定下之後，您才登記或確認
ballots-vote-button = 🗳 去投票
ballots-change-button = ✏️ 改我的票
ballots-check-button = 🔍 查憑證號
ballots-about-button = ℹ️ 關於這次投票

ballots-pack-residents-meeting = 居民會議（每戶一票）
ballots-pack-village-meeting = 村民會議（每戶一票）
ballots-pack-sounding = 徵求意見（每人一票）
ballots-pack-sounding-households = 徵求意見（每戶一票）
ballots-pack-residents-fund = 居民會議分經費（每戶一票）
ballots-pack-sounding-fund = 徵求經費意見（每人一票）
ballots-pack-owners-ordinary = 業主決定一般事項（人數和麵積）
ballots-pack-owners-major = 業主決定重大事項（人數和麵積）
ballots-effect-owners-ordinary = ⚖️ 這是業主共同決定：人數和麵積都有三分之二以上參加，參加的人數和麵積又都有過半數贊成，就算通過。當地規定要用專門系統的，這裡只作參考。
ballots-effect-owners-major = ⚖️ 這是業主共同決定重大事項：人數和麵積都有三分之二以上參加，參加的人數和麵積又都有四分之三以上贊成，才算通過。當地規定要用專門系統的，這裡只作參考。
ballots-effect-meeting = ⚖️ 這是居民會議表決：過半數的戶投了票，投票的戶裡又有過半數贊成，就算通過，大家都要照辦。
ballots-effect-village = ⚖️ 這是村民會議表決：三分之二以上的戶投了票，投票的戶裡又有過半數贊成，就算通過，大家都要照辦。
ballots-effect-advice = 💡 這是徵求意見，給居委會作參考，不算正式決定，也沒有通過不通過。
ballots-effect-fund = ⚖️ 這是居民會議表決一筆經費：過半數的戶投了票就算數，按票數從多到少、經費夠辦的入選，大家都要照辦。
ballots-effect-advice-fund = 💡 這是徵求意見：按等額份額算出該辦哪些項目，每張票的分量一樣，交街道和居委會參考，不算正式決定。

ballots-mode-name-named = 🪪 記名
ballots-mode-name-at-close = 🔒 截止時和人分開
ballots-mode-name-separated = 🕶 和人完全分開
ballots-mode-named = 🪪 記名：鄰居看不到您選了什麼，管理數據庫的人看得到。
ballots-mode-at-close = 🔒 截止之前可以改票；一到截止，票和人就分開，以後查不出哪張票是誰投的。
ballots-mode-separated = 🕶 票和人從一開始就分開，以後查不出哪張票是誰投的；所以投了不能改，也沒有憑證號。

ballots-who =
    { $unit ->
        [household] 每戶一票。{ $presses ->
            [representative] 名冊上有戶代表、戶代表也在這裡的，由戶代表投；沒有的，經過確認的家人誰都可以投。
           *[any] 經過確認的家人誰都可以替家裡投。
        }以最後一次為準，其他家人會收到通知。社區還沒有導入戶籍名冊的，每位居民各算一戶。
        [owner] 名冊上的業主。一位業主有幾套房，人數算一個，面積加在一起；一套房有幾位業主，也算一個，誰都可以投，以最後一次為準。
       *[person] 經過確認的居民，每人一票。{ $paper ->
            [yes] 沒在鄰里登記的成年人，名冊上有的，可以交紙質票。
           *[no] {""}
        }
    }

ballots-about =
    <b>關於這次投票</b>

    <b>怎麼算數</b>　{ $pack }。{ $effect }
    依據：{ $source }

    <b>誰來投</b>　{ $who }{ $state ->
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
    }已知不滿 18 歲的不能投。{ $leavers ->
        [void] 投票之後搬走、過世或不再是確認過的居民，那張票不計入。
       *[count] 名冊以開始時為準：投票之後搬走或過世，投過的票照算。
    }

    <b>時間</b>　{ $opens_at } 到 { $closes_at }。以系統收到的時間為準，晚一秒也不算。{ $noticed ->
        [yes] 工作人員聲明：開始之前已公告滿 { $days } 天。
       *[no] { $announced_at } 起在這裡公告。
    }

    <b>票和人</b>　{ $mode_said }

    <b>改票和結果</b>　{ $mode ->
        [separated] 投了就不能改。
       *[other] 截止之前隨時可以改，以最後一次為準。
    }截止之前不公佈任何結果；截止以後自動計票，結果發給名冊上的每個人，誰也不能再改。{ $options ->
        [projects] 票數相同的，便宜的在先；費用也相同的，由抽籤定：按「種子|項目」的 SHA-256 值從小到大，種子是 { $seed }。
        [ranked] { $counting }
        [yes] 票數相同的，先後由抽籤定：按「種子|選項」的 SHA-256 值從小到大，種子是 { $seed }。
       *[no] {""}
    }

    { $limits }

    規則校驗碼 { $rules_hash }
    名冊校驗碼 { $roll_hash }
ballots-limits =
    <b>保護不了的，先說清楚</b>
    { $mode ->
        [separated] · 鄰居和管理數據庫的人事後都查不出您選了什麼；但在投票期間一直守著數據庫、一票一票比對的人，還是看得出來。截止之前偷改一張票，存證鏈查不出來；多一張、少一張查得出來。
        [at-close] · 截止之前，管理數據庫的人看得到您選了什麼；截止之前做的備份，以後也還能對上人。
       *[named] · 鄰居看不到您選了什麼，但管理數據庫的人看得到。
    }
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

    同意哪些就點哪些，可以選幾個；點帶 ☑ 的就取消。已選 { $chosen } 項。
ballots-marked-button = ➡️ 選好了
ballots-chosen = 已選 { $chosen } 項
ballots-over =
    <b>{ $question }</b>

    現在不能投：截止時間是 { $closes_at }。
ballots-confirm =
    請再看一遍：

    <b>{ $question }</b>
    { $choice }

    { $mode }

    按「提交」才算投票。對嗎？
ballots-submit-button = ✅ 提交我的票
ballots-rethink-button = ✏️ 重新選
ballots-done =
    ✅ 票投好了，謝謝您！

    憑證號：<b>{ $receipt }</b>

    憑這個號可以查到您的票在票箱裡，但看不出您選了什麼，請截屏留好。截止之前還能改，改了會有新的憑證號。
ballots-done-for-good =
    ✅ 票投好了，謝謝您！

    您的票已經和您分開，查不出哪張是您的，所以沒有憑證號，也不能再改。名冊上只記您投過了。
ballots-draft-kept = 接著上次選到一半的，還沒有提交。
ballots-draft-unsent =
    ✏️ 您選了，還沒有提交，現在不算票：
    <b>{ $question }</b>

    請點開再看一遍，按「提交」。{ $closes_at } 截止。
ballots-check = 請打出憑證號（12 位，大小寫和空格都不要緊）。例如：3f9a 11c0 77de
ballots-receipt-held = ✅ 對上了：憑證號 { $receipt } 的票在票箱裡，也記在存證鏈上，內容沒有被動過。
ballots-receipt-counted = ✅ 憑證號 { $receipt } 記在存證鏈上，票已經計入結果。截止時票和人已經分開，所以再也打不開看內容。
ballots-receipt-replaced = ↩️ 憑證號 { $receipt } 的票後來被改過，舊號作廢，請用最新的號。如果您和家人都沒改過，請給社區打電話。
ballots-receipt-touched = ⚠️ 憑證號 { $receipt } 記在存證鏈上，票箱裡的票卻對不上，可能被動過。請馬上給社區和居務監督委員會打電話，並留好截屏。
ballots-receipt-unknown = ❌ 票箱裡沒有憑證號 { $receipt }。請核對一下有沒有打錯；沒有打錯的話，請給社區打電話。

ballots-open = 🗳 打開看看
ballots-announced =
    📣 { $opens_at } 開始投票：
    <b>{ $question }</b>

    { $joint ->
        [yes] 街道請幾個社區一起投。
       *[no] {""}
    }{ $closes_at } 截止。{ $unit ->
        [household] 每戶一票
        [owner] 每位業主一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表決
       *[no] 是徵求意見
    }。
ballots-opened =
    🗳 請您投票：
    <b>{ $question }</b>

    { $joint ->
        [yes] 街道請幾個社區一起投。
       *[no] {""}
    }{ $closes_at } 截止。{ $unit ->
        [household] 每戶一票
        [owner] 每位業主一票
       *[person] 每人一票
    }，{ $binding ->
        [yes] 是正式表決
       *[no] 是徵求意見
    }。
ballots-extended =
    ⏳ 投票截止時系統出了故障，按事先寫好的規矩延長：
    <b>{ $question }</b>

    現在到 { $closes_at } 截止。投過的票照算；還沒投的、想改的，都可以接著投。
ballots-open-desk = 🗳 打開看看
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
        [not-passed] ❌ 沒有通過：贊成的不夠{ $by_area ->
            [yes] ，人數和麵積要都夠才行
           *[no] {""}
        }。
        [no-quorum] ❌ 沒有通過：投票的不夠，至少要有 { $needed } { $unit ->
            [household] 戶
           *[person] 人
        }。
       *[advice] 💡 這次是徵求意見，沒有通過不通過，結果交居委會參考。
    }
    贊成 { $yes }，反對 { $no }，棄權 { $abstain }。
    { $then ->
        [posted] 結果公示到 { $shown_until_at }，沒有問題就開始認籌。
        [stopped] 棄權的也不算贊成。這個項目停在這裡，以後還可以再提。
        [stopped-few] 不是大家反對，是來的人不夠。這個項目停在這裡，以後還可以再提。
       *[none] {""}
    }
    { $by_area ->
        [yes] 按面積（平方米）：贊成 { $area_yes }，反對 { $area_no }，棄權 { $area_abstain }；名冊 { $area_eligible }，投了 { $area_cast }，至少要有 { $area_needed }。
       *[no] {""}
    }
    { $spoiled ->
        [0] {""}
       *[other] 另有無效票 { $spoiled } 張。
    }
    { $void ->
        [0] {""}
       *[other] 另有 { $void } 票，投票之後人已搬走或不再是確認過的居民，按規則沒有計入。
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
    { $spoiled ->
        [0] {""}
       *[other] 另有無效票 { $spoiled } 張。
    }
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
    { $head ->
        [none] {""}
       *[other] 存證碼 { $head }
    }

ballots-not-open = 投票還沒有開始，請等通知。
ballots-vote-closed = 來晚了一步：投票已經截止，這一次沒有計入。之前投過的票照算。以系統收到的時間為準。
ballots-not-on-roll = 您不在這次投票的名冊上，所以不能投。有疑問請找社區工作人員。
ballots-cast-for-good = 您已經投過了。這次的票和人完全分開，找不出哪張是您的，所以不能改。
ballots-cast-on-paper = 名冊上記著紙質票已經投過，不能再在這裡投。有疑問請找社區工作人員。
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
ballots-desk-question = 要問大家什麼？請寫一句話，60 個字以內，例如「東門外的空地改成口袋公園，您贊成嗎？」
    共同締造的項目要表決，請到那個項目裡發起。
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
ballots-desk-mode =
    票和人怎麼分開？

    { $lines }
ballots-desk-mode-line =
    <b>{ $name }</b>
    { $said }
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
    { $counting ->
        [none] {""}
       *[other] 請大家排先後。{ $counting }
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
        }投票才有效
    }。

    發出以後不能改、不能撤。確認嗎？
ballots-desk-announce = ✅ 確認發出
ballots-desk-opened = 已經開始投票，正在通知名冊上的居民。
ballots-desk-announced = 已經公告，到時間自動開始。
