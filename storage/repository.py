"""What every repository can do: hand out frozen values, take them back, lock before a decision.

A value of participation and its row have the same field names; `Repository` copies between them, so a feature's
repository holds only its table and its questions.
"""

from collections.abc import Iterable, Sequence
from dataclasses import Field, fields
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from participation.refusals import NotFound
from storage.tables import Row


class Value(Protocol):
    """A frozen dataclass of participation; `id` 0 means: not stored yet."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> int: ...


V = TypeVar("V", bound=Value)
R = TypeVar("R", bound=Row)


class Repository(Generic[V, R]):
    """The values `V` kept in rows `R`. Subclasses name both and add their questions."""

    value: type[V]
    row: type[R]

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def get(self, id: int, *, lock: bool = False) -> V:
        """Return the value with that id; with `lock`, nobody else may change it before this transaction ends.

        Refuses with NotFound, also for what belongs to another community.
        """
        found = await self.find(self.row.id == id, lock=lock)  # type: ignore[attr-defined]
        if found is None:
            raise NotFound
        return found

    async def find(self, *where: ColumnElement[bool], lock: bool = False) -> V | None:
        """Return the one value that fits, or None."""
        question = select(self.row).where(*where)
        found = await self.session.scalar(self._locked(question) if lock else question)
        return None if found is None else self.read(found)

    async def all(
        self,
        *where: ColumnElement[bool],
        order: Sequence[Any] = (),
        limit: int | None = None,
        offset: int = 0,
        lock: bool = False,
    ) -> list[V]:
        """Return the values that fit, by default in the order they came."""
        question = select(self.row).where(*where).order_by(*(order or (self.row.id,)))  # type: ignore[attr-defined]
        question = question.limit(limit).offset(offset)
        found = await self.session.scalars(self._locked(question) if lock else question)
        return [self.read(row) for row in found]

    async def add(self, value: V) -> V:
        """Store a new value (its id is 0) and return it with its number."""
        row = self.row()
        self.write(value, row)
        self.session.add(row)
        await self.session.flush()
        return self.read(row)

    async def add_all(self, values: Iterable[V]) -> None:
        """Store many new values in one statement."""
        for value in values:
            row = self.row()
            self.write(value, row)
            self.session.add(row)
        await self.session.flush()

    async def change(self, value: V) -> V:
        """Store the changed value over its row and return it. Lock it first with `get(..., lock=True)`."""
        row = await self.session.get(self.row, value.id)
        if row is None:
            raise NotFound
        self.write(value, row)
        await self.session.flush()
        return value

    def _locked(self, question: Select[R]) -> Select[R]:
        return question.with_for_update(of=self.row).execution_options(populate_existing=True)

    def read(self, row: R) -> V:
        """Return the row as a value; override where names or shapes differ."""
        return self.value(**{f.name: getattr(row, f.name) for f in fields(self.value) if f.init})

    def write(self, value: V, row: R) -> None:
        """Copy the value onto the row; override where names or shapes differ."""
        for field in fields(value):
            if field.name != "id" and hasattr(type(row), field.name):
                setattr(row, field.name, getattr(value, field.name))
