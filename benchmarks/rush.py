"""The last minute of a ballot: 10,000 voters tap before its close, a twentieth more comes too late.

`python -m benchmarks.rush [--quick] [--replicas N]`. Telegram is the playground in this process; Linli runs beside
it as it would live, on SQLite (`linli run`) and on PostgreSQL (webhook replicas and a worker). Everybody stands at
the ballot's last screen when it begins: one person is led there by tapping, and that person's conversation and screen
are copied for the others. A tap is acknowledged when the playground was told that it is taken. Arrival decides, by the
database's clock: `lost` counts acknowledged taps that are neither in the box nor were told no, `refused_in_time` those
that were stored before the close and are not in the box.
"""

import argparse
import asyncio
import gc
import json
import random
import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, text

from benchmarks.load import TOKEN, answered, call_a_vote, database
from benchmarks.report import figure, progress
from benchmarks.sizes import running
from participation.access import Standing
from participation.communities import Building, Community
from participation.polls import Poll, reminded
from participation.residents import Resident
from playground import acts
from playground.people import ChatInHand
from playground.server import Playground
from playground.state import Chat, Event, Message
from playground.updates import Update
from storage import Storage
from storage.chats import ChatRow
from tests.town import KEYS

LATE = 0.05
"""How many more, as a share, tap in the `LATE_S` seconds after the close."""
LATE_S = 5.0
BREATH_S = 3.0
"""Between the end of the preparations and the first tap."""
THE_WAY = ("项目和投票", "正在投票的表决", "空地改成小花园", "去投票", "赞成")
RECEIPT, TOO_LATE, OVER = "凭证号", "来晚了一步", "现在不能投"
"""What the answers say; the last stands on the screen, also where the tap is too old at Telegram to be answered."""
PATIENCE_S = 900.0
QUIET_S = 60.0
"""When nobody was answered for so long, nobody will be."""


@dataclass(slots=True)
class Voter:
    """One tap and what came of it; moments are this process's own, from a clock that only goes forward."""

    chat: Chat
    message: Message
    tapped: float = 0.0
    answered: float = 0.0
    receipts: int = 0
    refusals: int = 0
    over: bool = False

    @property
    def refused(self) -> bool:
        """Whether the person was told no."""
        return self.refusals > 0 or self.over


class Rush:
    """Everyone at the ballot's last screen, and what they see afterwards."""

    def __init__(self, playground: Playground, voters: list[Voter], data: str) -> None:
        self._world = playground.world
        self._data = data
        self.voters = {voter.chat.id: voter for voter in voters}
        self._world.listeners.add(self._seen)
        self.taken: set[int] = set()
        """Whose tap Telegram was told is taken."""
        self._world.find_bot(TOKEN).inbox.on_taken = self._taken
        self.waiting = 0
        """How many have tapped and were not answered."""
        self._answered = asyncio.Event()

    def _taken(self, update: Update) -> None:
        if update.chat is not None and (voter := self.voters.get(update.chat.id)) and voter.tapped:
            self.taken.add(update.chat.id)

    def _seen(self, event: Event) -> None:
        voter = self.voters.get(event.chat.id)
        if voter is None or not voter.tapped:
            return
        if event.kind in ("edited", "sent") and event.message is not None and RECEIPT in event.message.text:
            voter.receipts += 1
        elif event.kind == "toast" and TOO_LATE in event.text:
            voter.refusals += 1
        elif event.kind in ("edited", "sent") and event.message is not None and OVER in event.message.text:
            voter.over = True
        else:
            return
        if not voter.answered:
            voter.answered = time.monotonic()
            self.waiting -= 1
            self._answered.set()

    async def tap(self, close: float, window: float) -> None:
        """Let everyone tap: more and more of them towards the close, some after it."""
        chosen = random.Random(20)  # the same crowd every time
        everyone = list(self.voters.values())
        chosen.shuffle(everyone)
        late = round(len(everyone) * LATE / (1 + LATE))
        moments = sorted(
            [close - window * (1 - chosen.random() ** 0.7) for _ in everyone[late:]]
            + [close + LATE_S * chosen.random() for _ in everyone[:late]]
        )
        for voter, moment in zip(everyone, moments, strict=True):
            if (ahead := moment - time.monotonic()) > 0:
                await asyncio.sleep(ahead)
            voter.tapped = time.monotonic()
            self.waiting += 1
            person = voter.chat.person
            assert person is not None
            acts.press(self._world, voter.chat, person, voter.message, self._data, "提交我的票")

    async def over(self) -> None:
        """Wait until everybody who tapped was answered, or nobody was for `QUIET_S`."""
        with suppress(TimeoutError):
            while self.waiting:
                async with asyncio.timeout(QUIET_S):
                    self._answered.clear()
                    await self._answered.wait()


