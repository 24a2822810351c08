papers-print-button = 🖨 打印选票
papers-sheet = 🖨 「{ $question }」的选票，打印出来就能用。
papers-file = 选票{ $poll }
papers-sheet-head = { $community } · 选票（第 { $poll } 号表决）
papers-sheet-how = { $kind ->
    [yes-no] 在一个方框里打 ✓。打了几个或者一个没打，算无效。
    [budget] 想办哪几个项目，就在它前面的方框里打 ✓。{ $fits ->
        [yes] 加起来不能超过 { $fund }，超过的算无效。
       *[no] 可以选几个，最好选三个以上。经费一共 { $fund }。
    }
    [ranked] 最想要的，在它前面的方框里写 1，其次写 2，接着往下写；可以只写几个。
   *[approval] 同意哪几项，就在它前面的方框里打 ✓，可以选几项。
}
papers-sheet-home = 业主的户号：____________________（面积按名册算，没有户号的算无效）
papers-sheet-foot = { $tied ->
    [yes] 请当面交给社区工作人员，由工作人员在名册上记下。
   *[no] 票上不写名字。请当面交给社区工作人员，由工作人员在名册上记下，再投进票箱。
}先投的算：手机上投过的，不能再交纸质票；交了纸质票，手机上不能再投、也不能改。{ $until } 截止。由两位工作人员各录一遍，两遍一样才算数。
papers-sheet-page = 第 { $number } 页，共 { $of } 页
papers-hand-in-button = 🗒 收到一张纸质票
papers-hand-in =
    { $unit ->
        [household] 收到谁家的纸质票？请写户号。
        [owner] 收到哪位业主的纸质票？请写他的户号，票上也要有户号。
       *[person] 收到谁的纸质票？请写姓名，再从名册里点。
    }
    写一个记一个。先投的算：在手机上投过的，这里记不上，请把纸质票退回去；记了纸质票的，手机上不能再投，也不能改。用邻里的，会收到通知。

    已记 { $marked } 张。
papers-voter = 名册上叫「{ $called }」的有 { $count } 位。是哪一位的纸质票？点了就记上。
papers-noted = ✅ 记下了：{ $home } 的纸质票。请把票投进票箱。
papers-nobody = { $unit ->
    [household] 名册上没有「{ $said }」这个户号，请看看有没有写错。
    [owner] 名册上没有「{ $said }」这个户号，或者这一户没有业主，请看看有没有写错。
   *[person] 这次投票的名册上没有叫「{ $said }」的。每人一票的名册，是开始时确认过的居民，加上户籍名册上没有用邻里的成年人；一家里有人用邻里、对不上名册上是谁的，那一家只能在手机上投。
}
papers-handed-in =
    🗒 { $unit ->
        [household] 您家的
       *[person] 您的
    }纸质票，工作人员收到了：
    <b>{ $question }</b>

    如果没有交过纸质票，请马上给社区和居务监督委员会打电话。
papers-key-button = ⌨️ 录纸质票
papers-key =
    请把纸质票从头录一遍，一行一张{ $tied ->
        [yes] ，先写户号，空一格
       *[no] ；一样的可以写「×张数」
    }。共 { $marked } 张，认不清的写「无效」。

    { $options ->
        [none] 例如：
            { $tied ->
                [yes] 1-101 赞成
                    1-102 反对
                    1-201 无效
               *[no] 赞成 ×12
                    反对 ×3
                    弃权
            }
       *[other] { $ranked ->
            [yes] 按票上的先后写号，最想要的在前，例如「3 1 ×2」：
           *[no] 票上打 ✓ 的是几号就写几号，例如「1 3 ×2」：
        }
        { $options }
    }{ $fits ->
        [yes] {""}

            加起来超过 { $fund } 的票，写「无效」。
       *[no] {""}
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
papers-not-here = 这次投票不收纸质票。票和人完全分开的投票，纸质票少的时候，录票的人看得出是谁的；几个社区一起投的，只在手机上投。
papers-voted-before = 名册上记着已经投过了，只能投一次。请把纸质票退回去。
papers-over-fund = 第 { $line } 行的项目加起来超了 { $over_fen }。请看看有没有录错；票上真是这样的，写「无效」。
papers-of-nobody = 第 { $line } 行的户号「{ $home }」没有交过纸质票。请看看有没有录错。
papers-twice = 第 { $line } 行的户号「{ $home }」前面录过了，一位业主一张票。
papers-counted-already = 纸质票已经录过了，不能再加。
papers-bad-line = 第 { $line } 行没看懂。请照例子改一改再发。
papers-not-all = 名册上记着收到 { $marked } 张纸质票，录的张数对不上。请数一数再录。
papers-second-person = 第一遍是您录的，第二遍要请另一位同事录。
