"""How long an author waits: from saving a file to the served page with the new text, all languages being served."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.build import ROOT

PROJECT = ("docs", "hooks", "overrides", "scripts", "mkdocs.yml")
LONGEST = 300  # seconds
EDITS = {
    "page": ("docs/en/decide/signs.md", "\n## ", "decide/signs/"),
    "sentence of a template": ("docs/_data/templates/ending-email/en.yml", "\ndescription: ", "templates/"),
    "word of all pages": ("docs/_data/strings/en.yml", "\n  home: ", ""),
}


def edit_seconds() -> Iterator[tuple[str, float]]:
    """Kinds of edits, each with the seconds until it is served. A copy of the project is edited."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in PROJECT:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, root / name)
        with _served(root) as address:
            _wait(address, "</html>")
            for kind, (name, before, page) in EDITS.items():
                path, mark = root / name, f"Bench{time.time_ns()} "
                text = path.read_text("utf-8").replace(before, before + mark, 1)
                start = time.perf_counter()
                path.write_text(text, "utf-8")
                _wait(address + page, mark.strip())
                yield kind, time.perf_counter() - start


@contextmanager
def _served(root: Path) -> Iterator[str]:
    """The address of the project in `root` while it is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "scripts.live", address]
    environment = {**os.environ, "PYTHONPATH": str(root), "SITE_URL": f"http://{address}/"}
    with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.DEVNULL) as server:
        try:
            yield f"http://{address}/"
        finally:
            server.terminate()


def _wait(address: str, text: str) -> None:
    """Ask for a page until it has a text."""
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=LONGEST) as page:
                if text in page.read().decode("utf-8"):
                    return
        except OSError:
            pass  # not there yet
        time.sleep(0.02)
    raise TimeoutError(f"{address} did not change within {LONGEST} seconds")
