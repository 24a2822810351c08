"""志愿服务 at the desk of community staff: plan a shift by conversation, confirm who comes, confirm hours."""

import re
from datetime import datetime, timedelta
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import shift_cancellations, shift_hours, shift_patterns, shift_terms
from bot.dialogs.broadcast_repeats import rhythm_of, rhythm_words
from bot.dialogs.shift_card import chosen, item, people, tell
from bot.dialogs.shift_hours import loaded, on_credit, on_miss, on_pass, on_revoke, one_person
from bot.dialogs.shift_patterns import carry_on
from bot.dialogs.states import ShiftDeskSG, ShiftLeadSG, TeamDeskSG
from bot.dialogs.widgets import Say, Screen, StartAbout, choices, go, here_of, press, start
from participation.access import Who
from participation.moments import read_moment
from participation.patterns import repeat
from participation.repeats import next_after, read_rhythm
from participation.shifts import LIMITS, confirm, lead_shift, number, plan
from participation.text import clean

EVERY = re.compile(r"每|工作日|every|daily", re.IGNORECASE)
"""What tells 每天 20:00 from 明天 20:00."""


async def coming(here: Here, **_: Any) -> dict[str, Any]:
    shifts = await here.tx.shifts.listed(here.now)
    return {"count": len(shifts), "shifts": [(shift.id, item(here, shift, team)) for shift, team in shifts]}


async def over(here: Here, **_: Any) -> dict[str, Any]:
    shifts = await here.tx.shifts.recent(here.now - timedelta(days=14), here.now)
    return {"count": len(shifts), "shifts": [(shift.id, item(here, shift, team)) for shift, team in reversed(shifts)]}


async def listed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    shift = await here.tx.shifts.get(chosen(dialog_manager))
    can_cancel = shift.cancelled_at is None and here.now < shift.begins_at
    return {**await people(here, shift), "can_cancel": can_cancel}


async def teams(here: Here, **_: Any) -> dict[str, Any]:
    return {"teams": [(team.id, team.name) for team in await here.tx.shifts.teams.all()]}


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    team = await here.tx.shifts.teams.get(draft["team_id"])
    return {
        "team": team.name,
        "place": draft["place"],
        "begins": datetime.fromisoformat(draft["begins_at"]),
        "hours": draft["hours"],
        "places": draft["places"],
        "risk": draft.get("risk") or "none",
        "demand": shift_terms.drafted(here, dialog_manager),
        "rhythm": rhythm_words(here, rhythm) if (rhythm := rhythm_of(dialog_manager)) else "none",
    }


async def on_shift(_: CallbackQuery, __: Any, manager: DialogManager, shift_id: int) -> None:
    await here_of(manager).tx.shifts.get(shift_id)
    manager.dialog_data["shift_id"] = shift_id
    await manager.switch_to(ShiftDeskSG.people)


async def on_person(_: CallbackQuery, __: Any, manager: DialogManager, claim_id: int) -> None:
    await here_of(manager).tx.shifts.claims.get(claim_id)
    manager.dialog_data["claim_id"] = claim_id
    await manager.switch_to(ShiftDeskSG.one)


