"""Arriving and leaving: /start, one-time staff links, and what Telegram tells us of people who block or come back."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import ChatMemberUpdated, Message
from aiogram_dialog import DialogManager, StartMode

from bot.context import Here
from bot.dialogs.honours import CERT, check_link
from bot.dialogs.joining import move_out
from bot.dialogs.registration import keep
from bot.dialogs.staff import JOIN, building_name, inviter_holds, post_name
from bot.dialogs.states import MenuSG, MeSG, PartnerSG, RegisterSG
from bot.filters import Private
from participation import residents, staff
from participation.access import Role, Standing
from participation.refusals import NotAllowed
from participation.staff import LinkUnknown, LinkUsed


def router() -> Router:
    """Return the handlers."""
    arriving = Router(name="residents")
    arriving.message.register(on_start, CommandStart())
    arriving.message.register(on_privacy, Command("privacy"))
    arriving.my_chat_member.register(on_membership, Private())
    return arriving


async def on_start(message: Message, command: CommandObject, here: Here, dialog_manager: DialogManager) -> None:
    """Ask a new person to register; show others the menu. A staff link's payload gives its post first; a partner
    unit's asks whether they want to speak for it, and a certificate's says what it is worth."""
    payload = command.args or ""
    if payload.startswith(JOIN):
        invitation = await _invitation(here, payload.removeprefix(JOIN))
        if invitation.role is Role.PARTNER:
            await dialog_manager.start(
                PartnerSG.accept, {"invitation_id": invitation.id}, mode=StartMode.RESET_STACK
            )  # fmt: skip
            return
        await _join(here, invitation, message.from_user.full_name if message.from_user else "")
    if payload.startswith(CERT):
        await check_link(here, payload.removeprefix(CERT))
    mine = here.resident
    new = mine.name is None and mine.standing is Standing.GUEST
    await dialog_manager.start(RegisterSG.language if new else MenuSG.main, mode=StartMode.RESET_STACK)


async def _invitation(here: Here, token: str) -> staff.Invitation:
    """Return the link as it may be used. Refuses with NotAllowed (a blocked person), LinkUnknown or LinkUsed."""
    if here.resident.blocked:
        raise NotAllowed
    invitation = await here.tx.invitations.of_token(token)
    if invitation is None:
        raise LinkUnknown
    if invitation.used_at is not None:
        raise LinkUsed
    return invitation


async def _join(here: Here, invitation: staff.Invitation, telegram_name: str) -> None:
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


async def _holds(here: Here, link: staff.Invitation) -> bool:
    if link.building_id is not None and link.building_id not in await here.tx.staff.leads(here.resident.id):
        return False
    return any(
        (grant.role, grant.community_id, grant.department) == (link.role, link.community_id, link.department)
        for grant in here.actor.grants
    )


async def on_privacy(message: Message, dialog_manager: DialogManager) -> None:
    """Say what is held."""
    await dialog_manager.start(MeSG.privacy, mode=StartMode.RESET_STACK)


async def on_membership(event: ChatMemberUpdated, here: Here) -> None:
    """Remember whether the person can be reached."""
    reachable = event.new_chat_member.status == "member"
    await here.tx.residents.change(replace(here.resident, reachable=reachable))
