"""Telegram's refusals, word for word, because clients tell them apart by their descriptions.

Sources: the Bot API's error answers as tdlib/telegram-bot-api writes them (Client.cpp), as public test suites
heard them from the real one, and as the client libraries match them.
"""

from typing import Any


class Refused(Exception):
    """A call answered with ``ok: false``; `code` is also the HTTP status."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The JSON object Telegram answers with."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(description: str) -> Refused:
    """A 400 with Telegram's prefix."""
    return Refused(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refused:
    """A 403 with Telegram's prefix."""
    return Refused(403, f"Forbidden: {description}")


def conflict(description: str) -> Refused:
    """A 409 with Telegram's prefix: two pollers, or polling beside a webhook."""
    return Refused(409, f"Conflict: {description}")


def too_many(seconds: int) -> Refused:
    """A 429 that names the pause in whole seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
