"""A fund over several communities by the rules: who draws it up, what may stand in it, what it says of a project, and
a turnout from which no small group can be read off."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation import street_funds
from participation.access import Actor, Grant, Role, Standing
from participation.extensions import extend, interrupt
from participation.money import Source
from participation.packs import Kind, Mode
from participation.papers import NoPaperHere, key
from participation.plans import Alternative, Objection, Plan
from participation.polls import Poll, WrongPack, open_poll
from participation.projects import Project, Stage
from participation.refusals import NotAllowed, NotFound
from participation.street_funds import BadChoice, Candidate, ProjectsMoved, TooFewCommunities
from participation.tally import GROUP, spread

NOW = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
A, B, C, D = 1, 2, 3, 4


def actor(*grants: tuple[Role, int], blocked: bool = False) -> Actor:
    return Actor(7, A, Standing.VERIFIED, frozenset(Grant(role, place) for role, place in grants), blocked)


STREET = actor((Role.STREET, A), (Role.STREET, B), (Role.STREET, C))
STAFF = actor((Role.STAFF, A), (Role.ADMIN, A))


def candidate(project: int, cost: int = 100_000, community: int = A, title: str = "", way: int = 0) -> Candidate:
    return Candidate(community, f"{community}社区", project, project * 10, way, title or f"项目{project}", cost)


def fund(by: Actor = STREET, communities: tuple[int, ...] = (C, A), found: tuple[Candidate, ...] = ()) -> Poll:
    return street_funds.announce(
        "先办哪些？", found or (candidate(1), candidate(2, community=C)), communities=communities, fund=300_000, days=7,
        noticed=True, by=by, at=NOW, zone="Asia/Shanghai", seed="0f",
    )  # fmt: skip


def test_the_street_office_draws_it_up_as_advice_separated_at_the_close() -> None:
    poll = fund()
    assert (poll.kind, poll.mode, poll.pack.key, poll.pack.binding) == (
        Kind.BUDGET,
        Mode.AT_CLOSE,
        "sounding-fund",
        False,
    )
    assert (poll.communities, poll.homes, poll.community_id) == ((A, C), (A, C), A)
    assert poll.options == ("项目1（1社区）", "项目2（3社区）")
    assert fund(communities=(C, B), found=(candidate(1, community=B), candidate(2, community=C))).community_id == B


@pytest.mark.parametrize(
    "by", [STAFF, actor((Role.STREET, B)), actor((Role.STREET, A), (Role.STREET, C), blocked=True)]
)
def test_nobody_else_draws_it_up(by: Actor) -> None:
    with pytest.raises((NotAllowed, NotFound)):
        fund(by)


def test_it_is_over_communities_of_theirs_and_at_least_two() -> None:
    with pytest.raises(NotFound):
        fund(communities=(A, D))
    with pytest.raises(TooFewCommunities):
        fund(communities=(A, A))
    with pytest.raises(NotFound):
        fund(communities=(A, B), found=(candidate(1), candidate(2, community=C)))


def test_which_communities_take_part_is_bound_by_the_rules() -> None:
    from dataclasses import replace

    poll = fund()
    assert replace(poll, communities=(A, B)).rules_hash != poll.rules_hash
    assert replace(poll, communities=()).rules_hash != poll.rules_hash


def test_only_the_street_office_above_all_of_them_extends_it() -> None:
    poll = open_poll(fund(), roll_size=3, roll_hash="x", at=NOW)
    out = interrupt(poll, since=poll.closes_at - timedelta(hours=1), until=poll.closes_at + timedelta(hours=1))
    with pytest.raises(NotAllowed):
        extend(out, by=STAFF, at=poll.closes_at + timedelta(hours=2))
    assert extend(out, by=STREET, at=poll.closes_at + timedelta(hours=2)).extending_by == 7
    assert street_funds.above(STREET, poll)
    assert not street_funds.above(actor((Role.STREET, A)), poll)
    assert not street_funds.above(STAFF, poll)
    with pytest.raises(NoPaperHere):
        key(poll, [], [], marked=0, by=STAFF, at=poll.closes_at)


def plan_of(*alternatives: Alternative) -> tuple[Project, Plan]:
    project = Project(
        5, A, "坡道", "好走", 9, NOW, NOW, 1, 1, stage=Stage.PLAN_POSTED, until_at=NOW - timedelta(days=1), plan_id=50
    )
    return project, Plan(50, A, 5, 1, 9, NOW, NOW, "做", alternatives)


def test_each_alternative_of_a_settled_plan_may_stand_and_one_of_them_is_chosen() -> None:
    project, plan = plan_of(
        Alternative("木的", {Source.STREET: 100}), Alternative("铁的", {Source.UNITS: 50, Source.STREET: 200})
    )
    found = street_funds.candidates(project, plan, [], "城东社区", NOW)
    assert [(one.name, one.cost, one.key) for one in found] == [
        ("坡道·木的（城东社区）", 100, "50.0"), ("坡道·铁的（城东社区）", 250, "50.1"),
    ]  # fmt: skip
    chosen = street_funds.marked(found, [], "50.0", on=True)
    assert street_funds.marked(found, chosen, "50.0", on=True) == ["50.0"]
    assert street_funds.marked(found, chosen, "50.1", on=True) == ["50.1"]
    assert street_funds.marked(found, chosen, "50.0", on=False) == []
    with pytest.raises(NotFound):
        street_funds.marked(found, chosen, "51.0", on=True)


def test_what_is_not_settled_does_not_stand() -> None:
    from dataclasses import replace

    project, plan = plan_of(Alternative("木的", {Source.STREET: 100}))
    objection = Objection(1, 5, 50, 3, "太陡", NOW)
    assert street_funds.candidates(project, plan, [objection], "城东", NOW) == []
    assert street_funds.candidates(replace(project, until_at=NOW + timedelta(1)), plan, [], "城东", NOW) == []
    assert street_funds.candidates(replace(project, stage=Stage.VOTE), plan, [], "城东", NOW) == []
    assert street_funds.candidates(replace(project, plan_id=51), plan, [], "城东", NOW) == []
    answered = replace(objection, answer="垫平", answered_at=NOW)
    assert len(street_funds.candidates(project, plan, [answered], "城东", NOW)) == 1


def test_a_project_that_moved_since_it_was_chosen_is_named() -> None:
    found = [candidate(1), candidate(2)]
    with pytest.raises(ProjectsMoved) as refused:
        street_funds.picked(found, ["10.0", "30.0"], ["一", "三"], 300_000)
    assert refused.value.facts == {"name": "三"}
    with pytest.raises(BadChoice):
        street_funds.picked(found, ["10.0"], ["一"], 300_000)
    assert street_funds.picked(found, ["20.0", "10.0"], ["二", "一"], 300_000) == found[::-1]
    alike = street_funds.distinct([candidate(1, title="长椅"), candidate(2, title="长椅"), candidate(3)])
    assert [one.name for one in alike] == ["1号 长椅（1社区）", "2号 长椅（1社区）", "项目3（1社区）"]
    assert street_funds.affordable([candidate(1, 0), candidate(2, 300_000), candidate(3, 300_001)], 300_000) == [
        candidate(2, 300_000)
    ]


def test_a_ballot_kind_that_the_pack_does_not_know_is_refused() -> None:
    from participation.polls import Draft, drawn_up

    with pytest.raises(WrongPack):
        drawn_up(
            Draft(Kind.YES_NO, "好吗？", street_funds.PACK, 7, noticed=True), community_id=A, by=7, at=NOW,
            zone="Asia/Shanghai", seed="0f",
        )  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=30), min_size=2, max_size=4))
def test_no_group_under_ten_can_be_reckoned_from_what_is_told(people: list[list[tuple[int, bool]]]) -> None:
    """Every group told has ten at least, and so has what is left of a community when its buildings are taken away."""
    roll: dict[str, int | None] = {}
    homes, voted = {}, set()
    for community, theirs in enumerate(people, 1):
        for number, (building, cast) in enumerate(theirs):
            unit = f"r{community}-{number}"
            roll[unit], homes[unit] = (community * 100 + building if building else None), community
            voted |= {unit} if cast else set()
    communities, buildings = spread(roll, homes, voted)
    for group in (*communities, *buildings):
        assert group.eligible >= GROUP
    if communities:
        assert sum(group.eligible for group in communities) == len(roll)
        assert sum(group.cast for group in communities) == len(voted)
    alone = {group.buildings[0]: group for group in communities if len(group.buildings) == 1}
    for group in buildings:
        named = {building // 100 for building in group.buildings if building}
        assert len(named) <= 1
        assert named <= set(alone)
    for community, whole in alone.items():
        told = [group for group in buildings if any(one // 100 == community for one in group.buildings)]
        rest = whole.eligible - sum(group.eligible for group in told)
        assert not told or rest == 0 or rest >= GROUP
    assert not buildings or communities


def people_of(*buildings: int, community: int) -> dict[str, int | None]:
    """Return a roll: so many people in each building of the community."""
    return {
        f"r{community}-{building}-{number}": community * 100 + building
        for building, count in enumerate(buildings, 1)
        for number in range(count)
    }


def test_of_communities_told_together_no_building_is_told() -> None:
    """The five of the first would be what the two buildings of the second leave over."""
    rolls = [people_of(5, community=A), people_of(12, 12, community=B), people_of(20, 21, community=C)]
    roll = {unit: building for one in rolls for unit, building in one.items()}
    homes = {unit: community for community, one in zip((A, B, C), rolls, strict=True) for unit in one}
    communities, buildings = spread(roll, homes, set(list(roll)[:30]))
    assert [(group.buildings, group.eligible) for group in communities] == [((C,), 41), ((A, B), 29)]
    assert [group.buildings for group in buildings] == [(301,), (302,)]
    swapped = {unit: {A: B, B: A, C: C}[community] for unit, community in homes.items()}
    _, buildings = spread(roll, swapped, set(list(roll)[:30]))
    assert [group.buildings for group in buildings] == [(301,), (302,)]
