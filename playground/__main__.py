"""`python -m playground`: the playground alone, for a bot of anyone's to be pointed at."""

import argparse
import asyncio
import sys

from playground.limits import Rates
from playground.server import Playground


async def serve(host: str, port: int, *, limits: bool) -> None:
    """Run until it is interrupted."""
    playground = Playground(rates=Rates() if limits else None)
    url = await playground.start(host, port)
    sys.stdout.write(f"{url}\n")
    sys.stdout.flush()
    try:
        await asyncio.Event().wait()
    finally:
        await playground.stop()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--limits", action="store_true", help="refuse floods with 429, as Telegram does")
    asked = parser.parse_args()
    try:
        asyncio.run(serve(asked.host, asked.port, limits=asked.limits))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
