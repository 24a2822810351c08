"""A notice's button opens the thing it speaks of: `open:<noun>:<number>`, re-read and re-checked by the window."""

from aiogram import Router
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.states import (
    AttendanceSG,
    BallotSG,
    BroadcastSG,
    CareSG,
    CaseSG,
    ChangeSG,
    ClubDeskSG,
    ClubLeadSG,
    ClubSG,
    EventDeskSG,
    EventSG,
    JoiningDeskSG,
    JoiningSG,
    JudgeSG,
    LessonSG,
    MyCaseSG,
    NoticeSG,
    PlanDeskSG,
    PointDeskSG,
    PointSG,
    PollDeskSG,
    ProjectSG,
    SecondSG,
    ShiftDeskSG,
    ShiftLeadSG,
    ShiftSG,
    StageDeskSG,
    StudySG,
    SupervisionSG,
    ThreadDeskSG,
    ThreadSG,
)
from bot.dialogs.widgets import number as number_of
from bot.filters import Pressed
from participation.access import Role
from participation.refusals import NotFound

OPENERS: dict[str, tuple[State, str]] = {
    "case": (MyCaseSG.card, "case_id"),
    "unsolved": (MyCaseSG.missing, "case_id"),
    "work": (CaseSG.card, "case_id"),
    "joined": (JoiningSG.card, "case_id"),
    "draft": (JoiningDeskSG.draft, "cluster_id"),
    "lesson": (LessonSG.card, "lesson_id"),
    "queue": (CaseSG.queue, "community_id"),
    "project": (ProjectSG.card, "project_id"),
    "study": (StudySG.card, "project_id"),
    "stage": (StageDeskSG.card, "project_id"),
    "objections": (PlanDeskSG.objections, "project_id"),
    "judge": (JudgeSG.ask, "project_id"),
    "care": (CareSG.tick, "project_id"),
    "event": (EventSG.card, "event_id"),
    "club": (ClubSG.card, "club_id"),
    "clubs": (ClubSG.list, "community_id"),
    "club-session": (ClubSG.session, "session_id"),
    "club-lead": (ClubLeadSG.card, "club_id"),
    "club-desk": (ClubDeskSG.card, "club_id"),
    "change": (ChangeSG.review, "change_id"),
    "event-desk": (EventDeskSG.one, "event_id"),
    "missed": (AttendanceSG.missed, "registration_id"),
    "events": (EventSG.coming, "community_id"),
    "notice": (NoticeSG.card, "notice_id"),
    "broadcast": (BroadcastSG.card, "broadcast_id"),
    "review": (SecondSG.broadcast, "broadcast_id"),
    "erratum": (SecondSG.erratum, "erratum_id"),
    "points": (PointSG.main, "community_id"),
    "goods": (PointDeskSG.good, "good_id"),
    "shift": (ShiftSG.card, "shift_id"),
    "lead": (ShiftLeadSG.card, "shift_id"),
    "code": (ShiftLeadSG.code, "shift_id"),
    "check": (ShiftSG.code, "shift_id"),
    "shifts": (ShiftSG.coming, "community_id"),
    "roster": (ShiftDeskSG.people, "shift_id"),
    "ballot": (BallotSG.card, "poll_id"),
    "poll-desk": (PollDeskSG.card, "poll_id"),
    "reply": (ThreadSG.talk, "broadcast_id"),
    "replies": (ThreadDeskSG.list, "broadcast_id"),
}
"""Noun → the window that shows one of it, and the name of the number in its start data."""

MOST = 2**63 - 1


def router() -> Router:
    """Return the handler of notices' buttons."""
    opening = Router(name="opening")
    opening.callback_query.register(on_open, Pressed("open:"))
    return opening


async def on_open(press: CallbackQuery, here: Here, dialog_manager: DialogManager) -> None:
    """Open the thing as a new screen below; the notice stays as it was."""
    noun, _, number = (press.data or "").removeprefix("open:").partition(":")
    if noun not in OPENERS or not 0 < number_of(number) <= MOST:
        raise NotFound
    here.admit_settled()
    state, name = OPENERS[noun]
    if noun == "work" and not here.actor.holds(Role.STAFF, Role.ADMIN, Role.HANDLER):
        state = SupervisionSG.card  # the street office's own window; it refuses everybody else
    await dialog_manager.start(state, data={name: int(number)}, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
