staff-button = 👥 工作人員
staff-role = { $role ->
    [admin] 管理員
    [staff] 社區工作人員
    [handler] { $department }經辦
    [street] 街道
   *[leader] { $building }樓棟長
}
staff-any-department = 部門
staff-unnamed = 還沒有留稱呼
staff-line = <b>{ $name }</b>：{ $posts }
staff-posts = 👥 現在的工作人員。點名字可以看、可以撤。
staff-post = <b>{ $name }</b>
    崗位：{ $post }
    從 { $since } 起
staff-revoke = ⛔ 撤掉這個崗位
staff-revoked-toast = 已經撤掉，從現在起不能再辦公了。
staff-revoked = 您在本社區的崗位「{ $role ->
    [admin] 管理員
    [staff] 社區工作人員
    [handler] 部門經辦
    [street] 街道
   *[leader] 樓棟長
}」已由{ $by }撤掉。有疑問請聯繫社區。
staff-invite = ➕ 邀請一位
staff-which-role = 請對方來做什麼？
staff-which-department = 哪個部門的經辦？
staff-which-building = 哪一棟樓的樓棟長？
staff-link = 🔗 給「{ $post }」的一次性邀請，{ $until } 前有效，只能用一次。請單獨發給本人：
    
    { $has_name ->
        [yes] { $link }
       *[no] 請對方給我發這句話：<code>{ $words }</code>
    }
staff-welcome = 🎉 歡迎！您現在是 { $community } 的{ $post }。主菜單裡多了「🗂 工作臺」。
staff-joined = ✅ { $name } 用了您的邀請，現在是{ $role ->
    [admin] 管理員
    [staff] 社區工作人員
    [handler] 部門經辦
    [street] 街道
   *[leader] 樓棟長
}。如果不是您邀請的人，請馬上在「工作人員」裡撤掉。
staff-link-used = 這個邀請已經有人用過了，只能用一次。請找邀請您的人再要一個。
staff-link-expired = 這個邀請已經失效了。請找邀請您的人再要一個。
staff-link-unknown = 沒有這個邀請，可能連結沒有複製完整。請找邀請您的人再要一個。
staff-own-post = 不能撤自己的崗位，請另一位管理員來辦。
