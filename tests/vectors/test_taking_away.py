"""Whatever was typed comes out of a mail, a draft, a formatted copy and Markdown as it was typed."""

from __future__ import annotations

import datetime
import email
import email.policy
import json
import re
from email.message import EmailMessage
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown import markdown as python_markdown
from markdown_it import MarkdownIt

from hooks.text.document import Document, Node, Typed
from hooks.text.lines import STYLES, document_text
from tests.helpers import FIXTURES
from tests.vectors.engine import Call, in_browser

NAUGHTY: list[str] = json.loads((FIXTURES / "naughty.json").read_text("utf-8"))["texts"]
NOW = "2026-11-29T18:25:07.123Z"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
SIGNS = st.text("#*_`~[](){}<>&|\\-+=.!:;1aé中م \n\t", max_size=40)
ROWS = (("sign_line", "____"),)
_BLANK = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _even(text: str) -> str:
    """Without blanks and signs that no text has."""
    return _BLANK.sub("", text.replace("\ufffe", "").replace("\uffff", "").replace("\ufffd", ""))


def _markdown(text: str, kind: str) -> str:
    """A text that was typed in a line of a kind, as the build and the browser write it."""
    typed = Typed(text)
    row = Node("rows", "r", head=("A", "B"), rows=(((typed,), ("b",)),))
    node = row if kind == "row" else Node(kind, "n", ("Before ", typed) if kind == "step" else (typed,))  # type: ignore[arg-type]
    return document_text(Document("id", "record", "en", "T", (node,), words=ROWS), markdown=True)


def _rendered(source: str) -> list[str]:
    """What two renderers of Markdown show of it, as HTML."""
    commonmark = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return [commonmark.render(source), python_markdown(source, extensions=["tables"])]


def _shown(html: str) -> str:
    return _even(str(lxml_html.fromstring(f"<div>{html}</div>").text_content()))


def _tags(html: str) -> set[str]:
    return {
        element.tag for element in lxml_html.fromstring(f"<div>{html}</div>").iter() if isinstance(element.tag, str)
    }


KINDS = {"paragraph": {"div", "p", "br"}, "title": {"div", "h1", "br"}, "step": {"div", "h2", "br"}}
ROW_TAGS = {"div", "table", "thead", "tbody", "tr", "th", "td", "br"}


@pytest.mark.parametrize("text", NAUGHTY)
def test_markdown_is_rendered_as_it_was_typed(text: str) -> None:
    plain = text.strip()
    for kind, tags in KINDS.items():
        for html in _rendered(_markdown(plain, kind)):
            assert _tags(html) <= tags, (kind, html)
            assert _shown(html) == _even("Before " * (kind == "step") + plain), (kind, html)
    for html in _rendered(_markdown(plain, "row")):
        assert _tags(html) <= ROW_TAGS, html
        assert _shown(html) == _even(f"AB{plain}b"), html


@_SETTINGS
@given(SIGNS)
def test_any_signs_of_markdown_are_rendered_as_they_were_typed(text: str) -> None:
    plain = text.strip()
    for html in _rendered(_markdown(plain, "paragraph")) if plain else ():
        assert _tags(html) <= KINDS["paragraph"], html
        assert _shown(html) == _even(plain), html


def _draft(subject: str, text: str, html: str = "<p>x</p>") -> EmailMessage:
    given = {"subject": subject, "text": text, "html": html, "language": "ar"}
    (made,) = in_browser([("draftFile", [given, NOW])])
    assert made.isascii()
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", made)
    assert max(map(len, made.split("\r\n"))) <= 78
    return email.message_from_bytes(made.encode(), policy=email.policy.default)


def _expect_read_back(message: EmailMessage, subject: str, text: str) -> None:
    assert message.defects == []
    assert _even(str(message["Subject"])) == _even(subject)
    plain = message.get_body(("plain",))
    assert plain is not None
    body = plain.get_content().replace("\r\n", "\n").rstrip("\n")
    assert body == re.sub(r"\r\n?", "\n", text).rstrip("\n")


def test_a_draft_is_read_back_as_it_was_meant() -> None:
    for text in NAUGHTY:
        _expect_read_back(_draft(text, f"{text}\n\n{text}"), text, f"{text}\n\n{text}")


@settings(_SETTINGS, max_examples=15)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5))
def test_any_draft_is_read_back_as_it_was_meant(drafts: list[tuple[str, str]]) -> None:
    for subject, text in drafts:
        _expect_read_back(_draft(subject, text), subject, text)


def test_a_draft_is_one_that_waits_to_be_sent_in_two_forms() -> None:
    message = _draft("موضوع " * 30, "نص\nنص", '<div dir="rtl"><p>نص</p></div>')
    assert message["X-Unsent"] == "1"
    assert message["To"] is message["From"] is None
    assert message["Content-Language"] == "ar"
    assert message["Date"].datetime == datetime.datetime(2026, 11, 29, 18, 25, 7, tzinfo=datetime.UTC)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    html = message.get_body(("html",))
    assert html is not None
    assert '<div dir="rtl"><p>نص</p></div>' in html.get_content()


