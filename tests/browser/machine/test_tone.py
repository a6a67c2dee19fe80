"""The tone check in use: it points at words, says why, offers other ones, and keeps nothing of the message."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from tests.browser.access import LOOKS, axe_faults, phone_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.watch import Watch
from tests.small_tone import SAID

PAGE = "tools/tone-check/"
EN = SAID["en"]
ALL = f"The bill is {EN['always']} late. That is {EN['fault']}. I am {EN['sort-of']} sad, and {EN['end']}. Best wishes"
FOUND = ["always", "fault", "sort-of", "no-day"]
"""What is found in it, in the order of the text."""


class Check:
    """The page of the tone check."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text, self.status = page.locator("[data-text]"), page.locator("[data-status]")
        self.items, self.copy = page.locator(".finding"), page.locator("[data-copy]")
        self.undo, self.left = page.locator("[data-undo]"), page.locator("[data-left]")
        page.locator("[data-tone][data-ready]").wait_for()

    def paste(self, text: str) -> None:
        """Put a message in, and wait until something is said of it."""
        self.text.fill(text)
        expect(self.status).not_to_be_empty()

    def press(self, number: int, act: str, key: str = "Enter") -> None:
        """Use a button of a finding by its key."""
        button = self.items.nth(number).locator(f"[data-act={act}]")
        button.focus()
        button.press(key)


def _open(open_page: OpenPage, lang: str = "en", size: ViewportSize = DESKTOP, *, dark: bool = False) -> Check:
    return Check(open_page(PAGE, lang, size, dark=dark))


def test_findings_point_at_words_by_number_and_underline_and_say_how_many_they_are(open_page: OpenPage) -> None:
    check = _open(open_page)
    check.paste(ALL)
    expect(check.items).to_have_count(len(FOUND))
    expect(check.status).to_contain_text(str(len(FOUND)))
    for number, name in enumerate(FOUND[:3]):
        expect(check.items.nth(number).locator("[data-quote]")).to_contain_text(EN[name])
        link = check.copy.get_by_role("link", name=str(number + 1), exact=True)
        expect(link).to_have_attribute("href", f"#finding-{number + 1}")
    assert check.copy.locator("mark").all_inner_texts() == [EN[name] for name in FOUND[:3]]
    lines = check.copy.locator("mark").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark).textDecorationStyle)"
    )
    assert lines == ["dotted", "wavy", "dotted"]
    expect(check.items.nth(1).locator("[data-page]")).to_have_attribute("href", "../../decide/index/")


@pytest.mark.parametrize("lang", CODES)
def test_a_message_in_any_language_is_known_and_may_be_called_another(
    open_page: OpenPage, catalog: Catalog, lang: str
) -> None:
    check = _open(open_page, "en")
    check.paste(f"{' '.join(catalog.tone.words[lang].usual)} {SAID[lang]['fault']}.")
    expect(check.page.locator("[data-detected]")).to_contain_text(BY_CODE[lang].name)
    expect(check.items).to_have_count(1)
    expect(check.copy).to_have_attribute("dir", BY_CODE[lang].direction)
    expect(check.items.locator("[data-rewrite]")).to_have_text(catalog.tone.words[lang].rules["fault"].rewrite)
    expect(check.items.locator("[data-why]")).to_have_text(catalog.tone.words["en"].rules["fault"].why)
    other = "zh" if lang != "zh" else "en"
    check.page.locator("[data-language]").select_option(other)
    expect(check.items).to_have_count(0)


def test_a_rewrite_is_taken_over_with_one_key_and_undone(open_page: OpenPage) -> None:
    check = _open(open_page)
    check.paste(ALL)
    check.press(0, "take")
    expect(check.text).to_have_value(ALL.replace(EN["always"], EN["day"]))
    expect(check.items.nth(0).locator("[data-act=take]")).to_be_focused()  # the next one, for the same key
    check.page.keyboard.press("Control+z")
    expect(check.text).to_have_value(ALL)
    expect(check.items).to_have_count(len(FOUND))
    expect(check.items.nth(2).locator("[data-act=take]")).to_be_hidden()  # no sentence without these words
    check.press(1, "take")
    expect(check.text).not_to_have_value(ALL)
    check.undo.click()
    expect(check.text).to_have_value(ALL)
    expect(check.undo).to_be_hidden()


def test_a_rewrite_with_a_gap_selects_what_is_to_be_filled_in(open_page: OpenPage) -> None:
    check = _open(open_page)
    check.paste(ALL)
    check.press(1, "take")
    expect(check.text).to_be_focused()
    chosen = check.text.evaluate("text => text.value.slice(text.selectionStart, text.selectionEnd)")
    assert chosen == f"[{EN['day']}]"
    expect(check.text).to_have_value(ALL.replace(f"That is {EN['fault']}.", f"{EN['day']} [{EN['day']}]."))


def test_a_finding_that_is_meant_is_silent_until_it_is_asked_for_again(open_page: OpenPage) -> None:
    check = _open(open_page)
    check.paste(ALL)
    check.press(1, "leave")
    expect(check.items).to_have_count(len(FOUND) - 1)
    check.text.press_sequentially(" and more")
    expect(check.items).to_have_count(len(FOUND) - 1)
    check.left.click()
    expect(check.items).to_have_count(len(FOUND))


