"""A chat written down for reading: what was said, tapped, edited and flashed, in order.

王阿姨> 楼道灯坏了
bot: 请确认
     [✅ 提交] [✏️ 修改]
王阿姨* ✅ 提交
bot~ 已提交
bot! 谢谢您
"""

from typing import Any

from playground.state import Chat, Event

Json = dict[str, Any]


def written(chat: Chat) -> str:
    """The transcript, one act a paragraph, with a line break at its end."""
    return "".join(f"{line}\n" for event in chat.log for line in _lines(event))


def _lines(event: Event) -> list[str]:
    seen = event.seen or {}
    match event.kind:
        case "sent" | "edited":
            sender = seen["from"]
            if sender["is_bot"]:
                mark = "bot~ " if event.kind == "edited" else "bot: "
            else:
                mark = f"{sender['first_name']}{'~' if event.kind == 'edited' else '>'} "
            return _message(mark, seen)
        case "deleted":
            first = (event.message.text.splitlines() or [""])[0] if event.message else ""
            return [f"bot- {first[:40]}"]
        case "pressed":
            return [f"{event.who.name if event.who else ''}* {event.text}"]
        case "toast":
            return [f"bot{'!!' if event.alert else '!'} {event.text}"]
        case "keyboard":
            keyboard = event.chat.keyboard or {}
            if "keyboard" in keyboard:
                return [f"     ⌨ {' | '.join(key['text'] for key in row)}" for row in keyboard["keyboard"]]
            return ["     ⌨ (reply)" if "force_reply" in keyboard else "     ⌨ (none)"]
        case "reaction":
            return [f"{event.who.name if event.who else 'bot'}^ {event.text}"]
        case "blocked" | "unblocked":
            return [f"{event.who.name if event.who else ''} {event.kind} the bot"]
    return []  # typing is seen for a moment only


def _message(mark: str, seen: Json) -> list[str]:
    lines = []
    if "photo" in seen:
        lines.append("(photo)")
    if "document" in seen:
        lines.append(f"(document {seen['document']['file_name']})")
    if "contact" in seen:
        lines.append(f"(contact {seen['contact']['phone_number']})")
    if "venue" in seen:
        lines.append(f"(venue {seen['venue']['title']})")
    elif "location" in seen:
        lines.append(f"(location {seen['location']['latitude']:g}, {seen['location']['longitude']:g})")
    if "pinned_message" in seen:
        lines.append("(pinned)")
    for what in ("created", "edited", "closed", "reopened"):
        if f"forum_topic_{what}" in seen:
            lines.append(f"(topic {what}) {seen[f'forum_topic_{what}'].get('name', '')}".rstrip())
    lines += str(seen.get("text") or seen.get("caption") or "").splitlines()
    indent = " " * 5
    out = [(mark if number == 0 else indent) + line for number, line in enumerate(lines or [""])]
    for row in seen.get("reply_markup", {}).get("inline_keyboard", []):
        out.append(indent + " ".join(f"[{button['text']}]" for button in row))
    return [line.rstrip() for line in out]
