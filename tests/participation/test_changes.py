"""What it takes to cancel or move an event, whoever taps in whatever order:

1. an event changes only when one member of the staff has asked and another one has agreed, and to just what was asked;
2. a wish is decided once, and while one waits there is no other;
3. nobody but staff asks, agrees or refuses; nothing changes once the event has begun or was cancelled;
4. when it is moved everybody keeps their place, whole; when it is cancelled nobody has one.
"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from participation import changes
from participation.access import Actor, Grant, Role, Standing
from participation.changes import Change, Kind
from participation.events import Event, EventBegun, Registration, Roster, State
from participation.refusals import NotAllowed, Refusal

START = datetime(2026, 11, 25, 2, tzinfo=UTC)
STAFF = (1, 2, 3)
PEOPLE = st.integers(1, 5)  # 4 and 5 are residents


def actor(number: int) -> Actor:
    grants = frozenset({Grant(Role.STAFF, 1)}) if number in STAFF else frozenset()
    return Actor(number, 1, Standing.VERIFIED, grants)


class Changes(RuleBasedStateMachine):
    """Three of the staff and two residents tap; the clock goes on."""

    @initialize()
    def open(self) -> None:
        self.now = START
        self.event = Event(1, 1, "京剧清唱会", "活动室", START + timedelta(hours=30), 9, 1, START)
        self.asked: dict[int, tuple[int, Kind, datetime, str]] = {}  # wish → who, what, when, where
        self.wishes: dict[int, Change] = {}
        self.decided: set[int] = set()
        states = (State.CONFIRMED, State.REMINDED, State.OFFERED, State.WAITING)
        self.list = tuple(
            Registration(n, 1, 10 + n, n, state, START, START, START + timedelta(hours=3) if n == 3 else None)
            for n, state in enumerate(states, 1)
        )

    def waiting(self) -> Change | None:
        return next((one for one in self.wishes.values() if one.id not in self.decided), None)

    def is_open(self) -> bool:
        return self.event.cancelled_at is None and self.now < self.event.begins_at

    @rule(
        person=PEOPLE, kind=st.sampled_from(list(Kind)), hours=st.integers(1, 60), place=st.sampled_from(["", "广场"])
    )
    def somebody_asks(self, person: int, kind: Kind, hours: int, place: str) -> None:
        begins = self.now + timedelta(hours=hours)
        before = self.event
        same = kind is Kind.MOVE and (begins, place or before.place) == (before.begins_at, before.place)
        could = person in STAFF and self.is_open() and self.waiting() is None and not same  # 2, 3
        try:
            wish = changes.ask(
                self.event, self.waiting(), kind, "下雨", by=actor(person), at=self.now, begins_at=begins, place=place
            )
        except Refusal:
            assert not could
            return
        assert could
        number = len(self.wishes) + 1
        self.wishes[number] = Change(number, *(getattr(wish, name) for name in list(Change.__slots__)[1:]))
        self.asked[number] = (person, kind, begins, place or before.place)

    @precondition(lambda self: self.wishes)
    @rule(person=PEOPLE, which=st.integers(0, 9))
    def somebody_agrees(self, person: int, which: int) -> None:
        number = 1 + which % len(self.wishes)
        who, kind, begins, place = self.asked[number]
        late = kind is Kind.MOVE and begins <= self.now
        could = person in STAFF and person != who and number not in self.decided and self.is_open() and not late  # 1-3
        try:
            done, event = changes.approve(self.wishes[number], self.event, by=actor(person), at=self.now)
        except Refusal:
            assert not could
            return
        assert could
        lasts = self.event.over_at - self.event.begins_at
        self.wishes[number], self.event = done, event
        self.decided.add(number)
        if kind is Kind.CANCEL:  # 1
            assert event.cancelled_at == self.now
        else:
            assert (event.begins_at, event.place, event.over_at) == (begins, place, begins + lasts)
        kept = changes.carried(Roster(event, self.list, "Asia/Shanghai"), done, at=self.now)
        assert [(one.id, one.party) for one in kept] == [(one.id, one.party) for one in self.list]  # 4
        for before, after in zip(self.list, kept, strict=True):  # 4
            if kind is Kind.CANCEL:
                assert after.state.value == "cancelled"
            else:
                was = before.state.value
                assert after.state.value == ("confirmed" if was == "reminded" else was)
                if was == "offered":
                    assert after.offered_until is not None
                    assert self.now < after.offered_until <= begins
        if kind is Kind.CANCEL:
            self.list = ()
        else:
            self.list = kept

    @precondition(lambda self: self.wishes)
    @rule(person=PEOPLE, which=st.integers(0, 9))
    def somebody_refuses(self, person: int, which: int) -> None:
        number = 1 + which % len(self.wishes)
        could = person in STAFF and number not in self.decided
        before = self.event
        try:
            self.wishes[number] = changes.refuse(self.wishes[number], by=actor(person), at=self.now)
        except Refusal:
            assert not could
            return
        assert could
        self.decided.add(number)
        assert self.event == before

    @rule(hours=st.sampled_from([1, 9, 40]))
    def time_goes_on(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @invariant()
    def one_wish_waits_at_most(self) -> None:
        assert len(set(self.wishes) - self.decided) <= 1


TestChanges = Changes.TestCase
TestChanges.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)


def test_only_who_was_told_says_so() -> None:
    told = Registration(1, 1, 7, 2, State.CONFIRMED, START, START, told=3)
    heard = changes.hear(told, by=actor(7))
    assert (heard.heard, changes.hear(heard, by=actor(7))) == (3, heard)
    for other in (1, 4):
        with pytest.raises(Refusal):
            changes.hear(told, by=actor(other))
    with pytest.raises(Refusal):
        changes.hear(Registration(1, 1, 7, 2, State.CONFIRMED, START, START), by=actor(7))


def test_who_asked_does_not_agree_alone() -> None:
    event = Event(1, 1, "京剧清唱会", "活动室", START + timedelta(hours=30), 9, 1, START)
    wish = changes.ask(event, None, Kind.CANCEL, "下雨", by=actor(1), at=START)
    with pytest.raises(Refusal):
        changes.approve(wish, event, by=actor(1), at=START)
    changes.approve(wish, event, by=actor(2), at=START)


def test_a_begun_event_is_not_moved_and_residents_move_none() -> None:
    event = Event(1, 1, "京剧清唱会", "活动室", START, 9, 1, START)
    with pytest.raises(EventBegun):
        changes.ask(event, None, Kind.CANCEL, "下雨", by=actor(1), at=START)
    with pytest.raises(NotAllowed):
        changes.ask(event, None, Kind.CANCEL, "下雨", by=actor(4), at=START - timedelta(hours=1))
