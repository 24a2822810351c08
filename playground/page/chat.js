// The page: people on the left, their chats side by side, one clock above all.

import * as clock from "./clock.js";
import { brief } from "./bubbles.js";
import { Column } from "./column.js";
import { avatar, make } from "./make.js";
import { act, get, listen } from "./wire.js";
import { inscribe, turn, word } from "./words.js";

const LIST_WIDTH = 300;
const COLUMN_WIDTH = 350; // pixels that a chat needs at least
const MOST_COLUMNS = 3;

const element = (id) => document.getElementById(id);

const town = {
  people: new Map(),
  bots: [],
  groups: [],
  columns: [],
  unread: new Map(), // person → messages not yet seen
  last: new Map(), // person → the newest line, shown while it is unread
  rows: new Map(), // person → their row, made once: a row replaced under a finger would not hear the press

  /** Whom a person can talk with: the bots, and the groups they are in. */
  placesOf(person) {
    return [
      ...this.bots.map((bot) => ({ name: bot.name, target: { bot: bot.id } })),
      ...this.groups
        .filter((group) => group.members.includes(person.id))
        .map((group) => ({ name: `${word("group")} · ${group.title}`, target: { chat: group.id } })),
    ];
  },

  /** Remember a person, or what has changed about them. Returns the one object kept for them. */
  meet(person) {
    const known = Object.assign(this.people.get(person.id) ?? {}, person);
    this.people.set(person.id, known);
    return known;
  },

  open(person) {
    const known = this.columns.find((column) => column.person === person);
    if (!known) {
      if (!this.bots.length) return;
      this.makeRoom(1);
      this.columns.push(new Column(this, person, { bot: this.bots[0].id }));
    }
    this.unread.delete(person.id);
    this.draw();
    const column = this.columns.find((each) => each.person === person);
    if (matchMedia("(min-width: 720px)").matches) column.composer.text.focus();
  },

  /** Close the oldest chats until these many more fit on the screen. */
  makeRoom(more) {
    const room = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((innerWidth - LIST_WIDTH) / COLUMN_WIDTH)));
    while (this.columns.length + more > room) this.columns.shift();
  },

  close(column) {
    this.columns = this.columns.filter((other) => other !== column);
    this.draw();
    element("list").querySelector(`[data-person="${column.person.id}"]`)?.focus();
  },

  draw() {
    const shown = this.columns.map((column) => column.element);
    const place = element("columns");
    for (const child of [...place.children]) if (child.id !== "welcome" && !shown.includes(child)) child.remove();
    for (const child of shown) if (!child.isConnected) place.append(child);
    element("welcome").hidden = shown.length > 0;
    element("welcome").dataset.word = this.bots.length ? "welcome" : "noBot";
    element("welcome").textContent = word(element("welcome").dataset.word);
    document.body.classList.toggle("chatting", shown.length > 0);
    this.drawList();
  },

  drawList() {
    const wanted = element("search").value.trim().toLowerCase();
    for (const person of this.people.values()) {
      if (!this.rows.has(person.id)) {
        const button = make("button", { type: "button", dataset: { person: person.id }, onclick: () => this.open(person) });
        this.rows.set(person.id, element("list").appendChild(make("li", {}, button)));
      }
      const row = this.rows.get(person.id);
      row.hidden = !`${person.name} ${person.note}`.toLowerCase().includes(wanted);
      this.drawRow(row.firstElementChild, person);
    }
  },

  drawRow(row, person) {
    const open = this.columns.some((column) => column.person === person);
    const count = this.unread.get(person.id);
    row.className = open ? "person open" : "person";
    row.setAttribute("aria-pressed", String(open));
    row.replaceChildren(
      avatar(person.name, person.colour),
      make("span", { className: "who" }, make("strong", {}, person.name), make("small", {}, count ? this.last.get(person.id) : person.note)),
      ...(count ? [make("span", { className: "count", "aria-label": `${count} ${word("newMessages")}` }, String(count))] : []),
    );
  },

  /** Ask for a line of text, or with no label for a yes. Resolves to the text, or to null. */
  ask(title, value = "", label = "") {
    const dialog = element("ask");
    element("ask-title").textContent = label ? title : `${title}\n${value}`;
    element("ask-label").hidden = !label;
    element("ask-label").firstElementChild.textContent = label;
    element("ask-cancel").hidden = false;
    const input = element("ask-input");
    input.value = value;
    if (dialog.open) dialog.close();
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.onclose = () => resolve(dialog.returnValue === "ok" ? input.value.trim() || (label ? null : "ok") : null);
    });
  },

  /** Say something that must be read: the bot's alert. */
  tell(text) {
    this.ask(text);
    element("ask-cancel").hidden = true;
  },

  enlarge(source, name) {
    const dialog = element("large");
    Object.assign(dialog.querySelector("img"), { src: source, alt: name });
    dialog.showModal();
    dialog.onclick = () => dialog.close();
  },
};

async function load() {
  const state = await get("state");
  clock.set(state.now, state.zone);
  for (const person of state.people) town.meet(person);
  town.bots = state.bots;
  town.groups = state.groups;
  for (const column of town.columns) column.load();
  town.draw();
}

async function hear(event) {
  if (event.kind === "time") return clock.set(event.now);
  if (event.kind === "person") {
    town.meet(event.person);
    return town.drawList();
  }
  if (event.kind === "bot" || event.kind === "group") return load();
  const heard = town.columns.filter((column) => column.hears(event));
  for (const column of heard) column.hear(event);
  if (event.kind === "sent" && town.people.has(event.chat)) {
    town.last.set(event.chat, brief(event.message));
    if (!heard.length && event.message.from.is_bot) town.unread.set(event.chat, (town.unread.get(event.chat) ?? 0) + 1);
    town.drawList();
  }
}

function failed(error) {
  town.tell(`${word("failed")}: ${error.message}`);
}

element("search").oninput = () => town.drawList();
element("language").onclick = () => {
  turn();
  speak();
};
element("add").onclick = () => {
  const dialog = element("newcomer");
  dialog.returnValue = "";
  dialog.querySelector("form").reset();
  dialog.showModal();
};
element("newcomer").onclose = async () => {
  const dialog = element("newcomer");
  if (dialog.returnValue !== "add") return;
  try {
    const person = await act("people", Object.fromEntries(new FormData(dialog.querySelector("form"))));
    town.open(town.meet(person));
  } catch (error) {
    failed(error);
  }
};
for (const button of document.querySelectorAll("[data-cancel]")) button.onclick = () => button.closest("dialog").close();
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  if (!element("time").contains(event.target)) element("face").setAttribute("aria-expanded", "false");
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details[open]")) menu.open = false;
  element("face").setAttribute("aria-expanded", "false");
});

addEventListener("resize", () => {
  town.makeRoom(0);
  town.draw();
});

function speak() {
  inscribe();
  element("language").textContent = word("other");
  clock.show();
  for (const column of town.columns) column.draw();
  town.draw();
}

speak();
clock.start(failed);
listen(hear, (connected) => {
  element("lost").hidden = connected;
  if (connected) load();
});
