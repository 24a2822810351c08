chain-button = 🔗 存證鏈
chain-card =
    🔗 <b>存證鏈</b>　{ $question }

    每投一票、每改一票，都在一條鏈上接一環。鏈上只有校驗碼，看不出誰投的、投了什麼；少一票、多一票、改一票，後面的環就全都對不上。

    { $head ->
        [none] 這次投票還沒有存證鏈。
       *[other] 現在共 { $entries } 環，存證碼：
    }
    { $head ->
        [none] {""}
       *[other] <code>{ $head }</code>
    }
    { $any_posted ->
        [yes] {""}

        公佈過的（新的在前）：
        { $posted }
       *[no] {""}
    }

    請截屏留好。手裡有以前的存證碼，打在這裡就能核對，例如：12-3f9a11c077de0b42
chain-posted = <code>{ $head }</code>　{ $posted_at }
chain-watch = 🔔 每小時把存證碼發給我
chain-unwatch = 🔕 不用再發存證碼
chain-watched = 好的，有新票時每小時發您一次（夜裡不發）。
chain-unwatched = 好的，不再發了。
chain-verify = 🔍 從頭到尾核對一遍
chain-head =
    🔗 存證碼 <code>{ $head }</code>
    { $question }

    請截屏留好，以後可以拿來核對。
chain-head-same = ✅ 對上了：{ $head } 就在鏈上，那時的票一張也沒被動過。
chain-head-differs = ⚠️ 鏈上對不上 { $head }。請看看有沒有打錯；沒有打錯的話，請給社區和居務監督委員會打電話，並留好截屏。
chain-head-unread = 沒看懂這個存證碼。請照著打，前面是數字，一橫，後面 16 位，例如：12-3f9a11c077de0b42
chain-none = 這次投票是在有存證鏈之前開始的，沒有鏈可以核對。
chain-whole = ✅ 從頭到尾都對得上。存證碼 { $head }
chain-broken =
    ⚠️ 對不上，請馬上停下來，通知居務監督委員會：

    { $faults }
chain-fault-link = 鏈上有一環被改過、抽走或插進來
chain-fault-head = 鏈尾和記下的不一樣
chain-fault-posted = 和公佈過的存證碼對不上
chain-fault-opened = 規則或名冊和開始時不一樣
chain-fault-box = 票箱裡有票被改過、抽走或塞進來
chain-fault-roll = 名冊上誰投過被改過
chain-fault-result = 公佈的結果和封存的不一樣
chain-fault-count = 把票重新數一遍，結果和公布的不一樣
chain-head-posted =
    🔗 { $open ->
        [yes] 正在投票：
       *[no] 投票截止了，不會再有新票：
    }<b>{ $question }</b>
    { $open ->
        [yes] 這一刻的存證碼
       *[no] 最後的存證碼
    } <code>{ $head }</code>

    請截屏留好，也請轉到居民群裡。以後誰都可以打開這次投票，點「🔗 存證鏈」，把碼打進去核對：票動過一張，就對不上。
chain-group-wanted =
    🔗 正在投票：<b>{ $question }</b>

    接上工作群，投票期間我每小時在群裡發一次存證碼，截止時再發一次；大家截屏留著，誰也不能偷偷改票。

    怎麼接：把我加進群、設為管理員，在群設置裡打開「話題」，再請社區管理員在群裡發 /link 。不接也不耽誤投票：誰想要，打開這次投票點「🔗 存證鏈」，就能每小時收到。
