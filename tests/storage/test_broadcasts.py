"""Races over broadcasts on both databases: two people decide at once, and one thing comes of it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from participation import broadcasts, errata, notices, repeats
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.errata import Stage
from participation.notices import Audience, Broadcast, Notice, State
from participation.refusals import Refusal
from participation.repeats import Every, Rhythm
from scheduler import notices as sweeps
from scheduler.sweeps import Sweep, sweep
from storage import Storage, Transaction
from storage.notices import BroadcastRow
from storage.outbox import SENT, Fate, OutboxRow
from storage.seconds import ask_second

LIMITS = notices.limits()
NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)  # a Wednesday, ten in the morning in Shanghai
ZONE = "Asia/Shanghai"


class Desk:
    """A community with staff and neighbours, and one broadcast that waits for a second person."""

    storage: Storage
    community: Community
    staff: list[Actor]
    broadcast: Broadcast

    @classmethod
    async def open(cls, storage: Storage, *, above: int = 1, neighbours: int = 4) -> "Desk":
        desk = cls()
        desk.storage = storage
        async with storage.transaction() as tx:
            await tx.clock.advance(NOW - await tx.now())
            with tx.everywhere():
                community = Community(0, slug="cd", name="城东社区", terms={"approve_above": above})
                desk.community = await tx.communities.add(community)
            people = [await desk._arrive(tx, n) for n in range(3 + neighbours)]
            tx.within(desk.community.id)
            for one in people[:3]:
                await tx.residents.entrust(one, Role.STAFF, await tx.now())
            grant = frozenset({Grant(Role.STAFF, desk.community.id)})
            desk.staff = [Actor(one, desk.community.id, Standing.VERIFIED, grant) for one in people[:3]]
            desk.broadcast = await tx.notices.add(await desk.written(tx, "今晚停水"))
        return desk

    async def _arrive(self, tx: Transaction, number: int) -> int:
        person = await tx.residents.arrive(100 + number, 100 + number, "zh-Hans", await tx.now())
        named = replace(person, community_id=self.community.id, name=f"居民{number}", consent="2026-11")
        return (await tx.residents.change(named)).id

    async def written(self, tx: Transaction, text: str) -> Broadcast:
        now = await tx.now()
        everyone = Audience("community")
        return notices.broadcast(
            Notice(text), by=self.staff[0], at=now, audience=everyone,
            addressed=await tx.notices.addressed(everyone, now), due_at=None, urgent=False, zone=ZONE, limits=LIMITS,
            approve_above=self.community.terms["approve_above"],
        )  # fmt: skip

    async def decide(self, verb: Callable[[Broadcast, datetime], Broadcast]) -> Broadcast | None:
        """Make one decision over the locked broadcast; None when it was refused."""
        try:
            async with self.storage.transaction(self.community.id) as tx:
                kept = await tx.notices.get(self.broadcast.id, lock=True)
                await asyncio.sleep(0.001)  # time enough for another to read the same
                return await tx.notices.change(verb(kept, await tx.now()))
        except Refusal:
            return None

    def approve(self, by: Actor) -> Callable[[Broadcast, datetime], Broadcast]:
        seen = broadcasts.seal(self.broadcast)
        return lambda kept, at: broadcasts.approve(kept, by=by, at=at, seen=seen, zone=ZONE, limits=LIMITS)

    async def kept(self) -> Broadcast:
        async with self.storage.reading(self.community.id) as tx:
            return await tx.notices.get(self.broadcast.id)

    async def after(self, *runs: Any, **by: float) -> None:
        async with self.storage.transaction() as tx:
            await tx.clock.advance(timedelta(**by))
        for run in runs:
            await sweep(self.storage, Sweep(run))

    async def owed(self, key: str) -> int:
        async with self.storage.reading() as tx:
            return int(await tx.session.scalar(select(func.count()).where(OutboxRow.key == key)) or 0)


async def test_of_two_who_agree_at_once_one_does(storage: Storage) -> None:
    desk = await Desk.open(storage)
    _, second, third = desk.staff
    done = await asyncio.gather(*(desk.decide(desk.approve(by)) for by in (second, third) for _ in range(5)))
    assert sum(one is not None for one in done) == 1
    assert (await desk.kept()).approved_by in (second.resident_id, third.resident_id)


@pytest.mark.parametrize("edit_first", [True, False])
async def test_agreed_to_while_it_is_written_anew_it_leaves_with_no_other_text(
    storage: Storage, edit_first: bool
) -> None:
    desk = await Desk.open(storage)
    async with storage.reading(desk.community.id) as tx:
        anew = await desk.written(tx, "全体搬家")
    acts = [desk.decide(lambda kept, at: broadcasts.edit(kept, anew)), desk.decide(desk.approve(desk.staff[1]))]
    await asyncio.gather(*(acts if edit_first else acts[::-1]))
    await desk.after(sweeps.send_due, minutes=5)
    kept = await desk.kept()
    assert kept.state is State.AWAITING  # agreed to and then edited, or edited and then refused: never sent
    assert kept.text == "全体搬家"
    assert await desk.owed("notices-broadcast") == 0


async def test_agreed_to_while_it_is_taken_back_it_is_taken_back(storage: Storage) -> None:
    desk = await Desk.open(storage)
    author, second, _ = desk.staff
    await asyncio.gather(
        desk.decide(desk.approve(second)),
        desk.decide(lambda kept, at: broadcasts.take_back(kept, by=author, at=at)),
    )
    await desk.after(sweeps.send_due, minutes=5)
    assert (await desk.kept()).state is State.CANCELLED
    assert await desk.owed("notices-broadcast") == 0


async def test_taken_back_in_the_moment_it_is_due_it_goes_to_all_or_to_nobody(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    author = desk.staff[0]
    await desk.after(minutes=1)
    await asyncio.gather(
        sweep(storage, Sweep(sweeps.send_due)),
        desk.decide(lambda kept, at: broadcasts.take_back(kept, by=author, at=at)),
        sweep(storage, Sweep(sweeps.send_due)),
    )
    kept = await desk.kept()
    assert (kept.state, await desk.owed("notices-broadcast")) in ((State.CANCELLED, 0), (State.SENDING, 7))


async def test_held_by_one_and_gone_on_with_by_another_it_stands_in_one_place(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    author, second, _ = desk.staff
    await desk.after(sweeps.send_due, minutes=1)
    done = await asyncio.gather(
        *(desk.decide(lambda kept, at: broadcasts.pause(kept, by=author)) for _ in range(10)),
        *(desk.decide(lambda kept, at: broadcasts.resume(kept, by=second)) for _ in range(10)),
    )
    pauses, resumes = sum(one is not None for one in done[:10]), sum(one is not None for one in done[10:])
    assert pauses - resumes == ((await desk.kept()).state is State.PAUSED)


async def test_late_by_a_day_it_is_missed_once_and_its_author_told_once(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await desk.after(hours=25)
    await asyncio.gather(*(sweep(storage, Sweep(sweeps.send_due)) for _ in range(5)))
    assert (await desk.kept()).state is State.MISSED
    assert (await desk.owed("notices-missed"), await desk.owed("notices-broadcast")) == (1, 0)


async def test_nobody_agreed_in_time_and_its_author_is_told(storage: Storage) -> None:
    desk = await Desk.open(storage)
    await desk.after(sweeps.miss_unapproved, hours=20)
    assert (await desk.kept()).state is State.AWAITING
    await desk.after(sweeps.miss_unapproved, sweeps.miss_unapproved, hours=5)
    assert (await desk.kept()).state is State.MISSED
    assert await desk.owed("notices-missed") == 1


async def _series(desk: Desk) -> int:
    """Let the desk's broadcast be the first of every day at nine."""
    async with desk.storage.transaction(desk.community.id) as tx:
        rhythm = Rhythm(Every.DAY, (), time(9))
        series = await tx.repeats.add(repeats.begin(rhythm, by=desk.staff[0], at=await tx.now()))
        kept = await tx.notices.get(desk.broadcast.id, lock=True)
        first = repeats.next_after(rhythm, await tx.now(), ZONE)
        await tx.notices.change(replace(kept, series_id=series.id, occurs_at=first, due_at=first))
        return series.id


