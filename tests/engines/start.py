"""Browsers of several makers, started for the tests and ended with all that they started."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from scripts.engines import CHROMIUM, FIREFOX, WEBKIT, Engine
from tests.engines.driver import PATIENCE, HttpWire, Wire
from tests.engines.marionette import MarionetteWire

_SIZE = (1280, 900)
_CHROMIUM = {"args": ["--headless", "--no-sandbox", "--disable-gpu", f"--window-size={_SIZE[0]},{_SIZE[1]}"]}
_FIREFOX = {
    "marionette.port": "0",
    # A click by Marionette leaves such a listener in the page, which then could not stand still for Back.
    "docshell.shistory.bfcache.allow_unload_listeners": "true",
}
_QUIET = {"NO_AT_BRIDGE": "1", "MOZ_CRASHREPORTER_DISABLE": "1"}


class _Started:
    """A process with a group of its own, and what it says in a file."""

    def __init__(self, command: list[str], home: Path, display: str = "") -> None:
        self.log = home / f"{Path(command[0]).name}.log"
        own = {"HOME": str(home), "TMPDIR": str(home), **_QUIET} | ({"DISPLAY": display} if display else {})
        hidden = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, env=hidden | own, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )

    def wait(self, found: Callable[[], int | str | None]) -> int | str:
        """Wait until something is found. Raises RuntimeError when the process ends before, or never gives it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if (value := found()) is not None:
                return value
            time.sleep(0.02)
        raise RuntimeError(f"{self.log.stem} did not start: {self.log.read_text('utf-8', 'replace')[-2000:]}")

    def end(self) -> None:
        """End the process and its group."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, sign)
                self.process.wait(10)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue


@contextmanager
def started(engine: Engine, paths: tuple[Path, ...], home: Path) -> Iterator[Wire]:
    """A browser with a window of its own, that keeps its files in the folder."""
    with ExitStack() as stack:
        wire = _WIRES[engine](stack, [str(path) for path in paths], home)
        stack.callback(wire.close)
        yield wire


def _start(stack: ExitStack, command: list[str], home: Path, display: str = "") -> _Started:
    process = _Started(command, home, display)
    stack.callback(process.end)
    return process


def _webkit(stack: ExitStack, paths: list[str], home: Path) -> Wire:
    driver, server = paths
    screen = f"{_SIZE[0]}x{_SIZE[1]}x24"
    command = [server, "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", screen]  # takes a display that is free
    screens = _start(stack, command, home)
    display = screens.wait(lambda: next((line for line in _lines(screens.log) if line.isdigit()), None))
    return HttpWire(_serve(stack, driver, home, f":{display}"), {})


def _chromium(stack: ExitStack, paths: list[str], home: Path) -> Wire:
    return HttpWire(_serve(stack, paths[0], home), {"goog:chromeOptions": _CHROMIUM})


def _firefox(stack: ExitStack, paths: list[str], home: Path) -> Wire:
    settings = "".join(f'user_pref("{name}", {value});\n' for name, value in _FIREFOX.items())
    (home / "user.js").write_text(settings, "utf-8")
    command = [paths[0], "--headless", "--marionette", "--no-remote", "--profile", str(home)]
    port = _start(stack, command, home).wait(lambda: next(iter(_lines(home / "MarionetteActivePort")), None))
    return MarionetteWire(int(port))


_WIRES = {WEBKIT: _webkit, FIREFOX: _firefox, CHROMIUM: _chromium}


def _serve(stack: ExitStack, driver: str, home: Path, display: str = "") -> int:
    """The port at which a driver listens."""
    port = _free_port()
    process = _start(stack, [driver, f"--port={port}"], home, display)
    return int(process.wait(lambda: port if _listens(port) else None))


def _free_port() -> int:
    """A port below those that the system gives to anyone who asks for one, so that nobody takes it meanwhile."""
    while True:
        port = random.randint(20_000, 32_000)
        if not _listens(port):
            return port


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "replace").split() if path.exists() else []
