"""驻区单位's contact: says yes to the link, sees what gathers pledges, what the unit gave and what came of it, and lays
the post down.

The pledging itself is the neighbours' (`bot/dialogs/pledges.py`), in the unit's name. Whether somebody still speaks
for a unit is asked at each tap.
"""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode

from bot.context import Here
from bot.dialogs.amounts import amount
from bot.dialogs.departing import move_out
from bot.dialogs.registration import keep
from bot.dialogs.staff import inviter_holds
from bot.dialogs.states import PartnerSG, PledgeSG, ProjectSG, RegisterSG
from bot.dialogs.widgets import Say, Screen, choices, chosen, go, here_of, press
from bot.wording import Html
from participation import ledgers, partners, residents
from participation.access import Role, Standing, Who
from participation.ledgers import Book, Entry, LedgerClosed, balance
from participation.partners import NotYourUnit, Partner
from participation.projects import Project
from participation.refusals import NotFound
from participation.staff import LinkUsed


async def unit_of(here: Here, partner_id: int) -> Partner:
    """Return the unit that the person speaks for. Refuses with NotYourUnit."""
    for one in await here.tx.partners.of_contact(here.resident.id):
        if one.id == partner_id:
            return one
    raise NotYourUnit


async def units_of(here: Here) -> list[str]:
    """Return the names of the units that the person speaks for in their community."""
    if not here.actor.holds(Role.PARTNER):
        return []
    return [one.name for one in await here.tx.partners.of_contact(here.resident.id)]


# the link


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    invitation = await here.tx.invitations.anywhere(chosen(dialog_manager, "invitation_id"))
    if invitation.used_at is not None:  # by somebody else since, or this screen is an old one
        raise LinkUsed
    with here.tx.community(invitation.community_id):
        partner = await here.tx.partners.get(invitation.partner_id or 0)
        community = await here.tx.communities.get(invitation.community_id)
    lives = here.resident.community_id
    moves = lives is not None and lives != invitation.community_id and here.resident.standing is not Standing.GUEST
    return {
        "unit": partner.name,
        "community": community.name,
        "moves": (await here.tx.communities.get(lives)).name if moves and lives else "none",
    }


