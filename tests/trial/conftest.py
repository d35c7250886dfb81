from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.trial.server import Options, gestures, people, serve
from tests.trial.api import Api


@pytest.fixture
def options() -> Options:
    return Options(pace=False)


@pytest.fixture
async def api(options: Options) -> AsyncIterator[Api]:
    async with serve(options) as served, aiohttp.ClientSession() as session:
        sokha = people.add_phone(served.world, "Sokha", language_code="km", phone_number="+85512000001")
        gestures.start(served.world, sokha)
        served.world.updates.acknowledge(served.world.updates.next_id, 0)
        yield Api(served, session, sokha)
