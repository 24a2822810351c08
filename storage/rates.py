"""What rates are counted from: the cases of a span with the steps that matter, as far as somebody may see them."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from participation.access import Actor
from participation.complaints import Case, State, Step
from participation.rates import MOVES
from storage.complaints import CaseRow, CaseStepRow, Complaints, visible


class Histories:
    """Cases with their steps, many at once."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def filed(self, since: datetime, until: datetime, by: Actor) -> list[tuple[Case, list[Step]]]:
        """Return the cases filed from `since` on and before `until` that `by` may see, in the order they came, each
        with its steps of MOVES. What a step says beside its moments and states is left out."""
        where = (CaseRow.created_at >= since, CaseRow.created_at < until, *visible(by))
        cases = await Complaints(self._session).all(*where)
        # columns, not rows: a year of a big community has tens of thousands of steps
        question = (
            select(CaseStepRow.id, CaseStepRow.case_id, CaseStepRow.at, CaseStepRow.frm, CaseStepRow.to,
                   CaseStepRow.facts["due_at"].as_string())
            .join(CaseRow, CaseRow.id == CaseStepRow.case_id)
            .where(*where, CaseStepRow.to.in_(MOVES))
            .order_by(CaseStepRow.id)
        )  # fmt: skip
        steps: dict[int, list[Step]] = defaultdict(list)
        for id, case_id, at, frm, to, due_at in await self._session.execute(question):
            came_from = None if frm is None else State(frm)
            steps[case_id].append(Step(id, case_id, at, None, came_from, State(to), "", "", {"due_at": due_at}))
        return [(case, steps[case.id]) for case in cases]