async def test_each_occurrence_is_made_once_by_five_replicas(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await _series(desk)
    await desk.after(hours=23, minutes=1)  # the first at nine
    for _ in range(3):
        await asyncio.gather(*(sweep(storage, Sweep(sweeps.send_due)) for _ in range(5)))
        await asyncio.gather(*(sweep(storage, Sweep(sweeps.continue_series)) for _ in range(5)))
        await desk.after(days=1)
    async with storage.reading(desk.community.id) as tx:
        rows = list(await tx.session.execute(select(BroadcastRow.occurs_at, BroadcastRow.due_at)))
    assert len(rows) == len({row[0] for row in rows}) == 4
    assert await desk.owed("notices-broadcast") == 3 * 7


async def test_an_ended_series_makes_no_more(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    id = await _series(desk)
    async with storage.transaction(desk.community.id) as tx:
        series = await tx.repeats.get(id, lock=True)
        await tx.repeats.change(repeats.end(series, by=desk.staff[0], at=await tx.now()))
        await tx.occurrences.cancel_coming(id, by=desk.staff[0], at=await tx.now())
    await desk.after(sweeps.send_due, sweeps.continue_series, days=2)
    assert await desk.owed("notices-broadcast") == 0
    async with storage.reading() as tx:
        with tx.everywhere():
            assert await tx.occurrences.to_continue() == []


async def test_after_an_outage_of_days_the_author_is_told_how_many_did_not_go(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await _series(desk)  # the first at nine tomorrow
    await desk.after(sweeps.send_due, sweeps.continue_series, sweeps.continue_series, days=5, hours=13)  # 23:00
    assert await desk.owed("notices-missed") == 1
    assert await desk.owed("notices-skipped") == 1
    async with storage.reading(desk.community.id) as tx:
        coming = (await tx.notices.latest())[0]
        args = await tx.session.scalar(select(OutboxRow.args).where(OutboxRow.key == "notices-skipped"))
    assert coming.occurs_at == datetime(2026, 12, 1, 1, tzinfo=UTC)
    assert args is not None
    assert args["count"] == 4  # of the days after the one that was missed, to the thirtieth
    assert await desk.owed("notices-broadcast") == 0


async def test_grown_above_the_number_an_occurrence_waits_for_a_second_person(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await _series(desk)
    await desk.after(sweeps.send_due, hours=23, minutes=1)
    async with storage.transaction() as tx:
        await tx.communities.change(replace(desk.community, terms={"approve_above": 1}))
    await desk.after(sweeps.continue_series)
    async with storage.reading(desk.community.id) as tx:
        coming = (await tx.notices.latest())[0]
    assert (coming.state, coming.guarded) == (State.AWAITING, True)
    assert await desk.owed("notices-second-asked-series") == 2
    assert await desk.owed("notices-held") == 1


async def test_two_corrections_at_once_the_last_one_stands_in_every_copy(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await desk.after(sweeps.send_due, minutes=1)
    async with storage.transaction() as tx:
        with tx.everywhere():
            now = await tx.now()
            due = await tx.outbox.due(now, limit=99, flowing=[desk.broadcast.id])
            await tx.outbox.settle([Fate(one.id, SENT, one.id) for one in due], now)

    async def correct(by: Actor, text: str) -> None:
        async with storage.transaction(desk.community.id) as tx:
            kept = await tx.notices.get(desk.broadcast.id, lock=True)
            await asyncio.sleep(0.001)
            now = await tx.now()
            erratum = errata.propose(kept, Notice(text), by=by, at=now, guarded=False, limits=LIMITS)
            await tx.errata.add(erratum)
            await tx.notices.change(errata.corrected(kept, erratum))
            await tx.outbox.amend_broadcast(kept.id, at=now)

    await asyncio.gather(correct(desk.staff[0], "甲"), correct(desk.staff[1], "乙"))
    async with storage.reading(desk.community.id) as tx:
        history = await tx.errata.of(desk.broadcast.id)
        kept = await tx.notices.get(desk.broadcast.id)
        assert history[1].was_text == history[0].text
        assert kept.text == history[1].text
        owed = select(func.count()).where(OutboxRow.edits.is_not(None), OutboxRow.state == "owed")
        assert await tx.session.scalar(owed) == 7


async def test_of_two_who_agree_to_a_correction_one_does(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await desk.after(sweeps.send_due, minutes=1)
    async with storage.transaction(desk.community.id) as tx:
        kept = await tx.notices.get(desk.broadcast.id, lock=True)
        erratum = await tx.errata.add(
            errata.propose(kept, Notice("明晚"), by=desk.staff[0], at=await tx.now(), guarded=True, limits=LIMITS)
        )

    async def agree(by: Actor) -> bool:
        try:
            async with storage.transaction(desk.community.id) as tx:
                kept = await tx.notices.get(desk.broadcast.id, lock=True)
                waiting = await tx.errata.get(erratum.id, lock=True)
                await asyncio.sleep(0.001)
                agreed = errata.approve(waiting, kept, by=by, at=await tx.now(), seen=errata.seal(erratum))
                await tx.notices.change(errata.corrected(kept, await tx.errata.change(agreed)))
                return True
        except Refusal:
            return False

    assert sum(await asyncio.gather(*(agree(by) for by in desk.staff[1:] for _ in range(5)))) == 1
    async with storage.transaction(desk.community.id) as tx:
        await tx.errata.supersede(desk.broadcast.id)
        assert (await tx.errata.get(erratum.id)).stage is Stage.APPLIED


async def test_the_live_card_is_edited_only_when_its_numbers_changed(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await desk.after(sweeps.send_due, minutes=1)
    await desk.after(sweeps.show_progress, seconds=14)
    assert await desk.owed("notices-live") == 0  # what is done at once needs no card
    await desk.after(sweeps.show_progress, seconds=3)
    await asyncio.gather(*(sweep(storage, Sweep(sweeps.show_progress)) for _ in range(5)))
    assert await desk.owed("notices-live") == 1
    await desk.after(sweeps.show_progress, seconds=30)
    assert await desk.owed("notices-live") == 1
    async with storage.transaction() as tx:
        with tx.everywhere():
            now = await tx.now()
            first = (await tx.outbox.due(now, limit=1, flowing=[desk.broadcast.id]))[0]
            await tx.outbox.settle([Fate(first.id, SENT, 1)], now)
    await desk.after(sweeps.show_progress, sweeps.show_progress, seconds=30)
    assert await desk.owed("notices-live") <= 2


async def test_a_large_one_is_spread_by_the_sweep_to_its_end(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    few = replace(LIMITS, spread_sqlite=2, spread_postgresql=2)
    monkeypatch.setattr("storage.copies.limits", lambda: few)
    desk = await Desk.open(storage, above=100, neighbours=20)
    await desk.after(sweeps.send_due, minutes=1)
    assert await desk.owed("notices-broadcast") == 2
    assert (await desk.kept()).spread_at is None
    await asyncio.gather(*(sweep(storage, Sweep(sweeps.spread_rest)) for _ in range(3)))
    assert await desk.owed("notices-broadcast") == 23
    assert (await desk.kept()).spread_at is not None
    cancelled = await desk.decide(lambda kept, at: broadcasts.cancel(kept, by=desk.staff[0], at=at))
    assert cancelled is not None
    await asyncio.gather(*(sweep(storage, Sweep(sweeps.withdraw_stopped)) for _ in range(3)))
    async with storage.reading(desk.community.id) as tx:
        assert (await tx.notices.progress(cancelled)).stopped == 23
        assert await tx.session.scalar(select(func.count()).where(OutboxRow.state == "owed")) == 0


async def test_an_outage_midway_holds_it(storage: Storage) -> None:
    desk = await Desk.open(storage, above=100)
    await desk.after(sweeps.send_due, sweeps.hold_stalled, minutes=1)
    await desk.after(hours=28)  # nobody swept
    async with storage.reading() as tx:
        with tx.everywhere():
            assert await tx.notices.flowing(await tx.now()) == []  # the delivery may be up before the sweeps
    await asyncio.gather(*(sweep(storage, Sweep(sweeps.hold_stalled)) for _ in range(3)))
    assert (await desk.kept()).state is State.PAUSED
    assert await desk.owed("notices-stalled") == 1


async def test_sent_back_and_written_anew_within_a_second_the_others_are_asked_again(storage: Storage) -> None:
    desk = await Desk.open(storage)
    for later in (0.0, 0.1):
        async with storage.transaction(desk.community.id) as tx:
            at = NOW + timedelta(seconds=later)
            assert await ask_second(tx.outbox, tx.residents, desk.broadcast, at, ZONE) == 2
    async with storage.reading() as tx:
        asked = await tx.session.scalar(select(func.count()).where(OutboxRow.key == "notices-second-asked"))
    assert asked == 4
