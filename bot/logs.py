"""Structured logs without people in them: one JSON object a line on standard error.

Only keys on the list below are written; people stand there under pseudonyms; the bot's token and other secrets are
taken out of everything, also out of what the libraries say (the token is part of every address they call). An
exception is written as its kind and where it happened, never with its message, which may quote a resident; also one
that nobody caught. Of a library's line the sentence is written only if it stands so in the library's own source: what
was put together while running may hold anything.
"""

import json
import linecache
import logging
import re
import sys
import threading
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import structlog

KEYS = frozenset({
    "event", "level", "at", "kind", "number", "key", "notice", "sweep", "seconds", "reason", "code", "count", "name",
    "where", "logger", "port", "way",
})  # fmt: skip
"""What may be written as it is. A new key is dropped until it is put here, and so thought about."""
QUOTING = frozenset({"reason"})
"""Other people's sentences (Telegram's mostly): without what they quote, which may be a resident's words."""
PSEUDONYMS = frozenset({"lane", "chat", "resident"})
"""People: the same person has the same sign in one bot's logs, and nobody can tell who it is."""

_TOKEN = re.compile(r"\d{4,}:[A-Za-z0-9_-]{16,}")
_QUOTED = re.compile(r"""\"[^"]*(?:"|$)|`[^`]*(?:`|$)|(?<!\w)'[^']*(?:'(?!\w)|$)|\w+://\S+|\S*\d{5}\S*|[^\x20-\x7e]+""")
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
    sys.excepthook = lambda _, error, __: _fall(error)
    sys.unraisablehook = lambda lost: _fall(lost.exc_value)
    threading.excepthook = lambda lost: _fall(lost.exc_value)


def _fall(error: BaseException | None) -> None:
    """Say what nobody caught, in place of a traceback with its message."""
    structlog.get_logger().critical("uncaught", kind=type(error).__name__, exc_info=error)


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
            elif name in QUOTING:
                line[name] = self.bare(_QUOTED.sub("…", str(value)[:4000]))
            elif name in KEYS:
                line[name] = self.bare(value)
        if isinstance(error, BaseException):
            while isinstance(error, BaseExceptionGroup):  # of what failed together, the first
                error = error.exceptions[0]
            line["kind"] = type(error).__name__
            line["where"] = where(error) or line.get("where", [])
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
    """What libraries say: the sentence they wrote and where, not what they put into it."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines

    def format(self, record: logging.LogRecord) -> str:
        place = "/".join(record.pathname.split("/")[-2:])
        event: dict[str, Any] = {
            "event": _sentence(record) or "said",
            "level": record.levelname.lower(),
            "logger": record.name,
            "where": f"{place}:{record.lineno} {record.funcName}",
        }
        if record.exc_info and record.exc_info[1] is not None:
            event["exc_info"] = record.exc_info[1]
        return self._lines(None, "", event)


def _sentence(record: logging.LogRecord) -> str:
    """Return the first line of what was written when it stands so in the source; empty when it was put together."""
    said = str(record.msg).split("\n", 1)[0].strip()
    source = "".join(linecache.getlines(record.pathname))
    return said if len(said) > 2 and any(f"{quote}{said}" in source for quote in "\"'") else ""
