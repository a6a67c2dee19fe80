"""Marker comments in pages: `<!-- builder: id -->` alone on a line becomes what the data says.

One that is not known, or names an id that does not exist, is an error: a typing slip must not vanish from the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hooks.data.catalog import Catalog
from hooks.data.model import STAGES
from hooks.files.downloads import WRITERS, download_path
from hooks.languages import BY_CODE, TEXT_LANGUAGES, VARIANTS
from hooks.pages.address import PageAddress
from hooks.pages.notes import all_notes, notes_about, notes_by_group
from hooks.pages.place import PlacePage
from hooks.text.counted import say_counted
from hooks.text.values import format_value
from hooks.web.assets import ASKS, CASE, EXIT, OFFLINE, START, TONE, TOOL
from hooks.web.builder import render_example
from hooks.web.case import render_case
from hooks.web.extras import extra_components
from hooks.web.offline import list_path, render_offline
from hooks.web.overview import render_overview
from hooks.web.pictures import render_picture
from hooks.web.render import one_block, render_template
from hooks.web.tone import render_tone
from hooks.web.tool_pictures import render_tool_picture

GAP = re.compile(r"<!-- … ([^\n]+) -->")  # where ./scripts/new leaves something to write
COMPONENTS = {
    "builder": ("builder",),
    "tool": ("builder", TOOL),
    "questions": (ASKS,),
    "start": (START,),
    "overview": ("overview",),
    "law": ("where",),
    "place": ("where",),
    "places": ("where",),
    "offline": (OFFLINE,),
    "exit": (EXIT,),
    "tone": (TONE,),
    "case": (CASE,),
}
"""Markers whose part is a component with a script of its own: the folders of `overrides/` that hold it."""
STOP_PAGES = {"safety": "tell/safety.md", "money": "prepare/money.md"}
"""The pages that say what to settle before a text."""
NUMBERS: dict[str, tuple[Callable[[Catalog, str], int], str]] = {
    "templates": (lambda catalog, _: len(catalog.templates), "templates/index.md"),
    "tools": (lambda catalog, _: len(catalog.tools), "tools/index.md"),
    "languages": (lambda *_: len(TEXT_LANGUAGES), ""),
    "laws": (lambda catalog, lang: len(all_notes(catalog, lang)), "about/law.md"),
    "places": (lambda catalog, lang: len(catalog.places_of(lang)), "places/index.md"),
}
"""What is counted for the start page, with the page that has it."""
MARKER = re.compile(r"^<!--[ \t]*([a-z][a-z-]*)[ \t]*(?::[ \t]*(.*?))?[ \t]*-->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Expanded:
    """A page with its markers replaced: Markdown, the templates whose builders it has, and the components it needs."""

    text: str
    builders: tuple[str, ...]
    components: tuple[str, ...]


def expand_markers(markdown: str, page: PageAddress, catalog: Catalog) -> Expanded:
    """Replace the markers of a page, all of which can be rendered (see `hooks.pages.marker_faults`).

    The blank files of a builder come at the end of the page, where nobody takes them for what they have filled in.
    """
    expander = _Expander(page, catalog)

    def replace(match: re.Match[str]) -> str:
        return f"\n{expander.render(match[1], match[2] or '')}\n"

    found = [(match[1], match[2] or "") for match in MARKER.finditer(markdown)]
    builders = tuple(name for word, name in found if word in ("builder", "tool"))
    text = MARKER.sub(replace, markdown) + "".join(map(expander.blank, builders))
    words = {word for word, _ in found if word != "law" or expander.asked}
    folders = dict.fromkeys(folder for word, own in COMPONENTS.items() if word in words for folder in own)
    return Expanded(text, builders, (*folders, *extra_components(catalog.tools, builders)))


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
        """The place of a builder, which `insert_builders` puts there, what comes before it, and other sizes."""
        return self.fragment("builder.j2.md", name=name, stops=self.stops(name), sizes=self.sizes(name))

    def questions(self, name: str) -> str:
        """The place of the questions and the result of a tool on another page."""
        return self.fragment("questions.j2.md", name=name)

    def start(self, name: str) -> str:
        """The place of the cards with which a start page begins."""
        return self.fragment("start.j2.md", name=name)

    def tools(self, _: str) -> str:
        """All tools by what one needs them for."""
        stages = {
            stage: [item for item in self.catalog.tools.values() if item.structure.stage == stage] for stage in STAGES
        }
        return self.fragment("tools.j2.md", stages=stages, lang=self.page.lang)

    def blank(self, name: str) -> str:
        """The links to the blank files of a template."""
        variants = [language for language in VARIANTS if language.base == self.page.lang]
        tool = name in self.catalog.tools
        return self.fragment("blank.j2.md", name=name, formats=tuple(WRITERS), variants=variants, tool=tool)

    def card(self, name: str) -> str:
        link = self.page.link(f"{self.catalog.folder(name)}.md")
        text, words = self.catalog.texts[name], self.template_words(name)
        return self.fragment("card.j2.md", template=text, words=words, link=link)

    def template_words(self, name: str) -> object:
        return self.catalog.texts[name].words[self.page.lang]

    def example(self, argument: str) -> str:
        name, example = argument.split()
        return str(render_example(self.catalog, name, example, self.page.lang))

    def picture(self, name: str) -> str:
        render = render_tool_picture if name in self.catalog.tools else render_picture
        return render(self.catalog, name, self.page.lang)

    def page_address(self, path: str) -> str:
        return self.page.address(BY_CODE[self.page.lang].prefix + path) + "/"

    def template_address(self, name: str) -> str:
        return self.page_address(f"templates/{name}")

    def file_address(self, name: str) -> str:
        return self.page.address(download_path(self.page.lang, name))

    def stops(self, name: str) -> list[tuple[str, str]]:
        """What its reader settles first: words and link."""
        strings = self.catalog.strings[self.page.lang]
        stops = self.catalog.texts[name].structure.stops
        return [(strings[f"builder.stop_{stop}"], self.page.link(STOP_PAGES[stop])) for stop in stops]

    def sizes(self, name: str) -> list[tuple[str, str]]:
        """The other sizes of the same message: title and link."""
        return [
            (self.catalog.templates[other].words[self.page.lang].title, self.page.link(f"templates/{other}.md"))
            for other in self.catalog.texts[name].structure.sizes
        ]

    def numbers(self, _: str) -> str:
        """What there is, counted, each with the page that has it."""
        lang, strings = self.page.lang, self.catalog.strings[self.page.lang]
        told = [
            (say_counted(strings[f"numbers.{name}"], count(self.catalog, lang), BY_CODE[lang]), path)
            for name, (count, path) in NUMBERS.items()
        ]
        return self.fragment("numbers.j2.md", numbers=[(text, path and self.page.link(path)) for text, path in told])

    def doors(self, _: str) -> str:
        return self.fragment("doors.j2.md", stages=STAGES)

    def overview(self, _: str) -> str:
        chooser = self.page.address(BY_CODE[self.page.lang].prefix or ".") + "/#which"
        return render_overview(self.catalog, self.page.lang, self.template_address, self.file_address, chooser)

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

    def tone(self, _: str) -> str:
        """The tone check."""
        return str(render_tone(self.catalog, self.page.lang, self.page.address(".")))

    def case(self, _: str) -> str:
        """What the reader typed, and where it is kept."""
        strings = self.catalog.strings[self.page.lang]
        return str(render_case(strings, self.page.lang, self.page.address("."), self.page_address("templates")))

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

    def offline(self, _: str) -> str:
        addresses = (self.page.address("."), self.page.address(list_path(self.page.lang)))
        return render_offline(self.catalog, self.page.lang, f"{addresses[0]}/", addresses[1])

    def way_out(self, _: str) -> str:
        """The way out of a page that nobody should find open."""
        return one_block(render_template("exit/exit.html", strings=self.catalog.strings[self.page.lang]))


RENDERERS: dict[str, Callable[[_Expander, str], str]] = {
    "builder": _Expander.builder,
    "tool": _Expander.builder,
    "tools": _Expander.tools,
    "questions": _Expander.questions,
    "start": _Expander.start,
    "template": _Expander.card,
    "example": _Expander.example,
    "picture": _Expander.picture,
    "numbers": _Expander.numbers,
    "doors": _Expander.doors,
    "overview": _Expander.overview,
    "law": _Expander.law,
    "laws": _Expander.laws,
    "tone": _Expander.tone,
    "case": _Expander.case,
    "place": _Expander.place,
    "places": _Expander.places,
    "sources": _Expander.sources,
    "glossary": _Expander.glossary,
    "offline": _Expander.offline,
    "exit": _Expander.way_out,
}
