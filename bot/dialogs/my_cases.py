"""我的诉求: what became of it, in the open: state, who answers, by when, the whole way; and solved or not."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs import case_card, case_history, proxy_rows, wishes
from bot.dialogs.house import bounded, house
from bot.dialogs.joining import lines, window_of
from bot.dialogs.states import ComplaintSG, MyCaseSG, ProxySG, RatingSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.wording import Html
from participation import closing, complaints, pins, waiting
from participation.access import Who
from participation.cards import Reader
from participation.complaints import CLOSED, WORKED, Case, State
from participation.conflicts import NobodyElse

MOST = 300
"""Characters of what is still missing."""


_ACTS = ("open", "asked", "closed", "sent")
"""What the reporter alone may do; who filed it for them looks on."""

SENT = frozenset({State.REDIRECTED, State.DECLINED})


async def mine(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.complaints.mine(here.resident.id) if here.resident.community_id else []
    joined = await lines(here) if here.resident.community_id else []
    return {
        "cases": [*((case.id, case_card.line(here, case)) for case in found), *joined],
        "count": len(found + joined),
    }


async def case_of(here: Here, manager: DialogManager, *, lock: bool = False) -> Case:
    """Return the case the window is about, which is the reader's own, or which they filed for its reporter and may
    look at. Refuses with NotFound."""
    case = await here.tx.complaints.get(manager.start_data["case_id"], lock=lock)
    complaints.seen_by_reporter(case, here.actor, await here.tx.proxies.helper(case))
    return case


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    reader = case_card.reader_of(here, case)
    shown = await case_card.card(here, case, reader)
    own = reader is Reader.OWN
    if not own:
        return {"card": shown, "photos": len(case.photos + case.after_photos), **dict.fromkeys(_ACTS, False)}
    pinned = await here.tx.pins.of(case.id) is not None
    ends = pins.ends(case, (await house(here)).limits)
    if case.state is State.WAIT_RESIDENT:
        shown = Html(f"{shown}\n\n{here.words('handling-please-reply')}")
    return {
        "card": shown,
        "open": case.state not in CLOSED - {State.CLOSED_SILENT},
        "asked": case.state is State.ASK_RESIDENT,
        "closed": case.state in CLOSED - SENT,
        "sent": case.state in SENT,
        "photos": len(case.photos + case.after_photos),
        "pinned": pinned,
        "unpinned": not pinned and (ends is None or here.now < ends),
    }


async def history(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    steps = await here.tx.complaints.steps(case.id)
    return {"case": case.id, **await case_history.told(here, dialog_manager, steps, case_card.reader_of(here, case))}


async def photo(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return case_card.photo(case, dialog_manager.dialog_data.get("photo", 0))


async def missing(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    limits = (await house(here)).limits
    how = _how(case)
    if how in ("reopen", "sent") and closing.reopening_over(case, at=here.now, limits=limits):
        how = "over"
    return {"case": case.id, "how": how, "days": limits.reopen_days, "open": how not in ("over", "moved")}


def _how(case: Case) -> str:
    """Return what "not solved" does to the case where it stands."""
    if case.state in CLOSED:
        return "sent" if case.state in SENT else "reopen"
    return "redo" if case.state is State.ASK_RESIDENT else "moved"


async def held(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case, kept = await case_of(here, dialog_manager), dialog_manager.dialog_data["held"]
    marks = await wishes.named_in(here, kept["text"])
    return {"case": case.id, "text": case_card.cut(kept["text"]), "whom": await proxy_rows.whom(here, marks)}


async def is_waited_for(_: Any, here: Here, dialog_manager: DialogManager, **__: Any) -> bool:
    """Return whether the department waits for the reader's reply, or never got one: what is typed is it."""
    case = await case_of(here, dialog_manager)
    if case.reporter_id != here.resident.id:
        return False
    return case.asked_at is not None and case.replied_at is None and case.state in WORKED | {State.WAIT_RESIDENT}


