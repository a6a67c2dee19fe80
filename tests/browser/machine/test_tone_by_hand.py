"""The tone of a text in its builder: findings point at its words while it is typed, and nothing stands in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from hooks.data.catalog import Catalog
from tests.browser.access import LOOKS, axe_faults, phone_faults
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.desk import Desk
from tests.browser.hand import Hand
from tests.browser.taking import filled
from tests.browser.waiting import come_to_rest, hold_time, pass_time
from tests.browser.watch import Watch
from tests.small import CALL, CONTRACT, MESSAGE, PLACES, RECORD
from tests.small_tone import SAID

EN = SAID["en"]
OWN = f"😀 The bill is {EN['always']} late. That is {EN['fault']}."
_MARKED = "kind => Array.from(CSS.highlights.get(`tone-${kind}`) || [], String)"


def _hand(open_page: OpenPage, catalog: Catalog) -> Hand:
    """A filled message with words in it that rules find."""
    hand = Hand(filled(open_page, catalog, MESSAGE))
    hand.begin()
    hand.place("Thank you").fill(OWN)
    expect(hand.findings).to_have_count(2)
    return hand


def test_with_the_first_change_by_hand_the_tone_is_looked_at(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    hand = Hand(filled(open_page, catalog, MESSAGE))
    assert not [url for url in watches[0].requests if "/tone/" in url or "/hand/" in url]
    hand.begin()
    assert not [url for url in watches[0].requests if url.endswith("tone/en.json")]
    hand.place("Thank you").fill(OWN)
    expect(hand.findings).to_have_count(2)
    expect(hand.tone_status).to_contain_text("2")
    assert hand.page.evaluate(_MARKED, "think") == [EN["always"]]
    assert hand.page.evaluate(_MARKED, "stop") == [EN["fault"]]
    expect(hand.findings.nth(1).locator("[data-page]")).to_have_attribute("href", f"{_site(hand)}decide/index/")
    expect(hand.findings.nth(1).locator("[data-fact]")).not_to_be_empty()


def test_asked_for_while_it_is_on_its_way_the_tone_is_looked_at_all_the_same(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = Hand(filled(open_page, catalog, MESSAGE))
    held: list[Route] = []
    hand.page.route("**/hand/tone.js", lambda route: held.append(route))
    hand.begin()
    with hand.page.expect_request("**/hand/tone.js"):
        hand.place("Thank you").fill(OWN)
    hand.tone_button.click()
    expect(hand.findings).to_have_count(0)
    held[0].continue_()
    expect(hand.findings).to_have_count(2)
    come_to_rest(hand.page)
    expect(hand.tone_button).to_have_text(catalog.strings["en"]["hand.uncheck"])


def _site(hand: Hand) -> str:
    return hand.page.url.removesuffix(PLACES[MESSAGE])


def test_what_the_form_puts_into_a_text_is_looked_at_when_it_is_asked_for(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = Hand(filled(open_page, catalog, MESSAGE))
    hand.tone_button.click()
    expect(hand.tone_status).to_have_text(catalog.strings["en"]["tone.none"])
    hand.desk.control("thanks").fill(f"You are {EN['always']} late.")
    expect(hand.findings).to_have_count(1)
    hand.press(0, "take")
    expect(hand.kept).to_have_text([f"You are {EN['day']} late."])
    expect(hand.findings).to_have_count(0)
    expect(hand.desk.control("thanks")).to_have_value(f"You are {EN['always']} late.")


def test_a_rewrite_is_taken_over_with_one_key_and_undone(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    hand.press(0, "take")
    expect(hand.kept).to_have_text([OWN.replace(EN["always"], EN["day"])])
    expect(hand.findings.nth(0).locator("[data-act=take]")).to_be_focused()  # the next one, for the same key
    hand.page.keyboard.press("Control+z")
    expect(hand.kept).to_have_text([OWN])
    expect(hand.findings).to_have_count(2)
    hand.press(0, "take")
    hand.undo.click()
    expect(hand.kept).to_have_text([OWN])
    assert OWN in hand.desk.copied()


def test_a_rewrite_is_taken_back_where_it_is_told_on_a_phone_too(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    hand.press(0, "take")
    expect(hand.kept).to_have_text([OWN.replace(EN["always"], EN["day"])])
    hand.page.set_viewport_size(PHONE)
    back = hand.desk.status.get_by_role("button")
    expect(back).to_be_in_viewport()
    back.click()
    expect(hand.kept).to_have_text([OWN])
    expect(back).to_have_count(0)


def test_a_rewrite_with_a_gap_selects_what_is_to_be_filled_in(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    hand.end()
    hand.press(1, "take")
    expect(hand.places.filter(has_text="😀")).to_be_focused()
    assert hand.page.evaluate("getSelection().toString()") == f"[{EN['day']}]"
    hand.page.keyboard.type("soon")
    expect(hand.kept).to_have_text([f"😀 The bill is {EN['always']} late. {EN['day']} soon."])


def test_a_finding_leads_to_its_words(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    hand.press(1, "show")
    assert hand.page.evaluate("getSelection().toString()") == EN["fault"]
    hand.end()
    hand.press(0, "show")
    assert hand.page.evaluate("getSelection().toString()") == EN["always"]


def test_what_the_reader_means_is_silent_for_this_text(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    hand.press(1, "leave")
    expect(hand.findings).to_have_count(1)
    hand.add("😀", " And more.")
    expect(hand.findings).to_have_count(1)
    hand.page.reload()
    hand.tone_button.click()
    expect(hand.findings).to_have_count(1)
    hand.desk.root.locator("[data-tone-left]").click()
    expect(hand.findings).to_have_count(2)


def test_a_text_that_is_not_to_be_checked_is_left_alone(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    hand.tone_button.click()
    expect(hand.findings).to_have_count(0)
    assert hand.page.evaluate(_MARKED, "stop") == []
    hand.add("😀", " And more.")
    hand.page.reload()
    expect(hand.kept).to_have_count(1)
    hand.begin()
    hold_time(hand.page)
    hand.add("😀", " And even more.")
    pass_time(hand.page)
    assert hand.findings.count() == 0
    hand.tone_button.click()
    expect(hand.findings).to_have_count(2)


def test_findings_never_keep_a_text_from_being_taken_away(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    assert OWN in hand.desk.copied()
    expect(hand.desk.status).to_contain_text(catalog.strings["en"]["builder.copied"])


def test_rules_that_do_not_come_are_told_and_asked_for_again(
    open_page: OpenPage, catalog: Catalog, watches: list[Watch]
) -> None:
    hand = Hand(filled(open_page, catalog, MESSAGE))
    hand.page.route("**/tone/en.json", lambda route: _nothing(route))
    hand.begin()
    hand.place("Thank you").fill(OWN)
    expect(hand.tone_status).to_have_text(catalog.strings["en"]["tone.failed"])
    hand.page.unroute_all()
    hand.add("😀", " And more.")
    expect(hand.findings).to_have_count(2)
    watches[0].faults.clear()  # the word about the rules that were kept back


def _nothing(route: Route) -> None:
    route.fulfill(status=200, content_type="application/json", body="")


def test_each_of_two_languages_is_judged_by_its_own_rules(open_page: OpenPage, catalog: Catalog) -> None:
    hand = Hand(filled(open_page, catalog, MESSAGE))
    hand.desk.speak_also("hr")
    hand.tone_button.click()
    hand.desk.control("thanks").fill(f"{EN['always']} {SAID['hr']['always']}")
    expect(hand.findings).to_have_count(2)
    expect(hand.findings.nth(0).locator("[data-quote]")).to_have_attribute("lang", "en")
    expect(hand.findings.nth(1).locator("[data-quote]")).to_have_attribute("lang", "hr")


def test_messages_and_calls_have_the_check_and_papers_do_not(open_page: OpenPage) -> None:
    for name, has in ((MESSAGE, 1), (CALL, 1), (CONTRACT, 0), (RECORD, 0)):
        page = open_page(PLACES[name])
        expect(page.locator("[data-action=hand]")).to_have_count(1)
        expect(page.locator("[data-action=tone]")).to_have_count(has)


@pytest.mark.parametrize(("lang", "dark"), LOOKS)
def test_findings_beside_a_text_are_within_reach_of_everyone(open_page: OpenPage, lang: str, *, dark: bool) -> None:
    said = SAID[lang]
    page = open_page(PLACES[MESSAGE], lang, PHONE if dark else DESKTOP, dark=dark)
    hand = Hand(Desk(page))
    if dark:
        page.locator("[data-view-button=text]").click()
    hand.begin()
    hand.places.nth(2).fill(f"{said['always']} {said['fault']} {said['sort-of']} {said['end']}.")
    expect(hand.findings).not_to_have_count(0)
    assert axe_faults(page, "[data-builder]") == []
    assert phone_faults(page, whole=False) == []
