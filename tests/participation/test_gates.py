"""The boundary cases of the gates that count money, people and days, written by hand."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from participation import acceptance, care, exits, ledgers, plans, results, rewards, works
from participation.access import Role, Standing
from participation.care import Care
from participation.gates import gates
from participation.money import Source
from participation.packs import Kind
from participation.plans import Alternative
from participation.polls import Draft, Poll, WrongPack, announce
from participation.projects import ENDED, Project, Stage, StageMoved
from participation.refusals import NotAllowed, NotYours
from participation.secondings import Seconding
from tests.participation.test_project_way import GATES, STAFF, START, actor, deliberated, fund_vote, voted


def building(voted: int) -> tuple[Project, plans.Plan]:
    project = replace(deliberated(), stage=Stage.BUILDING, cost_voted=voted, plan_id=3, reported_at=START)
    way = Alternative("灯", {Source.RESIDENTS: voted} if voted else {})
    return project, plans.Plan(3, 1, 7, 1, 90, START, START, "装灯", (way,), chosen=0)


@pytest.mark.parametrize(
    ("voted", "now", "back"),
    [(100_00, 110_00, False), (100_00, 110_01, True), (100_00, 90_00, False), (100_00, 89_99, True), (0, 1, True),
     (33, 36, False), (33, 37, True)],
)  # fmt: skip
def test_ten_of_a_hundred_is_the_last_that_stays(voted: int, now: int, back: bool) -> None:
    project, plan = building(voted)
    costs = {Source.RESIDENTS: now}
    changed, again = works.change(project, plan, costs, "水管", by=STAFF, at=START, gates=GATES)
    assert changed.project.stage is Stage.CHANGE
    assert (again is not None) == back
    if again:
        assert again[1].project.stage is Stage.PLAN_POSTED
        assert again[0].choice.costs == costs
        assert again[0].version == 2


def test_many_small_changes_are_measured_at_what_was_voted() -> None:
    project, plan = building(100_00)
    small, none = works.change(project, plan, {Source.STREET: 109_00}, "甲", by=STAFF, at=START, gates=GATES)
    assert none is None
    _, again = works.change(small.project, plan, {Source.STREET: 118_00}, "乙", by=STAFF, at=START, gates=GATES)
    assert again


@pytest.mark.parametrize(
    ("content", "of", "why"),
    [(7, 10, "judged"), (69, 100, "too-few-content"), (2, 3, "too-few-content"), (3, 4, "judged"),
     (2, 2, "too-few-judged"), (0, 0, "too-few-judged")],
)  # fmt: skip
def test_seventy_of_a_hundred_who_answered_are_enough(content: int, of: int, why: str) -> None:
    project = replace(deliberated(), stage=Stage.EVALUATED, round=1, until_at=START)
    judged = [acceptance.Judgement(0, 7, 1, n, n < content, START) for n in range(of)]
    other_round = [acceptance.Judgement(0, 7, 0, n, False, START) for n in range(50)]
    moved = acceptance.close_asking(project, [*other_round, *judged], at=START, gates=GATES)
    assert moved.step.why == why


def test_the_asking_is_not_closed_before_its_last_second() -> None:
    project = replace(deliberated(), stage=Stage.EVALUATED, round=1, until_at=START)
    with pytest.raises(StageMoved):
        acceptance.close_asking(project, [], at=START - timedelta(seconds=1), gates=GATES)


def test_who_was_steward_and_missed_twice_comes_last() -> None:
    project = replace(deliberated(), stage=Stage.IN_CARE)
    kept = Care(1, 1, 7, (2, 3, 4), 2, 0, START, START, missed=1)
    after, moved = care.miss(project, kept, at=START, gates=GATES)
    assert (after.rota, after.steward_id, after.on_duty, after.missed) == ((3, 4, 2), 3, 3, 0)
    assert moved.step.facts["found"] is True


@pytest.mark.parametrize(
    ("turn", "gone", "rota", "on_duty", "steward"),
    [
        (0, (), (2, 3, 4), 2, 2),
        (0, (2,), (3, 4), 3, None),  # the steward, whose turn it was
        (1, (3,), (2, 4), 4, 2),
        (5, (4, 3), (2,), 2, 2),  # the turn goes round
        (1, (2, 3, 4), (), None, None),
    ],
)
def test_who_moved_away_has_no_turn_and_is_no_steward(
    turn: int, gone: tuple[int, ...], rota: tuple[int, ...], on_duty: int | None, steward: int | None
) -> None:
    left = care.without(Care(1, 1, 7, (2, 3, 4), 2, turn, START, START), gone)
    assert (left.rota, left.on_duty, left.steward_id) == (rota, on_duty, steward)


@pytest.mark.parametrize("stage", [Stage.CHANGE, Stage.RECTIFY])
def test_work_that_waits_or_is_put_right_falls_silent_too(stage: Stage) -> None:
    project = replace(deliberated(), stage=stage, reported_at=START)
    with pytest.raises(StageMoved):
        works.fall_silent(project, at=START + timedelta(days=9, hours=23), gates=GATES)
    moved = works.fall_silent(project, at=START + timedelta(days=10), gates=GATES)
    assert (moved.project.stage, moved.project.amber_at) == (stage, START + timedelta(days=10))


def test_a_month_is_ticked_once_and_only_by_who_has_the_turn() -> None:
    project = replace(deliberated(), stage=Stage.IN_CARE)
    kept = Care(1, 1, 7, (2, 3), 2, 0, START, START + timedelta(days=30))
    after, _, _ = care.tick(project, kept, "好", by=actor(2), at=START, gates=GATES)
    assert after.on_duty == 3
    with pytest.raises(care.TickEarly):
        care.tick(project, after, "好", by=actor(3), at=START + timedelta(days=29), gates=GATES)
    with pytest.raises(NotYours):
        care.tick(project, after, "好", by=actor(9), at=START + timedelta(days=31), gates=GATES)


@pytest.mark.parametrize("stage", list(Stage))
def test_staff_may_cancel_all_but_a_vote_and_what_has_ended(stage: Stage) -> None:
    project = replace(deliberated(), stage=stage)
    if stage in ENDED or stage is Stage.VOTE:
        with pytest.raises(StageMoved):
            exits.cancel(project, "学校", by=STAFF, at=START)
    else:
        assert exits.cancel(project, "学校", by=STAFF, at=START).step.why == "学校"
    with pytest.raises(NotAllowed):
        exits.cancel(project, "学校", by=actor(2), at=START)


def test_a_merge_keeps_one_word_a_household_and_not_the_proposers_own() -> None:
    into = replace(deliberated(), id=8, proposer_id=5, stage=Stage.IDEA)

    def word(project: int, resident: int, home: str) -> Seconding:
        return Seconding(resident, project, resident, home, 1, START)

    there = [word(8, 2, "h2")]
    here = [word(7, 2, "h9"), word(7, 3, "h2"), word(7, 4, "h4"), word(7, 5, "r5"), word(7, 6, "h6")]
    carried = exits.carried(into, None, here, there)
    assert [(one.id, one.project_id, one.household) for one in carried] == [(0, 8, "h4"), (0, 8, "h6")]


@pytest.mark.parametrize("stage", list(Stage))
def test_only_what_has_no_plan_yet_is_merged(stage: Stage) -> None:
    early = stage.value in ("idea", "seconded", "study", "deliberate")
    project, into = replace(deliberated(), stage=stage), replace(deliberated(), id=8)
    if early:
        gone, grown = exits.merge(project, into, by=STAFF, at=START)
        assert (gone.project.merged_into, grown.project.stage) == (8, Stage.DELIBERATE)
    else:
        with pytest.raises(StageMoved):
            exits.merge(project, into, by=STAFF, at=START)
    with pytest.raises(exits.NotItself):
        exits.merge(into, into, by=STAFF, at=START)


def test_a_community_may_set_its_own_gates() -> None:
    own: dict[str, Any] = {"projects": {"inspectors": 5, "households": 3}}
    assert gates(own).inspectors == 5
    assert gates({}).inspectors == 3
    assert gates({}).content_percent == 70


def test_who_speaks_for_a_unit_that_gives_does_not_inspect_and_neighbours_who_give_do() -> None:
    project = replace(deliberated(), stage=Stage.ACCEPTANCE, round=1, responsible_id=90)

    def line(id: int, by: int, partner_id: int | None, corrects: int | None = None) -> ledgers.Entry:
        return ledgers.Entry(
            id, 7, START, by, ledgers.Book.PLEDGE, Source.UNITS, ledgers.Measure.MONEY, -1 if corrects else 1,
            partner_id=partner_id, corrects=corrects,
        )  # fmt: skip

    def may(entries: list[ledgers.Entry], *units: int, who: int = 2, role: tuple[Role, ...] = ()) -> bool:
        by = actor(who, Standing.VERIFIED, *role)
        try:
            acceptance.inspect(project, [], "", entries=entries, units=units, by=by, at=START)
        except acceptance.OwnWork:
            return False
        return True

    assert may([])
    assert may([], who=project.proposer_id)  # whoever proposed it inspects it like any neighbour
    assert may([line(1, 2, None)])  # and so does who gave of their own
    assert may([line(1, 3, 8)], 9)  # another unit's
    assert not may([line(1, 90, 8)], 8)  # the office wrote it down for the unit
    assert not may([line(1, 2, 8)])  # whoever pledged for the unit, also when they speak for it no more
    assert may([line(1, 2, 8), line(2, 2, 8, corrects=1)], 8)  # taken back
    assert not may([], role=(Role.STREET,))
    assert not may([], role=(Role.ADMIN,))


def test_the_office_and_who_answers_for_the_work_do_not_inspect_it() -> None:
    project = replace(deliberated(), stage=Stage.ACCEPTANCE, round=1, responsible_id=4)
    for nobody in (STAFF, actor(4)):
        with pytest.raises(acceptance.OwnWork):
            acceptance.inspect(project, [], "", entries=[], units=[], by=nobody, at=START)
    with pytest.raises(NotAllowed):
        acceptance.inspect(
            project, [], "", entries=[], units=[], by=actor(2, Standing.REGISTERED, Role.LEADER), at=START
        )


@pytest.mark.parametrize("answered", [True, False])
def test_no_vote_over_an_unanswered_objection(answered: bool) -> None:
    project = replace(deliberated(), stage=Stage.PLAN_POSTED, plan_id=3, until_at=START)
    _, plan = building(100)
    one = plans.Objection(1, 7, 3, 2, "太亮", START)
    if answered:
        one = plans.answer(project, one, "会调暗", by=STAFF, at=START)
    poll = voted(project, START, 6, 0)
    if answered:
        kept, moved = results.call_vote(project, plan, [one], poll, chosen=0, by=STAFF, at=START)
        assert (moved.project.stage, moved.project.poll_id, kept.chosen) == (Stage.VOTE, poll.id, 0)
    else:
        with pytest.raises(plans.ObjectionsUnanswered):
            results.call_vote(project, plan, [one], poll, chosen=0, by=STAFF, at=START)
    with pytest.raises(plans.ObjectionsOpen):
        results.call_vote(project, plan, [], poll, chosen=0, by=STAFF, at=START - timedelta(seconds=1))


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("judged", [None, 75])
def test_the_reward_is_paid_only_when_neighbours_were_found_content(stage: Stage, judged: int | None) -> None:
    project = replace(deliberated(), stage=stage, judged=judged)
    if stage is Stage.EVALUATED and judged:
        entry, moved = rewards.pay(project, 300_00, "奖", by=STAFF, at=START)
        assert entry
        assert (entry.amount, moved.project.stage) == (300_00, Stage.REWARD_PAID)
    else:
        with pytest.raises(StageMoved):
            rewards.pay(project, 300_00, "奖", by=STAFF, at=START)


def test_a_line_is_taken_back_once_and_a_taking_back_never() -> None:
    project = replace(deliberated(), stage=Stage.PLEDGING, until_at=START + timedelta(days=1))
    line = replace(ledgers.pledge(project, ledgers.Measure.MONEY, 100, "", by=actor(2), at=START), id=1)
    back = replace(ledgers.counter(project, line, [line], "错", by=actor(2), at=START), id=2)
    assert ledgers.balance([line, back]) == 0
    for again in (line, back):
        with pytest.raises(ledgers.AlreadyCorrected):
            ledgers.counter(project, again, [line, back], "错", by=STAFF, at=START)
    with pytest.raises(NotYours):
        ledgers.counter(project, line, [line], "错", by=actor(3), at=START)
    later = replace(project, stage=Stage.BUILDING)
    with pytest.raises(ledgers.LedgerClosed):
        ledgers.counter(later, line, [line], "错", by=actor(2), at=START)


@pytest.mark.parametrize(("have", "closes"), [(2, False), (3, True)])
def test_three_neighbours_accept(have: int, closes: bool) -> None:
    project = replace(deliberated(), stage=Stage.ACCEPTANCE, round=2)
    found = [acceptance.Inspection(0, 7, 2, n, "", START) for n in range(have)]
    found += [acceptance.Inspection(0, 7, 1, n, "灯不亮", START) for n in range(10, 15)]  # the round before
    if closes:
        assert acceptance.close(project, found, by=STAFF, at=START, gates=GATES).project.stage is Stage.EVALUATED
    else:
        with pytest.raises(acceptance.TooFewInspectors):
            acceptance.close(project, found, by=STAFF, at=START, gates=GATES)


@pytest.mark.parametrize(("pledged", "stage"), [(99_99, Stage.UNDERFUNDED), (100_00, Stage.APPROVED)])
def test_a_fen_too_little_is_too_little(pledged: int, stage: Stage) -> None:
    project, plan = building(100_00)
    project = replace(project, stage=Stage.PLEDGING, until_at=START)
    entries = [
        ledgers.record(project, ledgers.Book.PLEDGE, source, ledgers.Measure.MONEY, fen, "单据", by=STAFF, at=START)
        for source, fen in ((Source.RESIDENTS, pledged), (Source.STREET, 500_00))  # another's does not make up for it
    ]
    assert ledgers.close_pledging(project, plan, entries, at=START).project.stage is stage


def test_who_ticks_late_has_not_missed_the_next_month_too() -> None:
    """Found by the stateful run: after two months without a sweep one tick left the care overdue."""
    project = replace(deliberated(), stage=Stage.IN_CARE)
    kept = Care(1, 1, 7, (2, 3), 2, 0, START, START + timedelta(days=30))
    late = START + timedelta(days=75)
    after, done, _ = care.tick(project, kept, "好", by=actor(2), at=late, gates=GATES)
    assert (done.due_at, after.tick_due_at) == (START + timedelta(days=30), START + timedelta(days=90))
    missed, _ = care.miss(project, kept, at=late, gates=GATES)
    assert (missed.missed, missed.tick_due_at) == (1, START + timedelta(days=90))


def test_a_sheet_hangs_out_with_the_result_and_later_from_its_making() -> None:
    made = START + timedelta(days=3)
    project = replace(deliberated(), stage=Stage.RESULT, until_at=START + timedelta(days=15))
    assert results.hangs_out(project, START, at=made, gates=GATES) == (START, START + timedelta(days=15))
    later = replace(project, stage=Stage.PLEDGING, until_at=START + timedelta(days=45))
    assert results.hangs_out(later, START, at=made, gates=GATES) == (made, made + timedelta(days=15))


def test_a_fund_moves_what_it_pays_and_keeps_the_plans_of_the_others() -> None:
    """Two of the costs fit: the most votes first. Five of ten households are no majority of them, six are."""
    _, plan = building(100)
    voting = replace(deliberated(), stage=Stage.VOTE, poll_id=5, plan_id=plan.id)
    plan = replace(plan, chosen=0)
    poll = fund_vote((100_00, 150_00, 120_00), ["0"] * 3 + ["1"] * 2 + ["2"])
    found = [results.divide(voting, plan, poll, number, at=START, gates=GATES) for number in range(3)]
    assert [moved.project.stage for _, moved in found] == [Stage.RESULT, Stage.RESULT, Stage.PLAN_POSTED]
    assert (found[0][1].project.until_at, found[0][1].project.cost_voted) == (
        START + timedelta(days=15), plan.choice.total,
    )  # fmt: skip
    kept, other = found[2][0], found[2][1].project
    assert (kept.chosen, other.poll_id, other.until_at) == (None, None, plan.until_at)
    few = fund_vote((100_00, 150_00, 120_00), ["0"] * 5)
    stays = results.divide(voting, plan, few, 0, at=START, gates=GATES)[1]
    assert (stays.project.stage, stays.step.why) == (Stage.PLAN_POSTED, "no-quorum")
    with pytest.raises(StageMoved):
        results.divide(replace(voting, poll_id=6), plan, poll, 0, at=START, gates=GATES)


def test_no_project_enters_a_fund_over_an_open_objection_or_where_it_moves_nothing() -> None:
    project = replace(deliberated(), stage=Stage.PLAN_POSTED, plan_id=3, until_at=START)
    _, plan = building(100)
    poll = fund_vote((100_00, 150_00), [])
    one = plans.Objection(1, 7, 3, 2, "太亮", START)

    def enter(said: list[plans.Objection], into: Poll = poll, at: datetime = START) -> Any:
        return results.enter_fund(project, plan, said, into, chosen=0, by=STAFF, at=at)

    assert enter([])[1].project.stage is Stage.VOTE
    with pytest.raises(plans.ObjectionsUnanswered):
        enter([one])
    with pytest.raises(plans.ObjectionsOpen):
        enter([], at=START - timedelta(seconds=1))
    with pytest.raises(WrongPack):
        enter([], fund_vote((100_00, 150_00), [], moves=False))
    with pytest.raises(WrongPack):  # advice moves nothing
        announce(
            Draft(Kind.BUDGET, "?", "sounding-fund", 3, True, options=("甲", "乙"), costs=(1, 2), fund=5, moves=True),
            form="community", by=STAFF, at=START, zone="Asia/Shanghai", seed="s",
        )  # fmt: skip


def test_a_small_change_is_kept_beside_the_voted_sum_and_a_new_plan_forgets_it() -> None:
    project, plan = building(100_00)
    small, again = works.change(project, plan, {Source.RESIDENTS: 105_00}, "水管", by=STAFF, at=START, gates=GATES)
    assert again is None
    assert (small.project.cost_voted, plans.costs_now(small.project, plan)) == (100_00, {Source.RESIDENTS: 105_00})
    assert plan.choice.costs == {Source.RESIDENTS: 100_00}
    with pytest.raises(works.SameCost):
        works.change(small.project, plan, {Source.RESIDENTS: 105_00}, "?", by=STAFF, at=START, gates=GATES)
    back, _ = works.change(small.project, plan, {Source.RESIDENTS: 100_00}, "省了", by=STAFF, at=START, gates=GATES)
    assert plans.costs_now(back.project, plan) == {Source.RESIDENTS: 100_00}
    assert back.project.costs_now == {}
    _, again = works.change(small.project, plan, {Source.STREET: 120_00}, "管沟", by=STAFF, at=START, gates=GATES)
    assert again
    assert (again[1].project.costs_now, again[0].choice.costs) == ({}, {Source.STREET: 120_00})
