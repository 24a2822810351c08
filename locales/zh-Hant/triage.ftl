triage-pick = <b>批量分辦</b>
    { $count ->
        [0] 沒有等著分辦的訴求。
       *[other] 等著分辦的 { $count } 件。要交給同一個部門的，請一件一件勾上（最多 { $most } 件）。
    }{ $picked ->
        [0] {""}
       *[other] {" "}已勾 { $picked } 件。
    }
triage-line = { $picked ->
    [yes] ☑️
   *[no] ⬜
} { $case }號 { $text }
triage-picked = ➡️ 勾好了（{ $picked } 件）
triage-full = 一次最多 { $most } 件，先把這些分出去吧。
triage-department = 勾了 { $picked } 件，交給哪個部門？
triage-preview = { $picked ->
        [0] 勾的這些剛才都有人分好了，請返回再看看。
       *[other] <b>這 { $picked } 件都交給{ $post }嗎？</b>
        { $lines }
    }
triage-preview-line = • { $case }號 { $text }
triage-send = ✅ 對，{ $picked } 件一起交給{ $post }
triage-sent = ✅ 交給{ $post } { $sent } 件，居民都會收到消息。{ $missed ->
        [0] {""}
       *[other] {""}

        這 { $missed } 件剛才已經有人動過，沒有再改：
        { $lines }
    }
triage-missed-line = • { $case }號：{ $post }，{ $state }
