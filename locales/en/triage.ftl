triage-pick = <b>Sort many at once</b>
    { $count ->
        [0] No case waits to be sorted.
       *[other] { $count } wait to be sorted. Please tick those that go to one department ({ $most } at most).
    }{ $picked ->
        [0] {""}
       *[other] {" "}{ $picked } ticked.
    }
triage-line = { $picked ->
    [yes] ☑️
   *[no] ⬜
} #{ $case } { $text }
triage-picked = ➡️ All ticked ({ $picked })
triage-full = { $most } at most in one go; please send these first.
triage-department = { $picked } ticked. Which department shall have them?
triage-preview = { $picked ->
        [0] Somebody has just sorted all of these; please go back and look again.
       *[other] <b>Send these { $picked } to { $post }?</b>
        { $lines }
    }
triage-preview-line = • #{ $case } { $text }
triage-send = ✅ Yes, send { $picked } to { $post }
triage-sent = ✅ { $sent } sent to { $post }; the residents are told.{ $missed ->
        [0] {""}
       *[other] {""}

        Somebody was quicker with these { $missed }, they stay as they are:
        { $lines }
    }
triage-missed-line = • #{ $case }: { $post }, { $state }
