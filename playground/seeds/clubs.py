"""Clubs of 城东社区: 腰鼓队 on Tuesday and Thursday evenings with a child and an elder without a phone, 太极队 every
morning."""

from datetime import time, timedelta

from participation.club_sessions import Pattern, Session, horizon, made
from participation.clubs import Club, Member
from participation.repeats import Every, Rhythm
from participation.residents import Resident
from playground.seeds import Seeded
from storage import Transaction


async def seed(tx: Transaction, town: Seeded) -> None:
    """Fill two clubs, their members, the sessions of four weeks, and one that was."""
    people, staff, now = town.residents, town.staff[0].id, town.now
    drums = await _club(
        tx, town, "腰鼓队", "drum", "文化广场", "会不会都欢迎，鼓由社区准备。", 30, people[8:14],
        Rhythm(Every.WEEK, (2, 4), time(19)), 90,
    )  # fmt: skip
    guardian, leader = people[9].id, people[8].id
    await tx.clubs.seat(Member(0, drums.id, guardian, "小宝", now, guardian))
    elder = await tx.clubs.seat(Member(0, drums.id, None, "张奶奶", now, leader))
    began = now - timedelta(days=1)
    last = await tx.clubs.sessions.add(
        Session(0, town.community.id, drums.id, began, began + timedelta(minutes=90), staff, began)
    )
    came = [one for one, _ in await tx.clubs.members.named(drums.id)][:4]
    for member in (*came, elder):
        await tx.clubs.sessions.note(last, member.id, leader, now)
    await _club(
        tx, town, "太极队", "taichi", "江边公园", "每天早上一起练，不会的有人教。", None, people[20:25],
        Rhythm(Every.DAY, (), time(6, 30)), 60,
    )  # fmt: skip


async def _club(
    tx: Transaction, town: Seeded, name: str, interest: str, place: str, words: str, places: int | None,
    members: list[Resident], rhythm: Rhythm, minutes: int,
) -> Club:  # fmt: skip
    community, staff = town.community.id, town.staff[0].id
    joined = town.now - timedelta(days=20)
    club = await tx.clubs.add(
        Club(0, community, name, interest, place, words, places, staff, joined, leader_id=members[0].id)
    )
    for one in members:
        await tx.clubs.seat(Member(0, club.id, one.id, "", joined, one.id))
    pattern = await tx.clubs.patterns.add(Pattern(0, community, club.id, rhythm, minutes, staff, joined, town.now))
    carried, new = made(pattern, horizon(town.now), at=town.now, zone=town.community.zone)
    await tx.clubs.sessions.add_all(new)
    await tx.clubs.patterns.change(carried)
    return await tx.clubs.get(club.id)
