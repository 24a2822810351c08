matters-several = <b>您說的好像是 { $count } 件事：</b>
    { $lines }

    分開辦：每件有自己的編號和期限，誰也不等誰。
    一起辦：算一件事，交給一個部門。{ $photos ->
        [0] {""}
       *[other] {""}
            🖼 照片 { $photos } 張，每件都帶上。
    }
matters-line = <b>{ $number }.</b> 「{ $text }」
    🏛 { $post }（聽到{ $words }）
    📍 { $place } · { $kind }{ $due ->
        [yes] ，{ $due_at }前答覆
       *[no] {""}
    }
matters-apart = ✂️ 分開辦
matters-together = 📄 一起辦
matters-alike = <b>第 { $number } 件：鄰居們可能已經反映過了，是這件事嗎？</b>
    您寫的：「{ $text }」

    { $lines }

    是的話按「我也遇到」，有消息一起告訴您；不是就給您單獨立一件。
matters-own = 都不是，單獨辦這件
matters-filed = ✅ <b>收到了，分成 { $count } 件辦：</b>
    { $lines }

    哪一件有了進展，我馬上在這裡告訴您。
matters-filed-line = { $mine ->
    [yes] <b>{ $case }號</b>
   *[no] 👋 <b>{ $case }號</b>（您也遇到）
} 「{ $text }」
    🏛 { $post }{ $due ->
        [yes] ，{ $due_at }前答覆
       *[no] {""}
    }
matters-see = 👀 看 { $case }號
matters-too-many = 一天最多反映 { $most } 件，今天您已經反映了 { $today } 件，再分開辦 { $parts } 件就超了，所以一件也沒有提交。可以返回按「一起辦」，或者明天再來。
