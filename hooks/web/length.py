"""How long a message is before anything is filled in, as the browser says it from then on."""

from __future__ import annotations

from dataclasses import replace

from hooks.data.families.strings import Strings
from hooks.data.template import Template
from hooks.languages import BY_CODE
from hooks.letters import trim
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import document_lines, join_lines
from hooks.text.open import open_document
from hooks.text.values import format_value
from hooks.web.take import WITH_SUBJECT


def say_length(template: Template, strings: Strings, lang: str) -> str:
    """The sentence for the text as its page brings it, without a subject that is sent in a field of its own."""
    language = BY_CODE[lang]
    rtl = language.direction == "rtl"
    values = prune_values(template.fields, template.defaults(lang))
    document = replace(fill_document(open_document(template, lang, strings), values), colophon="", cover="")
    left = "subject" if template.structure.kind in WITH_SUBJECT else ""
    lines = (line for line in document_lines(document, apart=rtl) if line.kind != left)
    length = len(trim(join_lines(lines, markdown=False, rtl=rtl)))
    return strings.fill("builder.count", count=format_value("number", str(length), language))
