wishes-button = 🔐 保密 · 替人反映 · 關於工作人員
wishes-asked = <b>提交以前，還有什麼要說明的嗎？</b>
    沒有的話，按「返回」。
