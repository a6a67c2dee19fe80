"""The preview: HTML that escapes everything and says what the browser fills, picks and leaves out."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.languages import BY_CODE, CODES
from hooks.text.document import Gap, Node, ResolvedCondition, walk_nodes
from hooks.text.fill import fill_document
from hooks.text.open import build_document
from hooks.web.preview import render_preview
from tests.helpers import farewell, mini_catalog

DEFAULTS = tuple(mini_catalog().templates["farewell"].defaults("en").items())
HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a & b", "</p>", "'", "{{ 7 * 7 }}", "ليلى"]
NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1).filter(str.strip)


class Elements(HTMLParser):
    """The attributes of every element, and the visible text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []
        self.text = ""
        self.depth: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append({"": tag, **{name: value or "" for name, value in attrs}})
        self.depth.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.depth.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def one(self, name: str, value: str) -> dict[str, str]:
        (element,) = (item for item in self.found if item.get(name) == value)
        return element


def preview(lang: str = "en", defaults: tuple[tuple[str, str], ...] = DEFAULTS) -> Elements:
    return Elements(render_preview(farewell(lang), defaults))


def is_off(element: dict[str, str]) -> bool:
    return "off" in element.get("class", "").split()


def filled(name: str) -> str:
    return str(render_preview(fill_document(farewell("en"), {"client_name": name, "sender_name": name}), ()))


@pytest.mark.parametrize("lang", CODES)
def test_the_sheet_has_the_language_and_direction_of_its_text(lang: str) -> None:
    sheet = preview(lang).one("data-sheet", lang)
    assert (sheet["lang"], sheet["dir"]) == (lang, BY_CODE[lang].direction)


@pytest.mark.parametrize("lang", CODES)
def test_every_element_is_closed(lang: str) -> None:
    assert preview(lang).depth == []


def test_every_gap_names_its_field_and_a_type_that_has_to_be_formatted() -> None:
    types = {item["data-slot"]: item.get("data-type") for item in preview().found if "data-slot" in item}
    assert types["client_name"] is None
    assert (types["last_day"], types["fee"], types["days"]) == ("date", "amount", "number")


def test_the_gap_of_a_choice_carries_the_texts_of_its_options() -> None:
    assert json.loads(preview("hr").one("data-slot", "currency")["data-texts"]) == {"eur": "EUR", "usd": "USD"}


def test_the_gap_of_a_currency_shows_its_sign_where_the_language_has_signs() -> None:
    gap = preview().one("data-slot", "currency")
    assert (gap["data-type"], "data-texts" in gap) == ("sign", False)


def test_the_gap_for_a_form_of_a_name_says_of_which() -> None:
    assert preview("hr").one("data-slot", "client_vocative")["data-base"] == "client_name"


def test_a_part_that_the_defaults_leave_out_is_off() -> None:
    assert is_off(preview(defaults=(("refer", "false"),)).one("data-part", "handover"))


def test_a_part_that_the_defaults_ask_for_is_on() -> None:
    assert not is_off(preview().one("data-part", "handover"))


def test_of_a_choice_all_but_the_default_are_off() -> None:
    found = {item["data-key"]: is_off(item) for item in preview().found if "data-when" in item}
    assert {key: found[f"ending.reason.{key}"] for key in ("grown", "direction")} == {"grown": False, "direction": True}


@pytest.mark.parametrize(("lang", "on"), [("hr", {"other"}), ("ar", {"many", "other"})])
def test_without_an_answer_the_case_of_blank_files_is_on_alone(lang: str, on: set[str]) -> None:
    cases = [item for item in preview(lang).found if item.get("data-case")]
    assert len(cases) > 2
    assert {item["data-case"] for item in cases if not is_off(item)} == on


def test_the_cases_that_a_blank_file_leaves_out_are_marked_rare() -> None:
    cases = [item for item in preview().found if item.get("data-case")]
    rare = {item["data-case"]: "rare" in item.get("class", "").split() for item in cases}
    assert rare == {"one": True, "other": False}


def _sentence(key: str, condition: ResolvedCondition = ()) -> Node:
    return Node("paragraph", key, (f"{key}.",), condition=condition, runs_on=key != "first")


