"""A page as the search knows it: what it is called, what kind it is, its headings and its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from hooks.data.catalog import Catalog

EXCLUDED = "data-search-exclude"
"""What an element bears whose text is not searched, because it stands on many pages."""
_MARKS = re.compile("[\u200b\u200e\u200f\u061c]")
_HEADINGS = ("h2", "h3")
_VOID = "area base br col embed img hr input link meta source track wbr"


@dataclass(frozen=True)
class SearchPage:
    """A page of one language: `path` as the data names it, `url` below the language, `headings` by their ids."""

    path: str
    url: str
    title: str
    description: str
    kind: str
    headings: Mapping[str, str]
    text: str


def read_search_page(catalog: Catalog, lang: str, path: str, meta: Mapping[str, object], html: str) -> SearchPage:
    """The page at a path, such as `tell/script`, from its front matter and its HTML without the builder."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    headings = {name: _plain(text) for name, text in reader.headings.items()}
    url = re.sub(r"(^|/)index$", r"\1", path)
    return SearchPage(
        path,
        f"{url.rstrip('/')}/" if url else "",
        unescape(str(meta.get("title", ""))),
        unescape(str(meta.get("description", ""))),
        _kind(catalog, lang, path),
        headings,
        _plain(" ".join(reader.text)),
    )


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split())


def _kind(catalog: Catalog, lang: str, path: str) -> str:
    """The word for what a page is, that stands beside its title."""
    strings = catalog.strings[lang]
    folder, _, name = path.partition("/")
    if folder in ("templates", "tools") and name in catalog.texts:
        return strings[f"kinds.{catalog.texts[name].structure.kind}"]
    return strings.get(f"stages.{folder}.name") or strings.get(f"sections.{folder}") or ""


@dataclass
class _Reader(HTMLParser):
    """Gathers text and headings; what is excluded counts for nothing."""

    text: list[str] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)
    heading: str = ""
    excluded: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a heading begins, and where nothing counts."""
        given = dict(attrs)
        if tag in _VOID.split():
            return
        if self.excluded or EXCLUDED in given or given.get("class") == "headerlink" or tag in ("script", "style"):
            self.excluded += 1
        elif tag in _HEADINGS and given.get("id"):
            self.heading = str(given["id"])
            self.headings[self.heading] = ""

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        if tag in _VOID.split():
            return
        if self.excluded:
            self.excluded -= 1
        elif tag in _HEADINGS:
            self.heading = ""

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        if self.excluded:
            return
        self.text.append(data)
        if self.heading:
            self.headings[self.heading] += data
