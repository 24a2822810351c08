"""A dozen cases of 城东社区 at every place of their way: new, in hand, answered, solved, sent back, supervised, silent.

They were walked by the rules. What happened before today was told before today; what is new today is told now, so
that the department's chat has something to open.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation import closing, complaints, handling
from participation.access import Actor
from participation.complaints import Case, Kind, Limits, Moved, Sorted, Told, limits
from participation.workdays import Office, office
from playground.seeds import Seeded
from storage import Transaction
from storage.complaints import CaseSteps, Corrections


@dataclass(frozen=True, slots=True)
class Story:
    """What a resident wrote, and what came of it: the department's answers and the resident's words between them."""

    who: int
    text: str
    department: str | None
    words: tuple[str, ...]
    days: int
    signed: bool = False
    answers: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    end: str = ""
    kind: Kind = Kind.COMPLAINT
    guessed: str | None = field(default=None)


STORIES = (
    Story(1, "2号楼后面的垃圾桶满了两天没人清，路过都要捂鼻子", "city_appearance", ("垃圾桶", "没人清"), 0),
    Story(5, "6号楼门口的共享单车堆成山，轮椅出不去", "city_appearance", ("共享单车",), 0, guessed="transport"),
    Story(8, "小区门口总有人发小卡片，楼道里贴得到处都是", None, ("小卡片",), 0, guessed="city_appearance"),
    Story(3, "4号楼下半夜还在打牌，吵得老人睡不着", "police", ("半夜", "吵"), 1, signed=True),
    Story(12, "东门人行道的砖翘起来了，上周有人绊倒", "city_appearance", ("人行道",), 4, signed=True),
    Story(0, "1号楼前的绿化带枯了一大片，能不能补种", "city_appearance", ("绿化带",), 5, True, (
        "已经列入本周补种，周五前完成，欢迎来看。",)),
    Story(17, "社区卫生站周末没人，老人量血压白跑一趟", "health", ("卫生站", "血压"), 8, True, (
        "周末轮到出诊，已在门口贴出时间：周六上午有人。",), end="solved"),
    Story(21, "3号楼二单元门口总有电动车堵着门", "police", ("电动车", "堵"), 4, True, (
        "民警和楼栋长一起上门提醒了三户，车已挪走。",), ("昨天又停了两辆",)),
    Story(26, "请问65岁以上老人免费体检怎么预约", "health", ("体检", "预约"), 12, True, (
        "带身份证原件到社区卫生站登记，每周二、周四上午抽血，请空腹。",), end="solved", kind=Kind.CONSULT),
    Story(30, "5号楼东边围栏缺了一段，小孩会钻出去", "city_appearance", ("围栏",), 13, True, (
        "围栏已经补好并刷漆。",), end="silent"),
    Story(33, "请问流动人口的居住证在哪里办", "police", ("居住证",), 9, signed=True, kind=Kind.CONSULT, end="overdue"),
    Story(14, "表扬扫楼道的刘阿姨，下雪天五点就来扫了", "city_appearance", ("扫",), 3, True, (
        "谢谢您，话已经带到，刘阿姨很高兴。",), kind=Kind.PRAISE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Desk:
    """Who acts in the stories, and by which promises."""

    handlers: dict[str, Actor]
    office: Office
    limits: Limits
    now: datetime


async def seed(tx: Transaction, town: Seeded) -> None:
    """Store the cases with their steps."""
    desk = Desk(
        {key: await tx.residents.actor(person) for key, person in town.handlers.items()},
        office(town.community.terms, town.community.zone),
        limits(town.community.terms),
        town.now,
    )
    for story in STORIES:
        resident = town.residents[story.who]
        reporter = await tx.residents.actor(resident)
        at = town.now if not story.days else _morning(town.now - timedelta(days=story.days), town.community.zone)
        where = Sorted(story.department, story.guessed or story.department, story.words)
        told = Told(story.text, story.kind, resident.building_id)
        case = complaints.file(told, where, by=reporter, at=at, office=desk.office, limits=desk.limits, today=0)
        if not story.days:
            await tx.complaints.file(case, where)
            continue
        stored = await tx.complaints.add(case)
        await _keep(tx, complaints.filed(stored, where))
        for moved in _walk(stored, story, reporter, desk):
            await tx.complaints.change(moved.case)
            await _keep(tx, moved)


def _walk(case: Case, story: Story, reporter: Actor, desk: Desk) -> Iterator[Moved]:
    at = case.created_at
    handler = desk.handlers[story.department or ""]
    if story.signed:
        at += timedelta(hours=1)
        moved = handling.sign(case, by=handler, at=at)
        yield moved
        case = moved.case
    for number, words in enumerate(story.answers):
        at += timedelta(hours=20)
        moved = handling.answer(case, words, by=handler, at=at, limits=desk.limits)
        yield moved
        case = moved.case
        if number < len(story.missing):
            at += timedelta(hours=30)
            why = story.missing[number]
            moved = closing.redo(case, why, by=reporter, at=at, office=desk.office, limits=desk.limits)
            yield moved
            case = moved.case
    if story.end == "solved":
        yield closing.resolve(case, by=reporter, at=at + timedelta(hours=3))
    if story.end == "silent" and case.silent_at and case.silent_at <= desk.now:
        yield closing.close_silent(case, at=case.silent_at, limits=desk.limits)
    if story.end == "overdue" and case.due_at and case.due_at <= desk.now:
        yield handling.escalate(case, at=case.due_at)


async def _keep(tx: Transaction, moved: Moved) -> None:
    for step in moved.steps:
        await CaseSteps(tx.session).add(step)
    if moved.correction:
        await Corrections(tx.session).add(moved.correction)


def _morning(moment: datetime, zone: str) -> datetime:
    return datetime.combine(moment.astimezone(ZoneInfo(zone)).date(), time(10), ZoneInfo(zone))
