"""Right values that the build and the browser's modules both give."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from hooks.data.fields import FieldStructure, value_fault
from hooks.languages import BY_CODE
from hooks.text import marks
from hooks.text.document import Alternatives
from hooks.text.fill import choose_case
from hooks.text.spell import SPELL, spell_amount
from hooks.text.values import format_value, plural_category
from tests.conftest import ROOT
from tests.content.items import read_yaml
from tests.vectors import load_vectors
from tests.vectors.engine import Call, condition_of, holds, in_browser, joined, pruned, styles, writing

Example = tuple[Call, Any, Any]
"""A call of the browser's module, what the build gives, and the right value."""


def _conditions() -> Iterator[Example]:
    for when, values, right in load_vectors("conditions")["holds"]:
        yield ("conditionHolds", [condition_of(when), values]), holds(when, values), right


def _pruning() -> Iterator[Example]:
    for fields, values, right in load_vectors("pruning")["prunes"]:
        asked = [[name, condition_of(when)] for name, when in fields]
        everything = dict.fromkeys(values, "") | right  # the browser says that a value does not count by emptying it
        yield ("pruneValues", [asked, values]), dict.fromkeys(values, "") | pruned(fields, values), everything


def _values() -> Iterator[Example]:
    for kind, raw, written in load_vectors("values")["writes"]:
        for lang, right in written.items():
            yield ("formatValue", [kind, raw, writing(lang)]), format_value(kind, raw, BY_CODE[lang]), right


def _signs() -> Iterator[Example]:
    """Signs of currencies, and dates, as they are written where the reader works."""
    vectors = load_vectors("places")
    for kind, raw, written in vectors["writes"]:
        for tag, right in written.items():
            language = BY_CODE[tag.split("-")[0]].at(tag)
            how = {"locale": language.locale, "rtl": language.direction == "rtl", "point": ""}
            yield ("formatValue", [kind, raw, how]), format_value(kind, raw, language), right


def _in_words() -> Iterator[Example]:
    """Amounts in words, in each language of the text that has rules of its own."""
    for lang, written in load_vectors("words")["writes"].items():
        words = _spelling(lang)
        for raw, right in written.items():
            how = {**writing(lang), "spelling": json.dumps(words)}
            yield ("spelled", [raw, how]), spell_amount(raw, words), right


def _spelling(lang: str) -> dict[str, str]:
    """How a language, or a variant with what it has of its base, writes amounts in words."""
    files = [ROOT / f"docs/_data/strings/{code}.yml" for code in (BY_CODE[lang].pages, lang)]
    return {key: text for path in files for key, text in read_yaml(path)[SPELL].items()}


def _named_amounts() -> Iterator[Example]:
    """What language can say: amounts in a currency, with no more decimals than that has."""
    for amount, currency, right in load_vectors("words")["reads"]:
        yield ("in_words", [[amount, currency], {}, {"point": "."}]), right, right  # the build works nothing out


def _numbers() -> Iterator[Example]:
    for typed, point, right in load_vectors("numbers")["reads"]:
        yield ("parseNumber", [typed, point]), right, right  # the build reads no typed numbers
        for lang in BY_CODE if right else ():
            call = ("formatValue", ["amount", typed, writing(lang, point)])
            written = format_value("amount", right, BY_CODE[lang], 3 if point else 2)
            yield call, written, written


def _plural() -> Iterator[Example]:
    vectors = load_vectors("plural")
    for lang, raw, right in vectors["categories"]:
        yield ("pluralCategory", [raw, writing(lang)]), plural_category(raw, BY_CODE[lang]), right
    for lang, raw, right in vectors["thousandths"]:
        yield ("pluralCategory", [raw, {**writing(lang), "point": "."}]), plural_category(raw, BY_CODE[lang]), right
    for lang, names, value, plural, right in vectors["cases"]:
        wordings = tuple((name, ()) for name in names)
        cases = Alternatives("", "", "plural" if plural else "select", wordings, plural or "")
        yield ("chooseCase", [names, value, plural, writing(lang)]), choose_case(cases, value, BY_CODE[lang]), right


