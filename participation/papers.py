"""Paper ballots: marked on the roll when they are handed in, keyed after the close by two staff independently.

Two counts that differ are both thrown away, and all that is said is that they differ: whoever saw where would be
tempted to agree. Nothing keyed is counted before the two are the same.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from participation.access import Actor, Who, admit
from participation.ballots import Voted, content
from participation.packs import Kind, Unit
from participation.polls import NoSuchChoice, Poll, PollNotOpen, State, VoteClosed
from participation.refusals import NotAllowed, Refusal
from participation.tally import ABSTAIN, NO, SPOILED, YES

_WORDS: Mapping[str, str] = {
    "赞成": YES, "贊成": YES, "yes": YES, "反对": NO, "反對": NO, "no": NO, "弃权": ABSTAIN, "棄權": ABSTAIN,
    "abstain": ABSTAIN, "无效": SPOILED, "無效": SPOILED, "spoiled": SPOILED,
}  # fmt: skip
_MOST = 5000
"""Papers in one count; a number typed wrongly is not to fill the database."""


class NoPaperHere(Refusal):
    """The rule pack of this poll takes no paper ballots here: each must be tied to its unit, or nobody can be found."""

    key = "papers-not-here"


class VotedBefore(Refusal):
    """The roll says that the unit has voted."""

    key = "papers-voted-before"


class CountedAlready(Refusal):
    """Paper ballots were keyed already: none may be added to them."""

    key = "papers-counted-already"


class BadPaper(Refusal):
    """A line does not read as a ballot; `line` is its number."""

    key = "papers-bad-line"


class NotAllPapers(Refusal):
    """The papers keyed are not as many as the roll marks (`marked`)."""

    key = "papers-not-all"


class SecondKeyerNeeded(Refusal):
    """Whoever keyed the first count cannot key the second."""

    key = "papers-second-person"


@dataclass(frozen=True, slots=True)
class Keyed:
    """One person's count: contents in order."""

    by: int
    contents: tuple[str, ...]


def takes_paper(poll: Poll) -> bool:
    """Whether paper ballots are taken: by household alone, for the register knows those who have no account. None of
    budget votes: the form to key them has no room for wishes that cost more than the fund."""
    return poll.pack.unit is Unit.HOUSEHOLD and poll.kind is not Kind.BUDGET


def hand_in(poll: Poll, voted: Voted | None, *, by: Actor, counts: int) -> Voted:
    """Return how the unit has voted from now on; `counts` is how many counts were keyed so far.

    Refuses with NotAllowed, NoPaperHere, PollNotOpen, VoteClosed, VotedBefore or CountedAlready.
    """
    admit(by, Who.STAFF)
    if not takes_paper(poll):
        raise NoPaperHere
    if poll.state is State.ANNOUNCED:
        raise PollNotOpen
    if poll.state is State.CLOSED:
        raise VoteClosed
    if counts:
        raise CountedAlready
    if voted is not None:
        raise VotedBefore
    return Voted.PAPER


def read(kind: Kind, options: int, text: str) -> tuple[str, ...]:
    """Return what a person keyed, one ballot a line, in order. `options` is how many there are.

    A line is an answer, or the options' numbers from 1 on; `×12` at its end means twelve alike. Refuses with BadPaper.
    """
    papers: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        found = re.fullmatch(r"\s*(.*?)\s*(?:[×xX*✕]\s*([0-9]{1,4}))?\s*", line)
        times = int(found[2] or 1) if found else 0
        try:
            papers += [_content(kind, options, found[1] if found else "")] * times
        except NoSuchChoice:
            raise BadPaper(line=number) from None
        if not times or len(papers) > _MOST:
            raise BadPaper(line=number)
    return tuple(sorted(papers))


def _content(kind: Kind, options: int, said: str) -> str:
    word = _WORDS.get(said.casefold())
    if word == SPOILED:
        return SPOILED
    if kind is Kind.YES_NO:
        if word is None:
            raise NoSuchChoice
        return word
    numbers = re.split(r"[\s,，、]+", said)
    if not all(re.fullmatch(r"[0-9]{1,2}", number) for number in numbers):
        raise NoSuchChoice
    return content(kind, options, [str(int(number) - 1) for number in numbers])


def key(
    poll: Poll, contents: Sequence[str], earlier: Sequence[Keyed], *, marked: int, by: Actor, at: datetime
) -> list[Keyed]:
    """Return the counts kept from now on: one that waits for a second person, two that agree, or none, for they differ.

    `marked` is how many papers the roll marks. Refuses with NotAllowed, NoPaperHere over several communities,
    PollNotOpen before the close, VoteClosed, NotAllPapers, SecondKeyerNeeded or CountedAlready.
    """
    admit(by, Who.STAFF)
    if poll.communities:
        raise NoPaperHere
    if by.resident_id is None:
        raise NotAllowed
    if poll.state is State.CLOSED:
        raise VoteClosed
    if poll.state is not State.OPEN or at < poll.closes_at or poll.outage_to is not None:
        raise PollNotOpen
    if agreed(earlier):
        raise CountedAlready
    if len(contents) != marked:
        raise NotAllPapers(marked=marked)
    mine = Keyed(by.resident_id, tuple(sorted(contents)))
    if not earlier:
        return [mine]
    if earlier[0].by == mine.by:
        raise SecondKeyerNeeded
    return [earlier[0], mine] if agreed([earlier[0], mine]) else []


def agreed(counts: Sequence[Keyed]) -> bool:
    """Return whether two people keyed the same."""
    return len(counts) == 2 and Counter(counts[0].contents) == Counter(counts[1].contents)
