"""Fixtures of the whole suite: every storage test on both databases, every conversation through the real dispatcher."""

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog

from storage import Storage
from storage.migrate import upgrade
from tests.postgres import Server
from tests.town import KEYS, Town

# the console's coloured tracebacks take seconds each, and several tests fail on purpose
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))

LONG = (
    "tests/deploy/", "tests/faults/", "tests/test_day.py", "tests/scheduler/test_clock.py", "tests/bot/test_logs.py",
    "tests/bot/test_any_complaint.py", "tests/bot/test_anonymity.py", "tests/bot/test_lanes.py",
    "tests/bot/test_worker.py",
)  # fmt: skip
"""Modules that take a minute or more, much of it waiting: begun first, or one worker stands idle at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long modules first; within a module the order stays."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """One server for each test worker, with a migrated template database."""
    server = Server.start()
    asyncio.run(upgrade(server.create("template_linli")))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    file = tmp_path_factory.mktemp("template") / "linli.db"
    asyncio.run(upgrade(f"sqlite+aiosqlite:///{file}"))
    return file


_number = iter(range(10**9))


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, migrated, empty database; the test runs once on each kind."""
    yield from _fresh(request, tmp_path, request.param)


@pytest.fixture
def sqlite(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh SQLite database, for tests that do not depend on the kind."""
    yield from _fresh(request, tmp_path, "sqlite")


@pytest.fixture
def postgresql(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh PostgreSQL database, for what only it can do."""
    yield from _fresh(request, tmp_path, "postgresql")


def _fresh(request: pytest.FixtureRequest, folder: Path, kind: str) -> Iterator[str]:
    if kind == "sqlite":
        file = folder / "linli.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite+aiosqlite:///{file}"
        return
    server: Server = request.getfixturevalue("postgres")
    name = f"linli_{next(_number)}"
    yield server.create(name, template="template_linli")
    server.drop(name)


@pytest.fixture
async def storage(database: str) -> AsyncIterator[Storage]:
    """A storage on each kind of database."""
    opened = Storage(database, keys=KEYS)
    yield opened
    await opened.close()


@pytest.fixture
async def town(sqlite: str) -> AsyncIterator[Town]:
    """A community with a running bot, on SQLite; people talk to it through the playground's Telegram."""
    async with Town.open(sqlite) as opened:
        yield opened


@pytest.fixture
async def big_town(database: str) -> AsyncIterator[Any]:
    """The same on each kind of database."""
    async with Town.open(database) as opened:
        yield opened
