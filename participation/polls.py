"""Polls: announced by staff under a rule pack, opened over a roll taken at that moment, closed and counted for good.

Nothing about choices is told before the close (VOTING.md). Ballots are in `participation/ballots.py`.
"""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from participation import funds, ranked
from participation.access import Actor, Who, admit
from participation.funds import Offer
from participation.packs import Kind, Mode, Pack, rules
from participation.rankings import COUNTINGS, Counting
from participation.rankings import OPTIONS_LEAST as RANKED_LEAST
from participation.rankings import OPTIONS_MOST as RANKED_MOST
from participation.refusals import NotAllowed, Refusal
from participation.tally import Tally, count, drawn
from participation.text import clean

QUESTION_MOST = 60
OPTION_MOST = 30
OPTIONS_LEAST, OPTIONS_MOST = 2, 20

DAYS = (3, 7, 10, 14, 30)
"""How long a poll may stay open."""

AS_WRITTEN = 6
"""So many options stand in the order in which staff wrote them; more stand in an order drawn by lot."""

OPENS, CLOSES = time(9), time(20)
"""Local times, outside the quiet hours of 21:30 to 08:00, so that what is told then wakes nobody."""


class State(StrEnum):
    """How far a poll has come."""

    ANNOUNCED = "announced"
    OPEN = "open"
    CLOSED = "closed"


class PollNotOpen(Refusal):
    """Voting has not begun."""

    key = "ballots-not-open"


class VoteClosed(Refusal):
    """The tap arrived after the close; the ballot cast before, if any, counts as it was."""

    key = "ballots-vote-closed"


class NoSuchChoice(Refusal):
    """The ballot names what the poll does not offer."""

    key = "ballots-no-such-choice"


class BadOptions(Refusal):
    """The options are too few, too many, or two say the same."""

    key = "ballots-bad-options"


class WrongPack(Refusal):
    """The rule pack is not for such a question."""

    key = "ballots-wrong-pack"


class RollEmpty(Refusal):
    """Nobody could vote."""

    key = "ballots-roll-empty"


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to the roll. `options` is empty for yes/no/abstain; `rules` is the pack as it stood at the opening.

    `noticed` says that staff declared the notice period over (posted on paper before), instead of waiting for it here.
    `seed` decides ties and is published from the announcement on. `remind_at` is None when nobody is left to remind.
    An outage over the close is noted and holds the count until a second person extends the poll, which `extending_by`
    asked for (`extensions.py`); `extended_s` is by how much it was extended, so that what it was bound to stays known.
    A budget vote's options are projects; `costs` are theirs and `fund` is what they stand for election over, in fen.
    `communities` are those that take part in a poll over several, `community_id` the one of them that keeps it; empty
    for a poll within one community.
    """

    id: int
    community_id: int
    kind: Kind
    question: str
    options: tuple[str, ...]
    rules: dict[str, Any]
    seed: str
    noticed: bool
    opened_by: int
    announced_at: datetime
    opens_at: datetime
    closes_at: datetime
    remind_at: datetime | None
    project_id: int | None = None
    state: State = State.ANNOUNCED
    roll_size: int = 0
    roll_hash: str = ""
    closed_at: datetime | None = None
    tally: Tally | None = None
    mode: Mode = Mode.NAMED
    outage_from: datetime | None = None
    outage_to: datetime | None = None
    extending_by: int | None = None
    extended_s: int = 0
    fund: int = 0
    costs: tuple[int, ...] = ()
    communities: tuple[int, ...] = ()

    @property
    def homes(self) -> tuple[int, ...]:
        """The communities whose people may vote."""
        return self.communities or (self.community_id,)

    @property
    def pack(self) -> Pack:
        """The rule pack of this poll."""
        return Pack.read(self.rules)

    @property
    def counting(self) -> Counting | None:
        """How a ranked vote is counted, which its rules say; None of any other."""
        return Counting(self.rules["counting"]) if self.kind is Kind.RANKED else None

    @property
    def moves(self) -> bool:
        """Whether the options of a budget vote are projects that its result moves, which its rules say."""
        return bool(self.rules.get("moves"))

    @property
    def order(self) -> list[int]:
        """Return the options' numbers in the order in which everybody is shown them: drawn by lot where there are
        more than a screen holds, for those on the first page are chosen more often. Projects always are."""
        numbers = list(range(len(self.options)))
        if len(numbers) <= AS_WRITTEN and self.kind is not Kind.BUDGET:
            return numbers
        return sorted(numbers, key=lambda number: drawn(self.seed, f"page|{self.options[number]}"))

    @property
    def rules_hash(self) -> str:
        """Return what the poll is bound to from its announcement: question, options, rules, close and seed."""
        bound = [
            self.question,
            *self.options,
            json.dumps(self.rules, sort_keys=True),
            (self.closes_at - timedelta(seconds=self.extended_s)).isoformat(),
            self.seed,
            *([self.mode.value] if self.mode is not Mode.NAMED else []),
            *([f"fund {self.fund}", *map(str, self.costs)] if self.kind is Kind.BUDGET else []),
            *([f"communities {','.join(map(str, self.communities))}"] if self.communities else []),
        ]
        return hashlib.sha256("\n".join(bound).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Draft:
    """What staff have said of a poll so far, before anybody is told."""

    kind: Kind
    question: str
    pack: str
    days: int
    noticed: bool
    options: tuple[str, ...] = field(default=())
    project_id: int | None = None
    mode: Mode | None = None
    """None for the pack's default."""
    counting: Counting | None = None
    """Of a ranked vote; None for the default."""
    fund: int = 0
    costs: tuple[int, ...] = field(default=())
    moves: bool = False
    """Of a community's own fund: its options are projects, and the result moves them (`results.divide`)."""