async def on_pick(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    await manager.start(await window_of(here_of(manager), case_id), {"case_id": case_id})


async def on_next_photo(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["photo"] = manager.dialog_data.get("photo", 0) + 1


async def on_solved(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    if complaints.must_ask(case):
        await manager.start(ProxySG.how, {"case_id": case.id})
        return
    await here.tx.complaints.move(closing.resolve(case, by=here.actor, at=here.now))
    here.toast("complaints-thanks")
    await manager.start(RatingSG.contacted, {"case_id": case.id})


async def on_pin(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    pins.may_pin(case, by=here.actor, pinned=await here.tx.pins.count(here.resident.id))
    await here.tx.complaints.pin(case, at=here.now, limits=(await house(here)).limits)
    here.toast("pins-up")


async def on_unpin(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await here.tx.complaints.unpin(await case_of(here, manager, lock=True), at=here.now)
    here.toast("pins-down")


async def on_reply(message: Message, _: Any, manager: DialogManager) -> None:
    text, photos = _said(message)
    if not await _is_about(manager, "reply", text, photos):
        await _reply(text, photos, manager)


async def _reply(text: str, photos: tuple[str, ...], manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    rules = await house(here)
    moved = waiting.reply(
        case, text, by=here.actor, at=here.now, office=rules.office, limits=rules.limits, photos=photos
    )
    await here.tx.complaints.move(moved)
    here.say("handling-replied")


async def on_missing(message: Message, _: Any, manager: DialogManager) -> None:
    text, photos = _said(message)
    if not await _is_about(manager, "again", text, photos):
        await _again(text, photos, manager)


async def _is_about(manager: DialogManager, how: str, text: str, photos: tuple[str, ...]) -> bool:
    """Return whether the words are about somebody of the office who would read them here: then nothing is sent, they
    are kept, and their writer is asked."""
    here = here_of(manager)
    case = await case_of(here, manager)
    if set(await wishes.named_in(here, text)) <= set(case.about):
        return False
    manager.dialog_data["held"] = {"how": how, "text": text, "photos": list(photos)}
    await manager.switch_to(MyCaseSG.about)
    return True


async def on_own_case(_: Any, __: Any, manager: DialogManager) -> None:
    """A case of its own, which goes to nobody whom it concerns; the words stay here until it is sent, or anyway."""
    kept = manager.dialog_data["held"]
    await manager.start(ComplaintSG.text, {"said": kept["text"], "photos": kept["photos"]})


async def on_send_anyway(_: Any, __: Any, manager: DialogManager) -> None:
    kept = manager.dialog_data["held"]
    if kept["how"] == "again":
        await _again(kept["text"], tuple(kept["photos"]), manager)
        return
    await _reply(kept["text"], tuple(kept["photos"]), manager)
    await manager.switch_to(MyCaseSG.card)


async def on_nothing_said(_: Any, __: Any, manager: DialogManager) -> None:
    await _again("", (), manager)


def _said(message: Message) -> tuple[str, tuple[str, ...]]:
    """Return what was written (under a photo maybe nothing) and the photo that came with it."""
    if not message.photo:
        return bounded(message.text or "", MOST), ()
    return bounded(message.caption, MOST) if message.caption else "", (message.photo[-1].file_id,)


async def _again(why: str, photos: tuple[str, ...], manager: DialogManager) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    rules = await house(here)
    cases = here.tx.complaints
    if case.about and case.state in SENT and not (await cases.office(case) or await cases.street(case)):
        raise NobodyElse(phone=str((case.door or {}).get("phone", "")))
    again = closing.reopen if case.state in CLOSED else closing.redo
    moved = again(case, why, by=here.actor, at=here.now, office=rules.office, limits=rules.limits, photos=photos)
    await wishes.to_the_street(here, await cases.move(moved))
    here.toast("complaints-passed-on", how=_how(case))
    await manager.switch_to(MyCaseSG.card)
    if case.state is State.ASK_RESIDENT and not complaints.must_ask(case):
        await manager.start(RatingSG.contacted, {"case_id": case.id})


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
            MessageInput(on_reply, [ContentType.TEXT, ContentType.PHOTO], is_waited_for),
            choose_group(
                press("solved", "complaints-solved", on_solved, when="open"),
                go("complaints-unsolved", MyCaseSG.missing, id="unsolved", when="asked"),
                go("complaints-reopen", MyCaseSG.missing, id="reopen", when="closed"),
                go("handling-not-right", MyCaseSG.missing, id="sent", when="sent"),
                case_history.opener(MyCaseSG.history),
                go("complaints-photos", MyCaseSG.photo, when="photos"),
                press("pin", "pins-pin", on_pin, when="unpinned"),
                press("unpin", "pins-take-down", on_unpin, when="pinned"),
            ),
            state=MyCaseSG.card,
            who=Who.ANYONE,
            getter=card,
        ),
        case_history.screen(MyCaseSG.history, Who.ANYONE, history, back=MyCaseSG.card),
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
            MessageInput(on_missing, [ContentType.TEXT, ContentType.PHOTO]),
            choose_group(press("nothing", "complaints-nothing-said", on_nothing_said, when="open")),
            state=MyCaseSG.missing,
            who=Who.ANYONE,
            getter=missing,
            back=MyCaseSG.card,
        ),
        Screen(
            Say("conflicts-later"),
            choose_group(
                press("own", "conflicts-later-own", on_own_case),
                press("anyway", "conflicts-later-send", on_send_anyway),
            ),
            state=MyCaseSG.about,
            who=Who.ANYONE,
            getter=held,
            back=MyCaseSG.card,
        ),
    )
