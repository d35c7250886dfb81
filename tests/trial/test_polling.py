import asyncio
from typing import Any

from tests.trial.api import Api, until


async def numbers(api: Api, **values: Any) -> list[int]:
    return [update["update_id"] for update in await api.result("getUpdates", **values)]


async def test_what_is_not_acknowledged_comes_again(api: Api) -> None:
    await api.phone("text", text="one")
    await api.phone("text", text="two")
    first, second = await numbers(api)
    assert second == first + 1
    assert await numbers(api, offset=second) == [second]
    assert await numbers(api) == [second]
    assert await numbers(api, offset=second + 1) == []


async def test_a_negative_offset_keeps_the_last_ones(api: Api) -> None:
    for word in ("one", "two", "three"):
        await api.phone("text", text=word)
    assert [u["message"]["text"] for u in await api.result("getUpdates", offset=-1)] == ["three"]


async def test_a_limit_is_kept(api: Api) -> None:
    for _ in range(3):
        await api.phone("text", text="x")
    assert len(await numbers(api, limit=2)) == 2


async def test_a_long_poll_ends_with_the_first_update(api: Api) -> None:
    poll = asyncio.create_task(api.result("getUpdates", timeout=20))
    await until(lambda: api.world.poll)
    await api.phone("text", text="now")
    assert [u["message"]["text"] for u in await poll] == ["now"]


async def test_a_second_poll_ends_the_first_with_a_conflict(api: Api) -> None:
    first = asyncio.create_task(api.call("getUpdates", timeout=20))
    await until(lambda: api.world.poll)
    assert await numbers(api) == []
    answer = await first
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_there_is_no_poll_beside_a_webhook(api: Api) -> None:
    await api.result("setWebhook", url="https://example.org/hook")
    assert (await api.call("getUpdates"))["description"].startswith(
        "Conflict: can't use getUpdates method while webhook"
    )
    await api.result("deleteWebhook")
    assert await numbers(api) == []


async def test_the_kinds_wanted_are_remembered(api: Api) -> None:
    await api.result("getUpdates", allowed_updates=["callback_query"])
    await api.phone("text", text="unwanted")
    assert await numbers(api) == []
    await api.result("getUpdates", allowed_updates=[])
    await api.phone("text", text="wanted")
    assert len(await numbers(api)) == 1


async def test_an_update_is_kept_for_a_day(api: Api) -> None:
    await api.phone("text", text="old")
    api.world.forwarded = 25 * 3600
    assert await numbers(api) == []


async def test_waiting_updates_can_be_dropped(api: Api) -> None:
    await api.phone("text", text="x")
    await api.result("deleteWebhook", drop_pending_updates=True)
    assert await numbers(api) == []
