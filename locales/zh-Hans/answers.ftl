answers-list = <b>常用答复</b>
    { $count ->
        [0] 还没有。写几条常用的，答复居民时点一下就能用，发出去前还能改。
       *[other] { $count } 条，按一条可以看全文或者去掉：
    }
answers-line = { $text } · { $whose }
answers-every = 所有部门
answers-add = ➕ 加一条
answers-text-asked = 请写这条常用答复（{ $most } 字以内）。
    写上 {"{"}编号{"}"} 会换成诉求的编号，写上 {"{"}日期{"}"} 会换成当天的日期。
    比如：您的诉求 {"{"}编号{"}"} 号，我们 {"{"}日期{"}"} 已派人去看，请留意。
answers-department = 「{ $text }」
    给哪个部门用？
answers-added = 加好了，答复居民时就能用。
answers-one = 「{ $text }」
    给{ $whose }用。
answers-remove = 🗑 去掉
answers-removed = 去掉了。
answers-unknown-place = 大括号里只能写 编号 或者 日期，请改一改再写一次。
answers-too-many = 常用答复最多 { $most } 条，请先去掉几条不用的。
answers-offered = 也可以点下面的常用答复，发出去前还能改。
answers-edit = ✏️ 改一改
answers-edit-asked = 按住下面的话可以复制，改好了再发给我：
    <code>{ $answer }</code>
