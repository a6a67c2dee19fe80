"""How hard a text is to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.pages.readability import Measure, measure, readability_table, syllables
from hooks.writing import HAN
from tests.helpers import write_files


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("notice", 2), ("table", 2), ("the", 1), ("handover", 3), ("queue", 1), ("rhythm", 1), ("hmm", 1)],
)
def test_syllables_are_groups_of_vowels_less_a_silent_e(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("This is one sentence. Here is another one.", 2),
        ("Is this one question? Yes it is one!", 2),
        ("She said “this is it.” Then she went away.", 2),
        ("A line of four\nwords and then some more.", 1),
        ("One paragraph without a stop\n\nAnother paragraph without a stop", 2),
        ("- an item of four words\n- another item of four", 2),
        ("| a cell of four words | another cell of four |", 2),
        ("| --- | --- |", 0),
        ("Too short.", 0),
        ("هذه جملة من كلمات. وهذه جملة أخرى هنا؟", 2),
    ],
)
def test_sentences_end_where_readers_pause(text: str, sentences: int) -> None:
    assert measure(text).sentences == sentences


def test_chinese_counts_characters_and_its_own_full_stops() -> None:
    found = measure("我们结束合作。谢谢您的信任。", HAN)
    assert (found.sentences, found.words) == (2, 12)


@pytest.mark.parametrize(
    "noise", ["<!-- some marker of words here -->", "{#some-id}", '!!! tip "Some title of words"', "](a/b/c/d.md)"]
)
def test_what_is_no_text_is_not_counted(noise: str) -> None:
    text = "These are five plain words."
    assert measure(f"{text}\n{noise}\n").words == 5


def test_an_empty_text_has_no_length() -> None:
    assert Measure(0, 0, 0).sentence_length == 0


def test_longer_sentences_and_words_give_a_higher_grade() -> None:
    assert measure("We end our work with you.").grade < measure("We terminate our contractual collaboration.").grade


def test_the_table_has_a_line_a_language_that_has_pages(tmp_path: Path) -> None:
    write_files(tmp_path, {"en/a.md": "We end our work now.", "hr/a.md": "Danas završavamo naš posao."})
    assert [line[:3] for line in readability_table(tmp_path).splitlines()] == ["en:", "hr:"]


def test_the_hardest_page_is_named(tmp_path: Path) -> None:
    write_files(tmp_path, {"en/easy.md": "We end it now.", "en/hard.md": "We end it now and then we go on and on."})
    assert "hard.md" in readability_table(tmp_path)
