"""The overview: all templates by what readers do with them, which a few typed words narrow."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from hooks.data.catalog import Catalog
from hooks.data.model import STAGES, TASKS, Task
from hooks.data.template import USUAL_TASKS, DocumentStructure, Template
from hooks.files.downloads import ALL, INDEX, WRITERS
from hooks.folding import folding_table, for_letters
from hooks.web.render import one_block, render_template

LISTS = {"all": ALL, "machines": INDEX}


@dataclass(frozen=True)
class Line:
    """A template as the overview lists it; `names` is what readers call it, which is looked through too."""

    id: str
    kind: str
    title: str
    description: str
    names: str


def render_overview(
    catalog: Catalog, lang: str, page_of: Callable[[str], str], file_of: Callable[[str], str], chooser: str
) -> str:
    """The overview as one HTML block.

    `page_of` gives the address of a template's page, `file_of` that of a download of the language; `chooser` is that of
    the page where readers say what happened.
    """
    tasks = {task: [_line(catalog, lang, item) for item in listed(catalog, task)] for task in TASKS}
    shown = {task: lines for task, lines in tasks.items() if lines}
    kinds = dict.fromkeys(line.kind for lines in shown.values() for line in lines)
    return one_block(
        render_template(
            "overview/overview.html",
            strings=catalog.strings[lang],
            tasks=shown,
            kinds=kinds,
            stages={stage: USUAL_TASKS[stage] for stage in STAGES if USUAL_TASKS[stage] in shown},
            folding=_folding(lang, shown),
            formats=tuple(WRITERS),
            lists={word: file_of(name) for word, name in LISTS.items()},
            page_of=page_of,
            file_of=file_of,
            chooser=chooser,
        )
    )


def listed(catalog: Catalog, task: Task) -> list[Template]:
    """The templates of a task: those that readers look for by name first, in the order in which the search has them."""
    sought = {path: place for place, path in enumerate(catalog.search.structure.phrases)}
    found = [
        template
        for template in catalog.templates.values()
        if isinstance(template.structure, DocumentStructure) and template.structure.listed == task
    ]
    return sorted(found, key=lambda template: sought.get(f"templates/{template.id}", len(sought)))


def _line(catalog: Catalog, lang: str, template: Template) -> Line:
    words, phrases = template.words[lang], catalog.search.of(lang).phrases
    names = " · ".join(phrases.get(f"templates/{template.id}", ()))
    return Line(template.id, template.structure.kind, words.title, words.description, names)


def _folding(lang: str, tasks: dict[Task, list[Line]]) -> str:
    """How words are folded, for the letters that stand in the lines."""
    table = folding_table(lang)
    text = " ".join(f"{line.title} {line.description} {line.names}" for lines in tasks.values() for line in lines)
    return json.dumps(for_letters(table, set(table.fold(text))).as_json(), ensure_ascii=False)
