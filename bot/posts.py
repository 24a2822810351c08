"""Departments as this community's residents meet them: what is shipped for the city, and what staff changed."""

from dataclasses import dataclass, replace
from typing import Any

from bot.context import Here
from bot.departments import post, shipped
from classifier import Reading


@dataclass(frozen=True, slots=True)
class Post:
    """A department here, in the reader's language; empty where nobody knows. `used`: complaints may go to it."""

    key: str
    name: str
    window: str = ""
    phone: str = ""
    hours: str = ""
    duty: str = ""
    used: bool = True

    @property
    def told(self) -> dict[str, Any]:
        """The variables of `departments-door`; `door` says whether there is anything to tell."""
        places = {"window": self.window, "phone": self.phone, "hours": self.hours}
        return {**places, **{f"has_{name}": bool(text) for name, text in places.items()}, "door": any(places.values())}


async def posts(here: Here) -> dict[str, Post]:
    """Return every department of the person's community, in the order in which lists show them."""
    if here.resident.community_id is None:
        return {key: Post(key, post(key, here.locale)) for key in shipped()}
    city = (await here.tx.communities.get(here.community_id)).city
    cards = await here.tx.departments.cards()
    found = {}
    for key, entry in shipped(city).items():
        own = cards.get(key, {})
        spoken = {
            name: own.get(name) or entry.get(name, {}).get(here.locale) or entry.get(name, {}).get("zh-Hans", "")
            for name in ("window", "duty")
        }
        name = own.get("name") or entry.get(here.locale) or entry.get("zh-Hans") or key
        phone, hours = own.get("phone") or entry.get("phone", ""), own.get("hours") or entry.get("hours", "")
        found[key] = Post(key, name, spoken["window"], phone, hours, spoken["duty"], own.get("used", True))
    return found


async def usable(here: Here) -> dict[str, str]:
    """Return the departments that complaints may go to here, with their names."""
    return {one.key: one.name for one in (await posts(here)).values() if one.used}


async def post_of(here: Here, key: str | None) -> Post:
    """Return the department that answers for a case; one without anything known for the community's own desk."""
    if not key:
        return Post("", post(None, here.locale))
    return (await posts(here)).get(key) or Post(key, post(key, here.locale))


async def in_use(here: Here, reading: Reading) -> Reading:
    """Return the reading without departments that are not used here; nothing is sure when the best was one of them."""
    if not reading.departments:
        return reading
    kept = await usable(here)
    guesses = tuple(guess for guess in reading.departments if guess.department in kept)
    return replace(reading, departments=guesses, sure=reading.sure and guesses[:1] == reading.departments[:1])
