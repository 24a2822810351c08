"""保密: 「不让承办单位知道我是谁」, and what is promised by it.

Kept from the people of the office: name, unit number, telephone and Telegram name of the reporter and of whoever
filed it for them. The committee's admins see the name, so that somebody can answer for the case and stop abuse; not
even they when they handle cases for its department. Not promised: words, photos and the place are shown as they are
and may give the person away, and whoever runs the database can see everything. A case stays so to its end.
"""

from participation.access import Actor, Role


def knows_reporter(anonymous: bool, department: str | None, by: Actor) -> bool:
    """Return whether somebody of the office may know who reported a case: always when nobody asked otherwise."""
    return not anonymous or (by.holds(Role.ADMIN) and department not in by.departments())
