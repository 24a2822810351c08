"""Volunteers of 城东社区: three teams, a night patrol and two more shifts, people signed up for some."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation.shifts import Claim, Shift, State, Team, Volunteer
from playground.seeds import Seeded
from storage import Transaction


async def seed(tx: Transaction, town: Seeded) -> None:
    """Fill teams, volunteers and the shifts of the next days."""
    community, staff = town.community.id, town.staff[0]
    patrol, music, clinic = [
        await tx.shifts.teams.add(Team(0, community, name)) for name in ("治安巡逻队", "腰鼓队", "医疗义诊队")
    ]
    for number, resident in enumerate(town.residents[:8]):
        skills = (("electric",), ("medical",), ("music",), ("housework", "driving"))[number % 4]
        free = ("weekend_day", "weekday_evening")[: 1 + number % 2]
        await tx.shifts.volunteers.add(Volunteer(0, community, resident.id, skills, free, 1950 + number * 4, town.now))

    patrol = await tx.shifts.teams.change(replace(patrol, leader_id=town.residents[5].id))

    def at(days: int, hour: int) -> datetime:
        local = town.now.astimezone(ZoneInfo(town.community.zone)) + timedelta(days=days)
        return datetime.combine(local.date(), time(hour), local.tzinfo)

    for team, days, hour, hours, places, place, risk, people in (
        (patrol, 1, 20, 2, 4, "社区服务站门口", "夜里路黑，请带手电", 2),
        (patrol, 2, 20, 2, 4, "社区服务站门口", "夜里路黑，请带手电", 0),
        (clinic, 3, 9, 3, 3, "文化广场", "", 1),
        (music, 5, 15, 2, 6, "文化广场", "", 0),
    ):
        begins = at(days, hour)
        shift = await tx.shifts.add(
            Shift(
                0, community, team.id, place, begins, begins + timedelta(hours=hours), places, staff.id, town.now, risk
            )
        )
        for resident in town.residents[:people]:
            await tx.shifts.place(Claim(0, shift.id, resident.id, State.CONFIRMED, town.now, town.now, None, staff.id))
