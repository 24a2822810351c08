"""A community's rows cannot be reached without naming the community, and never another's."""

import pytest
from sqlalchemy import delete, exists, func, select, text, update

from participation.communities import Building, Community
from participation.refusals import NotFound
from storage import Storage
from storage.communities import BuildingRow
from storage.tables import ScopeMissing


async def two(storage: Storage) -> tuple[Community, Community, Building, Building]:
    """Return communities A and B with a building each."""
    async with storage.transaction() as tx:
        a = await tx.communities.add(Community(0, slug="a", name="甲社区"))
        b = await tx.communities.add(Community(0, slug="b", name="乙社区"))
        with tx.everywhere():
            building_a = await tx.communities.buildings.add(Building(0, a.id, "甲一号楼"))
            building_b = await tx.communities.buildings.add(Building(0, b.id, "乙一号楼"))
    return a, b, building_a, building_b


async def test_a_community_sees_its_own_alone(storage: Storage) -> None:
    a, b, building_a, building_b = await two(storage)
    async with storage.reading(a.id) as tx:
        assert await tx.communities.buildings.all() == [building_a]
    async with storage.reading(b.id) as tx:
        assert await tx.communities.buildings.all() == [building_b]


async def test_a_foreign_thing_answers_like_a_missing_one(storage: Storage) -> None:
    a, _, _, building_b = await two(storage)
    async with storage.reading(a.id) as tx:
        for id in (building_b.id, 10**9):
            with pytest.raises(NotFound):
                await tx.communities.buildings.get(id)


async def test_a_forgotten_community_is_an_error(storage: Storage) -> None:
    await two(storage)
    async with storage.reading() as tx:
        with pytest.raises(ScopeMissing):
            await tx.communities.buildings.all()
        with pytest.raises(ScopeMissing):
            await tx.session.execute(select(BuildingRow.name))
        with pytest.raises(ScopeMissing):
            await tx.session.execute(select(BuildingRow.__table__))


async def test_a_core_statement_cannot_slip_past_the_scope(storage: Storage) -> None:
    a, *_ = await two(storage)
    async with storage.reading(a.id) as tx:
        with pytest.raises(ScopeMissing):
            await tx.session.execute(select(BuildingRow.__table__))


async def test_a_count_or_an_exists_cannot_slip_past_the_scope(storage: Storage) -> None:
    a, b, *_ = await two(storage)
    async with storage.transaction() as tx:
        with tx.everywhere():
            await tx.communities.buildings.add(Building(0, b.id, "乙二号楼"))
    questions = (
        select(func.count()).select_from(BuildingRow),
        select(func.count()).where(BuildingRow.id > 0),
        select(select(func.count()).select_from(BuildingRow).scalar_subquery()),
    )
    for question in questions:
        async with storage.reading() as tx:
            with pytest.raises(ScopeMissing):
                await tx.session.scalar(question)
    async with storage.reading(a.id) as tx:
        assert [await tx.session.scalar(question) for question in questions] == [1, 1, 1]
        with pytest.raises(ScopeMissing):  # a bare EXISTS cannot be narrowed, so it is refused
            await tx.session.scalar(select(exists().where(BuildingRow.id > 0)))
    async with storage.reading(b.id) as tx:
        assert [await tx.session.scalar(question) for question in questions] == [2, 2, 2]


async def test_updates_and_deletes_are_narrowed(storage: Storage) -> None:
    a, b, _, building_b = await two(storage)
    async with storage.transaction(a.id) as tx:
        await tx.session.execute(update(BuildingRow).values(name="改了"))
        await tx.session.execute(delete(BuildingRow).where(BuildingRow.id == building_b.id))
    async with storage.reading(b.id) as tx:
        assert await tx.communities.buildings.all() == [building_b]


async def test_a_row_of_another_community_cannot_be_written(storage: Storage) -> None:
    a, b, *_ = await two(storage)
    with pytest.raises(ScopeMissing):
        async with storage.transaction(a.id) as tx:
            await tx.communities.buildings.add(Building(0, b.id, "混进来的"))
    with pytest.raises(ScopeMissing):
        async with storage.transaction() as tx:
            await tx.communities.buildings.add(Building(0, b.id, "没说是谁"))


async def test_the_scope_of_one_session_does_not_leak_into_the_next(storage: Storage) -> None:
    a, b, building_a, building_b = await two(storage)
    for _ in range(3):  # the compiled statement is remembered; its community must not be
        async with storage.reading(a.id) as tx:
            assert [x.id for x in await tx.communities.buildings.all()] == [building_a.id]
        async with storage.reading(b.id) as tx:
            assert [x.id for x in await tx.communities.buildings.all()] == [building_b.id]
        async with storage.reading() as tx:
            with tx.everywhere():
                assert len(await tx.communities.buildings.all()) == 2


async def test_every_table_of_a_community_has_the_column(storage: Storage) -> None:
    """Tables without a community are named here one by one; a new one must be thought about."""
    from storage.tables import Row, Scoped

    without = {mapper.class_.__tablename__ for mapper in Row.registry.mappers if not issubclass(mapper.class_, Scoped)}
    own = {"interests", "mutes"}  # a person's, who takes them along when they move
    everywhere = {"beats", "clock", "inbox", "chats", "outbox", "communities", "leases", "alembic_version"}
    assert without <= everywhere | own
    async with storage.reading() as tx:
        await tx.session.execute(text("SELECT 1"))
