// Where a person writes: the text, the reply keyboard, the commands, photos and files.

import { make } from "./make.js";
import { act } from "./wire.js";
import { word } from "./words.js";

export class Composer {
  constructor(column) {
    this.column = column;
    // made once and only shown or hidden: moving the text box would break a Chinese input method
    this.text = make("textarea", { rows: 1, maxLength: 8192, oninput: () => this.grow() });
    this.text.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      }
    };
    this.text.onpaste = (event) => {
      const [file] = event.clipboardData?.files ?? [];
      if (file) this.attach(file);
    };
    this.picker = make("input", { type: "file", hidden: true });
    this.picker.onchange = () => {
      if (this.picker.files[0]) this.attach(this.picker.files[0]);
      this.picker.value = "";
    };
    this.clip = icon("📎", () => this.picker.click());
    this.slash = icon("/", () => this.showCommands());
    this.toggle = icon("⌨", () => this.fold());
    this.arrow = make("button", { className: "icon strong" }, "➤");
    this.wide = make("button", { type: "button", className: "wide strong" });
    this.stopped = make("p");
    this.commands = make("div", { className: "commands", hidden: true });
    this.keys = make("div", { className: "replykeys", hidden: true });
    this.bar = make("form", { className: "bar" }, this.clip, this.picker, this.text, this.slash, this.toggle, this.arrow);
    this.bar.onsubmit = (event) => {
      event.preventDefault();
      this.send();
    };
    this.gate = make("div", { className: "bar", hidden: true }, this.stopped, this.wide);
    this.element = make("footer", { className: "composer" }, this.commands, this.gate, this.bar, this.keys);
  }

  /** Show what may be done now: start, write, or take the bot back. */
  draw() {
    const { column } = this;
    const rows = column.keyboard?.keyboard ?? [];
    const unstarted = !column.messages.size && !column.target.chat;
    this.gate.hidden = !column.blocked && !unstarted;
    this.bar.hidden = !this.gate.hidden;
    this.stopped.hidden = !column.blocked;
    this.stopped.textContent = word("blocked");
    this.wide.textContent = word(column.blocked ? "unblock" : "start");
    this.wide.onclick = () =>
      column.attempt(() => (column.blocked ? act("block", { ...column.address, blocked: false }) : act("start", column.address)));
    this.commands.hidden = true;
    this.slash.hidden = rows.length > 0 || !this.listed().length;
    this.toggle.hidden = !rows.length;
    this.text.placeholder = column.keyboard?.input_field_placeholder ?? word("write");
    for (const [element, key] of [[this.clip, "attach"], [this.slash, "commands"], [this.toggle, "keyboard"], [this.arrow, "send"]]) {
      element.title = word(key);
      element.setAttribute("aria-label", word(key));
    }
    this.text.setAttribute("aria-label", word("write"));
    this.keys.hidden = !rows.length || column.folded || !this.gate.hidden;
    const drawn = JSON.stringify(rows);
    if (drawn === this.drawn) return; // keys replaced under a finger would not hear the press
    this.drawn = drawn;
    this.keys.replaceChildren(
      ...rows.map((row) => make("div", { className: "keyrow" }, row.map((key) => make("button", { type: "button", className: "key", onclick: () => this.tap(key) }, key.text)))),
    );
  }

  fold() {
    this.column.folded = !this.column.folded;
    this.draw();
  }

  listed() {
    const bot = this.column.town.bots.find((other) => other.id === this.column.target.bot);
    const commands = bot?.commands ?? {};
    return commands[this.column.person.language.slice(0, 2)] ?? commands[""] ?? [];
  }

  showCommands() {
    this.commands.hidden = !this.commands.hidden;
    this.commands.replaceChildren(
      ...this.listed().map(({ command, description }) => make(
        "button",
        { type: "button", onclick: () => this.say(`/${command}`) },
        make("strong", {}, `/${command}`), ` ${description}`,
      )),
    );
  }

  async tap(key) {
    const { column } = this;
    const place = {};
    if (key.request_contact && !(await column.town.ask(word("phoneQuestion"), column.person.phone))) return;
    if (key.request_location) {
      const answer = await column.town.ask(word("shareLocation"), "39.90420, 116.40740", word("placeQuestion"));
      if (!answer) return;
      [place.latitude, place.longitude] = answer.split(/[,，\s]+/).map(Number);
    }
    await column.attempt(() => act("key", { ...column.address, text: key.text, ...place }));
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 160)}px`;
  }

  async send() {
    const text = this.text.value.trim();
    if (!text) return;
    this.text.value = "";
    this.grow();
    await this.say(text);
  }

  say(text) {
    return this.column.attempt(() => act("send", { ...this.column.address, text }));
  }

  async attach(file) {
    const form = new FormData();
    for (const [name, value] of Object.entries(this.column.address)) form.append(name, value);
    form.append("file", file);
    form.append("caption", this.text.value.trim());
    this.text.value = "";
    const kind = /^image\/(jpeg|png|webp|gif)$/.test(file.type) ? "photo" : "document";
    await this.column.attempt(() => act(kind, form));
  }
}

function icon(sign, onclick) {
  return make("button", { type: "button", className: "icon", onclick }, sign);
}
