proxies-button = 📝 代居民登记诉求
proxies-find = <b>替谁登记？</b>
    请打姓名、电话、楼号或房号，比如：王阿姨 3号楼。
    没有用过这个机器人的，按下面的按钮。
proxies-found = { $count ->
    [0] 没有找到「{ $said }」。换个说法再打一次，或者按「没有账号」。
   *[other] 找「{ $said }」，请选一位{ $full ->
        [yes] （人多，只列了前面的，请再打得细一点）
       *[no] {""}
    }：
}
proxies-no-account = 👵 没有账号，我来写名字
proxies-name = 请写这位居民怎么称呼（{ $most } 个字以内），比如：王奶奶。
proxies-phone = { $name }的电话是多少？办好以后要问问{ $name }。办结以后过些日子就删掉。
proxies-no-phone = ☎️ 没有电话
proxies-for = 📝 替<b>{ $who }</b>反映
proxies-wish = 👵 替家里老人反映
proxies-lift = 👤 是我自己的事
proxies-whom = <b>替谁反映？</b>
    同一户、也在这里登记过的家人，请选一位：有消息先告诉这位家人，也由这位家人说解决了没有，您也看得到。
    不在名单里的，请打出称呼，比如：王奶奶。这件事就记在您名下，写明是替谁反映的。
proxies-marked = 〔代〕{ $text }
proxies-card = 📝 { $proxy ->
    [staff] 由社区工作人员{ $by }代录{ $elsewhere ->
        [yes] { $known ->
            [yes] ，是{ $behalf }请社区反映的
           *[no] {""}
        }
       *[no] {""}
    }
   *[family] { $elsewhere ->
        [yes] 家人代办{ $known ->
            [yes] ：{ $by }替{ $behalf }反映
           *[no] {""}
        }
       *[no] 家人代办{ $known ->
            [yes] ：{ $by }替本人反映
           *[no] {""}
        }
    }
}
proxies-card-phone = ☎️ { $phone }
proxies-card-asked = ☎️ 办结以前问过本人：{ $how ->
    [phone] 打电话
   *[door] 上门
}
proxies-head-office = 📝 { $proxy ->
    [staff] 社区代录
   *[family] 家人代办
}
proxies-head-own = 📝 您替{ $behalf }反映的
proxies-told-filed = 📝 { $proxy ->
    [staff] 社区工作人员{ $name }
   *[family] 家人{ $name }
}替您反映了诉求 { $case }号（{ $text }）{ $due ->
    [yes] ，{ $due_at }前答复您。
   *[no] 。
}
    有消息先告诉您，办好没有也由您说。
proxies-told-helper = 📝 您替{ $name }反映的诉求 { $case }号，{ $name }收到了：

    { $said_told }
proxies-how-asked = 诉求 { $case }号是替{ $behalf }登记的。您是怎么问到本人、本人说解决了的？
    这一条会写在诉求上，大家都看得到。
proxies-by-phone = ☎️ 打电话问的
proxies-at-the-door = 🚪 上门问的
proxies-own-work = 这件事是您签收或答复的，不能又由您替居民说解决了。请等一等：一直没有回音，会自己收起来，不算满意。
proxies-not-for-them = 满意不满意，要由居民本人说。
proxies-yourself = 自己的事，请在「📮 反映问题」里反映。
complaints-told-closed-asked-phone = 打电话问过本人，说解决了，办结。
complaints-told-closed-asked-door = 上门问过本人，说解决了，办结。
complaints-way-closed-asked-phone = 打电话问过本人，说解决了，办结
complaints-way-closed-asked-door = 上门问过本人，说解决了，办结
