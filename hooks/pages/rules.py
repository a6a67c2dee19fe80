"""Rules for pages: the same paths in every language, and on each page the same structure as in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.disk import UnreadableError
from hooks.data.model import is_date
from hooks.data.problems import Problem, did_you_mean, relative
from hooks.languages import BY_CODE, CODES, DEFAULT
from hooks.newest import Newest
from hooks.pages.front import check_texts
from hooks.pages.links import check_links
from hooks.pages.marker_faults import check_markers
from hooks.pages.marks import check_marks, too_long
from hooks.pages.source import ADMONITION, PageSource, listed, page_paths, read_page

REQUIRED = ("title", "description", "reviewed")
OPTIONAL = ("covers", "hide", "local")
HIDDEN = ("navigation", "toc")
_KEPT: Newest[list[Problem]] = Newest()
_MARKS = re.compile(r"\]\([^)]*\)|\{[^}]*\}|<[^>]*>|`[^`]*`|^!!! \w+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = 3  # words; what is longer is no name
LONGEST_DESCRIPTION = 155  # characters; search engines and previews cut what is longer


def check_pages(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str] = CODES) -> list[Problem]:
    """Every problem of every page in these languages; each is compared with English where that is among them."""
    return list(_check(docs, root, catalog, languages))


def _check(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str]) -> Iterator[Problem]:
    pages: dict[str, dict[str, PageSource]] = {lang: {} for lang in languages}
    paths = {lang: page_paths(docs / lang) for lang in languages}
    for path in sorted(set().union(*paths.values())):
        for lang in languages:
            if path not in paths[lang]:
                file, fix = relative(docs / lang / path, root), "Write it, or delete it in the other languages"
                yield Problem(file, 1, 1, "missing-page", "the page does not exist", fix)
                continue
            try:
                source = read_page(docs / lang / path, root)
            except UnreadableError as error:
                yield error.problem
                continue
            if fault := too_long(source):
                yield fault
            else:
                pages[lang][path] = source
    known = _named(catalog)
    for lang, sources in pages.items():
        for path, source in sources.items():
            given = (source, known)
            yield from _KEPT.get(source.file, given, partial(_page_problems, source, lang, catalog))
            yield from check_links(source, path, sources, complete=len(sources) == len(paths[lang]))
            if lang != DEFAULT.code and (english := pages.get(DEFAULT.code, {}).get(path)):
                parity = partial(_parity_problems, source, english)
                yield from _KEPT.get((source.file, "parity"), (source, english), parity)


def _named(catalog: Catalog) -> object:
    """All of the catalog that rules for a single page look at: what markers and front matter can name."""
    examples = {
        name: (name in catalog.tools, text.structure.kind, *text.structure.examples)
        for name, text in catalog.texts.items()
    }
    return examples, catalog.law.structure, catalog.facts.structure


def _parity_problems(source: PageSource, english: PageSource) -> list[Problem]:
    return list(_check_parity(source, english))


def _page_problems(source: PageSource, lang: str, catalog: Catalog) -> list[Problem]:
    return list(_check_page(source, lang, catalog))


def _check_page(source: PageSource, lang: str, catalog: Catalog) -> Iterator[Problem]:
    """What is wrong with a page by itself."""
    known = catalog.facts.structure
    rtl = BY_CODE[lang].direction == "rtl"
    yield from _check_front(source, set(known.root) if known else set(), rtl=rtl)
    yield from _check_text(source)
    yield from check_marks(source, rtl=rtl)
    yield from check_markers(source.body, source.file, source.first_line, catalog)


def _check_front(source: PageSource, facts: set[str], *, rtl: bool) -> Iterator[Problem]:
    yield from source.faults
    if source.front and not source.meta:
        return
    if source.front:
        yield from check_texts(source.front, source.file, rtl=rtl)
    yield from _check_keys(source)
    reviewed = str(source.meta.get("reviewed", ""))
    if reviewed and not is_date(reviewed):
        fix = "Write year-month-day, for example 2027-03-31"
        yield source.problem(source.key_line("reviewed"), "bad-date", f"`{reviewed}` is not a date", fix)
    if (length := len(str(source.meta.get("description", "")))) > LONGEST_DESCRIPTION:
        what, fix = f"`description` has {length} characters", f"Shorten it to {LONGEST_DESCRIPTION} or fewer"
        yield source.problem(source.key_line("description"), "long-description", what, fix)
    covers = listed(source, "covers")
    for fact in covers:
        if fact not in facts:
            what = f"`covers` names `{fact}`, which is no fact"
            fix = "Use an id of docs/_data/facts/structure.yml"
            yield source.problem(source.key_line("covers"), "unknown-fact", what, fix)
    if len(set(covers)) < len(covers):
        yield source.problem(source.key_line("covers"), "twice", "`covers` names a fact twice", "Keep it once")


def _check_keys(source: PageSource) -> Iterator[Problem]:
    """The keys that a page must have and may have, and what can be hidden on it."""
    for key in REQUIRED:
        if not source.meta.get(key):
            fix = f"Add `{key}:` to the front matter, and a value"
            yield source.problem(source.key_line(key), "front-matter", f"`{key}` is missing", fix)
    for key in source.meta.keys() - {*REQUIRED, *OPTIONAL}:
        fix = did_you_mean(key, (*REQUIRED, *OPTIONAL))
        yield source.problem(source.key_line(key), "front-matter", f"the key `{key}` is not known", fix)
    hidden = source.meta.get("hide", [])
    if not isinstance(hidden, list) or not all(item in HIDDEN for item in hidden):
        fix = f"Write a list of {' and '.join(f'`{part}`' for part in HIDDEN)}, or one of them in brackets"
        yield source.problem(source.key_line("hide"), "front-matter", "`hide` names what cannot be hidden", fix)


def _check_text(source: PageSource) -> Iterator[Problem]:
    seen: set[str] = set()
    ids = [name for _, _, name in source.headings()]
    for name in listed(source, "local"):
        if name not in ids:
            what = f"`local` names `{name}`, which is no heading of the page"
            yield source.problem(source.key_line("local"), "unknown-heading", what, did_you_mean(name, ids))
    before = 0
    for line, marks, name in source.headings():
        if len(marks) > before + 1 or (len(marks) == 1 and before):
            what = "a page has one heading with one `#`, the first" if len(marks) == 1 else "the heading skips a level"
            yield source.problem(line, "heading-level", what, "Give it the level below the heading that it belongs to")
        before = len(marks)
        if not name or name in seen:
            what = f"the heading id `{name}` stands here a second time" if name else "the heading has no id"
            yield source.problem(line, "heading-id", what, "Write `{#english-id}` after it, once a page")
        seen.add(name)
    for line, text in source.lines():
        match = ADMONITION.match(text)
        if match and not match.group(2):  # the theme would put its own English word
            fix = f'Write one in quotes: `!!! {match.group(1)} "Title"`'
            yield source.problem(line, "admonition-title", "the box has no title", fix)
    if not before:
        yield source.problem(
            source.first_line, "heading-level", "the page has no heading", "Begin with `# Title {#id}`"
        )


def _check_parity(source: PageSource, english: PageSource) -> Iterator[Problem]:
    for key in ("covers", "local"):
        wanted = listed(english, key)
        if source.meta and english.meta and listed(source, key) != wanted:
            fix = f"Write `{key}: [{', '.join(wanted)}]`" if wanted else "Remove it"
            yield source.problem(source.key_line(key), "page-parity", f"`{key}` differs from English", fix)
    mine, theirs = (str(page.meta.get("reviewed", "")) for page in (source, english))
    if mine != theirs and is_date(mine) and is_date(theirs):
        fix = f"Review it in all languages at once; English says {theirs}"
        yield source.problem(source.key_line("reviewed"), "page-parity", "`reviewed` differs from English", fix)
    yield from _still_english(source, english)
    for kind in ("heading", "marker", "box", "link", "table row"):
        yield from _first_difference(source, english, kind)
    items, wanted_items, own = source.list_items(), english.list_items(), listed(english, "local")
    for line, _, name in source.headings():
        if name in wanted_items and name not in own and items[name] != wanted_items[name]:
            what = f"below `{{#{name}}}` stand {items[name]} list items, in English {wanted_items[name]}"
            yield source.problem(line, "page-parity", what, "Keep the structure of both pages the same")


def _still_english(source: PageSource, english: PageSource) -> Iterator[Problem]:
    """Lines and texts above the page that are the same as in English, where they have more words than a name has."""
    for key in ("title", "description"):
        text = str(source.meta.get(key, ""))
        if text == str(english.meta.get(key, "")) and _is_sentence(text):
            what = f"`{key}` is the same as in English"
            yield source.problem(source.key_line(key), "english-left", what, "Translate it")
    theirs = {line.strip() for _, line in english.lines()}
    for number, line in source.lines():
        if line.strip() in theirs and _is_sentence(line):
            yield source.problem(number, "english-left", "the line is the same as in English", "Translate it")


def _is_sentence(line: str) -> bool:
    """Whether a line has words enough, besides addresses, ids and markers, that no two languages write it alike."""
    return len(_WORD.findall(_MARKS.sub(" ", line))) > _NAME


def _first_difference(source: PageSource, english: PageSource, kind: str) -> Iterator[Problem]:
    """One difference of a kind: those after it mostly follow from it."""
    line = source.first_line
    own = listed(english, "local")
    for mine, theirs in zip_longest(source.marks(kind, own), english.marks(kind, own)):
        line = mine[1] if mine else line
        if mine and theirs and mine[0] == theirs[0]:
            continue
        if not mine:
            what, fix = f"after this English has another {kind}: `{theirs[0]}` (line {theirs[1]})", "Add it here"
        elif not theirs:
            what, fix = f"the {kind} `{mine[0]}` is more than English has", "Remove it, or add it there"
        else:
            what = f"the {kind} `{mine[0]}` stands where English has `{theirs[0]}` (line {theirs[1]})"
            fix = "Keep the structure of both pages the same"
        yield source.problem(line, "page-parity", what, fix)
        return
