"""The command `linli`; the only file that knows every room and introduces them to each other."""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import SecretStr

from bot import ballots, founding
from bot.founding import open_storage
from bot.settings import SECRET_LENGTH, Settings

if TYPE_CHECKING:
    from bot.metrics import Figures
    from participation.lessons import Lesson
    from storage import Storage

DEMO_TOKEN = "100001:the-playground-takes-any-token"  # noqa: S105  opens nothing but the local playground

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # they print what every variable held
    help="Linli 邻里: a community runs its neighbourhood in chat.",
)


founding.introduce(app)
ballots.introduce(app)


@app.command()
def migrate() -> None:
    """Bring the database to the newest form."""
    from storage.migrate import upgrade

    asyncio.run(upgrade(Settings().direct))


@app.command()
def run() -> None:
    """Converse, deliver and keep time in one process, by long polling."""
    settings = _live()
    asyncio.run(_until_stopped(_community(settings)))


@app.command()
def webhook() -> None:
    """Converse by webhook: one or many of these behind a proxy, beside `linli worker`."""
    settings = _live()
    if len(settings.webhook_secret.get_secret_value()) < SECRET_LENGTH:
        raise typer.BadParameter(f"set LINLI_WEBHOOK_SECRET to at least {SECRET_LENGTH} of A-Z a-z 0-9 _ -")
    if not settings.webhook_url:
        raise typer.BadParameter("set LINLI_WEBHOOK_URL to the public https address that Telegram posts to")
    asyncio.run(_until_stopped(_webhook(settings)))


@app.command()
def worker() -> None:
    """Keep time and deliver what is owed; of several, one delivers and the others stand by."""
    settings = _live()
    if "prepared_statement_cache_size=0" in settings.direct:
        # through PgBouncer in transaction mode two clients got the same lock: both would deliver
        raise typer.BadParameter("set LINLI_DATABASE_DIRECT to PostgreSQL's own address, past PgBouncer")
    asyncio.run(_until_stopped(_worker(settings)))


def _live() -> Settings:
    """Return the settings of a bot that speaks with Telegram; begin to log."""
    from bot import logs

    settings = Settings()
    if not settings.token.get_secret_value():
        raise typer.BadParameter("set LINLI_TOKEN to the token that BotFather gave you (a file .env will do)")
    logs.start(settings.secrets)
    return settings


def _number(settings: Settings) -> int:
    """Return the bot's own number at Telegram, which its token begins with."""
    number = settings.token.get_secret_value().partition(":")[0]
    if not number.isdecimal():
        raise typer.BadParameter("LINLI_TOKEN is not what BotFather gives: a number, a colon, a key")
    return int(number)


async def _webhook(settings: Settings) -> None:
    from aiohttp import web

    from bot.assembly import Conversations
    from bot.metrics import Figures
    from bot.webhook import point, served
    from bot.webhook import webhook as receiver
    from storage import Storage

    keys = settings.keys.get_secret_value()
    storage = Storage(settings.database, keys=keys)
    # connections of their own: behind the workers' a post waited 92 ms and not 10 (SQLite has one writer anyway)
    letterbox = storage if storage.sqlite else Storage(settings.database, pool=2, keys=keys)
    token, secret = settings.token.get_secret_value(), settings.webhook_secret.get_secret_value()
    conversations = Conversations(storage, token, settings.api, wake_delivery=lambda: None, letterbox=letterbox)
    figures = Figures(stored=conversations.intake.counts, worked=conversations.worker.counts, waits=conversations.waits)
    figures.parts["lanes"] = lambda: conversations.lanes.alive
    runner = served(receiver(conversations.intake, secret))
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
        async with _watched(figures, storage, settings):
            await _together(conversations.run(), point(conversations.bot, settings.webhook_url, secret))
    finally:
        await runner.cleanup()
        await conversations.close()
        await letterbox.close()
        await storage.close()


async def _worker(settings: Settings) -> None:
    from bot.delivery import Delivery
    from bot.metrics import Figures
    from bot.worker import while_held
    from scheduler.timetable import Timetable
    from storage import Storage

    storage = Storage(settings.database, keys=settings.keys.get_secret_value())
    delivery = Delivery(
        storage, settings.token.get_secret_value(), settings.api, bulk_per_second=settings.bulk_per_second
    )
    figures = Figures(delivered=delivery.counts)
    timetable = Timetable(storage, after=delivery.wake)
    timetable.start()
    try:
        async with _watched(figures, storage, settings):
            turn = figures.turn_of(delivery.run)
            await while_held(storage, f"delivery:{_number(settings)}", turn, direct=settings.direct)
    finally:
        timetable.stop()
        await storage.close()


