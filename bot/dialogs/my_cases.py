"""我的诉求: what became of it, in the open: state, who answers, by when, the whole way; and solved or not."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs import case_card
from bot.dialogs.complaints import bounded, house
from bot.dialogs.joining import lines, window_of
from bot.dialogs.states import MyCaseSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from participation import complaints
from participation.access import Who
from participation.complaints import CLOSED, Case, State

MOST = 300
"""Characters of what is still missing."""


async def mine(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.complaints.mine(here.resident.id) if here.resident.community_id else []
    joined = await lines(here) if here.resident.community_id else []
    return {
        "cases": [*((case.id, case_card.line(here, case)) for case in found), *joined],
        "count": len(found + joined),
    }


async def case_of(here: Here, manager: DialogManager, *, lock: bool = False) -> Case:
    """Return the case the window is about, which is the reader's own. Refuses with NotFound."""
    case = await here.tx.complaints.get(manager.start_data["case_id"], lock=lock)
    complaints.seen_by_reporter(case, here.actor)
    return case


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return {
        "card": await case_card.card(here, case),
        "open": case.state not in (State.CLOSED_SOLVED, State.CLOSED_EXPLAINED),
        "asked": case.state is State.ASK_RESIDENT,
        "closed": case.state in CLOSED,
        "photos": len(case.photos + case.after_photos),
    }


async def history(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return {"case": case.id, "steps": case_card.history(here, await here.tx.complaints.steps(case.id))}


async def photo(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return case_card.photo(case, dialog_manager.dialog_data.get("photo", 0))


async def missing(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"case": (await case_of(here, dialog_manager)).id}


async def on_pick(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    await manager.start(await window_of(here_of(manager), case_id), {"case_id": case_id})


async def on_next_photo(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["photo"] = manager.dialog_data.get("photo", 0) + 1


async def on_solved(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    await here.tx.complaints.move(complaints.resolve(case, by=here.actor, at=here.now))
    here.toast("complaints-thanks")


async def on_missing(message: Message, _: Any, manager: DialogManager) -> None:
    await _again(bounded(message.text or "", MOST), manager)


async def on_nothing_said(_: Any, __: Any, manager: DialogManager) -> None:
    await _again("", manager)


async def _again(why: str, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    rules = await house(here)
    again = complaints.reopen if case.state in CLOSED else complaints.redo
    moved = again(case, why, by=here.actor, at=here.now, office=rules.office, limits=rules.limits)
    await here.tx.complaints.move(moved)
    here.toast("complaints-passed-on")
    await manager.switch_to(MyCaseSG.card)


def dialog() -> Dialog:
    """Return the dialog of a resident's own cases."""
    return Dialog(
        Screen(
            Say("complaints-mine-text"),
            choices("mine", "cases", on_pick),
            state=MyCaseSG.list,
            who=Who.ANYONE,
            getter=mine,
        ),
        Screen(
            Say("complaints-card"),
            choose_group(
                press("solved", "complaints-solved", on_solved, when="open"),
                go("complaints-unsolved", MyCaseSG.missing, id="unsolved", when="asked"),
                go("complaints-reopen", MyCaseSG.missing, id="reopen", when="closed"),
                go("complaints-history", MyCaseSG.history),
                go("complaints-photos", MyCaseSG.photo, when="photos"),
            ),
            state=MyCaseSG.card,
            who=Who.ANYONE,
            getter=card,
        ),
        Screen(
            Say("complaints-history-text"),
            state=MyCaseSG.history,
            who=Who.ANYONE,
            getter=history,
            back=MyCaseSG.card,
        ),
        Screen(
            DynamicMedia("photo", when="photo"),
            Say("complaints-photo-text"),
            choose_group(press("next", "complaints-next-photo", on_next_photo, when="more")),
            state=MyCaseSG.photo,
            who=Who.ANYONE,
            getter=photo,
            back=MyCaseSG.card,
        ),
        Screen(
            Say("complaints-missing"),
            MessageInput(on_missing, ContentType.TEXT),
            choose_group(press("nothing", "complaints-nothing-said", on_nothing_said)),
            state=MyCaseSG.missing,
            who=Who.ANYONE,
            getter=missing,
            back=MyCaseSG.card,
        ),
    )
