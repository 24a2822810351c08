"""What the operator does at the command line: found a community, invite its first admin, import the roll, print the
letters' codes. The deciding stands in participation and storage; here it is only asked for and told.
"""

import asyncio
import csv
import io
import re
import sys
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from cryptography.fernet import Fernet

from bot.settings import Settings
from bot.wording import label
from participation import staff
from participation.access import Role
from participation.communities import Building, Community
from participation.refusals import Refusal
from storage import Storage
from storage.migrate import upgrade
from storage.staff import token, token_hash

community = typer.Typer(no_args_is_help=True, help="Found and list communities.")

Slug = Annotated[str, typer.Option("--community", help="The community's short name, as given at its founding.")]


def introduce(app: typer.Typer) -> None:
    """Add these commands to `linli`."""
    app.add_typer(community, name="community")
    for command in (invite, roll, letters, key):
        app.command()(command)


def open_storage(settings: Settings) -> Storage:
    """Return the storage the settings name, with its keys."""
    return Storage(settings.database, keys=settings.keys.get_secret_value())


@community.command("add")
def add(
    name: Annotated[str, typer.Option(help="As residents read it: 城东社区.")],
    slug: Annotated[str, typer.Option(help="Short, for commands: chengdong.")],
    buildings: Annotated[str, typer.Option(help="Names with their stairs: 1号楼:3,2号楼:3.")] = "",
    phone: Annotated[str, typer.Option(help="The duty phone that residents are given.")] = "",
    city: str = "default",
    zone: str = "Asia/Shanghai",
) -> None:
    """Found a community with its buildings."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,38}", slug):
        raise typer.BadParameter("a slug is made of a-z, 0-9 and -")
    ZoneInfo(zone)
    homes = [_building(part) for part in re.split(r"[,，、]", buildings) if part.strip()]

    async def found(storage: Storage) -> int:
        async with storage.transaction() as tx:
            if await tx.communities.called(slug):
                raise typer.BadParameter(f"there is a community {slug} already")
            made = await tx.communities.add(Community(0, slug, name, city, zone, phone))
            tx.within(made.id)
            for home, units in homes:
                await tx.communities.buildings.add(Building(0, made.id, home, units))
            return made.id

    _run(found)
    typer.echo(f"{name} ({slug}): {len(homes)} buildings. Next: linli invite --community {slug} --role admin")


@community.command("list")
def listed() -> None:
    """List the communities."""

    async def read(storage: Storage) -> list[Community]:
        async with storage.reading() as tx:
            return await tx.communities.all()

    for one in _run(read):
        typer.echo(f"{one.slug}\t{one.name}\t{one.phone}")


def invite(
    community: Slug,
    role: Role = Role.ADMIN,
    department: Annotated[str, typer.Option(help="For a handler: a key of classifier/departments.json.")] = "",
    building: Annotated[str, typer.Option(help="For a building leader: the building's name.")] = "",
) -> None:
    """Print the words of a one-time staff link: good for one use, 24 hours."""
    secret = token()

    async def make(storage: Storage) -> staff.Invitation:
        async with storage.transaction() as tx:
            where = await _found(tx, community)
            tx.within(where.id)
            homes = {home.name: home.id for home in await tx.communities.buildings.all()}
            if building and building not in homes:
                raise typer.BadParameter(f"there is no building {building}")
            return await tx.invitations.add(
                staff.invite(
                    role,
                    department or None,
                    community_id=where.id,
                    token_hash=token_hash(secret),
                    by=None,
                    at=await tx.now(),
                    building_id=homes[building] if building else None,
                )
            )

    made = _run(make)
    typer.echo(f"/start join_{secret}")
    typer.echo(
        f"Send these words to the bot from that person's account (or open https://t.me/<bot>?start=join_{secret}); "
        f"good until {made.expires_at:%Y-%m-%d %H:%M} UTC.",
        err=True,
    )


def roll(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV (UTF-8, GBK) or XLSX.")],
    community: Slug,
    apply: Annotated[
        bool, typer.Option("--apply", help="Change the roll; without it only say what would change.")
    ] = False,
    language: str = "zh-Hans",
) -> None:
    """Import the residents' roll: say what would change and which lines are bad, and with --apply do it."""

    async def compare(storage: Storage) -> Any:
        async with storage.transaction() as tx:
            where = await _found(tx, community)
            tx.within(where.id)
            year = (await tx.now()).astimezone(ZoneInfo(where.zone)).year
            plan = await tx.roll.plan(file.read_bytes(), community_id=where.id, this_year=year)
            if apply:
                await tx.roll.carry_out(plan)
            return plan

    plan = _run(compare)
    for line in plan.new:
        typer.echo(f"+ {line.household.number} {line.entry.name}")
    for line in plan.changed:
        typer.echo(f"~ {line.household.number} {line.entry.name}")
    for home in plan.moved:
        typer.echo(f"⇢ {home.number}")
    for entry in plan.gone:
        typer.echo(f"- {entry.name}")
    for bad in plan.bad:
        why = label(language, bad.why, {"cell": bad.cell})
        typer.echo(f"! {label(language, 'roll-bad-line', {'number': bad.number, 'why': why})}")
    typer.echo(
        f"{len(plan.new)} new, {len(plan.changed)} changed, {len(plan.moved)} moved, {len(plan.gone)} gone, "
        f"{plan.same} the same, {len(plan.bad)} bad lines"
        + (f", {plan.kept_back} kept because of bad lines" if plan.kept_back else "")
        + (". Imported." if apply else ". Nothing changed; --apply imports."),
        err=True,
    )


