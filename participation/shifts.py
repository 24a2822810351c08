"""Volunteers 志愿服务: a profile, shifts with places, claims on them, hours that count (PRODUCT.md, B).

A claim holds a place from the first tap on, so a shift is never promised to more people than it has places. Hours
count only when somebody else confirms them.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from participation import needs as asks
from participation.access import Actor, Role, Who, admit
from participation.refusals import NotAllowed, NotRegistered, NotYours, Refusal
from participation.text import clean, whole_number

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


class State(StrEnum):
    """What became of a claim. CHECKED hours were confirmed by the leader and wait for staff, because something about
    them is out of the ordinary (`participation/credits.py`); only CREDITED ones count."""

    APPLIED = "applied"
    CONFIRMED = "confirmed"
    READY = "ready"
    SWAP = "swap"
    IN = "in"
    OUT = "out"
    CHECKED = "checked"
    CREDITED = "credited"
    WITHDRAWN = "withdrawn"
    NO_SHOW = "no_show"
    DISPUTED = "disputed"
    REVOKED = "revoked"


HOLDING = frozenset({State.APPLIED, State.CONFIRMED, State.READY, State.SWAP})
EXPECTED = frozenset({State.CONFIRMED, State.READY, State.SWAP})  # who may check in
BUSY = HOLDING | {State.IN}
COUNTED = frozenset(State) - {State.WITHDRAWN}  # one such claim per person and shift
NOTED = BUSY | {State.OUT}  # until the hours are settled, what somebody said of their body is of use


class NoProfile(Refusal):
    """The person has not said yet what they can do and when."""

    key = "shifts-no-profile"


class ShiftFull(Refusal):
    """Every place is taken."""

    key = "shifts-full"


class ShiftBegun(Refusal):
    """The shift has begun or is over."""

    key = "shifts-begun"


class ShiftCancelled(Refusal):
    """The shift will not take place."""

    key = "shifts-cancelled"


class AlreadyClaimed(Refusal):
    """The person is on this shift's list."""

    key = "shifts-already-claimed"


class Overlap(Refusal):
    """The person has another shift at that time."""

    key = "shifts-overlap"


class ClaimMoved(Refusal):
    """The claim is not in the state this step begins from any more."""

    key = "shifts-moved"


class Elsewhere(Refusal):
    """The shift was another `community`'s, in which the person lived before: its hours are theirs, and the rest is that
    community's."""

    key = "shifts-elsewhere"


class YearUnclear(Refusal):
    """The year of birth is no year a living person was born in."""

    key = "shifts-year-unclear"


class YearDiffers(Refusal):
    """The year would make the person older than they are on the community's roll."""

    key = "shifts-year-differs"


class NeedsGuardian(Refusal):
    """Under 14: a guardian's account signs up for both (PRODUCT.md, "Who may do what")."""

    key = "shifts-needs-guardian"


class NotAlone(Refusal):
    """Under 18: no task without a grown-up beside."""

    key = "shifts-not-alone"


class NumberUnclear(Refusal):
    """What was typed is no number between 1 and `most`."""

    key = "shifts-number-unclear"


