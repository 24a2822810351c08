"""An event, or a club's coming sessions, as a calendar file that phones open (RFC 5545), written when it is delivered.
Knows no aiogram.

Moments are in UTC, so that the file needs no table of time zones; the phone shows them where it is.
"""

from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.files import File, named
from bot.wording import label
from participation.clubs import LIMITS as CLUB_LIMITS
from participation.events import LIMITS, LIVE, Event
from participation.refusals import NotFound
from storage import Transaction
from storage.outbox import Owed

CALENDAR, CLUB_CALENDAR = "events-calendar", "clubs-calendar"
"""The notices that carry the file."""


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
    uid = f"event-{event.community_id}-{event.id}@linli"
    ends, hours = event.over_at, min(LIMITS["reminder_hours"])
    return _calendar(
        "events", [_entry(uid, event.title, event.place, event.begins_at, ends, note, at, sequence, hours)]
    )


async def club_calendar(tx: Transaction, owed: Owed) -> File:
    """Return the coming sessions of a club that the reader belongs to. Refuses with NotFound when they do not, or
    there are none."""
    tx.within(owed.community_id)
    club, now = await tx.clubs.get(owed.args["club"]), await tx.now()
    coming = [one for one in await tx.clubs.sessions.coming(now, club.id) if one.cancelled_at is None]
    if not coming or not await tx.clubs.members.mine(club.id, owed.resident_id):
        raise NotFound
    entries = [
        _entry(
            f"club-{club.community_id}-{one.id}@linli", club.name, one.place or club.place, one.begins_at, one.ends_at,
            club.words, now, int(now.timestamp()) - int(one.created_at.timestamp()), CLUB_LIMITS["remind_hours"],
        )
        for one in coming
    ]  # fmt: skip
    return File(f"{named(club.name)}.ics", _calendar("clubs", entries).encode())


def _entry(
    uid: str, title: str, place: str, begins: datetime, ends: datetime, note: str, at: datetime, sequence: int,
    alarm_hours: int,
) -> Any:  # fmt: skip
    import icalendar  # a fifth of a second of CPU that only a file needs

    told = icalendar.Event()
    told.add("uid", uid)
    told.add("sequence", sequence)
    told.add("dtstamp", at.astimezone(UTC))
    told.add("dtstart", begins.astimezone(UTC))
    told.add("dtend", ends.astimezone(UTC))
    told.add("summary", title)
    told.add("location", place)
    told.add("description", note)
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -timedelta(hours=alarm_hours))
    told.add_component(alarm)
    return told


def _calendar(noun: str, entries: Iterable[Any]) -> str:
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Linli//{noun}//ZH")
    calendar.add("method", "PUBLISH")
    for one in entries:
        calendar.add_component(one)
    return str(calendar.to_ical(), "utf-8")


FILES: dict[str, Callable[[Transaction, Owed], Awaitable[File]]] = {
    CALENDAR: calendar,
    CLUB_CALENDAR: club_calendar,
}
"""Notice → what writes the file it carries."""
