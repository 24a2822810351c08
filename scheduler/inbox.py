"""Worked updates are forgotten after a while: Telegram numbers anew after a quiet week, and an old number that stayed
would make a new update look like one we know (https://core.telegram.org/bots/api#update)."""

from datetime import datetime, timedelta

from storage import Transaction

KEPT = timedelta(days=3)
"""Three times as long as Telegram keeps an update that was not acknowledged."""


ASIDE = timedelta(days=30)
"""What was set aside holds a resident's words: long enough to mend the fault and work it again, and no longer."""


async def forget_worked(tx: Transaction, now: datetime) -> bool:
    """Forget the updates that were worked, or set aside, long ago, some thousand at a time; return whether there are
    more."""
    return await tx.inbox.forget(now - KEPT, now - ASIDE)
