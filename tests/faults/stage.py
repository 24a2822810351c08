"""A case on its stage: database, Telegram, processes, people; then the trouble; then the judge."""

import asyncio
import itertools
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.load import TOKEN, call_a_vote, settle
from playground.people import ChatInHand
from playground.server import Playground
from storage import Storage
from tests.faults import audience
from tests.faults.audience import Audience
from tests.faults.balancer import Balancer
from tests.faults.crowd import PLAIN, VOTER, WRITER, Crowd, Neighbour
from tests.faults.topology import SECRET, Database, Part, free_port

PEOPLE = 32
MOST_REPLIES = 4
"""How many replies a person, at most, go before the next fault."""
THINKS = 0.15
"""Seconds between a reply and the next tap, on average: some hundred updates a second in all."""

_numbers = itertools.count(1)


def say(text: str) -> None:
    """Tell whoever watches what is awaited."""
    sys.stderr.write(f"  {text}\n")
    sys.stderr.flush()


class Died(RuntimeError):
    """A process of Linli's ended that nobody killed."""


@dataclass(slots=True)
class Stage:
    """All that a trouble may touch. `parts` are what may be killed, `beside` what else runs.

    `struck` counts the faults, `in_flight` what was on its way at each: the most that may come twice.
    """

    playground: Playground
    database: Database
    parts: list[Part]
    beside: list[Part]
    crowd: Crowd | Audience
    balancer: Balancer | None = None
    struck: int = 0
    in_flight: int = 0

    def strike(self, count: int = 1) -> None:
        """Count a fault at the moment before it strikes."""
        self.struck += count
        self.in_flight += self.crowd.waiting

    async def at_work(self, replies: int = 1, seconds: float = 90) -> None:
        """Wait until the bot has answered again. Raises TimeoutError, and Died when a process ended that nobody killed,
        with the processes' last words."""
        begun = self.crowd.replies
        for _ in range(int(seconds * 20)):
            if self.crowd.replies >= begun + replies:
                return
            if not all(part.pid for part in [*self.parts, *self.beside]):
                raise Died("a process ended by itself\n" + self.last_words())
            await asyncio.sleep(0.05)
        raise TimeoutError(f"no reply within {seconds:g} s\n" + self.last_words())

    async def under_load(self) -> None:
        """Wait until the bot is at work again and some of its answers, sometimes many, have come."""
        await self.at_work(replies=random.randint(1, MOST_REPLIES * self.crowd.people))

    def last_words(self) -> str:
        """What the processes said last."""
        return "\n".join(part.last_words() for part in [*self.parts, *self.beside])


def linli(command: str, database: Database, playground: Playground, port: int = 0, address: str = "") -> Part:
    """Return a process of Linli's, not started; `address` is where Telegram posts to when not to the port itself."""
    env = {"LINLI_DATABASE": database.url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url}
    if port:
        env |= {"LINLI_HOST": "127.0.0.1", "LINLI_PORT": str(port), "LINLI_WEBHOOK_SECRET": SECRET}
        env["LINLI_WEBHOOK_URL"] = address or f"http://127.0.0.1:{port}/telegram"
    return Part(["bot", command], env, database.folder / f"{command}-{next(_numbers)}.log")


def plain(mode: str, database: Database, playground: Playground) -> Part:
    """Return the plain aiogram bot, not started."""
    listening = [str(free_port()), SECRET] if mode == "webhook" else []
    arguments = ["tests.faults.aiogram_bot", playground.url, TOKEN, database.url, *listening]
    return Part(arguments, {}, database.folder / "aiogram.log")


async def crowd(bot: str, database: Database, playground: Playground, count: int) -> Crowd:
    """Return the crowd: for Linli half write and half vote, in a community where one may complain all day."""
    chats: Sequence[ChatInHand]
    if bot == "aiogram":
        chats = [playground.person(f"居民{number}").chat(TOKEN) for number in range(count)]
        return Crowd(playground, database.url, [Neighbour(chat, PLAIN, THINKS) for chat in chats])
    chats = await settle(database.url, playground, count)
    await call_a_vote(database.url)
    storage = Storage(database.url)
    async with storage.transaction() as tx:
        for community in await tx.communities.all():
            await tx.communities.change(
                replace(community, terms={**community.terms, "complaints": {"a_day": 1_000_000}})
            )
    await storage.close()
    habits = (WRITER, VOTER)
    neighbours = [Neighbour(chat, habits[number % 2], THINKS) for number, chat in enumerate(chats)]
    return Crowd(playground, database.url, neighbours)


async def listeners(database: Database, playground: Playground) -> Audience:
    """Return the people who are told things."""
    await settle(database.url, playground, audience.PEOPLE)
    return Audience(playground, database.url)
