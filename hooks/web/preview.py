"""The preview: a document's HTML, which the browser fills in place and nobody has to parse again."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from hooks.languages import BY_CODE, Language
from hooks.letters import trim
from hooks.newest import Newest
from hooks.text.document import Alternatives, Document, Gap, Inline, Inlines, Node, paragraphs, walk_nodes
from hooks.text.fill import choose_case, condition_holds, gap_fields
from hooks.text.marks import split_mark
from hooks.text.values import format_value
from hooks.web.form import condition_text
from hooks.web.render import one_block, render_template

_TEXTS = re.compile(r' data-texts="([^"]*)"')
_PREVIEWS: Newest[Markup] = Newest()
REMARKS = ("person", "day", "note")  # what readers add to an item of a list
FORMATTED = (
    "date",
    "number",
    "amount",
    "sign",
    "words",
)  # types whose values the browser writes in the way of the language


def render_preview(document: Document, defaults: tuple[tuple[str, str], ...], level: int = 4) -> Markup:
    """The open document as HTML. Parts that the form's defaults leave out are marked `off`, as the browser would.

    So the sheet stands there as it is until something is typed. Without JavaScript the class does nothing, so that the
    reader sees every part. `level` is that of the highest heading.
    """
    name, given = (document.template, document.lang, level), (document, defaults)
    return _PREVIEWS.get(name, given, lambda: _render(document, dict(defaults), level))


def render_sentence(inlines: Inlines, document: Document, values: Mapping[str, str]) -> Markup:
    """One sentence of a document's template, to stand beside the document; see `live_marks`."""
    return Markup(render_template("builder/sentence.html", parts=inlines, **_shown(document, values)).strip())


def live_marks(document: Document) -> Markup:
    """The attributes of an element whose sentences the browser fills as it does those of the document."""
    language, tags = BY_CODE[document.lang], _full_tags(document)
    marks = {"lang": document.lang, "dir": language.direction, "data-locale": language.locale}
    marks |= {"data-locales": _as_json(tags)} if tags else {}
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in marks.items())


def _shown(document: Document, values: Mapping[str, str]) -> dict[str, Any]:
    """What the templates of sentences need."""
    return {
        "case_class": lambda part, case: _case_class(part, case, values, BY_CODE[document.lang]),
        "formatted": FORMATTED,
        "own_mark": _own_mark,
        "stands": lambda part: _stands(part, values, BY_CODE[document.lang]),
        "as_json": _as_json,
        "word": document.word,
    }


def _render(document: Document, values: Mapping[str, str], level: int) -> Markup:
    titled = any(node.kind == "title" for node in document.nodes)
    html = render_template(
        "builder/preview.html",
        condition_text=condition_text,
        holds=lambda condition: condition_holds(condition, values),
        first_sentence=lambda paragraph: _first_sentence(paragraph, values),
        stands_empty=lambda row: _stands_empty(row, values),
        tags=_full_tags(document),
        remarks=_remarks(document),
        **_shown(document, values),
        paragraphs=paragraphs,
        document=document,
        language=BY_CODE[document.lang],
        level=level,
        inner=level + titled,
    )
    return _share_texts(one_block(html))


def _first_sentence(paragraph: Iterable[Node], values: Mapping[str, str]) -> Node | None:
    """The sentence with which a paragraph begins, if the values leave it any."""
    for node in paragraph:
        if condition_holds(node.condition, values):
            found = _first_sentence(node.children, values) if node.kind == "choice" else node
            if found:
                return found
    return None


def _stands_empty(row: Iterable[Inlines], values: Mapping[str, str]) -> bool:
    """Whether a row has places for values, and nothing stands in any."""
    fields = [field for cell in row for field in gap_fields(cell)]
    return bool(fields) and not any(trim(values.get(field, "")) for field in fields)


def _stands(gap: Gap, values: Mapping[str, str], language: Language) -> str:
    """What the browser shows in a place before anybody typed: nothing where its field comes empty."""
    value = values.get(gap.field, "") or values.get(gap.base, "")
    if not value or (gap.texts and gap.type != "sign"):
        return dict(gap.texts).get(value, "")
    return format_value(gap.type, value, language)


def _share_texts(html: Markup) -> Markup:
    """Texts of options that several places have stand once, with the sheet: a place has their number instead."""
    counts = Counter(_TEXTS.findall(html))
    shared = {texts: str(number) for number, texts in enumerate(texts for texts, times in counts.items() if times > 1)}
    together = f' data-shared="[{",".join(shared)}]"' if shared else ""
    numbered = _TEXTS.sub(lambda match: f' data-texts="{shared.get(match.group(1), match.group(1))}"', html)
    return Markup(numbered.replace(" data-shared>", f"{together}>", 1))


def _remarks(document: Document) -> tuple[tuple[str, str], ...]:
    """How a text says what readers add to its items, where it has some."""
    has_items = any(node.kind == "item" and node.why for node in walk_nodes(document.nodes))
    return tuple((name, document.word(f"item_{name}")) for name in REMARKS) if has_items else ()


def _full_tags(document: Document) -> tuple[tuple[str, str], ...]:
    """The places that write dates or numbers otherwise, with what Intl formats them by."""
    return tuple((place, BY_CODE[document.lang].at(tag).locale) for place, tag in document.tags)


def _own_mark(previous: Inline, text: str) -> tuple[str, str, str]:
    """After a value, the sentence's text with the mark apart that the browser takes away when the value has one."""
    return split_mark(text) if isinstance(previous, Gap | Alternatives) else ("", "", text)


def _as_json(pairs: tuple[tuple[str, str], ...]) -> str:
    """Pairs as a JSON object; the template escapes it for the attribute."""
    return json.dumps(dict(pairs), ensure_ascii=False)


def _case_class(part: Alternatives, case: str, defaults: Mapping[str, str], language: Language) -> Markup:
    """`off` for a wording that the defaults do not pick, `rare` for one that blank files never show."""
    shown = case == choose_case(part, defaults.get(part.field, ""), language)
    names = [name for name, holds in (("off", not shown), ("rare", part.blank_case not in ("", case))) if holds]
    return Markup(' class="{}"').format(" ".join(names)) if names else Markup()
