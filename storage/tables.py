"""The declarative base, and the scope that cannot be forgotten.

Rows of a community carry `community_id` through `OfCommunity`. Every ORM statement over such rows is narrowed
to the session's community by an event; a session that was not told its community may not touch them at all
(`ScopeMissing`). Sweeps and the worker say `transaction.everywhere()` aloud.

Rows of a poll carry it through `OfPoll`: a poll may be one over several communities, and is seen by each of them
(docs/decisions/0023-a-poll-over-several-communities.md).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any, ClassVar, cast

from sqlalchemy import BigInteger, ForeignKey, Integer, MetaData, Table, column, event, or_, select, table
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    ORMExecuteState,
    Session,
    declared_attr,
    mapped_column,
    with_loader_criteria,
)
from sqlalchemy.sql import visitors

from storage.types import Document, Moment

Key = BigInteger().with_variant(Integer(), "sqlite")
"""An identity column; SQLite numbers rows by itself only when the type is exactly INTEGER."""

EVERYWHERE = "everywhere"


class ScopeMissing(RuntimeError):
    """Code touched a community's rows without saying which community. A fault of ours, never the person's."""


class Row(DeclarativeBase):
    """A table's row. Rows never leave storage; repositories hand out frozen values of participation."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment,
        dict[str, Any]: Document,
        list[Any]: Document,
        int: BigInteger,
    }


class Numbered:
    """Adds the row's own number."""

    id: Mapped[int] = mapped_column(Key, primary_key=True, autoincrement=True)


class Scoped:
    """A row that belongs to a community. Rows are of one of the two kinds below, which say who sees them."""

    community_id: Any


class OfCommunity(Scoped):
    """A row that its community alone sees. Adds the community, and with it the scope."""

    @declared_attr
    def community_id(cls) -> Mapped[int]:
        return _belonging()


class OfPoll(Scoped):
    """A row of a poll, by its `poll_id`: seen by its own community, and by every one that takes part in the poll."""

    @declared_attr
    def community_id(cls) -> Mapped[int]:
        return _belonging()

    @declared_attr
    def poll_id(cls) -> Mapped[int]:
        return mapped_column()  # every row says which key it is of


def _belonging() -> Mapped[int]:
    return mapped_column(ForeignKey("communities.id"), index=True)


_PARTS = table("poll_communities", column("poll_id"), column("community_id"))
"""Which communities take part in a poll over several (`storage/street_funds.py`)."""


@contextmanager
def scope(session: Session, community: int | str | None) -> Iterator[None]:
    """Narrow a session to one community (or EVERYWHERE) for a while."""
    before = session.info.get("community")
    session.info["community"] = community
    try:
        yield
    finally:
        session.info["community"] = before


def _scope(session: Session) -> int | str | None:
    found: int | str | None = session.info.get("community")
    return found


def _within(community: int) -> Callable[[type[OfCommunity]], Any]:
    return lambda cls: cls.community_id == community


def _taking_part(community: int) -> Callable[[type[Any]], Any]:
    return lambda cls: or_(
        cls.community_id == community,
        cls.poll_id.in_(select(_PARTS.c.poll_id).where(_PARTS.c.community_id == community)),
    )


@event.listens_for(Session, "do_orm_execute")
def _narrow(state: ORMExecuteState) -> None:
    if not (state.is_select or state.is_update or state.is_delete) or state.is_column_load:
        return
    if not _touches_a_community(state):
        return
    community = _scope(state.session)
    if community == EVERYWHERE:
        return
    if community is None or not state.is_orm_statement:
        raise ScopeMissing(f"no community was named for {str(state.statement)[:80]}")
    state.statement = state.statement.options(
        with_loader_criteria(OfCommunity, _within(int(community)), include_aliases=True, track_closure_variables=True),
        with_loader_criteria(OfPoll, _taking_part(int(community)), include_aliases=True, track_closure_variables=True),
    )


def _touches_a_community(state: ORMExecuteState) -> bool:
    if state.is_orm_statement and any(issubclass(mapper.class_, Scoped) for mapper in state.all_mappers):
        return True
    # a count or a scalar subquery names no mapper, but its tables are in the statement
    tables = _of_communities()
    return any(
        isinstance(element, Table) and element.name in tables
        for element in visitors.iterate(cast(Any, state.statement))
    )


@cache
def _of_communities() -> frozenset[str]:
    return frozenset(
        cast(Table, mapper.local_table).name for mapper in Row.registry.mappers if issubclass(mapper.class_, Scoped)
    )


@event.listens_for(Session, "before_flush")
def _own(session: Session, *_: object) -> None:
    """Stamp new rows with the session's community; refuse rows of another."""
    for row in [*session.new, *session.dirty, *session.deleted]:
        if not isinstance(row, Scoped):
            continue
        community = _scope(session)
        if community is None:
            raise ScopeMissing(f"no community was named for {type(row).__name__}")
        if row.community_id is None and community != EVERYWHERE:
            row.community_id = int(community)
        if community not in (EVERYWHERE, row.community_id):
            raise ScopeMissing(f"{type(row).__name__} belongs to community {row.community_id}, not {community}")
