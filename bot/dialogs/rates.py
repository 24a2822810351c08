"""统计: how much was answered in time, solved, and found good, by department and by building; never who is best.

Handlers see their own departments. The same figures come as a picture and as sheets, through the outbox.
"""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.dialogs.states import RateSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, here_of, press
from bot.figures import BOOK, CHART, LINES, MEASURES, Figures, figures, said
from bot.wording import Html
from participation.access import Who
from participation.exports import Export
from participation.rates import Rates
from participation.refusals import NotFound
from participation.spans import Looking, Span, span


async def spans(here: Here, **_: Any) -> dict[str, Any]:
    return {"spans": [(one.value, here.label("rates-span", looking=one.value)) for one in Looking]}


def _about(here: Here, manager: DialogManager) -> tuple[Looking, Span, str]:
    chosen = manager.dialog_data
    looking = Looking(chosen["looking"])
    return looking, span(looking, here.now, here.zone), chosen.get("grouped", "department")


async def _found(here: Here, manager: DialogManager) -> Figures:
    _, over, grouped = _about(here, manager)
    return await figures(here.tx, here.actor, over, grouped, here.locale)


async def table(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    looking, over, grouped = _about(here, dialog_manager)
    found = await _found(here, dialog_manager)
    page = dialog_manager.dialog_data.get("page", 0)
    everything = found.everything
    return {
        "looking": looking.value,
        "grouped": grouped,
        "first": over.first.isoformat(),
        "last": over.last.isoformat(),
        "cases": everything.cases,
        "together": _rows(here, here.label("rates-together"), everything),
        "groups": Html("\n\n".join(_rows(here, name, of) for name, of in found.page(page))),
        "praise": everything.response.praise,
        "elsewhere": everything.response.elsewhere,
        "undecided": everything.response.undecided,
        "page": page % found.pages() + 1,
        "pages": found.pages(),
        "more": found.pages() > 1,
        "some": everything.cases > 0,
        "by_building": grouped == "department",
        "by_department": grouped == "building",
    }


def _rows(here: Here, name: str, of: Rates) -> Html:
    figures = {measure: said(getattr(of, measure), measure, here.locale) for measure in MEASURES}
    return here.words("rates-rows", name=name, cases=of.cases, **figures)


async def on_span(_: Any, __: Any, manager: DialogManager, looking: str) -> None:
    if looking not in list(Looking):
        raise NotFound
    manager.dialog_data.update(looking=looking, page=0)
    await manager.switch_to(RateSG.table)


async def on_grouped(_: Any, __: Any, manager: DialogManager) -> None:
    other = "department" if manager.dialog_data.get("grouped") == "building" else "building"
    manager.dialog_data.update(grouped=other, page=0)


async def on_more(_: Any, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["page"] = manager.dialog_data.get("page", 0) + 1


async def on_chart(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, CHART)


async def on_book(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, BOOK)


async def on_lines(_: Any, __: Any, manager: DialogManager) -> None:
    await _hand_over(manager, LINES)


async def _hand_over(manager: DialogManager, what: str) -> None:
    """Record what is taken out and owe it to the reader; pressed again within a minute, it comes once."""
    here = here_of(manager)
    looking, over, grouped = _about(here, manager)
    page = manager.dialog_data.get("page", 0)
    me = here.resident.id
    await here.tx.exports.add(Export(0, here.community_id, me, me, what, 0, None, here.now))
    await here.give(
        what,
        f"{looking}:{grouped}:{page}",
        looking=looking.value,
        grouped=grouped,
        first=over.first.isoformat(),
        last=over.last.isoformat(),
        page=page,
    )
    here.toast("rates-coming")


def dialog() -> Dialog:
    """Return the dialog of the office's figures."""
    return Dialog(
        Screen(
            Say("rates-span-asked"),
            choices("span", "spans", on_span, key=str),
            state=RateSG.span,
            who=Who.HANDLER,
            getter=spans,
        ),
        Screen(
            Say("rates-table"),
            choose_group(
                press("more", "rates-more", on_more, when="more"),
                press("building", "rates-by-building", on_grouped, when="by_building"),
                press("department", "rates-by-department", on_grouped, when="by_department"),
                press("chart", "rates-chart-wanted", on_chart, when="some"),
                press("book", "rates-book-wanted", on_book, when="some"),
                press("lines", "rates-lines-wanted", on_lines, when="some"),
            ),
            state=RateSG.table,
            who=Who.HANDLER,
            getter=table,
            back=RateSG.span,
        ),
    )
