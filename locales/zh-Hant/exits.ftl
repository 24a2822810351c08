exits-main =
    { $project }號「{ $title }」，要怎麼辦？{ $voting ->
        [yes] {""}

        正在投票，投完票再說。
       *[no] {""}
    }
exits-merge = 🔗 和別的項目是一件事，合併
exits-complaint = 📮 是部門該辦的，轉成訴求
exits-cancel = ✖️ 取消這個項目
exits-other = { $like ->
    [yes] 🔗 像：
   *[no] {""}
}{ $project }號 { $title }
exits-cancel-text =
    為什麼取消{ $project }號「{ $title }」？居民會看到，最多 { $most } 個字。
    比如：這塊地明年要建學校。
exits-complaint-text =
    為什麼{ $project }號「{ $title }」轉成訴求？提議人會看到，最多 { $most } 個字。
    比如：路燈壞了是市政該修的，不用投票。
exits-confirm =
    請看一遍，做了就不能改了。

    { $project }號「{ $title }」{ $cancels ->
        [yes] 取消
       *[no] 轉成訴求
    }
    為什麼：{ $reason }

    會告訴 { $followers } 位關注的人。
exits-yes = ✅ 就這樣辦
exits-left = 辦好了，關注的人都會知道。
exits-into-text = { $count ->
    [0] 沒有別的項目可以併進去。
   *[other] { $project }號「{ $title }」併到哪個項目？
}
exits-merge-text =
    請看一遍，做了就不能改了。

    { $project }號「{ $title }」併到 { $into }號「{ $into_title }」。
    兩位提議人都留著，附議的住戶都算過去，一戶還是一次。
exits-merge-yes = 🔗 合併
exits-merged = 合併好了，兩邊關注的人都會知道。

exits-told-cancelled = { $project }號「{ $title }」取消了。為什麼：{ $reason }
exits-told-merged = { $project }號「{ $title }」和 { $into }號「{ $into_title }」是一件事，併過去了。提議人和附議都算在那裡，進展照樣告訴您。
exits-told-took-in = { $other }號「{ $other_title }」併到了 { $project }號「{ $title }」，提議人和附議的住戶都算過來了。
exits-told-complaint = { $project }號「{ $title }」是部門該辦的事，轉成了 { $case }號訴求，照訴求的時限辦。為什麼：{ $reason }

exits-not-this-one = 不能併到這個項目：它自己、已經結束的、已經貼出方案的都不行。
