"""Double taps on a ballot with the close racing the last of them: how many a second, and one ballot each.

`python -m benchmarks.taps [--quick] [--voters N]`. Straight at storage, where the promise is kept: everybody submits
twice at the same moment, each tap in a transaction of its own as the bot casts it, `AT_ONCE` of them under way; the
sealer runs beside them, and when four fifths are cast the clock passes the close and the poll is counted under them.
What it takes from the press to the screen is measured by `rush.py`.
"""

import argparse
import asyncio
import random
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from benchmarks.load import database
from benchmarks.report import figure, progress
from participation.access import Standing
from participation.ballots import Ballot
from participation.communities import Building, Community
from participation.packs import Mode
from participation.polls import Poll, VoteClosed
from participation.residents import Resident
from scheduler.ballots import close_due, seal_chains
from storage import Storage
from storage.residents import ResidentRow
from tests.polling import Voters, opened, voted
from tests.town import KEYS

AT_ONCE = 10
"""Casts under way at once: as many as one process has connections for."""
CLOSES_AFTER = 0.8
SEALS_EVERY_S = 0.2
OPTIONS = ("长椅", "路灯", "滑梯")


@dataclass(slots=True)
class Burst:
    """What came of the taps: acknowledged ballots and refusals by voter, and how long it took."""

    held: dict[int, list[Ballot]]
    late: int
    seconds: float
    taps: int


async def settle(storage: Storage, count: int) -> Voters:
    """Store that many verified residents of one community."""
    async with storage.transaction() as tx:
        now = await tx.now()
        community = await tx.communities.add(Community(0, slug="bench", name="测试社区"))
        tx.within(community.id)
        buildings = [await tx.communities.buildings.add(Building(0, community.id, "1号楼"))]
        await tx.residents.add_all(
            Resident(
                0, number + 1, number + 1, "zh-Hans", now, community_id=community.id, standing=Standing.VERIFIED,
                name=f"居民{number}", building_id=buildings[0].id,
            )
            for number in range(count)
        )  # fmt: skip
    async with storage.reading(community.id) as tx:
        residents = await tx.residents.all(order=(ResidentRow.id,))
    return Voters(community, buildings, list(residents))


async def burst(storage: Storage, voters: Voters, poll: Poll, *, at_once: int, closes_after: float) -> Burst:
    """Tap twice for everybody, in no order, and close the poll when that share of the taps is answered."""
    taps = [number for number in range(len(voters.residents)) for _ in range(2)]
    random.Random(20).shuffle(taps)  # the same crowd every time
    pairs = iter(taps)
    found = Burst({}, 0, 0.0, len(taps))
    done, over = 0, asyncio.Event()

    async def one() -> None:
        nonlocal done
        for number in pairs:
            said = str((number + done) % len(OPTIONS))
            answer = await voted(storage, voters, poll, number, said)
            done += 1
            if isinstance(answer, Ballot):
                found.held.setdefault(number, []).append(answer)
            elif isinstance(answer, VoteClosed):
                found.late += 1
            else:
                raise answer
            if done >= len(taps) * closes_after:
                over.set()

    async def close() -> None:
        await over.wait()
        async with storage.transaction() as tx:
            await tx.clock.advance(poll.closes_at - await tx.now())
        async with storage.transaction() as tx:
            with tx.everywhere():
                await close_due(tx, await tx.now())

    async def seal() -> None:
        while True:
            await asyncio.sleep(SEALS_EVERY_S)
            async with storage.transaction() as tx:
                with tx.everywhere():
                    await seal_chains(tx, await tx.now())

    sealer = asyncio.get_running_loop().create_task(seal())
    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(close())
        for _ in range(at_once):
            group.create_task(one())
    found.seconds = time.perf_counter() - began
    sealer.cancel()
    with suppress(asyncio.CancelledError):
        await sealer
    return found


async def judged(storage: Storage, voters: Voters, poll: Poll, found: Burst) -> dict[str, int]:
    """Return the columns, each nothing but the first three where all is well: ballots acknowledged and not in the box
    or there twice, ballots of nobody, taps told no with a ballot all the same, and faults of the chain."""
    async with storage.transaction(voters.community.id) as tx:
        rows: list[tuple[int, str, int]] = [
            (resident, content, changes)
            for resident, content, changes in await tx.session.execute(
                text("SELECT resident_id, content, changes FROM ballots WHERE poll_id = :poll"), {"poll": poll.id}
            )
        ]
        done = await tx.ballots.get(poll.id)
        faults = await tx.ballots.verify(poll.id)
    numbers = {one.id: number for number, one in enumerate(voters.residents)}
    box = {numbers[resident]: (content, changes) for resident, content, changes in rows}
    taken = {number: [ballot.content for ballot in ballots] for number, ballots in found.held.items()}
    return {
        "voters": len(voters.residents),
        "ballots": len(rows),
        "refused_late": found.late,
        "doubled": len(rows) - len(box) + sum(1 + changes != len(taken.get(n, ())) for n, (_, changes) in box.items()),
        "lost": len(taken.keys() - box.keys()) + sum(said not in taken.get(n, ()) for n, (said, _) in box.items()),
        "from_nobody": len(box.keys() - taken.keys()),
        "not_in_the_tally": len(rows) - (done.tally.cast if done.tally else 0),
        "chain_faults": len(faults or ()),
    }


async def measure(
    storage: Storage, count: int, *, at_once: int = AT_ONCE, closes_after: float = CLOSES_AFTER
) -> tuple[Burst, dict[str, int]]:
    """Return a burst of `count` voters' double taps and what is in the box after it."""
    voters = await settle(storage, count)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters, options=OPTIONS, mode=Mode.NAMED)
    found = await burst(storage, voters, poll, at_once=at_once, closes_after=closes_after)
    return found, await judged(storage, voters, poll, found)


async def main(count: int) -> None:
    """Print the figures for both databases."""
    for kind in ("sqlite", "postgresql"):
        progress(f"taps on {kind}")
        async with database(kind) as url:
            storage = Storage(url, keys=KEYS)
            found, columns = await measure(storage, count)
            await storage.close()
        detail: dict[str, Any] = {"database": kind, "at_once": AT_ONCE, "seconds": round(found.seconds, 1), **columns}
        figure("taps_per_s", round(found.taps / found.seconds), "taps/s", **detail)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--quick", action="store_true")
    asked.add_argument("--voters", type=int, default=10_000)
    given = asked.parse_args()
    asyncio.run(main(500 if given.quick else given.voters))
