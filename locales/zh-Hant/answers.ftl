answers-list = <b>常用答覆</b>
    { $count ->
        [0] 還沒有。寫幾條常用的，答覆居民時點一下就能用，發出去前還能改。
       *[other] { $count } 條，按一條可以看全文或者去掉：
    }
answers-line = { $text } · { $whose }
answers-every = 所有部門
answers-add = ➕ 加一條
answers-text-asked = 請寫這條常用答覆（{ $most } 字以內）。
    寫上 {"{"}編號{"}"} 會換成訴求的編號，寫上 {"{"}日期{"}"} 會換成當天的日期。
    比如：您的訴求 {"{"}編號{"}"} 號，我們 {"{"}日期{"}"} 已派人去看，請留意。
answers-department = 「{ $text }」
    給哪個部門用？
answers-added = 加好了，答覆居民時就能用。
answers-one = 「{ $text }」
    給{ $whose }用。
answers-remove = 🗑 去掉
answers-removed = 去掉了。
answers-unknown-place = 大括號裡只能寫 編號 或者 日期，請改一改再寫一次。
answers-too-many = 常用答覆最多 { $most } 條，請先去掉幾條不用的。
answers-offered = 也可以點下面的常用答覆，發出去前還能改。
answers-edit = ✏️ 改一改
answers-edit-asked = 按住下面的話可以複製，改好了再發給我：
    <code>{ $answer }</code>
