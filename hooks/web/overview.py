"""The overview: a table of all templates by stage, which narrows to one stage or kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from hooks.data.catalog import Catalog
from hooks.data.model import STAGES, Kind
from hooks.files.downloads import ALL, INDEX, WRITERS
from hooks.web.render import one_block, render_template

LISTS = {"all": ALL, "machines": INDEX}


def render_overview(catalog: Catalog, lang: str, page_of: Callable[[str], str], file_of: Callable[[str], str]) -> str:
    """The overview as one HTML block.

    `page_of` gives the address of a template's page, `file_of` that of a download of the language.
    """
    by_stage = {
        stage: [template for template in catalog.templates.values() if template.structure.stage == stage]
        for stage in STAGES
    }
    used = {template.structure.kind for template in catalog.templates.values()}
    return one_block(
        render_template(
            "overview/overview.html",
            strings=catalog.strings[lang],
            lang=lang,
            stages={stage: templates for stage, templates in by_stage.items() if templates},
            kinds=[kind for kind in get_args(Kind) if kind in used],
            formats=tuple(WRITERS),
            lists={word: file_of(name) for word, name in LISTS.items()},
            page_of=page_of,
            file_of=file_of,
        )
    )