def question(text: str) -> str:
    """Return a question cleaned. Refuses with Blank or TooLong."""
    return clean(text, most=QUESTION_MOST, lines=False)


def options(text: str, kind: Kind = Kind.APPROVAL) -> tuple[str, ...]:
    """Return the options written one a line, cleaned. Refuses with BadOptions, Blank or TooLong."""
    lines = [clean(line, most=OPTION_MOST, lines=False) for line in text.splitlines() if line.strip()]
    least, most = bounds(kind)
    if not least <= len(lines) <= most or len({line.casefold() for line in lines}) != len(lines):
        raise BadOptions(least=least, most=most)
    return tuple(lines)


def bounds(kind: Kind) -> tuple[int, int]:
    """Return how many options a poll has at least and at most: fewer where people are to put them in order."""
    return (RANKED_LEAST, RANKED_MOST) if kind is Kind.RANKED else (OPTIONS_LEAST, OPTIONS_MOST)


def announce(draft: Draft, *, form: str, by: Actor, at: datetime, zone: str, seed: str) -> Poll:
    """Return the poll, announced at `at`; it opens when the pack's notice is over, at once if staff declare it so.

    `form` is the community's (`community` or `village`), `zone` its time zone. Closes at 20:00 local, `draft.days`
    days after the opening. Refuses with NotAllowed, NoSuchChoice or WrongPack, a ranked vote with BadOptions, and a
    budget vote like `funds.check`.
    """
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id is None:
        raise NotAllowed
    if form not in Pack.read(rules(draft.pack)).forms:
        raise WrongPack
    return drawn_up(draft, community_id=by.community_id, by=by.resident_id, at=at, zone=zone, seed=seed)


