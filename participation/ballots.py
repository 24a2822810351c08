"""The ballot: what a unit of the roll says, cast and changed until the close, with a receipt for it.

A voter is a unit (a person or a household), never an account. Nothing here knows how others voted.
"""

import hmac
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from participation.access import Actor, Who, admit
from participation.chain import commitment
from participation.funds import fit
from participation.packs import Kind, Mode
from participation.polls import NoSuchChoice, PollNotOpen, State, VoteClosed
from participation.refusals import Refusal
from participation.tally import ANSWERS

ADULT = 18


class NotOnRoll(Refusal):
    """The electoral roll of this poll does not hold the person."""

    key = "ballots-not-on-roll"


class CastForGood(Refusal):
    """The ballot lies apart from its voter: nobody could find it to change it."""

    key = "ballots-cast-for-good"


class CastOnPaper(Refusal):
    """The unit was handed a paper ballot, which counts in place of a press."""

    key = "ballots-cast-on-paper"


class NothingChosen(Refusal):
    """A ballot of options names none."""

    key = "ballots-nothing-chosen"


class Voted(StrEnum):
    """How a unit of the roll has voted."""

    HERE = "here"
    PAPER = "paper"
    VOID = "void"  # cast, and taken out of the count at the close: the unit had left by then


@dataclass(frozen=True, slots=True)
class Booth:
    """What a cast needs to know, read under a lock on the poll. `unit` is None for who is not on the roll.

    `options` is how many there are; `costs` are theirs in a budget vote, and `most` is what the wishes of one ballot
    may cost together, None where they may cost anything. `community_id` is the one that keeps the poll.
    """

    poll_id: int
    question: str
    kind: Kind
    options: int
    state: State
    opens_at: datetime
    closes_at: datetime
    unit: str | None
    mode: Mode = Mode.NAMED
    voted: Voted | None = None
    costs: tuple[int, ...] = ()
    most: int | None = None
    community_id: int = 0

    @property
    def shared(self) -> bool:
        """Whether the unit is a household of the register, for which several people may press."""
        return self.unit is not None and self.unit.startswith("h")


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a unit said last. `content` is an answer, or the options' numbers in order, joined by commas: in the order
    of the ballot, or of the voter's wishes where these are ranked.

    `nonce` keeps the receipt from being guessed back to the content, and is shown to nobody: it could prove a sold
    vote.
    """

    poll_id: int
    unit: str
    resident_id: int
    content: str
    nonce: str
    receipt: str
    cast_at: datetime
    mode: Mode = Mode.NAMED

    @property
    def commitment(self) -> str:
        """What the chain seals of this ballot."""
        return commitment(self.poll_id, self.content, self.nonce)


def content(kind: Kind, offered: int, chosen: Collection[str]) -> str:
    """Return what a ballot says, written in one way only. `offered` is the number of options; `chosen` is in the order
    of wishes where these are ranked.

    Refuses with NothingChosen or NoSuchChoice.
    """
    if not chosen:
        raise NothingChosen
    known = set(ANSWERS) if kind is Kind.YES_NO else {str(number) for number in range(offered)}
    if not known.issuperset(chosen) or (kind is Kind.YES_NO and len(set(chosen)) != 1):
        raise NoSuchChoice
    if kind is Kind.RANKED:
        if len(set(chosen)) < len(chosen):
            raise NoSuchChoice
        return ",".join(chosen)
    return ",".join(sorted(set(chosen), key=lambda one: (len(one), one)))


def cast(booth: Booth, chosen: Collection[str], *, by: Actor, nonce: str, at: datetime) -> Ballot:
    """Return the ballot to be stored in place of any earlier one of the unit. `at` is when the tap arrived here.

    Refuses with NotVerified, NotOnRoll, PollNotOpen, VoteClosed, CastOnPaper, CastForGood, NothingChosen, NoSuchChoice
    or OverFund.
    """
    admit(by, Who.VERIFIED)
    if booth.state is State.ANNOUNCED or at < booth.opens_at:
        raise PollNotOpen
    if booth.state is State.CLOSED or at >= booth.closes_at:
        raise VoteClosed
    if booth.unit is None or by.resident_id is None:
        raise NotOnRoll
    free(booth.mode, booth.voted)
    said = content(booth.kind, booth.options, chosen)
    if booth.most is not None:
        fit(booth.costs, booth.most, said.split(","))
    code = receipt(booth.poll_id, said, nonce)
    return Ballot(booth.poll_id, booth.unit, by.resident_id, said, nonce, code, at, booth.mode)


def free(mode: Mode, voted: Voted | None) -> None:
    """Return nothing when a unit that has `voted` so far may press. Refuses with CastOnPaper or CastForGood."""
    if voted is Voted.PAPER:
        raise CastOnPaper
    if voted is Voted.HERE and mode is Mode.SEPARATED:
        raise CastForGood


def keyed(key: str, poll_id: int, unit: str) -> str:
    """Return what stands for a unit beside its ballot until the close: without the key, nothing leads back to it."""
    return hmac.new(bytes.fromhex(key), f"{poll_id}|{unit}".encode(), "sha256").hexdigest()


def receipt(poll_id: int, said: str, nonce: str) -> str:
    """Return the receipt code: the first 12 hex digits of SHA-256 over poll, content and nonce (VOTING.md, 3)."""
    return commitment(poll_id, said, nonce)[:12]


def receipt_typed(text: str) -> str:
    """Return a receipt code as stored from however it was typed: spaces, dashes and capitals do not matter."""
    return re.sub(r"[^0-9a-f]", "", text.casefold())[:12]


def last_adult_birth_year(on: date) -> int:
    """Return the latest year of birth of somebody who may vote on that day (18 by law, 居委会组织法).

    Only the year is on the roll: who turns 18 in the course of this year is let in rather than kept out.
    """
    return on.year - ADULT
