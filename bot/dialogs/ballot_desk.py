"""表决, the office's side: draw a poll up question by question, read it back with its legal effect, announce it.

Staff choose a pack, never an effect; turnout is shown to them while the poll is open, never a choice.
"""

from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs import budget_desk, budgets, drafting, rankings
from bot.dialogs.states import BallotDeskSG, PollDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.wording import Html
from participation import polls
from participation.access import Who
from participation.packs import Kind, Mode, Pack, offered, rules
from participation.polls import Draft
from participation.rankings import Counting
from participation.refusals import NotFound
from participation.street_funds import ProjectsMoved


def dialog() -> Dialog:
    """Return the desk's dialog of ballots."""
    return Dialog(
        Screen(
            Say("ballots-desk", when="any"),
            Say("ballots-desk-none", when=~F["any"]),
            choices("running", "polls", on_running, most=5),
            go("ballots-desk-new", BallotDeskSG.question),
            state=BallotDeskSG.main,
            who=Who.STAFF,
            getter=current,
        ),
        Screen(
            Say("ballots-desk-question"),
            MessageInput(on_question, content_types=ContentType.TEXT),
            state=BallotDeskSG.question,
            who=Who.STAFF,
            back=BallotDeskSG.main,
        ),
        Screen(
            Say("ballots-desk-kind"),
            choose_group(
                press("yesno", "ballots-desk-yes-no", on_kind(Kind.YES_NO)),
                press("approval", "ballots-desk-approval", on_kind(Kind.APPROVAL)),
                press("ranked", "rankings-desk-kind", on_kind(Kind.RANKED)),
                press("budget", "budgets-desk-kind", on_kind(Kind.BUDGET)),
            ),
            state=BallotDeskSG.kind,
            who=Who.STAFF,
            back=BallotDeskSG.question,
        ),
        Screen(
            Say("ballots-desk-options", when=~F["ranked"]),
            Say("rankings-desk-options", when="ranked"),
            MessageInput(on_options, content_types=ContentType.TEXT),
            state=BallotDeskSG.options,
            who=Who.STAFF,
            getter=asked_options,
            back=BallotDeskSG.kind,
        ),
        *rankings.desk_windows(),
        *budget_desk.windows(),
        Screen(
            Say("ballots-desk-pack"),
            choices("pack", "packs", on_pack, key=str),
            state=BallotDeskSG.pack,
            who=Who.STAFF,
            getter=packs,
            back=BallotDeskSG.kind,
        ),
        Screen(
            Say("ballots-desk-mode"),
            choices("mode", "modes", on_mode, key=str),
            state=BallotDeskSG.mode,
            who=Who.STAFF,
            getter=modes,
            back=BallotDeskSG.pack,
        ),
        Screen(
            Say("ballots-desk-notice"),
            choose_group(
                press("later", "ballots-desk-notice-here", drafting.on_notice(False, BallotDeskSG.closes)),
                press("now", "ballots-desk-notice-posted", drafting.on_notice(True, BallotDeskSG.closes)),
            ),
            state=BallotDeskSG.notice,
            who=Who.STAFF,
            getter=drafting.notice,
            back=BallotDeskSG.pack,
        ),
        Screen(
            Say("ballots-desk-closes"),
            choices("days", "spans", on_days),
            state=BallotDeskSG.closes,
            who=Who.STAFF,
            getter=drafting.spans,
            back=BallotDeskSG.notice,
        ),
        Screen(
            Say("ballots-desk-confirm", when=~F["budget"]),
            Say("budgets-desk-confirm", when="budget"),
            press("announce", "ballots-desk-announce", on_announce),
            state=BallotDeskSG.confirm,
            who=Who.STAFF,
            getter=drawn_up,
            back=BallotDeskSG.closes,
        ),
    )


