conflicts-wish = ⚖️ 這是關於工作人員的
conflicts-lift = ↩️ 不是關於工作人員的
conflicts-whom = <b>是關於誰的？</b>
    請選一位，或者把名字打出來。您選的人和他的單位看不到這件事。
conflicts-role-choice = { $role ->
    [admin] 社區領導、居委會
   *[other] 一位工作人員，不知道名字
}
conflicts-unknown = 我沒找到有這個名字的工作人員。請從下面選一位；不知道名字的，選「一位工作人員，不知道名字」。
conflicts-role = { $role ->
    [admin] 社區領導和居委會
   *[other] 社區工作人員
}
conflicts-somebody = 一位工作人員
conflicts-and = 、
conflicts-post = { $somebody ->
    [yes] 社區裡與這件事無關的管理員
   *[no] 街道辦事處（社區裡沒有與這件事無關的管理員）
}
conflicts-noticed = ⚖️ <b>這件事關於{ $whom }</b>
    { $reads ->
        [admin] 所以不交給他們，他們也看不到，由與這件事無關的社區管理員來看。
        [street] 所以不交給他們，他們也看不到，由街道辦事處的人來看。
       *[nobody] 社區裡能看的只有當事人，所以不交給社區，提交以後我告訴您怎麼找街道辦事處。
    }
    不是關於他們的？請按「🔐 保密 · 替人反映 · 關於工作人員」改過來。
conflicts-filed = ✅ <b>收到了，編號 { $case }</b>
    這件事關於{ $whom }：{ $above ->
        [yes] 由街道辦事處的人督辦
       *[no] 由與這件事無關的社區管理員來看
    }，當事人看不到。
    { $due ->
        [yes] { $due_at }前答覆您。
       *[no] 謝謝您告訴我們。
    }
    有了進展，我馬上在這裡告訴您。
conflicts-street = 📌 <b>記下了，編號 { $case }</b>
    這件事關於{ $whom }，社區裡沒有別人能看，所以沒有交給社區。請直接找：
    { $other_door }
    社區的人看不到您寫的。
conflicts-card = ⚖️ 關於{ $whom }：當事人看不到這件事
conflicts-not-there = 這件事就是關於這個部門的，不能交給它。
conflicts-concerns-you = 這件事提到了您本人或您的單位，不能由您登記。請讓另一位同事登記，或者請居民自己反映。
conflicts-nobody-else = 社區裡沒有與這件事無關的人能看，請打街道辦事處的電話：{ $phone }
conflicts-now = 現在：與這件事無關的社區管理員在看該怎麼辦。
conflicts-now-supervised = 現在：由與這件事無關的人督辦。
complaints-told-with-street = 您的訴求 { $case }號（{ $text }）已經交給街道辦事處督辦，社區的人看不到。有消息馬上告訴您。
complaints-way-with-street = 交街道辦事處督辦
complaints-office-with-street = 🔴 訴求 { $case }號（{ $text }）關於社區的人，社區裡沒有別人能看，請街道督辦。
conflicts-later = ⚖️ <b>這些話說到了{ $whom }</b>
    「{ $text }」
    訴求 { $case }號他們也看得到，所以我還沒有發出去。可以另外登記一件，當事人看不到，由與這件事無關的人來看；也可以照原樣發。
conflicts-later-own = ⚖️ 另外登記一件，不給當事人看
conflicts-later-send = 📨 照原樣發出去
