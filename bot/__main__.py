"""The command `linli`; the only file that knows every room and introduces them to each other."""

import asyncio
import signal
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

import typer

from bot.settings import Settings

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Linli 邻里: a community runs its neighbourhood in chat."
)


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
    storage = Storage(settings.database)
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
