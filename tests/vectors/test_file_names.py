"""The name of a file says what is in it, and every system takes it."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata

from tests.helpers import FIXTURES
from tests.vectors.engine import in_browser

NAUGHTY: list[str] = json.loads((FIXTURES / "naughty.json").read_text("utf-8"))["texts"]
LONGEST_NAME = 255  # bytes that file systems take


def _fit(name: str) -> None:
    assert name == name.strip(" .")
    assert len(f"{name}.docx".encode()) < LONGEST_NAME
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name)
    assert not [sign for sign in name if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
    assert not re.fullmatch(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])\s*(\..*)?", name, re.IGNORECASE)
    assert not name.startswith((".", "-", "~"))
    assert unicodedata.normalize("NFC", name) == name


def test_a_file_is_called_by_text_client_day_and_language() -> None:
    parts = [
        ["رسالة إنهاء", "شركة النور", "2027-02-28", "ar"],
        ["合同", "", "2027-02-28", "zh+en"],
        ["CON"],
        ["nul.x"],
        ["..."],
    ]
    assert in_browser([("fileStem", [each]) for each in parts]) == [
        "رسالة إنهاء - شركة النور - 2027-02-28 - ar",
        "合同 - 2027-02-28 - zh+en",
        "_CON",
        "_nul.x",
        "_",
    ]


def test_any_client_gives_a_name_that_every_system_takes() -> None:
    names = [*NAUGHTY, *(text * 60 for text in NAUGHTY), *(f"COM{number}" for number in "1¹"), "x" * 79 + "🇭🇷"]
    calls = [
        ("fileStem", [given])
        for name in names
        for given in ([name], ["T", name, "2027-02-28", "hr"], [name, name, name])
    ]
    made = in_browser(calls)
    assert len(made) > 300
    for name in made:
        _fit(name)
    assert in_browser([("fileStem", [["x" * 79 + "🇭🇷"]])]) == ["x" * 79]


def test_the_day_of_a_file_is_that_of_the_readers_clock() -> None:
    times = [f"2026-11-29T{hour:02}:30:00Z" for hour in range(24)]
    days = [datetime.datetime.fromisoformat(time).astimezone().date().isoformat() for time in times]
    assert in_browser([("localDay", [time]) for time in times]) == days
