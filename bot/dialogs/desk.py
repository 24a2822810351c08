"""The desk 工作台 of staff, handlers, the street office and building leaders: what each may do, nothing else."""

from typing import Any

from aiogram_dialog import Dialog

from bot.context import Here
from bot.dialogs.states import (
    AcknowledgementSG,
    BallotDeskSG,
    BroadcastSG,
    CaseSG,
    DepartmentSG,
    DeskSG,
    EventDeskSG,
    ForumSG,
    HonourDeskSG,
    PeopleSG,
    ProxySG,
    ShiftDeskSG,
    StreetFundSG,
    StudySG,
    SupervisionSG,
    ThreadDeskSG,
)
from bot.dialogs.widgets import PAGE, Choices, Say, Screen, start
from participation.access import Role, Who

ENTRIES: list[Any] = [
    start("desk-complaints", CaseSG.queue, when="is_handler"),
    start("desk-people", PeopleSG.main, when="is_staff"),
    start("desk-notices", BroadcastSG.list, when="is_staff"),
    start("desk-projects", StudySG.queue, when="is_staff"),
    start("desk-events", EventDeskSG.coming, when="is_staff"),
    start("desk-shifts", ShiftDeskSG.coming, when="is_staff"),
    start("desk-ballots", BallotDeskSG.main, when="is_staff"),
    start("desk-threads", ThreadDeskSG.broadcasts, when="is_staff"),
    start("departments-button", DepartmentSG.list, when="is_staff"),
    start("forums-button", ForumSG.main, when="is_staff"),
    start("desk-acknowledgements", AcknowledgementSG.led, when="is_leader"),
    start("handling-supervised", SupervisionSG.list, when="is_street"),
    start("street-funds-button", StreetFundSG.main, when="is_street"),
    start("proxies-button", ProxySG.find, when="is_staff"),
    start("honours-desk-button", HonourDeskSG.main, when="is_staff"),
]
"""One button a feature, each with `when=` one of the flags that `desk` gives."""


async def desk(here: Here, **_: Any) -> dict[str, Any]:
    return {
        "is_admin": here.actor.holds(Role.ADMIN),
        "is_staff": here.actor.holds(Role.STAFF, Role.ADMIN),
        "is_handler": here.actor.holds(Role.HANDLER, Role.STAFF, Role.ADMIN),
        "is_street": here.actor.holds(Role.STREET),
        "is_leader": here.actor.holds(Role.LEADER),
    }


def dialog() -> Dialog:
    """Return the desk's dialog."""
    return Dialog(
        Screen(
            Say("desk-main"),
            Choices(*ENTRIES, id="desk", width=1, height=PAGE),
            state=DeskSG.main,
            who=Who.OFFICE,
            getter=desk,
        ),
    )
