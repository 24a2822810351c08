"""Who lives here, and how well the community knows them (PRODUCT.md, A): guest → registered → verified.

Limits stand in residents.toml. Every rule returns the next resident; nothing here asks the time or the database.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import regex

from participation.access import Actor, Role, Standing, Who, admit
from participation.names import call_name
from participation.refusals import NotFound, Refusal

LOCALES = ("zh-Hans", "zh-Hant", "en")

LIMITS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("residents.toml").read_text(encoding="utf-8"))
CONSENT: str = LIMITS["consent"]["current"]
"""The version of the consent that is asked for now."""


class NoConsent(Refusal):
    """Nothing of a person is kept before they have agreed to it."""

    key = "residents-no-consent"


class NotAPhone(Refusal):
    """What was shared does not read as a telephone number."""

    key = "residents-not-a-phone"


class NotYourContact(Refusal):
    """The contact shared is somebody else's; only the sender's own counts."""

    key = "residents-not-your-contact"


class AlreadyVerified(Refusal):
    """The person was verified before."""

    key = "residents-already-verified"


class NotYourself(Refusal):
    """Nobody vouches for themselves."""

    key = "residents-not-yourself"


class CodeLocked(Refusal):
    """Too many wrong codes; `minutes` are left."""

    key = "residents-code-locked"


class LetterUsedUp(Refusal):
    """The household's letter has verified as many accounts as it may."""

    key = "residents-letter-used-up"


class HoldsPost(Refusal):
    """Somebody with a post cannot disappear from the staff list; the post is given back first."""

    key = "residents-holds-post"


@dataclass(frozen=True, slots=True)
class Resident:
    """A person with a Telegram account. `name` is what they wish to be called; it may be None for guests.

    `household_id` is the household on the roll, known once the person is verified by code or telephone.
    """

    id: int
    user_id: int
    chat_id: int
    locale: str
    created_at: datetime
    community_id: int | None = None
    standing: Standing = Standing.GUEST
    name: str | None = None
    building_id: int | None = None
    unit: int | None = None
    consent: str | None = None
    consented_at: datetime | None = None
    reachable: bool = True
    blocked: bool = False
    household_id: int | None = None


@dataclass(frozen=True, slots=True)
class Attempts:
    """How often a person has given a wrong code since the last right one."""

    id: int
    resident_id: int
    failures: int = 0
    locked_until: datetime | None = None


def agree(resident: Resident, at: datetime, version: str = CONSENT) -> Resident:
    """Return the resident with the consent given."""
    return replace(resident, consent=version, consented_at=at)


def settle(resident: Resident, community_id: int) -> Resident:
    """Return the resident in that community. In another one nobody knows them yet: they register there anew."""
    if resident.community_id == community_id:
        return resident
    standing = Standing.GUEST if resident.standing is Standing.GUEST else Standing.REGISTERED
    return replace(
        resident, community_id=community_id, building_id=None, unit=None, household_id=None, standing=standing
    )


def house(resident: Resident, building_id: int, unit: int | None = None) -> Resident:
    """Return the resident at that door. Somebody who moves is no longer verified: the roll knew the old door."""
    if resident.consent is None:
        raise NoConsent
    moved = (resident.building_id, resident.unit) != (building_id, unit)
    known = resident.standing is Standing.VERIFIED and moved
    return replace(
        resident,
        building_id=building_id,
        unit=unit,
        standing=Standing.REGISTERED if known else resident.standing,
        household_id=None if moved else resident.household_id,
    )


def name(resident: Resident, text: str, *, posts: Iterable[str] = ()) -> Resident:
    """Return the resident called `text`; a guest is registered by it. `posts` are the names of people with a post.

    Refuses with NoConsent, LooksLikeStaff, Blank or TooLong.
    """
    if resident.consent is None:
        raise NoConsent
    called = call_name(text, most=LIMITS["name"]["most"], taken=posts)
    standing = Standing.REGISTERED if resident.standing is Standing.GUEST else resident.standing
    return replace(resident, name=called, standing=standing)


def own_number(resident: Resident, number: str, contact_user_id: int | None) -> str:
    """Return the telephone number of the contact that the resident shared, as `telephone` does.

    Refuses with NotYourContact when Telegram does not say that the contact is the sender, with NoConsent,
    or NotAPhone.
    """
    if resident.consent is None:
        raise NoConsent
    if contact_user_id != resident.user_id:
        raise NotYourContact
    return telephone(number)


