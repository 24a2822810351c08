// One chat on the screen: a person on one side, a bot or a group on the other.

import { bubble } from "./bubbles.js";
import { Composer } from "./composer.js";
import { avatar, make } from "./make.js";
import { act, get } from "./wire.js";
import { day } from "./clock.js";
import { word } from "./words.js";

const TYPING = 5000; // Telegram shows it for five seconds

export class Column {
  /** `town` knows the people and bots and has `ask`, `tell`, `enlarge`, `close`. */
  constructor(town, person, target) {
    this.town = town;
    this.person = person;
    this.target = target; // {bot} or {chat} of a group
    this.messages = new Map();
    this.topics = []; // of a forum
    this.topic = 0; // the one that is read and written in; 0: all of them
    this.log = make("ol", { className: "log", role: "log", "aria-live": "polite" });
    this.scroll = make("div", { className: "scroll", tabIndex: 0 }, this.log);
    this.typing = make("p", { className: "typing", "aria-live": "polite" });
    this.toasts = make("div", { className: "toasts", role: "status", "aria-live": "assertive" });
    this.composer = new Composer(this);
    this.head = make("header", { className: "head" });
    this.element = make("article", { className: "column", dataset: { person: person.id } }, this.head, this.toasts, this.scroll, this.composer.element);
    this.sticking = true; // the newest message stays in sight unless the person has scrolled up
    this.scroll.onscroll = () => (this.sticking = this.atEnd());
    new ResizeObserver(() => this.sticking && this.toEnd()).observe(this.log);
    new ResizeObserver(() => this.sticking && this.toEnd()).observe(this.scroll);
    this.load();
  }

  get address() {
    return { person: this.person.id, ...this.target, ...(this.topic ? { thread: this.topic } : {}) };
  }

  /** Whether an event belongs here. */
  hears(event) {
    return this.target.chat ? event.chat === this.target.chat : event.chat === this.person.id && event.bot === this.target.bot;
  }

  async load() {
    this.drawHead();
    const missed = (this.missed = []); // what happens before the answer comes would be lost with the old picture
    const chat = await get("chat", this.address);
    if (missed !== this.missed) return; // asked again meanwhile, perhaps for another chat
    this.messages = new Map(chat.messages.map((message) => [message.message_id, message]));
    this.blocked = chat.blocked;
    this.keyboard = chat.keyboard;
    this.folded = chat.folded;
    this.description = chat.description;
    this.topics = chat.topics ?? [];
    this.draw();
    this.missed = null;
    for (const event of missed) this.hear(event);
  }

  drawHead() {
    const places = this.town.placesOf(this.person);
    const here = places.find((place) => place.target.bot === this.target.bot && place.target.chat === this.target.chat);
    const chooser = make("select", { "aria-label": word("talkingTo") }, places.map((place, index) => make("option", { value: index, selected: place === here }, place.name)));
    chooser.onchange = () => {
      this.target = places[chooser.value].target;
      this.topic = 0;
      this.load();
    };
    const topics = make(
      "select",
      { "aria-label": word("topic"), className: "topics" },
      make("option", { value: 0 }, word("allTopics")),
      this.topics.map((topic) => make("option", { value: topic.id, selected: topic.id === this.topic }, `${topic.closed ? "🔒 " : ""}${topic.name}`)),
    );
    topics.onchange = () => {
      this.topic = Number(topics.value);
      this.draw();
    };
    const menu = make(
      "details",
      { className: "menu" },
      make("summary", { "aria-label": word("menu"), title: word("menu") }, "⋯"),
      make("div", { className: "choices" }, this.choices()),
    );
    this.head.replaceChildren(
      make("button", { type: "button", className: "back", "aria-label": word("back"), title: word("back"), onclick: () => this.town.close(this) }, "←"),
      avatar(this.person.name, this.person.colour),
      make(
        "div",
        { className: "who" },
        make("strong", {}, this.person.name),
        make("small", {}, places.length > 1 ? chooser : `${this.person.note ? `${this.person.note} · ` : ""}${here?.name ?? ""}`),
        this.topics.length ? topics : null,
        this.typing,
      ),
      menu,
      make("button", { type: "button", className: "close", "aria-label": word("close"), title: word("close"), onclick: () => this.town.close(this) }, "✕"),
    );
  }

  choices() {
    const choice = (key, run) => make("button", { type: "button", onclick: (event) => {
      event.currentTarget.closest("details").open = false;
      this.attempt(run);
    } }, word(key));
    const own = this.target.chat ? [] : [
      choice("followLink", () => this.followLink()),
      this.blocked
        ? choice("unblock", () => act("block", { ...this.address, blocked: false }))
        : choice("block", () => act("block", { ...this.address, blocked: true })),
    ];
    return [choice("shareContact", () => this.shareContact()), choice("shareLocation", () => this.shareLocation()), ...own];
  }

  /** Run something the person does; what fails is said in a toast. */
  async attempt(run) {
    try {
      return await run();
    } catch (error) {
      this.toast(`${word("failed")}: ${error.message}`);
    }
  }

