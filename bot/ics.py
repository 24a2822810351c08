"""An event as a calendar file that phones open (RFC 5545), written when it is delivered. Knows no aiogram.

Moments are in UTC, so that the file needs no table of time zones; the phone shows them where it is.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from bot.files import File, named
from bot.wording import label
from participation.events import LIMITS, LIVE, Event
from participation.refusals import NotFound
from storage import Transaction
from storage.outbox import Owed

CALENDAR = "events-calendar"
"""The notice that carries the file."""

_OCTETS = 75
"""RFC 5545, 3.1: lines are folded after so many octets, the break not counted."""


async def calendar(tx: Transaction, owed: Owed) -> File:
    """Return the event of the reader's registration. Refuses with NotFound when they have none any more."""
    tx.within(owed.community_id)
    mine = await tx.events.registrations.get(owed.args["registration"])
    event = await tx.events.get(mine.event_id)
    if mine.resident_id != owed.resident_id or mine.state not in LIVE or event.cancelled_at:
        raise NotFound
    note = label(owed.locale, "events-calendar-note", {"party": mine.party})
    content = written(event, note, at=await tx.now(), sequence=mine.told or 0)
    return File(f"{named(event.title)}.ics", content.encode())


def written(event: Event, note: str, *, at: datetime, sequence: int = 0) -> str:
    """Return the event as a calendar of one, with an alarm; `sequence` grows when it is moved, so that a phone replaces
    the one it has. Lines end as the standard asks, with CRLF."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Linli//events//ZH",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:event-{event.community_id}-{event.id}@linli",
        f"SEQUENCE:{sequence}",
        f"DTSTAMP:{_utc(at)}",
        f"DTSTART:{_utc(event.begins_at)}",
        f"DTEND:{_utc(event.over_at)}",
        f"SUMMARY:{_text(event.title)}",
        f"LOCATION:{_text(event.place)}",
        f"DESCRIPTION:{_text(note)}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(event.title)}",
        f"TRIGGER:-PT{min(LIMITS['reminder_hours'])}H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """RFC 5545, 3.3.11: what would end a value is escaped."""
    for sign in "\\;,":
        words = words.replace(sign, "\\" + sign)
    return words.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line in parts of at most 75 octets, none of which breaks a character."""
    parts, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _OCTETS:
            parts.append(" ")
            size = 1
        parts[-1] += sign
        size += octets
    return "\r\n".join(parts)


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {CALENDAR: calendar}
"""Notice → what writes the file it carries."""
