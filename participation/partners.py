"""Partner units 驻区单位 and social organisations 社会组织: put on the list by staff, spoken for by one person each.

A unit's contact is whoever opened its one-time link and said yes; staff end the post and may send another link. A unit
stays on the list, for the ledgers name it. What it pledges is public under its name; its contact's name is not.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from participation import staff
from participation.access import Actor, Role, Who, admit
from participation.ledgers import Book, Entry, Measure, bounded, gathering
from participation.money import Source
from participation.projects import Project, neighbour
from participation.refusals import NotAllowed, NotFound, Refusal
from participation.residents import LIMITS
from participation.staff import Invitation, Post

NAME = 30
"""Characters of a unit's name."""

CONTACT = 20
"""Characters of the name of whom staff mean to invite."""

MOST = 200
"""Units of a community."""


class ListedAlready(Refusal):
    """A unit of that name is on the list."""

    key = "partners-listed-already"


class TooManyUnits(Refusal):
    """The list is as long as it may be; `most` says how long."""

    key = "partners-too-many"


class HasContact(Refusal):
    """Somebody speaks for the unit already; they go before another comes."""

    key = "partners-has-contact"


class NotYourUnit(Refusal):
    """The actor does not speak for this unit, or no longer."""

    key = "partners-not-yours"


@dataclass(frozen=True, slots=True)
class Partner:
    """A unit. `contact` is whom staff meant to invite, for their own eyes."""

    id: int
    community_id: int
    name: str
    contact: str
    added_by: int
    added_at: datetime


def add(name: str, contact: str, listed: Collection[str], *, by: Actor, at: datetime) -> Partner:
    """Return a unit for the list, not stored yet. Refuses with NotAllowed, ListedAlready or TooManyUnits."""
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if name.casefold() in {one.casefold() for one in listed}:
        raise ListedAlready
    if len(listed) >= MOST:
        raise TooManyUnits(most=MOST)
    return Partner(0, by.community_id, name, contact, by.resident_id, at)


def invite(partner: Partner, held: Post | None, token_hash: str, *, by: Actor, at: datetime) -> Invitation:
    """Return a one-time link to speak for the unit; `held` is the post of who does now.

    Refuses with NotAllowed, NotFound or HasContact.
    """
    admit(by, Who.STAFF)
    if by.community_id != partner.community_id:
        raise NotFound
    if held is not None:
        raise HasContact
    until = at + timedelta(hours=LIMITS["invitation"]["hours"])
    return Invitation(
        0, partner.community_id, token_hash, Role.PARTNER, None, by.resident_id, at, until, partner_id=partner.id
    )


def accept(invitation: Invitation, held: Post | None, *, by: Actor, at: datetime, inviter_is_staff: bool) -> Invitation:
    """Return the link as used by the actor, who speaks for the unit from now on.

    Refuses with NotAllowed (who is blocked), NotFound, LinkUsed, LinkExpired or HasContact.
    """
    if by.blocked or by.resident_id is None:
        raise NotAllowed
    if invitation.role is not Role.PARTNER:
        raise NotFound
    used = staff.accept(invitation, by=by.resident_id, at=at, inviter_is_admin=inviter_is_staff)
    if held is not None:
        raise HasContact
    return used


def end(post: Post, *, by: Actor, at: datetime) -> Post:
    """Return a contact's post as ended by staff. Refuses with NotAllowed, or NotFound for any other post."""
    admit(by, Who.STAFF)
    if post.community_id != by.community_id or post.role is not Role.PARTNER or post.revoked_at is not None:
        raise NotFound
    return staff.ended(post, at)


def resign(post: Post, *, by: Actor, at: datetime) -> Post:
    """Return a contact's post as laid down by themselves. Refuses with NotAllowed, or NotFound for another's."""
    admit(by, Who.PARTNER)
    mine = post.resident_id == by.resident_id and post.role is Role.PARTNER and post.revoked_at is None
    if not mine or post.community_id != by.community_id:
        raise NotFound
    return staff.ended(post, at)


def pledge(
    project: Project,
    partner: Partner,
    units: Collection[int],
    measure: Measure,
    amount: int,
    note: str,
    *,
    by: Actor,
    at: datetime,
) -> Entry:
    """Return a unit's pledge, not stored yet; `units` are those that the actor speaks for.

    Refuses with NotRegistered, NotAllowed, NotYourUnit, LedgerClosed or BadAmount.
    """
    resident = neighbour(project, by, Who.REGISTERED)
    admit(by, Who.PARTNER)
    if partner.id not in units or partner.community_id != project.community_id:
        raise NotYourUnit
    gathering(project, at)
    bounded(measure, amount)
    return Entry(
        0, project.id, at, resident, Book.PLEDGE, Source.UNITS, measure, amount, note, partner_id=partner.id,
        unit=partner.name,
    )  # fmt: skip
