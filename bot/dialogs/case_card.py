"""One case as a card: where it stands, who answers for it, by when, and the way it came."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.context import Here
from bot.dialogs import joining_rows, proxy_rows
from bot.dialogs.photos import shown
from bot.doors import door_line
from bot.posts import post_of
from bot.wording import Html
from participation.cards import Reader
from participation.complaints import CLOSED, SENT, Case, Kind, State, brief

_LONGEST = 1000
"""Code points of a person's text on a card: with two of them a message stays within Telegram's 4096."""

_STEP_TEXT = 160


async def card(here: Here, case: Case, reader: Reader) -> Html:
    """Return the case's card in the reader's language, as it is said to them."""
    owner = await post_of(here, case.department)
    wish = (await post_of(here, case.return_wish)).name
    told = _now(case, owner.name, wish, reader)
    rows = [
        here.words("complaints-card-title", case=case.id, kind=kind_name(here, case.kind)),
        _stands(here, case, told),
        Html(""),
        here.words("complaints-card-text", text=cut(case.text)),
        here.words("complaints-card-place", place=await place(here, case.building_id, case.place)),
        here.words("complaints-card-post", post=owner.name),
    ]
    if owner.told["door"]:
        rows.append(here.words("departments-door", **owner.told))
    if case.due_at is not None and case.state not in CLOSED:
        waits = case.state is State.WAIT_RESIDENT
        rows.append(here.words("handling-card-waits" if waits else "complaints-card-due", **told))
    rows += await joining_rows.rows(here, case)
    rows += await proxy_rows.rows(here, case)
    if case.note:
        rows.append(here.words("handling-card-note", note=case.note))
    if case.return_asked_at is not None:
        rows.append(here.words("handling-card-return", why=brief(case.return_why, _STEP_TEXT), **told))
    if case.question:
        rows += [Html(""), here.words("handling-card-question", question=case.question, **told)]
    if case.replied_at is not None:
        rows.append(here.words("handling-card-reply", has_reply=bool(case.reply), reply=case.reply, **told))
    if case.door is not None and case.state in SENT:
        rows += [Html(""), here.words("handling-card-door", door=door_line(case.door, here.locale))]
    if case.answer:
        rows += [Html(""), here.words("complaints-card-answer", answer=cut(case.answer))]
    return Html("\n".join(rows))


async def place(here: Here, building_id: int | None, written: str) -> str:
    """Return where it is, as plain text."""
    building = "" if building_id is None else (await here.tx.communities.buildings.get(building_id)).name
    return " ".join(part for part in (building, written) if part) or here.label("complaints-place-everywhere")


def kind_name(here: Here, kind: Kind) -> str:
    """Return what a kind of case is called, as plain text."""
    return here.label(f"complaints-kind-{kind.value}")


def quoted(here: Here, words: Iterable[str]) -> str:
    """Return somebody's own words in quotes, as plain text."""
    return "".join(here.label("complaints-quoted", word=word) for word in words)


def line(here: Here, case: Case) -> str:
    """Return the case as one line of the list of its reporter, or of who filed it for them, as plain text."""
    state = state_name(here, case.state, reader_of(here, case))
    return here.label("complaints-line", case=case.id, text=marked(here, case, 16), state=state)


def reader_of(here: Here, case: Case) -> Reader:
    """Return whether whoever has the case among their own is its reporter, or filed it for them."""
    return Reader.OWN if case.reporter_id == here.resident.id else Reader.FAMILY


def desk_line(here: Here, case: Case) -> str:
    """Return the case as one line of the office's queue, as plain text."""
    return here.label(
        "complaints-desk-line",
        case=case.id,
        text=marked(here, case, 12),
        state=state_name(here, case.state, Reader.OFFICE),
        due=case.due_at is not None and case.state is not State.WAIT_RESIDENT,  # its clock stands
        due_at=case.due_at or case.created_at,
    )


def marked(here: Here, case: Case, most: int) -> str:
    """Return the beginning of the case's text, with a mark when somebody filed it for somebody else."""
    text = brief(case.text, most)
    return here.label("proxies-marked", text=text) if case.proxy else text


def state_name(here: Here, state: State, reader: Reader) -> str:
    """Return what a state is called to that reader, as plain text."""
    return here.label(f"complaints-state-{_dashed(state)}", reader=reader.value)


async def now(here: Here, case: Case, reader: Reader) -> Html:
    """Return the line that says where the case stands, as it is said to that reader."""
    name, wish = [(await post_of(here, key)).name for key in (case.department, case.return_wish)]
    return _stands(here, case, _now(case, name, wish, reader))


def photo(case: Case, number: int, *, before: bool = True) -> dict[str, Any]:
    """Return the variables of a window that shows one photo of the case after the other, those after the work last;
    without `before` these alone."""
    photos = (case.photos if before else ()) + case.after_photos
    told = shown(photos, number)
    return {**told, "after": told["number"] > len(photos) - len(case.after_photos)}


def cut(text: str) -> str:
    """Return a text no longer than a card can carry."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _stands(here: Here, case: Case, told: Mapping[str, Any]) -> Html:
    if case.about and case.state is State.SUBMITTED:
        return here.words("conflicts-now")
    if case.about and case.state is State.SUPERVISED and case.department is None:
        return here.words("conflicts-now-supervised")
    return here.words(f"complaints-now-{_dashed(case.state)}", **told)


def _now(case: Case, name: str, wish: str, reader: Reader) -> dict[str, Any]:
    return {
        "reader": reader.value,
        "post": name,
        "signed": case.signed_at is not None,
        "due_at": case.due_at or case.created_at,
        "wait_at": case.wait_until or case.created_at,
        "wished": case.return_wish is not None,
        "wish": wish,
        "silent": case.silent_at is not None,
        "silent_at": case.silent_at or case.created_at,
    }


def _dashed(state: State) -> str:
    return state.value.replace("_", "-")
