"""Structured logs without people in them: one JSON object a line on standard error.

Only keys on the list below are written; people stand there under pseudonyms; the bot's token and other secrets are
taken out of everything, also out of what the libraries say (the token is part of every address they call). An
exception is written as its kind and where it happened, never with its message, which may quote a resident.
"""

import json
import logging
import re
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import structlog

KEYS = frozenset({
    "event", "level", "at", "kind", "number", "key", "notice", "sweep", "seconds", "reason", "code", "count", "name",
    "where", "logger", "port",
})  # fmt: skip
"""What may be written as it is. A new key is dropped until it is put here, and so thought about."""
PSEUDONYMS = frozenset({"lane", "chat", "resident"})
"""People: the same person has the same sign in one bot's logs, and nobody can tell who it is."""

_TOKEN = re.compile(r"\d{4,}:[A-Za-z0-9_-]{16,}")
_MOST = 300
_FRAMES = 8


def start(secrets: Sequence[str] = (), *, level: int = logging.INFO) -> None:
    """Begin to log for this process. `secrets` are taken out wherever they stand."""
    lines = Lines(secrets)
    structlog.configure(
        processors=[structlog.processors.add_log_level, lines],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Libraries(lines))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)


class Lines:
    """A structlog processor: an event as one line of JSON that names nobody and tells no secret."""

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        self._secrets = [secret for secret in secrets if secret]
        self._salt = blake2b("\n".join(self._secrets).encode(), digest_size=32).digest()

    def __call__(self, _: Any, __: str, event: Any) -> str:
        line: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="milliseconds")}
        error = event.pop("exc_info", None)
        if error is True:
            error = sys.exc_info()[1]
        for name, value in event.items():
            if name in PSEUDONYMS:
                line[name] = self._sign(value)
            elif name in KEYS:
                line[name] = self.bare(value)
        if isinstance(error, BaseException):
            line.setdefault("kind", type(error).__name__)
            line["where"] = where(error)
        return json.dumps(line, ensure_ascii=False)

    def bare(self, value: Any) -> Any:
        """Return a value without secrets, of a length that fits a line."""
        if value is None or isinstance(value, bool | int | float):
            return value
        text = str(value)[:4000]
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return _TOKEN.sub("***", text)[:_MOST]

    def _sign(self, value: Any) -> str:
        return blake2b(str(value).encode(), digest_size=5, key=self._salt).hexdigest()


def where(error: BaseException) -> list[str]:
    """Return the last places of an exception's way, without its message."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return [f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno} {frame.name}" for frame in frames]


class _Libraries(logging.Formatter):
    """What libraries say: the sentence they wrote, not what they put into it."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines

    def format(self, record: logging.LogRecord) -> str:
        event: dict[str, Any] = {"event": str(record.msg), "level": record.levelname.lower(), "logger": record.name}
        if record.exc_info and record.exc_info[1] is not None:
            event["exc_info"] = record.exc_info[1]
        return self._lines(None, "", event)
