import subprocess
import sys
import time

from bot.process import CODE
from tests.bot.command import ROOT

HANGING = """
import asyncio, os, signal
from contextlib import asynccontextmanager
import bot.logs
import bot.process

bot.logs.set_up()
bot.process.GONE_WITHIN = 0.2

@asynccontextmanager
async def hanging():
    asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), signal.SIGTERM)
    try:
        yield
    finally:
        await asyncio.sleep(60)

bot.process.stay(hanging())
"""


def test_an_end_that_hangs_is_cut_short() -> None:
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", HANGING], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == CODE
    assert "did not end in time" in done.stderr
    assert time.monotonic() - begun < 30
