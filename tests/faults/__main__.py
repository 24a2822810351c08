"""`python -m tests.faults [--kills N] [WORD…]`: play the cases whose title holds every WORD; a JSON line each.

Ends with a failure when Linli lost, doubled or left out anything, repeated more than was in flight, or when the
plain aiogram bot came through enough kills unharmed: then the judge would have shown nothing. Filling a disk takes
the right to mount one (root); without it those cases are named on standard error and left out.
"""

import argparse
import asyncio
import json
import signal
import sys
import time
from typing import Any

from tests.faults.cases import CASES, Case, run
from tests.faults.topology import NoSmallDisk

ENOUGH_KILLS = 10
"""After as many the plain bot has lost something in every trial."""


def fault_of(case: Case, line: dict[str, Any], in_flight: int) -> str:
    """Return what is wrong with a line; empty when it is as promised."""
    if case.bot == "linli":
        wrong = [f"{column} {line[column]}" for column in ("lost", "doubled", "missing") if line[column]]
        if line["repeated"] > in_flight:
            wrong.append(f"repeated {line['repeated']} of {in_flight} in flight")
        return ", ".join(wrong)
    found = line["lost"] + line["doubled"]
    return "the plain bot lost nothing" if line["kills"] >= ENOUGH_KILLS and not found else ""


async def main(words: list[str], kills: int) -> int:
    """Play the cases one after the other; return how many went wrong."""
    wrong = 0
    chosen = [case for case in CASES if all(word in case.title for word in words)]
    for case in chosen:
        began = time.monotonic()
        try:
            line, in_flight = await run(case, kills)
        except NoSmallDisk as error:
            sys.stderr.write(f"{case.title} NOT PLAYED: it mounts a small disk, which this user may not: {error}\n")
            continue
        except Exception as error:
            sys.stderr.write(f"{case.title} ended early: {type(error).__name__}: {str(error)[-3000:]}\n")
            wrong += 1
            continue
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        sys.stdout.flush()
        sys.stderr.write(f"  {time.monotonic() - began:.0f} s; {in_flight} answers were on their way when it struck\n")
        if fault := fault_of(case, line, in_flight):
            sys.stderr.write(f"  NOT AS PROMISED: {fault}\n")
            wrong += 1
    if not chosen:
        sys.stderr.write("No case holds all these words; the cases are:\n")
        sys.stderr.writelines(f"  {case.title}\n" for case in CASES)
        return 1
    return wrong


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    arguments.add_argument("words", nargs="*", help="e.g. kill sqlite polling linli; none: every case")
    arguments.add_argument("--kills", type=int, default=10, help="faults a case")
    asked = arguments.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that who is stopped also tidies up
    sys.exit(1 if asyncio.run(main(asked.words, asked.kills)) else 0)
