"""我的志愿时长: hours and stars, a certificate of them, and the check of anybody's certificate by its code."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.input import MessageInput

from bot.context import Here
from bot.dialogs.states import HonourSG, PointSG
from bot.dialogs.widgets import Say, Screen, choose_group, go, here_of, press, start
from bot.honours import PAPER, PICTURE, facts, places, stars
from bot.wording import hours
from participation.access import Who
from participation.honours import NoCode, Worth, certify, code_of, level, same, worth
from storage.honours import draw_code

CERT = "cert_"
"""What a deep link to a certificate's check begins with; its code follows."""


async def main(here: Here, **_: Any) -> dict[str, Any]:
    here.admit_settled()
    minutes = await here.tx.shifts.minutes(here.resident.id)
    reached = level(minutes)
    return {
        "hours": hours(minutes),
        "stars": reached.stars,
        "signs": stars(reached.stars),
        "missing": hours(reached.missing),
        "next": reached.next_hours,
        "some": minutes > 0,
    }


async def on_picture(_: Any, __: Any, manager: DialogManager) -> None:
    await _give(here_of(manager), PICTURE)


async def on_paper(_: Any, __: Any, manager: DialogManager) -> None:
    await _give(here_of(manager), PAPER)


async def _give(here: Here, what: str) -> None:
    """Owe the person a certificate; while the record has not changed it is the one they have. Pressed again within a
    minute, it comes once."""
    me = here.resident
    await here.tx.residents.get(me.id, lock=True)  # of two presses at once the second sees what the first wrote
    made = certify(await here.tx.honours.served(me.id), me.name, draw_code(), by=here.actor, at=here.now)
    before = await here.tx.honours.newest(me.id)
    kept = before if before is not None and same(before, made) else await here.tx.honours.add(made)
    community = await here.tx.communities.get(here.community_id)
    where = await places(here.tx, kept, here.locale)
    await here.give(what, kept.id, certificate=kept.id, **facts(kept, community.name, where, here.locale, here.zone))
    here.toast("honours-coming")


async def on_asked(message: Message, _: Any, manager: DialogManager) -> None:
    """Whatever reads as a code is answered before any window; here is what does not."""
    raise NoCode


async def check(here: Here, code: str) -> None:
    """Say whether the certificate with that code holds: what stands on it, or that hours were revoked since."""
    found = await here.tx.honours.of_code(code)
    if found is None:
        here.say("honours-check-unknown")
        return
    certificate, minutes = found
    with here.tx.everywhere():
        community = await here.tx.communities.get(certificate.community_id)
    key = "honours-check-valid" if worth(certificate, minutes) is Worth.VALID else "honours-check-revoked"
    where = await places(here.tx, certificate, here.locale)
    here.say(key, **facts(certificate, community.name, where, here.locale, community.zone))


async def check_link(here: Here, payload: str) -> None:
    """Check the code of a deep link."""
    code = code_of(payload)
    if code is None:
        here.say("honours-check-unknown")
    else:
        await check(here, code)


def dialog() -> Dialog:
    """Return the dialog of a volunteer's hours and stars."""
    return Dialog(
        Screen(
            Say("honours-main"),
            choose_group(
                press("picture", "honours-picture-wanted", on_picture, when="some"),
                press("paper", "honours-paper-wanted", on_paper, when="some"),
                start("points-button", PointSG.main, id="points"),
                go("honours-check-button", HonourSG.check, id="check"),
            ),
            state=HonourSG.main,
            who=Who.REGISTERED,
            getter=main,
        ),
        Screen(
            Say("honours-check"),
            MessageInput(on_asked, ContentType.TEXT),
            state=HonourSG.check,
            who=Who.ANYONE,
            back=HonourSG.main,
        ),
    )
