"""The page and its JSON: people, chats and acts over HTTP, events by WebSocket.

The page is for one machine: requests that another site's page makes are refused by their Origin.
"""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiohttp import WSMsgType, web

from playground import acts
from playground.refusals import Refused
from playground.requests import Parameters, read
from playground.state import Bot, Chat, Event, Person
from playground.views import bot_view, chat_view, event_view, message_view, person_view

if TYPE_CHECKING:
    from playground.server import Playground

Json = dict[str, Any]

PAGE = Path(__file__).parent / "page"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_SECURITY = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


class Play:
    """Everything under `/` and `/play/`."""

    def __init__(self, playground: "Playground") -> None:
        self.playground = playground
        self.world = playground.world
        self._sockets: set[web.WebSocketResponse] = set()
        self._queues: set[asyncio.Queue[Json]] = set()
        self._acts: dict[str, Callable[[Parameters], Any]] = {
            "people": self._person,
            "send": self._send,
            "start": self._start,
            "press": self._press,
            "key": self._key,
            "photo": self._photo,
            "document": self._document,
            "contact": self._contact,
            "location": self._location,
            "block": self._block,
            "react": self._react,
            "groups": self._group,
            "faults": self._fault,
        }

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer a request of the page."""
        if not _same_origin(request):
            return web.json_response({"error": "another site's page may not use the playground"}, status=403)
        path = request.path
        if not path.startswith("/play/"):
            return _page(path)
        name = path.removeprefix("/play/")
        try:
            if name == "events":
                return await self._events(request)
            if name.startswith("file/"):
                return self._file(name.removeprefix("file/"))
            return web.json_response(await self._answer(request, name))
        except (LookupError, ValueError) as error:
            return web.json_response({"error": str(error)}, status=400)
        except Refused as refusal:
            return web.json_response({"error": refusal.description}, status=refusal.code)

    async def close(self) -> None:
        """Close every page's socket."""
        for socket in list(self._sockets):
            await socket.close()

    def tell_time(self) -> None:
        """Tell every page the new time."""
        self._tell({"kind": "time", "now": self.world.now()})

    def tell_person(self, person: Person) -> None:
        """Tell every page of a new or changed person."""
        self._tell({"kind": "person", "person": person_view(person)})

    async def _answer(self, request: web.BaseRequest, name: str) -> Any:
        values = await read(request)
        if request.method == "GET":
            if name == "state":
                return self._state()
            if name == "chat":
                return chat_view(*self._chat(values))
            if name == "faults":
                return [fault.view() for fault in self.playground.faults.set]
        elif request.method == "DELETE" and name == "faults":
            self.playground.faults.clear()
            return {"ok": True}
        elif request.method == "POST":
            if name == "advance":
                await self._advance(values)
                return {"now": self.world.now()}
            if name in self._acts:
                return self._acts[name](values)
        raise LookupError(f"no such thing in the playground: {request.method} /play/{name}")

    # reading

    def _state(self) -> Json:
        return {
            "now": self.world.now(),
            "zone": self.playground.zone,
            "people": [person_view(person) for person in self.world.people.values()],
            "bots": [bot_view(bot) for bot in self.world.bots.values()],
            "groups": [
                {"id": chat.id, "title": chat.header["title"], "members": list(chat.members), "bot": chat.bot.id}
                for chat in self.world.groups.values()
            ],
        }

    def _chat(self, values: Parameters) -> tuple[Chat, Person]:
        person = self.world.people.get(values.integer("person"))
        if person is None:
            raise LookupError("no such person")
        group = values.integer("chat")
        if group < 0:
            chat = self.world.groups.get(group)
            if chat is None or chat.members.get(person.id) in (None, "left", "kicked"):
                raise LookupError("no such group")
            return chat, person
        bot = self.world.find_bot(values.integer("bot") or None)
        return self.world.private_chat(bot, person), person

    def _file(self, file_id: str) -> web.StreamResponse:
        file = self.playground.files.by_id.get(file_id)
        if file is None:
            raise LookupError("no such file")
        headers = dict(_SECURITY)
        if file.id not in self.playground.files.photos:
            headers["Content-Disposition"] = "attachment"  # a person's file is never shown as a page of ours
            return web.Response(body=file.content, headers=headers, content_type="application/octet-stream")
        return web.Response(body=file.content, headers=headers, content_type="image/jpeg")

    # acting

    def _person(self, values: Parameters) -> Json:
        name = values.text("name").strip()[:64]
        if not name:
            raise ValueError("a person needs a name")
        language = values.text("language_code", "zh-hans")
        return person_view(self.playground.introduce(name, note=values.text("note")[:64], language_code=language))

    def _send(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        text = values.text("text").strip()
        if not text:
            raise ValueError("nothing to send")
        reply_to = chat.messages.get(values.integer("reply_to"))
        # Telegram's apps split what is too long for one message
        thread = values.integer("thread")
        parts = [
            acts.write(chat, person, text[at : at + 4096], reply_to, thread=thread) for at in range(0, len(text), 4096)
        ]
        return message_view(parts[-1])

    def _start(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        return message_view(acts.start(chat, person, values.text("payload")[:64]))

    def _press(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        message = chat.messages.get(values.integer("message"))
        if message is None:
            raise LookupError("the message is gone")
        tap = acts.press(self.world, chat, person, message, values.text("data"), values.text("label"))
        return {"press": tap.id}

    def _key(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        keys = [key for row in (chat.keyboard or {}).get("keyboard", []) for key in row]
        for key in keys:
            if key["text"] == values.text("text"):
                latitude, longitude = values.number("latitude"), values.number("longitude")
                place = (latitude, longitude) if latitude is not None and longitude is not None else None
                return message_view(acts.tap_key(chat, person, key, values.text("phone") or person.phone, place))
        raise LookupError("the key is gone")

    def _photo(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        upload = values.uploads["file"]
        return message_view(
            acts.send_photo(chat, person, self.playground.files, upload.content, values.text("caption"))
        )

    def _document(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        return message_view(
            acts.send_document(chat, person, self.playground.files, values.uploads["file"], values.text("caption"))
        )

    def _contact(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        phone = values.text("phone") or person.phone
        own = "user_id" not in values
        whose = person.id if own else values.integer("user_id") or None
        return message_view(acts.share_contact(chat, person, phone, whose, values.text("name") or person.name))

    def _location(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        latitude, longitude = values.number("latitude"), values.number("longitude")
        if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
            raise ValueError("a place needs latitude and longitude")
        return message_view(acts.share_location(chat, person, latitude, longitude))

    def _block(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        (acts.block if values.flag("blocked") else acts.unblock)(chat, person)
        return {"blocked": chat.blocked}

    def _react(self, values: Parameters) -> Json:
        chat, person = self._chat(values)
        message = chat.messages.get(values.integer("message"))
        if message is None:
            raise LookupError("the message is gone")
        acts.react(self.world, chat, person, message, values.text("emoji"))
        return message_view(message)

    def _group(self, values: Parameters) -> Json:
        numbers = values.tree("members", "members") or []
        members = [self.world.people[int(number)] for number in numbers]
        bot = self.world.find_bot(values.integer("bot") or None)
        title, forum = values.text("title", "群")[:64], values.flag("forum")
        chat = self.world.add_group(title, bot, members, forum=forum)
        if forum and members:  # a forum is of use to a bot that may manage its topics
            acts.change_bot_status(chat, members[0], "administrator")
        self._tell({"kind": "group", "id": chat.id})
        return {"id": chat.id}

    def _fault(self, values: Parameters) -> Json:
        times = values.integer("times", 1)
        fault = self.playground.faults.add(
            values.text("kind"),  # type: ignore[arg-type]  # checked there, with a sentence
            method=values.text("method") or None,
            chat=values.integer("chat") or None,
            times=times if times > 0 else None,
            seconds=values.number("seconds") or 1.0,
        )
        return fault.view()

    async def _advance(self, values: Parameters) -> None:
        to = values.number("to")
        seconds = values.number("seconds") if to is None else to - self.world.now()
        if seconds is None or not 0 <= seconds <= 10 * 366 * 86400:
            raise ValueError("time moves forward only, and by ten years at most")
        await self.playground.advance(seconds)

    # telling

    async def _events(self, request: web.BaseRequest) -> web.StreamResponse:
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        queue: asyncio.Queue[Json] = asyncio.Queue()
        if not self._queues:
            self.world.listeners.add(self._hear)
            self.world.bot_listeners.add(self._hear_bot)
        self._queues.add(queue)
        self._sockets.add(socket)
        sender = asyncio.create_task(_pump(queue, socket))
        try:
            async for received in socket:
                if received.type in (WSMsgType.ERROR, WSMsgType.CLOSE):
                    break
        finally:
            sender.cancel()
            self._queues.discard(queue)
            self._sockets.discard(socket)
            if not self._queues:
                self.world.listeners.discard(self._hear)
                self.world.bot_listeners.discard(self._hear_bot)
        return socket

    def _hear(self, event: Event) -> None:
        self._tell(event_view(event))

    def _hear_bot(self, bot: Bot) -> None:
        self._tell({"kind": "bot", "described": bot_view(bot)})

    def _tell(self, told: Json) -> None:
        for queue in self._queues:
            queue.put_nowait(told)


async def _pump(queue: "asyncio.Queue[Json]", socket: web.WebSocketResponse) -> None:
    while True:
        await socket.send_str(json.dumps(await queue.get(), ensure_ascii=False))


def _same_origin(request: web.BaseRequest) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("Host")


def _page(path: str) -> web.StreamResponse:
    name = "index.html" if path == "/" else path.removeprefix("/")
    file = PAGE / name
    if "/" in name or file.suffix not in _TYPES or not file.is_file():
        return web.Response(status=404, text="404")
    return web.Response(body=file.read_bytes(), content_type=_TYPES[file.suffix], charset="utf-8", headers=_SECURITY)
