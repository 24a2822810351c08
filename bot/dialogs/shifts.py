"""志愿服务 for residents: a profile first, then shifts, a place on one, one's own shifts and hours."""

from datetime import datetime, timedelta
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import shift_covers, shift_months, shift_needs
from bot.dialogs.shift_card import chosen, demand, item, leave, own, promise
from bot.dialogs.states import CalendarSG, HonourSG, ShiftLeadSG, ShiftSG, VolunteerSG
from bot.dialogs.widgets import Say, Screen, choices, go, here_of, press, start
from bot.wording import hours
from participation.access import Standing, Who
from participation.checkins import AROUND, check_in, check_out, may_check_in, may_check_out
from participation.covers import may_cover
from participation.credits import may_dispute
from participation.refusals import NotFound
from participation.shifts import (
    EXPECTED,
    HOLDING,
    LIMITS,
    Claim,
    Shift,
    State,
    birth_year,
    enrol,
)


async def coming(here: Here, **_: Any) -> dict[str, Any]:
    held = {shift.id: claimed.state for shift, claimed in await here.tx.shifts.held(here.resident.id, here.now)}
    shifts = await here.tx.shifts.listed(here.now) if here.community_id else []
    is_volunteer = await here.tx.shifts.volunteers.of(here.resident.id) is not None
    near = timedelta(days=LIMITS["led_days"])
    leads = await here.tx.shifts.led(here.resident.id, here.now - near, here.now + near) if is_volunteer else []
    return {
        "count": len(shifts),
        "shifts": [(shift.id, item(here, shift, team, held.get(shift.id))) for shift, team in shifts],
        "can_enrol": not is_volunteer and here.actor.standing is not Standing.GUEST,
        "is_volunteer": is_volunteer,
        "leads": bool(leads),
        "is_guest": here.actor.standing is Standing.GUEST,
    }


async def mine(here: Here, **_: Any) -> dict[str, Any]:
    held = await here.tx.shifts.held(here.resident.id, here.now - AROUND, cancelled=True)
    teams = {team.id: team.name for team in await here.tx.shifts.teams.all()}
    return {
        "hours": hours(await here.tx.shifts.minutes(here.resident.id)),
        "is_volunteer": await here.tx.shifts.volunteers.of(here.resident.id) is not None,
        "count": len(held),
        "shifts": [
            (shift.id, item(here, shift, teams.get(shift.team_id, ""), claimed.state)) for shift, claimed in held
        ],
    }


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    shift = await here.tx.shifts.get(chosen(dialog_manager))
    team = await here.tx.shifts.teams.get(shift.team_id)
    claimed = await here.tx.shifts.mine(shift.id, here.resident.id)
    is_open = shift.cancelled_at is None and here.now < shift.begins_at
    may = here.actor.standing is not Standing.GUEST
    others = [one for one, _ in await here.tx.shifts.people(shift.id)]
    asked = await here.tx.shifts.calls.asked(shift.id, here.resident.id)
    return {
        "team": team.name,
        "place": shift.place,
        "begins": shift.begins_at,
        "hours": hours(shift.minutes),
        "left": shift.left,
        "places": shift.places,
        "risk": shift.risk or "none",
        "demand": demand(here, shift.needs, shift.age_least, shift.age_most),
        "note": (claimed.note if claimed else "") or "none",
        "mine": hours(claimed.minutes) if claimed and claimed.minutes else "none",
        "why": shift.cancelled_why or (claimed.why if claimed and not shift.cancelled_at else "") or "none",
        "days": LIMITS["dispute_days"],
        "most": LIMITS["reason_most"],
        "leaves": claimed is not None and claimed.state is State.IN,
        "state": _stands(shift, claimed, here.now),
        "can_claim": is_open and may and claimed is None and shift.left > 0,
        "can_ready": is_open and claimed is not None and claimed.state in (State.CONFIRMED, State.SWAP),
        "can_swap": is_open and claimed is not None and claimed.state in EXPECTED,
        "can_cover": is_open and may and claimed is None and may_cover(shift, others, here.resident.id, asked=asked),
        "can_check": claimed is not None
        and (may_check_in(shift, claimed, here.now) or may_check_out(shift, claimed, here.now)),
        "can_dispute": claimed is not None and may_dispute(claimed, here.now),
        "can_withdraw": is_open and claimed is not None and claimed.state in HOLDING,
    }


def _stands(shift: Shift, claimed: Claim | None, at: datetime) -> str:
    """Return how the person stands here, as the card's words know it."""
    if shift.cancelled_at:
        return "cancelled"
    if claimed is None:
        return "begun" if at >= shift.begins_at else "open" if shift.left else "full"
    if claimed.state in EXPECTED and at > shift.begins_at + AROUND:
        return "unseen"
    return str(claimed.state)


async def skills(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"options": _options(here, dialog_manager, "skills")}


async def times(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"options": _options(here, dialog_manager, "times")}


def _options(here: Here, manager: DialogManager, kind: str) -> list[tuple[str, str]]:
    # a button says what it will make so, set or unset, never "the other way round": a double tap changes nothing
    chosen_ones = set(manager.dialog_data.get(kind, ()))
    return [
        (
            f"{'-' if one in chosen_ones else '+'}{one}",
            ("✅ " if one in chosen_ones else "▫️ ") + here.label(f"shifts-{one}"),
        )
        for one in (option.replace("_", "-") for option in LIMITS[kind])
    ]


async def on_shift(_: CallbackQuery, __: Any, manager: DialogManager, shift_id: int) -> None:
    await here_of(manager).tx.shifts.get(shift_id)
    manager.dialog_data["shift_id"] = shift_id
    await manager.switch_to(ShiftSG.card)


