"""Pictures that people send in tests."""

import io

from PIL import Image

GREEN, BLUE = (120, 160, 90), (90, 120, 160)


def picture(colour: tuple[int, int, int] = GREEN) -> bytes:
    """Return a small picture; another colour is another picture."""
    file = io.BytesIO()
    Image.new("RGB", (320, 240), colour).save(file, "PNG")
    return file.getvalue()
