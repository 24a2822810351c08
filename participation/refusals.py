"""A refusal is a fact with a message id; the edge (`bot/`) finds the words in the reader's language."""

from typing import ClassVar


class Refusal(Exception):
    """Something a person asked for may not be, and nothing was changed.

    `key` names the message in `locales/`; `facts` are the message's variables.
    """

    key: ClassVar[str] = "refusals-not-now"

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.key)
        self.facts = facts


class NotAllowed(Refusal):
    """The person's standing or role does not reach that far (PRODUCT.md, "Who may do what")."""

    key = "refusals-not-allowed"


class NotRegistered(NotAllowed):
    """A guest asked for what registered residents may do."""

    key = "refusals-not-registered"


class NotVerified(NotAllowed):
    """A registered resident asked for what verified residents may do."""

    key = "refusals-not-verified"


class NotFound(Refusal):
    """There is no such thing here. A foreign community's thing answers the same as a missing one."""

    key = "refusals-not-found"


class NotYours(Refusal):
    """The thing belongs to somebody else."""

    key = "refusals-not-yours"


class TooLong(Refusal):
    """The text is longer than `most` characters; nothing of it was kept or lost."""

    key = "refusals-too-long"


class Blank(Refusal):
    """The text holds nothing that can be read."""

    key = "refusals-blank"
