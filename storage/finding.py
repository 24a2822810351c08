"""Looking for cases: what waits and how, and what was typed. Everybody finds what they may see and nothing else."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from participation.access import Actor, Role
from participation.complaints import CLOSED, WORKED, Case, State
from participation.finding import Asked, Waiting
from storage.communities import BuildingRow
from storage.complaints import CaseRow, CaseStepRow, Complaints, visible
from storage.residents import ResidentRow

MOST = 60
"""Cases of a list: ten pages; who finds more asks more exactly."""

SIGNED = "complaints-told-signed"
"""The sentence of the step by which somebody takes a case in hand, whatever state it leads to."""


class Finding:
    """Questions over the cases of the community in scope."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def waiting(self, what: Waiting, by: Actor, at: datetime) -> list[Case]:
        """Return what waits so, the most urgent first. `AMBER` is what has used most of its time and has some left;
        `MINE` is what `by` signed for last, also while the resident is asked."""
        order = (CaseRow.due_at.is_(None), CaseRow.due_at, CaseRow.id)
        return await Complaints(self._session).all(*visible(by), *_WAITING[what](by, at), order=order, limit=MOST)

    async def unrouted(self, by: Actor) -> list[Case]:
        """Return the cases that `by` may see and for which nobody knows a department yet, the most urgent first."""
        order = (CaseRow.due_at.is_(None), CaseRow.due_at, CaseRow.id)
        where = (CaseRow.state.in_(WORKED), CaseRow.department.is_(None), *visible(by))
        return await Complaints(self._session).all(*where, order=order, limit=MOST)

    async def these(self, ids: Sequence[int], by: Actor, *, lock: bool = False) -> list[Case]:
        """Return the cases of these numbers, by number, so that two who lock the same ones meet them in one order.
        Another community's, and what is kept from `by`, are not among them."""
        return await Complaints(self._session).all(CaseRow.id.in_(ids), *visible(by), lock=lock)

    async def asked(self, asked: Asked, by: Actor, variants: Callable[[str], Sequence[str]]) -> list[Case]:
        """Return the cases that are asked for, the newest first: each word in the text, the place or the building, for
        staff also in the name of the reporter or of whom it was filed for, as far as they may know it. `variants` gives
        a word's spellings (Simplified, Traditional)."""
        ways: list[ColumnElement[bool]] = []
        if asked.number is not None and asked.number < 2**63:
            ways.append(CaseRow.id == asked.number)
        if not asked.sure and asked.words:
            ways.append(and_(*(_somewhere(variants(word), by) for word in asked.words)))
        if not ways:
            return []
        return await Complaints(self._session).all(*visible(by), or_(*ways), order=(CaseRow.id.desc(),), limit=MOST)


def _somewhere(spellings: Sequence[str], by: Actor) -> ColumnElement[bool]:
    # autoescape: a % or _ that somebody types is that character
    def holds(column: ColumnElement[str] | ColumnElement[str | None]) -> ColumnElement[bool]:
        return or_(*(column.icontains(one, autoescape=True) for one in spellings))

    places = CaseRow.building_id.in_(select(BuildingRow.id).where(holds(BuildingRow.__table__.c.name)))
    found = [holds(CaseRow.__table__.c.text), holds(CaseRow.__table__.c.place), places]
    if by.holds(Role.STAFF, Role.ADMIN):
        reporters = CaseRow.reporter_id.in_(select(ResidentRow.id).where(holds(ResidentRow.__table__.c.name)))
        found.append(and_(or_(reporters, holds(CaseRow.__table__.c.behalf)), _known(by)))
    return or_(*found)


def _known(by: Actor) -> ColumnElement[bool]:
    """Return the condition on cases whose reporter `by` may know: as `participation.anonymity.knows_reporter`."""
    if not by.holds(Role.ADMIN):
        return CaseRow.anonymous.is_(False)
    return or_(CaseRow.anonymous.is_(False), CaseRow.department.is_(None), CaseRow.department.not_in(by.departments()))


def _mine(by: Actor, _: datetime) -> list[ColumnElement[bool]]:
    last = select(func.max(CaseStepRow.id)).where(CaseStepRow.sentence == SIGNED).group_by(CaseStepRow.case_id)
    by_me = select(CaseStepRow.case_id).where(CaseStepRow.id.in_(last), CaseStepRow.by == by.resident_id)
    return [CaseRow.id.in_(by_me), CaseRow.signed_at.is_not(None), CaseRow.state.not_in(CLOSED)]


_WAITING: dict[Waiting, Callable[[Actor, datetime], list[ColumnElement[bool]]]] = {
    Waiting.UNSIGNED: lambda _, __: [
        CaseRow.state.in_(WORKED),
        CaseRow.signed_at.is_(None),
        CaseRow.department.is_not(None),
    ],
    Waiting.AMBER: lambda _, at: [CaseRow.state.in_(WORKED), CaseRow.amber_at <= at, CaseRow.due_at > at],
    Waiting.SUPERVISED: lambda _, __: [CaseRow.state == State.SUPERVISED],
    Waiting.MINE: _mine,
}
