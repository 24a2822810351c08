"""An event as a calendar file that phones open (RFC 5545), written when it is delivered. Knows no aiogram.

Moments are in UTC, so that the file needs no table of time zones; the phone shows them where it is.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from bot.files import File, named
from bot.wording import label
from participation.events import LIMITS, LIVE, Event
from participation.refusals import NotFound
from storage import Transaction
from storage.outbox import Owed

CALENDAR = "events-calendar"
"""The notice that carries the file."""


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
    the one it has."""
    import icalendar  # a fifth of a second of CPU that only a file needs

    told = icalendar.Event()
    told.add("uid", f"event-{event.community_id}-{event.id}@linli")
    told.add("sequence", sequence)
    told.add("dtstamp", at.astimezone(UTC))
    told.add("dtstart", event.begins_at.astimezone(UTC))
    told.add("dtend", event.over_at.astimezone(UTC))
    told.add("summary", event.title)
    told.add("location", event.place)
    told.add("description", note)
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", -timedelta(hours=min(LIMITS["reminder_hours"])))
    told.add_component(alarm)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Linli//events//ZH")
    calendar.add("method", "PUBLISH")
    calendar.add_component(told)
    return str(calendar.to_ical(), "utf-8")


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {CALENDAR: calendar}
"""Notice → what writes the file it carries."""
