"""What a text works out, as a file that its page fetches with the first answer: rules, names of results, findings."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.data.catalog import Catalog
from hooks.data.template import Template
from hooks.web.engine import has_engine, live_values, worked_path
from hooks.web.render import one_block, render_template
from hooks.web.tool import results_json


def works_later(template: Template) -> bool:
    """Whether something is worked out, and not before the first answer: questions must know which one comes first."""
    return has_engine(template) and template.structure.kind != "questionnaire"


def list_worked(catalog: Catalog, lang: str) -> Iterator[tuple[str, bytes]]:
    """Each such file of a language, with its place below the site."""
    for name, template in catalog.texts.items():
        if works_later(template):
            values = live_values(template, catalog.strings[lang], lang)
            is_tool = name in catalog.tools
            results = results_json(template, lang) if is_tool else ""
            html = render_template("engine/worked.html", **values, results=results, listed=not is_tool)
            yield worked_path(lang, name), f"{one_block(html)}\n".encode()
