"""What tests share: the real data, the real site built once, and a server for it."""

from __future__ import annotations

import functools
import gc
import http.server
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hooks.data.catalog import Catalog
from hooks.pages.titles import with_titles
from hooks.read import load_catalog
from hooks.web.policy import HEADERS
from tests.building import BASE, PLACE, SITE_URL, begin, built, end, needed, read_once

__all__ = ["BASE", "SITE_URL"]
ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
# The order of files: those that need no site, those that take long, and last many that are short.
TURNS = (
    "unit",
    "vectors",
    "content",
    "site/test_office",
    "browser/test_print",
    "browser/test_texts",
    "browser/test_all_pages",
    "site/test_parts",
    "site/test_pdf_documents",
    "site/test_downloads",
    "browser/test_",
    "engines",
    "site",
    "browser/machine",
)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real data of the site."""
    return read_once("real", lambda: with_titles(load_catalog(DOCS / "_data", ROOT), DOCS, ROOT), Catalog)


def pytest_configure(config: pytest.Config) -> None:
    """Begin the sites that the chosen tests need. All processes of a run share them; a folder that is named is kept."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # a run in the background: what tests start would ignore it
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(config, "workerinput") or PLACE in os.environ:
        return
    folder = tempfile.mkdtemp(prefix="good-terms-")
    os.environ[PLACE] = folder
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    given = [Path(config.invocation_params.dir, argument.split("::")[0]).resolve() for argument in config.args]
    if (names := needed(given)) and not config.option.collectonly:
        building = begin(names)
        config.add_cleanup(lambda: end(building))


def pytest_collection_finish() -> None:
    """What is there by now stays: to look through it for garbage again and again takes a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests without a site come first, while it is built; then the longest, so that no process is idle at the end."""
    items.sort(key=lambda item: _turn(item.path.relative_to(ROOT / "tests").as_posix()))


def _turn(path: str) -> int:
    return next((number for number, name in enumerate(TURNS) if path.startswith(name)), len(TURNS))


@pytest.fixture(scope="session")
def site() -> Path:
    """The real site, built strictly."""
    return built("real")


@pytest.fixture(scope="session")
def other_site() -> Path:
    """The real site as another host builds it, with other hashes."""
    return built("other")


@pytest.fixture(scope="session")
def small_site() -> Path:
    """The small site of the tests, built strictly."""
    return built("small")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site below its base path, with our headers, and its own page for what does not exist."""

    protocol_version = "HTTP/1.1"  # keeps connections, as hosts do
    disable_nagle_algorithm = True

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE.rstrip("/")) if path.startswith(BASE) else "/outside")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128  # a browser that finds the queue of five full waits for seconds


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of a site while it is served, ending in a slash."""
    handler = functools.partial(_Quiet, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
        server.shutdown()


@pytest.fixture(scope="session")
def base_url(site: Path) -> Iterator[str]:
    """The address of the served site, ending in a slash."""
    with serve(site) as address:
        yield address


@pytest.fixture(scope="session")
def small_url(small_site: Path) -> Iterator[str]:
    """The address of the served small site, ending in a slash."""
    with serve(small_site) as address:
        yield address
