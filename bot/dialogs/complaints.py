"""反映问题: a resident says what is wrong, sees where it will go and why, and sends it (PRODUCT.md, F)."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput

from bot import sorting
from bot.alarm import alert, raise_alarm
from bot.context import Here
from bot.dialogs import matters, proxy_rows, wishes
from bot.dialogs.case_card import cut, kind_name, place, quoted
from bot.dialogs.house import bounded, building_named, filed_today, house
from bot.dialogs.joining import offer_or, offer_screen, offered, remember, taking_points, told_of
from bot.dialogs.photos import keep, taking
from bot.dialogs.states import ComplaintSG, MyCaseSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press, start
from bot.doors import door_line
from bot.posts import in_use, post_of, usable
from classifier.questions import question
from participation import complaints
from participation.access import Who
from participation.complaints import Kind, Sorted, State
from participation.departments import NotInUse
from participation.proxies import Proxy
from participation.refusals import NotFound, Refusal

MOST = 800
"""Characters of a complaint: more than anybody types on a phone, and a card can still show it."""

UNKNOWN = "-"
"""The choice that leaves the department to the office."""

EVERYWHERE = 0
"""The choice that names no building."""


class NoCommunity(Refusal):
    """The person has not said yet in which community they live, so nobody can be told."""

    key = "complaints-no-community"


# --- what the windows show ---


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    if here.resident.community_id is None:
        raise NoCommunity
    kept = dialog_manager.dialog_data
    return {
        "photos": len(kept.get("photos", [])),
        "for_other": "proxy" in kept,
        "who": await wishes.name_of(here, kept),
    }


async def which(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    asked, answers = draft.get("question") or ["", []]
    names = await usable(here)
    guesses = [(key, answer) for key, answer in answers]
    guesses += [
        (key, _guessed(here, names.get(key, key), words)) for key, words in draft["guesses"] if key not in dict(answers)
    ]
    return {
        "text": cut(draft["text"]),
        "guesses": guesses,
        "known": bool(guesses),
        "asked": bool(asked),
        "question": asked,
    }


async def every_department(here: Here, **_: Any) -> dict[str, Any]:
    return {"departments": list((await usable(here)).items())}


async def draft(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    kept = dialog_manager.dialog_data
    rules = await house(here)
    kind = Kind(kept["kind"])
    days = rules.limits.days(kind)
    more = await wishes.told(here, dialog_manager)
    words = [] if more["concerned"] else dict(kept["guesses"]).get(kept["department"], [])
    return {
        **more,
        "text": cut(kept["text"]),
        "place": await place(here, kept["building_id"], kept["place"]),
        "post": await _post(here, kept["department"], more),
        "heard": bool(words),
        "words": quoted(here, words),
        "kind": kind_name(here, kind),
        # whom nobody here may answer is promised nothing
        "due": days is not None and (more["reads"] != "nobody" or not more["concerned"]),
        "due_at": here.now if days is None else rules.office.closing(here.now, days),
        "photos": len(kept.get("photos", [])),
        "room": rules.limits.photos - len(kept.get("photos", [])),
    }


async def _post(here: Here, department: str | None, more: dict[str, Any]) -> str:
    if more["concerned"]:
        return here.label("conflicts-post", somebody=more["somebody"])
    return (await post_of(here, department)).name


async def places(here: Here, **_: Any) -> dict[str, Any]:
    buildings = await here.tx.communities.buildings.all()
    return {
        "buildings": [
            (EVERYWHERE, here.label("complaints-place-everywhere")),
            *((building.id, building.name) for building in buildings),
        ]
    }


async def kinds(here: Here, **_: Any) -> dict[str, Any]:
    limits = (await house(here)).limits
    return {
        "kinds": [
            (kind.value, here.label("complaints-kind-choice", kind=kind_name(here, kind), days=limits.days(kind) or 0))
            for kind in Kind
        ]
    }


async def urgent(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"more": bool(dialog_manager.dialog_data.get("more"))}


async def filed(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case = await here.tx.complaints.get(dialog_manager.dialog_data["case"])
    complaints.seen_by_reporter(case, here.actor, await here.tx.proxies.helper(case))
    door = await post_of(here, case.department)
    elsewhere = case.door is not None
    return {
        "case": case.id,
        "post": door.name,
        **door.told,
        "plain": not case.about,
        "concerned": bool(case.about) and not elsewhere,
        "above": case.state is State.SUPERVISED,
        "street": elsewhere,
        "other_door": door_line(case.door, here.locale) if case.door else "",
        "whom": await proxy_rows.whom(here, case.about),
        "sorted": case.department is not None,
        "due": case.due_at is not None,
        "due_at": case.due_at or case.created_at,
    }


# --- what people did ---


async def on_text(message: Message, _: Any, manager: DialogManager) -> None:
    await understand(message.text or "", manager)


async def on_photo(message: Message, _: Any, manager: DialogManager) -> None:
    await keep(message, manager)
    if message.caption:
        await understand(message.caption, manager)


async def understand(text: str, manager: DialogManager) -> None:
    """Take in what somebody wrote: danger is answered before anything is asked of the text, the rest is drafted."""
    here = here_of(manager)
    reading = await sorting.read(here.tx, here.resident.community_id, text)
    if reading.emergency is None:
        await _draft(text, manager)
        return
    await raise_alarm(here, reading.emergency, text, manager.dialog_data)
    manager.dialog_data.update(said=text, danger=reading.emergency.kind)
    await manager.switch_to(ComplaintSG.urgent, ShowMode.SEND)


async def _draft(text: str, manager: DialogManager) -> None:
    here = here_of(manager)
    kept = bounded(text, MOST)
    reading = await in_use(here, await sorting.read(here.tx, here.community_id, kept))
    first = reading.departments[0] if reading.departments else None
    known = first is not None and reading.sure
    asked = question(kept, reading, here.locale)
    if asked and not {key for key, _ in asked.answers} <= (await usable(here)).keys():
        asked = None  # one of its answers is no department here
    named = await building_named(here, kept)
    manager.dialog_data.update(
        text=kept,
        danger=reading.emergency.kind if reading.emergency else "",
        kind=Kind.COMPLAINT.value if reading.kind == "emergency" else reading.kind,
        department=first.department if first and known else None,
        guessed=first.department if first else None,
        guesses=[[guess.department, list(guess.words[:4])] for guess in reading.departments],
        question=[asked.text, [list(answer) for answer in asked.answers]] if asked else None,
        building_id=named or await wishes.home_of(here, manager.dialog_data),
        home=named is None,
        place="",
        point=None,
        lifted=False,
    )
    about = await wishes.hear(manager)
    # what is about somebody, kept from somebody or said for somebody is not taken apart: each part would need it anew
    if about or wishes.any_of(manager) or not await matters.told_apart(manager):
        await offer_or(manager, ComplaintSG.confirm if known or about else ComplaintSG.which)


async def on_start(begun: Any, manager: DialogManager) -> None:
    """A text that was written elsewhere begins the draft; with its danger, when the alarm was raised there. Staff begin
    one for somebody else."""
    if isinstance(begun, dict) and "proxy" in begun:
        manager.dialog_data["proxy"] = begun["proxy"]
    if not isinstance(begun, dict) or "said" not in begun:
        return
    manager.dialog_data["photos"] = begun.get("photos", [])
    if "danger" in begun:
        manager.dialog_data.update(begun)
    elif here_of(manager).resident.community_id is None:
        raise NoCommunity
    else:
        await understand(begun["said"], manager)


async def on_guessed(_: Any, __: Any, manager: DialogManager) -> None:
    """In the menu: yes, the words that were typed there are a complaint."""
    await manager.start(ComplaintSG.text, {"said": manager.start_data["said"]})


def is_guessed(_: Any, __: Any, manager: DialogManager) -> bool:
    """Return whether the menu was opened by words that sound like a complaint."""
    return isinstance(manager.start_data, dict) and "said" in manager.start_data


async def on_said_more(message: Message, _: Any, manager: DialogManager) -> None:
    await alert(here_of(manager), manager.dialog_data["danger"], message.text or "", manager.dialog_data)
    manager.dialog_data["more"] = True


async def on_file_anyway(_: Any, __: Any, manager: DialogManager) -> None:
    await _draft(manager.dialog_data["said"], manager)


async def on_department(_: Any, __: Any, manager: DialogManager, key: str) -> None:
    if key not in await usable(here_of(manager)):
        raise NotFound
    manager.dialog_data["department"] = key
    await manager.switch_to(ComplaintSG.confirm)


async def on_unknown(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["department"] = None
    await manager.switch_to(ComplaintSG.confirm)


async def on_building(_: Any, __: Any, manager: DialogManager, building_id: int) -> None:
    if building_id != EVERYWHERE:
        await here_of(manager).tx.communities.buildings.get(building_id)
    manager.dialog_data.update(building_id=building_id or None, place="", point=None, home=False)
    await manager.switch_to(ComplaintSG.confirm)


async def on_place(message: Message, _: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(building_id=None, place=bounded(message.text or "", 60), point=None, home=False)
    await manager.switch_to(ComplaintSG.confirm)


async def on_kind(_: Any, __: Any, manager: DialogManager, kind: str) -> None:
    if kind not in list(Kind):
        raise NotFound
    manager.dialog_data["kind"] = kind
    await manager.switch_to(ComplaintSG.confirm)


async def on_submit(_: Any, __: Any, manager: DialogManager) -> None:
    here, kept = here_of(manager), manager.dialog_data
    if await offered(manager, ComplaintSG.confirm):  # the place was changed, and others stand there
        return
    how = await wishes.filing(here, manager)
    department = None if how.about else kept["department"]
    if department is not None and department not in await usable(here):
        raise NotInUse
    rules = await house(here)
    words = dict(kept["guesses"]).get(department or kept["guessed"], [])
    where = Sorted(department, kept["guessed"], tuple(words))
    case = complaints.file(
        told_of(manager),
        where,
        by=here.actor,
        at=here.now,
        office=rules.office,
        limits=rules.limits,
        today=await filed_today(here, as_staff=how.proxy is Proxy.STAFF),
        how=how,
    )
    case = await here.tx.complaints.file(case, where)
    if case.behalf and kept["proxy"]["phone"]:
        await here.tx.proxies.keep_phone(case, kept["proxy"]["phone"])
    await wishes.to_the_street(here, case)
    await remember(here, case)
    manager.dialog_data["case"] = case.id
    await manager.switch_to(ComplaintSG.filed)


async def on_see(_: Any, __: Any, manager: DialogManager) -> None:
    await manager.start(MyCaseSG.card, {"case_id": manager.dialog_data["case"]})


def _guessed(here: Here, name: str, words: list[str]) -> str:
    return here.label("complaints-guessed", post=name, heard=bool(words), words=quoted(here, words[:2]))


def dialog() -> Dialog:
    """Return the dialog in which a resident files a case."""
    return Dialog(
        Screen(
            Say("proxies-for", when="for_other"),
            Say("complaints-text"),
            MessageInput(on_text, ContentType.TEXT),
            *taking(on_photo),
            choose_group(start("complaints-mine", MyCaseSG.list)),
            state=ComplaintSG.text,
            who=Who.ANYONE,
            getter=asked,
        ),
        *matters.screens(),
        offer_screen(),
        Screen(
            Say("complaints-which"),
            *taking(),
            choices("dep", "guesses", on_department, key=str),
            choose_group(
                go("complaints-all-departments", ComplaintSG.department),
                press("unknown", "complaints-unknown", on_unknown),
            ),
            state=ComplaintSG.which,
            who=Who.ANYONE,
            getter=which,
            back=ComplaintSG.text,
        ),
        Screen(
            Say("complaints-department"),
            *taking(),
            choices("every", "departments", on_department, key=str),
            state=ComplaintSG.department,
            who=Who.ANYONE,
            getter=every_department,
            back=ComplaintSG.which,
        ),
        Screen(
            Say("complaints-confirm"),
            Say("proxies-for", when="for_other"),
            Say("anonymity-promise", when="anonymous"),
            Say("conflicts-noticed", when="concerned"),
            *taking(),
            taking_points(),
            choose_group(
                press("submit", "complaints-submit", on_submit),
                go("complaints-change-department", ComplaintSG.which, when="free"),
                go("complaints-change-place", ComplaintSG.place),
                go("complaints-change-kind", ComplaintSG.kind),
                go("complaints-rewrite", ComplaintSG.text),
                go("wishes-button", ComplaintSG.wishes),
            ),
            state=ComplaintSG.confirm,
            who=Who.ANYONE,
            getter=draft,
            back=ComplaintSG.text,
        ),
        Screen(
            Say("complaints-place"),
            MessageInput(on_place, ContentType.TEXT),
            *taking(),
            taking_points(),
            choices("where", "buildings", on_building),
            state=ComplaintSG.place,
            who=Who.ANYONE,
            getter=places,
            back=ComplaintSG.confirm,
        ),
        Screen(
            Say("complaints-kind"),
            *taking(),
            choices("kind", "kinds", on_kind, key=str),
            state=ComplaintSG.kind,
            who=Who.ANYONE,
            getter=kinds,
            back=ComplaintSG.confirm,
        ),
        *wishes.screens(),
        Screen(
            Say("complaints-urgent"),
            MessageInput(on_said_more, ContentType.TEXT),
            *taking(),
            choose_group(press("anyway", "complaints-file-anyway", on_file_anyway)),
            state=ComplaintSG.urgent,
            who=Who.ANYONE,
            getter=urgent,
        ),
        Screen(
            Say("complaints-filed", when="plain"),
            Say("conflicts-filed", when="concerned"),
            Say("conflicts-street", when="street"),
            Say("departments-door", when="door"),
            choose_group(press("see", "complaints-see", on_see)),
            state=ComplaintSG.filed,
            who=Who.ANYONE,
            getter=filed,
        ),
        on_start=on_start,
    )
