"""Posts on the admin's desk: who holds which, one-time links for new ones, taking one away."""

from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode

from bot.context import Here
from bot.dialogs.states import StaffSG
from bot.dialogs.widgets import Say, Screen, choices, go, here_of, press
from bot.screens import CalledInTransaction
from classifier import DEPARTMENTS, department_name
from participation import staff
from participation.access import Role, Who
from participation.communities import Building
from participation.refusals import NotFound
from participation.staff import INVITED, Invitation, Post
from storage.staff import token, token_hash

JOIN = "join_"
"""What a staff link's payload begins with."""


def post_name(here: Here, role: Role, department: str | None, building: str = "") -> str:
    """Return a post in the reader's language, with its department or building."""
    named = department_name(department, here.locale) if department else here.label("staff-any-department")
    return here.label("staff-role", role=role.value, department=named, building=building).strip()


async def building_name(here: Here, building_id: int | None) -> str:
    """Return what a post's building is called; nothing for a post without one."""
    return "" if building_id is None else (await here.tx.communities.buildings.get(building_id)).name


async def posts(here: Here, **_: Any) -> dict[str, Any]:
    held = await here.tx.staff.posts()
    doors = {building.id: building.name for building in await here.tx.communities.buildings.all()}
    names = {
        post.resident_id: (await here.tx.residents.get(post.resident_id)).name or here.label("staff-unnamed")
        for post in held
    }
    return {"posts": [(post.id, f"{names[post.resident_id]} · {_named(here, post, doors)}") for post in held]}


def _named(here: Here, post: Post, doors: dict[int, str]) -> str:
    return post_name(here, post.role, post.department, doors.get(post.building_id or 0, ""))


async def on_post(event: CallbackQuery, _: Any, manager: DialogManager, id: int) -> None:
    manager.dialog_data["post"] = (await here_of(manager).tx.staff.get(id)).id
    await manager.switch_to(StaffSG.post)


async def _post(here: Here, manager: DialogManager, *, lock: bool = False) -> Post:
    return await here.tx.staff.get(int(manager.dialog_data.get("post", 0)), lock=lock)


async def post(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    one = await _post(here, dialog_manager)
    holder = await here.tx.residents.get(one.resident_id)
    return {
        "name": holder.name or here.label("staff-unnamed"),
        "post": post_name(here, one.role, one.department, await building_name(here, one.building_id)),
        "since": one.granted_at,
        "may_revoke": one.revoked_at is None and one.resident_id != here.resident.id,
    }


async def on_revoke(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    ended = await here.tx.staff.change(staff.revoke(await _post(here, manager, lock=True), by=here.actor, at=here.now))
    await here.owe("staff-revoked", ended.resident_id, role=ended.role.value, by=here.resident.name or "")
    here.toast("staff-revoked-toast")
    await manager.switch_to(StaffSG.posts)


async def roles(here: Here, **_: Any) -> dict[str, Any]:
    return {"roles": [(role.value, post_name(here, role, None)) for role in INVITED]}


async def on_role(event: CallbackQuery, _: Any, manager: DialogManager, value: str) -> None:
    if value not in [role.value for role in INVITED]:
        raise NotFound
    if Role(value) is Role.HANDLER:
        await manager.switch_to(StaffSG.department)
    elif Role(value) is Role.LEADER:
        await manager.switch_to(StaffSG.building)
    else:
        await _invite(manager, Role(value), None)


async def departments(here: Here, **_: Any) -> dict[str, Any]:
    return {"departments": [(key, department_name(key, here.locale)) for key in DEPARTMENTS]}


async def on_department(event: CallbackQuery, _: Any, manager: DialogManager, key: str) -> None:
    if key not in DEPARTMENTS:
        raise NotFound
    await _invite(manager, Role.HANDLER, key)


async def buildings(here: Here, **_: Any) -> dict[str, Any]:
    return {"buildings": [(building.id, building.name) for building in await here.tx.communities.buildings.all()]}


async def on_building(event: CallbackQuery, _: Any, manager: DialogManager, id: int) -> None:
    building = await here_of(manager).tx.communities.buildings.get(id)
    await _invite(manager, Role.LEADER, None, building)


async def _invite(manager: DialogManager, role: Role, department: str | None, building: Building | None = None) -> None:
    """Say the link once: what is kept is its hash."""
    here = here_of(manager)
    secret = token()
    made = await here.tx.invitations.add(
        staff.invite(
            role,
            department,
            community_id=here.community_id,
            token_hash=token_hash(secret),
            by=here.actor,
            at=here.now,
            building_id=building.id if building else None,
        )
    )
    await say_link(
        manager, "staff-link", secret, made, post=post_name(here, role, department, building.name if building else "")
    )
    await manager.switch_to(StaffSG.posts)


async def say_link(manager: DialogManager, key: str, secret: str, made: Invitation, **facts: Any) -> None:
    """Say a one-time link, once: what is kept of it is its hash. The desk goes on below it."""
    name = await username_of(manager.middleware_data["bot"])
    here_of(manager).say(
        key, has_name=name is not None, link=f"https://t.me/{name}?start={JOIN}{secret}",
        words=f"/start {JOIN}{secret}", until=made.expires_at, **facts,
    )  # fmt: skip
    manager.show_mode = ShowMode.SEND


async def inviter_holds(here: Here, invitation: Invitation, *roles: Role) -> bool:
    """Return whether who made a link still has one of these posts in its community."""
    grants = await here.tx.residents.grants(invitation.invited_by) if invitation.invited_by is not None else ()
    return any(grant.role in roles and grant.community_id == invitation.community_id for grant in grants)


async def username_of(bot: Bot) -> str | None:
    """Return the bot's name when it is remembered; a transaction does not wait for Telegram to ask."""
    try:
        return (await bot.me()).username
    except CalledInTransaction:
        return None


def dialog() -> Dialog:
    """Return the dialog."""
    return Dialog(
        Screen(
            Say("staff-posts"),
            choices("post", "posts", on_post),
            go("staff-invite", StaffSG.role, id="invite"),
            state=StaffSG.posts, who=Who.ADMIN, getter=posts,
        ),
        Screen(
            Say("staff-post"),
            press("revoke", "staff-revoke", on_revoke, when="may_revoke"),
            state=StaffSG.post, who=Who.ADMIN, getter=post, back=StaffSG.posts,
        ),
        Screen(
            Say("staff-which-role"),
            choices("role", "roles", on_role, key=str),
            state=StaffSG.role, who=Who.ADMIN, getter=roles, back=StaffSG.posts,
        ),
        Screen(
            Say("staff-which-department"),
            choices("dept", "departments", on_department, key=str),
            state=StaffSG.department, who=Who.ADMIN, getter=departments, back=StaffSG.role,
        ),
        Screen(
            Say("staff-which-building"),
            choices("house", "buildings", on_building),
            state=StaffSG.building, who=Who.ADMIN, getter=buildings, back=StaffSG.role,
        ),
    )  # fmt: skip