def drawn_up(draft: Draft, *, community_id: int, by: int, at: datetime, zone: str, seed: str) -> Poll:
    """Return the poll of somebody who may announce it, kept by that community. Refuses like `announce`."""
    if draft.days not in DAYS:
        raise NoSuchChoice
    kept = rules(draft.pack)
    pack = Pack.read(kept)
    if draft.kind not in pack.kinds:
        raise WrongPack
    modes = pack.modes_for(draft.kind)
    if draft.mode is not None and draft.mode not in modes:
        raise WrongPack
    budget = draft.kind is Kind.BUDGET
    if budget:
        funds.check([Offer(name, cost) for name, cost in zip(draft.options, draft.costs, strict=True)], draft.fund)
    if draft.kind is Kind.RANKED:
        if not RANKED_LEAST <= len(draft.options) <= RANKED_MOST:
            raise BadOptions(least=RANKED_LEAST, most=RANKED_MOST)
        kept["counting"] = (draft.counting or COUNTINGS[0]).value
    if draft.moves:
        if not (budget and pack.binding):
            raise WrongPack
        kept["moves"] = True
    opens_at, closes_at = span(pack, days=draft.days, noticed=draft.noticed, at=at, zone=zone)
    remind_at = closes_at - timedelta(hours=pack.remind_hours)
    return Poll(
        id=0,
        community_id=community_id,
        kind=draft.kind,
        question=draft.question,
        options=() if draft.kind is Kind.YES_NO else draft.options,
        rules=kept,
        seed=seed,
        noticed=draft.noticed,
        opened_by=by,
        announced_at=at,
        opens_at=opens_at,
        closes_at=closes_at,
        remind_at=remind_at if remind_at > opens_at else None,
        project_id=draft.project_id,
        mode=draft.mode or modes[0],
        fund=draft.fund if budget else 0,
        costs=draft.costs if budget else (),
    )


def span(pack: Pack, *, days: int, noticed: bool, at: datetime, zone: str) -> tuple[datetime, datetime]:
    """Return the moments of opening and close of a poll announced at `at`."""
    local = at.astimezone(ZoneInfo(zone))
    opens = local if noticed else datetime.combine(local.date() + timedelta(pack.notice_days), OPENS, local.tzinfo)
    closes = datetime.combine(opens.date() + timedelta(days), CLOSES, local.tzinfo)
    return opens.astimezone(at.tzinfo), closes.astimezone(at.tzinfo)


def open_poll(poll: Poll, *, roll_size: int, roll_hash: str, at: datetime) -> Poll:
    """Return the poll open over the roll that was just taken. Refuses with PollNotOpen or RollEmpty."""
    if poll.state is not State.ANNOUNCED or at < poll.opens_at:
        raise PollNotOpen
    if roll_size == 0:
        raise RollEmpty
    return replace(poll, state=State.OPEN, roll_size=roll_size, roll_hash=roll_hash)


def close(
    poll: Poll,
    *,
    roll: Mapping[str, int | None],
    ballots: Mapping[str, str],
    at: datetime,
    loose: Sequence[str] = (),
    voted: Collection[str] | None = None,
    areas: Mapping[str, int] | None = None,
    homes: Mapping[str, int] | None = None,
    void: int = 0,
) -> Poll:
    """Return the poll closed with its tally. What is counted is `tally.count`'s, read under the lock.

    Refuses with PollNotOpen before the close is due, and with VoteClosed when it was closed before.
    """
    if poll.state is State.CLOSED:
        raise VoteClosed
    if poll.state is not State.OPEN or at < poll.closes_at or poll.outage_to is not None:
        raise PollNotOpen
    tally = counted(poll, roll=roll, ballots=ballots, loose=loose, voted=voted, areas=areas, homes=homes, void=void)
    return replace(poll, state=State.CLOSED, closed_at=at, remind_at=None, tally=tally)


def counted(
    poll: Poll,
    *,
    roll: Mapping[str, int | None],
    ballots: Mapping[str, str],
    loose: Sequence[str] = (),
    voted: Collection[str] | None = None,
    areas: Mapping[str, int] | None = None,
    homes: Mapping[str, int] | None = None,
    void: int = 0,
) -> Tally:
    """Return the tally of what is in the box: at the close, and again for whoever checks it (`tally.count`)."""
    tally = count(
        poll.kind, poll.options, poll.pack, seed=poll.seed, roll=roll, ballots=ballots, loose=loose, voted=voted,
        areas=areas, homes=homes, void=void,
    )  # fmt: skip
    if poll.counting is not None:
        return ranked.settled(tally, poll.options, poll.counting, [*ballots.values(), *loose], seed=poll.seed)
    if poll.kind is not Kind.BUDGET:
        return tally
    from participation.budgets import divided  # numpy, which only a fund needs

    return divided(poll, tally, [*ballots.values(), *loose])


def reminded(poll: Poll) -> Poll:
    """Return the poll with nobody left to remind."""
    return replace(poll, remind_at=None)
