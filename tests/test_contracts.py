"""Each import contract is kept, and a deliberate violation of each is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "participation", "classifier", "storage", "scheduler", "playground")
LINT = Path(sys.executable).parent / "lint-imports"

VIOLATIONS = {
    "participation and classifier stand on nothing of ours": ("participation/text.py", "import storage.types"),
    "participation is pure": ("participation/text.py", "import sqlalchemy"),
    "storage stands on participation alone": ("storage/clock.py", "import classifier"),
    "the scheduler knows no Telegram and no words": ("scheduler/sweeps.py", "import bot.wording"),
    "only storage speaks SQL": ("bot/context.py", "import sqlalchemy"),
    "only the timetable knows APScheduler": ("scheduler/sweeps.py", "import apscheduler"),
    "delivery stays small": ("bot/delivery.py", "import aiogram"),
    "the playground's Telegram stands on nothing of ours": ("playground/server.py", "import storage"),
}


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def test_the_contracts_are_kept() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_violation_is_caught(contract: str, tmp_path: Path) -> None:
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "*.gz", "page"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    file, line = VIOLATIONS[contract]
    with (tmp_path / file).open("a") as broken:
        broken.write(f"\n{line}\n")
    result = _lint(tmp_path)
    assert result.returncode != 0
    assert any(contract in text and "BROKEN" in text for text in result.stdout.splitlines()), result.stdout
