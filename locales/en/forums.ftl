forums-admins-only = Only an administrator of the community can link or unlink this group. Please let them send /link here in their own name, not anonymously.
forums-several = You lead more than one community, so I cannot tell which one is meant. Please let an administrator of this one alone send /link.
forums-not-a-forum = This group has no topics yet. Please turn on “Topics” in the group's settings and send /link again.
forums-linked-elsewhere = This group is linked to another community already and cannot be linked here.
forums-not-linked = This group is not linked to a community, so there is nothing to take apart.
forums-not-your-case = Nothing was sent to the resident: this case is not yours to handle, or you are not in this community now.
forums-sign-first = Nobody has signed for it yet. Please press “✍️ Sign for it” under the card first, then answer or ask.
forums-not-your-draft = Only who wrote it can send it.
forums-draft-over = This one is done already, or was written more than { $minutes } minutes ago. Please write it again to send it.

forums-linked = 🔗 { $name } linked the group “{ $title }” to this community: each new case gets a topic there, and everybody in the group can read it. If that is wrong, an administrator can send /unlink in the group.
forums-guide-name = 📖 How to use this group
forums-guide = 🔗 <b>This group is linked to “{ $community }”</b>

    Each new case gets a topic here; its card is always up to date, and the topic is closed with the case.
    Everybody in the group can read what happened and where (but no names and telephones), so please let only colleagues in.

    In a topic:
    • Ordinary talk <b>never</b> reaches the resident.
    • “<b>/answer</b> We come tomorrow” answers the resident.
    • “<b>/ask</b> Which entrance?” asks the resident a question.
    Both are first shown to whoever wrote them and go only with a tap. The resident's reply comes back into the topic.

    To take the link apart, an administrator sends /unlink.
forums-mended = 🔗 Linked to “{ $community }” again. What changed meanwhile follows now.
forums-unlinked = This group is unlinked. Cases are no longer sent here; to link it again, an administrator sends /link.
forums-broken = ⚠️ Nothing can be sent to the group “{ $title }”: { $why ->
    [removed] I am not in the group any more. Please add me again as an administrator.
    [not-forum] its topics are turned off. Please turn them on again.
   *[rights] I may not manage its topics. Please make me an administrator with “Manage topics”.
} Then let an administrator send /link in the group. All cases go on at the desk as ever.
forums-topic-lost = ⚠️ The topic or card of case { $case } in the group “{ $title }” is gone. Please go on with the case at the desk; to have a new topic, an administrator sends /link in the group.

forums-card = { $rows_told }{ $worked ->
    [yes] {""}

    Answer the resident: “/answer …”  Ask: “/ask …”
   *[no] {""}
}
forums-withdrawn = Case { $case } is not worked in this group any more; please see the desk.
forums-news = 🔔 { $said_told }
forums-how = This was not sent to the resident. To answer, write “/answer …”; to ask, write “/ask …”.
forums-words-only = Nothing was sent to the resident: only words can be sent from here. Please send photos from the desk.
forums-preview = <b>{ $act ->
    [ask] Ask the resident this?
   *[answer] Answer the resident so?
}</b> (case { $case }; { $name } is to press)

    { $text }
forums-yes = 📤 Send to the resident
forums-no = Do not send
forums-sent = ✅ { $name } { $act ->
    [ask] asked the resident
   *[answer] answered the resident
}:
    { $text }
forums-dropped = { $name } did not send:
    { $text }
forums-asked = Asked. Now we wait for the resident.
forums-signed = Signed.
forums-not-sent = Not sent.

forums-button = 👥 Staff group
forums-desk = <b>Staff group</b>
    { $linked ->
        [yes] Linked: { $title } (since { $since_at })
       *[no] No staff group is linked yet.
    }
    { $broken ->
        [yes] ⚠️ Nothing can be sent there now: { $why ->
            [removed] I am not in the group any more. Please add me again as an administrator.
            [not-forum] its topics are turned off. Please turn them on again.
           *[rights] I may not manage its topics. Please give me “Manage topics”.
        } Then let an administrator send /link in the group.
       *[no] Each new case gets a topic there; “/answer …” in a topic answers the resident.
    }

    To link one: make a group with “Topics” turned on, add me as an administrator (with “Manage topics”), and let an administrator of the community send /link there.
forums-unlink = 🔌 Unlink this group
forums-unlinked-here = Unlinked. Cases are no longer sent to the group.
