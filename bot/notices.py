"""An owed notice → words and buttons, in the reader's language. Knows no aiogram, so that the worker stays small.

A notice's key is its message id. Buttons open the thing the notice speaks of (`bot/handlers/opening.py`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.wording import Html, label, say


@dataclass(frozen=True, slots=True)
class Button:
    """`label` is a message id; `opens` is `noun:argument`, the argument naming a variable of the notice."""

    label: str
    opens: str


BUTTONS: dict[str, tuple[Button, ...]] = {
    "projects-told-seconded": (Button("projects-open", "project:project"),),
    "projects-told-study": (Button("projects-open", "project:project"),),
    "projects-told-feasible": (Button("projects-open", "project:project"),),
    "projects-told-returned": (Button("projects-open", "project:project"),),
    "projects-told-lapsed": (Button("projects-open", "project:project"),),
    "projects-told-cancelled": (Button("projects-open", "project:project"),),
    "projects-told-overdue": (Button("projects-open", "project:project"),),
    "projects-study-asked": (Button("projects-open-study", "study:project"),),
    "projects-study-overdue": (Button("projects-open-study", "study:project"),),
    "events-offered": (
        Button("events-accept", "event-yes:registration"),
        Button("events-decline", "event-no:registration"),
    ),
    "events-last-call": (
        Button("events-accept", "event-yes:registration"),
        Button("events-open", "event:event"),
    ),
    "events-offer-expired": (Button("events-open", "event:event"),),
    "events-reminder": (
        Button("events-open", "event:event"),
        Button("events-cancel-now", "event-off:registration"),
    ),
}
"""Notice → its buttons, one a row. Features are introduced here."""


@dataclass(frozen=True, slots=True)
class Message:
    """What Telegram is to be given."""

    text: Html
    keyboard: tuple[tuple[str, str], ...]
    photo: str | None = None
    document: str | None = None


def compose(key: str, args: dict[str, Any], locale: str, zone: str) -> Message:
    """Return the notice as a message. `args` are the variables owed with it; moments come as ISO strings under
    names that end in `_at`. Raises MissingWords."""
    shaped = {name: _moment(name, value) for name, value in args.items()}
    keyboard = []
    for button in BUTTONS.get(key, ()):
        noun, _, argument = button.opens.partition(":")
        keyboard.append((label(locale, button.label, shaped, zone=zone), f"open:{noun}:{args[argument]}"))
    return Message(
        say(locale, key, shaped, zone=zone),
        tuple(keyboard),
        photo=args.get("photo"),
        document=args.get("document"),
    )


def _moment(name: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if name.endswith("_at") and isinstance(value, str) else value
