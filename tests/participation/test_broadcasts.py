"""A broadcast's whole life in any order: what may follow what stands here by hand, not in the code's own words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import broadcasts, errata, notices
from participation.access import Actor, Grant, Role, Standing
from participation.broadcasts import BroadcastMoved, BroadcastOver, Edited, OwnBroadcast, Unapproved
from participation.errata import SameText, Stage
from participation.markup import Mark
from participation.notices import Addressed, Audience, Broadcast, Notice, State
from participation.refusals import NotAllowed, Refusal

LIMITS = notices.limits()
NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)  # 12:00 in Shanghai
ZONE = "Asia/Shanghai"


def staff(id: int, community: int = 1) -> Actor:
    return Actor(id, community, Standing.VERIFIED, frozenset({Grant(Role.STAFF, community)}))


AUTHOR, SECOND, THIRD = staff(7), staff(8), staff(9)
NEIGHBOUR = Actor(10, 1, Standing.VERIFIED)
ELSEWHERE = staff(11, community=2)
FORMER = replace(staff(12), blocked=True)
PEOPLE = [AUTHOR, SECOND, THIRD, NEIGHBOUR, ELSEWHERE, FORMER]
MAY = {7, 8, 9}


def written(count: int, *, text: str = "今晚停水", by: Actor = AUTHOR, at: datetime = NOON) -> Broadcast:
    fresh = notices.broadcast(
        Notice(text), by=by, at=at, audience=Audience("community"), addressed=Addressed(count, (), 0, 0, 0),
        due_at=None, urgent=False, zone=ZONE, limits=LIMITS, approve_above=100,
    )  # fmt: skip
    return replace(fresh, id=1)


class Life(RuleBasedStateMachine):
    """`where` is the promise, moved by hand; the code is asked, and must agree or refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.agreed: set[tuple[str, int]] = set()
        """Texts that somebody agreed to, and who had written them."""
        self.left: list[tuple[str, bool, int]] = []
        """Texts that left, whether they needed a second person, and whose they were."""

    @initialize(count=st.sampled_from([5, 500]))
    def write(self, count: int) -> None:
        self.it = written(count)
        self.where = "awaiting" if count > 100 else "scheduled"

    def tries(self, may: bool, verb: object, where: str | None = None) -> bool:
        """Call the verb; it must be refused unless it `may` be, and change nothing then."""
        try:
            changed: Broadcast = verb()  # type: ignore[operator]
        except Refusal:
            assert not may
            return False
        assert may
        self.it, self.where = changed, where or self.where
        return True

    @rule(by=st.sampled_from(PEOPLE), stale=st.booleans())
    def approve(self, by: Actor, stale: bool) -> None:
        seen = broadcasts.seal(replace(self.it, text="别的")) if stale else broadcasts.seal(self.it)
        may = self.where == "awaiting" and by.resident_id in MAY - {self.it.author_id} and not stale
        text, author = self.it.text, self.it.author_id
        if self.tries(
            may,
            lambda: broadcasts.approve(self.it, by=by, at=self.now, seen=seen, zone=ZONE, limits=LIMITS),
            "scheduled",
        ):
            self.agreed.add((text, author))
            assert self.it.due_at >= self.now + timedelta(seconds=60)  # it can be taken back

    @rule(by=st.sampled_from(PEOPLE))
    def send_back(self, by: Actor) -> None:
        may = self.where == "awaiting" and by.resident_id in MAY - {self.it.author_id}
        self.tries(may, lambda: broadcasts.send_back(self.it, by=by, reason="日期不对"), "returned")

    @rule(by=st.sampled_from([AUTHOR, SECOND]), text=st.sampled_from(["甲", "乙"]), count=st.sampled_from([5, 500]))
    def edit(self, by: Actor, text: str, count: int) -> None:
        anew = written(count, text=text, by=by, at=self.now)
        may = self.where in ("awaiting", "returned", "scheduled", "missed")
        if self.tries(may, lambda: broadcasts.edit(self.it, anew), "awaiting" if count > 100 else "scheduled"):
            assert self.it.author_id == by.resident_id
            self.agreed = set()  # any edit voids the approval

    @rule()
    def tamper(self) -> None:
        """Somebody changes the text behind the rules."""
        if self.where in ("scheduled", "awaiting"):
            self.it = replace(self.it, text=self.it.text + "改")

    @rule()
    def release(self) -> None:
        fine = not self.it.guarded or (self.it.text, self.it.author_id) in self.agreed
        if self.tries(
            self.where == "scheduled" and fine, lambda: broadcasts.release(self.it, at=self.now), "sending"
        ):  # fmt: skip
            self.left.append((self.it.text, self.it.guarded, self.it.author_id))

    @rule(count=st.just(500))
    def grow(self, count: int) -> None:
        self.tries(self.where == "scheduled", lambda: broadcasts.hold(self.it, count=count), "awaiting")

    @rule(by=st.sampled_from(PEOPLE))
    def pause(self, by: Actor) -> None:
        may = self.where == "sending" and by.resident_id in MAY
        self.tries(may, lambda: broadcasts.pause(self.it, by=by), "paused")

    @rule(by=st.sampled_from(PEOPLE))
    def resume(self, by: Actor) -> None:
        may = self.where == "paused" and by.resident_id in MAY
        self.tries(may, lambda: broadcasts.resume(self.it, by=by), "sending")

    @rule()
    def stall(self) -> None:
        self.tries(self.where == "sending", lambda: broadcasts.stall(self.it), "paused")

    @rule()
    def finish(self) -> None:
        self.tries(self.where == "sending", lambda: broadcasts.finish(self.it, at=self.now), "sent")

    @rule(by=st.sampled_from(PEOPLE))
    def take_back(self, by: Actor) -> None:
        may = self.where in ("awaiting", "returned", "scheduled") and by.resident_id in MAY
        self.tries(may, lambda: broadcasts.take_back(self.it, by=by, at=self.now), "cancelled")

    @rule(by=st.sampled_from(PEOPLE), really=st.integers(0, 3))
    def cancel(self, by: Actor, really: int) -> None:
        if really:  # seldom: nothing follows it
            return
        living = ("awaiting", "returned", "scheduled", "sending", "paused")
        may = self.where in living and by.resident_id in MAY
        self.tries(may, lambda: broadcasts.cancel(self.it, by=by, at=self.now), "cancelled")

    @rule(hours=st.sampled_from([0.1, 5, 23, 25]))
    def wait(self, hours: float) -> None:
        self.now += timedelta(hours=hours)

    @rule()
    def miss(self) -> None:
        too_late = self.now > self.it.due_at + timedelta(hours=24)
        may = self.where in ("awaiting", "returned", "scheduled") and too_late
        self.tries(may, lambda: broadcasts.miss(self.it, at=self.now, limits=LIMITS), "missed")

    @rule(text=st.sampled_from(["今晚停水", "更正后的"]), by=st.sampled_from(PEOPLE))
    def correct(self, text: str, by: Actor) -> None:
        went = self.it.released_at is not None and self.where in ("sending", "paused", "sent", "cancelled")
        may = went and by.resident_id in MAY and text != self.it.text

        def verb() -> Broadcast:
            erratum = errata.propose(self.it, Notice(text), by=by, at=self.now, guarded=False, limits=LIMITS)
            return errata.corrected(self.it, erratum)

        if self.tries(may, verb):
            assert (self.it.text, self.it.corrected_at) == (text, self.now)

    @invariant()
    def it_stands_where_the_promise_says(self) -> None:
        assert self.it.state.value == self.where

    @invariant()
    def only_what_is_being_sent_flows(self) -> None:
        by_day = datetime.combine(self.now.date(), NOON.timetz())
        assert broadcasts.flows(self.it, at=by_day, zone=ZONE, limits=LIMITS) == (self.where == "sending")

    @invariant()
    def nothing_to_many_left_without_a_second_person(self) -> None:
        for _text, guarded, author in self.left[-1:]:
            assert not guarded or self.it.approved_by in MAY - {author}


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)


