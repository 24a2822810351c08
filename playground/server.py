"""The playground's front door: a Bot API on loopback that bots and people's pages talk to.

A plain aiohttp server without a router: the way of a Bot API call is short on purpose, because the load
generator makes thousands of them a second.
"""

import asyncio
import inspect
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from playground import faults as faulty
from playground.faults import Dropped, Faults
from playground.files import Files
from playground.limits import Limits, Rates
from playground.methods import METHODS, Call
from playground.people import Group, PersonInHand
from playground.play import Play
from playground.refusals import Refused
from playground.requests import MAX_BODY, Parameters, read
from playground.state import Bot, Person, World

_TOKEN = re.compile(r"\d{1,16}:.+")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
_UNCOUNTED = frozenset({"getupdates"})  # a waiting poll is no work in progress


class Playground:
    """A local Telegram: start it, point a bot's library at `url`, and act as its people.

    `clock(seconds)` is awaited when `advance` moves the time, so that the product can move its own.
    `idle()` is awaited by `settled`: a product that works on updates after confirming them says there when
    it is done. `rates` switches the flood limits on. `history` is how many messages and events a chat keeps.
    `zone` is the time zone of the page's clock.
    """

    def __init__(
        self,
        *,
        clock: Callable[[float], Awaitable[None]] | None = None,
        idle: Callable[[], Awaitable[None]] | None = None,
        rates: Rates | None = None,
        history: int = 2000,
        zone: str = "Asia/Shanghai",
    ) -> None:
        self.world = World(history)
        self.files = Files()
        self.faults = Faults()
        self.limits = Limits(rates) if rates is not None else None
        self.clock = clock
        self.idle = idle
        self.zone = zone
        self.url = ""
        self.people: dict[str, PersonInHand] = {}
        self._play = Play(self)
        self._runner: web.ServerRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen; port 0 takes a free one. Returns the address, without a slash at its end."""
        server = web.Server(self._handle, request_factory=_request, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        bound = self._runner.addresses[0]
        shown = "127.0.0.1" if host in ("0.0.0.0", "") else host
        self.url = f"http://{shown}:{bound[1]}"
        return self.url

    async def stop(self) -> None:
        """Close every connection and forget nothing: a stopped playground can still be read."""
        for bot in self.world.bots.values():
            bot.inbox.interrupt("terminated by the end of the playground")
            if bot.inbox.webhook is not None:
                await bot.inbox.webhook.close()
                bot.inbox.webhook = None
        await self._play.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def bot(self, token: str, *, username: str = "", name: str = "") -> Bot:
        """The bot of a token, made when new, and named when names are given."""
        bot = self.world.admit(token)
        if username:
            bot.user["username"] = username
        if name:
            bot.user["first_name"] = name
        self.world.announce(bot)
        return bot

    def introduce(self, name: str, *, note: str = "", user_id: int | None = None, **rest: Any) -> Person:
        """A person for the page's list, with a line on their role. The same id or name is the same person."""
        hand = self.person(name, user_id=user_id, **rest)
        hand.person.note = note or hand.person.note
        self._play.tell_person(hand.person)
        return hand.person

    def person(self, name: str, *, user_id: int | None = None, **rest: Any) -> PersonInHand:
        """The person of a name (or id), made when new, as a test drives them."""
        hand = self.people.get(name)
        if hand is None:
            known = self.world.people.get(user_id) if user_id is not None else None
            person = known or self.world.add_person(name, user_id=user_id, **rest)
            hand = self.people[name] = PersonInHand(self, person)
        return hand

    def group(
        self, title: str, members: list[PersonInHand], bot: Bot | str | int | None = None, *, forum: bool = False
    ) -> Group:
        """A new group of these people and a bot, as a `forum` with topics; the first of them made it."""
        people = [member.person for member in members]
        chat = self.world.add_group(title, self.world.find_bot(bot), people, forum=forum)
        return Group(self, chat)

    async def advance(self, seconds: float) -> None:
        """Move the playground's time forward, and the product's by way of `clock`."""
        if seconds < 0:
            raise ValueError("time moves forward only")
        self.world.offset += seconds
        if self.clock is not None:
            await self.clock(seconds)
        self._play.tell_time()

    async def call(self, bot: Bot, name: str, parameters: Parameters) -> Any:
        """One Bot API call without HTTP. Returns the result; raises `Refused` or `Dropped`."""
        method = METHODS.get(name.lower())
        if method is None:
            raise Refused(404, "Not Found: method not found")
        call = Call(self.world, self.files, self.limits, bot, parameters, self._again(bot))
        if name.lower() in _UNCOUNTED and not self.faults.set:
            return await method.answer(call)
        bot.open_calls += 1
        try:
            struck: str = ""
            if self.faults.set:
                chat = bot.chats.get(parameters.integer("chat_id"))
                fault = self.faults.strike(name.lower(), chat.id if chat else None)
                if fault is not None:
                    await faulty.suffer(fault)
                    struck = fault.kind
            result = method.answer(call)
            if inspect.isawaitable(result):
                result = await result
            match struck:
                case "answer_lost":
                    raise Dropped
                case "half_answer":
                    raise Dropped({"ok": True, "result": result})
                case "twice" | "swapped" if isinstance(result, list):
                    return faulty.disordered(struck, result)
            return result
        finally:
            bot.open_calls -= 1
            bot.called()

    def _again(self, bot: Bot) -> Callable[[str, Parameters], Awaitable[Any]]:
        async def again(name: str, parameters: Parameters) -> None:
            try:
                await self.call(bot, name, parameters)
            except (Refused, Dropped):
                return  # Telegram does not tell a webhook how its answer went

        return again

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/bot"):
            return await self._method(request, path)
        if path.startswith("/file/bot"):
            return self._download(path)
        return await self._play.handle(request)

    async def _method(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        token, slash, name = path[4:].partition("/")
        try:
            if not slash or not _TOKEN.fullmatch(token):
                raise Refused(401, "Unauthorized")
            bot = self.world.bots.get(token) or self.world.admit(token)
            result = await self.call(bot, name, await read(request))
        except Refused as refusal:
            headers = {"Retry-After": str(refusal.parameters["retry_after"])} if refusal.code == 429 else None
            return _json(refusal.answer(), refusal.code, headers)
        except Dropped as dropped:
            if request.transport is not None and dropped.half is not None:
                request.transport.write(_half(dropped.half))
                request.transport.close()  # not abort, which would drop what was just written
            elif request.transport is not None:
                request.transport.abort()
            raise asyncio.CancelledError from None
        return _json({"ok": True, "result": result})

    def _download(self, path: str) -> web.StreamResponse:
        token, _, name = path.removeprefix("/file/bot").partition("/")
        bot = self.world.bots.get(token)
        file = self.files.by_path.get(name)
        if bot is None or file is None or file.bot_id != bot.id:
            return _json(Refused(404, "Not Found").answer(), 404)
        return web.Response(body=file.content, content_type="application/octet-stream")


def _json(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(
        body=_ENCODER.encode(body).encode(), status=status, headers=headers, content_type="application/json"
    )


def _half(body: Any) -> bytes:
    """The beginning of an answer that promises more than it brings."""
    whole = _ENCODER.encode(body).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(whole)}\r\n\r\n"
    return head.encode() + whole[: len(whole) // 2]


def _request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
    return web.BaseRequest(
        message, payload, protocol, writer, task, asyncio.get_running_loop(), client_max_size=MAX_BODY
    )
