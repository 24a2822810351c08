"""我也遇到: neighbours join an open case instead of filing a second one of the same matter (PRODUCT.md, F).

The rule that no joined case ends unseen: whoever joined hears of every step and of every ending, and at an ending is
asked, each by themselves, whether it is solved where they are. "Not yet" needs nobody else's word: it begins a case of
their own, in their own words, linked to the ended one, with its own clock; the next who says so joins that one. The
first case is not reopened over its reporter's head, so "only the reporter closes, only the reporter reopens" holds. A
reporter who leaves an open case that others joined hands it to the first of them.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from participation import complaints
from participation.access import Actor, Who, admit
from participation.complaints import CLOSED, Case, CaseMoved, Moved, ReopeningOver, State, Step, Told, brief
from participation.likeness import Sketch, alike, together
from participation.refusals import NotFound, Refusal


@dataclass(frozen=True, slots=True)
class Limits:
    """`days` are calendar days back; `most` cases are offered; `people` households make a draft project. `least` is
    how alike (0 to 1) two matters of one place must be, `least_apart` two of one department elsewhere. `decimals` of
    a degree are kept of a shared place: four are about eleven metres."""

    days: int
    most: int
    people: int
    kinds: tuple[str, ...]
    private_departments: tuple[str, ...]
    least: float
    least_apart: float
    decimals: int


_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))["limits"]


def limits(terms: Mapping[str, Any]) -> Limits:
    """Return the limits of a community with these terms; `terms["joining"]` goes before what is shipped."""
    given: dict[str, Any] = {**_SHIPPED, **terms.get("joining", {})}
    for name in ("kinds", "private_departments"):
        given[name] = tuple(given[name])
    return Limits(**given)


@dataclass(frozen=True, slots=True)
class Join:
    """A neighbour's 我也遇到, with what they had written themselves. `solved` is their own word, given at `said_at`;
    `became_id` the case that their "not yet" began or went to: from then on they hear of that one."""

    id: int
    case_id: int
    community_id: int
    resident_id: int
    at: datetime
    text: str
    building_id: int | None = None
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    photos: tuple[str, ...] = ()
    solved: bool | None = None
    said_at: datetime | None = None
    became_id: int | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """A case or a draft as it is compared."""

    sketch: Sketch
    department: str | None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Like cases of many households, proposed to staff as one project. `case_id` is the one that speaks for them."""

    id: int
    community_id: int
    case_id: int
    at: datetime
    cases: int
    people: int
    decided_at: datetime | None = None
    decided_by: int | None = None
    project_id: int | None = None


class JoiningOver(Refusal):
    """The case has ended; what still troubles somebody is filed anew."""

    key = "joining-over"


class AlreadyIn(Refusal):
    """The person reported or joined this case before."""

    key = "joining-already-in"


class AlreadySaid(Refusal):
    """The person has said already that it is not solved; their own case is under way."""

    key = "joining-already-said"


class AlreadyDecided(Refusal):
    """A colleague has decided about the draft project."""

    key = "joining-already-decided"


def public(case: Case, rules: Limits) -> bool:
    """Return whether neighbours may know of the matter at all: of a kind and a department that is everybody's, sorted
    already (a quarrel may wait for its department), about nobody of the office, and no secret of its reporter's."""
    if case.anonymous or case.about or case.department is None:
        return False
    return case.kind.value in rules.kinds and case.department not in rules.private_departments


def joinable(case: Case, rules: Limits) -> bool:
    """Return whether neighbours may join: a public matter that has not ended."""
    return public(case, rules) and case.state not in CLOSED


def like(new: Matter, known: Iterable[Matter], rules: Limits) -> list[int]:
    """Return the ids of the known matters that may be the same as the new one, the likest first.

    Those of the same place (building, named place, short walk on the map) need less; elsewhere it must be the same
    department's and nearly the same words.
    """
    ranked = sorted(((_alike(new, other, rules), other.sketch.id) for other in known), reverse=True)
    return [id for likeness, id in ranked if likeness > 0]


def _alike(new: Matter, other: Matter, rules: Limits) -> float:
    likeness = alike(new.sketch, other.sketch)
    if together(new.sketch, other.sketch) > 0:
        return likeness if likeness >= rules.least else 0.0
    same = new.department is not None and new.department == other.department
    return likeness if same and likeness >= rules.least_apart else 0.0


