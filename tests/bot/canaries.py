"""Plants a hundred canaries and lets every handler fail once with them in hand.

`python tests/bot/canaries.py FOLDER [bare]`: a process of its own, because logging is one for all. What it prints on
either stream is searched by tests/bot/test_logs.py; FOLDER/planted.json tells which words to search for and
FOLDER/done.json what failed. Everything is real but the failures: they strike after a handler has run, inside its
transaction. With `bare` the libraries speak through Python's own logging: then the canaries must be found.
"""

import asyncio
import itertools
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import httpx
from aiogram import F, Router
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendMessage
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Keyboard
from aiogram_dialog.widgets.widget_event import SimpleEventProcessor
from pydantic import BaseModel
from sqlalchemy.exc import IntegrityError

from bot import assembly, handlers, logs, turns
from bot.dialogs import all_dialogs
from bot.screens import WaitAsTold
from participation.access import Role, Standing
from storage import Storage
from storage.migrate import upgrade
from storage.threads import Threads
from tests.town import TOKEN, Town

KINDS = {
    "name": "卡纳莉{:02}",
    "latin name": "Canaria{:02} Birdsong",
    "phone": "1391234{:04}",
    "address": "鸟笼路{:02}号K{:02}室",
    "complaint": "楼上金丝雀{:02}太吵",
    "choice": "选项·黄羽{:02}",
    "token": "7700{:02}:AAcanary_token_of_a_bot_{:02}xyz",
    "secret": "canary-webhook-secret-{:02}-0123456789",
    "password": "Canary_pw_{:02}_hunter",
    "file name": "canary-{:02}-病历.pdf",
}
CANARIES = {kind: [form.format(*[number] * 4) for number in range(10)] for kind, form in KINDS.items()}
BOT = {"id": 100001, "is_bot": True, "first_name": "Linli"}
_each = itertools.cycle([canary for ten in zip(*CANARIES.values(), strict=True) for canary in ten])
LOGGERS = (
    "aiogram", "aiogram.event", "aiogram.dispatcher", "aiogram.webhook", "aiogram_dialog", "telegram", "telegram.ext",
    "telegram.ext.AIORateLimiter", "sqlalchemy.engine.Engine", "sqlalchemy.pool", "asyncpg", "httpx", "httpcore",
    "aiohttp.access", "aiohttp.server", "aiohttp.client", "asyncio", "apscheduler.scheduler", "alembic", "py.warnings",
)  # fmt: skip


class Asked(BaseModel):
    """For pydantic's refusals, which quote what they were given."""

    number: int


def planted() -> Iterator[Exception]:
    """Yield failures as the libraries raise them, each full of canaries."""
    while True:
        some = [next(_each) for _ in range(10)]
        said = " ".join(some)
        yield ValueError(said)
        yield IntegrityError(f"INSERT INTO residents VALUES ('{said}')", {"name": said}, Exception(said))
        yield TelegramBadRequest(SendMessage(chat_id=1, text=said), f"Bad Request: can't parse entities: {said}")
        yield httpx.ConnectError(said, request=httpx.Request("POST", f"https://api.telegram.org/bot{some[6]}/x"))
        yield asyncpg.UniqueViolationError(f"Key (phone)=({some[2]}) already exists. {said}")
        yield FileNotFoundError(2, "No such file or directory", some[9])
        yield UnicodeEncodeError("latin-1", said, 0, 3, said)
        yield KeyError(said)
        yield ExceptionGroup(said, [RuntimeError(said)])
        try:
            Asked.model_validate({"number": said})
        except ValueError as error:
            yield error


@dataclass
class Done:
    """What has failed so far, by name."""

    failed: set[str] = field(default_factory=set)
    faults: Iterator[Exception] = field(default_factory=planted)

    def fail_once(self, name: str) -> None:
        """Raise, the first time that this is passed."""
        if name not in self.failed:
            self.failed.add(name)
            raise next(self.faults)


done = Done()
intents: dict[int, str] = {}
WINDOWS = [(str(state.state), window) for dialog in all_dialogs() for state, window in dialog.windows.items()]
STATES = {str(state.state): state for dialog in all_dialogs() for state in dialog.windows}


def name_of(called: Any) -> str:
    """Return a function's name and place."""
    return f"{getattr(called, '__module__', '')}.{getattr(called, '__qualname__', type(called).__name__)}"


def arm() -> None:
    """Let every handler, widget's callback and getter fail once, after it has run."""
    handled, pressed, loaded = HandlerObject.call, SimpleEventProcessor.process_event, Window.load_data

    async def call(self: HandlerObject, *args: Any, **kwargs: Any) -> Any:
        try:
            return await handled(self, *args, **kwargs)
        finally:
            if name_of(self.callback).startswith("bot."):
                done.fail_once(name_of(self.callback))

    async def process_event(self: SimpleEventProcessor, *args: Any, **kwargs: Any) -> Any:
        if self.callback:
            try:
                await pressed(self, *args, **kwargs)
            finally:
                done.fail_once(name_of(self.callback))

    async def load_data(self: Window, *args: Any, **kwargs: Any) -> Any:
        try:
            return await loaded(self, *args, **kwargs)
        finally:
            done.fail_once(f"window {self.state.state}")

    HandlerObject.call = call  # type: ignore[method-assign,assignment]
    SimpleEventProcessor.process_event = process_event
    Window.load_data = load_data


