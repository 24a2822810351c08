"""Column types that mean the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import JSON, DateTime, Dialect, String, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator

from storage.keys import Keys, KeysMissing

KEYS: WeakKeyDictionary[Dialect, Keys] = WeakKeyDictionary()
"""Each storage's keys, by the dialect of its engines: what a column type is told of its database."""


class Moment(TypeDecorator[datetime]):
    """An aware UTC moment. SQLite gives datetimes back naive; here they never leave storage so."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone was given to storage")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


Document: Any = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""A JSON document: JSONB on PostgreSQL, text on SQLite."""


def _keys(dialect: Dialect) -> Keys:
    if dialect not in KEYS:
        raise KeysMissing("secrets are read and written through a Storage alone")
    return KEYS[dialect]


class Encrypted(TypeDecorator[str]):
    """A text that is stored encrypted (telephones). It cannot be searched; a `Fingerprint` beside it can."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _keys(dialect).conceal(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _keys(dialect).reveal(value)


class Fingerprint(TypeDecorator[str]):
    """Stores a text's keyed hash and nothing else: `Row.mark == text` asks for equality, reading gives the hash."""

    impl = String(64)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _keys(dialect).mark(value)
