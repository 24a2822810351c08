"""Who lives here, and how well the community knows them (PRODUCT.md, A)."""

from dataclasses import dataclass
from datetime import datetime

from participation.access import Standing

LOCALES = ("zh-Hans", "zh-Hant", "en")


@dataclass(frozen=True, slots=True)
class Resident:
    """A person with a Telegram account. `name` is what they wish to be called; it may be None for guests."""

    id: int
    user_id: int
    chat_id: int
    locale: str
    created_at: datetime
    community_id: int | None = None
    standing: Standing = Standing.GUEST
    name: str | None = None
    building_id: int | None = None
    unit: int | None = None
    consent: str | None = None
    consented_at: datetime | None = None
    reachable: bool = True
    blocked: bool = False
