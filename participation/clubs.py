"""Clubs 社团 (腰鼓队, 太极队, 京剧票友会): who belongs to one and who leads it (PRODUCT.md, E). What they do together
stands in `participation/club_sessions.py`.

Three kinds of members, each a row: somebody with an account; a child whom a guardian's account enters and is told for;
and somebody without a telephone, whom the leader enters by name. Each counts towards the limit.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from participation.access import Actor, Role, Who, admit
from participation.interests import known
from participation.refusals import NotAllowed, NotFound, NotRegistered, NotYours, Refusal
from participation.text import clean, whole_number

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


class ClubClosed(Refusal):
    """The club is no more."""

    key = "clubs-closed"


class ClubFull(Refusal):
    """The club has as many members as it takes."""

    key = "clubs-full"


class AlreadyMember(Refusal):
    """The person is a member."""

    key = "clubs-already-member"


class NoMember(Refusal):
    """The person is no member any more."""

    key = "clubs-no-member"


class NeedsGuardian(Refusal):
    """Under 14: a guardian's account enters them (PRODUCT.md, "Who may do what")."""

    key = "clubs-needs-guardian"


class NoGuardian(Refusal):
    """Whoever enters a child is of age."""

    key = "clubs-no-guardian"


class TooManyChildren(Refusal):
    """One account enters at most `most` children."""

    key = "clubs-too-many-children"


class LeaderStays(Refusal):
    """The leader hands the club on before they leave it."""

    key = "clubs-leader-stays"


class LeadGone(Refusal):
    """The lead is not offered to the person, or not any more."""

    key = "clubs-lead-gone"


class NotToThem(Refusal):
    """The lead can be offered to another grown-up member with an account of their own alone."""

    key = "clubs-not-to-them"


class TooYoungToLead(Refusal):
    """Whoever leads a club is of age."""

    key = "clubs-too-young-to-lead"


class TooFewPlaces(Refusal):
    """The club has more members than that."""

    key = "clubs-too-few-places"


class NumberUnclear(Refusal):
    """What was typed is no number between 1 and `most`."""

    key = "clubs-number-unclear"


@dataclass(frozen=True, slots=True)
class Club:
    """`places` is the limit of members (None: none); `members` is kept by storage with every change of a membership.
    `heir_id` is to whom the leader offered the lead."""

    id: int
    community_id: int
    name: str
    interest: str
    place: str
    words: str
    places: int | None
    created_by: int
    created_at: datetime
    leader_id: int | None = None
    heir_id: int | None = None
    members: int = 0
    closed_at: datetime | None = None
    closed_by: int | None = None
    why: str = ""

    @property
    def is_full(self) -> bool:
        """Return whether nobody can join."""
        return self.places is not None and self.members >= self.places


@dataclass(frozen=True, slots=True)
class Member:
    """`resident_id` is whose account it is: the member's own when `called` is empty, else the guardian's of the child
    of that name. Without an account it is None, and `called` is the name that the leader entered.

    `why` was said by whoever took them out; `muted`: no reminders. A row that is `bare` has neither account nor name;
    it stays for the counts of attendance."""

    id: int
    club_id: int
    resident_id: int | None
    called: str
    joined_at: datetime
    entered_by: int | None = None
    left_at: datetime | None = None
    left_by: int | None = None
    why: str = ""
    muted: bool = False

    @property
    def has_account(self) -> bool:
        """Return whether the member taps for themselves."""
        return self.resident_id is not None and not self.called


def found(name: str, interest: str, place: str, words: str, places: int | None, *, by: Actor, at: datetime) -> Club:
    """Return a new club of the staff member's community. Refuses with NotAllowed, NotFound (no such interest), Blank,
    TooLong, NumberUnclear."""
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if places is not None and not 1 <= places <= LIMITS["members_most"]:
        raise NumberUnclear(most=LIMITS["members_most"])
    return Club(
        0, by.community_id, club_name(name), known(interest), club_place(place), club_words(words), places,
        by.resident_id, at,
    )  # fmt: skip


def club_name(text: str) -> str:
    """Return a club's name as it is kept. Refuses with Blank, TooLong."""
    return clean(text, most=LIMITS["name_most"], lines=False)


def club_place(text: str) -> str:
    """Return a place as it is kept. Refuses with Blank, TooLong."""
    return clean(text, most=LIMITS["place_most"], lines=False)


def club_words(text: str) -> str:
    """Return what is said of a club as it is kept. Refuses with Blank, TooLong."""
    return clean(text, most=LIMITS["words_most"])


def reason(text: str) -> str:
    """Return a reason as it is kept. Refuses with Blank, TooLong."""
    return clean(text, most=LIMITS["reason_most"], lines=False)


