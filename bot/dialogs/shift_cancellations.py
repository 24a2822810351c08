"""取消一班 at the desk: the reason, one more look, and everybody on the list is told."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.shift_card import chosen, tell
from bot.dialogs.states import ShiftDeskSG
from bot.dialogs.widgets import Say, Screen, here_of, press
from participation.access import Who
from participation.cancellations import STALE, cancel, concerned, may_cancel, tell_at
from participation.daytime import Day
from participation.shifts import LIMITS, Claim, Shift, leader_of

_NAMES_MOST = 10


async def carry_out(here: Here, cancelled: Shift, released: tuple[Claim, ...]) -> None:
    """Store a shift that was cancelled with the claims that change; nobody is asked to it any more."""
    await here.tx.shifts.change(cancelled)
    for one in released:
        await here.tx.shifts.place(one)
    await here.tx.outbox.drop(STALE, {"shift": cancelled.id}, community_id=cancelled.community_id, at=here.now)


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give what the two windows say: the shift, the reason, and who will be told."""
    shift = await here.tx.shifts.get(chosen(dialog_manager))
    team = await here.tx.shifts.teams.get(shift.team_id)
    people = await here.tx.shifts.people(shift.id)
    told = concerned([claimed for claimed, _ in people], leader_of(shift, team))
    names = [(await here.tx.residents.get(one)).name or "—" for one in told[:_NAMES_MOST]]
    return {
        "team": team.name,
        "begins": shift.begins_at,
        "place": shift.place,
        "most": LIMITS["reason_most"],
        "why": dialog_manager.dialog_data.get("why", ""),
        "count": len(told),
        "names": here.label("nav-comma").join(names) + ("…" if len(told) > _NAMES_MOST else ""),
    }


async def on_why(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    may_cancel(await here.tx.shifts.get(chosen(manager)), here.now)
    manager.dialog_data["why"] = bounded(message.text or "", LIMITS["reason_most"])
    await manager.switch_to(ShiftDeskSG.cancel)


async def call_off(here: Here, shift_id: int, why: str) -> None:
    """Cancel a shift: whoever has a place, asked for one, or would have led is told once, with the reason. Refuses like
    `participation.cancellations.cancel`."""
    shift = await here.tx.shifts.get(shift_id, lock=True)
    claims = [claimed for claimed, _ in await here.tx.shifts.people(shift.id)]
    cancelled, released = cancel(shift, claims, why, by=here.actor, at=here.now)
    await carry_out(here, cancelled, released)
    leader = leader_of(shift, await here.tx.shifts.teams.get(shift.team_id))
    await tell(
        here, "shifts-cancelled-told", cancelled, concerned(claims, leader), why=cancelled.cancelled_why,
        not_before=tell_at(shift, Day.of(LIMITS, here.zone), here.now), once=f"shifts-cancelled:{shift.id}",
    )  # fmt: skip
    here.toast("shifts-now-cancelled", alert=True)


async def on_cancel(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await call_off(here_of(manager), chosen(manager), manager.dialog_data.get("why", ""))
    await manager.switch_to(ShiftDeskSG.people)


def windows() -> tuple[Screen, ...]:
    """Return the desk's windows in which a shift is cancelled."""
    staff = Who.STAFF
    return (
        Screen(
            Say("shifts-ask-cancel"),
            MessageInput(on_why, ContentType.TEXT),
            state=ShiftDeskSG.cancel_why,
            who=staff,
            getter=asked,
            back=ShiftDeskSG.people,
        ),
        Screen(
            Say("shifts-cancel-sure"),
            press("sure", "shifts-cancel-yes", on_cancel),
            state=ShiftDeskSG.cancel,
            who=staff,
            getter=asked,
            back=ShiftDeskSG.people,
        ),
    )
