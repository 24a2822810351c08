"""The rules of seats: table tests. What the waiting line promises stands in test_waiting_line.py."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from participation import events, programme
from participation.access import Actor, Grant, Role, Standing
from participation.events import Event, Registration, Roster, State
from participation.refusals import NotAllowed, NotRegistered, NotYours, Refusal, TooLong


def at(text: str) -> datetime:
    """`25 19:30` is that hour in Shanghai on that day of November 2026."""
    shanghai = ZoneInfo("Asia/Shanghai")
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=shanghai).astimezone(UTC)


BEGINS = at("28 14:30")
NOW = at("25 10:00")


def resident(number: int, standing: Standing = Standing.REGISTERED, *roles: Role, blocked: bool = False) -> Actor:
    return Actor(number, 1, standing, frozenset(Grant(role, 1) for role in roles), blocked)


def roster(*states: tuple[int, State], capacity: int = 10, begins: datetime = BEGINS) -> Roster:
    """A roster of residents 1, 2, 3 …, each with (party, state), in this order."""
    live = tuple(
        Registration(n, 1, n, party, state, NOW, NOW, at("25 20:00") if state is State.OFFERED else None)
        for n, (party, state) in enumerate(states, 1)
    )
    return Roster(Event(1, 1, "京剧清唱会", "活动室", begins, capacity, 99, NOW), live, "Asia/Shanghai")


@pytest.mark.parametrize(
    ("taken", "capacity", "party", "state"),
    [
        ([], 1, 1, State.CONFIRMED),
        ([(1, State.CONFIRMED)], 1, 1, State.WAITING),
        ([(1, State.REMINDED)], 1, 1, State.WAITING),
        ([(1, State.OFFERED)], 1, 1, State.WAITING),
        ([(2, State.CONFIRMED)], 4, 3, State.WAITING),
        ([(2, State.CONFIRMED)], 4, 2, State.CONFIRMED),
        # one seat is free and nobody in the line can use it
        ([(3, State.CONFIRMED), (2, State.WAITING)], 4, 1, State.CONFIRMED),
        # one seat is free and promised to the line, though no sweep has come by
        ([(3, State.CONFIRMED), (2, State.WAITING), (1, State.WAITING)], 4, 1, State.WAITING),
        ([(1, State.CONFIRMED), (2, State.WAITING)], 4, 1, State.CONFIRMED),
        ([(1, State.CONFIRMED), (2, State.WAITING)], 4, 2, State.WAITING),
    ],
)
def test_signing_up(taken: list[tuple[int, State]], capacity: int, party: int, state: State) -> None:
    signed = events.sign_up(roster(*taken, capacity=capacity), party, by=resident(50), at=NOW)
    assert (signed.state, signed.party, signed.resident_id) == (state, party, 50)


@pytest.mark.parametrize(
    ("actor", "refusal"),
    [
        (resident(50, Standing.GUEST), NotRegistered),
        (resident(50, Standing.VERIFIED, blocked=True), NotAllowed),
        (Actor(None, None, Standing.REGISTERED), NotRegistered),
        (resident(1), events.AlreadySigned),
        (resident(2), events.AlreadySigned),
    ],
)
def test_who_cannot_sign_up(actor: Actor, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        events.sign_up(roster((1, State.CONFIRMED), (1, State.WAITING)), 1, by=actor, at=NOW)


@pytest.mark.parametrize("party", [-1, 0, 5, 2**40])
def test_a_party_is_one_to_four(party: int) -> None:
    with pytest.raises(events.PartySize):
        events.sign_up(roster(), party, by=resident(50), at=NOW)


def test_a_party_that_could_never_fit_does_not_wait() -> None:
    with pytest.raises(events.PartySize) as refused:
        events.sign_up(roster(capacity=2), 3, by=resident(50), at=NOW)
    assert refused.value.facts == {"most": 2}


def test_no_seat_once_it_has_begun_or_was_called_off() -> None:
    off = replace(roster(), event=replace(roster().event, cancelled_at=NOW))
    with pytest.raises(events.EventCancelled):
        events.sign_up(off, 1, by=resident(50), at=NOW)
    with pytest.raises(events.EventBegun):
        events.sign_up(roster(), 1, by=resident(50), at=BEGINS)
    waiting = roster((1, State.WAITING))
    with pytest.raises(events.EventBegun):
        events.cancel(waiting.event, waiting.live[0], by=resident(1), at=BEGINS)


@pytest.mark.parametrize(
    ("asked", "begins", "until"),
    [
        ("25 10:00", "30 14:30", "26 08:30"),  # 12 hours, the night not counted
        ("25 08:00", "30 14:30", "25 20:00"),
        ("27 18:30", "28 09:00", "27 20:30"),  # half of the four waking hours left
        ("28 10:00", "28 14:30", "28 12:15"),  # half of four and a half hours
        ("27 23:00", "28 12:00", "28 10:00"),  # asked at night: half of the morning
    ],
)
def test_how_long_an_offer_lasts(asked: str, begins: str, until: str) -> None:
    waiting = roster((1, State.WAITING), begins=at(begins))
    (offered,) = events.promote(waiting, at=at(asked))
    assert (offered.state, offered.offered_until) == (State.OFFERED, at(until))


@pytest.mark.parametrize(
    ("begins", "last_call"),
    [
        ("28 14:30", "28 12:30"),
        ("28 10:00", "28 08:00"),
        ("28 09:00", "27 20:30"),
        ("28 06:30", "27 19:30"),
        ("28 22:00", "28 19:30"),
    ],
)
def test_the_last_call(begins: str, last_call: str) -> None:
    assert roster(begins=at(begins)).last_call_at == at(last_call)


@pytest.mark.parametrize(
    ("begins", "asked", "told"),
    [
        ("28 14:30", "27 12:00", "27 12:00"),
        ("28 14:30", "27 22:00", "28 08:00"),
        ("28 07:30", "27 22:00", "27 22:00"),  # by the morning it would be too late
        ("28 08:00", "28 05:00", "28 05:00"),
    ],
)
def test_when_people_may_be_told(begins: str, asked: str, told: str) -> None:
    assert roster(begins=at(begins)).tell_at(at(asked)) == at(told)


def test_offers_go_down_the_line_to_whoever_fits() -> None:
    line = roster((4, State.CONFIRMED), (3, State.WAITING), (2, State.WAITING), (1, State.WAITING), capacity=6)
    assert [one.id for one in events.promote(line, at=NOW)] == [3]
    line = replace(line, event=replace(line.event, capacity=7))
    assert [one.id for one in events.promote(line, at=NOW)] == [2]
    line = replace(line, event=replace(line.event, capacity=8))
    assert [one.id for one in events.promote(line, at=NOW)] == [2, 4]


def test_an_offer_is_taken_in_time_only() -> None:
    offered = roster((2, State.OFFERED))
    one = offered.live[0]
    assert one.offered_until is not None
    just = one.offered_until - timedelta(seconds=1)
    assert events.accept(offered, one, by=resident(1), at=just).state is State.CONFIRMED
    assert events.expire(offered, at=just) == ()
    with pytest.raises(events.OfferGone):
        events.accept(offered, one, by=resident(1), at=one.offered_until)
    (expired,) = events.expire(offered, at=one.offered_until)
    assert expired.state is State.EXPIRED
    with pytest.raises(events.OfferGone):
        events.accept(offered, expired, by=resident(1), at=just)
    with pytest.raises(events.OfferGone):
        events.decline(expired, by=resident(1), at=just)


def test_only_ones_own() -> None:
    offered = roster((2, State.OFFERED))
    one = offered.live[0]
    with pytest.raises(NotYours):
        events.accept(offered, one, by=resident(2), at=NOW)
    with pytest.raises(NotYours):
        events.decline(one, by=resident(2), at=NOW)
    with pytest.raises(NotYours):
        events.cancel(offered.event, one, by=resident(2, Standing.VERIFIED, Role.STAFF), at=NOW)


@pytest.mark.parametrize("state", [State.CONFIRMED, State.REMINDED])
def test_tapping_twice_is_no_offence(state: State) -> None:
    coming = roster((1, state))
    assert events.accept(coming, coming.live[0], by=resident(1), at=NOW) == coming.live[0]
    cancelled = events.cancel(coming.event, coming.live[0], by=resident(1), at=NOW)
    assert events.cancel(coming.event, cancelled, by=resident(1), at=NOW) == cancelled


def test_one_who_waits_takes_nothing_before_the_last_call() -> None:
    waiting = roster((1, State.WAITING))
    with pytest.raises(events.OfferGone):
        events.accept(waiting, waiting.live[0], by=resident(1), at=waiting.last_call_at - timedelta(seconds=1))
    taken = events.accept(waiting, waiting.live[0], by=resident(1), at=waiting.last_call_at)
    assert taken.state is State.CONFIRMED


def test_in_the_last_call_the_first_tap_wins() -> None:
    line = roster((8, State.CONFIRMED), (2, State.WAITING), (1, State.WAITING), (2, State.WAITING))
    call = line.last_call_at
    assert events.promote(line, at=call) == ()
    assert [one.id for one in events.called(line, at=call)] == [2, 3, 4]
    assert events.called(line, at=call - timedelta(seconds=1)) == ()
    assert events.called(line, at=line.event.begins_at) == ()
    assert events.sign_up(line, 2, by=resident(50), at=call).state is State.CONFIRMED
    third = events.accept(line, line.live[2], by=resident(3), at=call)
    after = replace(line, live=(*line.live[:2], third, line.live[3]))
    assert [one.id for one in events.called(after, at=call)] == []
    with pytest.raises(events.EventFull):
        events.accept(after, after.live[3], by=resident(4), at=call)


def test_the_place_in_the_line() -> None:
    line = roster((1, State.CONFIRMED), (1, State.WAITING), (1, State.OFFERED), (1, State.WAITING))
    assert [line.place(one) for one in line.line] == [1, 2]


def test_the_line_ends_when_the_event_begins() -> None:
    line = roster((1, State.CONFIRMED), (1, State.WAITING), (1, State.OFFERED))
    assert [(one.id, one.state) for one in events.expire(line, at=BEGINS)] == [
        (2, State.EXPIRED),
        (3, State.EXPIRED),
    ]


@pytest.mark.parametrize(
    ("begins", "asked", "reminded"),
    [
        ("28 14:30", "27 14:29", False),
        ("28 14:30", "27 14:30", True),
        ("28 07:00", "27 07:30", False),  # at seven nobody is disturbed
        ("28 07:00", "27 08:00", True),
        ("28 14:30", "28 14:30", False),  # it has begun
    ],
)
def test_the_reminder_of_the_day_before(begins: str, asked: str, reminded: bool) -> None:
    coming = roster((1, State.CONFIRMED), (1, State.WAITING), begins=at(begins))
    assert [one.state for one in events.remind(coming, at=at(asked))] == [State.REMINDED] * reminded


def test_one_reminder_a_time() -> None:
    coming = roster((1, State.CONFIRMED))
    first = events.remind(coming, at=at("27 14:30"))
    again = replace(coming, live=first)
    assert events.remind(again, at=at("28 12:29")) == ()
    second = events.remind(again, at=at("28 12:30"))
    assert len(second) == 1
    assert events.remind(replace(coming, live=second), at=at("28 12:31")) == ()
    # after an outage over both moments one reminder is enough
    late = events.remind(coming, at=at("28 13:00"))
    assert len(late) == 1
    assert events.remind(replace(coming, live=late), at=at("28 13:01")) == ()


def test_who_signed_up_late_is_not_reminded_of_what_was_just_said() -> None:
    coming = roster((1, State.CONFIRMED))
    coming = replace(coming, live=(replace(coming.live[0], since=at("28 11:00")),))
    assert events.remind(coming, at=at("28 11:01")) == ()
    assert len(events.remind(coming, at=at("28 12:30"))) == 1


STAFF = resident(9, Standing.VERIFIED, Role.STAFF)


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"by": resident(9, Standing.VERIFIED)}, NotAllowed),
        ({"by": resident(9, Standing.VERIFIED, Role.HANDLER)}, NotAllowed),
        ({"by": Actor(9, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 2)}))}, NotAllowed),
        ({"capacity": 0}, programme.CapacityUnclear),
        ({"capacity": 2001}, programme.CapacityUnclear),
        ({"begins_at": NOW}, programme.EventTooSoon),
        ({"begins_at": NOW + timedelta(days=181)}, programme.EventTooFar),
        ({"title": "好" * 31}, TooLong),
        ({"place": "好" * 61}, TooLong),
    ],
)
def test_what_cannot_be_planned(changed: dict[str, object], refusal: type[Refusal]) -> None:
    good: dict[str, object] = {"title": "太极", "place": "广场", "begins_at": BEGINS, "capacity": 5, "by": STAFF}
    assert programme.plan(**good, at=NOW).capacity == 5  # type: ignore[arg-type]
    with pytest.raises(refusal):
        programme.plan(**{**good, **changed}, at=NOW)  # type: ignore[arg-type]


@pytest.mark.parametrize(("text", "number"), [("30", 30), (" 30 个", 30), ("三", None), ("０", None), ("5", 5)])
def test_a_number_of_seats(text: str, number: int | None) -> None:
    if number:
        assert programme.seats(text) == number
    else:
        with pytest.raises(programme.CapacityUnclear):
            programme.seats(text)


@pytest.mark.parametrize(
    ("born", "party", "admitted"),
    [
        (None, 1, True),  # nobody knows
        (1966, 1, True),
        (1967, 1, False),
        (1967, 2, True),  # the other one may be meant
    ],
)
def test_an_age_is_asked_of_who_comes_alone(born: int | None, party: int, admitted: bool) -> None:
    elders = replace(roster(), event=replace(roster().event, age_least=60))
    if admitted:
        assert events.sign_up(elders, party, by=resident(50), at=NOW, born=born).state is State.CONFIRMED
    else:
        with pytest.raises(events.NotTheirAge):
            events.sign_up(elders, party, by=resident(50), at=NOW, born=born)


@pytest.mark.parametrize(("born", "admitted"), [(2013, True), (2012, False), (2026, True)])
def test_a_child_is_of_an_age_until_its_birthday(born: int, admitted: bool) -> None:
    children = replace(roster(), event=replace(roster().event, age_most=12))
    if admitted:
        events.sign_up(children, 1, by=resident(50), at=NOW, born=born)
    else:
        with pytest.raises(events.NotTheirAge):
            events.sign_up(children, 1, by=resident(50), at=NOW, born=born)


def test_one_signs_up_between_two_moments() -> None:
    timed = replace(roster(), event=replace(roster().event, opens_at=at("26 08:00"), closes_at=at("27 17:00")))
    for moment in (at("26 07:59"), at("27 17:00")):
        with pytest.raises(events.SignUpShut):
            events.sign_up(timed, 1, by=resident(50), at=moment)
    for moment in (at("26 08:00"), at("27 16:59")):
        assert events.sign_up(timed, 1, by=resident(50), at=moment).party == 1


def test_places_held_back_are_for_guests_alone() -> None:
    held = roster((6, State.CONFIRMED))
    held = replace(held, event=replace(held.event, reserved=3))
    assert (held.left, held.spare(NOW)) == (1, 1)
    assert events.sign_up(held, 2, by=resident(50), at=NOW).state is State.WAITING
    guest = programme.write_down(held, "王奶奶", 3, by=STAFF, at=NOW)
    assert (guest.guest, guest.resident_id, guest.state) == ("王奶奶", 9, State.CONFIRMED)
    with pytest.raises(programme.NoHeldPlace):
        programme.write_down(held, "李爷爷", 4, by=STAFF, at=NOW)
    with pytest.raises(NotAllowed):
        programme.write_down(held, "李爷爷", 1, by=resident(9), at=NOW)
    listed = replace(held, live=(*held.live, replace(guest, id=9)))
    assert listed.of(9) is None  # the staff member may come too
    with pytest.raises(programme.GuestThere):
        programme.write_down(listed, "王奶奶", 1, by=STAFF, at=NOW)
    with pytest.raises(NotYours):
        events.cancel(held.event, guest, by=STAFF, at=NOW)
    assert programme.cross_off(held.event, guest, by=STAFF, at=NOW).state is State.CANCELLED


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (programme.ages, "60岁以上", (60, None)),
        (programme.ages, "6 到 12 岁", (6, 12)),
        (programme.ages, "12以下", (None, 12)),
        (programme.ages, "12-6", None),
        (programme.ages, "老人", None),
        (programme.hours, "2个半小时", 2.5),
        (programme.hours, "1.5", 1.5),
        (programme.hours, "13", None),
        (programme.hours, "0", None),
        (programme.named_party, "王奶奶 2", ("王奶奶", 2)),
        (programme.named_party, "王奶奶，3人", ("王奶奶", 3)),
        (programme.named_party, "李爷爷", ("李爷爷", 1)),
    ],
)
def test_terms_as_they_are_typed(read: Any, text: str, said: object) -> None:
    if said is None:
        with pytest.raises(programme.TermUnclear):
            read(text)
    else:
        assert read(text) == said
