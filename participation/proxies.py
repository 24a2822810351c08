"""代录 and 亲属代办: a case filed for somebody else, always shown as such.

Whose case it is: theirs, when they have an account; they hear of it and they close it, the helper is told beside them
and may look. Without an account it is the helper's own, who files it in that person's name.

The rule for closing is the strictest that can be kept: only the reporter says 解决了. Staff who filed for somebody
without an account are that case's reporter, and so may say it only with how the person was asked (by telephone, at the
door), which everybody who sees the case reads; never when they signed for it or answered it last themselves, for nobody
vouches for their own work; and they never say how content another person is. Where they cannot, silence ends it, which
counts for nothing.
"""

from dataclasses import dataclass
from enum import StrEnum

from participation.access import Actor, Standing, Who, admit
from participation.refusals import NotFound, Refusal
from participation.residents import Resident

NAME = 20
"""Characters of the name of somebody without an account."""


class Proxy(StrEnum):
    """Who filed a case for somebody else."""

    STAFF = "staff"  # 代录
    FAMILY = "family"  # 亲属代办


class Asked(StrEnum):
    """How somebody without an account was asked whether it is solved."""

    PHONE = "phone"
    DOOR = "door"


class HowWereTheyAsked(Refusal):
    """Staff close what they filed for somebody else only with how that person was asked."""

    key = "proxies-how-asked"


class OwnWork(Refusal):
    """Who signed for a case or answered it does not say for somebody else that it is solved."""

    key = "proxies-own-work"


class NotForThem(Refusal):
    """How content somebody is, nobody says for them."""

    key = "proxies-not-for-them"


class Yourself(Refusal):
    """One's own matter is filed as one's own."""

    key = "proxies-yourself"


@dataclass(frozen=True, slots=True)
class Filing:
    """How a case is filed. `reporter_id` is whose it is, when not the actor's own; `behalf` names somebody without an
    account; `about` are the marks of a conflict (`participation/conflicts.py`)."""

    reporter_id: int | None = None
    proxy: Proxy | None = None
    behalf: str = ""
    anonymous: bool = False
    about: tuple[str, ...] = ()


def by_staff(resident: Resident | None, name: str, *, by: Actor) -> Filing:
    """Return the filing by staff for a resident of their community, or (None) for somebody of that name without an
    account. Refuses like `admit`, with NotFound (another community's, a guest, no name) or Yourself."""
    admit(by, Who.STAFF)
    if resident is None:
        if not name:
            raise NotFound
        return Filing(proxy=Proxy.STAFF, behalf=name)
    if resident.community_id != by.community_id or resident.standing is Standing.GUEST:
        raise NotFound
    if resident.id == by.resident_id:
        raise Yourself
    return Filing(resident.id, Proxy.STAFF)


def by_family(resident: Resident | None, name: str, *, mine: Resident, by: Actor) -> Filing:
    """Return the filing by a verified resident for somebody of their own household, for whom no more is asked, or
    (None) for somebody of that name: then the case is their own. Refuses like `admit` or with NotFound."""
    admit(by, Who.VERIFIED)
    if resident is None:
        if not name:
            raise NotFound
        return Filing(proxy=Proxy.FAMILY, behalf=name)
    if not together(mine, resident):
        raise NotFound
    return Filing(resident.id, Proxy.FAMILY)


def together(one: Resident, other: Resident) -> bool:
    """Return whether two people are of one household."""
    home = one.household_id is not None and one.household_id == other.household_id
    return home and one.id != other.id and one.community_id == other.community_id


def must_ask(proxy: Proxy | None, filed_by: int | None, reporter_id: int) -> bool:
    """Return whether a case's reporter is staff who filed it for somebody without an account."""
    return proxy is Proxy.STAFF and filed_by == reporter_id
