"""Files that people send, as the bot gets at them; the way there holds the token, and is told nowhere."""

import traceback
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.failures import Refused, Unreachable
from bot.telegram import MOST_FETCHED, Api, Upload
from bot.trial.server import Options, Served, gestures, people, serve
from bot.trial.server.call import Upload as Sent
from bot.trial.server.chat import Phone
from bot.trial.server.faults import Fault, Kind

TOKEN = "7000000001:the-token-that-nobody-may-read"


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    async with serve(Options(pace=False, token=TOKEN)) as standing:
        yield standing


@pytest.fixture
async def api(served: Served) -> AsyncIterator[Api]:
    async with Api(TOKEN, served.url) as opened:
        yield opened


@pytest.fixture
def sokha(served: Served) -> Phone:
    phone = people.add_phone(served.world, "Sokha")
    phone.started = True
    return phone


def sent(served: Served, phone: Phone, content: bytes) -> str:
    message = gestures.document(served.world, phone, Sent("a list.xlsx", "application/x", content))
    return str(message.body["document"]["file_id"])


async def test_a_document_that_somebody_sent_is_fetched(served: Served, api: Api, sokha: Phone) -> None:
    content = bytes(range(256)) * 4000
    assert await api.fetch(sent(served, sokha, content)) == content


async def test_the_largest_file_there_may_be_is_fetched(served: Served, api: Api, sokha: Phone) -> None:
    assert len(await api.fetch(sent(served, sokha, b"x" * MOST_FETCHED))) == MOST_FETCHED


@pytest.mark.parametrize("told", [MOST_FETCHED + 1, 100], ids=["as it says", "whatever it says"])
async def test_a_file_that_is_too_big_is_refused(served: Served, api: Api, sokha: Phone, told: int) -> None:
    which = sent(served, sokha, b"x" * (MOST_FETCHED + 1))
    served.world.files.stored[which] = replace(served.world.files.stored[which], size=told)
    with pytest.raises(Refused, match="too big") as refused:
        await api.fetch(which)
    assert not refused.value.passing


async def test_a_wrong_id_is_refused_for_good(api: Api) -> None:
    with pytest.raises(Refused, match="invalid file_id") as refused:
        await api.fetch("BQACnothing")
    assert not refused.value.passing


async def test_a_file_that_is_gone_between_the_two_calls_is_refused(
    served: Served, api: Api, sokha: Phone
) -> None:
    which = sent(served, sokha, b"x")
    found = api.call

    async def call(method: str, payload: dict[str, str], wait: float = 1) -> object:
        result = await found(method, payload, wait)
        served.world.files.stored.clear()
        return result

    api.call = call  # type: ignore[method-assign]
    with pytest.raises(Refused, match="404"):
        await api.fetch(which)


async def test_neither_a_failure_nor_a_name_tells_the_token(served: Served, api: Api) -> None:
    served.world.faults.add(Fault(kind=Kind.DROP_BEFORE, count=1, method="getFile"))
    upload = Upload("document", "reports.csv", "text/csv", b"somebody's name")
    with pytest.raises(Unreachable) as unreachable:
        await api.fetch("x")
    told = "".join(traceback.format_exception(unreachable.value))
    assert not any(secret in told + repr((api, upload)) for secret in (TOKEN, "somebody"))
    assert (unreachable.value.__cause__, unreachable.value.__suppress_context__) == (None, True)


async def test_it_is_known_whether_a_request_can_have_been_carried_out(served: Served) -> None:
    async with Api(TOKEN, "http://127.0.0.1:1") as nowhere:
        with pytest.raises(Unreachable) as refused:
            await nowhere.call("getMe", {})
    async with Api(TOKEN, served.url) as api:
        served.world.faults.add(Fault(kind=Kind.DROP_AFTER, count=1, method="getMe"))
        with pytest.raises(Unreachable) as lost:
            await api.call("getMe", {})
    assert (refused.value.begun, lost.value.begun) == (False, True)
