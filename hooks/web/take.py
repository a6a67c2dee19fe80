"""What the ways to take a text away need: words, names, and what comes after the text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hooks.data.catalog import Catalog
from hooks.data.fields import FieldStructure
from hooks.data.model import AnyKind
from hooks.data.template import Moment, Template
from hooks.languages import TEXT_CODES
from hooks.web.form import condition_text

WORDS = (
    "date",
    "event",
    "copied_rich",
    "mail_open",
    "mail_long",
    "mail_copy",
    "shared",
    "share_again",
    "share_failed",
    "printed",
)
KEEP: dict[AnyKind, str] = {
    "email": "sent",
    "chat": "sent",
    "letter": "posted",
    "call": "said",
    "contract": "signed_copy",
}
"""By its kind, what is said of keeping a text that was taken away; of any other, that a copy is kept."""
WITH_SUBJECT = ("email",)
"""The kinds whose subject has a field of its own where they are sent."""


@dataclass(frozen=True)
class NextStep:
    """What may come after a text was sent: when, what it is, where, and what it needs, as JSON."""

    moment: Moment
    title: str
    link: str
    needs: str


@dataclass(frozen=True)
class CaseLinks:
    """The addresses of the page of the case, and of the words that are fetched for it."""

    page: str = ""
    words: str = ""


NO_CASE = CaseLinks()


@dataclass(frozen=True)
class Take:
    """What the HTML of the ways needs; `subjects` is empty where the subject is a part of the text."""

    words: str
    titles: str
    subjects: str
    keep: str
    steps: tuple[NextStep, ...]
    case: CaseLinks


def build_take(catalog: Catalog, name: str, lang: str, steps: tuple[NextStep, ...], case: CaseLinks = NO_CASE) -> Take:
    """The ways of a text on a page in `lang`."""
    template, strings = catalog.texts[name], catalog.strings
    kind = template.structure.kind
    subjects = {code: strings[code]["text.subject"] for code in TEXT_CODES} if kind in WITH_SUBJECT else {}
    return Take(
        words=json.dumps({key: strings[lang][f"take.{key}"] for key in WORDS}, ensure_ascii=False),
        titles=json.dumps({code: template.words[code].title for code in TEXT_CODES}, ensure_ascii=False),
        subjects=json.dumps(subjects, ensure_ascii=False) if subjects else "",
        keep=KEEP.get(kind, "copy"),
        steps=steps,
        case=case,
    )


def build_steps(catalog: Catalog, name: str, lang: str, link: Callable[[str], str]) -> Iterator[NextStep]:
    """What may come after a text, in its order; `link` gives the address of a template or a tool."""
    for moment, target in catalog.texts[name].structure.next.items():
        template = catalog.texts[target]
        needed = json.dumps(needs(template, lang, part_name(catalog, target)), ensure_ascii=False)
        yield NextStep(moment, template.words[lang].title, link(target), needed)


def part_name(catalog: Catalog, name: str) -> str:
    """The part of the case that holds what a text alone asks for."""
    return f"{'tool' if name in catalog.tools else 'template'}:{name}"


def needs(template: Template, lang: str, own: str) -> dict[str, Any]:
    """The fields that a text asks for and cannot do without, and the values that decide whether it asks."""
    defaults = template.defaults(lang)
    needed = {name: field for name, field in template.fields.items() if _is_needed(name, field, lang, defaults)}
    decisive = {asked for field in needed.values() for asked in field.when}
    fields = [
        (name, name not in template.structure.own, condition_text(tuple(field.when.items())))
        for name, field in needed.items()
    ]
    given = {name: value for name, value in defaults.items() if name in decisive}
    return {"own": own, "fields": fields, "defaults": given}


def _is_needed(name: str, field: FieldStructure, lang: str, defaults: dict[str, str]) -> bool:
    return field.required and name not in defaults and field.is_asked(lang)
