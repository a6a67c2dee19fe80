"""The builder of a template: its form, its preview in every language, its files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, get_args

from babel.numbers import get_decimal_symbol
from markupsafe import Markup

from hooks.data.blocks import walk_blocks
from hooks.data.catalog import Catalog
from hooks.data.families.strings import Strings
from hooks.data.families.tone import Channel
from hooks.data.place import Place
from hooks.data.place_texts import PLACE
from hooks.data.template import Template
from hooks.languages import BY_CODE, TEXT_CODES, TEXT_LANGUAGES
from hooks.newest import Newest
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import STYLES
from hooks.text.open import open_document
from hooks.text.values import has_thousandths
from hooks.web.assets import ENGINE
from hooks.web.engine import function_modules, live_values
from hooks.web.form import build_form, build_place, condition_text
from hooks.web.length import say_length
from hooks.web.lists import list_json
from hooks.web.preview import render_preview
from hooks.web.render import one_block, render_template
from hooks.web.sheets import render_sheet
from hooks.web.take import NO_CASE, CaseLinks, NextStep, Take, build_take

MESSAGES = ("email", "chat", "letter")
SIGNED = ("contract", "record")  # whose two languages stand side by side
UNWRITTEN = ("email", "chat", "call")  # what a contract may not count as written notice
ITEMS = "lists/list.js"
"""The script of what only some texts have."""
_BUILDERS: Newest[Markup] = Newest()
SCRIPT_WORDS = (
    "count",
    "copied",
    "copy_failed",
    "places",
    "checks",
    "missing",
    "unread",
    "left",
    "standing",
    "clash",
    "complete",
    "still_open",
    "still_check",
    "none_open",
    "pair",
    "not_loaded",
    "sheet_loading",
    "sheet_failed",
    "not_kept",
    "saved",
    "making",
    "download_failed",
    "clear_sure",
    "cleared",
    "bad_number",
    "bad_date",
    "row",
    "row_gone",
    "rehearsal_place",
)


def render_builder(
    catalog: Catalog,
    name: str,
    lang: str,
    files: Mapping[str, str],
    sheets: Mapping[str, str],
    steps: tuple[NextStep, ...] = (),
    case: CaseLinks = NO_CASE,
    worked: str = "",
) -> Markup:
    """The whole builder as one HTML block, with the sheet of the page's language.

    `files` maps a language of the text to the address of its blank DOCX, `sheets` to that of its sheet; `steps` are
    what may come after the text, `case` leads to what the reader typed in all texts, `worked` is the
    address of what comes with the first answer.
    """
    template, strings = catalog.texts[name], catalog.strings[lang]
    places = tuple(catalog.places.of(lang))
    sheet, prevails = render_sheet(catalog, name, lang), prevailing(catalog)
    take = build_take(catalog, name, lang, steps, case)
    given = (template, strings, sheet, prevails, places, tuple(files.items()), tuple(sheets.items()), take, worked)
    return _BUILDERS.get(
        (name, lang),
        given,
        lambda: _render(template, strings, lang, sheet, prevails, files, sheets, places, take, worked),
    )


def _render(
    template: Template,
    strings: Strings,
    lang: str,
    sheet: Markup,
    prevails: Mapping[str, Mapping[str, str]],
    files: Mapping[str, str],
    sheets: Mapping[str, str],
    places: tuple[Place, ...],
    take: Take,
    worked: str,
) -> Markup:
    values = form_values(template, strings, lang, places)
    form = Markup(render_template("builder/form.html", **values))
    frame = frame_values(template, strings, lang, prevails, files, sheets)
    return one_block(
        render_template("builder/builder.html", **values | frame, form=form, preview=sheet, take=take, worked=worked)
    )


def form_values(template: Template, strings: Strings, lang: str, places: tuple[Place, ...]) -> dict[str, Any]:
    """What the HTML of a form needs."""
    groups = tuple(build_form(template, lang))
    return {
        "groups": groups,
        "needed": sum(field.shown and field.structure.required for group in groups for field in group.fields),
        "place": build_place(template, lang),
        "places": places,
        "pages": BY_CODE[lang].pages,
        "place_open": False,
        "point": get_decimal_symbol(BY_CODE[lang].babel_locale),
        "default_place": template.defaults(lang).get(PLACE, ""),
        "beside": _beside(strings) if template.structure.kind in SIGNED else "",
        "strings": strings,
    }


def frame_values(
    template: Template,
    strings: Strings,
    lang: str,
    prevails: Mapping[str, Mapping[str, str]],
    files: Mapping[str, str],
    sheets: Mapping[str, str],
) -> dict[str, Any]:
    """What the HTML around form and text needs."""
    kind = template.structure.kind
    return {
        "template": template.id,
        "title": template.words[lang].title,
        "lang": lang,
        "languages": TEXT_LANGUAGES,
        "pack": has_pack(template),
        "bilingual": kind in (*MESSAGES, *SIGNED) or has_pack(template),
        "length": say_length(template, strings, lang) if kind in MESSAGES else "",
        "channel": kind if kind in get_args(Channel) else "",
        "unwritten": kind in UNWRITTEN and template.structure.stage == "tell",
        "rehearsal": has_rehearsal(template),
        "listed": list_json(strings, lang) if has_items(template) else "",
        "thousandths": thousandths(template),
        "prevails": json.dumps(prevails, ensure_ascii=False),
        "words": script_words(strings, {"builder": SCRIPT_WORDS}),
        "files": json.dumps(dict(files)),
        "sheets": json.dumps(dict(sheets)),
        "lines": json.dumps({kind: asdict(style) for kind, style in STYLES.items()}),
        **live_values(template, strings, lang),
    }


def script_words(strings: Strings, keys: Mapping[str, Iterable[str]]) -> str:
    """The words that scripts say, by their key without its group."""
    words = {key: strings[f"{group}.{key}"] for group, names in keys.items() for key in names}
    return json.dumps(words, ensure_ascii=False)


def has_rehearsal(template: Template) -> bool:
    """Whether its builder has cards to rehearse a call with."""
    return template.structure.kind == "call"


def has_items(template: Template) -> bool:
    """Whether its text has something to tick off."""
    return any(block.type == "item" for _, block in walk_blocks(template.structure.blocks))


def has_pack(template: Template) -> bool:
    """Whether its form fills several texts together."""
    return bool(template.structure.pack)


def brought_scripts(catalog: Catalog, names: Iterable[str]) -> tuple[str, ...]:
    """The modules that these builders ask for as their page opens, besides those that all begin with."""
    found: list[str] = []
    for name in names:
        template = catalog.texts[name]
        if template.structure.kind == "questionnaire":
            found += [ENGINE, *function_modules(template)]
        if has_items(template):
            found.append(ITEMS)
    return tuple(dict.fromkeys(found))


def thousandths(template: Template) -> str:
    """The currencies with three decimals that a reader can choose, in the notation of `data-when`."""
    names = sorted({field.currency for field in template.fields.values() if field.currency})
    chosen = {name: tuple(filter(has_thousandths, template.fields[name].options)) for name in names}
    return condition_text({name: codes for name, codes in chosen.items() if codes})


def prevailing(catalog: Catalog) -> dict[str, dict[str, str]]:
    """By language of the text and of that which prevails, none while it is open: the sentence that says so.

    As `gap`, how the language writes what is missing.
    """
    return {
        lang: {
            "gap": strings["builder.gap"],
            "": strings.fill("text.prevails", language=strings.fill("builder.gap", name=strings["text.prevails_gap"])),
            **{first: strings.fill("text.prevails", language=name) for first, name in language_names(strings).items()},
        }
        for lang, strings in catalog.strings.items()
    }


def _beside(strings: Strings) -> str:
    """By language of the text: what a field is called that asks for `{name}` in it."""
    labels = {
        lang: strings.fill("builder.in_language", name="{name}", language=name)
        for lang, name in language_names(strings).items()
    }
    return json.dumps(labels, ensure_ascii=False)


def language_names(strings: Strings) -> dict[str, str]:
    """Each language of the text as a sentence names it; a variant as its base."""
    return {lang: strings[f"languages.{BY_CODE[lang].pages}"] for lang in TEXT_CODES}


def render_example(catalog: Catalog, name: str, example: str, lang: str) -> Markup:
    """A template filled with one of its named examples, as HTML to read."""
    template = catalog.texts[name]
    values = prune_values(template.fields, template.example(example, lang))
    document = fill_document(open_document(template, lang, catalog.strings[lang]), values)
    return render_preview(document, tuple(values.items()), level=3)
