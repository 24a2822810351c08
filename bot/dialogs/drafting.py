"""What every poll that staff draw up asks alike: the notice before it, its close, and reading all of it back.

The dialog keeps the pack's key as `pack` and whether notice was given as `noticed`.
"""

import secrets
from collections.abc import Callable, Coroutine
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.wording import Html
from participation import polls
from participation.packs import Kind, Mode, Pack, rules
from participation.polls import DAYS, Draft, Poll

OnPress = Callable[[Any, Any, DialogManager], Coroutine[Any, Any, None]]


def pack_of(manager: DialogManager) -> Pack:
    """Return the pack that was chosen. Refuses with NotFound."""
    return Pack.read(rules(manager.dialog_data["pack"]))


async def form(here: Here) -> str:
    """Return whether this is a `community` 社区 or a `village` 村."""
    community = await here.tx.communities.get(here.community_id)
    return str(community.terms.get("form", "community"))


async def announced(here: Here, draft: Draft) -> Poll:
    """Return the poll as it was drawn up, not stored. Refuses like `polls.announce`.

    Its seed is drawn anew each time: before the poll is stored, there is nothing to publish.
    """
    seed = secrets.token_hex(16)
    return polls.announce(draft, form=await form(here), by=here.actor, at=here.now, zone=here.zone, seed=seed)


async def publish(here: Here, poll: Poll) -> bool:
    """Open a stored poll at once where its notice is over, else tell who could vote; return whether it is open.

    Refuses with RollEmpty.
    """
    if poll.opens_at <= here.now:
        await here.tx.ballots.open(poll, here.now)
        return True
    await here.tx.ballots.announce(poll)
    return False


def packs_said(here: Here, found: list[Pack]) -> dict[str, Any]:
    """Return the packs to choose from and what each of them means."""
    effects = [here.words("ballots-desk-pack-line", pack=named(here, one), effect=effect(here, one)) for one in found]
    return {"packs": [(one.key, named(here, one)) for one in found], "effects": Html("\n\n".join(effects))}


async def notice(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Return for how many days the pack asks for notice."""
    return {"days": pack_of(dialog_manager).notice_days}


async def spans(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Return when it opens, and the closes to choose from."""
    noticed = dialog_manager.dialog_data["noticed"]
    pack = pack_of(dialog_manager)
    found = [(days, polls.span(pack, days=days, noticed=noticed, at=here.now, zone=here.zone)) for days in DAYS]
    return {
        "opens_at": found[0][1][0],
        "noticed": noticed,
        "spans": [(days, here.label("ballots-desk-span", days=days, closes_at=closes)) for days, (_, closes) in found],
    }


async def read_back(here: Here, poll: Poll) -> dict[str, Any]:
    """Return everything that is confirmed before the poll is sent."""
    pack = poll.pack
    roll = sum((await here.tx.ballots.size(poll, here.now)).values())
    return {
        "question": poll.question,
        "options": "\n".join(f"· {option}" for option in poll.options) or "none",
        "budget": poll.kind is Kind.BUDGET,
        "counting": "none",
        "pack": named(here, pack),
        "effect": effect(here, pack),
        "mode": mode_said(here, poll.mode),
        "unit": pack.unit.value,
        "roll": roll,
        "needed": pack.quorum.least(roll) if pack.quorum else 0,
        "noticed": poll.noticed,
        "opens_at": poll.opens_at,
        "closes_at": poll.closes_at,
    }


def named(here: Here, pack: Pack) -> str:
    """Return the pack's name."""
    return here.label(f"ballots-pack-{pack.key}")


def effect(here: Here, pack: Pack) -> Html:
    """Return what a result under the pack means in law."""
    return here.words(f"ballots-effect-{pack.effect}")


def mode_said(here: Here, mode: Mode) -> Html:
    """Return what the mode keeps from whom."""
    return here.words(f"ballots-mode-{mode.value}")


def on_notice(noticed: bool, after: State) -> OnPress:
    """Return what keeps whether notice was given, and goes on to `after`."""

    async def on_press(_: Any, __: Any, manager: DialogManager) -> None:
        manager.dialog_data["noticed"] = noticed
        await manager.switch_to(after)

    return on_press