def test_a_link_to_a_mail_program_holds_subject_and_text() -> None:
    calls = [("mailLink", [text, f"{text}\nend"]) for text in NAUGHTY]
    links = in_browser(calls)
    assert len(links) == len(NAUGHTY) > 50
    for text, link in zip(NAUGHTY, links, strict=True):
        assert link.isascii()
        assert len(link) <= 1900
        parts = urlsplit(link)
        assert (parts.scheme, parts.path, parts.fragment) == ("mailto", "", "")
        found = parse_qs(parts.query, keep_blank_values=True)
        assert found.keys() == {"subject", "body"}
        assert found["subject"] == [text]
        assert _even(found["body"][0]) == _even(f"{text}end")
        assert not re.search(r"(?<!\r)\n", found["body"][0])


def test_a_text_too_long_for_a_link_gets_none() -> None:
    texts = ["a" * 1800, "a" * 1900, "م" * 300, "م" * 400]
    links = in_browser([("mailLink", ["s", text]) for text in texts])
    assert [bool(link) for link in links] == [True, False, True, False]
    assert links[0].endswith(texts[0])


def _piece(text: str, *, value: bool = True) -> dict[str, Any]:
    return {"text": text, "value": value, "typed": value}


def _rich(text: str, *, rtl: bool = False) -> str:
    kinds = [kind for kind in STYLES if kind not in ("head", "row")]
    lines = [{"kind": kind, "cells": [[_piece("x ", value=False), _piece(text)]]} for kind in kinds]
    lines += [{"kind": kind, "cells": [[_piece(text)], [_piece("b")]]} for kind in ("head", "row")]
    (made,) = in_browser([("richText", [[{"lang": "ar" if rtl else "en", "rtl": rtl, "lines": lines}]])])
    return str(made)


RICH = {"div", "h1", "h2", "p", "ul", "li", "small", "strong", "table", "tr", "th", "td", "br", "span", "tbody"}


def test_a_formatted_copy_shows_what_was_typed_and_is_nothing_but_text() -> None:
    for text in NAUGHTY:
        html = _rich(text)
        root = lxml_html.fromstring(html)
        assert {element.tag for element in root.iter()} <= RICH
        names = {name for element in root.iter() for name in element.attrib}
        looks = {"align", "border", "cellpadding", "cellspacing", "type"}
        assert names <= {"lang", "dir", *looks}  # no style: the policy of pages forbids it
        count = len(STYLES)
        assert _even(str(root.text_content())).count(_even(text)) >= count, text


def test_a_formatted_copy_says_which_way_it_runs() -> None:
    html = _rich("Northside Dental Ltd.", rtl=True)
    root = lxml_html.fromstring(html)
    assert (root.get("dir"), root.get("lang")) == ("rtl", "ar")
    blocks = list(root.iter("p", "li", "h1", "h2", "td", "th"))
    assert len(blocks) > 10
    assert {element.get("dir") for element in blocks} == {"rtl"}
    assert [element.get("dir") for element in root.iter("span")] == ["ltr"] * (
        len(STYLES) + 2
    )  # with those in the second cells
    assert '<span dir="rtl">شركة النور (2027)</span>' in _rich("شركة النور (2027)")
    assert "<span" not in _rich("Northside Dental Ltd.")
    assert _rich("شركة النور", rtl=True).count("<span") == 2  # the second cells


def test_a_browser_within_an_app_is_known_by_its_name() -> None:
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    like = "AppleWebKit/537.36 (KHTML, like Gecko)"
    android = f"Mozilla/5.0 (Linux; Android 15; Pixel 9{{}}) {like} {{}}Chrome/140.0 Mobile Safari/537.36"
    agents = {
        f"{phone} Version/18.5 Mobile/15E148 Safari/604.1": True,
        f"{phone} Mobile/15E148": False,
        f"{phone} Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN": False,
        f"{phone} Mobile/15E148 Instagram 380.0": False,
        f"{phone} CriOS/140.0 Mobile/15E148 Safari/604.1": True,
        android.format("", ""): True,
        android.format("; wv", "Version/4.0 "): False,
        f"{android.format('', '')} [FB_IAB/FB4A;FBAV/500.0]": False,
        "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0": True,
        f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {like} Version/18.5 Safari/605.1.15": True,
    }
    assert in_browser([("savesFiles", [agent]) for agent in agents]) == list(agents.values())


def test_what_is_ready_of_the_next_text_is_counted() -> None:
    needs = {
        "own": "template:record",
        "fields": [
            ["client_name", True, ""],
            ["project", True, ""],
            ["fee", False, "model=fixed"],
            ["rate", False, "model=hours"],
        ],
        "defaults": {"model": "fixed"},
    }
    stored = [
        ("save", ["shared", {"client_name": "Ana", "project": " ", "fee": "5"}]),
        ("save", ["template:record", {}]),
    ]
    *_, first = in_browser([*stored, ("readiness", [needs])])
    assert first == {"ready": 1, "needed": 3}
    more: Call = ("save", ["template:record", {"fee": "5", "model": "hours", "rate": "7"}])
    *_, second = in_browser([*stored, more, ("readiness", [needs])])
    assert second == {"ready": 2, "needed": 3}
