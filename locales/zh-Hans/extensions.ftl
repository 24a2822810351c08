extensions-button = ⏳ 因故障延长
extensions-asked =
    { $asked ->
        [over] 已经延长过了。
       *[other] 截止时系统正好出了故障：
    }
    { $asked ->
        [over] {""}
       *[other] { $outage_from } 到 { $outage_to }
    }

    { $asked ->
        [over] {""}
        [mine] 您已经同意延长，还要请另一位同事同意。
        [mine-alone] 您已经同意延长。街道只有您一位，已经请参加的社区的工作人员来看，有一位也同意就延长。
        [mine-nobody] 您已经同意延长，还差一位。社区只有您一位工作人员，上面也没有登记街道：请先再请一位工作人员，由他来同意。
        [mine-one] 您已经同意延长。社区只有您一位工作人员，已经请街道来看，街道有一位也同意就延长。
       *[other] 按事先写好的规矩：故障多久就补多久，再加 24 小时，延长到 { $until }。要两位同事都同意，然后通知名册上的每个人。
    }
extensions-agree = ✅ 同意延长
extensions-kept = 记下了。请另一位同事也来同意。
extensions-done = ✅ 已经延长，正在通知名册上的每个人。
extensions-wanted =
    ⏳ 投票截止时系统正好出了故障，先不计票：
    <b>{ $question }</b>

    请两位同事按规矩延长。
extensions-second-wanted =
    ⏳ 一位同事同意延长，请您看看是否也同意：
    <b>{ $question }</b>
extensions-nothing = 这次投票不用延长。
extensions-second-person = 您已经同意过了，要请另一位同事同意。
