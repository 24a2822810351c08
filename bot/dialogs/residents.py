"""居民和人员 on the desk: staff confirm in person who registered and is not verified yet."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.states import PartnerDeskSG, PeopleSG, RollSG, StaffSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press, start
from participation import residents
from participation.access import Role, Standing, Who
from participation.refusals import NotFound
from participation.residents import Resident


async def people(here: Here, **_: Any) -> dict[str, Any]:
    return {"waiting": len(await here.tx.residents.waiting()), "is_admin": here.actor.holds(Role.ADMIN)}


async def waiting(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.residents.waiting()
    doors = {building.id: building.name for building in await here.tx.communities.buildings.all()}
    return {
        "people": [(one.id, f"{one.name or '…'} {doors.get(one.building_id or 0, '')}".strip()) for one in found],
        "n": len(found),
    }


async def _person(here: Here, manager: DialogManager) -> Resident:
    return await here.tx.residents.get(int(manager.dialog_data.get("person", 0)))


async def on_person(event: CallbackQuery, _: Any, manager: DialogManager, id: int) -> None:
    manager.dialog_data["person"] = (await here_of(manager).tx.residents.get(id)).id
    await manager.switch_to(PeopleSG.person)


async def person(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What staff need to recognise somebody at the counter; the number only masked."""
    one = await _person(here, dialog_manager)
    number = await here.tx.residents.phone(one.id)
    return {
        "name": one.name or "",
        "home": await _door(here, one),
        "has_home": one.building_id is not None,
        "phone": residents.masked(number) if number else "",
        "has_phone": number is not None,
        "since": one.consented_at or one.created_at,
        "is_waiting": one.standing is Standing.REGISTERED,
    }


async def _door(here: Here, one: Resident) -> str:
    if one.building_id is None:
        return ""
    building = await here.tx.communities.buildings.get(one.building_id)
    return f"{building.name} {here.label('residents-unit', unit=one.unit)}" if one.unit else building.name


async def on_recognised(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """Ask for the room when the roll knows rooms there; else confirm at once."""
    here = here_of(manager)
    if (await rooms(here, manager))["rooms"]:
        await manager.switch_to(PeopleSG.room)
    else:
        await _confirm(here, manager, None)


async def rooms(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await _person(here, dialog_manager)
    homes = await here.tx.households.at(one.building_id, one.unit) if one.building_id else []
    return {"name": one.name or "", "rooms": [(home.id, home.room or home.number) for home in homes]}


async def on_room(event: CallbackQuery, _: Any, manager: DialogManager, id: int) -> None:
    here = here_of(manager)
    if id not in [room for room, _ in (await rooms(here, manager))["rooms"]]:
        raise NotFound
    await _confirm(here, manager, id)


async def on_no_room(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    await _confirm(here_of(manager), manager, None)


async def _confirm(here: Here, manager: DialogManager, household_id: int | None) -> None:
    one = await here.tx.residents.get(int(manager.dialog_data.get("person", 0)), lock=True)
    await here.tx.residents.change(residents.confirm(one, here.actor, household_id))
    await here.owe("residents-confirmed", one.id, by=here.resident.name or "")
    here.toast("residents-confirmed-toast", name=one.name or "")
    await manager.switch_to(PeopleSG.waiting)


def dialog() -> Dialog:
    """Return the dialog."""
    return Dialog(
        Screen(
            Say("residents-people"),
            choose_group(
                go("residents-waiting-button", PeopleSG.waiting, id="waiting"),
                start("roll-button", RollSG.main, id="roll"),
                start("partners-desk-button", PartnerDeskSG.list, id="units"),
                start("staff-button", StaffSG.posts, id="staff", when="is_admin"),
            ),
            state=PeopleSG.main, who=Who.STAFF, getter=people,
        ),
        Screen(
            Say("residents-waiting"),
            choices("person", "people", on_person),
            state=PeopleSG.waiting, who=Who.STAFF, getter=waiting, back=PeopleSG.main,
        ),
        Screen(
            Say("residents-person"),
            press("known", "residents-recognised", on_recognised, when="is_waiting"),
            state=PeopleSG.person, who=Who.STAFF, getter=person, back=PeopleSG.waiting,
        ),
        Screen(
            Say("residents-room"),
            choices("room", "rooms", on_room),
            press("noroom", "residents-no-room", on_no_room),
            state=PeopleSG.room, who=Who.STAFF, getter=rooms, back=PeopleSG.person,
        ),
    )  # fmt: skip
