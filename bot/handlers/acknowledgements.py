"""收到 under a broadcast: one tap, kept once, and the button says that it was heard. The person's screen stays."""

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.context import Here
from bot.dialogs.widgets import number as number_of
from participation.acknowledgements import acknowledge
from participation.refusals import NotFound


def router() -> Router:
    """Return the handlers; they stand before the openers, whose form of button they share."""
    received = Router(name="acknowledgements")
    received.callback_query.register(on_trial, F.data.regexp(r"^open:(received|reply):0$"))
    received.callback_query.register(on_received, F.data.regexp(r"^open:received:\d{1,19}$"))
    return received


async def on_trial(press: CallbackQuery, here: Here) -> None:
    """Say that the buttons under a trial lead nowhere."""
    here.toast("acknowledgements-trial", alert=True)


async def on_received(press: CallbackQuery, here: Here) -> None:
    """Keep the tapper's 收到, whenever and how often it is tapped. Refuses like `acknowledge`."""
    broadcast_id = number_of((press.data or "").removeprefix("open:received:"))
    if here.resident.community_id is None:
        raise NotFound
    broadcast = await here.tx.notices.get(broadcast_id)
    said = acknowledge(
        broadcast.id,
        asks=broadcast.asks_receipt,
        by=here.actor,
        at=here.now,
        reached=await here.tx.acknowledgements.reached(broadcast.id, here.resident.id),
    )
    first = await here.tx.acknowledgements.keep(said, corrected_at=broadcast.corrected_at)
    here.toast("acknowledgements-thanks" if first else "acknowledgements-again")
    if press.message is not None:
        here.under(
            press.message.message_id,
            (here.label("acknowledgements-done"), f"open:received:{broadcast.id}"),
            (here.label("threads-reply"), f"open:reply:{broadcast.id}"),
        )
