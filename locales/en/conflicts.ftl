conflicts-wish = ⚖️ This is about somebody of the office
conflicts-lift = ↩️ This is not about the office
conflicts-whom = <b>Whom is it about?</b>
    Choose somebody, or type the name. Whom you choose does not see this, nor does their unit.
conflicts-role-choice = { $role ->
    [admin] The committee and its leaders
   *[other] One of the staff, name unknown
}
conflicts-unknown = I found nobody of that name in the office. Please choose below; if you do not know the name, choose “One of the staff, name unknown”.
conflicts-role = { $role ->
    [admin] the committee and its leaders
   *[other] the community's staff
}
conflicts-somebody = one of the staff
conflicts-and = {", "}
conflicts-post = { $somebody ->
    [yes] an admin of the committee whom it does not concern
   *[no] the street office (there is no admin here whom it does not concern)
}
conflicts-noticed = ⚖️ <b>This is about { $whom }</b>
    { $reads ->
        [admin] So it does not go to them and they do not see it: an admin whom it does not concern reads it.
        [street] So it does not go to them and they do not see it: the street office reads it.
       *[nobody] Only those whom it concerns could read it here. So it does not go to the committee; when you send it, I tell you how to reach the street office.
    }
    Not about them? Press “🔐 Private · for somebody else · about staff” to put it right.
conflicts-filed = ✅ <b>Received, number { $case }</b>
    This is about { $whom }: { $above ->
        [yes] the street office supervises it
       *[no] an admin whom it does not concern reads it
    }, and those concerned do not see it.
    { $due ->
        [yes] An answer by { $due_at }.
       *[no] Thank you for telling us.
    }
    I tell you here as soon as there is news.
conflicts-street = 📌 <b>Noted, number { $case }</b>
    This is about { $whom }, and nobody else here could read it, so it did not go to the committee. Please turn to:
    { $other_door }
    Nobody of the community sees what you wrote.
conflicts-card = ⚖️ About { $whom }: those concerned do not see this
conflicts-not-there = This is about that very department, so it cannot go there.
conflicts-concerns-you = This names you or your unit, so you cannot file it. Please let a colleague file it, or the resident themselves.
conflicts-nobody-else = Nobody here may read this but those whom it concerns. Please call the street office: { $phone }
conflicts-now = Now: an admin whom it does not concern is looking into it.
conflicts-now-supervised = Now: somebody whom it does not concern supervises it.
complaints-told-with-street = Your case { $case } ({ $text }) is now supervised by the street office; nobody of the community sees it. You hear as soon as there is news.
complaints-way-with-street = Given to the street office, which supervises it
complaints-office-with-street = 🔴 Case { $case } ({ $text }) is about people of the community, and nobody else there may read it: please supervise it.
conflicts-later = ⚖️ <b>These words are about: { $whom }</b>
    “{ $text }”
    They can read case { $case } too, so nothing has been sent yet. You can file a case of its own, which whom it is about cannot see and somebody without a part in it reads; or send the words as they are.
conflicts-later-own = ⚖️ File it apart, unseen by them
conflicts-later-send = 📨 Send it as it is