async def on_skill(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    _set(manager, "skills", choice)


async def on_times(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    _set(manager, "times", choice)


def _set(manager: DialogManager, kind: str, choice: str) -> None:
    sign, one = choice[:1], choice[1:]
    if sign not in ("+", "-") or one.replace("-", "_") not in LIMITS[kind]:
        raise NotFound
    kept = [other for other in manager.dialog_data.get(kind, ()) if other != one]
    manager.dialog_data[kind] = [*kept, one] if sign == "+" else kept


async def on_birth(message: Message, _: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    volunteer = enrol(
        [one.replace("-", "_") for one in draft.get("skills", ())],
        [one.replace("-", "_") for one in draft.get("times", ())],
        birth_year(message.text or ""),
        by=here.actor,
        at=here.now,
        born=await here.tx.events.born(here.resident.id),
    )
    if await here.tx.shifts.volunteers.of(here.resident.id) is None:
        await here.tx.shifts.volunteers.add(volunteer)
    here.say("shifts-enrolled")
    await manager.switch_to(ShiftSG.coming)


async def on_claim(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    if await here.tx.shifts.volunteers.of(here.resident.id) is None:
        here.toast("shifts-profile-first", alert=True)
        await manager.switch_to(ShiftSG.skills)
        return
    await shift_needs.take(manager, "claim")


async def on_ready(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await promise(here_of(manager), chosen(manager))


async def on_withdraw(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await leave(here_of(manager), chosen(manager))
    await manager.switch_to(ShiftSG.card)


async def on_cover(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await shift_needs.take(manager, "cover")


async def on_code(message: Message, _: Any, manager: DialogManager) -> None:
    """Check in, or out, with the code that the leader shows."""
    here = here_of(manager)
    shift, claimed = await own(here, chosen(manager))
    leaves = claimed.state is State.IN
    act = check_out if leaves else check_in
    kept = await here.tx.shifts.place(act(shift, claimed, message.text or "", by=here.actor, at=here.now))
    if kept.wrong > claimed.wrong:
        here.say("shifts-code-wrong", left=LIMITS["code_tries"] - kept.wrong)
        return
    here.say("shifts-now-out" if leaves else "shifts-now-in")
    await manager.switch_to(ShiftSG.card)


def dialog() -> Dialog:
    """Return the residents' dialog of volunteering."""
    return Dialog(
        Screen(
            Say("shifts-coming"),
            choices("shift", "shifts", on_shift, most=3),
            go("shifts-enrol", ShiftSG.skills, id="enrol", when="can_enrol"),
            go("shifts-mine-button", ShiftSG.mine, id="mine", when="is_volunteer"),
            start("shifts-lead-button", ShiftLeadSG.list, id="lead", when="leads"),
            start("calendars-button", CalendarSG.week, id="week"),
            state=ShiftSG.coming,
            who=Who.ANYONE,
            getter=coming,
        ),
        Screen(
            Say("shifts-mine"),
            choices("own", "shifts", on_shift, most=3),
            go("shifts-months-button", ShiftSG.months, id="months"),
            start("honours-button", HonourSG.main, id="honours"),
            start("volunteers-button", VolunteerSG.main, id="profile", when="is_volunteer"),
            state=ShiftSG.mine,
            who=Who.REGISTERED,
            getter=mine,
            back=ShiftSG.coming,
        ),
        Screen(
            Say("shifts-card"),
            press("claim", "shifts-claim", on_claim, when="can_claim"),
            go("shifts-check", ShiftSG.code, id="check", when="can_check"),
            press("ready", "shifts-ready", on_ready, when="can_ready"),
            go("shifts-dispute-button", ShiftSG.dispute, id="dispute", when="can_dispute"),
            press("cover", "shifts-cover", on_cover, when="can_cover"),
            go("shifts-swap-button", ShiftSG.swap, id="swap", when="can_swap"),
            go("shifts-withdraw", ShiftSG.withdraw, id="off", when="can_withdraw"),
            state=ShiftSG.card,
            who=Who.ANYONE,
            getter=card,
            back=ShiftSG.coming,
        ),
        Screen(
            Say("shifts-withdraw-sure"),
            press("sure", "shifts-withdraw-yes", on_withdraw),
            go("shifts-withdraw-no", ShiftSG.card, id="stay"),
            state=ShiftSG.withdraw,
            who=Who.REGISTERED,
            getter=card,
            back=ShiftSG.card,
        ),
        Screen(
            Say("shifts-ask-skills"),
            choices("skill", "options", on_skill, key=str, most=5),
            go("shifts-done", ShiftSG.times, id="done"),
            state=ShiftSG.skills,
            who=Who.REGISTERED,
            getter=skills,
            back=ShiftSG.coming,
        ),
        Screen(
            Say("shifts-ask-times"),
            choices("time", "options", on_times, key=str, most=5),
            go("shifts-done", ShiftSG.birth, id="done"),
            state=ShiftSG.times,
            who=Who.REGISTERED,
            getter=times,
            back=ShiftSG.skills,
        ),
        Screen(
            Say("shifts-ask-birth"),
            MessageInput(on_birth, ContentType.TEXT),
            state=ShiftSG.birth,
            who=Who.REGISTERED,
            back=ShiftSG.times,
        ),
        Screen(
            Say("shifts-ask-code"),
            MessageInput(on_code, ContentType.TEXT),
            state=ShiftSG.code,
            who=Who.REGISTERED,
            getter=card,
            back=ShiftSG.card,
        ),
        *shift_months.windows(),
        *shift_covers.windows(),
        *shift_needs.windows(),
    )
