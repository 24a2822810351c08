"""What a shift asks of people: of the body (要爬楼、搬重物), and an age, only where staff said so.

Whoever signs up for one that needs something of the body is asked whether they can, and may say one thing about it.
That note concerns their health: it is asked nowhere else, and stands only while the place does.
"""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from participation.privacy import refuse_id_cards
from participation.programme import TermUnclear
from participation.programme import ages as read_ages
from participation.refusals import Refusal
from participation.text import clean

LIMITS: dict[str, Any] = json.loads(Path(__file__).with_name("shifts.json").read_text(encoding="utf-8"))


class AbleUnsaid(Refusal):
    """The shift needs something of the body, and the person has not said yet that they can."""

    key = "needs-able-unsaid"


class TooYoung(Refusal):
    """The shift is for people of `age` and older."""

    key = "needs-too-young"


class TooOld(Refusal):
    """The shift is for people of at most `age`."""

    key = "needs-too-old"


class AgesUnclear(Refusal):
    """What was typed is no span of ages, or begins below the age at which one volunteers alone."""

    key = "needs-ages-unclear"


def of_body(text: str) -> str:
    """Return what a shift needs of the body, in staff's words; empty for nothing. Refuses with Blank, TooLong."""
    return clean(text, most=LIMITS["needs_most"], lines=False) if text else ""


def noted(text: str) -> str:
    """Return what somebody says of their body; empty for nothing. Refuses with Blank, TooLong, IdCardNumber."""
    kept = clean(text, most=LIMITS["able_note_most"], lines=False) if text else ""
    refuse_id_cards(kept)
    return kept


def ages(text: str) -> tuple[int | None, int | None]:
    """Return the least and the most age that were typed: 18以上 · 60以下 · 18到60岁. Refuses with AgesUnclear."""
    try:
        least, most = read_ages(text)
    except TermUnclear:
        raise AgesUnclear(age=LIMITS["own_account_from_age"]) from None
    within(least, most)
    return least, most


def within(least: int | None, most: int | None) -> None:
    """Return nothing when this is a span of ages that a shift may ask for. Refuses with AgesUnclear."""
    youngest = LIMITS["own_account_from_age"]
    if not youngest <= (youngest if least is None else least) <= (LIMITS["oldest"] if most is None else most):
        raise AgesUnclear(age=youngest)
    if most is not None and most > LIMITS["oldest"]:
        raise AgesUnclear(age=youngest)


def born_within(least: int | None, most: int | None, on: datetime) -> tuple[int, int]:
    """Return the first and the last year of birth of those who may be of that age on a day: with the year alone each
    may be as old as the years between, or one less; who is in doubt may come, as with events."""
    return on.year - 1 - (LIMITS["oldest"] if most is None else most), on.year - (least or 0)


def of_age(least: int | None, most: int | None, birth_year: int, on: datetime) -> None:
    """Return nothing when somebody born in that year may be of the age asked for. Refuses with TooYoung, TooOld."""
    first, last = born_within(least, most, on)
    if least is not None and birth_year > last:
        raise TooYoung(age=least)
    if most is not None and birth_year < first:
        raise TooOld(age=most)
