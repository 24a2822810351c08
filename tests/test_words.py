"""The three languages are complete: every id used, in every language, with the same variables."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.wording import LOCALES

ROOT = Path(__file__).parent.parent
NOUNS = sorted(file.name for file in (ROOT / "locales" / "zh-Hans").glob("*.ftl"))
ID = re.compile(r"^[a-z]+(-[a-z0-9]+)+$")


class _Variables(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def messages(locale: str) -> dict[str, set[str]]:
    """Return every message id of a language with its variables."""
    found: dict[str, set[str]] = {}
    for file in (ROOT / "locales" / locale).glob("*.ftl"):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {locale}"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def used() -> Iterator[tuple[str, str]]:
    """Yield (string, file) for every string literal in our rooms that looks like a message id of a known noun."""
    prefixes = {name.removesuffix(".ftl") for name in NOUNS} | {"desk"}
    for room in ("bot", "participation", "storage", "scheduler"):
        for file in (ROOT / room).rglob("*.py"):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                found = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
                if ID.match(found) and found.partition("-")[0] in prefixes:
                    yield found, str(file.relative_to(ROOT))


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_every_language_says_the_same_things(locale: str) -> None:
    ours, theirs = messages(LOCALES[0]), messages(locale)
    assert sorted(ours) == sorted(theirs)
    assert {id: names for id, names in ours.items() if theirs[id] != names} == {}


def test_every_id_that_code_says_has_words() -> None:
    known = messages(LOCALES[0])
    missing = sorted({f"{id} in {file}" for id, file in used() if id not in known})
    assert not missing


def test_every_word_is_said_by_code() -> None:
    said = {id for id, _ in used()}
    # ids put together in code: f"complaints-state-{…}" counts for all that begin so
    built = set()
    for room in ("bot", "participation", "scheduler"):
        for file in (ROOT / room).rglob("*.py"):
            built |= set(re.findall(r'f"([a-z]+(?:-[a-z0-9]+)*-)\{', file.read_text(encoding="utf-8")))
            built |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)*-)" \+', file.read_text(encoding="utf-8")))
    unsaid = [id for id in messages(LOCALES[0]) if id not in said and not any(id.startswith(p) for p in built)]
    assert not unsaid


@pytest.mark.parametrize("locale", LOCALES)
def test_words_fit_telegram(locale: str) -> None:
    """A message is at most 4096 characters; a toast 200; here the bare words leave room for what is put in."""
    for file in (ROOT / "locales" / locale).glob("*.ftl"):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ftl.Message):
                assert entry.span is not None
                assert entry.span.end - entry.span.start < 2000, entry.id.name


@pytest.mark.parametrize("noun", NOUNS)
def test_the_traditional_words_hold_no_simplified_ones(noun: str) -> None:
    import opencc

    words = (ROOT / "locales" / "zh-Hant" / noun).read_text(encoding="utf-8")
    simplified = (ROOT / "locales" / "zh-Hans" / noun).read_text(encoding="utf-8")
    assert words != simplified or opencc.OpenCC("s2t").convert(simplified) == simplified
