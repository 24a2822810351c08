"""Draft the Traditional words from the Simplified: `python locales/hant.py noun …`, then read them aloud and mend."""

import sys
from pathlib import Path

import opencc

HERE = Path(__file__).parent


def draft(noun: str) -> None:
    """Write zh-Hant/<noun>.ftl anew from zh-Hans."""
    words = (HERE / "zh-Hans" / f"{noun}.ftl").read_text(encoding="utf-8")
    (HERE / "zh-Hant" / f"{noun}.ftl").write_text(opencc.OpenCC("s2tw").convert(words), encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        draft(name)