async def current(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.ballots.current()
    lines = [
        here.words(
            "ballots-desk-line",
            question=poll.question,
            state=poll.state.value,
            opens_at=poll.opens_at,
            closes_at=poll.closes_at,
            cast=await here.tx.ballots.turnout(poll.id),
            roll=poll.roll_size,
        )
        for poll in found
    ]
    running = [(poll.id, f"🗳 {poll.question}") for poll in found]
    return {"lines": Html("\n".join(lines)), "any": bool(found), "polls": running}


async def asked_options(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kind = Kind(dialog_manager.dialog_data["kind"])
    least, most = polls.bounds(kind)
    return {"ranked": kind is Kind.RANKED, "least": least, "most": most}


async def packs(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    found = offered(Kind(said["kind"]), await drafting.form(here))
    return drafting.packs_said(here, budget_desk.binding(found) if said.get("standing") else found)


async def modes(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = drafting.pack_of(dialog_manager).modes_for(Kind(dialog_manager.dialog_data["kind"]))
    names = [(mode, here.label(f"ballots-mode-name-{mode.value}")) for mode in found]
    lines = [
        here.words("ballots-desk-mode-line", name=name, said=drafting.mode_said(here, mode)) for mode, name in names
    ]
    return {"modes": [(mode.value, name) for mode, name in names], "lines": Html("\n\n".join(lines))}


async def drawn_up(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await _poll(here, dialog_manager)
    read_back = await drafting.read_back(here, poll) | budgets.offered(here, poll, drawn=False)
    return read_back | {"counting": rankings.counted(here, poll), "moves": poll.moves}


_ASKED = {
    Kind.YES_NO: BallotDeskSG.pack,
    Kind.APPROVAL: BallotDeskSG.options,
    Kind.RANKED: BallotDeskSG.options,
    Kind.BUDGET: BallotDeskSG.fund,
}
"""Kind → what is asked next."""


async def on_running(_: CallbackQuery, __: Any, manager: DialogManager, poll_id: int) -> None:
    poll = await here_of(manager).tx.ballots.get(poll_id)
    await manager.start(PollDeskSG.card, {"poll_id": poll.id})


async def on_question(message: Message, _: MessageInput, manager: DialogManager) -> None:
    manager.dialog_data["question"] = polls.question(message.text or "")
    await manager.switch_to(BallotDeskSG.kind)


def on_kind(kind: Kind) -> drafting.OnPress:
    async def on_press(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        manager.dialog_data.update(kind=kind.value, options=[], costs=[], fund=0, counting=None, standing={})
        await manager.switch_to(_ASKED[kind])

    return on_press


async def on_options(message: Message, _: MessageInput, manager: DialogManager) -> None:
    kind = Kind(manager.dialog_data["kind"])
    manager.dialog_data["options"] = list(polls.options(message.text or "", kind))
    await manager.switch_to(BallotDeskSG.counting if kind is Kind.RANKED else BallotDeskSG.pack)


async def on_pack(_: CallbackQuery, __: Any, manager: DialogManager, key: str) -> None:
    pack = Pack.read(rules(key))
    found = pack.modes_for(Kind(manager.dialog_data["kind"]))
    manager.dialog_data.update(pack=pack.key, mode=found[0].value)
    await manager.switch_to(BallotDeskSG.mode if len(found) > 1 else BallotDeskSG.notice)


async def on_mode(_: CallbackQuery, __: Any, manager: DialogManager, mode: str) -> None:
    if mode not in list(Mode):
        raise NotFound
    manager.dialog_data["mode"] = Mode(mode).value
    await manager.switch_to(BallotDeskSG.notice)


async def on_days(_: CallbackQuery, __: Any, manager: DialogManager, days: int) -> None:
    manager.dialog_data["days"] = days
    await _poll(here_of(manager), manager)
    await manager.switch_to(BallotDeskSG.confirm)


async def on_announce(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    here, said = here_of(manager), manager.dialog_data
    if said.get("standing"):
        now = await budget_desk.candidates(here, said["fund"], lock=True)
        try:
            found = budget_desk.picked(said, now)
        except ProjectsMoved as moved:
            said["standing"] = {one.key: one.title for one in now if one.key in said["standing"]}
            here.toast(moved.key, alert=True, **moved.facts)
            await manager.switch_to(BallotDeskSG.standing)
            return
        opened = await budget_desk.enter(here, found, await _poll(here, manager))
    else:
        opened = await drafting.publish(here, await here.tx.ballots.add(await _poll(here, manager)))
    here.toast("ballots-desk-opened" if opened else "ballots-desk-announced")
    said.clear()
    await manager.switch_to(BallotDeskSG.main)


async def _poll(here: Here, manager: DialogManager) -> polls.Poll:
    """Return the poll as it was drawn up so far, checked by the rules."""
    said = manager.dialog_data
    draft = Draft(
        kind=Kind(said["kind"]),
        question=said["question"],
        options=tuple(said["options"]),
        pack=said["pack"],
        days=said["days"],
        noticed=said["noticed"],
        mode=Mode(said["mode"]),
        fund=said.get("fund", 0),
        costs=tuple(said.get("costs", ())),
        counting=Counting(said["counting"]) if said.get("counting") else None,
        moves=bool(said.get("standing")),
    )
    return await drafting.announced(here, draft)
