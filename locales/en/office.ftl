office-button = 🧰 Search, figures and more
office-main = What would you like to do?
office-find = 🔎 Look for a case
office-kinds = 🗂 By how they stand
office-rates = 📊 Figures
office-triage = 📦 Sort many at once
office-answers = 💬 Quick answers
office-kinds-asked = Which cases?
office-waiting = { $what ->
    [unsigned] ✍️ To be signed for
    [amber] 🟡 Soon due
    [supervised] 🔴 Supervised
   *[mine] 🙋 Signed by me
}
office-waiting-list = <b>{ $what ->
        [unsigned] To be signed for
        [amber] Soon due
        [supervised] Supervised
       *[mine] Signed by me
    }</b>
    { $count ->
        [0] None at the moment.
       *[other] { $count }, the urgent first{ $full ->
            [yes] {" "}(the first { $most } are listed)
           *[no] {""}
        }:
    }
office-find-asked = <b>Look for a case</b>
    Please write a number, { $is_staff ->
        [yes] some words, a building, a place or a resident's name
       *[no] some words, a building or a place
    }, with spaces between them.
    For example: #12, or: 3号楼 light
office-found = “{ $asked }”: { $count ->
        [0] nothing found. Write other words?
       *[other] { $count }, the newest first{ $full ->
            [yes] {" "}(the first { $most } are listed; more words find fewer)
           *[no] {""}
        }. Write again to look again.
    }
