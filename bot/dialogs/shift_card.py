"""A shift as the windows of volunteers, leaders and staff show it: as a button, and its hours as people say them."""

from aiogram_dialog import DialogManager

from bot.context import Here
from participation.refusals import NotFound
from participation.shifts import Shift, State


def chosen(manager: DialogManager) -> int:
    """Return the number of the shift that was picked, or that a notice named. Refuses with NotFound."""
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    found = manager.dialog_data.get("shift_id") or start.get("shift_id")
    if not isinstance(found, int):
        raise NotFound
    return found


def item(here: Here, shift: Shift, team: str, state: State | None = None) -> str:
    """Return a shift as a button: when, which team, places left, and how one stands."""
    return here.label(
        "shifts-item", team=team, begins=shift.begins_at, left=shift.left, mine=str(state) if state else "none"
    )


def hours(minutes: int) -> str:
    """Return confirmed minutes as hours with at most one decimal."""
    return f"{minutes / 60:.1f}".removesuffix(".0")
