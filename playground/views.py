"""What the page is told of people, bots, chats and events, as JSON."""

import json
from typing import Any

from playground.state import Bot, Chat, Event, Message, Person

Json = dict[str, Any]


def person_view(person: Person) -> Json:
    """A person as the page shows them."""
    return {"id": person.id, "name": person.name, "note": person.note, "colour": person.colour} | {
        "language": person.language_code,
        "phone": person.phone,
    }


def bot_view(bot: Bot) -> Json:
    """A bot as the page shows it, with the commands of its menu."""
    commands = {}
    for (scope, language), listed in bot.commands.items():
        if json.loads(scope)["type"] in ("default", "all_private_chats"):
            commands[language] = listed
    return {
        "id": bot.id,
        "username": bot.username,
        "name": bot.user["first_name"],
        "commands": commands,
        "description": bot.texts.get(("description", ""), ""),
    }


def message_view(message: Message) -> Json:
    """A message as the page shows it."""
    view = message.view()
    view["reactions"] = {
        str(who): [reaction.get("emoji", "") for reaction in reactions]
        for who, reactions in message.reactions.items()
        if reactions
    }
    return view


def chat_view(chat: Chat, person: Person) -> Json:
    """A whole chat as one person sees it."""
    return {
        "chat": chat.id,
        "bot": chat.bot.id,
        "person": person.id,
        "messages": [message_view(message) for message in chat.messages.values()],
        "keyboard": chat.keyboard,
        "folded": chat.keyboard_folded,
        "blocked": chat.blocked,
        "pinned": [number for number in chat.pinned if number in chat.messages],
        "topics": topics_view(chat),
        "description": chat.bot.texts.get(("description", ""), ""),
    }


def topics_view(chat: Chat) -> list[Json]:
    """The topics of a forum, in the order they were made; none of another chat."""
    return [{"id": topic.id, "name": topic.name, "closed": topic.closed} for topic in chat.topics.values()]


def event_view(event: Event) -> Json:
    """Something that happened in a chat."""
    chat = event.chat
    told: Json = {"kind": event.kind, "chat": chat.id, "bot": chat.bot.id, "at": event.at}
    if event.message is not None:
        told["message"] = message_view(event.message)
    if chat.header.get("is_forum"):
        told["topics"] = topics_view(chat)
    if event.who is not None:
        told["who"] = event.who.id
    if event.kind in ("keyboard", "sent"):
        told["keyboard"], told["folded"] = chat.keyboard, chat.keyboard_folded
    if event.text:
        told["text"], told["alert"] = event.text, event.alert
    return told
