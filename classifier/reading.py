"""What the classifier says and is told: frozen values, so that a reading can be stored and compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Danger = Literal["self_harm", "fire", "medical", "police"]
Kind = Literal["consult", "help", "complaint", "suggestion", "praise", "emergency"]
Urgency = Literal["none", "soon", "now"]
Wish = Literal["volunteer", "ballot", "project", "event", "notice", "complaint"]


@dataclass(frozen=True, slots=True)
class Keyword:
    """One line of a community's own list: `word` in a text speaks for `department`.

    A weight of 1.0 is about what one telling word of the learned table is worth; negative weights speak against.
    """

    word: str
    department: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Guess:
    """A department, its share of the belief (0 to 1) and the words that speak for it, as the writer wrote them."""

    department: str
    share: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Emergency:
    """A danger to life or limb now: its kind, the number to call in mainland China, the words that say so."""

    kind: Danger
    phone: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one text was understood to be: at most three departments, the best first.

    `sure` is False below the margin: then the three are offered instead of one. `departments` is empty only
    when nothing in the text is known. `kind` and `urgency` are by the rules of kinds.json.
    """

    departments: tuple[Guess, ...]
    sure: bool
    emergency: Emergency | None
    kind: Kind = "complaint"
    urgency: Urgency = "none"

    @property
    def words(self) -> tuple[str, ...]:
        """The words that decided: of the emergency if there is one, else of the best department."""
        if self.emergency is not None:
            return self.emergency.words
        return self.departments[0].words if self.departments else ()


@dataclass(frozen=True, slots=True)
class Intent:
    """What a sentence outside any conversation seems to want, and the words that say so."""

    wish: Wish
    words: tuple[str, ...]
