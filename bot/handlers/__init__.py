"""Updates answered in one step, one file a noun. They stand before the dialogs: 主菜单 works from everywhere."""

from aiogram import Router

from bot.handlers import (
    acknowledgements,
    attendance,
    changes,
    clubs,
    complaints,
    errors,
    events,
    forums,
    honours,
    interests,
    joining,
    opening,
    pins,
    privacy,
    residents,
    shifts,
    threads,
    words,
)

NOUNS = (
    residents,
    complaints,
    pins,
    joining,
    events,
    shifts,
    clubs,
    attendance,
    changes,
    honours,
    interests,
    acknowledgements,
    opening,
    words,
    threads,
    privacy,
)


def first() -> Router:
    """Return the handlers that come before the dialogs."""
    router = Router(name="handlers")
    router.include_routers(*(noun.router() for noun in NOUNS))
    return router


def groups() -> Router:
    """Return the handlers of what happens in groups."""
    return forums.router()


def last() -> Router:
    """Return what answers when nothing else did."""
    return errors.router()