def verify(resident: Resident, household_id: int, building_id: int, unit: int) -> Resident:
    """Return the resident as one of that household on the roll, by their telephone or the household's code."""
    if resident.standing is Standing.GUEST:
        raise NoConsent
    return replace(resident, standing=Standing.VERIFIED, household_id=household_id, building_id=building_id, unit=unit)


def confirm(resident: Resident, by: Actor, household_id: int | None = None) -> Resident:
    """Return the resident as a staff member confirms them in person, with the household when it is on the roll.

    Refuses with NotAllowed, NotFound (a guest, or of another community), NotYourself, AlreadyVerified.
    """
    admit(by, Who.STAFF)
    if resident.standing is Standing.GUEST or resident.community_id != by.community_id:
        raise NotFound
    if resident.id == by.resident_id:
        raise NotYourself
    if resident.standing is Standing.VERIFIED:
        raise AlreadyVerified
    return replace(resident, standing=Standing.VERIFIED, household_id=household_id)


def may_try(attempts: Attempts, at: datetime) -> None:
    """Return nothing when a code may be tried now; refuses with CodeLocked."""
    left = minutes_left(attempts, at)
    if left:
        raise CodeLocked(minutes=left)


def minutes_left(attempts: Attempts, at: datetime) -> int:
    """Return how long no code may be tried, in minutes begun; 0 when one may."""
    if attempts.locked_until is None or at >= attempts.locked_until:
        return 0
    return -int(-(attempts.locked_until - at).total_seconds() // 60)


def missed(attempts: Attempts, at: datetime) -> Attempts:
    """Return the count after a wrong code. The first ones are free; then each locks for 2, 4, 8 … minutes."""
    failures = attempts.failures + 1
    over = failures - int(LIMITS["code"]["free"])
    if over <= 0:
        return replace(attempts, failures=failures)
    longest = timedelta(hours=LIMITS["code"]["longest_h"])
    return replace(attempts, failures=failures, locked_until=at + min(timedelta(minutes=2 ** min(over, 20)), longest))


def hit(attempts: Attempts) -> Attempts:
    """Return the count after a right code: forgotten."""
    return replace(attempts, failures=0, locked_until=None)


def room_in_letter(members: int) -> None:
    """Return nothing when the household's letter may verify one more account; refuses with LetterUsedUp."""
    if members >= int(LIMITS["code"]["households_most"]):
        raise LetterUsedUp


def withdraw(resident: Resident, by: Actor) -> Resident:
    """Return the resident after the consent was withdrawn: a guest again, nothing of them kept but the account.

    Refuses with HoldsPost.
    """
    if by.holds(*Role):
        raise HoldsPost
    return replace(
        resident,
        standing=Standing.GUEST,
        name=None,
        building_id=None,
        unit=None,
        household_id=None,
        consent=None,
        consented_at=None,
    )


_CHINA = regex.compile(r"(?:0086|86)?(1[3-9][0-9]{9})")
_ABROAD = regex.compile(r"(?:00)?([1-9][0-9]{6,14})")


def telephone(text: str) -> str:
    """Return a number in one form: 11 digits for a Chinese mobile, else `+` and digits. Refuses with NotAPhone."""
    digits = regex.sub(r"[^0-9]", "", regex.sub(r"[０-９]", lambda d: chr(ord(d[0]) - 0xFEE0), text))
    mobile = _CHINA.fullmatch(digits)
    if mobile:
        return str(mobile[1])
    other = _ABROAD.fullmatch(digits)
    if other is None:
        raise NotAPhone
    return f"+{other[1]}"


def masked(number: str) -> str:
    """Return the number as it may be shown: 138****1234."""
    return f"{number[:3]}****{number[-4:]}" if len(number) >= 9 else f"{number[:2]}****"


_CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_MISREAD = str.maketrans("018", "OIB")


def letter_code(text: str) -> str | None:
    """Return what was typed as a household code, or None: spaces, dashes, case and misread 0, 1, 8 forgiven."""
    wide = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    code = regex.sub(r"[\s\-—–_.·]+", "", wide).upper().translate(_MISREAD)
    return code if len(code) == 8 and all(c in _CODE for c in code) else None
