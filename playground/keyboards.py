"""Keyboards under a message, checked as Telegram checks them.

`callback_data` is limited to 64 **bytes** (core.telegram.org/bots/api#inlinekeyboardbutton): a Chinese
character takes three of them, which is how bots that work in English fail here.
"""

import re
from collections.abc import Callable
from typing import Any

from playground.refusals import bad

Json = dict[str, Any]

CALLBACK_BYTES = 64
MOST_BUTTONS = 100

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_PLAIN = ("text", "request_contact", "request_location", "request_poll", "request_users", "request_chat", "web_app")
_FLAGS = ("is_persistent", "resize_keyboard", "one_time_keyboard", "selective", "remove_keyboard", "force_reply")
_URL = re.compile(r"(?:https?://|tg://|ton://)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)


def parse(markup: Any) -> Json | None:
    """The markup as it is kept, None when there is none. Raises a 400."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    for flag in _FLAGS:
        if not isinstance(markup.get(flag, False), bool | None):
            raise bad(f'field "{flag}" must be of type Boolean')
    if "inline_keyboard" in markup:
        rows = _rows(markup, "inline_keyboard", _inline)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup, "keyboard", _plain)
        options = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective")
        return {"keyboard": rows} | {name: markup[name] for name in options if markup.get(name)}
    if markup.get("remove_keyboard"):
        return {"remove_keyboard": True}
    if markup.get("force_reply"):
        return {"force_reply": True} | {
            name: markup[name] for name in ("input_field_placeholder", "selective") if markup.get(name)
        }
    return None


def inline(markup: Any) -> Json | None:
    """The same where only an inline keyboard is allowed (edits)."""
    parsed = parse(markup)
    if parsed is not None and "inline_keyboard" not in parsed:
        raise bad("inline keyboard expected")
    return parsed


def _rows(markup: Json, field: str, button: Callable[[Any], Json]) -> list[list[Json]]:
    rows = markup[field]
    if not isinstance(rows, list):
        raise bad(f'field "{field}" must be of type Array')
    kept = []
    for row in rows:
        if not isinstance(row, list):
            raise bad(f'expected an Array of Arrays in the field "{field}"')
        if row:
            kept.append([button(each) for each in row])
    if sum(map(len, kept)) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    return kept


def _inline(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: expected an Object")
    if not isinstance(button.get("text"), str):
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    chosen = [name for name in _ACTIONS if button.get(name) or isinstance(button.get(name), dict)]
    if not chosen:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if not button["text"].strip():
        raise bad("can't parse inline keyboard button: text must be non-empty")
    action = chosen[0]
    value = button[action]
    if action == "callback_data":
        if not isinstance(value, str) or len(value.encode()) > CALLBACK_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    elif action == "url":
        if not isinstance(value, str) or not _URL.fullmatch(value):
            why = "Unsupported URL protocol" if "://" in str(value) else "Wrong HTTP URL"
            raise bad(f"inline keyboard button URL '{value}' is invalid: {why}")
    elif action == "copy_text":
        text = value.get("text") if isinstance(value, dict) else None
        if not isinstance(text, str) or not 1 <= len(text) <= 256:
            raise bad("BUTTON_COPY_TEXT_INVALID")
    elif action not in ("switch_inline_query", "switch_inline_query_current_chat"):
        raise bad("BUTTON_TYPE_INVALID")  # web apps, log-in, games and payments: not in this playground
    kept = {"text": button["text"], action: value}
    if button.get("style"):
        kept["style"] = button["style"]
    return kept


def _plain(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad("can't parse keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad("keyboard button text must be non-empty")
    return {name: button[name] for name in _PLAIN if button.get(name)}
