"""The insert of the database in hand: both know ON CONFLICT, SQLAlchemy's general insert does not."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession


def insert_into(session: AsyncSession, row: Any) -> Any:
    """Return an insert into the row's table, in the words of the session's database."""
    dialect = sqlite if session.get_bind().dialect.name == "sqlite" else postgresql
    return dialect.insert(row)
