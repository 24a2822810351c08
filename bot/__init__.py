"""Everything said to people; the only room that knows Telegram."""
