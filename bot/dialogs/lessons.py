"""学到的词: words that the community's cases taught. Staff see what each would do to the past, and say yes or no."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from bot.context import Here
from bot.departments import post
from bot.dialogs.states import LessonSG
from bot.dialogs.widgets import Say, Screen, choices, choose_group, chosen, here_of, press
from bot.effects import effect
from bot.wording import Html
from participation import complaints, lessons, words
from participation.access import Who
from participation.complaints import brief
from participation.lessons import Lesson, State
from participation.refusals import Refusal
from participation.words import Change

_SAMPLE = 40


async def open_lessons(here: Here, **_: Any) -> dict[str, Any]:
    found = await here.tx.lessons.open()
    return {
        "lessons": [
            (one.id, here.label("lessons-line", word=one.word, post=post(one.department, here.locale),
                                better=one.better))
            for one in found
        ],
        "count": len(found),
    }  # fmt: skip


async def card(here: Here, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    lesson = await here.tx.lessons.get(chosen(dialog_manager, "lesson_id"))
    return {
        "word": lesson.word,
        "post": post(lesson.department, here.locale),
        "weight": f"{lesson.weight:g}",
        "tellers": lesson.tellers,
        "heard": lesson.heard,
        "cases": lesson.cases,
        "before": lesson.right,
        "before_wrong": lesson.cases - lesson.right,
        "after": lesson.right + lesson.better - lesson.worse,
        "after_wrong": lesson.cases - lesson.right - lesson.better + lesson.worse,
        "better": lesson.better,
        "worse": lesson.worse,
        "samples": await _samples(here, lesson),
        "state": lesson.state.value,
        "open": lesson.state is State.OPEN,
    }


async def _samples(here: Here, lesson: Lesson) -> Html:
    """Return the cases that would change, as far as the reader may see them."""
    rows = []
    for case_id, before, after, right in lesson.samples:
        try:
            case = await here.tx.complaints.get(case_id)
            complaints.handled(case, here.actor)
        except Refusal:
            continue
        rows.append(here.words(
            "lessons-sample", case=case_id, text=brief(case.text, _SAMPLE), known=before is not None,
            before=post(before, here.locale), after=post(after, here.locale), better=after == right,
        ))  # fmt: skip
    return Html("\n".join(rows))


async def on_pick(_: Any, __: Any, manager: DialogManager, lesson_id: int) -> None:
    manager.dialog_data["lesson_id"] = lesson_id
    await manager.switch_to(LessonSG.card)


async def on_accept(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    await here.tx.words.alone(here.community_id)
    lesson = await here.tx.lessons.get(chosen(manager, "lesson_id"), lock=True)
    known = await here.tx.words.all()
    line = words.Word(0, here.community_id, lesson.word, lesson.department, 0, here.now, lesson.weight)
    now = await effect(here.tx, known, [*known, line])
    accepted, line = lessons.accept(lesson, known, worse=now["worse"], by=here.actor, at=here.now)
    await here.tx.lessons.change(accepted)
    await here.tx.words.apply(words.taught(line, now, change=Change.ACCEPTED))
    here.toast("lessons-accepted", word=line.word, post=post(line.department, here.locale))
    await manager.switch_to(LessonSG.list)


async def on_decline(_: Any, __: Any, manager: DialogManager) -> None:
    here = here_of(manager)
    lesson = await here.tx.lessons.get(chosen(manager, "lesson_id"), lock=True)
    await here.tx.lessons.change(lessons.decline(lesson, by=here.actor, at=here.now))
    here.toast("lessons-declined", word=lesson.word)
    await manager.switch_to(LessonSG.list)


def dialog() -> Dialog:
    """Return the dialog of what was learned."""
    return Dialog(
        Screen(
            Say("lessons-list"),
            choices("lessons", "lessons", on_pick),
            state=LessonSG.list,
            who=Who.STAFF,
            getter=open_lessons,
        ),
        Screen(
            Say("lessons-card"),
            choose_group(
                press("accept", "lessons-accept", on_accept, when="open"),
                press("decline", "lessons-decline", on_decline, when="open"),
            ),
            state=LessonSG.card,
            who=Who.STAFF,
            getter=card,
            back=LessonSG.list,
        ),
    )
