"""A club as the windows of residents, leaders and staff show it, and what several of them do alike."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.broadcast_repeats import rhythm_words
from bot.dialogs.widgets import chosen
from participation import club_sessions, clubs
from participation.access import Role
from participation.club_sessions import Pattern, Session
from participation.clubs import LIMITS, Club, Member
from participation.refusals import NotFound
from participation.repeats import Rhythm
from storage.clubs import occasion


def when_words(here: Here, rhythm: Rhythm, minutes: int) -> str:
    """Return a rhythm with its hours as people say it: 每周二、周四 19:00–20:30."""
    until = (datetime.combine(here.now.date(), rhythm.at) + timedelta(minutes=minutes)).time()
    return here.label("clubs-when", rhythm=rhythm_words(here, rhythm), until=until.isoformat("minutes"))


def when(here: Here, pattern: Pattern | None) -> str:
    """Return when a club meets; `none` where it has no rhythm."""
    return when_words(here, pattern.rhythm, pattern.minutes) if pattern else "none"


def item(here: Here, club: Club, pattern: Pattern | None, *, mine: bool = False) -> str:
    """Return a club as a button: its name, when it meets, and whether one is a member."""
    return here.label("clubs-item", name=club.name, when=when(here, pattern), mine=mine, members=club.members)


async def listed(here: Here, found: Iterable[Club], mine: Iterable[Club] = ()) -> list[tuple[int, str]]:
    """Return clubs as choices."""
    patterns = {one.club_id: one for one in await here.tx.clubs.patterns.living()}
    own = {one.id for one in mine}
    return [(one.id, item(here, one, patterns.get(one.id), mine=one.id in own)) for one in found]


async def face(here: Here, club: Club) -> dict[str, Any]:
    """Return what every card says of a club."""
    leader = await here.tx.residents.name_of(club.leader_id) if club.leader_id else ""
    return {
        "club_id": club.id,
        "name": club.name,
        "interest": here.label(f"interests-{club.interest}"),
        "when": when(here, await here.tx.clubs.patterns.of(club.id)),
        "place": club.place,
        "leader": leader or "none",
        "members": club.members,
        "places": club.places or 0,
        "words": club.words,
        "closed": club.closed_at is not None,
        "why": club.why or "none",
        "full": club.is_full,
    }


async def of(here: Here, manager: DialogManager, *, lock: bool = False) -> Club:
    """Return the club that the window is about. Refuses with NotFound."""
    here.admit_settled()
    return await here.tx.clubs.get(chosen(manager, "club_id"), lock=lock)


async def led(here: Here, manager: DialogManager, *, lock: bool = False) -> Club:
    """Return the club that the person leads, or looks after as staff. Refuses with NotFound, NotYours."""
    club = await of(here, manager, lock=lock)
    clubs.leads(club, here.actor)
    return club


async def session_of(here: Here, manager: DialogManager, club: Club) -> Session:
    """Return the session that the window is about. Refuses with NotFound, also when it is another club's."""
    found = await here.tx.clubs.sessions.get(chosen(manager, "session_id"))
    if found.club_id != club.id:
        raise NotFound
    return found


def called(here: Here, member: Member, account: str) -> str:
    """Return a member's name as the leader and staff read it: a child with whose it is, a name that was entered as it
    was."""
    if member.has_account:
        return account or here.label("clubs-unnamed")
    if member.resident_id is None:
        return here.label("clubs-named", name=member.called) if member.called else here.label("clubs-unnamed")
    return here.label("clubs-child", name=member.called, guardian=account or here.label("clubs-unnamed"))


async def session_choices(here: Here, found: Iterable[Session], excused: Iterable[int] = ()) -> list[tuple[int, str]]:
    """Return sessions as choices."""
    off = set(excused)
    return [
        (
            one.id,
            here.label(
                "clubs-session-item", begins=one.begins_at,
                state="cancelled" if one.cancelled_at else "excused" if one.id in off else "on",
            ),
        )
        for one in found
    ]  # fmt: skip


