"""Who is meant by an audience: one question a kind. Like `storage/transaction.py`, this module knows every feature,
so that features need not know each other; a feature with people of its own adds a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, false, func, not_, or_, select, true

from participation.access import Role
from participation.events import HOLDING
from participation.notices import Audience, limits
from participation.polls import State as PollState
from participation.refusals import NotFound
from participation.shifts import COUNTED
from storage.ballots import PollRow
from storage.claims import ClaimRow
from storage.communities import BuildingRow
from storage.electorate import PressRow, VoterRow
from storage.events import EventRow, RegistrationRow
from storage.residents import GrantRow, ResidentRow
from storage.roll import EntryRow
from storage.shifts import ShiftRow
from storage.topics import TopicRow
from storage.volunteers import MembershipRow, TeamRow, VolunteerRow

REACHED: ColumnElement[bool] = and_(
    ResidentRow.reachable.is_(True), ResidentRow.blocked.is_(False), ResidentRow.consent.is_not(None)
)
"""Who gets a notice at all: people who agreed to be written to and can be."""


@dataclass(frozen=True, slots=True)
class Question:
    """`people` is a condition on residents, given the chosen numbers and the moment.

    What can be chosen is either rows, by `names` (their numbers and names; `offered` narrows them at a moment), or
    `words`: message ids, chosen by their place. Neither where there is nothing to choose. `named` is False where not
    even staff are to read the names of the people meant.
    """

    people: Callable[[Sequence[int], datetime], ColumnElement[bool]]
    names: Select[int, str] | None = None
    offered: Callable[[datetime], ColumnElement[bool]] = lambda _: true()
    words: tuple[str, ...] = ()
    named: bool = True


def meant(audience: Audience, at: datetime) -> ColumnElement[bool]:
    """Return the condition on residents that an audience is, whom it leaves out taken away. Refuses with NotFound."""
    people = asked(audience.kind).people(audience.ids, at)
    return and_(people, *(other_than(meant(one, at)) for one in audience.without))


def other_than(people: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition on all others, with those of whom it is not known (no building told, say)."""
    return not_(func.coalesce(people, false()))


def asked(kind: str) -> Question:
    """Return the question of a kind. Refuses with NotFound."""
    if kind not in AUDIENCES:
        raise NotFound
    return AUDIENCES[kind]


def kinds() -> Sequence[str]:
    """Return the kinds of audience that staff may choose."""
    return tuple(AUDIENCES)


def chooses(kind: str) -> bool:
    """Return whether within this kind something is chosen: buildings, an event. Refuses with NotFound."""
    return asked(kind).names is not None or bool(asked(kind).words)


def worded(kind: str) -> bool:
    """Return whether what is chosen in this kind has message ids for names. Refuses with NotFound."""
    return bool(asked(kind).words)


def _of_event(ids: Sequence[int], _: datetime) -> ColumnElement[bool]:
    return ResidentRow.id.in_(
        select(RegistrationRow.resident_id).where(RegistrationRow.event_id.in_(ids), RegistrationRow.state.in_(HOLDING))
    )


def _of_teams(ids: Sequence[int], _: datetime) -> ColumnElement[bool]:
    shifts = select(ShiftRow.id).where(ShiftRow.team_id.in_(ids))
    on_them = select(ClaimRow.resident_id).where(ClaimRow.shift_id.in_(shifts), ClaimRow.state.in_(COUNTED))
    members = select(MembershipRow.resident_id).where(MembershipRow.team_id.in_(ids))
    return or_(ResidentRow.id.in_(on_them), ResidentRow.id.in_(members))


_ROLES: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("notices-role-staff", (Role.STAFF, Role.ADMIN)),
    ("notices-role-leaders", (Role.LEADER,)),
    ("notices-role-volunteers", ()),
    ("notices-role-representatives", ()),
    ("notices-role-handlers", (Role.HANDLER,)),
    ("notices-role-street", (Role.STREET,)),
)
_VOLUNTEERS, _REPRESENTATIVES = 2, 3


def _with_roles(ids: Sequence[int], _: datetime) -> ColumnElement[bool]:
    roles = [role for id in ids for role in _ROLES[id][1]]
    held = select(GrantRow.resident_id).where(
        GrantRow.role.in_(roles), GrantRow.revoked_at.is_(None), GrantRow.community_id == ResidentRow.community_id
    )
    found: list[ColumnElement[bool]] = [ResidentRow.id.in_(held.correlate(ResidentRow))]
    if _VOLUNTEERS in ids:
        found.append(ResidentRow.id.in_(select(VolunteerRow.resident_id)))
    if _REPRESENTATIVES in ids:
        found.append(_entry(EntryRow.representative.is_(True)))
    return or_(*found)


def _entry(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the roll has a line for the person, found in their household by telephone or name, that fits."""
    own = select(EntryRow.id).where(
        EntryRow.household_id == ResidentRow.household_id,
        or_(EntryRow.phone_mark == ResidentRow.phone_mark, EntryRow.name == ResidentRow.name),
        *where,
    )
    return own.correlate(ResidentRow).exists()


_AGES = ("notices-age-0", "notices-age-1", "notices-age-2", "notices-age-3", "notices-age-4")
"""The words of the bands that `notices.toml` names, in its order."""


def _of_ages(ids: Sequence[int], at: datetime) -> ColumnElement[bool]:
    """By the year of birth on the roll, of those alone who stand on it with one. Volunteers told theirs for shifts and
    for nothing else, so it is not asked here."""
    bands = [limits().ages[id] for id in ids]
    born = [EntryRow.birth_year.between(at.year - oldest, at.year - youngest) for youngest, oldest in bands]
    return _entry(or_(*born))


def _of_topics(ids: Sequence[int], _: datetime) -> ColumnElement[bool]:
    wished = [limits().topics[id] for id in ids]
    return ResidentRow.id.in_(select(TopicRow.resident_id).where(TopicRow.topic.in_(wished)))


def _not_cast(ids: Sequence[int], _: datetime) -> ColumnElement[bool]:
    cast = select(VoterRow.unit).where(
        VoterRow.poll_id == PressRow.poll_id, VoterRow.unit == PressRow.unit, VoterRow.voted.is_not(None)
    )
    silent = select(PressRow.resident_id).where(PressRow.poll_id.in_(ids), ~cast.correlate(PressRow).exists())
    return ResidentRow.id.in_(silent)


AUDIENCES: dict[str, Question] = {
    "community": Question(lambda _, __: true()),
    "buildings": Question(
        lambda ids, _: ResidentRow.building_id.in_(ids),
        select(BuildingRow.id, BuildingRow.name).order_by(BuildingRow.id),
    ),
    "roles": Question(_with_roles, words=tuple(words for words, _ in _ROLES)),
    "teams": Question(_of_teams, select(TeamRow.id, TeamRow.name).order_by(TeamRow.id)),
    "topics": Question(_of_topics, words=tuple(f"notices-topic-{topic}" for topic in limits().topics)),
    "event": Question(
        _of_event,
        select(EventRow.id, EventRow.title).order_by(EventRow.begins_at, EventRow.id),
        lambda at: and_(EventRow.begins_at > at, EventRow.cancelled_at.is_(None)),
    ),
    "polls": Question(
        _not_cast,
        select(PollRow.id, PollRow.question).order_by(PollRow.closes_at, PollRow.id),
        lambda at: and_(PollRow.state == PollState.OPEN, PollRow.closes_at > at),
        named=False,
    ),
    "ages": Question(_of_ages, words=_AGES),
}
"""Kind → its question, in the order staff choose from. The words are `notices-kind-…` and `notices-audience-…`."""
