"""What every handler, window and getter is given: who taps, when, in which language, and the open transaction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.wording import Html, label, say
from participation.access import Actor, Who, admit
from participation.refusals import NotFound, Refusal
from participation.residents import Resident
from storage import Transaction
from storage.outbox import Priority


class NeedsFile(Exception):
    """A handler wants a file's bytes; the worker fetches them outside the transaction and runs the update again."""

    def __init__(self, file_id: str) -> None:
        super().__init__("a file is needed")
        self.file_id = file_id


@dataclass(slots=True)
class Spoken:
    """What is owed beside the screen: answers to presses, messages, other buttons under an earlier message, and
    messages of the person's own that are to go (`bot/hiding.py`)."""

    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    says: list[dict[str, Any]] = field(default_factory=list)
    keyboards: list[dict[str, Any]] = field(default_factory=list)
    deletes: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Here:
    """One update, one transaction, one person. Reloaded from the database at every tap."""

    tx: Transaction
    now: datetime
    arrived: datetime
    """When this update was stored and acknowledged: what counts for a deadline, however late it is worked."""
    resident: Resident
    actor: Actor
    zone: str
    press: str | None = None
    """The id of the callback query, when a button was pressed."""
    spoken: Spoken = field(default_factory=Spoken)
    files: Mapping[str, bytes] = field(default_factory=dict)
    refusal: Refusal | None = None
    """Set when the same update is shown again after a refusal: nothing is decided, the person is told why."""
    to_menu: bool = False
    alarmed: bool = False
    """Whether this update's danger was answered already: it is answered once, wherever it was written."""

    @property
    def locale(self) -> str:
        """The reader's language."""
        return self.resident.locale

    @property
    def community_id(self) -> int:
        """The community this person stands in. Refuses with NotFound when they chose none yet."""
        if self.resident.community_id is None:
            raise NotFound
        return self.resident.community_id

    def admit_settled(self) -> None:
        """Return nothing when the person has chosen a community; refuses with NotFound whoever has none: nothing of any
        is theirs to see, and where nothing bounds a question the storage answers none."""
        if self.resident.community_id is None:
            raise NotFound

    def admit(self, who: Who) -> None:
        """Return nothing when the person belongs to `who`; refuses like `participation.access.admit`."""
        admit(self.actor, who)

    def words(self, id: str, **args: Any) -> Html:
        """Return a message in the reader's language as Telegram HTML."""
        return say(self.locale, id, args, zone=self.zone)

    def label(self, id: str, **args: Any) -> str:
        """Return a message in the reader's language as plain text, for buttons and toasts."""
        return label(self.locale, id, args, zone=self.zone)

    def say(self, id: str, **args: Any) -> None:
        """Say one message in this chat after the commit, before the screen."""
        self.spoken.says.append({"text": self.words(id, **args)})

    def toast(self, id: str, *, alert: bool = False, **args: Any) -> None:
        """Answer the press with a short line (with `alert`, one to be tapped away); without a press, say it."""
        text = self.label(id, **args)
        if self.press is None or len(text) > 200:  # Telegram: answerCallbackQuery takes 0-200 characters
            self.say(id, **args)
        else:
            self.spoken.answers[self.press] = {"text": text, "show_alert": alert}

    def under(self, message_id: int, *buttons: tuple[str, str]) -> None:
        """Put these buttons (label, callback data), one a row, under an earlier message after the commit."""
        rows = [[{"text": text, "callback_data": data}] for text, data in buttons]
        self.spoken.keyboards.append({"message_id": message_id, "reply_markup": {"inline_keyboard": rows}})

    async def owe(
        self,
        key: str,
        to: int | Iterable[int],
        *,
        priority: Priority = Priority.RECEIPT,
        not_before: datetime | None = None,
        once: str | None = None,
        **args: Any,
    ) -> None:
        """Owe other people a notice, delivered after the commit. `to` are residents' ids; see `Outbox.owe`."""
        await self.tx.outbox.owe(
            key,
            to,
            at=self.now,
            args=args,
            priority=priority,
            not_before=not_before,
            once=once,
            community_id=self.resident.community_id,
        )

    async def give(self, what: str, about: object, **args: Any) -> None:
        """Owe the person the file or picture that they asked for; pressed again within a minute, it comes once.
        `about` tells apart what there are several of."""
        once = f"{what}:{about}:{self.now:%Y%m%d%H%M}"
        await self.owe(what, self.resident.id, priority=Priority.REPLY, once=once, **args)

    def file(self, file_id: str) -> bytes:
        """Return a file's bytes. The first time, the update is put back, the file fetched, and all runs again."""
        if file_id not in self.files:
            raise NeedsFile(file_id)
        return self.files[file_id]