def letters(
    community: Slug,
    anew: Annotated[
        bool, typer.Option("--anew", help="Also for households that have a code; old letters end.")
    ] = False,
) -> None:
    """Print, once, a CSV of new household codes for the letters. Only their hash is kept."""

    async def make(storage: Storage) -> list[list[str]]:
        async with storage.transaction() as tx:
            where = await _found(tx, community)
            tx.within(where.id)
            doors = {building.id: building.name for building in await tx.communities.buildings.all()}
            return [
                [doors[home.building_id], str(home.unit), home.room, home.number, f"{code[:4]}-{code[4:]}"]
                for home, code in await tx.households.give_codes(await tx.now(), anew=anew)
            ]

    text = io.StringIO()
    sheet = csv.writer(text)
    sheet.writerow(["楼栋", "单元", "房号", "户号", "邀请码"])
    sheet.writerows([disarmed(cell) for cell in line] for line in _run(make))
    # the mark at the beginning lets Excel read it as UTF-8
    sys.stdout.buffer.write(("\ufeff" + text.getvalue()).encode())


def key() -> None:
    """Print a new key for LINLI_KEYS."""
    typer.echo(Fernet.generate_key().decode())


def disarmed(cell: str) -> str:
    """Return the cell so that no spreadsheet runs it as a formula (SECURITY.md, "formula in exports")."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠") else cell


def _building(part: str) -> tuple[str, int]:
    name, _, units = part.strip().replace("：", ":").partition(":")
    if not name or (units and not (units.isdecimal() and 1 <= int(units) <= 50)):
        raise typer.BadParameter(f"a building is written 1号楼:3, not {part!r}")
    return name, int(units or 1)


async def _found(tx: Any, slug: str) -> Community:
    found: Community | None = await tx.communities.called(slug)
    if found is None:
        raise typer.BadParameter(f"there is no community {slug}")
    return found


def _run(ask: Any) -> Any:
    async def whole() -> Any:
        settings = Settings()
        await upgrade(settings.database)
        storage = open_storage(settings)
        try:
            return await ask(storage)
        finally:
            await storage.close()

    try:
        return asyncio.run(whole())
    except Refusal as refusal:
        typer.echo(label("en", refusal.key, refusal.facts), err=True)
        raise typer.Exit(1) from None
