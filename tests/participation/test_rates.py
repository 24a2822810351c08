"""Rates: the parts always add up to the whole, silence is never satisfaction, and nobody is put in order of merit.

The promises are written by hand; the cases are walked by the rules themselves.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation import closing, doors, handling
from participation.complaints import Case, Kind, Moved, State, Step
from participation.rates import Rate, Rates, by_group, rates, response, satisfied, solved
from participation.refusals import Refusal
from participation.spans import Looking, span
from tests.participation.test_complaints import HANDLER, HOUSE, LIMITS, MONDAY, REPORTER, STAFF, new

History = tuple[Case, list[Step]]
LATER = MONDAY + timedelta(days=100)


def walk(*acts: tuple[str, timedelta], kind: Kind = Kind.COMPLAINT, department: str | None = "police") -> History:
    """Return a case with its steps after acts at moments since Monday; acts that may not be are passed over."""
    case = new(kind, department)
    steps: list[Step] = []
    for act, after in acts:
        at = MONDAY + after
        try:
            moved = _act(case, act, at)
        except Refusal:
            continue
        case = moved.case
        steps += moved.steps
    return case, steps


def _act(case: Case, act: str, at: datetime) -> Moved:
    house: Any = {"office": HOUSE, "limits": LIMITS}
    match act:
        case "sign":
            return handling.sign(case, by=HANDLER, at=at)
        case "answer":
            return handling.answer(case, "修了", by=HANDLER, at=at, limits=LIMITS)
        case "solved":
            return closing.resolve(case, by=REPORTER, at=at)
        case "redo":
            return closing.redo(case, "没修", by=REPORTER, at=at, **house)
        case "reopen":
            return closing.reopen(case, "又坏了", by=REPORTER, at=at, **house)
        case "silence":
            return closing.close_silent(case, at=at, limits=LIMITS)
        case _:
            return handling.escalate(case, at=at)


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


ACTS = ("sign", "answer", "solved", "redo", "reopen", "silence", "escalate")
walks = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 2000)), max_size=12).map(
    lambda acts: [(act, hours(at)) for act, at in sorted(acts, key=lambda one: one[1])]
)
histories = st.builds(
    lambda acts, kind, department: walk(*acts, kind=kind, department=department),
    walks, st.sampled_from(Kind), st.sampled_from(["police", "health", None]),
)  # fmt: skip


def parts(rate: Rate) -> int:
    return rate.yes + rate.no + rate.silent + rate.praise + rate.elsewhere + rate.undecided


@settings(max_examples=200, deadline=None)
@given(st.lists(histories, max_size=12), st.integers(0, 2400), st.data())
def test_the_parts_add_up_to_the_whole(told: list[History], at: int, data: st.DataObject) -> None:
    words = st.sampled_from([True, False, None])
    told = [(replace(case, satisfied=data.draw(words)), steps) for case, steps in told]
    told = [(case if data.draw(st.booleans()) else elsewhere(case), steps) for case, steps in told]
    found = rates(told, at=MONDAY + hours(at))
    assert found.cases == len(told)
    for rate in (found.response, found.solved, found.satisfied):
        assert parts(rate) == rate.whole == len(told)
        assert rate.base + rate.excluded + (0 if rate.silence_counts else rate.silent) == len(told)
        assert rate.percent is None if not rate.base else rate.percent is not None and 0 <= rate.percent <= 100
        assert (rate.percent == 100) == (rate.base > 0 and rate.yes == rate.base)
    # what nobody said is nobody's praise
    assert found.satisfied.yes <= sum(case.satisfied is True for case, _ in told)
    assert found.solved.yes <= sum(any(step.to is State.CLOSED_SOLVED for step in steps) for _, steps in told)


@settings(max_examples=100, deadline=None)
@given(st.lists(histories, max_size=12))
def test_the_groups_add_up_to_all_and_stand_in_the_houses_order(told: list[History]) -> None:
    order = ["health", "police"]
    groups = by_group(told, lambda case: case.department or "", order, at=LATER)
    everything = rates(told, at=LATER)
    for name in ("response", "solved", "satisfied"):
        for part in ("yes", "no", "silent", "praise", "elsewhere", "undecided"):
            counted = sum(getattr(getattr(one, name), part) for _, one in groups)
            assert counted == getattr(getattr(everything, name), part)
    assert [key for key, _ in groups] == [
        key for key in (*order, "") if any((case.department or "") == key for case, _ in told)
    ]


def elsewhere(case: Case) -> Case:
    return replace(case, state=State.REDIRECTED)


def of(*told: History, at: datetime = LATER) -> Rates:
    return rates(told, at=at)


def counts(rate: Rate) -> tuple[int, int, int, int]:
    return rate.yes, rate.no, rate.silent, rate.excluded


SIGNED = ("sign", hours(1))
ANSWERED = ("answer", hours(2))
LATE = ("answer", timedelta(days=30))


@pytest.mark.parametrize(
    ("acts", "response", "solved"),
    [
        ((), (0, 0, 1, 0), (0, 0, 0, 1)),
        ((SIGNED,), (0, 0, 1, 0), (0, 0, 0, 1)),
        ((SIGNED, ANSWERED), (1, 0, 0, 0), (0, 0, 0, 1)),
        ((SIGNED, LATE), (0, 1, 0, 0), (0, 0, 0, 1)),
        ((SIGNED, ANSWERED, ("solved", hours(3))), (1, 0, 0, 0), (1, 0, 0, 0)),
        ((SIGNED, ANSWERED, ("silence", timedelta(days=9))), (1, 0, 0, 0), (0, 0, 1, 0)),
        ((SIGNED, ANSWERED, ("redo", hours(3))), (1, 0, 0, 0), (0, 1, 0, 0)),
        # the last word counts, also when silence follows it
        ((SIGNED, ANSWERED, ("redo", hours(3)), ("answer", hours(4)), ("silence", timedelta(days=9))),
         (1, 0, 0, 0), (0, 1, 0, 0)),
        ((SIGNED, ANSWERED, ("redo", hours(3)), ("answer", hours(4)), ("solved", hours(5))),
         (1, 0, 0, 0), (1, 0, 0, 0)),
        ((SIGNED, ANSWERED, ("solved", hours(3)), ("reopen", hours(4))), (1, 0, 0, 0), (0, 1, 0, 0)),
        ((SIGNED, ANSWERED, ("silence", timedelta(days=9)), ("reopen", timedelta(days=10))),
         (1, 0, 0, 0), (0, 1, 0, 0)),
        # a first answer in time stays one, however the story goes on
        ((SIGNED, ("escalate", timedelta(days=20)), LATE, ("solved", timedelta(days=31))), (0, 1, 0, 0), (1, 0, 0, 0)),
        # it was solved before anything was written
        ((SIGNED, ("solved", hours(3))), (1, 0, 0, 0), (1, 0, 0, 0)),
        ((("solved", hours(3)),), (0, 0, 0, 1), (1, 0, 0, 0)),
        ((SIGNED, ("solved", timedelta(days=30))), (0, 0, 1, 0), (1, 0, 0, 0)),
    ],
    ids=range(15),
)  # fmt: skip
def test_where_a_case_is_counted(
    acts: Sequence[tuple[str, timedelta]], response: tuple[int, ...], solved: tuple[int, ...]
) -> None:
    found = of(walk(*acts))
    assert counts(found.response) == response
    assert counts(found.solved) == solved


def test_three_noes_end_as_no() -> None:
    acts = [SIGNED, ANSWERED]
    for number in range(3):
        acts += [("redo", hours(3 + 2 * number)), ("answer", hours(4 + 2 * number))]
    assert counts(of(walk(*acts[:-1])).solved) == (0, 1, 0, 0)


def test_in_time_and_open_is_not_counted_and_then_it_is() -> None:
    case, steps = walk(SIGNED)
    assert case.due_at is not None
    before, after = case.due_at - timedelta(seconds=1), case.due_at
    assert counts(of((case, steps), at=before).response) == (0, 0, 0, 1)
    assert counts(of((case, steps), at=after).response) == (0, 0, 1, 0)


def test_an_offices_silence_counts_against_it_and_a_residents_does_not() -> None:
    forgotten, unanswered = walk(), walk(SIGNED, ANSWERED, ("silence", timedelta(days=9)))
    found = of(forgotten, unanswered)
    assert (found.response.percent, found.response.base) == (50, 2)
    assert (found.solved.percent, found.solved.base, found.solved.silent) == (None, 0, 1)
    assert found.satisfied.percent is None


def test_praise_and_another_doors_matter_are_not_counted() -> None:
    thanks = walk(SIGNED, ANSWERED, kind=Kind.PRAISE)
    case, steps = walk(SIGNED, ANSWERED)
    found = of(thanks, (elsewhere(case), steps))
    for rate in (found.response, found.solved, found.satisfied):
        assert (rate.praise, rate.elsewhere, rate.base, rate.percent) == (1, 1, 0, None)


def test_satisfaction_is_what_was_said() -> None:
    case, steps = walk(SIGNED, ANSWERED, ("solved", hours(3)))
    assert [satisfied(replace(case, satisfied=word)) for word in (True, False, None)] == ["yes", "no", "silent"]
    assert counts(rates([(replace(case, satisfied=False), steps)], at=LATER).satisfied) == (0, 1, 0, 0)


def test_ninety_nine_of_a_hundred_is_not_all() -> None:
    assert Rate(yes=999, no=1).percent == 99
    assert Rate(yes=1000).percent == 100


@pytest.mark.parametrize(
    ("looking", "first", "last"),
    [
        (Looking.WEEK, "2026-12-28", "2027-01-03"),
        (Looking.MONTH, "2027-01-01", "2027-01-31"),
        (Looking.LAST_MONTH, "2026-12-01", "2026-12-31"),
        (Looking.YEAR, "2027-01-01", "2027-12-31"),
    ],
)
def test_spans_are_local_days(looking: Looking, first: str, last: str) -> None:
    at = datetime.fromisoformat("2026-12-31T16:30:00+00:00")  # half past midnight of New Year's Day in Shanghai
    found = span(looking, at, "Asia/Shanghai")
    assert (str(found.first), str(found.last)) == (first, last)
    assert found.since <= at < found.until or looking is Looking.LAST_MONTH
    assert str(found.since) == f"{first} 00:00:00+08:00"


@settings(deadline=None)
@given(st.integers(-200_000, 600_000), st.sampled_from(Looking))
def test_a_span_is_whole_days_that_follow_each_other(at: int, looking: Looking) -> None:
    moment = MONDAY + hours(at)
    found = span(looking, moment, "Asia/Shanghai")
    assert found.first <= found.last
    assert (found.last - found.first).days + 1 == (found.until - found.since).days
    if looking is Looking.LAST_MONTH:
        assert found.until == span(Looking.MONTH, moment, "Asia/Shanghai").since
    else:
        assert found.since <= moment < found.until


def sent_away(*acts: tuple[str, timedelta]) -> History:
    """Return a case that was walked as by `walk`, and then sent to another door by staff a day later."""
    case, steps = walk(*acts)
    at = MONDAY + max((after for _, after in acts), default=timedelta()) + hours(24)
    moved = doors.redirect(case, doors.doors({})["court"], "归法院", by=STAFF, at=at)
    return moved.case, [*steps, *moved.steps]


def test_another_door_shown_in_time_is_not_counted() -> None:
    case, steps = sent_away()
    assert (response(case, steps, at=LATER), solved(case, steps)) == ("elsewhere", "elsewhere")


def test_another_door_shown_too_late_is_no_answer_in_time() -> None:
    case, steps = sent_away(("escalate", hours(24 * 30)))
    assert response(case, steps, at=LATER) == "silent"


def test_sent_away_again_after_it_was_not_right_counts_against_the_office() -> None:
    case, steps = sent_away()
    moved = closing.reopen(case, "不对", by=REPORTER, at=MONDAY + hours(48), office=HOUSE, limits=LIMITS)
    away = doors.redirect(
        moved.case, doors.doors({})["court"], "还是归法院", by=STAFF, at=MONDAY + hours(50)
    )  # fmt: skip
    told = [*steps, *moved.steps, *away.steps]
    assert (response(away.case, told, at=LATER), solved(away.case, told)) == ("silent", "no")
    answered, steps = sent_away(("sign", hours(1)), ("answer", hours(2)), ("redo", hours(3)))
    assert response(answered, steps, at=LATER) == "elsewhere"
