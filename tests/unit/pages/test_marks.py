"""A page has the few marks that authors need, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.problems import Problem
from hooks.pages.marks import CARDS, END, LONGEST_LINE, LONGEST_PAGE, check_marks, too_long
from hooks.pages.source import read_page
from tests.helpers import write_files


def problems(folder: Path, text: str, *, rtl: bool = False) -> list[Problem]:
    write_files(folder, {"page.md": text})
    return list(check_marks(read_page(folder / "page.md", folder), rtl=rtl))


def places(folder: Path, text: str, *, rtl: bool = False) -> list[tuple[int, int, str]]:
    return [(item.line, item.column, item.rule) for item in problems(folder, text, rtl=rtl)]


@pytest.mark.parametrize(
    "text",
    [
        "# A {#a}",
        "Words with **weight**, *stress*, `code` and a [link](a.md#b).",
        "- One\n    - Two\n        - Three",
        "1. One\n2. Two",
        "> Quoted.",
        "| A | B |\n| --- | :-: |\n| 1 | [x](y.md) |",
        '!!! example "What to write"\n\n    Text.',
        "<!-- law: hr-notice -->",
        f"{CARDS}\n\n<!-- template: farewell -->\n\n{END}",
        "4 < 5, 5 > 4, R&D, 50 %, a@b.example",
        "العربية، 中文。 Čšž",
    ],
)
def test_what_authors_need_may_stand_on_a_page(text: str, tmp_path: Path) -> None:
    assert problems(tmp_path, f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "column", "rule"),
    [
        ("a <script>x</script>", 3, "html"),
        ("a <https://x.example>", 3, "html"),
        ("a </p>", 3, "html"),
        ("<?php", 1, "html"),
        ("a &#x3c;", 3, "html"),
        ("a &lt;", 3, "html"),
        (f"a {CARDS}", 3, "html"),
        ("a \\*", 3, "markdown"),
        ("a { onclick=x }", 3, "markdown"),
        ("[a](b.md){: onclick=x }", 10, "markdown"),
        ("[a]: b.md", 3, "markdown"),
        ("[a][b]", 3, "markdown"),
        ('[a](b.md "c")', 3, "markdown"),
        ("[[a](b.md)](c.md)", 1, "markdown"),
        ("a https://x.example", 3, "url"),
        ("a javascript:x", 3, "url"),
        ("```", 1, "markdown"),
        ("~~~", 1, "markdown"),
        ("===", 1, "markdown"),
        ("---", 1, "markdown"),
        ("* * *", 1, "markdown"),
        ("=======", 1, "markdown"),
        ("|||||||", 1, "markdown"),
        ("#a", 1, "heading-id"),
        (" # a", 1, "heading-id"),
        ("####### a", 1, "heading-id"),
        ("???+ tip", 1, "unknown-box"),
        ("!!! tip onclick", 1, "unknown-box"),
        ('!!! script "A"', 1, "unknown-box"),
        ('  !!! tip "A"', 1, "unknown-box"),
        ("              deep", 1, "nesting"),
        ("> > a", 1, "nesting"),
        ("- - a", 1, "nesting"),
        ("a ****", 3, "markdown"),
        ("[TOC]", 1, "markdown"),
        ("a\u200bb", 2, "strange-sign"),
        ("a\tb", 2, "strange-sign"),
        ("a\0b", 2, "strange-sign"),
        ("a\u202eb", 2, "strange-sign"),
        ("p\u0430y", 2, "strange-sign"),
    ],
)
def test_any_other_mark_is_told_at_its_place(text: str, column: int, rule: str, tmp_path: Path) -> None:
    assert (2, column, rule) in places(tmp_path, f"First.\n{text}\n")


@pytest.mark.parametrize("text", ["<<<<<<< HEAD", ">>>>>>> other", "![a](b.png)", "![a](//x.example/p.png)"])
def test_what_several_rules_refuse_is_told_by_some(text: str, tmp_path: Path) -> None:
    assert {line for line, _, _ in places(tmp_path, f"First.\n{text}\n")} == {2}


@pytest.mark.parametrize("rtl", [True, False])
def test_marks_of_direction_may_stand_where_text_runs_from_right_to_left(rtl: bool, tmp_path: Path) -> None:
    assert bool(problems(tmp_path, "a\u200fb\n", rtl=rtl)) is not rtl


@pytest.mark.parametrize("text", [CARDS, END, f"{CARDS}\n{CARDS}\n{END}", f"{END}\n{CARDS}", f"{CARDS}\n{END}\n{END}"])
def test_a_group_of_cards_is_whole(text: str, tmp_path: Path) -> None:
    assert {item.rule for item in problems(tmp_path, f"{text}\n")} == {"html"}


@pytest.mark.parametrize(
    ("text", "rule"), [("a" * (LONGEST_LINE + 1), "long-line"), ("a\n" * LONGEST_PAGE, "large-file")]
)
def test_a_text_that_is_too_long_to_be_one_is_told(text: str, rule: str, tmp_path: Path) -> None:
    write_files(tmp_path, {"page.md": text})
    found = too_long(read_page(tmp_path / "page.md", tmp_path))
    assert found
    assert (found.line, found.rule) == (1, rule)
