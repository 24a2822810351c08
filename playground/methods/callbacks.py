"""Answering a tap on an inline button: the toast, the alert, or nothing but the end of the hourglass."""

from playground.methods.call import Call, method
from playground.refusals import bad
from playground.updates import PRESS_LIFE

TOAST_LIMIT = 200  # characters: core.telegram.org/bots/api#answercallbackquery


def answer_callback_query(call: Call) -> bool:
    press_id = call.parameters.text("callback_query_id")
    press = call.bot.presses.pop(press_id, None)
    if press is None or call.world.now() - press.at > PRESS_LIFE:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    text = call.parameters.text("text")
    if len(text) > TOAST_LIMIT:
        call.bot.presses[press_id] = press
        raise bad("MESSAGE_TOO_LONG")
    press.answered = True
    press.chat.unanswered.pop(press_id, None)
    kind = "toast" if text else "answered"
    press.chat.note(kind, text=text, alert=call.parameters.flag("show_alert"), who=press.person)
    return True


CALLBACKS = (method("answerCallbackQuery", "callback_query_id text show_alert url cache_time", answer_callback_query),)
