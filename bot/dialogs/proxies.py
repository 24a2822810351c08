"""代居民登记: staff file for somebody who calls or comes in; and say how they were asked before they call it solved."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.my_cases import case_of
from bot.dialogs.office import spellings
from bot.dialogs.states import ComplaintSG, MyCaseSG, ProxySG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from participation import closing, complaints, proxies, residents
from participation.access import Who
from participation.proxies import NAME, Asked, Proxy
from participation.refusals import NotFound
from participation.residents import NotAPhone, Resident
from storage.proxies import MOST

LONGEST = 40
"""Characters of what is looked for."""


async def found(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data["said"]
    people = await _looked_for(here, said)
    doors = {building.id: building.name for building in await here.tx.communities.buildings.all()}
    return {
        "said": said,
        "people": [(one.id, _line(here, one, doors)) for one in people],
        "count": len(people),
        "full": len(people) == MOST,
    }


async def _looked_for(here: Here, said: str) -> list[Resident]:
    phone = None
    try:
        phone = residents.telephone(said)
    except NotAPhone:
        if not said.split():
            return []
    return await here.tx.proxies.looked_for(said.split(), phone, here.resident.id, spellings)


def _line(here: Here, one: Resident, doors: dict[int, str]) -> str:
    unit = here.label("residents-unit", unit=one.unit) if one.unit else ""
    name = one.name or here.label("staff-unnamed")
    return " ".join(part for part in (name, doors.get(one.building_id or 0, ""), unit) if part)


async def named(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"name": dialog_manager.dialog_data.get("name", ""), "most": NAME}


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await case_of(here, dialog_manager)
    return {"case": case.id, "behalf": case.behalf}


async def on_find(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["said"] = bounded(" ".join((message.text or "").split()), LONGEST)
    await manager.switch_to(ProxySG.found)


async def on_person(_: Any, __: Any, manager: DialogManager, id: int) -> None:
    here = here_of(manager)
    proxies.by_staff(await here.tx.residents.get(id), "", by=here.actor)
    await _write(manager, id, "", "")


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["name"] = bounded(" ".join((message.text or "").split()), NAME)
    await manager.switch_to(ProxySG.phone)


async def on_phone(message: Message, _: Any, manager: DialogManager) -> None:
    await _write(manager, None, manager.dialog_data["name"], residents.telephone(message.text or ""))


async def on_no_phone(_: Any, __: Any, manager: DialogManager) -> None:
    await _write(manager, None, manager.dialog_data["name"], "")


async def _write(manager: DialogManager, resident_id: int | None, name: str, phone: str) -> None:
    proxy = {"kind": Proxy.STAFF.value, "resident": resident_id, "name": name, "phone": phone}
    await manager.start(ComplaintSG.text, {"proxy": proxy})


async def on_by_phone(_: Any, __: Any, manager: DialogManager) -> None:
    await _solved(manager, Asked.PHONE)


async def on_at_the_door(_: Any, __: Any, manager: DialogManager) -> None:
    await _solved(manager, Asked.DOOR)


async def _solved(manager: DialogManager, how: Asked) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    if not complaints.must_ask(case):
        raise NotFound
    await here.tx.complaints.move(closing.resolve(case, by=here.actor, at=here.now, how=how))
    here.toast("complaints-thanks")
    await manager.start(MyCaseSG.card, {"case_id": case.id}, StartMode.RESET_STACK)


def dialog() -> Dialog:
    """Return the dialog of filing for others."""
    return Dialog(
        Screen(
            Say("proxies-find"),
            MessageInput(on_find, ContentType.TEXT),
            choose_group(go("proxies-no-account", ProxySG.name)),
            state=ProxySG.find,
            who=Who.STAFF,
        ),
        Screen(
            Say("proxies-found"),
            MessageInput(on_find, ContentType.TEXT),
            choices("person", "people", on_person, most=5),
            choose_group(go("proxies-no-account", ProxySG.name)),
            state=ProxySG.found,
            who=Who.STAFF,
            getter=found,
            back=ProxySG.find,
        ),
        Screen(
            Say("proxies-name"),
            MessageInput(on_name, ContentType.TEXT),
            state=ProxySG.name,
            who=Who.STAFF,
            getter=named,
            back=ProxySG.find,
        ),
        Screen(
            Say("proxies-phone"),
            MessageInput(on_phone, ContentType.TEXT),
            choose_group(press("none", "proxies-no-phone", on_no_phone)),
            state=ProxySG.phone,
            who=Who.STAFF,
            getter=named,
            back=ProxySG.name,
        ),
        Screen(
            Say("proxies-how-asked"),
            choose_group(
                press("phone", "proxies-by-phone", on_by_phone),
                press("door", "proxies-at-the-door", on_at_the_door),
            ),
            state=ProxySG.how,
            who=Who.ANYONE,
            getter=asked,
        ),
    )
