"""ID-card numbers have no place in a chat (PRODUCT.md, "Never"): recognised, refused, and never kept."""

import unicodedata
from datetime import date

import regex

from participation.refusals import Refusal

_NUMBER = regex.compile(r"(?<![0-9])[1-9](?:[ \-]?[0-9]){16}[ \-]?[0-9Xx](?![0-9])")


class IdCardNumber(Refusal):
    """The text holds what looks like a resident's ID-card number; nothing of it was kept."""

    key = "complaints-id-card"


def refuse_id_cards(text: str) -> None:
    """Return nothing when the text holds no ID-card number (GB 11643: region, date of birth, order, check digit).

    The check digit is not asked for: a number with one slip is as private as the right one. Refuses with
    IdCardNumber.
    """
    for found in _NUMBER.findall(unicodedata.normalize("NFKC", text)):
        digits = regex.sub(r"[ \-]", "", found)
        try:
            born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
        except ValueError:
            continue
        if 1900 <= born.year < 2100:
            raise IdCardNumber