@dataclass(frozen=True, slots=True)
class Volunteer:
    """What somebody can do and when; `birth_year` is asked for nothing else."""

    id: int
    community_id: int
    resident_id: int
    skills: tuple[str, ...]
    times: tuple[str, ...]
    birth_year: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Team:
    """A volunteer team 志愿队伍. `leader_id` is the resident who leads its shifts, unless a shift names another."""

    id: int
    community_id: int
    name: str
    leader_id: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """`taken` is kept by storage with every change of a claim. `alone`: the task is done without company.
    `secret` is storage's, drawn when the shift is stored; the code for checking in is made of it. `short_at` is since
    when it is SHORT (`participation/covers.py`), `called_at` when people were asked last to take a place. Who cancelled
    it, and why, is known of one that was cancelled by itself; of one that ended with its pattern the pattern says.
    `needs` of the body and the ages are said only where staff set them (`participation/needs.py`)."""

    id: int
    community_id: int
    team_id: int
    place: str
    begins_at: datetime
    ends_at: datetime
    places: int
    created_by: int
    created_at: datetime
    risk: str = ""
    alone: bool = False
    cancelled_at: datetime | None = None
    taken: int = 0
    leader_id: int | None = None
    secret: str = field(default="", repr=False)
    short_at: datetime | None = None
    called_at: datetime | None = None
    pattern_id: int | None = None
    cancelled_by: int | None = None
    cancelled_why: str = ""
    needs: str = ""
    age_least: int | None = None
    age_most: int | None = None

    @property
    def left(self) -> int:
        """Return the places nobody holds."""
        return self.places - self.taken

    @property
    def minutes(self) -> int:
        """Return how long the shift lasts, in minutes."""
        return int((self.ends_at - self.begins_at).total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody's place on a shift. `minutes` are those confirmed, `by` who confirmed or judged last.

    `moved_by` took the last step (None: Linli itself) for the reason `why`. `in_by` and `out_by` entered the moment
    for a person without a phone; `forgotten`: nobody said when the person left. `wrong` codes were typed in a row.
    In SWAP the place is offered to `swap_to`, to None: to everybody who did it before. `note` is what the person said
    of their body, for the leader and staff alone; it goes when the claim is NOTED no more.
    """

    id: int
    shift_id: int
    resident_id: int
    state: State
    applied_at: datetime
    since: datetime
    minutes: int | None = None
    by: int | None = None
    moved_by: int | None = None
    why: str = ""
    in_at: datetime | None = None
    out_at: datetime | None = None
    in_by: int | None = None
    out_by: int | None = None
    forgotten: bool = False
    wrong: int = 0
    disputed_at: datetime | None = None
    swap_to: int | None = None
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a claim's trail: who (None: Linli itself) moved it when, from where to where, why, and the minutes
    that stood there then. Lines are never changed."""

    id: int
    claim_id: int
    at: datetime
    before: State | None
    after: State
    minutes: int | None = None
    by: int | None = None
    why: str = ""


def enrol(
    skills: Iterable[str], times: Iterable[str], birth_year: int, *, by: Actor, at: datetime, born: int | None = None
) -> Volunteer:
    """Return a volunteer's profile; `born` is the year on the community's roll, where it is known. Refuses with
    NotRegistered, YearUnclear, YearDiffers, NeedsGuardian."""
    admit(by, Who.REGISTERED)
    if by.resident_id is None or by.community_id is None:
        raise NotRegistered
    may_be_born(birth_year, at, born)
    known, free = LIMITS["skills"], LIMITS["times"]
    return Volunteer(
        0,
        by.community_id,
        by.resident_id,
        tuple(one for one in known if one in set(skills)),
        tuple(one for one in free if one in set(times)),
        birth_year,
        at,
    )


def on_roll(volunteer: Volunteer | None, born: int | None) -> Volunteer | None:
    """Return the profile as the rules of age are to see it: what somebody typed makes nobody older than they are on the
    roll, where `born` is the year, if it is known."""
    if volunteer is None or born is None:
        return volunteer
    return replace(volunteer, birth_year=max(volunteer.birth_year, born))


def birth_year(text: str) -> int:
    """Return the year that somebody typed. Refuses with YearUnclear."""
    try:
        return number(text, most=9999)
    except NumberUnclear:
        raise YearUnclear from None


def may_be_born(birth_year: int, at: datetime, born: int | None = None) -> None:
    """Return nothing when a volunteer with an account of their own may be born in that year; `born` is the year on the
    roll, where it is known. Refuses with YearUnclear, YearDiffers, NeedsGuardian."""
    if not at.year - LIMITS["oldest"] <= birth_year <= at.year:
        raise YearUnclear
    if born is not None and birth_year < born:
        raise YearDiffers
    if not _has_turned(LIMITS["own_account_from_age"], birth_year, at):
        raise NeedsGuardian(age=LIMITS["own_account_from_age"])


def plan(
    team_id: int, place: str, begins_at: datetime, hours: int, places: int, risk: str, *, alone: bool, by: Actor,
    at: datetime, needs: str = "", age_least: int | None = None, age_most: int | None = None,
) -> Shift:  # fmt: skip
    """Return a new shift of the staff member's community. Refuses with NotAllowed, Blank, TooLong, NumberUnclear,
    AgesUnclear, ShiftBegun (the time has passed or lies too far ahead)."""
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if not at < begins_at <= at + timedelta(days=LIMITS["days_ahead_most"]):
        raise ShiftBegun
    if not 1 <= places <= LIMITS["places_most"] or not 1 <= hours <= LIMITS["shift_most_hours"]:
        raise NumberUnclear(most=LIMITS["places_most"])
    asks.within(age_least, age_most)
    return Shift(
        0,
        by.community_id,
        team_id,
        clean(place, most=LIMITS["place_most"], lines=False),
        begins_at,
        begins_at + timedelta(hours=hours),
        places,
        by.resident_id,
        at,
        clean(risk, most=LIMITS["risk_most"], lines=False) if risk else "",
        alone,
        needs=asks.of_body(needs),
        age_least=age_least,
        age_most=age_most,
    )


def told(shift: Shift, team: str) -> dict[str, Any]:
    """Return what every notice about a shift says of it."""
    return {"shift": shift.id, "team": team, "place": shift.place, "begins_at": shift.begins_at.isoformat()}


def number(text: str, *, most: int) -> int:
    """Return the whole number that was typed. Refuses with NumberUnclear."""
    found = whole_number(text)
    if found is None or not 1 <= found <= most:
        raise NumberUnclear(most=most)
    return found


def claim(
    shift: Shift, mine: Claim | None, others: Iterable[Shift], volunteer: Volunteer | None, *, by: Actor, at: datetime,
    able: bool = False, note: str = "",
) -> Claim:  # fmt: skip
    """Return a claim on a place. `mine` is the person's counted claim here, `others` the shifts they hold, `able`
    whether they said that they can do what the shift needs of the body, `note` what they said besides.

    Refuses with NotRegistered, NoProfile, ShiftBegun, ShiftCancelled, AlreadyClaimed, NotAlone, TooYoung, TooOld,
    Overlap, ShiftFull; last with AbleUnsaid: then all that is missing is the answer.
    """
    may_come(shift, mine, others, volunteer, by=by, at=at)
    if shift.left < 1:
        raise ShiftFull
    return Claim(
        0, shift.id, by.resident_id or 0, State.APPLIED, at, at, moved_by=by.resident_id,
        note=said_able(shift, able=able, note=note),
    )  # fmt: skip


def said_able(shift: Shift, *, able: bool, note: str) -> str:
    """Return what is kept of the answer: nothing, where the shift needs nothing of the body. Refuses with AbleUnsaid,
    Blank, TooLong, IdCardNumber."""
    if not shift.needs:
        return ""
    if not able:
        raise asks.AbleUnsaid
    return asks.noted(note)


def may_come(
    shift: Shift, mine: Claim | None, others: Iterable[Shift], volunteer: Volunteer | None, *, by: Actor, at: datetime
) -> None:
    """Return nothing when the person could have a place, were there one. Refuses like `claim`."""
    admit(by, Who.REGISTERED)
    if volunteer is None or by.resident_id != volunteer.resident_id:
        raise NoProfile
    still_open(shift, at)
    if mine is not None and mine.state in COUNTED:
        raise AlreadyClaimed
    of_its_age(shift, volunteer.birth_year)
    if any(other.begins_at < shift.ends_at and shift.begins_at < other.ends_at for other in others):
        raise Overlap


def of_its_age(shift: Shift, birth_year: int) -> None:
    """Return nothing when somebody born in that year may do what is done on the shift. Refuses with NotAlone,
    `needs.TooYoung`, `needs.TooOld`."""
    if shift.alone and not _has_turned(LIMITS["alone_from_age"], birth_year, shift.begins_at):
        raise NotAlone(age=LIMITS["alone_from_age"])
    asks.of_age(shift.age_least, shift.age_most, birth_year, shift.begins_at)


def confirm(shift: Shift, claimed: Claim, *, by: Actor, at: datetime) -> Claim:
    """Return the claim as confirmed by staff. Refuses with NotAllowed, ShiftCancelled, ShiftBegun, ClaimMoved."""
    admit(by, Who.STAFF)
    still_open(shift, at)
    if claimed.state is not State.APPLIED:
        raise ClaimMoved
    return moved(claimed, State.CONFIRMED, by=by, at=at, judged=by.resident_id)


def get_ready(shift: Shift, claimed: Claim, *, by: Actor, at: datetime) -> Claim:
    """Return the claim as ready: the person says that they will come. Tapping twice is no offence.

    Who offered the place takes it back by this.
    Refuses with NotYours, ShiftCancelled, ShiftBegun, ClaimMoved (not confirmed yet, or withdrawn).
    """
    own(claimed, by)
    still_open(shift, at)
    if claimed.state is State.READY:
        return claimed
    if claimed.state not in (State.CONFIRMED, State.SWAP):
        raise ClaimMoved
    return moved(claimed, State.READY, by=by, at=at, swap_to=None)


def withdraw(shift: Shift, claimed: Claim, *, by: Actor, at: datetime) -> Claim:
    """Return the claim as withdrawn; the place is free again. Refuses with NotYours, ShiftCancelled, ShiftBegun,
    ClaimMoved."""
    own(claimed, by)
    still_open(shift, at)
    if claimed.state is State.WITHDRAWN:
        return claimed
    if claimed.state not in HOLDING:
        raise ClaimMoved
    return moved(claimed, State.WITHDRAWN, by=by, at=at)


def moved(
    claimed: Claim, state: State, *, by: Actor | None, at: datetime, why: str = "", judged: int | None = None,
    **changes: Any,
) -> Claim:  # fmt: skip
    """Return the claim in another state, with who moved it (None: Linli itself) and why; `judged` is who confirmed
    or judged, if this step does."""
    return replace(
        claimed, state=state, since=at, moved_by=by.resident_id if by else None, why=why,
        by=claimed.by if judged is None else judged, note=claimed.note if state in NOTED else "", **changes,
    )  # fmt: skip


def leader_of(shift: Shift, team: Team) -> int | None:
    """Return who leads the shift: the one named for it, else the team's leader."""
    return team.leader_id if shift.leader_id is None else shift.leader_id


def leads(shift: Shift, team: Team, by: Actor) -> None:
    """Return nothing when the person leads this shift, or is of the staff. Refuses with NotAllowed, NotRegistered or
    NotYours."""
    admit(by, Who.REGISTERED)
    if by.community_id != shift.community_id:
        raise NotYours
    if not by.holds(Role.STAFF, Role.ADMIN) and leader_of(shift, team) != by.resident_id:
        raise NotYours


def name_leader(team: Team, resident_id: int | None, *, by: Actor) -> Team:
    """Return the team with its leader (None: with none). Refuses with NotAllowed."""
    admit(by, Who.STAFF)
    return replace(team, leader_id=resident_id)


def lead_shift(shift: Shift, resident_id: int, *, by: Actor) -> Shift:
    """Return the shift led by somebody of its own, not by the team's leader. Refuses with NotAllowed."""
    admit(by, Who.STAFF)
    return replace(shift, leader_id=resident_id)


def found_team(name: str, *, by: Actor) -> Team:
    """Return a new team of the staff member's community. Refuses with NotAllowed, Blank, TooLong."""
    admit(by, Who.STAFF)
    if by.community_id is None:
        raise NotAllowed
    return Team(0, by.community_id, clean(name, most=LIMITS["team_most"], lines=False))


def still_open(shift: Shift, at: datetime) -> None:
    """Return nothing while the shift is ahead. Refuses with ShiftCancelled or ShiftBegun."""
    if shift.cancelled_at:
        raise ShiftCancelled
    if at >= shift.begins_at:
        raise ShiftBegun


def own(claimed: Claim, by: Actor) -> None:
    """Return nothing when the claim is the person's own. Refuses with NotYours."""
    if claimed.resident_id != by.resident_id:
        raise NotYours


def _has_turned(age: int, birth_year: int, at: datetime) -> bool:
    """Return whether somebody born in `birth_year` is surely that old at a moment: the birthday is not known, so the
    year in which it falls does not count yet."""
    return at.year - birth_year > age
