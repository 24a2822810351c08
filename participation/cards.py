"""A case's card as a message of its own: what it says now, as message ids and their variables.

It is made where the case moves, in the same transaction, so that the newest one is owed with the move; the words are
found when it is delivered, in the language of whoever reads it.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from participation.complaints import CLOSED, SENT, Case, State, Step, brief

LONGEST = 700
"""Characters of a person's text on a card: with all of them a message stays within Telegram's 4096."""
_STEPS = 5
_STEP_TEXT = 120

Told = dict[str, Any]
Veil = Callable[[str], str]


class Reader(StrEnum):
    """Whom a card speaks to, so that nobody is addressed as the one whom we wait for but that one."""

    OWN = "own"
    OFFICE = "office"
    FAMILY = "family"
    """Who filed it for its reporter and looks on."""
    NEIGHBOUR = "neighbour"


def rows(
    case: Case, steps: Sequence[Step], *, reader: Reader, post: str, place: str, veil: Veil = str
) -> list[Told | None]:
    """Return what the card says, a line each; None is an empty line. `post` is the department's key or name, `place`
    is empty for the whole community; `veil` hides of people's own words what the reader is not to see."""
    now: dict[str, Any] = {
        "reader": reader.value,
        "post": post,
        "signed": case.signed_at is not None,
        "due_at": (case.due_at or case.created_at).isoformat(),
        "wait_at": (case.wait_until or case.created_at).isoformat(),
        "wished": case.return_wish is not None,
        "wish": case.return_wish,
        "silent": case.silent_at is not None,
        "silent_at": case.silent_at.isoformat() if case.silent_at else "",
    }
    found: list[Told | None] = [
        _told("cards-title", case=case.id, kind=case.kind.value),
        _told(f"complaints-now-{_dashed(case.state)}", **now),
        None,
        _told("complaints-card-text", text=_cut(veil(case.text))),
        _told("cards-place", anywhere=not place, place=veil(place)),
        _told("complaints-card-post", post=post),
    ]
    if case.due_at is not None and case.state not in CLOSED:
        waits = case.state is State.WAIT_RESIDENT
        found.append(_told("handling-card-waits" if waits else "complaints-card-due", **now))
    if case.note:
        found.append(_told("handling-card-note", note=_cut(case.note)))
    if case.return_asked_at is not None:
        found.append(_told("handling-card-return", **now, why=brief(case.return_why, _STEP_TEXT)))
    if case.question:
        found += [None, _told("handling-card-question", **now, question=case.question)]
    if case.replied_at is not None:
        found.append(_told("handling-card-reply", **now, has_reply=bool(case.reply), reply=veil(case.reply)))
    if case.door is not None and case.state in SENT:
        found += [None, _told("handling-card-door", door=case.door)]
    if case.answer:
        found += [None, _told("complaints-card-answer", answer=_cut(case.answer))]
    if case.photos or case.after_photos:
        found.append(_told("cards-photos", photos=len(case.photos + case.after_photos)))
    history = [
        _told("cards-step", step_at=step.at.isoformat(), said_told=way(step, reader, veil)) for step in steps[-_STEPS:]
    ]
    return [*found, None, *history]


def way(step: Step, reader: Reader, veil: Veil = str) -> Told:
    """Return what a step was, in a few words to that reader."""
    facts = step.facts
    return _told(
        f"complaints-way-{step.sentence.removeprefix('complaints-told-')}",
        reader=reader.value,
        post=facts["post"],
        has_why=facts["has_why"],
        why=brief(veil(step.why), _STEP_TEXT),
        due_at=facts["due_at"],
        has_before=bool(facts.get("before")),
        before=facts.get("before", ""),
        wished=facts.get("wished", False),
        wish=facts.get("wish"),
        **({"door": facts["door"]} if facts.get("door") else {}),
    )


def _told(id: str, **args: Any) -> Told:
    return {"id": id, "args": args}


def _dashed(state: State) -> str:
    return state.value.replace("_", "-")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
