"""One try to deliver a notice, and what is to be noted of it.

What failed is judged by how far it came (`bot/sending.py`). What never left, or was answered with 5xx, is tried
again with growing pauses. What left and met no answer is in doubt, for Telegram has no idempotency key: rather told
twice than never, so it is tried again, but only once Telegram answers a question that changes nothing, so that an
outage costs each notice one try and not many; and not for ever: a notice after `MOST_DOUBTS` such tries, a copy of a
broadcast, which matters less to each, after `MOST_DOUBTS_OF_A_COPY`, is settled as in doubt and counted as that.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.aftermath import expected
from bot.files import File
from bot.lists import FILES
from bot.notices import compose
from bot.sending import Halted, Line, Way, way
from bot.silence import LONGEST_PAUSE_S, Silence
from participation.refusals import Refusal
from storage import Storage
from storage.outbox import BLOCKED, CANCELLED, DOUBT, FAILED, OWED, SENT, Act, Fate, Owed

log = structlog.get_logger()

MOST_ATTEMPTS = 100
"""With pauses of at most five minutes that is about eight hours of a Telegram that cannot be reached."""
MOST_DOUBTS = 10
MOST_DOUBTS_OF_A_COPY = 3
MOST_DOUBTS_OF_A_TOPIC = 2
"""An empty topic stays where everybody looks: at most one too many is made."""
FLOOD = "429"


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be written of a notice. `wait_s` is the pause before the next try; `said` the broadcast's words."""

    owed: Owed
    fate: Fate
    wait_s: float = 0.0
    said: dict[str, Any] | None = None


class Unwritten(Exception):
    """The file of a notice could not be written: the database is away."""


class Tries:
    """Tells people what they are owed, one try at a time; what befalls all is told to the `silence`."""

    def __init__(self, storage: Storage, line: Line, silence: Silence) -> None:
        self._storage, self._line, self._silence = storage, line, silence

    async def tell(self, owed: Owed, said: dict[str, Any] | None) -> Note:
        """Send one notice and return what is to be noted of it. Raises Halted."""
        try:
            sent = await (self._do(owed, Act(owed.act)) if owed.act else self._say(owed, said))
        except Halted:
            raise
        except Forbidden as error:
            return Note(owed, Fate(owed.id, BLOCKED, error=error.message))
        except RetryAfter as error:
            wait = error.retry_after
            seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
            log.warning("flood_refused", seconds=seconds)
            self._silence.halt(seconds)
            return _later(owed, seconds, FLOOD)
        except InvalidToken:
            log.error("token_refused")
            self._silence.halt(LONGEST_PAUSE_S)
            return _later(owed, LONGEST_PAUSE_S, "401")
        except (BadRequest, ChatMigrated) as error:
            if expected(owed, error.message):
                return Note(owed, Fate(owed.id, CANCELLED, error=error.message[:500]))
            return _refused(owed, error.message)
        except TelegramError as error:
            return self._failed(owed, error)
        except Refusal as refusal:  # who is to get the list lost the post, or moved away, since it was owed
            return _refused(owed, refusal.key)
        except Unwritten as error:
            return self._again(owed, str(error))
        except Exception as error:  # words or arguments that are missing: a fault of ours, the same at every try
            return _refused(owed, type(error).__name__, error)  # its message may hold a resident's words
        self._silence.succeeded()
        return Note(owed, Fate(owed.id, SENT, message_id=sent), said=said)

    async def _say(self, owed: Owed, said: dict[str, Any] | None) -> int:
        """Send the notice, or edit the message it changes; return the message's number."""
        message = compose(owed.key, said or owed.args, owed.locale, owed.zone or "Asia/Shanghai")
        if owed.key in FILES:
            file = await self._file(owed)
            message = replace(message, photo=file) if file.picture else replace(message, document=file)
        if owed.edits is not None and owed.message_id is not None:
            await self._line.edit(owed.chat_id, owed.message_id, message)
            return owed.message_id
        return await self._line.send(owed.chat_id, message, owed.thread_id)

    async def _do(self, owed: Owed, act: Act) -> int:
        """Do what is owed beside saying something; return the number of the message or topic it was done to."""
        chat, message, topic = owed.chat_id, owed.message_id or 0, owed.thread_id or 0
        match act:
            case Act.OPEN:
                return await self._line.open_topic(chat, str(owed.args["name"]))
            case Act.PIN | Act.UNPIN:
                await self._line.pin(chat, message, up=act is Act.PIN)
                return message
            case Act.CLOSE | Act.REOPEN:
                await self._line.shut_topic(chat, topic, closed=act is Act.CLOSE)
                return topic

    async def _file(self, owed: Owed) -> File:
        try:
            async with self._storage.reading() as tx:
                return await FILES[owed.key](tx, owed)
        except Refusal:
            raise
        except Exception as error:
            raise Unwritten(type(error).__name__) from error

    def _failed(self, owed: Owed, error: TelegramError) -> Note:
        """A fault on the way or at Telegram's: this notice waits, and when all fail, everyone does."""
        reason = f"{type(error).__name__}: {error.message}"[:500]
        far = way(error)
        log.warning("telegram_failed", way=str(far), kind=type(error).__name__)
        self._silence.failed(answered=far is Way.ANSWERED)
        once_more = owed.edits is not None or owed.act in (Act.CLOSE, Act.REOPEN)  # the same edit twice is one edit
        doubted = far is Way.IN_DOUBT and not once_more
        most = MOST_DOUBTS_OF_A_COPY if owed.broadcast_id else MOST_DOUBTS
        most = MOST_DOUBTS_OF_A_TOPIC if owed.act == Act.OPEN else most
        if doubted and owed.doubts + 1 >= most:
            return Note(owed, Fate(owed.id, DOUBT, error=reason, doubted=1))
        note = self._again(owed, reason)
        return replace(note, fate=replace(note.fate, doubted=int(doubted)))

    def _again(self, owed: Owed, reason: str) -> Note:
        if owed.attempts + 1 >= MOST_ATTEMPTS:
            return _refused(owed, reason)
        return _later(owed, self._silence.pause(owed.attempts), reason)


def _refused(owed: Owed, reason: str, error: Exception | None = None) -> Note:
    log.error("notice_refused", key=owed.key, notice=owed.id, reason=reason, exc_info=error)
    return Note(owed, Fate(owed.id, FAILED, error=reason[:500]))


def _later(owed: Owed, seconds: float, reason: str) -> Note:
    return Note(owed, Fate(owed.id, OWED, error=reason), wait_s=seconds)
