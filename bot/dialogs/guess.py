"""A word that no screen asked for: danger is answered at once, anywhere; in the menu, the rest is guessed."""

from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot import sorting
from bot.alarm import draft_of, raise_alarm
from bot.context import Here
from bot.dialogs.states import ComplaintSG, MenuSG
from participation.complaints import brief

KEPT = ("proxy", "chosen", "named")
"""Of a draft that danger ends: for whom it was, whom it was said to be about, and that the alarm named its writer."""


async def on_unexpected(text: str, here: Here, manager: DialogManager) -> None:
    """Answer a text that nothing on the screen understands."""
    said = text
    reading = await sorting.read(here.tx, here.resident.community_id, said)
    if reading.emergency is not None:
        draft = draft_of(manager)
        await raise_alarm(here, reading.emergency, said, draft)
        if here.resident.community_id is not None:
            await manager.start(
                ComplaintSG.urgent,
                {"said": said, "danger": reading.emergency.kind, **{key: draft[key] for key in KEPT if key in draft}},
                StartMode.RESET_STACK,
                ShowMode.SEND,
            )
        return
    if manager.has_context() and manager.current_context().state.group is not MenuSG:
        here.say("nav-not-understood")
        return
    wish = sorting.intent(said)
    if wish is None and not reading.sure:
        here.say("nav-not-understood")
    elif wish is None or wish.wish == "complaint":
        here.say("complaints-guess-complaint", said=brief(said, 60))
        await manager.start(MenuSG.main, {"said": said}, StartMode.RESET_STACK, ShowMode.SEND)
        return
    else:
        here.say(f"complaints-guess-{wish.wish}")
    if not manager.has_context():
        await manager.start(MenuSG.main, mode=StartMode.RESET_STACK)
