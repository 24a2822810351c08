"""The life of a thread, promised by hand:

1. what was said stays, in order, word for word, whoever writes after it;
2. it waits for staff exactly when the resident spoke last and nobody closed it since;
3. nobody but the resident and the community's own staff writes into it;
4. staff answer what they have read: an answer or a close on an older reading is refused and changes nothing;
5. a resident writes five messages in a row at most, and twenty a day; an answer makes room for five again;
6. a closed thread is opened by the resident's next word, and by nothing else.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import threads
from participation.access import Actor, Grant, Role, Standing
from participation.refusals import Blank, NotAllowed, NotFound, NotYours, Refusal, TooLong
from participation.threads import Said, Thread

START = datetime(2026, 11, 25, 2, tzinfo=UTC)
LIMITS = threads.limits()
RESIDENT = Actor(7, 1, Standing.REGISTERED)
STAFF = [Actor(id, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)})) for id in (20, 21)]
STRANGERS = {
    "neighbour": Actor(8, 1, Standing.VERIFIED),
    "staff elsewhere": Actor(30, 2, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 2)})),
    "leader": Actor(31, 1, Standing.VERIFIED, frozenset({Grant(Role.LEADER, 1)})),
    "handler": Actor(32, 1, Standing.VERIFIED, frozenset({Grant(Role.HANDLER, 1, "police")})),
    "blocked staff": replace(STAFF[0], blocked=True),
    "former staff": Actor(33, 1, Standing.VERIFIED),
}


def begun() -> Thread:
    return replace(threads.begin(5, by=RESIDENT, at=START), id=1)


def reply(thread: Thread, text: str = "几点来水", *, by: Actor = RESIDENT, within: int = 0) -> tuple[Thread, Said]:
    return threads.reply(thread, text, by=by, at=START, within_a_day=within, limits=LIMITS)


class Life(RuleBasedStateMachine):
    """A resident and two colleagues write; each colleague has read the thread at some moment."""

    @initialize()
    def open(self) -> None:
        self.now = START
        self.thread = begun()
        self.kept: list[tuple[str, bool]] = []  # what was said, and whether by staff
        self.when: list[datetime] = []  # of the resident's own words
        self.read = {0: 0, 1: 0}  # how much each colleague has read
        self.closed = False

    @rule(text=st.sampled_from(["几点来水？", "3号楼呢", "谢谢"]), minutes=st.sampled_from([0, 10, 700]))
    def the_resident_writes(self, text: str, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        today = [at for at in self.when if at > self.now - timedelta(hours=24)]
        in_a_row = 0
        for _, by_staff in reversed(self.kept):
            if by_staff:
                break
            in_a_row += 1
        # a close is a word of staff's too: what comes after it is counted anew
        in_a_row = min(in_a_row, self.since_close)
        try:
            self.thread, said = threads.reply(
                self.thread, text, by=RESIDENT, at=self.now, within_a_day=len(today), limits=LIMITS
            )
        except threads.TooManyUnanswered:
            assert in_a_row >= 5
            return
        except threads.TooManyToday:
            assert len(today) >= 20
            return
        assert in_a_row < 5  # 5
        assert len(today) < 20
        self.kept.append((said.text, False))
        self.when.append(self.now)
        self.closed = False  # 6
        self.since_close += 1

    since_close = 0

    @rule(who=st.sampled_from([0, 1]))
    def a_colleague_reads(self, who: int) -> None:
        self.read[who] = len(self.kept)

    @rule(who=st.sampled_from([0, 1]), text=st.sampled_from(["下午四点", "已经来了"]))
    def a_colleague_answers(self, who: int, text: str) -> None:
        may = not self.closed and self.read[who] == len(self.kept)
        try:
            self.thread, said = threads.answer(
                self.thread, text, by=STAFF[who], at=self.now, seen=self.read[who], limits=LIMITS
            )
        except Refusal:
            assert not may  # 4
            return
        assert may
        self.kept.append((said.text, True))
        assert said.author_id == STAFF[who].resident_id

    @rule(who=st.sampled_from([0, 1]))
    def a_colleague_closes(self, who: int) -> None:
        may = not self.closed and self.read[who] == len(self.kept)
        try:
            self.thread = threads.close(self.thread, by=STAFF[who], seen=self.read[who])
        except Refusal:
            assert not may
            return
        assert may
        self.closed = True
        self.since_close = 0

    @rule(who=st.sampled_from(sorted(STRANGERS)))
    def a_stranger_tries(self, who: str) -> None:
        by = STRANGERS[who]
        for attempt in (
            lambda: reply(self.thread, by=by),
            lambda: threads.answer(self.thread, "x", by=by, at=self.now, seen=len(self.kept), limits=LIMITS),
            lambda: threads.close(self.thread, by=by, seen=len(self.kept)),
        ):
            with pytest.raises((NotAllowed, NotYours, NotFound)):  # 3
                attempt()

    @invariant()
    def it_waits_exactly_when_it_is_staffs_turn(self) -> None:
        if not self.kept:
            return
        waits = not self.closed and not self.kept[-1][1]
        assert (self.thread.state.value == "waiting") == waits  # 2
        assert (self.thread.state.value == "closed") == self.closed
        assert self.thread.messages == len(self.kept)  # 1


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)


def test_a_thread_begins_with_somebody_who_lives_here() -> None:
    with pytest.raises(NotAllowed):
        threads.begin(5, by=replace(RESIDENT, blocked=True), at=START)
    with pytest.raises(NotFound):
        threads.begin(5, by=replace(RESIDENT, community_id=None), at=START)


def test_a_blocked_resident_writes_no_more() -> None:
    with pytest.raises(NotAllowed):
        reply(begun(), by=replace(RESIDENT, blocked=True))


def test_a_message_is_cleaned_and_bounded() -> None:
    _, said = reply(begun(), "  几点\u202e来水\u200b？ ")
    assert said.text == "几点来水？"
    with pytest.raises(Blank):
        reply(begun(), " \u200b ")
    with pytest.raises(TooLong):
        reply(begun(), "水" * 501)
    assert reply(begun(), "水" * 500)[1].text == "水" * 500


def test_who_moved_away_writes_there_no_more() -> None:
    with pytest.raises(NotYours):
        reply(begun(), by=replace(RESIDENT, community_id=2))
