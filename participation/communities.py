"""A community 社区 (or a town's village): what is particular to it is data."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Community:
    """`zone` is an IANA time zone; `terms` replaces words such as building and group in villages."""

    id: int
    slug: str
    name: str
    city: str = "default"
    zone: str = "Asia/Shanghai"
    phone: str = ""
    terms: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Building:
    """A building 楼栋 with its units 单元; in a village a group 组."""

    id: int
    community_id: int
    name: str
    units: int = 1