async def _community(settings: Settings) -> None:
    from bot.assembly import Conversations
    from bot.delivery import Delivery
    from bot.intake import poll
    from bot.metrics import Figures
    from bot.worker import while_held
    from scheduler.timetable import Timetable
    from storage import Storage
    from storage.migrate import upgrade

    await upgrade(settings.direct)
    storage = Storage(settings.database, keys=settings.keys.get_secret_value())
    token = settings.token.get_secret_value()
    delivery = Delivery(storage, token, settings.api, bulk_per_second=settings.bulk_per_second)
    conversations = Conversations(storage, token, settings.api, wake_delivery=delivery.wake)
    figures = Figures(
        stored=conversations.intake.counts,
        worked=conversations.worker.counts,
        waits=conversations.waits,
        delivered=delivery.counts,
    )
    figures.parts["lanes"] = lambda: conversations.lanes.alive
    timetable = Timetable(storage, after=delivery.wake)
    timetable.start()
    try:
        turn = figures.turn_of(delivery.run)
        delivering = while_held(storage, f"delivery:{conversations.bot.id}", turn, direct=settings.direct)
        async with _watched(figures, storage, settings):
            await _together(poll(conversations.intake, settings.api, token), conversations.run(), delivering)
    finally:
        timetable.stop()
        await conversations.close()
        await storage.close()


@asynccontextmanager
async def _watched(figures: "Figures", storage: "Storage", settings: Settings) -> AsyncIterator[None]:
    """Serve health and metrics beside what runs, where a port was set for them."""
    if not settings.metrics_port:
        yield
        return
    from bot.health import watched  # a worker without metrics stays small

    async with watched(figures, storage, _number(settings), settings.metrics_host, settings.metrics_port):
        yield


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


words = typer.Typer(no_args_is_help=True, help="The words by which a community's complaints are sorted.")
app.add_typer(words, name="words")


@words.command("propose")
def propose(
    slug: str = typer.Option("", "--community", help="The community's short name; all of them without it."),
) -> None:
    """Read the past cases for words that would have sorted them better, and print what each would do.

    They are not used before a clerk has said yes in chat. The same is done every night by itself.
    """

    async def learned() -> list[str]:
        from participation.communities import Community
        from participation.lessons import Lesson
        from scheduler.lessons import learn

        storage = open_storage(Settings())
        found: list[tuple[Community, list[Lesson]]] = []
        try:
            async with storage.reading() as tx:
                every = [one for one in await tx.communities.all() if slug in ("", one.slug)]
            if not every:
                raise typer.BadParameter(f"there is no community {slug}")
            for one in every:
                found.append((one, await learn(storage, one.id)))
        finally:
            await storage.close()
        return [line for one, lessons in found for line in _proposed(one.name, lessons)]

    for line in asyncio.run(learned()):
        typer.echo(line)


def _proposed(community: str, lessons: "list[Lesson]") -> list[str]:
    lines = [f"{community}: {len(lessons)} words wait for a clerk's yes"]
    for one in lessons:
        after = one.right + one.better - one.worse
        cases = ", ".join(f"{case} {before or '-'} → {then or '-'}" for case, before, then, _ in one.samples)
        lines.append(
            f"  {one.word} → {one.department} (weight {one.weight:g}; {one.tellers} residents, {one.heard} cases): "
            f"of {one.cases} past cases {one.right} right before, {after} after; mends {one.better}, "
            f"spoils {one.worse}; cases {cases}"
        )
    return lines


@app.command()
def demo(
    port: int = 8008,
    street: Annotated[bool, typer.Option(help="With two communities beside it, and a fund over all three.")] = False,
) -> None:
    """A seeded community, the bot and the chat page on this machine: no token, no internet.

    Every start is the community's first day again: the playground's Telegram remembers nothing either, and numbers
    it gives anew would be taken for what they meant the last time.
    """
    for file in Path("var").glob("demo.db*"):
        file.unlink()
    asyncio.run(_until_stopped(_demo(port, street=street)))


async def _demo(port: int, *, street: bool = False) -> None:
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
        seeded = await seed_all(storage, street=street)
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