async def settle(url: str, playground: Playground, count: int) -> list[Chat]:
    """Store that many verified residents of one community; return their chats."""
    world, bot = playground.world, playground.world.find_bot(TOKEN)
    storage = Storage(url, keys=KEYS)
    people = [world.add_person(f"居民{number}") for number in range(count)]
    async with storage.transaction() as tx:
        now = await tx.now()
        # thousands file the same words here: nobody is asked whether it is the neighbour's matter too
        alone: dict[str, Any] = {"joining": {"kinds": []}}
        community = await tx.communities.add(Community(0, slug="bench", name="测试社区", terms=alone))
        tx.within(community.id)
        building = await tx.communities.buildings.add(Building(0, community.id, "1号楼"))
        await tx.residents.add_all(
            Resident(
                0, one.id, one.id, "zh-Hans", now, community_id=community.id, standing=Standing.VERIFIED,
                name=one.name, building_id=building.id, consent="2026-11", consented_at=now,
            )
            for one in people
        )  # fmt: skip
    await storage.close()
    return [world.private_chat(bot, one) for one in people]


async def walk(playground: Playground, chat: Chat) -> Message:
    """Lead one person to the ballot's last screen by tapping; return that screen."""
    assert chat.person is not None
    hand = ChatInHand(playground, chat, chat.person)
    await hand.start()
    await answered(hand)
    for label in THE_WAY:
        while not any(label in button for button in hand.buttons()):
            await answered(hand)
        await hand.press(label)
        await answered(hand)
    while not any("提交" in button for button in hand.buttons()):
        await answered(hand)
    await asyncio.sleep(1)  # the chat's row is written after the screen was shown
    return hand.screen


async def copy(storage: Storage, led: Chat, screen: Message, chats: list[Chat]) -> tuple[list[Voter], str]:
    """Put everybody where the one stands; return them and what the button carries."""
    async with storage.transaction() as tx:
        stands = (await tx.session.execute(select(*ChatRow.__table__.columns).where(ChatRow.chat_id == led.id))).one()
        told = json.dumps(stands.conversation)  # it names the person: a dialog is its own person's alone
        rows = [
            {**stands._mapping, "chat_id": chat.id, "conversation": json.loads(told.replace(str(led.id), str(chat.id)))}
            for chat in chats
        ]
        await tx.session.execute(insert(ChatRow), rows)
    voters = []
    for chat in chats:
        chat.last_id = screen.id - 1
        voters.append(Voter(chat, chat.add(screen.sender, dict(screen.content), inline=screen.inline)))
    assert screen.inline is not None
    data = next(
        key["callback_data"] for row in screen.inline["inline_keyboard"] for key in row if "提交" in key["text"]
    )
    return voters, data


async def set_the_clock(storage: Storage, poll: Poll, before: float) -> float:
    """Move the product's clock to `before` seconds ahead of the close; return the close by this process's clock."""
    async with storage.transaction() as tx:
        await tx.clock.advance(poll.closes_at - timedelta(seconds=before) - await tx.now())
        left = poll.closes_at - await tx.now()
    return time.monotonic() + left.total_seconds()


async def the_poll(storage: Storage) -> Poll:
    """Return the poll as stored now."""
    async with storage.reading() as tx:
        with tx.everywhere():
            return (await tx.ballots.all())[0]


async def rush(kind: str, count: int, window: float, replicas: int) -> None:
    """Measure one size of Linli."""
    playground = Playground(history=20)
    playground.bot(TOKEN)
    await playground.start()
    async with database(kind) as url:
        began = time.perf_counter()
        led, *chats = await settle(url, playground, 1 + round(count * (1 + LATE)))
        await call_a_vote(url)
        storage = Storage(url, keys=KEYS)
        poll = await the_poll(storage)
        async with storage.transaction(poll.community_id) as tx:
            await tx.ballots.change(reminded(poll))  # a day ago, when the reminder was due
        await set_the_clock(storage, poll, 3600)
        async with running(kind, url, playground, replicas=replicas) as processes:
            screen = await walk(playground, led)
            voters, data = await copy(storage, led, screen, chats)
            people = Rush(playground, voters, data)
            gc.freeze()  # what stands now stays: the driver's own pauses are not Linli's
            progress(f"  {len(voters)} voters stand ready after {time.perf_counter() - began:.0f} s")
            close = await set_the_clock(storage, poll, window + BREATH_S)
            spent = {name: one.cpu() for name, one in processes.items()}
            behind = asyncio.get_running_loop().create_task(_at_the_close(people, close))
            await people.tap(close, window)
            await people.over()
            cpu = {name: round(one.cpu() - spent[name], 1) for name, one in processes.items()}
            async with asyncio.timeout(PATIENCE_S):
                while (await the_poll(storage)).tally is None:  # noqa: ASYNC110  the database tells nobody
                    await asyncio.sleep(0.2)
            closed = time.monotonic()
        await report(
            storage, people, kind, close,
            replicas=0 if kind == "sqlite" else replicas,
            backlog=await behind,
            last_answer_s=round(max(voter.answered for voter in voters) - close, 2),
            result_s=round(closed - close, 2),
            cpu=cpu,
        )  # fmt: skip
        await storage.close()
    gc.unfreeze()
    await playground.stop()


