"""A club's words, place, time and limit, changed at the desk one at a time; members hear of another place or time."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.broadcast_repeats import rhythm_of
from bot.dialogs.club_card import carry_on, of, tell_members, when, when_words
from bot.dialogs.states import ClubDeskSG
from bot.dialogs.widgets import Say, Screen, choices, here_of, press
from bot.wording import hours
from participation import club_sessions, clubs
from participation.access import Who
from participation.clubs import LIMITS
from participation.refusals import NotFound
from participation.repeats import read_rhythm

FIELDS = ("name", "place", "time", "words", "places")


def keep_rhythm(manager: DialogManager, text: str) -> None:
    """Keep the rhythm that was typed in the draft. Refuses with RhythmUnclear."""
    here = here_of(manager)
    rhythm = read_rhythm(text, now=here.now, zone=here.zone)
    manager.dialog_data["rhythm"] = [rhythm.every.value, list(rhythm.days), rhythm.at.isoformat("minutes")]


async def fields(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    return {"name": club.name, "fields": [(one, here.label(f"clubs-field-{one}")) for one in FIELDS]}


async def field(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    name = str(dialog_manager.dialog_data.get("field", ""))
    now = {
        "name": club.name, "place": club.place, "words": club.words, "places": str(club.places or 0),
        "time": when(here, await here.tx.clubs.patterns.of(club.id)),
    }  # fmt: skip
    return {
        "name": club.name, "field": name, "now": now.get(name, ""), "is_places": name == "places",
        "most": LIMITS.get(f"{name}_most", LIMITS["members_most"]),
    }  # fmt: skip


async def lengths(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"lengths": [(one, here.label("clubs-length", hours=hours(one))) for one in LIMITS["minutes_offered"]]}


async def on_field(_: CallbackQuery, __: Any, manager: DialogManager, name: str) -> None:
    if name not in FIELDS:
        raise NotFound
    manager.dialog_data["field"] = name
    await manager.switch_to(ClubDeskSG.field)


async def on_typed(message: Message, _: Any, manager: DialogManager) -> None:
    here, text = here_of(manager), message.text or ""
    club = await of(here, manager, lock=True)
    name = str(manager.dialog_data.get("field", ""))
    if name == "time":
        keep_rhythm(manager, text)
        await manager.switch_to(ClubDeskSG.new_length)
        return
    if name == "places":
        number = clubs.number(text, most=LIMITS["members_most"])
        await here.tx.clubs.change(clubs.resize(club, number, by=here.actor))
    elif name in ("name", "place", "words"):
        kept = await here.tx.clubs.change(clubs.reword(club, by=here.actor, **{name: text}))
        if name == "place":
            coming = await here.tx.clubs.sessions.coming(here.now, club.id)
            await tell_members(
                here, "clubs-told-place", kept, f"{here.now:%m%d%H%M%S}",
                before=club_sessions.first_ahead(coming, here.now, own_place=True), place=kept.place,
            )  # fmt: skip
    else:
        raise NotFound
    here.say("clubs-edited")
    await manager.switch_to(ClubDeskSG.card)


async def on_no_limit(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    club = await of(here, manager, lock=True)
    await here.tx.clubs.change(clubs.resize(club, None, by=here.actor))
    here.toast("clubs-edited")
    await manager.switch_to(ClubDeskSG.card)


async def on_new_length(_: CallbackQuery, __: Any, manager: DialogManager, minutes: int) -> None:
    """Give the club its new rhythm: what was made of the old one and lies ahead goes, members are told once."""
    here = here_of(manager)
    club = await of(here, manager, lock=True)
    rhythm = rhythm_of(manager)
    if rhythm is None:
        raise NotFound
    new = club_sessions.set_rhythm(club, rhythm, minutes, by=here.actor, at=here.now)
    coming = await here.tx.clubs.sessions.coming(here.now, club.id)  # whoever would go to one of the old ones hears it
    old = await here.tx.clubs.patterns.of(club.id, lock=True)
    if old is not None:
        await here.tx.clubs.patterns.change(club_sessions.end(old, by=here.actor, at=here.now))
        await here.tx.clubs.sessions.take_away(club.id, here.now, old.id)
    kept = await here.tx.clubs.patterns.add(new)
    await carry_on(here, kept)
    coming += await here.tx.clubs.sessions.coming(here.now, club.id)
    await tell_members(
        here, "clubs-told-time", club, kept.id, before=club_sessions.first_ahead(coming, here.now),
        when=when_words(here, rhythm, minutes), place=club.place,
    )  # fmt: skip
    manager.dialog_data.pop("rhythm", None)
    here.toast("clubs-edited")
    await manager.switch_to(ClubDeskSG.card)


def windows() -> tuple[Screen, ...]:
    """Return the desk's windows of changing a club."""
    staff, sg = Who.STAFF, ClubDeskSG
    return (
        Screen(
            Say("clubs-edit"),
            choices("field", "fields", on_field, key=str),
            state=sg.edit, who=staff, getter=fields, back=sg.card,
        ),
        Screen(
            Say("clubs-edit-field"),
            MessageInput(on_typed, ContentType.TEXT),
            press("all", "clubs-no-limit", on_no_limit, when="is_places"),
            state=sg.field, who=staff, getter=field, back=sg.edit,
        ),
        Screen(
            Say("clubs-ask-length"),
            choices("length", "lengths", on_new_length),
            state=sg.new_length, who=staff, getter=lengths, back=sg.field,
        ),
    )  # fmt: skip
