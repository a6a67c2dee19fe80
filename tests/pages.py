"""What the tests of the built site share: its pages and files, and a reader of its HTML."""

from __future__ import annotations

import gzip
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import lxml.html
import yaml
from lxml import etree

from hooks.languages import CODES, DEFAULT
from tests.conftest import BASE, DOCS

# One page of each kind, by its path below the language.
KINDS: dict[str, str] = {
    "home": "",
    "stage": "tell/",
    "guide": "decide/signs/",
    "email": "templates/ending-email/",
    "contract": "templates/service-agreement/",
    "checklist": "templates/offboarding/",
    "templates": "templates/",
    "about": "about/limits/",
    "sources": "about/sources/",
    "glossary": "about/glossary/",
}
BUILDERS = ("email", "contract", "checklist")
TEMPLATES = tuple(sorted(path.name for path in (DOCS / "_data" / "templates").iterdir() if path.is_dir()))
TOOLS = tuple(sorted(path.name for path in (DOCS / "_data").glob("tools/*") if path.is_dir()))
TEXTS = (*TEMPLATES, *TOOLS)
"""All that can be filled in, and taken away blank."""
MISSING = "does-not-exist/"
FORMATS = ("docx", "pdf", "md", "txt")
SHEETS = "sheets"
HAND, WORKED = "hand", "worked"
"""Where the parts for changes by hand stand, a file a language; and what texts work out, a file a text."""
LINKING = {"href", "src", "action", "poster", "data"}


def text_path(name: str) -> str:
    """The path of the page of a template or tool, below its language."""
    return f"{'tools' if name in TOOLS else 'templates'}/{name}/"


@dataclass(frozen=True)
class Element:
    """An element: its name and attributes, and the text inside it."""

    tag: str
    attributes: dict[str, str]
    node: Any = field(repr=False)

    @property
    def text(self) -> str:
        """All text inside."""
        return "".join(self.node.itertext())


@dataclass
class Html:
    """A page as its elements in order."""

    elements: list[Element] = field(default_factory=list)

    @property
    def root(self) -> Element:
        """The element `html`."""
        return self.elements[0]

    @cached_property
    def ids(self) -> Counter[str]:
        """Every id, with how often it stands there."""
        return Counter(element.attributes["id"] for element in self.elements if "id" in element.attributes)

    def find(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag that have these attributes."""
        wanted = attributes.items()
        return [
            element
            for element in self.elements
            if element.tag == tag and all(element.attributes.get(name) == value for name, value in wanted)
        ]

    def links(self) -> list[tuple[Element, str]]:
        """Every address that the page points to or loads, with its element."""
        return [
            (element, value)
            for element in self.elements
            for name, value in element.attributes.items()
            if name in LINKING
        ]


@cache
def read_html(path: Path) -> Html:
    """One HTML file."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, huge_tree=True)
    nodes = lxml.html.document_fromstring(path.read_bytes(), parser=parser).iter(etree.Element)
    return Html([Element(str(node.tag), {str(k): str(v) for k, v in node.attrib.items()}, node) for node in nodes])


def prefix(lang: str) -> str:
    """What stands before the path of a page of this language."""
    return "" if lang == DEFAULT.code else f"{lang}/"


def address(lang: str, path: str) -> str:
    """The address of a page below the site."""
    return prefix(lang) + path


def source_paths() -> list[str]:
    """The paths of all pages below the language, as authors wrote them in English."""
    names = sorted(path.relative_to(DOCS / "en").as_posix() for path in (DOCS / "en").rglob("*.md"))
    return [name.removesuffix("index.md") if name.endswith("index.md") else f"{name[:-3]}/" for name in names]


def all_addresses() -> list[str]:
    """The addresses of all pages in all languages."""
    return [address(lang, path) for lang in CODES for path in page_paths(lang)]


@cache
def _places() -> dict[str, list[str]]:
    """By language, its places in order."""
    found = yaml.safe_load((DOCS / "_data/places/structure.yml").read_text("utf-8"))["order"]
    return {lang: list(names) for lang, names in found.items()}


def page_paths(lang: str) -> list[str]:
    """The paths of all pages of a language: those that authors wrote, and those of its places."""
    return [*source_paths(), *(f"places/{name}/" for name in _places()[lang])]


def languages_of(path: str) -> list[str]:
    """The languages that have a page at this path."""
    return [lang for lang in CODES if path in page_paths(lang)]


def html_files(site: Path) -> list[Path]:
    """Every page of a built site."""
    return sorted(path for path in site.rglob("*.html") if path.parent.name not in (SHEETS, HAND, WORKED))


def sheet_file(site: Path, lang: str, template: str, pages: str = "") -> Path:
    """The file with the sheet of a template in a language of the text, below the pages of that language or its base."""
    return site / prefix(pages or lang) / SHEETS / f"{template}.{lang}.html"


def page_file(site: Path, below: str) -> Path:
    """The file that a server sends for an address below the site."""
    return site / below / "index.html" if below.endswith("/") or not below else site / below


def url_path(site: Path, file: Path) -> str:
    """The path part of the address of a file, with the base of the site."""
    return BASE + file.relative_to(site).as_posix().removesuffix("index.html")


def zipped(*files: Path) -> int:
    """The bytes that these files weigh on the way, each packed by itself."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
