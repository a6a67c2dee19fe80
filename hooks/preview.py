"""The preview: a document's HTML, which the browser fills in place and nobody has to parse again."""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

from hooks.document import Alternatives, Document, ResolvedCondition
from hooks.fill import condition_holds
from hooks.form import condition_text
from hooks.languages import BY_CODE
from hooks.render import environment, one_block


def render_preview(document: Document, defaults: Mapping[str, str]) -> Markup:
    """The open document as HTML. Parts that the form's defaults leave out are marked `off`.

    Without JavaScript the class does nothing, so that the reader sees every part.
    """
    own = environment().overlay()
    own.filters["condition"] = condition_text
    own.filters["holds"] = lambda condition: _holds(condition, defaults)
    own.filters["shown_case"] = lambda part, case: _shown(part, case, defaults)
    own.filters["as_json"] = _as_json
    template = own.get_template("builder/preview.html")
    html = template.render(document=document, language=BY_CODE[document.lang], word=document.word)
    return one_block(html)


def _as_json(pairs: tuple[tuple[str, str], ...]) -> str:
    """Pairs as a JSON object; the template escapes it for the attribute."""
    return json.dumps(dict(pairs), ensure_ascii=False)


def _holds(condition: ResolvedCondition, defaults: Mapping[str, str]) -> bool:
    return condition_holds(condition, defaults)


def _shown(part: Alternatives, case: str, defaults: Mapping[str, str]) -> bool:
    value = defaults.get(part.field, "")
    return case == (value if value in dict(part.cases) else "other")