def _order() -> Iterator[Example]:
    vectors = load_vectors("order")
    for text, right in vectors["sentences"]:
        yield ("keepOrder", [text, True]), marks.keep_order(text, rtl=True), right
        yield ("keepOrder", [text, False]), marks.keep_order(text, rtl=False), text
    for text, right in vectors["values"]:
        yield ("keepValueOrder", [text, True]), marks.keep_value_order(text, rtl=True), right


def _marks() -> Iterator[Example]:
    vectors = load_vectors("marks")
    for text, right in vectors["values"]:
        yield ("keepValueOrder", [text, True]), marks.keep_value_order(text, rtl=True), right
    for text, right in vectors["lines"]:
        yield ("keepLinesRtl", [text]), marks.keep_lines_rtl(text), right
    for before, mark, right in vectors["second"]:
        yield ("isSecondMark", [before, mark]), marks.is_second_mark(before, mark), right
    for value, following, right in vectors["before"]:
        yield ("beforeMark", [value, following]), marks.before_mark(value, following), right


def _lines() -> Iterator[Example]:
    for lines, markdown, rtl, right in load_vectors("lines")["texts"]:
        call = ("joinLines", [lines, styles(), {"markdown": markdown, "rtl": rtl}])
        yield call, joined(lines, markdown=markdown, rtl=rtl), right


def _storage() -> Iterator[Example]:
    """What the tab keeps: each name by itself, and nothing of another version."""
    values, other = {"client_name": "Ana"}, json.dumps({"version": 1, "values": {"a": "old"}})
    for call, right in (
        (("save", ["template:shared", values]), True),
        (("load", ["shared"]), {}),
        (("load", ["template:shared"]), values),
        (("store", ["good-terms:text", other]), None),
        (("load", ["text"]), {}),
        (("store", ["good-terms:text", '{"version":2,"values":{"a":"new","b":5,"c":null}}']), None),
        (("load", ["text"]), {"a": "new"}),
        (("store", ["good-terms:text", "{"]), None),
        (("load", ["text"]), {}),
        (("missing", ["[data-status]", "builder"]), "Error: builder: [data-status] is missing"),
    ):
        yield call, right, right


SUBJECTS = {
    "conditions": _conditions,
    "pruning": _pruning,
    "values": _values,
    "places": _signs,
    "numbers": _numbers,
    "words": _in_words,
    "named amounts": _named_amounts,
    "plural": _plural,
    "order": _order,
    "marks": _marks,
    "lines": _lines,
    "storage": _storage,
}


@pytest.fixture(scope="module")
def browser() -> dict[str, list[Any]]:
    """What the browser's modules give for the examples of each subject, from one process."""
    examples = {subject: [call for call, _, _ in made()] for subject, made in SUBJECTS.items()}
    results = iter(in_browser(call for calls in examples.values() for call in calls))
    return {subject: [next(results) for _ in calls] for subject, calls in examples.items()}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_browser_gives_the_right_values(subject: str, browser: dict[str, list[Any]]) -> None:
    examples = list(SUBJECTS[subject]())
    assert len(examples) > 8
    found = zip(examples, browser[subject], strict=True)
    assert [(call, given, right) for (call, _, right), given in found if given != right] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_build_gives_the_right_values(subject: str) -> None:
    assert [(call, built, right) for call, built, right in SUBJECTS[subject]() if built != right] == []


def test_a_number_that_was_read_is_one_that_data_may_hold() -> None:
    """Data hold no three decimals: a form would read the point before them as that of thousands."""
    amount = FieldStructure(type="number")
    read = [right for _, _, right in load_vectors("numbers")["reads"] if right and not re.search(r"\.\d{3}$", right)]
    assert len(read) >= 20
    assert {right: value_fault(amount, right) for right in read if value_fault(amount, right)} == {}
    assert all(Decimal(right) >= 0 for right in read)
