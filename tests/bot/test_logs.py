"""Nothing about people and no secret stands in the logs, whoever wrote the line."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from bot.logs import Lines

TOKEN = "123456789:AAH-a_token_like_BotFathers-0123456789"
SECRET = "the-webhooks-secret-0123456789_-ABCD"
ROOT = Path(__file__).parent.parent.parent


def line(**event: Any) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(Lines([TOKEN, SECRET])(None, "", event))
    return said


@pytest.mark.parametrize("secret", [TOKEN, SECRET, "987654:ABCDEFGHIJKLMNOPQRSTUV"])
def test_a_secret_is_taken_out_of_anything(secret: str) -> None:
    text = f"POST https://api.telegram.org/bot{secret}/sendMessage failed"
    said = json.dumps(line(event=text, reason=text, kind=text, name=ValueError(text)))
    assert secret not in said
    assert "sendMessage" in said


def test_only_keys_on_the_list_are_written() -> None:
    said = line(event="x", reason="too long", text="我家住3号楼", phone="13800138000", resident_name="王阿姨")
    assert set(said) == {"at", "event", "reason"}


def test_a_person_is_the_same_sign_each_time_and_not_their_number() -> None:
    first, again, other = line(event="x", chat=7001), line(event="y", lane=7001), line(event="x", chat=7002)
    assert first["chat"] == again["lane"] != other["chat"]
    assert "7001" not in json.dumps(first)
    elsewhere = json.loads(Lines(["another:token"])(None, "", {"event": "x", "chat": 7001}))
    assert elsewhere["chat"] != first["chat"]


def test_an_exception_says_where_and_not_what() -> None:
    try:
        raise ValueError("王阿姨 13800138000")
    except ValueError as error:
        said = line(event="update_failed", exc_info=error)
    assert said["kind"] == "ValueError"
    assert said["where"][-1].startswith("bot/test_logs.py:")
    assert "王阿姨" not in json.dumps(said, ensure_ascii=False)


def test_lines_are_bounded() -> None:
    assert len(json.dumps(line(event="x" * 100_000, reason="y" * 100_000))) < 1000


SCRIPT = """
import logging, sys, structlog
from bot import logs
logs.start([TOKEN])
logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
logging.getLogger("aiogram").warning("Update of %s failed", "王阿姨")
logging.getLogger("x").error(f"https://api.telegram.org/bot{TOKEN}/getMe of 王阿姨")
try:
    raise RuntimeError(f"王阿姨 {TOKEN}")
except RuntimeError:
    logging.getLogger("asyncio").exception("Task exception was never retrieved")
    structlog.get_logger().error("sweep_failed", sweep="x", exc_info=True, secret=TOKEN)
structlog.get_logger().info("lease_taken", name="delivery:1")
raise ExceptionGroup("王阿姨", [ValueError(f"王阿姨 {TOKEN}")])
"""


def test_libraries_say_their_sentence_without_what_they_put_in(tmp_path: Path) -> None:
    """In a process of its own: logging is one for all."""
    file = tmp_path / "speaks.py"
    file.write_text(f"TOKEN = {TOKEN!r}\n{SCRIPT}")
    out = _run(file)
    said = [json.loads(one) for one in out.stderr.splitlines()]
    assert [one["event"] for one in said] == [
        "Update of %s failed",
        "said",  # put together while running; `where` leads to it
        "Task exception was never retrieved",
        "sweep_failed",
        "lease_taken",
        "uncaught",
    ]
    assert said[1]["where"].endswith("speaks.py:8 <module>")
    assert said[2]["kind"] == said[3]["kind"] == "RuntimeError"
    assert said[5]["kind"] == "ValueError"
    assert out.stdout == ""
    assert TOKEN not in out.stderr
    assert "王阿姨" not in out.stderr


@pytest.mark.parametrize(
    ("telegram", "written"),
    [
        (
            'Bad Request: can\'t parse entities: Unsupported start tag "王阿姨" at byte offset 4',
            "tag … at byte offset 4",
        ),
        ("Bad Request: message is not modified", "Bad Request: message is not modified"),
        ("Bad Request: can't find field 'Auntie Wang'", "can't find field …"),
        ("Bad Request: invalid file name 病历.pdf", "invalid file name …"),
        ("Bad Request: chat 13800138000 not found", "chat … not found"),
        ("Bad Request: wrong HTTP URL https://x.cn/?phone=138", "wrong HTTP URL …"),
        ('Bad Request: wrong type of "Auntie Wang', "wrong type of …"),
    ],
)
def test_of_others_sentences_what_they_quote_is_left_out(telegram: str, written: str) -> None:
    said = line(event="x", reason=telegram)["reason"]
    assert written in said
    assert not re.search("王|Wang|病|138", said)


def test_a_hundred_canaries_and_every_handler_failing_once(tmp_path: Path) -> None:
    """Names, telephones, addresses, complaints, choices, tokens, secrets, passwords, file names: none is found."""
    out = _run(ROOT / "tests/bot/canaries.py", str(tmp_path), seconds=900)
    assert out.returncode == 1  # the last thing is the process's own fall
    done = json.loads((tmp_path / "done.json").read_text())
    assert done["missed"] == []
    assert len(done["failed"]) > 250
    planted = json.loads((tmp_path / "planted.json").read_text())
    assert len(set(planted)) == 100
    assert _found(planted, out) == []
    lines = [json.loads(one) for one in out.stderr.splitlines()]  # all of it is ours: nothing was printed past the logs
    assert sum(one["event"] == "update_failed" for one in lines) > 250
    assert sum(one["event"] == "uncaught" for one in lines) == 2  # in a thread, and the process


def test_pythons_own_logging_lets_the_canaries_out(tmp_path: Path) -> None:
    """So that finding none means something."""
    out = _run(ROOT / "tests/bot/canaries.py", str(tmp_path), "bare")
    assert len(_found(json.loads((tmp_path / "planted.json").read_text()), out)) == 100


def _run(script: Path, *arguments: str, seconds: float = 60) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, script, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=seconds, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def _found(planted: list[str], out: "subprocess.CompletedProcess[str]") -> list[str]:
    """Return the canaries that were printed, as they are or written for JSON, Python or an address."""
    said = out.stdout + out.stderr
    return [
        one for one in planted if any(form in said for form in (one, json.dumps(one)[1:-1], ascii(one), quote(one)))
    ]
