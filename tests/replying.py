"""A broadcast that was sent, without the wizard: for tests of what comes back."""

from collections.abc import Sequence

from participation.notices import Audience, Broadcast, State
from participation.residents import Resident
from storage import Transaction
from storage.outbox import Priority

TEXT = "今晚 22:00 到明早 6:00 3号楼停水，请提前存水"


async def send(
    tx: Transaction, by: Resident, to: Sequence[Resident], *, asks: bool = True, text: str = TEXT
) -> Broadcast:
    """Return a broadcast on its way, owed to these people (by number, so that no sweep adds others)."""
    at = await tx.now()
    community = by.community_id
    assert community is not None
    broadcast = await tx.notices.add(
        Broadcast(
            0, community, by.id, text, None, Audience("buildings", ()), True, len(to), at, at, State.SENDING, at,
            asks_receipt=asks,
        )
    )  # fmt: skip
    await tx.outbox.owe(
        "notices-broadcast",
        [one.id for one in to],
        at=at,
        priority=Priority.BROADCAST,
        once=f"broadcast:{broadcast.id}",
        broadcast_id=broadcast.id,
        community_id=community,
    )
    return broadcast
