wishes-button = 🔐 保密 · 替人反映 · 关于工作人员
wishes-asked = <b>提交以前，还有什么要说明的吗？</b>
    没有的话，按「返回」。
