"""The office's side of a case: what waits for whom, signing, answering, and sending it to the right department."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia
from aiogram_dialog.widgets.text import Multi

from bot.context import Here
from bot.dialogs import case_card, case_history, proxy_rows, quick_answers
from bot.dialogs.after import AFTER, on_after, show_after, taken
from bot.dialogs.house import bounded, house
from bot.dialogs.photos import keep, taking
from bot.dialogs.states import CaseSG, HandlingSG, OfficeSG, SupervisionSG
from bot.dialogs.widgets import Say, Screen, StartAbout, choices, choose_group, go, here_of, press, start
from bot.posts import post_of, posts
from participation import complaints, handling, returns, waiting
from participation.access import Role, Who
from participation.cards import Reader
from participation.complaints import WORKED, Case, State
from participation.refusals import NotFound

MOST = 500
"""Characters of an answer: what fits a notice and is read to its end."""


async def queue(here: Here, **_: Any) -> dict[str, Any]:
    waiting = await here.tx.complaints.queue(here.actor)
    return {
        "cases": [(case.id, case_card.desk_line(here, case)) for case in waiting],
        "count": len(waiting),
        "is_staff": here.actor.holds(Role.STAFF, Role.ADMIN),
    }


async def case_of(here: Here, manager: DialogManager, *, lock: bool = False) -> Case:
    """Return the case the window is about, which is the reader's to handle. Refuses with NotFound or NotAllowed."""
    case = await here.tx.complaints.get(manager.start_data["case_id"], lock=lock)
    complaints.handled(case, here.actor)
    return case


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    known = proxy_rows.knows(here, case)
    name = (case.behalf or await here.tx.residents.name_of(case.reporter_id)) if known else ""
    waits, pending = case.state in WORKED, case.return_asked_at is not None
    is_staff = here.actor.holds(Role.STAFF, Role.ADMIN)
    return {
        "card": await case_card.card(here, case, Reader.OFFICE),
        "named": bool(name),
        "name": name,
        "filed_at": case.created_at,
        "case_id": case.id,
        "unsigned": waits and case.signed_at is None and case.department is not None and not pending,
        "signed": waits and case.signed_at is not None,
        "asked": case.state is State.WAIT_RESIDENT,
        "more": waits,
        "routable": waits and is_staff and not pending and not case.leads,
        "returned": waits and is_staff and pending,
        "photos": len(case.photos + case.after_photos),
    }


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    photos = await taken(here, dialog_manager)
    offered = await quick_answers.offered(here, case)
    return {
        "case": case.id, "text": case_card.cut(case.text), "most": MOST, "offered": offered, "some": bool(offered),
        **photos,
    }  # fmt: skip


