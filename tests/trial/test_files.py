import io
import struct

import aiohttp
import pytest

from bot.trial.server import gestures
from bot.trial.server.call import Upload
from bot.trial.server.files import picture_sides
from tests.trial.api import PICTURE, Api

MEGABYTE = 2**20


def png(width: int, height: int) -> bytes:
    return PICTURE[:16] + struct.pack(">II", width, height) + PICTURE[24:]


async def upload(api: Api, method: str, name: str, content: bytes) -> tuple[int, str]:
    form = aiohttp.FormData({"chat_id": str(api.sokha.id), name: "attach://one"})
    form.add_field("one", io.BytesIO(content), filename="one.png")
    async with api.session.post(api.address(method), data=form) as answer:
        return answer.status, (await answer.json()).get("description", "")


@pytest.mark.parametrize(
    ("method", "name", "content", "status", "words"),
    [
        ("sendPhoto", "photo", PICTURE, 200, ""),
        ("sendPhoto", "photo", b"GIF89a", 400, "Bad Request: IMAGE_PROCESS_FAILED"),
        ("sendPhoto", "photo", png(9000, 1001), 400, "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        ("sendPhoto", "photo", png(2100, 100), 400, "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        ("sendDocument", "document", b"", 400, "Bad Request: file must be non-empty"),
    ],
)
async def test_an_upload_is_taken_or_refused(
    api: Api, method: str, name: str, content: bytes, status: int, words: str
) -> None:
    assert await upload(api, method, name, content) == (status, words)


async def test_a_photo_of_more_than_ten_megabytes_is_refused(api: Api) -> None:
    status, words = await upload(api, "sendPhoto", "photo", PICTURE + b"x" * 10 * MEGABYTE)
    assert status == 400
    assert "is too big for a photo; the maximum size is 10485760 bytes" in words


async def test_a_document_of_more_than_fifty_megabytes_is_refused(api: Api) -> None:
    big = b"x" * (50 * MEGABYTE + 1)
    assert await upload(api, "sendDocument", "document", big) == (413, "Request Entity Too Large")


async def test_a_file_of_more_than_twenty_megabytes_is_not_fetched(api: Api) -> None:
    big = Upload("big.bin", "application/octet-stream", b"x" * (20 * MEGABYTE + 1))
    sent = gestures.document(api.world, api.sokha, big)
    answer = await api.call("getFile", file_id=sent.body["document"]["file_id"])
    assert answer["description"] == "Bad Request: file is too big"


async def test_a_wrong_path_or_token_finds_no_file(api: Api) -> None:
    for path in (f"bot{api.world.options.token}/photos/file_9.png", "bot1:x/photos/file_1.png"):
        async with api.session.get(f"{api.served.url}/file/{path}") as answer:
            assert answer.status == 404
    async with api.session.get(f"{api.served.url}/files/nothing") as answer:
        assert answer.status == 404


def test_the_sides_of_a_jpeg_are_read_past_its_other_parts() -> None:
    head = b"\xff\xd8\xff\xe0\x00\x04ab"
    frame = b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", 600, 800)
    assert picture_sides(head + frame + b"\x00" * 8) == (800, 600)
    assert picture_sides(head) is None
