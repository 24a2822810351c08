"""What of a case's and a join's row somebody of the office, a neighbour, or whom it is about gets to see.

`columns.csv` says by hand, for every column of `CaseRow` and `JoinRow`, which reader may meet what stands in it; a
new column without a row fails. A column of moments, numbers and settings has an empty row. A canary stands in each
of the others, and every reader looks everywhere a case is shown: card, way, photos, queue, search, the joined card.
"""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.complaints import Case, Kind, State, step
from participation.joining import Join
from participation.proxies import Proxy
from storage.complaints import CaseRow, CaseSteps
from storage.joins import JoinRow
from tests.bot.test_complaints import walk
from tests.town import Town

ROWS = {row.pop("column"): row for row in csv.DictReader((Path(__file__).parent / "columns.csv").open())}
PRIVATE = [column for column, cells in ROWS.items() if any(cells.values())]
PLACES = {"a": ("19.1111", "110.1111"), "b": ("19.2222", "110.2222"), "c": ("19.3333", "110.3333")}


def test_every_column_has_a_row_and_every_row_a_column() -> None:
    columns = [f"cases.{column.name}" for column in CaseRow.__table__.columns]
    columns += [f"joins.{column.name}" for column in JoinRow.__table__.columns]
    assert sorted(columns) == sorted(ROWS)


def canary(column: str, case: str) -> str:
    """Return what stands in a column of the case that reader looks at."""
    if column == "cases.latitude":
        return PLACES[case][0]
    if column == "cases.longitude":
        return PLACES[case][1]
    return {"joins.latitude": "19.4444", "joins.longitude": "110.4444"}.get(
        column, f"鸟{case}{column.replace('.', '').replace('_', '')}"
    )


class Cages:
    """An ordinary case `a`, one whose reporter is kept secret `b`, and one about 贾网格 `c`; of each one more that
    staff filed for somebody without an account."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.cases: dict[str, list[Case]] = {}

    async def found(self) -> "Cages":
        town = self.town
        self.ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")
        self.gao = await town.person("高网格", Standing.VERIFIED, Role.STAFF)
        self.deng = await town.person("邓网格", Standing.VERIFIED, Role.STAFF)
        self.li = await town.person("李主任", Standing.VERIFIED, Role.ADMIN)
        self.jia = await town.person(canary("cases.about", "c"), Standing.VERIFIED, Role.STAFF)
        self.zhao = await town.person("赵叔")
        joiner = await town.person(canary("joins.resident_id", "a"))
        for case in ("a", "b", "c"):
            people = [
                await town.person(canary(f"cases.{one}", case)) for one in ("reporter_id", "filed_by", "worked_by")
            ]
            async with town.storage.transaction(town.community.id) as tx:
                now = await tx.now()
                north, east = map(float, PLACES[case])
                told = Case(
                    0, town.community.id, people[0].resident.id, canary("cases.text", case), now, Kind.COMPLAINT,
                    State.SUPERVISED, "city_appearance", town.buildings[0].id, canary("cases.place", case), (),
                    (canary("cases.words", case),), now, now, now, now, canary("cases.answer", case),
                    return_asked_at=now, return_why=canary("cases.return_why", case),
                    question=canary("cases.question", case), asked_at=now, reply=canary("cases.reply", case),
                    replied_at=now, note=canary("cases.note", case), latitude=north, longitude=east,
                    filed_by=people[1].resident.id, proxy=Proxy.FAMILY, worked_by=people[2].resident.id,
                    anonymous=case == "b", about=(f"person:{self.jia.resident.id}",) if case == "c" else (),
                )  # fmt: skip
                called = replace(told, proxy=Proxy.STAFF, filed_by=self.deng.resident.id,
                                 reporter_id=self.deng.resident.id, behalf=canary("cases.behalf", case))  # fmt: skip
                self.cases[case] = [await tx.complaints.add(one) for one in (told, called)]
                for one in self.cases[case]:
                    filed = step(one, State.SUBMITTED, None, at=now, by=one.filed_by, why="filed")
                    await CaseSteps(tx.session).add(filed)
        async with town.storage.transaction(town.community.id) as tx:
            for who in (joiner, self.zhao):
                name = who is joiner
                await tx.joining.joins.add(Join(
                    0, self.cases["a"][0].id, town.community.id, who.resident.id, await tx.now(),
                    canary("joins.text", "a") if name else "我家也是", None,
                    canary("joins.place", "a") if name else "", 19.4444, 110.4444,
                ))  # fmt: skip
        return self

    async def look(self, chat: Any, case: str, noun: str = "work") -> str:
        """Let somebody look everywhere, and return all that they were shown."""
        await chat.start()
        await chat.settled()
        for one in self.cases[case]:
            await chat.press(data=f"open:{noun}:{one.id}", message=chat.screen)
            await chat.settled()
            for label in ("看经过", "看照片"):
                if any(label in button for button in chat.buttons()):
                    await walk(self.town, chat, label, "返回")
            await chat.press(data=f"open:case:{one.id}", message=chat.screen)
            await chat.settled()
        if noun == "work":
            await walk(self.town, chat, ">/menu", "工作台", "诉求办理")
            await walk(self.town, chat, "查找", "找一件", f">{canary('cases.text', case)[:4]}")
        labels = [label for message in chat.messages for label in chat.buttons(message)]
        return "\n".join([chat.transcript(), *labels, *chat.toasts])


@pytest.fixture
async def cages(town: Town) -> Cages:
    return await Cages(town).found()


async def test_each_reader_meets_what_their_row_says_and_nothing_else(cages: Cages) -> None:
    readers = {
        "handler": (cages.ma, "a", "work"),
        "secret handler": (cages.ma, "b", "work"),
        "secret staff": (cages.gao, "b", "work"),
        "secret admin": (cages.li, "b", "work"),
        "free admin": (cages.li, "c", "work"),
        "concerned": (cages.jia, "c", "work"),
        "neighbour": (cages.zhao, "a", "joined"),
    }
    assert {*readers} == {*ROWS["cases.text"]}
    wrong = []
    for reader, (chat, case, noun) in readers.items():
        said = await cages.look(chat, case, noun)
        for column in PRIVATE:
            met = canary(column, case if column.startswith("cases.") else "a") in said
            if ROWS[column][reader] and met != (ROWS[column][reader] == "yes"):
                wrong.append((reader, column, met))
    assert not wrong
