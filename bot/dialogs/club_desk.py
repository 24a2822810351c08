"""社团 at the desk of community staff: found one by conversation, name its leader, close it, and how many came."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.club_sheets import BOOK, LINES, turnouts
from bot.context import Here
from bot.dialogs import club_edits
from bot.dialogs.broadcast_repeats import rhythm_of
from bot.dialogs.club_card import carry_on, face, listed, of, tell, tell_heir, tell_members, when_words
from bot.dialogs.states import ClubDeskSG, ClubLeadSG
from bot.dialogs.widgets import Say, Screen, StartAbout, choices, go, here_of, press
from bot.wording import Html
from participation import club_sessions, clubs
from participation.access import Standing, Who
from participation.clubs import LIMITS
from participation.exports import Export
from participation.interests import INTERESTS, known
from participation.refusals import NotFound
from participation.text import clean


async def every(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.clubs.open()
    return {"count": len(found), "clubs": await listed(here, found), "has_closed": bool(await here.tx.clubs.closed())}


async def closed(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.clubs.closed()
    return {"count": len(found), "clubs": [(one.id, one.name) for one in found]}


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    return {**await face(here, club), "open": club.closed_at is None}


async def limits(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    names = ("name_most", "place_most", "words_most", "members_most")
    return {**{name: LIMITS[name] for name in names}, "name": str(dialog_manager.dialog_data.get("name", ""))}


async def interests(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {
        "name": str(dialog_manager.dialog_data.get("name", "")),
        "interests": [(one, here.label(f"interests-{one}")) for one in INTERESTS],
    }


async def drafted(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    rhythm = rhythm_of(dialog_manager)
    return {
        "name": draft["name"],
        "interest": here.label(f"interests-{draft['interest']}"),
        "place": draft["place"],
        "when": when_words(here, rhythm, draft["minutes"]) if rhythm else "none",
        "words": draft["words"],
        "places": draft.get("places") or 0,
    }


async def offered(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give the registered people whose name holds what was typed; without a word typed, the club's members."""
    club = await of(here, dialog_manager)
    typed = str(dialog_manager.dialog_data.get("typed", ""))
    if typed:
        people = [(one.id, one.name or "—") for one in await here.tx.residents.called(typed)]
    else:
        people = [(one.resident_id or 0, name or "—") for one, name in await here.tx.clubs.members.named(club.id)
                  if one.has_account]  # fmt: skip
    return {"name": club.name, "count": len(people), "typed": typed or "none", "people": people}


