import subprocess
import sys
import time

from bot.process import CODE, OFTEN_ENOUGH
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

STANDING = """
import asyncio, gc, os, signal
from contextlib import asynccontextmanager
import bot.process

@asynccontextmanager
async def standing():
    asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), signal.SIGTERM)
    try:
        yield
    finally:
        print(gc.get_freeze_count() > 0, gc.get_threshold()[0])

bot.process.stay(standing())
"""


def test_the_garbage_collector_leaves_alone_what_stands_once_all_is_open() -> None:
    done = subprocess.run([sys.executable, "-c", STANDING], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", str(OFTEN_ENOUGH)]


def test_an_end_that_hangs_is_cut_short() -> None:
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", HANGING], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == CODE
    assert "did not end in time" in done.stderr
    assert time.monotonic() - begun < 30
