"""收到 as staff and building leaders see it: how far a notice came, building by building, and the list of those whom
it did not reach, to knock at their doors. Who takes a list is recorded before it is owed."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.states import AcknowledgementSG, ThreadDeskSG
from bot.dialogs.widgets import Say, Screen, StartAbout, choices, choose_group, chosen, here_of, press
from bot.dialogs.widgets import number as number_of
from bot.lists import UNREACHED
from participation.access import Role, Who
from participation.acknowledgements import NotNamed, Reach, may_list, percent, total
from participation.exports import Export
from participation.notices import Broadcast, beginning
from storage.acknowledgements import may_be_named
from storage.outbox import Priority


async def rate(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast = await here.tx.notices.get(chosen(dialog_manager, "broadcast_id"))
    rows = await here.tx.acknowledgements.by_building(broadcast)
    named = may_be_named(broadcast.audience)
    homeless = next((row for row in rows if row.building_id is None), Reach(None, "", 0, 0, 0))
    return {
        "text": beginning(broadcast.text, 40),
        **_counted(broadcast, total(rows)),
        "named": named,
        "may_list": named and _counted(broadcast, total(rows))["some"],
        "replies": bool(await here.tx.threads.about(broadcast.id, limit=1)),
        "nowhere": homeless.meant,
        "nowhere_reached": homeless.acknowledged if broadcast.asks_receipt else homeless.delivered,
        "buildings": [
            (row.building_id, _line(here, broadcast, row)) for row in rows if named and row.building_id is not None
        ],
    }


def _counted(broadcast: Broadcast, row: Reach) -> dict[str, Any]:
    reached = row.acknowledged if broadcast.asks_receipt else row.delivered
    return {
        "asks": broadcast.asks_receipt,
        "meant": row.meant,
        "delivered": row.delivered,
        "acknowledged": row.acknowledged,
        "rate": percent(row.acknowledged, row.delivered),
        "missing": row.meant - reached + row.passed_over,
        "some": row.meant + row.passed_over > reached,
    }


def _line(here: Here, broadcast: Broadcast, row: Reach) -> str:
    return here.label("acknowledgements-line", building=row.building, **_counted(broadcast, row))


async def building(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    broadcast, home = await _of_a_building(here, dialog_manager)
    rows = await here.tx.acknowledgements.by_building(broadcast)
    row = next((one for one in rows if one.building_id == home), None)
    is_staff = here.actor.holds(Role.STAFF, Role.ADMIN)
    counted = _counted(broadcast, row or Reach(home, "", 0, 0, 0))
    return {
        "text": beginning(broadcast.text, 40),
        "building": (await here.tx.communities.buildings.get(home)).name,
        **counted,
        "may_send": counted["some"] and is_staff and bool(await here.tx.staff.leaders(home)),
    }


async def _of_a_building(here: Here, manager: DialogManager) -> tuple[Broadcast, int]:
    """Return the broadcast and the building that a window is about.

    Refuses with NotFound, NotAllowed, or NotNamed: who lives behind a few doors is named by a number too.
    """
    home = chosen(manager, "building_id")
    may_list(here.actor, home, await here.tx.staff.leads(here.resident.id))
    broadcast = await here.tx.notices.get(chosen(manager, "broadcast_id"))
    _named(broadcast)
    return broadcast, home


def _named(broadcast: Broadcast) -> None:
    """Return nothing when those whom the broadcast is for may be named. Refuses with NotNamed."""
    if not may_be_named(broadcast.audience):
        raise NotNamed


async def led(here: Here, **_: Any) -> dict[str, Any]:
    """The last notices that went to the buildings which the reader leads."""
    homes = await here.tx.staff.leads(here.resident.id)
    doors = {one.id: one.name for one in await here.tx.communities.buildings.all()}
    found = await here.tx.acknowledgements.led(homes)
    return {
        "count": len(found),
        "homes": len(homes),
        "notices": [
            (
                f"{one.id}-{home}",
                here.label(
                    "acknowledgements-led-line",
                    building=doors[home],
                    day=one.due_at.astimezone(ZoneInfo(here.zone)).date(),
                    text=beginning(one.text, 14),
                ),
            )
            for one, home in found
        ],
    }


async def on_building(_: CallbackQuery, __: Any, manager: DialogManager, building_id: int) -> None:
    about = {"broadcast_id": chosen(manager, "broadcast_id"), "building_id": building_id}
    await manager.start(AcknowledgementSG.building, about)


async def on_led(_: CallbackQuery, __: Any, manager: DialogManager, pair: str) -> None:
    broadcast_id, _dash, building_id = pair.partition("-")
    about = {"broadcast_id": number_of(broadcast_id), "building_id": number_of(building_id)}
    await manager.start(AcknowledgementSG.building, about)


async def on_whole_list(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    broadcast = await here.tx.notices.get(chosen(manager, "broadcast_id"))
    await _hand_over(here, broadcast, None, [here.resident.id])
    here.toast("acknowledgements-list-coming")


async def on_list(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await _hand_over(here, *await _of_a_building(here, manager), [here.resident.id])
    here.toast("acknowledgements-list-coming")


async def on_to_leader(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send a building's list to whoever leads it; only staff send to others."""
    here = here_of(manager)
    here.admit(Who.STAFF)
    broadcast, home = await _of_a_building(here, manager)
    here.toast("acknowledgements-lists-sent", count=await _to_leaders(here, broadcast, home))


