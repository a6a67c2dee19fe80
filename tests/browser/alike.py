"""Which pages axe looks at: as few as have every kind of place between them, whatever their language.

Pages are put together of the same parts, and what axe says of a part is the same wherever it stands. What can differ
from page to page and from language to language, such as names, headings and ids, is read in the HTML of every one,
see `tests/site/test_reach`; that it fits a phone and scrolls within reach is seen of every one too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import html

from hooks.languages import CODES
from tests.building import read_once
from tests.pages import address, languages_of, page_file, page_paths

Place = tuple[str, ...]
_TOLD = ("role", "type", "scope", "for", "tabindex", "popover", "open", "hidden", "lang")


def looked_at(site: Path) -> frozenset[str]:
    """The addresses of pages that have some place which no page before them has; each language begins in turn."""
    return read_once("looked-at", lambda: _looked_at(site), frozenset)


def _looked_at(site: Path) -> frozenset[str]:
    seen: set[tuple[Place, Place]] = set()
    found: set[str] = set()
    paths = dict.fromkeys(path for lang in CODES for path in page_paths(lang))
    for number, path in enumerate(paths):
        langs = languages_of(path)
        for step in range(len(langs)):
            below = address(langs[(number + step) % len(langs)], path)
            places = _places(page_file(site, below))
            found |= {below} if places - seen else set()
            seen |= places
    return frozenset(found)


def _places(file: Path) -> set[tuple[Place, Place]]:
    """Each element of a page within the one it stands in, without what it says."""
    found: set[tuple[Place, Place]] = set()
    waiting: list[tuple[Any, Place]] = [(html.parse(str(file)).getroot(), ())]
    while waiting:
        node, around = waiting.pop()
        if isinstance(node.tag, str):
            own = _place(node)
            found.add((around, own))
            waiting += [(child, own) for child in node]
    return found


def _place(node: Any) -> Place:
    classes = sorted((node.get("class") or "").split())
    told = sorted(name for name in map(str, node.attrib) if name in _TOLD or name.startswith("aria-"))
    return (node.tag, node.get("role", ""), node.get("type", ""), *classes, *told)
