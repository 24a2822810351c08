"""What the waiting line promises, by hand, whatever people tap and whenever a sweep comes by:

1. never more people than seats;
2. a party is seated whole, as large as it asked;
3. nobody who waits is passed over by one behind with the same need (the last call, where the first tap wins, apart);
4. when a sweep has come by, no seat is empty that somebody in the line could take, but in the last call, and there
   everyone who could take it has been told;
5. an offer can be accepted until its last moment and never afterwards, and that moment is in no night;
6. whoever was checked in at the door keeps their seat to the end, and has attended when it is over;
7. missed is only who had a seat to the end, was never checked in and did not give it back, three hours after the end,
   and only where somebody was checked in at all.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from participation import attendance, events
from participation.access import Actor, Grant, Role, Standing
from participation.events import Event, Registration, Roster
from participation.refusals import Refusal

START = datetime(2026, 11, 25, 2, tzinfo=UTC)  # ten in the morning in Shanghai
PEOPLE = st.integers(1, 12)
EXPECTED = ("confirmed", "reminded", "offered")
HAS_A_SEAT = (*EXPECTED, "checked_in", "attended", "no_show")
STAFF = Actor(99, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))


class WaitingLine(RuleBasedStateMachine):
    """Residents 1 to 12 tap; the clock goes on; a sweep comes by or does not."""

    @initialize(
        capacity=st.integers(1, 7), hours=st.integers(14, 60), crowd=st.lists(st.integers(1, 4), min_size=3, max_size=9)
    )
    def open(self, capacity: int, hours: int, crowd: list[int]) -> None:
        self.now = START
        self.begins = START + timedelta(hours=hours)
        self.capacity = capacity
        self.all: dict[int, Registration] = {}
        self.asked: dict[int, int] = {}  # registration → the size the party asked for
        self.here: set[int] = set()  # registrations whose party stands in the room
        for person, party in enumerate(crowd, 1):
            self.sign_up(person, party)

    # what people and time do

    @rule(person=PEOPLE, party=st.integers(1, 4))
    def somebody_signs_up(self, person: int, party: int) -> None:
        self.sign_up(person, party)

    def sign_up(self, person: int, party: int) -> None:
        before = self.roster()
        try:
            kept = events.sign_up(before, party, by=self.actor(person), at=self.now)
        except Refusal:
            assert self.now >= self.begins or self.living(person) or party > self.capacity
            return
        assert not self.living(person)
        kept = replace(kept, id=len(self.all) + 1)
        self.asked[kept.id] = party
        self.all[kept.id] = kept
        if kept.state.value == "waiting" or self.last_call():
            return
        # 3: even when no sweep ever offered the seats that are free, those in the line come first
        for offered in events.promote(self.roster(), at=self.now):
            self.all[offered.id] = offered
        assert all(one.party > party for one in self.waiting())

    @rule(person=PEOPLE)
    def accept(self, person: int) -> None:
        for mine in [one for one in self.all.values() if one.resident_id == person]:
            could = (
                mine.state.value in ("confirmed", "reminded", "checked_in")
                or (mine.state.value == "offered" and mine.offered_until is not None and self.now < mine.offered_until)
                or (mine.state.value == "waiting" and self.last_call() and mine.party <= self.free())
            ) and self.now < self.begins
            if could:  # 5
                self.keep(events.accept(self.roster(), mine, by=self.actor(person), at=self.now))
                assert self.all[mine.id].state.value in ("confirmed", "reminded", "checked_in")
            else:
                with pytest.raises(Refusal):
                    events.accept(self.roster(), mine, by=self.actor(person), at=self.now)

    @rule(person=PEOPLE)
    def decline(self, person: int) -> None:
        mine = self.living(person)
        if mine and mine.state.value == "offered":
            self.keep(events.decline(mine, by=self.actor(person), at=self.now))
            assert not self.living(person)

    @rule(person=PEOPLE)
    def cancel(self, person: int) -> None:
        mine = self.living(person)
        if mine and mine.id in self.here:  # 6
            with pytest.raises(Refusal):
                events.cancel(self.roster().event, mine, by=self.actor(person), at=self.now)
        elif mine and self.now < self.begins:
            self.keep(events.cancel(self.roster().event, mine, by=self.actor(person), at=self.now))
            assert not self.living(person)

    @precondition(lambda self: self.holders())
    @rule(which=st.integers(0, 8))
    def a_seat_comes_free(self, which: int) -> None:
        holders = self.holders()
        self.cancel(holders[which % len(holders)].resident_id)

    @precondition(lambda self: self.holders())
    @rule(which=st.integers(0, 8))
    def a_seat_comes_free_and_is_handed_on(self, which: int) -> None:
        self.a_seat_comes_free(which)
        self.sweep()

    @precondition(lambda self: self.holders())
    @rule(which=st.integers(0, 8), person=PEOPLE)
    def somebody_new_is_quicker_than_the_sweep(self, which: int, person: int) -> None:
        self.a_seat_comes_free(which)
        self.sign_up(person, 1)

    @precondition(lambda self: self.now < self.begins + timedelta(hours=6))
    @rule(minutes=st.sampled_from([1, 45, 200, 720]))
    def time_goes_on(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @precondition(lambda self: self.offers())
    @rule(which=st.integers(0, 8), late=st.booleans())
    def an_offer_is_answered_at_its_end(self, which: int, late: bool) -> None:
        one = self.offers()[which % len(self.offers())]
        assert one.offered_until is not None
        self.now = max(self.now, one.offered_until - timedelta(seconds=not late))
        self.accept(one.resident_id)

    @precondition(lambda self: not self.last_call())
    @rule()
    def the_last_call_comes(self) -> None:
        while not self.last_call():
            self.now += timedelta(minutes=10)

    @rule()
    def sweep(self) -> None:
        for expired in events.expire(self.roster(), at=self.now):
            before = self.all[expired.id]
            assert self.now >= (before.offered_until or self.begins)  # 5: nobody's offer ends before it was said to
            self.keep(expired)
        offered = events.promote(self.roster(), at=self.now)
        for one in offered:
            self.keep(one)
            self.honest(one)
        if self.now >= self.begins:
            assert not self.waiting()
        elif self.last_call():
            assert not offered
            told = {one.id for one in events.called(self.roster(), at=self.now)}
            assert told == {one.id for one in self.waiting() if one.party <= self.free()}  # 4
        else:
            assert all(one.party > self.free() for one in self.waiting())  # 4
        for one in offered:  # 3
            assert all(other.id > one.id or other.party > one.party for other in self.waiting())

    @precondition(lambda self: not self.last_call())
    @rule()
    def the_doors_open(self) -> None:
        self.now = self.begins - timedelta(minutes=60)

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 30))
    def somebody_is_checked_in(self, which: int) -> None:
        every = sorted(self.all)
        one = self.all[every[which % len(every)]]
        event = self.roster().event
        could = one.state.value in (*EXPECTED, "checked_in", "attended")
        if could and self.begins - timedelta(hours=1) <= self.now < self.begins + timedelta(hours=5):
            self.keep(attendance.check_in(event, one, by=STAFF, at=self.now))
            assert self.all[one.id].state.value in ("checked_in", "attended")
            self.here.add(one.id)
        else:
            with pytest.raises(Refusal):
                attendance.check_in(event, one, by=STAFF, at=self.now)
        with pytest.raises(Refusal):
            attendance.check_in(event, one, by=self.actor(one.resident_id), at=self.now)

    @precondition(lambda self: self.here and self.now < self.begins + timedelta(hours=5))
    @rule(which=st.integers(0, 30))
    def the_finger_trembled(self, which: int) -> None:
        one = self.all[sorted(self.here)[which % len(self.here)]]
        if one.state.value == "checked_in":
            self.keep(attendance.take_back(self.roster().event, one, by=STAFF, at=self.now))
            assert self.all[one.id].state.value == "reminded"
            self.here.remove(one.id)

    @rule()
    def the_list_is_closed(self) -> None:
        ended, closed = self.begins + timedelta(hours=2), self.begins + timedelta(hours=5)
        expected = {one.id for one in self.all.values() if one.state.value in ("confirmed", "reminded")}
        for one in attendance.settle(self.roster(), at=self.now):
            self.keep(one)
            assert self.now >= ended
            if one.id in self.here:  # 6
                assert one.state.value == "attended"
            else:  # 7
                assert one.state.value == "no_show"
                assert one.id in expected
                assert self.here
                assert self.now >= closed
        if self.now >= ended:
            assert all(self.all[number].state.value == "attended" for number in self.here)  # 6
        if self.now >= closed and self.here:  # 7: nobody is forgotten either
            assert all(self.all[number].state.value == "no_show" for number in expected - self.here)

    @precondition(lambda self: self.now < self.begins)
    @rule()
    def remind(self) -> None:
        for one in events.remind(self.roster(), at=self.now):
            self.keep(one)

    # what must hold at every moment

    @invariant()
    def never_more_people_than_seats(self) -> None:
        assert self.free() >= 0

    @invariant()
    def who_is_in_the_room_has_a_seat(self) -> None:  # 6
        assert all(self.all[number].state.value in ("checked_in", "attended") for number in self.here)

    @invariant()
    def parties_are_whole(self) -> None:
        assert all(self.all[number].party == size for number, size in self.asked.items())

    @invariant()
    def one_registration_a_resident(self) -> None:
        living = [one.resident_id for one in self.roster().live]
        assert len(living) == len(set(living))

    def honest(self, offered: Registration) -> None:
        assert offered.offered_until is not None
        assert self.now < offered.offered_until <= self.begins
        local = offered.offered_until.astimezone(ZoneInfo("Asia/Shanghai"))
        assert (8, 0) < (local.hour, local.minute) <= (21, 30)
        assert offered.offered_until - self.now <= timedelta(hours=12 + 10.5)

    # the hand-kept side

    def roster(self) -> Roster:
        event = Event(1, 1, "京剧清唱会", "活动室", self.begins, self.capacity, 99, START)
        live = [one for one in self.all.values() if one.state.value in (*HAS_A_SEAT, "waiting")]
        return Roster(event, tuple(live), "Asia/Shanghai")

    def free(self) -> int:
        return self.capacity - sum(one.party for one in self.all.values() if one.state.value in HAS_A_SEAT)

    def waiting(self) -> list[Registration]:
        return [one for one in self.all.values() if one.state.value == "waiting"]

    def holders(self) -> list[Registration]:
        return [one for one in self.all.values() if one.state.value in EXPECTED and self.now < self.begins]

    def offers(self) -> list[Registration]:
        return [one for one in self.all.values() if one.state.value == "offered"]

    def living(self, person: int) -> Registration | None:
        return self.roster().of(person)

    def keep(self, changed: Registration) -> None:
        assert changed.id in self.all
        self.all[changed.id] = changed

    def last_call(self) -> bool:
        """Two hours before it begins; the night is not counted, so before ten in the morning it is the evening."""
        begins = self.begins.astimezone(ZoneInfo("Asia/Shanghai"))
        hour = begins.hour + begins.minute / 60
        if hour < 8:
            missing, since = 2.0, begins.replace(hour=21, minute=30) - timedelta(days=1)
        elif hour < 10:
            missing, since = 10 - hour, begins.replace(hour=21, minute=30) - timedelta(days=1)
        else:
            missing, since = 2.0, begins.replace(hour=21, minute=30) if hour > 21.5 else begins
        return self.now >= since - timedelta(hours=missing)

    @staticmethod
    def actor(person: int) -> Actor:
        return Actor(person, 1, Standing.REGISTERED)


TestWaitingLine = WaitingLine.TestCase
TestWaitingLine.settings = settings(max_examples=200, stateful_step_count=40, deadline=None)
