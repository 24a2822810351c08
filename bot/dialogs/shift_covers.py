"""顶班: taking a place over at one tap, and asking a neighbour, or everybody, to take one's own."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.shift_card import chosen, own, profile, tell
from bot.dialogs.states import ShiftSG
from bot.dialogs.widgets import Say, Screen, choices, here_of, press
from participation.access import Who
from participation.covers import cover, offer
from participation.refusals import NotFound
from participation.shifts import Shift, leader_of


async def take_place(here: Here, shift_id: int, *, able: bool = False, note: str = "") -> None:
    """Give the person the place that they were asked to take, and tell whose it was and who leads. Refuses like
    `participation.covers.cover`."""
    shift = await here.tx.shifts.get(shift_id, lock=True)
    claims = [claimed for claimed, _ in await here.tx.shifts.people(shift.id)]
    held = [other for other, _ in await here.tx.shifts.held(here.resident.id, here.now)]
    ended, new = cover(
        shift, claims, held, await profile(here),
        asked=await here.tx.shifts.calls.asked(shift.id, here.resident.id), by=here.actor, at=here.now,
        able=able, note=note,
    )  # fmt: skip
    if ended is not None:  # first, so that there is room; both or neither
        await here.tx.shifts.place(ended)
    await here.tx.shifts.place(new)
    leader = leader_of(shift, await here.tx.shifts.teams.get(shift.team_id))
    name = here.resident.name or "—"
    if ended is not None:
        await tell(here, "shifts-covered", shift, ended.resident_id, name=name)
    if leader is not None and leader != here.resident.id:
        await tell(here, "shifts-leader-covered", shift, leader, name=name)
    here.toast("shifts-now-covering", alert=True)


async def mates(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Give those of the team who may be asked and are not on this shift."""
    shift = await here.tx.shifts.get(chosen(dialog_manager))
    team = await here.tx.shifts.teams.get(shift.team_id)
    on_it = {claimed.resident_id for claimed, _ in await here.tx.shifts.people(shift.id)}
    people = [one for one in await here.tx.shifts.of_team(team.id, to_ask=True) if one[0] not in on_it]
    return {"team": team.name, "begins": shift.begins_at, "count": len(people), "people": people}


async def on_mate(_: CallbackQuery, __: Any, manager: DialogManager, resident_id: int) -> None:
    here = here_of(manager)
    if resident_id not in [id for id, _ in (await mates(here, manager))["people"]]:
        raise NotFound
    shift = await ask_for_cover(here, chosen(manager), resident_id)
    await tell(here, "shifts-swap-asked", shift, resident_id, name=here.resident.name or "—")
    await manager.switch_to(ShiftSG.card)


async def on_all(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Let the sweep ask those who did it before, some at a time."""
    await ask_for_cover(here_of(manager), chosen(manager), None)
    await manager.switch_to(ShiftSG.card)


async def ask_for_cover(here: Here, shift_id: int, to: int | None) -> Shift:
    """Offer the place of whoever pressed to somebody, or (None) to all who did it before; return the shift. Refuses
    like `participation.covers.offer`."""
    shift, claimed = await own(here, shift_id)
    await here.tx.shifts.place(offer(shift, claimed, to, by=here.actor, at=here.now))
    here.toast("shifts-now-offered", alert=True)
    return shift


def windows() -> tuple[Screen, ...]:
    """Return the window in which somebody is asked to take one's place."""
    return (
        Screen(
            Say("shifts-ask-mate"),
            choices("mate", "people", on_mate, most=5),
            press("all", "shifts-swap-all", on_all),
            state=ShiftSG.swap,
            who=Who.REGISTERED,
            getter=mates,
            back=ShiftSG.card,
        ),
    )
