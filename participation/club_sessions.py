"""What a club does together: sessions (made of a rhythm four weeks ahead, or single), who excused themselves, who came,
and what the leader writes to the members."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.access import Actor, Who, admit
from participation.clubs import LIMITS, Club, Member, NoMember, NumberUnclear, club_place, leads, living, reason
from participation.daytime import Day
from participation.refusals import NotAllowed, NotFound, NotYours, Refusal
from participation.repeats import Rhythm, next_after
from participation.text import clean


class SessionBegun(Refusal):
    """The session has begun or is over."""

    key = "clubs-session-begun"


class BadMoment(Refusal):
    """The moment that was named has passed, or lies too far ahead."""

    key = "clubs-bad-moment"


class SessionCancelled(Refusal):
    """The session does not take place."""

    key = "clubs-session-cancelled"


class RollShut(Refusal):
    """Who came is written down from the beginning on, for `days` days."""

    key = "clubs-roll-shut"


class EnoughNotices(Refusal):
    """The club's members were written to `most` times today."""

    key = "clubs-enough-notices"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A club's rhythm; `minutes` each session lasts, `made_until` is up to when sessions were made of it."""

    id: int
    community_id: int
    club_id: int
    rhythm: Rhythm
    minutes: int
    created_by: int
    created_at: datetime
    made_until: datetime
    ended_at: datetime | None = None
    ended_by: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """`due_at` is the moment of the pattern that it was made for, also after it was moved; one of pattern and moment is
    made once. `place` is empty where it is the club's own."""

    id: int
    community_id: int
    club_id: int
    begins_at: datetime
    ends_at: datetime
    created_by: int
    created_at: datetime
    place: str = ""
    pattern_id: int | None = None
    due_at: datetime | None = None
    cancelled_at: datetime | None = None
    changed_by: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the leader or staff wrote to `count` people of a club."""

    id: int
    club_id: int
    by: int
    text: str
    at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Turnout:
    """A session in numbers: who came, who had excused themselves, and how many members there were then."""

    session: Session
    came: int
    excused: int
    members: int


def day_of(zone: str) -> Day:
    """Return the hours in which members are told something."""
    return Day.of(LIMITS, zone)


def tell_at(at: datetime, begins_at: datetime, zone: str) -> datetime:
    """Return when members hear of a change: now; at night the next morning, unless people would be on their way to
    what begins by then."""
    morning = day_of(zone).woken(at)
    return morning if morning < begins_at - timedelta(minutes=LIMITS["around_minutes"]) else at


def first_ahead(sessions: Iterable[Session], at: datetime, *, own_place: bool = False) -> datetime | None:
    """Return when the next of the sessions begins that takes place; with `own_place`, of those at the club's place."""
    return min(
        (
            one.begins_at
            for one in sessions
            if one.cancelled_at is None and one.begins_at > at and not (own_place and one.place)
        ),
        default=None,
    )


def reminds_from(begins_at: datetime, zone: str) -> datetime:
    """Return from when on members are reminded: the night not counted, so that 太极 at half past six is remembered the
    evening before."""
    return day_of(zone).before(begins_at, timedelta(hours=LIMITS["remind_hours"]))


def set_rhythm(club: Club, rhythm: Rhythm, minutes: int, *, by: Actor, at: datetime) -> Pattern:
    """Return the club's new rhythm; an earlier one is to be ended. Refuses with NotAllowed, ClubClosed,
    NumberUnclear."""
    admit(by, Who.STAFF)
    living(club, by)
    if by.resident_id is None:
        raise NotAllowed
    return Pattern(0, club.community_id, club.id, rhythm, lasting(minutes), by.resident_id, at, at)


def lasting(minutes: int) -> int:
    """Return how long a session may last, in minutes. Refuses with NumberUnclear."""
    if not LIMITS["minutes_least"] <= minutes <= LIMITS["minutes_most"]:
        raise NumberUnclear(most=LIMITS["minutes_most"])
    return minutes


def end(pattern: Pattern, *, by: Actor, at: datetime) -> Pattern:
    """Return the rhythm ended; what was made of it and has not begun is to be taken away. Refuses with NotAllowed."""
    admit(by, Who.STAFF)
    if by.community_id != pattern.community_id:
        raise NotAllowed
    return replace(pattern, ended_at=pattern.ended_at or at, ended_by=pattern.ended_by or by.resident_id)


def horizon(at: datetime) -> datetime:
    """Return up to when sessions are to be there."""
    return at + timedelta(days=LIMITS["made_ahead_days"])


def made(pattern: Pattern, until: datetime, *, at: datetime, zone: str) -> tuple[Pattern, list[Session]]:
    """Return the rhythm carried on until then, and the sessions that are to be added: none that are past."""
    if pattern.ended_at is not None or until <= pattern.made_until:
        return pattern, []
    new: list[Session] = []
    moment = next_after(pattern.rhythm, max(pattern.made_until, at), zone)
    while moment <= until:
        ends = moment + timedelta(minutes=pattern.minutes)
        new.append(
            Session(
                0, pattern.community_id, pattern.club_id, moment, ends, pattern.created_by, at,
                pattern_id=pattern.id, due_at=moment,
            )
        )  # fmt: skip
        moment = next_after(pattern.rhythm, moment, zone)
    return replace(pattern, made_until=until), new


