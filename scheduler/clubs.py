"""Clubs: their sessions are made four weeks ahead, members are reminded of the next one, names are kept no longer than
they are of use."""

from datetime import datetime, timedelta

from participation import club_sessions
from participation.club_sessions import day_of, reminds_from
from participation.clubs import LIMITS
from storage import Transaction
from storage.clubs import occasion
from storage.outbox import Priority

_NIGHT = timedelta(hours=24)
"""The night may lie between a reminder and its session: one day more is looked ahead."""


async def make_sessions(tx: Transaction, now: datetime) -> None:
    """Make the sessions of every rhythm four weeks ahead, at most twice a day; asked twice, once."""
    until = club_sessions.horizon(now)
    for found in await tx.clubs.patterns.behind(until - timedelta(hours=12)):
        with tx.community(found.community_id):
            zone = (await tx.communities.get(found.community_id)).zone
            pattern = await tx.clubs.patterns.get(found.id, lock=True)
            carried, new = club_sessions.made(pattern, until, at=now, zone=zone)
            await tx.clubs.sessions.add_all(new)
            await tx.clubs.patterns.change(carried)


async def forget_names(tx: Transaction, now: datetime) -> None:
    """Take the names of children and of those without a telephone off the clubs that ended a while ago."""
    await tx.clubs.forget_names(now - timedelta(days=LIMITS["names_kept_days"]))


async def remind_members(tx: Transaction, now: datetime) -> None:
    """Remind the members some hours before a session, by day alone: once for each session and time, also who joins
    in between. Nobody who excused themselves, or muted the club."""
    ahead = timedelta(hours=LIMITS["remind_hours"]) + _NIGHT
    for one in await tx.clubs.sessions.beginning(now, now + ahead):
        with tx.community(one.community_id):
            zone = (await tx.communities.get(one.community_id)).zone
            if now < reminds_from(one.begins_at, zone) or day_of(zone).woken(now) != now:
                continue
            club = await tx.clubs.get(one.club_id)
            await tx.outbox.owe(
                "clubs-reminder",
                await tx.clubs.members.to_remind(club.id, one.id),
                at=now,
                args=club_sessions.told(club, one),
                priority=Priority.REMINDER,
                once=occasion(club.id, "remind", one.id, f"{one.begins_at:%Y%m%d%H%M}"),
                community_id=club.community_id,
            )
