"""The authorisation matrix: every window × every kind of person, by the rule; `test_presses.py` taps.

`authorisation.csv` says by hand whom each window is for. A window without a row fails, a row without a window
fails, and so does a window that asks for others than its row says. Whose thing it is (mine, my department's) is asked
by the rules and tested there.
"""

import csv
from pathlib import Path

import pytest

from bot.dialogs import all_dialogs
from bot.dialogs.widgets import Screen
from participation.access import Actor, Grant, Role, Standing, Who, admit
from participation.refusals import Refusal

ROWS = list(csv.DictReader((Path(__file__).parent / "authorisation.csv").open()))
MATRIX = {row["state"]: row["who"] for row in ROWS}
SCREENS = {
    str(state.state): window for dialog in all_dialogs() for state, window in dialog.windows.items()
    if not str(state.state).startswith("AboutSG") and dialog.name != "AboutSG"
}  # fmt: skip

HERE, ELSEWHERE = 1, 2


def actor(standing: Standing, *roles: Role, community: int = HERE, blocked: bool = False) -> Actor:
    department = "police" if Role.HANDLER in roles else None
    return Actor(7, HERE, standing, frozenset(Grant(role, community, department) for role in roles), blocked)


PEOPLE = {
    "stranger": Actor(7, None, Standing.GUEST),
    "guest": actor(Standing.GUEST),
    "registered": actor(Standing.REGISTERED),
    "resident": actor(Standing.VERIFIED),
    "handler": actor(Standing.VERIFIED, Role.HANDLER),
    "street": actor(Standing.VERIFIED, Role.STREET),
    "leader": actor(Standing.VERIFIED, Role.LEADER),
    "partner": actor(Standing.REGISTERED, Role.PARTNER),
    "staff": actor(Standing.VERIFIED, Role.STAFF),
    "admin": actor(Standing.VERIFIED, Role.ADMIN),
    "admin elsewhere": actor(Standing.VERIFIED, Role.ADMIN, community=ELSEWHERE),
    "former staff": actor(Standing.VERIFIED),
    "blocked": actor(Standing.VERIFIED, Role.STAFF, blocked=True),
}

ADMITTED = {
    "anyone": set(PEOPLE),
    "registered": set(PEOPLE) - {"stranger", "guest", "blocked"},
    "verified": set(PEOPLE) - {"stranger", "guest", "registered", "partner", "blocked"},
    "handler": {"handler", "staff", "admin"},
    "staff": {"staff", "admin"},
    "admin": {"admin"},
    "street": {"street"},
    "supervisor": {"street", "staff", "admin"},
    "leader": {"leader", "staff", "admin"},
    "partner": {"partner"},
    "office": {"handler", "street", "leader", "staff", "admin"},
}


def test_every_window_has_a_row_and_every_row_a_window() -> None:
    assert sorted(MATRIX) == sorted(SCREENS)


def test_no_row_stands_twice() -> None:
    assert len(MATRIX) == len(ROWS)


@pytest.mark.parametrize("state", sorted(SCREENS))
def test_the_window_is_for_whom_the_matrix_says(state: str) -> None:
    window = SCREENS[state]
    assert isinstance(window, Screen), f"{state} is not a Screen, so nobody asks who may"
    assert MATRIX[state] == window.who.value


@pytest.mark.parametrize("who", list(Who))
@pytest.mark.parametrize("person", PEOPLE)
def test_who_is_let_in(who: Who, person: str) -> None:
    try:
        admit(PEOPLE[person], who)
        let_in = True
    except Refusal:
        let_in = False
    assert let_in == (person in ADMITTED[who.value])