def test_at_night_it_does_not_flow_unless_it_is_urgent() -> None:
    sending = broadcasts.release(written(5), at=NOON)
    night = NOON + timedelta(hours=11)
    assert not broadcasts.flows(sending, at=night, zone=ZONE, limits=LIMITS)
    assert broadcasts.flows(replace(sending, urgent=True), at=night, zone=ZONE, limits=LIMITS)


def test_it_can_be_taken_back_for_a_minute_an_urgent_one_too() -> None:
    def due(urgent: bool) -> datetime:
        return notices.moment(None, at=NOON, urgent=urgent, zone=ZONE, limits=LIMITS)

    assert due(urgent=False) == NOON + timedelta(seconds=60)
    assert due(urgent=True) == NOON + timedelta(seconds=60)


def test_the_seal_is_about_all_that_residents_see_and_who_they_are() -> None:
    it = written(500)
    others = [
        replace(it, text="别的"),
        replace(it, photo="p"),
        replace(it, document="d"),
        replace(it, marks=(Mark("bold", 0, 1),)),
        replace(it, audience=Audience("buildings", (1,))),
        replace(it, audience=Audience("community", (), (Audience("buildings", (1,)),))),
        replace(it, urgent=True),
        replace(it, asks_receipt=True),
        replace(it, series_id=1),  # who agreed to one notice has not agreed to a series
        replace(it, series_id=2),
    ]
    assert len({broadcasts.seal(one) for one in [it, *others]}) == 1 + len(others)
    assert broadcasts.seal(replace(it, due_at=NOON, expected=1, author_id=3)) == broadcasts.seal(it)