async def answer(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    photos = await taken(here, dialog_manager)
    kept = dialog_manager.dialog_data
    return {"case": case.id, "answer": case_card.cut(kept["answer"]), "quick": kept.get("quick", False), **photos}


async def routes(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return {
        "case": case.id,
        "text": case_card.cut(case.text),
        "departments": await _targets(here, case),
    }


async def _targets(here: Here, case: Case) -> list[tuple[str, str]]:
    """Return where staff may send the case: what is used here, and its first owner even if it no longer is."""
    every = await posts(here)
    keys = tuple(key for key, one in every.items() if one.used or key == case.first_department)
    return [(key, every[key].name) for key in returns.targets(case, keys, (await house(here)).limits)]


async def history(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    steps = await here.tx.complaints.steps(case.id)
    return {"case": case.id, **await case_history.told(here, dialog_manager, steps, Reader.OFFICE)}


async def photo(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return case_card.photo(case, dialog_manager.dialog_data.get("photo", 0))


async def on_pick(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    await manager.start(CaseSG.card, {"case_id": case_id})


async def on_sign(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    await here.tx.complaints.move(handling.sign(case, by=here.actor, at=here.now))
    here.toast("complaints-signed")


async def on_go_on(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    rules = await house(here)
    await here.tx.complaints.move(waiting.resume(case, by=here.actor, at=here.now, office=rules.office))
    here.toast("handling-gone-on")


async def on_refuse(_: Any, __: Any, manager: DialogManager) -> None:
    await manager.start(HandlingSG.why, {"case_id": manager.start_data["case_id"], "act": "refuse"})


async def on_answer(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(answer=bounded(message.text or "", MOST), quick=False)
    await manager.switch_to(CaseSG.confirm)


async def on_quick(_: Any, __: Any, manager: DialogManager, id: int) -> None:
    here = here_of(manager)
    text = await quick_answers.filled(here, await case_of(here, manager), id)
    manager.dialog_data.update(answer=bounded(text, MOST), quick=True)
    await manager.switch_to(CaseSG.confirm)


async def on_after_caption(message: Message, _: Any, manager: DialogManager) -> None:
    await keep(message, manager, AFTER)
    if message.caption:
        manager.dialog_data["answer"] = bounded(message.caption, MOST)
        await manager.switch_to(CaseSG.confirm)


async def on_send(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    rules = await house(here)
    moved = handling.answer(
        case, manager.dialog_data["answer"], by=here.actor, at=here.now, limits=rules.limits,
        photos=tuple(manager.dialog_data.pop(AFTER, ())),
    )  # fmt: skip
    await show_after(here, moved.case)
    await here.tx.complaints.move(moved)
    here.toast("complaints-sent")
    await manager.switch_to(CaseSG.card)


async def on_route(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    if key not in dict(await _targets(here, case)):
        raise NotFound
    rules = await house(here)
    moved = handling.route(case, key, by=here.actor, at=here.now, office=rules.office, limits=rules.limits)
    await here.tx.complaints.move(moved)
    here.toast("complaints-routed", post=(await post_of(here, key)).name)
    await manager.switch_to(CaseSG.card)


async def on_next_photo(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["photo"] = manager.dialog_data.get("photo", 0) + 1


def dialog() -> Dialog:
    """Return the office's dialog of cases."""
    return Dialog(
        Screen(
            Say("complaints-queue"),
            choices("queue", "cases", on_pick, most=4),
            choose_group(
                start("office-button", OfficeSG.main),
                start("handling-supervised", SupervisionSG.list, when="is_staff"),
            ),
            state=CaseSG.queue,
            who=Who.HANDLER,
            getter=queue,
        ),
        Screen(
            Say("complaints-desk-card"),
            choose_group(
                press("sign", "complaints-sign", on_sign, when="unsigned"),
                go("complaints-answer", CaseSG.answer, when="signed"),
                press("go_on", "handling-go-on", on_go_on, when="asked"),
                go("complaints-route", CaseSG.route, when="routable"),
                go("handling-agree", CaseSG.route, id="agree", when="returned"),
                press("refuse", "handling-refuse", on_refuse, when="returned"),
                StartAbout("handling-more", HandlingSG.more, "case_id", id="more", when="more"),
                case_history.opener(CaseSG.history),
                go("complaints-photos", CaseSG.photo, when="photos"),
            ),
            state=CaseSG.card,
            who=Who.HANDLER,
            getter=card,
        ),
        Screen(
            Multi(Say("complaints-answer-asked"), Say("joining-after-asked"), Say("answers-offered", when="some")),
            MessageInput(on_answer, ContentType.TEXT),
            *taking(on_after_caption),
            choices("quick", "offered", on_quick),
            state=CaseSG.answer,
            who=Who.HANDLER,
            getter=asked,
            back=CaseSG.card,
        ),
        Screen(
            Say("complaints-answer-confirm"),
            Say("joining-after-asked"),
            *taking(on_after),
            choose_group(
                press("send", "complaints-send", on_send),
                go("answers-edit", CaseSG.edit, when="quick"),
                go("complaints-rewrite-answer", CaseSG.answer),
            ),
            state=CaseSG.confirm,
            who=Who.HANDLER,
            getter=answer,
            back=CaseSG.card,
        ),
        Screen(
            Say("answers-edit-asked"),
            MessageInput(on_answer, ContentType.TEXT),
            state=CaseSG.edit,
            who=Who.HANDLER,
            getter=answer,
            back=CaseSG.confirm,
        ),
        Screen(
            Say("complaints-route-asked"),
            choices("route", "departments", on_route, key=str),
            state=CaseSG.route,
            who=Who.STAFF,
            getter=routes,
            back=CaseSG.card,
        ),
        case_history.screen(CaseSG.history, Who.HANDLER, history, back=CaseSG.card),
        Screen(
            DynamicMedia("photo", when="photo"),
            Say("complaints-photo-text"),
            choose_group(press("next", "complaints-next-photo", on_next_photo, when="more")),
            state=CaseSG.photo,
            who=Who.HANDLER,
            getter=photo,
            back=CaseSG.card,
        ),
    )
