staff-button = 👥 Staff
staff-role = { $role ->
    [admin] admin
    [staff] community staff
    [handler] handler, { $department }
    [street] street office
   *[leader] building leader { $building }
}
staff-any-department = department
staff-unnamed = no name yet
staff-line = <b>{ $name }</b>: { $posts }
staff-posts = 👥 The staff now. Press a name to see or end the post.
staff-post = <b>{ $name }</b>
    Post: { $post }
    Since { $since }
staff-revoke = ⛔ End this post
staff-revoked-toast = Ended: from now on the desk is closed to them.
staff-revoked = Your post here ({ $role ->
    [admin] admin
    [staff] community staff
    [handler] department handler
    [street] street office
   *[leader] building leader
}) was ended by { $by }. If you have questions, please call the community.
staff-invite = ➕ Invite somebody
staff-which-role = What shall they do?
staff-which-department = For which department?
staff-which-building = For which building?
staff-link = 🔗 A one-time invitation as { $post }, good until { $until }, for one use. Send it to that person alone:
    
    { $has_name ->
        [yes] { $link }
       *[no] Ask them to send me these words: <code>{ $words }</code>
    }
staff-welcome = 🎉 Welcome! In { $community } you are now: { $post }. The main menu has “🗂 My desk” for you.
staff-joined = ✅ { $name } used your invitation and is now { $role ->
    [admin] admin
    [staff] community staff
    [handler] department handler
    [street] street office
   *[leader] building leader
}. If that is not whom you invited, end the post at once under “Staff”.
staff-link-used = This invitation has been used; it works only once. Please ask whoever invited you for another.
staff-link-expired = This invitation is no longer good. Please ask whoever invited you for another.
staff-link-unknown = There is no such invitation; perhaps the link was cut off. Please ask whoever invited you for another.
staff-own-post = You cannot end your own post. Please ask another admin.
