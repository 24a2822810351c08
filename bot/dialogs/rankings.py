"""Ranked votes: the residents put options in order, by taps or by typing; the office says how they are counted.

A button sets an option to the place that is free next, or takes it off; none toggles (VOTING.md, "Tables", 2). The
rest of casting is `casting.py`'s, as for every other ballot.
"""

from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs.casting import A_PAGE, asked, drafted, keep, on_marked, poll_id
from bot.dialogs.states import BallotDeskSG, BallotSG
from bot.dialogs.widgets import Say, Screen, choices, here_of, press
from bot.wording import Html
from participation import rankings
from participation.access import Who
from participation.ballots import content
from participation.packs import Kind
from participation.polls import Poll
from participation.rankings import COUNTINGS, Counting
from participation.refusals import NotFound


def windows() -> list[Screen]:
    """Return the window in which options are put in order, for the dialog of ballots."""
    return [
        Screen(
            Say("rankings-rank", when="open"),
            Say("ballots-over", when=~F["open"]),
            choices("rank", "options", on_rank, key=_mark, most=A_PAGE, when="open"),
            press("ranked", "rankings-ranked-button", on_marked, when=F["open"] & F["placed"]),
            press("clear", "rankings-clear-button", on_clear, when=F["open"] & F["placed"]),
            MessageInput(on_typed, content_types=ContentType.TEXT),
            state=BallotSG.rank,
            who=Who.VERIFIED,
            getter=ranking,
            back=BallotSG.card,
        )
    ]


def desk_windows() -> list[Screen]:
    """Return the window that asks how a ranked vote is counted, for the desk's dialog of ballots."""
    return [
        Screen(
            Say("rankings-desk-counting"),
            choices("counting", "countings", on_counting, key=str),
            state=BallotDeskSG.counting,
            who=Who.STAFF,
            getter=countings,
            back=BallotDeskSG.options,
        )
    ]


async def ranking(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await here.tx.ballots.get(poll_id(dialog_manager))
    draft = list(await drafted(here, poll.id))
    listed = []
    for shown, number in enumerate(poll.order, 1):
        name = poll.options[number]
        if str(number) in draft:
            rank = draft.index(str(number)) + 1
            listed.append((f"-{number}", here.label("rankings-item-placed", rank=rank, number=shown, name=name)))
        else:
            item = here.label("rankings-item", number=shown, name=name)
            listed.append((f"{len(draft) + 1}+{number}", item))
    lines = [f"{rank}. {poll.options[int(number)]}" for rank, number in enumerate(draft, 1)]
    return {**asked(here, poll), "options": listed, "placed": bool(draft), "ranking": "\n".join(lines)}


async def countings(here: Here, **_: Any) -> dict[str, Any]:
    lines = [
        here.words("ballots-desk-mode-line", name=name(here, one), said=here.words(f"rankings-counting-{one.value}"))
        for one in COUNTINGS
    ]
    return {"countings": [(one.value, name(here, one)) for one in COUNTINGS], "lines": Html("\n\n".join(lines))}


def name(here: Here, counting: Counting) -> str:
    """Return what a way of counting is called; the default says that it is."""
    return here.label(f"rankings-name-{counting.value}", default=counting is COUNTINGS[0])


def counted(here: Here, poll: Poll) -> Html | str:
    """Return how a ranked vote is counted, in plain words; `none` of any other."""
    return "none" if poll.counting is None else here.words(f"rankings-counting-{poll.counting.value}")


def about(here: Here, poll: Poll) -> Html | str:
    """Return how a ranked vote is counted and what its ballots tell once they are published; `none` of any other."""
    if poll.counting is None:
        return "none"
    return here.words("rankings-about", counting=counted(here, poll), seed=poll.seed)


async def on_counting(_: CallbackQuery, __: Any, manager: DialogManager, key: str) -> None:
    if key not in [one.value for one in COUNTINGS]:
        raise NotFound
    manager.dialog_data["counting"] = key
    await manager.switch_to(BallotDeskSG.pack)


async def on_rank(_: CallbackQuery, __: Any, manager: DialogManager, mark: tuple[int | None, int]) -> None:
    rank, number = mark
    here = here_of(manager)
    poll = await _poll(here, manager)
    draft = list(await drafted(here, poll.id))
    if rank is None:
        draft = [one for one in draft if one != str(number)]
    else:
        draft = rankings.place(draft, content(poll.kind, len(poll.options), [str(number)]), rank)
    await keep(here, poll.id, draft)
    here.toast("rankings-placed", count=len(draft))


async def on_clear(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    here = here_of(manager)
    poll = await _poll(here, manager)
    await keep(here, poll.id, [])
    here.toast("rankings-cleared")


async def on_typed(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """Take what was typed as the whole ranking, in place of what was marked; nothing is submitted by it."""
    here = here_of(manager)
    poll = await _poll(here, manager)
    shown = poll.order
    places = rankings.typed(message.text or "", [poll.options[number] for number in shown])
    await keep(here, poll.id, [str(shown[place]) for place in places])


async def _poll(here: Here, manager: DialogManager) -> Poll:
    """Return the ranked vote that the conversation is about. Refuses with NotFound."""
    poll = await here.tx.ballots.get(poll_id(manager))
    if poll.kind is not Kind.RANKED:
        raise NotFound
    return poll


def _mark(text: str) -> tuple[int | None, int]:
    """Return what a button carries: the rank it sets, None to take the option off, and the option's number."""
    rank, sign, number = text.partition("+") if "+" in text else ("", *text.partition("-")[1:])
    if not number.isdecimal() or len(number) > 3 or (sign == "+" and not (rank.isdecimal() and len(rank) < 3)):
        raise NotFound
    return (int(rank) if sign == "+" else None), int(number)
