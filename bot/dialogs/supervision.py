"""督办: what is overdue, or sent back too often, in the open for those who supervise: staff of the community, and the
street office over all of its communities. Staff work it in the case's own card; the street office reads."""

from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs import case_card
from bot.dialogs.states import CaseSG, SupervisionSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of
from participation import complaints
from participation.access import Role, Who
from participation.complaints import Case, State
from participation.refusals import NotFound


def watched(here: Here) -> list[int]:
    """Return the communities whose supervised cases the reader sees: where they are the street office, and the present
    one for its staff."""
    found = {grant.community_id for grant in here.actor.grants if grant.role is Role.STREET}
    if here.actor.holds(Role.STAFF, Role.ADMIN):
        found.add(here.community_id)
    return sorted(found)


async def supervised(here: Here) -> AsyncIterator[Case]:
    """Yield the supervised cases that the reader sees."""
    for community in watched(here):
        with here.tx.community(community):
            for case in await here.tx.complaints.supervised():
                if _sees(here, case):
                    yield case


def _sees(here: Here, case: Case) -> bool:
    """Return whether a case about somebody of the office may be read: not by whom it concerns, nor by staff whom it is
    kept from; the street office stands above them."""
    if any(one.role is Role.STREET and one.community_id == case.community_id for one in here.actor.grants):
        return not complaints.concerns(case, here.actor)
    return not complaints.kept_from(case, here.actor)


async def every(here: Here, **_: Any) -> dict[str, Any]:
    found = [case async for case in supervised(here)]
    found.sort(key=lambda case: (case.due_at or case.created_at, case.id))
    return {"cases": [(case.id, case_card.desk_line(here, case)) for case in found], "count": len(found)}


async def case_of(here: Here, manager: DialogManager) -> Case:
    """Return the supervised case the window is about. Refuses with NotFound."""
    return await _find(here, manager.start_data["case_id"])


async def _find(here: Here, case_id: int) -> Case:
    for community in watched(here):
        with here.tx.community(community), suppress(NotFound):
            case = await here.tx.complaints.get(case_id)
            if case.state is State.SUPERVISED and _sees(here, case):
                return case
    raise NotFound


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    with here.tx.community(case.community_id):
        community = await here.tx.communities.get(case.community_id)
        return {"card": await case_card.card(here, case), "community": community.name}


async def history(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    with here.tx.community(case.community_id):
        steps = await here.tx.complaints.steps(case.id)
    return {"case": case.id, "steps": await case_card.history(here, steps)}


async def on_pick(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    here = here_of(manager)
    case = await _find(here, case_id)
    ours = here.actor.holds(Role.STAFF, Role.ADMIN) and case.community_id == here.community_id
    await manager.start(CaseSG.card if ours else SupervisionSG.card, {"case_id": case.id})


def dialog() -> Dialog:
    """Return the dialog of supervised cases."""
    return Dialog(
        Screen(
            Say("handling-supervised-text"),
            choices("supervised", "cases", on_pick),
            state=SupervisionSG.list,
            who=Who.SUPERVISOR,
            getter=every,
        ),
        Screen(
            Say("handling-supervised-card"),
            choose_group(go("complaints-history", SupervisionSG.history)),
            state=SupervisionSG.card,
            who=Who.SUPERVISOR,
            getter=card,
        ),
        Screen(
            Say("complaints-history-text"),
            state=SupervisionSG.history,
            who=Who.SUPERVISOR,
            getter=history,
            back=SupervisionSG.card,
        ),
    )
