exits-main =
    { $project }号「{ $title }」，要怎么办？{ $voting ->
        [yes] {""}

        正在投票，投完票再说。
       *[no] {""}
    }
exits-merge = 🔗 和别的项目是一件事，合并
exits-complaint = 📮 是部门该办的，转成诉求
exits-cancel = ✖️ 取消这个项目
exits-other = { $like ->
    [yes] 🔗 像：
   *[no] {""}
}{ $project }号 { $title }
exits-cancel-text =
    为什么取消{ $project }号「{ $title }」？居民会看到，最多 { $most } 个字。
    比如：这块地明年要建学校。
exits-complaint-text =
    为什么{ $project }号「{ $title }」转成诉求？提议人会看到，最多 { $most } 个字。
    比如：路灯坏了是市政该修的，不用投票。
exits-confirm =
    请看一遍，做了就不能改了。

    { $project }号「{ $title }」{ $cancels ->
        [yes] 取消
       *[no] 转成诉求
    }
    为什么：{ $reason }

    会告诉 { $followers } 位关注的人。
exits-yes = ✅ 就这样办
exits-left = 办好了，关注的人都会知道。
exits-into-text = { $count ->
    [0] 没有别的项目可以并进去。
   *[other] { $project }号「{ $title }」并到哪个项目？
}
exits-merge-text =
    请看一遍，做了就不能改了。

    { $project }号「{ $title }」并到 { $into }号「{ $into_title }」。
    两位提议人都留着，附议的住户都算过去，一户还是一次。
exits-merge-yes = 🔗 合并
exits-merged = 合并好了，两边关注的人都会知道。

exits-told-cancelled = { $project }号「{ $title }」取消了。为什么：{ $reason }
exits-told-merged = { $project }号「{ $title }」和 { $into }号「{ $into_title }」是一件事，并过去了。提议人和附议都算在那里，进展照样告诉您。
exits-told-took-in = { $other }号「{ $other_title }」并到了 { $project }号「{ $title }」，提议人和附议的住户都算过来了。
exits-told-complaint = { $project }号「{ $title }」是部门该办的事，转成了 { $case }号诉求，照诉求的时限办。为什么：{ $reason }

exits-not-this-one = 不能并到这个项目：它自己、已经结束的、已经贴出方案的都不行。