async def jump(message: Message, dialog_manager: DialogManager) -> None:
    """Put the conversation into a window without drawing it."""
    state = STATES[(message.text or "").removeprefix("/jump ")]
    await dialog_manager.start(state, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    intents[message.chat.id] = dialog_manager.current_context().id


def with_jump() -> Router:
    """Return Linli's first handlers and ours before them."""
    router = Router(name="jumping")
    router.message.register(jump, F.text.startswith("/jump "))
    router.include_router(_first())
    return router


def registered(router: Router) -> Iterator[str]:
    """Yield the handlers of a router and of those in it."""
    for observer in (router.message, router.callback_query, router.my_chat_member):
        yield from (name_of(handler.callback) for handler in observer.handlers)
    for inner in router.sub_routers:
        yield from registered(inner)


_first = handlers.first


def widgets(part: Any) -> Iterator[str]:
    """Yield what the buttons of a keyboard send, without their windows' sign."""
    if isinstance(part, list | tuple):
        for one in part:
            yield from widgets(one)
    elif isinstance(part, Keyboard):
        if part.widget_id:
            yield f"{part.widget_id}:1" if hasattr(part, "items_getter") else str(part.widget_id)
        for inner in vars(part).values():
            if isinstance(inner, Keyboard | list | tuple):
                yield from widgets(inner)


class Person:
    """Somebody with every role, whose updates are put straight into the inbox."""

    numbers = itertools.count(500_000)

    def __init__(self, town: Town, chat: Any) -> None:
        self.town = town
        self.id: int = chat.person.id
        self.user = {"id": self.id, "is_bot": False, "first_name": next(_each), "username": "canary_bird"}
        self.chat = {"id": self.id, "type": "private", "first_name": next(_each)}

    async def _came(self, kind: str, event: dict[str, Any]) -> None:
        await self.town.conversations.intake.keep([{"update_id": next(self.numbers), kind: event}])

    async def says(self, **content: Any) -> None:
        """Send a message."""
        await self._came(
            "message", {"message_id": 900_000, "date": 1_790_000_000, "chat": self.chat, "from": self.user, **content}
        )

    async def turns(self, **membership: Any) -> None:
        """Block the bot, or take it back."""
        await self._came("my_chat_member", {"chat": self.chat, "from": self.user, "date": 1_790_000_000, **membership})

    async def presses(self, sent: str) -> None:
        """Press a button of the window that was jumped to."""
        message = {
            "message_id": 900_001, "date": 1_790_000_000, "chat": self.chat, "text": next(_each),
            "from": BOT,
        }  # fmt: skip
        await self._came(
            "callback_query",
            {"id": f"{next(self.numbers)}", "from": self.user, "chat_instance": "1", "message": message, "data": sent},
        )

    async def jumps(self, state: str) -> str:
        """Be in a window; return its sign."""
        intents.pop(self.id, None)
        await self.says(text=f"/jump {state}")
        for _ in range(2000):
            if self.id in intents:
                return intents[self.id]
            await asyncio.sleep(0.01)
        raise TimeoutError(f"never came into {state}")


async def visit(person: Person, windows: list[tuple[str, Window]], seen: set[str]) -> None:
    """Do in each window all that can be done in it."""
    for state, window in windows:
        for sent in widgets(window.keyboard):
            if sent in ("back", "home") and sent in seen:
                continue
            seen.add(sent)
            sign = await person.jumps(state)
            await person.presses(f"{sign}\x1d{sent}")
        await person.jumps(state)
        await person.says(text=f"{next(_each)}，{next(_each)} {next(_each)}")
        if window.on_message is None:
            continue
        await person.jumps(state)
        await person.says(photo=[_file(width=9, height=9)], caption=next(_each))
        await person.says(document=_file(file_name=CANARIES["file name"][1], mime_type="application/pdf"))
        await person.says(
            contact={"phone_number": CANARIES["phone"][2], "first_name": next(_each), "user_id": person.id}
        )


async def answered_in_one_step(town: Town, people: list[Person]) -> None:
    """What needs no window: commands, notices' buttons, replies to a notice, a stranger, one who blocks the bot."""
    words = ("/start", "/privacy", "/menu", "/help", "主菜单", "求助", "我家着火了，快来人", "ZY-ABCD-EFGH-JKLM")
    for text in (*words, next(_each)):
        await people[0].says(text=text)
    verbs = (
        "unpin:1",
        "joined-fine:1",
        "joined-unsolved:1",
        "draft-yes:1",
        "case:1",
        "nothing:1",
        "received:0",
        "received:1",
        "reply:0",
        "solved:1",
        "event-yes:1",
        "felt-good:1",
        "heard:1",
        "shift-claim:1",
        "mute-shifts:1",
        "mute-weekly:1",
        "cover:1",
        "club-away:1",
        "club-mute:1",
        "club-yes:1",
        "club-no:1",
        "club-off:1",
    )
    for sent in (*(f"open:{verb}" for verb in verbs), next(_each), "x"):
        await people[1].presses(sent)
    stranger = Person(town, town.playground.person(CANARIES["latin name"][5]).chat(TOKEN))
    await stranger.says(text=next(_each))
    another = Person(town, town.playground.person(CANARIES["latin name"][6]).chat(TOKEN))
    await another.presses("x")
    await stranger.says(sticker=_file(type="regular", width=9, height=9, is_animated=False, is_video=False))
    member, admin = (
        {"user": stranger.user, "status": "kicked", "until_date": 0},
        {"user": stranger.user, "status": "member"},
    )
    await stranger.turns(old_chat_member=admin, new_chat_member=member)
    await town.told(60)
    Threads.replied_to = some_broadcast  # type: ignore[method-assign,assignment]
    copy = {"message_id": 5, "date": 1, "chat": people[2].chat, "from": BOT, "text": next(_each)}
    await people[2].says(text=next(_each), reply_to_message=copy)
    await town.told(60)


async def some_broadcast(*_: Any) -> int:
    """Claim that whatever is replied to was a broadcast's copy."""
    return 1


def _file(**more: Any) -> dict[str, Any]:
    return {"file_id": "no-such-file", "file_unique_id": "none", "file_size": 9, **more}


def libraries_speak() -> None:
    """Every library's logger at every level: with canaries as arguments, in the sentence, in the exception."""
    for name in LOGGERS:
        for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
            log = logging.getLogger(name)
            log.log(level, "Request of %s failed: %s", next(_each), next(_each))
            log.log(level, f"Request of {next(_each)} failed\n{next(_each)}")
            try:
                raise next(done.faults)
            except Exception:
                log.log(level, next(_each), exc_info=True, extra={"phone": next(_each)})
    warnings.warn(next(_each), stacklevel=1)


async def main(folder: Path) -> None:
    """Do it all."""
    secrets = [*CANARIES["token"], *CANARIES["secret"], *CANARIES["password"], TOKEN]
    logs.start(secrets)
    logging.getLogger().setLevel(logging.INFO)
    turns._PAUSES, turns.MOST_ATTEMPTS = (0.0,) * 4, 2  # what many tries and their pauses do is not what is tried here
    handlers.first = with_jump
    arm()
    file = folder / "town.db"
    await upgrade(f"sqlite+aiosqlite:///{file}")
    async with Town.open(f"sqlite+aiosqlite:///{file}") as town:
        people = [
            Person(town, await town.person(CANARIES["name"][number], Standing.VERIFIED, *Role, department="police"))
            for number in range(8)
        ]
        for number, kind in enumerate(("server_error", "bad_gateway", "flood", "dropped")):
            town.playground.faults.add(kind, times=3, skip=40 * number, seconds=1)  # type: ignore[arg-type]
        seen: set[str] = set()
        await asyncio.gather(*(visit(person, WINDOWS[number::8], seen) for number, person in enumerate(people)))
        await answered_in_one_step(town, people)
        await town.told(60)
    logging.getLogger().setLevel(logging.DEBUG)
    libraries_speak()
    await _uncaught(folder)
    every = {f"window {state}" for state, _ in WINDOWS} | {*registered(_first()), *registered(handlers.last())}
    missed = sorted(every - done.failed)
    (folder / "done.json").write_text(json.dumps({"failed": sorted(done.failed), "missed": missed}))


async def _uncaught(folder: Path) -> None:
    """What nobody caught, in a task, a callback, a thread; and a database and a Telegram that are away."""
    loop = asyncio.get_running_loop()

    async def fails() -> None:
        raise next(done.faults)

    def falls() -> None:
        raise next(done.faults)

    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    loop.call_soon(falls)
    await asyncio.sleep(0.05)
    thread = threading.Thread(target=falls)
    thread.start()
    thread.join()
    try:
        away = Storage(f"postgresql+asyncpg://linli:{CANARIES['password'][3]}@127.0.0.1:1/linli", keys="A" * 43 + "=")
        async with away.transaction() as tx:
            await tx.now()
    except Exception:
        logging.getLogger("sqlalchemy.pool").exception("Exception during connect")
    bot = assembly.telegram(CANARIES["token"][4], "http://127.0.0.1:1", WaitAsTold())
    try:
        await bot.get_me(request_timeout=1)
    except Exception:
        logging.getLogger("aiogram").exception("Failed to fetch updates - %s", bot.token)
    await bot.session.close()


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (place / "planted.json").write_text(json.dumps([canary for ten in CANARIES.values() for canary in ten]))
    if sys.argv[2:] == ["bare"]:
        logging.basicConfig(level=logging.DEBUG)
        libraries_speak()
    else:
        asyncio.run(main(place))
    raise next(done.faults)  # and the process itself falls
