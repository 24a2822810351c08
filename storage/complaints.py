"""Cases 诉求, every step of theirs, and what corrections taught. A case moves only together with its steps and with
what its reporter and the office are told of them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    and_,
    cast,
    false,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Actor, Role
from participation.cards import Reader
from participation.complaints import (
    CLOSED,
    WORKED,
    Case,
    Correction,
    Kind,
    Limits,
    Moved,
    Sorted,
    State,
    Step,
    filed,
    silence,
)
from participation.proxies import Asked, Proxy
from storage.cards import Cards
from storage.conflicts import Conflicts
from storage.departments import Departments
from storage.joins import Joins
from storage.outbox import Outbox, OutboxRow, Priority
from storage.pins import Pins
from storage.proxies import Proxies
from storage.repository import Repository
from storage.residents import Residents
from storage.tables import Numbered, OfCommunity, Row


class CaseRow(Numbered, OfCommunity, Row):
    __tablename__ = "cases"
    __table_args__ = (
        Index("ix_cases_state", "state", "due_at"),
        Index("ix_cases_created_at", "community_id", "created_at"),
    )

    reporter_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    kind: Mapped[Kind] = mapped_column(String(12))
    state: Mapped[State] = mapped_column(String(16))
    department: Mapped[str | None] = mapped_column(String(40), index=True)
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    place: Mapped[str] = mapped_column(String(200))
    photos: Mapped[list[Any]]
    words: Mapped[list[Any]]
    due_at: Mapped[datetime | None]
    amber_at: Mapped[datetime | None]
    sign_due_at: Mapped[datetime | None]
    signed_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(Text)
    silent_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    redos: Mapped[int] = mapped_column(Integer)
    unsigned_told_at: Mapped[datetime | None]
    amber_told_at: Mapped[datetime | None]
    first_department: Mapped[str | None] = mapped_column(String(40))
    return_until: Mapped[datetime | None]
    return_asked_at: Mapped[datetime | None]
    return_wish: Mapped[str | None] = mapped_column(String(40))
    return_why: Mapped[str] = mapped_column(Text)
    returns: Mapped[int] = mapped_column(Integer)
    leads: Mapped[bool]
    question: Mapped[str] = mapped_column(Text)
    asked_at: Mapped[datetime | None]
    wait_until: Mapped[datetime | None]
    reply: Mapped[str] = mapped_column(Text)
    replied_at: Mapped[datetime | None]
    extended_at: Mapped[datetime | None]
    door: Mapped[dict[str, Any] | None]
    note: Mapped[str] = mapped_column(Text)
    contacted: Mapped[bool | None]
    satisfied: Mapped[bool | None]
    latitude: Mapped[float | None] = mapped_column(Float)
    longitude: Mapped[float | None] = mapped_column(Float)
    after_photos: Mapped[list[Any]]
    filed_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"), index=True)
    proxy: Mapped[Proxy | None] = mapped_column(String(10))
    behalf: Mapped[str] = mapped_column(String(80))
    asked_how: Mapped[Asked | None] = mapped_column(String(10))
    worked_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    anonymous: Mapped[bool]
    about: Mapped[str] = mapped_column(Text)
    """Its marks between bars, `|person:3|post:police|`, so that SQL can ask for one; empty when about nobody."""
    danger: Mapped[str] = mapped_column(String(12))


class CaseStepRow(Numbered, OfCommunity, Row):
    """Who moved a case, when, from where, to where, why, and what the reporter was told. Never changed."""

    __tablename__ = "case_steps"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    frm: Mapped[State | None] = mapped_column(String(16))
    to: Mapped[State] = mapped_column(String(16))
    why: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]]


class CorrectionRow(Numbered, OfCommunity, Row):
    __tablename__ = "corrections"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    frm: Mapped[str | None] = mapped_column(String(40))
    to: Mapped[str | None] = mapped_column(String(40))
    words: Mapped[list[Any]]


class CaseSteps(Repository[Step, CaseStepRow]):
    value, row = Step, CaseStepRow

    def read(self, row: CaseStepRow) -> Step:
        step = super().read(row)
        object.__setattr__(step, "frm", None if row.frm is None else State(row.frm))
        object.__setattr__(step, "to", State(row.to))
        return step


class Corrections(Repository[Correction, CorrectionRow]):
    value, row = Correction, CorrectionRow

    def read(self, row: CorrectionRow) -> Correction:
        correction = super().read(row)
        object.__setattr__(correction, "words", tuple(row.words))
        return correction


class Complaints(Repository[Case, CaseRow]):
    """Changed only through `file` and `move`, so that nothing moves without its step and without a word."""

    value, row = Case, CaseRow

    def read(self, row: CaseRow) -> Case:
        case = super().read(row)
        for name, value in (
            ("state", State(row.state)),
            ("kind", Kind(row.kind)),
            ("photos", tuple(row.photos)),
            ("after_photos", tuple(row.after_photos)),
            ("words", tuple(row.words)),
            ("proxy", Proxy(row.proxy) if row.proxy else None),
            ("asked_how", Asked(row.asked_how) if row.asked_how else None),
            ("about", tuple(row.about.strip("|").split("|")) if row.about else ()),
        ):
            object.__setattr__(case, name, value)
        return case

    def write(self, value: Case, row: CaseRow) -> None:
        super().write(value, row)
        row.photos, row.words = list(value.photos), list(value.words)
        row.after_photos = list(value.after_photos)
        row.about = f"|{'|'.join(value.about)}|" if value.about else ""

    async def file(self, case: Case, where: Sorted) -> Case:
        """Store a new case with its first steps, tell its department, and return it with its number."""
        stored = await self.add(case)
        await self._walk(filed(stored, where), new=True)
        return stored

    async def move(self, moved: Moved) -> Case:
        """Store a case after a verb with its steps, and owe the news to those whom it concerns. Lock it first."""
        await self.change(moved.case)
        await self._walk(moved)
        return moved.case

    async def show(self, case: Case, *, at: datetime, new: bool = False) -> None:
        """Owe anew what shows a case in chats, without a step: in a group that is linked again. Lock it first."""
        await Cards(self.session).follow(case, at=at, steps=lambda: self.steps(case.id), new=new)

    async def pin(self, case: Case, *, at: datetime, limits: Limits) -> None:
        """Owe the reporter the card of their case, pinned. Lock it first."""
        said = await Cards(self.session).card(case, await self.steps(case.id), Reader.OWN)
        await Pins(self.session).pin(case, said, at=at, limits=limits)

    async def unpin(self, case: Case, *, at: datetime) -> None:
        """Owe that the card is taken down, if it is pinned. Lock the case first."""
        pin = await Pins(self.session).of(case.id, lock=True)
        if pin is not None:
            await Cards(self.session).take_down(pin, case, at=at, steps=lambda: self.steps(case.id))

    async def elsewhere(self, id: int, reporter_id: int, community_id: int | None) -> Case | None:
        """Return a resident's own case in another community than that one; reach over all communities for it."""
        return await self.find(
            CaseRow.id == id, CaseRow.reporter_id == reporter_id, CaseRow.community_id != (community_id or 0)
        )

    async def left_open(self, resident_id: int) -> list[Case]:
        """Return the cases of a resident's own that are not ended."""
        return await self.all(CaseRow.reporter_id == resident_id, CaseRow.state.not_in(CLOSED))

    async def unclosed_since(self, at: datetime) -> list[Case]:
        """Return the cases that were filed since then and are not closed, locked."""
        return await self.all(CaseRow.created_at >= at, CaseRow.state.not_in(CLOSED), limit=200, lock=True)

    async def steps(self, case_id: int) -> list[Step]:
        """Return the way of a case so far, the first step first."""
        return await CaseSteps(self.session).all(CaseStepRow.case_id == case_id)

    async def corrections(self) -> list[Correction]:
        """Return what was sent elsewhere than it was going, in the order it happened."""
        return await Corrections(self.session).all()

    async def mine(self, resident_id: int) -> list[Case]:
        """Return what is a resident's, and what they filed for others and may look at still: what is open first, the
        newest first."""
        closed = CaseRow.state.in_(CLOSED)
        mine = or_(CaseRow.reporter_id == resident_id, CaseRow.filed_by == resident_id)
        found = await self.all(mine, order=(closed, CaseRow.id.desc()), limit=120)
        return [
            one
            for one in found
            if one.reporter_id == resident_id or await Proxies(self.session).helper(one) == resident_id
        ]

    async def filed_since(self, resident_id: int, since: datetime, *, as_staff: bool = False) -> int:
        """Return how many cases a resident has filed since then, for themselves and family, or as staff."""
        by = func.coalesce(CaseRow.filed_by, CaseRow.reporter_id)
        staff = func.coalesce(CaseRow.proxy, "") == Proxy.STAFF.value
        question = select(func.count()).select_from(CaseRow)
        return int(
            await self.session.scalar(
                question.where(by == resident_id, staff if as_staff else ~staff, CaseRow.created_at >= since)
            )
            or 0
        )

    async def queue(self, by: Actor) -> list[Case]:
        """Return where the office owes the next step or waits for a reply, the most urgent first: staff see all,
        handlers their own."""
        where = CaseRow.state.in_(WORKED | {State.WAIT_RESIDENT})
        return await self.all(
            where, *visible(by), order=(CaseRow.due_at.is_(None), CaseRow.due_at, CaseRow.id), limit=120
        )

    async def supervised(self) -> list[Case]:
        """Return what is supervised in the community, what has waited longest first."""
        return await self.all(CaseRow.state == State.SUPERVISED, order=(CaseRow.due_at, CaseRow.id), limit=120)

    async def waited(self, at: datetime) -> list[Case]:
        """Return the cases whose reporter was asked something and whose wait is over, locked."""
        return await self._due(CaseRow.state == State.WAIT_RESIDENT, CaseRow.wait_until <= at)

    async def overdue(self, at: datetime) -> list[Case]:
        """Return what should have been answered by now and is not supervised yet, locked."""
        return await self._due(CaseRow.state.in_(WORKED - {State.SUPERVISED}), CaseRow.due_at <= at)

    async def amber(self, at: datetime) -> list[Case]:
        """Return what has used most of its time and nobody was warned of, locked."""
        return await self._due(
            CaseRow.state.in_(WORKED), CaseRow.amber_at <= at, CaseRow.due_at > at, CaseRow.amber_told_at.is_(None)
        )

    async def unsigned(self, at: datetime) -> list[Case]:
        """Return what nobody signed for in time and staff were not told of, locked."""
        return await self._due(
            CaseRow.state.in_(WORKED),
            CaseRow.sign_due_at <= at,
            CaseRow.signed_at.is_(None),
            CaseRow.unsigned_told_at.is_(None),
        )

    async def unanswered(self, at: datetime) -> list[Case]:
        """Return the cases whose reporter was asked and has not said a word in time, locked."""
        return await self._due(CaseRow.state == State.ASK_RESIDENT, CaseRow.silent_at <= at)

    async def nearly_silent(self, at: datetime, within: timedelta) -> list[Case]:
        """Return the cases that their reporter's silence closes within that time, and nobody was reminded of; locked,
        some of them when they are many."""
        last = select(func.max(CaseStepRow.id)).where(CaseStepRow.case_id == CaseRow.id).scalar_subquery()
        occasion = literal(f"{_SILENT_SOON}:") + cast(last, String) + ":" + cast(CaseRow.reporter_id, String)
        return await self._due(
            CaseRow.state == State.ASK_RESIDENT,
            CaseRow.silent_at > at,
            CaseRow.silent_at <= at + within,
            ~select(OutboxRow.id).where(OutboxRow.once == occasion).exists(),
        )

    async def warn_silent(self, case: Case, *, at: datetime, limits: Limits) -> None:
        """Owe the reporter, once, a last word before their silence closes the case; who filed it for them hears it too.
        Lock it first."""
        last = (await self.steps(case.id))[-1]
        said = replace(last, at=at, sentence=_SILENT_SOON, facts={**last.facts, **silence(case, limits)})
        await self._owe(said.sentence, [case.reporter_id], case, said)
        await self._tell_helper(case, said, set())

    async def office(self, case: Case) -> list[int]:
        """Return the residents' ids of those who handle the case: its department's handlers, else the staff; of what is
        about somebody of the office nobody whom it concerns, and admins instead of the staff."""
        handlers = await Residents(self.session).holding(Role.HANDLER, department=case.department or "")
        free = await Conflicts(self.session).unconcerned(case, handlers) if case.department else []
        return free or await Conflicts(self.session).staff(case)

    async def supervisors(self, case: Case) -> list[int]:
        """Return the residents' ids of those who supervise the case: the community's staff, and of what is about
        somebody of the office the admins whom it does not concern; where there is none the street office's people."""
        return await Conflicts(self.session).staff(case) or await self.street(case)

    async def street(self, case: Case) -> list[int]:
        """Return the residents' ids of the street office's people whom the case does not concern."""
        return await Conflicts(self.session).street(case.community_id, case.about)

    async def forget_callers(self, closed_before: datetime) -> None:
        """Forget names and numbers of people without an account where the case ended before that and cannot be opened
        again. Safe to run twice."""
        over = (CaseRow.state.in_(CLOSED), CaseRow.closed_at < closed_before)
        for case in await self.all(CaseRow.behalf != "", *over, limit=200, lock=True):
            await Proxies(self.session).forget(case)
            await self.change(replace(case, behalf=""))

    async def _due(self, *where: ColumnElement[bool]) -> list[Case]:
        return await self.all(and_(*where), limit=200, lock=True)

    async def _walk(self, moved: Moved, *, new: bool = False) -> None:
        stored = [await CaseSteps(self.session).add(step) for step in moved.steps]
        if moved.correction:
            await Corrections(self.session).add(moved.correction)
        last = stored[-1]
        begun = stored[0].frm is None and moved.case.filed_by is not None
        if all(step.by != moved.case.reporter_id for step in stored):
            if begun:
                by = await Residents(self.session).name_of(moved.case.filed_by or 0)
                await self._owe("proxies-told-filed", [moved.case.reporter_id], moved.case, last, name=by)
            else:
                await self._owe(last.sentence, [moved.case.reporter_id], moved.case, last)
        await Joins(self.session).tell(moved.case, last)
        if not begun:
            await self._tell_helper(moved.case, last, {step.by for step in stored})
        await Cards(self.session).follow(
            moved.case, at=last.at, steps=lambda: self.steps(moved.case.id), last=last, new=new
        )
        heard = _OFFICE_HEARS_OF.get(last.sentence) or _OFFICE_HEARS.get(last.to)
        if heard:
            people = [] if last.sentence == _RETURN_ASKED else await self.office(moved.case)
            if last.to is State.SUPERVISED or last.sentence == _RETURN_ASKED:
                people = list(dict.fromkeys([*people, *await self.supervisors(moved.case)]))
            await self._owe(heard, [one for one in people if one != last.by], moved.case, last)

    async def _tell_helper(self, case: Case, last: Step, by: set[int | None]) -> None:
        """Tell who filed the case for its reporter what the reporter was told, or said themselves."""
        helper = await Proxies(self.session).helper(case)
        if helper is None or helper in by:
            return
        post = await Departments(self.session).called(last.facts["post"])
        said = {"id": last.sentence, "args": {**last.facts, "why": last.why, "post": post}}
        name = await Residents(self.session).name_of(case.reporter_id)
        await Outbox(self.session).owe(
            "proxies-told-helper", helper, at=last.at, priority=Priority.RECEIPT,
            args={"case": case.id, "name": name, "said_told": said},
            once=f"proxies-told-helper:{last.sentence}:{last.id}", community_id=case.community_id,
        )  # fmt: skip

    async def _owe(self, key: str, to: Iterable[int], case: Case, step: Step, **more: str) -> None:
        post = await Departments(self.session).called(step.facts["post"])
        args = {**step.facts, "why": step.why, "post": post, **proxied(key, case), **more}
        await Outbox(self.session).owe(
            key, to, at=step.at, args=args, priority=Priority.RECEIPT, once=f"{key}:{step.id}",
            community_id=case.community_id,
        )  # fmt: skip


