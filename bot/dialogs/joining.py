"""我也遇到: like cases are shown before a new one is filed; who joined sees how it goes and is asked at the end."""

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from aiogram.enums import ContentType
from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.media import DynamicMedia

from bot.context import Here
from bot.dialogs import case_card, wishes
from bot.dialogs.photos import taking
from bot.dialogs.proposals import words_in
from bot.dialogs.states import ComplaintSG, JoiningSG, MyCaseSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, go, here_of, press, to_menu
from bot.posts import post_of
from bot.wording import Html
from participation import complaints, joining
from participation.access import Who
from participation.cards import Reader
from participation.complaints import CLOSED, Case, Kind, Told
from participation.joining import Join, Limits, Matter
from participation.likeness import Sketch
from participation.proxies import Filing
from participation.text import clean
from participation.workdays import office as office_of

# --- what is alike ---


async def rules_of(here: Here) -> Limits:
    """Return the community's limits of joining."""
    return joining.limits((await here.tx.communities.get(here.community_id)).terms)


async def like(here: Here, told: Told, department: str | None, besides: int = 0) -> list[Case]:
    """Return the public cases of the last days, open or ended, that may be the same matter, the likest first."""
    rules = await rules_of(here)
    known = {one.id: one for one in await here.tx.joining.known(told, department, rules, here.now)}
    known.pop(besides, None)
    new = _matter(0, told, department)
    found = joining.like(new, [_matter(one.id, one, one.department) for one in known.values()], rules)
    return [known[id] for id in found]


def _matter(id: int, told: Told | Case, department: str | None) -> Matter:
    words = _words(told.text)
    point = None
    if told.latitude is not None and told.longitude is not None:
        point = (told.latitude, told.longitude)
    return Matter(Sketch(id, words, words, _words(told.place), told.building_id, point), department)


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return words_in(text)


async def remember(here: Here, case: Case) -> None:
    """Remember what a newly filed case is like, so that many of one kind become a project."""
    if joining.public(case, await rules_of(here)):
        told = Told(case.text, case.kind, case.building_id, case.place, (), case.latitude, case.longitude)
        await here.tx.joining.likened(case, [one.id for one in await like(here, told, case.department, case.id)])


# --- before it is filed ---


async def offer_or(manager: DialogManager, state: State) -> None:
    """Go on to `state`; first, where like open cases are found that were not shown before, to these."""
    if not await offered(manager, state):
        await manager.switch_to(state)


async def offered(manager: DialogManager, after: State) -> bool:
    """Return whether like open cases are shown now; `after` is where 都不是 leads."""
    here, draft = here_of(manager), manager.dialog_data
    rules = await rules_of(here)
    if any(draft.get(name) for name in ("anonymous", "about", "proxy")):
        return False
    if (draft["department"] or draft["guessed"]) in rules.private_departments:
        return False
    guess = draft["department"] or draft["guessed"]
    found = await joinable_like(here, told_of(manager), guess, besides=draft.setdefault("unlike", []))
    if not found:
        return False
    shown, rest = found[: rules.most], found[rules.most :]
    # whoever says no to the likest is not asked again about those behind them
    draft.update(like=shown, unlike=[*draft["unlike"], *rest], after=str(after.state))
    await manager.switch_to(ComplaintSG.like)
    return True


async def joinable_like(here: Here, told: Told, department: str | None, *, besides: Collection[int] = ()) -> list[int]:
    """Return the numbers of the cases that may be the same matter and that the person may join, the likest first."""
    rules = await rules_of(here)
    if told.kind.value not in rules.kinds:
        return []
    found = []
    for case in await like(here, told, department):
        if case.id not in besides and joining.joinable(case, rules) and await _joinable_by(here, case):
            found.append(case.id)
    return found


async def _joinable_by(here: Here, case: Case) -> bool:
    me = here.resident.id
    return case.reporter_id != me and all(one.resident_id != me for one in await here.tx.joining.joins.of(case.id))


def told_of(manager: DialogManager) -> Told:
    """Return what the draft says."""
    kept = manager.dialog_data
    north, east = kept.get("point") or (None, None)
    return Told(
        kept["text"], Kind(kept["kind"]), kept["building_id"], kept["place"], tuple(kept.get("photos", ())),
        north, east, kept.get("danger") or "",
    )  # fmt: skip


