"""谁能来 at the desk: a shift, a skill, a building, and the names of who could come; one tap asks one person."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.shift_card import item
from bot.dialogs.states import MatchSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, here_of
from bot.wording import hours
from participation.access import Who
from participation.daytime import Day
from participation.matching import Candidate, Wanted, invite, match, slot
from participation.refusals import NotFound
from participation.shifts import LIMITS, Shift, told
from storage.outbox import Priority

ANY = "any"


async def shifts(here: Here, **_: Any) -> dict[str, Any]:
    coming = [(shift, team) for shift, team in await here.tx.shifts.coming(here.now) if shift.left > 0]
    return {"count": len(coming), "shifts": [(shift.id, item(here, shift, team)) for shift, team in coming]}


async def skills(here: Here, **_: Any) -> dict[str, Any]:
    named = [(one.replace("_", "-"), _skill(here, one)) for one in LIMITS["skills"]]
    return {"skills": [(ANY, here.label("matching-any-skill")), *named]}


async def buildings(here: Here, **_: Any) -> dict[str, Any]:
    named = [(one.id, one.name) for one in await here.tx.communities.buildings.all()]
    return {"buildings": [(0, here.label("matching-anywhere")), *named]}


def _skill(here: Here, skill: str) -> str:
    return here.label(f"shifts-{skill.replace('_', '-')}")


def _wanted(manager: DialogManager) -> Wanted:
    kept = manager.dialog_data
    return Wanted(kept.get("skill"), kept.get("building_id"))


async def _found(here: Here, manager: DialogManager, *, lock: bool = False) -> tuple[Shift, list[Candidate], int]:
    shift = await here.tx.shifts.get(chosen(manager, "shift_id"), lock=lock)
    order = [one.id for one in await here.tx.communities.buildings.all()]
    candidates = await here.tx.matching.candidates(shift)
    return shift, *match(candidates, shift, _wanted(manager), order, here.zone)


async def people(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    shift, found, muted = await _found(here, dialog_manager)
    wanted = _wanted(dialog_manager)
    names = {one.id: one.name for one in await here.tx.communities.buildings.all()}
    return {
        "team": (await here.tx.shifts.teams.get(shift.team_id)).name,
        "place": shift.place,
        "begins": shift.begins_at,
        "left": shift.left,
        "time": here.label(f"shifts-{slot(shift.begins_at, here.zone).replace('_', '-')}"),
        "skill": _skill(here, wanted.skill) if wanted.skill else "any",
        "building": names.get(wanted.building_id or 0, "any"),
        "count": len(found),
        "muted": muted,
        "people": [(one.volunteer.resident_id, _line(here, one, names)) for one in found],
    }


def _line(here: Here, one: Candidate, buildings: dict[int, str]) -> str:
    can = here.label("nav-comma").join(_skill(here, skill) for skill in one.volunteer.skills)
    return here.label(
        "matching-person", asked=one.asked, name=one.name or here.label("staff-unnamed"),
        building=buildings.get(one.building_id or 0, "none"), skills=can or "none",
    )  # fmt: skip


async def on_shift(_: Any, __: Any, manager: DialogManager, shift_id: int) -> None:
    await here_of(manager).tx.shifts.get(shift_id)
    manager.dialog_data["shift_id"] = shift_id
    await manager.switch_to(MatchSG.skill)


async def on_skill(_: Any, __: Any, manager: DialogManager, skill: str) -> None:
    named = skill.replace("-", "_")
    if skill != ANY and named not in LIMITS["skills"]:
        raise NotFound
    manager.dialog_data["skill"] = None if skill == ANY else named
    await manager.switch_to(MatchSG.building)


async def on_building(_: Any, __: Any, manager: DialogManager, building_id: int) -> None:
    if building_id:
        await here_of(manager).tx.communities.buildings.get(building_id)
    manager.dialog_data["building_id"] = building_id or None
    await manager.switch_to(MatchSG.people)


async def on_person(_: Any, __: Any, manager: DialogManager, resident_id: int) -> None:
    here = here_of(manager)
    shift = await here.tx.shifts.get(chosen(manager, "shift_id"), lock=True)
    candidates = {one.volunteer.resident_id: one for one in await here.tx.matching.candidates(shift)}
    if resident_id not in candidates:
        raise NotFound
    await here.tx.matching.ask(invite(shift, candidates[resident_id], here.zone, by=here.actor, at=here.now))
    team = (await here.tx.shifts.teams.get(shift.team_id)).name
    await here.owe(
        "matching-invited", resident_id, priority=Priority.REMINDER,
        not_before=Day.of(LIMITS, here.zone).woken(here.now), once=f"matching:{shift.id}",
        hours=hours(shift.minutes), **told(shift, team),
    )  # fmt: skip
    here.toast("matching-asked")


def dialog() -> Dialog:
    """Return the desk's dialog of matching."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("matching-which"),
            choices("shift", "shifts", on_shift),
            state=MatchSG.shift,
            who=staff,
            getter=shifts,
        ),
        Screen(
            Say("matching-skill"),
            choices("skill", "skills", on_skill, key=str),
            state=MatchSG.skill,
            who=staff,
            getter=skills,
            back=MatchSG.shift,
        ),
        Screen(
            Say("matching-building"),
            choices("building", "buildings", on_building),
            state=MatchSG.building,
            who=staff,
            getter=buildings,
            back=MatchSG.skill,
        ),
        Screen(
            Say("matching-people"),
            choices("person", "people", on_person),
            state=MatchSG.people,
            who=staff,
            getter=people,
            back=MatchSG.building,
        ),
    )
