"""Before a case is sent: whom it is filed for, whom it is about, and whether the office shall know who says it.

Three windows of the complaint's dialog (`bot/dialogs/complaints.py`). What is chosen stands in its draft: `anonymous`;
`proxy` (`kind`, `resident`, `name`, `phone`); `chosen`, the marks that the person named themselves; `lifted`, when they
said that it is about none of those whom the text names; `about`, the marks of now.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs import proxy_rows
from bot.dialogs.house import bounded
from bot.dialogs.staff import post_name
from bot.dialogs.states import ComplaintSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press
from bot.posts import usable
from participation import conflicts, doors, proxies
from participation.access import Role, Standing, Who
from participation.complaints import Case
from participation.conflicts import Colleague, Named
from participation.proxies import NAME, Filing, Proxy
from participation.refusals import NotFound

# --- what the draft says ---


async def rules_of(here: Here) -> conflicts.Rules:
    """Return the community's words of conflict."""
    return conflicts.rules((await here.tx.communities.get(here.community_id)).terms)


async def named_in(here: Here, text: str, chosen: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the marks of those of the office whom a text names, behind those that the person named themselves."""
    rules = await rules_of(here)
    heard = conflicts.named(text, await here.tx.conflicts.colleagues(), rules) if text else Named()
    return conflicts.with_receivers(tuple(dict.fromkeys([*chosen, *heard.marks])), rules)


def any_of(manager: DialogManager) -> bool:
    """Return whether the draft is filed for somebody else or kept from the office."""
    return any(manager.dialog_data.get(name) for name in ("anonymous", "proxy"))


async def hear(manager: DialogManager) -> tuple[str, ...]:
    """Bring up to date whom the draft is about, and return the marks."""
    draft = manager.dialog_data
    text = "" if draft.get("lifted") else f"{draft['text']}\n{draft['place']}"
    marks = await named_in(here_of(manager), text, draft.get("chosen", []))
    draft["about"] = list(marks)
    return marks


async def to_the_street(here: Here, case: Case) -> None:
    """Give a case that nobody in the community could read but those whom it concerns to the street office's people;
    where none of them is here, end it with the street office's door."""
    if not case.about or await here.tx.complaints.office(case):
        return
    if await here.tx.complaints.street(case):
        await here.tx.complaints.move(doors.with_the_street(case, at=here.now))
        return
    every = doors.doors((await here.tx.communities.get(here.community_id)).terms)
    door = every.get((await rules_of(here)).door) or next(iter(every.values()), None)
    await here.tx.complaints.move(doors.to_the_street(case, door, at=here.now))


async def told(here: Here, manager: DialogManager) -> dict[str, Any]:
    """Return the variables of the lines that the confirm window adds, each there only when it is so."""
    draft = manager.dialog_data
    marks = await hear(manager)
    left = await here.tx.conflicts.receivers(here.community_id, marks) if marks else []
    return {
        "anonymous": bool(draft.get("anonymous")),
        "for_other": "proxy" in draft,
        "who": await name_of(here, draft),
        "concerned": bool(marks),
        "free": not marks,
        "whom": await proxy_rows.whom(here, marks),
        "somebody": bool(left),
        "reads": "admin"
        if left
        else "street"
        if await here.tx.conflicts.street(here.community_id, marks)
        else "nobody",
    }


async def name_of(here: Here, draft: dict[str, Any]) -> str:
    """Return what the person is called for whom the draft is filed; nothing when it is the actor's own."""
    proxy = draft.get("proxy")
    if proxy is None:
        return ""
    if proxy["resident"] is None:
        return str(proxy["name"])
    return (await here.tx.residents.get(proxy["resident"])).name or ""


async def home_of(here: Here, draft: dict[str, Any]) -> int | None:
    """Return the building in which the person lives whose matter it is; None when nobody knows or shall know."""
    proxy = draft.get("proxy")
    if draft.get("anonymous"):
        return None
    if proxy is None:
        return here.resident.building_id
    return None if proxy["resident"] is None else (await here.tx.residents.get(proxy["resident"])).building_id


async def filing(here: Here, manager: DialogManager) -> Filing:
    """Return how the draft is to be filed, judged anew. Refuses like `proxies.by_staff` and `proxies.by_family`."""
    draft = manager.dialog_data
    proxy, how = draft.get("proxy"), Filing()
    if proxy is not None:
        resident = None if proxy["resident"] is None else await here.tx.residents.get(proxy["resident"])
        if proxy["kind"] == Proxy.STAFF:
            how = proxies.by_staff(resident, proxy["name"], by=here.actor)
        else:
            how = proxies.by_family(resident, proxy["name"], mine=here.resident, by=here.actor)
    return replace(how, anonymous=bool(draft.get("anonymous")), about=await hear(manager))


# --- what the windows show ---


async def wishes(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    draft = dialog_manager.dialog_data
    known = here.resident.standing is Standing.VERIFIED
    family = draft.get("proxy", {}).get("kind") == Proxy.FAMILY
    return {
        # whoever cried for help was named to the staff already: nothing is promised that cannot be kept
        "may_hide": not draft.get("anonymous") and not _named(draft),
        "hidden": bool(draft.get("anonymous")),
        "may_help": known and "proxy" not in draft,
        "family": family,
        "free": not await hear(dialog_manager),
        "concerned": bool(draft["about"]),
    }


async def household(here: Here, **_: Any) -> dict[str, Any]:
    home = here.resident.household_id
    people = await here.tx.residents.household(home) if home is not None else []
    mine = [one for one in people if proxies.together(here.resident, one) and one.standing is not Standing.GUEST]
    return {"people": [(one.id, one.name or here.label("staff-unnamed")) for one in mine], "some": bool(mine)}


async def everybody(here: Here, **_: Any) -> dict[str, Any]:
    """Whom a case may be about: somebody unnamed, the people with a post, the departments."""
    roles = [(f"role:{role}", here.label("conflicts-role-choice", role=role)) for role in ("staff", "admin")]
    people = [
        (f"person:{one.id}", f"{one.name or here.label('staff-unnamed')} · {_posts(here, one)}")
        for one in await here.tx.conflicts.colleagues()
    ]
    return {"whom": [*roles, *people, *((f"post:{key}", name) for key, name in (await usable(here)).items())]}


def _posts(here: Here, one: Colleague) -> str:
    names = [post_name(here, role, None) for role in sorted(one.roles - {Role.HANDLER})]
    names += [post_name(here, Role.HANDLER, key) for key in sorted(one.departments)]
    return "、".join(name for name in names if name)


def _named(draft: dict[str, Any]) -> bool:
    return bool(draft.get("danger") or draft.get("named"))


# --- what people did ---


async def on_hide(_: Any, __: Any, manager: DialogManager) -> None:
    draft = manager.dialog_data
    if _named(draft):
        raise NotFound
    draft["anonymous"] = True
    if draft.get("home"):  # nobody wrote this building: it is where they live
        draft["building_id"] = None
    await manager.switch_to(ComplaintSG.confirm)


async def on_show(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["anonymous"] = False
    await manager.switch_to(ComplaintSG.confirm)


async def on_own(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("proxy", None)
    await manager.switch_to(ComplaintSG.confirm)


async def on_whom(_: Any, __: Any, manager: DialogManager, resident_id: int) -> None:
    here = here_of(manager)
    other = await here.tx.residents.get(resident_id)
    proxies.by_family(other, "", mine=here.resident, by=here.actor)
    await _for(manager, resident_id, "")


async def on_name(message: Message, _: Any, manager: DialogManager) -> None:
    name = bounded(" ".join((message.text or "").split()), NAME)
    here = here_of(manager)
    proxies.by_family(None, name, mine=here.resident, by=here.actor)
    await _for(manager, None, name)


async def _for(manager: DialogManager, resident_id: int | None, name: str) -> None:
    draft = manager.dialog_data
    draft["proxy"] = {"kind": Proxy.FAMILY.value, "resident": resident_id, "name": name, "phone": ""}
    await manager.switch_to(ComplaintSG.confirm)


async def on_about(_: Any, __: Any, manager: DialogManager, mark: str) -> None:
    here = here_of(manager)
    if mark not in dict((await everybody(here))["whom"]):
        raise NotFound
    marks: tuple[str, ...] = (mark,)
    for one in await here.tx.conflicts.colleagues():
        if mark == f"person:{one.id}":
            marks = conflicts.marks_of(one)
    await _about(manager, marks)


async def on_named(message: Message, _: Any, manager: DialogManager) -> None:
    """A typed name is looked for among the people with a post."""
    here = here_of(manager)
    said = bounded(message.text or "", NAME)
    found = conflicts.named(said, await here.tx.conflicts.colleagues(), await rules_of(here))
    if not found.marks:
        here.say("conflicts-unknown")
        return
    await _about(manager, found.marks)


async def _about(manager: DialogManager, marks: tuple[str, ...]) -> None:
    draft = manager.dialog_data
    draft["chosen"] = list(dict.fromkeys([*draft.get("chosen", []), *marks]))
    await manager.switch_to(ComplaintSG.confirm)


async def on_lift(_: Any, __: Any, manager: DialogManager) -> None:
    """The person says that it is about none of them: it goes where such matters go."""
    manager.dialog_data.update(lifted=True, chosen=[])
    await hear(manager)
    known = manager.dialog_data["department"] is not None
    await manager.switch_to(ComplaintSG.confirm if known else ComplaintSG.which)


def screens() -> tuple[Screen, ...]:
    """Return the windows of the complaint's dialog in which these are chosen."""
    return (
        Screen(
            Say("wishes-asked"),
            choose_group(
                press("hide", "anonymity-wish", on_hide, when="may_hide"),
                press("show", "anonymity-lift", on_show, when="hidden"),
                go("proxies-wish", ComplaintSG.whom, when="may_help"),
                press("own", "proxies-lift", on_own, when="family"),
                go("conflicts-wish", ComplaintSG.about, when="free"),
                press("lift", "conflicts-lift", on_lift, when="concerned"),
            ),
            state=ComplaintSG.wishes,
            who=Who.ANYONE,
            getter=wishes,
            back=ComplaintSG.confirm,
        ),
        Screen(
            Say("proxies-whom"),
            MessageInput(on_name, ContentType.TEXT),
            choices("whom", "people", on_whom),
            state=ComplaintSG.whom,
            who=Who.VERIFIED,
            getter=household,
            back=ComplaintSG.wishes,
        ),
        Screen(
            Say("conflicts-whom"),
            MessageInput(on_named, ContentType.TEXT),
            choices("about", "whom", on_about, key=str),
            state=ComplaintSG.about,
            who=Who.ANYONE,
            getter=everybody,
            back=ComplaintSG.wishes,
        ),
    )
