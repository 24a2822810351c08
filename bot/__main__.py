"""The command `linli`; the only file that knows every room and introduces them to each other."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import typer
from pydantic import SecretStr

from bot.founding import introduce
from bot.settings import Settings

DEMO_TOKEN = "100001:the-playground-takes-any-token"  # noqa: S105  opens nothing but the local playground

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Linli 邻里: a community runs its neighbourhood in chat."
)


introduce(app)


@app.command()
def migrate() -> None:
    """Bring the database to the newest form."""
    from storage.migrate import upgrade

    asyncio.run(upgrade(Settings().database))


@app.command()
def run() -> None:
    """Converse, deliver and keep time in one process, by long polling."""
    settings = _live()
    asyncio.run(_until_stopped(_community(settings)))


@app.command()
def webhook() -> None:
    """Converse by webhook: one or many of these behind a proxy, beside `linli worker`."""
    from bot.intake import SECRET_LENGTH

    settings = _live()
    if len(settings.webhook_secret.get_secret_value()) < SECRET_LENGTH:
        raise typer.BadParameter(f"set LINLI_WEBHOOK_SECRET to at least {SECRET_LENGTH} of A-Z a-z 0-9 _ -")
    if not settings.webhook_url:
        raise typer.BadParameter("set LINLI_WEBHOOK_URL to the public https address that Telegram posts to")
    asyncio.run(_until_stopped(_webhook(settings)))


@app.command()
def worker() -> None:
    """Keep time and deliver what is owed; of several, one delivers and the others stand by."""
    asyncio.run(_until_stopped(_worker(_live())))


def _live() -> Settings:
    """Return the settings of a bot that speaks with Telegram; begin to log."""
    from bot import logs

    settings = Settings()
    if not settings.token.get_secret_value():
        raise typer.BadParameter("set LINLI_TOKEN to the token that BotFather gave you (a file .env will do)")
    logs.start([settings.token.get_secret_value(), settings.webhook_secret.get_secret_value()])
    return settings


async def _webhook(settings: Settings) -> None:
    from aiohttp import web

    from bot.assembly import Conversations
    from bot.intake import ALLOWED_UPDATES
    from bot.intake import webhook as receiver
    from storage import Storage

    storage = Storage(settings.database, keys=settings.keys.get_secret_value())
    token, secret = settings.token.get_secret_value(), settings.webhook_secret.get_secret_value()
    conversations = Conversations(storage, token, settings.api, wake_delivery=lambda: None)
    runner = web.AppRunner(receiver(conversations.intake, secret), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
        await conversations.bot.set_webhook(
            settings.webhook_url, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES)
        )
        await conversations.run()
    finally:
        await runner.cleanup()
        await conversations.close()
        await storage.close()


async def _worker(settings: Settings) -> None:
    from bot.delivery import Delivery
    from bot.worker import while_held
    from scheduler.timetable import Timetable
    from storage import Storage

    storage = Storage(settings.database, keys=settings.keys.get_secret_value())
    token = settings.token.get_secret_value()
    delivery = Delivery(storage, token, settings.api, bulk_per_second=settings.bulk_per_second)
    timetable = Timetable(storage, after=delivery.wake)
    timetable.start()
    try:
        await while_held(storage, f"delivery:{token.partition(':')[0]}", delivery.run)
    finally:
        timetable.stop()
        await storage.close()


async def _community(settings: Settings) -> None:
    from bot.assembly import Conversations
    from bot.delivery import Delivery
    from bot.intake import poll
    from bot.worker import while_held
    from scheduler.timetable import Timetable
    from storage import Storage
    from storage.migrate import upgrade

    await upgrade(settings.database)
    storage = Storage(settings.database, keys=settings.keys.get_secret_value())
    token = settings.token.get_secret_value()
    delivery = Delivery(storage, token, settings.api, bulk_per_second=settings.bulk_per_second)
    conversations = Conversations(storage, token, settings.api, wake_delivery=delivery.wake)
    timetable = Timetable(storage, after=delivery.wake)
    timetable.start()
    try:
        delivering = while_held(storage, f"delivery:{conversations.bot.id}", delivery.run)
        await _together(poll(conversations.intake, settings.api, token), conversations.run(), delivering)
    finally:
        timetable.stop()
        await conversations.close()
        await storage.close()


@app.command("map")
def draw_map() -> None:
    """Print docs/map.md: every window, whom it is for, where its buttons lead."""
    from bot.map import draw

    typer.echo(draw(), nl=False)


@app.command()
def train(
    folder: Path = typer.Argument(Path("../shared/data"), help="the folder of complaints"),  # noqa: B008
    out: Path = typer.Option(Path("classifier/cities/default.npz"), help="where the table goes"),  # noqa: B008
) -> None:
    """Learn the classifier's word table anew from a folder of complaints."""
    from classifier.train import main as learn

    learn(folder, out)


@app.command()
def demo(port: int = 8008) -> None:
    """A seeded community, the bot and the chat page on this machine: no token, no internet.

    Every start is the community's first day again: the playground's Telegram remembers nothing either, and numbers
    it gives anew would be taken for what they meant the last time.
    """
    for file in Path("var").glob("demo.db*"):
        file.unlink()
    asyncio.run(_until_stopped(_demo(port)))


async def _demo(port: int) -> None:
    from playground.limits import Rates
    from playground.seeds import seed_all
    from playground.seeds.introductions import introductions
    from playground.server import Playground
    from storage import Storage
    from storage.migrate import upgrade

    settings = Settings(_env_file=None, database="sqlite+aiosqlite:///var/demo.db", token=SecretStr(DEMO_TOKEN))
    await upgrade(settings.database)
    storage = Storage(settings.database, keys=settings.keys.get_secret_value())

    async def advance(seconds: float) -> None:
        async with storage.transaction() as tx:
            await tx.clock.advance(timedelta(seconds=seconds))

    playground = Playground(clock=advance, rates=Rates())
    bot = playground.bot(DEMO_TOKEN, username="linli_bot", name="邻里 Linli")
    try:
        seeded = await seed_all(storage)
        for person in introductions(seeded):
            playground.world.private_chat(bot, playground.introduce(person.name, note=person.note, user_id=person.id))
        url = await playground.start(port=port)
        typer.echo(f"\n  邻里 Linli:  {url}\n\n  Ctrl-C ends it.\n")
        await _community(settings.model_copy(update={"api": url}))
    finally:
        await playground.stop()
        await storage.close()


async def _together(*parts: Coroutine[Any, Any, None]) -> None:
    """Run the parts until one fails or all are cancelled."""
    async with asyncio.TaskGroup() as group:
        for part in parts:
            group.create_task(part)


async def _until_stopped(main: Coroutine[Any, Any, None]) -> None:
    """Run until SIGINT or SIGTERM, then let what is in hand end."""
    task = asyncio.ensure_future(main)
    loop = asyncio.get_running_loop()
    for stop in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(stop, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


def main() -> None:
    """Enter here."""
    Path("var").mkdir(exist_ok=True)
    app()


if __name__ == "__main__":
    main()
