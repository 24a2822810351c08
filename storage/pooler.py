"""PostgreSQL through PgBouncer in transaction mode: each transaction may run on another server connection.

Said in the URL as SQLAlchemy says it: `?prepared_statement_cache_size=0`. Prepared statements then live no longer
than their transaction (PgBouncer before 1.21 knows none of them), and each has a name of its own, so that one that
is met on the wrong connection fails instead of being another's. What asyncpg asks when it connects is asked within
a transaction too: its two steps would go to two servers under load. PgBouncer has to run `DEALLOCATE ALL` between
transactions (deploy/pgbouncer.ini), or the names gather on the server.

Nothing that belongs to a session (locks, LISTEN, temporary tables) goes through here: that takes LINLI_DATABASE_DIRECT.
"""

from typing import Any
from uuid import uuid4

import asyncpg
from sqlalchemy.engine import URL


class Connection(asyncpg.Connection):  # type: ignore[misc]  # asyncpg has no types
    """asyncpg's connection, whose questions about types stay on one server connection."""

    async def set_type_codec(self, *args: Any, **kwargs: Any) -> None:
        async with self.transaction():
            await super().set_type_codec(*args, **kwargs)


def connect_args(url: URL) -> dict[str, Any]:
    """Return what asyncpg is to be told for this URL; nothing when no pooler stands between."""
    if url.query.get("prepared_statement_cache_size") != "0":
        return {}
    return {
        "statement_cache_size": 0,
        "prepared_statement_name_func": lambda: f"linli_{uuid4().hex}",
        "connection_class": Connection,
    }
