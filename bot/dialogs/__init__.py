"""Conversations of several windows, one file a noun."""

from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import TelegramObject
from aiogram_dialog import Dialog
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY

from bot.dialogs import (
    acceptance,
    acknowledgements,
    attendance,
    attendance_desk,
    ballot_desk,
    ballots,
    broadcasts,
    calendars,
    care,
    care_desk,
    cases,
    changes,
    club_desk,
    club_lead,
    clubs,
    complaints,
    departments,
    desk,
    event_desk,
    events,
    exit_desk,
    forums,
    handling,
    honour_desk,
    honours,
    interests,
    joining,
    joining_desk,
    ledger_desk,
    ledgers,
    lessons,
    matching,
    me,
    menu,
    my_cases,
    notices,
    office,
    partner_desk,
    partners,
    plan_desk,
    plans,
    pledges,
    point_desk,
    points,
    poll_desk,
    posts,
    project_desk,
    projects,
    proposals,
    proxies,
    quick_answers,
    rates,
    rating,
    registration,
    residents,
    roll,
    seconds,
    shift_desk,
    shift_lead,
    shifts,
    staff,
    stage_desk,
    street_funds,
    supervision,
    team_desk,
    thread_desk,
    threads,
    triage,
    volunteers,
    vote_desk,
    words,
    work_desk,
)

NOUNS = (
    menu,
    desk,
    complaints,
    my_cases,
    joining,
    joining_desk,
    proxies,
    cases,
    handling,
    rating,
    supervision,
    office,
    rates,
    triage,
    quick_answers,
    words,
    lessons,
    departments,
    forums,
    projects,
    proposals,
    project_desk,
    stage_desk,
    plans,
    plan_desk,
    volunteers,
    vote_desk,
    pledges,
    ledgers,
    ledger_desk,
    partners,
    partner_desk,
    work_desk,
    acceptance,
    care,
    care_desk,
    exit_desk,
    events,
    clubs,
    club_lead,
    club_desk,
    event_desk,
    changes,
    attendance,
    attendance_desk,
    shifts,
    shift_lead,
    shift_desk,
    team_desk,
    calendars,
    honours,
    honour_desk,
    points,
    point_desk,
    matching,
    interests,
    ballots,
    ballot_desk,
    street_funds,
    poll_desk,
    posts,
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


class Dialogs(Router):
    """Leads what a person says to the one dialog that they stand in; to ask each of them cost 8 % of a tap."""

    def __init__(self) -> None:
        super().__init__(name="dialogs")
        every = all_dialogs()
        self.include_routers(*every)
        self._of = {dialog.states_group(): dialog for dialog in every}

    async def propagate_event(self, update_type: str, event: TelegramObject, **given: Any) -> Any:
        """Return what the dialog makes of it, UNHANDLED when the person stands in none."""
        context: Context | None = given.get(CONTEXT_KEY)
        if update_type not in ("message", "callback_query"):
            return await super().propagate_event(update_type, event, **given)
        if context is None or context.state.group not in self._of:
            return UNHANDLED
        return await self._of[context.state.group].propagate_event(update_type, event, **given)


def router() -> Router:
    """Return all dialogs as one router."""
    return Dialogs()
