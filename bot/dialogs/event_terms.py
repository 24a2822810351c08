"""What else an event says, each with a sensible beginning: one screen 更多设置 and a question for each; and the places
held back for neighbours without a phone, whom staff write down by name."""

from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import MediaAttachment, MediaId
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.photos import on_document
from bot.dialogs.states import EventDeskSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press
from participation.access import Who
from participation.events import LIMITS, Event
from participation.interests import INTERESTS
from participation.moments import read_moment
from participation.programme import Terms, TermUnclear, ages, cross_off, hours, named_party, number, write_down
from participation.refusals import NotFound

TERMS = ("kind", "ages", "party", "held", "hours", "poster", "opens", "closes")
_MOMENTS = {"opens": "opens_at", "closes": "closes_at"}


def terms_of(manager: DialogManager) -> Terms:
    """Return the terms of the draft."""
    kept = dict(manager.dialog_data.get("terms", {}))
    for name in _MOMENTS.values():
        kept[name] = datetime.fromisoformat(kept[name]) if kept.get(name) else None
    return Terms(**kept)


def keep_terms(manager: DialogManager, terms: Terms) -> None:
    """Keep these terms in the draft, as plain values."""
    kept = {name: getattr(terms, name) for name in Terms.__slots__}
    manager.dialog_data["terms"] = {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in kept.items()
    }


def _set(manager: DialogManager, **values: Any) -> None:
    manager.dialog_data.setdefault("terms", {}).update(values)


def said(here: Here, terms: Terms) -> dict[str, Any]:
    """Return the terms as one line each, in the variables that a card's words take."""
    return {
        "kind_name": here.label(f"interests-{terms.kind}"),
        "hours": f"{terms.hours:g}",
        "ages": ages_words(here, terms.age_least, terms.age_most),
        "party_most": terms.party_most or LIMITS["party_most"],
        "held": terms.held,
        "opens": terms.opens_at or "none",
        "closes": terms.closes_at or "none",
        "has_poster": terms.poster is not None,
    }


def ages_words(here: Here, least: int | None, most: int | None) -> str:
    """Return for which ages an event is, in words; `none` for all."""
    if least is None and most is None:
        return "none"
    return here.label("events-ages", least=least or 0, most=most or 0)


def poster_of(event: Event) -> MediaAttachment | None:
    """Return the poster for a window, when there is one."""
    return MediaAttachment(ContentType.PHOTO, file_id=MediaId(event.poster)) if event.poster else None


