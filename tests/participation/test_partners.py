"""Partner units by hand: who may add, invite, accept, end and pledge; and a unit's ledger under any order of acts."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from participation import ledgers, partners, staff
from participation.access import Actor, Grant, Role, Standing
from participation.ledgers import BadAmount, Book, Entry, LedgerClosed, Measure, balance, by_unit
from participation.money import Source
from participation.partners import HasContact, ListedAlready, NotYourUnit, Partner
from participation.projects import Project, Stage
from participation.refusals import NotAllowed, NotFound, NotRegistered, Refusal
from participation.residents import HoldsPost, Resident, withdraw
from participation.staff import Invitation, LinkExpired, LinkUsed, Post

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
CLOSES = NOW + timedelta(days=30)


def actor(id: int, *roles: Role, standing: Standing = Standing.REGISTERED, community: int = 1) -> Actor:
    return Actor(id, community, standing, frozenset(Grant(role, community) for role in roles))


STAFF = actor(90, Role.STAFF, standing=Standing.VERIFIED)
ZHANG = actor(5, Role.PARTNER)
BANK = Partner(1, 1, "农商银行支行", "张经理", 90, NOW)
POST = Post(3, 1, 5, Role.PARTNER, None, 90, NOW, partner_id=1)


def gathering() -> Project:
    """Return a project that gathers pledges until CLOSES."""
    return Project(7, 1, "装一盏灯", "晚上太黑", 2, NOW, NOW, 3, 2, stage=Stage.PLEDGING, until_at=CLOSES)


def invited(at: datetime = NOW) -> Invitation:
    return replace(partners.invite(BANK, None, "x", by=STAFF, at=at), id=4)


@pytest.mark.parametrize("by", [actor(1), actor(1, Role.LEADER), actor(1, Role.PARTNER), actor(1, Role.HANDLER)])
def test_staff_alone_add_invite_and_end(by: Actor) -> None:
    with pytest.raises(NotAllowed):
        partners.add("农商银行", "张经理", [], by=by, at=NOW)
    with pytest.raises(NotAllowed):
        partners.invite(BANK, None, "x", by=by, at=NOW)
    with pytest.raises(NotAllowed):
        partners.end(POST, by=by, at=NOW)


def test_a_name_is_listed_once() -> None:
    assert partners.add("农商银行", "张经理", ["供电所"], by=STAFF, at=NOW).name == "农商银行"
    with pytest.raises(ListedAlready):
        partners.add("ABC Bank", "张经理", ["abc bank"], by=STAFF, at=NOW)


def test_a_link_gives_the_unit_and_nothing_of_the_office() -> None:
    link = invited()
    assert (link.role, link.partner_id, link.department, link.building_id) == (Role.PARTNER, 1, None, None)
    used = partners.accept(link, None, by=actor(5), at=NOW, inviter_is_staff=True)
    assert used.used_by == 5
    with pytest.raises(LinkUsed):
        partners.accept(used, None, by=actor(6), at=NOW, inviter_is_staff=True)
    with pytest.raises(HasContact):
        partners.accept(link, POST, by=actor(6), at=NOW, inviter_is_staff=True)
    with pytest.raises(LinkExpired):
        partners.accept(link, None, by=actor(5), at=NOW + timedelta(hours=24), inviter_is_staff=True)
    with pytest.raises(LinkExpired):  # whoever made it is staff no longer
        partners.accept(link, None, by=actor(5), at=NOW, inviter_is_staff=False)
    with pytest.raises(NotAllowed):
        partners.accept(link, None, by=replace(actor(5), blocked=True), at=NOW, inviter_is_staff=True)


def test_no_other_link_makes_a_contact_and_no_admin_a_contact_by_the_staffs_door() -> None:
    with pytest.raises(NotAllowed):
        staff.invite(Role.PARTNER, None, community_id=1, token_hash="x", by=None, at=NOW)
    link = staff.invite(Role.STAFF, None, community_id=1, token_hash="x", by=None, at=NOW)
    with pytest.raises(NotFound):
        partners.accept(link, None, by=actor(5), at=NOW, inviter_is_staff=True)


def test_a_unit_with_a_contact_is_not_offered_to_another() -> None:
    with pytest.raises(HasContact):
        partners.invite(BANK, POST, "x", by=STAFF, at=NOW)


def test_another_communitys_staff_see_nothing_of_it() -> None:
    west = actor(91, Role.STAFF, standing=Standing.VERIFIED, community=2)
    with pytest.raises(NotFound):
        partners.invite(BANK, None, "x", by=west, at=NOW)
    with pytest.raises(NotFound):
        partners.end(POST, by=west, at=NOW)


def test_only_a_contacts_post_ends_here_and_once() -> None:
    ended = partners.end(POST, by=STAFF, at=NOW)
    assert ended.revoked_at == NOW
    for post in (ended, replace(POST, role=Role.ADMIN)):
        with pytest.raises(NotFound):
            partners.end(post, by=STAFF, at=NOW)


@pytest.mark.parametrize("measure", Measure)
def test_a_unit_pledges_under_its_own_name(measure: Measure) -> None:
    line = partners.pledge(gathering(), BANK, [1], measure, 100, "", by=ZHANG, at=NOW)
    assert (line.source, line.unit, line.partner_id, line.party_id) == (Source.UNITS, "农商银行支行", 1, None)


def test_who_may_not_pledge_for_a_unit() -> None:
    def pledging(by: Actor, units: list[int], amount: int = 100, at: datetime = NOW) -> None:
        partners.pledge(gathering(), BANK, units, Measure.MONEY, amount, "", by=by, at=at)

    for by in (actor(5), STAFF, replace(ZHANG, blocked=True)):
        with pytest.raises(NotAllowed):
            pledging(by, [1])
    with pytest.raises(NotYourUnit):
        pledging(ZHANG, [2])
    with pytest.raises(NotRegistered):
        pledging(replace(ZHANG, standing=Standing.GUEST), [1])
    with pytest.raises(NotFound):  # a project of another community
        pledging(actor(5, Role.PARTNER, community=2), [1])
    with pytest.raises(BadAmount):
        pledging(ZHANG, [1], 0)
    with pytest.raises(LedgerClosed):
        pledging(ZHANG, [1], at=CLOSES)


def test_places_are_lent_by_units_and_a_unit_is_named_under_units_alone() -> None:
    with pytest.raises(NotFound):
        ledgers.pledge(gathering(), Measure.SPACE, 1, "车库", by=actor(2), at=NOW)
    with pytest.raises(NotFound):
        ledgers.record(
            gathering(), Book.RECEIPT, Source.RESIDENTS, Measure.MONEY, 1, "", by=STAFF, at=NOW, partner_id=1, unit="x"
        )


def test_who_speaks_for_a_unit_keeps_their_name_until_the_post_ends() -> None:
    one = Resident(5, 5, 5, "zh-Hans", NOW, community_id=1, standing=Standing.REGISTERED, name="张三")
    with pytest.raises(HoldsPost):
        withdraw(one, ZHANG)


class UnitsGive(RuleBasedStateMachine):
    """Two units, whose contacts come and go. `sums` is each unit's ledger kept a second time, by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.project = gathering()
        self.units = {1: BANK, 2: replace(BANK, id=2, name="供电所")}
        self.speaks: dict[int, int] = {1: 5, 2: 6}
        self.entries: list[Entry] = []
        self.sums: Counter[tuple[str, Book, Measure]] = Counter()
        self.numbers = iter(range(100, 10_000))

    def tried(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except Refusal:
            return None

    def person(self, id: int) -> Actor:
        return actor(id, *([Role.PARTNER] if id in self.speaks.values() else []))

    def of(self, id: int) -> list[int]:
        return [unit for unit, who in self.speaks.items() if who == id]

    def keep(self, entry: Entry) -> None:
        self.entries.append(replace(entry, id=next(self.numbers)))
        self.sums[entry.unit, entry.book, entry.measure] += entry.amount

    @rule(
        who=st.integers(5, 8), unit=st.integers(1, 2), amount=st.sampled_from([0, 1, 50]), what=st.sampled_from(Measure)
    )
    def somebody_pledges_for_a_unit(self, who: int, unit: int, amount: int, what: Measure) -> None:
        made = self.tried(lambda: partners.pledge(
            self.project, self.units[unit], self.of(who), what, amount, "", by=self.person(who), at=self.now
        ))  # fmt: skip
        if made:
            assert self.speaks.get(unit) == who
            assert amount > 0
            assert self.now < CLOSES
            self.keep(made)
        else:
            assert self.speaks.get(unit) != who or amount == 0 or self.now >= CLOSES

    @rule(
        unit=st.sampled_from([None, 1, 2]), amount=st.integers(1, 9), book=st.sampled_from([Book.PLEDGE, Book.RECEIPT])
    )
    def staff_write_something_down(self, unit: int | None, amount: int, book: Book) -> None:
        name = self.units[unit].name if unit else ""
        made = self.tried(lambda: ledgers.record(
            self.project, book, Source.UNITS, Measure.MONEY, amount, "收据", by=STAFF, at=self.now, partner_id=unit,
            unit=name,
        ))  # fmt: skip
        if made:
            self.keep(made)

    @rule(who=st.integers(5, 8), which=st.integers(0, 20))
    def somebody_takes_a_line_back(self, who: int, which: int) -> None:
        if not self.entries:
            return
        line = self.entries[which % len(self.entries)]
        made = self.tried(lambda: ledgers.counter(
            self.project, line, self.entries, "收回", by=self.person(who), at=self.now, units=self.of(who)
        ))  # fmt: skip
        if made:
            assert line.partner_id is not None
            assert self.speaks.get(line.partner_id) == who
            assert line.book is Book.PLEDGE
            assert self.now < CLOSES
            assert all(one.corrects != line.id for one in self.entries)
            self.keep(made)

    @rule(unit=st.integers(1, 2), who=st.integers(5, 8))
    def the_contact_changes(self, unit: int, who: int) -> None:
        self.speaks.pop(unit, None)
        self.speaks[unit] = who

    @rule(unit=st.integers(1, 2))
    def the_contacts_post_ends(self, unit: int) -> None:
        self.speaks.pop(unit, None)

    @rule(days=st.sampled_from([1, 10, 25]))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @invariant()
    def each_units_balance_is_the_sum_of_its_lines(self) -> None:
        lines = by_unit(self.entries)
        for unit in self.units.values():
            for book in (Book.PLEDGE, Book.RECEIPT):
                for measure in Measure:
                    found = balance(lines.get(unit.name, []), book, Source.UNITS, measure)
                    assert found == self.sums[unit.name, book, measure]
                    assert found >= 0

    @invariant()
    def the_source_is_the_sum_of_its_units_and_of_those_not_listed(self) -> None:
        for measure in Measure:
            whole = balance(self.entries, Book.PLEDGE, Source.UNITS, measure)
            assert whole == sum(self.sums[name, Book.PLEDGE, measure] for name in ("农商银行支行", "供电所", ""))


TestUnitsGive = UnitsGive.TestCase
TestUnitsGive.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
