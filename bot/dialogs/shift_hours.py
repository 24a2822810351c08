"""One person's hours on a shift, for whoever confirms them: the leader in their window, staff at the desk, where they
are also revoked, an objection is decided, and the trail is read."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.enums import ContentType
from aiogram.fsm.state import State as Window
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.shift_card import tell
from bot.dialogs.states import ShiftDeskSG
from bot.dialogs.widgets import Say, Screen, chosen, go, here_of, press
from bot.wording import hours
from participation import checkins, credits
from participation.access import Role, Who
from participation.credits import Mark
from participation.refusals import NotFound
from participation.shifts import EXPECTED, LIMITS, Claim, Shift, State, Team, leads


async def loaded(here: Here, manager: DialogManager) -> tuple[Shift, Team, Claim]:
    """Return the shift, the team and the claim that a window is about, locked. Refuses with NotFound, and with
    NotYours whoever does not lead this shift and is not of the staff."""
    shift, one = await here.tx.shifts.claimed(chosen(manager, "claim_id"))
    team = await here.tx.shifts.teams.get(shift.team_id)
    leads(shift, team, here.actor)
    return shift, team, one


def day_of(here: Here, shift: Shift) -> tuple[datetime, datetime]:
    """Return the community's day on which a shift begins."""
    day = shift.begins_at.astimezone(ZoneInfo(here.zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    return day, day + timedelta(days=1)


async def out_of_order(here: Here, shift: Shift, one: Claim) -> tuple[tuple[Mark, ...], int]:
    """Return what is out of the ordinary about somebody's hours, and the person's other minutes of that day."""
    same_day = await here.tx.shifts.day_minutes(one, *day_of(here, shift))
    near = timedelta(minutes=LIMITS["adjoining_minutes"])
    others = await here.tx.shifts.beside(one, shift.begins_at - near, shift.ends_at + near)
    return credits.marks(shift, one, others, same_day=same_day), same_day


async def one_person(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give how somebody stands on a shift, and what may be done about it now."""
    shift, team, one = await loaded(here, dialog_manager)
    found, _same_day = await out_of_order(here, shift, one)
    mine, is_over = one.resident_id == here.resident.id, here.now >= shift.ends_at
    is_staff, stands = here.actor.holds(Role.STAFF, Role.ADMIN), shift.cancelled_at is None
    expected = stands and one.state in EXPECTED
    waits = one.state in EXPECTED | credits.WORKED
    proposed = one.minutes if one.minutes is not None else credits.worked(shift, one)
    shown = found if is_over and (waits or one.state in (State.CHECKED, State.DISPUTED)) else ()
    decidable = not mine and one.state is State.DISPUTED and one.by != here.resident.id
    return {
        "name": await named(here, one.resident_id),
        "team": team.name,
        "state": str(one.state),
        "hours": hours(proposed),
        "begins": shift.begins_at,
        "came": one.in_at.astimezone(ZoneInfo(here.zone)).strftime("%H:%M") if one.in_at else "none",
        "went": one.out_at.astimezone(ZoneInfo(here.zone)).strftime("%H:%M") if one.out_at else "none",
        "marks": "\n".join(here.label(f"shifts-mark-{mark}") for mark in shown) or "none",
        "why": one.why or "none",
        "note": one.note or "none",
        "is_mine": mine,
        "most": LIMITS["reason_most"],
        "can_confirm": stands and one.state is State.APPLIED and here.now < shift.begins_at,
        "can_lead": stands
        and is_staff
        and not is_over
        and one.state in EXPECTED
        and shift.leader_id != one.resident_id,
        "can_in": not mine and expected and here.now >= shift.begins_at - checkins.AROUND,
        "can_out": not mine and one.state is State.IN and here.now >= shift.begins_at,
        "can_credit": stands and is_over and not mine and waits,
        "can_miss": is_over and not mine and expected,
        "can_pass": is_staff and not mine and one.state is State.CHECKED,
        "can_revoke": is_staff and not mine and one.state in (State.CHECKED, State.CREDITED),
        "can_decide": is_staff and decidable,
    }


async def named(here: Here, resident_id: int | None) -> str:
    """Return what somebody is called; a dash for who moved away since."""
    try:
        return (await here.tx.residents.get(resident_id or 0)).name or "—"
    except NotFound:
        return "—"


async def office(here: Here) -> list[int]:
    """Return the community's staff, but for who acts."""
    staff = await here.tx.residents.holding(Role.STAFF, Role.ADMIN)
    return [one.id for one in staff if one.id != here.resident.id]


async def confirm_hours(here: Here, manager: DialogManager, minutes: int | None) -> None:
    """Confirm somebody's hours, `minutes` or what is known; those out of the ordinary wait for staff."""
    shift, team, one = await loaded(here, manager)
    found, same_day = await out_of_order(here, shift, one)
    if minutes is None:
        minutes = max(min(credits.worked(shift, one), LIMITS["day_most_minutes"] - same_day), 0)
    one = await here.tx.shifts.place(
        credits.check(shift, team, one, minutes, same_day=same_day, by=here.actor, at=here.now)
    )
    if found and not here.actor.holds(Role.STAFF, Role.ADMIN):
        name = await named(here, one.resident_id)
        await tell(here, "shifts-hours-flagged", shift, await office(here), name=name, hours=hours(minutes))
        here.toast("shifts-desk-checked", alert=True)
        return
    await _credit(here, shift, one, found)


async def _credit(here: Here, shift: Shift, one: Claim, found: tuple[Mark, ...]) -> None:
    one = await here.tx.shifts.place(credits.credit(one, found, by=here.actor, at=here.now))
    total = await here.tx.shifts.minutes(one.resident_id)
    await tell(here, "shifts-credited", shift, one.resident_id, hours=hours(one.minutes or 0), total=hours(total))
    here.toast("shifts-desk-credited")


async def on_credit(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await confirm_hours(here_of(manager), manager, None)


async def on_pass(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    here.admit(Who.STAFF)
    shift, _team, one = await loaded(here, manager)
    await _credit(here, shift, one, (await out_of_order(here, shift, one))[0])


async def on_miss(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    shift, team, one = await loaded(here, manager)
    await here.tx.shifts.place(credits.miss(shift, team, one, by=here.actor, at=here.now))
    await tell(here, "shifts-missed", shift, one.resident_id)
    here.toast("shifts-desk-missed")


async def on_enter_in(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    shift, team, one = await loaded(here, manager)
    await here.tx.shifts.place(checkins.enter_in(shift, team, one, by=here.actor, at=here.now))
    here.toast("shifts-lead-entered")


async def on_enter_out(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    shift, team, one = await loaded(here, manager)
    await here.tx.shifts.place(checkins.enter_out(shift, team, one, by=here.actor, at=here.now))
    here.toast("shifts-lead-entered")


async def on_uphold(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Keep, of what was disputed, what stood there: the minutes, or none where they were revoked or it was missed."""
    here = here_of(manager)
    _shift, _team, one = await loaded(here, manager)
    before = (await here.tx.shifts.steps.of(one.id))[-1].before
    counted = before in (State.CHECKED, State.CREDITED)
    manager.dialog_data.update(act="decide", minutes=(one.minutes or 0) if counted else 0)
    await manager.switch_to(ShiftDeskSG.reason)


async def on_none(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(act="decide", minutes=0)
    await manager.switch_to(ShiftDeskSG.reason)


async def on_decided(message: Message, _: Any, manager: DialogManager) -> None:
    minutes = credits.read_hours(message.text or "")
    shift, _team, one = await loaded(here_of(manager), manager)
    same_day = await here_of(manager).tx.shifts.day_minutes(one, *day_of(here_of(manager), shift))
    credits.bounded(shift, minutes, same_day)  # said now, not after the reason
    manager.dialog_data.update(act="decide", minutes=minutes)
    await manager.switch_to(ShiftDeskSG.reason)


async def on_revoke(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["act"] = "revoke"
    await manager.switch_to(ShiftDeskSG.reason)


async def on_reason(message: Message, _: Any, manager: DialogManager) -> None:
    """Revoke, or decide, for the reason that was typed."""
    here, draft = here_of(manager), manager.dialog_data
    why = bounded(message.text or "", LIMITS["reason_most"])
    shift, _team, one = await loaded(here, manager)
    if draft.get("act") == "decide":
        same_day = await here.tx.shifts.day_minutes(one, *day_of(here, shift))
        minutes = int(draft.get("minutes", 0))
        done = credits.decide(shift, one, minutes, why, same_day=same_day, by=here.actor, at=here.now)
        await here.tx.shifts.place(done)
        counts = hours(minutes) if minutes else "none"
        await tell(here, "shifts-decided", shift, one.resident_id, hours=counts, why=why)
    else:
        done = await here.tx.shifts.place(credits.revoke(one, why, by=here.actor, at=here.now))
        await tell(
            here, "shifts-revoked", shift, one.resident_id, hours=hours(done.minutes or 0), why=why,
            days=LIMITS["dispute_days"],
        )  # fmt: skip
    here.toast("shifts-desk-written")
    await manager.switch_to(ShiftDeskSG.one)


async def way(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give the trail of a claim, a line a step."""
    _shift, _team, one = await loaded(here, dialog_manager)
    lines = []
    for step in (await here.tx.shifts.steps.of(one.id))[-20:]:
        lines.append(
            here.label(
                "shifts-step", at=step.at, state=str(step.after), who=await named(here, step.by) if step.by else "none",
                why=step.why or "none", hours="none" if step.minutes is None else hours(step.minutes),
            )
        )  # fmt: skip
    return {"name": await named(here, one.resident_id), "steps": "\n".join(lines)}


def minutes_screen(state: Window, one: Window, who: Who) -> Screen:
    """Return the window where other hours than the known ones are typed; `one` is the person's window."""

    async def on_minutes(message: Message, _: Any, manager: DialogManager) -> None:
        await confirm_hours(here_of(manager), manager, credits.read_hours(message.text or ""))
        await manager.switch_to(one)

    return Screen(
        Say("shifts-ask-minutes"),
        MessageInput(on_minutes, ContentType.TEXT),
        state=state,
        who=who,
        getter=one_person,
        back=one,
    )


def windows() -> tuple[Screen, ...]:
    """Return the desk's windows about one person's hours."""
    staff = Who.STAFF
    return (
        minutes_screen(ShiftDeskSG.minutes, ShiftDeskSG.one, staff),
        Screen(
            Say("shifts-ask-decision"),
            MessageInput(on_decided, ContentType.TEXT),
            press("keep", "shifts-desk-uphold", on_uphold),
            press("none", "shifts-desk-none", on_none),
            state=ShiftDeskSG.decide,
            who=staff,
            getter=one_person,
            back=ShiftDeskSG.one,
        ),
        Screen(
            Say("shifts-ask-reason"),
            MessageInput(on_reason, ContentType.TEXT),
            state=ShiftDeskSG.reason,
            who=staff,
            getter=one_person,
            back=ShiftDeskSG.one,
        ),
        Screen(
            Say("shifts-way"),
            go("shifts-way-back", ShiftDeskSG.one, id="seen"),
            state=ShiftDeskSG.way,
            who=staff,
            getter=way,
            back=ShiftDeskSG.one,
        ),
    )
