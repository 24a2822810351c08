"""Arriving and leaving: /start, one-time staff links, and what Telegram tells us of people who block or come back."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import ChatMemberUpdated, Message
from aiogram_dialog import DialogManager, StartMode

from bot.context import Here
from bot.dialogs import posts
from bot.dialogs.attendance import DOOR
from bot.dialogs.attendance_desk import scan
from bot.dialogs.honours import CERT, check_link
from bot.dialogs.staff import JOIN
from bot.dialogs.states import MenuSG, MeSG, PartnerSG, PostSG, RegisterSG
from bot.filters import Private
from participation import staff
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
    """Ask a new person to register; show others the menu. A staff link's payload gives its post first, and asks
    before where open cases stay behind; a partner unit's asks whether they want to speak for it; a ticket's lets its
    party in; a certificate's says what it is worth."""
    payload = command.args or ""
    if payload.startswith(JOIN):
        invitation = await _invitation(here, payload.removeprefix(JOIN))
        if invitation.role is Role.PARTNER:
            await dialog_manager.start(PartnerSG.accept, {"invitation_id": invitation.id}, mode=StartMode.RESET_STACK)
            return
        if await posts.asks_first(here, invitation):
            await dialog_manager.start(PostSG.leave, {"invitation_id": invitation.id}, mode=StartMode.RESET_STACK)
            return
        await posts.take(here, invitation, message.from_user.full_name if message.from_user else "")
    if payload.startswith(DOOR) and await scan(here, dialog_manager, payload.removeprefix(DOOR)):
        return
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


async def on_privacy(message: Message, dialog_manager: DialogManager) -> None:
    """Say what is held."""
    await dialog_manager.start(MeSG.privacy, mode=StartMode.RESET_STACK)


async def on_membership(event: ChatMemberUpdated, here: Here) -> None:
    """Remember whether the person can be reached."""
    reachable = event.new_chat_member.status == "member"
    await here.tx.residents.change(replace(here.resident, reachable=reachable))
