"""Where a build spends its time, what a reader downloads for each kind of page, and how soon pages answer."""

from __future__ import annotations

import functools
import gzip
import http.server
import re
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from hooks.files.downloads import WRITERS, blank_document
from hooks.languages import BY_CODE, CODES
from hooks.pages.rules import check_pages
from hooks.read import load_catalog
from scripts.bench_serving import edit_seconds
from scripts.build import ROOT, build_site
from scripts.terminal import run

T = TypeVar("T")
DOCS = ROOT / "docs"
SOUGHT = "offboard/refund"
PAGES = {
    "home": "",
    "guide page": "decide/signs/",
    "e-mail builder": "templates/ending-email/",
    "contract builder": "templates/service-agreement/",
    "templates": "templates/",
    "money sheet": "tools/money-sheet/",
    "chooser": "tools/chooser/",
    "glossary": "about/glossary/",
}
_ASSET = re.compile(r'(?:<link[^>]+rel="(?:stylesheet|icon|modulepreload)"[^>]+href|<(?:script|img)[^>]+src)="([^"]+)"')


def timed(name: str, action: Callable[[], T]) -> T:
    """Run and print how long it took."""
    start = time.perf_counter()
    result = action()
    print(f"  {name:<28}{time.perf_counter() - start:7.2f} s")
    return result


def page_bytes(site: Path, path: str) -> Iterator[tuple[str, int]]:
    """What the first load of a page asks for, with its size after gzip."""
    page = site / path / "index.html"
    html = page.read_text("utf-8")
    yield "HTML", len(gzip.compress(html.encode(), 9))
    for address in dict.fromkeys(_ASSET.findall(html)):
        file = (page.parent / address).resolve()
        yield file.name, len(gzip.compress(file.read_bytes(), 9))


def bench_parts() -> None:
    """Time the parts of the pipeline one by one."""
    catalog = timed("load and check data", lambda: load_catalog(DOCS / "_data", ROOT))
    timed("check pages", lambda: check_pages(DOCS, ROOT, catalog))
    names = list(catalog.templates)
    documents = timed(
        f"{len(names) * len(CODES)} documents",
        lambda: [blank_document(catalog, name, lang, "https://example.org/") for name in names for lang in CODES],
    )
    for file_format, write in WRITERS.items():
        timed(f"{len(documents)} files {file_format}", lambda write=write: [write(item) for item in documents])  # type: ignore[misc]


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def bench_browser(site: Path) -> None:
    """Time pages, the search and keystrokes in a browser, where the tests have set one up."""
    if find_spec("playwright") is None:
        print("Nothing is timed in a browser: ./scripts/test sets one up")
        return
    from scripts.bench_opening import bench_opening
    from scripts.bench_typing import bench_typing

    handler = functools.partial(_Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        search = load_catalog(DOCS / "_data", ROOT).search
        queries = {lang: search.of(lang).phrases[SOUGHT][0] for lang in CODES}
        bench_opening(address, PAGES, queries)
        print("From key to painted frame, 95 of 100, on a phone four and six times slower than this machine")
        bench_typing(address)
        server.shutdown()


def main() -> None:
    """Print the figures."""
    print("Parts")
    bench_parts()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        timed("whole build", lambda: build_site(site))
        print("From saving a file to the served page")
        for kind, seconds in edit_seconds():
            print(f"  {kind:<28}{seconds:7.2f} s")
        print("Bytes after gzip, first load")
        for kind, path in PAGES.items():
            for lang in CODES:
                parts = list(page_bytes(site, f"{BY_CODE[lang].prefix}{path}"))
                total = sum(size for _, size in parts)
                scripts = sum(size for name, size in parts if name.endswith(".js"))
                made = f"HTML {parts[0][1]}, scripts {scripts}"
                print(f"  {kind:<18}{lang}  {total:>7}  in {len(parts)} requests, {made}")
        bench_browser(site)


if __name__ == "__main__":
    sys.exit(run(main))
