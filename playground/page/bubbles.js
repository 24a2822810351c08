// A message as it stands in the chat: bubble, media, time, and the buttons under it.

import { make } from "./make.js";
import { link, rendered } from "./text.js";
import { said } from "./clock.js";
import { word } from "./words.js";

const file = (id) => `play/file/${encodeURIComponent(id)}`;
const megabytes = (size) => (size > 900_000 ? `${(size / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(size / 1024))} KB`);

/** The element of a message. `hands` are what may be done: follow, say, press, enlarge. */
export function bubble(message, { mine, group, topic, hands }) {
  const time = said(message.date * 1000, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (message.pinned_message) {
    return make("li", { className: "service", dataset: { id: message.message_id } }, `📌 ${word("pinned")}`);
  }
  const made = message.forum_topic_created ?? message.forum_topic_edited;
  if (made || message.forum_topic_closed || message.forum_topic_reopened) {
    const said = made ? made.name : `${topic ?? ""} ${word(message.forum_topic_closed ? "topicClosed" : "topicReopened")}`;
    return make("li", { className: "service", dataset: { id: message.message_id } }, `🧵 ${said}`);
  }
  const answers = message.reply_to_message && !message.reply_to_message.forum_topic_created;
  const reactions = Object.values(message.reactions ?? {}).flat();
  const body = make(
    "div",
    { className: "bubble" },
    group && !mine ? make("span", { className: "sender" }, message.from.first_name) : null,
    message.forward_origin
      ? make("span", { className: "origin" }, `${word("forwarded")} ${message.forward_origin.sender_user?.first_name ?? ""}`)
      : null,
    topic ? make("span", { className: "origin" }, `🧵 ${topic}`) : null,
    answers ? make("blockquote", { className: "reply" }, brief(message.reply_to_message)) : null,
    ...media(message, hands),
    text(message, hands),
    make(
      "span",
      { className: "stamp" },
      reactions.length ? make("span", { className: "reactions" }, reactions.join("")) : null,
      // as in Telegram's apps, a bot's screen that changes under its buttons is not called edited
      message.edit_date && !message.reply_markup ? `${word("edited")} ` : "",
      make("time", { dateTime: new Date(message.date * 1000).toISOString() }, time),
    ),
  );
  return make(
    "li",
    { className: mine ? "message mine" : "message", dataset: { id: message.message_id } },
    body,
    keys(message, hands),
  );
}

/** A message in one line: for a reply, for the list of people. */
export function brief(message) {
  const said = message.text ?? message.caption;
  if (said) return said.replace(/\s+/g, " ").slice(0, 80);
  const kind = ["photo", "contact", "venue", "location"].find((name) => message[name]);
  if (kind) return `[${word(kind === "venue" || kind === "location" ? "place" : kind)}]`;
  return message.document ? `[${message.document.file_name}]` : "";
}

function text(message, hands) {
  const said = message.text ?? message.caption;
  if (!said) return null;
  return make("div", { className: "text" }, rendered(said, message.entities ?? message.caption_entities, hands.follow, hands.say));
}

function media(message, hands) {
  const parts = [];
  if (message.photo) {
    const largest = message.photo.at(-1);
    const picture = make("img", {
      src: file(largest.file_id), alt: message.caption ?? word("photo"), width: largest.width, height: largest.height,
    });
    const button = make("button", { type: "button", className: "photo" }, picture);
    if (message.has_media_spoiler) button.classList.add("veiled");
    button.onclick = () => {
      if (button.classList.contains("veiled")) button.classList.remove("veiled");
      else hands.enlarge(picture.src, picture.alt);
    };
    parts.push(button);
  }
  if (message.document) {
    const { file_id: id, file_name: name, file_size: size } = message.document;
    parts.push(card("📄", make("a", { href: file(id), download: name }, name), megabytes(size)));
  }
  if (message.contact) parts.push(card("👤", message.contact.first_name, message.contact.phone_number));
  if (message.venue) parts.push(card("📍", message.venue.title, message.venue.address));
  else if (message.location) {
    const { latitude, longitude } = message.location;
    parts.push(card("📍", word("place"), `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`));
  }
  return parts;
}

function card(sign, first, second) {
  return make(
    "div",
    { className: "card" },
    make("span", { className: "sign", "aria-hidden": "true" }, sign),
    make("span", {}, make("strong", {}, first), make("small", {}, second)),
  );
}

function keys(message, hands) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return make(
    "div",
    { className: "keys" },
    rows.map((row) => make("div", { className: "keyrow" }, row.map((key) => button(message, key, hands)))),
  );
}

function button(message, key, hands) {
  if (key.url) {
    const outside = link(key.url, [key.text, make("span", { className: "corner", "aria-hidden": "true" }, "↗")], hands.follow);
    outside.className = "key";
    return outside;
  }
  const element = make("button", { type: "button", className: `key ${key.style ?? ""}` }, key.text);
  if (key.copy_text) element.onclick = () => navigator.clipboard?.writeText(key.copy_text.text);
  else if (key.callback_data !== undefined) {
    element.onclick = async () => {
      element.classList.add("waiting");
      await hands.press(message, key);
    };
  }
  return element;
}
