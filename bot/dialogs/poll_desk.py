"""表决 of the office, one poll: turnout, who was left out and why, paper ballots handed in and keyed, an extension.

Nothing here tells a choice before the close; a keyed count is repeated back to whoever keyed it, and to nobody else. A
poll over several communities is the street office's, staff of those communities look on.
"""

from collections import Counter
from contextlib import suppress
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs.budgets import money, option
from bot.dialogs.house import bounded
from bot.dialogs.states import MenuSG, PollDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, go, here_of, press
from bot.papers import SHEET
from bot.wording import Html
from participation import extensions, papers, street_funds
from participation.access import Role, Who
from participation.electorate import Excluded
from participation.outcomes import noted
from participation.packs import Kind, Mode, Unit
from participation.papers import NoPaperHere
from participation.polls import Poll, State
from participation.refusals import NotAllowed, NotFound
from participation.tally import SPOILED

NAME_MOST = 40
"""Characters of a home's number or a person's name."""

LISTED = 30
"""People left out whom one message names; the rest are counted."""


def dialog() -> Dialog:
    """Return the desk's dialog of one poll."""
    return Dialog(
        Screen(
            Say("polls-desk"),
            choose_group(
                go("polls-desk-excluded-button", PollDeskSG.excluded, when="excluded"),
                press("print", "papers-print-button", on_print, when="may_print"),
                go("papers-hand-in-button", PollDeskSG.paper, when="takes_paper"),
                go("papers-key-button", PollDeskSG.key, when="may_key"),
                go("extensions-button", PollDeskSG.extend, when="interrupted"),
            ),
            state=PollDeskSG.card,
            who=Who.SUPERVISOR,
            getter=card,
        ),
        Screen(
            Say("polls-desk-excluded"),
            state=PollDeskSG.excluded,
            who=Who.SUPERVISOR,
            getter=excluded,
            back=PollDeskSG.card,
        ),
        Screen(
            Say("papers-hand-in"),
            MessageInput(on_paper, content_types=ContentType.TEXT),
            state=PollDeskSG.paper,
            who=Who.STAFF,
            getter=card,
            back=PollDeskSG.card,
        ),
        Screen(
            Say("papers-voter"),
            choices("voter", "voters", on_voter, key=str),
            state=PollDeskSG.voter,
            who=Who.STAFF,
            getter=voters,
            back=PollDeskSG.paper,
        ),
        Screen(
            Say("papers-key"),
            MessageInput(on_papers, content_types=ContentType.TEXT),
            state=PollDeskSG.key,
            who=Who.STAFF,
            getter=keying,
            back=PollDeskSG.card,
        ),
        Screen(
            Say("papers-check"),
            choose_group(press("keyed", "papers-submit", on_keyed), go("papers-again", PollDeskSG.key)),
            state=PollDeskSG.check,
            who=Who.STAFF,
            getter=keyed,
            back=PollDeskSG.key,
        ),
        Screen(
            Say("extensions-asked"),
            choose_group(press("extend", "extensions-agree", on_extend)),
            state=PollDeskSG.extend,
            who=Who.SUPERVISOR,
            getter=extension,
            back=PollDeskSG.card,
        ),
    )


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    above = await _above(here, poll)
    with here.tx.community(poll.community_id if above else here.community_id):
        return await _card(here, poll, above=above)


async def _card(here: Here, poll: Poll, *, above: bool) -> dict[str, Any]:
    marked = await here.tx.ballots.papers.marked(poll.id)
    counts = await here.tx.ballots.papers.counts(poll.id)
    is_open = poll.state is State.OPEN
    over = is_open and here.now >= poll.closes_at
    return {
        "question": poll.question,
        "state": "over" if over else poll.state.value,
        "mode": here.label(f"ballots-mode-name-{poll.mode.value}"),
        "opens_at": poll.opens_at,
        "closes_at": poll.closes_at,
        "cast": await here.tx.ballots.turnout(poll.id),
        "roll": poll.roll_size,
        "excluded": sum((await _left_out(here, poll, above=above)).values()),
        "marked": marked,
        "counts": len(counts),
        "takes_paper": not above and is_open and papers.takes_paper(poll) and not counts,
        "may_print": not above and poll.state is not State.CLOSED and not over and papers.takes_paper(poll),
        "no_paper": poll.state is not State.CLOSED and poll.mode is Mode.SEPARATED,
        "unit": poll.pack.unit.value,
        "may_key": not above and over and marked > 0 and not papers.agreed(counts) and poll.outage_to is None,
        "interrupted": poll.outage_to is not None and (above or not poll.communities or await _instead(here, poll)),
        "joint": bool(poll.communities),
        "above": above,
        "communities": "、".join((await here.tx.ballots.community_names(poll)).values()) or "none",
    }


