"""兴趣: what somebody likes, picked at the end of the registration or later, and what they wish not to be told."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager, StartMode

from bot.context import Here
from bot.dialogs.states import InterestSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press, tick, ticked, to_menu
from participation.access import Who
from participation.interests import INTERESTS, Mute, known


async def main(here: Here, **_: Any) -> dict[str, Any]:
    mine = await here.tx.interests.of(here.resident.id)
    weekly, shifts = [await here.tx.interests.muted(here.resident.id, what) for what in Mute]
    is_volunteer = await here.tx.shifts.volunteers.of(here.resident.id) is not None
    return {
        "count": len(mine),
        "likes": here.label("nav-comma").join(_name(here, one) for one in INTERESTS if one in mine),
        "weekly": not weekly,
        "weekly_off": weekly,
        "asked": is_volunteer and not shifts,
        "asked_off": is_volunteer and shifts,
        "is_volunteer": is_volunteer,
    }


def _name(here: Here, interest: str) -> str:
    return here.label(f"interests-{interest}")


async def pick(here: Here, **_: Any) -> dict[str, Any]:
    mine = await here.tx.interests.of(here.resident.id)
    return {"options": ticked([(one, _name(here, one)) for one in INTERESTS], mine)}


async def on_pick(_: Any, __: Any, manager: DialogManager, choice: str) -> None:
    here = here_of(manager)
    sets, interest = tick(choice)
    if sets:
        await here.tx.interests.like(here.resident.id, known(interest), here.now)
    else:
        await here.tx.interests.unlike(here.resident.id, known(interest))


async def on_done(_: Any, __: Any, manager: DialogManager) -> None:
    if isinstance(manager.start_data, dict) and manager.start_data.get("first"):
        await to_menu(manager)
    else:
        await manager.switch_to(InterestSG.main)


async def on_weekly_off(_: Any, __: Any, manager: DialogManager) -> None:
    await mute(here_of(manager), Mute.WEEKLY)


async def on_weekly(_: Any, __: Any, manager: DialogManager) -> None:
    await _unmute(here_of(manager), Mute.WEEKLY)


async def on_asked_off(_: Any, __: Any, manager: DialogManager) -> None:
    await mute(here_of(manager), Mute.SHIFTS)


async def on_asked(_: Any, __: Any, manager: DialogManager) -> None:
    await _unmute(here_of(manager), Mute.SHIFTS)


async def mute(here: Here, what: Mute) -> None:
    """Note that the person wishes not to be told that, and say where to change their mind."""
    await here.tx.interests.mute(here.resident.id, what, here.now)
    here.toast("interests-muted", alert=True, what=what.value)


async def _unmute(here: Here, what: Mute) -> None:
    await here.tx.interests.unmute(here.resident.id, what)
    here.toast("interests-unmuted")


async def ask_first(manager: DialogManager) -> None:
    """At the end of the registration: ask once what somebody likes; whoever has said so goes to the menu."""
    here = here_of(manager)
    if await here.tx.interests.of(here.resident.id):
        await to_menu(manager)
    else:
        await manager.start(InterestSG.pick, {"first": True}, StartMode.RESET_STACK)


def dialog() -> Dialog:
    """Return the dialog of interests."""
    mine = Who.REGISTERED
    return Dialog(
        Screen(
            Say("interests-main"),
            choose_group(
                go("interests-change", InterestSG.pick, id="change"),
                press("woff", "interests-weekly-off", on_weekly_off, when="weekly"),
                press("won", "interests-weekly-on", on_weekly, when="weekly_off"),
                press("aoff", "interests-asked-off", on_asked_off, when="asked"),
                press("aon", "interests-asked-on", on_asked, when="asked_off"),
            ),
            state=InterestSG.main,
            who=mine,
            getter=main,
        ),
        Screen(
            Say("interests-pick"),
            choices("like", "options", on_pick, key=str, most=5),
            press("done", "interests-done", on_done),
            state=InterestSG.pick,
            who=mine,
            getter=pick,
            back=InterestSG.main,
        ),
    )
