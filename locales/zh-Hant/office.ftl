office-button = 🧰 查找、統計和更多
office-main = 要做什麼？
office-find = 🔎 找一件訴求
office-kinds = 🗂 按情況看
office-rates = 📊 統計
office-triage = 📦 批量分辦
office-answers = 💬 常用答覆
office-kinds-asked = 看哪些訴求？
office-waiting = { $what ->
    [unsigned] ✍️ 待簽收
    [amber] 🟡 快到期
    [supervised] 🔴 督辦
   *[mine] 🙋 我簽收的
}
office-waiting-list = <b>{ $what ->
        [unsigned] 待簽收
        [amber] 快到期
        [supervised] 督辦
       *[mine] 我簽收的
    }</b>
    { $count ->
        [0] 現在一件也沒有。
       *[other] { $count } 件，急的在前{ $full ->
            [yes] （只列前 { $most } 件）
           *[no] {""}
        }：
    }
office-find-asked = <b>找一件訴求</b>
    請寫編號、{ $is_staff ->
        [yes] 幾個字、樓棟、地點或者居民的姓名
       *[no] 幾個字、樓棟或者地點
    }，幾樣之間空一格。
    比如：12號，或者：3號樓 路燈
office-found = 找「{ $asked }」：{ $count ->
        [0] 沒有找到。換幾個字再寫一次？
       *[other] { $count } 件，新的在前{ $full ->
            [yes] （只列前 { $most } 件，多寫幾個字可以縮小）
           *[no] {""}
        }。再寫幾個字可以重新找。
    }
