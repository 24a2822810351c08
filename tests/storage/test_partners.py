"""Partner units on both databases: one contact a unit whoever taps at once, and ledgers that were in use before."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from participation import ledgers, partners
from participation.access import Role
from participation.communities import Community
from participation.ledgers import Book, Entry, Measure, balance
from participation.money import Source
from participation.partners import HasContact, Partner
from participation.projects import Stage
from participation.refusals import NotFound, Refusal
from participation.staff import LinkUsed
from storage import Storage
from storage.migrate import upgrade
from storage.staff import token, token_hash
from tests.postgres import Server
from tests.site import Site, lead, settled
from tests.storage.test_ledgers import BEFORE, NOW
from tests.storage.test_projects import settle
from tests.town import KEYS


@pytest.fixture
async def site(storage: Storage) -> Site:
    place = await settle(storage, 9)
    return await settled(storage, place.community.id, place.neighbours[8], [place.proposer, *place.neighbours[:8]])


async def listed(site: Site, name: str = "农商银行支行") -> Partner:
    async with site.storage.transaction(site.community) as tx:
        by = await tx.residents.actor(site.staff)
        return await tx.partners.add(partners.add(name, "张经理", [], by=by, at=await tx.now()))


async def link(site: Site, partner: Partner) -> str:
    secret = token()
    async with site.storage.transaction(site.community) as tx:
        by = await tx.residents.actor(site.staff)
        made = partners.invite(partner, None, token_hash(secret), by=by, at=await tx.now())
        await tx.invitations.add(made)
    return secret


async def accept(site: Site, secret: str, who: int) -> Refusal | None:
    """Say yes to a link as the window does; return the refusal."""
    try:
        async with site.storage.transaction(site.community) as tx:
            found = await tx.invitations.of_token(secret)
            assert found is not None
            partner = await tx.partners.get(found.partner_id or 0, lock=True)
            held = await tx.partners.held(partner.id)
            await asyncio.sleep(0.001)
            by = await tx.residents.actor(site.people[who])
            now = await tx.now()
            await tx.invitations.change(partners.accept(found, held, by=by, at=now, inviter_is_staff=True))
            await tx.residents.entrust(by.resident_id or 0, Role.PARTNER, now, partner_id=partner.id)
    except Refusal as refusal:
        return refusal
    return None


async def test_of_eight_taps_on_two_links_one_becomes_the_contact(site: Site) -> None:
    bank = await listed(site)
    links = [await link(site, bank), await link(site, bank)]
    found = await asyncio.gather(*(accept(site, links[who % 2], who) for who in range(8)))
    assert sum(one is None for one in found) == 1
    assert {type(one) for one in found if one} <= {LinkUsed, HasContact}
    async with site.storage.reading(site.community) as tx:
        [contact] = [one for one in site.people if await tx.partners.of_contact(one.id)]
        assert await tx.partners.contacts() == {bank.id: contact.id}
        assert [grant.role for grant in await tx.residents.grants(contact.id)] == [Role.PARTNER]
        assert all(post.role is not Role.PARTNER for post in await tx.staff.posts())  # no post of the office


async def test_the_database_itself_takes_one_contact_a_unit(site: Site) -> None:
    bank = await listed(site)

    async def entrusted(who: int) -> None:
        async with site.storage.transaction(site.community) as tx:
            await tx.residents.entrust(site.people[who].id, Role.PARTNER, await tx.now(), partner_id=bank.id)

    await entrusted(0)
    with pytest.raises(IntegrityError):
        await entrusted(1)
    async with site.storage.transaction(site.community) as tx:
        held = await tx.partners.held(bank.id, lock=True)
        assert held
        by = await tx.residents.actor(site.staff)
        await tx.staff.change(partners.end(held, by=by, at=await tx.now()))
    await entrusted(1)
    async with site.storage.reading(site.community) as tx:
        assert await tx.partners.of_contact(site.people[0].id) == []
        assert await tx.partners.of_contact(site.people[1].id) == [bank]


async def test_a_units_lines_stand_in_the_ledger_and_come_back_as_stored(site: Site) -> None:
    await lead(site, Stage.PLEDGING)
    bank = await listed(site)
    assert await accept(site, await link(site, bank), 1) is None

    async def gives(tx: Any, project: Any, staff: Any, now: Any) -> Entry:
        by = await tx.residents.actor(site.people[1])
        line = partners.pledge(project, bank, [bank.id], Measure.SPACE, 1, "会议室", by=by, at=now)
        await asyncio.sleep(0.001)
        return await tx.ledgers.add(line)  # type: ignore[no-any-return]

    async def receives(tx: Any, project: Any, staff: Any, now: Any) -> Entry:
        line = ledgers.record(
            project, Book.RECEIPT, Source.UNITS, Measure.SPACE, 1, "钥匙", by=staff, at=now, partner_id=bank.id,
            unit=bank.name,
        )  # fmt: skip
        return await tx.ledgers.add(line)  # type: ignore[no-any-return]

    await asyncio.gather(*(site(gives) for _ in range(5)))
    await site(receives)
    async with site.storage.reading(site.community) as tx:
        lines = await tx.ledgers.of_unit(bank.id)
        assert lines == await tx.ledgers.of(site.project)
    assert balance(lines, Book.PLEDGE, Source.UNITS, Measure.SPACE) == 5
    assert {(one.unit, one.partner_id, one.party_id) for one in lines} == {("农商银行支行", bank.id, None)}


async def test_another_community_finds_neither_the_unit_nor_its_lines(site: Site) -> None:
    bank = await listed(site)
    await accept(site, await link(site, bank), 1)
    async with site.storage.transaction() as tx:
        west = await tx.communities.add(Community(0, "west", "城西社区"))
        tx.within(west.id)
        assert await tx.partners.all() == []
        assert await tx.partners.of_contact(site.people[1].id) == []
        assert await tx.partners.held(bank.id) is None
        assert await tx.ledgers.of_unit(bank.id) == []
        with pytest.raises(NotFound):
            await tx.partners.get(bank.id)
        # a unit of the same name may be on the other list
        await tx.partners.add(replace(bank, id=0, community_id=west.id))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_ledger_in_use_is_brought_forward_and_stays_fixed(kind: str, tmp_path: Path, postgres: Server) -> None:
    """Migration 0024: lines, posts and links of before stand as they were, and no line can be changed after it."""
    file = f"sqlite+aiosqlite:///{tmp_path}/linli.db"
    url = file if kind == "sqlite" else postgres.create("linli_before_partners")
    await upgrade(url, "0023")
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        for statement in (*AS_IT_WAS, *WRITTEN):
            await tx.session.execute(text(statement.replace(":", "\\:")))
    await storage.close()
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    async with storage.reading(1) as tx:
        [line] = await tx.ledgers.of(1)
        assert (line.amount, line.note, line.unit, line.partner_id) == (500_00, "农商银行支行", "", None)
        assert [(post.role, post.partner_id) for post in await tx.staff.posts()] == [(Role.STAFF, None)]
        assert (await tx.invitations.get(1)).partner_id is None
        assert await tx.partners.all() == []
    for verb in ("UPDATE ledger_entries SET amount = 1", "DELETE FROM ledger_entries"):
        with pytest.raises(DBAPIError, match="never changed"):
            async with storage.transaction(1) as tx:
                await tx.session.execute(text(verb))
    await storage.close()


AS_IT_WAS = (
    *BEFORE[:2],
    "INSERT INTO projects (community_id, title, purpose, proposer_id, created_at, seconding_ends_at, "
    "households_needed, buildings_needed, stage, place, reason, would_change, round, story) "
    f"VALUES (1, '灯', '黑', 1, {NOW}, {NOW}, 10, 2, 'pledging', '', '', '', 0, '')",
)
WRITTEN = (
    f"INSERT INTO grants (community_id, resident_id, role, granted_at) VALUES (1, 1, 'staff', {NOW})",
    "INSERT INTO invitations (community_id, token_hash, role, created_at, expires_at) "
    f"VALUES (1, 'h', 'staff', {NOW}, {NOW})",
    'INSERT INTO ledger_entries (community_id, project_id, at, "by", book, source, measure, amount, note) '
    f"VALUES (1, 1, {NOW}, 1, 'pledge', 'units', 'money', 50000, '农商银行支行')",
)
