works-told-begun = { $project }号「{ $title }」开工了。每个星期都会有照片给您看。
works-told-report = { $project }号「{ $title }」有新消息：{ $said }
works-told-silent = 🟡 { $project }号「{ $title }」{ $days } 天没有消息了，已经催社区去问。
works-told-change = { $project }号「{ $title }」的花费要变：大家投票时是 { $was } 元，现在要 { $becomes } 元。为什么：{ $reason }
works-told-resumed = { $project }号「{ $title }」接着建。
works-told-finished = { $project }号「{ $title }」{ $again ->
    [yes] 整改好了
   *[no] 建好了
}，请居民来验收，要 { $inspectors } 位。您愿意就来看一看。
works-photo-asked = 📷 { $project }号「{ $title }」这个星期怎么样了？请拍一张照片，大家想看看。
works-silent = 🟡 { $project }号「{ $title }」好些天没有消息了，大家都看得到。请去看一看，拍一张照片。

works-desk-report =
    { $project }号「{ $title }」怎么样了？居民会看到，最多 { $most } 个字。
    比如：灯座装好了，明天接线。
works-desk-photo = 发一张照片，大家看得更明白。
works-desk-no-photo = 没有照片，直接发
works-reported = 发出去了，关注的人都会看到。
works-desk-costs =
    { $project }号「{ $title }」，现在要花多少钱，从哪里来？全部重新写一遍。
    大家投票时是 { $voted } 元：{ $parts }
    比如：财政 3200，街道 2000，居民 500
works-desk-why =
    为什么要变？居民会看到，最多 { $most } 个字。
    比如：挖开以后发现水管也要换。
works-desk-confirm =
    请看一遍，发出去就不能改了。

    { $project }号「{ $title }」
    投票时：{ $voted } 元
    现在：{ $total } 元（{ $costs }）
    为什么：{ $why }

    { $back ->
        [yes] ⚠️ 变动超过 { $percent }%，要停下来，重新公示、重新投票。
       *[no] 变动没有超过 { $percent }%，告诉大家以后就可以接着建。
    }
works-desk-change = ✅ 发出去
works-changed = 发出去了。变动不大，可以接着建。
works-back-to-plan = 变动太大，方案重新公示了，投票通过再接着建。
works-same-cost = 花费和原来一样，不用改。
