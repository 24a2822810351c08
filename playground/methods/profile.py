"""The bot about itself: who it is, its names and descriptions, its commands, its menu button."""

import json
import re
from typing import Any

from playground.methods.call import Call, Method, method
from playground.refusals import bad

Json = dict[str, Any]

_SCOPES = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)
_LENGTHS = {"name": 64, "description": 512, "short_description": 120}  # core.telegram.org/bots/api#setmyname


def get_me(call: Call) -> Json:
    return call.bot.user | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _scope(call: Call) -> str:
    scope = call.parameters.tree("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    return json.dumps(scope, sort_keys=True)


def _language(call: Call) -> str:
    language = call.parameters.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad("invalid language code specified")  # two letters: core.telegram.org/bots/api#setmycommands
    return language


def set_my_commands(call: Call) -> bool:
    key = (_scope(call), _language(call))
    commands = call.parameters.tree("commands", "bot commands")
    if not isinstance(commands, list):
        raise bad("can't parse bot commands: expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    kept = []
    for command in commands:
        name, what = str(command.get("command", "")).removeprefix("/"), str(command.get("description", ""))
        if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(what) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
        kept.append({"command": name, "description": what})
    call.bot.commands[key] = kept
    call.world.announce(call.bot)
    return True


def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop((_scope(call), _language(call)), None)
    call.world.announce(call.bot)
    return True


def _setter(what: str) -> Method:
    def answer(call: Call) -> bool:
        text = call.parameters.text(what)
        if len(text) > _LENGTHS[what]:
            raise bad(f"{what.replace('_', ' ')} is too long")
        language = _language(call)
        call.bot.texts[what, language] = text
        if what == "name" and text and not language:
            call.bot.user["first_name"] = text
        call.world.announce(call.bot)
        return True

    return method(f"setMy{what.title().replace('_', '')}", f"{what} language_code", answer)


def _getter(what: str) -> Method:
    def answer(call: Call) -> Json:
        texts = call.bot.texts
        fallback = call.bot.user["first_name"] if what == "name" else ""
        return {what: texts.get((what, _language(call))) or texts.get((what, "")) or fallback}

    return method(f"getMy{what.title().replace('_', '')}", "language_code", answer)


def set_menu_button(call: Call) -> bool:
    button = call.parameters.tree("menu_button", "MenuButton") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad("MenuButton has unsupported type")
    call.bot.menu_buttons[call.parameters.integer("chat_id")] = button
    return True


def get_menu_button(call: Call) -> Json:
    buttons = call.bot.menu_buttons
    return buttons.get(call.parameters.integer("chat_id")) or buttons.get(0) or {"type": "commands"}


def agree(call: Call) -> bool:
    return True


PROFILE = (
    method("getMe", "", get_me),
    method("logOut", "", agree),
    method("close", "", agree),
    method("setMyCommands", "commands scope language_code", set_my_commands),
    method("getMyCommands", "scope language_code", get_my_commands),
    method("deleteMyCommands", "scope language_code", delete_my_commands),
    *(_setter(what) for what in _LENGTHS),
    *(_getter(what) for what in _LENGTHS),
    method("setChatMenuButton", "chat_id menu_button", set_menu_button),
    method("getChatMenuButton", "chat_id", get_menu_button),
    method("setMyDefaultAdministratorRights", "rights for_channels", agree),
)
