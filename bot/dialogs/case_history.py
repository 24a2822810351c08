"""看经过: the way of a case, twelve steps a screen, the newest first to be seen; the same wherever a case is shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import SwitchTo

from bot.context import Here
from bot.dialogs.widgets import Label, Say, Screen, press
from bot.doors import door_line
from bot.posts import post_of
from bot.wording import Html
from participation.access import Who
from participation.cards import Reader
from participation.complaints import Step, brief

STEPS = 12
"""Steps on a screen: with all their words they stay within Telegram's 4096."""
_STEP_TEXT = 160
_BACK = "way_back"  # how many screens before the newest one


def opener(state: State) -> SwitchTo:
    """Return the card's button that opens the way at its newest steps."""

    async def from_the_newest(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        manager.dialog_data[_BACK] = 0

    return SwitchTo(Label("complaints-history"), id="way", state=state, on_click=from_the_newest)


async def told(here: Here, manager: DialogManager, steps: list[Step], reader: Reader) -> dict[str, Any]:
    """Return what the window of the way says, as it is said to that reader."""
    last = max(len(steps) - 1, 0) // STEPS
    back = min(max(int(manager.dialog_data.get(_BACK, 0)), 0), last)
    end = len(steps) - back * STEPS
    shown = steps[max(end - STEPS, 0) : end]
    names = {None: "", "": (await post_of(here, None)).name}
    for step in shown:
        for key in (step.facts["post"], step.facts.get("wish")):
            if key not in names:
                names[key] = (await post_of(here, key)).name
    return {
        "steps": Html("\n".join(_told(here, step, names, reader) for step in shown)),
        "earlier": back < last,
        "later": back > 0,
    }


def screen(state: State, who: Who, getter: Any, back: State) -> Screen:
    """Return the window of a case's way; `getter` gives `case` and what `told` says."""
    return Screen(
        Say("complaints-history-text"),
        press("earlier", "complaints-history-earlier", _on_earlier, when="earlier"),
        press("later", "complaints-history-later", _on_later, when="later"),
        state=state,
        who=who,
        getter=getter,
        back=back,
    )


async def _on_earlier(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data[_BACK] = int(manager.dialog_data.get(_BACK, 0)) + 1


async def _on_later(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data[_BACK] = max(int(manager.dialog_data.get(_BACK, 0)) - 1, 0)


def _told(here: Here, step: Step, names: Mapping[str | None, str], reader: Reader) -> str:
    way = step.sentence.removeprefix("complaints-told-")
    facts = step.facts
    said = here.words(
        f"complaints-way-{way}",
        reader=reader.value,
        post=names[facts["post"]],
        has_why=facts["has_why"],
        why=brief(step.why, _STEP_TEXT),
        due_at=datetime.fromisoformat(facts["due_at"]),
        has_before=bool(facts.get("before")),
        before=facts.get("before", ""),
        wished=facts.get("wished", False),
        wish=names[facts.get("wish")],
        door=door_line(facts["door"], here.locale) if facts.get("door") else "",
    )
    return str(here.words("complaints-history-step", step_at=step.at, said=said))