async def on_to_leaders(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send every building's list to whoever leads it."""
    here = here_of(manager)
    broadcast = await here.tx.notices.get(chosen(manager, "broadcast_id"))
    sent = 0
    for row in await here.tx.acknowledgements.by_building(broadcast):
        if row.building_id is not None and _counted(broadcast, row)["some"]:
            sent += await _to_leaders(here, broadcast, row.building_id)
    here.toast("acknowledgements-lists-sent", alert=True, count=sent)


async def _to_leaders(here: Here, broadcast: Broadcast, building_id: int) -> int:
    leaders = await here.tx.staff.leaders(building_id)
    await _hand_over(here, broadcast, building_id, leaders)
    return len(leaders)


async def _hand_over(here: Here, broadcast: Broadcast, building_id: int | None, to: list[int]) -> None:
    """Record who gets which list, and owe it to them: it is written when it is delivered, from what is known then.

    Pressed again within a minute it is sent once. Refuses with NotAllowed, NotNamed or NotFound.
    """
    may_list(here.actor, building_id, await here.tx.staff.leads(here.resident.id))
    _named(broadcast)
    place = "" if building_id is None else (await here.tx.communities.buildings.get(building_id)).name
    for one in to:
        await here.tx.exports.add(
            Export(
                0, here.community_id, here.resident.id, one, "unreached", broadcast.id, building_id, here.now
            )
        )  # fmt: skip
    await here.owe(
        UNREACHED,
        to,
        priority=Priority.REPLY,
        once=f"list:{broadcast.id}:{building_id or 0}:{here.now:%Y%m%d%H%M}",
        broadcast=broadcast.id,
        building=building_id,
        place=place,
        everywhere=building_id is None,
        text=beginning(broadcast.text, 40),
    )


def dialog() -> Dialog:
    """Return the dialog."""
    return Dialog(
        Screen(
            Say("acknowledgements-rate"),
            choices("home", "buildings", on_building, most=3),
            choose_group(
                StartAbout("threads-open", ThreadDeskSG.list, "broadcast_id", id="replies", when="replies"),
                press("list", "acknowledgements-whole-list", on_whole_list, when="may_list"),
                press("send", "acknowledgements-to-leaders", on_to_leaders, when="may_list"),
            ),
            state=AcknowledgementSG.rate,
            who=Who.STAFF,
            getter=rate,
        ),
        Screen(
            Say("acknowledgements-building"),
            choose_group(
                press("list", "acknowledgements-list-wanted", on_list, when="some"),
                press("send", "acknowledgements-to-leader", on_to_leader, when="may_send"),
            ),
            state=AcknowledgementSG.building,
            who=Who.LEADER,
            getter=building,
        ),
        Screen(
            Say("acknowledgements-led"),
            choices("led", "notices", on_led, key=str),
            state=AcknowledgementSG.led,
            who=Who.LEADER,
            getter=led,
        ),
    )
