"""The office's side after the judgement: the reward that was paid, or noted wrongly, the steward, and the story."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.house import bounded
from bot.dialogs.project_card import builders
from bot.dialogs.projects import project_of
from bot.dialogs.states import CareDeskSG
from bot.dialogs.widgets import Say, Screen, choices, here_of, press
from participation import care, rewards
from participation.access import Who
from participation.care import STORY
from participation.gates import gates
from participation.ledgers import NOTE, Book, balance
from participation.money import read_sum, yuan
from participation.refusals import NotFound


async def rewarding(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    fen = dialog_manager.dialog_data.get("fen", 0)
    return {
        "title": project.title,
        "judged": project.judged or 0,
        "sum": yuan(fen),
        "some": fen > 0,
        "anew": project.reward_wrong_at is not None,
        "stands": yuan(balance(await here.tx.ledgers.of(project.id), Book.REWARD)),
        "most": NOTE,
    }


async def offered(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    found = []
    for one in await here.tx.cares.rota(project.id):
        try:
            found.append((one, (await here.tx.residents.get(one)).name or "…"))
        except NotFound:  # moved away since
            continue
    return {"title": project.title, "people": found, "count": len(found)}


async def telling(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    project = await project_of(here, dialog_manager)
    people = await builders(here, project)
    return {
        "title": project.title,
        "most": STORY,
        "story": dialog_manager.dialog_data.get("story", ""),
        "people": "、".join(people),
        "some": bool(people),
        "followers": len(await here.tx.projects.followers(project.id)),
    }


async def on_sum(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["fen"] = read_sum(message.text or "")
    await manager.switch_to(CareDeskSG.paid)


async def on_none(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["fen"] = 0
    await manager.switch_to(CareDeskSG.paid)


async def on_pay(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    note = here.label("ledgers-reward-note")
    entry, moved = rewards.pay(project, manager.dialog_data["fen"], note, by=here.actor, at=here.now)
    if entry is not None:
        await here.tx.ledgers.add(entry)
    await here.tx.projects.move(moved)
    here.toast("care-reward-kept")
    await manager.done()


async def on_wrong(message: Message, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    why = bounded(message.text or "", NOTE)
    project = await project_of(here, manager, lock=True)
    steps, entries = await here.tx.projects.steps(project.id), await here.tx.ledgers.of(project.id)
    counter, moved = rewards.take_back(project, steps, entries, why, by=here.actor, at=here.now)
    if counter is not None:
        await here.tx.ledgers.add(counter)
    await here.tx.projects.move(moved)
    here.say("care-reward-taken-back")
    await manager.done()


async def on_steward(_: Any, __: Any, manager: DialogManager, resident_id: int) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    rules = gates((await here.tx.communities.get(project.community_id)).terms)
    name = (await here.tx.residents.get(resident_id)).name or "…"
    found = await here.tx.cares.of(project.id)
    if found is None:
        rota = await here.tx.cares.rota(project.id)
        kept, moved = care.entrust(project, rota, resident_id, name, by=here.actor, at=here.now, gates=rules)
        kept = await here.tx.cares.add(kept)
    else:
        kept, moved = care.name_steward(project, found, resident_id, name, by=here.actor, at=here.now)
        kept = await here.tx.cares.change(kept)
    await here.tx.projects.move(moved, besides=[resident_id])
    await here.owe(
        "care-you-are-steward", resident_id, once=f"steward:{project.id}:{here.now.isoformat()}",
        project=project.id, title=project.title, due_at=kept.tick_due_at.isoformat(),
    )  # fmt: skip
    here.toast("care-steward-named")
    await manager.done()


async def on_story(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data["story"] = bounded(message.text or "", STORY)
    await manager.switch_to(CareDeskSG.shared)


async def on_share(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    project = await project_of(here, manager, lock=True)
    people = await builders(here, project)
    moved = care.share(project, manager.dialog_data["story"], people, by=here.actor, at=here.now)
    await here.tx.projects.move(moved)
    here.toast("care-shared")
    await manager.done()


def dialog() -> Dialog:
    """Return the dialog of reward, steward and story."""
    staff = Who.STAFF
    return Dialog(
        Screen(
            Say("care-desk-reward"),
            MessageInput(on_sum, ContentType.TEXT),
            press("none", "care-desk-no-reward", on_none),
            state=CareDeskSG.reward,
            who=staff,
            getter=rewarding,
        ),
        Screen(
            Say("care-desk-paid"),
            press("pay", "care-desk-pay", on_pay),
            state=CareDeskSG.paid,
            who=staff,
            getter=rewarding,
            back=CareDeskSG.reward,
        ),
        Screen(
            Say("care-desk-wrong"),
            MessageInput(on_wrong, ContentType.TEXT),
            state=CareDeskSG.wrong,
            who=staff,
            getter=rewarding,
        ),
        Screen(
            Say("care-desk-steward"),
            choices("who", "people", on_steward),
            state=CareDeskSG.steward,
            who=staff,
            getter=offered,
        ),
        Screen(
            Say("care-desk-story"),
            MessageInput(on_story, ContentType.TEXT),
            state=CareDeskSG.story,
            who=staff,
            getter=telling,
        ),
        Screen(
            Say("care-desk-shared"),
            press("share", "care-desk-share", on_share),
            state=CareDeskSG.shared,
            who=staff,
            getter=telling,
            back=CareDeskSG.story,
        ),
    )
