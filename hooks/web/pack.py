"""The pack of a tool: its part of the page, and what the browser fills its texts from, a file for each language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from babel.numbers import get_decimal_symbol

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.data.fields import FieldStructure
from hooks.data.pack import PackText, file_field, open_field
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import BY_CODE, TEXT_CODES
from hooks.web.builder import MESSAGES, SIGNED, language_names, script_words, thousandths
from hooks.web.engine import engine_json, has_engine, worked_path
from hooks.web.form import condition_text, is_worded
from hooks.web.render import render_template
from hooks.web.take import part_name

FOLDER = "pack"
CHECKED = ("amount", "date", "list", "number")
"""Types of fields in which something may be to be checked."""
WORDS = (
    "making",
    "step",
    "stopped",
    "done",
    "left_out",
    "failed",
    "choose",
    "none_chosen",
    "lacks",
    "checks",
    "check",
    "whole",
    "nothing_in_it",
    "one_language",
)
"""What the script of a pack says."""

SAID = ("pair", "not_loaded", "unread", "clash", "row", "prevailing", "in_language")
"""What builders say, too."""


def pack_path(lang: str, name: str) -> str:
    """Where stands what the pack of a tool is filled from, in a language of the pages."""
    return f"{FOLDER}/{lang}-{name}.json"


def list_packs(catalog: Catalog, lang: str) -> Iterator[tuple[str, bytes]]:
    """What each pack of a language is filled from, with its place below the site."""
    for name, tool in catalog.tools.items():
        if tool.structure.pack:
            texts = [_text(catalog, text, lang) for text in tool.structure.pack]
            point = get_decimal_symbol(BY_CODE[lang].babel_locale)
            data = {"point": point, "texts": texts, "fields": _own_fields(tool, lang)}
            packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            yield pack_path(lang, name), f"{packed}\n".encode()


def render_pack(tool: Template, strings: Strings, lang: str, links: Mapping[str, tuple[str, str]]) -> str:
    """The texts to choose from, and the ways to make the file; `links` has the title and the address of each."""
    given = {
        "data": pack_path(lang, tool.id).partition("/")[2],
        "languages": language_names(strings),
        "words": json.loads(script_words(strings, {"pack": WORDS, "builder": SAID})),
    }
    texts = [(text.id, *links[text.id]) for text in tool.structure.pack]
    return render_template("pack/pack.html", strings=strings, texts=texts, given=json.dumps(given, ensure_ascii=False))


def _own_fields(tool: Template, lang: str) -> list[dict[str, Any]]:
    """What the form of the pack asks for, by which pages of its texts work out anew what it fills in."""
    defaults = tool.defaults(lang)
    return [describe_field(tool, name, lang, defaults) for name in tool.fields if name not in tool.structure.results]


def _text(catalog: Catalog, text: PackText, lang: str) -> dict[str, Any]:
    """A text: when it is in the pack, its fields with what its form begins with, and what is worked out."""
    template = catalog.templates[text.id]
    structure, defaults = template.structure, template.defaults(lang)
    fields = [
        {"label": template.field_words(lang, name).label, **describe_field(template, name, lang, defaults)}
        for name in template.fields
        if name not in structure.results
    ]
    found = {
        "id": text.id,
        "own": part_name(catalog, text.id),
        "titles": {code: template.words[code].title for code in TEXT_CODES},
        "file": file_field(text.id),
        "open": open_field(text.id),
        "when": condition_text(text.when),
        "copies": text.copies,
        "message": structure.kind in MESSAGES,
        "beside": structure.kind in SIGNED,
        "thousandths": thousandths(template),
        "fields": fields,
    }
    if text.unless:
        found["unless"] = text.unless
    if has_engine(template):
        found["engine"] = json.loads(engine_json(template))
        found["worked"] = worked_path(lang, text.id)
        found["calendar"] = any(PLACE in derived.of for derived in structure.derive.values())
    return found


def describe_field(template: Template, name: str, lang: str, defaults: Mapping[str, str]) -> dict[str, Any]:
    """A field as scripts know it, with what is not so of most fields alone."""
    field: FieldStructure = template.fields[name]
    more = {
        "when": condition_text(field.when),
        "default": defaults.get(name, ""),
        "shared": name not in template.structure.own,
        "needed": field.required and field.is_asked(lang),
        "type": field.type if field.type in CHECKED else "",
        "columns": field.columns,
        "unit": field.unit,
        "until": list(field.until),
        "ahead": field.ahead,
        "behind": field.behind,
        "any_year": field.any_year,
        "worded": is_worded(field),
        "options": list(field.options) if field.type == "choice" and name != PLACE else [],
    }
    return {"name": name, **{key: value for key, value in more.items() if value}}