def test_each_refusal_says_what_is_the_matter() -> None:
    it = written(500)
    seen = broadcasts.seal(it)

    def approve(broadcast: Broadcast, by: Actor = SECOND, seen: str = seen) -> Broadcast:
        return broadcasts.approve(broadcast, by=by, at=NOON, seen=seen, zone=ZONE, limits=LIMITS)

    with pytest.raises(OwnBroadcast):
        approve(it, by=AUTHOR)
    with pytest.raises(NotAllowed):
        approve(it, by=NEIGHBOUR)
    with pytest.raises(Edited):
        approve(it, seen="?")
    agreed = approve(it)
    with pytest.raises(BroadcastMoved):
        approve(agreed, by=THIRD)
    with pytest.raises(BroadcastOver):
        approve(broadcasts.cancel(agreed, by=AUTHOR, at=NOON))
    with pytest.raises(Unapproved):
        broadcasts.release(replace(agreed, text="别的"), at=NOON)
    with pytest.raises(BroadcastMoved):
        broadcasts.release(it, at=NOON)


def test_a_correction_needs_a_second_person_too_and_keeps_what_was() -> None:
    it = replace(written(500), state=State.SENT, released_at=NOON)
    erratum = errata.propose(it, Notice("明晚停水"), by=AUTHOR, at=NOON, guarded=True, limits=LIMITS)
    assert erratum.stage is Stage.AWAITING
    with pytest.raises(BroadcastMoved):
        errata.corrected(it, erratum)
    with pytest.raises(OwnBroadcast):
        errata.approve(erratum, it, by=AUTHOR, at=NOON, seen=errata.seal(erratum))
    with pytest.raises(Edited):
        errata.approve(erratum, it, by=SECOND, at=NOON, seen="今晚")
    agreed = errata.approve(erratum, it, by=SECOND, at=NOON, seen=errata.seal(erratum))
    after = errata.corrected(it, agreed)
    assert (after.text, after.corrected_at, agreed.was_text) == ("明晚停水", NOON, "今晚停水")
    assert broadcasts.agreed(after)
    with pytest.raises(BroadcastOver):
        errata.approve(agreed, it, by=THIRD, at=NOON, seen=errata.seal(erratum))
    with pytest.raises(SameText):
        errata.propose(after, Notice("明晚停水"), by=AUTHOR, at=NOON, guarded=True, limits=LIMITS)


def test_a_community_may_say_its_own_number() -> None:
    assert notices.approve_above({}, LIMITS) == LIMITS.approve_above
    assert notices.approve_above({"approve_above": 50}, LIMITS) == 50
    for nonsense in (-1, "many", None):
        assert notices.approve_above({"approve_above": nonsense}, LIMITS) == LIMITS.approve_above