async def more(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {
        **said(here, terms_of(dialog_manager)),
        "title": dialog_manager.dialog_data["title"],
        "terms": [(term, here.label(f"events-term-{term}")) for term in TERMS],
    }


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {
        "term": dialog_manager.dialog_data.get("term", "hours"),
        "begins": datetime.fromisoformat(dialog_manager.dialog_data["begins_at"]),
        "party_most": LIMITS["party_most_of_all"],
        "held_most": dialog_manager.dialog_data["capacity"] - 1,
        "hours_most": LIMITS["hours_most"],
    }


async def kinds(here: Here, **_: Any) -> dict[str, Any]:
    return {"kinds": [(kind, here.label(f"interests-{kind}")) for kind in INTERESTS]}


async def on_term(_: CallbackQuery, __: Any, manager: DialogManager, term: str) -> None:
    if term not in TERMS:
        raise NotFound
    manager.dialog_data["term"] = term
    await manager.switch_to({"kind": EventDeskSG.kind, "poster": EventDeskSG.poster}.get(term, EventDeskSG.term))


async def on_typed(message: Message, _: Any, manager: DialogManager) -> None:
    here, draft, text = here_of(manager), manager.dialog_data, message.text or ""
    term = draft.get("term")
    if term == "hours":
        _set(manager, hours=hours(text))
    elif term == "ages":
        least, most = ages(text)
        _set(manager, age_least=least, age_most=most)
    elif term == "party":
        _set(manager, party_most=number(text, least=1, most=LIMITS["party_most_of_all"]))
    elif term == "held":
        _set(manager, held=number(text, least=0, most=draft["capacity"] - 1))
    elif term in _MOMENTS:
        moment = read_moment(text, now=here.now, zone=here.zone)
        if not here.now < moment <= datetime.fromisoformat(draft["begins_at"]):
            raise TermUnclear
        _set(manager, **{_MOMENTS[term]: moment.isoformat()})
    await manager.switch_to(EventDeskSG.more)


async def on_usual(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Take back what was said of this term."""
    usual = Terms()
    names = {
        "ages": ("age_least", "age_most"), "party": ("party_most",), "opens": ("opens_at",), "closes": ("closes_at",),
    }  # fmt: skip
    term = str(manager.dialog_data.get("term"))
    _set(manager, **{name: getattr(usual, name) for name in names.get(term, (term,))})
    await manager.switch_to(EventDeskSG.more)


async def on_poster(message: Message, _: Any, manager: DialogManager) -> None:
    if message.photo:
        _set(manager, poster=message.photo[-1].file_id)
    await manager.switch_to(EventDeskSG.more)


async def on_kind(_: CallbackQuery, __: Any, manager: DialogManager, kind: str) -> None:
    if kind not in INTERESTS:
        raise NotFound
    _set(manager, kind=kind)
    await manager.switch_to(EventDeskSG.more)


async def guests(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    roster = await here.tx.events.roster(chosen(dialog_manager, "event_id"))
    return {
        "title": roster.event.title,
        "left": roster.event.reserved,
        "most": LIMITS["guest_most"],
        "guests": [
            (one.id, here.label("attendance-line", name=one.guest, party=one.party)) for one in roster.live if one.guest
        ],
    }


async def guest(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await here.tx.events.registrations.get(chosen(dialog_manager, "guest_id"))
    return {"name": one.guest, "party": one.party}


async def on_write(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    name, party = named_party(message.text or "")
    roster = await here.tx.events.roster(chosen(manager, "event_id"), lock=True)
    await here.tx.events.seat(write_down(roster, name, party, by=here.actor, at=here.now))
    here.say("events-guest-written", name=name, party=party)


async def on_guest(_: CallbackQuery, __: Any, manager: DialogManager, registration_id: int) -> None:
    manager.dialog_data["guest_id"] = registration_id
    await manager.switch_to(EventDeskSG.guest_off)


async def on_cross_off(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    roster, one = await here.tx.events.registration(chosen(manager, "guest_id"))
    await here.tx.events.seat(cross_off(roster.event, one, by=here.actor, at=here.now))
    here.toast("events-guest-crossed-off")
    await manager.switch_to(EventDeskSG.guests)


def windows(on_release: Any) -> tuple[Screen, ...]:
    """Return the windows, for the desk's dialog of events."""
    staff = Who.STAFF
    return (
        Screen(
            Say("events-more"),
            choices("term", "terms", on_term, key=str),
            state=EventDeskSG.more, who=staff, getter=more, back=EventDeskSG.confirm,
        ),
        Screen(
            Say("events-ask-term"),
            press("usual", "events-term-usual", on_usual),
            MessageInput(on_typed, ContentType.TEXT),
            state=EventDeskSG.term, who=staff, getter=asked, back=EventDeskSG.more,
        ),
        Screen(
            Say("events-ask-poster"),
            press("usual", "events-poster-none", on_usual),
            MessageInput(on_poster, ContentType.PHOTO),
            MessageInput(on_document, ContentType.DOCUMENT),
            state=EventDeskSG.poster, who=staff, back=EventDeskSG.more,
        ),
        Screen(
            Say("events-ask-kind"),
            choices("kind", "kinds", on_kind, key=str),
            state=EventDeskSG.kind, who=staff, getter=kinds, back=EventDeskSG.more,
        ),
        Screen(
            Say("events-guests"),
            choices("guest", "guests", on_guest, most=4),
            press("release", "events-release", on_release, when="left"),
            MessageInput(on_write, ContentType.TEXT),
            state=EventDeskSG.guests, who=staff, getter=guests, back=EventDeskSG.one,
        ),
        Screen(
            Say("events-guest-off"),
            press("sure", "events-guest-off-yes", on_cross_off),
            go("events-cancel-no", EventDeskSG.guests, id="stay"),
            state=EventDeskSG.guest_off, who=staff, getter=guest, back=EventDeskSG.guests,
        ),
    )  # fmt: skip
