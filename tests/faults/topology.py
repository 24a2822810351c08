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
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import make_url

from storage.migrate import upgrade
from tests.postgres import Server

ROOT = Path(__file__).parent.parent.parent
SECRET = "faults-" + "s" * 32
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


class Database:
    """A migrated database, and on PostgreSQL the server around it."""

    def __init__(self, url: str, folder: Path, server: Server | None = None) -> None:
        self.url = url
        self.folder = folder
        self.server = server

    def control(self, *what: str) -> None:
        """Run `pg_ctl` on the server that is ours, as the user who owns it. Raises CalledProcessError."""
        assert self.server is not None and self.server.folder is not None
        cluster = self.server.folder / "cluster"
        owner = cluster.stat()
        server = (cluster / "postmaster.opts").read_text().split(" ", 1)[0]  # the program, then its arguments
        subprocess.run(
            [Path(server).with_name("pg_ctl"), "-D", cluster, "-l", self.server.folder / "log", "-w", "-t", "60", *what],
            check=True, cwd=self.server.folder, env={"PATH": os.defpath, "LC_ALL": "C"}, stdout=subprocess.DEVNULL,
            user=owner.st_uid, group=owner.st_gid, extra_groups=[],
        )  # fmt: skip


@asynccontextmanager
async def database(kind: str, place: Path | None = None) -> AsyncIterator[Database]:
    """A fresh database on a disk that is synced; for SQLite in the folder `place` when one is named."""
    with tempfile.TemporaryDirectory(prefix="linli-faults-") as folder:
        if kind == "sqlite":
            url = f"sqlite+aiosqlite:///{place or folder}/linli.db"
            await upgrade(url)
            yield Database(url, Path(folder))
            return
        server = Server.start(durable=True)
        try:
            url = server.create("faults")
            await upgrade(url)
            yield Database(url, Path(folder), server)
        finally:
            server.stop()


def name_of(url: str) -> str:
    """The database's own name in its URL."""
    return make_url(url).database or ""


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
