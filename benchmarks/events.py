"""The rush for an event's seats: 500 people, in parties of one to four, for 30 seats, with processes killed in between.

`python -m benchmarks.events [--quick] [--people N]`. Two processes sign the crowd up, each sign-up in a transaction of
its own as the bot does it; a tenth of those who got a seat give it back, the line is offered what came free and takes
it, and meanwhile a process is killed (SIGKILL) again and again and begun anew with whom it had not answered. Then the
rows are judged by SQL and by hand-written promises (`judged`), not by the code that kept them: `promises_broken` is
their sum. What a sign-up costs is measured apart, with nobody killed: killed processes cannot say what they used.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import text

from benchmarks.load import database
from benchmarks.report import figure, progress
from participation.access import Actor, Standing
from participation.communities import Community
from participation.events import COMING, HOLDING, AlreadySigned, Event, State, accept, cancel, sign_up
from participation.refusals import Refusal
from participation.residents import Resident
from scheduler.events import expire_offers, promote_waitlists
from storage import Storage
from storage.residents import ResidentRow
from tests.town import KEYS

SEATS = 30
PROCESSES = 2
AT_ONCE = 5
"""Sign-ups under way at once in a process."""
KILLS = 8
GIVES_UP = 0.1
MOST_TOGETHER = 40
"""At most so many answers lie between two kills."""


@dataclass(frozen=True, slots=True)
class Rush:
    """Who wants to go (resident, party, whether they will give the seat back), and to what."""

    community: int
    event: int
    crowd: tuple[tuple[int, int, bool], ...]


async def planned(storage: Storage, people: int, *, slug: str = "bench") -> Rush:
    """Store an event of SEATS seats in three days, and that many residents who want to go."""
    chosen = random.Random(20)  # the same crowd every time
    async with storage.transaction() as tx:
        now = await tx.now()
        community = await tx.communities.add(Community(0, slug=slug, name="测试社区"))
        tx.within(community.id)
        await tx.residents.add_all(
            Resident(
                0, community.id * 10_000 + number, number + 1, "zh-Hans", now, community_id=community.id,
                standing=Standing.REGISTERED, name=f"居民{number}",
            )
            for number in range(people)
        )  # fmt: skip
    async with storage.transaction(community.id) as tx:
        residents = await tx.residents.all(order=(ResidentRow.id,))
        begins = now + timedelta(days=3)
        event = await tx.events.add(
            Event(0, community.id, "京剧清唱会", "活动室", begins, SEATS, residents[0].id, now)
        )  # fmt: skip
    crowd = [(one.id, chosen.randint(1, 4), chosen.random() < GIVES_UP) for one in residents]
    chosen.shuffle(crowd)
    return Rush(community.id, event.id, tuple(crowd))


async def signed(storage: Storage, rush: Rush, resident: int, party: int, gives_up: bool) -> str:
    """Sign a party up as a tap does, and give the seat back where they do; return what they were told."""
    by = Actor(resident, rush.community, Standing.REGISTERED)
    async with storage.transaction(rush.community) as tx:
        roster = await tx.events.roster(rush.event, lock=True)
        try:
            kept = await tx.events.seat(sign_up(roster, party, by=by, at=await tx.now()))
        except AlreadySigned:  # the answer before the kill was lost, what it said was not
            found = roster.of(resident)
            assert found is not None
            kept = found
    if gives_up and kept.state in COMING:
        async with storage.transaction(rush.community) as tx:
            roster, mine = await tx.events.registration(kept.id)
            await tx.events.seat(cancel(roster.event, mine, by=by, at=await tx.now()))
        return "cancelled"
    return str(kept.state)


async def line_moves(storage: Storage, rush: Rush) -> None:
    """Let the sweeps come by, and whoever is offered a seat take it."""
    for sweep in (expire_offers, promote_waitlists):
        async with storage.transaction() as tx:
            with tx.everywhere():
                await sweep(tx, await tx.now())
    async with storage.reading(rush.community) as tx:
        offered = [one for one in (await tx.events.roster(rush.event)).live if one.state is State.OFFERED]
    for one in offered:
        async with storage.transaction(rush.community) as tx:
            roster, mine = await tx.events.registration(one.id)
            with suppress(Refusal):  # two processes look after one line
                by = Actor(one.resident_id, rush.community, Standing.REGISTERED)
                await tx.events.seat(accept(roster, mine, by=by, at=await tx.now()))


async def crowd_in(url: str, rush: Rush) -> None:
    """Sign the crowd up, AT_ONCE at a time, and say each answer on a line of its own once it is committed."""
    storage = Storage(url, keys=KEYS)
    people = iter(rush.crowd)

    async def one() -> None:
        for resident, party, gives_up in people:
            told = await signed(storage, rush, resident, party, gives_up)
            sys.stdout.write(f"{resident} {told}\n")
            sys.stdout.flush()

    async def move() -> None:
        while True:
            await line_moves(storage, rush)
            await asyncio.sleep(0.05)

    moving = asyncio.get_running_loop().create_task(move())
    await asyncio.gather(*(one() for _ in range(AT_ONCE)))
    moving.cancel()
    with suppress(asyncio.CancelledError):
        await moving
    await storage.close()


async def race(url: str, rush: Rush, *, kills: int = KILLS) -> tuple[dict[int, str], int]:
    """Return what everybody was told, and how often a process was killed."""
    told: dict[int, str] = {}
    struck = 0
    chosen = random.Random(21)
    strike_at = chosen.randint(1, MOST_TOGETHER)

    async def part(own: Sequence[tuple[int, int, bool]]) -> None:
        nonlocal struck, strike_at
        while left := [one for one in own if one[0] not in told]:
            child = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "benchmarks.events", "--crowd", url, stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE, env=dict(os.environ),
            )  # fmt: skip
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(json.dumps([rush.community, rush.event, left]).encode())
            child.stdin.close()
            struck_down = False
            async for line in child.stdout:
                resident, _, state = line.decode().strip().partition(" ")
                if not state:
                    continue  # the last line of one that was killed
                told[int(resident)] = state
                if not struck_down and struck < kills and len(told) >= strike_at:
                    struck, struck_down = struck + 1, True
                    strike_at = len(told) + chosen.randint(1, MOST_TOGETHER)
                    with suppress(ProcessLookupError):
                        child.send_signal(signal.SIGKILL)
            if await child.wait() not in (0, -signal.SIGKILL):
                raise RuntimeError("a process ended by itself")

    await asyncio.gather(*(part(rush.crowd[n::PROCESSES]) for n in range(PROCESSES)))
    return told, struck


async def judged(storage: Storage, rush: Rush, told: Mapping[int, str]) -> dict[str, int]:
    """Return the columns, each nothing but `seats_filled` where all is well.

    `over`: people beyond the seats; `miscounted`: the event's own count differs; `halved`: parties of another size
    than they asked for; `doubled`: residents with two living registrations; `lost`: people who were told something and
    stand nowhere, or were told they have a seat and neither have it nor gave it back; `passed_over`: who waits behind
    somebody who came later with the same or a greater need; `left_empty`: who waits for seats that are free.
    """
    async with storage.reading(rush.community) as tx:
        question = "SELECT id, resident_id, party, state FROM registrations WHERE event_id = :event ORDER BY id"
        rows = (await tx.session.execute(text(question), {"event": rush.event})).all()
        taken = await tx.session.scalar(text("SELECT taken FROM events WHERE id = :event"), {"event": rush.event})
    asked = {resident: party for resident, party, _ in rush.crowd}
    holding = [row for row in rows if row[3] in HOLDING]
    waiting = [row for row in rows if row[3] == "waiting"]
    living = Counter(row[1] for row in (*holding, *waiting))
    seats = sum(row[2] for row in holding)
    ever = {row[1]: row[3] for row in rows}
    return {
        "seats_filled": seats,
        "over": max(seats - SEATS, 0),
        "miscounted": abs(seats - int(taken or 0)),
        "halved": sum(row[2] != asked[row[1]] for row in rows),
        "doubled": sum(count > 1 for count in living.values()),
        "lost": sum(
            resident not in ever or (state in HOLDING and ever[resident] not in HOLDING)
            for resident, state in told.items()
        ),
        "passed_over": sum(any(one[0] > row[0] and one[2] >= row[2] for one in holding) for row in waiting),
        "left_empty": sum(row[2] <= SEATS - seats for row in waiting),
    }


async def cost(storage: Storage, people: int) -> float:
    """Return sign-ups a second of this process's CPU, with nobody killed; PostgreSQL's own is not counted."""
    rush = await planned(storage, people, slug="cost")
    everybody = iter(rush.crowd)

    async def one() -> None:
        for resident, party, _ in everybody:
            await signed(storage, rush, resident, party, gives_up=False)

    began = time.process_time()
    await asyncio.gather(*(one() for _ in range(AT_ONCE)))
    return people / (time.process_time() - began)


async def measured(url: str, people: int, *, kills: int = KILLS) -> dict[str, Any]:
    """Return the columns of a race, with `seconds` and `kills`."""
    storage = Storage(url, keys=KEYS)
    rush = await planned(storage, people)
    began = time.perf_counter()
    told, struck = await race(url, rush, kills=kills)
    seconds = time.perf_counter() - began
    await line_moves(storage, rush)  # as every second
    columns = await judged(storage, rush, told)
    columns["lost"] += people - len(told)
    await storage.close()
    return {**columns, "seconds": round(seconds, 1), "kills": struck}


async def main(people: int) -> None:
    """Print the figures for both databases."""
    for kind in ("sqlite", "postgresql"):
        progress(f"{people} people for {SEATS} seats on {kind}")
        async with database(kind) as url:
            found = await measured(url, people)
            storage = Storage(url, keys=KEYS)
            a_second = await cost(storage, people)
            await storage.close()
        filled = found.pop("seats_filled")
        detail = {"database": kind, "people": people, "seats": SEATS, **found}
        broken = sum(count for name, count in found.items() if name not in ("seconds", "kills"))
        figure("promises_broken", broken, "promises", **detail)
        figure("seats_filled", filled, "seats", **detail)
        figure("signups_per_cpu_s", round(a_second), "sign-ups/s", database=kind, people=people, at_once=AT_ONCE)


if __name__ == "__main__":
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--quick", action="store_true")
    asking.add_argument("--people", type=int, default=500)
    asking.add_argument("--crowd", help=argparse.SUPPRESS)
    given = asking.parse_args()
    if given.crowd:
        community, event, crowd = json.load(sys.stdin)
        asyncio.run(crowd_in(given.crowd, Rush(community, event, tuple((a, b, c) for a, b, c in crowd))))
    else:
        asyncio.run(main(100 if given.quick else given.people))
