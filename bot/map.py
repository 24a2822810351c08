"""Draws docs/map.md from the code: every window, whom it is for, and where its buttons and handlers lead.

A map drawn from widgets alone misses the jumps made in handlers; here the handlers' own source is read for the
windows they name, so nothing has to be declared twice.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from types import FunctionType
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo

from bot.dialogs import all_dialogs
from bot.dialogs.widgets import Screen
from bot.handlers.opening import OPENERS


def draw() -> str:
    """Return the map as Markdown with one Mermaid graph a dialog."""
    parts = ["# The map of windows", "", "Drawn from the code by `make map`; do not edit.", ""]
    for dialog in sorted(all_dialogs(), key=lambda one: str(one.name)):
        parts += _dialog(dialog)
    parts += ["## What a notice's button opens", "", "| button | window |", "|---|---|"]
    parts += [f"| `open:{noun}:…` | `{state.state}` |" for noun, (state, _) in sorted(OPENERS.items())]
    return "\n".join(parts) + "\n"


def _dialog(dialog: Dialog) -> list[str]:
    lines = [f"## {dialog.states_group_name()}", "", "| window | for |", "|---|---|"]
    arrows: list[str] = []
    for state, window in dialog.windows.items():
        if not isinstance(window, Screen):
            continue
        lines.append(f"| `{state.state}` | {window.who.value} |")
        arrows += sorted({f"  {_node(state.state)} --> {_node(to)}" for to in leads_to(window) if to != state.state})
    return [*lines, "", "```mermaid", "graph LR", *arrows, "```", ""]


def leads_to(window: Screen) -> set[str]:
    """Return the names of the windows that this one's buttons and handlers lead to."""
    found: set[str] = set()
    for widget in _widgets(window.keyboard):
        if isinstance(widget, SwitchTo | Start):
            found.add(str(widget.state.state))
        elif isinstance(widget, Button) or hasattr(widget, "on_click"):
            found |= _named(getattr(getattr(widget, "on_click", None), "callback", None))
    for source in getattr(window.on_message, "inputs", [window.on_message]):
        found |= _named(getattr(getattr(source, "func", None), "callback", None))
    return found


def _widgets(root: Any) -> Iterator[Any]:
    yield root
    for child in getattr(root, "buttons", ()):
        yield from _widgets(child)


def _named(handler: Any) -> set[str]:
    """Return the windows that a handler's source names (`SomeSG.window`), and the functions of ours it calls."""
    found: set[str] = set()
    seen: set[Any] = set()
    ahead = [handler]
    while ahead:
        one = ahead.pop()
        one = inspect.unwrap(one) if callable(one) else one
        if inspect.isfunction(one) and one.__module__.startswith("bot.") and one not in seen:
            seen.add(one)
            windows, called = _read(one)
            found |= windows
            ahead += called
    return found


@cache
def _read(handler: FunctionType) -> tuple[frozenset[str], tuple[Any, ...]]:
    """Return the windows that one function's own source names, and what else of ours it names."""
    found = _held(inspect.getclosurevars(handler).nonlocals)  # a window that the handler was made for
    called = []
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(handler)))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id.endswith("SG"):
            found.add(f"{node.value.id}:{node.attr}")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):  # a function of a module of ours
            module = handler.__globals__.get(node.value.id)
            if inspect.ismodule(module):
                called.append(getattr(module, node.attr, None))
        elif isinstance(node, ast.Name) and node.id not in ("to_menu",):
            known = handler.__globals__.get(node.id)
            if isinstance(known, dict):
                found |= _held(known)
            else:
                called.append(known)
    return frozenset(found), tuple(called)


def _held(table: Mapping[Any, Any]) -> set[str]:
    """Return the windows among the values of a table: one to look the next up in, or what a handler closes over."""
    return {str(state.state) for state in table.values() if isinstance(state, State)}


def _node(state: str | None) -> str:
    return (state or "").replace(":", ".")
