// Text with Telegram's entities as elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { make } from "./make.js";
import { word } from "./words.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** The nodes of a text; `follow(url)` and `say(command)` are called when a link or a command is tapped. */
export function rendered(text, entities, follow, say) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return part(text, sorted, 0, text.length, follow, say);
}

function part(text, entities, start, end, follow, say) {
  const nodes = [];
  let at = start;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const stop = Math.min(entity.offset + entity.length, end);
    const inside = entities.slice(index + 1).filter((other) => other.offset < stop);
    nodes.push(covered(entity, part(text, inside, entity.offset, stop, follow, say), text.slice(entity.offset, stop), follow, say));
    at = stop;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function covered(entity, children, plain, follow, say) {
  const tag = TAGS[entity.type];
  if (tag) return make(tag, {}, children);
  switch (entity.type) {
    case "spoiler": {
      const hidden = make("button", { type: "button", className: "spoiler", "aria-label": word("reveal") }, children);
      hidden.onclick = () => {
        hidden.classList.add("seen");
        hidden.removeAttribute("aria-label");
      };
      return hidden;
    }
    case "text_link":
    case "url":
      return link(entity.url ?? plain, children, follow);
    case "email":
      return make("a", { href: `mailto:${plain}` }, children);
    case "bot_command":
      return make("button", { type: "button", className: "word", onclick: () => say(plain) }, children);
    case "mention":
    case "text_mention":
    case "hashtag":
      return make("span", { className: "word" }, children);
    default:
      return make("span", {}, children);
  }
}

/** A link that `follow` may take for itself (a deep link to the bot); any other opens in a new window. */
export function link(url, children, follow) {
  const safe = /^(https?|mailto|tel|tg):/i.test(url) ? url : `https://${url}`;
  const element = make("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, children);
  element.onclick = (event) => {
    if (follow(safe)) event.preventDefault();
  };
  return element;
}