def proxied(key: str, case: Case) -> dict[str, Any]:
    """Return the variables by which a notice of that key says that the case was filed for somebody else; none when it
    was not. Whoever filed it in another's name reads that name, the office that it was filed so, the reporter at the
    filing by whom."""
    if case.proxy is None:
        return {}
    found: dict[str, Any] = {"proxy": case.proxy.value}
    if key.startswith("complaints-office-"):
        found["head"] = "proxies-head-office"
    elif case.behalf and key.startswith("complaints-told-"):
        found |= {"head": "proxies-head-own", "behalf": case.behalf}
    return found


def marked(mark: str) -> ColumnElement[bool]:
    """Return the condition that a case is about that mark."""
    return CaseRow.about.contains(f"|{mark}|", autoescape=True)


def visible(by: Actor) -> list[ColumnElement[bool]]:
    """Return the condition on the cases that somebody of the office sees: staff all, handlers their departments'; of
    those about somebody of the office as `conflicts.kept_from` says. Only the present community is asked for."""
    theirs = CaseRow.department.in_(by.departments())
    admin, staff = by.holds(Role.ADMIN), by.holds(Role.STAFF)
    marks = [f"person:{by.resident_id}", *(f"post:{key}" for key in sorted(by.departments()))]
    if admin:
        marks.append("role:admin")
    elif staff:
        marks += ["role:staff", "role:admin"]
    free = and_(true() if admin else theirs, not_(or_(false(), *(marked(mark) for mark in marks))))
    return [*([] if admin or staff else [theirs]), or_(CaseRow.about == "", free)]


_OFFICE_HEARS = {
    State.SUBMITTED: "complaints-office-submitted",
    State.DISPATCHED: "complaints-office-dispatched",
    State.REDO: "complaints-office-redo",
    State.REOPENED: "complaints-office-reopened",
    State.SUPERVISED: "complaints-office-supervised",
    State.CLOSED_SOLVED: "complaints-office-closed-solved",
}
"""The steps that the office is told of, and in which words."""

_SILENT_SOON = "complaints-told-silent-soon"
_RETURN_ASKED = "complaints-told-return-asked"
_OFFICE_HEARS_OF = {
    "complaints-told-working": "complaints-office-working",
    "complaints-told-replied": "complaints-office-replied",
    _RETURN_ASKED: "complaints-office-return-asked",
    "complaints-told-return-refused": "complaints-office-return-refused",
    "complaints-told-leads": "complaints-office-leads",
    "complaints-told-noted": "complaints-office-noted",
    "complaints-told-noted-by-street": "complaints-office-noted-by-street",
    "complaints-told-with-street": "complaints-office-with-street",
}
"""What the reporter is told and the office hears in words of its own, whatever the state."""
