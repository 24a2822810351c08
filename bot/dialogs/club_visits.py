"""接下来的活动 of a club for its members: its sessions, 这次不来 for oneself and one's children, a calendar file."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.club_card import about, of, session_choices
from bot.dialogs.states import ClubSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, number, press, tick
from bot.ics import CLUB_CALENDAR
from participation import club_sessions
from participation.access import Who
from participation.club_sessions import Session
from participation.clubs import Member, NoMember


async def sessions(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    coming = await here.tx.clubs.sessions.coming(here.now, club.id)
    mine = {one.id for one in await here.tx.clubs.members.mine(club.id, here.resident.id)}
    off = [one.id for one in coming if mine and mine <= await here.tx.clubs.sessions.excused(one.id)]
    return {
        "name": club.name, "count": len(coming), "sessions": await session_choices(here, coming, off),
        "some": any(one.cancelled_at is None for one in coming),
    }  # fmt: skip


async def one_session(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    here.admit_settled()
    session = await here.tx.clubs.sessions.get(chosen(dialog_manager, "session_id"))
    club = await here.tx.clubs.get(session.club_id)
    dialog_manager.dialog_data["club_id"] = club.id  # a notice names the session alone
    mine = await here.tx.clubs.members.mine(club.id, here.resident.id)
    off = await here.tx.clubs.sessions.excused(session.id)
    ahead = session.cancelled_at is None and here.now < session.begins_at
    return {
        **await about(here, club, session),
        "ahead": ahead,
        "mine": "none" if not mine else "off" if {one.id for one in mine} <= off else "on",
        "people": [
            (
                f"{'-' if one.id in off else '+'}{one.id}",
                here.label("clubs-excuse", off=one.id in off, who=_who(here, one, mine)),
            )
            for one in mine
            if ahead
        ],
    }


def _who(here: Here, one: Member, mine: list[Member]) -> str:
    """Return whom a button is about; `none` where the person alone can be meant."""
    return one.called or (here.label("clubs-myself") if len(mine) > 1 else "none")


async def on_session(_: CallbackQuery, __: Any, manager: DialogManager, session_id: int) -> None:
    await here_of(manager).tx.clubs.sessions.get(session_id)
    manager.dialog_data["session_id"] = session_id
    await manager.switch_to(ClubSG.session)


async def on_excuse(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    """The button says what it will make so: + notes that the member does not come, - that they come after all."""
    here = here_of(manager)
    away, member_id = tick(choice)
    session = await here.tx.clubs.sessions.get(chosen(manager, "session_id"))
    await here.tx.clubs.get(session.club_id, lock=True)
    member = await here.tx.clubs.members.get(number(member_id))
    await _excuse(here, session, [member], away)


async def stay_away(here: Here, session_id: int) -> int:
    """Note that all whom the account stands for do not come this time; return the club's number. Refuses with
    NotRegistered, NotFound, NoMember, SessionBegun, SessionCancelled."""
    here.admit(Who.REGISTERED)
    here.admit_settled()
    session = await here.tx.clubs.sessions.get(session_id)
    await here.tx.clubs.get(session.club_id, lock=True)
    mine = await here.tx.clubs.members.mine(session.club_id, here.resident.id)
    if not mine:
        raise NoMember
    await _excuse(here, session, mine, True)
    return session.club_id


async def _excuse(here: Here, session: Session, members: list[Member], away: bool) -> None:
    for one in members:
        club_sessions.may_excuse(session, one, by=here.actor, at=here.now)
        if away:
            await here.tx.clubs.sessions.excuse(session, one.id, here.now)
        else:
            await here.tx.clubs.sessions.unexcuse(session.id, one.id)
    here.toast("clubs-excused" if away else "clubs-unexcused")


async def on_calendar(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the coming sessions as a calendar file."""
    here = here_of(manager)
    club = await of(here, manager)
    await here.give(CLUB_CALENDAR, club.id, club=club.id, name=club.name)
    here.toast("events-calendar-coming")


def windows() -> tuple[Screen, ...]:
    """Return the members' windows of sessions."""
    mine = Who.REGISTERED
    return (
        Screen(
            Say("clubs-sessions"),
            choices("session", "sessions", on_session, most=4),
            press("cal", "clubs-calendar-wanted", on_calendar, when="some"),
            state=ClubSG.sessions,
            who=mine,
            getter=sessions,
            back=ClubSG.card,
        ),
        Screen(
            Say("clubs-session"),
            choices("excuse", "people", on_excuse, key=str, most=5),
            go("clubs-open", ClubSG.card, id="club"),
            state=ClubSG.session,
            who=mine,
            getter=one_session,
            back=ClubSG.sessions,
        ),
    )
