"""One word for one thing: renderings that the glossary, and words that the language avoids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.disk import UnreadableError, read_file
from hooks.data.problems import Problem, relative
from hooks.languages import CODES
from hooks.pages.source import page_paths
from hooks.rules.avoided import Fault, find_avoided, plain_word, word_pattern

_UNSPOKEN = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>|\]\([^()]*\)|\{[^{}]*\}", re.DOTALL)  # markers, HTML, targets, ids


def check_terms(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str] = CODES) -> list[Problem]:
    """Every place of every page in these languages that uses a rendering or a word which is avoided."""
    return [problem for lang in languages for problem in _check_language(docs / lang, root, catalog, lang)]


def _check_language(folder: Path, root: Path, catalog: Catalog, lang: str) -> Iterator[Problem]:
    """Each page against the glossary and against the words that the language avoids."""
    for path in sorted(page_paths(folder)):
        try:
            text = _UNSPOKEN.sub(_blanked, read_file(folder / path, root))
        except UnreadableError:
            continue  # told by the rules for pages
        file = relative(folder / path, root)
        for match, rule, what, fix in (
            *_terms(text, catalog, lang),
            *find_avoided(text, catalog.avoided.get(lang, {}), lang),
        ):
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - text.rfind("\n", 0, match.start())
            yield Problem(file, line, column, rule, what, fix)


def _terms(text: str, catalog: Catalog, lang: str) -> Iterator[Fault]:
    """Renderings that the glossary avoids."""
    terms = catalog.glossary.words[lang].root.values()
    instead = {plain_word(word): term.term for term in terms for word in term.avoid}
    if not instead:
        return
    found = list(word_pattern(tuple(instead), lang).finditer(text))
    right = word_pattern(tuple(term.term for term in terms), lang) if found else None
    spared = [match.span() for match in right.finditer(text)] if right else []
    for match in found:
        if any(start <= match.start() and match.end() <= end for start, end in spared):
            continue  # part of a longer word that is right
        what = f"the glossary avoids “{' '.join(match.group().split())}”"
        yield match, "avoided-term", what, f"Write “{instead[plain_word(match.group())]}”, or reword"


def _blanked(match: re.Match[str]) -> str:
    """What readers do not see, as blanks, so that lines and columns stay."""
    return re.sub(r"[^\n]", " ", match.group())
