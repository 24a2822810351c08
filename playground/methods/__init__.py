"""The methods of the Bot API, one file per family; `METHODS` is all of them by lower-case name.

Each declares the parameters it knows, so that a test can hold them against the clients' own lists.
"""

from playground.methods.call import Call, Method, Requested
from playground.methods.callbacks import CALLBACKS
from playground.methods.chats import CHATS
from playground.methods.edits import EDITS
from playground.methods.media import MEDIA
from playground.methods.messages import MESSAGES
from playground.methods.polling import POLLING
from playground.methods.profile import PROFILE
from playground.methods.topics import TOPICS

METHODS: dict[str, Method] = {
    method.name.lower(): method
    for family in (MESSAGES, MEDIA, EDITS, CALLBACKS, CHATS, TOPICS, PROFILE, POLLING)
    for method in family
}

__all__ = ["METHODS", "Call", "Method", "Requested"]
