conflicts-wish = ⚖️ 这是关于工作人员的
conflicts-lift = ↩️ 不是关于工作人员的
conflicts-whom = <b>是关于谁的？</b>
    请选一位，或者把名字打出来。您选的人和他的单位看不到这件事。
conflicts-role-choice = { $role ->
    [admin] 社区领导、居委会
   *[other] 一位工作人员，不知道名字
}
conflicts-unknown = 我没找到有这个名字的工作人员。请从下面选一位；不知道名字的，选「一位工作人员，不知道名字」。
conflicts-role = { $role ->
    [admin] 社区领导和居委会
   *[other] 社区工作人员
}
conflicts-somebody = 一位工作人员
conflicts-and = 、
conflicts-post = { $somebody ->
    [yes] 社区里与这件事无关的管理员
   *[no] 街道办事处（社区里没有与这件事无关的管理员）
}
conflicts-noticed = ⚖️ <b>这件事关于{ $whom }</b>
    { $reads ->
        [admin] 所以不交给他们，他们也看不到，由与这件事无关的社区管理员来看。
        [street] 所以不交给他们，他们也看不到，由街道办事处的人来看。
       *[nobody] 社区里能看的只有当事人，所以不交给社区，提交以后我告诉您怎么找街道办事处。
    }
    不是关于他们的？请按「🔐 保密 · 替人反映 · 关于工作人员」改过来。
conflicts-filed = ✅ <b>收到了，编号 { $case }</b>
    这件事关于{ $whom }：{ $above ->
        [yes] 由街道办事处的人督办
       *[no] 由与这件事无关的社区管理员来看
    }，当事人看不到。
    { $due ->
        [yes] { $due_at }前答复您。
       *[no] 谢谢您告诉我们。
    }
    有了进展，我马上在这里告诉您。
conflicts-street = 📌 <b>记下了，编号 { $case }</b>
    这件事关于{ $whom }，社区里没有别人能看，所以没有交给社区。请直接找：
    { $other_door }
    社区的人看不到您写的。
conflicts-card = ⚖️ 关于{ $whom }：当事人看不到这件事
conflicts-not-there = 这件事就是关于这个部门的，不能交给它。
conflicts-concerns-you = 这件事提到了您本人或您的单位，不能由您登记。请让另一位同事登记，或者请居民自己反映。
conflicts-nobody-else = 社区里没有与这件事无关的人能看，请打街道办事处的电话：{ $phone }
conflicts-now = 现在：与这件事无关的社区管理员在看该怎么办。
conflicts-now-supervised = 现在：由与这件事无关的人督办。
complaints-told-with-street = 您的诉求 { $case }号（{ $text }）已经交给街道办事处督办，社区的人看不到。有消息马上告诉您。
complaints-way-with-street = 交街道办事处督办
complaints-office-with-street = 🔴 诉求 { $case }号（{ $text }）关于社区的人，社区里没有别人能看，请街道督办。
conflicts-later = ⚖️ <b>这些话说到了{ $whom }</b>
    「{ $text }」
    诉求 { $case }号他们也看得到，所以我还没有发出去。可以另外登记一件，当事人看不到，由与这件事无关的人来看；也可以照原样发。
conflicts-later-own = ⚖️ 另外登记一件，不给当事人看
conflicts-later-send = 📨 照原样发出去
