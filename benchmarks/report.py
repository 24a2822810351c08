"""One figure, one JSON line on standard output; what a person wants to follow meanwhile goes to standard error.

Kept apart so that every benchmark prints the same four keys and a reader can rely on them.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path


def figure(name: str, value: float, unit: str, **detail: object) -> None:
    """Print one measured value as a JSON line, at once, so that a benchmark cut short has still reported."""
    line = {"name": name, "value": value, "unit": unit, "detail": detail}
    print(json.dumps(line, ensure_ascii=False), flush=True)


def progress(text: str) -> None:
    """Tell whoever is watching what is being measured now."""
    print(text, file=sys.stderr, flush=True)


def shared_folder() -> Path:
    """The folder of the shared data sets: `LINLI_DATA`, or `shared/data` beside the checkout."""
    return Path(os.environ.get("LINLI_DATA", "../shared/data"))
