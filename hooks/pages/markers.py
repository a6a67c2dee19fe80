"""Marker comments in pages: `<!-- builder: id -->` alone on a line becomes what the data says.

A marker that is not known, or names an id that does not exist, is an error: a typing slip must not
vanish from the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.data.catalog import Catalog
from hooks.data.families.law import SUBJECTS
from hooks.data.model import STAGES
from hooks.data.problems import Problem, did_you_mean, shorten
from hooks.files.downloads import WRITERS, download_path
from hooks.languages import BY_CODE, TEXT_CODES, VARIANTS
from hooks.pages.address import PageAddress
from hooks.pages.notes import notes_about, notes_by_group
from hooks.pages.place import PlacePage
from hooks.text.values import format_value
from hooks.web.builder import render_builder, render_example
from hooks.web.chooser import render_chooser
from hooks.web.overview import render_overview
from hooks.web.pictures import PICTURES, render_picture
from hooks.web.render import one_block, render_template
from hooks.web.sheets import sheet_path

SPOT = re.compile(r'<div data-spot="([a-z0-9-]+)"></div>')
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
GAP = re.compile(r"<!-- … ([^\n]+) -->")  # where ./scripts/new leaves something to write
COMPONENTS = {
    "builder": "builder",
    "situations": "chooser",
    "overview": "overview",
    "law": "where",
    "place": "where",
    "places": "where",
}
"""Markers whose part is a component with a script of its own: the folder of `overrides/` that holds it."""
MARKER = re.compile(r"^<!--[ \t]*([a-z][a-z-]*)[ \t]*(?::[ \t]*(.*?))?[ \t]*-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Expanded:
    """A page with its markers replaced: Markdown, the templates whose builders it has, and the components it needs."""

    text: str
    builders: tuple[str, ...]
    components: tuple[str, ...]


def expand_markers(markdown: str, page: PageAddress, catalog: Catalog) -> Expanded:
    """Replace the markers of a page, all of which can be rendered (see `check_markers`).

    The blank files of a builder come at the end of the page, where nobody takes them for what they have filled in.
    """
    expander = _Expander(page, catalog)

    def replace(match: re.Match[str]) -> str:
        return f"\n{expander.render(match.group(1), match.group(2) or '')}\n"

    found = [(match.group(1), match.group(2) or "") for match in MARKER.finditer(markdown)]
    builders = tuple(name for word, name in found if word == "builder")
    text = MARKER.sub(replace, markdown) + "".join(map(expander.blank, builders))
    words = {word for word, _ in found if word != "law" or expander.asked}
    folders = dict.fromkeys(folder for word, folder in COMPONENTS.items() if word in words)
    return Expanded(text, builders, tuple(folders))


def check_markers(markdown: str, file: str, first_line: int, catalog: Catalog) -> Iterator[Problem]:
    """Every comment of a page is a marker that can be rendered. The text begins at `first_line` of its file."""
    for comment in _COMMENT.finditer(markdown):
        line = markdown.count("\n", 0, comment.start()) + first_line
        column = comment.start() - markdown.rfind("\n", 0, comment.start())
        match = MARKER.match(markdown, comment.start())
        if gap := GAP.fullmatch(comment.group()):
            what = f"this is still to be written: {gap.group(1)}"
            yield Problem(file, line, column, "to-write", what, "Write it in place of the comment")
        elif not match:
            what = f"the comment `{shorten(' '.join(comment.group().split()))}` is no marker"
            yield Problem(file, line, column, "unknown-marker", what, "Write `<!-- word: id -->` alone on a line")
        elif fault := marker_fault(match.group(1), match.group(2) or "", catalog):
            yield Problem(file, line, column, "unknown-marker", *fault)


def marker_fault(word: str, argument: str, catalog: Catalog) -> tuple[str, str] | None:
    """What is wrong with a marker and how to fix it; None when it can be rendered."""
    if word not in RENDERERS:
        return f"the marker `{word}` is not known", did_you_mean(word, RENDERERS)
    allowed = _marker_ids(word, catalog)
    wrong = next((subject for subject in argument.split() if subject not in allowed), "") if word == "law" else argument
    if argument in allowed or (argument and not wrong):
        return None
    if allowed == {""}:
        return f"the marker `{word}` takes no id", f"Write `<!-- {word} -->`"
    if not argument:
        return f"the marker `{word}` names no id", f"Write `<!-- {word}: id -->`"
    return f"the marker `{word}` names `{wrong}`, which does not exist", did_you_mean(wrong, allowed)


def _marker_ids(word: str, catalog: Catalog) -> set[str]:
    if word == "example":
        return {f"{name} {example}" for name, t in catalog.templates.items() for example in t.structure.examples}
    if word in ("builder", "template"):
        return set(catalog.templates)
    if word == "picture":
        return set(PICTURES)
    if word == "law":
        return {*SUBJECTS}
    if word == "place":
        return set(catalog.places.by_id)
    return {""}


def insert_builders(html: str, page: PageAddress, catalog: Catalog) -> str:
    """The finished page with its builders in their places.

    They come last because Markdown and the search index would otherwise read the form and the text, which takes
    most of a build and finds every template by the words of its form.
    """

    def replace(match: re.Match[str]) -> str:
        name = match.group(1)
        files = {code: page.address(download_path(code, f"{name}.docx")) for code in TEXT_CODES}
        sheets = {code: page.address(sheet_path(code, name)) for code in TEXT_CODES}
        return render_builder(catalog, name, page.lang, files, sheets)

    return SPOT.sub(replace, html)


@dataclass
class _Expander:
    page: PageAddress
    catalog: Catalog
    asked: bool = False
    """Whether the page asks its reader already where they work."""

    def render(self, word: str, argument: str) -> str:
        return RENDERERS[word](self, argument)

    def fragment(self, file: str, **values: object) -> str:
        strings = self.catalog.strings[self.page.lang]
        return render_template(f"fragments/{file}", strings=strings, page=self.page, date=self.date, **values)

    def date(self, iso: str) -> str:
        return format_value("date", iso, BY_CODE[self.page.lang])

    def builder(self, name: str) -> str:
        """The place of the builder, which `insert_builders` puts there, and the links to other sizes of the message."""
        words = self.catalog.situations.words[self.page.lang]
        return self.fragment("builder.j2.md", name=name, sizes=self.sizes(name), words=words)

    def blank(self, name: str) -> str:
        """The links to the blank files of a template."""
        variants = [language for language in VARIANTS if language.base == self.page.lang]
        return self.fragment("blank.j2.md", name=name, formats=tuple(WRITERS), variants=variants)

    def card(self, name: str) -> str:
        return self.fragment("card.j2.md", template=self.catalog.templates[name], words=self.template_words(name))

    def template_words(self, name: str) -> object:
        return self.catalog.templates[name].words[self.page.lang]

    def example(self, argument: str) -> str:
        name, example = argument.split()
        return str(render_example(self.catalog, name, example, self.page.lang))

    def picture(self, name: str) -> str:
        return render_picture(self.catalog, name, self.page.lang)

    def situations(self, _: str) -> str:
        """The chooser; its links are Markdown's business only once it is in the page, so they are made here."""
        links = {name: self.template_address(name) for name in self.catalog.templates}
        return one_block(render_chooser(self.catalog, self.page.lang, links))

    def page_address(self, path: str) -> str:
        return self.page.address(BY_CODE[self.page.lang].prefix + path) + "/"

    def template_address(self, name: str) -> str:
        return self.page_address(f"templates/{name}")

    def file_address(self, name: str) -> str:
        return self.page.address(download_path(self.page.lang, name))

    def sizes(self, name: str) -> list[tuple[str, str]]:
        """The other sizes of the same message: title and link."""
        same = self.catalog.situations.structure.sizes
        others = [other for other in same if other != name] if name in same else []
        return [
            (self.catalog.templates[other].words[self.page.lang].title, self.page.link(f"templates/{other}.md"))
            for other in others
        ]

    def doors(self, _: str) -> str:
        return self.fragment("doors.j2.md", stages=STAGES)

    def overview(self, _: str) -> str:
        return render_overview(self.catalog, self.page.lang, self.template_address, self.file_address)

    def law(self, subjects: str) -> str:
        """All notes on some subjects. Where there are any, the first ask the reader where they work."""
        near, others = notes_about(self.catalog, self.page.lang, subjects.split())
        if not near and not others:
            return ""
        places = () if self.asked else self.catalog.places_of(self.page.lang)
        self.asked |= bool(places)
        usual = self.catalog.default_place(self.page.lang)
        values = {"places": places, "usual": usual, "page_address": self.page_address}
        return self.fragment("law.j2.md", near=near, others=others, **values)

    def laws(self, _: str) -> str:
        return self.fragment("laws.j2.md", groups=notes_by_group(self.catalog, self.page.lang))

    def place(self, name: str) -> str:
        page = PlacePage(self.catalog.places.by_id[name], self.page.lang, self.catalog)
        words = {name: self.template_words(name) for name in page.templates}
        usual = self.catalog.default_place(self.page.lang)
        return self.fragment("place.j2.md", place=page, templates=words, usual=usual)

    def places(self, _: str) -> str:
        usual = self.catalog.default_place(self.page.lang)
        return self.fragment("places.j2.md", places=self.catalog.places_of(self.page.lang), usual=usual)

    def sources(self, _: str) -> str:
        structure, words = self.catalog.sources.structure, self.catalog.sources.words[self.page.lang]
        return self.fragment("sources.j2.md", structure=structure, words=words)

    def glossary(self, _: str) -> str:
        structure, words = self.catalog.glossary.structure, self.catalog.glossary.words[self.page.lang]
        return self.fragment("glossary.j2.md", terms=[(term, words.root[term]) for term in structure.terms])


RENDERERS: dict[str, Callable[[_Expander, str], str]] = {
    "builder": _Expander.builder,
    "template": _Expander.card,
    "example": _Expander.example,
    "picture": _Expander.picture,
    "situations": _Expander.situations,
    "doors": _Expander.doors,
    "overview": _Expander.overview,
    "law": _Expander.law,
    "laws": _Expander.laws,
    "place": _Expander.place,
    "places": _Expander.places,
    "sources": _Expander.sources,
    "glossary": _Expander.glossary,
}
