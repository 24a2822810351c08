"""Paper ballots: marked on the roll when they are handed in, keyed after the close by two staff independently.

Whoever votes first votes: a unit that has voted here is handed its paper back, and one whose paper is in the box can
press no more. A paper bears no name, so that it lies apart from its unit; an owner's bears the home's number, for
behind it stands the floor area of the register. Ballots that are separated for good take no paper: those who key a
small pile would know whose it is.

Two counts that differ are both thrown away, and all that is said is that they differ: whoever saw where would be
tempted to agree. Nothing keyed is counted before the two are the same.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from participation.access import Actor, Who, admit
from participation.ballots import Voted, content
from participation.funds import OverFund, fit
from participation.packs import Kind, Mode, Unit
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
    """This poll takes no paper ballots: it is separated for good, or of a kind that nobody can key."""

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


class PaperOverFund(Refusal):
    """The projects of a line cost more than the fund, under a pack that wants them to fit; `line`, `over_fen`."""

    key = "papers-over-fund"


class PaperOfNobody(Refusal):
    """A line (`line`) is of a home (`home`) whose owner handed in no paper."""

    key = "papers-of-nobody"


class PaperTwice(Refusal):
    """Two lines are of one owner; `line` is the second's number, `home` as it was keyed."""

    key = "papers-twice"


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
    """Whether paper ballots are taken, from whoever is on the roll."""
    return poll.mode is not Mode.SEPARATED and not poll.communities


def is_tied(poll: Poll) -> bool:
    """Whether a paper bears its unit: an owner's home, for its floor area is counted."""
    return poll.pack.unit is Unit.OWNER


def tied(unit: str, said: str) -> str:
    """Return what a paper says that bears its unit, as one line of the box."""
    return f"{unit}={said}"


def untied(kept: str) -> tuple[str | None, str]:
    """Return the unit that a line of the box bears, None where it bears none, and what it says."""
    unit, sign, said = kept.partition("=")
    return (unit, said) if sign else (None, kept)


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


def read(poll: Poll, text: str, homes: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return what a person keyed, one ballot a line, in order.

    A line is an answer, or the options' numbers as they are printed on the paper (`printed`); `×12` at its end means
    twelve alike. An owner's begins with the number of one of their homes: `homes` is home → unit, of those who handed
    a paper in. Refuses with BadPaper, PaperOverFund, PaperOfNobody or PaperTwice.
    """
    papers: list[str] = []
    of = set[str]()
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        if is_tied(poll):
            home, _, rest = unicodedata.normalize("NFKC", line).strip().partition(" ")
            unit = (homes or {}).get(home)
            if unit is None:
                raise PaperOfNobody(line=number, home=home)
            if unit in of:
                raise PaperTwice(line=number, home=home)
            of.add(unit)
            papers.append(tied(unit, _content(poll, rest.strip(), number)))
            continue
        found = re.fullmatch(r"\s*(.*?)\s*(?:[×xX*✕]\s*([0-9]{1,4}))?\s*", line)
        times = int(found[2] or 1) if found else 0
        papers += [_content(poll, found[1] if found else "", number)] * times
        if not times or len(papers) > _MOST:
            raise BadPaper(line=number)
    return tuple(sorted(papers))


def printed(poll: Poll) -> list[tuple[int, str]]:
    """Return the options as they stand on the paper, in the order in which everybody is shown them: number, name."""
    return [(place, poll.options[number]) for place, number in enumerate(poll.order, 1)]


def _content(poll: Poll, said: str, line: int) -> str:
    try:
        kept = _said(poll, said)
        if poll.pack.fits and kept != SPOILED:
            fit(poll.costs, poll.fund, kept.split(","))
    except NoSuchChoice:
        raise BadPaper(line=line) from None
    except OverFund as refused:
        raise PaperOverFund(line=line, over_fen=refused.facts["over_fen"]) from None
    return kept


def _said(poll: Poll, said: str) -> str:
    word = _WORDS.get(said.casefold())
    if word == SPOILED:
        return SPOILED
    if poll.kind is Kind.YES_NO:
        if word is None:
            raise NoSuchChoice
        return word
    numbers = re.split(r"[\s,，、]+", said)
    if not all(re.fullmatch(r"[0-9]{1,2}", number) for number in numbers):
        raise NoSuchChoice
    order = dict(enumerate(poll.order, 1))
    places = [int(number) for number in numbers]
    if not order.keys() >= set(places):
        raise NoSuchChoice
    return content(poll.kind, len(poll.options), [str(order[place]) for place in places])


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