def join(case: Case, told: Told, joined: Collection[Join], rules: Limits, *, by: Actor, at: datetime) -> Join:
    """Return the neighbour's join, not stored yet; lock the case first.

    Refuses with NotFound (another community's, or none of neighbours' business), AlreadyIn or JoiningOver.
    """
    if by.resident_id is None or by.community_id != case.community_id or not public(case, rules):
        raise NotFound
    if case.reporter_id == by.resident_id or any(one.resident_id == by.resident_id for one in joined):
        raise AlreadyIn
    if case.state in CLOSED:
        raise JoiningOver
    return Join(
        0, case.id, case.community_id, by.resident_id, at, told.text, told.building_id, told.place, told.latitude,
        told.longitude, told.photos,
    )  # fmt: skip


def mine(joined: Collection[Join], by: Actor) -> Join:
    """Return the actor's own join. Refuses with NotFound: a case one did not join answers like a missing one."""
    for one in joined:
        if one.resident_id == by.resident_id:
            return one
    raise NotFound


def hearing(joined: Iterable[Join]) -> list[int]:
    """Return the residents' ids who are told of the case: all who joined and have no case of their own from it."""
    return [one.resident_id for one in joined if one.became_id is None]


def content(case: Case, mine: Join, *, at: datetime) -> Join:
    """Return the join whose person says that it is solved where they are. Refuses with CaseMoved while it is open,
    with AlreadySaid when they have said the opposite."""
    if case.state not in CLOSED:
        raise CaseMoved
    if mine.became_id is not None:
        raise AlreadySaid
    return replace(mine, solved=True, said_at=at)


def unsolved(case: Case, mine: Join, *, at: datetime, reopen_days: int) -> Told:
    """Return what the person's own case is to say: their words, their place, their photos.

    Refuses with CaseMoved (it is open, they are in it), AlreadySaid, or ReopeningOver after `reopen_days`.
    """
    if case.state not in CLOSED or case.closed_at is None:
        raise CaseMoved
    if mine.became_id is not None:
        raise AlreadySaid
    if at > case.closed_at + timedelta(days=reopen_days):
        raise ReopeningOver(days=reopen_days)
    return Told(mine.text, case.kind, mine.building_id, mine.place, mine.photos, mine.latitude, mine.longitude)


def hand_over(
    case: Case, joined: Collection[Join], *, at: datetime, limits: complaints.Limits
) -> tuple[Moved, Join] | None:
    """Return the open case as the first joined neighbour's, and the join that is no longer needed; None when nobody
    joined or it has ended (whoever joined was asked then). The new reporter has the full days to speak, and hears
    when they are over.

    Its words, photos and point become the heir's own: what the one who left had said, sent and replied, for whom and
    with which number, goes to nobody. The step keeps of it what neighbours saw all along, as theirs. Promise,
    department, and what the office said stay. Store the steps before it as `veiled`.
    """
    heirs = [one for one in joined if one.became_id is None]
    if case.state in CLOSED or not heirs:
        return None
    heir = min(heirs, key=lambda one: one.id)
    waits = case.state is State.ASK_RESIDENT
    after = replace(
        case, reporter_id=heir.resident_id,
        silent_at=at + timedelta(days=limits.silent_days) if waits else case.silent_at,
        text=heir.text, photos=heir.photos, latitude=heir.latitude, longitude=heir.longitude, words=(),
        place=seen(case.place, _PLACE), reply="", replied_at=None, contacted=None, satisfied=None,
        filed_by=None, proxy=None, behalf="", asked_how=None,
    )  # fmt: skip
    facts = {
        "case": case.id, "text": brief(heir.text), "post": case.department or "", "has_why": False,
        "due": case.due_at is not None, "due_at": (case.due_at or at).isoformat(), "before": seen(case.text, TEXT),
        **complaints.silence(after if waits else replace(after, silent_at=None), limits),
    }  # fmt: skip
    step = Step(0, case.id, at, None, case.state, case.state, "handed-over", "complaints-told-handed-over", facts)
    return Moved(after, (step,)), heir


