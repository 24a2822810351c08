"""Another door as one line in the reader's language: its name, its phone, its hours. For words and notices."""

from typing import Any

from bot.wording import label


def door_line(door: dict[str, Any], locale: str) -> str:
    """Return a door (`participation.doors.Door.plain`) as plain text; Simplified where a language is missing."""
    name, hours = (door[part].get(locale) or door[part]["zh-Hans"] for part in ("name", "hours"))
    return label(locale, "handling-door", {"name": name, "phone": door["phone"], "hours": hours})
