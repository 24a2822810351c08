"""Pinned cards come down when their cases can be opened again no more."""

from datetime import datetime

from storage import Transaction


async def take_down_over(tx: Transaction, now: datetime) -> None:
    """Owe that the cards of cases which ended long enough ago are taken down; they say how it ended."""
    for pin in await tx.pins.over(now):
        with tx.community(pin.community_id):
            await tx.pins.take_down(pin, None, at=now)
