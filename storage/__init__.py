"""Everything remembered; the only room that speaks SQL."""

from storage.engine import Storage
from storage.transaction import Transaction

__all__ = ["Storage", "Transaction"]
