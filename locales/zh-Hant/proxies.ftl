proxies-button = 📝 代居民登記訴求
proxies-find = <b>替誰登記？</b>
    請打姓名、電話、樓號或房號，比如：王阿姨 3號樓。
    沒有用過這個機器人的，按下面的按鈕。
proxies-found = { $count ->
    [0] 沒有找到「{ $said }」。換個說法再打一次，或者按「沒有賬號」。
   *[other] 找「{ $said }」，請選一位{ $full ->
        [yes] （人多，只列了前面的，請再打得細一點）
       *[no] {""}
    }：
}
proxies-no-account = 👵 沒有賬號，我來寫名字
proxies-name = 請寫這位居民怎麼稱呼（{ $most } 個字以內），比如：王奶奶。
proxies-phone = { $name }的電話是多少？辦好以後要問問{ $name }。辦結以後過些日子就刪掉。
proxies-no-phone = ☎️ 沒有電話
proxies-for = 📝 替<b>{ $who }</b>反映
proxies-wish = 👵 替家裡老人反映
proxies-lift = 👤 是我自己的事
proxies-whom = <b>替誰反映？</b>
    同一戶、也在這裡登記過的家人，請選一位：有消息先告訴這位家人，也由這位家人說解決了沒有，您也看得到。
    不在名單裡的，請打出稱呼，比如：王奶奶。這件事就記在您名下，寫明是替誰反映的。
proxies-marked = 〔代〕{ $text }
proxies-card = 📝 { $proxy ->
    [staff] 由社區工作人員{ $by }代錄{ $elsewhere ->
        [yes] { $known ->
            [yes] ，是{ $behalf }請社區反映的
           *[no] {""}
        }
       *[no] {""}
    }
   *[family] { $elsewhere ->
        [yes] 家人代辦{ $known ->
            [yes] ：{ $by }替{ $behalf }反映
           *[no] {""}
        }
       *[no] 家人代辦{ $known ->
            [yes] ：{ $by }替本人反映
           *[no] {""}
        }
    }
}
proxies-card-phone = ☎️ { $phone }
proxies-card-asked = ☎️ 辦結以前問過本人：{ $how ->
    [phone] 打電話
   *[door] 上門
}
proxies-head-office = 📝 { $proxy ->
    [staff] 社區代錄
   *[family] 家人代辦
}
proxies-head-own = 📝 您替{ $behalf }反映的
proxies-told-filed = 📝 { $proxy ->
    [staff] 社區工作人員{ $name }
   *[family] 家人{ $name }
}替您反映了訴求 { $case }號（{ $text }）{ $due ->
    [yes] ，{ $due_at }前答覆您。
   *[no] 。
}
    有消息先告訴您，辦好沒有也由您說。
proxies-told-helper = 📝 您替{ $name }反映的訴求 { $case }號，{ $name }收到了：

    { $said_told }
proxies-how-asked = 訴求 { $case }號是替{ $behalf }登記的。您是怎麼問到本人、本人說解決了的？
    這一條會寫在訴求上，大家都看得到。
proxies-by-phone = ☎️ 打電話問的
proxies-at-the-door = 🚪 上門問的
proxies-own-work = 這件事是您簽收或答覆的，不能又由您替居民說解決了。請等一等：一直沒有迴音，會自己收起來，不算滿意。
proxies-not-for-them = 滿意不滿意，要由居民本人說。
proxies-yourself = 自己的事，請在「📮 反映問題」裡反映。
complaints-told-closed-asked-phone = 打電話問過本人，說解決了，辦結。
complaints-told-closed-asked-door = 上門問過本人，說解決了，辦結。
complaints-way-closed-asked-phone = 打電話問過本人，說解決了，辦結
complaints-way-closed-asked-door = 上門問過本人，說解決了，辦結
