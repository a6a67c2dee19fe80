"""Serves the site and makes it again after each change: only what changes, where the change is a page or data.

What is served is always a whole site: a change with problems is told, and the site stays as it was until it is mended.
"""

from __future__ import annotations

import argparse
import gc
import logging
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from hooks.current import set_catalog
from hooks.events import read_data
from hooks.languages import CODES
from scripts.again import Outputs, ServedLanguage
from scripts.language import ROOT, join_languages, language_config, tell_warnings, told
from scripts.terminal import run

WATCHED = ("docs", "overrides", "mkdocs.yml")
LOOK_EVERY = 0.25  # seconds
TIDY_AFTER = 1  # second, in which readers of the page get the new one
State = dict[str, tuple[int, int]]


class Served:
    """The site as it is served, and the state of the files that it was made from."""

    def __init__(self, work: Path, codes: Sequence[str], address: str, root: Path = ROOT) -> None:
        self.work, self.codes, self.address, self.root = work, codes, address, root
        self.languages: list[ServedLanguage] = []
        self.pending: Outputs = {}
        self.seen: State = {}
        self.builds = 0
        self._at_work = threading.Lock()

    @property
    def site(self) -> Path:
        """The folder that is served."""
        return self.work / str(self.builds) / "site"

    def update(self) -> None:
        """Take in every change since the last time that all was well. Raises what is wrong with it."""
        state = dict(_state(self.root))
        changed = {path for path in state.keys() | self.seen.keys() if state.get(path) != self.seen.get(path)}
        if self.languages and not changed:
            return
        with self._at_work:
            gc.disable()
            try:
                if self.languages and state.keys() == self.seen.keys() and all(map(_is_text, changed)):
                    self._refresh(changed)
                else:
                    self._build()
            finally:
                gc.enable()
        self.seen = state

    def tidy(self) -> None:
        """Look for garbage, unless there is work. What was made stays: to look through it takes as long as a change."""
        if self._at_work.acquire(blocking=False):
            try:
                gc.collect()
                gc.freeze()
            finally:
                self._at_work.release()

    def _build(self) -> None:
        """Everything, into a new folder, which takes the place of the old one when it is whole."""
        gc.unfreeze()
        folder = self.work / str(self.builds + 1)
        configs = {code: self._config(folder, code) for code in self.codes}
        set_catalog(read_data(configs[self.codes[0]], self.codes))
        languages = [ServedLanguage(config, code) for code, config in configs.items()]
        join_languages(folder / "site", [folder / code for code in self.codes])
        self.languages, self.pending = languages, {}
        self.builds += 1
        shutil.rmtree(self.work / str(self.builds - 2), ignore_errors=True)  # the one before is served until we return

    def _refresh(self, changed: set[str]) -> None:
        """The pages and files that are other after a change of pages and data."""
        data = any(path.startswith("docs/_data/") for path in changed)
        set_catalog(read_data(self.languages[0].config, self.codes))
        for language in self.languages:
            self.pending |= language.refresh({path.removeprefix("docs/") for path in changed}, data=data)
        for path, content in self.pending.items():
            (self.site / path).write_bytes(content)
        self.pending = {}

    def _config(self, folder: Path, code: str) -> MkDocsConfig:
        config = language_config(folder / code, code, self.root)
        config.extra["live"] = True  # what reloads the page is a script within it, which its policy would forbid
        config.site_url = self.address + urlsplit(config.site_url or "/").path
        if len(self.codes) == 1:
            config.plugins["i18n"].config["build_only_locale"] = code  # others have no pages that bring their sheets
        return config


def _is_text(path: str) -> bool:
    """Whether a file is a page of the guide or data."""
    return path.startswith(("docs/_data/", *(f"docs/{code}/" for code in CODES))) and path.endswith((".md", ".yml"))


def _state(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """The files that a site is made from, with when they were written and how long they are."""
    for name in WATCHED:
        top = root / name
        for path in [top] if top.is_file() else top.rglob("*"):
            with suppress(FileNotFoundError):  # editors write files and take them away
                status = path.stat()
                if S_ISREG(status.st_mode) and not path.name.startswith(".") and not path.name.endswith("~"):
                    yield path.relative_to(root).as_posix(), (status.st_mtime_ns, status.st_size)


def serve(host: str, port: int, codes: Sequence[str], work: Path) -> None:
    """Build, and serve until we are stopped."""
    served = Served(work, codes, f"http://{host}:{port}")
    served.update()
    served.tidy()
    path = urlsplit(served.languages[0].config.site_url or "/").path
    server = LiveReloadServer(lambda: None, host, port, str(served.site), path, polling_interval=LOOK_EVERY)

    def rebuild() -> None:
        try:
            served.update()
        except Exception as error:  # whatever it is, the site that was there is served on
            print(f"{told(error)}\nThe site stays as it was until this is mended.", file=sys.stderr)
        server.root = str(served.site)
        later = threading.Timer(TIDY_AFTER, served.tidy)
        later.daemon = True
        later.start()

    def error_page(code: int) -> bytes | None:
        page = Path(server.root) / f"{code}.html"
        return page.read_bytes() if page.is_file() else None

    server.builder, server.error_handler = rebuild, error_page
    for name in WATCHED:
        server.watch(str(ROOT / name))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()


def main() -> int:
    """Serve until stopped. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="scripts.live", description=__doc__)
    parser.add_argument("address", help="host and port")
    parser.add_argument("--lang", choices=CODES)
    options = parser.parse_args()
    _kept = tell_warnings()
    logging.getLogger("mkdocs.livereload").setLevel(logging.INFO)
    host, _, port = options.address.rpartition(":")
    try:
        with tempfile.TemporaryDirectory(prefix="good-terms-", ignore_cleanup_errors=True) as folder:
            serve(host, int(port), (options.lang,) if options.lang else CODES, Path(folder))
    except OSError:
        raise  # told as every command tells it
    except Exception as error:
        print(told(error), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
