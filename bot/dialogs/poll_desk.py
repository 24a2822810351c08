"""表决 of the office, one poll: turnout, who was left out and why, paper ballots handed in and keyed, an extension.

Nothing here tells a choice before the close; a keyed count is repeated back to whoever keyed it, and to nobody else. A
poll over several communities is the street office's, staff of those communities look on.
"""

from collections import Counter
from contextlib import suppress
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs.states import PollDeskSG
from bot.dialogs.widgets import Say, Screen, choose_group, chosen, go, here_of, press
from bot.wording import Html
from participation import extensions, papers, street_funds
from participation.access import Role, Who
from participation.electorate import Excluded
from participation.packs import Kind
from participation.polls import Poll, State, noted
from participation.refusals import NotAllowed, NotFound
from participation.tally import SPOILED

LISTED = 30
"""People left out whom one message names; the rest are counted."""


def dialog() -> Dialog:
    """Return the desk's dialog of one poll."""
    return Dialog(
        Screen(
            Say("polls-desk"),
            choose_group(
                go("polls-desk-excluded-button", PollDeskSG.excluded, when="excluded"),
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
    above = street_funds.above(here.actor, poll)
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
        "takes_paper": is_open and papers.takes_paper(poll) and not counts,
        "may_key": over and marked > 0 and not papers.agreed(counts) and poll.outage_to is None,
        "interrupted": poll.outage_to is not None and (above or not poll.communities),
        "joint": bool(poll.communities),
        "above": above,
        "communities": "、".join((await here.tx.ballots.community_names(poll)).values()) or "none",
    }


async def _left_out(here: Here, poll: Poll, *, above: bool) -> Counter[Excluded]:
    """Return how many were left out for which reason: of every community for the street office above them, else of
    the reader's own."""
    if above:
        return Counter(await here.tx.ballots.electorate.reasons(poll.id))
    return Counter(reason for _, reason in await here.tx.ballots.electorate.excluded(poll.id))


async def excluded(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    above = street_funds.above(here.actor, poll)
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
    numbered = "\n".join(f"{number}. {option}" for number, option in enumerate(poll.options, 1))
    marked = await here.tx.ballots.papers.marked(poll.id)
    return {"marked": marked, "options": numbered or "none", "ranked": poll.kind is Kind.RANKED}


async def keyed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    mine = Counter(dialog_manager.dialog_data.get("papers", []))
    lines = [f"{_said(here, poll, content)} ×{count}" for content, count in sorted(mine.items())]
    return {"lines": "\n".join(lines), "count": mine.total()}


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
    return {
        "asked": "mine" if poll.extending_by == here.resident.id else asked,
        "outage_from": poll.outage_from,
        "outage_to": poll.outage_to,
        "closes_at": poll.closes_at,
        "until": extensions.until(poll, here.now),
    }


async def on_paper(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """Mark a household's paper ballot on the roll, and tell the family: a paper nobody handed in comes to light."""
    here = here_of(manager)
    poll = await here.tx.ballots.get(chosen(manager, "poll_id"), lock=True)
    home = await here.tx.households.numbered((message.text or "").strip())
    if home is None:
        here.say("papers-no-such-home")
        return
    unit = f"h{home.id}"
    await here.tx.ballots.papers.hand_in(poll, unit, here.actor)
    family = await here.tx.ballots.electorate.others(poll.id, unit, 0)
    await here.tx.ballots.drafts.forget(poll.id, family)
    await here.owe("papers-handed-in", family, poll=poll.id, question=poll.question)
    here.say("papers-noted", home=home.number)


async def on_papers(message: Message, _: MessageInput, manager: DialogManager) -> None:
    poll = await _poll(here_of(manager), manager)
    manager.dialog_data["papers"] = list(papers.read(poll.kind, len(poll.options), message.text or ""))
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
        await _tell(here, "papers-second-wanted", await _colleagues(here, poll), poll)
        here.toast("papers-kept", alert=True)
    await manager.switch_to(PollDeskSG.card)


async def on_extend(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    here = here_of(manager)
    kept = await _poll(here, manager)
    if kept.communities and not street_funds.above(here.actor, kept):
        raise NotAllowed
    with here.tx.community(kept.community_id):
        poll = await here.tx.ballots.get(kept.id, lock=True)
        after = extensions.extend(poll, by=here.actor, at=here.now)
        if after.outage_to is None:
            await here.tx.ballots.extended(after, here.now)
            here.toast("extensions-done", alert=True)
        else:
            await here.tx.ballots.change(after)
            await _tell(here, "extensions-second-wanted", await _colleagues(here, after), after)
            here.toast("extensions-kept", alert=True)
    await manager.switch_to(PollDeskSG.card)


async def _tell(here: Here, key: str, people: list[int], poll: Poll) -> None:
    await here.tx.outbox.owe(key, people, at=here.now, args=noted(poll), community_id=poll.community_id)


async def _colleagues(here: Here, poll: Poll) -> list[int]:
    office = await here.tx.street_funds.office(poll) if poll.communities else await here.tx.projects.office()
    return [one for one in office if one != here.resident.id]


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
            if street_funds.above(here.actor, poll):
                return poll
    raise NotFound
