"""Linli as it runs: its own processes, kept up as a supervisor would, a database on a synced disk, Telegram beside.

The playground and the people live in the harness's process, so that they survive every kill.
"""

import asyncio
import ctypes
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.migrate import upgrade
from tests.postgres import Server

ROOT = Path(__file__).parent.parent.parent
SECRET = "faults-" + "s" * 32
SMALL = "48m"
"""The small disk: room for a case of a hundred kills, and soon full."""
_PARENT_DIED = 1  # prctl(2) PR_SET_PDEATHSIG
_libc = ctypes.CDLL(None)


class Part:
    """One process, by the arguments after `python -m`. Its output goes to `log`."""

    def __init__(self, arguments: Sequence[str], env: dict[str, str], log: Path) -> None:
        self.arguments = tuple(arguments)
        self.log = log
        self._env = {**os.environ, "PYTHONUNBUFFERED": "1", **env}
        self._running: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        """The process's id; 0 when it does not run."""
        return self._running.pid if self._running is not None and self._running.returncode is None else 0

    async def start(self) -> None:
        """Start it, also anew."""
        with self.log.open("ab") as log:
            self._running = await asyncio.create_subprocess_exec(
                sys.executable, "-m", *self.arguments, cwd=ROOT, env=self._env, stdout=log, stderr=log,
                preexec_fn=_dies_with_us,
            )  # fmt: skip

    async def kill(self) -> None:
        """`kill -9`, at once; returns when it is gone."""
        if self._running is not None and self._running.returncode is None:
            self._running.send_signal(signal.SIGKILL)
        if self._running is not None:
            await self._running.wait()

    def last_words(self, characters: int = 1500) -> str:
        """The end of what it has said."""
        said = self.log.read_text(errors="replace") if self.log.exists() else ""
        return f"--- {' '.join(self.arguments[:3])}\n{said[-characters:]}"


def _dies_with_us() -> None:
    """A harness that is itself killed leaves nothing running (Linux)."""
    if sys.platform == "linux":
        _libc.prctl(_PARENT_DIED, signal.SIGKILL)


class NoSmallDisk(RuntimeError):
    """A case needs a small disk and this user may not mount one."""


class Database:
    """A migrated database, on PostgreSQL the server around it, and the small disk it lies on when there is one."""

    def __init__(self, url: str, folder: Path, disk: Path | None = None, server: Server | None = None) -> None:
        self.url = url
        self.folder = folder
        self.disk = disk
        self.server = server

    def control(self, *what: str) -> None:
        """Run `pg_ctl` on the server that is ours, as the user who owns it. Raises CalledProcessError."""
        assert self.server is not None
        assert self.server.folder is not None
        cluster = self.server.folder / "cluster"
        owner = cluster.stat()
        server = (cluster / "postmaster.opts").read_text().split(" ", 1)[0]  # the program, then its arguments
        subprocess.run(
            [Path(server).with_name("pg_ctl"), "-D", cluster, "-l", cluster.with_name("log"), "-w", "-t", "60", *what],
            check=True, cwd=cluster.parent, env={"PATH": os.defpath, "LC_ALL": "C"}, stdout=subprocess.DEVNULL,
            user=owner.st_uid, group=owner.st_gid, extra_groups=[],
        )  # fmt: skip


@asynccontextmanager
async def database(kind: str, *, small: bool = False) -> AsyncIterator[Database]:
    """A fresh database on a disk that is synced; `small`: on a disk of its own that is soon full.

    On PostgreSQL the tables lie on the small disk, and its log beside them as for any other.
    """
    with tempfile.TemporaryDirectory(prefix="linli-faults-") as folder, _small_disk(small) as disk:
        if kind == "sqlite":
            url = f"sqlite+aiosqlite:///{disk or folder}/linli.db"
            await upgrade(url)
            yield Database(url, Path(folder), disk)
            return
        server = Server.start(durable=True)
        try:
            url = server.create("faults")
            if disk is not None:
                await _move(url, disk, server)
            await upgrade(url)
            yield Database(url, Path(folder), disk, server)
        finally:
            server.stop()


@contextmanager
def _small_disk(wanted: bool) -> Iterator[Path | None]:
    """A file system of `SMALL` in memory, unmounted at the end. Raises NoSmallDisk without the right to mount."""
    if not wanted:
        yield None
        return
    place = tempfile.mkdtemp(prefix="linli-small-")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SMALL},mode=0755", "tmpfs", place], capture_output=True, text=True
    )
    try:
        if mounted.returncode:
            raise NoSmallDisk(mounted.stderr.strip())
        yield Path(place)
    finally:
        if not mounted.returncode:
            subprocess.run(["umount", "--lazy", place], check=True)
        os.rmdir(place)


async def _move(url: str, disk: Path, server: Server) -> None:
    assert server.folder is not None
    owner = (server.folder / "cluster").stat()
    tables = disk / "tables"
    tables.mkdir(mode=0o700)
    os.chown(tables, owner.st_uid, owner.st_gid)
    address = make_url(url)
    engine = create_async_engine(address.set(database="postgres"), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.execute(text(f"CREATE TABLESPACE small LOCATION '{tables}'"))
        await connection.execute(text(f"ALTER DATABASE {address.database} SET TABLESPACE small"))
    await engine.dispose()


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
