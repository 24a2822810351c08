"""Registering, one question a window; each answer is kept at once, so that nothing is lost by leaving.

The same windows change one thing later: started with `{"only": True}` they ask it and go back.
"""

from contextlib import suppress
from dataclasses import replace
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, RequestContact, Row
from aiogram_dialog.widgets.markup.reply_keyboard import ReplyKeyboardFactory

from bot.context import Here
from bot.dialogs import leaving
from bot.dialogs.departing import move_out
from bot.dialogs.interests import ask_first
from bot.dialogs.states import RegisterSG
from bot.dialogs.widgets import Label, Say, Screen, choices, choose_group, go, here_of, press, to_menu
from participation import residents
from participation.access import Role, Standing, Who
from participation.communities import Community
from participation.refusals import NotFound, Refusal
from participation.residents import LOCALES, Resident

OFFICE = (Role.STAFF, Role.ADMIN, Role.HANDLER, Role.STREET)
POSTS = (*OFFICE, Role.LEADER)
ELSEWHERE = (*OFFICE, Role.PARTNER)


async def keep(here: Here, resident: Resident) -> None:
    """Store the changed person and go on as them: scope, roles and language are theirs from here on. A volunteer's
    profile goes along to another community."""
    if resident.community_id is not None and resident.community_id != here.resident.community_id:
        await here.tx.shifts.volunteers.move(resident.id, resident.community_id)
    here.resident = await here.tx.residents.change(resident)
    here.tx.within(resident.community_id)
    here.actor = await here.tx.residents.actor(resident)


async def _next(manager: DialogManager, state: Any) -> None:
    """Go on to the next question, or back to where only this one was asked for."""
    if _only(manager):
        here_of(manager).toast("residents-saved")
        await manager.done()
    else:
        await manager.switch_to(state)


def _only(manager: DialogManager) -> bool:
    return isinstance(manager.start_data, dict) and bool(manager.start_data.get("only"))


