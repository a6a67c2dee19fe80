"""Every rule over `docs`, in one place: what `./scripts/check` prints is what stops a build."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.disk import UnreadableError, file_states, read_file
from hooks.data.problems import Problem, merged, relative
from hooks.kept import Kept, file_parts
from hooks.languages import CODES, DEFAULT
from hooks.pages.rules import check_pages
from hooks.pages.searched import check_searched
from hooks.pages.source import page_paths
from hooks.pages.terms import check_terms
from hooks.pages.titles import check_named, check_opened, with_titles
from hooks.pages.tree import check_tree
from hooks.read import read_catalog
from hooks.web.case import PAGE

TONE_PAGE, CASE_PAGE = "tools/tone-check.md", f"{PAGE}.md"
MARKED = {TONE_PAGE: ("tone check", "<!-- tone -->"), CASE_PAGE: ("reader’s case", "<!-- case -->")}
"""Pages among those of the tools that are none of a tool: what they are of, and their marker."""


def check_site(
    docs: Path, root: Path, languages: Sequence[str] = CODES, ready: Callable[[Catalog], None] = lambda _: None
) -> tuple[Catalog, list[Problem]]:
    """The data as far as it can be read, and every problem of the data and of the pages in these languages.

    `ready` is called with data that has no problems, before the pages are looked at.
    """
    catalog, problems = read_catalog(docs / "_data", root)
    catalog = with_titles(catalog, docs, root)
    if not problems:
        ready(catalog)
    pages = check_pages(docs, root, catalog, languages)
    if problems:  # markers and terms can be judged only when all data is there
        pages = [problem for problem in pages if problem.rule != "unknown-marker"]
    else:
        pages += check_terms(docs, root, catalog, languages)
        pages += [*_pages_of_texts(docs, root, catalog, languages), *check_opened(docs, root, catalog, languages)]
        pages += check_named(docs, root, catalog, languages)
        pages += check_searched(docs, root, catalog, languages)
    return catalog, merged([*problems, *check_tree(docs, root), *pages])


def checked_site(
    docs: Path, root: Path, languages: Sequence[str], ready: Callable[[Catalog], None]
) -> tuple[Catalog, list[Problem]]:
    """The same as `check_site`. What was sound once is not judged again while all it was read from is equal."""
    states = repr((languages, file_states(docs))).encode()
    place = Kept("data", [states, *file_parts(root / "overrides"), *file_parts(root, "mkdocs.yml")])
    if (data := place.read()) is not None:
        catalog: Catalog = pickle.loads(data)
        ready(catalog)
        return catalog, []
    catalog, problems = check_site(docs, root, languages, ready)
    if not problems:
        place.write(pickle.dumps(catalog))
    return catalog, problems


def _pages_of_texts(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str]) -> Iterator[Problem]:
    """Each template and tool has its page, and there is no page of one that does not exist."""
    lang = DEFAULT.code if DEFAULT.code in languages else languages[0]
    paths = page_paths(docs / lang)
    for word, marker, names in (("template", "builder", catalog.templates), ("tool", "tool", catalog.tools)):
        yield from _pages_of(docs / lang, root, paths, _Kind(word, marker), names)
    needed = {TONE_PAGE: bool(catalog.tone.words), CASE_PAGE: bool(catalog.texts)}
    for path in (path for path, is_needed in needed.items() if is_needed):
        yield from _marked_page(docs / lang / path, root, *MARKED[path])


def _marked_page(path: Path, root: Path, name: str, marker: str) -> Iterator[Problem]:
    """What has a page of its own among those of the tools, to which others lead."""
    with suppress(UnreadableError):  # told by the rules for pages
        if not path.is_file() or marker not in read_file(path, root):
            what, fix = f"the {name} has no page", f"Write it, with `{marker}` on a line of its own"
            yield Problem(relative(path, root), 1, 1, "missing-page", what, fix)


@dataclass(frozen=True)
class _Kind:
    """What has a page each: the word for it, after which its folder is called, and the marker of its page."""

    word: str
    marker: str


def _pages_of(
    folder: Path, root: Path, paths: Collection[str], kind: _Kind, names: Collection[str]
) -> Iterator[Problem]:
    below = f"{kind.word}s/"
    pages = {path for path in paths if path.startswith(below)}
    wanted = {f"{below}{name}.md" for name in names}
    for path in sorted(wanted - pages):
        name = path.removeprefix(below).removesuffix(".md")
        what, fix = f"the {kind.word} `{name}` has no page", f"Write it, with `<!-- {kind.marker}: {name} -->`"
        yield Problem(relative(folder / path, root), 1, 1, "missing-page", what, fix)
    for path in sorted(wanted & pages):
        marker = f"<!-- {kind.marker}: {path.removeprefix(below).removesuffix('.md')} -->"
        with suppress(UnreadableError):  # told by the rules for pages
            if marker not in read_file(folder / path, root):
                what, fix = f"the page lacks its {kind.marker}", f"Write `{marker}` on a line of its own"
                yield Problem(relative(folder / path, root), 1, 1, "missing-builder", what, fix)
    for path in sorted(pages - wanted - {f"{below}index.md", *MARKED}):
        what, fix = f"the page is that of no {kind.word}", f"Move it, or add the {kind.word} to docs/_data/{below[:-1]}"
        yield Problem(relative(folder / path, root), 1, 1, "unknown-page", what, fix)
