"""One case as a card: where it stands, who answers for it, by when, and the way it came."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram_dialog.api.entities import MediaAttachment, MediaId

from bot.context import Here
from bot.dialogs import joining_rows, proxy_rows
from bot.doors import door_line
from bot.posts import post_of
from bot.wording import Html
from participation.complaints import CLOSED, SENT, Case, Kind, State, Step, brief

_LONGEST = 1000
"""Code points of a person's text on a card: with two of them a message stays within Telegram's 4096."""

_STEPS = 12
_STEP_TEXT = 160


async def card(here: Here, case: Case) -> Html:
    """Return the case's card in the reader's language."""
    owner = await post_of(here, case.department)
    wish = (await post_of(here, case.return_wish)).name
    rows = [
        here.words("complaints-card-title", case=case.id, kind=kind_name(here, case.kind)),
        _stands(here, case, owner.name, wish),
        Html(""),
        here.words("complaints-card-text", text=cut(case.text)),
        here.words("complaints-card-place", place=await place(here, case.building_id, case.place)),
        here.words("complaints-card-post", post=owner.name),
    ]
    if owner.told["door"]:
        rows.append(here.words("departments-door", **owner.told))
    if case.due_at is not None and case.state not in CLOSED:
        waits = case.state is State.WAIT_RESIDENT
        rows.append(
            here.words("handling-card-waits" if waits else "complaints-card-due", **_now(case, owner.name, wish))
        )
    rows += await joining_rows.rows(here, case)
    rows += await proxy_rows.rows(here, case)
    if case.note:
        rows.append(here.words("handling-card-note", note=case.note))
    if case.return_asked_at is not None:
        rows.append(
            here.words("handling-card-return", why=brief(case.return_why, _STEP_TEXT), **_now(case, owner.name, wish))
        )
    if case.question:
        rows += [Html(""), here.words("handling-card-question", question=case.question, **_now(case, owner.name, wish))]
    if case.replied_at is not None:
        rows.append(here.words("handling-card-reply", has_reply=bool(case.reply), reply=case.reply))
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
    """Return the case as one line of a list, as plain text."""
    return here.label(
        "complaints-line", case=case.id, text=marked(here, case, 16), state=here.label(state_id(case.state))
    )


def desk_line(here: Here, case: Case) -> str:
    """Return the case as one line of the office's queue, as plain text."""
    return here.label(
        "complaints-desk-line",
        case=case.id,
        text=marked(here, case, 12),
        state=here.label(state_id(case.state)),
        due=case.due_at is not None and case.state is not State.WAIT_RESIDENT,  # its clock stands
        due_at=case.due_at or case.created_at,
    )


def marked(here: Here, case: Case, most: int) -> str:
    """Return the beginning of the case's text, with a mark when somebody filed it for somebody else."""
    text = brief(case.text, most)
    return here.label("proxies-marked", text=text) if case.proxy else text


def state_id(state: State) -> str:
    """Return the message id of a state's name."""
    return f"complaints-state-{_dashed(state)}"


async def history(here: Here, steps: list[Step]) -> Html:
    """Return the way of a case in short; the newest steps when it was long."""
    names = {None: "", "": (await post_of(here, None)).name}
    for step in (shown := steps[-_STEPS:]):
        for key in (step.facts["post"], step.facts.get("wish")):
            if key not in names:
                names[key] = (await post_of(here, key)).name
    return Html("\n".join(_told(here, step, names) for step in shown))


async def now(here: Here, case: Case) -> Html:
    """Return the line that says where the case stands."""
    name, wish = [(await post_of(here, key)).name for key in (case.department, case.return_wish)]
    return _stands(here, case, name, wish)


def photo(case: Case, number: int, *, before: bool = True) -> dict[str, Any]:
    """Return the variables of a window that shows one photo of the case after the other, those after the work last;
    without `before` these alone."""
    photos = (case.photos if before else ()) + case.after_photos
    if not photos:
        return {"photo": None, "number": 0, "photos": 0, "more": False, "after": False}
    at = number % len(photos)
    return {
        "photo": MediaAttachment(ContentType.PHOTO, file_id=MediaId(photos[at])),
        "number": at + 1,
        "photos": len(photos),
        "more": len(photos) > 1,
        "after": at >= len(photos) - len(case.after_photos),
    }


def cut(text: str) -> str:
    """Return a text no longer than a card can carry."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _told(here: Here, step: Step, names: Mapping[str | None, str]) -> str:
    way = step.sentence.removeprefix("complaints-told-")
    facts = step.facts
    said = here.words(
        f"complaints-way-{way}",
        post=names[facts["post"]],
        has_why=facts["has_why"],
        why=brief(step.why, _STEP_TEXT),
        due_at=datetime.fromisoformat(facts["due_at"]),
        has_before=bool(facts.get("before")),
        before=facts.get("before", ""),
        wished=facts.get("wished", False),
        wish=names[facts.get("wish")],
        door=door_line(facts["door"], here.locale) if facts.get("door") else "",
    )
    return str(here.words("complaints-history-step", step_at=step.at, said=said))


def _stands(here: Here, case: Case, name: str, wish: str) -> Html:
    if case.about and case.state is State.SUBMITTED:
        return here.words("conflicts-now")
    if case.about and case.state is State.SUPERVISED and case.department is None:
        return here.words("conflicts-now-supervised")
    return here.words(f"complaints-now-{_dashed(case.state)}", **_now(case, name, wish))


def _now(case: Case, name: str, wish: str) -> dict[str, Any]:
    return {
        "post": name,
        "signed": case.signed_at is not None,
        "due_at": case.due_at or case.created_at,
        "wait_at": case.wait_until or case.created_at,
        "wished": case.return_wish is not None,
        "wish": wish,
    }


def _dashed(state: State) -> str:
    return state.value.replace("_", "-")
