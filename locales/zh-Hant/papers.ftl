papers-print-button = 🖨 打印選票
papers-sheet = 🖨 「{ $question }」的選票，打印出來就能用。
papers-file = 選票{ $poll }
papers-sheet-head = { $community } · 選票（第 { $poll } 號表決）
papers-sheet-how = { $kind ->
    [yes-no] 在一個方框裡打 ✓。打了幾個或者一個沒打，算無效。
    [budget] 想辦哪幾個項目，就在它前面的方框裡打 ✓。{ $fits ->
        [yes] 加起來不能超過 { $fund }，超過的算無效。
       *[no] 可以選幾個，最好選三個以上。經費一共 { $fund }。
    }
    [ranked] 最想要的，在它前面的方框裏寫 1，其次寫 2，接着往下寫；可以只寫幾個。
   *[approval] 同意哪幾項，就在它前面的方框裡打 ✓，可以選幾項。
}
papers-sheet-home = 業主的戶號：____________________（面積按名冊算，沒有戶號的算無效）
papers-sheet-foot = { $tied ->
    [yes] 請當面交給社區工作人員，由工作人員在名冊上記下。
   *[no] 票上不寫名字。請當面交給社區工作人員，由工作人員在名冊上記下，再投進票箱。
}先投的算：手機上投過的，不能再交紙質票；交了紙質票，手機上不能再投、也不能改。{ $until } 截止。由兩位工作人員各錄一遍，兩遍一樣才算數。
papers-sheet-page = 第 { $number } 頁，共 { $of } 頁
papers-hand-in-button = 🗒 收到一張紙質票
papers-hand-in =
    { $unit ->
        [household] 收到誰家的紙質票？請寫戶號。
        [owner] 收到哪位業主的紙質票？請寫他的戶號，票上也要有戶號。
       *[person] 收到誰的紙質票？請寫姓名，再從名冊裡點。
    }
    寫一個記一個。先投的算：在手機上投過的，這裡記不上，請把紙質票退回去；記了紙質票的，手機上不能再投，也不能改。用鄰里的，會收到通知。

    已記 { $marked } 張。
papers-voter = 名冊上叫「{ $called }」的有 { $count } 位。是哪一位的紙質票？點了就記上。
papers-noted = ✅ 記下了：{ $home } 的紙質票。請把票投進票箱。
papers-nobody = { $unit ->
    [household] 名冊上沒有「{ $said }」這個戶號，請看看有沒有寫錯。
    [owner] 名冊上沒有「{ $said }」這個戶號，或者這一戶沒有業主，請看看有沒有寫錯。
   *[person] 這次投票的名冊上沒有叫「{ $said }」的。每人一票的名冊，是開始時確認過的居民，加上戶籍名冊上沒有用鄰里的成年人；一家裡有人用鄰里、對不上名冊上是誰的，那一家只能在手機上投。
}
papers-handed-in =
    🗒 { $unit ->
        [household] 您家的
       *[person] 您的
    }紙質票，工作人員收到了：
    <b>{ $question }</b>

    如果沒有交過紙質票，請馬上給社區和居務監督委員會打電話。
papers-key-button = ⌨️ 錄紙質票
papers-key =
    請把紙質票從頭錄一遍，一行一張{ $tied ->
        [yes] ，先寫戶號，空一格
       *[no] ；一樣的可以寫「×張數」
    }。共 { $marked } 張，認不清的寫「無效」。

    { $options ->
        [none] 例如：
            { $tied ->
                [yes] 1-101 贊成
                    1-102 反對
                    1-201 無效
               *[no] 贊成 ×12
                    反對 ×3
                    棄權
            }
       *[other] { $ranked ->
            [yes] 按票上的先後寫號，最想要的在前，例如「3 1 ×2」：
           *[no] 票上打 ✓ 的是幾號就寫幾號，例如「1 3 ×2」：
        }
        { $options }
    }{ $fits ->
        [yes] {""}

            加起來超過 { $fund } 的票，寫「無效」。
       *[no] {""}
    }

    兩個人各錄各的，不要互相看，也不要商量。
papers-check =
    您錄的是：

    { $lines }

    一共 { $count } 張。對嗎？
papers-submit = ✅ 對，交上去
papers-again = ✏️ 重新錄
papers-spoiled = 無效
papers-kept = 記下了。請另一位同事再錄一遍，兩遍一樣才算數。
papers-agreed = ✅ 兩遍一樣，已經計入。結果馬上出來。
papers-differed = ❌ 兩遍不一樣，都作廢了。請兩個人重新數、重新錄。
papers-wanted =
    ⌨️ 投票截止了，還有紙質票沒有錄：
    <b>{ $question }</b>

    要兩位同事各錄一遍，一樣才出結果。
papers-second-wanted =
    ⌨️ 紙質票錄了第一遍，請您錄第二遍：
    <b>{ $question }</b>
papers-differ =
    ❌ 紙質票兩遍錄得不一樣，都作廢了，請重新數、重新錄：
    <b>{ $question }</b>
papers-not-here = 這次投票不收紙質票。票和人完全分開的投票，紙質票少的時候，錄票的人看得出是誰的；幾個社區一起投的，只在手機上投。
papers-voted-before = 名冊上記著已經投過了，只能投一次。請把紙質票退回去。
papers-over-fund = 第 { $line } 行的項目加起來超了 { $over_fen }。請看看有沒有錄錯；票上真是這樣的，寫「無效」。
papers-of-nobody = 第 { $line } 行的戶號「{ $home }」沒有交過紙質票。請看看有沒有錄錯。
papers-twice = 第 { $line } 行的戶號「{ $home }」前面錄過了，一位業主一張票。
papers-counted-already = 紙質票已經錄過了，不能再加。
papers-bad-line = 第 { $line } 行沒看懂。請照例子改一改再發。
papers-not-all = 名冊上記著收到 { $marked } 張紙質票，錄的張數對不上。請數一數再錄。
papers-second-person = 第一遍是您錄的，第二遍要請另一位同事錄。
