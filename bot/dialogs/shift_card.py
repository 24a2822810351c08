"""A shift as the windows of volunteers, leaders and staff show it, and what several of them do alike."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.context import Here
from bot.dialogs.event_terms import ages_words
from participation.access import Who
from participation.refusals import NotFound
from participation.shifts import Claim, Shift, State, Volunteer, claim, get_ready, on_roll, told, withdraw

GLANCE = 12
"""How many characters of what a shift needs stand on its button; its card says all."""


def chosen(manager: DialogManager) -> int:
    """Return the number of the shift that was picked, or that a notice named. Refuses with NotFound."""
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    found = manager.dialog_data.get("shift_id") or start.get("shift_id")
    if not isinstance(found, int):
        raise NotFound
    return found


def item(here: Here, shift: Shift, team: str, state: State | None = None) -> str:
    """Return a shift as a button: when, which team, places left, and how one stands."""
    stands = "cancelled" if shift.cancelled_at else str(state) if state else "none"
    needs = shift.needs if len(shift.needs) <= GLANCE else f"{shift.needs[:GLANCE]}…"
    asks = [one for one in (needs, ages_words(here, shift.age_least, shift.age_most)) if one not in ("", "none")]
    return here.label(
        "shifts-item", team=team, begins=shift.begins_at, left=shift.left, mine=stands,
        asks=here.label("nav-comma").join(asks) or "none",
    )  # fmt: skip


def demand(here: Here, needs: str, age_least: int | None, age_most: int | None) -> str:
    """Return what a shift asks of people, a line each; `none` for nothing."""
    ages = ages_words(here, age_least, age_most)
    lines = [here.label("needs-of-body", needs=needs)] if needs else []
    lines += [here.label("needs-of-age", ages=ages)] if ages != "none" else []
    return "\n".join(lines) or "none"


async def people(here: Here, shift: Shift) -> dict[str, Any]:
    """Return what a list of a shift's people says, for its leader and for staff."""
    listed = await here.tx.shifts.people(shift.id)
    return {
        "team": (await here.tx.shifts.teams.get(shift.team_id)).name,
        "place": shift.place,
        "begins": shift.begins_at,
        "left": shift.left,
        "places": shift.places,
        "demand": demand(here, shift.needs, shift.age_least, shift.age_most),
        "cancelled": shift.cancelled_at is not None,
        "stands": shift.cancelled_at is None,
        "off": shift.cancelled_why or "none",
        "count": len(listed),
        "people": [
            (one.id, here.label("shifts-person", name=name, state=str(one.state), noted=bool(one.note)))
            for one, name in listed
        ],
    }


async def profile(here: Here) -> Volunteer | None:
    """Return the profile of whoever pressed as the rules of age are to see it."""
    mine = await here.tx.shifts.volunteers.of(here.resident.id)
    return on_roll(mine, await here.tx.events.born(here.resident.id))


async def sign_up(here: Here, shift_id: int, *, able: bool = False, note: str = "") -> None:
    """Claim a place on a shift for whoever pressed. Takes their answer to what the shift needs, and refuses, like
    `participation.shifts.claim`."""
    here.admit(Who.REGISTERED)
    shift = await here.tx.shifts.get(shift_id, lock=True)
    mine = await here.tx.shifts.mine(shift.id, here.resident.id)
    held = [other for other, _ in await here.tx.shifts.held(here.resident.id, here.now)]
    volunteer = await profile(here)
    await here.tx.shifts.place(claim(shift, mine, held, volunteer, by=here.actor, at=here.now, able=able, note=note))
    here.toast("shifts-now-applied", alert=True)


async def own(here: Here, shift_id: int) -> tuple[Shift, Claim]:
    """Return a shift, locked, and the place on it of whoever pressed. Refuses with NotFound."""
    shift = await here.tx.shifts.get(shift_id, lock=True)
    claimed = await here.tx.shifts.mine(shift.id, here.resident.id)
    if claimed is None:
        raise NotFound
    return shift, claimed


async def promise(here: Here, shift_id: int) -> None:
    """Let whoever pressed say that they come. Refuses like `participation.shifts.get_ready`."""
    shift, claimed = await own(here, shift_id)
    await here.tx.shifts.place(get_ready(shift, claimed, by=here.actor, at=here.now))
    here.toast("shifts-now-ready", alert=True)


async def leave(here: Here, shift_id: int) -> None:
    """Give the place of whoever pressed back. Refuses like `participation.shifts.withdraw`."""
    shift, claimed = await own(here, shift_id)
    await here.tx.shifts.place(withdraw(shift, claimed, by=here.actor, at=here.now))
    here.toast("shifts-now-withdrawn")


async def tell(here: Here, key: str, shift: Shift, to: int | list[int], **args: Any) -> None:
    """Owe somebody a notice about a shift."""
    team = await here.tx.shifts.teams.get(shift.team_id)
    await here.owe(key, to, **told(shift, team.name), **args)
