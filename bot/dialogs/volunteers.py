"""🧰 我的志愿资料: what a volunteer can do, when they are free and in which teams they are, changed at any time."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.shift_hours import office
from bot.dialogs.states import VolunteerSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, number, tick, ticked
from participation.access import Who
from participation.daytime import Day
from participation.shifts import LIMITS, Claim, NoProfile, Shift, Volunteer, birth_year
from participation.volunteers import given_back, join, with_birth_year, with_skill, with_time


async def main(here: Here, **_: Any) -> dict[str, Any]:
    volunteer = await here.tx.shifts.volunteers.of(here.resident.id)
    if volunteer is None:
        raise NoProfile
    return {"born": str(volunteer.birth_year), **(await told(here, volunteer))}


async def told(here: Here, volunteer: Volunteer) -> dict[str, str]:
    """Return what a profile says, each as a line of words; `none` where nothing is said."""
    mine = await here.tx.shifts.members.of(volunteer.resident_id)
    teams = [team.name for team in await here.tx.shifts.teams.all() if team.id in mine]
    return {
        "skills": _listed(here, [_name(here, one) for one in volunteer.skills]),
        "times": _listed(here, [_name(here, one) for one in volunteer.times]),
        "teams": _listed(here, teams),
    }


def _listed(here: Here, names: list[str]) -> str:
    return here.label("nav-comma").join(names) or "none"


def _name(here: Here, one: str) -> str:
    return here.label(f"shifts-{one.replace('_', '-')}")


async def skills(here: Here, **_: Any) -> dict[str, Any]:
    mine = await here.tx.shifts.volunteers.of(here.resident.id)
    return {"options": ticked([(one, _name(here, one)) for one in LIMITS["skills"]], mine.skills if mine else ())}


async def times(here: Here, **_: Any) -> dict[str, Any]:
    mine = await here.tx.shifts.volunteers.of(here.resident.id)
    return {"options": ticked([(one, _name(here, one)) for one in LIMITS["times"]], mine.times if mine else ())}


async def teams(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.shifts.teams.all()
    mine = {str(one) for one in await here.tx.shifts.members.of(here.resident.id)}
    return {"count": len(found), "options": ticked([(str(team.id), team.name) for team in found], mine)}


async def on_skill(_: Any, __: Any, manager: DialogManager, choice: str) -> None:
    here = here_of(manager)
    has, skill = tick(choice)
    volunteer = await here.tx.shifts.volunteers.of(here.resident.id, lock=True)
    await here.tx.shifts.volunteers.change(with_skill(volunteer, skill, has, by=here.actor))


async def on_time(_: Any, __: Any, manager: DialogManager, choice: str) -> None:
    here = here_of(manager)
    has, time = tick(choice)
    volunteer = await here.tx.shifts.volunteers.of(here.resident.id, lock=True)
    await here.tx.shifts.volunteers.change(with_time(volunteer, time, has, by=here.actor))


async def on_team(_: Any, __: Any, manager: DialogManager, choice: str) -> None:
    here = here_of(manager)
    sets, picked = tick(choice)
    team = await here.tx.shifts.teams.get(number(picked))
    volunteer = await here.tx.shifts.volunteers.of(here.resident.id, lock=True)
    membership = join(volunteer, team, by=here.actor, at=here.now)
    if sets:
        await here.tx.shifts.members.join(membership)
    else:
        await here.tx.shifts.members.leave(membership)


async def on_birth(message: Message, _: Any, manager: DialogManager) -> None:
    """Put the year right. Staff hear of it, because tasks are given by age; what somebody of the new year may not do is
    given back."""
    here = here_of(manager)
    held = await _ahead(here)  # shifts first, then the person: the order in which hours are counted
    before = await here.tx.shifts.volunteers.of(here.resident.id, lock=True)
    born = await here.tx.events.born(here.resident.id)
    year = birth_year(message.text or "")
    kept = await here.tx.shifts.volunteers.change(
        with_birth_year(before, year, by=here.actor, at=here.now, born=born)
    )  # fmt: skip
    if before is not None and before.birth_year != kept.birth_year:
        await here.owe(
            "volunteers-birth-changed", await office(here), name=here.resident.name or "—",
            before=str(before.birth_year), after=str(kept.birth_year), changed_at=here.now.isoformat(),
            not_before=Day.of(LIMITS, here.zone).woken(here.now),
        )  # fmt: skip
        await _give_back(here, kept, held)
    await manager.switch_to(VolunteerSG.main)


async def _ahead(here: Here) -> list[tuple[Shift, Claim]]:
    """Return the person's coming shifts, locked in the order of their numbers, with their places."""
    found = await here.tx.shifts.held(here.resident.id, here.now)
    held = []
    for shift_id in sorted(shift.id for shift, _ in found if shift.begins_at > here.now):
        shift = await here.tx.shifts.get(shift_id, lock=True)
        if claimed := await here.tx.shifts.mine(shift.id, here.resident.id):
            held.append((shift, claimed))
    return held


async def _give_back(here: Here, volunteer: Volunteer, held: list[tuple[Shift, Claim]]) -> None:
    """Give the places back that somebody of that age may not have, and say so."""
    ended = given_back(volunteer, held, by=here.actor, at=here.now)
    for _shift, claimed in ended:
        await here.tx.shifts.place(claimed)
    if ended:
        names = {team.id: team.name for team in await here.tx.shifts.teams.all()}
        lines = [
            here.label("volunteers-given-back-line", team=names.get(shift.team_id, ""), begins=shift.begins_at)
            for shift, _ in ended
        ]
        here.say("volunteers-given-back", shifts="\n".join(lines))


def dialog() -> Dialog:
    """Return the dialog of a volunteer's own profile."""
    mine = Who.REGISTERED
    return Dialog(
        Screen(
            Say("volunteers-main"),
            choose_group(
                go("volunteers-skills-button", VolunteerSG.skills, id="skills"),
                go("volunteers-times-button", VolunteerSG.times, id="times"),
                go("volunteers-teams-button", VolunteerSG.teams, id="teams"),
                go("volunteers-birth-button", VolunteerSG.birth, id="birth"),
            ),
            state=VolunteerSG.main,
            who=mine,
            getter=main,
        ),
        Screen(
            Say("volunteers-skills"),
            choices("skill", "options", on_skill, key=str, most=5),
            go("volunteers-done", VolunteerSG.main, id="done"),
            state=VolunteerSG.skills,
            who=mine,
            getter=skills,
            back=VolunteerSG.main,
        ),
        Screen(
            Say("volunteers-times"),
            choices("time", "options", on_time, key=str, most=5),
            go("volunteers-done", VolunteerSG.main, id="done"),
            state=VolunteerSG.times,
            who=mine,
            getter=times,
            back=VolunteerSG.main,
        ),
        Screen(
            Say("volunteers-teams"),
            choices("team", "options", on_team, key=str, most=5),
            go("volunteers-done", VolunteerSG.main, id="done"),
            state=VolunteerSG.teams,
            who=mine,
            getter=teams,
            back=VolunteerSG.main,
        ),
        Screen(
            Say("shifts-ask-birth"),
            MessageInput(on_birth, ContentType.TEXT),
            state=VolunteerSG.birth,
            who=mine,
            back=VolunteerSG.main,
        ),
    )
