papers-hand-in-button = 🗒 收到一张纸质票
papers-hand-in =
    收到谁家的纸质票？请写户号。写一个记一个，记了这一家就不能再在这里投；家里有人用邻里的，会收到通知。

    已记 { $marked } 张。
papers-noted = ✅ 记下了：{ $home } 的纸质票。请把票投进票箱。
papers-no-such-home = 名册上没有这个户号，请看看有没有写错。
papers-handed-in =
    🗒 您家的纸质票，工作人员收到了：
    <b>{ $question }</b>

    如果您家没有交过纸质票，请马上给社区和居务监督委员会打电话。
papers-key-button = ⌨️ 录纸质票
papers-key =
    请把纸质票从头录一遍，一行一张；一样的可以写「×张数」。共 { $marked } 张，认不清的写「无效」。

    { $options ->
        [none] 例如：
        赞成 ×12
        反对 ×3
        弃权
       *[other] { $ranked ->
            [yes] 按票上的先后写号，最想要的在前，例如「3 1 ×2」：
           *[no] 同意哪几项就写哪几项的号，例如「1 3 ×2」：
        }
        { $options }
    }

    两个人各录各的，不要互相看，也不要商量。
papers-check =
    您录的是：

    { $lines }

    一共 { $count } 张。对吗？
papers-submit = ✅ 对，交上去
papers-again = ✏️ 重新录
papers-spoiled = 无效
papers-kept = 记下了。请另一位同事再录一遍，两遍一样才算数。
papers-agreed = ✅ 两遍一样，已经计入。结果马上出来。
papers-differed = ❌ 两遍不一样，都作废了。请两个人重新数、重新录。
papers-wanted =
    ⌨️ 投票截止了，还有纸质票没有录：
    <b>{ $question }</b>

    要两位同事各录一遍，一样才出结果。
papers-second-wanted =
    ⌨️ 纸质票录了第一遍，请您录第二遍：
    <b>{ $question }</b>
papers-differ =
    ❌ 纸质票两遍录得不一样，都作废了，请重新数、重新录：
    <b>{ $question }</b>
papers-not-here = 这次投票按人或按业主算，或者是分经费的，不能记纸质票。
papers-voted-before = 名册上记着这一家已经投过了，一家只能投一次。请把纸质票退回去。
papers-counted-already = 纸质票已经录过了，不能再加。
papers-bad-line = 第 { $line } 行没看懂。请照例子改一改再发。
papers-not-all = 名册上记着收到 { $marked } 张纸质票，录的张数对不上。请数一数再录。
papers-second-person = 第一遍是您录的，第二遍要请另一位同事录。
