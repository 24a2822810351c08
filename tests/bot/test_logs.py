"""Nothing about people and no secret stands in the logs, whoever wrote the line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def test_libraries_say_their_sentence_without_what_they_put_in(tmp_path: Path) -> None:
    """In a process of its own: logging is one for all."""
    script = f"""
import logging, warnings, structlog
from bot import logs
logs.start([{TOKEN!r}])
logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", {TOKEN!r})
logging.getLogger("aiogram").warning("Update of %s failed", "王阿姨")
logging.getLogger("x").error("https://api.telegram.org/bot{TOKEN}/getMe")
try:
    raise RuntimeError("王阿姨 {TOKEN}")
except RuntimeError:
    logging.getLogger("asyncio").exception("Task exception was never retrieved")
    structlog.get_logger().error("sweep_failed", sweep="x", exc_info=True, secret={TOKEN!r})
structlog.get_logger().info("lease_taken", name="delivery:1")
"""
    out = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    said = [json.loads(one) for one in out.stderr.splitlines()]
    assert [one["event"] for one in said] == [
        "Update of %s failed",
        "https://api.telegram.org/bot***/getMe",
        "Task exception was never retrieved",
        "sweep_failed",
        "lease_taken",
    ]
    assert said[2]["kind"] == said[3]["kind"] == "RuntimeError"
    assert out.stdout == ""
    assert TOKEN not in out.stderr
    assert "王阿姨" not in out.stderr
