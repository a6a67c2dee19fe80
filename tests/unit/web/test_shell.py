"""The frame of a page: the theme gets our words, and a theme that changed is told before anything is built on it."""

from __future__ import annotations

import pytest

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES, DEFAULT
from hooks.web.render import ThemeChangedError
from hooks.web.shell import THEME_WORDS, alternate_addresses, frame_content, frame_page, language_menu, theme_word

PAGE = '<html lang="{code}" class="no-js"><body><a href="#top" class="md-skip">Skip</a></body></html>'


@pytest.mark.parametrize("code", CODES)
def test_each_word_of_the_theme_is_one_of_ours(catalog: Catalog, code: str) -> None:
    words = catalog.strings[code]
    said = [theme_word(key, BY_CODE[code], words, form=False) for key in THEME_WORDS]
    assert len({*said}) == len(said)
    assert {*said} <= {*words.values()}


def test_a_page_with_a_form_is_skipped_to_the_form(catalog: Catalog) -> None:
    words = catalog.strings[DEFAULT.code]
    skips = {form: theme_word("action.skip", DEFAULT, words, form=form) for form in (True, False)}
    assert skips == {True: words["shell.skip_form"], False: words["shell.skip"]}
    page = PAGE.format(code=DEFAULT.code)
    assert '<a href="#details" class="md-skip">' in frame_page(page, DEFAULT, form=True)
    assert '<a href="#top" class="md-skip">' in frame_page(page, DEFAULT, form=False)


def test_a_word_that_the_theme_did_not_ask_for_before_stops_the_build(catalog: Catalog) -> None:
    with pytest.raises(ThemeChangedError, match=r"source\.file"):
        theme_word("source.file", DEFAULT, catalog.strings[DEFAULT.code], form=False)


@pytest.mark.parametrize("gone", ['class="md-skip"', '<html lang="en"'])
def test_a_theme_that_prints_a_page_in_another_way_stops_the_build(gone: str) -> None:
    page = PAGE.format(code="en")
    assert gone in page
    with pytest.raises(ThemeChangedError):
        frame_page(page.replace(gone, ""), DEFAULT, form=True)


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_its_direction_script_and_colours_at_its_root(code: str) -> None:
    language = BY_CODE[code]
    root = frame_page(PAGE.format(code=code), language, form=False).partition(">")[0]
    assert f'dir="{language.direction}" data-script="{language.script.name}" data-md-color-scheme="' in root


def test_blanks_between_tags_are_one_line_end_and_those_that_are_seen_stay() -> None:
    page = PAGE.format(code="en")
    blank = page.replace("</body>", "\n   \n\t <p>a  b</p>\n\n</body>")
    assert frame_page(blank, DEFAULT, form=False).partition("</a>")[2] == "\n<p>a  b</p>\n</body></html>"
    code = page.replace("</body>", "<pre><b>x</b>\n\n  <b>y</b></pre></body>")
    assert "<b>x</b>\n\n  <b>y</b>" in frame_page(code, DEFAULT, form=False)


def test_a_table_without_a_class_scrolls_by_itself_and_others_stay() -> None:
    own, other = "<table>\n<tr></tr></table>", '<table class="sheet"></table>'
    framed = frame_content(own + other + own)
    assert framed.count('<div class="md-typeset__scrollwrap">') == framed.count("</table></div></div>") == 2
    assert f"</div>{other}<div" in framed


def test_the_sign_beside_a_heading_is_no_stop_of_the_tab_key() -> None:
    assert 'tabindex="-1"' in frame_content('<h2 id="a">A<a class="headerlink" href="#a">¶</a></h2>')


def test_the_menu_has_the_languages_in_their_order_and_the_start_page_of_the_first() -> None:
    paths = {code: BY_CODE[code].prefix for code in reversed(CODES)}
    assert [language.code for language, _ in language_menu(paths)] == list(CODES)
    assert dict(language_menu(paths))[DEFAULT] == "."


def test_who_reads_no_language_of_a_page_is_sent_to_the_default_or_to_the_page_itself() -> None:
    site = "https://example.org/"
    assert alternate_addresses({"en": "a/", "hr": "hr/a/"}, site, f"{site}hr/a/")["x-default"] == f"{site}a/"
    assert alternate_addresses({"hr": "hr/a/"}, site, f"{site}hr/a/")["x-default"] == f"{site}hr/a/"
