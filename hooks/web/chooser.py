"""From what happened to the right template: questions, rules, and what the answers fill in beforehand."""

from __future__ import annotations

import json
from collections.abc import Mapping

from hooks.data.catalog import Catalog
from hooks.data.model import as_text
from hooks.web.form import condition_text
from hooks.web.render import render_template


def render_chooser(catalog: Catalog, lang: str, links: Mapping[str, str]) -> str:
    """The chooser as one HTML block. `links` maps a template to its address from the page."""
    structure = catalog.situations.structure
    strings = catalog.strings[lang]
    words = catalog.situations.words[lang]
    sets = {
        option: json.dumps({name: as_text(value) for name, value in values.items()})
        for option, values in structure.sets.items()
    }
    rules = [
        {
            "when": condition_text(rule.when),
            "link": links[rule.open],
            "why": words.rules[rule.id],
            "label": strings.fill("overview.open", title=catalog.templates[rule.open].words[lang].title),
        }
        for rule in structure.rules
    ]
    return render_template("chooser/chooser.html", structure=structure, words=words, sets=sets, rules=rules)
