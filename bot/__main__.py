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
    settings = Settings()
    if not settings.token.get_secret_value():
        raise typer.BadParameter("set LINLI_TOKEN to the token that BotFather gave you (a file .env will do)")
    asyncio.run(_until_stopped(_community(settings)))


async def _community(settings: Settings) -> None:
    from bot.assembly import Conversations
    from bot.delivery import Delivery
    from bot.intake import poll
    from scheduler.timetable import Timetable
    from storage import Storage
    from storage.migrate import upgrade

    await upgrade(settings.database)
    storage = Storage(settings.database, keys=settings.keys.get_secret_value())
    token = settings.token.get_secret_value()
    delivery = Delivery(storage, token, settings.api)
    conversations = Conversations(storage, token, settings.api, wake_delivery=delivery.wake)
    timetable = Timetable(storage, after=delivery.wake)
    timetable.start()
    try:
        await _together(poll(conversations.intake, settings.api, token), conversations.run(), delivery.run())
    finally:
        timetable.stop()
        await conversations.close()
        await storage.close()


@app.command()
def demo(port: int = 8008, fresh: bool = False) -> None:
    """A seeded community, the bot and the chat page on this machine: no token, no internet."""
    if fresh:
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
        async with storage.transaction() as tx:
            await tx.clock.back_to_real_time()
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