def add(club: Club, begins_at: datetime, minutes: int, *, by: Actor, at: datetime) -> Session:
    """Return a single session. Refuses like `clubs.leads`, and with ClubClosed, BadMoment, NumberUnclear."""
    leads(club, by)
    living(club, by)
    _ahead(begins_at, at)
    ends = begins_at + timedelta(minutes=lasting(minutes))
    return Session(0, club.community_id, club.id, begins_at, ends, by.resident_id or 0, at)


def cancel(club: Club, session: Session, why: str, *, by: Actor, at: datetime) -> Session:
    """Return the session cancelled with its reason. Refuses like `clubs.leads`, and with ClubClosed, SessionBegun,
    SessionCancelled, Blank, TooLong."""
    _may_change(club, session, by, at)
    return replace(session, cancelled_at=at, changed_by=by.resident_id, why=reason(why))


def move(club: Club, session: Session, begins_at: datetime, place: str, *, by: Actor, at: datetime) -> Session:
    """Return the session at another time, and at another place unless `place` is empty; it lasts as long. Refuses like
    `cancel`, and with BadMoment."""
    _may_change(club, session, by, at)
    _ahead(begins_at, at)
    return replace(
        session, begins_at=begins_at, ends_at=begins_at + (session.ends_at - session.begins_at),
        place=club_place(place) if place else session.place, changed_by=by.resident_id,
    )  # fmt: skip


def may_excuse(session: Session, member: Member, *, by: Actor, at: datetime) -> None:
    """Return nothing when the person may say whether this member comes. Refuses with NotYours, NoMember, SessionBegun,
    SessionCancelled."""
    if member.resident_id is None or member.resident_id != by.resident_id:
        raise NotYours
    if member.club_id != session.club_id or member.left_at is not None:
        raise NoMember
    still_ahead(session, at)


def may_note(club: Club, session: Session, member: Member, *, by: Actor, at: datetime) -> None:
    """Return nothing when the leader or staff may write down whether this member came. Refuses like `clubs.leads`, and
    with NotFound, NoMember (no member when it took place), SessionCancelled, RollShut."""
    leads(club, by)
    if session.club_id != club.id or member.club_id != club.id:
        raise NotFound
    if session.cancelled_at is not None:
        raise SessionCancelled
    if not is_open(session, at):
        raise RollShut(days=LIMITS["roll_call_days"])
    if not belonged(member, session):
        raise NoMember


def is_open(session: Session, at: datetime) -> bool:
    """Return whether it can be written down now who came."""
    until = session.ends_at + timedelta(days=LIMITS["roll_call_days"])
    return session.cancelled_at is None and session.begins_at <= at < until


def belonged(member: Member, session: Session) -> bool:
    """Return whether somebody was a member when the session took place. Whom the leader enters by name may have come
    before that was written down."""
    named = member.resident_id is None and bool(member.called)
    return (named or member.joined_at < session.ends_at) and (
        member.left_at is None or member.left_at > session.begins_at
    )


def write(club: Club, text: str, earlier: int, count: int, *, by: Actor, at: datetime) -> Notice:
    """Return a notice to the club's members; `earlier` were written today. Refuses like `clubs.leads`, and with
    ClubClosed, EnoughNotices, Blank, TooLong."""
    leads(club, by)
    living(club, by)
    if earlier >= LIMITS["notices_a_day"]:
        raise EnoughNotices(most=LIMITS["notices_a_day"])
    return Notice(0, club.id, by.resident_id or 0, notice_text(text), at, count)


def notice_text(text: str) -> str:
    """Return the words of a notice as they are kept. Refuses with Blank, TooLong."""
    return clean(text, most=LIMITS["notice_most"])


def today_began(at: datetime, zone: str) -> datetime:
    """Return the midnight before, from which a day's notices are counted."""
    return datetime.combine(at.astimezone(ZoneInfo(zone)).date(), time(), ZoneInfo(zone))


def turnouts(
    sessions: Iterable[Session], members: Iterable[Member], came: dict[int, int], excused: dict[int, int]
) -> list[Turnout]:
    """Return the sessions in numbers, in their order; `members` are all there ever were."""
    every = list(members)
    return [
        Turnout(one, came.get(one.id, 0), excused.get(one.id, 0), sum(belonged(member, one) for member in every))
        for one in sessions
    ]


def told(club: Club, session: Session) -> dict[str, str | int]:
    """Return what every notice about a session says of it."""
    return {
        "club": club.id,
        "name": club.name,
        "session": session.id,
        "place": session.place or club.place,
        "begins_at": session.begins_at.isoformat(),
    }


def still_ahead(session: Session, at: datetime) -> None:
    """Return nothing while the session is ahead. Refuses with SessionCancelled, SessionBegun."""
    if session.cancelled_at is not None:
        raise SessionCancelled
    if at >= session.begins_at:
        raise SessionBegun


def _may_change(club: Club, session: Session, by: Actor, at: datetime) -> None:
    leads(club, by)
    living(club, by)
    if session.club_id != club.id:
        raise NotYours
    still_ahead(session, at)


def _ahead(begins_at: datetime, at: datetime) -> None:
    if not at < begins_at <= at + timedelta(days=LIMITS["days_ahead_most"]):
        raise BadMoment
