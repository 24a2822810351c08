matters-several = <b>您说的好像是 { $count } 件事：</b>
    { $lines }

    分开办：每件有自己的编号和期限，谁也不等谁。
    一起办：算一件事，交给一个部门。{ $photos ->
        [0] {""}
       *[other] {""}
            🖼 照片 { $photos } 张，每件都带上。
    }
matters-line = <b>{ $number }.</b> 「{ $text }」
    🏛 { $post }（听到{ $words }）
    📍 { $place } · { $kind }{ $due ->
        [yes] ，{ $due_at }前答复
       *[no] {""}
    }
matters-apart = ✂️ 分开办
matters-together = 📄 一起办
matters-alike = <b>第 { $number } 件：邻居们可能已经反映过了，是这件事吗？</b>
    您写的：「{ $text }」

    { $lines }

    是的话按「我也遇到」，有消息一起告诉您；不是就给您单独立一件。
matters-own = 都不是，单独办这件
matters-filed = ✅ <b>收到了，分成 { $count } 件办：</b>
    { $lines }

    哪一件有了进展，我马上在这里告诉您。
matters-filed-line = { $mine ->
    [yes] <b>{ $case }号</b>
   *[no] 👋 <b>{ $case }号</b>（您也遇到）
} 「{ $text }」
    🏛 { $post }{ $due ->
        [yes] ，{ $due_at }前答复
       *[no] {""}
    }
matters-see = 👀 看 { $case }号
matters-too-many = 一天最多反映 { $most } 件，今天您已经反映了 { $today } 件，再分开办 { $parts } 件就超了，所以一件也没有提交。可以返回按「一起办」，或者明天再来。
