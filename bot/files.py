"""A file that a notice carries, written at its delivery."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """With `picture` it is shown in the chat, else it is there to be saved."""

    name: str
    content: bytes
    picture: bool = False
