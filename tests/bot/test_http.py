"""Requests over kept-alive connections, against servers that answer byte by byte, break off, or say nothing."""

import asyncio
import datetime as dt
import ipaddress
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import uvloop
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bot import http
from bot.failures import Unreachable
from bot.http import Connections
from tests.trial.api import until

Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]
WAIT = 5.0


class Server:
    """Reads whole requests and answers each with the next of its answers."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.connected = 0
        self.requests: list[bytes] = []
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connected += 1
        try:
            while self.answers:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
                self.requests.append(head + await reader.readexactly(length))
                await self.answers.pop(0)(writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def serving(server: Server, tls: ssl.SSLContext | None = None) -> AsyncIterator[Connections]:
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    port = listening.sockets[0].getsockname()[1]
    server.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
    async with listening, Connections(f"{server.url}/api") as connections:
        yield connections


def written(*parts: bytes, then: Callable[[asyncio.StreamWriter], None] | None = None) -> Answer:
    async def answer(writer: asyncio.StreamWriter) -> None:
        for part in parts:
            writer.write(part)
            await writer.drain()
        if then:
            then(writer)

    return answer


def whole(body: bytes, head: bytes = b"") -> bytes:
    return b"HTTP/1.1 200 OK\r\n" + head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def close(writer: asyncio.StreamWriter) -> None:
    writer.close()


async def silence(_: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def test_a_request_says_where_it_goes_and_how_long_it_is() -> None:
    server = Server(written(whole(b"{}")))
    async with serving(server) as connections:
        await connections.post("/bot1:x/getMe", b'{"a":1}', WAIT)
    host = server.url.removeprefix("http://").encode()
    assert server.requests == [
        b"POST /api/bot1:x/getMe HTTP/1.1\r\nHost: " + host + b"\r\nContent-Type: application/json\r\n"
        b'Content-Length: 7\r\n\r\n{"a":1}'
    ]


async def test_one_connection_serves_one_after_another() -> None:
    server = Server(*[written(whole(b"%d" % n)) for n in range(3)])
    async with serving(server) as connections:
        answers = [await connections.post("/x", b"{}", WAIT) for _ in range(3)]
    assert (answers, server.connected) == ([(200, b"0"), (200, b"1"), (200, b"2")], 1)


def test_the_loop_of_the_product_carries_it_too() -> None:
    async def asked() -> None:
        server = Server(written(whole(b"a")), written(whole(b"b"), then=close))
        async with serving(server) as connections:
            assert [await connections.post("/x", b"{}", WAIT) for _ in range(2)] == [(200, b"a"), (200, b"b")]
            with pytest.raises(Unreachable):
                await connections.post("/x", b"{}", WAIT)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(asked())


async def test_two_at_once_have_a_connection_each() -> None:
    server = Server(written(whole(b"a")), written(whole(b"b")))
    async with serving(server) as connections:
        answers = await asyncio.gather(*(connections.post("/x", b"{}", WAIT) for _ in range(2)))
    assert (sorted(answers), server.connected) == ([(200, b"a"), (200, b"b")], 2)


async def test_an_answer_may_come_byte_by_byte_and_in_chunks() -> None:
    chunked = b"HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    server = Server(written(*(chunked[n : n + 1] for n in range(len(chunked)))), written(whole(b"next")))
    async with serving(server) as connections:
        assert await connections.post("/x", b"{}", WAIT) == (404, b"abcde")
        assert await connections.post("/x", b"{}", WAIT) == (200, b"next")
    assert server.connected == 1


@pytest.mark.parametrize(
    "broken",
    [
        written(then=close),
        written(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", then=close),
        written(b"SSH-2.0-not HTTP at all\r\n"),
    ],
    ids=["nothing", "half", "not HTTP"],
)
async def test_what_breaks_off_may_have_been_carried_out_and_the_next_has_a_connection_of_its_own(
    broken: Answer,
) -> None:
    server = Server(broken, written(whole(b"again")))
    async with serving(server) as connections:
        with pytest.raises(Unreachable) as none:
            await connections.post("/x", b"{}", WAIT)
        assert await connections.post("/x", b"{}", WAIT) == (200, b"again")
    assert (none.value.begun, server.connected) == (True, 2)


async def test_where_nobody_listens_nothing_has_begun() -> None:
    async with Connections("http://127.0.0.1:1") as connections:
        with pytest.raises(Unreachable) as none:
            await connections.post("/x", b"{}", WAIT)
    assert not none.value.begun


async def test_a_server_that_says_nothing_is_not_waited_for_and_its_connection_not_used_again() -> None:
    server = Server(silence, written(whole(b"again")))
    async with serving(server) as connections:
        with pytest.raises(Unreachable, match="TimeoutError") as none:
            await connections.post("/x", b"{}", 0.05)
        assert await connections.post("/x", b"{}", WAIT) == (200, b"again")
    assert (none.value.begun, server.connected) == (True, 2)


async def test_the_answer_to_whoever_was_cancelled_reaches_nobody_else() -> None:
    asked = asyncio.Event()

    async def late(writer: asyncio.StreamWriter) -> None:
        asked.set()
        await written(whole(b"late"))(writer)

    server = Server(late, written(whole(b"mine")))
    async with serving(server) as connections:
        cancelled = asyncio.create_task(connections.post("/x", b"{}", WAIT))
        await asyncio.wait_for(asked.wait(), WAIT)
        cancelled.cancel()
        assert await connections.post("/x", b"{}", WAIT) == (200, b"mine")


@pytest.mark.parametrize(
    "answer",
    [written(whole(b"a", b"Connection: close\r\n")), written(whole(b"a"), then=close)],
    ids=["announced", "unannounced"],
)
async def test_a_connection_that_the_server_closes_is_not_used_again(answer: Answer) -> None:
    server = Server(answer, written(whole(b"b")))
    async with serving(server) as connections:
        assert await connections.post("/x", b"{}", WAIT) == (200, b"a")
        await until(lambda: not any(each.open for each in connections._idle))
        assert await connections.post("/x", b"{}", WAIT) == (200, b"b")
    assert server.connected == 2


async def test_a_connection_that_was_idle_for_long_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "IDLE", 0.0)
    server = Server(written(whole(b"a")), written(whole(b"b")))
    async with serving(server) as connections:
        assert [await connections.post("/x", b"{}", WAIT) for _ in range(2)] == [(200, b"a"), (200, b"b")]
    assert server.connected == 2


async def test_a_certificate_must_be_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    certificate, context = certified(tmp_path)
    server = Server(written(whole(b"sealed")))
    async with serving(server, context) as connections:
        with pytest.raises(Unreachable) as none:
            await connections.post("/x", b"{}", WAIT)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        async with Connections(server.url) as trusting:
            assert await trusting.post("/x", b"{}", WAIT) == (200, b"sealed")
    assert not none.value.begun


def certified(folder: Path) -> tuple[Path, ssl.SSLContext]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a server of the tests")])
    now = dt.datetime.now(dt.UTC)
    here = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number())
    made = made.not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=1))
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    signed = made.add_extension(here, critical=False)
    path = folder / "certificate.pem"
    path.write_bytes(
        signed.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return path, context
