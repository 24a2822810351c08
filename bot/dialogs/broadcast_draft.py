"""A broadcast while it is being written: what the conversation keeps of it, and how it is shown before it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import MediaAttachment, MediaId

from bot.context import Here
from bot.notices import broadcast_args, compose
from bot.wording import LOCALES
from participation import notices
from participation.markup import Mark, marks_of
from participation.notices import Addressed, Audience, Broadcast, Notice, beginning
from storage.audiences import worded
from storage.copies import KEY

_NAME = 12
"""Characters of a sample name: five of them must leave a photo's caption room."""

_AUDIENCE = 80
"""Characters of an audience in words: twenty buildings must leave a caption room too."""


@dataclass(slots=True)
class Draft:
    """Reads and writes what one conversation keeps. It lives in the dialog's data, as plain values."""

    kept: dict[str, Any]

    @property
    def notice(self) -> Notice:
        """What residents would see."""
        kept = self.kept
        return Notice(kept["text"], marks_of(kept.get("marks", ())), kept.get("photo"), kept.get("document"))

    @notice.setter
    def notice(self, notice: Notice) -> None:
        self.kept.update(
            text=notice.text,
            marks=[mark.plain() for mark in notice.marks],
            photo=notice.photo,
            document=notice.document,
        )

    @property
    def audience(self) -> Audience:
        """Who is meant. Whoever was begun to be chosen and is not yet, is none."""
        return Audience.of(self.kept["audience"])

    @audience.setter
    def audience(self, audience: Audience) -> None:
        self.kept["audience"] = audience.plain()

    @property
    def due_at(self) -> datetime | None:
        """The moment chosen; None for at once."""
        return datetime.fromisoformat(self.kept["due_at"]) if self.kept.get("due_at") else None

    @property
    def urgent(self) -> bool:
        """Whether it is to be sent at night too."""
        return bool(self.kept.get("urgent"))

    @property
    def attached(self) -> bool:
        """Whether a photo or a file goes with it."""
        return bool(self.kept.get("photo") or self.kept.get("document"))

    def take(self, broadcast: Broadcast, *, editing: bool) -> None:
        """Begin with what a broadcast says; `editing` that very one, else a new one like it."""
        self.kept.clear()
        self.notice, self.audience = broadcast.notice, broadcast.audience
        self.kept.update(urgent=broadcast.urgent, asks_receipt=broadcast.asks_receipt)
        if editing:
            self.kept.update(editing=broadcast.id, planned=broadcast.due_at.isoformat())


def draft_of(manager: DialogManager) -> Draft:
    """Return the draft of this conversation."""
    return Draft(manager.dialog_data)


def entities_of(message: Message) -> list[Mark]:
    """Return a message's formatting as Telegram counts it, in UTF-16 units."""
    found = message.entities or message.caption_entities or []
    return [Mark(str(one.type), one.offset, one.length, one.url or "") for one in found]


def attachment(notice: Notice) -> MediaAttachment | None:
    """Return a notice's photo or file for the screen, when there is one."""
    if notice.photo:
        return MediaAttachment(ContentType.PHOTO, file_id=MediaId(notice.photo))
    if notice.document:
        return MediaAttachment(ContentType.DOCUMENT, file_id=MediaId(notice.document))
    return None


async def shown(
    here: Here, notice: Notice, *, locale: str, corrected_at: datetime | None = None, asks_receipt: bool = False
) -> dict[str, Any]:
    """Return a notice as residents who read `locale` would see it, for a window."""
    community = (await here.tx.communities.get(here.community_id)).name
    args = broadcast_args(notice, community, corrected_at=corrected_at, asks_receipt=asks_receipt)
    message = compose(KEY, args, locale if locale in LOCALES else here.locale, here.zone)
    media = attachment(notice)
    return {"notice": message.text, "media": media, "has_media": media is not None}


def counted(here: Here, addressed: Addressed) -> dict[str, Any]:
    """Return an audience's count in words: how many, five names, who is left out and why."""
    left_out = addressed.unreachable + addressed.blocked + addressed.unasked
    why = {"unreachable": addressed.unreachable, "unasked": addressed.unasked, "blocked": addressed.blocked}
    reasons = [here.label(f"notices-out-{reason}", count=count) for reason, count in why.items() if count]
    out = here.words("notices-left-out", count=left_out, why=together(here, reasons))
    return {
        "count": addressed.count,
        "names": together(here, [beginning(name, _NAME) for name in addressed.sample]),
        "has_names": bool(addressed.sample),
        "more": addressed.count > len(addressed.sample),
        "out": out if left_out else "",
        "excluded": addressed.excluded,
    }


async def named(here: Here, audience: Audience) -> str:
    """Return an audience in words, with whom it leaves out."""
    parts = [await _named(here, audience)]
    if audience.without:
        without = together(here, [await _named(here, one) for one in audience.without])
        parts.append(here.label("notices-audience-without", names=without))
    return beginning("".join(parts), _AUDIENCE)


async def _named(here: Here, audience: Audience) -> str:
    names = await here.tx.notices.names(audience)
    if worded(audience.kind):
        names = [here.label(name) for name in names]
    return here.label(f"notices-audience-{audience.kind}", names=together(here, names))


def together(here: Here, names: Sequence[str]) -> str:
    """Return names as one list in the reader's language."""
    return (", " if here.locale == "en" else "、").join(names)


def awake(here: Here, at: datetime, *, urgent: bool) -> datetime:
    """Return when a notice of that moment arrives here: at night it waits for the morning."""
    return notices.awake(at, urgent=urgent, zone=here.zone, limits=notices.limits())


async def approve_above(here: Here) -> int:
    """Return above how many people this community wants a second person to agree."""
    terms = (await here.tx.communities.get(here.community_id)).terms
    return notices.approve_above(terms, notices.limits())
