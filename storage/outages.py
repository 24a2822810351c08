"""Whether an error says that the database is away, and nothing about what was asked of it.

An update that fails five times is set aside, for it would fail for ever. A full disk, a server that restarts or a
connection that was cut is no fault of the update: it must wait, however long that lasts. (A disk that was full for
three seconds had set two complaints aside: the complaint found no room, the count of its failures did.)
"""

from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_STATES = ("08", "40", "53", "55P03", "57", "58")
"""Classes of SQLSTATE: connection, serialization and deadlock, insufficient resources, lock not available, operator
intervention, system error (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""
_CANCELED = "57014"
"""A statement that took too long would take too long each time."""
_SQLITE = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CANTOPEN", "SQLITE_NOMEM")
"""Result codes (https://www.sqlite.org/rescode.html)."""


def outage(error: BaseException) -> bool:
    """Return whether the database could not work at all when this was raised: the same may succeed later."""
    if isinstance(error, OSError):  # nobody listens, or not in time; an error that names a file is about that file
        return error.filename is None
    if isinstance(error, PoolTimeout | InterfaceError):
        return True
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    # what was said straight to the driver (`storage/straight.py`) has the driver's own errors
    said = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(said, "sqlstate", None) or ""
    name = getattr(said, "sqlite_errorname", None) or ""
    return (state.startswith(_STATES) and state != _CANCELED) or name.startswith(_SQLITE)
