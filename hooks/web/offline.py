"""What a reader can save for use without a connection: the control on its page, and a list of files a language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from hooks.data.catalog import Catalog
from hooks.files.downloads import WRITERS
from hooks.languages import BY_CODE, LANGUAGES
from hooks.web.calendars import FOLDER as CALENDARS
from hooks.web.case import FOLDER as CASE
from hooks.web.engine import WORKED
from hooks.web.hand import FOLDER as HAND
from hooks.web.pack import FOLDER as PACK
from hooks.web.render import one_block, render_template
from hooks.web.sense import FOLDER as SENSE
from hooks.web.tone import FOLDER as TONE

WORKER = "worker.js"
"""The script that answers without a connection. It stands at the top of the site, and answers for what is below it."""
SAYS = (
    "none",
    "away",
    "saving",
    "saved",
    "newer",
    "unknown",
    "done",
    "erased",
    "stopped",
    "failed",
    "full",
    "cannot",
)
"""The words that its script says."""
BUTTONS = ("save", "take", "stop", "erase")
_SHARED = (".js", ".css", ".svg")
_BY_LANGUAGE = (CASE, HAND, PACK, SENSE)
"""Folders with what pages fetch, each file named after the language of the page."""
_PAGE = "index.html"
_VERSION = 12  # hex digits
Entry = tuple[str, str, int]
"""An address below the site, a hash of what stands there, and its bytes."""


def list_path(lang: str) -> str:
    """Where the list of what a reader saves of a language stands below the site."""
    return f"offline/{lang}.json"


def render_offline(catalog: Catalog, lang: str, site: str, listed: str) -> str:
    """The control as one HTML block; `site` and `listed` are the relative addresses of the site and of the list."""
    return one_block(
        render_template(
            "offline/offline.html",
            strings=catalog.strings[lang],
            lang=lang,
            locale=BY_CODE[lang].locale,
            site=site,
            list=listed,
            words=SAYS,
            buttons=BUTTONS,
        )
    )


def publish_offline(site: Path, codes: Iterable[str]) -> None:
    """Write the list of each language of a built site, once everything else stands there, and the worker."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    kept: dict[str, Entry] = {}
    for code in codes:
        chosen = [path for path in paths if is_saved(path, code)]
        kept |= {path: _entry(site, path) for path in chosen if path not in kept}
        target = site / list_path(code)
        target.parent.mkdir(exist_ok=True)
        target.write_text(_list([kept[path] for path in chosen]), "utf-8")
    published = site / "offline" / WORKER
    (site / WORKER).write_bytes(published.read_bytes())


def is_saved(path: str, lang: str) -> bool:
    """Whether a file of the site belongs to what is saved of a language: its own, and what all pages share."""
    place, prefix = PurePosixPath(path), BY_CODE[lang].prefix
    others = tuple(language.prefix for language in LANGUAGES if language.prefix)
    if place.suffix in _SHARED or place.parts[0] in (CALENDARS, TONE):
        return path != WORKER and place.name != WORKER
    if place.parts[0] in _BY_LANGUAGE:
        return place.stem.split("-")[0] == lang
    if not path.startswith(prefix) or (not prefix and path.startswith(others)):
        return False
    own = PurePosixPath(path.removeprefix(prefix))
    if own.parts[0] == "downloads":
        return len(own.parts) == len(("downloads", "file")) and own.suffix[1:] in WRITERS
    return own.name == _PAGE or own.parts[0] in ("sheets", WORKED) or own == PurePosixPath("search/index.json")


def _entry(site: Path, path: str) -> Entry:
    """A file as the list has it: a page by its address, which ends in a slash."""
    content = (site / path).read_bytes()
    return path.removesuffix(_PAGE), hashlib.sha256(content).hexdigest()[:_VERSION], len(content)


def _list(files: list[Entry]) -> str:
    """The list: all of it changes its version, which is that of the copy that a reader has."""
    version = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:_VERSION]
    data = {"version": version, "bytes": sum(size for _, _, size in files), "files": files}
    return json.dumps(data, separators=(",", ":")) + "\n"
