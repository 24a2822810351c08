"""jieba's dictionary and its numbers for unknown words, taken from its files without importing jieba.

Its import loads setuptools' `pkg_resources` to find these files, a tenth of a second and ten megabytes; and its own
loading keeps a marshal file in the system's temporary folder, where any user of the machine may have put another
one first.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any


def words() -> str:
    """The dictionary as written: a line a word, with its frequency and kind."""
    return (_folder() / "dict.txt").read_text(encoding="utf-8")


def lines() -> Iterator[str]:
    """The lines of the dictionary, one by one: for who reads it through and keeps nothing."""
    with (_folder() / "dict.txt").open(encoding="utf-8") as file:
        yield from file


def numbers(name: str) -> dict[str, Any]:
    """The logarithms `start`, `trans` or `emit` of the model by which jieba divides what stands in no dictionary."""
    spec = spec_from_file_location(f"{__name__}_{name}", _folder() / "finalseg" / f"prob_{name}.py")
    assert spec is not None  # noqa: S101  a path always has one
    assert spec.loader is not None  # noqa: S101
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    held: dict[str, Any] = module.P
    return held


def _folder() -> Path:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba")
    return Path(spec.origin).parent
