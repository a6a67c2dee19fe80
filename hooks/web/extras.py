"""What a table of a tool shows besides its form and its text: a chart, rows from CSV files and into them, a pack."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from babel.numbers import get_decimal_symbol
from markupsafe import Markup

from hooks.data.families.strings import Strings
from hooks.data.template import Template, ToolStructure
from hooks.languages import BY_CODE, CODES
from hooks.web.assets import CHART, PACK
from hooks.web.pack import render_pack
from hooks.web.render import render_template

SHARE = "_share"
"""What columns end in that are drawn as bars: shares in per cent."""
CSV_WORDS = ("replace", "kept", "read", "saved", "empty", "large", "unreadable", "broken", "columns")
Given = dict[str, Any]
Links = Mapping[str, tuple[str, str]]
"""By what a tool opens: its title, and its address from the page."""


def render_extras(tool: Template, strings: Strings, lang: str, links: Links = MappingProxyType({})) -> Markup:
    """The extras of a tool in order; the dates of its timeline stand with its result. `links` lead to other texts."""
    extras = tool.structure.extras if isinstance(tool.structure, ToolStructure) else ()
    parts = [_MAKERS[name](tool, strings, lang) for name in extras if name in _MAKERS]
    parts += [render_pack(tool, strings, lang, links)] if tool.structure.pack else []
    return Markup("\n").join(Markup(part) for part in parts)


def extra_components(tools: Mapping[str, Template], names: Iterable[str]) -> list[str]:
    """The components that a page has besides, for the extras of those of its texts that are tools."""
    found = set()
    for tool in (tools[name] for name in names if name in tools):
        extras = {*tool.structure.extras} if isinstance(tool.structure, ToolStructure) else set()
        found |= ({CHART} if extras & {*_MAKERS} else set()) | ({PACK} if tool.structure.pack else set())
    return sorted(found)


def _chart(tool: Template, strings: Strings, lang: str) -> str:
    """The first list that is worked out, each row with a bar for each of its shares."""
    name = next(name for name, derived in tool.structure.derive.items() if derived.type == "list")
    words = tool.field_words(lang, name)
    columns = tool.fields[name].columns
    title = next(column for column, kind in columns.items() if kind == "text")
    bars = [{"column": column, "label": words.columns[column]} for column in columns if column.endswith(SHARE)]
    given = {"list": name, "title": title, "bars": bars, "locale": BY_CODE[lang].locale}
    return _render("chart", strings, given, title=words.label, needs=name)


def _csv(tool: Template, strings: Strings, lang: str) -> str:
    """The first list that the reader fills in, by what any language calls its columns; that of the page comes first."""
    name = next(name for name in tool.structure.own if tool.fields[name].type == "list")
    kinds = tool.fields[name].columns
    heads = {column: list(dict.fromkeys(_heads(tool, lang, name, column))) for column in kinds}
    language = BY_CODE[lang]
    given = {
        "list": name,
        "columns": [{"name": column, "type": kind, "heads": heads[column]} for column, kind in kinds.items()],
        "style": {"separator": language.separator, "point": get_decimal_symbol(language.babel_locale)},
        "codePage": language.code_page,
        "words": {word: strings[f"csv.{word}"] for word in CSV_WORDS},
    }
    return _render("csv", strings, given)


def _heads(tool: Template, lang: str, name: str, column: str) -> Iterator[str]:
    """What a column is called, in the language of the page first."""
    for code in (lang, *CODES):
        yield tool.field_words(code, name).columns[column]


def _render(extra: str, strings: Strings, given: Given, **values: str) -> str:
    return render_template(
        f"tools/{extra}.html", strings=strings, given=json.dumps(given, ensure_ascii=False), **values
    )


_MAKERS: dict[str, Callable[[Template, Strings, str], str]] = {"chart": _chart, "csv": _csv}
