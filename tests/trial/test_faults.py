import time

import aiohttp
import pytest

from bot.trial.server.faults import Fault, Faults, Kind
from tests.trial.api import Api


async def plan(api: Api, **fault: object) -> None:
    async with api.session.post(f"{api.served.url}/faults", json=fault) as answer:
        assert answer.status == 200


async def test_a_connection_dropped_before_means_nothing_was_done(api: Api) -> None:
    await plan(api, kind="drop_before", count=1)
    with pytest.raises(aiohttp.ClientError):
        await api.say("lost")
    assert len(api.sokha.messages) == 1
    assert await api.say("arrived")


async def test_a_connection_dropped_after_means_it_was_done(api: Api) -> None:
    await plan(api, kind="drop_after", count=1, method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await api.say("done, but who knows")
    assert list(api.sokha.messages.values())[-1].body == {"text": "done, but who knows"}


async def test_a_flood_tells_when_to_come_back(api: Api) -> None:
    await plan(api, kind="flood", count=1, retry_after=7)
    answer = await api.call("sendMessage", chat_id=api.sokha.id, text="x")
    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 7})
    assert api.world.refused == []


async def test_an_error_of_the_server_has_the_code_asked_for(api: Api) -> None:
    await plan(api, kind="error", code=503, count=1)
    assert (await api.call("getMe"))["error_code"] == 503
    assert (await api.call("getMe"))["ok"]


async def test_a_delay_delays(api: Api) -> None:
    await plan(api, kind="delay", seconds=0.05, count=1)
    before = time.monotonic()
    await api.result("getMe")
    assert time.monotonic() - before >= 0.05


async def test_an_update_comes_twice_at_once(api: Api) -> None:
    await plan(api, kind="duplicate", count=1)
    await api.phone("text", text="x")
    first, second = await api.result("getUpdates")
    assert first == second


async def test_an_acknowledged_update_comes_again(api: Api) -> None:
    await api.phone("text", text="x")
    (update,) = await api.result("getUpdates")
    await plan(api, kind="redeliver", count=1)
    assert await api.result("getUpdates", offset=update["update_id"] + 1) == [update]
    assert await api.result("getUpdates", offset=update["update_id"] + 1) == []


async def test_faults_are_listed_and_cleared(api: Api) -> None:
    await plan(api, kind="error", method="getMe", probability=0.5, seed=3)
    (fault,) = await api.get("/faults")
    assert (fault["kind"], fault["method"], fault["probability"], fault["seed"]) == ("error", "getMe", 0.5, 3)
    async with api.session.delete(f"{api.served.url}/faults") as answer:
        assert await answer.json() == []


async def test_an_unknown_fault_is_told(api: Api) -> None:
    async with api.session.post(f"{api.served.url}/faults", json={"kind": "earthquake"}) as answer:
        assert answer.status == 400


def test_a_seed_decides_which_calls_fail() -> None:
    def struck(seed: int) -> list[bool]:
        faults = Faults([Fault(kind=Kind.ERROR, probability=0.3, seed=seed)])
        return [bool(faults.of_call("getMe")) for _ in range(200)]

    assert struck(1) == struck(1) != struck(2)
    assert 30 < sum(struck(1)) < 90