async def _at_the_close(people: Rush, close: float) -> int:
    await asyncio.sleep(close - time.monotonic())
    return people.waiting


def judged(
    voters: Collection[Voter],
    taken: Collection[int],
    arrived: Mapping[int, datetime],
    box: Mapping[int, int],
    closes_at: datetime,
) -> dict[str, int]:
    """Return the columns, in taps: what people were told, against whose tap Telegram was told is `taken`, when it
    `arrived` and how often the ballot in the `box` was changed."""
    known = [one for one in voters if one.chat.id in taken]
    in_time = {one.chat.id for one in known if one.chat.id in arrived and arrived[one.chat.id] < closes_at}
    accepted = {one.chat.id for one in known if one.chat.id in box}
    said_twice = sum(one.receipts + (one.refusals or one.over) > 1 for one in known)
    return {
        "acknowledged": len(known),
        "accepted": len(accepted),
        "refused_late": sum(one.refused and one.chat.id not in in_time for one in known),
        "lost": sum(not one.refused and one.chat.id not in accepted for one in known),
        "receipt_without_ballot": sum(one.receipts > 0 and one.chat.id not in box for one in voters),
        "unanswered": sum(not one.receipts and not one.refused for one in known),
        "never_taken": len(voters) - len(known),
        "refused_in_time": len(in_time - accepted),
        "accepted_late": len(accepted - in_time),
        "doubled": said_twice + sum(box[lane] > 0 for lane in accepted),
    }


async def report(storage: Storage, people: Rush, kind: str, close: float, **detail: object) -> None:
    """Ask the database what became of every tap, beside what people saw, and print it."""
    poll = await the_poll(storage)
    async with storage.reading() as tx:
        stored = await tx.session.execute(text("SELECT lane, MAX(received_at) FROM inbox GROUP BY lane"))
        arrived = {lane: _moment(at) for lane, at in stored}
        cast = await tx.session.execute(
            text("SELECT r.chat_id, b.changes FROM ballots b JOIN residents r ON r.id = b.resident_id")
        )
        box: dict[int, int] = dict(list(cast))
    assert poll.tally is not None
    detail = {"database": kind, "voters": len(people.voters), **detail}

    def say(name: str, value: float, unit: str = "taps") -> None:
        figure(f"rush_{name}", round(value, 3), unit, **detail)
        detail.clear()
        detail["database"] = kind

    for name, count in judged(people.voters.values(), people.taken, arrived, box, poll.closes_at).items():
        say(name, count)
    known = [one for one in people.voters.values() if one.chat.id in people.taken]
    told = [one for one in known if one.receipts or one.refused]
    say("not_in_the_tally", len(box) - poll.tally.cast)
    lags = [
        (arrived[one.chat.id] - poll.closes_at).total_seconds() - (one.tapped - close)
        for one in known
        if one.chat.id in arrived
    ]
    say("stored_p50", _share(lags, 50), "s")
    say("stored_p99", _share(lags, 99), "s")
    for name, them in (
        ("accepted", [one for one in told if one.receipts]),
        ("refused", [one for one in told if one.refused]),
    ):
        if them:
            seconds = [one.answered - one.tapped for one in them]
            say(f"answer_{name}_p50", _share(seconds, 50), "s")
            say(f"answer_{name}_p99", _share(seconds, 99), "s")


def _share(seconds: list[float], hundredths: int) -> float:
    """Return the time within which that many of a hundred were done."""
    return sorted(seconds)[min(len(seconds) - 1, len(seconds) * hundredths // 100)]


def _moment(stored: datetime | str) -> datetime:
    """Return a moment as it comes out of a plain question: SQLite gives text."""
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


async def main(*, quick: bool, replicas: int, kinds: list[str]) -> None:
    """Measure both sizes, one after the other."""
    for kind in kinds:
        progress(f"rush on {kind}")
        await rush(kind, 1_000 if quick else 10_000, 8.0 if quick else 60.0, replicas)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="1,000 voters in 8 seconds; under 90 s")
    arguments.add_argument("--replicas", type=int, default=2, help="webhook replicas on PostgreSQL")
    arguments.add_argument("--only", choices=("sqlite", "postgresql"), help="one database")
    given = arguments.parse_args()
    kinds = [given.only] if given.only else ["sqlite", "postgresql"]
    asyncio.run(main(quick=given.quick, replicas=given.replicas, kinds=kinds))
