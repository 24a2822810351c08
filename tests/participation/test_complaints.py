"""What may become of a case. The promises of PRODUCT.md F are written here by hand, not read from the code."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import closing, complaints, handling
from participation.access import Actor, Grant, Role, Standing
from participation.complaints import (
    Case,
    CaseMoved,
    Kind,
    Moved,
    ReopeningOver,
    Sorted,
    State,
    Step,
    Told,
    TooManyCases,
    limits,
)
from participation.refusals import NotAllowed, NotFound, NotYours, Refusal
from participation.workdays import office

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=SHANGHAI)
HOUSE = office({}, "Asia/Shanghai")
LIMITS = limits({})
HERE, ELSEWHERE = 1, 2


def person(id: int, *grants: Grant, community: int = HERE, standing: Standing = Standing.GUEST) -> Actor:
    return Actor(id, community, standing, frozenset(grants))


REPORTER = person(10)
NEIGHBOUR = person(11, standing=Standing.VERIFIED)
HANDLER = person(20, Grant(Role.HANDLER, HERE, "police"))
OTHER_HANDLER = person(21, Grant(Role.HANDLER, HERE, "health"))
FOREIGN_HANDLER = person(22, Grant(Role.HANDLER, ELSEWHERE, "police"), community=ELSEWHERE)
STAFF = person(30, Grant(Role.STAFF, HERE))
FOREIGN_STAFF = person(31, Grant(Role.STAFF, ELSEWHERE), community=ELSEWHERE)
FORMER_STAFF = person(32)
STREET = person(33, Grant(Role.STREET, HERE))
EVERYBODY = (
    REPORTER, NEIGHBOUR, HANDLER, OTHER_HANDLER, FOREIGN_HANDLER, STAFF, FOREIGN_STAFF, FORMER_STAFF, STREET,
)  # fmt: skip


def new(kind: Kind = Kind.COMPLAINT, department: str | None = "police", at: datetime = MONDAY) -> Case:
    case = complaints.file(
        Told("楼下有人打麻将到半夜", kind), Sorted(department, "police", ("半夜",)),
        by=REPORTER, at=at, office=HOUSE, limits=LIMITS, today=0,
    )  # fmt: skip
    return replace(case, id=1)


def signed(kind: Kind = Kind.COMPLAINT) -> Case:
    return handling.sign(new(kind), by=HANDLER, at=MONDAY).case


def asked(kind: Kind = Kind.COMPLAINT) -> Case:
    return handling.answer(signed(kind), "处理了", by=HANDLER, at=MONDAY, limits=LIMITS).case


@pytest.mark.parametrize(
    ("kind", "due"),
    [
        (Kind.CONSULT, "2026-11-24 17:30"),
        (Kind.HELP, "2026-11-30 17:30"),
        (Kind.COMPLAINT, "2026-12-07 17:30"),
        (Kind.SUGGESTION, "2026-12-07 17:30"),
        (Kind.PRAISE, None),
    ],
)
def test_what_is_promised(kind: Kind, due: str | None) -> None:
    case = new(kind)
    assert case.due_at == (datetime.fromisoformat(due).replace(tzinfo=SHANGHAI) if due else None)
    assert case.sign_due_at == (MONDAY + timedelta(hours=2) if due else None)


def test_amber_is_seven_tenths_of_the_offices_time() -> None:
    case = new(Kind.CONSULT)  # from Monday 10:00 to Tuesday 17:30: 7.5 h + 8.5 h of opening time
    assert case.amber_at == datetime(2026, 11, 24, 12, 42, tzinfo=SHANGHAI)


def test_a_community_may_promise_otherwise() -> None:
    assert limits({"complaints": {"consult_days": 2}}).days(Kind.CONSULT) == 2


def test_guests_may_complain_and_nobody_without_a_community() -> None:
    assert new().reporter_id == REPORTER.resident_id
    stranger = Actor(9, None, Standing.GUEST)
    with pytest.raises(NotFound):
        complaints.file(
            Told("x"), Sorted(None), by=stranger, at=MONDAY, office=HOUSE, limits=LIMITS, today=0,
        )  # fmt: skip


def test_ten_a_day() -> None:
    with pytest.raises(TooManyCases):
        complaints.file(
            Told("x"), Sorted(None), by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS, today=10,
        )  # fmt: skip


def test_the_filing_is_told_in_steps() -> None:
    moved = complaints.filed(new(), Sorted("police", "police", ("半夜",)))
    assert [(step.frm, step.to) for step in moved.steps] == [
        (None, State.SUBMITTED), (State.SUBMITTED, State.TRIAGED), (State.TRIAGED, State.DISPATCHED),
    ]  # fmt: skip
    assert moved.steps[1].why == "半夜"
    assert moved.correction is None


def test_without_a_department_the_office_sorts() -> None:
    case = new(department=None)
    assert case.state is State.SUBMITTED
    moved = complaints.filed(case, Sorted(None, "police", ("半夜",)))
    assert [step.to for step in moved.steps] == [State.SUBMITTED]
    assert moved.correction is not None
    assert (moved.correction.frm, moved.correction.to) == ("police", None)


def test_a_residents_other_choice_is_a_correction() -> None:
    case = new(department="health")
    moved = complaints.filed(case, Sorted("health", "police", ("半夜",)))
    assert moved.steps[1].why == "chosen-by-resident"
    assert moved.correction is not None
    assert (moved.correction.frm, moved.correction.to, moved.correction.by) == ("police", "health", 10)


def test_staff_route_and_the_promised_date_stays() -> None:
    case = signed()
    later = MONDAY + timedelta(days=3)
    moved = handling.route(case, "health", by=STAFF, at=later, office=HOUSE, limits=LIMITS)
    assert moved.case.due_at == case.due_at
    assert (moved.case.department, moved.case.state, moved.case.signed_at) == ("health", State.DISPATCHED, None)
    assert moved.case.sign_due_at == later + timedelta(hours=2)
    assert moved.correction is not None
    assert (moved.correction.frm, moved.correction.to) == ("police", "health")
    with pytest.raises(NotAllowed):
        handling.route(case, "health", by=HANDLER, at=later, office=HOUSE, limits=LIMITS)
    with pytest.raises(CaseMoved):
        handling.route(moved.case, "health", by=STAFF, at=later, office=HOUSE, limits=LIMITS)


def test_an_overdue_case_stays_supervised_when_it_is_routed() -> None:
    case = new()
    assert case.due_at is not None
    overdue = handling.escalate(case, at=case.due_at).case
    moved = handling.route(overdue, "health", by=STAFF, at=case.due_at, office=HOUSE, limits=LIMITS)
    assert moved.case.state is State.SUPERVISED
    resigned = handling.sign(moved.case, by=OTHER_HANDLER, at=case.due_at).case
    assert resigned.state is State.SUPERVISED
    assert handling.answer(resigned, "好", by=OTHER_HANDLER, at=case.due_at, limits=LIMITS).case.state is (
        State.ASK_RESIDENT
    )


def test_a_promise_is_not_broken_before_its_time() -> None:
    case = new()
    assert case.due_at is not None
    with pytest.raises(CaseMoved):
        handling.escalate(case, at=case.due_at - timedelta(seconds=1))


@pytest.mark.parametrize("who", [one for one in EVERYBODY if one not in (HANDLER, STAFF)])
def test_nobody_else_signs(who: Actor) -> None:
    with pytest.raises(Refusal):
        handling.sign(new(), by=who, at=MONDAY)


def test_a_case_is_signed_for_before_it_is_answered() -> None:
    with pytest.raises(CaseMoved):
        handling.answer(new(), "好", by=HANDLER, at=MONDAY, limits=LIMITS)
    with pytest.raises(CaseMoved):
        handling.sign(signed(), by=HANDLER, at=MONDAY)


def test_praise_ends_with_thanks_and_asks_nothing() -> None:
    case = asked(Kind.PRAISE)
    assert case.state is State.CLOSED_EXPLAINED
    with pytest.raises(CaseMoved):
        closing.resolve(case, by=REPORTER, at=MONDAY)


@pytest.mark.parametrize("who", [one for one in EVERYBODY if one is not REPORTER])
def test_only_the_reporter_closes(who: Actor) -> None:
    with pytest.raises(NotYours):
        closing.resolve(asked(), by=who, at=MONDAY)
    assert closing.resolve(asked(), by=REPORTER, at=MONDAY).case.state is State.CLOSED_SOLVED


def test_no_twice_and_then_it_is_supervised() -> None:
    case, states = asked(), []
    for _ in range(4):
        case = closing.redo(case, "还是吵", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS).case
        states.append(case.state)
        case = handling.answer(case, "又去了", by=HANDLER, at=MONDAY, limits=LIMITS).case
    assert states == [State.REDO, State.REDO, State.SUPERVISED, State.SUPERVISED]


def test_a_redo_has_a_new_promise() -> None:
    case = closing.redo(asked(), "还是吵", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS).case
    assert case.due_at == datetime(2026, 11, 26, 17, 30, tzinfo=SHANGHAI)
    assert case.amber_told_at is None


def test_seven_days_of_silence_are_silence() -> None:
    case = asked()
    with pytest.raises(CaseMoved):
        closing.close_silent(case, at=MONDAY + timedelta(days=7, seconds=-1), limits=LIMITS)
    closed = closing.close_silent(case, at=MONDAY + timedelta(days=7), limits=LIMITS).case
    assert closed.state is State.CLOSED_SILENT
    late = closing.resolve(closed, by=REPORTER, at=MONDAY + timedelta(days=9)).case
    assert late.state is State.CLOSED_SOLVED


def test_thirty_days_to_reopen() -> None:
    closed = closing.resolve(asked(), by=REPORTER, at=MONDAY).case
    again = closing.reopen(
        closed, "又吵了", by=REPORTER, at=MONDAY + timedelta(days=30), office=HOUSE, limits=LIMITS
    ).case
    assert again.state is State.REOPENED
    assert again.due_at is not None
    assert handling.answer(again, "好", by=HANDLER, at=MONDAY, limits=LIMITS).case.state is State.ASK_RESIDENT
    with pytest.raises(ReopeningOver):
        closing.reopen(closed, "", by=REPORTER, at=MONDAY + timedelta(days=30, seconds=1), office=HOUSE, limits=LIMITS)
    with pytest.raises(NotYours):
        closing.reopen(closed, "", by=STAFF, at=MONDAY, office=HOUSE, limits=LIMITS)


def test_another_departments_case_answers_like_a_missing_one() -> None:
    for who in (OTHER_HANDLER, FOREIGN_HANDLER, FOREIGN_STAFF):
        with pytest.raises(NotFound):
            complaints.handled(new(), who)
    for who in (REPORTER, NEIGHBOUR, FORMER_STAFF, STREET):
        with pytest.raises(NotAllowed):
            complaints.handled(new(), who)
    with pytest.raises(NotFound):
        complaints.seen_by_reporter(new(), NEIGHBOUR)


class Walk(RuleBasedStateMachine):
    """Everybody tries everything at any time; the promises hold after each try."""

    OUTSIDERS = (NEIGHBOUR, FOREIGN_HANDLER, FOREIGN_STAFF, FORMER_STAFF, STREET)

    @initialize(
        kind=st.sampled_from(list(Kind)), department=st.sampled_from(["police", "health", None]),
    )  # fmt: skip
    def begin(self, kind: Kind, department: str | None) -> None:
        self.now = MONDAY
        self.case = new(kind, department)
        self.steps: list[Step] = list(complaints.filed(self.case, Sorted(department)).steps)
        self.redone = 0

    def attempt(self, verb: str, who: Actor | None, *args: object, **named: object) -> None:
        before = self.case
        try:
            moved: Moved = getattr(closing if hasattr(closing, verb) else handling, verb)(
                before, *args, **named, at=self.now, **({} if who is None else {"by": who})
            )
        except Refusal:
            return
        self.case = moved.case
        self.steps += moved.steps
        # every transition has its steps, and they lead from where it was to where it is
        assert moved.steps[0].frm is before.state
        assert moved.steps[-1].to is self.case.state
        for one, two in zip(moved.steps, moved.steps[1:], strict=False):
            assert two.frm is one.to
        assert all(step.at == self.now and step.sentence and step.why is not None for step in moved.steps)
        # nobody from outside touches it
        assert who not in self.OUTSIDERS
        if who is HANDLER:
            assert before.department == "police"
        if who is OTHER_HANDLER:
            assert before.department == "health"
        # only the reporter closes as solved
        if self.case.state is State.CLOSED_SOLVED:
            assert who is REPORTER
            assert verb == "resolve"
        # silence comes by itself, after seven days
        if self.case.state is State.CLOSED_SILENT:
            assert who is None
            answered = max(step.at for step in self.steps if step.to is State.ANSWERED)
            assert self.now - answered >= timedelta(days=7)
        # REDO twice at most
        if self.case.state is State.REDO:
            self.redone += 1
            assert self.redone <= 2
        # an internal dispute moves no promise
        if verb in ("route", "sign", "escalate", "answer"):
            assert self.case.due_at == before.due_at
        # an answer is never without a question to the reporter, but for praise
        if verb == "answer":
            assert self.case.state is (State.CLOSED_EXPLAINED if before.kind is Kind.PRAISE else State.ASK_RESIDENT)

    @rule(who=st.sampled_from(EVERYBODY))
    def sign(self, who: Actor) -> None:
        self.attempt("sign", who)

    @rule(who=st.sampled_from(EVERYBODY))
    def answer(self, who: Actor) -> None:
        self.attempt("answer", who, "办好了", limits=LIMITS)

    @rule(who=st.sampled_from(EVERYBODY), department=st.sampled_from(["police", "health", "housing"]))
    def route(self, who: Actor, department: str) -> None:
        self.attempt("route", who, department, office=HOUSE, limits=LIMITS)

    @rule(who=st.sampled_from(EVERYBODY))
    def resolve(self, who: Actor) -> None:
        self.attempt("resolve", who)

    @rule(who=st.sampled_from([REPORTER, REPORTER, *EVERYBODY]), why=st.sampled_from(["", "还是不行"]))
    def redo(self, who: Actor, why: str) -> None:
        self.attempt("redo", who, why, office=HOUSE, limits=LIMITS)

    @rule(who=st.sampled_from(EVERYBODY))
    def reopen(self, who: Actor) -> None:
        self.attempt("reopen", who, "又坏了", office=HOUSE, limits=LIMITS)

    @rule()
    def close_silent(self) -> None:
        self.attempt("close_silent", None, limits=LIMITS)

    @rule()
    def escalate(self) -> None:
        self.attempt("escalate", None)

    @rule(hours=st.sampled_from([1, 5, 24, 24 * 7, 24 * 20]))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @invariant()
    def overdue_is_never_hidden(self) -> None:
        """What the office owes and is late with can always be supervised, unless it is."""
        case = self.case
        owed = case.state in (State.SUBMITTED, State.DISPATCHED, State.SIGNED, State.REDO, State.REOPENED)
        if owed and case.due_at is not None and self.now >= case.due_at:
            assert handling.escalate(case, at=self.now).case.state is State.SUPERVISED


Walk.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestWalk = Walk.TestCase
