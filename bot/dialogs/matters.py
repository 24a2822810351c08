"""分开办: one text that tells of several matters is shown part by part, and each becomes a case of its own.

Nothing is stored before the last question is answered: then all parts are filed, or joined to a neighbour's case,
in one transaction, or none is. A part that neighbours reported is offered 我也遇到 by its own words.
"""

from dataclasses import replace
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot import sorting
from bot.context import Here
from bot.dialogs import joining as neighbours
from bot.dialogs import wishes
from bot.dialogs.case_card import kind_name, place, quoted
from bot.dialogs.house import building_named, filed_today, house
from bot.dialogs.photos import taking
from bot.dialogs.states import ComplaintSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, here_of, press
from bot.posts import post_of, usable
from bot.wording import Html
from participation import joining, matters
from participation.access import Who
from participation.complaints import Kind, Sorted, brief
from participation.departments import NotInUse
from participation.joining import JoiningOver
from participation.matters import Part
from participation.refusals import NotFound

_SHOWN = 120
"""Characters of a part: four of them stay a message that is read."""

_WORDS = 2


async def told_apart(manager: DialogManager) -> bool:
    """Return whether the draft's text tells of several matters, which are shown now; whole, the draft stays as it is.

    Only of departments that are used here: one that is not makes nobody sure.
    """
    here, draft = here_of(manager), manager.dialog_data
    found = await sorting.matters(here.tx, here.community_id, draft["text"])
    used = await usable(here)
    if not found or any(one.reading.departments[0].department not in used for one in found):
        return False
    draft["parts"] = [
        {
            "text": one.text,
            "kind": one.reading.kind,
            "department": one.reading.departments[0].department,
            "words": list(one.reading.departments[0].words[:4]),
            "building_id": await building_named(here, one.text),
        }
        for one in found
    ]
    await manager.switch_to(ComplaintSG.several)
    return True


def _parts(manager: DialogManager) -> list[Part]:
    """Return the parts as they would be filed: photos and place of the draft, unless a part names its building."""
    whole = neighbours.told_of(manager)
    parts = []
    for kept in manager.dialog_data["parts"]:
        told = replace(whole, text=kept["text"], kind=Kind(kept["kind"]))
        if kept["building_id"] is not None:
            told = replace(told, building_id=kept["building_id"], place="", latitude=None, longitude=None)
        parts.append(Part(told, Sorted(kept["department"], kept["department"], tuple(kept["words"]))))
    return parts


# --- what the windows show ---


