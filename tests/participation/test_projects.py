"""The promises of 共同缔造, written by hand: what each verb asks for, and that nothing skips a gate."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.costs import Cost, NotACost, read_cost
from participation.projects import (
    Limits,
    Moved,
    Phase,
    Place,
    Project,
    Stage,
    StageMoved,
    Step,
    TooManyProposals,
    escalate,
    filed,
    find_feasible,
    find_infeasible,
    limits,
    phase,
    propose,
    study_due,
    take_up,
    withdraw,
)
from participation.refusals import NotAllowed, NotFound, NotRegistered, NotVerified, NotYours, Refusal
from participation.residents import Resident
from participation.secondings import (
    AlreadySeconded,
    NoHome,
    OwnProposal,
    Seconding,
    SecondingOver,
    Support,
    gather,
    household,
    lapse,
    missing,
    second,
    support,
    take_back,
)

HERE, ELSEWHERE = 1, 2
MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
DUE = MONDAY + timedelta(days=14)
THREE_OF_TWO = Limits(households=3, buildings=2, seconding_days=30, study_workdays=10, open_proposals=2)


def actor(id: int, standing: Standing = Standing.VERIFIED, *roles: Role, community: int = HERE) -> Actor:
    return Actor(id, community, standing, frozenset(Grant(role, community) for role in roles))


PROPOSER = actor(1, Standing.REGISTERED)
STAFF = actor(90, Standing.VERIFIED, Role.STAFF)


def idea(**changes: Any) -> Project:
    project = propose("装一盏灯", "晚上太黑", by=PROPOSER, at=MONDAY, limits=THREE_OF_TWO, open_now=0)
    return replace(project, id=7, **changes)


def seconded_by(project: Project, *people: tuple[int, str, int]) -> list[Seconding]:
    """Return the secondings of (resident, household, building), each asked for one after the other."""
    behind: list[Seconding] = []
    for resident, home, building in people:
        behind.append(
            second(project, behind, by=actor(resident), household=home, proposers="h1", building_id=building, at=MONDAY)
        )
    return behind


ENOUGH = ((2, "h2", 1), (3, "h3", 1), (4, "h4", 2))


def at(stage: Stage) -> Project:
    """Return a project that came to that stage by its verbs alone."""
    project = idea()
    if stage is Stage.IDEA:
        return project
    if stage is Stage.CANCELLED:
        return withdraw(project, by=PROPOSER, at=MONDAY).project
    moved = gather(project, seconded_by(project, *ENOUGH), by=actor(4), at=MONDAY, study_due_at=DUE)
    assert moved
    project = moved.project
    if stage is Stage.SECONDED:
        return project
    project = take_up(project, by=STAFF, at=MONDAY).project
    if stage is Stage.STUDY:
        return project
    if stage is Stage.DELIBERATE:
        return find_feasible(project, by=STAFF, at=MONDAY, reason="有电源", cost=Cost(1, 2)).project
    if stage is Stage.RETURNED:
        return find_infeasible(project, by=STAFF, at=MONDAY, reason="承重墙", would_change="大修").project
    return replace(project, stage=stage)  # the stages after these have their own tests (test_project_way.py)


# proposing


def test_a_guest_may_not_propose_and_a_registered_resident_may() -> None:
    guest = actor(1, Standing.GUEST)
    with pytest.raises(NotRegistered):
        propose("灯", "黑", by=guest, at=MONDAY, limits=THREE_OF_TWO, open_now=0)
    project = propose("灯", "黑", by=PROPOSER, at=MONDAY, limits=THREE_OF_TWO, open_now=1, place=Place(3), photo="f")
    assert (project.stage, project.proposer_id, project.community_id) == (Stage.IDEA, 1, HERE)
    assert (project.building_id, project.photo) == (3, "f")
    assert project.seconding_ends_at == MONDAY + timedelta(days=30)


def test_only_so_many_ideas_of_one_person_look_for_seconds_at_a_time() -> None:
    with pytest.raises(TooManyProposals) as refused:
        propose("灯", "黑", by=PROPOSER, at=MONDAY, limits=THREE_OF_TWO, open_now=2)
    assert refused.value.facts == {"most": 2}


def test_a_project_keeps_the_limits_of_the_day_it_was_filed() -> None:
    assert (idea().households_needed, idea().buildings_needed) == (3, 2)


def test_the_first_step_tells_who_proposed() -> None:
    step = filed(idea())
    assert (step.by, step.frm, step.to, step.at) == (1, None, Stage.IDEA, MONDAY)


def test_a_community_may_set_its_own_limits() -> None:
    assert limits({}) == Limits(10, 2, 30, 10, 3)
    assert limits({"projects": {"households": 5}}) == Limits(5, 2, 30, 10, 3)


def test_the_office_has_ten_working_days() -> None:
    # Monday 23 November 2026; two weekends lie between, no holiday: Monday 7 December, 17:30 in Shanghai
    community = Community(HERE, "a", "城东社区")
    assert study_due(community, MONDAY) == datetime(2026, 12, 7, 9, 30, tzinfo=UTC)
    # over the National Day week 2026 (1 to 7 October off, Saturday 10 October worked)
    assert study_due(community, datetime(2026, 9, 29, 2, tzinfo=UTC)).date().isoformat() == "2026-10-19"


# seconding


def test_who_may_second() -> None:
    for nobody, refusal in [
        (actor(2, Standing.GUEST), NotRegistered),
        (actor(2, Standing.REGISTERED), NotVerified),
        (actor(2, community=ELSEWHERE), NotFound),
        (replace(actor(2), blocked=True), NotAllowed),
    ]:
        with pytest.raises(refusal):
            second(idea(), [], by=nobody, household="h2", proposers="h1", building_id=1, at=MONDAY)


def test_one_household_counts_once() -> None:
    project = idea()
    behind = seconded_by(project, (2, "h2", 1))
    for resident, home in [(3, "h2"), (2, "h9")]:
        with pytest.raises(AlreadySeconded):
            second(project, behind, by=actor(resident), household=home, proposers="h1", building_id=1, at=MONDAY)


def test_the_proposers_household_does_not_count() -> None:
    for resident, home in [(1, "r1"), (2, "h1")]:
        with pytest.raises(OwnProposal):
            second(idea(), [], by=actor(resident), household=home, proposers="h1", building_id=1, at=MONDAY)


def test_who_lives_nowhere_counts_for_no_building() -> None:
    with pytest.raises(NoHome):
        second(idea(), [], by=actor(2), household="r2", proposers="h1", building_id=None, at=MONDAY)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.IDEA])
def test_only_an_idea_is_seconded(stage: Stage) -> None:
    with pytest.raises(SecondingOver):
        second(at(stage), [], by=actor(9), household="h9", proposers="h1", building_id=1, at=MONDAY)


def test_seconding_ends_to_the_second() -> None:
    ends = MONDAY + timedelta(days=30)
    second(idea(), [], by=actor(2), household="h2", proposers="h1", building_id=1, at=ends - timedelta(seconds=1))
    with pytest.raises(SecondingOver):
        second(idea(), [], by=actor(2), household="h2", proposers="h1", building_id=1, at=ends)


@pytest.mark.parametrize(
    ("people", "lacking"),
    [
        ((), Support(3, 2)),
        (((2, "h2", 1),), Support(2, 1)),
        (((2, "h2", 1), (3, "h3", 1), (4, "h4", 1)), Support(0, 1)),
        (((2, "h2", 1), (3, "h3", 2)), Support(1, 0)),
        (ENOUGH, Support(0, 0)),
    ],
)
def test_enough_households_of_enough_buildings(people: tuple[tuple[int, str, int], ...], lacking: Support) -> None:
    project = idea()
    behind = seconded_by(project, *people)
    assert missing(project, support(behind)) == lacking
    moved = gather(project, behind, by=actor(4), at=MONDAY, study_due_at=DUE)
    assert (moved is not None) == (lacking == Support(0, 0))
    if moved:
        assert (moved.project.stage, moved.project.study_due_at) == (Stage.SECONDED, DUE)
        assert (moved.step.frm, moved.step.to, moved.step.by) == (Stage.IDEA, Stage.SECONDED, 4)


def test_a_second_is_taken_back_by_who_gave_it_while_it_gathers() -> None:
    project = idea()
    mine = seconded_by(project, (2, "h2", 1))[0]
    take_back(project, mine, by=actor(2), at=MONDAY)
    with pytest.raises(NotYours):
        take_back(project, mine, by=actor(3), at=MONDAY)
    with pytest.raises(NotYours):
        take_back(replace(project, id=8), mine, by=actor(2), at=MONDAY)
    with pytest.raises(SecondingOver):
        take_back(replace(at(Stage.SECONDED), id=7), mine, by=actor(2), at=MONDAY)


def test_a_household_is_the_roll_s_or_the_person() -> None:
    person = Resident(5, 1005, 1005, "zh-Hans", MONDAY)
    assert household(person) == "r5"
    assert household(replace(person, household_id=5)) == "h5"  # never the same as the person's own number


def test_an_idea_without_enough_seconds_lapses_when_its_days_are_over() -> None:
    project = idea()
    behind = seconded_by(project, (2, "h2", 1))
    with pytest.raises(StageMoved):
        lapse(project, behind, at=project.seconding_ends_at - timedelta(seconds=1))
    moved = lapse(project, behind, at=project.seconding_ends_at)
    assert (moved.project.stage, moved.step.by) == (Stage.RETURNED, None)
    assert moved.step.facts["households"] == 1
    with pytest.raises(StageMoved):
        lapse(moved.project, behind, at=project.seconding_ends_at)


# the study


def test_only_staff_of_this_community_study() -> None:
    for nobody, refusal in [
        (actor(90), NotAllowed),
        (actor(90, Standing.VERIFIED, Role.HANDLER), NotAllowed),
        (actor(90, Standing.VERIFIED, Role.STREET), NotAllowed),
        (actor(90, Standing.VERIFIED, Role.STAFF, community=ELSEWHERE), NotFound),
    ]:
        with pytest.raises(refusal):
            take_up(at(Stage.SECONDED), by=nobody, at=MONDAY)
        with pytest.raises(refusal):
            find_feasible(at(Stage.STUDY), by=nobody, at=MONDAY, reason="有电源", cost=None)
        with pytest.raises(refusal):
            find_infeasible(at(Stage.STUDY), by=nobody, at=MONDAY, reason="承重墙", would_change="大修")


@pytest.mark.parametrize("stage", list(Stage))
def test_each_step_starts_from_its_own_stage(stage: Stage) -> None:
    project = at(stage)
    steps: dict[Stage, Callable[[], Moved]] = {
        Stage.SECONDED: lambda: take_up(project, by=STAFF, at=MONDAY),
        Stage.STUDY: lambda: find_feasible(project, by=STAFF, at=MONDAY, reason="有电源", cost=None),
        Stage.IDEA: lambda: withdraw(project, by=PROPOSER, at=MONDAY),
    }
    for start, step in steps.items():
        if start is stage:
            assert step().step.frm is stage
        else:
            with pytest.raises(StageMoved):
                step()
    if stage is not Stage.STUDY:
        with pytest.raises(StageMoved):
            find_infeasible(project, by=STAFF, at=MONDAY, reason="承重墙", would_change="大修")


def test_the_answer_carries_its_reason() -> None:
    yes = find_feasible(at(Stage.STUDY), by=STAFF, at=MONDAY, reason="有电源", cost=Cost(3000, 8000))
    assert (yes.project.stage, yes.project.reason, yes.step.why) == (Stage.DELIBERATE, "有电源", "有电源")
    assert (yes.project.cost_low, yes.project.cost_high) == (3000, 8000)
    unknown = find_feasible(at(Stage.STUDY), by=STAFF, at=MONDAY, reason="有电源", cost=None)
    assert (unknown.project.cost_low, unknown.step.facts["has_cost"]) == (None, False)
    no = find_infeasible(at(Stage.STUDY), by=STAFF, at=MONDAY, reason="承重墙", would_change="大修")
    assert (no.project.stage, no.step.why, no.project.would_change) == (Stage.RETURNED, "承重墙", "大修")


@pytest.mark.parametrize("stage", [Stage.SECONDED, Stage.STUDY])
def test_a_late_answer_escalates_once(stage: Stage) -> None:
    project = at(stage)
    with pytest.raises(StageMoved):
        escalate(project, at=DUE - timedelta(seconds=1), street=True)
    moved = escalate(project, at=DUE, street=True)
    assert (moved.project.stage, moved.project.escalated_at, moved.step.by) == (stage, DUE, None)
    with pytest.raises(StageMoved):
        escalate(moved.project, at=DUE + timedelta(days=1), street=True)


@pytest.mark.parametrize("stage", [Stage.IDEA, Stage.DELIBERATE, Stage.RETURNED, Stage.CANCELLED])
def test_nothing_else_escalates(stage: Stage) -> None:
    with pytest.raises(StageMoved):
        escalate(at(stage), at=DUE + timedelta(days=99), street=True)


def test_only_the_proposer_withdraws() -> None:
    with pytest.raises(NotYours):
        withdraw(idea(), by=actor(2), at=MONDAY)
    with pytest.raises(NotYours):
        withdraw(idea(), by=STAFF, at=MONDAY)


def test_an_ended_project_is_in_none_of_the_five() -> None:
    assert phase(Stage.STUDY) is Phase.PLAN
    assert phase(Stage.RETURNED) is phase(Stage.CANCELLED) is None


# costs


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("3000", Cost(3000, 3000)),
        ("3000-8000", Cost(3000, 8000)),
        ("3,000 ～ 8,000 元", Cost(3000, 8000)),
        ("5千到2万", Cost(5000, 20000)),
        ("3-5万", Cost(30000, 50000)),
        ("约1.5万元", Cost(15000, 15000)),
        ("２万左右", Cost(20000, 20000)),
        ("0", Cost(0, 0)),
    ],
)
def test_sums_as_people_write_them(text: str, cost: Cost) -> None:
    assert read_cost(text) == cost


@pytest.mark.parametrize("text", ["", "很多", "8000-3000", "-5", "1e9", "999999999999", "3000 8000", "三五千", "5万万"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(NotACost):
        read_cost(text)


# nothing skips a gate


class ProjectOnItsWay(RuleBasedStateMachine):
    """Anybody presses anything at any time; what may follow what is written here by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.now = MONDAY
        self.project = idea()
        self.steps: list[Step] = [filed(self.project)]
        self.behind: list[Seconding] = []
        self.late = False

    def _take(self, moved: Moved | None) -> None:
        if moved is None:
            return
        assert moved.step.frm is self.project.stage
        assert moved.step.to is moved.project.stage
        self.project = moved.project
        self.steps.append(moved.step)

    @rule(hours=st.integers(1, 24 * 20))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(
        resident=st.integers(1, 9),
        home=st.integers(1, 6),
        building=st.sampled_from([None, 1, 2]),
        standing=st.sampled_from(Standing),
    )
    def somebody_seconds(self, resident: int, home: int, building: int | None, standing: Standing) -> None:
        try:
            new = second(
                self.project, self.behind, by=actor(resident, standing), household=f"h{home}", proposers="h1",
                building_id=building, at=self.now,
            )  # fmt: skip
        except Refusal:
            return
        assert standing is Standing.VERIFIED
        assert resident != 1
        assert home != 1
        assert building
        assert self.now < MONDAY + timedelta(days=30)
        self.behind.append(new)
        due = self.now + timedelta(days=14)
        self._take(gather(self.project, self.behind, by=actor(resident), at=self.now, study_due_at=due))

    @precondition(lambda self: self.behind)
    @rule(which=st.integers(0, 9), resident=st.integers(1, 9))
    def somebody_takes_back(self, which: int, resident: int) -> None:
        one = self.behind[which % len(self.behind)]
        try:
            take_back(self.project, one, by=actor(resident), at=self.now)
        except Refusal:
            return
        assert one.resident_id == resident
        assert self.project.stage is Stage.IDEA
        self.behind.remove(one)

    @rule(who=st.sampled_from([PROPOSER, STAFF, actor(3)]))
    def somebody_withdraws(self, who: Actor) -> None:
        try:
            self._take(withdraw(self.project, by=who, at=self.now))
        except Refusal:
            return
        assert who is PROPOSER

    @rule(who=st.sampled_from([PROPOSER, STAFF, actor(3)]))
    def somebody_takes_it_up(self, who: Actor) -> None:
        try:
            self._take(take_up(self.project, by=who, at=self.now))
        except Refusal:
            return
        assert who is STAFF

    @rule(who=st.sampled_from([PROPOSER, STAFF, actor(3)]), yes=st.booleans())
    def somebody_answers(self, who: Actor, yes: bool) -> None:
        try:
            if yes:
                self._take(find_feasible(self.project, by=who, at=self.now, reason="有电源", cost=Cost(1, 2)))
            else:
                self._take(find_infeasible(self.project, by=who, at=self.now, reason="承重墙", would_change="大修"))
        except Refusal:
            return
        assert who is STAFF

    @rule()
    def the_days_are_counted(self) -> None:
        try:
            self._take(lapse(self.project, self.behind, at=self.now))
        except Refusal:
            return
        assert self.now >= MONDAY + timedelta(days=30)
        assert len(self.behind) < 3 or len({one.building_id for one in self.behind}) < 2

    @rule()
    def the_office_is_reminded(self) -> None:
        try:
            self._take(escalate(self.project, at=self.now, street=False))
        except Refusal:
            return
        assert not self.late
        self.late = True

    @invariant()
    def the_way_has_no_gaps(self) -> None:
        walked = [step.to.value for step in self.steps if step.why != "study-overdue"]
        gates = ["idea", "seconded", "study", "deliberate"]
        if walked[-1] == "returned":
            assert walked[:-1] in (gates[:1], gates[:3])
        elif walked[-1] == "cancelled":
            assert walked[:-1] == gates[:1]
        else:
            assert walked == gates[: len(walked)]
        assert walked[-1] == self.project.stage.value

    @invariant()
    def every_step_says_who_when_and_why(self) -> None:
        for before, after in zip(self.steps, self.steps[1:], strict=False):
            assert after.frm is before.to
            assert after.at >= before.at
        assert all(step.why and step.sentence.startswith("projects-told-") for step in self.steps)
        assert [step.why for step in self.steps if step.by is None and step.why not in
                ("too-few-seconds", "study-overdue")] == []  # fmt: skip

    @invariant()
    def behind_a_seconded_project_stand_three_households_of_two_buildings(self) -> None:
        assert len({one.household for one in self.behind}) == len(self.behind)
        if any(step.to is Stage.SECONDED for step in self.steps):
            assert len(self.behind) == 3 or len({one.building_id for one in self.behind[:-1]}) == 1
            assert len(self.behind) >= 3
            assert {one.building_id for one in self.behind} == {1, 2}

    @invariant()
    def a_returned_study_says_why(self) -> None:
        if self.project.stage is Stage.RETURNED and self.steps[-1].by is not None:
            assert self.project.reason
            assert self.project.would_change


TestProjectOnItsWay = ProjectOnItsWay.TestCase
TestProjectOnItsWay.settings = settings(
    max_examples=150, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
