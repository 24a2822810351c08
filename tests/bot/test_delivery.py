"""Delivery against a Telegram that refuses, fails, drops and limits: everyone is told, and told once."""

import asyncio
import contextlib
import io
import itertools
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import select, text, update

from bot.delivery import SLOTS, Delivery
from bot.logs import Lines
from bot.pace import MOST_SAVED
from bot.tries import MOST_DOUBTS, MOST_DOUBTS_OF_A_COPY
from participation import notices
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.notices import Audience, Broadcast, Notice, State
from playground.limits import Rates
from playground.people import PersonInHand
from playground.refusals import Refused
from playground.server import Playground
from storage import Storage
from storage.notices import KEY
from storage.outbox import OutboxRow, Priority
from tests.town import TOKEN, Town

FAST: dict[str, Any] = {"per_second": 1000, "bulk_per_second": 1000, "per_chat_s": 0, "patience_s": 0.05}


@dataclass
class Office:
    """A storage with people in it and a playground; deliveries are made by the tests."""

    storage: Storage
    playground: Playground
    people: list[int]
    chats: dict[int, Any]

    async def owe(self, text: str, to: list[int] | None = None, **how: Any) -> None:
        """Owe everyone (or some) a line of text."""
        async with self.storage.transaction() as tx:
            at = await tx.now()
            args = {"number": text, **how.pop("args", {})}
            await tx.outbox.owe("errors-set-aside", to or self.people, at=at, args=args, **how)

    async def counts(self) -> Counter[str]:
        """Return how many notices stand in each state."""
        async with self.storage.reading() as tx:
            return Counter(await tx.session.scalars(select(OutboxRow.state)))

    def got(self, resident: int) -> list[str]:
        """Return the texts a person has received, in their order."""
        return [message.text for message in self.chats[resident].messages]

    async def drained(self, seconds: float = 20) -> None:
        """Wait until nothing is owed any more."""
        async with asyncio.timeout(seconds):
            while (await self.counts())["owed"]:
                await asyncio.sleep(0.02)

    @asynccontextmanager
    async def delivering(self, **how: Any) -> AsyncIterator[Delivery]:
        """Run a delivery of its own."""
        delivery = Delivery(self.storage, TOKEN, self.playground.url, **{**FAST, **how})
        task = asyncio.create_task(delivery.run())
        try:
            yield delivery
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


@asynccontextmanager
async def _office(database: str, people: int, rates: Rates | None = None) -> AsyncIterator[Office]:
    storage, playground = Storage(database), Playground(rates=rates)
    await playground.start()
    playground.bot(TOKEN)
    chats = {}
    async with storage.transaction() as tx:
        with tx.everywhere():
            community = await tx.communities.add(Community(0, slug="cd", name="城东社区"))
        for number in range(people):
            person = playground.person(f"居民{number}")
            at = await tx.now()
            resident = await tx.residents.arrive(person.id, person.id, "zh-Hans", at)
            await tx.residents.change(
                replace(resident, community_id=community.id, standing=Standing.VERIFIED, consent="2026-11")
            )
            chats[resident.id] = person.chat(TOKEN)
    try:
        yield Office(storage, playground, list(chats), chats)
    finally:
        await playground.stop()
        await storage.close()


@pytest.fixture
async def office(sqlite: str) -> AsyncIterator[Office]:
    """Twelve people."""
    async with _office(sqlite, 12) as opened:
        yield opened


@pytest.fixture
async def big_office(database: str) -> AsyncIterator[Office]:
    """Forty people, on each kind of database."""
    async with _office(database, 40) as opened:
        yield opened


async def test_everyone_is_told_once(big_office: Office) -> None:
    await big_office.owe("甲")
    await big_office.owe("乙")
    async with big_office.delivering():
        await big_office.drained()
    for person in big_office.people:
        assert ["甲" in text for text in big_office.got(person)] == [True, False]
    assert await big_office.counts() == {"sent": 80}


async def test_a_flood_refusal_silences_all_and_everything_still_arrives_once(office: Office) -> None:
    """`skip` lets some through first, so that others are waiting for their turn when the refusal comes."""
    flood = office.playground.faults.add("flood", method="sendMessage", seconds=1, skip=3)
    calls = _calls(office.playground)
    await office.owe("甲")
    async with office.delivering(per_second=10):  # each of the eight on their way waits a tenth of a second longer
        await office.drained()
    assert flood.hits == 1
    refused = next(at for at, code in calls if code == 429)
    late = [at for at, _ in calls if refused + 0.05 < at < refused + 0.9]
    assert late == []
    assert [len(office.got(person)) for person in office.people] == [1] * 12
    assert await office.counts() == {"sent": 12}


