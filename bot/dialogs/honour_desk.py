"""志愿者工作 at the desk: who can come, and the month's confirmed services in the columns of the national system."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.states import HonourDeskSG, MatchSG, PointDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press, start
from bot.honours import BOOK, LINES
from bot.wording import hours
from participation.access import Who
from participation.exports import Export
from participation.honours import LIMITS, month
from participation.refusals import NotFound


async def months(here: Here, **_: Any) -> dict[str, Any]:
    return {"months": [(back, _named(here, back)) for back in range(LIMITS["months"])]}


def _named(here: Here, back: int) -> str:
    since, _ = month(here.now, here.zone, back)
    return here.label("honours-month", year=since.year, month=since.month)


async def sheet(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    back = _back(dialog_manager)
    served = await here.tx.honours.served(None, *month(here.now, here.zone, back))
    return {
        "month": _named(here, back),
        "people": len({one.resident_id for one in served}),
        "times": len(served),
        "hours": hours(sum(one.minutes for one in served)),
        "some": bool(served),
    }


def _back(manager: DialogManager) -> int:
    back = manager.dialog_data.get("back")
    if not isinstance(back, int) or not 0 <= back < LIMITS["months"]:
        raise NotFound
    return back


async def on_month(_: Any, __: Any, manager: DialogManager, back: int) -> None:
    manager.dialog_data["back"] = back
    _back(manager)
    await manager.switch_to(HonourDeskSG.month)


async def on_book(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, BOOK)


async def on_lines(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, LINES)


async def _hand_over(manager: DialogManager, what: str) -> None:
    """Record what is taken out and owe it to the reader; pressed again within a minute, it comes once."""
    here = here_of(manager)
    since, _ = month(here.now, here.zone, _back(manager))
    me = here.resident.id
    await here.tx.exports.add(Export(0, here.community_id, me, me, what, 0, None, here.now))
    await here.give(what, f"{since:%Y%m}", month=f"{since:%Y-%m}")
    here.toast("honours-coming")


def dialog() -> Dialog:
    """Return the desk's dialog of volunteers' hours."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("honours-desk"),
            choose_group(
                start("matching-button", MatchSG.shift, id="match"),
                go("honours-desk-sheet", HonourDeskSG.months, id="sheet"),
                start("points-button", PointDeskSG.main, id="points"),
            ),
            state=HonourDeskSG.main,
            who=staff,
        ),
        Screen(
            Say("honours-desk-months"),
            choices("month", "months", on_month),
            state=HonourDeskSG.months,
            who=staff,
            getter=months,
            back=HonourDeskSG.main,
        ),
        Screen(
            Say("honours-desk-month"),
            choose_group(
                press("book", "honours-book-wanted", on_book, when="some"),
                press("lines", "honours-lines-wanted", on_lines, when="some"),
            ),
            state=HonourDeskSG.month,
            who=staff,
            getter=sheet,
            back=HonourDeskSG.months,
        ),
    )
