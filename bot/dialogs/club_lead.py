"""我带的社团: what the leader sees and does: members, sessions, who came, a notice to all, and handing the lead on.

Every window asks whether it is a club of theirs; staff may look after any.
"""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import club_days
from bot.dialogs.club_card import called, end, face, led, listed, step_down, tell, tell_heir, tell_members
from bot.dialogs.states import ClubLeadSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press
from participation import club_sessions, clubs
from participation.access import Who
from participation.club_sessions import notice_text, today_began
from participation.clubs import LIMITS
from participation.refusals import NotFound


async def leading(here: Here, **_: Any) -> dict[str, Any]:
    here.admit_settled()
    found = await here.tx.clubs.led_by(here.resident.id)
    return {"count": len(found), "clubs": await listed(here, found)}


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await led(here, dialog_manager)
    heir = await here.tx.residents.name_of(club.heir_id) if club.heir_id else ""
    coming = [one for one in await here.tx.clubs.sessions.coming(here.now, club.id) if one.cancelled_at is None]
    leader = club.leader_id == here.resident.id
    return {
        **await face(here, club),
        "next": coming[0].begins_at if coming else None,
        "has_next": bool(coming),
        "heir": heir or "none",
        "can_take_back": leader and club.heir_id is not None,
        "can_resign": leader and club.heir_id is None,
        "open": club.closed_at is None,
    }