def _back(to: Any = None) -> Row:
    """Return 返回 and 主菜单; 返回 leads to the question before, or out when only one is asked."""

    async def on_back(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        if to is not None and not _only(manager):
            await manager.switch_to(await _before(here_of(manager), to))
        elif len(manager.current_stack().intents) > 1:
            await manager.done()
        else:
            await to_menu(manager)

    async def on_home(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        await to_menu(manager)

    return Row(Button(Label("nav-back"), "back", on_back), Button(Label("nav-home"), "home", on_home))


async def _before(here: Here, state: Any) -> Any:
    """Return the question to go back to: those that were skipped on the way are skipped on the way back."""
    if state == RegisterSG.unit and len(await _units(here)) < 2:
        state = RegisterSG.building
    if state == RegisterSG.building and await _door(here) != RegisterSG.building:
        state = RegisterSG.community
    if state == RegisterSG.community and len(await _communities(here)) < 2:
        state = RegisterSG.consent
    return state


async def _communities(here: Here) -> list[tuple[int, str]]:
    return [(community.id, community.name) for community in await here.tx.communities.all()]


async def _units(here: Here) -> list[tuple[int, str]]:
    if here.resident.building_id is None:
        return []
    building = await here.tx.communities.buildings.get(here.resident.building_id)
    return [(number, here.label("residents-unit", unit=number)) for number in range(1, building.units + 1)]


# language


async def on_language(event: CallbackQuery, _: Any, manager: DialogManager, locale: str) -> None:
    here = here_of(manager)
    if locale not in LOCALES:
        raise NotFound
    await keep(here, replace(here.resident, locale=locale))
    await _next(manager, RegisterSG.consent)


async def languages(here: Here, **_: Any) -> dict[str, Any]:
    return {"languages": [(locale, here.label(f"residents-in-{locale}")) for locale in LOCALES]}


# consent


async def consent(here: Here, **_: Any) -> dict[str, Any]:
    return {"text": here.words(f"residents-consent-{residents.CONSENT}")}


async def on_agree(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await keep(here, residents.agree(here.resident, here.now))
    several = len(await _communities(here)) > 1
    await manager.switch_to(RegisterSG.community if several else await _door(here))


async def on_look(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """Leave the questions for later; a guest has at least a community, so that words reach somebody."""
    here = here_of(manager)
    if here.resident.community_id is None:
        manager.dialog_data["looking"] = True
        await manager.switch_to(RegisterSG.community)
    else:
        here.toast("residents-as-guest")
        await to_menu(manager)


# where


async def communities(here: Here, **_: Any) -> dict[str, Any]:
    return {"communities": await _communities(here)}


async def on_community(event: CallbackQuery, _: Any, manager: DialogManager, community_id: int) -> None:
    here = here_of(manager)
    community = await here.tx.communities.get(community_id)
    if community.id != here.resident.community_id and await leaving.leaves_something(here):
        manager.dialog_data["to"] = community.id
        await manager.switch_to(RegisterSG.leave)
    else:
        await _settle(manager, community)


async def left_behind(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return await leaving.left(here, dialog_manager.dialog_data.get("to", 0))


async def on_leave(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    await _settle(manager, await here_of(manager).tx.communities.get(manager.dialog_data.get("to", 0)))


async def _settle(manager: DialogManager, community: Community) -> None:
    here = here_of(manager)
    if community.id != here.resident.community_id:
        await move_out(here)
    await keep(here, residents.settle(here.resident, community.id))
    here.zone = community.zone
    if manager.dialog_data.get("looking"):
        here.toast("residents-as-guest")
        await to_menu(manager)
    elif (door := await _door(here)) == RegisterSG.building:
        await manager.switch_to(door)
    else:
        await _next(manager, door)


async def _door(here: Here) -> Any:
    """Return the question of the building, or the one after it: where there are none, and for the office's and
    units' people, who may live elsewhere."""
    return RegisterSG.building if await _buildings(here) and not here.actor.holds(*ELSEWHERE) else RegisterSG.name


async def _buildings(here: Here) -> list[tuple[int, str]]:
    here.community_id  # noqa: B018  refuses where none was chosen
    return [(building.id, building.name) for building in await here.tx.communities.buildings.all()]


async def buildings(here: Here, **_: Any) -> dict[str, Any]:
    return {
        "buildings": await _buildings(here),
        "was_verified": here.resident.standing is Standing.VERIFIED,
    }


async def on_building(event: CallbackQuery, _: Any, manager: DialogManager, building_id: int) -> None:
    here = here_of(manager)
    building = await here.tx.communities.buildings.get(building_id)
    if building.units > 1:
        manager.dialog_data["building"] = building.id
        await manager.switch_to(RegisterSG.unit)
    else:
        await keep(here, residents.house(here.resident, building.id, 1))
        await _next(manager, RegisterSG.name)


async def units(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    building = await _chosen(here, dialog_manager)
    return {
        "building": building.name,
        "units": [(number, here.label("residents-unit", unit=number)) for number in range(1, building.units + 1)],
    }


async def _chosen(here: Here, manager: DialogManager) -> Any:
    """Return the building just chosen, or the one lived in."""
    id = manager.dialog_data.get("building", here.resident.building_id)
    if id is None:
        raise NotFound
    return await here.tx.communities.buildings.get(id)


async def on_unit(event: CallbackQuery, _: Any, manager: DialogManager, unit: int) -> None:
    here = here_of(manager)
    building = await _chosen(here, manager)
    if not 1 <= unit <= building.units:
        raise NotFound
    await keep(here, residents.house(here.resident, building.id, unit))
    await _next(manager, RegisterSG.name)


# the name to be called by


async def _called(here: Here, text: str) -> Resident:
    here.community_id  # noqa: B018  refuses where none was chosen
    posts = [person.name or "" for person in await here.tx.residents.holding(*POSTS) if person.id != here.resident.id]
    return residents.name(here.resident, text, posts=posts)


async def name(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The name that Telegram shows is offered to be taken with one tap, when it may be."""
    suggested = here.resident.name
    user = getattr(dialog_manager.event, "from_user", None)
    if suggested is None and user is not None:
        with suppress(Refusal):
            suggested = (await _called(here, user.full_name)).name
    return {"names": [("0", here.label("residents-take-name", name=suggested))] if suggested else []}


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    await _take(here_of(manager), message.text or "", manager)


async def on_take_name(event: CallbackQuery, _: Any, manager: DialogManager, __: str) -> None:
    here = here_of(manager)
    await _take(here, here.resident.name or event.from_user.full_name, manager)


async def _take(here: Here, text: str, manager: DialogManager) -> None:
    await keep(here, await _called(here, text))
    await _next(manager, RegisterSG.phone)


# the telephone


async def on_contact(message: Message, _: Any, manager: DialogManager) -> None:
    """Keep the sender's own number; one that the roll knows and no other account uses verifies."""
    here = here_of(manager)
    contact = message.contact
    if contact is None:
        raise NotFound
    number = residents.own_number(here.resident, contact.phone_number, contact.user_id)
    others = await here.tx.residents.sharing(number, here.resident.id)
    await here.tx.residents.keep_phone(here.resident.id, number)
    home = await here.tx.households.of_phone(number)
    if others:
        await here.owe("residents-phone-elsewhere", [other.id for other in others], phone=residents.masked(number))
        here.say("residents-phone-shared", phone=residents.masked(number))
    elif home is not None and here.resident.household_id is None:
        residents.room_in_letter(await here.tx.residents.members(home.id))
        await keep(here, residents.verify(here.resident, home.id, home.building_id, home.unit))
        here.say("residents-phone-verified")
    else:
        here.say("residents-phone-kept", phone=residents.masked(number))
    await _finish(manager)


async def on_later(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    await _finish(manager)


async def on_words_at_phone(message: Message, _: Any, manager: DialogManager) -> None:
    here_of(manager).say("residents-press-phone")


async def _finish(manager: DialogManager) -> None:
    if _only(manager):
        await manager.done()
        return
    here = here_of(manager)
    here.say("residents-done", name=here.resident.name, verified=here.resident.standing is Standing.VERIFIED)
    if here.actor.holds(*ELSEWHERE):  # here for their work
        await to_menu(manager)
    else:
        await ask_first(manager)


class ContactScreen(Screen):
    """A window with a reply keyboard: only such a one can ask Telegram for the person's own contact."""

    def __init__(self, *widgets: Any, **kwargs: Any) -> None:
        super().__init__(*widgets, **kwargs)
        self.markup_factory = ReplyKeyboardFactory(resize_keyboard=True, one_time_keyboard=True)


def dialog() -> Dialog:
    """Return the registration."""
    return Dialog(
        Screen(
            Say("residents-language"),
            choices("lang", "languages", on_language, key=str),
            _back(),
            state=RegisterSG.language, who=Who.ANYONE, getter=languages, navigate=False,
        ),
        Screen(
            Say("residents-consent"),
            choose_group(press("agree", "residents-agree", on_agree), press("look", "residents-look", on_look)),
            _back(RegisterSG.language),
            state=RegisterSG.consent, who=Who.ANYONE, getter=consent, navigate=False,
        ),
        Screen(
            Say("residents-community"),
            choices("comm", "communities", on_community),
            _back(RegisterSG.consent),
            state=RegisterSG.community, who=Who.ANYONE, getter=communities, navigate=False,
        ),
        leaving.screen(RegisterSG.leave, left_behind, on_leave, back=RegisterSG.community),
        Screen(
            Say("residents-building"),
            choices("bldg", "buildings", on_building),
            _back(RegisterSG.community),
            state=RegisterSG.building, who=Who.ANYONE, getter=buildings, navigate=False,
        ),
        Screen(
            Say("residents-which-unit"),
            choices("unit", "units", on_unit),
            go("residents-other-building", RegisterSG.building, id="other"),
            _back(RegisterSG.building),
            state=RegisterSG.unit, who=Who.ANYONE, getter=units, navigate=False,
        ),
        Screen(
            Say("residents-name"),
            choices("take", "names", on_take_name, key=str),
            MessageInput(on_name, content_types=[ContentType.TEXT]),
            _back(RegisterSG.unit),
            state=RegisterSG.name, who=Who.ANYONE, getter=name, navigate=False,
        ),
        ContactScreen(
            Say("residents-phone"),
            RequestContact(Label("residents-share-phone")),
            press("later", "residents-no-phone", on_later),
            MessageInput(on_contact, content_types=[ContentType.CONTACT]),
            MessageInput(on_words_at_phone, content_types=[ContentType.TEXT]),
            _back(RegisterSG.name),
            state=RegisterSG.phone, who=Who.ANYONE, navigate=False,
        ),
    )  # fmt: skip
