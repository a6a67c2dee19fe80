"""What readers call things when they search: words for the search, its best answers, and which pages come last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field

from hooks.data.folder import DataFolder
from hooks.data.load import Source
from hooks.data.model import Model, Name, Text
from hooks.languages import CODES

PAGE = r"^(index|[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+)$"
PagePath = Annotated[str, Field(pattern=PAGE)]
"""A page as its path below the language, without its suffix: `tell/script`."""
PAGE_OR_FOLDER = PAGE.replace(")+)$", ")*)$")
PageOrFolder = Annotated[str, Field(pattern=PAGE_OR_FOLDER)]
"""The same, or a folder with all its pages."""


class SearchStructure(Model):
    """Which words and pages the search knows more of than what stands in the pages."""

    synonyms: tuple[Name, ...]
    """Ids of families of words that mean the same to a reader who searches."""
    weak: tuple[Name, ...] = ()
    """Those of them that say little here, because nearly all pages are about them: no page needs to have them."""
    phrases: tuple[PagePath, ...]
    """The pages that readers look for in words of their own, by their path: `tell/script`."""
    last: tuple[PageOrFolder, ...] = ()
    """Pages, and folders with all their pages, that come after the others, because they hold every word."""
    ways: tuple[PagePath, ...] = ()
    """The pages that are offered where nothing is found."""


class SearchWords(Model):
    """What readers of a language type, as they type it: everyday words, dialect, without accents, misspelt."""

    ignored: tuple[Text, ...]
    """Words of a query that say nothing of what is looked for."""
    synonyms: dict[Name, tuple[Text, ...]]
    """The words of each family, in all their forms that do not begin alike; also several words that go together."""
    phrases: dict[PagePath, tuple[Text, ...]]
    """For each page, what readers type who look for it."""


NO_STRUCTURE = SearchStructure(synonyms=(), phrases=())
NO_WORDS = SearchWords(ignored=(), synonyms={}, phrases={})


@dataclass(frozen=True)
class SearchData:
    """What was read for the search; a site without it is searched by the words of its pages alone."""

    structure: SearchStructure = NO_STRUCTURE
    words: Mapping[str, SearchWords] = field(default_factory=dict)

    def of(self, lang: str) -> SearchWords:
        """The words of a language."""
        return self.words.get(lang, NO_WORDS)


def read_search(folder: DataFolder) -> tuple[SearchData, dict[str, Source]]:
    """What the files say, and the files as they were read, by language and as `structure`; none need be there."""
    if not folder.has_folder("search"):
        return SearchData(), {}
    folder.only_files("search", CODES)
    sources = {name: folder.source(f"search/{name}.yml") for name in ("structure", *CODES)}
    structure = folder.model(SearchStructure, sources["structure"]) or NO_STRUCTURE
    words = {code: folder.model(SearchWords, sources[code]) for code in CODES}
    return SearchData(structure, {code: item for code, item in words.items() if item}), sources
