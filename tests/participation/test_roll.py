"""The roll: what a file says, what is wrong with which line, and what importing it would change."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from participation import roll, sheets
from participation.communities import Building
from participation.roll import RULES, Entry, Household, Line

BUILDINGS = [Building(1, 1, "1号楼", 3), Building(2, 1, "2号楼", 2)]
HEADER = ["户号", "楼栋", "单元", "房号", "姓名", "手机", "出生年", "户代表", "业主", "面积"]
GOOD = ["1-1-101", "1号楼", "1", "101", "王秀英", "13800001111", "1956", "是", "是", "89.55"]


def read(*lines: list[str]) -> tuple[list[Line], list[roll.BadLine]]:
    return roll.read([HEADER, *lines], BUILDINGS, community_id=1, this_year=2026)


def but(**cells: str) -> list[str]:
    columns = ["number", "building", "unit", "room", "name", "phone", "birth_year", "representative", "owner", "area"]
    return [cells.get(column, cell) for column, cell in zip(columns, GOOD, strict=True)]


def test_a_good_line_is_read() -> None:
    [line], bad = read(GOOD)
    assert bad == []
    assert line.household == Household(0, 1, "1-1-101", 1, 1, "101")
    assert line.entry == Entry(0, 1, 0, "王秀英", "13800001111", 1956, True, True, 895_500)
    assert "13800001111" not in repr(line)


@pytest.mark.parametrize("written", ["1号楼", "1栋", "1", "1 号楼", "1幢"])
def test_a_building_is_known_as_offices_write_it(written: str) -> None:
    [line], _ = read(but(building=written))
    assert line.household.building_id == 1


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (but(building="9号楼"), "roll-bad-building"),
        (but(building=""), "roll-bad-building"),
        (but(unit="4"), "roll-bad-unit"),
        (but(unit="一"), "roll-bad-unit"),
        (but(number=""), "roll-bad-number"),
        (but(number="x" * 41), "roll-bad-number"),
        (but(name=" "), "roll-bad-name"),
        (but(phone="12"), "roll-bad-phone"),
        (but(birth_year="1890"), "roll-bad-birth-year"),
        (but(birth_year="2027"), "roll-bad-birth-year"),
        (but(representative="maybe"), "roll-bad-yes-no"),
        (but(area="-5"), "roll-bad-area"),
        (but(area="89.555"), "roll-bad-area"),
        (but(area="NaN"), "roll-bad-area"),
        (but(area="1e9"), "roll-bad-area"),
        (but(name="=HYPERLINK(A1)"), "roll-bad-formula"),
        (but(room="@SUM(1)"), "roll-bad-formula"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_reason(line: list[str], why: str) -> None:
    lines, [bad] = read(but(name="好邻居"), [], line)
    assert (bad.number, bad.why) == (4, why)
    assert [good.entry.name for good in lines] == ["好邻居"]


def test_lines_that_contradict_each_other() -> None:
    lines, bad = read(GOOD, GOOD, but(name="李四", room="102"), but(name="赵六"), but(name="钱七", representative="否"))
    assert [fault.why for fault in bad] == ["roll-bad-twice", "roll-bad-two-doors", "roll-bad-two-representatives"]
    assert [fault.number for fault in bad] == [3, 4, 5]
    assert [line.entry.name for line in lines] == ["王秀英", "钱七"]


def test_a_file_without_the_needed_columns_is_refused() -> None:
    for header in ([], ["姓名"], ["户号", "姓名", "电话"]):
        with pytest.raises(roll.HeaderMissing):
            roll.read([header], BUILDINGS, community_id=1, this_year=2026)


def _stored() -> tuple[list[Household], list[Entry]]:
    [line], _ = read(GOOD)
    return [replace(line.household, id=5)], [replace(line.entry, id=6, household_id=5)]


def test_the_same_file_again_changes_nothing() -> None:
    plan = roll.compare(*read(GOOD), *_stored())
    assert (plan.changes, plan.same) == (0, 1)


def test_new_changed_gone_and_moved_are_told_apart() -> None:
    homes, people = _stored()
    lines, bad = read(but(phone="13900001111", room="102"), but(name="李四", room="102", representative=""))
    plan = roll.compare(lines, bad, homes, [*people, Entry(7, 1, 5, "搬走的人")])
    assert [line.entry.name for line in plan.new] == ["李四"]
    assert [(line.entry.id, line.entry.phone) for line in plan.changed] == [(6, "13900001111")]
    assert [entry.name for entry in plan.gone] == ["搬走的人"]
    assert plan.moved == (replace(homes[0], room="102"),)
    assert plan.changes == 4


def test_nobody_is_taken_off_while_a_line_is_bad() -> None:
    homes, people = _stored()
    plan = roll.compare(*read(but(name="李四"), but(number="1-1-109", phone="12")), homes, people)
    assert (plan.gone, plan.kept_back) == ((), 1)


def _sheet(content: bytes) -> list[list[str]]:
    return sheets.read(content, **RULES["file"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_as_offices_save_it(encoding: str, separator: str) -> None:
    text = "\r\n".join(separator.join(line) for line in (HEADER, GOOD))
    assert _sheet(text.encode(encoding)) == [HEADER, GOOD]


def test_a_workbook_with_numbers_and_formulas_as_text() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADER)
    book.active.append(["1-1-101", "1号楼", 1, 101, "=1+1", 13800001111, 1956.0, True, "是", 89.55])
    file = io.BytesIO()
    book.save(file)
    line = _sheet(file.getvalue())[1]
    assert line == ["1-1-101", "1号楼", "1", "101", "=1+1", "13800001111", "1956", "1", "是", "89.55"]
    _, [bad] = read(line)
    assert bad.why == "roll-bad-formula"


def test_a_zip_bomb_is_refused_unopened() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)
    with pytest.raises(sheets.TooBig):
        _sheet(file.getvalue())


@pytest.mark.parametrize("content", [b"PK\x03\x04 not a zip", b"\x00\x01\x02", b"\xff\xfe\xff\xff\xff"])
def test_what_is_no_sheet_is_refused(content: bytes) -> None:
    with pytest.raises(sheets.NotASheet):
        _sheet(content)


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(sheets.TooBig):
        _sheet(b"a\n" * 30_001)
    with pytest.raises(sheets.TooBig):
        _sheet(b"a" * 3_000_001)
