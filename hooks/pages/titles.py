"""The titles of what outcomes open: templates, tools and pages of the guide; and outcomes that open no page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.convert import convert_text
from hooks.data.disk import UnreadableError
from hooks.data.families.convert import read_converted
from hooks.data.folder import DataFolder
from hooks.data.load import load_source
from hooks.data.problems import Problem, did_you_mean
from hooks.data.template import Template
from hooks.languages import DEFAULT, TEXT_LANGUAGES, Language
from hooks.pages.source import page_paths, read_page


def with_titles(catalog: Catalog, docs: Path, root: Path) -> Catalog:
    """The catalog with the titles of what its outcomes open, in each language; pages that cannot be read have none."""

    titles = _Titles(catalog, docs, root)

    def titled(texts: Mapping[str, Template]) -> dict[str, Template]:
        named = ((name, text, opened(text)) for name, text in texts.items())
        return {name: replace(text, titles=titles.of(targets)) if targets else text for name, text, targets in named}

    tone = replace(catalog.tone, titles=titles.of(catalog.tone.pages))
    return replace(catalog, templates=titled(catalog.templates), tools=titled(catalog.tools), tone=tone)


class _Titles:
    """The titles of templates, tools and pages of the guide, in every language of a text."""

    def __init__(self, catalog: Catalog, docs: Path, root: Path) -> None:
        self.texts, self.docs, self.root = catalog.texts, docs, root
        self.converted = read_converted(DataFolder(docs / "_data", root))

    def of(self, targets: Sequence[str]) -> dict[str, dict[str, str]]:
        """By language; what cannot be read has none."""
        found = {language.code: {name: self.title(name, language) for name in targets} for language in TEXT_LANGUAGES}
        return {lang: {name: title for name, title in own.items() if title} for lang, own in found.items()}

    def title(self, target: str, language: Language) -> str:
        if target in self.texts:
            words = self.texts[target].words.get(language.code)
            return words.title if words else ""
        with suppress(UnreadableError):
            title = read_page(self.docs / language.pages / f"{target}.md", self.root).meta.get("title", "")
            return convert_text(self.converted, str(title), language.code)
        return ""


def opened(text: Template) -> tuple[str, ...]:
    """What the outcomes of a text open, and the texts of its pack, each once."""
    named = (target for outcome in text.structure.outcomes for target in outcome.open)
    return tuple(dict.fromkeys((*named, *(item.id for item in text.structure.pack))))


def check_opened(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str]) -> Iterator[Problem]:
    """Every page that an outcome opens is there."""
    lang = DEFAULT.code if DEFAULT.code in languages else languages[0]
    pages = {path.removesuffix(".md") for path in page_paths(docs / lang)}
    for folder, texts in (("templates", catalog.templates), ("tools", catalog.tools)):
        for name, text in texts.items():
            dead = {target for target in opened(text) if "/" in target and target not in pages}
            if dead:
                yield from _dead(docs / "_data" / folder / name / "structure.yml", root, text, dead, pages)


def check_named(docs: Path, root: Path, catalog: Catalog, languages: Sequence[str]) -> Iterator[Problem]:
    """Every page that a rule of the tone check names is there."""
    lang = DEFAULT.code if DEFAULT.code in languages else languages[0]
    pages = {path.removesuffix(".md") for path in page_paths(docs / lang)}
    source, _ = load_source(docs / "_data/tone/structure.yml", root) if catalog.tone.pages else (None, None)
    for name, rule in catalog.tone.structure.rules.items():
        if source and rule.page not in pages:
            what = f"the rule `{name}` names `{rule.page}`, which is no page"
            yield source.problem(("rules", name, "page"), "dead-link", what, did_you_mean(rule.page, pages))


def _dead(file: Path, root: Path, text: Template, dead: set[str], pages: set[str]) -> Iterator[Problem]:
    source, _ = load_source(file, root)
    for index, outcome in enumerate(text.structure.outcomes):
        for place, target in enumerate(outcome.open):
            if target in dead:
                what = f"outcome `{outcome.id}` opens `{target}`, which is no page"
                path = ("outcomes", index, "open", place)
                yield source.problem(path, "dead-link", what, did_you_mean(target, pages))
