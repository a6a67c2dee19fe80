"""How texts are cut: words, and ends of sentences where readers see them."""

from __future__ import annotations

import pytest

from hooks.tone.tokens import Letters, cut

LONG = "These are many words in one line of a message that a program has wrapped"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We stop. You go.", 2),
        ("It ends on 30. lipnja 2027. Then rest.", 2),
        ("Look at example.com and 12.5 days", 1),
        ("Mr. Smith stops", 1),
        ("Dear Ann,\n\nWe stop", 2),
        ("Dear Ann,\nWe stop", 2),
        (f"{LONG}\nand goes on", 1),
        ("Well... we stop", 1),
        ("Well... We stop", 2),
        ("What?! Stop!!", 2),
        ("On 15 Oct. We stop", 2),
        ("On 15 Oct. at noon", 1),
        ("Until 30.9., Then we stop", 1),
        ("On Oct. 15", 1),
        ("Dear Mr. A", 1),
        ("我们停止。谢谢！", 2),
        ("هل تقبل؟ نتوقف.", 2),
        ("  \n\n ", 0),
        ("", 0),
    ],
    ids=lambda value: str(value)[:20],
)
def test_sentences_end_where_readers_see_them_end(text: str, sentences: int) -> None:
    letters = Letters(abbreviations=frozenset({"mr", "oct"}))
    assert sum(bool(token.stop) for token in cut(text, letters)) == sentences


def test_places_are_code_points_whatever_stands_before() -> None:
    text = "😀 e\u0301t\u00e9 “late” 😀 12.06.2027"
    words = {token.word: text[token.start : token.end] for token in cut(text, Letters()) if token.word}
    assert words["late"] == "late"
    assert words["12062027"] == "12.06.2027"


@pytest.mark.parametrize(
    ("text", "kind"), [("Stop.", "."), ("Stop?", "?"), ("Stop!", "!"), ("Stop!!", "!!"), ("Stop", ".")]
)
def test_an_end_says_of_which_kind_it_is(text: str, kind: str) -> None:
    assert cut(text, Letters())[-1].stop == kind
