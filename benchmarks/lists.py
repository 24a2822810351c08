"""收到 of a whole community: the rate by building, the door-knock list as a workbook, a reply that finds its notice.

`python -m benchmarks.lists [--people 7493]`, on SQLite and PostgreSQL. A community of the source documents has 7,493
residents; each has a telephone number (decrypted and masked for the list) and 60 rows in the outbox, about a month's.
"""

import argparse
import asyncio
import time
import tracemalloc
from collections.abc import Awaitable, Callable
from typing import Any

from cryptography.fernet import Fernet
from sqlalchemy import text

from benchmarks.broadcast import settle
from benchmarks.load import database
from benchmarks.report import figure, progress
from bot.lists import UNREACHED, unreached
from participation.access import Role
from participation.communities import Building
from participation.notices import Audience, Broadcast, State
from storage import Storage
from storage.keys import Keys
from storage.outbox import OWED, Owed

KEYS = Fernet.generate_key().decode()
BUILDINGS = 60
MONTH = 60
"""Notices a resident gets in a month, of which the outbox remembers 30 days."""


async def fill(storage: Storage, people: int) -> tuple[int, Broadcast]:
    """Store a community whose every resident got a broadcast, two thirds of whom pressed 收到."""
    community = await settle(storage, people)
    phone = Keys("postgresql://", KEYS).conceal("13812345678")
    async with storage.transaction(community) as tx:
        homes = [await tx.communities.buildings.add(Building(0, community, f"{n}号楼", 3)) for n in range(BUILDINGS)]
        at = await tx.now()
        await tx.session.execute(
            text(f"UPDATE residents SET building_id = {homes[0].id} + id % {BUILDINGS}, unit = id % 3, phone = :phone"),
            {"phone": phone},
        )
        first = await tx.residents.of(10**6)
        assert first is not None
        await tx.residents.entrust(first.id, Role.STAFF, at)
        broadcast = await tx.notices.add(
            Broadcast(
                0, community, first.id, "今晚停水", None, Audience("community"), False, people, at, at, State.SENT, at,
                spread_at=at, asks_receipt=True,
            )
        )  # fmt: skip
        rows = (
            "INSERT INTO outbox (community_id, resident_id, key, args, priority, not_before, broadcast_id, state, "
            "attempts, message_id, created_at) SELECT community_id, id, '{key}', '{{}}', 3, CURRENT_TIMESTAMP, "
            "{about}, 'sent', 0, {message}, CURRENT_TIMESTAMP FROM residents"
        )
        for number in range(MONTH - 1):
            await tx.session.execute(text(rows.format(key="events-reminder", about="NULL", message=1000 + number)))
        await tx.session.execute(text(rows.format(key="notices-broadcast", about=broadcast.id, message=77)))
        await tx.session.execute(
            text(
                "INSERT INTO acknowledgements (community_id, broadcast_id, resident_id, at) "
                f"SELECT community_id, {broadcast.id}, id, CURRENT_TIMESTAMP FROM residents WHERE id % 3 > 0"
            )
        )
    async with storage.transaction() as tx:
        await tx.session.execute(text("ANALYZE"))
    return first.id, broadcast


async def measure(address: str, people: int) -> None:
    """Print the figures on one database."""
    storage = Storage(address, keys=KEYS)
    kind = "sqlite" if storage.sqlite else "postgresql"
    progress(f"{kind}: {people} residents with {MONTH} notices each")
    try:
        reader, broadcast = await fill(storage, people)
        args = {"broadcast": broadcast.id, "building": None, "place": ""}
        owed = Owed(
            id=1, resident_id=reader, chat_id=1, locale="zh-Hans", zone="Asia/Shanghai", key=UNREACHED, args=args,
            priority=0, not_before=broadcast.due_at, attempts=0, doubts=0, broadcast_id=None, edits=None,
            message_id=None, community_id=broadcast.community_id, fate=OWED,
        )  # fmt: skip
        async with storage.reading(broadcast.community_id) as tx:
            rate = await best(lambda: tx.acknowledgements.by_building(broadcast))
            figure("rate_by_building", rate, "ms", database=kind, people=people, buildings=BUILDINGS)
            found = await best(lambda: tx.threads.replied_to(reader, 77))
            figure("reply_finds_its_notice", found, "ms", database=kind, rows=people * MONTH)
            await unreached(tx, owed)  # openpyxl is loaded with the first list of a process
            began = time.perf_counter()
            file = await unreached(tx, owed)
            took = time.perf_counter() - began
            tracemalloc.start()  # slows everything several times, so it is a round of its own
            await unreached(tx, owed)
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            figure("list_of_the_unreached", round(took, 2), "s", database=kind, kilobytes=len(file.content) // 1024,
                   peak_mb=round(peak / 2**20, 1))  # fmt: skip
    finally:
        await storage.close()


async def best(ask: Callable[[], Awaitable[Any]]) -> float:
    """Return the median of nine tries, in milliseconds."""
    took = []
    for _ in range(9):
        began = time.perf_counter()
        await ask()
        took.append(time.perf_counter() - began)
    return round(sorted(took)[4] * 1000, 1)


async def main(people: int) -> None:
    """Measure on both databases."""
    for kind in ("sqlite", "postgresql"):
        async with database(kind) as address:
            await measure(address, people)


if __name__ == "__main__":
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--people", type=int, default=7_493)
    asyncio.run(main(told.parse_args().people))
