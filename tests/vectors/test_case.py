"""A case that goes away and comes back is the same: in a link, a file, the tab and the device, whatever was typed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.deno import run_script
from tests.conftest import ROOT
from tests.helpers import FIXTURES

SCRIPT = ROOT / "tests/vectors/run_case.js"
SCHEMA = json.loads((ROOT / "overrides/case/case.schema.json").read_text("utf-8"))
Values = dict[str, str]
Parts = dict[str, Values]

# Any letters at all; halves of a pair too, which a browser can hold and UTF-8 cannot.
TEXT = st.text(st.characters(), max_size=30)
NAMES = st.text(st.characters(), min_size=1, max_size=12).filter(lambda name: name != "__proto__")
FIELDS = NAMES | st.sampled_from(["constructor", "toString", "client_name", "reply.answer", "done:notice.receipt"])
VALUES = st.dictionaries(FIELDS, TEXT, max_size=5)
PARTS = st.dictionaries(
    st.sampled_from(["shared", "place", "from", "set", "constructor"])
    | st.from_regex(r"\A(template|tool|hand):[a-z0-9-]{1,9}\Z"),
    VALUES.filter(bool),
    max_size=4,
)
MANY = settings(
    max_examples=3,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


def ways(*calls: list[Any]) -> list[Any]:
    """What comes of each way, all in one process of a real engine."""
    results: list[Any] = json.loads(run_script(SCRIPT, json.dumps(calls)))
    assert len(results) == len(calls)
    return results


@MANY
@given(st.lists(VALUES, min_size=30, max_size=30), VALUES)
def test_answers_of_any_letters_come_out_of_a_link_as_they_went_in(forms: list[Values], text: Values) -> None:
    assert ways(*(["link", values, text] for values in forms)) == [{"values": item, "text": text} for item in forms]


@MANY
@given(st.lists(PARTS, min_size=25, max_size=25), TEXT)
def test_a_case_comes_out_of_file_tab_and_device_as_it_went_in(cases: list[Parts], name: str) -> None:
    day = "2027-03-31T08:00:00.000Z"
    files = ways(*(["file", {"name": name, "saved": day, "parts": parts}] for parts in cases))
    assert files == [{"saved": {"name": name, "saved": day, "parts": parts}} for parts in cases]
    assert ways(*(["tab", parts] for parts in cases)) == cases
    kept = [{"kept": {"name": name, "changed": "2027-01-01", "parts": parts}} for parts in cases]
    assert ways(*(["device", parts, name] for parts in cases)) == kept


NAUGHTY: list[str] = json.loads((FIXTURES / "naughty.json").read_text("utf-8"))["texts"]


def test_naughty_texts_come_out_of_link_file_tab_and_device_as_they_were_typed() -> None:
    assert len(NAUGHTY) > 50
    values = {f"field_{number}": text for number, text in enumerate(NAUGHTY)}
    notes = {f"note:part.{number}": text for number, text in enumerate(NAUGHTY)}
    parts = {"template:list": {**values, **notes}, "shared": values}
    shared = {"values": values, "text": {}, "list": notes}
    saved = {"name": "A", "saved": "2027-03-31T08:00:00.000Z", "parts": parts}
    link, file, tab, device = ways(["list", shared], ["file", saved], ["tab", parts], ["device", parts, "A"])
    assert link == shared
    assert file == {"saved": saved}
    assert tab == dict(sorted(parts.items()))
    assert device["kept"]["parts"] == parts


@MANY
@given(st.lists(st.tuples(VALUES, VALUES), min_size=25, max_size=25))
def test_a_list_of_any_letters_comes_out_of_a_link_as_it_went_in(lists: list[tuple[Values, Values]]) -> None:
    given_ = [{"values": values, "text": {}, "list": marks} for values, marks in lists]
    assert ways(*(["list", each] for each in given_)) == given_


FEW = st.dictionaries(
    st.sampled_from(["shared", "template:x", "constructor"]),
    st.dictionaries(st.sampled_from(["a", "b", "toString"]), st.sampled_from("12"), min_size=1),
)


@MANY
@given(st.lists(st.tuples(FEW, FEW, FEW), min_size=25, max_size=25))
def test_two_tabs_lose_nothing_of_one_another(three: list[tuple[Parts, Parts, Parts]]) -> None:
    for (base, mine, theirs), found in zip(three, ways(*(["merged", *item] for item in three)), strict=True):
        assert found == _merged(base, mine, theirs)
    with_itself = ways(*(["merged", base, base, theirs] for base, _, theirs in three))
    assert with_itself == [theirs for _, _, theirs in three]


def _flat(parts: Parts) -> dict[tuple[str, str], str]:
    return {(part, field): value for part, values in parts.items() for field, value in values.items()}


def _merged(base: Parts, mine: Parts, theirs: Parts) -> Parts:
    """The same, value by value: what I changed is mine, everything else theirs."""
    old, own, other = _flat(base), _flat(mine), _flat(theirs)
    changed = {key for key in {*old, *own} if old.get(key) != own.get(key)}
    found = {key: value for key, value in other.items() if key not in changed}
    found |= {key: own[key] for key in changed if key in own}
    parts: Parts = {}
    for (part, field), value in found.items():
        parts.setdefault(part, {})[field] = value
    return parts


def test_what_two_have_is_put_together_and_the_second_wins_where_they_differ() -> None:
    first = {"shared": {"a": "1", "b": "1"}, "template:x": {"c": "1"}}
    second = {"shared": {"b": "2"}, "tool:y": {"d": "2"}}
    [found] = ways(["joined", first, second])
    assert found == {"shared": {"a": "1", "b": "2"}, "template:x": {"c": "1"}, "tool:y": {"d": "2"}}


def test_a_link_that_was_cut_or_changed_gives_nothing() -> None:
    values = {"client_name": "Ana Marić", "finish": "one\ntwo " * 20}
    [link] = ways(["pack", {"values": values, "text": {}}])
    mark = "#answers="
    assert link.startswith(mark)
    code = link.removeprefix(mark)
    assert re.fullmatch(r"[\w-]+", code)
    cut = [mark + code[:length] for length in range(len(code))]
    turned = [f"{mark}{code[:at]}{'A' if code[at] != 'A' else 'B'}{code[at + 1 :]}" for at in range(2, len(code) - 1)]
    damaged, right = {"fault": "damaged"}, {"values": values, "text": {}}
    results = ways(*(["unpack", hash_] for hash_ in [*cut, *turned]))
    assert results.count(damaged) > len(results) * 0.9
    assert all(result in (damaged, right) for result in results)  # bits that fill up the last letter say nothing
    newer, other, added = ways(["unpack", f"{mark}AgAAAAAA"], ["unpack", "#field-project"], ["unpack", f"{link}).,"])
    assert (newer, other) == ({"fault": "newer"}, None)
    assert added["values"] == values  # what an app takes for a part of the link is none


def test_a_link_that_unpacks_to_very_much_is_refused() -> None:
    [link] = ways(["pack", {"values": {"finish": "a" * 2_000_000}, "text": {}}])
    assert len(link) < 10_000
    assert ways(["unpack", link]) == [{"fault": "damaged"}]


def test_a_link_with_the_answers_of_a_long_form_is_short_enough_to_send() -> None:
    values = {f"field_number_{number}": f"Some answer of usual length, {number}" for number in range(20)}
    assert ways(["linkLength", values])[0] < 600


def _field(name: str, value: str, kind: str = "written", *, names: bool = False) -> dict[str, Any]:
    return {"name": name, "value": value, "initial": "", "kind": kind, "names": names}


def test_names_stay_out_of_a_link_wherever_they_were_written() -> None:
    fields = [
        _field("client_name", "Ana", names=True),
        _field("project", "A shop for ANA and others"),
        _field("services", "Pages"),
        _field("rows", '[{"who": "ana"}]', "rows"),
        _field("tone", "banana", "chosen"),
        _field("untouched", ""),
    ]
    without, whole = ways(["chosen", fields, False], ["chosen", fields, True])
    assert without == {"inside": ["services", "tone"], "outside": ["client_name", "project", "rows"]}
    assert whole["outside"] == []
    [chinese] = ways(
        ["chosen", [_field("client_name", "王芳", names=True), _field("project", "为王芳做的网站")], False]
    )
    assert chinese["inside"] == []


FILE = {"format": "good-terms-case", "version": 1, "name": "", "saved": "2027-01-01T00:00:00Z", "parts": {}}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no_json"),
        ("{", "no_json"),
        ("null", "no_case"),
        ("[]", "no_case"),
        ('{"format": "other", "version": 1}', "no_case"),
        (json.dumps({**FILE, "version": "1"}), "no_case"),
        (json.dumps({**FILE, "version": 2, "parts": "other by then"}), "newer"),
        (json.dumps({**FILE, "version": 0}), "damaged"),
        (json.dumps({**FILE, "parts": []}), "damaged"),
        (json.dumps({**FILE, "parts": {"shared": ["a"]}}), "damaged"),
        (json.dumps({**FILE, "parts": {"shared": {"a": 1}}}), "damaged"),
        (json.dumps({**FILE, "parts": {"Shared!": {"a": "1"}}}), "damaged"),
        (json.dumps({**FILE, "parts": {"kept": {"id": "1"}}}), "damaged"),
        (json.dumps({**FILE, "parts": {"shared": {"__proto__": "1"}}}), "damaged"),
        (json.dumps({**FILE, "saved": "yesterday"}), "damaged"),
        (json.dumps({**FILE, "name": None}), "damaged"),
        (json.dumps({**FILE, "parts": {"shared": {"a": "x" * 4_000_000}}}), "large"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_whole_and_says_why(text: str, fault: str) -> None:
    assert ways(["readFile", text]) == [{"fault": fault}]


def test_the_schema_says_what_a_saved_file_holds() -> None:
    saved = {"name": "Ana", "saved": "2027-01-01T00:00:00Z", "parts": {"shared": {"a": "1"}}}
    [text] = ways(["writeFile", saved, "x"])
    written = json.loads(text)
    properties = SCHEMA["properties"]
    assert written.keys() == properties.keys()
    assert written.keys() - {"$schema"} == set(SCHEMA["required"])
    assert (written["format"], written["version"]) == (properties["format"]["const"], properties["version"]["const"])
    pattern = re.compile(properties["parts"]["propertyNames"]["pattern"])
    assert all(pattern.search(name) for name in written["parts"])
