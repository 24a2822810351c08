"""A case on its stage: database, Telegram, processes, people; then the trouble; then the judge."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.load import TOKEN, call_a_vote, settle
from playground.people import ChatInHand
from playground.server import Playground
from storage import Storage
from tests.faults import ledgers
from tests.faults.crowd import PLAIN, VOTER, WRITER, Crowd, Neighbour
from tests.faults.judge import Record, Verdict, judge
from tests.faults.topology import SECRET, Database, Part, free_port

PEOPLE = 32
THINKS = 0.15
"""Seconds between a reply and the next tap, on average: some hundred updates a second in all."""


def say(text: str) -> None:
    """Tell whoever watches what is awaited."""
    sys.stderr.write(f"  {text}\n")
    sys.stderr.flush()


@dataclass(slots=True)
class Stage:
    """All that a trouble may touch. `struck` counts the faults, `in_flight` the people who waited at each."""

    playground: Playground
    database: Database
    parts: list[Part]
    crowd: Crowd
    bot: str
    struck: int = 0
    in_flight: int = 0
    ports: list[int] = field(default_factory=list)

    def strike(self, count: int = 1) -> None:
        """Count a fault at the moment before it strikes."""
        self.struck += count
        self.in_flight += self.crowd.waiting

    async def at_work(self, replies: int = 1, seconds: float = 90) -> None:
        """Wait until the bot has answered again. Raises TimeoutError with the processes' last words."""
        begun = self.crowd.replies
        for _ in range(int(seconds * 20)):
            if self.crowd.replies >= begun + replies:
                return
            await asyncio.sleep(0.05)
        raise TimeoutError(f"no reply within {seconds:g} s\n" + self.last_words())

    def last_words(self) -> str:
        """What the processes said last."""
        return "\n".join(part.last_words() for part in self.parts)


def linli(command: str, database: Database, playground: Playground, port: int = 0, address: str = "") -> Part:
    """Return a process of Linli's, not started; `address` is where Telegram posts to when not to the port itself."""
    env = {"LINLI_DATABASE": database.url, "LINLI_TOKEN": TOKEN, "LINLI_API": playground.url}
    if port:
        env |= {"LINLI_HOST": "127.0.0.1", "LINLI_PORT": str(port), "LINLI_WEBHOOK_SECRET": SECRET}
        env["LINLI_WEBHOOK_URL"] = address or f"http://127.0.0.1:{port}/telegram"
    return Part(["bot", command], env, database.folder / f"{command}-{port}.log")


def plain(mode: str, database: Database, playground: Playground) -> Part:
    """Return the plain aiogram bot, not started."""
    listening = [str(free_port()), SECRET] if mode == "webhook" else []
    arguments = ["tests.faults.aiogram_bot", playground.url, TOKEN, database.url, *listening]
    return Part(arguments, {}, database.folder / "aiogram.log")


async def people(bot: str, database: Database, playground: Playground, count: int) -> Crowd:
    """Return the crowd: for Linli half write and half vote, in a community where one may complain all day."""
    chats: Sequence[ChatInHand]
    if bot == "aiogram":
        chats = [playground.person(f"居民{number}").chat(TOKEN) for number in range(count)]
        return Crowd(playground, [Neighbour(chat, PLAIN, THINKS) for chat in chats])
    chats = await settle(database.url, playground, count)
    await call_a_vote(database.url)
    storage = Storage(database.url)
    async with storage.transaction() as tx:
        for community in await tx.communities.all():
            await tx.communities.change(replace(community, terms={"complaints": {"a_day": 1_000_000}}))
    await storage.close()
    habits = (WRITER, VOTER)
    return Crowd(playground, [Neighbour(chat, habits[number % 2], THINKS) for number, chat in enumerate(chats)])


async def settled(stage: Stage, seconds: float = 120) -> None:
    """Wait until everyone has ended the round in hand and nothing waits any more; never raises for what does not."""
    say("waiting for everyone's last reply")
    stage.playground.faults.clear()
    await stage.crowd.end()
    queue = stage.playground.world.find_bot(TOKEN).inbox.queue
    await _until(lambda: not queue, seconds, "updates that Telegram still has")
    if stage.bot == "linli":
        for _ in range(int(seconds)):
            if not await ledgers.unworked(stage.database.url):
                break
            await asyncio.sleep(1)
    else:
        await asyncio.sleep(2)


async def _until(true: Callable[[], bool], seconds: float, what: str) -> None:
    for _ in range(int(seconds * 10)):
        if true():
            return
        await asyncio.sleep(0.1)
    say(f"gave up waiting for {what}")


async def verdict(stage: Stage) -> Verdict:
    """Return the columns, read from the database and the chats."""
    ours = stage.bot == "linli"
    now = stage.playground.world.now()
    record = Record(
        acts=stage.crowd.acts,
        taken=stage.crowd.taken,
        effects=await (ledgers.of_linli if ours else ledgers.of_plain)(stage.database.url),
        worked=await ledgers.worked(stage.database.url) if ours else None,
        told={neighbour.chat.person.id: neighbour.told for neighbour in stage.crowd.neighbours},
        waiting={
            neighbour.chat.person.id
            for neighbour in stage.crowd.neighbours
            if any(now - press.at < 150 for press in neighbour.chat.chat.unanswered.values())
        },
    )
    found = judge(record)
    for neighbour in stage.crowd.neighbours:
        if neighbour.stuck and ours:
            say(f"stuck: {neighbour.stuck[:1500]}")
    for act in record.acts:
        if act.update in found.lost_updates and ours:
            say(f"lost: {act}")
    return found
