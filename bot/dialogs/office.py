"""办理工具: beside the queue, what the office uses over many cases: look for one, see what waits and how, figures."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import opencc
from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import case_card
from bot.dialogs.house import bounded
from bot.dialogs.states import CaseSG, OfficeSG, QuickAnswerSG, RateSG, TriageSG, WordSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, start
from participation.access import Role, Who
from participation.complaints import Case
from participation.finding import Waiting, asked
from participation.refusals import NotFound
from storage.finding import MOST

LONGEST = 40
"""Characters of what is looked for."""


async def tools(here: Here, **_: Any) -> dict[str, Any]:
    return {"is_staff": here.actor.holds(Role.STAFF, Role.ADMIN)}


async def kinds(here: Here, **_: Any) -> dict[str, Any]:
    return {"kinds": [(one.value, here.label("office-waiting", what=one.value)) for one in Waiting]}


async def waiting(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    what = Waiting(dialog_manager.dialog_data["what"])
    found = await here.tx.finding.waiting(what, here.actor, here.now)
    return {"what": what.value, **_listed(here, found)}


async def found(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data["asked"]
    return {"asked": said, **_listed(here, await here.tx.finding.asked(asked(said), here.actor, spellings))}


def _listed(here: Here, cases: list[Case]) -> dict[str, Any]:
    return {
        "cases": [(case.id, case_card.desk_line(here, case)) for case in cases],
        "count": len(cases),
        "full": len(cases) == MOST,
        "most": MOST,
    }


@cache
def _script(way: str) -> opencc.OpenCC:
    return opencc.OpenCC(way)


def spellings(word: str) -> Sequence[str]:
    """Return a word as it is typed, in Simplified and in Traditional, each once."""
    return list(dict.fromkeys((word, _script("t2s").convert(word), _script("s2t").convert(word))))


async def on_kind(_: Any, __: Any, manager: DialogManager, what: str) -> None:
    if what not in list(Waiting):
        raise NotFound
    manager.dialog_data["what"] = what
    await manager.switch_to(OfficeSG.waiting)


async def on_asked(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["asked"] = bounded(" ".join((message.text or "").split()), LONGEST)
    await manager.switch_to(OfficeSG.found)


async def on_pick(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    here_of(manager).admit(Who.HANDLER)
    await manager.start(CaseSG.card, {"case_id": case_id})


def dialog() -> Dialog:
    """Return the dialog of the office's tools."""
    return Dialog(
        Screen(
            Say("office-main"),
            choose_group(
                go("office-find", OfficeSG.find),
                go("office-kinds", OfficeSG.kinds),
                start("office-rates", RateSG.span),
                start("office-triage", TriageSG.pick, when="is_staff"),
                start("office-answers", QuickAnswerSG.list, when="is_staff"),
                start("words-button", WordSG.list, when="is_staff"),
            ),
            state=OfficeSG.main,
            who=Who.HANDLER,
            getter=tools,
        ),
        Screen(
            Say("office-kinds-asked"),
            choices("kind", "kinds", on_kind, key=str),
            state=OfficeSG.kinds,
            who=Who.HANDLER,
            getter=kinds,
            back=OfficeSG.main,
        ),
        Screen(
            Say("office-waiting-list"),
            choices("waiting", "cases", on_pick),
            state=OfficeSG.waiting,
            who=Who.HANDLER,
            getter=waiting,
            back=OfficeSG.kinds,
        ),
        Screen(
            Say("office-find-asked"),
            MessageInput(on_asked, ContentType.TEXT),
            state=OfficeSG.find,
            who=Who.HANDLER,
            getter=tools,
            back=OfficeSG.main,
        ),
        Screen(
            Say("office-found"),
            MessageInput(on_asked, ContentType.TEXT),
            choices("found", "cases", on_pick),
            state=OfficeSG.found,
            who=Who.HANDLER,
            getter=found,
            back=OfficeSG.find,
        ),
    )
