"""Looking for cases on both databases: by number, words, place and person, each within what they may see."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from participation import closing, complaints, handling
from participation.complaints import Case, Kind, Sorted, Told
from participation.finding import Waiting, asked
from participation.residents import Resident
from storage import Storage
from tests.storage.test_complaints import HOUSE, LIMITS, Place


def same(word: str) -> Sequence[str]:
    return [word]


class Office(Place):
    """A community whose cases have words of their own."""

    async def heard(self, text: str, department: str | None = "police", place: str = "", by: Resident | None = None,
                    home: bool = True) -> Case:  # fmt: skip
        reporter = by or self.reporter
        actor = await self.actor(reporter)
        async with self.storage.transaction(self.community.id) as tx:
            case = complaints.file(
                Told(text, Kind.COMPLAINT, self.building.id if home else None, place), Sorted(department),
                by=actor, at=await tx.now(), office=HOUSE, limits=LIMITS, today=0,
            )  # fmt: skip
            return await tx.complaints.file(case, Sorted(department))

    async def find(self, text: str, by: Resident) -> list[int]:
        actor = await self.actor(by)
        async with self.storage.reading(self.community.id) as tx:
            return [case.id for case in await tx.finding.asked(asked(text), actor, same)]

    async def waits(self, what: Waiting, by: Resident, after: timedelta = timedelta()) -> list[int]:
        actor = await self.actor(by)
        async with self.storage.reading(self.community.id) as tx:
            return [case.id for case in await tx.finding.waiting(what, actor, await tx.now() + after)]

    async def called(self, resident: Resident, name: str) -> None:
        async with self.storage.transaction(self.community.id) as tx:
            await tx.residents.change(replace(await tx.residents.get(resident.id), name=name))


@pytest.fixture
async def place(storage: Storage) -> Office:
    here = Office(storage)
    await here.found()
    return here


async def test_by_number_words_place_and_building(place: Office) -> None:
    lamp = await place.heard("楼道的路灯坏了", place="东门花坛", home=False)
    noise = await place.heard("半夜打牌太吵 KTV")
    for text, expected in (
        ("路灯", [lamp]), ("东门", [lamp]), ("1号楼", [noise]), ("1号楼 打牌", [noise]), ("路灯 1号楼", []),
        ("ktv", [noise]), (f"#{noise.id}", [noise]), (f"{lamp.id}号", [lamp]), (f"＃{lamp.id}", [lamp]),
        ("没有的字", []), ("楼", [noise, lamp]),
    ):  # fmt: skip
        assert await place.find(text, place.staff) == [case.id for case in expected], text


async def test_a_plain_number_is_a_case_and_a_word(place: Office) -> None:
    first = await place.heard("电话 9981 打不通")
    assert await place.find(str(first.id), place.staff) == [first.id]
    assert await place.find("9981", place.staff) == [first.id]
    assert await place.find("#9981", place.staff) == []
    assert await place.find("9" * 18, place.staff) == []


@pytest.mark.parametrize("text", ["%", "_", "100%", "a_b", "/", "\\", "'", '"; DROP TABLE cases; --'])
async def test_signs_are_signs(place: Office, text: str) -> None:
    await place.heard("路灯坏了")
    exact = await place.heard(f"写着{text}的牌子")
    assert await place.find(text.replace(" ", ""), place.staff) == ([exact.id] if " " not in text else [])


async def test_a_handler_finds_their_departments_cases_and_nobody_by_name(place: Office) -> None:
    await place.called(place.reporter, "王秀英")
    mine, other, lost = await place.heard("路灯"), await place.heard("路灯", "health"), await place.heard("路灯", None)
    assert await place.find("路灯", place.staff) == [lost.id, other.id, mine.id]
    assert await place.find("秀英 路灯", place.staff) == [lost.id, other.id, mine.id]
    assert await place.find("路灯", place.police) == [mine.id]
    assert await place.find(f"#{other.id}", place.police) == []
    assert await place.find("秀英", place.police) == []
    assert await place.find("路灯", place.reporter) == []  # no post, nothing found


async def test_another_community_is_never_found(place: Office) -> None:
    there = Office(place.storage)
    await there.found("b", first=100)
    await there.called(there.reporter, "金丝雀")
    canary = await there.heard("金丝雀叫得太响", place="金丝雀路")
    for text in ("金丝雀", f"#{canary.id}"):
        assert await place.find(text, place.staff) == []
    for what in Waiting:
        assert await place.waits(what, place.staff, timedelta(days=400)) == []
    mine = await place.heard("我们这里没有鸟", place="1号楼后面")
    assert await place.find("1号楼", place.staff) == [mine.id]


async def test_what_waits_and_how(place: Office) -> None:
    unsigned, other = await place.heard("一"), await place.heard("二", "health")
    lost = await place.heard("三", None)
    late = await place.heard("四")
    assert await place.waits(Waiting.UNSIGNED, place.staff) == [unsigned.id, other.id, late.id]
    assert await place.waits(Waiting.UNSIGNED, place.police) == [unsigned.id, late.id]
    assert await place.waits(Waiting.AMBER, place.staff) == []
    assert late.due_at is not None
    assert late.amber_at is not None
    then = late.amber_at - late.created_at + timedelta(minutes=1)
    assert await place.waits(Waiting.AMBER, place.police, then) == [unsigned.id, late.id]
    assert lost.id in await place.waits(Waiting.AMBER, place.staff, then)
    assert await place.waits(Waiting.AMBER, place.police, then + timedelta(days=60)) == []  # that is overdue
    async with place.storage.transaction(place.community.id) as tx:
        locked = await tx.complaints.get(late.id, lock=True)
        await tx.complaints.move(handling.escalate(locked, at=late.due_at))
    assert await place.waits(Waiting.SUPERVISED, place.police) == [late.id]
    assert await place.waits(Waiting.SUPERVISED, place.health) == []


async def test_mine_is_what_i_signed_last_until_it_is_closed(place: Office) -> None:
    case, other = await place.heard("一"), await place.heard("二")
    await place.move(case, handling.sign, by=place.police)
    await place.move(other, handling.sign, by=place.staff)
    assert await place.waits(Waiting.MINE, place.police) == [case.id]
    assert await place.waits(Waiting.MINE, place.staff) == [other.id]
    await place.move(case, handling.answer, "好了", by=place.police, limits=LIMITS)
    assert await place.waits(Waiting.MINE, place.police) == [case.id]
    await place.move(case, closing.resolve, by=place.reporter)
    assert await place.waits(Waiting.MINE, place.police) == []
    # sent on: it is nobody's until it is signed again, and then the last one's
    await place.move(other, handling.route, "health", by=place.staff, office=HOUSE, limits=LIMITS)
    assert await place.waits(Waiting.MINE, place.staff) == []
    await place.move(other, handling.sign, by=place.health)
    assert await place.waits(Waiting.MINE, place.health) == [other.id]
    assert await place.waits(Waiting.MINE, place.staff) == []
