"""The side paths of a case on both databases: kept as they were, one of twenty at once wins, each tells whom it
concerns; and a database with cases is brought on."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from participation import closing, doors, handling, returns, waiting
from participation.complaints import Case, CaseMoved, Moved, State
from participation.handling import ExtendedAlready, TooLate
from participation.refusals import Refusal
from scheduler.complaints import close_unanswered, end_waits, escalate_overdue
from storage import Storage
from storage.migrate import upgrade
from tests.postgres import Server
from tests.storage.test_complaints import HOUSE, LIMITS, Place
from tests.town import KEYS

COURT = doors.doors({})["court"]


@pytest.fixture
async def place(storage: Storage) -> Place:
    return await Place(storage).found()


async def signed(place: Place) -> Case:
    return await place.move(await place.file(), handling.sign, by=place.police)


async def stored(place: Place, case: Case) -> Case:
    async with place.storage.reading(place.community.id) as tx:
        return await tx.complaints.get(case.id)


async def last_told(place: Place, count: int = 1) -> set[tuple[int, str]]:
    return set((await place.told())[-count:])


async def test_every_new_fact_comes_back_as_it_was(place: Place) -> None:
    case = await signed(place)
    case = await place.move(case, waiting.ask, "几楼？", by=place.police, limits=LIMITS)
    assert await stored(place, case) == case
    case = await place.move(
        case, waiting.reply, "三楼", by=place.reporter, office=HOUSE, limits=LIMITS, photos=("photo-3",)
    )
    assert await stored(place, case) == case
    assert case.photos[-1] == "photo-3"
    case = await place.move(case, returns.ask_back, "不归", "health", by=place.police, limits=LIMITS)
    assert await stored(place, case) == case
    case = await place.move(case, doors.redirect, COURT, "归法院", by=place.staff)
    assert (await stored(place, case)).door == COURT.plain()
    case = await place.move(case, closing.reopen, "不对", by=place.reporter, office=HOUSE, limits=LIMITS)
    assert await stored(place, case) == case


async def test_each_side_path_tells_whom_it_concerns(place: Place) -> None:
    reporter, police, staff = place.reporter.id, place.police.id, place.staff.id
    case = await signed(place)
    await place.move(case, waiting.ask, "几楼？", by=place.police, limits=LIMITS)
    assert await last_told(place) == {(reporter, "complaints-told-wait-resident")}
    await place.move(case, waiting.reply, "三楼", by=place.reporter, office=HOUSE, limits=LIMITS)
    assert await last_told(place) == {(police, "complaints-office-replied")}
    await place.move(case, returns.ask_back, "不归", None, by=place.police, limits=LIMITS)
    assert await last_told(place, 2) == {
        (reporter, "complaints-told-return-asked"), (staff, "complaints-office-return-asked"),
    }  # fmt: skip
    await place.move(case, returns.refuse, "还是你们", by=place.staff)
    assert await last_told(place, 2) == {
        (reporter, "complaints-told-return-refused"), (police, "complaints-office-return-refused"),
    }  # fmt: skip
    await place.move(case, handling.extend, 3, "等配件", by=place.police, office=HOUSE, limits=LIMITS)
    assert await last_told(place) == {(reporter, "complaints-told-extended")}
    await place.move(case, doors.decline, COURT, "归法院", by=place.staff)
    assert await last_told(place) == {(reporter, "complaints-told-declined")}


async def test_two_returns_are_told_to_who_leads(place: Place) -> None:
    case = await place.file()
    await place.move(case, returns.ask_back, "不归", "health", by=place.police, limits=LIMITS)
    await place.move(case, handling.route, "health", by=place.staff, office=HOUSE, limits=LIMITS)
    await place.move(case, returns.ask_back, "也不归", None, by=place.health, limits=LIMITS)
    await place.move(case, handling.route, "police", by=place.staff, office=HOUSE, limits=LIMITS)
    assert await last_told(place, 2) == {
        (place.reporter.id, "complaints-told-leads"), (place.police.id, "complaints-office-leads"),
    }  # fmt: skip
    async with place.storage.reading(place.community.id) as tx:
        assert [(one.frm, one.to) for one in await tx.complaints.corrections()] == [
            ("police", "health"), ("health", "police"),
        ]  # fmt: skip


async def twenty(place: Place, case: Case, *verbs: Callable[[], object]) -> int:
    """Let twenty try at once, in turn each of the verbs; return how many did it."""

    async def attempt(number: int) -> bool:
        try:
            await verbs[number % len(verbs)]()  # type: ignore[misc]
        except Refusal:
            return False
        return True

    return sum(await asyncio.gather(*(attempt(number) for number in range(20))))


async def test_twenty_extend_and_one_does(place: Place) -> None:
    case = await signed(place)
    assert case.due_at is not None
    done = await twenty(place, case, lambda: place.move(
        case, handling.extend, 1, "等", by=place.police, office=HOUSE, limits=LIMITS))  # fmt: skip
    found = await stored(place, case)
    assert (done, found.due_at) == (1, HOUSE.closing(case.due_at, 1))
    with pytest.raises(ExtendedAlready):
        await place.move(case, handling.extend, 1, "等", by=place.police, office=HOUSE, limits=LIMITS)


async def test_reply_and_going_on_at_once_move_the_date_once(place: Place) -> None:
    case = await signed(place)
    case = await place.move(case, waiting.ask, "几楼？", by=place.police, limits=LIMITS)
    assert case.wait_until is not None
    async with place.storage.transaction() as tx:
        await tx.clock.advance(timedelta(days=4))
    late = case.wait_until + timedelta(days=1)

    async def sweep() -> None:
        async with place.storage.transaction() as tx:
            with tx.everywhere():
                await end_waits(tx, late)

    await twenty(
        place, case, sweep,
        lambda: place.move(case, waiting.reply, "三楼", by=place.reporter, office=HOUSE, limits=LIMITS),
        lambda: place.move(case, waiting.resume, by=place.police, office=HOUSE),
    )  # fmt: skip
    found = await stored(place, case)
    assert found.state is State.WORKING
    assert case.asked_at is not None
    assert case.due_at is not None
    waited = HOUSE.between(case.asked_at, case.wait_until)
    assert found.due_at == (HOUSE.after(case.due_at, waited) if waited else case.due_at)
    async with place.storage.reading(place.community.id) as tx:
        steps = await tx.complaints.steps(case.id)
    assert sum(step.frm is State.WAIT_RESIDENT for step in steps) == 1


async def test_agreed_or_refused_never_both(place: Place) -> None:
    case = await place.file()
    await place.move(case, returns.ask_back, "不归", None, by=place.police, limits=LIMITS)
    done = await twenty(
        place, case,
        lambda: place.move(case, returns.refuse, "是你们", by=place.staff),
        lambda: place.move(case, handling.route, "health", by=place.staff, office=HOUSE, limits=LIMITS),
    )  # fmt: skip
    async with place.storage.reading(place.community.id) as tx:
        steps = await tx.complaints.steps(case.id)
    # staff may send it elsewhere after they refused, as ever; but an agreed return is not refused afterwards
    said = [step.sentence for step in steps if step.by == place.staff.id and step.to is not State.TRIAGED]
    assert said in (
        ["complaints-told-routed"], ["complaints-told-return-refused", "complaints-told-routed"],
    )  # fmt: skip
    assert done == len(said)


async def test_sweeps_let_no_open_case_be_late_unseen(place: Place) -> None:
    """A waiting, a returned, an extended and an asked case, long after: each is supervised or ended, once."""
    cases = [await signed(place) for _ in range(4)]
    await place.move(cases[0], waiting.ask, "几楼？", by=place.police, limits=LIMITS)
    await place.move(cases[1], returns.ask_back, "不归", None, by=place.police, limits=LIMITS)
    await place.move(cases[2], handling.extend, 10, "等", by=place.police, office=HOUSE, limits=LIMITS)
    await place.move(cases[3], handling.answer, "好了", by=place.police, limits=LIMITS)
    later = cases[0].created_at + timedelta(days=120)
    for _ in range(2):
        for one in (end_waits, escalate_overdue, close_unanswered):
            async with place.storage.transaction() as tx:
                with tx.everywhere():
                    await one(tx, later)
    found = [await stored(place, case) for case in cases]
    assert [case.state for case in found] == [State.SUPERVISED] * 3 + [State.CLOSED_SILENT]
    async with place.storage.reading(place.community.id) as tx:
        assert [case.id for case in await tx.complaints.supervised()] == [
            case.id for case in sorted(found[:3], key=lambda case: (case.due_at or later, case.id))
        ]
        steps = await tx.complaints.steps(cases[0].id)
    assert [step.to for step in steps][-2:] == [State.WORKING, State.SUPERVISED]
    async with place.storage.reading() as tx:
        with tx.everywhere():
            due = await tx.outbox.due(later + timedelta(days=1), limit=500)
    told = [(owed.resident_id, owed.key) for owed in due]
    assert told.count((place.staff.id, "complaints-office-supervised")) == 3
    assert told.count((place.police.id, "complaints-office-working")) == 1
    with pytest.raises(TooLate):
        await place.move(cases[1], waiting_after_return, by=place.police, staff=await place.actor(place.staff))


def waiting_after_return(case: Case, *, by: object, staff: object, at: object) -> Moved:
    """Refuse the return, then ask: what is supervised stops for nobody."""
    refused = returns.refuse(case, "是", by=staff, at=at).case  # type: ignore[arg-type]
    return waiting.ask(refused, "几楼？", by=by, at=at, limits=LIMITS)  # type: ignore[arg-type]


async def test_closed_is_not_moved_by_who_comes_late(place: Place) -> None:
    case = await signed(place)
    await place.move(case, closing.resolve, by=place.reporter)
    for verb, args in (
        (doors.redirect, (COURT, "x")), (doors.decline, (COURT, "x")), (handling.note, ("x",)),
        (returns.refuse, ("x",)),
    ):  # fmt: skip
        with pytest.raises(CaseMoved):
            await place.move(case, verb, *args, by=place.staff)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_database_with_cases_is_brought_on(kind: str, tmp_path: Path, postgres: Server) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/linli.db" if kind == "sqlite" else postgres.create("before_case_states")
    await upgrade(url, "0013")
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        for line in BEFORE:
            await tx.session.execute(text(line))
    await storage.close()
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    async with storage.transaction(1) as tx:
        case = await tx.complaints.get(1)
        assert (case.state, case.department, case.first_department) == (State.SIGNED, "police", "police")
        assert (case.returns, case.leads, case.question, case.reply, case.door) == (0, False, "", "", None)
        assert (case.return_until, case.contacted, case.satisfied) == (None, None, None)
        assert (await tx.complaints.get(2)).first_department is None
        late = await tx.complaints.overdue(await tx.now() + timedelta(days=1))
        assert [one.id for one in late] == [1]
        await tx.complaints.move(handling.escalate(late[0], at=await tx.now()))
    async with storage.reading(1) as tx:
        assert [one.id for one in await tx.complaints.supervised()] == [1]
    await storage.close()


NOW = "'2026-11-20 02:00:00'"
CASE = (
    "INSERT INTO cases (community_id, reporter_id, text, created_at, kind, state, department, place, photos, words, "
    "due_at, signed_at, answer, redos) VALUES (1, 1, '打牌', "
)
BEFORE = (
    "INSERT INTO communities (slug, name, city, zone, phone, terms) "
    "VALUES ('a', '甲', 'default', 'Asia/Shanghai', '', '{}')",
    "INSERT INTO residents (community_id, user_id, chat_id, locale, standing, name, consent, reachable, blocked, "
    f"created_at) VALUES (1, 100, 100, 'zh-Hans', 'verified', '赵叔', 'x', true, false, {NOW})",
    f"{CASE}{NOW}, 'complaint', 'signed', 'police', '', '[]', '[]', {NOW}, {NOW}, '', 0)",
    f"{CASE}{NOW}, 'praise', 'submitted', NULL, '', '[]', '[]', NULL, NULL, '', 0)",
)