  async shareContact() {
    if (await this.town.ask(word("phoneQuestion"), this.person.phone)) await act("contact", this.address);
  }

  async shareLocation() {
    const answer = await this.town.ask(word("shareLocation"), "39.90420, 116.40740", word("placeQuestion"));
    const [latitude, longitude] = (answer || "").split(/[,，\s]+/).map(Number);
    if (answer) await act("location", { ...this.address, latitude, longitude });
  }

  async followLink() {
    const answer = await this.town.ask(word("followLink"), "", word("linkQuestion"));
    if (!answer) return;
    if (!this.follow(answer)) await act("start", { ...this.address, payload: answer });
  }

  /** Take a deep link to the bot as Telegram would. Returns whether it was one. */
  follow(url) {
    const match = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/(\w+)(?:\?start=([\w-]*))?$|^tg:\/\/resolve\?domain=(\w+)(?:&start=([\w-]*))?$/.exec(url.trim());
    if (!match) return false;
    const bot = this.town.bots.find((other) => other.username === (match[1] ?? match[3]));
    if (!bot) return false;
    this.target = { bot: bot.id };
    this.attempt(async () => {
      await this.load();
      await act("start", { ...this.address, payload: match[2] ?? match[4] ?? "" });
    });
    return true;
  }

  /** Something happened in this chat. */
  hear(event) {
    if (this.missed) this.missed.push(event);
    if ("keyboard" in event) {
      this.keyboard = event.keyboard;
      this.folded = event.folded;
    }
    if (event.topics && JSON.stringify(event.topics) !== JSON.stringify(this.topics)) {
      this.topics = event.topics;
      this.drawHead();
    }
    switch (event.kind) {
      case "sent":
      case "edited":
      case "reaction":
        this.put(event.message, event.kind === "sent");
        break;
      case "deleted":
        this.messages.delete(event.message.message_id);
        this.log.querySelector(`[data-id="${event.message.message_id}"]`)?.remove();
        break;
      case "toast":
        this.stopWaiting();
        if (event.who !== this.person.id) break;
        if (event.alert) this.town.tell(event.text);
        else this.toast(event.text);
        break;
      case "answered":
        this.stopWaiting();
        break;
      case "typing":
        this.typing.textContent = word("typing");
        clearTimeout(this.timer);
        this.timer = setTimeout(() => (this.typing.textContent = ""), TYPING);
        break;
      case "blocked":
      case "unblocked":
        this.blocked = event.kind === "blocked";
        this.drawHead();
        break;
    }
    this.composer.draw();
  }

  stopWaiting() {
    for (const key of this.log.querySelectorAll(".waiting")) key.classList.remove("waiting");
  }

  put(message, fresh) {
    const known = this.messages.get(message.message_id);
    this.messages.set(message.message_id, message);
    if (fresh && message.from.is_bot) this.typing.textContent = "";
    const element = this.bubble(message);
    if (known) this.swap(known, message, element);
    else {
      this.separate(message);
      this.log.append(element);
    }
    if (this.sticking || message.from.id === this.person.id) this.toEnd();
  }

  /** Show a message anew; its buttons stay where they are the same, so that a press just then is heard. */
  swap(known, message, element) {
    const shown = this.log.querySelector(`[data-id="${message.message_id}"]`);
    if (!shown) return;
    const same = known.reply_markup && JSON.stringify(known.reply_markup) === JSON.stringify(message.reply_markup);
    if (same) shown.querySelector(".bubble").replaceWith(element.querySelector(".bubble"));
    else shown.replaceWith(element);
  }

  bubble(message) {
    const element = bubble(message, {
      topic: this.topics.find((topic) => topic.id === message.message_thread_id)?.name,
      mine: message.from.id === this.person.id,
      group: Boolean(this.target.chat),
      hands: {
        follow: (url) => this.follow(url),
        say: (text) => this.attempt(() => act("send", { ...this.address, text })),
        press: (pressed, key) => this.press(pressed, key),
        enlarge: (source, name) => this.town.enlarge(source, name),
      },
    });
    element.hidden = this.topic !== 0 && message.message_thread_id !== this.topic;
    return element;
  }

  async press(message, key) {
    const values = { ...this.address, message: message.message_id, data: key.callback_data, label: key.text };
    await this.attempt(() => act("press", values));
  }

  separate(message) {
    const date = day(message.date * 1000);
    if (date !== this.lastDay) this.log.append(make("li", { className: "day" }, make("span", {}, date)));
    this.lastDay = date;
  }

  draw() {
    this.log.setAttribute("aria-label", word("messages"));
    this.log.replaceChildren();
    this.lastDay = "";
    if (!this.messages.size && this.description) {
      this.log.append(make("li", { className: "description" }, this.description));
    }
    for (const message of this.messages.values()) {
      this.separate(message);
      this.log.append(this.bubble(message));
    }
    this.drawHead();
    this.composer.draw();
    this.toEnd();
  }

  atEnd() {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 120;
  }

  toEnd() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  toast(text) {
    const toast = make("p", { className: "toast" }, text);
    this.toasts.append(toast);
    setTimeout(() => toast.remove(), 4000);
  }
}