async def on_accept(event: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """Take the post, and tell the inviter who did. Whoever is new here is asked to register first of all."""
    here = here_of(manager)
    invitation = await here.tx.invitations.anywhere(chosen(manager, "invitation_id"), lock=True)
    with here.tx.community(invitation.community_id):
        partner = await here.tx.partners.get(invitation.partner_id or 0, lock=True)  # two links of one unit
        held = await here.tx.partners.held(partner.id)
    still = await inviter_holds(here, invitation, Role.STAFF, Role.ADMIN)
    used = partners.accept(invitation, held, by=here.actor, at=here.now, inviter_is_staff=still)
    if used.community_id != here.resident.community_id:
        await move_out(here)
    await keep(here, residents.settle(here.resident, used.community_id))
    await here.tx.invitations.change(used)
    await here.tx.residents.entrust(
        here.resident.id, Role.PARTNER, here.now, partner_id=partner.id, by=used.invited_by
    )  # fmt: skip
    here.actor = await here.tx.residents.actor(here.resident)
    community = await here.tx.communities.get(used.community_id)
    here.zone = community.zone
    here.say("partners-welcome", unit=partner.name, community=community.name)
    if used.invited_by is not None:
        await here.owe(
            "partners-joined", used.invited_by, name=here.resident.name or event.from_user.full_name, unit=partner.name
        )
    new = here.resident.standing is Standing.GUEST
    to = RegisterSG.language if new else PartnerSG.main
    await manager.start(to, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)  # below the welcome


# what the unit gives


async def pledging(here: Here, **_: Any) -> dict[str, Any]:
    found = [one for one in await here.tx.projects.pledging() if one.until_at is None or here.now < one.until_at]
    return {
        "units": here.label("nav-comma").join(await units_of(here)),
        "projects": [(one.id, here.label("partners-project", project=one.id, title=one.title)) for one in found],
        "count": len(found),
    }


async def on_project(_: Any, __: Any, manager: DialogManager, project_id: int) -> None:
    """Go on to what the unit gives; in whose name is asked where there is more than one."""
    here = here_of(manager)
    project = await here.tx.projects.get(project_id)
    ledgers.gathering(project, here.now)
    units = await here.tx.partners.of_contact(here.resident.id)
    if len(units) == 1:
        await manager.start(PledgeSG.what, {"project_id": project.id, "unit_id": units[0].id})
    else:
        await manager.start(PledgeSG.hat, {"project_id": project.id})


async def given(here: Here, **_: Any) -> dict[str, Any]:
    """Everything written under the units' names, by project, and the pledges that may be taken back."""
    rows: list[Html] = []
    open_: list[tuple[int, str]] = []
    for unit in await here.tx.partners.of_contact(here.resident.id):
        entries = await here.tx.ledgers.of_unit(unit.id)
        rows.append(here.words("partners-given-unit", unit=unit.name, any=bool(entries)))
        for project_id in dict.fromkeys(one.project_id for one in entries):
            project = await here.tx.projects.get(project_id)
            lines = [one for one in entries if one.project_id == project_id]
            rows += _sums(here, project, lines)
            open_ += _open(here, project, lines)
    return {"lines": Html("\n".join(rows)), "pledges": open_, "any": bool(open_)}


def _sums(here: Here, project: Project, lines: list[Entry]) -> list[Html]:
    rows = [here.words("partners-given-project", project=project.id, title=project.title)]
    for measure in dict.fromkeys(one.measure for one in lines):
        rows.append(here.words(
            "partners-given-sum", measure=measure.value,
            pledged=amount(here, measure, balance(lines, Book.PLEDGE, None, measure)),
            came=amount(here, measure, balance(lines, Book.RECEIPT, None, measure)),
        ))  # fmt: skip
    return rows


def _open(here: Here, project: Project, lines: list[Entry]) -> list[tuple[int, str]]:
    try:
        ledgers.gathering(project, here.now)
    except LedgerClosed:
        return []
    taken = {one.corrects for one in lines}
    left = [one for one in lines if one.book is Book.PLEDGE and one.corrects is None and one.id not in taken]
    return [
        (one.id, here.label("partners-take-back", project=project.id, amount=amount(here, one.measure, one.amount),
                            note=one.note).strip())
        for one in left
    ]  # fmt: skip


async def on_take_back(_: Any, __: Any, manager: DialogManager, entry_id: int) -> None:
    here = here_of(manager)
    entry = await here.tx.ledgers.get(entry_id)
    if entry.partner_id is None:
        raise NotFound
    unit = await unit_of(here, entry.partner_id)
    project = await here.tx.projects.get(entry.project_id, lock=True)
    entries = await here.tx.ledgers.of(project.id)
    why = here.label("ledgers-taken-back-why")
    await here.tx.ledgers.add(
        ledgers.counter(project, entry, entries, why, by=here.actor, at=here.arrived, units=[unit.id])
    )
    here.toast("ledgers-taken-back")


# laying the post down


async def posts(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.partners.of_contact(here.resident.id)
    return {
        "units": [(one.id, here.label("partners-resign-yes", unit=one.name)) for one in found],
        "named": here.label("nav-comma").join(one.name for one in found),
    }


async def on_resign(_: Any, __: Any, manager: DialogManager, partner_id: int) -> None:
    """End the person's own post for the unit, and tell staff, who may invite another."""
    here = here_of(manager)
    partner = await here.tx.partners.get((await unit_of(here, partner_id)).id, lock=True)
    held = await here.tx.partners.held(partner.id, lock=True)
    if held is None:
        raise NotYourUnit
    ended = await here.tx.staff.change(partners.resign(held, by=here.actor, at=here.now))
    here.actor = await here.tx.residents.actor(here.resident)
    office = [one for one in await here.tx.projects.office() if one != here.resident.id]
    name = here.resident.name or here.label("staff-unnamed")
    await here.owe("partners-resigned", office, once=f"partner-resigned:{ended.id}", unit=partner.name, name=name)
    here.toast("partners-resigned-toast", alert=True)
    still = here.actor.holds(Role.PARTNER)
    await manager.start(PartnerSG.main if still else ProjectSG.main, mode=StartMode.RESET_STACK)


def dialog() -> Dialog:
    """Return the dialog of who speaks for a unit."""
    return Dialog(
        Screen(
            Say("partners-accept"),
            press("accept", "partners-accept-yes", on_accept),
            state=PartnerSG.accept, who=Who.ANYONE, getter=asked,
        ),
        Screen(
            Say("partners-main"),
            choices("project", "projects", on_project),
            go("partners-given-button", PartnerSG.given),
            go("partners-resign-button", PartnerSG.resign),
            state=PartnerSG.main, who=Who.PARTNER, getter=pledging,
        ),
        Screen(
            Say("partners-given"),
            choices("pledge", "pledges", on_take_back),
            state=PartnerSG.given, who=Who.PARTNER, getter=given, back=PartnerSG.main,
        ),
        Screen(
            Say("partners-resign"),
            choices("unit", "units", on_resign),
            state=PartnerSG.resign, who=Who.PARTNER, getter=posts, back=PartnerSG.main,
        ),
    )  # fmt: skip
