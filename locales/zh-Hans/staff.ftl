staff-button = 👥 工作人员
staff-role = { $role ->
    [admin] 管理员
    [staff] 社区工作人员
    [handler] { $department }经办
    [street] 街道
   *[leader] { $building }楼栋长
}
staff-any-department = 部门
staff-unnamed = 还没有留称呼
staff-line = <b>{ $name }</b>：{ $posts }
staff-posts = 👥 现在的工作人员。点名字可以看、可以撤。
staff-post = <b>{ $name }</b>
    岗位：{ $post }
    从 { $since } 起
staff-revoke = ⛔ 撤掉这个岗位
staff-revoked-toast = 已经撤掉，从现在起不能再办公了。
staff-revoked = 您在本社区的岗位「{ $role ->
    [admin] 管理员
    [staff] 社区工作人员
    [handler] 部门经办
    [street] 街道
   *[leader] 楼栋长
}」已由{ $by }撤掉。有疑问请联系社区。
staff-invite = ➕ 邀请一位
staff-which-role = 请对方来做什么？
staff-which-department = 哪个部门的经办？
staff-which-building = 哪一栋楼的楼栋长？
staff-link = 🔗 给「{ $post }」的一次性邀请，{ $until } 前有效，只能用一次。请单独发给本人：
    
    { $has_name ->
        [yes] { $link }
       *[no] 请对方给我发这句话：<code>{ $words }</code>
    }
staff-welcome = 🎉 欢迎！您现在是 { $community } 的{ $post }。主菜单里多了「🗂 工作台」。
staff-joined = ✅ { $name } 用了您的邀请，现在是{ $role ->
    [admin] 管理员
    [staff] 社区工作人员
    [handler] 部门经办
    [street] 街道
   *[leader] 楼栋长
}。如果不是您邀请的人，请马上在「工作人员」里撤掉。
staff-link-used = 这个邀请已经有人用过了，只能用一次。请找邀请您的人再要一个。
staff-link-expired = 这个邀请已经失效了。请找邀请您的人再要一个。
staff-link-unknown = 没有这个邀请，可能链接没有复制完整。请找邀请您的人再要一个。
staff-own-post = 不能撤自己的岗位，请另一位管理员来办。