async def counts(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    found = await turnouts(here.tx, club, here.now, LIMITS["counted_sessions"])
    lines = [
        here.words("clubs-count-line", begins=one.session.begins_at, came=one.came, members=one.members,
                   excused=one.excused)
        for one in found
    ]  # fmt: skip
    return {"name": club.name, "count": len(found), "lines": Html("\n".join(lines)), "some": bool(found)}


async def on_club(_: CallbackQuery, __: Any, manager: DialogManager, club_id: int) -> None:
    await here_of(manager).tx.clubs.get(club_id)
    manager.dialog_data["club_id"] = club_id
    await manager.switch_to(ClubDeskSG.card)


async def on_new(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.clear()
    await manager.switch_to(ClubDeskSG.name)


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["name"] = clubs.club_name(message.text or "")
    await manager.switch_to(ClubDeskSG.interest)


async def on_interest(_: CallbackQuery, __: Any, manager: DialogManager, interest: str) -> None:
    manager.dialog_data["interest"] = known(interest)
    await manager.switch_to(ClubDeskSG.place)


async def on_place(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["place"] = clubs.club_place(message.text or "")
    await manager.switch_to(ClubDeskSG.time)


async def on_time(message: Message, _: Any, manager: DialogManager) -> None:
    club_edits.keep_rhythm(manager, message.text or "")
    await manager.switch_to(ClubDeskSG.length)


async def on_no_time(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("rhythm", None)
    await manager.switch_to(ClubDeskSG.words)


async def on_length(_: CallbackQuery, __: Any, manager: DialogManager, minutes: int) -> None:
    manager.dialog_data["minutes"] = club_sessions.lasting(minutes)
    await manager.switch_to(ClubDeskSG.words)


async def on_words(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["words"] = clubs.club_words(message.text or "")
    await manager.switch_to(ClubDeskSG.places)


async def on_places(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["places"] = clubs.number(message.text or "", most=LIMITS["members_most"])
    await manager.switch_to(ClubDeskSG.confirm)


async def on_no_limit(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("places", None)
    await manager.switch_to(ClubDeskSG.confirm)


async def on_found(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, draft = here_of(manager), manager.dialog_data
    club = await here.tx.clubs.add(
        clubs.found(
            draft["name"], draft["interest"], draft["place"], draft["words"], draft.get("places"),
            by=here.actor, at=here.now,
        )
    )  # fmt: skip
    if rhythm := rhythm_of(manager):
        pattern = club_sessions.set_rhythm(club, rhythm, draft["minutes"], by=here.actor, at=here.now)
        await carry_on(here, await here.tx.clubs.patterns.add(pattern))
    draft.clear()
    draft.update(club_id=club.id, typed="")
    here.toast("clubs-founded", alert=True, name=club.name)
    await manager.switch_to(ClubDeskSG.leader)


async def on_typed(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["typed"] = clean(message.text or "", most=40, lines=False)


async def on_leader(_: CallbackQuery, __: Any, manager: DialogManager, resident_id: int) -> None:
    """Name the leader; whoever is no member yet becomes one by it."""
    here = here_of(manager)
    club = await of(here, manager, lock=True)
    person = await here.tx.residents.get(resident_id)
    if person.standing is Standing.GUEST:
        raise NotFound
    own = await here.tx.clubs.members.own(club.id, person.id)
    if own is None:
        mine = await here.tx.clubs.members.mine(club.id, person.id)
        own = await here.tx.clubs.seat(clubs.bring(club, person.id, mine, by=here.actor, at=here.now))
        club = await here.tx.clubs.get(club.id)
    before = club.leader_id
    born = await here.tx.events.born(person.id)
    kept = await here.tx.clubs.change(clubs.appoint(club, own, by=here.actor, at=here.now, born=born))
    await tell_heir(here, club, kept)
    if before != person.id:
        await tell(here, "clubs-told-you-lead", club, person.id)
        if before is not None:
            await tell(here, "clubs-told-lead-moved", club, before, who=person.name or here.label("clubs-unnamed"))
    here.toast("clubs-leader-named")
    await manager.switch_to(ClubDeskSG.card)


async def on_why(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["why"] = clubs.reason(message.text or "")
    await manager.switch_to(ClubDeskSG.close_sure)


async def closing(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    club = await of(here, dialog_manager)
    return {"name": club.name, "members": club.members, "reason": str(dialog_manager.dialog_data.get("why", ""))}


async def on_close(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Close it: its coming sessions are taken away, its members are told."""
    here = here_of(manager)
    club = await of(here, manager, lock=True)
    why = str(manager.dialog_data.get("why", ""))
    kept = await here.tx.clubs.change(clubs.close(club, why, by=here.actor, at=here.now))
    pattern = await here.tx.clubs.patterns.of(club.id, lock=True)
    if pattern is not None:
        await here.tx.clubs.patterns.change(club_sessions.end(pattern, by=here.actor, at=here.now))
    first = club_sessions.first_ahead(await here.tx.clubs.sessions.coming(here.now, club.id), here.now)
    await here.tx.clubs.sessions.take_away(club.id, here.now)
    told = await tell_members(here, "clubs-told-closed", club, "", before=first, why=kept.why)
    here.toast("clubs-now-closed", alert=True, count=told)
    await manager.switch_to(ClubDeskSG.card)


async def on_book(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _hand_over(here_of(manager), manager, BOOK)


async def on_lines(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _hand_over(here_of(manager), manager, LINES)


async def _hand_over(here: Here, manager: DialogManager, what: str) -> None:
    """Record that the numbers are taken out and owe them as a sheet; pressed again within a minute, it comes once."""
    club, me = await of(here, manager), here.resident.id
    await here.tx.exports.add(Export(0, here.community_id, me, me, "clubs", club.id, None, here.now))
    await here.give(what, club.id, club=club.id, name=club.name)
    here.toast("clubs-sheet-coming")


def dialog() -> Dialog:
    """Return the desk's dialog of clubs."""
    staff, text = Who.STAFF, ContentType.TEXT
    sg = ClubDeskSG
    return Dialog(
        Screen(
            Say("clubs-desk"),
            choices("club", "clubs", on_club, most=4),
            press("new", "clubs-desk-new", on_new),
            go("clubs-desk-closed", sg.closed, id="closed", when="has_closed"),
            state=sg.list, who=staff, getter=every,
        ),
        Screen(
            Say("clubs-desk-closed-text"),
            choices("past", "clubs", on_club),
            state=sg.closed, who=staff, getter=closed, back=sg.list,
        ),
        Screen(
            Say("clubs-desk-card"),
            StartAbout("clubs-desk-people", ClubLeadSG.card, "club_id", id="people"),
            go("clubs-counts-button", sg.counts, id="counts"),
            go("clubs-desk-leader", sg.leader, id="leader", when="open"),
            go("clubs-edit-button", sg.edit, id="edit", when="open"),
            go("clubs-close", sg.close, id="close", when="open"),
            state=sg.card, who=staff, getter=card, back=sg.list,
        ),
        Screen(
            Say("clubs-counts"),
            press("book", "clubs-book", on_book, when="some"),
            press("lines", "clubs-lines", on_lines, when="some"),
            state=sg.counts, who=staff, getter=counts, back=sg.card,
        ),
        Screen(
            Say("clubs-ask-name"),
            MessageInput(on_name, text),
            state=sg.name, who=staff, getter=limits, back=sg.list,
        ),
        Screen(
            Say("clubs-ask-interest"),
            choices("interest", "interests", on_interest, key=str),
            state=sg.interest, who=staff, getter=interests, back=sg.name,
        ),
        Screen(
            Say("clubs-ask-place"),
            MessageInput(on_place, text),
            state=sg.place, who=staff, getter=limits, back=sg.interest,
        ),
        Screen(
            Say("clubs-ask-time"),
            MessageInput(on_time, text),
            press("later", "clubs-no-time", on_no_time),
            state=sg.time, who=staff, getter=limits, back=sg.place,
        ),
        Screen(
            Say("clubs-ask-length"),
            choices("length", "lengths", on_length),
            state=sg.length, who=staff, getter=club_edits.lengths, back=sg.time,
        ),
        Screen(
            Say("clubs-ask-words"),
            MessageInput(on_words, text),
            state=sg.words, who=staff, getter=limits, back=sg.time,
        ),
        Screen(
            Say("clubs-ask-places"),
            MessageInput(on_places, text),
            press("all", "clubs-no-limit", on_no_limit),
            state=sg.places, who=staff, getter=limits, back=sg.words,
        ),
        Screen(
            Say("clubs-draft"),
            press("found", "clubs-found", on_found),
            state=sg.confirm, who=staff, getter=drafted, back=sg.places,
        ),
        Screen(
            Say("clubs-ask-leader"),
            MessageInput(on_typed, text),
            choices("who", "people", on_leader),
            state=sg.leader, who=staff, getter=offered, back=sg.card,
        ),
        Screen(
            Say("clubs-ask-close-why"),
            MessageInput(on_why, text),
            state=sg.close, who=staff, getter=closing, back=sg.card,
        ),
        Screen(
            Say("clubs-close-sure"),
            press("sure", "clubs-close-yes", on_close),
            state=sg.close_sure, who=staff, getter=closing, back=sg.close,
        ),
        *club_edits.windows(),
    )  # fmt: skip
