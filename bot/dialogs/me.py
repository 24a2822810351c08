"""👤 我的: who I am here, being verified, changing what is written down, the staff list, privacy."""

from collections.abc import Iterable
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Start

from bot.context import Here
from bot.dialogs.departing import depart
from bot.dialogs.partners import units_of
from bot.dialogs.registration import keep
from bot.dialogs.staff import building_name, post_name
from bot.dialogs.states import InterestSG, MeSG, PartnerSG, RegisterSG
from bot.dialogs.volunteers import told
from bot.dialogs.widgets import Label, Say, Screen, choose_group, go, here_of, press, start, to_menu
from bot.wording import Html, moment
from participation import residents
from participation.access import Role, Standing, Who
from participation.interests import INTERESTS


async def me(here: Here, **_: Any) -> dict[str, Any]:
    mine = here.resident
    standing = mine.standing
    number = await here.tx.residents.phone(mine.id)
    return {
        "name": mine.name or "",
        "standing": standing.value,
        "community": await _community(here),
        "has_community": mine.community_id is not None,
        "has_several": len(await here.tx.communities.all(limit=2)) > 1,
        "home": await _home(here),
        "has_home": mine.building_id is not None,
        "phone": residents.masked(number) if number else "",
        "has_phone": number is not None,
        "units": here.label("nav-comma").join(await units_of(here)) or "none",
        "is_partner": here.actor.holds(Role.PARTNER),
        "is_guest": standing is Standing.GUEST,
        "is_known": standing is not Standing.GUEST,
        # staff may have confirmed somebody whose household they did not find: the letter names it
        "may_enter_code": standing is not Standing.GUEST and mine.household_id is None,
    }


async def _community(here: Here) -> str:
    if here.resident.community_id is None:
        return ""
    return (await here.tx.communities.get(here.resident.community_id)).name


async def _home(here: Here) -> str:
    if here.resident.building_id is None:
        return ""
    building = await here.tx.communities.buildings.get(here.resident.building_id)
    unit = here.label("residents-unit", unit=here.resident.unit) if here.resident.unit and building.units > 1 else ""
    return f"{building.name}{' ' if unit else ''}{unit}"


# the household letter's code


async def on_code(message: Message, _: Any, manager: DialogManager) -> None:
    """Try a code. A wrong one is counted, and the count is kept: it is told, not refused."""
    here = here_of(manager)
    attempts = await here.tx.code_attempts.of(here.resident.id)
    residents.may_try(attempts, here.now)
    code = residents.letter_code(message.text or "")
    if code is None:  # a question, half a code: no guess, so it does not count
        here.say("residents-code-unreadable")
        return
    home = await here.tx.households.of_code(code)
    if home is None:
        attempts = await here.tx.code_attempts.change(residents.missed(attempts, here.now))
        minutes = residents.minutes_left(attempts, here.now)
        here.say("residents-code-wrong", locked=minutes > 0, minutes=minutes)
        return
    residents.room_in_letter(await here.tx.residents.members(home.id))
    await here.tx.code_attempts.change(residents.hit(attempts))
    await keep(here, residents.verify(here.resident, home.id, home.building_id, home.unit))
    here.say("residents-code-right", home=await _home(here))
    await manager.switch_to(MeSG.main)


# the staff list


async def staff(here: Here, **_: Any) -> dict[str, Any]:
    """The people with a post, one line a person: name and posts."""
    community = await here.tx.communities.get(here.community_id)
    lines: dict[int, list[str]] = {}
    for post in await here.tx.staff.posts():
        building = await building_name(here, post.building_id)
        lines.setdefault(post.resident_id, []).append(post_name(here, post.role, post.department, building))
    people = [(await here.tx.residents.get(id), ", ".join(posts)) for id, posts in lines.items()]
    words = [
        here.words("staff-line", name=person.name or here.label("staff-unnamed"), posts=posts)
        for person, posts in people
    ]
    return {"community": community.name, "phone": community.phone, "people": Html("\n".join(words)), "n": len(words)}


# privacy


