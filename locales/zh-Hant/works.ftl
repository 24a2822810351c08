works-told-begun = { $project }號「{ $title }」開工了。每個星期都會有照片給您看。
works-told-report = { $project }號「{ $title }」有新消息：{ $said }
works-told-silent = 🟡 { $project }號「{ $title }」{ $days } 天沒有消息了，已經催社區去問。
works-told-change = { $project }號「{ $title }」的花費要變：大家投票時是 { $was } 元，現在要 { $becomes } 元。為什麼：{ $reason }
works-told-resumed = { $project }號「{ $title }」接著建。
works-told-finished = { $project }號「{ $title }」{ $again ->
    [yes] 整改好了
   *[no] 建好了
}，請居民來驗收，要 { $inspectors } 位。您願意就來看一看。
works-photo-asked = 📷 { $project }號「{ $title }」這個星期怎麼樣了？請拍一張照片，大家想看看。
works-silent = 🟡 { $project }號「{ $title }」好些天沒有消息了，大家都看得到。請去看一看，拍一張照片。

works-desk-report =
    { $project }號「{ $title }」怎麼樣了？居民會看到，最多 { $most } 個字。
    比如：燈座裝好了，明天接線。
works-desk-photo = 發一張照片，大家看得更明白。
works-desk-no-photo = 沒有照片，直接發
works-reported = 發出去了，關注的人都會看到。
works-desk-costs =
    { $project }號「{ $title }」，現在要花多少錢，從哪裡來？全部重新寫一遍。
    大家投票時是 { $voted } 元：{ $parts }
    比如：財政 3200，街道 2000，居民 500
works-desk-why =
    為什麼要變？居民會看到，最多 { $most } 個字。
    比如：挖開以後發現水管也要換。
works-desk-confirm =
    請看一遍，發出去就不能改了。

    { $project }號「{ $title }」
    投票時：{ $voted } 元
    現在：{ $total } 元（{ $costs }）
    為什麼：{ $why }

    { $back ->
        [yes] ⚠️ 變動超過 { $percent }%，要停下來，重新公示、重新投票。
       *[no] 變動沒有超過 { $percent }%，告訴大家以後就可以接著建。
    }
works-desk-change = ✅ 發出去
works-changed = 發出去了。變動不大，可以接著建。
works-back-to-plan = 變動太大，方案重新公示了，投票通過再接著建。
works-same-cost = 花費和原來一樣，不用改。
