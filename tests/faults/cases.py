"""Every case by name: what runs, on which database, in which mode, and what befalls it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from benchmarks.load import TOKEN
from playground.server import Playground
from tests.faults import troubles
from tests.faults.judge import Verdict
from tests.faults.stage import PEOPLE, Stage, linli, people, plain, say, settled, verdict
from tests.faults.topology import Database, Part, database, free_port
from tests.faults.troubles import Trouble


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the report. `replicas` webhook processes stand behind a balancer when there are more than one."""

    name: str
    process: str
    database: str
    mode: str
    trouble: Trouble
    bot: str = "linli"
    replicas: int = 1

    @property
    def title(self) -> str:
        """The case as a person names it on the command line."""
        return f"{self.name}:{self.process}:{self.database}:{self.mode}:{self.bot}"


CASES = (
    Case("kill", "bot", "sqlite", "polling", troubles.kills),
    Case("kill", "bot", "postgresql", "polling", troubles.kills),
    Case("kill", "webhook", "sqlite", "webhook", troubles.kills),
    Case("kill", "webhook", "postgresql", "webhook", troubles.kills),
    Case("kill", "bot", "sqlite", "polling", troubles.kills, bot="aiogram"),
    Case("kill", "bot", "postgresql", "polling", troubles.kills, bot="aiogram"),
    Case("kill", "webhook", "sqlite", "webhook", troubles.kills, bot="aiogram"),
    Case("kill", "webhook", "postgresql", "webhook", troubles.kills, bot="aiogram"),
)


def line(case: Case, found: Verdict, struck: int, in_flight: int) -> dict[str, Any]:
    """Return the case's line as issue 3 names its columns; `in_flight` is the most that may be repeated."""
    return {
        "name": case.name,
        "detail": {
            "process": case.process,
            "database": case.database,
            "mode": case.mode,
            "bot": case.bot,
            "in_flight": in_flight,
        },
        "acknowledged": found.acknowledged,
        "lost": found.lost,
        "doubled": found.doubled,
        "missing": found.missing,
        "repeated": found.repeated,
        "kills": struck,
    }


async def run(case: Case, times: int, count: int = PEOPLE) -> dict[str, Any]:
    """Play the case with so many faults and return its line."""
    say(case.title)
    playground = Playground(history=60)
    playground.bot(TOKEN)
    await playground.start()
    try:
        async with database(case.database) as place, _played(case, place, playground, count) as stage:
            await case.trouble(stage, times)
            await settled(stage)
            return line(case, await verdict(stage), stage.struck, stage.in_flight)
    finally:
        await playground.stop()


@asynccontextmanager
async def _played(case: Case, place: Database, playground: Playground, count: int) -> AsyncIterator[Stage]:
    crowd = await people(case.bot, place, playground, count)
    parts = [plain(case.mode, place, playground)] if case.bot == "aiogram" else _parts(case, place, playground)
    stage = Stage(playground, place, parts, crowd, case.bot)
    try:
        for part in parts:
            await part.start()
        say("waiting until everyone was answered once")
        await crowd.begin()
        yield stage
    except Exception:
        say(stage.last_words())
        raise
    finally:
        for part in parts:
            await part.kill()


def _parts(case: Case, place: Database, playground: Playground) -> list[Part]:
    if case.mode == "polling":
        return [linli("run", place, playground)]
    return [linli("webhook", place, playground, free_port()) for _ in range(case.replicas)]
