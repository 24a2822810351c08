"""A file that a notice carries, written at its delivery."""

import re
from dataclasses import dataclass

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')


@dataclass(frozen=True, slots=True)
class File:
    """With `picture` it is shown in the chat, else it is there to be saved."""

    name: str
    content: bytes
    picture: bool = False


def named(title: str) -> str:
    """Return a title as a file may be called anywhere, without an ending."""
    return _NOT_IN_NAMES.sub("_", title).strip("_")
