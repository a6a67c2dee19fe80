"""The sheets as files of their own: the page of a builder holds one, and fetches another when it is wanted."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE
from hooks.text.fill import prune_values
from hooks.text.open import open_document
from hooks.web.preview import render_preview


def sheet_path(lang: str, name: str) -> str:
    """Where the sheet of a template in a language of the text stands below the site."""
    return f"{BY_CODE[lang].prefix}sheets/{name}.{lang}.html"


def render_sheet(catalog: Catalog, name: str, lang: str) -> Markup:
    """A template open for filling in: on the page of its language, and in the file for all others."""
    template = catalog.texts[name]
    document = open_document(template, lang, catalog.strings[lang])
    values = prune_values(template.fields, template.defaults(lang))
    return render_preview(document, tuple(values.items()))


def list_sheets(catalog: Catalog, lang: str) -> Iterator[tuple[str, bytes]]:
    """The sheet of every template and tool in a language of the text, each with its place below the site."""
    for name in catalog.texts:
        yield sheet_path(lang, name), f"{render_sheet(catalog, name, lang)}\n".encode()
