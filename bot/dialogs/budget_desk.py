"""Budget votes, the office's side: how much the fund is, and the projects with their costs, read back.

Projects whose plans are settled are chosen from a list, and the result moves them; others are written by hand, and it
moves nothing. What may stand is asked again, locked, at the sending: projects go on their way meanwhile.
"""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import drafting
from bot.dialogs.budgets import money
from bot.dialogs.states import BallotDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press, tick, ticked
from participation import funds, results, street_funds
from participation.access import Who
from participation.packs import Kind, Pack, offered
from participation.polls import Poll
from participation.street_funds import Candidate


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
            Say("budgets-desk-standing"),
            choices("standing", "projects", on_standing, key=tick, most=4),
            press("picked", "street-funds-chosen", on_picked),
            go("budgets-desk-by-hand", BallotDeskSG.projects),
            state=BallotDeskSG.standing,
            who=Who.STAFF,
            getter=standing,
            back=BallotDeskSG.fund,
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
        Screen(
            Say("budgets-desk-listed"),
            choose_group(
                go("budgets-desk-right", BallotDeskSG.pack),
                go("budgets-desk-choose-again", BallotDeskSG.standing, id="choose"),
            ),
            state=BallotDeskSG.chosen,
            who=Who.STAFF,
            getter=listed,
            back=BallotDeskSG.standing,
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


async def standing(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    said = dialog_manager.dialog_data
    found = await candidates(here, said["fund"])
    chosen = [one for one in found if one.key in said.get("standing", {})]
    return {
        "fund": money(here, said["fund"]),
        "projects": ticked([(one.key, _said(here, one)) for one in found], [one.key for one in chosen]),
        "count": len(chosen),
        "cost": money(here, sum(one.cost for one in chosen)),
    }


def _said(here: Here, one: Candidate) -> str:
    return here.label("budgets-option", name=one.title, cost=money(here, one.cost))


async def candidates(here: Here, fund: int, *, lock: bool = False) -> list[Candidate]:
    """Return the projects of the community that may stand for election over a fund of `fund` fen; none where no pack
    lets the result decide."""
    if not binding(offered(Kind.BUDGET, await drafting.form(here))):
        return []
    found = await here.tx.street_funds.candidates([here.community_id], here.now, lock=lock)
    return street_funds.affordable(found, fund)


def binding(packs: list[Pack]) -> list[Pack]:
    """Return the packs under which a fund is divided for good."""
    return [pack for pack in packs if pack.binding]


async def on_fund(message: Message, _: MessageInput, manager: DialogManager) -> None:
    here_of(manager).admit(Who.STAFF)
    fund = funds.fund(message.text or "")
    manager.dialog_data.update(fund=fund, standing={})
    some = len(await candidates(here_of(manager), fund)) >= funds.PROJECTS_LEAST
    await manager.switch_to(BallotDeskSG.standing if some else BallotDeskSG.projects)


async def on_standing(_: CallbackQuery, __: Any, manager: DialogManager, mark: tuple[bool, str]) -> None:
    here, said = here_of(manager), manager.dialog_data
    on, key = mark
    found = await candidates(here, said["fund"])
    chosen = street_funds.marked(found, list(said.get("standing", {})), key, on=on)
    said["standing"] = {one.key: one.title for one in found if one.key in chosen}
    cost = sum(one.cost for one in found if one.key in chosen)
    here.toast("street-funds-so-far", count=len(chosen), cost=money(here, cost))


async def on_picked(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    here, said = here_of(manager), manager.dialog_data
    found = picked(said, await candidates(here, said["fund"]))
    said.update(options=[one.title for one in found], costs=[one.cost for one in found])
    await manager.switch_to(BallotDeskSG.chosen)


def picked(said: dict[str, Any], found: list[Candidate]) -> list[Candidate]:
    """Return what was chosen, as it stands now. Refuses like `street_funds.picked`."""
    chosen = said.get("standing", {})
    return street_funds.picked(found, list(chosen), list(chosen.values()), said["fund"])


async def enter(here: Here, found: list[Candidate], poll: Poll) -> bool:
    """Store the poll over the projects that were found under lock, send it, and let them stand in it; return whether
    it is open already."""
    poll = await here.tx.ballots.add(poll)
    await here.tx.street_funds.stand(poll, found)
    opened = await drafting.publish(here, poll)
    hearing = await here.tx.ballots.hearing(poll.id, here.now)
    for one in found:
        project, plan = await here.tx.projects.get(one.project_id), await here.tx.plans.get(one.plan_id)
        kept, moved = results.enter_fund(
            project, plan, await here.tx.plans.objected(plan.id), poll, chosen=one.alternative, by=here.actor,
            at=here.now,
        )  # fmt: skip
        await here.tx.plans.change(kept)
        await here.tx.projects.move(moved, besides=hearing)
    return opened


async def on_projects(message: Message, _: MessageInput, manager: DialogManager) -> None:
    said = manager.dialog_data
    said["standing"] = {}
    offers = funds.offers(message.text or "", said["fund"])
    said.update(options=[offer.name for offer in offers], costs=[offer.cost for offer in offers])
    await manager.switch_to(BallotDeskSG.listed)