def test_a_finding_leads_to_its_words_in_the_message(open_page: OpenPage) -> None:
    check = _open(open_page)
    check.paste(f"😀 {ALL}")
    check.press(1, "show")
    expect(check.text).to_be_focused()
    assert check.text.evaluate("text => text.value.slice(text.selectionStart, text.selectionEnd)") == EN["fault"]


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_the_words_that_a_finding_leads_to_are_in_sight(open_page: OpenPage, size: ViewportSize) -> None:
    check = _open(open_page, size=size)
    check.paste("\n".join(["So it was."] * 40 + [f"That is {EN['fault']}."] + ["So it is."] * 10))
    check.page.locator("[data-findings]").scroll_into_view_if_needed()
    shown = check.items.filter(has_text=EN["fault"]).locator("[data-act=show]:visible").first
    for larger in (1, 2):
        check.page.evaluate("size => { document.documentElement.style.fontSize = size }", f"{20 * larger}px")
        check.text.evaluate("text => scrollBy(0, text.getBoundingClientRect().bottom - 100)")
        shown.click()
        expect(check.text).to_be_in_viewport(ratio=1)
        assert check.text.evaluate("text => text.scrollTop > 0 && text.getBoundingClientRect().top > 40")


def test_a_message_that_was_cleared_can_be_had_back(open_page: OpenPage) -> None:
    check = _open(open_page)
    check.paste(ALL)
    check.page.locator("[data-clear]").click()
    expect(check.text).to_have_value("")
    expect(check.text).to_be_focused()
    expect(check.status).not_to_be_empty()
    expect(check.items).to_have_count(0)
    check.undo.click()
    expect(check.text).to_have_value(ALL)
    expect(check.items).to_have_count(len(FOUND))


def test_how_it_is_sent_decides_what_is_too_long(open_page: OpenPage) -> None:
    check = _open(open_page)
    check.paste("a b c d e f g h i j k l m n. Bye.")
    expect(check.items).to_have_count(0)
    check.page.locator("[data-channel]").select_option("chat")
    expect(check.items).to_have_count(1)
    expect(check.items.locator("[data-act=take]")).to_be_hidden()


def test_nothing_of_the_message_is_kept_sent_or_taken_for_markup(open_page: OpenPage) -> None:
    check = _open(open_page)
    asked: list[str] = []
    check.page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    secret = "<img src=x onerror=alert(1)>secretword"
    check.paste(f"{secret} {EN['fault']}.")
    expect(check.copy).to_contain_text(secret)
    expect(check.copy.locator("img")).to_have_count(0)
    kept = check.page.evaluate(
        "JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie, location.href])"
    )
    assert "secretword" not in kept
    check.page.reload()
    expect(check.text).to_have_value("")
    check.page.locator("a.bar__home").first.click()
    check.page.go_back()
    expect(check.text).to_have_value("")
    expect(check.items).to_have_count(0)
    assert asked
    assert not any("secretword" in url for url in asked)


def test_rules_that_do_not_come_are_told_and_asked_for_again(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    check = _open(open_page)
    check.page.route("**/tone/en.json", lambda route: _nothing(route))
    check.text.fill(ALL)
    expect(check.status).to_have_text(catalog.strings["en"]["tone.failed"])
    expect(check.text).to_have_value(ALL)
    check.page.unroute_all()
    check.text.press_sequentially(".")
    expect(check.items).to_have_count(len(FOUND))
    watches[0].faults.clear()  # the word about the rules that were kept back


def _nothing(route: Route) -> None:
    route.fulfill(status=200, content_type="application/json", body="")


def test_without_scripts_the_page_says_what_is_needed(open_page: OpenPage, catalog: Catalog) -> None:
    page = open_page(PAGE, "en", scripts=False)
    expect(page.get_by_text(catalog.strings["en"]["tone.no_script"])).to_be_visible()
    expect(page.locator("[data-text]")).to_be_hidden()


@pytest.mark.parametrize(("lang", "dark"), LOOKS)
def test_findings_are_within_reach_of_everyone(open_page: OpenPage, lang: str, *, dark: bool) -> None:
    said = SAID[lang]
    check = _open(open_page, lang, PHONE if dark else DESKTOP, dark=dark)
    check.paste(f"{said['always']} {said['fault']} {said['sort-of']} {said['end']}.")
    expect(check.items).not_to_have_count(0)
    assert axe_faults(check.page) == []
    assert phone_faults(check.page, whole=False) == []
    small = check.page.locator("[data-tone] :is(button, a, select):visible").evaluate_all(
        "parts => parts.filter(part => part.offsetHeight < 24 && getComputedStyle(part).display !== 'inline')"
        ".map(part => part.outerHTML.slice(0, 80))"
    )
    assert small == []


def test_on_a_wide_screen_findings_stand_beside_the_message_and_on_a_phone_below(open_page: OpenPage) -> None:
    for size, beside in ((DESKTOP, True), (PHONE, False)):
        check = _open(open_page, "en", size)
        check.paste(ALL)
        text, first = check.text.bounding_box(), check.items.first.bounding_box()
        assert text
        assert first
        assert (first["x"] >= text["x"] + text["width"]) is beside