async def held(here: Here, **_: Any) -> dict[str, Any]:
    mine = here.resident
    likes = await here.tx.interests.of(mine.id)
    volunteer = await here.tx.shifts.volunteers.of(mine.id) if mine.community_id else None
    return {
        **await me(here),
        "telegram": mine.user_id,
        "consent": mine.consent or "",
        "consented": moment(mine.consented_at, here.locale, here.zone) if mine.consented_at else "",
        "has_consent": mine.consent is not None,
        "likes": here.label("nav-comma").join(here.label(f"interests-{one}") for one in INTERESTS if one in likes)
        or "none",
        "is_volunteer": volunteer is not None,
        "born": str(volunteer.birth_year) if volunteer else "",
        **(await told(here, volunteer) if volunteer else {"skills": "none", "times": "none", "teams": "none"}),
        **await clubs_held(here),
        "felt": await here.tx.attendance.told(mine.id),
        "notes": here.label("nav-comma").join(await here.tx.shifts.claims.notes(mine.id)) or "none",
        "certificates": await here.tx.honours.held(mine.id),
    }


async def clubs_held(here: Here) -> dict[str, Any]:
    """Return what is held of the person's clubs, wherever: those they are in, those of before, the children's names,
    and how often they came."""
    every = await here.tx.clubs.held(here.resident.id)
    now = {club.id for club, one in every if one.left_at is None and club.closed_at is None}
    comma = here.label("nav-comma")

    def listed(names: Iterable[str]) -> str:
        return comma.join(dict.fromkeys(names)) or "none"

    return {
        "clubs": listed(club.name for club, _ in every if club.id in now),
        "clubs_past": listed(club.name for club, _ in every if club.id not in now),
        "children": listed(one.called for _, one in every if one.called),
        "sessions": await here.tx.clubs.been(here.resident.id),
    }


async def on_withdraw(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    gone = residents.withdraw(here.resident, here.actor)
    await depart(here)
    await keep(here, gone)
    await here.tx.residents.keep_phone(here.resident.id, None)
    await here.tx.honours.forget(here.resident.id)
    await here.tx.interests.forget(here.resident.id)
    await here.tx.clubs.forget(here.resident.id)
    await here.tx.attendance.forget(here.resident.id)
    await here.tx.discovery.forget(here.resident.id)
    await here.tx.shifts.volunteers.forget(here.resident.id)
    await here.tx.shifts.claims.forget_notes(here.resident.id)
    here.toast("residents-withdrawn", alert=True)
    await to_menu(manager)


def _ask(label: str, state: Any, id: str, when: Any = None) -> Start:
    """Return a button that asks one question of the registration anew."""
    return Start(Label(label), id=id, state=state, data={"only": True}, when=when)


def dialog() -> Dialog:
    """Return the dialog."""
    return Dialog(
        Screen(
            Say("residents-me"),
            choose_group(
                start("residents-register", RegisterSG.language, id="reg", when="is_guest"),
                go("residents-enter-code", MeSG.code, id="code", when="may_enter_code"),
                go("residents-change", MeSG.change, id="change", when="is_known"),
                _ask("residents-language-button", RegisterSG.language, "lang", when="is_guest"),
                start("interests-button", InterestSG.main, id="likes", when="is_known"),
                start("partners-button", PartnerSG.main, id="units", when="is_partner"),
                go("residents-staff-button", MeSG.staff, id="staff"),
                go("residents-privacy-button", MeSG.privacy, id="privacy"),
            ),
            state=MeSG.main, who=Who.ANYONE, getter=me,
        ),
        Screen(
            Say("residents-code"),
            MessageInput(on_code, content_types=[ContentType.TEXT]),
            state=MeSG.code, who=Who.REGISTERED, getter=me, back=MeSG.main,
        ),
        Screen(
            Say("residents-change-what"),
            choose_group(
                _ask("residents-change-name", RegisterSG.name, "name"),
                _ask("residents-change-home", RegisterSG.building, "home"),
                _ask("residents-change-community", RegisterSG.community, "comm", when="has_several"),
                _ask("residents-change-phone", RegisterSG.phone, "phone"),
                _ask("residents-language-button", RegisterSG.language, "lang2"),
            ),
            state=MeSG.change, who=Who.REGISTERED, getter=me, back=MeSG.main,
        ),
        Screen(Say("residents-staff"), state=MeSG.staff, who=Who.ANYONE, getter=staff, back=MeSG.main),
        Screen(
            Say("residents-privacy"),
            choose_group(go("residents-withdraw-button", MeSG.withdraw, id="wd", when="has_consent")),
            state=MeSG.privacy, who=Who.ANYONE, getter=held, back=MeSG.main,
        ),
        Screen(
            Say("residents-withdraw"),
            press("yes", "residents-withdraw-yes", on_withdraw),
            state=MeSG.withdraw, who=Who.ANYONE, back=MeSG.privacy,
        ),
    )  # fmt: skip
