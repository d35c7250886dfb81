import asyncio
import ssl
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urlsplit

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the header's name
_LONGEST_PAUSE = 60.0
_TIMEOUT = 60.0
_OK = range(200, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Where updates are posted to."""

    url: str
    secret: str = ""
    max_connections: int = 40


@dataclass(slots=True)
class Failure:
    """The last thing that went wrong with it, as getWebhookInfo tells."""

    at: int = 0
    words: str = ""


@dataclass(slots=True)
class Client:
    """A small HTTP/1.1 client with kept-alive connections, for one address."""

    url: str
    idle: deque[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(default_factory=deque)
    closed: bool = False

    async def post(self, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Status and body of the answer.

        Raises:
            OSError: there is no connection, or it ended before the answer did (also TimeoutError).
        """
        reader, writer = self._kept() or await self._connect()
        try:
            async with asyncio.timeout(_TIMEOUT):
                writer.write(self._request(body, headers))
                await writer.drain()
                status, answer, stays = await _read_answer(reader)
        except (OSError, ValueError, asyncio.IncompleteReadError) as error:
            writer.close()
            raise ConnectionError("the connection ended before the answer") from error
        except asyncio.CancelledError:
            writer.close()
            raise
        if stays and not self.closed:
            self.idle.append((reader, writer))
        else:
            writer.close()
        return status, answer

    def close(self) -> None:
        """Let go of the connections, those in use as soon as they are idle."""
        self.closed = True
        for _, writer in self.idle:
            writer.close()
        self.idle.clear()

    def _kept(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        """A connection that the other side has kept open as well; those that it has ended are passed over."""
        while self.idle:
            reader, writer = self.idle.pop()
            if not reader.at_eof() and not writer.is_closing():
                return reader, writer
            writer.close()
        return None

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        parts = urlsplit(self.url)
        secure = ssl.create_default_context() if parts.scheme == "https" else None
        return await asyncio.open_connection(parts.hostname, parts.port or (443 if secure else 80), ssl=secure)

    def _request(self, body: bytes, headers: dict[str, str]) -> bytes:
        parts = urlsplit(self.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        fields = {
            "Host": parts.netloc,
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
        } | headers
        lines = [f"POST {target} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


async def _read_answer(reader: asyncio.StreamReader) -> tuple[int, bytes, bool]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    status = int(head[0].split(" ")[1])
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = await _read_chunks(reader)
    else:
        body = await reader.readexactly(int(fields.get("content-length", 0)))
    return status, body, fields.get("connection", "").lower() != "close"


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    parts = []
    while size := int((await reader.readline()).split(b";")[0], 16):
        parts.append(await reader.readexactly(size))
        await reader.readexactly(2)
    await reader.readuntil(b"\r\n")
    return b"".join(parts)


def pause_after(failures: int, first: float) -> float:
    """Seconds until the next try: twice as long each time, at most a minute."""
    return float(min(_LONGEST_PAUSE, first * 2 ** min(failures - 1, 20)))


def accepted(status: int) -> bool:
    """Only 2xx counts; anything else is sent again."""
    return status in _OK
