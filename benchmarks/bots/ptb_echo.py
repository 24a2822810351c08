"""A bare python-telegram-bot echo: the least a python-telegram-bot bot can do."""

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, _: Any) -> None:
    """Say the same again."""
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


if __name__ == "__main__":
    api, token = sys.argv[1:3]
    application = Application.builder().token(token).base_url(f"{api}/bot").concurrent_updates(64).build()
    application.add_handler(MessageHandler(filters.ALL, echo))
    application.run_polling()
