triage-pick = <b>批量分办</b>
    { $count ->
        [0] 没有等着分办的诉求。
       *[other] 等着分办的 { $count } 件。要交给同一个部门的，请一件一件勾上（最多 { $most } 件）。
    }{ $picked ->
        [0] {""}
       *[other] {" "}已勾 { $picked } 件。
    }
triage-line = { $picked ->
    [yes] ☑️
   *[no] ⬜
} { $case }号 { $text }
triage-picked = ➡️ 勾好了（{ $picked } 件）
triage-full = 一次最多 { $most } 件，先把这些分出去吧。
triage-department = 勾了 { $picked } 件，交给哪个部门？
triage-preview = { $picked ->
        [0] 勾的这些刚才都有人分好了，请返回再看看。
       *[other] <b>这 { $picked } 件都交给{ $post }吗？</b>
        { $lines }
    }
triage-preview-line = • { $case }号 { $text }
triage-send = ✅ 对，{ $picked } 件一起交给{ $post }
triage-sent = ✅ 交给{ $post } { $sent } 件，居民都会收到消息。{ $missed ->
        [0] {""}
       *[other] {""}

        这 { $missed } 件刚才已经有人动过，没有再改：
        { $lines }
    }
triage-missed-line = • { $case }号：{ $post }，{ $state }
