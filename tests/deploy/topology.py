"""The city's topology from the files of deploy/: what differs from production is addresses, folders, TLS and trust."""

import asyncio
import json
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import make_url

from playground.server import Playground
from tests.faults.topology import ROOT, SECRET, Database, Part, free_port
from tests.town import KEYS

DEPLOY = ROOT / "deploy"
PASSWORD = "a-password-that-nobody-checks"  # who asks is trusted here; it must stand in no log
_PATH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"])
_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def program(name: str) -> str:
    """Return where nginx or PgBouncer stands, installing both where they are missing. Fails when that cannot be."""
    subprocess.run(["/bin/sh", ROOT / "tests/deploy/proxies.sh"], check=True)
    found = shutil.which(name, path=_PATH)
    assert found is not None, f"{name} is not installed"
    return found


def nginx_conf(folder: Path, replicas: Sequence[int], listen: str) -> Path:
    """Return deploy/nginx.conf, written for this folder. `listen` replaces the port 443 and its certificates."""
    text = (DEPLOY / "nginx.conf").read_text()
    (folder / "replicas.conf").write_text(
        "".join(f"server 127.0.0.1:{port} max_fails=1 fail_timeout=2s;\n" for port in replicas)
    )
    text = _put(text, "/etc/linli/replicas.conf", str(folder / "replicas.conf"))
    text = _put(text, "/run/nginx.pid", str(folder / "nginx.pid"))
    text = _put(text, "listen 443 ssl;", listen)
    if "ssl" in listen:
        text = text.replace("/etc/linli/tls/", f"{folder}/")
    else:
        text = "\n".join(line for line in text.splitlines() if not line.strip().startswith("ssl_"))
    places = "".join(f"{name}_temp_path {folder}/{name};\n" for name in _TEMPORARY)
    text = _put(text, "http {", f"http {{\n{places}")
    file = folder / "nginx.conf"
    file.write_text(text)
    return file


def pgbouncer_ini(folder: Path, database: Database, port: int) -> Path:
    """Return deploy/pgbouncer.ini, written for this folder; who asks is trusted."""
    address = make_url(database.url)
    (folder / "place.ini").write_text(
        f"listen_addr = 127.0.0.1\nlisten_port = {port}\nauth_type = any\n"
        f"[databases]\nlinli = host={address.query['host']} port={address.query['port']} dbname={address.database}"
        f" user={address.username}\n"
    )
    file = folder / "pgbouncer.ini"
    file.write_text(_put((DEPLOY / "pgbouncer.ini").read_text(), "/etc/linli/place.ini", str(folder / "place.ini")))
    for path in (folder, file, folder / "place.ini"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return file


def _put(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old} stands {text.count(old)} times in the file of deploy/"
    return text.replace(old, new)


@asynccontextmanager
async def proxy(arguments: Sequence[str | Path], log: Path) -> AsyncIterator[None]:
    """Run a proxy while the block runs."""
    with log.open("ab") as said:
        running = await asyncio.create_subprocess_exec(*arguments, stdout=said, stderr=said)
    try:
        yield
    finally:
        if running.returncode is None:
            running.terminate()
        await running.wait()


@asynccontextmanager
async def pooled(database: Database, folder: Path) -> AsyncIterator[str]:
    """Run PgBouncer before the database; gives the database's address through it."""
    port = free_port()
    asker = ["-u", "nobody"] if os.geteuid() == 0 else []
    arguments: list[str | Path] = [program("pgbouncer"), *asker, pgbouncer_ini(folder, database, port)]
    async with proxy(arguments, folder / "pgbouncer.log"):
        await answered(port)
        yield f"postgresql+asyncpg://linli:{PASSWORD}@127.0.0.1:{port}/linli?prepared_statement_cache_size=0"


async def answered(port: int, seconds: float = 20) -> None:
    """Wait until something listens."""
    async with asyncio.timeout(seconds):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
                continue
            writer.close()
            return


class Watched:
    """A process of Linli's and its health."""

    def __init__(self, command: str, env: dict[str, str], log: Path) -> None:
        self.metrics = free_port()
        env = {**env, "LINLI_METRICS_PORT": str(self.metrics)}
        self.part = Part(["bot", command], env, log)

    async def ask(self, path: str) -> tuple[int, str]:
        """Return the status and the text of a health address; 0 when nothing answers."""
        try:
            async with (
                aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session,
                session.get(f"http://127.0.0.1:{self.metrics}{path}") as answer,
            ):
                return answer.status, await answer.text()
        except (aiohttp.ClientError, TimeoutError):
            return 0, ""

    async def readiness(self) -> dict[str, Any]:
        """Return what /readyz says; nothing when nobody answers."""
        _, said = await self.ask("/readyz")
        found: dict[str, Any] = json.loads(said) if said else {}
        return found

    async def is_ready(self, seconds: float = 120, **seen: Any) -> None:
        """Wait until the process is ready and says so of what is `seen`. Raises TimeoutError with its last words."""
        try:
            async with asyncio.timeout(seconds):
                while True:
                    said = await self.readiness()
                    if said.get("ready") and all(said.get(name) == value for name, value in seen.items()):
                        return
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise TimeoutError(f"not ready: {await self.readiness()}\n{self.part.last_words(4000)}") from None


class City:
    """Everything that runs."""

    def __init__(self, replicas: list[Watched], workers: list[Watched], door: str) -> None:
        self.replicas = replicas
        self.workers = workers
        self.door = door

    async def holder(self) -> tuple[Watched, Watched]:
        """Return the worker that delivers and the one that stands by."""
        for first, second in (self.workers, self.workers[::-1]):
            if (await first.readiness()).get("delivery") == "held":
                return first, second
        raise AssertionError("no worker delivers")

    def logs(self) -> str:
        """All that the processes have said."""
        return "\n".join(one.part.log.read_text() for one in [*self.replicas, *self.workers])

    def last_words(self) -> str:
        """What all processes said last."""
        return "\n".join(one.part.last_words() for one in [*self.replicas, *self.workers])


@asynccontextmanager
async def city(database: Database, playground: Playground, token: str, folder: Path) -> AsyncIterator[City]:
    """Run two replicas behind nginx, a worker and a standby, all through PgBouncer."""
    async with pooled(database, folder) as url:
        env = {
            "LINLI_TOKEN": token,
            "LINLI_API": playground.url,
            "LINLI_DATABASE": url,
            "LINLI_DATABASE_DIRECT": database.url,
            "LINLI_KEYS": KEYS,
            "LINLI_WEBHOOK_SECRET": SECRET,
        }
        door, ports = free_port(), [free_port(), free_port()]
        env["LINLI_WEBHOOK_URL"] = f"http://127.0.0.1:{door}/telegram"
        replicas = [
            Watched("webhook", {**env, "LINLI_PORT": str(port)}, folder / f"webhook-{port}.log") for port in ports
        ]
        workers = [Watched("worker", env, folder / f"worker-{number}.log") for number in (1, 2)]
        conf = nginx_conf(folder, ports, f"listen 127.0.0.1:{door};")
        started = City(replicas, workers, env["LINLI_WEBHOOK_URL"])
        arguments: list[str | Path] = [program("nginx"), "-c", conf, "-g", "daemon off;"]
        async with proxy(arguments, folder / "nginx.log"):
            await answered(door)
            try:
                for one in [*replicas, *workers]:
                    await one.part.start()
                for one in [*replicas, *workers]:
                    await one.is_ready()
                yield started
            finally:
                for one in [*replicas, *workers]:
                    await one.part.kill()
