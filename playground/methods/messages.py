"""Sending: text, place, contact; copying, forwarding, the sign that the bot is typing."""

from typing import Any

from playground.entities import CAPTION_LIMIT, formatted
from playground.methods.call import ACTIONS, EPHEMERAL, SENDING, Call, method
from playground.refusals import bad

Json = dict[str, Any]


def send_message(call: Call) -> Json:
    content = call.text()  # Telegram looks at the text before it looks for the chat
    return call.send(call.room(), content).view()


def send_location(call: Call) -> Json:
    chat = call.room()
    return call.send(chat, {"location": _place(call)}).view()


def send_venue(call: Call) -> Json:
    chat = call.room()
    place = _place(call)
    title, address = call.parameters.text("title"), call.parameters.text("address")
    if not title or not address:
        raise bad("venue title and address must be non-empty")
    return call.send(chat, {"venue": {"location": place, "title": title, "address": address}, "location": place}).view()


def _place(call: Call) -> Json:
    latitude, longitude = call.parameters.number("latitude"), call.parameters.number("longitude")
    if latitude is None or longitude is None:
        raise bad("latitude is empty" if latitude is None else "longitude is empty")
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise bad("wrong location coordinates specified")
    return {"latitude": latitude, "longitude": longitude}


def send_contact(call: Call) -> Json:
    chat = call.room()
    phone, name = call.parameters.text("phone_number"), call.parameters.text("first_name")
    if not phone:
        raise bad("phone_number is empty")
    if not name:
        raise bad("first_name is empty")
    contact = {"phone_number": phone, "first_name": name}
    if last := call.parameters.text("last_name"):
        contact["last_name"] = last
    return call.send(chat, {"contact": contact}).view()


def send_chat_action(call: Call) -> bool:
    chat = call.room()
    action = call.parameters.text("action")
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat.note("typing", text=action)
    return True


def copy_message(call: Call) -> Json:
    chat = call.room()
    original = call.message(call.chat("from_chat_id"), "message to copy not found")
    content = dict(original.content)
    if "caption" in call.parameters and "text" not in content:
        text, entities = formatted(
            call.parameters.text("caption"),
            call.parameters.text("parse_mode"),
            call.parameters.tree("caption_entities", "caption entities"),
            CAPTION_LIMIT,
            "message caption is too long",
        )
        content.pop("caption_entities", None)
        content["caption"] = text
        if entities:
            content["caption_entities"] = entities
    if original.extra.get("pinned_message"):
        raise bad("message can't be copied")
    return {"message_id": call.send(chat, content).id}


def forward_message(call: Call) -> Json:
    chat = call.room()
    original = call.message(call.chat("from_chat_id"), "message to forward not found")
    if original.extra.get("has_protected_content") or original.extra.get("pinned_message"):
        raise bad("message can't be forwarded")
    origin = {"type": "user", "sender_user": original.sender, "date": original.date}
    return call.send(chat, dict(original.content), {"forward_origin": origin}).view()


_COPYING = "from_chat_id message_id video_start_timestamp"

MESSAGES = (
    method(
        "sendMessage", f"{SENDING} text parse_mode entities link_preview_options disable_web_page_preview", send_message
    ),
    method(
        "sendLocation",
        f"{SENDING} latitude longitude horizontal_accuracy live_period heading proximity_alert_radius",
        send_location,
    ),
    method(
        "sendVenue",
        f"{SENDING} latitude longitude title address foursquare_id foursquare_type google_place_id google_place_type",
        send_venue,
    ),
    method("sendContact", f"{SENDING} phone_number first_name last_name vcard", send_contact),
    method("sendChatAction", "business_connection_id chat_id message_thread_id action", send_chat_action),
    method(
        "copyMessage",
        f"{SENDING} {_COPYING} caption parse_mode caption_entities show_caption_above_media",
        copy_message,
        without=f"business_connection_id {EPHEMERAL}",
    ),
    method(
        "forwardMessage",
        f"{SENDING} {_COPYING}",
        forward_message,
        without=f"business_connection_id allow_paid_broadcast reply_parameters reply_markup {EPHEMERAL}",
    ),
)
