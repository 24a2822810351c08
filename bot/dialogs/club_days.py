"""The sessions as their leader sees them: who comes, who came, cancelling and moving one, one more."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.club_card import about, called, led, session_choices, session_of, tell_members
from bot.dialogs.states import ClubLeadSG
from bot.dialogs.widgets import Say, Screen, choices, go, here_of, number, press, tick, ticked
from participation import club_sessions
from participation.access import Who
from participation.clubs import LIMITS, club_place, reason
from participation.moments import read_moment


async def sessions(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """On the first page the last of which can be written down who came, and the next; then the rest of either."""
    club = await led(here, dialog_manager)
    past = [
        one
        for one in await here.tx.clubs.sessions.past(club.id, here.now, limit=20)
        if club_sessions.is_open(one, here.now)
    ]
    ahead = [one for one in await here.tx.clubs.sessions.coming(here.now, club.id) if one.begins_at > here.now]
    last, soon = LIMITS["first_past"], LIMITS["first_ahead"]
    return {
        "name": club.name,
        "count": len(past) + len(ahead),
        "sessions": await session_choices(here, [*past[:last], *ahead[:soon], *past[last:], *ahead[soon:]]),
        "open": club.closed_at is None,
    }


async def one(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await led(here, dialog_manager)
    session = await session_of(here, dialog_manager, club)
    every = await here.tx.clubs.members.named(club.id, ever=True)
    off = await here.tx.clubs.sessions.excused(session.id)
    away = [called(here, member, account) for member, account in every if member.id in off]
    ahead = session.cancelled_at is None and here.now < session.begins_at
    return {
        **await about(here, club, session),
        "ahead": ahead,
        "away": here.label("nav-comma").join(away) or "none",
        "count": len(away),
        "coming": max(club.members - len(away), 0),
        "came": len(await here.tx.clubs.sessions.came(session.id)),
        "can_note": club_sessions.is_open(session, here.now),
    }


async def roll(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await led(here, dialog_manager)
    session = await session_of(here, dialog_manager, club)
    came = {str(id) for id in await here.tx.clubs.sessions.came(session.id)}
    every = [
        (str(member.id), called(here, member, account))
        for member, account in await here.tx.clubs.members.named(club.id, ever=True)
        if club_sessions.belonged(member, session)
    ]
    return {**await about(here, club, session), "came": len(came), "count": len(every), "people": ticked(every, came)}


async def change(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What is about to be changed."""
    club = await led(here, dialog_manager)
    session = await session_of(here, dialog_manager, club)
    draft = dialog_manager.dialog_data
    return {
        **await about(here, club, session),
        "reason": str(draft.get("why", "")),
        "to": datetime.fromisoformat(draft["moment"]) if "moment" in draft else session.begins_at,
        "where": str(draft.get("where", "")) or session.place or club.place,
    }