async def several(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    rules = await house(here)
    lines = []
    for number, part in enumerate(_parts(dialog_manager), 1):
        days = rules.limits.days(part.told.kind)
        lines.append(
            here.words(
                "matters-line",
                number=number,
                text=brief(part.told.text, _SHOWN),
                post=(await post_of(here, part.where.department)).name,
                words=quoted(here, part.where.words[:_WORDS]),
                place=await place(here, part.told.building_id, part.told.place),
                kind=kind_name(here, part.told.kind),
                due=days is not None,
                due_at=here.now if days is None else rules.office.closing(here.now, days),
            )
        )
    return {
        "lines": Html("\n".join(lines)),
        "count": len(lines),
        "photos": len(dialog_manager.dialog_data.get("photos", [])),
    }


async def alike(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    number = dialog_manager.dialog_data["asked"]
    text = dialog_manager.dialog_data["parts"][number - 1]["text"]
    return {**await neighbours.offers(here, dialog_manager), "number": number, "text": brief(text, _SHOWN)}


async def apart(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    lines = []
    cases = [await here.tx.complaints.get(case_id) for case_id in dialog_manager.dialog_data["cases"]]
    for case in cases:
        mine = case.reporter_id == here.resident.id
        if not mine:
            joining.mine(await here.tx.joining.joins.of(case.id), here.actor)
        lines.append(
            here.words(
                "matters-filed-line",
                case=case.id,
                mine=mine,
                text=brief(case.text, _SHOWN) if mine else joining.seen(case.text, 60),
                post=(await post_of(here, case.department)).name,
                due=case.due_at is not None,
                due_at=case.due_at or case.created_at,
            )
        )
    return {
        "lines": Html("\n".join(lines)),
        "count": len(lines),
        "cases": [(case.id, here.label("matters-see", case=case.id)) for case in cases],
    }


# --- what people did ---


async def on_apart(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(asked=0, joined={})
    await _go_on(manager)


async def on_together(_: Any, __: Any, manager: DialogManager) -> None:
    known = manager.dialog_data["department"] is not None
    await neighbours.offer_or(manager, ComplaintSG.confirm if known else ComplaintSG.which)


async def on_too(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    draft = manager.dialog_data
    if case_id not in draft["like"]:
        raise NotFound
    draft["joined"][str(draft["asked"] - 1)] = case_id
    await _go_on(manager)


async def on_own(_: Any, __: Any, manager: DialogManager) -> None:
    await _go_on(manager)


async def on_point(message: Message, _: Any, manager: DialogManager) -> None:
    await neighbours.take_point(message, manager)


async def on_see(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    if case_id not in manager.dialog_data["cases"]:
        raise NotFound
    await manager.start(await neighbours.window_of(here_of(manager), case_id), {"case_id": case_id})


async def _go_on(manager: DialogManager) -> None:
    """Ask of the next part whether it is a neighbour's matter too; file them all when there is none left to ask of."""
    here, draft = here_of(manager), manager.dialog_data
    rules = await neighbours.rules_of(here)
    for number, part in enumerate(_parts(manager)):
        if number < draft["asked"]:
            continue
        draft["asked"] = number + 1
        if part.where.department in rules.private_departments:
            continue
        found = await neighbours.joinable_like(here, part.told, part.where.department, besides=draft["joined"].values())
        if found:
            draft["like"] = found[: rules.most]
            await manager.switch_to(ComplaintSG.alike)
            return
    if await wishes.hear(manager):  # somebody whom the text names has a post by now: such a text stays whole
        await on_together(None, None, manager)
        return
    draft["cases"] = await _file(here, _parts(manager), {int(at): case for at, case in draft["joined"].items()})
    await manager.switch_to(ComplaintSG.apart)


async def _file(here: Here, parts: list[Part], wishes: dict[int, int]) -> list[int]:
    """Join those parts whose wished case is still open, file the others; return the cases' numbers in order.

    Refuses with NotInUse or like `matters.file` before anything is stored.
    """
    rules, promises = await neighbours.rules_of(here), await house(here)
    cases = {}
    for at, case_id in sorted(wishes.items(), key=lambda wish: wish[1]):  # everybody locks cases in this order
        cases[at] = await here.tx.complaints.get(case_id, lock=True)
    joins = {}
    for at, case in cases.items():
        try:
            joined = await here.tx.joining.joins.of(case.id)
            joins[at] = joining.join(case, parts[at].told, joined, rules, by=here.actor, at=here.now)
        except (JoiningOver, NotFound):
            continue  # it has ended since, or is no neighbours' business any more: the part becomes a case of its own
    own = {at: part for at, part in enumerate(parts) if at not in joins}
    used = await usable(here)
    if any(part.where.department not in used for part in own.values()):
        raise NotInUse
    made = matters.file(
        list(own.values()),
        by=here.actor,
        at=here.now,
        office=promises.office,
        limits=promises.limits,
        today=await filed_today(here),
    )
    for at, join in joins.items():
        await here.tx.joining.join(cases[at], join)
    for at, case in zip(own, made, strict=True):
        cases[at] = await here.tx.complaints.file(case, own[at].where)
        await neighbours.remember(here, cases[at])
    return [cases[at].id for at in range(len(parts))]


def screens() -> tuple[Screen, ...]:
    """Return the windows of the complaint's dialog in which several matters are told apart and filed."""
    return (
        Screen(
            Say("matters-several"),
            *taking(),
            MessageInput(on_point, [ContentType.LOCATION, ContentType.VENUE]),
            choose_group(press("apart", "matters-apart", on_apart), press("whole", "matters-together", on_together)),
            state=ComplaintSG.several,
            who=Who.ANYONE,
            getter=several,
            back=ComplaintSG.text,
        ),
        Screen(
            Say("matters-alike"),
            *taking(),
            choices("same", "like", on_too),
            choose_group(press("own", "matters-own", on_own)),
            state=ComplaintSG.alike,
            who=Who.ANYONE,
            getter=alike,
            back=ComplaintSG.several,
        ),
        Screen(
            Say("matters-filed"),
            choices("cases", "cases", on_see),
            state=ComplaintSG.apart,
            who=Who.ANYONE,
            getter=apart,
        ),
    )