def _of(*nodes: Node, values: tuple[tuple[str, str], ...] = ()) -> Elements:
    return Elements(render_preview(replace(farewell("en"), nodes=nodes), values))


def test_the_first_sentence_that_is_there_has_no_space_before_it() -> None:
    condition = (("refer", ("true",)),)
    nodes = (_sentence("first", condition), _sentence("second"), _sentence("third"))
    spaces = [is_off(item) for item in _of(*nodes).found if "data-between" in item]
    assert spaces == [True, False]
    spaces = [is_off(item) for item in _of(*nodes, values=(("refer", "true"),)).found if "data-between" in item]
    assert spaces == [False, False]


def test_a_paragraph_without_any_sentence_is_off() -> None:
    condition = (("refer", ("true",)),)
    nodes = (_sentence("first", condition), _sentence("second", condition))
    (paragraph,) = (item for item in _of(*nodes).found if "data-runs" in item)
    assert is_off(paragraph)
    (paragraph,) = (item for item in _of(*nodes, values=(("refer", "true"),)).found if "data-runs" in item)
    assert not is_off(paragraph)


def test_a_row_that_is_not_needed_is_off_until_something_stands_in_it() -> None:
    rows = ((("Day",), (Gap("day", "[day]", "date"),)), (("Place",), ("here",)))
    table = Node("table", "facts", head=("", ""), rows=rows, spare=(0, 1))
    spare = [is_off(item) for item in _of(table).found if "data-spare" in item]
    assert spare == [True, False]
    spare = [is_off(item) for item in _of(table, values=(("day", "2027-01-05"),)).found if "data-spare" in item]
    assert spare == [False, False]


@pytest.mark.parametrize(
    ("gap", "value", "stands"),
    [
        (Gap("how", "[how]", "choice", (("phone", "by phone"), ("video", "by video"))), "video", "by video"),
        (Gap("days", "[days]", "number"), "1200", "1,200"),
        (Gap("days", "[days]", "number"), "", None),
    ],
)
def test_a_place_says_what_the_form_fills_it_with_from_the_beginning(gap: Gap, value: str, stands: str | None) -> None:
    place = _of(Node("paragraph", "said", ("So ", gap)), values=((gap.field, value),)).one("data-slot", gap.field)
    assert place.get("data-stands") == stands


def test_conditions_are_written_as_the_browser_reads_them() -> None:
    assert preview().one("data-part", "handover")["data-when"] == "refer=true"


def test_a_reference_names_the_clause_it_follows() -> None:
    assert preview().one("data-ref", "ending")[""] == "span"


def test_keys_of_parts_are_unique() -> None:
    keys = [item["data-key"] for item in preview("ar").found if "data-key" in item]
    assert keys
    assert len(set(keys)) == len(keys)


def test_every_part_of_the_document_is_in_the_preview() -> None:
    text = preview().text
    nodes = [node for node in walk_nodes(farewell("en").nodes) if node.inlines and isinstance(node.inlines[0], str)]
    assert nodes
    assert all(str(node.inlines[0]) in text for node in nodes)


def test_the_markup_has_no_empty_line_at_which_markdown_would_cut_it() -> None:
    markup = str(render_preview(farewell("en"), DEFAULTS))
    assert markup
    assert not re.search(r"\n\s*\n|^\s", markup)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_text_and_nothing_else(name: str) -> None:
    markup = filled(name)
    assert html.unescape(markup).count(name) >= 2
    assert len(Elements(markup).found) == len(Elements(filled("x")).found)


@given(NAMES)
def test_any_name_is_text_and_nothing_else(name: str) -> None:
    assert len(Elements(filled(name)).found) == len(Elements(filled("x")).found)


@pytest.mark.parametrize("words", [text for text in HOSTILE if "{" not in text])
def test_hostile_words_of_an_author_are_escaped_in_attributes_too(words: str) -> None:
    strings = {**mini_catalog().strings["en"], "builder.gap": f"[{{name}}] {words}"}
    document = build_document(mini_catalog().templates["farewell"], "en", strings)
    assert len(Elements(render_preview(document, DEFAULTS)).found) == len(preview().found)
