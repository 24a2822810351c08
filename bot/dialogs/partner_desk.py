"""驻区单位 on the staff's desk: the list of units, one-time links for their contacts, ending a contact's post."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.staff import say_link
from bot.dialogs.states import PartnerDeskSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press
from participation import partners
from participation.access import Who
from participation.partners import CONTACT, NAME, Partner
from participation.refusals import NotFound
from storage.staff import token, token_hash


async def listed(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.partners.all()
    spoken_for = await here.tx.partners.contacts()
    return {
        "units": [
            (one.id, here.label("partners-desk-line", unit=one.name, spoken=one.id in spoken_for)) for one in found
        ],
        "count": len(found),
    }


async def on_pick(_: Any, __: Any, manager: DialogManager, partner_id: int) -> None:
    manager.dialog_data["partner_id"] = (await here_of(manager).tx.partners.get(partner_id)).id
    await manager.switch_to(PartnerDeskSG.unit)


async def one(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    partner = await here.tx.partners.get(chosen(dialog_manager, "partner_id"))
    held = await here.tx.partners.held(partner.id)
    name = await here.tx.residents.name_of(held.resident_id) if held else ""
    return {
        "unit": partner.name,
        "contact": partner.contact,
        "spoken": held is not None,
        "name": name or here.label("staff-unnamed"),
        "since": held.granted_at if held else partner.added_at,
        "free": held is None,
    }


async def on_again(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await _invite(manager, await here.tx.partners.get(chosen(manager, "partner_id"), lock=True))


async def on_end(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    partner = await here.tx.partners.get(chosen(manager, "partner_id"), lock=True)
    held = await here.tx.partners.held(partner.id, lock=True)
    if held is None:
        raise NotFound
    ended = await here.tx.staff.change(partners.end(held, by=here.actor, at=here.now))
    await here.owe("partners-ended", ended.resident_id, unit=partner.name)
    here.toast("partners-ended-toast")


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    name = bounded(message.text or "", NAME)
    partners.add(name, "", await _names(here), by=here.actor, at=here.now)  # a name twice is told before the rest
    manager.dialog_data["name"] = name
    await manager.switch_to(PartnerDeskSG.contact)


async def on_contact(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["contact"] = bounded(message.text or "", CONTACT)
    await manager.switch_to(PartnerDeskSG.confirm)


async def written(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kept = dialog_manager.dialog_data
    return {"unit": kept.get("name", ""), "contact": kept.get("contact", ""), "most": NAME, "most_contact": CONTACT}


async def on_add(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    if "name" not in kept:  # pressed twice, added once
        await manager.switch_to(PartnerDeskSG.list)
        return
    new = partners.add(kept["name"], kept["contact"], await _names(here), by=here.actor, at=here.now)
    partner = await here.tx.partners.add(new)
    kept.clear()
    await _invite(manager, partner)


async def _names(here: Here) -> list[str]:
    return [one.name for one in await here.tx.partners.all()]


async def _invite(manager: DialogManager, partner: Partner) -> None:
    here = here_of(manager)
    secret = token()
    held = await here.tx.partners.held(partner.id)
    made = await here.tx.invitations.add(partners.invite(partner, held, token_hash(secret), by=here.actor, at=here.now))
    await say_link(manager, "partners-link", secret, made, unit=partner.name, contact=partner.contact)
    await manager.switch_to(PartnerDeskSG.list)


def dialog() -> Dialog:
    """Return the dialog."""
    return Dialog(
        Screen(
            Say("partners-desk"),
            choices("unit", "units", on_pick),
            go("partners-desk-add", PartnerDeskSG.name, id="add"),
            state=PartnerDeskSG.list, who=Who.STAFF, getter=listed,
        ),
        Screen(
            Say("partners-desk-unit"),
            press("again", "partners-desk-again", on_again, when="free"),
            press("end", "partners-desk-end", on_end, when="spoken"),
            state=PartnerDeskSG.unit, who=Who.STAFF, getter=one, back=PartnerDeskSG.list,
        ),
        Screen(
            Say("partners-desk-name"),
            MessageInput(on_name, content_types=[ContentType.TEXT]),
            state=PartnerDeskSG.name, who=Who.STAFF, getter=written, back=PartnerDeskSG.list,
        ),
        Screen(
            Say("partners-desk-contact"),
            MessageInput(on_contact, content_types=[ContentType.TEXT]),
            state=PartnerDeskSG.contact, who=Who.STAFF, getter=written, back=PartnerDeskSG.name,
        ),
        Screen(
            Say("partners-desk-confirm"),
            press("add", "partners-desk-yes", on_add),
            state=PartnerDeskSG.confirm, who=Who.STAFF, getter=written, back=PartnerDeskSG.contact,
        ),
    )  # fmt: skip
