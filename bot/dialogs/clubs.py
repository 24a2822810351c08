"""社团 for residents: which there are, joining and leaving, being asked to lead one."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import club_visits
from bot.dialogs.club_card import SHOWN, end, face, listed, of, step_down, tell
from bot.dialogs.states import ClubLeadSG, ClubSG
from bot.dialogs.widgets import Say, Screen, StartAbout, choices, chosen, go, here_of, press, start
from bot.wording import Html
from participation import clubs
from participation.access import Role, Standing, Who
from participation.clubs import LIMITS, Club, Member, NoMember


async def every(here: Here, **_: Any) -> dict[str, Any]:
    here.admit_settled()
    found = await here.tx.clubs.open()
    mine = await here.tx.clubs.of(here.resident.id)
    return {
        "count": len(found),
        "clubs": await listed(here, found, mine),
        "has_mine": bool(mine) or bool(await here.tx.clubs.ended(here.resident.id)),
        "leads": bool(await here.tx.clubs.led_by(here.resident.id)),
    }


async def own(here: Here, **_: Any) -> dict[str, Any]:
    here.admit_settled()
    mine = await here.tx.clubs.of(here.resident.id)
    ended = [
        (one.id, here.label("clubs-item-ended", name=one.name)) for one in await here.tx.clubs.ended(here.resident.id)
    ]
    return {"count": len(mine) + len(ended), "clubs": [*await listed(here, mine, mine), *ended]}


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    mine = await here.tx.clubs.members.mine(club.id, here.resident.id)
    coming = [one for one in await here.tx.clubs.sessions.coming(here.now, club.id) if one.begins_at > here.now]
    lines = [here.words("clubs-card-session", begins=one.begins_at, off=one.cancelled_at is not None) for one in coming]
    is_open = club.closed_at is None
    guest = here.actor.standing is Standing.GUEST
    joins = is_open and not guest and not club.is_full
    offered = is_open and club.heir_id == here.resident.id
    leads = is_open and club.leader_id == here.resident.id
    return {
        **await face(here, club),
        "next": Html("\n".join(lines[:SHOWN])) or "none",
        "mine": _stands(club, mine, guest=guest),
        "people": await names(here, mine),
        "can_join": joins and not any(one.has_account for one in mine),
        "age": LIMITS["own_account_from_age"],
        "can_enter": joins and not offered and sum(bool(one.called) for one in mine) < LIMITS["children_most"],
        "is_member": is_open and bool(mine),
        "can_leave": bool(mine),  # of a club that ended too: with a child its name goes
        "loud": is_open and bool(mine) and not clubs.muted(mine),
        "quiet": is_open and clubs.muted(mine),
        "offered": offered,
        "leads": leads or (is_open and here.actor.holds(Role.STAFF, Role.ADMIN)),
    }


def _stands(club: Club, mine: list[Member], *, guest: bool) -> str:
    """Return how the person stands here, as the card's words know it."""
    if club.closed_at is not None:
        return "closed"
    if mine:
        return "member"
    return "guest" if guest else "full" if club.is_full else "open"


async def names(here: Here, mine: list[Member]) -> str:
    """Return who of the family is a member, as the family calls them."""
    return here.label("nav-comma").join(one.called or here.label("clubs-myself") for one in mine) or "none"


