"""存证链: the head of a ballot's chain as it stands, compared with one kept on a screenshot, and verified by staff."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from bot.context import Here
from bot.dialogs.casting import poll_id
from bot.dialogs.states import BallotSG
from bot.dialogs.widgets import Say, Screen, choose_group, here_of, press
from bot.wording import Html
from participation.access import Role, Who
from participation.chain import SHOWN, Fault, Head
from participation.polls import State

POSTED = 5
"""So many of the last codes that were posted stand in the window: whoever sits in no group reads the same there."""


def windows() -> list[Screen]:
    """Return the window of the chain, for the dialog of ballots."""
    return [
        Screen(
            Say("chain-card"),
            choose_group(
                press("watch", "chain-watch", on_watch(True), when="may_watch"),
                press("unwatch", "chain-unwatch", on_watch(False), when="watches"),
                press("verify", "chain-verify", on_verify, when="is_staff"),
            ),
            MessageInput(on_head, content_types=ContentType.TEXT),
            state=BallotSG.chain,
            who=Who.ANYONE,
            getter=card,
            back=BallotSG.card,
        )
    ]


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    poll = await here.tx.ballots.get(poll_id(dialog_manager))
    head = await here.tx.ballots.head(poll.id)
    posted = await here.tx.ballots.chain.shown(poll.id, POSTED)
    watches = here.resident.id in await here.tx.ballots.chain.watchers(poll.id)
    return {
        "question": poll.question,
        "head": head.shown if head else "none",
        "entries": head.number if head else 0,
        "posted": Html("\n".join(here.words("chain-posted", posted_at=at, head=one.shown) for at, one in posted)),
        "any_posted": bool(posted),
        "open": poll.state is State.OPEN,
        "watches": watches and poll.state is State.OPEN,
        "may_watch": not watches and poll.state is State.OPEN,
        "is_staff": here.actor.holds(Role.STAFF, Role.ADMIN),
    }


def on_watch(on: bool) -> Any:
    async def on_press(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        here = here_of(manager)
        here.admit(Who.REGISTERED)
        poll = await here.tx.ballots.get(poll_id(manager))
        await here.tx.ballots.chain.watch(poll.id, here.community_id, here.resident.id, on=on)
        here.toast("chain-watched" if on else "chain-unwatched")

    return on_press


async def on_verify(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Verify the whole chain; casts of this poll wait meanwhile, so it is the office's."""
    here = here_of(manager)
    here.admit(Who.STAFF)
    found = await here.tx.ballots.verify(poll_id(manager))
    if found is None:
        here.say("chain-none")
    elif found:
        here.say("chain-broken", faults="\n".join(f"· {_fault(here, fault)}" for fault in found))
    else:
        head = await here.tx.ballots.head(poll_id(manager))
        here.say("chain-whole", head=head.shown if head else "none")


def _fault(here: Here, fault: Fault) -> str:
    return here.label(f"chain-fault-{fault.value}")


async def on_head(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """Compare a head that somebody kept with the chain as it stands."""
    here = here_of(manager)
    kept = Head.typed(message.text or "")
    if kept is None:
        here.say("chain-head-unread")
        return
    stands = await here.tx.ballots.chain.at(poll_id(manager), kept.number)
    same = stands is not None and stands[:SHOWN] == kept.hash
    here.say("chain-head-same" if same else "chain-head-differs", head=f"{kept.number}-{kept.hash}")
