"""Conversations of several windows, one file a noun."""

from aiogram import Router
from aiogram_dialog import Dialog

from bot.dialogs import (
    acknowledgements,
    ballot_desk,
    ballots,
    broadcasts,
    cases,
    complaints,
    desk,
    event_desk,
    events,
    me,
    menu,
    my_cases,
    notices,
    project_desk,
    projects,
    proposals,
    registration,
    residents,
    roll,
    seconds,
    shift_desk,
    shifts,
    staff,
    thread_desk,
    threads,
    words,
)

NOUNS = (
    menu,
    desk,
    complaints,
    my_cases,
    cases,
    words,
    projects,
    proposals,
    project_desk,
    events,
    event_desk,
    shifts,
    shift_desk,
    ballots,
    ballot_desk,
    notices,
    broadcasts,
    seconds,
    acknowledgements,
    threads,
    thread_desk,
    registration,
    me,
    residents,
    staff,
    roll,
)
"""Every module here has `dialog()` or `dialogs()`; the order does not matter."""


def all_dialogs() -> list[Dialog]:
    """Return every dialog of the product."""
    return [one for noun in NOUNS for one in (noun.dialogs() if hasattr(noun, "dialogs") else [noun.dialog()])]


def router() -> Router:
    """Return all dialogs as one router."""
    every = Router(name="dialogs")
    every.include_routers(*all_dialogs())
    return every
