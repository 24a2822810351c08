"""A club's rules, one by one: who may join, lead, write, and when."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from participation import club_sessions, clubs
from participation.access import Actor, Grant, Role, Standing
from participation.club_sessions import BadMoment, EnoughNotices, RollShut, Session, SessionBegun, SessionCancelled
from participation.clubs import LIMITS, Club, ClubClosed, LeaderStays, LeadGone, Member, NoMember, NotToThem
from participation.refusals import Blank, NotAllowed, NotFound, NotRegistered, NotYours, TooLong
from participation.repeats import Every, Rhythm

NOW = datetime(2027, 3, 1, 4, tzinfo=UTC)  # a Monday, noon in China
LATER = NOW + timedelta(days=2)
CLUB = Club(7, 1, "腰鼓队", "drum", "广场", "", 3, 9, NOW, leader_id=10, members=2)
MINE = Member(1, 7, 10, "", NOW)
HERS = Member(2, 7, 11, "", NOW)
CHILD = Member(3, 7, 11, "小明", NOW)
NAMED = Member(4, 7, None, "张奶奶", NOW, 10)
SESSION = Session(5, 1, 7, LATER, LATER + timedelta(minutes=90), 9, NOW)


def who(id: int, *roles: Role, standing: Standing = Standing.REGISTERED, community: int = 1) -> Actor:
    return Actor(id, community, standing, frozenset(Grant(role, 1) for role in roles))


LEADER, MEMBER, STAFF = who(10), who(11), who(9, Role.STAFF)


def test_who_may_join() -> None:
    def join(
        by: Actor, club: Club = CLUB, born: int | None = None, child: str = "", mine: tuple[Member, ...] = ()
    ) -> Member:
        return clubs.join(club, mine, by=by, at=NOW, born=born, child=child)

    assert join(who(12)).has_account
    assert join(who(12), born=2012).resident_id == 12  # turned 14 last year
    assert join(who(12), child=" 小\u200b明 ").called == "小明"
    with pytest.raises(clubs.NeedsGuardian):
        join(who(12), born=2013)
    with pytest.raises(clubs.NoGuardian):
        join(who(12), born=2009, child="小明")
    with pytest.raises(NotRegistered):
        join(who(12, standing=Standing.GUEST))
    with pytest.raises(NotFound):
        join(who(12, community=2))
    with pytest.raises(clubs.ClubFull):
        join(who(12), replace(CLUB, members=3))
    with pytest.raises(ClubClosed):
        join(who(12), replace(CLUB, closed_at=NOW))
    with pytest.raises(clubs.AlreadyMember):
        join(MEMBER, mine=(HERS,))
    assert join(MEMBER, child="小红", mine=(HERS, CHILD)).called == "小红"
    with pytest.raises(clubs.TooManyChildren):
        join(MEMBER, child="小红", mine=tuple(replace(CHILD, called=f"小{n}") for n in range(LIMITS["children_most"])))


def test_a_mute_holds_for_all_whom_an_account_stands_for() -> None:
    silent = replace(CHILD, muted=True)
    assert clubs.muted([HERS, silent])
    assert clubs.join(CLUB, [silent], by=MEMBER, at=NOW).muted
    assert clubs.bring(CLUB, 11, [silent], by=STAFF, at=NOW).muted
    assert not clubs.join(CLUB, [CHILD], by=MEMBER, at=NOW).muted
    assert not clubs.bring(CLUB, 12, [], by=STAFF, at=NOW).muted


def test_only_staff_found_close_and_change() -> None:
    made = clubs.found("腰鼓队", "drum", "广场", "都来", None, by=STAFF, at=NOW)
    assert (made.community_id, made.is_full) == (1, False)
    assert clubs.close(CLUB, "人少了", by=STAFF, at=NOW).closed_by == 9
    assert clubs.resize(CLUB, None, by=STAFF).places is None
    with pytest.raises(clubs.TooFewPlaces):
        clubs.resize(CLUB, 1, by=STAFF)
    for by in (LEADER, MEMBER):
        with pytest.raises(NotAllowed):
            clubs.found("腰鼓队", "drum", "广场", "都来", None, by=by, at=NOW)
        with pytest.raises(NotAllowed):
            clubs.close(CLUB, "人少了", by=by, at=NOW)
        with pytest.raises(NotAllowed):
            clubs.reword(CLUB, by=by, name="太极队")
        with pytest.raises(NotAllowed):
            clubs.resize(CLUB, 9, by=by)
        with pytest.raises(NotAllowed):
            clubs.appoint(CLUB, HERS, by=by, at=NOW)
    with pytest.raises(NotFound):
        clubs.found("腰鼓队", "no", "广场", "都来", None, by=STAFF, at=NOW)
    with pytest.raises(ClubClosed):
        clubs.close(replace(CLUB, closed_at=NOW), "人少了", by=STAFF, at=NOW)


def test_who_leads_stays_and_nobody_ends_anothers_membership() -> None:
    with pytest.raises(LeaderStays):
        clubs.leave(CLUB, MINE, by=LEADER, at=NOW)
    with pytest.raises(LeaderStays):
        clubs.remove(CLUB, MINE, "吵", by=STAFF, at=NOW)
    assert clubs.leave(CLUB, CHILD, by=MEMBER, at=NOW).left_by == 11
    with pytest.raises(NotYours):
        clubs.leave(CLUB, NAMED, by=LEADER, at=NOW)
    with pytest.raises(NotYours):
        clubs.leave(CLUB, CHILD, by=LEADER, at=NOW)
    assert clubs.remove(CLUB, HERS, " 吵 ", by=LEADER, at=NOW).why == "吵"
    with pytest.raises(NotYours):
        clubs.remove(CLUB, NAMED, "吵", by=MEMBER, at=NOW)
    with pytest.raises(Blank):
        clubs.remove(CLUB, HERS, " ", by=LEADER, at=NOW)
    with pytest.raises(NoMember):
        clubs.remove(CLUB, replace(HERS, left_at=NOW), "吵", by=LEADER, at=NOW)


def test_the_lead_goes_on_with_the_consent_of_both() -> None:
    offered = clubs.offer_lead(CLUB, HERS, by=LEADER, at=NOW)
    assert (offered.leader_id, offered.heir_id) == (10, 11)
    assert clubs.take_lead(offered, [HERS], by=MEMBER).leader_id == 11
    assert clubs.decline_lead(offered, by=LEADER).heir_id is None
    for by, mine in ((who(12), HERS), (MEMBER, CHILD)):  # not offered to them; no member of their own any more
        with pytest.raises(LeadGone):
            clubs.take_lead(offered, [mine], by=by)
    with pytest.raises(LeadGone):
        clubs.take_lead(CLUB, [HERS], by=MEMBER)
    with pytest.raises(LeadGone):
        clubs.decline_lead(offered, by=who(12))
    with pytest.raises(NotYours):
        clubs.offer_lead(CLUB, HERS, by=STAFF, at=NOW)
    for member in (MINE, CHILD, NAMED, replace(HERS, left_at=NOW), replace(HERS, club_id=8)):
        with pytest.raises(NotToThem):
            clubs.offer_lead(CLUB, member, by=LEADER, at=NOW)
    assert clubs.appoint(offered, HERS, by=STAFF, at=NOW).heir_id is None
    assert clubs.parted(offered, 11) == CLUB
    assert (clubs.parted(offered, 10).leader_id, clubs.parted(offered, 10).heir_id) == (None, None)


def test_who_leads_is_of_age_where_the_roll_knows() -> None:
    assert clubs.appoint(CLUB, HERS, by=STAFF, at=NOW, born=2008).leader_id == 11  # turned 18 last year
    assert clubs.offer_lead(CLUB, HERS, by=LEADER, at=NOW, born=2008).heir_id == 11
    with pytest.raises(clubs.TooYoungToLead):
        clubs.appoint(CLUB, HERS, by=STAFF, at=NOW, born=2009)
    with pytest.raises(clubs.TooYoungToLead):
        clubs.offer_lead(CLUB, HERS, by=LEADER, at=NOW, born=2009)


def test_a_session_is_changed_before_it_begins_by_who_leads() -> None:
    assert club_sessions.cancel(CLUB, SESSION, "下雨", by=LEADER, at=NOW).why == "下雨"
    moved = club_sessions.move(CLUB, SESSION, LATER + timedelta(hours=1), "活动室", by=STAFF, at=NOW)
    assert (moved.ends_at - moved.begins_at, moved.place) == (timedelta(minutes=90), "活动室")
    with pytest.raises(NotYours):
        club_sessions.cancel(CLUB, SESSION, "下雨", by=MEMBER, at=NOW)
    with pytest.raises(SessionBegun):
        club_sessions.cancel(CLUB, SESSION, "下雨", by=LEADER, at=LATER)
    with pytest.raises(BadMoment):
        club_sessions.move(CLUB, SESSION, NOW, "", by=LEADER, at=NOW)
    with pytest.raises(SessionCancelled):
        club_sessions.cancel(CLUB, replace(SESSION, cancelled_at=NOW), "下雨", by=LEADER, at=NOW)
    with pytest.raises(NotYours):
        club_sessions.cancel(CLUB, replace(SESSION, club_id=8), "下雨", by=LEADER, at=NOW)
    with pytest.raises(BadMoment):
        club_sessions.add(CLUB, NOW, 60, by=LEADER, at=NOW)
    with pytest.raises(clubs.NumberUnclear):
        club_sessions.add(CLUB, LATER, 900, by=LEADER, at=NOW)


def test_who_came_is_written_down_of_members_of_then() -> None:
    def note(member: Member, by: Actor = LEADER, at: datetime = LATER, session: Session = SESSION) -> None:
        club_sessions.may_note(CLUB, session, member, by=by, at=at)

    note(HERS)
    note(replace(NAMED, joined_at=LATER + timedelta(days=1)))  # came before the leader knew the name
    note(replace(HERS, left_at=LATER + timedelta(hours=1)))
    with pytest.raises(NoMember):
        note(replace(HERS, joined_at=SESSION.ends_at))
    with pytest.raises(NoMember):
        note(replace(HERS, left_at=LATER))
    with pytest.raises(RollShut):
        note(HERS, at=LATER - timedelta(seconds=1))
    with pytest.raises(RollShut):
        note(HERS, at=SESSION.ends_at + timedelta(days=14))
    with pytest.raises(SessionCancelled):
        note(HERS, session=replace(SESSION, cancelled_at=NOW))
    with pytest.raises(NotYours):
        note(HERS, by=MEMBER)
    with pytest.raises(NotFound):
        note(replace(HERS, club_id=8))


def test_everybody_excuses_their_own_alone() -> None:
    club_sessions.may_excuse(SESSION, CHILD, by=MEMBER, at=NOW)
    with pytest.raises(NotYours):
        club_sessions.may_excuse(SESSION, CHILD, by=LEADER, at=NOW)
    with pytest.raises(NotYours):
        club_sessions.may_excuse(SESSION, NAMED, by=LEADER, at=NOW)
    with pytest.raises(SessionBegun):
        club_sessions.may_excuse(SESSION, CHILD, by=MEMBER, at=LATER)
    with pytest.raises(NoMember):
        club_sessions.may_excuse(SESSION, replace(CHILD, left_at=NOW), by=MEMBER, at=NOW)


def test_a_notice_is_bounded_and_so_are_a_days() -> None:
    assert club_sessions.write(CLUB, "带鼓\u202e来", 1, 5, by=LEADER, at=NOW).text == "带鼓来"
    with pytest.raises(EnoughNotices):
        club_sessions.write(CLUB, "带鼓来", 2, 5, by=LEADER, at=NOW)
    with pytest.raises(TooLong):
        club_sessions.write(CLUB, "鼓" * 401, 0, 5, by=LEADER, at=NOW)
    with pytest.raises(NotYours):
        club_sessions.write(CLUB, "带鼓来", 0, 5, by=MEMBER, at=NOW)


def test_sessions_are_made_of_the_rhythm_and_none_that_are_past() -> None:
    weekly = Rhythm(Every.WEEK, (2, 4), time(19))
    pattern = club_sessions.set_rhythm(CLUB, weekly, 90, by=STAFF, at=NOW)
    carried, new = club_sessions.made(pattern, NOW + timedelta(days=7), at=NOW, zone="Asia/Shanghai")
    assert [one.begins_at.isoformat()[:13] for one in new] == ["2027-03-02T11", "2027-03-04T11"]
    assert club_sessions.made(carried, NOW + timedelta(days=7), at=NOW, zone="Asia/Shanghai")[1] == []
    late = NOW + timedelta(days=9)  # away for a while: nothing of the days between
    _, new = club_sessions.made(carried, late + timedelta(days=2), at=late, zone="Asia/Shanghai")
    assert [one.begins_at.isoformat()[:13] for one in new] == ["2027-03-11T11"]
    ended = club_sessions.end(pattern, by=STAFF, at=NOW)
    assert club_sessions.made(ended, late, at=NOW, zone="Asia/Shanghai")[1] == []
    with pytest.raises(NotAllowed):
        club_sessions.set_rhythm(CLUB, weekly, 90, by=LEADER, at=NOW)
    with pytest.raises(NotAllowed):
        club_sessions.end(pattern, by=LEADER, at=NOW)


def test_nobody_is_woken_and_an_early_session_is_remembered_the_evening_before() -> None:
    early = datetime(2027, 3, 1, 22, 30, tzinfo=UTC)  # 06:30 in China
    assert club_sessions.reminds_from(early, "Asia/Shanghai") == datetime(2027, 3, 1, 10, 30, tzinfo=UTC)
    night = datetime(2027, 3, 1, 15, tzinfo=UTC)
    assert club_sessions.tell_at(night, early, "Asia/Shanghai") == night  # in the morning it were too late
    assert club_sessions.tell_at(night, LATER, "Asia/Shanghai") == datetime(2027, 3, 2, 0, tzinfo=UTC)
    opens = datetime(2027, 3, 2, 0, tzinfo=UTC)  # 08:00: whoever comes at half past is on their way
    for minutes, at in ((10, night), (30, night), (31, opens)):
        assert club_sessions.tell_at(night, opens + timedelta(minutes=minutes), "Asia/Shanghai") == at


def test_the_first_session_ahead_is_one_that_takes_place() -> None:
    hours = [NOW + timedelta(hours=one) for one in (-1, 1, 2, 3)]
    begun, off, elsewhere, here = [replace(SESSION, begins_at=one) for one in hours]
    every = [here, begun, replace(off, cancelled_at=NOW), replace(elsewhere, place="活动室")]
    assert club_sessions.first_ahead(every, NOW) == elsewhere.begins_at
    assert club_sessions.first_ahead(every, NOW, own_place=True) == here.begins_at
    assert club_sessions.first_ahead([begun], NOW) is None
