"""A one-time link's post: whoever follows it takes the post and, living elsewhere, moves to its community.

Who has open cases where they live is told first what becomes of them (leaving.py), as in 我的; the others are taken
in at once, since the link was pressed for that.
"""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs import leaving
from bot.dialogs.departing import move_out
from bot.dialogs.registration import keep
from bot.dialogs.staff import building_name, inviter_holds, post_name
from bot.dialogs.states import MenuSG, PostSG
from bot.dialogs.widgets import chosen, here_of
from participation import residents, staff
from participation.access import Role
from participation.staff import Invitation, LinkUsed


async def asks_first(here: Here, invitation: Invitation) -> bool:
    """Return whether the post lies in another community and the person leaves open cases behind."""
    return invitation.community_id != here.resident.community_id and await leaving.leaves_something(here)


async def take(here: Here, invitation: Invitation, telegram_name: str) -> None:
    """Take the link's post, and tell the inviter who did. Refuses with LinkUsed or LinkExpired."""
    used = staff.accept(
        invitation, by=here.resident.id, at=here.now, inviter_is_admin=await inviter_holds(here, invitation, Role.ADMIN)
    )
    if used.community_id != here.resident.community_id:
        await move_out(here)
    await keep(here, residents.settle(here.resident, used.community_id))
    await here.tx.invitations.change(used)
    if not await _holds(here, used):
        await here.tx.residents.entrust(
            here.resident.id,
            used.role,
            here.now,
            department=used.department,
            building_id=used.building_id,
            by=used.invited_by,
        )
    here.actor = await here.tx.residents.actor(here.resident)
    community = await here.tx.communities.get(used.community_id)
    here.zone = community.zone
    building = await building_name(here, used.building_id)
    post = post_name(here, used.role, used.department, building)
    here.say("staff-welcome", post=post, community=community.name)
    if used.invited_by is not None:
        name = here.resident.name or telegram_name
        await here.owe("staff-joined", used.invited_by, name=name, role=used.role.value)


async def _holds(here: Here, link: Invitation) -> bool:
    if link.building_id is not None and link.building_id not in await here.tx.staff.leads(here.resident.id):
        return False
    return any(
        (grant.role, grant.community_id, grant.department) == (link.role, link.community_id, link.department)
        for grant in here.actor.grants
    )


async def left(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    invitation = await here.tx.invitations.anywhere(chosen(dialog_manager, "invitation_id"))
    if invitation.used_at is not None:  # by somebody else since, or this screen is an old one
        raise LinkUsed
    return await leaving.left(here, invitation.community_id)


async def on_go(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    invitation = await here.tx.invitations.anywhere(chosen(manager, "invitation_id"), lock=True)
    await take(here, invitation, event.from_user.full_name)
    await manager.start(MenuSG.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)  # below the welcome


def dialog() -> Dialog:
    """Return the question before a post elsewhere."""
    return Dialog(leaving.screen(PostSG.leave, left, on_go))
