"""How a problem is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.problems import DataError, Problem, did_you_mean, relative, report, shorten


def problem(what: str = "it is wrong", fix: str = "Mend it", file: str = "a.yml", line: int = 2) -> Problem:
    return Problem(file, line, 3, "some-rule", what, fix)


def test_a_line_begins_with_the_place_that_editors_open() -> None:
    assert problem().as_line() == "a.yml:2:3: error: it is wrong. Mend it. [some-rule]"


def test_a_question_is_not_followed_by_a_full_stop() -> None:
    assert problem(fix="Did you mean `x`?").as_line().endswith("Did you mean `x`? [some-rule]")


def test_a_problem_that_quotes_several_lines_stays_one_line() -> None:
    assert "\n" not in problem(what="`a\n  b` is wrong").as_line()


def test_github_gets_an_annotation_with_the_same_place() -> None:
    assert problem().as_github() == "::error file=a.yml,line=2,col=3,title=some-rule::it is wrong. Mend it."


def test_github_cannot_be_given_a_second_command_by_what_an_author_wrote() -> None:
    assert "\n" not in problem(what="a\n::warning::b").as_github()


@pytest.mark.parametrize(("given", "printed"), [("50%", "50%25"), ("a\rb", "a b")])
def test_github_gets_special_characters_escaped(given: str, printed: str) -> None:
    assert problem(what=given).as_github().endswith(f"::{printed}. Mend it.")


def test_github_gets_a_file_name_that_cannot_end_its_property() -> None:
    assert "file=a%2Cb%3Ac.yml,line=2" in problem(file="a,b:c.yml").as_github()


def test_a_report_counts_problems_and_files() -> None:
    problems = [problem(), problem(line=4), problem(file="b.yml")]
    assert report(problems).splitlines()[-1] == "3 problem(s) in 2 file(s)."


def test_an_error_carries_all_problems_in_reading_order() -> None:
    given = [problem(file="b.yml"), problem(line=9), problem(line=1)]
    assert [(item.file, item.line) for item in DataError(given).problems] == [("a.yml", 1), ("a.yml", 9), ("b.yml", 2)]


def test_what_two_rules_say_of_one_place_is_told_once_with_the_fuller_advice() -> None:
    given = [problem(fix="Add it here; English has it"), problem(fix="Add it")]
    assert [item.fix for item in DataError(given).problems] == ["Add it here; English has it"]


def test_a_near_word_is_offered() -> None:
    assert did_you_mean("lable", ["label", "hint"]) == "Did you mean `label`?"


def test_a_near_word_keeps_its_capitals() -> None:
    assert did_you_mean("A19", ["A1", "Z"]) == "Did you mean `A1`?"


def test_all_words_are_offered_in_order_when_none_is_near() -> None:
    assert did_you_mean("xyz", ["label", "hint"]) == "Allowed: `hint`, `label`"


def test_of_many_words_only_the_nearest_are_offered() -> None:
    assert did_you_mean("zzzz", [f"a{number}" for number in range(40)]).count("`") == 8


def test_where_nothing_is_allowed_the_advice_is_to_remove_it() -> None:
    assert did_you_mean("xyz", []) == "Remove it"


def test_a_long_text_is_quoted_by_its_beginning() -> None:
    assert shorten("word " * 100, 20) == "word word word word…"


def test_a_short_text_is_quoted_whole() -> None:
    assert shorten("word", 4) == "word"


def test_a_path_is_printed_relative_to_the_repository() -> None:
    assert relative(Path("/a/b/c.yml"), Path("/a")) == "b/c.yml"


def test_a_path_outside_the_repository_is_printed_whole() -> None:
    assert relative(Path("/x/c.yml"), Path("/a")) == "/x/c.yml"