async def added(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await led(here, dialog_manager)
    kept = dialog_manager.dialog_data.get("moment")
    return {
        "name": club.name, "place": club.place, "members": club.members,
        "begins": datetime.fromisoformat(kept) if kept else here.now,
    }  # fmt: skip


async def on_session(_: CallbackQuery, __: Any, manager: DialogManager, session_id: int) -> None:
    await here_of(manager).tx.clubs.sessions.get(session_id)
    manager.dialog_data["session_id"] = session_id
    await manager.switch_to(ClubLeadSG.session)


async def on_tick(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    here = here_of(manager)
    came, member_id = tick(choice)
    club = await led(here, manager, lock=True)
    session = await session_of(here, manager, club)
    member = await here.tx.clubs.members.get(number(member_id))
    club_sessions.may_note(club, session, member, by=here.actor, at=here.now)
    if came:
        await here.tx.clubs.sessions.note(session, member.id, here.resident.id, here.now)
    else:
        await here.tx.clubs.sessions.unnote(session.id, member.id)


async def on_off_why(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["why"] = reason(message.text or "")
    await manager.switch_to(ClubLeadSG.off_sure)


async def on_off(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    session = await session_of(here, manager, club)
    why = str(manager.dialog_data.get("why", ""))
    kept = await here.tx.clubs.sessions.change(club_sessions.cancel(club, session, why, by=here.actor, at=here.now))
    said = club_sessions.told(club, kept)
    told = await tell_members(
        here, "clubs-session-off", club, kept.id, before=kept.begins_at, why=kept.why,
        session=kept.id, place=said["place"], begins_at=said["begins_at"],
    )  # fmt: skip
    here.toast("clubs-session-now-off", alert=True, count=told)
    await manager.switch_to(ClubLeadSG.session)


async def on_moment(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await led(here, manager)
    manager.dialog_data["moment"] = read_moment(message.text or "", now=here.now, zone=here.zone).isoformat()
    manager.dialog_data.pop("where", None)
    await manager.switch_to(ClubLeadSG.where)


async def on_where(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["where"] = club_place(message.text or "")
    await manager.switch_to(ClubLeadSG.move_sure)


async def on_move(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    club = await led(here, manager, lock=True)
    session = await session_of(here, manager, club)
    to, where = datetime.fromisoformat(str(draft["moment"])), str(draft.get("where", ""))
    kept = await here.tx.clubs.sessions.change(club_sessions.move(club, session, to, where, by=here.actor, at=here.now))
    if kept.begins_at != session.begins_at:
        await here.tx.clubs.sessions.ask_anew(kept.id)
    first = min(kept.begins_at, session.begins_at)
    told = await tell_members(
        here, "clubs-session-moved", club, f"{kept.id}:{here.now:%m%d%H%M%S}:{kept.begins_at:%m%d%H%M}", before=first,
        session=kept.id, place=kept.place or club.place, from_at=session.begins_at.isoformat(),
        begins_at=kept.begins_at.isoformat(),
    )  # fmt: skip
    here.toast("clubs-session-now-moved", alert=True, count=told)
    await manager.switch_to(ClubLeadSG.session)


async def on_add_moment(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await led(here, manager)
    manager.dialog_data["moment"] = read_moment(message.text or "", now=here.now, zone=here.zone).isoformat()
    await manager.switch_to(ClubLeadSG.add_sure)


async def on_add(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    pattern = await here.tx.clubs.patterns.of(club.id)
    minutes = pattern.minutes if pattern else LIMITS["minutes"]
    begins = datetime.fromisoformat(str(manager.dialog_data["moment"]))
    kept = await here.tx.clubs.sessions.add(club_sessions.add(club, begins, minutes, by=here.actor, at=here.now))
    told = await tell_members(
        here, "clubs-session-added", club, kept.id, before=kept.begins_at, session=kept.id, place=club.place,
        begins_at=kept.begins_at.isoformat(),
    )  # fmt: skip
    here.toast("clubs-session-now-added", alert=True, count=told)
    await manager.switch_to(ClubLeadSG.sessions)


def windows() -> tuple[Screen, ...]:
    """Return the leaders' windows of sessions."""
    anyone, text = Who.REGISTERED, ContentType.TEXT
    return (
        Screen(
            Say("clubs-lead-sessions"),
            choices("session", "sessions", on_session, most=5),
            go("clubs-session-add", ClubLeadSG.add, id="add", when="open"),
            state=ClubLeadSG.sessions,
            who=anyone,
            getter=sessions,
            back=ClubLeadSG.card,
        ),
        Screen(
            Say("clubs-lead-session"),
            go("clubs-roll-button", ClubLeadSG.roll, id="roll", when="can_note"),
            go("clubs-session-move", ClubLeadSG.move, id="move", when="ahead"),
            go("clubs-session-cancel", ClubLeadSG.off, id="off", when="ahead"),
            state=ClubLeadSG.session,
            who=anyone,
            getter=one,
            back=ClubLeadSG.sessions,
        ),
        Screen(
            Say("clubs-roll"),
            choices("came", "people", on_tick, key=str),
            state=ClubLeadSG.roll,
            who=anyone,
            getter=roll,
            back=ClubLeadSG.session,
        ),
        Screen(
            Say("clubs-ask-off-why"),
            MessageInput(on_off_why, text),
            state=ClubLeadSG.off,
            who=anyone,
            getter=change,
            back=ClubLeadSG.session,
        ),
        Screen(
            Say("clubs-off-sure"),
            press("sure", "clubs-off-yes", on_off),
            state=ClubLeadSG.off_sure,
            who=anyone,
            getter=change,
            back=ClubLeadSG.off,
        ),
        Screen(
            Say("clubs-ask-move"),
            MessageInput(on_moment, text),
            state=ClubLeadSG.move,
            who=anyone,
            getter=change,
            back=ClubLeadSG.session,
        ),
        Screen(
            Say("clubs-ask-where"),
            MessageInput(on_where, text),
            go("clubs-same-place", ClubLeadSG.move_sure, id="same"),
            state=ClubLeadSG.where,
            who=anyone,
            getter=change,
            back=ClubLeadSG.move,
        ),
        Screen(
            Say("clubs-move-sure"),
            press("sure", "clubs-move-yes", on_move),
            state=ClubLeadSG.move_sure,
            who=anyone,
            getter=change,
            back=ClubLeadSG.where,
        ),
        Screen(
            Say("clubs-ask-add"),
            MessageInput(on_add_moment, text),
            state=ClubLeadSG.add,
            who=anyone,
            getter=added,
            back=ClubLeadSG.sessions,
        ),
        Screen(
            Say("clubs-add-sure"),
            press("sure", "clubs-add-yes", on_add),
            state=ClubLeadSG.add_sure,
            who=anyone,
            getter=added,
            back=ClubLeadSG.add,
        ),
    )
