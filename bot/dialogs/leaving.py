"""Before somebody goes to another community: which of their open cases stay behind, and with whom; what is given back.

What neighbours joined goes on with one of them, in their own words; the rest stays the mover's, who is answered in
the new place. Said before it happens, since coming back gives nothing of it back.
"""

from typing import Any

from aiogram.fsm.state import State

from bot.context import Here
from bot.dialogs import departing
from bot.dialogs.widgets import Say, Screen, choose_group, press
from bot.wording import Html
from participation.access import Who
from participation.complaints import CLOSED, brief
from participation.joining import hearing
from participation.refusals import NotFound

NAMED = 8
"""Cases that are named by their first words; the rest are counted."""


async def leaves_something(here: Here) -> bool:
    """Return whether the person has an open case in their community, hears of a neighbour's, or holds a seat, a place,
    a club or a lead there."""
    if here.resident.community_id is None:
        return False
    if await here.tx.complaints.left_open(here.resident.id) or await _heard(here) > 0:
        return True
    return await departing.holds_something(here)


async def _heard(here: Here) -> int:
    return sum(case.state not in CLOSED for case in await here.tx.joining.joined_by(here.resident.id))


async def left(here: Here, to_id: int) -> dict[str, Any]:
    """Return what the window says of a move to a community. Refuses with NotFound."""
    to = await here.tx.communities.get(to_id)
    if here.resident.community_id is None:
        raise NotFound
    here_now = await here.tx.communities.get(here.resident.community_id)
    own = await here.tx.complaints.left_open(here.resident.id)
    handed = [bool(hearing(await here.tx.joining.joins.of(case.id))) for case in own]
    lines = [
        here.words("residents-leave-line", case=case.id, text=brief(case.text), handed=given)
        for case, given in zip(own[:NAMED], handed, strict=False)
    ]
    return {
        "from": here_now.name,
        "to": to.name,
        "count": len(own),
        "lines": Html("\n".join(lines)),
        "more": max(len(own) - NAMED, 0),
        "kept": handed.count(False),
        "handed": handed.count(True),
        "joined": await _heard(here),
        **await departing.held(here),
    }


def screen(state: State, getter: Any, on_go: Any, back: State | None = None) -> Screen:
    """Return the window that asks once more; `getter` gives what `left` says, `on_go` moves."""
    return Screen(
        Say("residents-leave"),
        choose_group(press("go", "residents-leave-yes", on_go)),
        state=state,
        who=Who.ANYONE,
        getter=getter,
        back=back,
    )
