"""What became of notices by themselves: staff hear how many lost their use while nobody could deliver them."""

from datetime import datetime, timedelta

from participation.access import Role
from storage import Transaction
from storage.outbox import Priority

OVER = timedelta(minutes=5)
"""An outage is over when nothing more expired for so long; then one report counts all of it."""
LONGEST = timedelta(hours=1)


async def report_expired(tx: Transaction, now: datetime) -> None:
    """Tell the staff of each community, once an outage, how many notices came too late to be sent."""
    for community_id in await tx.outbox.expired(now - OVER, now - LONGEST):
        count = await tx.outbox.report(community_id)
        if not count:
            continue
        with tx.community(community_id):
            staff = [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]
            await tx.outbox.owe(
                "errors-expired",
                staff,
                at=now,
                args={"count": count},
                priority=Priority.REMINDER,
                community_id=community_id,
            )
