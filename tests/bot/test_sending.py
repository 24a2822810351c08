"""How far a failed request came, told by python-telegram-bot's own errors against real sockets."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from telegram.error import TelegramError

from bot.notices import Message
from bot.pace import MOST_SAVED, Pace
from bot.sending import Line, Way, way
from bot.wording import Html
from tests.town import TOKEN

ME = b'{"ok":true,"result":{"id":100001,"is_bot":true,"first_name":"x","username":"x_bot"}}'
Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


def _http(status: str, body: bytes, length: int | None = None) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length or len(body)}\r\n\r\n"
    return head.encode() + body


@asynccontextmanager
async def _telegram(answer: bytes) -> AsyncIterator[str]:
    """A server that knows getMe, gives every other request these bytes, and hangs up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readuntil(b"\r\n\r\n")
        writer.write(_http("200 OK", ME) if b"/getMe" in asked else answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def _failed(api: str) -> TelegramError:
    line = Line(TOKEN, api, per_second=100, connections=1, silent=lambda: False)
    with pytest.raises(TelegramError) as caught:
        await line.send(5, Message(Html("甲"), ()))
    await line.close()
    return caught.value


@pytest.mark.parametrize(
    ("answer", "far"),
    [
        (b"", Way.IN_DOUBT),  # it was read, and then there was nothing
        (_http("200 OK", b'{"ok":true,"res', length=100), Way.IN_DOUBT),  # cut in the middle
        (_http("200 OK", b"<html>"), Way.IN_DOUBT),  # an answer that cannot be read
        (_http("502 Bad Gateway", b"<html>nginx</html>"), Way.ANSWERED),
        (_http("500 Internal Server Error", b'{"ok":false,"error_code":500,"description":"x"}'), Way.ANSWERED),
        (_http("409 Conflict", b'{"ok":false,"error_code":409,"description":"x"}'), Way.ANSWERED),
    ],
)
async def test_how_far_it_came(answer: bytes, far: Way) -> None:
    async with _telegram(answer) as api:
        assert way(await _failed(api)) is far


async def test_without_a_connection_it_never_left(unused_tcp_port: int) -> None:
    assert way(await _failed(f"http://127.0.0.1:{unused_tcp_port}")) is Way.NEVER_LEFT


async def test_turns_come_at_their_pace_and_few_are_saved() -> None:
    pace = Pace(200)
    assert pace.turns() == 1
    pace.take()
    assert pace.turns() == 0
    assert 0 < pace.until(1) <= 1 / 200
    await asyncio.sleep(pace.until(2))
    assert pace.turns() >= 2
    await asyncio.sleep(2 * MOST_SAVED / 200)
    assert pace.turns() == MOST_SAVED
