"""Faults on purpose: processes killed, databases cut off, Telegram misbehaving, under load; and a judge afterwards.

`python -m tests.faults` (or `make faults`) starts Linli's own processes beside the playground, lets people tap and
write, breaks something again and again, and then compares what Telegram was told is taken with what stands in the
database and in the chats. A plain aiogram bot goes through the same, which shows that the judge can find losses.
"""