async def _above(here: Here, poll: Poll) -> bool:
    """Return whether the reader is here as the street office: above every community of a poll over several, or asked
    to extend another in place of a colleague that its staff do not have."""
    if here.actor.holds(Role.STAFF, Role.ADMIN) and here.community_id == poll.community_id and not poll.communities:
        return False
    return street_funds.above(here.actor, poll) or (not poll.communities and await _instead(here, poll))


async def _instead(here: Here, poll: Poll) -> bool:
    """Return whether the reader agrees to an extension in place of a colleague that whoever asked does not have."""
    return extensions.stands_in(here.actor, poll) and await here.tx.street_funds.alone(poll)


async def _left_out(here: Here, poll: Poll, *, above: bool) -> Counter[Excluded]:
    """Return how many were left out for which reason: of every community for the street office above them, else of
    the reader's own."""
    if above:
        return Counter(await here.tx.ballots.electorate.reasons(poll.id))
    return Counter(reason for _, reason in await here.tx.ballots.electorate.excluded(poll.id))


async def excluded(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    above = await _above(here, poll)
    with here.tx.community(poll.community_id if above else here.community_id):
        by_reason = await _left_out(here, poll, above=above)
        # whom of which home the street office need not know
        found = [] if above else await here.tx.ballots.electorate.excluded(poll.id)
    counted = [
        here.words("polls-desk-excluded-count", why=_why(here, reason), count=count)
        for reason, count in sorted(by_reason.items())
    ]
    named = [
        here.words("polls-desk-excluded-line", name=name, why=_why(here, reason)) for name, reason in found[:LISTED]
    ]
    return {
        "counted": Html("\n".join(counted)) if counted else "none",
        "named": Html("\n".join(named)) if named else "none",
        "more": max(len(found) - LISTED, 0),
    }


def _why(here: Here, reason: Excluded) -> str:
    return here.label(f"polls-desk-why-{reason.value}")


async def keying(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    numbered = "\n".join(f"{place}. {option(here, poll, number)}" for place, number in enumerate(poll.order, 1))
    return {
        "marked": await here.tx.ballots.papers.marked(poll.id),
        "options": numbered or "none",
        "ranked": poll.kind is Kind.RANKED,
        "tied": papers.is_tied(poll),
        "fits": poll.pack.fits,
        "fund": money(here, poll.fund),
    }


async def keyed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    mine = Counter(dialog_manager.dialog_data.get("papers", []))
    whose: dict[str, list[str]] = {}
    for home, unit in sorted((await _homes(here, poll)).items()):
        whose.setdefault(unit, []).append(home)  # whichever of them stands on the paper
    lines = []
    for kept, count in sorted(mine.items()):
        of, content = papers.untied(kept)
        said = _said(here, poll, content)
        lines.append(f"{said} ×{count}" if of is None else f"{'、'.join(whose.get(of, ['—']))} {said}")
    return {"lines": "\n".join(lines), "count": mine.total()}


async def _homes(here: Here, poll: Poll) -> dict[str, str]:
    return await here.tx.ballots.papers.homes(poll) if papers.is_tied(poll) else {}


def _said(here: Here, poll: Poll, content: str) -> str:
    if content == SPOILED:
        return here.label("papers-spoiled")
    if poll.kind is Kind.YES_NO:
        return here.label(f"ballots-answer-{content}")
    between = " > " if poll.kind is Kind.RANKED else "、"
    return between.join(poll.options[int(number)] for number in content.split(","))


async def extension(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    if poll.outage_from is None or poll.outage_to is None:
        return {"asked": "over"}
    asked = "none" if poll.extending_by is None else "other"
    if poll.extending_by == here.resident.id:
        alone = await here.tx.street_funds.alone(poll)
        asked = ("mine-alone" if poll.communities else "mine-one") if alone else "mine"
        if asked == "mine-one" and not await _seconds(here, poll):
            asked = "mine-nobody"  # no street office stands above: nobody was asked
    return {
        "asked": asked,
        "outage_from": poll.outage_from,
        "outage_to": poll.outage_to,
        "closes_at": poll.closes_at,
        "until": extensions.until(poll, here.now),
    }


async def on_paper(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """Mark a paper ballot on the roll, by the home's number; where a vote is each person's, ask which of that name."""
    here = here_of(manager)
    poll = await here.tx.ballots.get(chosen(manager, "poll_id"), lock=True)
    said = bounded(message.text or "", NAME_MOST)
    if unit := await _unit_at(here, poll, said):
        await _hand_in(here, poll, unit, said)
    elif await _called(here, poll, said):
        manager.dialog_data["called"] = said
        await manager.switch_to(PollDeskSG.voter)
    else:
        here.say("papers-nobody", unit=poll.pack.unit.value, said=said)


async def _unit_at(here: Here, poll: Poll, home: str) -> str | None:
    """Return the unit that has the home of that number, None where homes have none in this poll."""
    if poll.pack.unit is Unit.OWNER:
        return (await here.tx.ballots.electorate.owned(poll.community_id)).get(home)
    found = await here.tx.households.numbered(home) if poll.pack.unit is Unit.HOUSEHOLD else None
    return f"h{found.id}" if found else None


async def _called(here: Here, poll: Poll, name: str) -> list[tuple[str, str]]:
    """Return who of that name is on the roll by themselves, by their unit, with where they live, to be told apart."""
    if poll.pack.unit is Unit.OWNER:
        return []
    alone = poll.pack.unit is Unit.HOUSEHOLD  # where no register was imported, each stands for their home
    doors = await here.tx.ballots.building_names(poll)
    found = await here.tx.ballots.electorate.named(poll.id, name, alone=alone)
    return [(unit, _door(here, called, doors.get(building or 0, ""), stair)) for unit, called, building, stair in found]


def _door(here: Here, name: str, building: str, stair: int | None) -> str:
    return f"{name} {building} {here.label('residents-unit', unit=stair) if stair else ''}".strip()


async def voters(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    called = str(dialog_manager.dialog_data.get("called", ""))
    found = await _called(here, poll, called) if called else []
    return {"voters": found, "called": called, "count": len(found)}


async def on_voter(_: Any, __: Any, manager: DialogManager, unit: str) -> None:
    here = here_of(manager)
    poll = await here.tx.ballots.get(chosen(manager, "poll_id"), lock=True)
    shown = dict((await voters(here, manager))["voters"]).get(unit)  # again: who was on the list a moment ago
    if shown is None:
        raise NotFound
    await _hand_in(here, poll, unit, shown)
    manager.show_mode = ShowMode.SEND  # the question stands below what was noted
    await manager.switch_to(PollDeskSG.paper)


async def _hand_in(here: Here, poll: Poll, unit: str, shown: str) -> None:
    """Mark it, and tell whoever may press for the unit: a paper nobody handed in comes to light."""
    await here.tx.ballots.papers.hand_in(poll, unit, here.actor)
    people = await here.tx.ballots.electorate.others(poll.id, unit, 0)
    await here.tx.ballots.drafts.forget(poll.id, people)
    await here.owe("papers-handed-in", people, poll=poll.id, question=poll.question, unit=poll.pack.unit.value)
    here.say("papers-noted", home=shown)


async def on_print(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Owe the reader the paper to print; pressed again within a minute, it comes once."""
    here = here_of(manager)
    poll = await _poll(here, manager)
    if not papers.takes_paper(poll):
        raise NoPaperHere
    await here.give(SHEET, poll.id, poll=poll.id, question=poll.question)
    here.toast("results-coming")


async def on_papers(message: Message, _: MessageInput, manager: DialogManager) -> None:
    here = here_of(manager)
    poll = await _poll(here, manager)
    manager.dialog_data["papers"] = list(papers.read(poll, message.text or "", await _homes(here, poll)))
    await manager.switch_to(PollDeskSG.check)


async def on_keyed(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Keep one person's count. The second one that agrees closes the box; two that differ are both thrown away."""
    here = here_of(manager)
    poll = await here.tx.ballots.get(chosen(manager, "poll_id"), lock=True)
    earlier = await here.tx.ballots.papers.counts(poll.id)
    mine = manager.dialog_data.get("papers", [])
    marked = await here.tx.ballots.papers.marked(poll.id)
    kept = papers.key(poll, mine, earlier, marked=marked, by=here.actor, at=here.now)
    await here.tx.ballots.papers.keep(poll, kept, here.now)
    manager.dialog_data.pop("papers", None)
    if not kept:
        await _tell(here, "papers-differ", [earlier[0].by], poll)
        here.toast("papers-differed", alert=True)
    elif papers.agreed(kept):
        here.toast("papers-agreed", alert=True)
    else:
        await _tell(here, "papers-second-wanted", await _colleagues(here), poll)
        here.toast("papers-kept", alert=True)
    await manager.switch_to(PollDeskSG.card)


async def on_extend(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    here = here_of(manager)
    kept = await _poll(here, manager)
    alone = await here.tx.street_funds.alone(kept)
    if kept.communities and not street_funds.above(here.actor, kept) and not (alone and kept.extending_by):
        raise NotAllowed
    with here.tx.community(kept.community_id):
        poll = await here.tx.ballots.get(kept.id, lock=True)
        after = extensions.extend(poll, by=here.actor, at=here.now, alone=alone)
        if after.outage_to is None:
            await here.tx.ballots.extended(after, here.now)
            here.toast("extensions-done", alert=True)
            await here.tx.projects.vote_until(after.id, after.closes_at)
            at_home = here.actor.holds(Role.STAFF, Role.ADMIN) and here.community_id == kept.community_id
            if not kept.communities and not at_home:
                # whoever stood in from the street has nothing more to see here, also who is staff elsewhere
                await manager.start(MenuSG.main, mode=StartMode.RESET_STACK)
                return
        else:
            await here.tx.ballots.change(after)
            await _tell(here, "extensions-second-wanted", await _seconds(here, after), after)
            here.toast("extensions-kept", alert=True)
    await manager.switch_to(PollDeskSG.card)


async def _tell(here: Here, key: str, people: list[int], poll: Poll) -> None:
    await here.tx.outbox.owe(key, people, at=here.now, args=noted(poll), community_id=poll.community_id)


async def _colleagues(here: Here) -> list[int]:
    """Return the others of the staff."""
    return [one for one in await here.tx.projects.office() if one != here.resident.id]


async def _seconds(here: Here, poll: Poll) -> list[int]:
    """Return who may agree to an extension as the second: where the office is one person, the other's people."""
    by_street = bool(poll.communities) is not await here.tx.street_funds.alone(poll)
    found = await (here.tx.street_funds.office(poll) if by_street else here.tx.street_funds.staff(poll))
    return [one for one in found if one != here.resident.id]


async def _poll(here: Here, manager: DialogManager) -> Poll:
    """Return the poll that the window is about: for staff one of their community's, also where it takes part beside
    others; for the street office one over communities that it is above of. Refuses with NotFound."""
    poll_id = chosen(manager, "poll_id")
    if here.actor.holds(Role.STAFF, Role.ADMIN):
        with suppress(NotFound):
            return await here.tx.ballots.get(poll_id)
    for community in sorted(street_funds.over(here.actor)) if here.actor.holds(Role.STREET) else ():
        with here.tx.community(community), suppress(NotFound):
            poll = await here.tx.ballots.get(poll_id)
            if await _above(here, poll):
                return poll
    raise NotFound
