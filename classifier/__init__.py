"""A resident's text → the departments it may concern, with the words that decided. Stands on nothing of ours.

`Classifier.load()` gives the shipped classifier, `read` understands a text, `intent` guesses what a sentence
outside any conversation wants, `department_name` names a department in a reader's language.
"""

from classifier.classifier import Classifier, UnknownCity
from classifier.departments import DEPARTMENTS, department_name
from classifier.reading import Danger, Emergency, Guess, Intent, Keyword, Reading, Wish

__all__ = [
    "DEPARTMENTS",
    "Classifier",
    "Danger",
    "Emergency",
    "Guess",
    "Intent",
    "Keyword",
    "Reading",
    "UnknownCity",
    "Wish",
    "department_name",
]