async def on_confirm(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    shift, _team, one = await loaded(here, manager)
    await here.tx.shifts.place(confirm(shift, one, by=here.actor, at=here.now))
    await tell(here, "shifts-confirmed", shift, one.resident_id)
    here.toast("shifts-desk-confirmed")


async def on_lead(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Let this person lead this shift, in place of the team's leader."""
    here = here_of(manager)
    shift, _team, one = await loaded(here, manager)
    await here.tx.shifts.change(lead_shift(shift, one.resident_id, by=here.actor))
    await tell(here, "shifts-you-lead", shift, one.resident_id)
    here.toast("shifts-desk-leads")


async def on_team(_: CallbackQuery, __: Any, manager: DialogManager, team_id: int) -> None:
    await here_of(manager).tx.shifts.teams.get(team_id)
    manager.dialog_data["team_id"] = team_id
    await manager.switch_to(ShiftDeskSG.time)


async def on_time(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    text, draft = message.text or "", manager.dialog_data
    draft.pop("rhythm", None)
    if EVERY.search(text):
        rhythm = read_rhythm(text, now=here.now, zone=here.zone)
        draft["rhythm"] = [rhythm.every.value, list(rhythm.days), rhythm.at.isoformat("minutes")]
        draft["begins_at"] = next_after(rhythm, here.now, here.zone).isoformat()
    else:
        draft["begins_at"] = read_moment(text, now=here.now, zone=here.zone).isoformat()
    await manager.switch_to(ShiftDeskSG.hours)


async def on_hours(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["hours"] = number(message.text or "", most=LIMITS["shift_most_hours"])
    await manager.switch_to(ShiftDeskSG.place)


async def on_place(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["place"] = clean(message.text or "", most=LIMITS["place_most"], lines=False)
    await manager.switch_to(ShiftDeskSG.places)


async def on_places(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["places"] = number(message.text or "", most=LIMITS["places_most"])
    await manager.switch_to(ShiftDeskSG.risk)


async def on_risk(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["risk"] = clean(message.text or "", most=LIMITS["risk_most"], lines=False)
    await manager.switch_to(ShiftDeskSG.confirm)


async def on_plan(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    await here.tx.shifts.teams.get(draft["team_id"])
    shift = plan(
        draft["team_id"],
        draft["place"],
        datetime.fromisoformat(draft["begins_at"]),
        draft["hours"],
        draft["places"],
        draft.get("risk", ""),
        alone=draft["places"] == 1,
        by=here.actor,
        at=here.now,
        **shift_terms.terms_of(manager),
    )
    rhythm = rhythm_of(manager)
    if rhythm is not None:
        pattern = await here.tx.shifts.patterns.add(repeat(shift, rhythm, by=here.actor, at=here.now))
        await carry_on(here, pattern)
        here.toast("shifts-desk-patterned", alert=True)
        manager.dialog_data.clear()
        manager.dialog_data["pattern_id"] = pattern.id
        await manager.switch_to(ShiftDeskSG.pattern)
        return
    kept = await here.tx.shifts.add(shift)
    here.toast("shifts-desk-planned")
    manager.dialog_data.clear()
    manager.dialog_data["shift_id"] = kept.id
    await manager.switch_to(ShiftDeskSG.people)


def dialog() -> Dialog:
    """Return the desk's dialog of volunteering."""
    text, staff = ContentType.TEXT, Who.STAFF
    return Dialog(
        Screen(
            Say("shifts-desk"),
            choices("shift", "shifts", on_shift, most=3),
            go("shifts-desk-new", ShiftDeskSG.team, id="new"),
            go("shifts-desk-over", ShiftDeskSG.over, id="over"),
            start("shifts-desk-teams", TeamDeskSG.list, id="teams"),
            state=ShiftDeskSG.coming,
            who=staff,
            getter=coming,
        ),
        Screen(
            Say("shifts-desk-over-text"),
            choices("past", "shifts", on_shift),
            state=ShiftDeskSG.over,
            who=staff,
            getter=over,
            back=ShiftDeskSG.coming,
        ),
        Screen(
            Say("shifts-desk-people"),
            choices("person", "people", on_person, most=4),
            StartAbout("shifts-lead-open", ShiftLeadSG.card, "shift_id", id="lead"),
            go("shifts-cancel", ShiftDeskSG.cancel_why, id="cancel", when="can_cancel"),
            state=ShiftDeskSG.people,
            who=staff,
            getter=listed,
            back=ShiftDeskSG.coming,
        ),
        Screen(
            Say("shifts-desk-one"),
            press("yes", "shifts-desk-confirm", on_confirm, when="can_confirm"),
            press("lead", "shifts-desk-lead", on_lead, when="can_lead"),
            press("hours", "shifts-desk-credit", on_credit, when="can_credit"),
            go("shifts-desk-minutes", ShiftDeskSG.minutes, id="other", when="can_credit"),
            press("miss", "shifts-desk-miss", on_miss, when="can_miss"),
            press("pass", "shifts-desk-pass", on_pass, when="can_pass"),
            go("shifts-desk-decide", ShiftDeskSG.decide, id="decide", when="can_decide"),
            press("revoke", "shifts-desk-revoke", on_revoke, when="can_revoke"),
            go("shifts-desk-way", ShiftDeskSG.way, id="way"),
            state=ShiftDeskSG.one,
            who=staff,
            getter=one_person,
            back=ShiftDeskSG.people,
        ),
        *shift_hours.windows(),
        *shift_patterns.windows(),
        *shift_cancellations.windows(),
        *shift_terms.windows(),
        Screen(
            Say("shifts-ask-team"),
            choices("team", "teams", on_team),
            state=ShiftDeskSG.team,
            who=staff,
            getter=teams,
            back=ShiftDeskSG.coming,
        ),
        Screen(
            Say("shifts-ask-time"),
            MessageInput(on_time, text),
            state=ShiftDeskSG.time,
            who=staff,
            back=ShiftDeskSG.team,
        ),
        Screen(
            Say("shifts-ask-hours"),
            MessageInput(on_hours, text),
            state=ShiftDeskSG.hours,
            who=staff,
            back=ShiftDeskSG.time,
        ),
        Screen(
            Say("shifts-ask-place"),
            MessageInput(on_place, text),
            state=ShiftDeskSG.place,
            who=staff,
            back=ShiftDeskSG.hours,
        ),
        Screen(
            Say("shifts-ask-places"),
            MessageInput(on_places, text),
            state=ShiftDeskSG.places,
            who=staff,
            back=ShiftDeskSG.place,
        ),
        Screen(
            Say("shifts-ask-risk"),
            MessageInput(on_risk, text),
            go("shifts-no-risk", ShiftDeskSG.confirm, id="norisk"),
            state=ShiftDeskSG.risk,
            who=staff,
            back=ShiftDeskSG.places,
        ),
        Screen(
            Say("shifts-desk-draft"),
            press("plan", "shifts-desk-plan", on_plan),
            go("needs-terms-button", ShiftDeskSG.terms, id="terms"),
            state=ShiftDeskSG.confirm,
            who=staff,
            getter=drafted,
            back=ShiftDeskSG.risk,
        ),
    )
