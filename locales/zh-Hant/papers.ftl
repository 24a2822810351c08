papers-hand-in-button = 🗒 收到一張紙質票
papers-hand-in =
    收到誰家的紙質票？請寫戶號。寫一個記一個，記了這一家就不能再在這裡投；家裡有人用鄰里的，會收到通知。

    已記 { $marked } 張。
papers-noted = ✅ 記下了：{ $home } 的紙質票。請把票投進票箱。
papers-no-such-home = 名冊上沒有這個戶號，請看看有沒有寫錯。
papers-handed-in =
    🗒 您家的紙質票，工作人員收到了：
    <b>{ $question }</b>

    如果您家沒有交過紙質票，請馬上給社區和居務監督委員會打電話。
papers-key-button = ⌨️ 錄紙質票
papers-key =
    請把紙質票從頭錄一遍，一行一張；一樣的可以寫「×張數」。共 { $marked } 張，認不清的寫「無效」。

    { $options ->
        [none] 例如：
        贊成 ×12
        反對 ×3
        棄權
       *[other] { $ranked ->
            [yes] 按票上的先後寫號，最想要的在前，例如「3 1 ×2」：
           *[no] 同意哪幾項就寫哪幾項的號，例如「1 3 ×2」：
        }
        { $options }
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
papers-not-here = 這次投票按人或按業主算，或者是分經費的，不能記紙質票。
papers-voted-before = 名冊上記著這一家已經投過了，一家只能投一次。請把紙質票退回去。
papers-counted-already = 紙質票已經錄過了，不能再加。
papers-bad-line = 第 { $line } 行沒看懂。請照例子改一改再發。
papers-not-all = 名冊上記著收到 { $marked } 張紙質票，錄的張數對不上。請數一數再錄。
papers-second-person = 第一遍是您錄的，第二遍要請另一位同事錄。