async def about(here: Here, club: Club, session: Session) -> dict[str, Any]:
    """Return what is said of a session."""
    ends = session.ends_at.astimezone(ZoneInfo(here.zone))
    return {
        "name": club.name,
        "begins": session.begins_at,
        "until": f"{ends:%H:%M}",
        "place": session.place or club.place,
        "cancelled": session.cancelled_at is not None,
        "why": session.why or "none",
        "members": club.members,
    }


async def tell(
    here: Here, key: str, club: Club, to: int | Iterable[int], *, before: datetime | None = None,
    once: str | None = None, **args: Any,
) -> None:  # fmt: skip
    """Owe people a notice about a club; at night it waits for the morning, unless that is after `before`."""
    at = (
        club_sessions.tell_at(here.now, before, here.zone)
        if before
        else club_sessions.day_of(here.zone).woken(here.now)
    )
    await here.owe(key, to, not_before=at, once=once, club=club.id, name=club.name, **args)


async def tell_members(
    here: Here, key: str, club: Club, what: object, *, before: datetime | None = None, **args: Any
) -> int:
    """Owe the members a notice, all but who caused it; return how many accounts it goes to. `what` tells apart what is
    said under one key."""
    people = [one for one in await here.tx.clubs.members.accounts(club.id) if one != here.resident.id]
    await tell(here, key, club, people, before=before, once=occasion(club.id, key, what), **args)
    return len(people)


async def tell_staff(here: Here, key: str, club: Club) -> None:
    """Owe the staff of the community a notice about a club."""
    await tell(here, key, club, [one.id for one in await here.tx.residents.holding(Role.STAFF, Role.ADMIN)])


async def tell_heir(here: Here, before: Club, after: Club) -> None:
    """Tell whoever was offered the lead of a club that they need not answer any more, when others settled it."""
    heir = before.heir_id
    if heir is not None and heir not in (after.heir_id, after.leader_id, here.resident.id):
        await tell(here, "clubs-told-offer-over", after, heir)


async def step_down(here: Here, club: Club) -> None:
    """Let the person lead a club no more that is locked, and staff look for another. Refuses like `clubs.resign`."""
    await tell_heir(here, club, await here.tx.clubs.change(clubs.resign(club, by=here.actor)))
    await tell_staff(here, "clubs-told-leaderless", club)
    here.toast("clubs-resigned", alert=True)


async def carry_on(here: Here, pattern: Pattern) -> None:
    """Make the sessions of a rhythm that are to be there by now."""
    carried, new = club_sessions.made(pattern, club_sessions.horizon(here.now), at=here.now, zone=here.zone)
    await here.tx.clubs.sessions.add_all(new)
    await here.tx.clubs.patterns.change(carried)


async def end(here: Here, club: Club, member: Member) -> None:
    """Store an ended membership of a club that is locked; whoever leaves is not asked to lead it any more."""
    await here.tx.clubs.seat(member)
    if member.has_account and club.heir_id is not None and member.resident_id == club.heir_id:
        await here.tx.clubs.change(clubs.parted(club, club.heir_id))


async def depart(here: Here) -> None:
    """Take the person and their children out of their community's clubs, before they go; staff hear of a club that has
    no leader by it."""
    if here.resident.community_id is None:
        return
    for found in await here.tx.clubs.of(here.resident.id):
        club = await here.tx.clubs.get(found.id, lock=True)
        for one in await here.tx.clubs.members.mine(club.id, here.resident.id):
            await here.tx.clubs.seat(clubs.left(one, at=here.now))
        club = await here.tx.clubs.get(club.id)
        kept = await here.tx.clubs.change(clubs.parted(club, here.resident.id))
        await tell_heir(here, club, kept)
        if club.leader_id is not None and kept.leader_id is None:
            await tell_staff(here, "clubs-told-leaderless", club)


SHOWN: int = LIMITS["shown_sessions"]
"""Coming sessions that a card names."""
