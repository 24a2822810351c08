"""The vote on a project's plan, called by staff when every objection has its answer: one of the alternatives, under a
rule pack that decides. The poll itself is like every other (participation/polls.py)."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs import drafting
from bot.dialogs.plans import plan_of
from bot.dialogs.projects import project_of
from bot.dialogs.states import VoteDeskSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, here_of, press
from participation import plans, results
from participation.access import Who
from participation.packs import Kind, Pack, offered, rules
from participation.polls import Draft, Poll
from participation.refusals import NotFound


async def ways(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    plan = await plan_of(here, project)
    lines = [
        (number, f"{here.label('plans-mark', number=number)} {one.name}")
        for number, one in enumerate(plan.alternatives)
    ]
    return {"title": project.title, "ways": lines}


async def packs(here: Here, **_: Any) -> dict[str, Any]:
    found = offered(Kind.YES_NO, await drafting.form(here))
    return drafting.packs_said(here, [pack for pack in found if pack.binding])


async def drawn_up(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return await drafting.read_back(here, await _poll(here, dialog_manager))


async def _poll(here: Here, manager: DialogManager) -> Poll:
    """Return the poll as it was drawn up so far, checked by the rules."""
    kept = manager.dialog_data
    project = await project_of(here, manager)
    plan = await plan_of(here, project)
    question = here.label("ballots-desk-project-question", title=project.title)
    if len(plan.alternatives) > 1:
        one = plan.alternatives[kept["way"]].name
        question = here.label("plans-vote-question", title=project.title, name=one)
    draft = Draft(
        kind=Kind.YES_NO, question=question, pack=kept["pack"], days=kept["days"],
        noticed=kept["noticed"], project_id=project.id,
    )  # fmt: skip
    return await drafting.announced(here, draft)


async def on_way(_: Any, __: Any, manager: DialogManager, number: int) -> None:
    here = here_of(manager)
    project = await project_of(here, manager)
    plan = await plan_of(here, project)
    plans.settled(project, await here.tx.plans.objected(plan.id), here.now)
    if number >= len(plan.alternatives):
        raise NotFound
    manager.dialog_data["way"] = number
    await manager.switch_to(VoteDeskSG.pack)


async def on_pack(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["pack"] = Pack.read(rules(key)).key
    await manager.switch_to(VoteDeskSG.notice)


async def on_days(_: Any, __: Any, manager: DialogManager, days: int) -> None:
    manager.dialog_data["days"] = days
    await _poll(here_of(manager), manager)
    await manager.switch_to(VoteDeskSG.confirm)


async def on_call(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    plan = await plan_of(here, project)
    objections = await here.tx.plans.objected(plan.id)
    plans.settled(project, objections, here.now)
    poll = await here.tx.ballots.add(await _poll(here, manager))
    kept, moved = results.call_vote(
        project, plan, objections, poll, chosen=manager.dialog_data["way"], by=here.actor, at=here.now
    )
    await here.tx.plans.change(kept)
    await drafting.publish(here, poll)
    await here.tx.projects.move(moved, besides=await here.tx.ballots.hearing(poll.id, here.now))
    here.toast("plans-vote-called")
    await manager.done()


def dialog() -> Dialog:
    """Return the dialog in which staff call the vote on a project."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("plans-vote-way"),
            choices("way", "ways", on_way),
            state=VoteDeskSG.alternative,
            who=staff,
            getter=ways,
        ),
        Screen(
            Say("ballots-desk-pack"),
            choices("pack", "packs", on_pack, key=str),
            state=VoteDeskSG.pack,
            who=staff,
            getter=packs,
            back=VoteDeskSG.alternative,
        ),
        Screen(
            Say("ballots-desk-notice"),
            choose_group(
                press("later", "ballots-desk-notice-here", drafting.on_notice(False, VoteDeskSG.closes)),
                press("now", "ballots-desk-notice-posted", drafting.on_notice(True, VoteDeskSG.closes)),
            ),
            state=VoteDeskSG.notice,
            who=staff,
            getter=drafting.notice,
            back=VoteDeskSG.pack,
        ),
        Screen(
            Say("ballots-desk-closes"),
            choices("days", "spans", on_days),
            state=VoteDeskSG.closes,
            who=staff,
            getter=drafting.spans,
            back=VoteDeskSG.notice,
        ),
        Screen(
            Say("ballots-desk-confirm"),
            press("call", "plans-vote-call", on_call),
            state=VoteDeskSG.confirm,
            who=staff,
            getter=drawn_up,
            back=VoteDeskSG.closes,
        ),
    )
