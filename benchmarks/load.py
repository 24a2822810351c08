"""Drives a bot process from here: the playground as Telegram, people who tap, and the process's own CPU seconds.

CPU is counted, not time: machines are noisy. What the playground and the people cost is not counted.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil
from sqlalchemy import text

from participation.access import Actor, Grant, Role, Standing
from participation.communities import Building, Community
from participation.packs import Kind
from participation.polls import Draft, announce
from playground.people import ChatInHand
from playground.server import Playground
from storage import Storage
from storage.migrate import upgrade
from tests.postgres import Server

TOKEN = "100001:benchmark"
ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Process:
    """A running bot."""

    playground: Playground
    ps: psutil.Process

    def cpu(self) -> float:
        """Return the CPU seconds the process and its children have used."""
        family = [self.ps, *self.ps.children(recursive=True)]
        return float(sum(times.user + times.system for times in (one.cpu_times() for one in family)))

    def rss(self) -> float:
        """Return resident memory in MB."""
        return float(self.ps.memory_info().rss) / 1e6


@asynccontextmanager
async def process(arguments: Sequence[str], env: dict[str, str], playground: Playground) -> AsyncIterator[Process]:
    """Run `python -m …` as a process of its own until the block ends."""
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *arguments, cwd=ROOT, env={**os.environ, **env},
        stdout=asyncio.subprocess.DEVNULL, stderr=sys.stderr if os.environ.get("LOUD") else asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield Process(playground, psutil.Process(started.pid))
    finally:
        started.kill()
        await started.wait()


@asynccontextmanager
async def database(kind: str) -> AsyncIterator[str]:
    """The address of a fresh, migrated database on a disk that is synced."""
    with tempfile.TemporaryDirectory() as folder:
        if kind == "sqlite":
            url = f"sqlite+aiosqlite:///{folder}/linli.db"
            await upgrade(url)
            yield url
            return
        server = Server.start(durable=True)
        try:
            url = server.create("linli")
            await upgrade(url)
            yield url
        finally:
            server.stop()


async def settle(url: str, playground: Playground, count: int) -> list[ChatInHand]:
    """Return the chats of `count` verified residents of one community."""
    storage = Storage(url)
    chats = []
    async with storage.transaction() as tx:
        # thousands file the same words here: nobody is asked whether it is the neighbour's matter too
        alone: dict[str, Any] = {"joining": {"kinds": []}}
        community = await tx.communities.add(Community(0, slug="bench", name="测试社区", terms=alone))
        tx.within(community.id)
        building = await tx.communities.buildings.add(Building(0, community.id, "1号楼"))
        for number in range(count):
            person = playground.person(f"居民{number}")
            resident = await tx.residents.arrive(person.id, person.id, "zh-Hans", await tx.now())
            await tx.residents.change(
                replace(
                    resident,
                    community_id=community.id,
                    standing=Standing.VERIFIED,
                    name=f"居民{number}",
                    building_id=building.id,
                    consent="2026-11",
                )
            )
            chats.append(person.chat(TOKEN))
    await storage.close()
    return chats


async def call_a_vote(url: str) -> None:
    """Open a yes/no poll, a ballot a person, in the community that stands; nobody is told of it."""
    storage = Storage(url)
    async with storage.transaction() as tx:
        community = (await tx.communities.all())[0]
        tx.within(community.id)
        now = await tx.now()
        caller = (await tx.residents.all(limit=1))[0]
        staff = Actor(caller.id, community.id, caller.standing, frozenset({Grant(Role.STAFF, community.id)}))
        draft = Draft(Kind.YES_NO, "空地改成小花园，您赞成吗？", "sounding", 3, noticed=True)
        poll = announce(draft, form="community", by=staff, at=now, zone=community.zone, seed="0f" * 16)
        await tx.ballots.open(await tx.ballots.add(poll), now)
        await tx.session.execute(text("DELETE FROM outbox"))
    await storage.close()


async def together(chats: Sequence[ChatInHand], one: Callable[[ChatInHand], Awaitable[Any]]) -> None:
    """Let everyone do something at once."""
    await asyncio.gather(*(one(chat) for chat in chats))


async def answered(chat: ChatInHand, seconds: float = 60) -> None:
    """Wait for the bot's next message or edit."""
    await chat.next_message(seconds)
