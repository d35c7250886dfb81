import asyncio
import sys

import aiohttp


async def test_the_server_runs_as_a_process_of_its_own_and_stops_fast() -> None:
    command = (sys.executable, "-m", "bot.trial.server", "--no-pace", "--token", "5:x")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as session, session.get(f"{url}/bot5:x/getMe") as answer:
        assert (await answer.json())["result"]["id"] == 5
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 5) == 0
