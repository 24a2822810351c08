"""What the operator, or whoever checks the operator, asks of ballots at the command line."""

import asyncio
from typing import Annotated

import typer

from bot.founding import open_storage
from bot.settings import Settings
from participation.chain import Fault, Head

ballots = typer.Typer(no_args_is_help=True, help="Ballots and their chains.")


def introduce(app: typer.Typer) -> None:
    """Add these commands to `linli`."""
    app.add_typer(ballots, name="ballots")


@ballots.callback()
def _ballots() -> None:
    """Keep `verify` a command of its own, though it is the only one."""


@ballots.command("verify")
def verify(
    slug: Annotated[str, typer.Option("--community", help="The community's short name; all without it.")] = "",
    poll: Annotated[int, typer.Option(help="One poll's number; all without it.")] = 0,
) -> None:
    """Verify every poll's chain, box, roll and result from end to end; exit with 1 when anything does not fit."""
    found = asyncio.run(_verified(slug, poll))
    for name, number, head, faults in found:
        if faults is None:
            told = "no chain: it began before there were any"
        else:
            told = f"TOUCHED: {', '.join(fault.value for fault in faults)}" if faults else "whole"
        typer.echo(f"{name} {number} {head.shown if head else '-'} {told}")
    if any(faults for *_, faults in found):
        raise typer.Exit(1)


async def _verified(slug: str, poll: int) -> list[tuple[str, int, Head | None, list[Fault] | None]]:
    """Return each poll's community, number, head and faults. Casts of a poll wait while it is verified."""
    storage = open_storage(Settings())
    found = []
    try:
        async with storage.reading() as tx:
            every = [one for one in await tx.communities.all() if slug in ("", one.slug)]
        seen: set[int] = set()  # a poll over several communities is met in each
        for one in every:
            async with storage.reading(one.id) as tx:
                polls = [kept.id for kept in await tx.ballots.all() if poll in (0, kept.id) and kept.roll_hash]
            for number in [number for number in polls if number not in seen]:
                seen.add(number)
                async with storage.transaction(one.id) as tx:
                    faults = await tx.ballots.verify(number)
                    found.append((one.slug, number, await tx.ballots.head(number), faults))
    finally:
        await storage.close()
    return found
