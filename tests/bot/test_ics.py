"""The calendar file opens in two parsers that are not ours, and says the same in both."""

from datetime import UTC, datetime, timedelta

import icalendar
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ics import written
from participation.events import Event
from participation.refusals import Refusal
from participation.text import clean
from tests.bot.test_attendance import given as given_file
from tests.bot.test_events import act, event, open_events, ten_oclock
from tests.town import Town

NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)
BEGINS = datetime(2026, 11, 28, 6, 30, tzinfo=UTC)


def cleaned(words: str) -> str:
    try:
        return clean(words, most=60, lines=False)
    except Refusal:
        return "腰鼓"


def a_title() -> st.SearchStrategy[str]:
    return st.text(min_size=1, max_size=40).map(cleaned)


@settings(max_examples=80, deadline=None)
@given(title=a_title(), place=a_title())
def test_two_parsers_read_what_was_written(title: str, place: str) -> None:
    at = Event(7, 1, title, place, BEGINS, 30, 1, NOW, ends_at=BEGINS + timedelta(hours=3))
    content = written(at, "两个人\n报名", at=NOW, sequence=4)
    assert all(len(line.encode()) <= 75 for line in content.split("\r\n"))
    (one,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    other = vobject.readOne(content).vevent
    assert (str(one["SUMMARY"]), str(one["LOCATION"])) == (title, place)
    assert (other.summary.value, other.location.value) == (title, place)
    assert (one.decoded("DTSTART"), one.decoded("DTEND")) == (BEGINS, BEGINS + timedelta(hours=3))
    assert (other.dtstart.value, other.dtend.value) == (BEGINS, BEGINS + timedelta(hours=3))
    assert (str(one["UID"]), str(one["SEQUENCE"])) == (other.uid.value, "4")
    (alarm,) = one.walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(hours=-2)


async def test_one_button_gives_the_file_and_gives_none_after_cancelling(town: Town) -> None:
    await ten_oclock(town)
    number = await event(town, 3)
    wang = await town.person("王阿姨")
    await open_events(wang, "京剧清唱会", "我要报名", "2 个人", "加到手机日历")
    caption, content = await given_file(town, wang, "document")
    assert "点开文件" in caption
    (one,) = icalendar.Calendar.from_ical(content.decode()).walk("VEVENT")
    async with town.storage.reading(town.community.id) as tx:
        assert one.decoded("DTSTART") == (await tx.events.get(number)).begins_at
    await town.advance(days=2, hours=5)
    await act(wang, "去不了")
    assert not any("日历" in button for button in wang.buttons())
    await town.advance(minutes=1)
    files = sum("document" in message.content for message in wang.messages)
    assert files == 1
