"""The roll in the database: imports, letters' codes, telephones that only the key opens."""

import stat
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from participation import residents
from participation.communities import Building, Community
from storage import Storage
from storage.keys import Keys, KeysMissing
from tests.town import KEYS

FIRST = """户号,楼栋,单元,房号,姓名,手机,户代表,面积
1-1-101,1号楼,1,101,王秀英,13800001111,是,89.5
1-1-101,1号楼,1,101,李建国,13800002222,否,
1-2-201,1号楼,2,201,张三,13800003333,是,60
1-2-202,1号楼,2,202,张四,13800003333,是,60
"""
SECOND = """户号,楼栋,单元,房号,姓名,手机,户代表,面积
1-1-101,1号楼,1,102,王秀英,13900001111,是,89.5
1-2-201,1号楼,2,201,张三,13800003333,是,60
1-2-203,1号楼,2,203,赵六,,是,60
"""


async def _found(storage: Storage, slug: str = "cd") -> int:
    async with storage.transaction() as tx:
        community = await tx.communities.add(Community(0, slug, slug))
        tx.within(community.id)
        await tx.communities.buildings.add(Building(0, community.id, "1号楼", 3))
        return community.id


async def _import(storage: Storage, community: int, content: str) -> tuple[int, int, int, int]:
    async with storage.transaction(community) as tx:
        plan = await tx.roll.plan(content.encode(), community_id=community, this_year=2026)
        await tx.roll.carry_out(plan)
        return len(plan.new), len(plan.changed), len(plan.gone), len(plan.moved)


async def test_an_import_does_what_its_plan_said_and_then_nothing(storage: Storage) -> None:
    community = await _found(storage)
    assert await _import(storage, community, FIRST) == (4, 0, 0, 0)
    assert await _import(storage, community, FIRST) == (0, 0, 0, 0)
    assert await _import(storage, community, SECOND) == (1, 1, 2, 1)
    assert await _import(storage, community, SECOND) == (0, 0, 0, 0)
    async with storage.reading(community) as tx:
        homes = {home.number: home.room for home in await tx.households.all()}
        assert homes == {"1-1-101": "102", "1-2-201": "201", "1-2-202": "202", "1-2-203": "203"}
        assert sorted(entry.name for entry in await tx.roll.all()) == ["张三", "王秀英", "赵六"]


async def test_a_plan_changes_nothing(storage: Storage) -> None:
    community = await _found(storage)
    async with storage.transaction(community) as tx:
        await tx.roll.plan(FIRST.encode(), community_id=community, this_year=2026)
    async with storage.reading(community) as tx:
        assert (await tx.households.count(), await tx.roll.count()) == (0, 0)


async def test_a_number_finds_its_household_and_an_ambiguous_one_none(storage: Storage) -> None:
    community = await _found(storage)
    await _import(storage, community, FIRST)
    async with storage.reading(community) as tx:
        home = await tx.households.of_phone("13800001111")
        assert home is not None
        assert home.number == "1-1-101"
        assert await tx.households.of_phone("13800003333") is None  # two households share it
        assert await tx.households.of_phone("13800009999") is None
    other = await _found(storage, "cx")
    async with storage.reading(other) as tx:
        assert await tx.households.of_phone("13800001111") is None


async def test_telephones_are_unreadable_at_rest(storage: Storage) -> None:
    community = await _found(storage)
    await _import(storage, community, FIRST)
    async with storage.transaction(community) as tx:
        person = await tx.residents.arrive(5, 5, "zh-Hans", await tx.now())
        await tx.residents.keep_phone(person.id, "13800001111")
    async with storage.reading(community) as tx:
        rows = str([*await tx.session.execute(text("SELECT * FROM roll_entries"))])
        rows += str([*await tx.session.execute(text("SELECT * FROM residents"))])
        assert "王秀英" in rows
        assert "1380000" not in rows
        assert await tx.residents.phone(person.id) == "13800001111"
        assert [one.id for one in await tx.residents.sharing("13800001111", besides=0)] == [person.id]
        assert (await tx.roll.all())[0].phone == "13800001111"


async def test_a_letters_code_is_readable_once_and_ends_with_the_next(storage: Storage) -> None:
    community = await _found(storage)
    await _import(storage, community, FIRST)
    async with storage.transaction(community) as tx:
        letters = await tx.households.give_codes(await tx.now())
        assert len(letters) == len({code for _, code in letters}) == 3
        assert await tx.households.give_codes(await tx.now()) == []
    home, code = letters[0]
    async with storage.reading(community) as tx:
        assert code not in str([*await tx.session.execute(text("SELECT * FROM households"))])
        assert await tx.households.of_code(code) == home
    async with storage.transaction(community) as tx:
        assert len(await tx.households.give_codes(await tx.now(), anew=True)) == 3
        assert await tx.households.of_code(code) is None


def test_keys_change_at_leisure() -> None:
    newer = Keys("postgresql+asyncpg://x/y", f"{Fernet.generate_key().decode()},{KEYS}")
    older = Keys("postgresql+asyncpg://x/y", KEYS)
    assert newer.reveal(older.conceal("138")) == "138"
    assert newer.mark("138") == older.mark("138") != older.mark("139")


def test_a_key_file_is_made_beside_the_database_for_its_owner_alone(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'linli.db'}"
    concealed = Keys(url).conceal("13800001111")
    assert Keys(url).reveal(concealed) == "13800001111"
    file = tmp_path / "linli.db.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_without_keys_postgresql_stores_no_secret() -> None:
    with pytest.raises(KeysMissing):
        Keys("postgresql+asyncpg://x/y").conceal("13800001111")


async def test_one_community_is_everybodys_at_arrival_and_of_two_nobodys(storage: Storage) -> None:
    async with storage.transaction() as tx:
        assert (await tx.residents.arrive(1, 1, "zh-Hans", await tx.now())).community_id is None
    first = await _found(storage)
    async with storage.transaction() as tx:
        assert (await tx.residents.arrive(2, 2, "zh-Hans", await tx.now())).community_id == first
    await _found(storage, "cx")
    async with storage.transaction() as tx:
        assert (await tx.residents.arrive(3, 3, "zh-Hans", await tx.now())).community_id is None


async def test_wrong_codes_are_counted_across_communities(storage: Storage) -> None:
    first, second = await _found(storage), await _found(storage, "cx")
    async with storage.transaction(first) as tx:
        person = await tx.residents.arrive(5, 5, "zh-Hans", await tx.now())
        await tx.code_attempts.change(residents.missed(await tx.code_attempts.of(person.id), await tx.now()))
    async with storage.transaction(second) as tx:
        attempts = await tx.code_attempts.of(person.id)
        assert attempts.failures == 1
        await tx.code_attempts.change(residents.missed(attempts, await tx.now()))
    async with storage.transaction(first) as tx:
        assert (await tx.code_attempts.of(person.id)).failures == 2
