"""收到: who may press it, and who may have the list of those who did not."""

from datetime import UTC, datetime

import pytest

from participation import acknowledgements
from participation.access import Actor, Grant, Role, Standing
from participation.acknowledgements import Acknowledgement, NotAsked, Reach
from participation.refusals import NotAllowed, NotFound

NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)


def actor(*roles: Role, community: int | None = 1, blocked: bool = False) -> Actor:
    grants = frozenset(Grant(role, 1) for role in roles)
    return Actor(7, community, Standing.REGISTERED, grants, blocked)


def press(by: Actor, *, asks: bool = True, reached: bool = True) -> Acknowledgement:
    return acknowledgements.acknowledge(5, asks=asks, by=by, at=NOW, reached=reached)


def test_whoever_got_the_notice_may_confirm_it() -> None:
    assert press(actor()) == Acknowledgement(0, 1, 5, 7, NOW)


def test_nobody_confirms_what_did_not_reach_them() -> None:
    with pytest.raises(NotFound):
        press(actor(), reached=False)
    with pytest.raises(NotFound):
        press(actor(community=None))
    with pytest.raises(NotAllowed):
        press(actor(blocked=True))
    with pytest.raises(NotAsked):
        press(actor(), asks=False)


@pytest.mark.parametrize(
    ("by", "building", "leads", "may"),
    [
        (actor(Role.STAFF), None, (), True),
        (actor(Role.ADMIN), 3, (), True),
        (actor(Role.LEADER), 3, (3,), True),
        (actor(Role.LEADER), 3, (2, 3), True),
        (actor(Role.LEADER), 2, (3,), False),
        (actor(Role.LEADER), None, (3,), False),
        (actor(Role.LEADER), 3, (), False),
        (actor(), 3, (3,), False),
        (actor(Role.HANDLER), 3, (), False),
        (actor(Role.STREET), None, (), False),
        (actor(Role.STAFF, community=2), None, (), False),
        (actor(Role.LEADER, community=2), 3, (3,), False),
        (actor(Role.STAFF, blocked=True), None, (), False),
        (actor(Role.LEADER, blocked=True), 3, (3,), False),
    ],
)
def test_a_list_is_for_staff_and_for_the_buildings_own_leader(
    by: Actor, building: int | None, leads: tuple[int, ...], may: bool
) -> None:
    if may:
        acknowledgements.may_list(by, building, leads)
    else:
        with pytest.raises(NotAllowed):
            acknowledgements.may_list(by, building, leads)


def test_a_rate_is_rounded_down_so_that_a_hundred_means_everyone() -> None:
    assert [acknowledgements.percent(*pair) for pair in ((0, 0), (0, 3), (2, 3), (199, 200), (200, 200))] == [
        0, 0, 66, 99, 100
    ]  # fmt: skip
    rows = [Reach(1, "1号楼", 10, 9, 4), Reach(None, "", 5, 5, 5)]
    assert acknowledgements.total(rows) == Reach(None, "", 15, 14, 9)
