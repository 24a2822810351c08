"""Budget votes, the office's side: how much the fund is, and the projects with their costs, read back."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.budgets import money
from bot.dialogs.states import BallotDeskSG
from bot.dialogs.widgets import Say, Screen, choose_group, go, here_of
from participation import funds
from participation.access import Who


def windows() -> list[Screen]:
    """Return the windows that ask for a fund, for the desk's dialog of ballots."""
    return [
        Screen(
            Say("budgets-desk-fund"),
            MessageInput(on_fund, content_types=ContentType.TEXT),
            state=BallotDeskSG.fund,
            who=Who.STAFF,
            back=BallotDeskSG.kind,
        ),
        Screen(
            Say("budgets-desk-projects"),
            MessageInput(on_projects, content_types=ContentType.TEXT),
            state=BallotDeskSG.projects,
            who=Who.STAFF,
            getter=fund,
            back=BallotDeskSG.fund,
        ),
        Screen(
            Say("budgets-desk-listed"),
            choose_group(
                go("budgets-desk-right", BallotDeskSG.pack),
                go("budgets-desk-again", BallotDeskSG.projects),
            ),
            state=BallotDeskSG.listed,
            who=Who.STAFF,
            getter=listed,
            back=BallotDeskSG.projects,
        ),
    ]


async def fund(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"fund": money(here, dialog_manager.dialog_data["fund"])}


async def listed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    lines = [
        f"{number}. {here.label('budgets-option', name=name, cost=money(here, cost))}"
        for number, (name, cost) in enumerate(zip(said["options"], said["costs"], strict=True), 1)
    ]
    return {
        "fund": money(here, said["fund"]),
        "projects": "\n".join(lines),
        "count": len(lines),
        "cost": money(here, sum(said["costs"])),
        "enough": sum(said["costs"]) <= said["fund"],
    }


async def on_fund(message: Message, _: MessageInput, manager: DialogManager) -> None:
    here_of(manager).admit(Who.STAFF)
    manager.dialog_data["fund"] = funds.fund(message.text or "")
    await manager.switch_to(BallotDeskSG.projects)


async def on_projects(message: Message, _: MessageInput, manager: DialogManager) -> None:
    said = manager.dialog_data
    offers = funds.offers(message.text or "", said["fund"])
    said.update(options=[offer.name for offer in offers], costs=[offer.cost for offer in offers])
    await manager.switch_to(BallotDeskSG.listed)
