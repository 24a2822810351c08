"""What stands between Telegram and two replicas, as nginx does; when unruly, it repeats and swaps what it passes on.

Like nginx it passes a post on to the next replica only when the first could not be reached at all.
"""

import asyncio
import random
from collections.abc import Sequence
from contextlib import suppress

import aiohttp
from aiohttp import web

OFTEN = 0.3
"""The share of posts that an unruly balancer repeats, and the share that it lets others overtake."""
LATEST_REPEAT_S = 3.0
PASSED_ON = ("X-Telegram", "Content-Type")


class Balancer:
    """Listens on a port of its own and posts on to `ports`, each in its turn."""

    def __init__(self, ports: Sequence[int], *, unruly: bool = False) -> None:
        self.repeated = 0
        self.url = ""
        self._ports = list(ports)
        self._unruly = unruly
        self._turn = 0
        self._later: set[asyncio.Task[int]] = set()
        self._runner = web.ServerRunner(web.Server(self._handle, access_log=None), shutdown_timeout=0.5)
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))

    async def start(self) -> str:
        """Listen; returns the address that Telegram posts to."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/telegram"
        return self.url

    async def stop(self) -> None:
        """Close every connection, after what was to be repeated."""
        await asyncio.gather(*self._later, return_exceptions=True)
        await self._runner.cleanup()
        await self._session.close()

    async def _handle(self, request: web.BaseRequest) -> web.Response:
        body = await request.read()
        headers = {
            name: request.headers[name] for name in request.headers if name.startswith(("X-Telegram", "Content-Ty"))
        }
        if self._unruly and random.random() < OFTEN:
            await asyncio.sleep(random.uniform(0, 0.4))  # meanwhile others overtake it
        if self._unruly and random.random() < OFTEN:
            self.repeated += 1
            # to both at the same moment, or once more after the person has gone on
            pause = random.choice((0.0, random.uniform(0, LATEST_REPEAT_S)))
            task = asyncio.create_task(self._again(pause, body, headers))
            self._later.add(task)
            task.add_done_callback(self._later.discard)
        return web.Response(status=await self._pass(body, headers))

    async def _again(self, pause: float, body: bytes, headers: dict[str, str]) -> int:
        await asyncio.sleep(pause)
        return await self._pass(body, headers)

    async def _pass(self, body: bytes, headers: dict[str, str]) -> int:
        self._turn += 1
        for number in range(len(self._ports)):
            port = self._ports[(self._turn + number) % len(self._ports)]
            with suppress(aiohttp.ClientConnectorError):
                try:
                    async with self._session.post(
                        f"http://127.0.0.1:{port}/telegram", data=body, headers=headers
                    ) as response:
                        return response.status
                except (aiohttp.ServerConnectionError, aiohttp.ClientOSError, TimeoutError) as error:
                    if isinstance(error, aiohttp.ClientConnectorError):
                        raise
                    return 502
        return 503