async def offers(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await here.tx.joining.those(dialog_manager.dialog_data["like"])
    lines = [
        here.words(
            "joining-offered-line",
            case=case.id,
            text=joining.seen(case.text, joining.TEXT),
            place=await case_card.place(here, case.building_id, joining.seen(case.place, 40)),
            state=case_card.state_name(here, case.state, Reader.NEIGHBOUR),
            due=case.due_at is not None and case.state not in CLOSED,
            due_at=case.due_at or case.created_at,
        )
        for case in found
    ]
    return {
        "lines": Html("\n\n".join(lines)),
        "like": [(case.id, here.label("joining-too", case=case.id)) for case in found],
    }


async def on_too(_: Any, __: Any, manager: DialogManager, case_id: int) -> None:
    here = here_of(manager)
    case = await here.tx.complaints.get(case_id, lock=True)
    joined = await here.tx.joining.joins.of(case.id)
    mine = joining.join(case, told_of(manager), joined, await rules_of(here), by=here.actor, at=here.now)
    await here.tx.joining.join(case, mine)
    here.toast("joining-joined")
    await manager.start(JoiningSG.card, {"case_id": case.id}, StartMode.RESET_STACK)


async def on_none(_: Any, __: Any, manager: DialogManager) -> None:
    draft = manager.dialog_data
    draft["unlike"] = [*draft.get("unlike", []), *draft.get("like", [])]
    for state in (ComplaintSG.which, ComplaintSG.confirm):
        if draft["after"] == str(state.state):
            await manager.switch_to(state)


def offer_screen() -> Screen:
    """Return the window of the complaint's dialog in which like cases are shown."""
    return Screen(
        Say("joining-offered"),
        *taking(),
        choices("like", "like", on_too),
        choose_group(press("none", "joining-none", on_none)),
        state=ComplaintSG.like,
        who=Who.ANYONE,
        getter=offers,
        back=ComplaintSG.text,
    )


async def on_point(message: Message, _: Any, manager: DialogManager) -> None:
    if await take_point(message, manager):
        await manager.switch_to(ComplaintSG.confirm)


async def take_point(message: Message, manager: DialogManager) -> bool:
    """Take a shared point on the map as the draft's place; return whether there was one."""
    here = here_of(manager)
    if message.location is None:
        return False
    rules = await rules_of(here)
    point = joining.rounded(message.location.latitude, message.location.longitude, rules.decimals)
    name = message.venue.title if message.venue else ""
    named = clean(name, most=200, lines=False)[:60] if name.strip() else here.label("joining-place-shared")
    manager.dialog_data.update(building_id=None, place=named, point=list(point), home=False)
    return True


def taking_points() -> MessageInput:
    """Return what a window of a draft needs to take a point on the map."""
    return MessageInput(on_point, [ContentType.LOCATION, ContentType.VENUE])


# --- who joined ---


async def lines(here: Here) -> list[tuple[int, str]]:
    """Return the cases the person joined as choices of a list."""
    return [
        (
            case.id,
            here.label(
                "joining-line",
                case=case.id,
                text=joining.seen(case.text, 16),
                state=case_card.state_name(here, case.state, Reader.NEIGHBOUR),
            ),
        )
        for case in await here.tx.joining.joined_by(here.resident.id)
    ]


async def window_of(here: Here, case_id: int) -> State:
    """Return the window that shows a case of one's list: one's own, or one that was joined."""
    case = await here.tx.complaints.get(case_id)
    return MyCaseSG.card if here.resident.id in (case.reporter_id, case.filed_by) else JoiningSG.card


async def joined(here: Here, manager: DialogManager, *, lock: bool = False) -> tuple[Case, Join]:
    """Return the case the window is about and the reader's join of it. Refuses with NotFound."""
    case = await here.tx.complaints.get(manager.start_data["case_id"], lock=lock)
    return case, joining.mine(await here.tx.joining.joins.of(case.id), here.actor)


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case, mine = await joined(here, dialog_manager)
    ended = case.state in CLOSED
    rows = [
        here.words("joining-card-title", case=case.id),
        await case_card.now(here, case, Reader.NEIGHBOUR),
        Html(""),
        here.words("complaints-card-text", text=joining.seen(case.text, joining.TEXT)),
        here.words(
            "complaints-card-place", place=await case_card.place(here, case.building_id, joining.seen(case.place, 40))
        ),
        here.words("complaints-card-post", post=(await post_of(here, case.department)).name),
        here.words("joining-people", people=await here.tx.joining.people(case.id)),
    ]
    if case.due_at is not None and not ended:
        rows.append(here.words("complaints-card-due", due_at=case.due_at))
    if case.answer:
        rows += [Html(""), here.words("complaints-card-answer", answer=case_card.cut(case.answer))]
    return {
        "card": Html("\n".join(rows)),
        "leave": mine.became_id is None,
        "asked": ended and mine.became_id is None,
        "after": bool(case.after_photos),
    }


async def photo(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    case, _join = await joined(here, dialog_manager)
    return case_card.photo(case, dialog_manager.dialog_data.get("photo", 0), before=False)


async def on_next_photo(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["photo"] = manager.dialog_data.get("photo", 0) + 1


async def on_leave(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    _case, mine = await joined(here, manager, lock=True)
    await here.tx.joining.leave(mine)
    here.toast("joining-left")
    await to_menu(manager)


async def on_fine(_: Any, __: Any, manager: DialogManager) -> None:
    await say_fine(here_of(manager), manager.start_data["case_id"])


async def on_unsolved(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    state, case_id = await say_unsolved(here, manager.start_data["case_id"])
    await manager.start(state, {"case_id": case_id}, StartMode.RESET_STACK)


async def say_fine(here: Here, case_id: int) -> None:
    """Note that it is solved where the person is. Refuses like `joining.content`."""
    case = await here.tx.complaints.get(case_id, lock=True)
    mine = joining.mine(await here.tx.joining.joins.of(case.id), here.actor)
    await here.tx.joining.joins.change(joining.content(case, mine, at=here.now))
    here.toast("joining-thanks")


async def say_unsolved(here: Here, case_id: int) -> tuple[State, int]:
    """Begin the person's own case in their own words, or count them into the one that a neighbour has begun; return
    the window to show and its case. Refuses with NotFound, AlreadySaid or ReopeningOver."""
    case = await here.tx.complaints.get(case_id, lock=True)
    mine = joining.mine(await here.tx.joining.joins.of(case.id), here.actor)
    if case.state not in CLOSED:
        here.toast("joining-open-again", alert=True)
        return JoiningSG.card, case.id
    community = await here.tx.communities.get(here.community_id)
    limits, office = complaints.limits(community.terms), office_of(community.terms, community.zone)
    told = joining.unsolved(case, mine, at=here.now, reopen_days=limits.reopen_days)
    again = await here.tx.joining.again(case)
    if again is not None and joining.public(again, await rules_of(here)):
        people = await here.tx.joining.joins.of(again.id)
        if again.reporter_id != here.resident.id and all(one.resident_id != here.resident.id for one in people):
            new = joining.join(again, told, people, await rules_of(here), by=here.actor, at=here.now)
            await here.tx.joining.join(again, new)
        await here.tx.joining.joins.change(joining.went_on(mine, again.id, at=here.now))
        here.toast("joining-went-on", alert=True, case=again.id)
        return await window_of(here, again.id), again.id
    about = await wishes.named_in(here, f"{told.text}\n{told.place}")
    where = complaints.Sorted(None if about else case.department)
    # what the office left undone is no new matter of the day, so the day's number does not count
    own = complaints.file(
        told, where, by=here.actor, at=here.now, office=office, limits=limits, today=0, how=Filing(about=about)
    )
    own = await here.tx.complaints.file(own, where)
    await wishes.to_the_street(here, own)
    await here.tx.joining.joins.change(joining.went_on(mine, own.id, at=here.now))
    if not about:
        await here.tx.joining.likened(own, [case.id])
    here.toast("joining-began", alert=True, case=own.id, post=(await post_of(here, own.department)).name)
    return MyCaseSG.card, own.id


async def depart(here: Here) -> None:
    """Take the person out of their community's joined cases, before they go: what others joined goes on."""
    if here.resident.community_id is not None:
        terms = (await here.tx.communities.get(here.resident.community_id)).terms
        await here.tx.joining.depart(here.resident.id, at=here.now, limits=complaints.limits(terms))


def dialog() -> Dialog:
    """Return the dialog of a joined case."""
    return Dialog(
        Screen(
            Say("complaints-card"),
            choose_group(
                press("fine", "joining-fine", on_fine, when="asked"),
                press("unsolved", "joining-unsolved", on_unsolved, when="asked"),
                go("joining-after", JoiningSG.photo, when="after"),
                press("leave", "joining-leave", on_leave, when="leave"),
            ),
            state=JoiningSG.card,
            who=Who.ANYONE,
            getter=card,
        ),
        Screen(
            DynamicMedia("photo", when="photo"),
            Say("complaints-photo-text"),
            choose_group(press("next", "complaints-next-photo", on_next_photo, when="more")),
            state=JoiningSG.photo,
            who=Who.ANYONE,
            getter=photo,
            back=JoiningSG.card,
        ),
    )
