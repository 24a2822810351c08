"""What people like to do 兴趣; events' kinds are the same."""

import json
from pathlib import Path

INTERESTS: tuple[str, ...] = tuple(
    json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))["interests"]
)
"""The keys, in the order in which they are offered."""