def veiled(case: Case, steps: Iterable[Step]) -> list[Step]:
    """Return the steps of a case that is handed over, without what its reporter, or who filed it for them, had said."""
    theirs = {case.reporter_id, case.filed_by} - {None}
    facts = {"text": seen(case.text)}
    return [replace(step, why="…" if step.by in theirs else step.why, facts={**step.facts, **facts}) for step in steps]


OWN_WORDS = frozenset(
    f"complaints-told-{way}"
    for way in (
        "routed", "signed", "ask-resident", "redo", "redo-supervised", "reopened", "supervised", "handed-over",
        "closed-solved", "closed-explained", "closed-silent", "working", "replied",
    )
)  # fmt: skip
"""The reporter's sentences that have a neighbour's form."""

OFFICE_WORDS = frozenset(
    f"complaints-told-{way}"
    for way in (
        "wait-resident", "return-asked", "return-refused", "leads", "extended", "noted", "redirected", "declined",
    )
)  # fmt: skip
"""Those besides whose neighbour's form says why, in the office's words: they are everybody's whose matter it is."""


def news(case: Case, step: Step, limits: complaints.Limits) -> tuple[str, dict[str, Any]]:
    """Return the notice (its key and variables) by which those who joined hear of a step; of an ending until when they
    may say that it is not solved on their side.

    What the reporter said goes to nobody else. A sentence without a neighbour's form is quoted as the reporter got it,
    so that a new kind of step is never silent.
    """
    args: dict[str, Any] = {
        "case": case.id,
        "text": seen(case.text),
        "post": case.department or "",
        "due": case.due_at is not None,
        "due_at": (case.due_at or step.at).isoformat(),
        "answer": case.answer,
        "ended": case.state in CLOSED,
        "reopens": case.closed_at is not None,
        "until_at": ((case.closed_at or step.at) + timedelta(days=limits.reopen_days)).isoformat(),
    }
    if step.sentence in OWN_WORDS:
        return step.sentence.replace("complaints-told-", "joining-told-"), args
    if step.sentence in OFFICE_WORDS:
        door = {"door": step.facts["door"]} if step.facts.get("door") else {}
        why = {"why": step.why, "has_why": step.facts["has_why"], **door}
        return step.sentence.replace("complaints-told-", "joining-told-"), {**args, **why}
    key = "joining-told-quoted-ended" if case.state in CLOSED else "joining-told-quoted"
    quoted = {**step.facts, "text": seen(case.text), "why": "", "has_why": False}
    return key, {**args, "said_told": {"id": step.sentence, "args": quoted}}


def went_on(mine: Join, case_id: int, *, at: datetime) -> Join:
    """Return the join whose person said "not yet" and goes on with that case."""
    return replace(mine, solved=False, said_at=at, became_id=case_id)


def became(cluster: Cluster, project_id: int) -> Cluster:
    """Return the decided cluster as that project."""
    return replace(cluster, project_id=project_id)


TEXT, _PLACE = 60, 40
"""Characters of a case's text and place on the card of those who joined."""

_NUMBERS = re.compile(r"\d[\d\s-]{5,}\d")


def seen(text: str, most: int = 24) -> str:
    """Return the beginning of a text as neighbours may see it: on one line, without telephone numbers."""
    return brief(_NUMBERS.sub("…", text), most)


def rounded(latitude: float, longitude: float, decimals: int) -> tuple[float, float]:
    """Return a point in degrees, rounded. Refuses with NotFound what lies on no map."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise NotFound
    return round(latitude, decimals), round(longitude, decimals)


def decide(cluster: Cluster, *, by: Actor, at: datetime) -> Cluster:
    """Return the draft project decided by staff; a project's number is put in when it was made.

    Refuses like `admit`, with NotFound (another community's) or AlreadyDecided.
    """
    admit(by, Who.STAFF)
    if by.resident_id is None or by.community_id != cluster.community_id:
        raise NotFound
    if cluster.decided_at is not None:
        raise AlreadyDecided
    return replace(cluster, decided_at=at, decided_by=by.resident_id)


def room(photos: Collection[str], rules: complaints.Limits) -> int:
    """Return how many more photos there is room for."""
    return max(rules.photos - len(photos), 0)
