extensions-button = ⏳ 因故障延長
extensions-asked =
    { $asked ->
        [over] 已經延長過了。
       *[other] 截止時系統正好出了故障：
    }
    { $asked ->
        [over] {""}
       *[other] { $outage_from } 到 { $outage_to }
    }

    { $asked ->
        [over] {""}
        [mine] 您已經同意延長，還要請另一位同事同意。
        [mine-alone] 您已經同意延長。街道只有您一位，已經請參加的社區的工作人員來看，有一位也同意就延長。
        [mine-nobody] 您已經同意延長，還差一位。社區只有您一位工作人員，上面也沒有登記街道：請先再請一位工作人員，由他來同意。
        [mine-one] 您已經同意延長。社區只有您一位工作人員，已經請街道來看，街道有一位也同意就延長。
       *[other] 按事先寫好的規矩：故障多久就補多久，再加 24 小時，延長到 { $until }。要兩位同事都同意，然後通知名冊上的每個人。
    }
extensions-agree = ✅ 同意延長
extensions-kept = 記下了。請另一位同事也來同意。
extensions-done = ✅ 已經延長，正在通知名冊上的每個人。
extensions-wanted =
    ⏳ 投票截止時系統正好出了故障，先不計票：
    <b>{ $question }</b>

    請兩位同事按規矩延長。
extensions-second-wanted =
    ⏳ 一位同事同意延長，請您看看是否也同意：
    <b>{ $question }</b>
extensions-nothing = 這次投票不用延長。
extensions-second-person = 您已經同意過了，要請另一位同事同意。