async def members(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await led(here, dialog_manager)
    every = await here.tx.clubs.members.named(club.id)
    return {
        "name": club.name,
        "count": len(every),
        "members": [(one.id, called(here, one, account)) for one, account in every],
        "room": not club.is_full,
    }


async def member(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await led(here, dialog_manager)
    one = await here.tx.clubs.members.get(chosen(dialog_manager, "member_id"))
    if one.club_id != club.id:
        raise NotFound
    account = await here.tx.residents.name_of(one.resident_id) if one.resident_id else ""
    leader = one.has_account and one.resident_id == club.leader_id
    return {
        "name": club.name,
        "who": called(here, one, account),
        "since": one.joined_at,
        "here": one.left_at is None,
        "leader": leader,
        "can_remove": one.left_at is None and not leader,
        "can_offer": one.left_at is None and one.has_account and not leader and club.leader_id == here.resident.id,
    }


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await led(here, dialog_manager)
    people = [one for one in await here.tx.clubs.members.accounts(club.id) if one != here.resident.id]
    at = club_sessions.day_of(here.zone).woken(here.now)
    return {
        "name": club.name,
        "text": str(dialog_manager.dialog_data.get("text", "")),
        "count": len(people),
        "waits": at != here.now,
        "at": at,
        "most": LIMITS["notices_a_day"],
        "some": bool(people),
    }


async def on_club(_: CallbackQuery, __: Any, manager: DialogManager, club_id: int) -> None:
    await here_of(manager).tx.clubs.get(club_id)
    manager.dialog_data["club_id"] = club_id
    await manager.switch_to(ClubLeadSG.card)


async def on_member(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    await here_of(manager).tx.clubs.members.get(member_id)
    manager.dialog_data["member_id"] = member_id
    await manager.switch_to(ClubLeadSG.member)


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    """Enter somebody without a telephone by the name they go by."""
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    kept = await here.tx.clubs.seat(clubs.enter(club, message.text or "", by=here.actor, at=here.now))
    here.say("clubs-entered", who=kept.called, name=club.name)
    await manager.switch_to(ClubLeadSG.members)


async def on_why(message: Message, _: Any, manager: DialogManager) -> None:
    """Take a member out with the reason that was typed, and tell them."""
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    one = await here.tx.clubs.members.get(chosen(manager, "member_id"), lock=True)
    ended = clubs.remove(club, one, message.text or "", by=here.actor, at=here.now)
    await end(here, club, ended)
    if ended.resident_id is not None:
        await tell(here, "clubs-told-removed", club, ended.resident_id, why=ended.why, who=ended.called or "none")
    here.say("clubs-removed")
    await manager.switch_to(ClubLeadSG.members)


async def on_offer(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    one = await here.tx.clubs.members.get(chosen(manager, "member_id"))
    born = await here.tx.events.born(one.resident_id) if one.resident_id else None
    offered = await here.tx.clubs.change(clubs.offer_lead(club, one, by=here.actor, at=here.now, born=born))
    await tell_heir(here, club, offered)
    who = here.resident.name or here.label("clubs-unnamed")
    await tell(here, "clubs-told-lead-offered", club, offered.heir_id or 0, who=who)
    here.toast("clubs-offered", alert=True)
    await manager.switch_to(ClubLeadSG.card)


async def on_take_back(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    await tell_heir(here, club, await here.tx.clubs.change(clubs.decline_lead(club, by=here.actor)))
    here.toast("clubs-taken-back")


async def on_resign(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    await step_down(here, club)
    await manager.done()


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await led(here, manager)
    manager.dialog_data["text"] = notice_text(message.text or "")
    await manager.switch_to(ClubLeadSG.preview)


async def on_send(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await led(here, manager, lock=True)
    earlier = await here.tx.clubs.notices.since(club.id, today_began(here.now, here.zone))
    people = [one for one in await here.tx.clubs.members.accounts(club.id) if one != here.resident.id]
    text = str(manager.dialog_data.pop("text", ""))
    notice = club_sessions.write(club, text, earlier, len(people), by=here.actor, at=here.now)
    kept = await here.tx.clubs.notices.add(notice)
    who = here.resident.name or here.label("clubs-unnamed")
    told = await tell_members(here, "clubs-notice", club, kept.id, text=kept.text, who=who)
    here.toast("clubs-sent", alert=True, count=told)
    await manager.switch_to(ClubLeadSG.card)


def dialog() -> Dialog:
    """Return the leaders' dialog."""
    anyone, text = Who.REGISTERED, ContentType.TEXT
    return Dialog(
        Screen(
            Say("clubs-lead"),
            choices("led", "clubs", on_club),
            state=ClubLeadSG.list,
            who=anyone,
            getter=leading,
        ),
        Screen(
            Say("clubs-lead-card"),
            go("clubs-members-button", ClubLeadSG.members, id="members"),
            go("clubs-lead-sessions-button", ClubLeadSG.sessions, id="sessions"),
            go("clubs-notice-button", ClubLeadSG.notice, id="notice", when="open"),
            press("back_lead", "clubs-take-back", on_take_back, when="can_take_back"),
            go("clubs-resign", ClubLeadSG.resign, id="resign", when="can_resign"),
            state=ClubLeadSG.card,
            who=anyone,
            getter=card,
            back=ClubLeadSG.list,
        ),
        Screen(
            Say("clubs-members"),
            choices("member", "members", on_member, most=5),
            go("clubs-enter", ClubLeadSG.name, id="enter", when="room"),
            state=ClubLeadSG.members,
            who=anyone,
            getter=members,
            back=ClubLeadSG.card,
        ),
        Screen(
            Say("clubs-member"),
            press("offer", "clubs-offer", on_offer, when="can_offer"),
            go("clubs-remove", ClubLeadSG.remove, id="remove", when="can_remove"),
            state=ClubLeadSG.member,
            who=anyone,
            getter=member,
            back=ClubLeadSG.members,
        ),
        Screen(
            Say("clubs-ask-name-of"),
            MessageInput(on_name, text),
            state=ClubLeadSG.name,
            who=anyone,
            getter=card,
            back=ClubLeadSG.members,
        ),
        Screen(
            Say("clubs-ask-remove-why"),
            MessageInput(on_why, text),
            state=ClubLeadSG.remove,
            who=anyone,
            getter=member,
            back=ClubLeadSG.member,
        ),
        Screen(
            Say("clubs-resign-sure"),
            press("sure", "clubs-resign-yes", on_resign),
            state=ClubLeadSG.resign,
            who=anyone,
            getter=card,
            back=ClubLeadSG.card,
        ),
        Screen(
            Say("clubs-ask-notice"),
            MessageInput(on_text, text),
            state=ClubLeadSG.notice,
            who=anyone,
            getter=drafted,
            back=ClubLeadSG.card,
        ),
        Screen(
            Say("clubs-notice-preview"),
            press("send", "clubs-notice-send", on_send, when="some"),
            state=ClubLeadSG.preview,
            who=anyone,
            getter=drafted,
            back=ClubLeadSG.notice,
        ),
        *club_days.windows(),
    )
