"""A certificate's code, typed anywhere by anybody, is answered: whether it holds, and no more than stands on it."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from bot.context import Here
from bot.dialogs.honours import check
from participation.honours import code_of


class ReadsAsCode(Filter):
    """A message that is a certificate's code and nothing else."""

    async def __call__(self, message: Message) -> bool:
        return code_of(message.text or "") is not None


def router() -> Router:
    """Return the handler; it stands before the dialogs."""
    honours = Router(name="honours")
    honours.message.register(on_code, ReadsAsCode())
    return honours


async def on_code(message: Message, here: Here) -> None:
    """Say what the certificate with this code is worth."""
    code = code_of(message.text or "")
    if code is not None:
        await check(here, code)
