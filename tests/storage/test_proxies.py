"""What is kept of people without an account, who looks on, and that no list shows what a rule keeps back; on both
databases."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from participation import complaints
from participation.access import Actor, Role, Standing
from participation.complaints import Case, Sorted, State, Told, limits
from participation.finding import Waiting, asked
from participation.proxies import Filing, Proxy
from participation.refusals import Refusal
from participation.workdays import office
from scheduler.complaints import forget_callers
from storage import Storage
from storage.migrate import upgrade
from tests.postgres import Server
from tests.storage.test_joining import Street
from tests.town import KEYS

HOUSE, LIMITS = office({}, "Asia/Shanghai"), limits({})


@pytest.fixture
async def street(storage: Storage) -> Street:
    return await Street(storage).found(4)


async def file(street: Street, who: int | None, how: Filing, department: str | None = "police") -> Case:
    """File as one of the people, or (None) as the staff."""
    async with street.storage.transaction(street.community.id) as tx:
        by = await tx.residents.actor(street.staff if who is None else street.people[who])
        case = complaints.file(
            Told("路灯坏了"),
            Sorted(department),
            by=by,
            at=await tx.now(),
            office=HOUSE,
            limits=LIMITS,
            today=0,
            how=how,
        )
        return await tx.complaints.file(case, Sorted(department))


async def test_a_number_is_kept_encrypted_and_forgotten_with_the_name(street: Street) -> None:
    case = await file(street, None, Filing(proxy=Proxy.STAFF, behalf="王奶奶"))
    async with street.storage.transaction(street.community.id) as tx:
        await tx.proxies.keep_phone(case, "13912345678")
    async with street.storage.reading(street.community.id) as tx:
        assert await tx.proxies.phone(case) == "13912345678"
        [[kept]] = (await tx.connection.execute(text("SELECT phone FROM case_callers"))).all()
        assert "13912345678" not in str(kept)
        at = await tx.now()
    closed = replace(case, state=State.CLOSED_SILENT, closed_at=at)
    async with street.storage.transaction(street.community.id) as tx:
        await tx.complaints.change(closed)
    for days, known in ((LIMITS.reopen_days, True), (LIMITS.reopen_days + 1, False), (LIMITS.reopen_days + 1, False)):
        async with street.storage.transaction() as tx:
            with tx.everywhere():
                await forget_callers(tx, at + timedelta(days=days))
        async with street.storage.reading(street.community.id) as tx:
            found = await tx.complaints.get(case.id)
            assert (bool(found.behalf), bool(await tx.proxies.phone(case))) == (known, known)
            assert complaints.must_ask(found)  # what staff filed for somebody stays so


async def test_staff_look_on_while_they_are_staff_and_family_while_they_are_one_household(street: Street) -> None:
    for_one = await file(street, None, Filing(street.people[0].id, Proxy.STAFF))
    async with street.storage.transaction(street.community.id) as tx:
        assert await tx.proxies.helper(for_one) == street.staff.id
        assert [case.id for case in await tx.complaints.mine(street.staff.id)] == [for_one.id]
        await tx.residents.revoke(street.staff.id, Role.STAFF, await tx.now())
        assert await tx.proxies.helper(for_one) is None
        assert await tx.complaints.mine(street.staff.id) == []
        assert [case.id for case in await tx.complaints.mine(street.people[0].id)] == [for_one.id]
    for_mother = await file(street, 1, Filing(street.people[2].id, Proxy.FAMILY))
    async with street.storage.reading(street.community.id) as tx:
        assert await tx.proxies.helper(for_mother) is None  # they share no household (any more)


async def test_people_are_found_by_words_that_all_fit(street: Street) -> None:
    names = ("王秀英", "王建国", "李%明", "王奶奶")
    async with street.storage.transaction(street.community.id) as tx:
        for one, name in zip(street.people, names, strict=True):
            standing = Standing.GUEST if name == "王奶奶" else Standing.VERIFIED
            await tx.residents.change(replace(one, name=name, standing=standing))
        await tx.residents.keep_phone(street.people[1].id, "13912345678")

        async def found(*words: str, phone: str | None = None) -> list[str | None]:
            people = await tx.proxies.looked_for(words, phone, street.people[2].id, lambda word: [word])
            return [one.name for one in people]

        assert await found("王") == ["王建国", "王秀英"]  # not the guest
        assert await found("王", "建") == ["王建国"]
        assert await found("%") == []  # not who asks, and it is a character
        assert await found(phone="13912345678") == ["王建国"]
        assert await found(phone="13912345679") == []


ABOUT = (
    (), ("person:{me}",), ("person:1000001",), ("post:police",), ("post:health",), ("role:staff",), ("role:admin",),
    ("post:pol_ce",), ("person:{me}1",),
)  # fmt: skip


async def test_lists_show_what_the_rule_shows_and_nothing_else(street: Street) -> None:
    """Every list of the office against `complaints.handled`, for each kind of person and each kind of mark."""
    posts: list[tuple[tuple[Role, str | None], ...]] = [
        ((Role.STAFF, None),), ((Role.ADMIN, None),), ((Role.HANDLER, "police"),), ((Role.HANDLER, "health"),),
        ((Role.ADMIN, None), (Role.HANDLER, "police")), ((Role.STAFF, None), (Role.HANDLER, "health")),
    ]  # fmt: skip
    actors: list[Actor] = []
    async with street.storage.transaction(street.community.id) as tx:
        for number, held in enumerate(posts):
            one = await street._move_in(tx, 900 + number)
            for role, department in held:
                await tx.residents.entrust(one.id, role, await tx.now(), department=department)
            actors.append(await tx.residents.actor(one))
    for department in ("police", "health", None):
        for about in ABOUT:
            marks = tuple(mark.format(me=actors[0].resident_id) for mark in about)
            case = await file(street, 0, Filing(about=marks), department)
            async with street.storage.transaction(street.community.id) as tx:  # as if an admin had sent it there
                await tx.complaints.change(replace(case, department=department))
    async with street.storage.reading(street.community.id) as tx:
        every = await tx.complaints.all()
        assert len(every) == 3 * len(ABOUT)
        at = await tx.now()
        for by in actors:
            may = set()
            for case in every:
                try:
                    complaints.handled(case, by)
                    may.add(case.id)
                except Refusal:
                    pass
            span = (at - timedelta(days=1), at + timedelta(days=1))
            assert {case.id for case in await tx.complaints.queue(by)} == may
            assert {case.id for case in await tx.finding.asked(asked("路灯"), by, lambda word: [word])} == may
            assert {case.id for case, _ in await tx.histories.filed(*span, by)} == may
            assert {case.id for case in await tx.finding.these([one.id for one in every], by)} == may
            unsigned = {case.id for case in await tx.finding.waiting(Waiting.UNSIGNED, by, at)}
            assert unsigned == {id for id in may if (await tx.complaints.get(id)).department}
            numbers = [case.id for case in every if await tx.finding.asked(asked(f"#{case.id}"), by, lambda w: [w])]
            assert set(numbers) == may
            for case in every:  # and nobody is told of what they may not open
                if by.holds(Role.STAFF, Role.ADMIN) or case.department in by.departments():
                    told = by.resident_id in {*await tx.complaints.office(case), *await tx.complaints.supervisors(case)}
                    assert not told or case.id in may, (by, case.about, case.department)


async def test_supervision_never_has_nobody(street: Street) -> None:
    async with street.storage.transaction(street.community.id) as tx:
        boss = await street._move_in(tx, 950)
        above = await street._move_in(tx, 951)
        await tx.residents.entrust(boss.id, Role.ADMIN, await tx.now())
        await tx.residents.entrust(above.id, Role.STREET, await tx.now())
    case = await file(street, 0, Filing(about=(f"person:{boss.id}",)))
    async with street.storage.reading(street.community.id) as tx:
        assert await tx.complaints.office(case) == []
        assert await tx.complaints.supervisors(case) == [above.id]
        assert await tx.complaints.supervisors(replace(case, about=(f"person:{street.staff.id}",))) == [boss.id]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_database_in_use_is_brought_forward(kind: str, tmp_path: Path, postgres: Server) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/linli.db" if kind == "sqlite" else postgres.create("linli_before_proxies")
    await upgrade(url, "0017")
    now = "'2026-11-20 02:00:00'"
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        for line in (
            "INSERT INTO communities (slug, name, city, zone, phone, terms) "
            "VALUES ('a', '甲', 'default', 'Asia/Shanghai', '', '{}')",
            "INSERT INTO residents (community_id, user_id, chat_id, locale, standing, name, consent, reachable, "
            f"blocked, created_at) VALUES (1, 100, 100, 'zh-Hans', 'verified', '赵叔', 'x', true, false, {now})",
            "INSERT INTO cases (community_id, reporter_id, text, created_at, kind, state, place, photos, words, "
            "answer, redos, return_why, returns, leads, question, reply, note, after_photos) "
            f"VALUES (1, 1, '路灯坏了', {now}, 'complaint', 'submitted', '', '[]', '[]', '', 0, '', 0, false, '', '', "
            "'', '[]')",
        ):
            await tx.session.execute(text(line))
    await storage.close()
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    async with storage.reading(1) as tx:
        [case] = await tx.complaints.all()
        assert (case.filed_by, case.proxy, case.behalf, case.anonymous, case.about) == (None, None, "", False, ())
    await storage.close()
