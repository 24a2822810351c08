"""What a Bot API call brought: parameters from the query, a form, multipart or JSON, all read alike.

Telegram takes every form and never minds an unknown parameter, so neither does this.
"""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from playground.refusals import Refused, bad

MAX_BODY = 52 * 1024 * 1024  # Telegram takes uploads of up to 50 MB


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


class Parameters:
    """The named values of one call; readers give Telegram's defaults and refuse what it refuses."""

    __slots__ = ("uploads", "values")

    def __init__(self, values: dict[str, Any], uploads: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.uploads = uploads or {}

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str, default: str = "") -> str:
        """The value as text; `default` when it was not sent."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a whole number; `default` when it was not sent or is none."""
        value = self.values.get(name)
        if value is None:
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            return default

    def number(self, name: str) -> float | None:
        """The value as a number, or None."""
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        """The value as yes or no, by Telegram's spellings of yes."""
        value = self.values.get(name)
        if isinstance(value, str):
            return value.lower() in ("true", "yes", "1")
        return bool(value)

    def tree(self, name: str, what: str) -> Any:
        """The value parsed from JSON, None when it was not sent; refuses what is no JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {what} JSON object") from None


async def read(request: web.BaseRequest) -> Parameters:
    """Every parameter of a call. Raises `Refused` for a body that is too large or no JSON object."""
    query = request.rel_url.raw_query_string
    values: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    if request.method != "POST":
        return Parameters(values)
    kind = request.content_type
    try:
        if kind == "multipart/form-data":
            return await _multipart(request, values)
        body = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise Refused(413, "Request Entity Too Large") from None
    if kind == "application/json":
        try:
            tree = json.loads(body) if body else {}
        except ValueError:
            raise bad("can't parse JSON object") from None
        if not isinstance(tree, dict):
            raise bad("object expected as request body")
        values.update(tree)
    elif body:
        values.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Parameters(values)


async def _multipart(request: web.BaseRequest, values: dict[str, Any]) -> Parameters:
    uploads: dict[str, Upload] = {}
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            uploads[name] = Upload(part.filename, part.content_type, part.file.read())
        elif isinstance(part, bytes | bytearray):
            values[name] = bytes(part).decode("utf-8", "replace")
        else:
            values[name] = part
    return Parameters(values, uploads)