def number(text: str, *, most: int, least: int = 1) -> int:
    """Return the whole number that was typed. Refuses with NumberUnclear."""
    found = whole_number(text)
    if found is None or not least <= found <= most:
        raise NumberUnclear(most=most)
    return found


def reword(
    club: Club, *, by: Actor, name: str | None = None, place: str | None = None, words: str | None = None
) -> Club:
    """Return the club with other words. Refuses with NotAllowed, ClubClosed, Blank, TooLong."""
    _staff(club, by)
    return replace(
        club,
        name=club.name if name is None else club_name(name),
        place=club.place if place is None else club_place(place),
        words=club.words if words is None else club_words(words),
    )


def resize(club: Club, places: int | None, *, by: Actor) -> Club:
    """Return the club with another limit of members, or none. Refuses with NotAllowed, ClubClosed, TooFewPlaces,
    NumberUnclear."""
    _staff(club, by)
    if places is not None and not 1 <= places <= LIMITS["members_most"]:
        raise NumberUnclear(most=LIMITS["members_most"])
    if places is not None and places < club.members:
        raise TooFewPlaces(members=club.members)
    return replace(club, places=places)


def close(club: Club, why: str, *, by: Actor, at: datetime) -> Club:
    """Return the club closed for good; it stays as history. Refuses with NotAllowed, ClubClosed, Blank, TooLong."""
    _staff(club, by)
    return replace(club, closed_at=at, closed_by=by.resident_id, why=reason(why), heir_id=None)


def join(
    club: Club, mine: Iterable[Member], *, by: Actor, at: datetime, born: int | None = None, child: str = ""
) -> Member:
    """Return a new membership: one's own, or that of a `child` of one's family. `mine` are the account's living
    memberships here, `born` the year on the community's roll where it is known.

    Refuses with NotRegistered, NotAllowed, NotFound (another community's), ClubClosed, ClubFull, AlreadyMember,
    NeedsGuardian, NoGuardian, TooManyChildren, Blank, TooLong.
    """
    admit(by, Who.REGISTERED)
    if by.resident_id is None:
        raise NotRegistered
    living(club, by)
    called = clean(child, most=LIMITS["called_most"], lines=False) if child else ""
    mine = list(mine)
    if any(one.called == called for one in mine):
        raise AlreadyMember
    if not called and not _turned(LIMITS["own_account_from_age"], born, at):
        raise NeedsGuardian(age=LIMITS["own_account_from_age"])
    if called and not _turned(LIMITS["grown_from_age"], born, at):
        raise NoGuardian(age=LIMITS["grown_from_age"])
    if called and sum(bool(one.called) for one in mine) >= LIMITS["children_most"]:
        raise TooManyChildren(most=LIMITS["children_most"])
    if club.is_full:
        raise ClubFull
    return Member(0, club.id, by.resident_id, called, at, by.resident_id, muted=muted(mine))


def muted(mine: Iterable[Member]) -> bool:
    """Return whether an account wishes no reminders of a club: said once, it holds for all whom it stands for there."""
    return any(one.muted for one in mine)


def enter(club: Club, name: str, *, by: Actor, at: datetime) -> Member:
    """Return the membership of somebody without a telephone, by the name that the leader or staff enter. Refuses like
    `leads`, and with ClubClosed, ClubFull, Blank, TooLong."""
    leads(club, by)
    living(club, by)
    if club.is_full:
        raise ClubFull
    return Member(0, club.id, None, clean(name, most=LIMITS["called_most"], lines=False), at, by.resident_id)


def leave(club: Club, member: Member, *, by: Actor, at: datetime) -> Member:
    """Return the membership as ended by the member, or by the guardian; tapped twice it is ended once. Refuses with
    NotYours, LeaderStays."""
    belongs(club, member, by)
    if member.left_at is not None:
        return member
    if member.has_account and club.leader_id == by.resident_id and club.closed_at is None:
        raise LeaderStays
    return replace(member, left_at=at, left_by=by.resident_id)


def belongs(club: Club, member: Member, by: Actor) -> None:
    """Return nothing when the membership is the person's own, or that of a child whom they entered: nobody else reads
    whom it names. Refuses with NotYours."""
    if member.resident_id is None or member.resident_id != by.resident_id or member.club_id != club.id:
        raise NotYours


def remove(club: Club, member: Member, why: str, *, by: Actor, at: datetime) -> Member:
    """Return the membership as ended by the leader or staff, with the reason. Refuses like `leads`, and with NoMember,
    LeaderStays, ClubClosed, Blank, TooLong."""
    leads(club, by)
    living(club, by)
    if member.club_id != club.id or member.left_at is not None:
        raise NoMember
    if member.has_account and member.resident_id == club.leader_id:
        raise LeaderStays
    return replace(member, left_at=at, left_by=by.resident_id, why=reason(why))


