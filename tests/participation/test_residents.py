"""Who somebody is to the community: each step needs the one before, and nothing is believed for the asking."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation import residents
from participation.access import Actor, Grant, Role, Standing
from participation.names import LooksLikeStaff, call_name
from participation.refusals import Blank, NotAllowed, NotFound, Refusal, TooLong
from participation.residents import Attempts, Resident

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
GUEST = Resident(7, 70, 70, "zh-Hans", NOW, community_id=1)
AGREED = residents.agree(GUEST, NOW)
REGISTERED = residents.name(residents.house(AGREED, 3, 2), "王阿姨")
VERIFIED = residents.verify(REGISTERED, 11, 3, 2)
STAFF = Actor(9, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))


@pytest.mark.parametrize(
    "step",
    [
        lambda guest: residents.name(guest, "王阿姨"),
        lambda guest: residents.house(guest, 3, 2),
        lambda guest: residents.own_number(guest, "13800000000", guest.user_id),
    ],
)
def test_nothing_is_kept_without_consent(step: Callable[[Resident], object]) -> None:
    with pytest.raises(residents.NoConsent):
        step(GUEST)


def test_a_guest_is_registered_by_a_name_and_not_by_more() -> None:
    assert AGREED.standing is Standing.GUEST
    assert residents.house(AGREED, 3, 2).standing is Standing.GUEST
    assert REGISTERED.standing is Standing.REGISTERED


def test_a_guest_is_never_verified() -> None:
    with pytest.raises(residents.NoConsent):
        residents.verify(AGREED, 11, 3, 2)
    with pytest.raises(NotFound):
        residents.confirm(AGREED, STAFF)


def test_moving_undoes_the_confirmation_and_the_household() -> None:
    assert residents.house(VERIFIED, 3, 2) == VERIFIED
    for building, unit in ((4, 2), (3, 1)):
        moved = residents.house(VERIFIED, building, unit)
        assert (moved.standing, moved.household_id) == (Standing.REGISTERED, None)


def test_another_community_knows_nobody_yet() -> None:
    elsewhere = residents.settle(VERIFIED, 2)
    assert elsewhere.standing is Standing.REGISTERED
    assert (elsewhere.building_id, elsewhere.unit, elsewhere.household_id) == (None, None, None)
    assert residents.settle(VERIFIED, 1) == VERIFIED
    assert residents.settle(GUEST, 2).standing is Standing.GUEST


def test_a_new_name_changes_no_standing() -> None:
    assert residents.name(VERIFIED, "英姐").standing is Standing.VERIFIED


def test_only_staff_confirm_and_not_themselves_and_not_twice() -> None:
    assert residents.confirm(REGISTERED, STAFF, 11).standing is Standing.VERIFIED
    assert residents.confirm(REGISTERED, STAFF, 11).household_id == 11
    neighbour = Actor(8, 1, Standing.VERIFIED)
    handler = Actor(8, 1, Standing.VERIFIED, frozenset({Grant(Role.HANDLER, 1, "health")}))
    elsewhere = Actor(8, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 2)}))
    for stranger in (neighbour, handler, elsewhere):
        with pytest.raises(NotAllowed):
            residents.confirm(REGISTERED, stranger)
    with pytest.raises(residents.NotYourself):
        residents.confirm(REGISTERED, replace(STAFF, resident_id=REGISTERED.id))
    with pytest.raises(residents.AlreadyVerified):
        residents.confirm(VERIFIED, STAFF)
    with pytest.raises(NotFound):
        residents.confirm(replace(REGISTERED, community_id=2), STAFF)


@pytest.mark.parametrize("user_id", [71, None, 0])
def test_only_the_senders_own_contact_counts(user_id: int | None) -> None:
    with pytest.raises(residents.NotYourContact):
        residents.own_number(AGREED, "13800000000", user_id)
    assert residents.own_number(AGREED, "13800000000", 70) == "13800000000"


def test_withdrawing_leaves_the_account_alone() -> None:
    gone = residents.withdraw(VERIFIED, Actor(7, 1, Standing.VERIFIED))
    assert gone == Resident(7, 70, 70, "zh-Hans", NOW, community_id=1)


@pytest.mark.parametrize("role", list(Role))
def test_who_holds_a_post_stays_on_the_list(role: Role) -> None:
    with pytest.raises(residents.HoldsPost):
        residents.withdraw(VERIFIED, Actor(7, 1, Standing.VERIFIED, frozenset({Grant(role, 1)})))


def test_wrong_codes_lock_for_two_four_eight_minutes_up_to_a_day() -> None:
    attempts, locks = Attempts(1, 7), []
    for _ in range(16):
        residents.may_try(attempts, NOW)
        attempts = residents.missed(replace(attempts, locked_until=None), NOW)
        locks.append(residents.minutes_left(attempts, NOW))
        attempts = replace(attempts, locked_until=None)
    assert locks == [0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440, 1440]


def test_a_lock_ends_on_its_minute_and_a_right_code_forgets() -> None:
    locked = Attempts(1, 7, 3, NOW + timedelta(minutes=2))
    with pytest.raises(residents.CodeLocked) as refused:
        residents.may_try(locked, NOW + timedelta(seconds=90))
    assert refused.value.facts == {"minutes": 1}
    residents.may_try(locked, NOW + timedelta(minutes=2))
    assert residents.hit(locked) == Attempts(1, 7)


def test_a_letter_verifies_a_household_and_not_a_street() -> None:
    residents.room_in_letter(9)
    with pytest.raises(residents.LetterUsedUp):
        residents.room_in_letter(10)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("ABCDEF23", "ABCDEF23"),
        ("abcd-ef23", "ABCDEF23"),
        (" abcd ef23 ", "ABCDEF23"),
        ("ＡＢＣＤ－ＥＦ２３", "ABCDEF23"),
        ("0BCDEF18", "OBCDEFIB"),
        ("ABCDEF2", None),
        ("ABCDEF234", None),
        ("ABCDEF29", None),
        ("", None),
        ("八位邀请码在哪里", None),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, code: str | None) -> None:
    assert residents.letter_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("13812345678", "13812345678"),
        ("+86 138-1234-5678", "13812345678"),
        ("008613812345678", "13812345678"),
        ("１３８１２３４５６７８", "13812345678"),
        ("+852 9123 4567", "+85291234567"),
        ("+1 (212) 555-0100", "+12125550100"),
    ],
)
def test_one_number_has_one_form(typed: str, number: str) -> None:
    assert residents.telephone(typed) == number
    assert residents.telephone(number) == number


@pytest.mark.parametrize("typed", ["", "电话", "12345", "1" * 30, "0000000000"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(residents.NotAPhone):
        residents.telephone(typed)


def test_a_number_is_shown_masked() -> None:
    assert residents.masked("13812341234") == "138****1234"
    assert "345" not in residents.masked("+1234567")


STAFFY = [
    "社区", "社區工作人員", "城东社区小李", "社 区 主 任", "社·区", "李主任", "張書記", "民警小王", "派出所",
    "网格员", "網格員", "管理员", "菅理员", "祉区", "居委会大姐", "街道办", "官方客服", "邻里机器人",
    "admin", "ADMIN", "Ａｄｍｉｎ", "аdmin", "adm1n", "a d m i n", "Admin01", "staff", "STAFF 2", "s.t.a.f.f", "5taff",
    "Linli Bot", "linli", "роlice", "Pólice", "ⓢⓣⓐⓕⓕ", "𝐚𝐝𝐦𝐢𝐧", "社\u200b区", "社\u202e区",
]  # fmt: skip


@pytest.mark.parametrize("name", STAFFY)
def test_a_name_that_looks_like_staff_is_refused(name: str) -> None:
    with pytest.raises(LooksLikeStaff):
        call_name(name, most=20)


@pytest.mark.parametrize(
    "name",
    ["王阿姨", "老李", "李建国", "Mary Stafford", "Abbott", "王姐😀", "3号楼老张", "小明 2", "欧阳娜娜", "Talbot"],
)
def test_neighbours_keep_their_names(name: str) -> None:
    assert call_name(name, most=20) == name


@pytest.mark.parametrize("name", ["李敏", "李　敏", "李 敏", "李敏1", "李敏。"])
def test_nobody_takes_a_staff_members_name(name: str) -> None:
    with pytest.raises(LooksLikeStaff):
        call_name(name, most=20, taken=["李敏"])
    assert call_name("李敏敏", most=20, taken=["李敏"]) == "李敏敏"


def test_a_name_is_neither_blank_nor_long() -> None:
    with pytest.raises(Blank):
        call_name("\u200b \u202e", most=20)
    with pytest.raises(TooLong):
        call_name("王" * 21, most=20)


@given(st.text(max_size=40))
def test_any_text_is_a_clean_name_or_refused(text: str) -> None:
    try:
        name = call_name(text, most=20)
    except Refusal:
        return
    assert name == call_name(name, most=20)
    assert "\n" not in name