async def test_who_blocked_us_is_unreachable_and_heard_from_again_after_start(town: Town) -> None:
    chat = await town.person("王阿姨")
    town.playground.faults.add("deactivated", method="sendMessage", chat=chat.person.id)
    await _owe(town, chat, "甲")
    assert not (await town.resident(chat)).reachable
    await _owe(town, chat, "乙")  # not even tried while they are gone
    assert await _states(town) == ["blocked", "blocked"]
    await chat.start()
    await chat.settled()
    assert (await town.resident(chat)).reachable
    await _owe(town, chat, "丙")
    assert "丙" in chat.messages[-1].text
    assert not any("乙" in message.text for message in chat.messages)


async def test_blocking_and_unblocking_is_noticed_without_a_send(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    await chat.block()
    await chat.settled()
    assert not (await town.resident(chat)).reachable
    await chat.unblock()
    await chat.settled()
    assert (await town.resident(chat)).reachable


async def test_what_telegram_refuses_is_set_aside_with_the_reason(office: Office) -> None:
    await office.owe("字" * 5000, [office.people[0]])
    await office.owe("好", [office.people[0]])
    async with office.delivering():
        await office.drained()
    assert await office.counts() == {"failed": 1, "sent": 1}
    assert len(office.got(office.people[0])) == 1
    assert "too long" in (await _errors(office))[0]


async def test_words_that_are_missing_cost_one_notice_and_no_more(office: Office) -> None:
    async with office.storage.transaction() as tx:
        await tx.outbox.owe("errors-apology", office.people[:1], at=await tx.now(), args={})
    await office.owe("好")
    async with office.delivering():
        await office.drained()
    assert await office.counts() == {"failed": 1, "sent": 12}


@pytest.mark.parametrize("kind", ["server_error", "bad_gateway", "dropped"])
async def test_faults_on_the_way_are_tried_again(office: Office, kind: Any) -> None:
    fault = office.playground.faults.add(kind, method="sendMessage", times=30)
    await office.owe("甲")
    async with office.delivering(patience_s=0.01):
        await office.drained()
    assert fault.hits == 30
    assert [len(office.got(person)) for person in office.people] == [1] * 12


async def test_pauses_grow_with_each_failure(office: Office) -> None:
    office.playground.faults.add("dropped", method="sendMessage", times=4)
    calls = _calls(office.playground)
    await office.owe("甲", office.people[:1])
    async with office.delivering(patience_s=0.1):
        await office.drained()
    gaps = [later - sooner for (sooner, _), (later, _) in itertools.pairwise(calls)]
    assert len(gaps) == 4
    assert all(gap >= 0.1 * 2**n for n, gap in enumerate(gaps))


async def test_a_telegram_that_is_away_at_the_start_is_waited_for(office: Office) -> None:
    office.playground.faults.add("bad_gateway", method="getMe", times=3)
    await office.owe("甲")
    async with office.delivering(patience_s=0.01):
        await office.drained()
    assert await office.counts() == {"sent": 12}


async def test_a_photo_comes_with_its_words(office: Office) -> None:
    await office.owe("看图", office.people[:1], args={"photo": await _photo(office)})
    async with office.delivering():
        await office.drained()
    message = office.chats[office.people[0]].messages[-1]
    assert "看图" in message.text
    assert "photo" in message.content


async def test_a_receipt_overtakes_a_broadcast(big_office: Office) -> None:
    await big_office.owe("群发", priority=Priority.BROADCAST)
    async with big_office.delivering(per_second=100, bulk_per_second=20) as delivery:
        await _until(lambda: sum(len(big_office.got(person)) for person in big_office.people) >= 5)
        last = big_office.people[-1]
        await big_office.owe("回执", [last], priority=Priority.RECEIPT)
        asked = time.monotonic()
        delivery.wake()
        await _until(lambda: any("回执" in text for text in big_office.got(last)))
        assert time.monotonic() - asked < 1
        before = sum(len(big_office.got(person)) for person in big_office.people)
        await big_office.drained()
    assert before < 30
    assert await big_office.counts() == {"sent": 41}


async def test_broadcasts_leave_room_for_replies(office: Office) -> None:
    calls = _calls(office.playground)
    for words in ("群发甲", "群发乙"):
        await office.owe(words, priority=Priority.BROADCAST)
    async with office.delivering(bulk_per_second=10):
        await office.drained()
    steady = 24 - MOST_SAVED  # a few turns may have been saved
    assert calls[-1][0] - calls[0][0] > steady / 10 * 0.95


async def test_one_person_with_many_notices_keeps_nobody_waiting(office: Office) -> None:
    first, *others = office.people
    for number in range(3 * SLOTS):
        await office.owe(f"第{number}条", [first])
    await office.owe("大家好", others)
    async with office.delivering(per_chat_s=0.3):
        await _until(lambda: all(office.got(person) for person in others), seconds=3)
        assert len(office.got(first)) < 2 * SLOTS
        await office.drained()
    assert [f"第{n}条" in text for n, text in enumerate(office.got(first))] == [True] * 3 * SLOTS


async def test_a_chat_is_spoken_to_once_a_second(office: Office) -> None:
    calls = _calls(office.playground)
    async with office.delivering(per_chat_s=0.5):
        await office.owe("你好", office.people[1:2])  # the first call of a process takes its time
        await office.drained()
        calls.clear()
        for number in range(3):
            await office.owe(f"第{number}条", office.people[:1])
        await office.drained()
    assert len(calls) == 3
    assert calls[-1][0] - calls[0][0] > 0.75  # of 1.0: on a busy machine one may arrive late


async def test_strict_limits_are_met_without_a_refusal(sqlite: str) -> None:
    async with _office(sqlite, 60, Rates()) as office:
        calls = _calls(office.playground)
        await office.owe("群发", priority=Priority.BROADCAST)
        began = time.monotonic()
        delivery = Delivery(office.storage, TOKEN, office.playground.url)
        task = asyncio.create_task(delivery.run())
        await office.drained()
        took = time.monotonic() - began
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    assert [code for _, code in calls if code != 200] == []
    assert took < 59 / 22 * 2


async def test_what_is_not_due_yet_waits(office: Office) -> None:
    async with office.storage.transaction() as tx:
        morning = await tx.now() + timedelta(hours=8)
    await office.owe("早上好", not_before=morning)
    await office.owe("现在", office.people[:1])
    async with office.delivering() as delivery:
        async with asyncio.timeout(10):
            while await office.counts() != {"sent": 1, "owed": 12}:
                await asyncio.sleep(0.02)
        async with office.storage.transaction() as tx:
            await tx.clock.advance(timedelta(hours=8, seconds=1))
        delivery.wake()
        await office.drained()
    assert [len(office.got(person)) for person in office.people] == [2] + [1] * 11


async def test_stopping_and_starting_again_repeats_and_loses_nothing(office: Office) -> None:
    await office.owe("甲")
    await office.owe("乙")
    for _ in range(40):
        async with office.delivering(per_second=60):
            await asyncio.sleep(0.03)
        if not (await office.counts())["owed"]:
            break
    async with office.delivering():
        await office.drained()
    assert [len(office.got(person)) for person in office.people] == [2] * 12


async def test_an_answer_is_kept_while_the_database_is_away(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was sent and could not be noted is remembered and not sent again."""
    await office.owe("甲")
    whole = office.storage.transaction
    failures = iter(range(2))

    def away(*args: Any) -> Any:
        if next(failures, None) is not None:
            raise OSError("the database is away")
        return whole(*args)

    async with office.delivering():
        monkeypatch.setattr(office.storage, "transaction", away)
        await office.drained()
    assert [len(office.got(person)) for person in office.people] == [1] * 12


async def test_a_card_is_changed_in_place(office: Office) -> None:
    person, *_ = office.people
    await office.owe("1", [person], once="card")
    async with office.delivering() as delivery:
        await office.drained()
        for number in ("2", "2", "3"):  # the second says what it says already
            await _amend(office, person, number)
            delivery.wake()
            await office.drained()
    [text] = office.got(person)
    assert "3" in text
    assert await office.counts() == {"sent": 4}
    assert (delivery.counts.sent, delivery.counts.edited) == (1, 3)


async def test_a_card_amended_before_it_went_out_shows_the_last_state(office: Office) -> None:
    person, *_ = office.people
    await office.owe("1", [person], once="card")
    for number in ("2", "3"):
        await _amend(office, person, number)
    async with office.delivering():
        await office.drained()
    [text] = office.got(person)
    assert "3" in text
    assert await office.counts() == {"sent": 2, "cancelled": 1}


async def test_an_edit_keeps_the_buttons_of_its_notice(office: Office) -> None:
    """As a message is sent: an edit without them would take them away."""
    person, *_ = office.people
    facts = {"poll": 5, "question": "改小花园吗？", "unit": "person", "binding": False, "joint": False}
    times = {"opens_at": "2026-11-25T02:00:00+00:00", "closes_at": "2099-11-28T02:00:00+00:00"}
    async with office.storage.transaction() as tx:
        await tx.outbox.owe("ballots-opened", person, at=await tx.now(), args={**facts, **times}, once="card")
    async with office.delivering() as delivery:
        await office.drained()
        assert office.chats[person].buttons()
        async with office.storage.transaction() as tx:
            card = await tx.outbox.named("card", person)
            assert card is not None
            changed = {**facts, **times, "question": "改停车场吗？"}
            await tx.outbox.amend(card, "ballots-opened", at=await tx.now(), args=changed)
        delivery.wake()
        await office.drained()
    assert "停车场" in office.got(person)[0]
    assert office.chats[person].buttons()


async def test_a_caption_is_changed_under_its_photo(office: Office) -> None:
    person, *_ = office.people
    photo = await _photo(office)
    await office.owe("看图", [person], args={"photo": photo}, once="card")
    async with office.delivering() as delivery:
        await office.drained()
        await _amend(office, person, "再看", photo=photo)
        delivery.wake()
        await office.drained()
    message = office.chats[person].messages[-1]
    assert "再看" in message.text
    assert "photo" in message.content


async def test_a_message_that_is_gone_is_set_aside_with_the_reason(office: Office) -> None:
    person, *_ = office.people
    await office.owe("1", [person], once="card")
    async with office.delivering() as delivery:
        await office.drained()
        async with office.storage.transaction() as tx:
            await tx.session.execute(text("UPDATE outbox SET message_id = 999999"))
        await _amend(office, person, "2")
        delivery.wake()
        await office.drained()
    assert await office.counts() == {"sent": 1, "failed": 1}
    assert "not found" in (await _errors(office))[0]


@pytest.mark.parametrize("kind", ["answer_lost", "half_answer"])
async def test_who_may_not_have_got_it_is_told_again_and_told_twice_at_most(office: Office, kind: Any) -> None:
    office.playground.faults.add(kind, method="sendMessage", times=5)
    await office.owe("甲")
    async with office.delivering() as delivery:
        await office.drained()
    assert Counter(len(office.got(person)) for person in office.people) == {1: 7, 2: 5}
    assert await office.counts() == {"sent": 12}
    assert (delivery.counts.sent, delivery.counts.retried) == (12, 5)


@pytest.mark.parametrize(("copies", "most"), [(False, MOST_DOUBTS), (True, MOST_DOUBTS_OF_A_COPY)])
async def test_doubt_has_an_end(office: Office, copies: bool, most: int) -> None:
    """Else a Telegram that takes every message and answers none would tell one person the same for ever."""
    office.playground.faults.add("answer_lost", method="sendMessage", times=None)
    person, *_ = office.people
    await office.owe("甲", [person])
    if copies:
        await _make_copies(office)
    async with office.delivering(patience_s=0.001) as delivery:
        await office.drained()
    assert len(office.got(person)) == most
    assert await office.counts() == {"doubt": 1}
    assert delivery.counts.doubt == 1


async def test_an_outage_costs_what_was_on_its_way_one_try(office: Office) -> None:
    """All wait until Telegram answers a question that changes nothing."""
    sends = office.playground.faults.add("dropped", method="sendMessage", times=None)
    asked = office.playground.faults.add("dropped", method="getMe", times=None, skip=1)  # one to begin with
    await office.owe("甲")
    async with office.delivering(patience_s=0.01):
        await _until(lambda: asked.hits > 6)
        assert sends.hits <= SLOTS
        office.playground.faults.clear()
        await office.drained()
    assert [len(office.got(person)) for person in office.people] == [1] * 12
    async with office.storage.reading() as tx:
        assert max(await tx.session.scalars(select(OutboxRow.attempts))) == 1


async def test_who_cannot_be_reached_costs_no_call(big_office: Office) -> None:
    calls = _calls(big_office.playground)
    async with big_office.storage.transaction() as tx:
        for person in big_office.people[:-3]:
            await tx.residents.unreachable(person)
    await big_office.owe("甲")
    async with big_office.delivering() as delivery:
        await big_office.drained()
    assert await big_office.counts() == {"blocked": 37, "sent": 3}
    assert len(calls) == 3
    assert delivery.counts.blocked == 37


async def test_what_has_lost_its_use_is_not_sent(office: Office) -> None:
    async with office.storage.transaction() as tx:
        soon = await tx.now() + timedelta(hours=1)
    await office.owe("会议马上开始", useful_until=soon)
    await office.owe("回执")
    async with office.storage.transaction() as tx:
        await tx.clock.advance(timedelta(hours=2))
    async with office.delivering() as delivery:
        await office.drained()
    assert all(["回执" in text for text in office.got(person)] == [True] for person in office.people)
    assert await office.counts() == {"expired": 12, "sent": 12}
    assert delivery.counts.expired == 12


async def test_a_group_is_spoken_to_more_slowly_than_a_person(office: Office) -> None:
    """20 a minute: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""
    members = [chat.person for chat in list(office.chats.values())[:2]]
    group = office.playground.group("1号楼群", [PersonInHand(office.playground, one) for one in members], TOKEN)
    calls = _calls(office.playground)
    async with office.storage.transaction() as tx:
        resident = await tx.residents.arrive(10**6, group.id, "zh-Hans", await tx.now())
    async with office.delivering(per_chat_s=0, per_group_s=0.5):
        await office.owe("你好", office.people[1:2])
        await office.drained()
        calls.clear()
        for number in range(3):
            await office.owe(f"第{number}条", [resident.id])
        await office.drained()
    assert len(calls) == 3
    assert calls[-1][0] - calls[0][0] > 0.75


async def test_a_paused_broadcast_is_silent_and_goes_on_where_it_was(big_office: Office) -> None:
    await big_office.owe("群发", priority=Priority.BROADCAST)
    broadcast = await _make_copies(big_office)

    def told() -> int:
        return sum(len(big_office.got(person)) for person in big_office.people)

    async with big_office.delivering(bulk_per_second=40) as delivery:
        await _until(lambda: told() >= 5)
        await _stand(big_office, broadcast, State.CANCELLED)
        delivery.wake()
        await asyncio.sleep(1)  # what was on its way has arrived
        silent = told()
        await big_office.owe("回执", big_office.people[-1:])
        delivery.wake()
        await _until(lambda: told() == silent + 1)
        assert silent < 40
        await _stand(big_office, broadcast, State.SENDING)
        delivery.wake()
        await big_office.drained()
    assert told() == 41
    assert await big_office.counts() == {"sent": 41}


@pytest.mark.parametrize("way_s", [0.0, 0.3], ids=["noted-one-by-one", "all-slots-at-once"])
async def test_who_corrects_a_broadcast_keeps_nobodys_receipt_waiting(postgresql: str, way_s: float) -> None:
    """A correction of a large broadcast holds its row for seconds; only its own copies wait. Not the receipts of those
    who just got theirs, which cannot be written down meanwhile; and not when copies took all the slots they may."""
    async with _office(postgresql, 40) as office:
        await office.owe("群发", priority=Priority.BROADCAST)
        broadcast = await _make_copies(office)
        if way_s:
            office.playground.faults.add("delay", method="sendMessage", times=SLOTS, seconds=way_s)

        def told() -> list[int]:
            return [person for person in office.people if office.got(person)]

        async with contextlib.AsyncExitStack() as correction:
            tx = await correction.enter_async_context(office.storage.transaction(broadcast.community_id))
            await tx.notices.get(broadcast.id, lock=True)
            async with office.delivering(bulk_per_second=1000 if way_s else 40) as delivery:
                await _until(told)
                some = [*told()[:3], *office.people[-1:]]
                for person in some:
                    await office.owe("回执", [person])
                    delivery.wake()
                    await _until(lambda person=person: any("回执" in text for text in office.got(person)))
                assert len(told()) < 40
                await correction.aclose()
                await office.drained()
    assert Counter(len(office.got(person)) for person in office.people) == {1: 40 - len(some), 2: len(some)}
    assert await office.counts() == {"sent": 40 + len(some)}


async def test_a_notice_that_cannot_be_put_into_words_is_set_aside_without_a_word_of_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of ours may carry what a resident wrote; neither the log nor the row keeps that."""

    def fails(*_: Any) -> Any:
        raise ValueError("Canaria Birdsong")

    said: list[Any] = []
    monkeypatch.setattr("bot.tries.compose", fails)
    monkeypatch.setattr("bot.tries.log.error", lambda *what, **more: said.append(Lines()(None, "", {**more})))
    await office.owe("甲", office.people[:1])
    async with office.delivering():
        await office.drained()
    assert await _errors(office) == ["ValueError"]
    assert len(said) == 1
    assert "test_delivery.py" in said[0]
    assert "Canaria" not in said[0]


async def _make_copies(office: Office) -> Broadcast:
    """Make everything that is owed a copy of one broadcast that is being sent; return the broadcast."""
    async with office.storage.transaction() as tx:
        now = await tx.now()
        with tx.everywhere():
            [community] = await tx.communities.all()
        tx.within(community.id)
        everyone = Audience("community")
        drafted = notices.broadcast(
            Notice("今晚停水"),
            by=Actor(office.people[0], community.id, Standing.VERIFIED, frozenset({Grant(Role.STAFF, community.id)})),
            at=now,
            audience=everyone,
            addressed=await tx.notices.addressed(everyone, now),
            due_at=now,
            urgent=True,
            zone=community.zone,
            limits=notices.limits(),
        )
        kept = await tx.notices.add(replace(drafted, state=State.SENDING, released_at=now, spread_at=now))
        await tx.session.execute(
            update(OutboxRow).where(OutboxRow.state == "owed").values(broadcast_id=kept.id, key=KEY, args={})
        )
        return kept


async def _stand(office: Office, broadcast: Broadcast, state: State, **more: Any) -> None:
    async with office.storage.transaction(broadcast.community_id) as tx:
        await tx.notices.change(replace(await tx.notices.get(broadcast.id, lock=True), state=state, **more))


async def test_who_is_sent_the_old_words_during_a_correction_gets_the_correction_too(big_office: Office) -> None:
    """The correction owes edits to what is noted as sent; what is on its way just then sees that the words changed."""
    await big_office.owe("群发", priority=Priority.BROADCAST)
    broadcast = await _make_copies(big_office)
    big_office.playground.faults.add("delay", method="sendMessage", times=None, seconds=0.3)
    async with big_office.delivering() as delivery:
        await _until(lambda: delivery.counts.sent > 0)
        async with big_office.storage.transaction(broadcast.community_id) as tx:
            corrected = replace(await tx.notices.get(broadcast.id, lock=True), text="明晚停水")
            await tx.notices.change(corrected)
            await tx.outbox.amend_broadcast(broadcast.id, at=await tx.now())
        delivery.wake()
        await big_office.drained()
    assert {text.count("明晚停水") for person in big_office.people for text in big_office.got(person)} == {1}
    assert [len(big_office.got(person)) for person in big_office.people] == [1] * 40
    assert 0 < delivery.counts.edited < 40


async def _amend(office: Office, person: int, number: str, **args: Any) -> None:
    async with office.storage.transaction() as tx:
        card = await tx.outbox.named("card", person)
        assert card is not None
        await tx.outbox.amend(card, "errors-set-aside", at=await tx.now(), args={"number": number, **args})


def _calls(playground: Playground) -> list[tuple[float, int]]:
    """Return a list that fills with (moment, answer's code) of every sendMessage."""
    seen: list[tuple[float, int]] = []

    answer = playground.call

    async def noted(bot: Any, name: str, parameters: Any) -> Any:
        asked, code = time.monotonic(), 0
        try:
            result = await answer(bot, name, parameters)
            code = 200
            return result
        except Refused as refusal:
            code = refusal.code
            raise
        finally:
            if name.lower() == "sendmessage":
                seen.append((asked, code))

    playground.call = noted  # type: ignore[method-assign]
    return seen


async def _photo(office: Office) -> str:
    """Return a photo's file id as this bot knows it."""
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    message = await office.chats[office.people[0]].send_photo(picture.getvalue())
    return str(message.content["photo"][-1]["file_id"])


async def _until(true: Any, seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.01)


async def _owe(town: Town, chat: Any, text: str) -> None:
    async with town.storage.transaction() as tx:
        await tx.outbox.owe("errors-set-aside", chat.resident.id, at=await tx.now(), args={"number": text})
    await town.told()


async def _states(town: Town) -> list[str]:
    async with town.storage.reading() as tx:
        return list(await tx.session.scalars(select(OutboxRow.state).order_by(OutboxRow.id)))


async def _errors(office: Office) -> list[str]:
    async with office.storage.reading() as tx:
        found = await tx.session.scalars(select(OutboxRow.error).where(OutboxRow.error.is_not(None)))
        return [str(error) for error in found]
