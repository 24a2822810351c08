"""Photos and documents: kept in memory, named by file ids that only their bot may use, as at Telegram."""

import io
import itertools
import secrets
from dataclasses import dataclass
from typing import Any

from PIL import Image, UnidentifiedImageError

from playground.refusals import bad

Json = dict[str, Any]

PHOTO_BYTES = 10 * 1024 * 1024  # core.telegram.org/bots/api#sendphoto
DOWNLOAD_BYTES = 20 * 1024 * 1024  # core.telegram.org/bots/api#getfile
LONGEST_SIDE = 1280  # Telegram makes photos no larger


@dataclass(frozen=True, slots=True)
class File:
    """A file a bot may name: `id` changes with the bot, `unique_id` does not."""

    id: str
    unique_id: str
    bot_id: int
    path: str
    name: str
    mime: str
    content: bytes
    sides: tuple[int, int] = (0, 0)

    def short(self) -> Json:
        """The fields every kind of file has in Telegram's JSON."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}

    def document(self) -> Json:
        """The file as Telegram's Document."""
        return self.short() | {"file_name": self.name, "mime_type": self.mime}

    def photo_size(self) -> Json:
        """The file as Telegram's PhotoSize."""
        return self.short() | {"width": self.sides[0], "height": self.sides[1]}


class Files:
    """Every file of the playground, found by id or by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, File] = {}
        self.by_path: dict[str, File] = {}
        self.photos: dict[str, tuple[File, ...]] = {}  # any size's id → all sizes
        self._numbers = itertools.count()

    def keep(self, bot_id: int, folder: str, name: str, mime: str, content: bytes, **rest: Any) -> File:
        """Store content for a bot. Raises a 400 when there is none."""
        if not content:
            raise bad("file must be non-empty")
        suffix = name[name.rfind(".") :] if "." in name else ""
        path = f"{folder}/file_{next(self._numbers)}{suffix if suffix.isascii() else ''}"
        file = File(secrets.token_urlsafe(36), secrets.token_urlsafe(9), bot_id, path, name, mime, content, **rest)
        self.by_id[file.id] = self.by_path[path] = file
        return file

    def keep_photo(self, bot_id: int, content: bytes) -> tuple[File, ...]:
        """Store a photo as Telegram does: as JPEG without its metadata, small and large. Raises a 400."""
        if not content:
            raise bad("file must be non-empty")
        if len(content) > PHOTO_BYTES:
            raise bad("file is too big")
        try:
            with Image.open(io.BytesIO(content)) as opened:
                width, height = opened.size
                if width + height > 10_000 or max(width, height) > 20 * min(width, height):
                    raise bad("PHOTO_INVALID_DIMENSIONS")
                picture = opened.convert("RGB")
        except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
            raise bad("IMAGE_PROCESS_FAILED") from None
        sizes: list[File] = []
        for side in (90, 320, LONGEST_SIDE):
            copy = picture.copy()
            copy.thumbnail((side, side))
            if sizes and copy.size == sizes[-1].sides:
                continue
            out = io.BytesIO()
            copy.save(out, "JPEG", quality=87)
            sizes.append(self.keep(bot_id, "photos", "photo.jpg", "image/jpeg", out.getvalue(), sides=copy.size))
        photo = tuple(sizes)
        for size in photo:
            self.photos[size.id] = photo
        return photo

    def named(self, bot_id: int, file_id: str) -> File:
        """The file of an id. Raises a 400 when the bot has none such."""
        file = self.by_id.get(file_id)
        if file is None or file.bot_id != bot_id:
            raise bad("wrong file identifier/HTTP URL specified")
        return file
