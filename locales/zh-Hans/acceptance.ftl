acceptance-inspect-button = 🔎 我来验收
acceptance-judge-button = ⭐ 说说满意不满意
acceptance-inspect =
    { $project }号「{ $title }」建好了，请您到现场看一看、试一试。建成以后写故事，会写上来验收的邻居的称呼。
    拿钱干过这个活的，请让别的邻居来验收。

    看下来怎么样？
acceptance-fine = ✅ 都好，可以用
acceptance-has-defects = 🔧 有不到位的地方
acceptance-defects-text =
    哪里不到位？一样一样写，最多 { $most } 个字。
    比如：左边的灯不亮；台阶边上有水泥块。
acceptance-defects-confirm =
    请看一遍，发出去就不能改了。大家会看到，看不到是谁写的。

    { $defects }
acceptance-defects-send = ✅ 发出去
acceptance-inspection-kept = 验收意见收到了，谢谢您跑一趟！
acceptance-inspected = 🔎 { $project }号「{ $title }」来了第 { $have } 位验收的居民：{ $fine ->
    [yes] 都好。
   *[no] { $defects }
}
acceptance-judge = { $open ->
    [yes] { $project }号「{ $title }」{ $again ->
        [yes] 用了一阵子了
       *[no] 建好了
    }，您满意吗？

    { $said ->
        [none] 您还没有说。
        [yes] 您说的是：满意。
       *[no] 您说的是：不满意。
    }
    { $ends_at }前都可以改。
   *[no] { $project }号「{ $title }」现在不在评。
}
acceptance-content = 😊 满意
acceptance-not-content = 😟 不满意
acceptance-judged = 记下了，谢谢您。
acceptance-asked = { $project }号「{ $title }」{ $again ->
    [yes] 用了一阵子了，您觉得还好吗？
   *[no] 建好了，居民也验收过了。您满意吗？
} { $ends_at }前说一声。
acceptance-asking-closed = ⭐ { $project }号「{ $title }」评价到时间了：{ $answered } 位说了话，{ $content } 位满意。请看看下一步。

acceptance-told-defects = { $project }号「{ $title }」验收了：{ $inspectors } 位居民看过，{ $count } 位说有不到位的地方，要整改：{ $defects }
acceptance-told-accepted = { $project }号「{ $title }」验收好了，{ $inspectors } 位居民都说好。现在请大家说说满意不满意，{ $ends_at }截止。
acceptance-told-asked-on = { $project }号「{ $title }」只有 { $answered } 位说了满意不满意（{ $content } 位满意，{ $percent }%），至少要 { $needed } 位，所以再问一阵，到 { $ends_at }。
acceptance-told-not-content = { $project }号「{ $title }」{ $answered } 位说了话，{ $content } 位满意，是 { $percent }%，不到 { $needed }%，要接着整改。
acceptance-told-content = { $project }号「{ $title }」{ $answered } 位说了话，{ $content } 位满意，是 { $percent }%。过关了。
acceptance-told-reviewed = { $project }号「{ $title }」回头看：{ $answered } 位说了话，{ $content } 位满意，是 { $percent }%。
acceptance-told-reward = { $project }号「{ $title }」{ $paid ->
    [yes] 的以奖代补 { $sum } 元到了，记在账本里。
   *[no] 这次没有以奖代补（{ $sum } 元）。
}接下来找人管护。
acceptance-told-reward-wrong = { $project }号「{ $title }」的以奖代补 { $sum } 元记错了，另一位社区工作者记了一笔冲掉，两笔都留在账本里。为什么：{ $reason }。会重新记一次。
acceptance-told-reward-anew = { $project }号「{ $title }」{ $paid ->
    [yes] 的以奖代补重新记了：{ $sum } 元，记在账本里。
   *[no] 的以奖代补重新记了：这次没有（{ $sum } 元）。
}

acceptance-you-inspected = 🔎 您已经验收过了，谢谢您。
acceptance-already-inspected = 您这一轮已经验收过了，谢谢您。
acceptance-own-work = 自己办的、自己单位出过份的，不能自己验收，要请别的居民来。
acceptance-too-few = 验收的居民还不够：来了 { $have } 位，要 { $needed } 位。
acceptance-asking-over = 现在不在评这个项目。
