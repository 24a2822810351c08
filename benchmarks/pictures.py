"""How long a picture takes to draw, in CPU seconds, the busiest of its kind: week, poster, map, certificate.

`python -m benchmarks.pictures` prints one `picture_s` a picture; the first of each also loads the font.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.report import figure
from bot import honours
from bot.calendars import A_DAY, Cell, Line, draw_map, draw_poster, draw_week
from participation.honours import Certificate

NOW = datetime(2026, 11, 25, 2, tzinfo=UTC)


def _certificate() -> bytes:
    told = Certificate(1, 1, 1, "ZY234567ABCDEF", "欧阳" * 10, 6000, 40, NOW, NOW, NOW)
    page = honours.draw(told, "城东社区" * 6, "城东社区、" * 7, "zh-Hans", "Asia/Shanghai")
    return honours.saved(page, "PNG") + honours.saved(page, "PDF")


def main() -> None:
    """Draw each once and print what it took."""
    week = [("11月25日 周三", [Line("event", "10:00 " + "京剧清唱会，活动室，" * 4)] * A_DAY)] * 7
    cells = [Cell(f"{n}号楼", "2 班，缺 3 人", 2, 3) for n in range(1, 81)]
    lines = ["时间：11月28日 周六 14:30", "地点：社区活动室二楼", "名额：20 人"]
    pictures: dict[str, Callable[[], bytes]] = {
        "week": lambda: draw_week("城东社区 这一周", "注", week, ""),
        "poster": lambda: draw_poster("城东社区", "京剧清唱会" * 6, lines),
        "map": lambda: draw_map("城东社区 这一周", "注", cells),
        "certificate": _certificate,
    }
    for name, draw in pictures.items():
        started = time.process_time()
        size = len(draw())
        figure("picture_s", round(time.process_time() - started, 3), "CPU s", picture=name, kilobytes=size // 1024)


if __name__ == "__main__":
    main()
