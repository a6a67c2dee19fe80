"""Every rule over `docs`, in one place: what `./scripts/check` prints is what stops a build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.disk import UnreadableError, read_file
from hooks.data.problems import Problem, merged, relative
from hooks.languages import CODES, DEFAULT
from hooks.pages.rules import check_pages
from hooks.pages.source import page_paths
from hooks.pages.terms import check_terms
from hooks.pages.tree import check_tree
from hooks.read import read_catalog


def check_site(
    docs: Path, root: Path, languages: Sequence[str] = CODES, ready: Callable[[Catalog], None] = lambda _: None
) -> tuple[Catalog, list[Problem]]:
    """The data as far as it can be read, and every problem of the data and of the pages in these languages.

    `ready` is called with data that has no problems, before the pages are looked at.
    """
    catalog, problems = read_catalog(docs / "_data", root)
    if not problems:
        ready(catalog)
    pages = check_pages(docs, root, catalog, languages)
    if problems:  # markers and terms can be judged only when all data is there
        pages = [problem for problem in pages if problem.rule != "unknown-marker"]
    else:
        pages += [*check_terms(docs, root, catalog, languages), *_pages_of_templates(docs, root, catalog, languages)]
    return catalog, merged([*problems, *check_tree(docs, root), *pages])


def _pages_of_templates(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str]) -> Iterator[Problem]:
    """Each template has its page, and there is no page of a template that does not exist."""
    lang = DEFAULT.code if DEFAULT.code in languages else languages[0]
    pages = {path for path in page_paths(docs / lang) if path.startswith("templates/")}
    wanted = {f"templates/{name}.md" for name in catalog.templates}
    for path in sorted(wanted - pages):
        name = path.removeprefix("templates/").removesuffix(".md")
        what, fix = f"the template `{name}` has no page", f"Write it, with `<!-- builder: {name} -->`"
        yield Problem(relative(docs / lang / path, root), 1, 1, "missing-page", what, fix)
    for path in sorted(wanted & pages):
        marker = f"<!-- builder: {path.removeprefix('templates/').removesuffix('.md')} -->"
        with suppress(UnreadableError):  # told by the rules for pages
            if marker not in read_file(docs / lang / path, root):
                what, fix = "the page lacks its builder", f"Write `{marker}` on a line of its own"
                yield Problem(relative(docs / lang / path, root), 1, 1, "missing-builder", what, fix)
    for path in sorted(pages - wanted - {"templates/index.md"}):
        what, fix = "the page is that of no template", "Move it, or add the template to docs/_data/templates"
        yield Problem(relative(docs / lang / path, root), 1, 1, "unknown-page", what, fix)
