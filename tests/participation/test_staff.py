"""Links and posts: one use, one day, one community, and only by those who may."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from participation import staff
from participation.access import Actor, Grant, Role, Standing
from participation.refusals import NotAllowed, NotFound
from participation.staff import Invitation, Post

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def actor(*roles: Role, community: int = 1, id: int = 9) -> Actor:
    return Actor(id, 1, Standing.VERIFIED, frozenset(Grant(role, community) for role in roles))


ADMIN = actor(Role.ADMIN)


def invite(role: Role, department: str | None = None, by: Actor | None = ADMIN, community: int = 1) -> Invitation:
    return staff.invite(role, department, community_id=community, token_hash="x", by=by, at=NOW)


@pytest.mark.parametrize("by", [actor(), actor(Role.STAFF), actor(Role.STREET), actor(Role.ADMIN, community=2)])
def test_only_an_admin_of_the_community_invites(by: Actor) -> None:
    with pytest.raises(NotAllowed):
        invite(Role.STAFF, by=by)
    with pytest.raises(NotAllowed):
        invite(Role.STAFF, community=2)


def test_an_admin_is_made_at_the_command_line_alone() -> None:
    with pytest.raises(NotAllowed):
        invite(Role.ADMIN)
    assert invite(Role.ADMIN, by=None).invited_by is None


def test_a_handler_has_a_department_and_nobody_else_has() -> None:
    with pytest.raises(NotAllowed):
        invite(Role.HANDLER)
    with pytest.raises(NotAllowed):
        invite(Role.STAFF, "health")
    assert invite(Role.HANDLER, "health").department == "health"


def test_a_leader_has_a_building_and_nobody_else_has() -> None:
    def leads(role: Role, building: int | None) -> Invitation:
        return staff.invite(role, None, community_id=1, token_hash="x", by=ADMIN, at=NOW, building_id=building)

    for role, building in ((Role.LEADER, None), (Role.STAFF, 3)):
        with pytest.raises(NotAllowed):
            leads(role, building)
    assert leads(Role.LEADER, 3).building_id == 3


def test_a_link_is_good_for_one_use_within_a_day() -> None:
    link = invite(Role.STAFF)
    used = staff.accept(link, by=5, at=NOW + timedelta(hours=23, minutes=59), inviter_is_admin=True)
    assert used.used_by == 5
    with pytest.raises(staff.LinkUsed):
        staff.accept(used, by=6, at=NOW, inviter_is_admin=True)
    with pytest.raises(staff.LinkUsed):
        staff.accept(used, by=5, at=NOW, inviter_is_admin=True)
    with pytest.raises(staff.LinkExpired):
        staff.accept(link, by=5, at=NOW + timedelta(hours=24), inviter_is_admin=True)


def test_a_link_dies_with_its_makers_post() -> None:
    with pytest.raises(staff.LinkExpired):
        staff.accept(invite(Role.STAFF), by=5, at=NOW, inviter_is_admin=False)
    assert staff.accept(invite(Role.ADMIN, by=None), by=5, at=NOW, inviter_is_admin=False).used_by == 5


def test_a_post_is_ended_by_another_admin_of_the_community() -> None:
    post = Post(1, 1, 5, Role.STAFF, None, 9, NOW)
    assert staff.revoke(post, by=ADMIN, at=NOW).revoked_at == NOW
    for by in (actor(), actor(Role.STAFF), actor(Role.ADMIN, community=2)):
        with pytest.raises(NotAllowed):
            staff.revoke(post, by=by, at=NOW)
    with pytest.raises(NotFound):
        staff.revoke(replace(post, community_id=2), by=ADMIN, at=NOW)
    with pytest.raises(NotFound):
        staff.revoke(replace(post, revoked_at=NOW), by=ADMIN, at=NOW)
    with pytest.raises(staff.OwnPost):
        staff.revoke(replace(post, resident_id=9, role=Role.ADMIN), by=ADMIN, at=NOW)
