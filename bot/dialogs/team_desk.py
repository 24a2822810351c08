"""志愿队伍 at the desk of community staff: the teams, a new one by its name, and who leads one."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.shift_hours import named
from bot.dialogs.states import ShiftDeskSG, TeamDeskSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press, start
from participation.access import Who
from participation.refusals import NotFound
from participation.shifts import found_team, name_leader
from participation.text import clean


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    teams = await here.tx.shifts.teams.all()
    return {"count": len(teams), "teams": [(team.id, team.name) for team in teams]}


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    team = await here.tx.shifts.teams.get(chosen(dialog_manager, "team_id"))
    leader = await named(here, team.leader_id) if team.leader_id else "none"
    return {"team": team.name, "leader": leader, "led": team.leader_id is not None}


async def offered(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give the volunteers whose name holds what was typed; without a word typed, those of the team's shifts."""
    team = await here.tx.shifts.teams.get(chosen(dialog_manager, "team_id"))
    typed = str(dialog_manager.dialog_data.get("typed", ""))
    people = await here.tx.shifts.volunteers.called(typed) if typed else await here.tx.shifts.of_team(team.id)
    return {"team": team.name, "count": len(people), "typed": typed or "none", "people": people}


async def on_team(_: CallbackQuery, __: Any, manager: DialogManager, team_id: int) -> None:
    await here_of(manager).tx.shifts.teams.get(team_id)
    manager.dialog_data.update(team_id=team_id, typed="")
    await manager.switch_to(TeamDeskSG.card)


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    team = await here.tx.shifts.teams.add(found_team(message.text or "", by=here.actor))
    manager.dialog_data.update(team_id=team.id, typed="")
    here.say("shifts-team-founded", team=team.name)
    await manager.switch_to(TeamDeskSG.leader)


async def on_typed(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["typed"] = clean(message.text or "", most=40, lines=False)


async def on_leader(_: CallbackQuery, __: Any, manager: DialogManager, resident_id: int) -> None:
    here = here_of(manager)
    team = await here.tx.shifts.teams.get(chosen(manager, "team_id"), lock=True)
    if await here.tx.shifts.volunteers.of(resident_id) is None:
        raise NotFound
    await here.tx.shifts.teams.change(name_leader(team, resident_id, by=here.actor))
    await here.owe("shifts-you-lead-team", resident_id, team=team.name)
    here.toast("shifts-desk-leads")
    await manager.switch_to(TeamDeskSG.card)


async def on_nobody(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    team = await here.tx.shifts.teams.get(chosen(manager, "team_id"), lock=True)
    await here.tx.shifts.teams.change(name_leader(team, None, by=here.actor))


def dialog() -> Dialog:
    """Return the desk's dialog of teams."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("shifts-teams"),
            choices("team", "teams", on_team, most=4),
            go("shifts-team-new", TeamDeskSG.name, id="new"),
            start("shifts-patterns-button", ShiftDeskSG.patterns, id="patterns"),
            state=TeamDeskSG.list,
            who=staff,
            getter=listed,
        ),
        Screen(
            Say("shifts-team"),
            go("shifts-team-lead", TeamDeskSG.leader, id="lead"),
            press("nobody", "shifts-team-nobody", on_nobody, when="led"),
            state=TeamDeskSG.card,
            who=staff,
            getter=card,
            back=TeamDeskSG.list,
        ),
        Screen(
            Say("shifts-ask-team-name"),
            MessageInput(on_name, ContentType.TEXT),
            state=TeamDeskSG.name,
            who=staff,
            back=TeamDeskSG.list,
        ),
        Screen(
            Say("shifts-ask-leader"),
            MessageInput(on_typed, ContentType.TEXT),
            choices("who", "people", on_leader),
            state=TeamDeskSG.leader,
            who=staff,
            getter=offered,
            back=TeamDeskSG.card,
        ),
    )
