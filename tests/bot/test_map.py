"""The map is drawn from the code, and the drawing that is kept is the newest."""

from pathlib import Path

from bot.dialogs import all_dialogs
from bot.dialogs.widgets import Screen
from bot.handlers.opening import OPENERS
from bot.map import draw, leads_to

KEPT = Path(__file__).parent.parent.parent / "docs" / "map.md"
WINDOWS = {str(state.state): window for dialog in all_dialogs() for state, window in dialog.windows.items()}


def test_the_kept_map_is_the_newest() -> None:
    assert KEPT.read_text(encoding="utf-8") == draw(), "run `make map`"


def test_every_window_can_be_reached() -> None:
    """From the menu, the desk, a notice or a command, by the buttons and handlers the map knows."""
    # a one-time link's; a ticket's; what follows a tap under the question how it was
    links = {"PartnerSG:accept", "PostSG:leave", "AttendanceDeskSG:arrived", "AttendanceSG:felt"}
    reached = {"MenuSG:main", "RegisterSG:language", *links, *(str(state.state) for state, _ in OPENERS.values())}
    while True:
        led = {to for state in reached if isinstance(w := WINDOWS.get(state), Screen) for to in leads_to(w)} - reached
        if not led:
            break
        reached |= led
    unreached = {state for state, window in WINDOWS.items() if isinstance(window, Screen)} - reached
    assert not unreached
