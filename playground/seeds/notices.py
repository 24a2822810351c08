"""What the committee of 城东社区 has told people lately, and one notice that is waiting for its moment."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from participation import broadcasts, notices
from participation.notices import Audience, Broadcast, Notice
from playground.seeds import Seeded
from storage import Transaction

PAST = (
    # days ago, hour, buildings by their place in the list (none: everybody), text
    (9, time(9, 30), (), "社区卫生站本周五上午 8:30 到 11:00 *免费量血压、测血糖*，65 岁以上老人请带身份证。"),
    (4, time(17, 0), (2, 3), "3号楼、4号楼之间的道路明天上午 9 点开始修补，*大约两天*，请绕东门走，车辆请提前挪开。"),
    (1, time(10, 0), (), "东门的垃圾投放点改到 *早 6:00—9:00、晚 17:00—20:00* 开放，其他时间请不要把垃圾放在门口。"),
)
COMING = "明天上午 10 点，社区活动室讲*怎样识破电话诈骗*，来听的都有一份小礼物。"


async def seed(tx: Transaction, town: Seeded) -> None:
    """Send the past ones to whom they were for, and schedule the coming one for tomorrow morning."""
    for days, hour, buildings, text in PAST:
        chosen = tuple(town.buildings[place].id for place in buildings)
        audience = Audience("buildings", chosen) if chosen else Audience("community")
        at = _local(town, -days, hour)
        kept = await _write(tx, town, text, audience, at)
        sending = await tx.notices.change(broadcasts.release(kept, at=at))
        sending = await tx.notices.spread(sending, at=at)
        while owed := await tx.outbox.due(at, limit=100, flowing=[kept.id]):
            for one in owed:
                await tx.outbox.sent(one.id, 0, at)  # the playground's chats begin empty
        await tx.notices.change(broadcasts.finish(sending, at=at + timedelta(minutes=1)))
    await _write(tx, town, COMING, Audience("community"), town.now, _local(town, 1, time(9, 0)))


async def _write(
    tx: Transaction, town: Seeded, text: str, audience: Audience, at: datetime, due_at: datetime | None = None
) -> Broadcast:
    return await tx.notices.add(
        notices.broadcast(
            Notice(text),
            by=await tx.residents.actor(town.staff[0]),
            at=at,
            audience=audience,
            addressed=await tx.notices.addressed(audience, at),
            due_at=due_at,
            urgent=False,
            zone=town.community.zone,
            limits=notices.limits(),
            approve_above=10**9,  # these were agreed to long ago
        )
    )


def _local(town: Seeded, days: int, hour: time) -> datetime:
    zone = ZoneInfo(town.community.zone)
    day = town.now.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, hour, zone).astimezone(town.now.tzinfo)
