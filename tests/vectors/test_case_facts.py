"""What the page of a case tells of it: values, days, and what is open."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.vectors.engine import in_browser
from tests.vectors.test_case import ways

DATA: dict[str, Any] = {
    "writing": {"locale": "en", "rtl": False},
    "point": ".",
    "sheets": {},
    "fields": {
        "client_name": {"label": "Client", "type": "text"},
        "last_day": {"label": "Last day", "type": "date"},
        "refer": {"label": "Refer", "type": "boolean"},
    },
    "texts": [
        {
            "title": "Mail",
            "page": "templates/mail/",
            "own": "template:mail",
            "asks": {
                "client_name": None,
                "last_day": None,
                "tone": {"label": "Tone", "type": "choice", "options": {"w": "Warm"}},
            },
            "rules": [
                {"name": "client_name", "shared": True, "needed": True},
                {"name": "last_day", "shared": True, "needed": True, "when": "worked=late"},
                {"name": "tone", "needed": True, "when": "refer=true"},
            ],
        },
        {
            "title": "List",
            "page": "templates/list/",
            "own": "template:list",
            "asks": {
                "client_name": None,
                "rows": {
                    "label": "Things",
                    "type": "list",
                    "columns": {"what": ["What", "text"], "day": ["Day", "date"]},
                },
            },
            "rules": [{"name": "client_name", "shared": True, "needed": True}, {"name": "rows"}],
            "steps": {"a.one": ["Do one", ""], "a.two": ["Do two", "refer=true"], "a.three": ["Do three", ""]},
        },
        {"title": "Clock", "page": "tools/clock/", "own": "tool:clock", "asks": {}, "rules": []},
    ],
}


def test_a_day_that_is_no_longer_asked_for_is_no_day_of_the_case() -> None:
    data = {
        **DATA,
        "texts": [
            {
                "title": "End",
                "page": "templates/end/",
                "own": "template:end",
                "asks": {
                    "data": {"label": "Data", "type": "choice", "options": {"none": "None", "deleted": "Deleted"}},
                    "gone_day": {"label": "Data gone on", "type": "date"},
                },
                "rules": [{"name": "data"}, {"name": "gone_day", "needed": True, "when": "data=deleted"}],
            }
        ],
    }
    for answer, right in (("deleted", [["2027-05-06", "Data gone on", "End"]]), ("none", []), ("", [])):
        [found] = ways(["facts", data, {"template:end": {"data": answer, "gone_day": "2027-05-06"}}])
        assert found["days"] == right
        assert ["End", "Data gone on", "May 6, 2027"] in found["alone"]  # what was typed is kept, and shown


def test_what_was_typed_in_a_second_language_is_shown_below_the_first() -> None:
    parts = {
        "shared": {"client_name": "Ana", "client_name@hr": "Ana K."},
        "template:mail": {"tone": "w", "tone@hr": "topao"},
    }
    [found] = ways(["facts", DATA, parts])
    assert [line[:2] for line in found["used"]] == [["Client", "Ana"], ["Client (HR)", "Ana K."]]
    assert found["alone"] == [["Mail", "Tone", "Warm"], ["Mail", "Tone (HR)", "topao"]]


def test_a_case_tells_its_values_days_and_what_is_open() -> None:
    rows = json.dumps([{"what": "Domain", "day": "2027-02-01"}])
    parts = {
        "shared": {"client_name": "Ana", "last_day": "2027-03-31", "refer": "false"},
        "template:list": {"rows": rows, "done:a.one": "true", "person:a.three": "Bo", "day:a.three": "2027-01-05"},
        "from": {"client_name": "template:list"},
    }
    [found] = ways(["facts", DATA, parts])
    assert found["used"] == [
        ["Client", "Ana", ["List", "Mail"], 1],
        ["Last day", "March 31, 2027", ["Mail"], 0],
        ["Refer", "no", [], 0],
    ]
    assert ["List", "Things", "Domain · February 1, 2027"] in found["alone"]
    assert ["List", "Do three", "Bo · January 5, 2027"] in found["alone"]
    assert found["days"] == [
        ["2027-01-05", "Do three", "List"],
        ["2027-02-01", "Domain · Day", "List"],
        ["2027-03-31", "Last day", "Mail"],
    ]
    assert found["states"] == [["List", True, 1, 1, []], ["Mail", False, 2, 2, []]]
    [asked] = ways(["facts", DATA, {"shared": {"refer": "true", "client_name": " "}}])
    assert asked["states"][0] == ["List", False, 0, 1, ["client_name"]]
    assert asked["states"][1] == ["Mail", False, 0, 3, ["client_name", "last_day", "tone"]]
    assert ways(["facts", DATA, {}])[0]["filled"] is False


@pytest.mark.parametrize(
    ("sentence", "names", "said"),
    [
        ("From: {names}.", "A letter", "From: A letter."),
        ("From: {names}.", "Which one?", "From: Which one?"),
        ("From: {names}. Yours stay.", "Which one?", "From: Which one? Yours stay."),
        ("From: {names}.", "Acme Inc.", "From: Acme Inc."),
        ("من: {names}.", "أي قالب؟", "من: أي قالب؟"),
        ("来自：{names}。", "用哪一个？", "来自：用哪一个？"),
        ("来自：{names}。", "信", "来自：信。"),
        ("From: {names}", "$& {names}?", "From: $& {names}?"),
    ],
)
def test_a_name_that_ends_with_a_mark_gets_no_second_one(sentence: str, names: str, said: str) -> None:
    assert in_browser([("naming", [sentence, names])]) == [said]


def test_what_nobody_typed_is_told_apart_from_what_was() -> None:
    [mail, *others] = DATA["texts"]
    rules = [{**rule, "default": "w"} if rule["name"] == "tone" else rule for rule in mail["rules"]]
    parts = {
        "shared": {"client_name": "Ana", "last_day": "2027-05-06"},
        "template:mail": {"tone": "w"},
        "template:list": {"rows": '[{"what": "Site"}]'},
        "set": {"last_day": "2027-05-06", "list.rows": '[{"what": "Site"}]', "client_name": "Somebody else"},
    }
    [found] = ways(["facts", {**DATA, "texts": [{**mail, "rules": rules}, *others]}, parts])
    assert [line[0] for line in found["used"]] == ["Client"]
    assert found["alone"] == []  # a form begins with that tone
    assert found["made"] == [["Last day", "May 6, 2027"], ["Things", "Site"]]
    assert [state[:2] for state in found["states"]] == [["Mail", True], ["List", False]]


def test_what_was_written_by_hand_stands_among_what_was_typed() -> None:
    entries = [[0, "Dear you,", "Hello"], [3, "Old words.", ""]]
    hand = {"hr": json.dumps({"count": 5, "entries": entries}), "tone": "off"}
    [found] = ways(["facts", DATA, {"hand:mail": hand}])
    assert found["alone"] == [["Mail", "hand (HR)", "Hello\n-Old words."]]
    assert found["states"][0][:2] == ["Mail", True]


def test_marks_in_a_note_turn_nothing_beside_it() -> None:
    note = {"person:a.one": "\u202eMaya", "note:a.one": "by phone"}
    [found] = ways(["facts", DATA, {"template:list": note}])
    assert found["alone"] == [["List", "Do one", "\u2068\u202eMaya\u2069 · by phone"]]
