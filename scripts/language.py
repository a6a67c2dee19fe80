"""One language of the site as a build of its own, into a folder of its own; folders of languages joined to a site.

MkDocs builds one language at a time. With the plugin's own loop over languages they follow one another in one process;
apart, they can be built side by side, and again one by one.
"""

from __future__ import annotations

import gzip
import logging
import os
import re
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.__main__ import State
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.utils import CountHandler

from hooks.current import current_catalog
from hooks.events import set_up
from hooks.languages import DEFAULT
from hooks.web.publish import publish_assets
from hooks.web.searched import publish_index

ROOT = Path(__file__).parent.parent
_ENTRIES = re.compile(r"(?<=<urlset)([^>]*>)(.*)(?=\n</urlset>)", re.DOTALL)


def tell_warnings() -> State:
    """Let MkDocs print what it warns of, as its own command does, for as long as the result is kept."""
    return State(level=logging.WARNING)  # type: ignore[no-untyped-call]


def told(error: Exception) -> str:
    """What is wrong, without where in our code it was found: a line a problem of the data, or one line."""
    message = error.format_message() if isinstance(error, MkDocsException) else f"{type(error).__name__}: {error}"
    return message if ": error: " in message else f"error: {message}"


@contextmanager
def strictly() -> Iterator[None]:
    """Raise `Abort` at the end when MkDocs has warned of something, as a strict build does."""
    counter, logger = CountHandler(), logging.getLogger("mkdocs")
    counter.setLevel(logging.WARNING)
    logger.addHandler(counter)
    try:
        yield
    finally:
        logger.removeHandler(counter)
    if counts := counter.get_counts():
        raise Abort(f"Aborted with {sum(count for _, count in counts)} warnings in strict mode!")


def language_config(folder: Path, code: str, root: Path = ROOT) -> MkDocsConfig:
    """The configuration of one language of the project in `root`, built into `folder`."""
    os.environ.pop("SITE_LANGUAGE", None)  # for MkDocs by itself
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
    i18n: Any = config.plugins["i18n"]
    i18n.current_language = code
    i18n.building = True  # its loop over languages is ours
    return config


def compile_theme(config: MkDocsConfig, codes: Iterable[str]) -> None:
    """Compile the templates that pages in these languages are made from, ahead of the build."""
    env = config.theme.get_env()
    set_up(env)
    words = "partials/languages/"
    for name in env.list_templates(extensions=["html"]):
        if not name.startswith(words) or name.removeprefix(words).partition(".")[0] in (DEFAULT.code, *codes):
            with suppress(TemplateError):  # told when a page needs it
                env.get_template(name)


def build_language(config: MkDocsConfig, code: str) -> None:
    """Build a language with the catalog that is set. Raises `Abort` when MkDocs warns of something."""
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    folder = Path(config.site_dir)
    publish_index(current_catalog(), code, folder)


def join_languages(target: Path, folders: Iterable[Path]) -> None:
    """Make one site of the folders of languages, the default language first: of equal files the first one stays."""
    first, *rest = folders
    first.rename(target)
    for folder in rest:
        _join_map(target / "sitemap.xml", folder / "sitemap.xml")
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            place = target / file.relative_to(folder)
            if not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                file.rename(place)
    _pack(target / "sitemap.xml")
    publish_assets(target)


def _join_map(whole: Path, part: Path) -> None:
    """Put the addresses of one list of pages at the end of another."""
    mine, more = whole.read_text("utf-8"), _ENTRIES.search(part.read_text("utf-8"))
    joined = _ENTRIES.sub(lambda match: match.group() + (more.group(2) if more else ""), mine)
    whole.write_text(joined, "utf-8")


def _pack(path: Path) -> None:
    """Pack a file again, at the time that stands in its packed neighbour."""
    packed = path.with_name(f"{path.name}.gz")
    (time,) = struct.unpack("<4xL", packed.read_bytes()[:8])
    with packed.open("wb") as raw, gzip.GzipFile(os.fspath(packed), "wb", fileobj=raw, mtime=time) as file:
        file.write(path.read_bytes())
