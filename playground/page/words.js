// The page's own words. What residents and the bot say is theirs and is never translated here.

const WORDS = {
  zh: {
    title: "邻里 · 试用", people: "人", search: "找人", addPerson: "添加一个人", add: "添加", cancel: "取消", ok: "好",
    name: "称呼", note: "身份（如：居民 · 3号楼）", appLanguage: "他的 Telegram 语言",
    welcome: "请在左边选一个人，替他和机器人聊天。", noBot: "还没有机器人连上来。它一连上，就可以聊了。",
    lost: "连接断了，正在重新连接…",
    minutes10: "+10 分钟", hour1: "+1 小时", day1: "+1 天", days7: "+7 天", jump: "跳到", jumpTo: "跳到这个时间",
    back: "返回", close: "关闭", menu: "更多", write: "写消息…", send: "发送", attach: "发照片或文件",
    commands: "命令", keyboard: "按钮键盘", start: "开始", blocked: "您已停用这个机器人。", unblock: "恢复",
    block: "停用机器人", shareContact: "发送我的手机号", shareLocation: "发送位置", followLink: "打开邀请链接",
    linkQuestion: "粘贴链接或邀请码", phoneQuestion: "把这个号码发给机器人？", placeQuestion: "纬度, 经度",
    typing: "正在输入…", edited: "已编辑", forwarded: "转发自", photo: "照片", file: "文件", contact: "名片",
    place: "位置", pinned: "置顶了一条消息", newMessages: "条新消息", reveal: "点开看", today: "今天",
    leave: "要离开这里，打开", other: "English", talkingTo: "和谁聊", group: "群",
    topic: "话题", allTopics: "所有话题", topicClosed: "已关闭", topicReopened: "重新打开",
    failed: "没有成功", gone: "这个按钮已经没有了", messages: "消息",
  },
  en: {
    title: "Linli · try it", people: "People", search: "Find someone", addPerson: "Add a person", add: "Add",
    cancel: "Cancel", ok: "OK", name: "Name", note: "Who they are (e.g. resident, building 3)",
    appLanguage: "Language of their Telegram",
    welcome: "Choose a person on the left and talk with the bot as them.", noBot: "No bot has connected yet. Once one has, the talk can begin.",
    lost: "Connection lost, trying again…",
    minutes10: "+10 min", hour1: "+1 hour", day1: "+1 day", days7: "+7 days", jump: "Go", jumpTo: "Go to this time",
    back: "Back", close: "Close", menu: "More", write: "Write a message…", send: "Send",
    attach: "Send a photo or a file", commands: "Commands", keyboard: "Buttons", start: "Start",
    blocked: "You have blocked this bot.", unblock: "Unblock", block: "Block the bot",
    shareContact: "Share my phone number", shareLocation: "Share a place", followLink: "Open an invitation link",
    linkQuestion: "Paste the link or the code", phoneQuestion: "Share this number with the bot?",
    placeQuestion: "Latitude, longitude", typing: "typing…", edited: "edited", forwarded: "Forwarded from",
    photo: "Photo", file: "File", contact: "Contact", place: "Place", pinned: "pinned a message",
    newMessages: "new messages", reveal: "Show", today: "Today", leave: "Leave this page and open", other: "中文",
    topic: "Topic", allTopics: "All topics", topicClosed: "closed", topicReopened: "reopened",
    talkingTo: "Talking with", group: "Group", failed: "That did not work", gone: "This button is gone",
    messages: "Messages",
  },
};

let language = localStorage.getItem("language") === "en" ? "en" : "zh";

export const word = (key) => WORDS[language][key] ?? key;
export const locale = () => (language === "zh" ? "zh-CN" : "en-GB");

/** Write the words into every element that names one. */
export function inscribe(root = document) {
  for (const element of root.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
    element.title = word(element.dataset.label);
  }
  for (const element of root.querySelectorAll("[data-placeholder]")) {
    element.placeholder = word(element.dataset.placeholder);
    element.setAttribute("aria-label", word(element.dataset.placeholder));
  }
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  document.title = word("title");
}

/** Take the other language. */
export function turn() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem("language", language);
  inscribe();
}
