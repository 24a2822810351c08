"""How a bot hears of updates: by asking (getUpdates) or at its own address (setWebhook)."""

from typing import Any
from urllib.parse import urlsplit

from playground.methods.call import Call, method
from playground.refusals import bad
from playground.webhooks import SECRET, Webhook

Json = dict[str, Any]

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def _kinds(call: Call) -> list[str] | None:
    kinds = call.parameters.tree("allowed_updates", "allowed_updates")
    if kinds is not None and (not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds)):
        raise bad("can't parse allowed_updates: expected an Array of Strings")
    return kinds


async def get_updates(call: Call) -> list[Json]:
    inbox = call.bot.inbox
    inbox.allow(_kinds(call))
    limit = call.parameters.integer("limit", 100)
    timeout = min(max(call.parameters.integer("timeout"), 0), 50)
    return await inbox.take(call.parameters.integer("offset"), limit if 1 <= limit <= 100 else 100, timeout)


async def set_webhook(call: Call) -> bool:
    url = call.parameters.text("url")
    if not url:
        return await delete_webhook(call)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.parameters.text("secret_token")
    if len(secret) > 256:
        raise bad("secret token is too long")
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    inbox = call.bot.inbox
    inbox.allow(_kinds(call))
    if call.parameters.flag("drop_pending_updates"):
        inbox.clear()
    if inbox.webhook is not None:
        await inbox.webhook.close()
    inbox.interrupt("terminated by setWebhook request")
    connections = min(max(call.parameters.integer("max_connections", 40), 1), 100)
    inbox.webhook = Webhook(inbox, url, secret, connections, call.again)
    return True


async def delete_webhook(call: Call) -> bool:
    inbox = call.bot.inbox
    if inbox.webhook is not None:
        await inbox.webhook.close()
        inbox.webhook = None
    if call.parameters.flag("drop_pending_updates"):
        inbox.clear()
    return True


def get_webhook_info(call: Call) -> Json:
    inbox = call.bot.inbox
    webhook = inbox.webhook
    answer: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": inbox.alive(),
    }
    if webhook is not None:
        answer |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
        if webhook.last_error is not None:
            answer["last_error_date"], answer["last_error_message"] = webhook.last_error
    if inbox.allowed is not None:
        answer["allowed_updates"] = sorted(inbox.allowed)
    return answer


POLLING = (
    method("getUpdates", "offset limit timeout allowed_updates", get_updates),
    method(
        "setWebhook",
        "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
        set_webhook,
    ),
    method("deleteWebhook", "drop_pending_updates", delete_webhook),
    method("getWebhookInfo", "", get_webhook_info),
)
