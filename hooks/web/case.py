"""The page of the reader's case, and what its scripts fetch: the texts with their fields, and words for builders."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from babel.numbers import get_decimal_symbol
from markupsafe import Markup

from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.data.template import Template
from hooks.languages import BY_CODE, TEXT_CODES
from hooks.text.document import Document, Node, ResolvedCondition
from hooks.text.open import open_document
from hooks.text.plain import plain
from hooks.web.builder import MESSAGES, SIGNED, has_pack, language_names, script_words, thousandths
from hooks.web.engine import worked_path
from hooks.web.form import condition_text
from hooks.web.pack import SAID, describe_field, pack_path
from hooks.web.render import one_block, render_template
from hooks.web.sheets import sheet_path
from hooks.web.take import part_name
from hooks.web.worked import works_later

FOLDER = "case"
PAGE = "tools/my-case"
SCRIPT_WORDS = (
    "in_tab",
    "on_device",
    "nowhere",
    "no_device",
    "kept",
    "not_kept",
    "started",
    "erased",
    "erased_both",
    "undone",
    "current",
    "changed",
    "open",
    "opened",
    "opened_over",
    "rename",
    "renamed",
    "rename_save",
    "name",
    "delete",
    "deleted",
    "stop",
    "stopped",
    "fault_newer",
    "fault_damaged",
    "save_raw",
    "of_case",
    "past",
    "ready",
    "ticked",
    "lacks",
    "shared",
    "made",
    "by_hand",
    "emptied",
    "used",
    "more",
    "yes",
    "no",
    "saved",
    "large",
    "no_json",
    "no_case",
    "newer",
    "damaged",
    "from_file",
    "added",
    "differing",
    "gone",
    "here",
    "there",
    "same",
    "merged",
    "replaced",
    "left",
    "failed",
)
"""What the page of the case says."""
LINK_WORDS = (
    "filled",
    "kept_here",
    "exit_hint",
    "told_full",
    "told_gone",
    "told_newer",
    "told_damaged",
    "link_title",
    "link_warning",
    "link_inside",
    "link_outside",
    "link_hand",
    "link_empty",
    "link_names",
    "link_address",
    "link_long",
    "link_copy",
    "link_copied",
    "link_select",
    "link_close",
    "link_failed",
    "link_damaged",
    "link_newer",
    "link_filled",
    "link_differs",
    "link_take",
    "link_keep",
    "link_kept",
    "link_undo",
    "link_undone",
)
"""What builders say of links with answers, of what they were filled from, and of a case that the device keeps, or keeps
no more: fetched when it is needed."""


def data_path(lang: str) -> str:
    """Where stands what the page of the case reads."""
    return f"{FOLDER}/{lang}.json"


def words_path(lang: str) -> str:
    """Where stand the words that builders fetch."""
    return f"{FOLDER}/{lang}-words.json"


def list_case(catalog: Catalog, lang: str) -> Iterator[tuple[str, bytes]]:
    """Both files of a language, each with its place below the site."""
    texts = [_text(catalog, name, lang) for name in catalog.texts]
    language = BY_CODE[lang]
    writing = {"locale": language.locale, "rtl": language.direction == "rtl"}
    data = {
        "writing": writing,
        "point": get_decimal_symbol(language.babel_locale),
        "sheets": {code: sheet_path(code, "{name}") for code in TEXT_CODES},
        "fields": dict(_shared(catalog, lang)),
        "texts": texts,
    }
    yield data_path(lang), _json(data)
    strings = catalog.strings[lang]
    titles = {part_name(catalog, name): text.words[lang].title for name, text in catalog.texts.items()}
    titles["start"] = strings["case.start"]
    words = {key: strings[f"case.{key}"] for key in LINK_WORDS} | {"pair": strings["builder.pair"]}
    tools = [name for name, tool in catalog.tools.items() if has_pack(tool)]
    packs = {name: [pack_path(lang, name), worked_path(lang, name)] for name in tools}
    yield words_path(lang), _json({"titles": titles, "words": words, "packs": packs})


def _text(catalog: Catalog, name: str, lang: str) -> dict[str, Any]:
    """A text as the page of the case lists it, with its own fields described and shared ones named."""
    text = catalog.texts[name]
    own = part_name(catalog, name)
    fields = {
        field: _field(text, field, lang) if field in text.structure.own else None
        for field in text.fields
        if field not in text.structure.results
    }
    title, kind = text.words[lang].title, text.structure.kind
    page = f"{BY_CODE[lang].prefix}{catalog.folder(name)}/"
    defaults = text.defaults(lang)
    rules = [describe_field(text, field, lang, defaults) for field in fields]
    found: dict[str, Any] = {"title": title, "page": page, "kind": kind, "own": own, "asks": fields, "rules": rules}
    found |= {"message": kind in MESSAGES, "beside": kind in SIGNED}
    if works_later(text):
        found["worked"] = worked_path(lang, name)
    if points := thousandths(text):
        found["thousandths"] = points
    steps = dict(_steps(open_document(text, lang, catalog.strings[lang])))
    return {**found, "steps": steps} if steps else found


def _steps(document: Document) -> Iterator[tuple[str, tuple[str, str]]]:
    """What is ticked off in a text, by its key: what it says, and when it is there."""
    for node, conditions in _walk(document.nodes, ()):
        if node.kind == "item":
            yield node.key, (plain(node.inlines, document.word("sign_line")), condition_text(conditions))


def _walk(nodes: Sequence[Node], above: ResolvedCondition) -> Iterator[tuple[Node, ResolvedCondition]]:
    """Every node with the conditions of itself and of those above it."""
    for node in nodes:
        yield node, above + node.condition
        yield from _walk(node.children, above + node.condition)


def _shared(catalog: Catalog, lang: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The fields that several texts ask for."""
    for text in catalog.texts.values():
        for field in text.fields:
            if field not in text.structure.own and field not in text.structure.results:
                yield field, _field(text, field, lang)


def _field(text: Template, name: str, lang: str) -> dict[str, Any]:
    """What a value of a field is called and how it is written."""
    structure, words = text.fields[name], text.field_words(lang, name)
    found: dict[str, Any] = {"label": words.label, "type": structure.type}
    if words.options:
        found["options"] = {option: item.label for option, item in words.options.items()}
    if words.columns:
        found["columns"] = {column: [label, structure.columns[column]] for column, label in words.columns.items()}
    return found


def render_case(strings: Strings, lang: str, root: str, templates: str) -> Markup:
    """The page of the case as one HTML block. `root` leads from the page to the site, `templates` to their list."""
    html = render_template(
        "case/case.html",
        strings=strings,
        root=root,
        lang=lang,
        data=f"{root}/{data_path(lang)}",
        told=f"{root}/{words_path(lang)}",
        schema=f"{root}/{FOLDER}/case.schema.json",
        templates=templates,
        words=script_words(strings, {"case": SCRIPT_WORDS, "builder": ("still_open", "still_check", *SAID)}),
        languages=json.dumps(language_names(strings), ensure_ascii=False),
    )
    return one_block(html)


def _json(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
