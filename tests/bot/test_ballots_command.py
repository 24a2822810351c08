"""`linli ballots verify`: whole polls end with 0, a touched one with 1 and its fault."""

import asyncio

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from bot.__main__ import app
from storage import Storage
from tests.polling import opened, settled, voted
from tests.town import KEYS


def test_the_command_finds_a_ballot_that_was_touched(sqlite: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def vote() -> None:
        storage = Storage(sqlite, keys=KEYS)
        voters = await settled(storage, 2)
        async with storage.transaction(voters.community.id) as tx:
            poll = await opened(tx, voters)
        await voted(storage, voters, poll, 1, "yes")
        await storage.close()

    async def touch() -> None:
        storage = Storage(sqlite, keys=KEYS)
        async with storage.transaction() as tx:
            await tx.session.execute(text("UPDATE ballots SET content = 'no'"))
        await storage.close()

    monkeypatch.setenv("LINLI_DATABASE", sqlite)
    asyncio.run(vote())
    whole = CliRunner().invoke(app, ["ballots", "verify"])
    assert (whole.exit_code, whole.output.split()[0], whole.output.split()[-1]) == (0, "chengdong", "whole")
    asyncio.run(touch())
    touched = CliRunner().invoke(app, ["ballots", "verify", "--community", "chengdong"])
    assert touched.exit_code == 1
    assert "TOUCHED: box" in touched.output
