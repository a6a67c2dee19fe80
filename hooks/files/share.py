"""The pictures that stand beside links to our pages where they are shared: one for each part of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

from hooks.data.catalog import Catalog
from hooks.data.model import STAGES
from hooks.files.pdf import document_fonts, layout_parts
from hooks.kept import kept
from hooks.languages import BY_CODE
from hooks.newest import Newest

ROOT = Path(__file__).parents[2]
LAYOUT = ROOT / "overrides" / "documents" / "share.typ"
SIZE = (1200, 630)
"""Width and height in pixels: what social networks and messengers show whole."""
HOME = "home"
SECTIONS = ("messages", "contracts", "records", "checklists", "templates", "tools", "places", "about")
_OF_KIND = {"contract": "contracts", "record": "records", "checklist": "checklists"}
_MADE: Newest[bytes] = Newest()
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")


def share_part(catalog: Catalog, path: str) -> str:
    """The part of the site that a page belongs to, by its path below its language: a stage, a section, or all of it."""
    folder, _, name = path.partition("/")
    if folder == "templates" and (template := catalog.templates.get(name.removesuffix(".md"))):
        return _OF_KIND.get(template.structure.kind, "messages")
    return folder if folder in (*STAGES, *SECTIONS) else HOME


def share_path(lang: str, part: str) -> str:
    """Where the picture of a part stands below the site."""
    return f"{BY_CODE[lang].prefix}share/{part}.png"


def list_share_pictures(catalog: Catalog, lang: str) -> Iterator[tuple[str, bytes]]:
    """Every picture of a language, each with its place below the site."""
    for part in (HOME, *STAGES, *SECTIONS):
        card = _card(part, lang, catalog.strings[lang])
        yield share_path(lang, part), _MADE.get((part, lang), card, lambda card=card: _picture(card))  # type: ignore[misc]


def share_words(part: str, strings: Mapping[str, str]) -> tuple[str, str, str]:
    """What the picture of a part says: a label, a title, and a line below them; some are empty."""
    if part in STAGES:
        return strings[f"stages.{part}.name"], strings[f"stages.{part}.question"], ""
    if part in SECTIONS:
        return "", strings[f"sections.{part}"], strings["site.description"]
    return "", strings["site.description"], ""


def _card(part: str, lang: str, strings: Mapping[str, str]) -> dict[str, Any]:
    """What the layout reads."""
    language = BY_CODE[lang]
    label, title, line = share_words(part, strings)
    return {
        "lang": lang,
        "direction": language.direction,
        "east_asian": language.script.east_asian,
        "fonts": language.pdf_fonts,
        "site": strings["site.name"],
        "label": label,
        "title": title,
        "line": line,
        "colour": part if part in STAGES else "accent",
        "whole": part not in STAGES,
        "stages": [{"id": name, "name": strings[f"stages.{name}.name"], "here": name == part} for name in STAGES],
        "colours": site_colours(),
        "mark": mark(),
    }


def _picture(card: dict[str, Any]) -> bytes:
    data = json.dumps(card, ensure_ascii=False)
    return kept("share", [data.encode(), *layout_parts()], lambda: _drawn(data))


def _drawn(card: str) -> bytes:
    made = typst.compile(
        LAYOUT,
        root=LAYOUT.parent,
        font_paths=document_fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=72,
        sys_inputs={"card": card},
        timestamp=0,
    )
    assert isinstance(made, bytes)
    return made


@cache
def site_colours() -> dict[str, str]:
    """The light colours of the site, by their names in its style sheet."""
    light = (ROOT / "docs/assets/site.css").read_text("utf-8").partition("}")[0]
    return dict(_COLOUR.findall(light))


@cache
def mark() -> str:
    """The mark of the site, an SVG picture."""
    return (ROOT / "docs" / "assets" / "mark.svg").read_text("utf-8")
