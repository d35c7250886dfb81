"""The watchdog ends the process when nothing comes from Telegram, so a supervisor starts it again."""

import asyncio
import sys
import threading
import time
from asyncio.subprocess import PIPE
from pathlib import Path

from bot.trial.server import Options, serve
from bot.trial.server.faults import Fault, Kind
from bot.watchdog import CODE, Watchdog
from storage.migrate import migrate
from storage.vault import Keys
from tests.bot.command import ROOT

HANGS = """
import asyncio, functools, os, sys
import bot.app, bot.logs
from bot.settings import read_settings
bot.app.Watchdog = functools.partial(bot.app.Watchdog, 0.6)

bot.logs.set_up()

async def main():
    async with bot.app.App(read_settings(_env_file=None)):
        await asyncio.sleep(float(sys.argv[1]))

asyncio.run(main())
"""


class Ends:
    """Stands in for the end of the process."""

    def __init__(self) -> None:
        self.codes: list[int] = []
        self.came = threading.Event()

    def __call__(self, code: int) -> None:
        self.codes.append(code)
        self.came.set()


def test_without_a_sign_of_life_the_process_is_ended() -> None:
    ends = Ends()
    Watchdog(0.05, ends).start()
    assert ends.came.wait(2)
    assert ends.codes == [CODE]


def test_with_signs_of_life_it_goes_on_and_a_stopped_watchdog_watches_no_more() -> None:
    ends = Ends()
    watchdog = Watchdog(1, ends)
    watchdog.start()
    for _ in range(12):
        time.sleep(0.1)
        watchdog.pat()
    watchdog.stop()
    assert not ends.came.wait(1.2)


async def test_a_stuck_event_loop_is_noticed_too() -> None:
    ends = Ends()
    watchdog = Watchdog(0.1, ends)
    watchdog.start()
    assert ends.came.wait(5)  # and nothing else runs on this loop
    assert ends.codes == [CODE]


async def run(folder: Path, keys: Keys, *faults: Fault, seconds: float) -> tuple[int | None, str]:
    """The bot in a process of its own, with little patience; how it ended, and what it said."""
    await migrate(f"sqlite:///{folder}/fieldbook.db")
    async with serve(Options(pace=False)) as served:
        served.world.faults.add(*faults)
        given = {"TOKEN": served.world.options.token, "API_URL": served.url, "DATA": str(folder)}
        settings = {f"FIELDBOOK_{name}": value for name, value in given.items()}
        settings |= {"FIELDBOOK_KEYS": keys.to_json(), "FIELDBOOK_LISTEN": "127.0.0.1:0", "PYTHONPATH": str(ROOT)}
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", HANGS, str(seconds), stdout=PIPE, stderr=PIPE, env=settings
        )
        _, err = await asyncio.wait_for(process.communicate(), 20)
    return process.returncode, err.decode()


async def test_a_process_whose_getupdates_hangs_is_ended(tmp_path: Path, keys: Keys) -> None:
    hang = Fault(kind=Kind.DELAY, method="getUpdates", seconds=15)
    code, told = await run(tmp_path, keys, hang, seconds=15)
    assert code == CODE
    assert "nothing came from Telegram" in told


async def test_a_process_that_is_only_refused_is_ended_as_well(tmp_path: Path, keys: Keys) -> None:
    conflict = Fault(kind=Kind.ERROR, method="getUpdates", code=409)
    code, _ = await run(tmp_path, keys, conflict, seconds=15)
    assert code == CODE
