"""Every case by name: what runs, on which database, in which mode, and what befalls it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from benchmarks.load import TOKEN
from playground.server import Playground
from tests.faults import troubles
from tests.faults.balancer import Balancer
from tests.faults.crowd import Crowd
from tests.faults.judge import Verdict
from tests.faults.stage import PEOPLE, Stage, crowd, linli, listeners, plain, say
from tests.faults.topology import Database, Part, database, free_port
from tests.faults.troubles import Trouble


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the report.

    `copies` of the process are what is struck: webhook replicas stand behind a balancer (an `unruly` one repeats
    and swaps), a second worker is a standby. `small`: the database lies on a small disk.
    """

    name: str
    process: str
    database: str
    mode: str
    trouble: Trouble
    bot: str = "linli"
    copies: int = 1
    unruly: bool = False
    small: bool = False

    @property
    def title(self) -> str:
        """The case as a person names it on the command line."""
        return f"{self.name}:{self.process}:{self.database}:{self.mode}:{self.bot}"


_429 = troubles.telegram("flood")
_5XX = troubles.telegram("server_error", "bad_gateway")
_HANG = troubles.telegram("hang", "dropped", seconds=(1, 12))
_HALF = troubles.telegram("half_answer", "answer_lost")

CASES = (
    Case("kill", "bot", "sqlite", "polling", troubles.kills),
    Case("kill", "bot", "postgresql", "polling", troubles.kills),
    Case("kill", "webhook", "sqlite", "webhook", troubles.kills),
    Case("kill", "webhook", "postgresql", "webhook", troubles.kills),
    Case("kill", "bot", "sqlite", "delivery", troubles.kills),
    Case("kill", "bot", "postgresql", "delivery", troubles.kills),
    Case("kill", "worker", "sqlite", "delivery", troubles.kills),
    Case("kill", "worker", "postgresql", "delivery", troubles.kills, copies=2),
    Case("kill", "bot", "sqlite", "polling", troubles.kills, bot="aiogram"),
    Case("kill", "bot", "postgresql", "polling", troubles.kills, bot="aiogram"),
    Case("kill", "webhook", "sqlite", "webhook", troubles.kills, bot="aiogram"),
    Case("kill", "webhook", "postgresql", "webhook", troubles.kills, bot="aiogram"),
    Case("postgres-restart", "bot", "postgresql", "polling", troubles.postgres_restarts),
    Case("postgres-restart", "webhook", "postgresql", "webhook", troubles.postgres_restarts),
    Case("postgres-restart", "worker", "postgresql", "delivery", troubles.postgres_restarts),
    Case("connections-cut", "bot", "postgresql", "polling", troubles.connections_cut),
    Case("connections-cut", "webhook", "postgresql", "webhook", troubles.connections_cut),
    Case("connections-cut", "worker", "postgresql", "delivery", troubles.connections_cut),
    Case("disk-full", "bot", "sqlite", "polling", troubles.disk_full, small=True),
    Case("disk-full", "webhook", "postgresql", "webhook", troubles.disk_full, small=True),
    Case("telegram-429", "bot", "sqlite", "polling", _429),
    Case("telegram-5xx", "bot", "sqlite", "polling", _5XX),
    Case("telegram-hang", "bot", "sqlite", "polling", _HANG),
    Case("telegram-half-answers", "bot", "sqlite", "polling", _HALF),
    Case("telegram-429", "worker", "postgresql", "delivery", _429),
    Case("telegram-5xx", "worker", "postgresql", "delivery", _5XX),
    Case("telegram-hang", "worker", "postgresql", "delivery", _HANG),
    Case("telegram-half-answers", "worker", "postgresql", "delivery", _HALF),
    Case("replicas-killed-in-turn", "webhook", "postgresql", "webhook", troubles.kills_in_turn, copies=2),
    Case("duplicated-swapped", "bot", "sqlite", "polling", troubles.answers_disordered),
    Case("duplicated-swapped", "webhook", "postgresql", "webhook", troubles.posts_repeated, copies=2, unruly=True),
)


def line(case: Case, found: Verdict, struck: int) -> dict[str, Any]:
    """Return the case's line, with the columns that every case has."""
    return {
        "name": case.name,
        "detail": {"process": case.process, "database": case.database, "mode": case.mode, "bot": case.bot},
        "acknowledged": found.acknowledged,
        "lost": found.lost,
        "doubled": found.doubled,
        "missing": found.missing,
        "repeated": found.repeated,
        "kills": struck,
    }


async def run(case: Case, times: int, count: int = PEOPLE) -> tuple[dict[str, Any], int]:
    """Play the case with so many faults; return its line, and how much was in flight: the most that may come twice."""
    say(case.title)
    playground = Playground(history=60)
    playground.bot(TOKEN)
    await playground.start()
    try:
        async with database(case.database, small=case.small) as place, _played(case, place, playground, count) as stage:
            await case.trouble(stage, times)
            say("waiting for everyone's last reply")
            playground.faults.clear()
            await stage.crowd.end()
            found = await stage.crowd.verdict()
            if case.bot == "linli":
                _explain(stage, found)
            return line(case, found, stage.struck), stage.in_flight
    finally:
        await playground.stop()


def _explain(stage: Stage, found: Verdict) -> None:
    if isinstance(stage.crowd, Crowd):
        for stuck in stage.crowd.stuck():
            say(f"stuck: {stuck[:1500]}")
        for act in stage.crowd.acts:
            if act.update in found.lost_updates:
                say(f"lost: {act}")
        if found.repeated > stage.in_flight:
            for neighbour in stage.crowd.neighbours:
                if neighbour.chat.person.id in found.told_again:
                    say(f"told again:\n{neighbour.chat.transcript()[-3000:]}")
    if found.lost or found.doubled or found.missing:
        say(stage.last_words())


@asynccontextmanager
async def _played(case: Case, place: Database, playground: Playground, count: int) -> AsyncIterator[Stage]:
    delivery = case.mode == "delivery"
    people = await (listeners(place, playground) if delivery else crowd(case.bot, place, playground, count))
    ports = [free_port() for _ in range(case.copies)]
    balancer = Balancer(ports, unruly=case.unruly) if case.mode == "webhook" and case.copies > 1 else None
    address = await balancer.start() if balancer is not None else ""
    parts = _parts(case, place, playground, ports, address)
    beside = [linli("worker", place, playground)] if _with_worker(case) else []
    stage = Stage(playground, place, parts, beside, people, balancer)
    try:
        for part in [*parts, *beside]:
            await part.start()
        say("waiting until everyone was answered once")
        await people.begin()
        yield stage
    except Exception:
        say(stage.last_words())
        raise
    finally:
        for part in [*parts, *beside]:
            await part.kill()
        if balancer is not None:
            await balancer.stop()


def _with_worker(case: Case) -> bool:
    """Webhook processes stand beside a worker in the city's topology; on one SQLite file there is none."""
    return case.bot == "linli" and case.process == "webhook" and case.database == "postgresql"


def _parts(case: Case, place: Database, playground: Playground, ports: list[int], address: str) -> list[Part]:
    if case.bot == "aiogram":
        return [plain(case.mode, place, playground)]
    if case.process == "webhook":
        return [linli("webhook", place, playground, port, address) for port in ports]
    return [linli("run" if case.process == "bot" else "worker", place, playground) for _ in ports]
