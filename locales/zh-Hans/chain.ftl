chain-button = 🔗 存证链
chain-card =
    🔗 <b>存证链</b>　{ $question }

    每投一票、每改一票，都在一条链上接一环。链上只有校验码，看不出谁投的、投了什么；少一票、多一票、改一票，后面的环就全都对不上。

    { $head ->
        [none] 这次投票还没有存证链。
       *[other] 现在共 { $entries } 环，存证码：
    }
    { $head ->
        [none] {""}
       *[other] <code>{ $head }</code>
    }
    { $any_posted ->
        [yes] {""}

        公布过的（新的在前）：
        { $posted }
       *[no] {""}
    }

    请截屏留好。手里有以前的存证码，打在这里就能核对，例如：12-3f9a11c077de0b42
chain-posted = <code>{ $head }</code>　{ $posted_at }
chain-watch = 🔔 每小时把存证码发给我
chain-unwatch = 🔕 不用再发存证码
chain-watched = 好的，有新票时每小时发您一次（夜里不发）。
chain-unwatched = 好的，不再发了。
chain-verify = 🔍 从头到尾核对一遍
chain-head =
    🔗 存证码 <code>{ $head }</code>
    { $question }

    请截屏留好，以后可以拿来核对。
chain-head-same = ✅ 对上了：{ $head } 就在链上，那时的票一张也没被动过。
chain-head-differs = ⚠️ 链上对不上 { $head }。请看看有没有打错；没有打错的话，请给社区和居务监督委员会打电话，并留好截屏。
chain-head-unread = 没看懂这个存证码。请照着打，前面是数字，一横，后面 16 位，例如：12-3f9a11c077de0b42
chain-none = 这次投票是在有存证链之前开始的，没有链可以核对。
chain-whole = ✅ 从头到尾都对得上。存证码 { $head }
chain-broken =
    ⚠️ 对不上，请马上停下来，通知居务监督委员会：

    { $faults }
chain-fault-link = 链上有一环被改过、抽走或插进来
chain-fault-head = 链尾和记下的不一样
chain-fault-posted = 和公布过的存证码对不上
chain-fault-opened = 规则或名册和开始时不一样
chain-fault-box = 票箱里有票被改过、抽走或塞进来
chain-fault-roll = 名册上谁投过被改过
chain-fault-result = 公布的结果和封存的不一样
chain-fault-count = 把票重新数一遍，结果和公布的不一样
chain-head-posted =
    🔗 { $open ->
        [yes] 正在投票：
       *[no] 投票截止了，不会再有新票：
    }<b>{ $question }</b>
    { $open ->
        [yes] 这一刻的存证码
       *[no] 最后的存证码
    } <code>{ $head }</code>

    请截屏留好，也请转到居民群里。以后谁都可以打开这次投票，点「🔗 存证链」，把码打进去核对：票动过一张，就对不上。
chain-group-wanted =
    🔗 正在投票：<b>{ $question }</b>

    接上工作群，投票期间我每小时在群里发一次存证码，截止时再发一次；大家截屏留着，谁也不能偷偷改票。

    怎么接：把我加进群、设为管理员，在群设置里打开「话题」，再请社区管理员在群里发 /link 。不接也不耽误投票：谁想要，打开这次投票点「🔗 存证链」，就能每小时收到。
