"""Links lead to pages of the same language, and to headings that are there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from hooks.data.problems import Problem, did_you_mean
from hooks.pages.source import PageSource

MOST_FAULTS = 20  # of one page; those after them are told when these are mended
_LINK = re.compile(r"\]\(([^()\s]*)\)")
_TARGET = re.compile(r"(?=.)([A-Za-z0-9._/-]+\.md)?(?:#([a-z][a-z0-9-]*))?")


def check_links(source: PageSource, path: str, pages: Mapping[str, PageSource], *, complete: bool) -> Iterator[Problem]:
    """The links of the page at `path`; `complete` says that `pages` holds every page of its language."""
    ids: dict[str, set[str]] = {}
    faults = 0
    for number, line in source.lines():
        for match in _LINK.finditer(line):
            fault = _fault(match.group(1), path, pages, ids)
            if fault and (complete or fault[0] != "dead-link"):
                yield source.problem(number, *fault, match.start(1) + 1)
                faults += 1
        if faults > MOST_FAULTS:
            return


def _fault(
    link: str, path: str, pages: Mapping[str, PageSource], ids: dict[str, set[str]]
) -> tuple[str, str, str] | None:
    """Rule, fault and advice for a link; None when it leads somewhere. `ids` keeps the headings of pages."""
    target = _TARGET.fullmatch(link)
    if not target:
        return "bad-link", f"`{link}` is no page of this site", "Write `page.md`, `../stage/page.md#id` or `#id`"
    folder = posixpath.dirname(path)
    name = posixpath.normpath(posixpath.join(folder, target.group(1))) if target.group(1) else path
    if name not in pages:
        near = did_you_mean(name, pages)
        return "dead-link", f"there is no page `{name}`", near
    if name not in ids:
        ids[name] = {heading for _, _, heading in pages[name].headings()} - {""}
    made = "<!--" in pages[name].body  # markers make headings of their own
    if target.group(2) and not made and target.group(2) not in ids[name]:
        return "dead-link", f"`{name}` has no heading `{target.group(2)}`", did_you_mean(target.group(2), ids[name])
    return None
