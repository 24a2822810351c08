"""A database that is away is told from a statement that will never do, by errors of the real databases."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

from storage import Storage
from storage.outages import outage
from tests.town import KEYS


async def _error(storage: Storage, *statements: str) -> BaseException:
    """Return what the last statement of one transaction raised."""
    try:
        async with storage.transaction() as tx:
            for statement in statements:
                await tx.session.execute(text(statement))
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


async def test_a_full_sqlite_file_is_an_outage(sqlite: str) -> None:
    storage = Storage(sqlite, keys=KEYS)
    error = await _error(
        storage,
        "PRAGMA max_page_count=1",  # SQLite takes the file's present size for it
        "CREATE TABLE filler AS SELECT zeroblob(10000000) AS stuff",
    )
    await storage.close()
    assert isinstance(error, DBAPIError)
    assert outage(error)


@pytest.mark.parametrize("state", ["53100", "57P01", "40P01", "55P03", "58030", "08006"])
async def test_what_postgresql_cannot_do_now_is_an_outage(postgresql: str, state: str) -> None:
    storage = Storage(postgresql, keys=KEYS)
    error = await _error(storage, f"DO $$ BEGIN RAISE EXCEPTION 'trouble' USING ERRCODE = '{state}'; END $$")
    await storage.close()
    assert isinstance(error, DBAPIError)
    assert outage(error)


async def test_a_statement_that_took_too_long_is_none(postgresql: str) -> None:
    storage = Storage(postgresql, keys=KEYS)
    error = await _error(storage, "SET LOCAL statement_timeout = 20", "SELECT pg_sleep(5)")
    await storage.close()
    assert isinstance(error, DBAPIError)
    assert not outage(error)


async def test_a_cut_connection_is_an_outage(postgresql: str) -> None:
    storage = Storage(postgresql, keys=KEYS)
    error = await _error(storage, "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 1")
    await storage.close()
    assert outage(error)


async def test_a_server_that_is_not_there_is_an_outage(tmp_path: object) -> None:
    storage = Storage(f"postgresql+asyncpg://nobody@/none?host={tmp_path}", keys=KEYS)
    error = await _error(storage, "SELECT 1")
    await storage.close()
    assert outage(error)


async def test_a_statement_that_will_never_do_is_none(storage: Storage) -> None:
    assert not outage(await _error(storage, "SELECT nothing FROM nowhere"))
    twice = "INSERT INTO communities (slug, name, city, zone, phone, terms) VALUES ('a', 'a', 'a', 'a', '', '{}')"
    error = await _error(storage, twice, twice)
    assert isinstance(error, IntegrityError | ProgrammingError)
    assert not outage(error)


def test_a_fault_of_ours_is_none() -> None:
    assert not outage(KeyError("case"))
    assert not outage(ValueError("no"))
    with pytest.raises(OSError, match="nowhere") as raised:
        Path("nowhere/at/all").read_bytes()
    assert not outage(raised.value)
