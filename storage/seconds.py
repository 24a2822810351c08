"""Who else must agree to a broadcast, and is asked."""

from datetime import datetime

from participation.access import Role
from participation.notices import Broadcast, awake, beginning, limits
from storage.outbox import Outbox
from storage.residents import Residents


async def ask_second(outbox: Outbox, residents: Residents, broadcast: Broadcast, at: datetime, zone: str) -> int:
    """Owe the community's other staff the question whether they agree to a broadcast, in the morning when it can wait;
    return how many they are."""
    author = await residents.get(broadcast.author_id)
    people = [one.id for one in await residents.holding(Role.STAFF, Role.ADMIN) if one.id != author.id]
    await outbox.owe(
        "notices-second-asked" if broadcast.series_id is None else "notices-second-asked-series",
        people,
        at=at,
        args={
            "broadcast": broadcast.id,
            "text": beginning(broadcast.text, 30),
            "author": author.name or "",
            "count": broadcast.expected,
        },
        not_before=awake(at, urgent=broadcast.urgent, zone=zone, limits=limits()),
        once=f"broadcast-second:{broadcast.id}:{at.isoformat()}",  # sent back and written anew within a second
        community_id=broadcast.community_id,
    )
    return len(people)
