"""Our own Jinja environment."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from hooks.web.render import ThemeChangedError, environment, must_replace, one_block


@pytest.mark.parametrize("name", ["a.html", "a.j2.md"])
def test_what_looks_like_html_is_escaped_in_html_and_in_markdown(name: str) -> None:
    own = environment().overlay(loader=DictLoader({name: "{{ x }}"}))
    assert own.get_template(name).render(x="<b> &") == "&lt;b&gt; &amp;"


def test_a_name_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def test_the_id_of_a_heading_is_no_comment() -> None:
    assert environment().from_string("## A {#a}").render() == "## A {#a}"


def test_one_block_has_no_empty_and_no_indented_lines() -> None:
    assert one_block("<div>\n\n   <p>a</p>\n</div>\n") == "<div>\n<p>a</p>\n</div>"


def test_a_mend_of_the_theme_that_finds_nothing_is_an_error() -> None:
    with pytest.raises(ThemeChangedError, match="lang="):
        must_replace("<html>", 'lang="en"', "")


def test_a_mend_of_the_theme_keeps_safe_html_safe() -> None:
    found = must_replace(Markup("<p a>"), "a", Markup("<b>"))
    assert (found, isinstance(found, Markup)) == ("<p <b>>", True)
