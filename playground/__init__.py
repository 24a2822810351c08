"""A local Telegram Bot API with a chat page: for the demo, for drills, for tests and for load.

It stands on nothing of ours and knows nothing of the product: unmodified aiogram and python-telegram-bot run
against it, which is how it is kept honest.
"""

from playground.limits import Rates
from playground.people import ChatInHand, Group, PersonInHand, Unsettled
from playground.server import Playground
from playground.state import Event, Message

__all__ = ["ChatInHand", "Event", "Group", "Message", "PersonInHand", "Playground", "Rates", "Unsettled"]