async def family(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    mine = await here.tx.clubs.members.mine(club.id, here.resident.id)
    return {
        "name": club.name,
        "people": [
            (one.id, here.label("clubs-leave-one", who=one.called or here.label("clubs-myself"))) for one in mine
        ],
    }


async def leaving(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    member = await here.tx.clubs.members.get(chosen(dialog_manager, "member_id"))
    clubs.belongs(club, member, here.actor)
    return {"name": club.name, "who": member.called or "none", "is_over": club.closed_at is not None}


async def on_club(_: CallbackQuery, __: Any, manager: DialogManager, club_id: int) -> None:
    await here_of(manager).tx.clubs.get(club_id)
    manager.dialog_data["club_id"] = club_id
    await manager.switch_to(ClubSG.card)


async def _join(here: Here, club: Club, child: str = "") -> None:
    mine = await here.tx.clubs.members.mine(club.id, here.resident.id)
    born = await here.tx.events.born(here.resident.id)
    await here.tx.clubs.seat(clubs.join(club, mine, by=here.actor, at=here.now, born=born, child=child))


async def on_join(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await of(here, manager, lock=True)
    await _join(here, club)
    here.toast("clubs-joined", alert=True, name=club.name)


async def on_child(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await of(here, manager, lock=True)
    await _join(here, club, message.text or " ")
    here.say("clubs-child-joined", name=club.name)
    await manager.switch_to(ClubSG.card)


async def on_leave(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask who leaves, where the account stands for several."""
    here = here_of(manager)
    club = await of(here, manager)
    mine = await here.tx.clubs.members.mine(club.id, here.resident.id)
    if not mine:
        raise NoMember
    manager.dialog_data["member_id"] = mine[0].id
    await manager.switch_to(ClubSG.leave_sure if len(mine) == 1 else ClubSG.leave)


async def on_who(_: CallbackQuery, __: Any, manager: DialogManager, member_id: int) -> None:
    here = here_of(manager)
    club = await of(here, manager)
    clubs.belongs(club, await here.tx.clubs.members.get(member_id), here.actor)
    manager.dialog_data["member_id"] = member_id
    await manager.switch_to(ClubSG.leave_sure)


async def on_sure(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await of(here, manager, lock=True)
    member = await here.tx.clubs.members.get(chosen(manager, "member_id"), lock=True)
    await end(here, club, clubs.leave(club, member, by=here.actor, at=here.now))
    here.toast("clubs-left")
    await manager.switch_to(ClubSG.card)


async def mute(here: Here, club_id: int, muted: bool) -> None:
    """Note whether the person wishes no reminders of a club. Refuses with NotRegistered, NotFound, NoMember."""
    here.admit(Who.REGISTERED)
    here.admit_settled()
    club = await here.tx.clubs.get(club_id, lock=True)
    if not await here.tx.clubs.members.mute(club.id, here.resident.id, muted):
        raise NoMember
    here.toast("clubs-muted" if muted else "clubs-unmuted", alert=muted, name=club.name)


async def on_mute(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await mute(here_of(manager), chosen(manager, "club_id"), True)


async def on_unmute(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await mute(here_of(manager), chosen(manager, "club_id"), False)


async def answer_lead(here: Here, club_id: int, yes: bool) -> None:
    """Take the lead that was offered, or decline it; the leader of before is told. Refuses like the rule, and with
    NotFound."""
    here.admit(Who.REGISTERED)
    here.admit_settled()
    club = await here.tx.clubs.get(club_id, lock=True)
    before = club.leader_id
    mine = await here.tx.clubs.members.mine(club.id, here.resident.id)
    if not yes and club.heir_id != here.resident.id:
        raise clubs.LeadGone
    kept = clubs.take_lead(club, mine, by=here.actor) if yes else clubs.decline_lead(club, by=here.actor)
    await here.tx.clubs.change(kept)
    if before is not None:
        who = here.resident.name or here.label("clubs-unnamed")
        await tell(here, "clubs-told-lead-taken" if yes else "clubs-told-lead-declined", club, before, who=who)
    here.toast("clubs-you-lead-now" if yes else "clubs-you-declined", alert=True, name=club.name)


async def refuse_lead(here: Here, club_id: int) -> None:
    """Lead a club no more that staff asked one to lead. Refuses with NotRegistered, NotFound, LeadGone."""
    here.admit(Who.REGISTERED)
    here.admit_settled()
    club = await here.tx.clubs.get(club_id, lock=True)
    if club.leader_id != here.resident.id:
        raise clubs.LeadGone
    await step_down(here, club)


async def on_take(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await answer_lead(here_of(manager), chosen(manager, "club_id"), True)


async def on_decline(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await answer_lead(here_of(manager), chosen(manager, "club_id"), False)


def dialog() -> Dialog:
    """Return the residents' dialog of clubs."""
    mine = Who.REGISTERED
    return Dialog(
        Screen(
            Say("clubs-list"),
            choices("club", "clubs", on_club, most=4),
            go("clubs-mine-button", ClubSG.mine, id="mine", when="has_mine"),
            start("clubs-lead-button", ClubLeadSG.list, id="lead", when="leads"),
            state=ClubSG.list,
            who=Who.ANYONE,
            getter=every,
        ),
        Screen(
            Say("clubs-mine"),
            choices("own", "clubs", on_club),
            state=ClubSG.mine,
            who=mine,
            getter=own,
            back=ClubSG.list,
        ),
        Screen(
            Say("clubs-card"),
            press("take", "clubs-lead-yes", on_take, when="offered"),
            press("not", "clubs-lead-no", on_decline, when="offered"),
            press("join", "clubs-join", on_join, when="can_join"),
            go("clubs-join-child", ClubSG.child, id="child", when="can_enter"),
            go("clubs-sessions-button", ClubSG.sessions, id="sessions", when="is_member"),
            press("mute", "clubs-mute", on_mute, when="loud"),
            press("unmute", "clubs-unmute", on_unmute, when="quiet"),
            press("leave", "clubs-leave", on_leave, when="can_leave"),
            StartAbout("clubs-lead-open", ClubLeadSG.card, "club_id", id="lead", when="leads"),
            state=ClubSG.card,
            who=Who.ANYONE,
            getter=card,
            back=ClubSG.list,
        ),
        Screen(
            Say("clubs-ask-child"),
            MessageInput(on_child, ContentType.TEXT),
            state=ClubSG.child,
            who=mine,
            getter=card,
            back=ClubSG.card,
        ),
        Screen(
            Say("clubs-leave-who"),
            choices("who", "people", on_who),
            state=ClubSG.leave,
            who=mine,
            getter=family,
            back=ClubSG.card,
        ),
        Screen(
            Say("clubs-leave-sure"),
            press("sure", "clubs-leave-yes", on_sure),
            go("clubs-leave-no", ClubSG.card, id="stay"),
            state=ClubSG.leave_sure,
            who=mine,
            getter=leaving,
            back=ClubSG.card,
        ),
        *club_visits.windows(),
    )
