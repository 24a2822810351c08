"""批量分办: staff mark several unsorted cases, see them together, and send them to one department in one go."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs import case_card
from bot.dialogs.house import house
from bot.dialogs.states import TriageSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, here_of, press
from bot.posts import post_of, usable
from bot.wording import Html
from participation import triage
from participation.access import Who
from participation.cards import Reader
from participation.complaints import Case, brief
from participation.refusals import NotFound


def _picked(manager: DialogManager) -> list[int]:
    picked: list[int] = manager.dialog_data.setdefault("picked", [])
    return picked


async def unrouted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    waiting = await here.tx.finding.unrouted(here.actor)
    there = {case.id for case in waiting}
    picked = [one for one in _picked(dialog_manager) if one in there]  # somebody else may have sorted some
    dialog_manager.dialog_data["picked"] = picked
    return {
        "cases": [
            (case.id, here.label("triage-line", picked=case.id in picked, case=case.id, text=brief(case.text, 20)))
            for case in waiting
        ],
        "count": len(waiting),
        "picked": len(picked),
        "some": bool(picked),
        "most": triage.MOST,
    }


async def to_department(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {
        "picked": len(_picked(dialog_manager)),
        "departments": list((await usable(here)).items()),
    }


async def preview(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    cases = await here.tx.finding.these(_picked(dialog_manager), here.actor)
    waiting = [case for case in cases if triage.unrouted(case)]
    return {
        "picked": len(waiting),
        "post": (await post_of(here, dialog_manager.dialog_data["department"])).name,
        "lines": _lines(here, waiting),
        "some": bool(waiting),
    }


def _lines(here: Here, cases: list[Case]) -> Html:
    return Html("\n".join(here.words("triage-preview-line", case=one.id, text=brief(one.text, 40)) for one in cases))


async def sent(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    done = dialog_manager.dialog_data
    missed = await here.tx.finding.these(done["missed"], here.actor)
    names = {one.department: (await post_of(here, one.department)).name for one in missed}
    return {
        "sent": done["sent"],
        "post": (await post_of(here, done["department"])).name,
        "missed": len(missed),
        "lines": Html(
            "\n".join(
                here.words(
                    "triage-missed-line",
                    case=one.id,
                    post=names[one.department],
                    state=case_card.state_name(here, one.state, Reader.OFFICE),
                )
                for one in missed
            )
        ),
    }


async def on_pick(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    picked = _picked(manager)
    if case_id in picked:
        picked.remove(case_id)
    elif len(picked) < triage.MOST:
        picked.append(case_id)
    else:
        here_of(manager).toast("triage-full", most=triage.MOST)


async def on_picked(_: Any, __: Any, manager: DialogManager) -> None:
    await manager.switch_to(TriageSG.department)


async def on_department(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    if key not in await usable(here_of(manager)):
        raise NotFound
    manager.dialog_data["department"] = key
    await manager.switch_to(TriageSG.preview)


async def on_send(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    picked, manager.dialog_data["picked"] = _picked(manager), []
    department = manager.dialog_data["department"]
    rules = await house(here)
    cases = await here.tx.finding.these(picked, here.actor, lock=True)
    done = triage.send(cases, department, by=here.actor, at=here.now, office=rules.office, limits=rules.limits)
    for moved in done.moved:
        await here.tx.complaints.move(moved)
    manager.dialog_data.update(sent=len(done.moved), missed=list(done.missed))
    await manager.switch_to(TriageSG.sent)


def dialog() -> Dialog:
    """Return the dialog of sorting many at once."""
    return Dialog(
        Screen(
            Say("triage-pick"),
            choices("case", "cases", on_pick, most=5),
            choose_group(press("picked", "triage-picked", on_picked, when="some")),
            state=TriageSG.pick,
            who=Who.STAFF,
            getter=unrouted,
        ),
        Screen(
            Say("triage-department"),
            choices("dep", "departments", on_department, key=str),
            state=TriageSG.department,
            who=Who.STAFF,
            getter=to_department,
            back=TriageSG.pick,
        ),
        Screen(
            Say("triage-preview"),
            choose_group(press("send", "triage-send", on_send, when="some")),
            state=TriageSG.preview,
            who=Who.STAFF,
            getter=preview,
            back=TriageSG.department,
        ),
        Screen(
            Say("triage-sent"),
            state=TriageSG.sent,
            who=Who.STAFF,
            getter=sent,
            back=TriageSG.pick,
        ),
    )
