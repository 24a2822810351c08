"""联系过您吗 · 满意吗: what a resident says beside 解决了吗, one question a screen, each may be skipped."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.my_cases import case_of
from bot.dialogs.states import RatingSG
from bot.dialogs.widgets import Say, Screen, choose_group, here_of, press
from participation.access import Who
from participation.closing import rate


async def asked(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"case": (await case_of(here, dialog_manager)).id}


async def _rate(manager: DialogManager, **said: bool) -> None:
    here = here_of(manager)
    case = await case_of(here, manager, lock=True)
    await here.tx.complaints.change(rate(case, by=here.actor, **said))


async def on_contacted(_: Any, __: Any, manager: DialogManager) -> None:
    await _rate(manager, contacted=True)
    await manager.switch_to(RatingSG.satisfied)


async def on_not_contacted(_: Any, __: Any, manager: DialogManager) -> None:
    await _rate(manager, contacted=False)
    await manager.switch_to(RatingSG.satisfied)


async def on_skip(_: Any, __: Any, manager: DialogManager) -> None:
    await manager.switch_to(RatingSG.satisfied)


async def on_satisfied(_: Any, __: Any, manager: DialogManager) -> None:
    await _rate(manager, satisfied=True)
    await _over(manager)


async def on_not_satisfied(_: Any, __: Any, manager: DialogManager) -> None:
    await _rate(manager, satisfied=False)
    await _over(manager)


async def _over(manager: DialogManager) -> None:
    here_of(manager).toast("handling-rated")
    await manager.done()


async def on_skip_all(_: Any, __: Any, manager: DialogManager) -> None:
    await manager.done()


def dialog() -> Dialog:
    """Return the dialog of two questions on an answer."""
    return Dialog(
        Screen(
            Say("handling-contacted"),
            choose_group(
                press("yes", "handling-contacted-yes", on_contacted),
                press("no", "handling-contacted-no", on_not_contacted),
                press("skip", "handling-skip", on_skip),
            ),
            state=RatingSG.contacted,
            who=Who.ANYONE,
            getter=asked,
        ),
        Screen(
            Say("handling-satisfied"),
            choose_group(
                press("yes", "handling-satisfied-yes", on_satisfied),
                press("no", "handling-satisfied-no", on_not_satisfied),
                press("skip", "handling-skip", on_skip_all),
            ),
            state=RatingSG.satisfied,
            who=Who.ANYONE,
            getter=asked,
        ),
    )
