"""The command line: from an empty machine to a first admin, a roll and letters."""

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.founding import disarmed

ROLL = "户号,楼栋,单元,房号,姓名,手机\n1-1-101,1号楼,1,=1,王秀英,13812345678\n-1,1号楼,1,102,李四,\n"


@pytest.fixture
def linli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Linli":
    """The command in an empty folder with an empty database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LINLI_DATABASE", f"sqlite+aiosqlite:///{tmp_path / 'linli.db'}")
    monkeypatch.delenv("LINLI_KEYS", raising=False)
    return Linli(tmp_path)


class Linli:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str) -> Result:
        return CliRunner().invoke(app, list(words))

    def found(self) -> None:
        made = self("community", "add", "--name", "城东社区", "--slug", "cd", "--buildings", "1号楼:3，2号楼:2、3号楼")
        assert made.exit_code == 0, made.output


def test_a_community_is_founded_once(linli: Linli) -> None:
    linli.found()
    assert "cd\t城东社区" in linli("community", "list").output
    again = linli("community", "add", "--name", "城东社区", "--slug", "cd")
    assert again.exit_code != 0
    assert linli("community", "list").output.count("城东社区") == 1
    for slug in ("城东", "Cd", "-x", ""):
        assert linli("community", "add", "--name", "x", "--slug", slug).exit_code != 0


def test_the_first_admin_gets_a_link(linli: Linli) -> None:
    linli.found()
    made = linli("invite", "--community", "cd", "--role", "admin")
    assert made.exit_code == 0
    assert made.stdout.startswith("/start join_")
    assert linli("invite", "--community", "nowhere").exit_code != 0
    assert linli("invite", "--community", "cd", "--role", "handler").exit_code == 1
    assert linli("invite", "--community", "cd", "--role", "handler", "--department", "health").exit_code == 0
    leader = ("invite", "--community", "cd", "--role", "leader")
    assert linli(*leader).exit_code == 1
    assert linli(*leader, "--building", "9号楼").exit_code != 0
    assert linli(*leader, "--building", "2号楼").exit_code == 0


def test_the_roll_is_read_dry_and_then_imported(linli: Linli) -> None:
    linli.found()
    file = linli.folder / "roll.csv"
    file.write_text(ROLL.replace("=1,", "101,"), encoding="gbk")
    assert "2 new" in linli("roll", str(file), "--community", "cd").output
    assert "2 new" in linli("roll", str(file), "--community", "cd", "--apply").output
    again = linli("roll", str(file), "--community", "cd")
    assert "0 new" in again.output
    assert "13812345678" not in again.output
    file.write_text(ROLL, encoding="utf-8")
    said = linli("roll", str(file), "--community", "cd").output
    assert "第 2 行：有公式" in said
    assert "1 kept because of bad lines" in said


def test_letters_are_printed_once_and_run_no_formula(linli: Linli) -> None:
    linli.found()
    file = linli.folder / "roll.csv"
    file.write_text(ROLL.replace("=1,", "101,"), encoding="utf-8")
    linli("roll", str(file), "--community", "cd", "--apply")
    made = linli("letters", "--community", "cd").stdout_bytes.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(made)))
    assert [line[:4] for line in lines[1:]] == [["1号楼", "1", "101", "1-1-101"], ["1号楼", "1", "102", "'-1"]]
    assert all(len(line[4]) == 9 for line in lines[1:])
    assert len(linli("letters", "--community", "cd").stdout_bytes.decode().splitlines()) == 1
    anew = linli("letters", "--community", "cd", "--anew").stdout_bytes.decode()
    assert len(anew.splitlines()) == 3
    assert not any(line[4] in anew for line in lines[1:])


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(cell: str) -> None:
    assert disarmed(cell) == f"'{cell}"
    assert disarmed(f"1{cell}") == f"1{cell}"
