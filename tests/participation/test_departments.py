"""A department's card: what may be written on it, and that undoing gives exactly the card before."""

from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.access import Actor, Grant, Role, Standing
from participation.departments import CardMoved, Edit, LastDepartment, NoPhone, newest, undo, use, write
from participation.refusals import NotAllowed, NotFound, TooLong

NOW = datetime(2026, 11, 28, tzinfo=UTC)
STAFF = Actor(5, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1, None)}))
RESIDENT = Actor(6, 1, Standing.VERIFIED)


def numbered(edit: Edit, number: int) -> Edit:
    return Edit(number, *[getattr(edit, name) for name in
                          ("community_id", "department", "at", "by", "before", "after", "undoes")])  # fmt: skip


@given(st.lists(st.sampled_from(["write", "clear", "stop", "use", "undo"]), max_size=20))
def test_undoing_leads_back_the_whole_way(acts: list[str]) -> None:
    edits: list[Edit] = []
    card: dict[str, Any] = {}
    before: list[dict[str, Any]] = []
    numbers = count(1)

    def done(edit: Edit) -> None:
        nonlocal card
        edits.append(numbered(edit, next(numbers)))
        card = edits[-1].after

    def undone() -> None:
        top = newest(edits)
        assert top is not None
        done(undo(top, edits, by=STAFF, at=NOW))
        assert card == before.pop()

    for number, act in enumerate(acts):
        if act == "undo":
            if before:
                undone()
            continue
        was = card
        try:
            if act in ("stop", "use"):
                done(use("police", act == "use", card, 20, by=STAFF, at=NOW))
            else:
                text = f"窗口{number}" if act == "write" else ""
                done(write("police", "window", text, card, by=STAFF, at=NOW))
        except CardMoved:
            continue
        before.append(was)
    while before:
        undone()
    assert card == {}
    assert newest(edits) is None


@pytest.mark.parametrize("phone", ["随便", "打给我", "110<b>", "1"])
def test_a_phone_is_a_number(phone: str) -> None:
    with pytest.raises(NoPhone):
        write("police", "phone", phone, {}, by=STAFF, at=NOW)


@pytest.mark.parametrize("phone", ["110", "0898-66001234", "12345 转 2", "(0898) 6600 1234"])
def test_numbers_as_people_write_them(phone: str) -> None:
    assert write("police", "phone", phone, {}, by=STAFF, at=NOW).after == {"phone": phone}


def test_what_may_not_be_written() -> None:
    with pytest.raises(NotFound):
        write("police", "used", "x", {}, by=STAFF, at=NOW)
    with pytest.raises(TooLong):
        write("police", "name", "长" * 21, {}, by=STAFF, at=NOW)
    with pytest.raises(NotAllowed):
        write("police", "name", "派出所", {}, by=RESIDENT, at=NOW)
    with pytest.raises(LastDepartment):
        use("police", False, {}, 0, by=STAFF, at=NOW)


def test_only_the_newest_is_undone() -> None:
    first = numbered(write("police", "name", "派出所", {}, by=STAFF, at=NOW), 1)
    second = numbered(write("police", "window", "一号", first.after, by=STAFF, at=NOW), 2)
    with pytest.raises(CardMoved):
        undo(first, [first, second], by=STAFF, at=NOW)
    with pytest.raises(NotAllowed):
        undo(second, [first, second], by=RESIDENT, at=NOW)
