"""The demo's community: the same every time, seeded once, and its doors open as the page promises."""

from sqlalchemy import text

from participation.access import Role, Standing
from playground.seeds import seed_all
from playground.seeds.introductions import NEWCOMER, introductions
from playground.seeds.residents import LETTER
from storage import Storage


async def test_the_community_is_seeded_once_on_each_database(storage: Storage) -> None:
    town = await seed_all(storage)
    again = await seed_all(storage)
    assert (town.community.slug, len(town.buildings), len(town.residents)) == ("chengdong", 6, 40)
    assert [one.id for one in again.residents] == [one.id for one in town.residents]
    assert all(one.standing is Standing.VERIFIED and one.household_id for one in town.residents)
    assert set(town.handlers) == {"health", "city_appearance", "police"}
    async with storage.reading(town.community.id) as tx:
        assert [one.id for one in await tx.residents.holding(Role.ADMIN)] == [town.admin.id]
        assert await tx.residents.holding(Role.STAFF) == town.staff
        for department, handler in town.handlers.items():
            assert await tx.residents.holding(Role.HANDLER, department=department) == [handler]
        assert await tx.residents.waiting() == town.newcomers[::-1]
        assert await tx.households.count() == 43
        assert [(one.waiting, one.threads) for one in await tx.threads.replies()] == [(1, 2)]
        assert await tx.staff.leads(town.leader.id) == [town.buildings[0].id]
        assert [(one.name, one.members) for one in await tx.clubs.open()] == [("腰鼓队", 8), ("太极队", 5)]
        drums = (await tx.clubs.open())[0]
        assert len(await tx.clubs.sessions.coming(town.now, drums.id)) >= 8
        (was,) = await tx.clubs.sessions.past(drums.id, town.now)
        assert len(await tx.clubs.sessions.came(was.id)) == 5


async def test_the_newcomers_number_and_the_letter_are_on_the_roll(storage: Storage) -> None:
    town = await seed_all(storage)
    assert NEWCOMER in [person.id for person in introductions(town)]
    async with storage.reading(town.community.id) as tx:
        assert await tx.households.of_phone(f"138{NEWCOMER:08d}") is not None
        assert await tx.households.of_code(LETTER) is not None


async def test_an_event_is_over_with_what_people_said_of_it(storage: Storage) -> None:
    town = await seed_all(storage)
    async with storage.reading(town.community.id) as tx:
        (event,) = await tx.events.over(limit=9)
        felt = await tx.attendance.felt(event.id)
        assert felt.marks == {"good": 2, "fair": 1, "poor": 1}
        assert "馅调得真香，明年还来" in [words for _, words, _ in felt.said]
        assert [str(one.state) for one, _ in await tx.events.names(event.id)].count("no_show") == 1
        owed = await tx.session.scalars(text("SELECT DISTINCT key FROM outbox"))
        assert not [key for key in owed if key.startswith("attendance-")]


async def test_the_communities_beside_it_vote_on_one_fund_when_asked_for(storage: Storage) -> None:
    town = await seed_all(storage, street=True)
    assert {person.id for person in introductions(town)} >= {one.user_id for _, one in town.beyond}
    async with storage.transaction(town.community.id) as tx:
        (poll,) = [one for one in await tx.ballots.current() if one.communities]
        assert (len(poll.options), poll.fund, len(poll.communities)) == (12, 30_000_000, 3)
        assert await tx.ballots.turnout(poll.id) == 21
        assert await tx.ballots.verify(poll.id) == []
        assert len(await tx.street_funds.candidates(poll.communities, await tx.now())) == 12
        owed = await tx.session.scalars(text("SELECT DISTINCT key FROM outbox"))
        # nobody is sent what happened before today
        assert not [key for key in owed if key.startswith(("ballots-", "street-", "plans-"))]
