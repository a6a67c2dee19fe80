"""What tests share: the real data, the real site built once, and a server for it."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from hooks.data.catalog import Catalog
from hooks.read import load_catalog
from scripts.build import build_site

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
BASE = "/good-terms/"
SITE_URL = f"https://example.org{BASE}"


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real data of the site."""
    return load_catalog(DOCS / "_data", ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly for an address with a path, so that root-relative mistakes show.

    Tests run in two processes; the first one that needs the site builds it for both.
    """
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    target = shared / "built" / "site"
    with FileLock(shared / "built.lock"):
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            assert build_site(target, SITE_URL=SITE_URL, SITE_SCOPE=BASE) == 0
    return target


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site below its base path, and its own page for what does not exist."""

    protocol_version = "HTTP/1.1"  # keeps connections, as hosts do
    disable_nagle_algorithm = True

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
