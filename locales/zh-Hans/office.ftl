office-button = 🧰 查找、统计和更多
office-main = 要做什么？
office-find = 🔎 找一件诉求
office-kinds = 🗂 按情况看
office-rates = 📊 统计
office-triage = 📦 批量分办
office-answers = 💬 常用答复
office-kinds-asked = 看哪些诉求？
office-waiting = { $what ->
    [unsigned] ✍️ 待签收
    [amber] 🟡 快到期
    [supervised] 🔴 督办
   *[mine] 🙋 我签收的
}
office-waiting-list = <b>{ $what ->
        [unsigned] 待签收
        [amber] 快到期
        [supervised] 督办
       *[mine] 我签收的
    }</b>
    { $count ->
        [0] 现在一件也没有。
       *[other] { $count } 件，急的在前{ $full ->
            [yes] （只列前 { $most } 件）
           *[no] {""}
        }：
    }
office-find-asked = <b>找一件诉求</b>
    请写编号、{ $is_staff ->
        [yes] 几个字、楼栋、地点或者居民的姓名
       *[no] 几个字、楼栋或者地点
    }，几样之间空一格。
    比如：12号，或者：3号楼 路灯
office-found = 找「{ $asked }」：{ $count ->
        [0] 没有找到。换几个字再写一次？
       *[other] { $count } 件，新的在前{ $full ->
            [yes] （只列前 { $most } 件，多写几个字可以缩小）
           *[no] {""}
        }。再写几个字可以重新找。
    }
