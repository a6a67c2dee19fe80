"""Pages: what must be on each, and what must be the same in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.problems import Problem
from hooks.languages import CODES
from hooks.pages.rules import check_pages
from hooks.pages.source import read_page
from tests.helpers import mini_catalog, write_files

FRONT = "---\ntitle: T\ndescription: D\nreviewed: 2026-11-22\ncovers: [A1]\n---\n"
BODY = """
# Tell {#tell}

Text with a [link](tell.md).

!!! tip "Do this"

    Now.

## Why {#why}

- One
- Two

| A | B |
| --- | --- |
| 1 | 2 |

<!-- template: farewell -->
"""
PAGE = FRONT + BODY


def problems(tmp_path: Path, **pages: str | bytes | None) -> list[Problem]:
    """The problems of one page in four languages, those given written otherwise (None: not at all)."""
    texts = {**dict.fromkeys(CODES, PAGE), **pages}
    write_files(tmp_path, {f"docs/{lang}/tell.md": text for lang, text in texts.items() if isinstance(text, str)})
    for lang, text in texts.items():
        if isinstance(text, bytes):
            (tmp_path / f"docs/{lang}").mkdir(parents=True)
            (tmp_path / f"docs/{lang}/tell.md").write_bytes(text)
    return sorted(check_pages(tmp_path / "docs", tmp_path, mini_catalog()))


def places(found: list[Problem]) -> list[tuple[str, int, str]]:
    return [(item.file.split("/")[1], item.line, item.rule) for item in found]


def changed(old: str, new: str) -> str:
    assert PAGE.count(old) == 1
    return PAGE.replace(old, new)


def test_equal_pages_have_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


def test_a_page_that_one_language_lacks_is_told_there(tmp_path: Path) -> None:
    assert places(problems(tmp_path, zh=None)) == [("zh", 1, "missing-page")]


def test_a_page_that_only_one_language_has_is_missing_in_the_others(tmp_path: Path) -> None:
    found = places(problems(tmp_path, en=None, ar=None, zh=None))
    assert found == [(lang, 1, "missing-page") for lang in ("ar", "en", "zh")]


def test_a_page_that_is_not_utf_8_is_told_with_the_place(tmp_path: Path) -> None:
    assert places(problems(tmp_path, hr=changed("Now.", "Išla.").encode("cp1250"))) == [("hr", 14, "encoding")]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("# Tell {#tell}", "# Tell {#told}", 8),
        ("{#why}", "{#zasto}", 16),
        ("2026-11-22", "2026-11-21", 4),
        ("(tell.md)", "(tell.md#why)", 10),
        ("!!! tip", "!!! note", 12),
        ("| 1 | 2 |", "| 1 | 2 | 3 |", 23),
        ("- One\n", "- One\n- More\n", 16),
        ("- One\n", "", 16),
        ("\n<!-- template: farewell -->\n", "", 7),
        ("| 1 | 2 |\n", "", 22),
        ("Text with", "[More](tell.md). Text with", 10),
    ],
)
def test_another_structure_than_in_english_is_told_where_it_begins(
    old: str, new: str, line: int, tmp_path: Path
) -> None:
    assert places(problems(tmp_path, hr=changed(old, new))) == [("hr", line, "page-parity")]


def test_the_line_in_english_is_named(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, hr=changed("{#why}", "{#zasto}"))
    assert "(line 16)" in found.what


def test_several_differences_are_all_told(tmp_path: Path) -> None:
    page = PAGE.replace("{#why}", "{#zasto}").replace("!!! tip", "!!! note")
    assert len(problems(tmp_path, hr=page, ar=page)) == 4


def test_facts_must_be_the_same_as_in_english(tmp_path: Path) -> None:
    assert places(problems(tmp_path, ar=changed("[A1]", "[A2]"))) == [("ar", 5, "page-parity")]


def test_a_fact_that_does_not_exist_is_told_in_every_language(tmp_path: Path) -> None:
    found = problems(tmp_path, **dict.fromkeys(CODES, changed("[A1]", "[A1, Z9]")))
    assert places(found) == [(lang, 5, "unknown-fact") for lang in sorted(CODES)]


def test_a_marker_that_is_not_known_is_told_on_its_line_with_the_nearest_one(tmp_path: Path) -> None:
    page = changed("<!-- template: farewell -->", "<!-- templat: farewell -->")
    found = problems(tmp_path, **dict.fromkeys(CODES, page))
    assert places(found) == [(lang, 25, "unknown-marker") for lang in sorted(CODES)]
    assert {item.fix for item in found} == {"Did you mean `template`?"}


def test_a_box_without_a_title_is_told(tmp_path: Path) -> None:
    page = changed('!!! tip "Do this"', "!!! tip")
    found = problems(tmp_path, **dict.fromkeys(CODES, page))
    assert places(found) == [(lang, 12, "admonition-title") for lang in sorted(CODES)]


@pytest.mark.parametrize("heading", ["## Why", "## Why {.wide}", "## Why {#tell}"])
def test_a_heading_without_an_id_of_its_own_is_told(heading: str, tmp_path: Path) -> None:
    found = problems(tmp_path, **dict.fromkeys(CODES, changed("## Why {#why}", heading)))
    assert ("en", 16, "heading-id") in places(found)


@pytest.mark.parametrize("key", ["title: T\n", "description: D\n", "reviewed: 2026-11-22\n"])
def test_front_matter_that_is_missing_is_told(key: str, tmp_path: Path) -> None:
    (found,) = problems(tmp_path, zh=changed(key, ""))
    assert (found.rule, key.split(":")[0] in found.what) == ("front-matter", True)


@pytest.mark.parametrize(("line", "place"), [("title: T", 2), ("description: D", 3)])
def test_front_matter_that_is_empty_is_told_on_its_line(line: str, place: int, tmp_path: Path) -> None:
    found = problems(tmp_path, zh=changed(line, f"{line.split(':')[0]}:"))
    assert places(found) == [("zh", place, "front-matter")]


def test_front_matter_that_is_not_known_is_told_with_the_nearest_key(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, zh=changed("reviewed: 2026-11-22", "reviewed: 2026-11-22\ntitel: T"))
    assert (found.line, found.fix) == (5, "Did you mean `title`?")


def test_a_date_of_review_that_is_none_is_told(tmp_path: Path) -> None:
    assert places(problems(tmp_path, zh=changed("2026-11-22", "22 November"))) == [("zh", 4, "bad-date")]


@pytest.mark.parametrize(("line", "place"), [("title: A: B", 2), ('title: "A', 2), ("\ttitle: A", 2)])
def test_front_matter_that_cannot_be_read_is_one_problem(line: str, place: int, tmp_path: Path) -> None:
    assert places(problems(tmp_path, hr=changed("title: T", line))) == [("hr", place, "front-matter")]


@pytest.mark.parametrize("letter", ["\x0b", "\x85", "\u2028"])
@pytest.mark.parametrize("rest", ["", "B", "b: c"])
def test_an_invisible_character_in_front_matter_is_one_problem_at_its_place(
    letter: str, rest: str, tmp_path: Path
) -> None:
    (found,) = problems(tmp_path, hr=changed("title: T", f"title: T{letter}{rest}"))
    assert (found.file, found.line, found.column, found.rule) == ("docs/hr/tell.md", 2, 9, "front-matter")


@pytest.mark.parametrize(
    ("text", "column", "named"),
    [
        ("A <b>", 10, "`<`, `>`"),
        ("A > B", 10, "`>`"),
        ("'\"><script>'", 10, "`>`, `<`"),
        ("A\u00adB", 9, "U+00AD"),
        ("A\u200bB", 9, "U+200B"),
        ("A\u202eB", 9, "U+202E"),
        ("أ\u2066B", 9, "U+2066"),
        ("😀 \ufeffB", 10, "U+FEFF"),
        ('"A\\u2060B"', 8, "U+2060"),
        ('"A\\0B"', 8, "U+0000"),
        ('"A\\nB"', 8, "U+000A"),
    ],
)
def test_a_title_and_a_description_are_plain_text(text: str, column: int, named: str, tmp_path: Path) -> None:
    page = PAGE.replace("title: T", f"title: {text}").replace("description: D", f"description: {text}")
    found = problems(tmp_path, ar=page)
    assert places(found) == [("ar", 2, "plain-text"), ("ar", 3, "plain-text")]
    assert [item.column for item in found] == [column, column + len("description") - len("title")]
    assert all(named in item.what for item in found)


@pytest.mark.parametrize("text", ["A & B", "'\"A\" & B'", "'&lt;b&gt;'", "'2027'", '"A: B"', "أ، ب", "A\u00a0B"])
def test_signs_that_are_seen_may_stand_in_a_title(text: str, tmp_path: Path) -> None:
    assert problems(tmp_path, ar=changed("title: T", f"title: {text}")) == []


@pytest.mark.parametrize("value", ["2027", "true", "~", "2027-01-01", "1.5", "{a: b}", "[a]", "\n  a: b"])
def test_a_title_that_is_no_text_is_told(value: str, tmp_path: Path) -> None:
    (found,) = problems(tmp_path, zh=changed("title: T", f"title: {value}"))
    line, column = (3, 3) if value.startswith("\n") else (2, 8)
    assert (found.line, found.column, found.rule) == (line, column, "wrong-shape")


@pytest.mark.parametrize(
    ("line", "place", "rule"),
    [
        ("title: !ENV HOME", (2, 8), "yaml-tag"),
        ("title: !foo x", (2, 8), "yaml-tag"),
        ("title: T\ntitle: U", (3, 1), "duplicate-key"),
    ],
)
def test_front_matter_that_the_site_would_read_otherwise_is_told(
    line: str, place: tuple[int, int], rule: str, tmp_path: Path
) -> None:
    (told,) = problems(tmp_path, zh=changed("title: T", line))
    assert ((told.line, told.column), told.rule) == (place, rule)


@pytest.mark.parametrize(("length", "told"), [(155, 0), (156, 1)])
def test_a_description_that_others_would_cut_is_told(length: int, told: int, tmp_path: Path) -> None:
    found = problems(tmp_path, ar=changed("description: D", f"description: {'د' * length}"))
    assert places(found) == [("ar", 3, "long-description")] * told


def test_a_byte_order_mark_does_not_hide_the_front_matter(tmp_path: Path) -> None:
    assert problems(tmp_path, hr=b"\xef\xbb\xbf" + PAGE.encode()) == []


def test_a_page_knows_the_line_at_which_its_text_begins(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.md": PAGE})
    page = read_page(tmp_path / "a.md", tmp_path)
    assert (page.first_line, page.body, page.meta["covers"]) == (7, BODY, ["A1"])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("# Tell {#tell}", "Text", 16),
        ("# Tell {#tell}", "## Tell {#tell}", 8),
        ("## Why {#why}", "# Why {#why}", 16),
        ("## Why {#why}", "### Why {#why}", 16),
    ],
)
def test_a_page_has_one_first_heading_and_no_level_is_skipped(old: str, new: str, line: int, tmp_path: Path) -> None:
    found = problems(tmp_path, **dict.fromkeys(CODES, changed(old, new)))
    assert places(found) == [(lang, line, "heading-level") for lang in sorted(CODES)]
