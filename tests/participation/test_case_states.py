"""Every state and side path of a case, and everybody trying everything. The promises are written by hand."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import closing, complaints, doors, handling, joining, returns, waiting
from participation.access import Actor, Grant, Role, Standing
from participation.complaints import (
    OWN,
    Case,
    CaseMoved,
    Kind,
    Moved,
    PhotosFull,
    Sorted,
    State,
    Step,
    Told,
    limits,
)
from participation.doors import SaidNotRight
from participation.handling import ExtendedAlready, FirstOwnerLeads, TooFarOff, TooLate
from participation.joining import Join
from participation.proxies import Filing, Proxy
from participation.refusals import NotAllowed, NotFound, NotYours, Refusal
from participation.returns import ReturnTooLate
from participation.waiting import AskedAlready
from participation.workdays import Office, office

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=SHANGHAI)
HOUSE = office({}, "Asia/Shanghai")
LIMITS = limits({})
HERE, ELSEWHERE = 1, 2
DOORS = doors.doors({})
COURT = DOORS["court"]
JOINING = joining.limits({"joining": {"private_departments": ()}})


def person(id: int, *grants: Grant, community: int = HERE) -> Actor:
    return Actor(id, community, Standing.VERIFIED, frozenset(grants))


REPORTER = person(10)
NEIGHBOUR = person(11)
POLICE = person(20, Grant(Role.HANDLER, HERE, "police"))
HEALTH = person(21, Grant(Role.HANDLER, HERE, "health"))
FOREIGN = person(22, Grant(Role.HANDLER, ELSEWHERE, "police"), community=ELSEWHERE)
STAFF = person(30, Grant(Role.STAFF, HERE))
FOREIGN_STAFF = person(31, Grant(Role.STAFF, ELSEWHERE), community=ELSEWHERE)
ADMIN = person(32, Grant(Role.ADMIN, HERE))
STREET = person(33, Grant(Role.STREET, HERE))
HEIRS = (person(12), person(13))
EVERYBODY = (REPORTER, NEIGHBOUR, POLICE, HEALTH, FOREIGN, STAFF, FOREIGN_STAFF, STREET, ADMIN, *HEIRS)


def new(
    kind: Kind = Kind.COMPLAINT, department: str | None = "police", at: datetime = MONDAY, how: Filing = OWN
) -> Case:
    case = complaints.file(
        Told("楼下打牌到半夜", kind), Sorted(department, department), by=REPORTER, at=at, office=HOUSE, limits=LIMITS,
        today=0, how=how,
    )  # fmt: skip
    return replace(case, id=1)


def signed(kind: Kind = Kind.COMPLAINT) -> Case:
    return handling.sign(new(kind), by=POLICE, at=MONDAY).case


def asked(at: datetime = MONDAY) -> Case:
    return waiting.ask(signed(), "几楼？", by=POLICE, at=at, limits=LIMITS).case


def due(case: Case) -> datetime:
    assert case.due_at is not None
    return case.due_at


# --- one question ---


def test_the_date_moves_by_exactly_the_opening_time_waited() -> None:
    case = asked()  # Monday 10:00, promised for the Monday in two weeks, 17:30
    later = MONDAY + timedelta(days=1, hours=9)  # Tuesday 19:00: 7.5 h of Monday and 8.5 h of Tuesday
    back = waiting.reply(case, "三楼", by=REPORTER, at=later, office=HOUSE, limits=LIMITS).case
    assert (back.state, back.reply) == (State.WORKING, "三楼")
    assert back.due_at == datetime(2026, 12, 9, 16, 30, tzinfo=SHANGHAI)
    assert HOUSE.between(later, due(back)) == HOUSE.between(MONDAY, due(case))


def test_a_night_and_a_weekend_move_nothing() -> None:
    friday = datetime(2026, 11, 27, 18, 0, tzinfo=SHANGHAI)
    case = waiting.ask(signed(), "几楼？", by=POLICE, at=friday, limits=LIMITS).case
    back = waiting.reply(case, "三楼", by=REPORTER, at=friday + timedelta(days=1), office=HOUSE, limits=LIMITS).case
    assert back.due_at == case.due_at


def test_the_wait_ends_by_itself_after_three_days_however_late_it_is_noticed() -> None:
    case = asked()
    assert case.wait_until == MONDAY + timedelta(days=3)
    with pytest.raises(CaseMoved):
        waiting.resume(case, by=None, at=MONDAY + timedelta(days=3, seconds=-1), office=HOUSE)
    back = waiting.resume(case, by=None, at=MONDAY + timedelta(days=9), office=HOUSE).case
    assert back.state is State.WORKING
    assert back.due_at == datetime(2026, 12, 10, 17, 30, tzinfo=SHANGHAI)  # three working days, not six
    assert back.amber_at is not None
    assert case.amber_at is not None
    assert HOUSE.between(case.amber_at, back.amber_at) == timedelta(hours=3 * 8.5)


def test_the_department_may_go_on_earlier_and_a_late_reply_is_still_heard() -> None:
    back = waiting.resume(asked(), by=POLICE, at=MONDAY + timedelta(hours=2), office=HOUSE).case
    late = waiting.reply(back, "三楼", by=REPORTER, at=MONDAY + timedelta(hours=3), office=HOUSE, limits=LIMITS)
    assert (late.case.state, late.case.reply, late.case.due_at) == (State.WORKING, "三楼", back.due_at)
    with pytest.raises(CaseMoved):
        waiting.reply(late.case, "四楼", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS)
    with pytest.raises(NotAllowed):
        waiting.resume(asked(), by=REPORTER, at=MONDAY, office=HOUSE)


def test_asked_once_and_never_when_it_is_late() -> None:
    back = waiting.resume(asked(), by=POLICE, at=MONDAY, office=HOUSE).case
    with pytest.raises(AskedAlready):
        waiting.ask(back, "几楼？", by=POLICE, at=MONDAY, limits=LIMITS)
    with pytest.raises(TooLate):
        waiting.ask(signed(), "几楼？", by=POLICE, at=due(signed()), limits=LIMITS)
    with pytest.raises(CaseMoved):
        waiting.ask(new(), "几楼？", by=POLICE, at=MONDAY, limits=LIMITS)  # nobody signed for it
    with pytest.raises(CaseMoved):
        waiting.ask(signed(Kind.PRAISE), "几楼？", by=POLICE, at=MONDAY, limits=LIMITS)


def test_a_reply_may_be_a_photo_and_photos_are_bounded() -> None:
    back = waiting.reply(asked(), "", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS, photos=("p",)).case
    assert (back.photos, back.replied_at) == (("p",), MONDAY)
    full = replace(asked(), photos=tuple("123456789"))
    with pytest.raises(PhotosFull):
        waiting.reply(full, "", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS, photos=("p",))


# --- returns ---


def returned(case: Case, by: Actor, wish: str | None = None) -> Case:
    return returns.ask_back(case, "不归我们", wish, by=by, at=MONDAY, limits=LIMITS).case


def routed(case: Case, to: str) -> Moved:
    return handling.route(case, to, by=STAFF, at=MONDAY, office=HOUSE, limits=LIMITS)


def test_staff_agree_to_a_return_and_something_is_learned() -> None:
    asking = returned(new(), POLICE, "health")
    assert (asking.state, asking.due_at) == (State.RETURN_ASKED, new().due_at)
    moved = routed(asking, "health")
    assert (moved.case.state, moved.case.department, moved.case.return_asked_at) == (State.DISPATCHED, "health", None)
    assert moved.case.due_at == new().due_at
    assert moved.correction is not None
    assert (moved.correction.frm, moved.correction.to) == ("police", "health")


def test_staff_refuse_with_a_word_and_it_is_asked_once_a_dispatch() -> None:
    moved = returns.refuse(returned(new(), POLICE), "就是你们", by=STAFF, at=MONDAY)
    assert (moved.case.state, moved.steps[-1].why) == (State.DISPATCHED, "就是你们")
    with pytest.raises(Refusal):
        returned(moved.case, POLICE)
    assert returns.refuse(returned(signed(), POLICE), "是", by=STAFF, at=MONDAY).case.state is State.SIGNED
    with pytest.raises(NotAllowed):
        returns.refuse(returned(new(), POLICE), "是", by=POLICE, at=MONDAY)


def test_two_returns_end_it_and_the_first_owner_leads() -> None:
    second = returned(routed(returned(new(), POLICE), "health").case, HEALTH)
    with pytest.raises(FirstOwnerLeads):
        routed(second, "housing")
    assert returns.targets(second, ("health", "housing", "police"), LIMITS) == ("police",)
    leads = routed(second, "police")
    assert leads.steps[-1].sentence == "complaints-told-leads"
    with pytest.raises(FirstOwnerLeads):
        returned(leads.case, POLICE)
    with pytest.raises(FirstOwnerLeads):
        routed(leads.case, "health")


def test_who_gets_it_after_two_refused_returns_may_not_ask_a_third_time() -> None:
    case = new()
    for department, handler, onward in (("police", POLICE, "health"), ("health", HEALTH, "police")):
        assert case.department == department
        case = routed(returns.refuse(returned(case, handler), "就是你们", by=STAFF, at=MONDAY).case, onward).case
    assert (case.department, case.leads) == ("police", True)  # who had it first leads, though staff agreed to nothing
    with pytest.raises(FirstOwnerLeads):
        returned(case, POLICE)
    with pytest.raises(FirstOwnerLeads):
        routed(case, "health")


def test_after_two_refused_returns_it_goes_to_the_first_owner_or_nowhere() -> None:
    case = routed(returns.refuse(returned(new(), POLICE), "就是你们", by=STAFF, at=MONDAY).case, "health").case
    case = returns.refuse(returned(case, HEALTH), "就是你们", by=STAFF, at=MONDAY).case
    assert returns.targets(case, ("health", "housing", "police"), LIMITS) == ("police",)
    with pytest.raises(FirstOwnerLeads):
        routed(case, "housing")


def test_the_first_owner_cannot_give_it_back_to_itself() -> None:
    again = routed(routed(returned(new(), POLICE), "health").case, "police").case
    with pytest.raises(FirstOwnerLeads):
        returned(again, POLICE)


def test_a_return_is_asked_within_two_working_days_by_the_department_itself() -> None:
    friday = datetime(2026, 11, 27, 16, 0, tzinfo=SHANGHAI)
    case = new(at=friday)
    tuesday = datetime(2026, 12, 1, 17, 30, tzinfo=SHANGHAI)
    assert returns.ask_back(case, "不归", None, by=POLICE, at=tuesday, limits=LIMITS).case.state is State.RETURN_ASKED
    with pytest.raises(ReturnTooLate):
        returns.ask_back(case, "不归", None, by=POLICE, at=tuesday + timedelta(seconds=1), limits=LIMITS)
    for who, refusal in ((STAFF, NotAllowed), (HEALTH, NotFound), (REPORTER, NotAllowed), (STREET, NotAllowed)):
        with pytest.raises(refusal):
            returns.ask_back(case, "不归", None, by=who, at=friday, limits=LIMITS)


def test_an_overdue_return_is_supervised_and_still_decided() -> None:
    asking = returned(new(), POLICE)
    late = handling.escalate(asking, at=due(asking)).case
    assert (late.state, late.return_asked_at) == (State.SUPERVISED, MONDAY)
    assert routed(late, "health").case.state is State.SUPERVISED
    assert returns.refuse(late, "是", by=STAFF, at=MONDAY).case.state is State.SUPERVISED


# --- one extension ---


def extended(case: Case, days: int = 3, at: datetime = MONDAY) -> Case:
    return handling.extend(case, days, "等配件", by=POLICE, at=at, office=HOUSE, limits=LIMITS).case


def test_put_off_once_by_at_most_the_kinds_own_limit() -> None:
    later = extended(signed())
    assert (later.state, later.due_at) == (State.EXTENDED, datetime(2026, 12, 10, 17, 30, tzinfo=SHANGHAI))
    with pytest.raises(ExtendedAlready):
        extended(later)
    assert extended(signed(), 10).due_at == datetime(2026, 12, 21, 17, 30, tzinfo=SHANGHAI)
    for days in (-1, 0, 11):
        with pytest.raises(TooFarOff):
            extended(signed(), days)
    with pytest.raises(TooFarOff):
        extended(signed(Kind.CONSULT), 2)
    with pytest.raises(TooLate):
        extended(signed(), at=due(signed()))
    with pytest.raises(CaseMoved):
        extended(new())


# --- other doors ---


def test_every_door_has_a_name_a_phone_and_hours_in_each_language() -> None:
    assert {"police", "fire", "medical", "court", "power", "water"} <= set(DOORS)
    for door in DOORS.values():
        assert door.phone.strip()
        for locale in ("zh-Hans", "zh-Hant", "en"):
            assert door.name[locale].strip()
            assert door.hours[locale].strip()


def test_a_community_has_doors_of_its_own() -> None:
    own = {"name": {"zh-Hans": "海口水务"}, "phone": "66269271", "hours": {"zh-Hans": "24 小时"}}
    found = doors.doors({"doors": {"water": own, "gas": None, "heating": own}})
    assert found["water"].phone == "66269271"
    assert "gas" not in found
    assert "heating" in found


def test_the_department_and_staff_redirect_only_staff_decline_always_to_a_door() -> None:
    for who in (POLICE, STAFF):
        moved = doors.redirect(new(), COURT, "", by=who, at=MONDAY)
        assert moved.case.state is State.REDIRECTED
        assert moved.steps[-1].facts["door"]["phone"] == "12368"
    assert doors.decline(new(), COURT, "已过时效", by=STAFF, at=MONDAY).case.state is State.DECLINED
    with pytest.raises(NotAllowed):
        doors.decline(new(), COURT, "不想办", by=POLICE, at=MONDAY)
    for verb in (doors.redirect, doors.decline):
        with pytest.raises(NotFound):
            verb(new(), None, "x", by=STAFF, at=MONDAY)
    supervised = handling.escalate(new(), at=due(new())).case
    with pytest.raises(NotAllowed):
        doors.redirect(supervised, COURT, "", by=POLICE, at=MONDAY)


def test_who_was_sent_away_may_say_that_it_is_not_right() -> None:
    sent = doors.redirect(new(), COURT, "", by=POLICE, at=MONDAY).case
    again = closing.reopen(
        sent, "法院说归你们", by=REPORTER, at=MONDAY + timedelta(days=30), office=HOUSE, limits=LIMITS, photos=("p",)
    ).case
    assert (again.state, again.photos) == (State.REOPENED, ("p",))
    with pytest.raises(CaseMoved):  # what we did not do is not counted as solved
        closing.resolve(sent, by=REPORTER, at=MONDAY)


def test_who_said_that_the_other_door_is_not_right_is_sent_away_again_by_staff_alone_who_say_why() -> None:
    sent = doors.redirect(new(), COURT, "", by=POLICE, at=MONDAY).case
    again = closing.reopen(sent, "法院说归你们", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS).case
    again = handling.sign(again, by=POLICE, at=MONDAY).case
    for who, why in ((POLICE, "就是归法院"), (STAFF, ""), (STAFF, " ")):
        with pytest.raises(SaidNotRight):
            doors.redirect(again, COURT, why, by=who, at=MONDAY)
    with pytest.raises(SaidNotRight):
        doors.decline(again, COURT, "", by=STAFF, at=MONDAY)
    assert doors.redirect(again, COURT, "问过法院了", by=STAFF, at=MONDAY).case.state is State.REDIRECTED
    assert doors.decline(again, COURT, "已过时效", by=STAFF, at=MONDAY).case.state is State.DECLINED


# --- supervision and rating ---


def test_a_note_leaves_it_supervised() -> None:
    late = handling.escalate(signed(), at=due(signed())).case
    moved = handling.note(late, "今天必须办", by=STAFF, at=MONDAY)
    assert moved.case == replace(late, note="今天必须办")
    assert handling.answer(moved.case, "办了", by=POLICE, at=MONDAY, limits=LIMITS).case.note == ""
    assert [(step.frm, step.to, step.why) for step in moved.steps] == [
        (State.SUPERVISED, State.SUPERVISED, "今天必须办")
    ]
    for who in (POLICE, REPORTER):
        with pytest.raises(NotAllowed):
            handling.note(late, "x", by=who, at=MONDAY)
    above = handling.note(late, "今天必须办", by=STREET, at=MONDAY)
    assert (above.case.note, above.steps[-1].sentence) == ("今天必须办", "complaints-told-noted-by-street")
    with pytest.raises(CaseMoved):
        handling.note(signed(), "x", by=STAFF, at=MONDAY)


def test_what_the_reporter_says_of_an_answer() -> None:
    case = handling.answer(signed(), "好了", by=POLICE, at=MONDAY, limits=LIMITS).case
    case = closing.rate(case, by=REPORTER, contacted=False)
    case = closing.rate(case, by=REPORTER, satisfied=True)
    assert (case.contacted, case.satisfied, case.state) == (False, True, State.ASK_RESIDENT)
    with pytest.raises(NotYours):
        closing.rate(case, by=STAFF, satisfied=True)
    with pytest.raises(CaseMoved):
        closing.rate(new(), by=REPORTER, satisfied=True)
    again = closing.redo(case, "没好", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS).case
    newer = handling.answer(again, "又去了", by=POLICE, at=MONDAY, limits=LIMITS).case
    assert (newer.contacted, newer.satisfied) == (None, None)  # they were asked of the answer before


def test_what_was_said_before_it_was_opened_again_is_no_word_on_it() -> None:
    case = handling.answer(signed(), "好了", by=POLICE, at=MONDAY, limits=LIMITS).case
    case = closing.rate(closing.rate(case, by=REPORTER, contacted=True), by=REPORTER, satisfied=True)
    case = closing.resolve(case, by=REPORTER, at=MONDAY).case
    again = closing.reopen(case, "又坏了", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS).case
    assert (again.contacted, again.satisfied) == (None, None)


def test_praise_that_was_opened_again_is_asked_about() -> None:
    thanked = handling.answer(signed(Kind.PRAISE), "谢谢您", by=POLICE, at=MONDAY, limits=LIMITS).case
    assert thanked.state is State.CLOSED_EXPLAINED
    again = closing.reopen(thanked, "其实没修好", by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS).case
    again = handling.sign(again, by=POLICE, at=MONDAY).case if again.signed_at is None else again
    asked = handling.answer(again, "去修了", by=POLICE, at=MONDAY, limits=LIMITS).case
    assert (asked.state, asked.closed_at) == (State.ASK_RESIDENT, None)
    assert asked.silent_at is not None


def resume(case: Case, *, at: datetime, office: Office) -> Moved:
    """What the sweep does."""
    return waiting.resume(case, by=None, at=at, office=office)


class Everything(RuleBasedStateMachine):
    """Everybody tries every verb at any time, and the sweep comes when it comes."""

    OUTSIDERS = (NEIGHBOUR, FOREIGN, FOREIGN_STAFF, STREET)
    OFFICE = (STAFF, ADMIN)
    FILINGS = (
        Filing(), Filing(), Filing(), Filing(anonymous=True), Filing(about=("person:20",)),
        Filing(about=("post:police",)), Filing(proxy=Proxy.FAMILY, behalf="王奶奶"),
    )  # fmt: skip
    CLOCKED = ("submitted", "dispatched", "signed", "working", "return_asked", "extended", "redo", "reopened")

    @initialize(
        kind=st.sampled_from([*Kind, Kind.COMPLAINT]), department=st.sampled_from(["police", "health", None]),
        how=st.sampled_from(FILINGS),
    )  # fmt: skip
    def begin(self, kind: Kind, department: str | None, how: Filing) -> None:
        self.now = MONDAY
        self.reporter = REPORTER
        self.joined: list[Join] = []
        self.swept_at: datetime | None = None
        self.sent = self.not_right = False  # to another door; and back from there
        self.case = new(kind, department, how=how)
        department = self.case.department
        self.steps: list[Step] = list(complaints.filed(self.case, Sorted(department)).steps)
        self.waits = self.extensions = self.returns = self.redone = 0
        self.waited = timedelta()
        self.asked_at = MONDAY
        self.dispatched_at = MONDAY
        self.owners = [department] if department else []
        self.ended = False  # by two returns
        if how.about:
            self.nobody_else(street=False)

    def attempt(self, verb: Any, *args: Any, by: Actor | None, **named: Any) -> bool:
        before = self.case
        try:
            moved: Moved = (
                verb(before, *args, by=by, at=self.now, **named) if by else verb(before, *args, at=self.now, **named)
            )
        except Refusal:
            return False
        after = self.case = moved.case
        self.steps += moved.steps
        name = verb.__name__
        # every transition has its steps, from where it was to where it is, each with a sentence and a reason
        assert [step.frm for step in moved.steps] == [before.state, *(step.to for step in moved.steps[:-1])]
        assert moved.steps[-1].to is after.state
        bare = name == "redirect" and not self.not_right  # the door speaks for itself, once
        assert all(step.sentence and (step.why or bare) and step.at == self.now for step in moved.steps)
        assert by not in self.OUTSIDERS
        if by is not None and by not in (*self.OFFICE, POLICE, HEALTH):
            assert by is self.reporter
        elif by is not None:
            assert not complaints.kept_from(before, by), "nobody of the office handles what is about them"
        if by in (POLICE, HEALTH):
            assert before.department == ("police" if by is POLICE else "health")
            assert name not in ("route", "refuse", "decline", "note", "resolve", "redo", "reopen", "reply")
        if after.state is State.CLOSED_SOLVED:
            assert by is self.reporter
            assert name == "resolve"
        # what is supervised stays so until it is answered, or staff end it, or its reporter does
        if before.state is State.SUPERVISED and after.state is not State.SUPERVISED:
            assert name in ("answer", "resolve") or (by in self.OFFICE and name in ("redirect", "decline"))
        # only these move a promised date
        if name not in ("reply", "resume", "extend", "redo", "reopen"):
            assert after.due_at == before.due_at, f"{name} moved the date"
        return True

    who = st.sampled_from([*EVERYBODY, REPORTER, POLICE, HEALTH, STAFF, STAFF, ADMIN])

    @rule(who=who)
    def sign(self, who: Actor) -> None:
        self.attempt(handling.sign, by=who)

    @rule(who=who)
    def answer(self, who: Actor) -> None:
        self.attempt(handling.answer, "办好了", by=who, limits=LIMITS)

    @rule(who=who, department=st.sampled_from(["police", "health", "housing"]))
    def route(self, who: Actor, department: str) -> None:
        if self.attempt(handling.route, department, by=who, office=HOUSE, limits=LIMITS):
            assert who in self.OFFICE
            assert not self.ended, "two returns ended it and it went on all the same"
            self.dispatched_at = self.now
            self.owners.append(department)
            if self.returns == 2:
                self.ended = True
                assert department == self.owners[0], "the first owner leads"

    @rule(who=who, wish=st.sampled_from([None, "housing", "health"]))
    def ask_back(self, who: Actor, wish: str | None) -> None:
        if self.attempt(returns.ask_back, "不归我们", wish, by=who, limits=LIMITS):
            self.returns += 1
            assert self.returns <= 2, "returns at most two"
            assert not self.ended
            assert self.now <= HOUSE.closing(self.dispatched_at, 2)
            assert who in (POLICE, HEALTH)

    @rule(who=who)
    def refuse(self, who: Actor) -> None:
        if self.attempt(returns.refuse, "还是你们", by=who):
            assert who in self.OFFICE

    @rule(who=who)
    def ask(self, who: Actor) -> None:
        if self.attempt(waiting.ask, "几楼？", by=who, limits=LIMITS):
            self.waits += 1
            self.asked_at = self.now
            assert self.waits == 1, "the clock stands once"

    def _ended_wait(self, before: Case) -> None:
        """Afterwards the office has as much of its time as it had, but for what was waited past the three days."""
        until = min(self.now, self.asked_at + timedelta(days=3))
        assert HOUSE.between(until, due(self.case)) == HOUSE.between(self.asked_at, due(before))
        self.waited += HOUSE.between(self.asked_at, until)
        assert self.waited <= 3 * (HOUSE.between(MONDAY, MONDAY + timedelta(days=1)))

    @rule(who=who, photo=st.booleans())
    def reply(self, who: Actor, photo: bool) -> None:
        before = self.case
        if self.attempt(waiting.reply, "三楼", by=who, office=HOUSE, limits=LIMITS, photos=("p",) if photo else ()):
            assert who is self.reporter
            if before.state is State.WAIT_RESIDENT:
                self._ended_wait(before)
            else:
                assert self.case.due_at == before.due_at

    @rule(who=who)
    def go_on(self, who: Actor) -> None:
        before = self.case
        if self.attempt(waiting.resume, by=who, office=HOUSE):
            self._ended_wait(before)

    @rule(who=who, days=st.sampled_from([0, 1, 5, 10, 11]))
    def extend(self, who: Actor, days: int) -> None:
        before = self.case
        if self.attempt(handling.extend, days, "等配件", by=who, office=HOUSE, limits=LIMITS):
            self.extensions += 1
            assert self.extensions == 1, "once"
            assert self.now < due(before) < due(self.case)
            own = {"consult": 1, "help": 5, "complaint": 10, "suggestion": 10}[before.kind]
            assert due(self.case) <= HOUSE.closing(due(before), own)

    def _sent_away(self, who: Actor, why: str) -> None:
        assert self.steps[-1].facts["door"]["phone"]
        if self.not_right:  # said the reporter: the office does not end it so again without a reason of staff's
            assert who in self.OFFICE
            assert why
        self.sent = True

    @rule(who=who, why=st.sampled_from(["", "归法院"]))
    def redirect(self, who: Actor, why: str) -> None:
        if self.attempt(doors.redirect, COURT, why, by=who):
            self._sent_away(who, why)

    @rule(who=who)
    def decline(self, who: Actor) -> None:
        if self.attempt(doors.decline, COURT, "办不了", by=who):
            assert who in self.OFFICE
            self._sent_away(who, "办不了")

    @rule(street=st.booleans())
    def nobody_else(self, street: bool) -> None:
        """What is about those who alone could read it goes to the street office, at the filing and never later."""
        if street and self.case.about and len(self.steps) == 1:
            moved = doors.to_the_street(self.case, COURT, at=self.now)
            self.case, self.sent = moved.case, True
            self.steps += moved.steps
            assert self.steps[-1].facts["door"]["phone"]

    @rule(who=st.sampled_from([NEIGHBOUR, FOREIGN, *HEIRS]))
    def join(self, who: Actor) -> None:
        try:
            told = Told("我家也吵", photos=("mine",))
            one = joining.join(self.case, told, self.joined, JOINING, by=who, at=self.now)
        except Refusal:
            return
        assert who is not FOREIGN
        assert who is not self.reporter
        assert not self.case.anonymous, "a neighbour joined what is to be kept"
        assert not self.case.about, "a neighbour joined what is about somebody of the office"
        if who in HEIRS:
            self.joined.append(replace(one, id=len(self.steps)))

    @rule()
    def the_reporter_leaves(self) -> None:
        before = self.case
        handed = joining.hand_over(before, self.joined, at=self.now, limits=LIMITS)
        if handed is None:
            assert before.state in complaints.CLOSED or not self.joined
            return
        moved, heir = handed
        after = moved.case
        assert (after.state, after.department, after.due_at) == (before.state, before.department, before.due_at)
        assert (after.text, after.photos, after.reply) == ("我家也吵", ("mine",), "")
        assert (after.behalf, after.proxy, after.filed_by) == ("", None, None)
        steps = joining.veiled(before, self.steps)
        assert not {"还是不行", "又坏了", "三楼"} & {step.why for step in steps if step.by == before.reporter_id}
        self.case, self.steps = after, steps + list(moved.steps)
        self.joined.remove(heir)
        self.reporter = next(one for one in HEIRS if one.resident_id == heir.resident_id)

    @rule(who=who)
    def note(self, who: Actor) -> None:
        if self.attempt(handling.note, "快办", by=who):
            assert who in self.OFFICE

    @rule(who=who)
    def resolve(self, who: Actor) -> None:
        self.attempt(closing.resolve, by=who)

    @rule(who=who)
    def redo(self, who: Actor) -> None:
        if self.attempt(closing.redo, "还是不行", by=who, office=HOUSE, limits=LIMITS):
            self.redone += self.case.state is State.REDO
            assert self.redone <= 2

    @rule(who=who, photo=st.booleans())
    def reopen(self, who: Actor, photo: bool) -> None:
        closed = self.case.closed_at
        photos = ("p",) if photo else ()
        if self.attempt(closing.reopen, "又坏了", by=who, office=HOUSE, limits=LIMITS, photos=photos):
            assert closed is not None
            assert self.now <= closed + timedelta(days=30)
            self.not_right |= self.sent

    @rule(hours=st.sampled_from([0.5, 2, 5, 24, 72, 24 * 7, 24 * 12]))
    def time_goes_by(self, hours: float) -> None:
        self.now += timedelta(hours=hours)

    @rule()
    def sweep(self) -> None:
        before = self.case
        if self.attempt(resume, by=None, office=HOUSE):
            self._ended_wait(before)
            assert self.now >= self.asked_at + timedelta(days=3)
        self.attempt(handling.escalate, by=None)
        self.attempt(closing.close_silent, by=None, limits=LIMITS)
        self.swept_at = self.now
        case = self.case
        # every case open past its deadline is supervised now
        if case.state in self.CLOCKED and case.due_at is not None:
            assert self.now < case.due_at
        if case.state is State.WAIT_RESIDENT:
            assert self.now < self.asked_at + timedelta(days=3)
        if case.state is State.ASK_RESIDENT:
            assert case.silent_at is not None
            assert self.now < case.silent_at

    @invariant()
    def overdue_is_always_seen_by_a_supervisor(self) -> None:
        case = self.case
        if case.state not in self.CLOCKED or case.due_at is None or self.now < case.due_at:
            return
        # until the sweep comes, which nothing holds up; nobody's verb takes it out of the supervisors' sight again
        assert self.swept_at is None or self.swept_at < case.due_at, "overdue, swept, and no supervisor sees it"
        assert handling.escalate(case, at=self.now).case.state is State.SUPERVISED

    @invariant()
    def a_return_that_waits_is_decided_by_staff_at_any_time(self) -> None:
        if self.case.return_asked_at is not None:
            assert returns.refuse(self.case, "还是你们", by=ADMIN, at=self.now).case.return_asked_at is None

    @invariant()
    def something_can_always_be_done(self) -> None:
        """No state is a dead end: the office has a verb, or the resident has, or the clock goes on."""
        case = self.case
        if case.state in complaints.WORKED:
            assert doors.decline(case, COURT, "x", by=ADMIN, at=self.now)
        elif case.state is State.WAIT_RESIDENT:
            assert waiting.reply(case, "x", by=self.reporter, at=self.now, office=HOUSE, limits=LIMITS)
        elif case.state is State.ASK_RESIDENT:
            assert closing.resolve(case, by=self.reporter, at=self.now)
        else:
            assert case.state in complaints.CLOSED
            assert case.closed_at is not None


Everything.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestEverything = Everything.TestCase