def left(member: Member, *, at: datetime) -> Member:
    """Return the membership as ended because the person moved away, or withdrew their consent."""
    return member if member.left_at is not None else replace(member, left_at=at, left_by=member.resident_id)


def bare(member: Member) -> Member:
    """Return what is kept of a child, or of somebody whom the leader entered, once they left, or `names_kept_days`
    after the club's end: that somebody was a member then, for the counts of attendance, and nothing of who it was."""
    return replace(member, resident_id=None, called="", why="", entered_by=None, left_by=None)


def parted(club: Club, resident_id: int) -> Club:
    """Return the club without that person as its leader, or as the one to whom the lead is offered."""
    return replace(
        club,
        leader_id=None if club.leader_id == resident_id else club.leader_id,
        heir_id=None if resident_id in (club.leader_id, club.heir_id) else club.heir_id,
    )


def leads(club: Club, by: Actor) -> None:
    """Return nothing when the person leads this club, or is of the staff. Refuses with NotAllowed, NotRegistered or
    NotYours."""
    admit(by, Who.REGISTERED)
    if by.community_id != club.community_id:
        raise NotYours
    if not by.holds(Role.STAFF, Role.ADMIN) and (by.resident_id is None or club.leader_id != by.resident_id):
        raise NotYours


def appoint(club: Club, member: Member, *, by: Actor, at: datetime, born: int | None = None) -> Club:
    """Return the club led by one of its members, born in the year `born` where the roll knows it. Refuses with
    NotAllowed, ClubClosed, NotToThem, TooYoungToLead."""
    _staff(club, by)
    _can_lead(club, member, born, at)
    return replace(club, leader_id=member.resident_id, heir_id=None)


def offer_lead(club: Club, member: Member, *, by: Actor, at: datetime, born: int | None = None) -> Club:
    """Return the club with its lead offered to another member, born in the year `born` where the roll knows it. Refuses
    with NotYours (only the leader offers it), NotRegistered, NotAllowed, ClubClosed, NotToThem, TooYoungToLead."""
    admit(by, Who.REGISTERED)
    if by.resident_id is None or club.leader_id != by.resident_id:
        raise NotYours
    living(club, by)
    _can_lead(club, member, born, at)
    if member.resident_id == by.resident_id:
        raise NotToThem
    return replace(club, heir_id=member.resident_id)


def take_lead(club: Club, mine: Iterable[Member], *, by: Actor) -> Club:
    """Return the club led by whom the lead was offered to. Refuses with NotRegistered, NotAllowed, ClubClosed,
    LeadGone."""
    admit(by, Who.REGISTERED)
    living(club, by)
    if by.resident_id is None or club.heir_id != by.resident_id or not any(one.has_account for one in mine):
        raise LeadGone
    return replace(club, leader_id=by.resident_id, heir_id=None)


def decline_lead(club: Club, *, by: Actor) -> Club:
    """Return the club with its leader as before: the other one declined, or the leader takes the offer back. Refuses
    with LeadGone."""
    if by.resident_id is None or club.heir_id is None or by.resident_id not in (club.heir_id, club.leader_id):
        raise LeadGone
    return replace(club, heir_id=None)


def resign(club: Club, *, by: Actor) -> Club:
    """Return the club without a leader: whoever led it does not go on. Refuses with NotYours, NotRegistered,
    NotAllowed."""
    admit(by, Who.REGISTERED)
    if by.resident_id is None or club.leader_id != by.resident_id:
        raise NotYours
    return parted(club, by.resident_id)


def bring(club: Club, resident_id: int, mine: Iterable[Member], *, by: Actor, at: datetime) -> Member:
    """Return the membership of somebody whom staff ask to lead the club; `mine` are their children's there. Refuses
    with NotAllowed, ClubClosed, ClubFull."""
    _staff(club, by)
    if club.is_full:
        raise ClubFull
    return Member(0, club.id, resident_id, "", at, by.resident_id, muted=muted(mine))


def living(club: Club, by: Actor) -> None:
    """Return nothing while the club is open, and of the person's community. Refuses with NotFound, ClubClosed."""
    if by.community_id != club.community_id:
        raise NotFound
    if club.closed_at is not None:
        raise ClubClosed


def _staff(club: Club, by: Actor) -> None:
    admit(by, Who.STAFF)
    living(club, by)


def _can_lead(club: Club, member: Member, born: int | None, at: datetime) -> None:
    if member.club_id != club.id or member.left_at is not None or not member.has_account:
        raise NotToThem
    if not _turned(LIMITS["grown_from_age"], born, at):
        raise TooYoungToLead(age=LIMITS["grown_from_age"])


def _turned(age: int, born: int | None, at: datetime) -> bool:
    """Return whether somebody is surely that old; where the roll does not know, nobody is asked (the year of birth is
    asked for voting and volunteering alone)."""
    return born is None or at.year - born > age
