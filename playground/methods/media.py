"""Sending photos, documents and albums, by upload or by file id, and handing files back."""

import mimetypes
from typing import Any

from playground.files import DOWNLOAD_BYTES, Files
from playground.methods.call import EPHEMERAL, SENDING, Call, method
from playground.refusals import bad
from playground.requests import Parameters, Upload

Json = dict[str, Any]


def send_photo(call: Call) -> Json:
    chat = call.room()
    content = photo(call, "photo", call.parameters.values.get("photo"))
    _shown(content, call.parameters)
    return call.send(chat, content | call.caption()).view()


def send_document(call: Call) -> Json:
    chat = call.room()
    content = document(call, "document", call.parameters.values.get("document"))
    return call.send(chat, content | call.caption()).view()


def send_media_group(call: Call) -> list[Json]:
    chat = call.room()
    items = call.parameters.tree("media", "media")
    if not isinstance(items, list):
        raise bad("expected an Array of InputMedia")
    if len(items) < 2:
        raise bad("too few messages to send as an album")
    if len(items) > 10:
        raise bad("too many messages to send as an album")
    kinds = {item.get("type") for item in items if isinstance(item, dict)}
    if len(kinds) > 1 and "document" in kinds:
        raise bad("documents can't be mixed with other media types in an album")
    contents = [media(call, item) for item in items]
    group = str(13_000_000_000_000_000 + call.world.next_number())
    return [call.send(chat, content, {"media_group_id": group}).view() for content in contents]


def media(call: Call, item: Any) -> Json:
    """One InputMedia as a message's content. Raises a 400 for a kind that is not in the playground."""
    if not isinstance(item, dict):
        raise bad("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if kind not in ("photo", "document"):
        raise bad(f"type of the media can't be used here: {kind}")
    values = Parameters(item, call.parameters.uploads)
    content = (photo if kind == "photo" else document)(call, "media", item.get("media"))
    _shown(content, values)
    return content | call.caption(values)


def _shown(content: Json, values: Parameters) -> None:
    for option in ("has_spoiler", "has_media_spoiler"):
        if values.flag(option):
            content["has_media_spoiler"] = True
    if values.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True


def _source(call: Call, name: str, value: Any, what: str) -> Upload | str:
    """What a file parameter names: an upload under its own name or by attach://, or an id."""
    if name in call.parameters.uploads:
        return call.parameters.uploads[name]
    if not isinstance(value, str) or not value:
        raise bad(f"there is no {what} in the request")
    if value.startswith("attach://"):
        upload = call.parameters.uploads.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad(f"there is no {what} in the request")
        return upload
    if value.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")  # the playground never goes out to the net
    return value


def photo(call: Call, name: str, value: Any) -> Json:
    """A photo as a message's content. Raises a 400."""
    source = _source(call, name, value, "photo")
    if isinstance(source, Upload):
        return {"photo": [size.photo_size() for size in call.files.keep_photo(call.bot.id, source.content)]}
    file = call.files.named(call.bot.id, source)
    if file.id not in call.files.photos:
        raise bad("can't use file of type Document as Photo")
    return {"photo": [size.photo_size() for size in call.files.photos[file.id]]}


def document(call: Call, name: str, value: Any) -> Json:
    """A document as a message's content. Raises a 400."""
    source = _source(call, name, value, "document")
    if isinstance(source, Upload):
        return {"document": keep_document(call.files, call.bot.id, source)}
    file = call.files.named(call.bot.id, source)
    if file.id in call.files.photos:
        raise bad("can't use file of type Photo as Document")
    return {"document": file.document()}


def keep_document(files: Files, bot_id: int, upload: Upload) -> Json:
    """Store an uploaded document. Returns Telegram's Document."""
    guessed = mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
    mime = guessed if upload.mime in ("", "application/octet-stream") else upload.mime
    return files.keep(bot_id, "documents", upload.name, mime, upload.content).document()


def get_file(call: Call) -> Json:
    file_id = call.parameters.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    file = call.files.by_id.get(file_id)
    if file is None or file.bot_id != call.bot.id:
        raise bad("invalid file_id")
    if len(file.content) > DOWNLOAD_BYTES:
        raise bad("file is too big")
    return file.short() | {"file_path": file.path}


_CAPTION = "caption parse_mode caption_entities"

MEDIA = (
    method("sendPhoto", f"{SENDING} {_CAPTION} photo show_caption_above_media has_spoiler", send_photo),
    method("sendDocument", f"{SENDING} {_CAPTION} document thumbnail disable_content_type_detection", send_document),
    method(
        "sendMediaGroup",
        f"{SENDING} media",
        send_media_group,
        without=f"reply_markup suggested_post_parameters {EPHEMERAL}",
    ),
    method("getFile", "file_id", get_file),
)
