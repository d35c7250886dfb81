"""The product with nothing but what it runs with: what only the tests' libraries bring must not be needed.

Run by `make bare` in an environment of its own: every module is imported, and the trial starts and ends.
"""

import importlib
import pkgutil
import signal
import subprocess
import sys
import tempfile
from threading import Timer

FLOORS = ("domain", "storage", "handlers", "bot")
PATIENCE = 60.0
"""Seconds for the trial to say where it is."""


def imported() -> int:
    """Import all modules but those that are commands by themselves; how many these were."""
    found = [one for floor in FLOORS for one in pkgutil.walk_packages([floor], f"{floor}.")]
    names = [one.name for one in found if "__main__" not in one.name and ".migrations" not in one.name]
    for name in names:
        importlib.import_module(name)
    return len(names)


def trial_starts() -> None:
    """Start the trial, wait for its address, end it in good order."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bot", "trial", "--port", "0", "--data", folder]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            late = Timer(PATIENCE, process.kill)
            late.start()
            assert process.stdout
            told = process.stdout.readline()
            late.cancel()
            process.send_signal(signal.SIGTERM)
        if "http://" not in told or process.returncode != 0:
            sys.exit(f"the trial does not start: {told or process.returncode}")


if __name__ == "__main__":
    count = imported()
    trial_starts()
    sys.stdout.write(f"{count} modules, and the trial, need nothing else\n")
