"""一周推荐: once a week everybody who wished it is told what is coming that fits them."""

from collections import defaultdict
from datetime import datetime

from participation.digests import due
from participation.discovery import TIMES, Suggestion, suggest, within
from storage import Transaction
from storage.outbox import Priority


async def send_suggestions(tx: Transaction, now: datetime) -> None:
    """Owe the week's suggestions of each community for which it is time; whom nothing fits hears nothing."""
    for community in await tx.communities.all():
        moment = due(now, community.zone, TIMES)
        if moment is None or await tx.discovery.sent(community.id, moment):
            continue
        if not await tx.discovery.take(community.id, moment, now):
            continue  # another replica was quicker
        with tx.community(community.id):
            coming = within(await tx.events.coming(now), await tx.shifts.coming(now), await tx.clubs.meetings(now), now)
            told: dict[tuple[Suggestion, ...], list[int]] = defaultdict(list)
            for reader in await tx.discovery.readers():
                if found := suggest(reader, coming, community.zone):
                    told[found].append(reader.resident_id)
            clubs = [
                (one.id, person) for found, people in told.items() for one in found if one.kind == "club"
                for person in people
            ]  # fmt: skip
            await tx.discovery.tell(community.id, clubs, now)
            for found, people in told.items():
                await tx.outbox.owe(
                    "discovery-week", people, at=now, args=_args(found, community.id), priority=Priority.REMINDER,
                    once=f"discovery:{community.id}:{moment.date()}", community_id=community.id,
                )  # fmt: skip


def _args(found: tuple[Suggestion, ...], community_id: int) -> dict[str, object]:
    return {
        "community": community_id,
        "things_told": [
            {
                "id": f"discovery-{one.kind}",
                "args": {
                    "title": one.title, "place": one.place, "begins_at": one.begins_at.isoformat(), "left": one.left
                },
            }
            for one in found
        ],
        "has_events": any(one.kind == "event" for one in found),
        "has_shifts": any(one.kind == "shift" for one in found),
        "has_clubs": any(one.kind == "club" for one in found),
    }  # fmt: skip
