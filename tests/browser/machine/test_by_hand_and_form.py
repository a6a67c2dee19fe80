"""Where an answer would change what was written by hand: it stays, and the reader decides."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.hand import Hand
from tests.browser.taking import filled
from tests.small import MESSAGE


def _hand(open_page: OpenPage, catalog: Catalog) -> Hand:
    """A filled message with a sentence more in the place that names the project."""
    hand = Hand(filled(open_page, catalog, MESSAGE))
    hand.begin()
    hand.add("we end our work", " It was good.")
    return hand


def test_an_answer_says_what_it_would_change_and_changes_nothing(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    before = hand.kept.inner_text()
    hand.desk.control("project").fill("the new shop")
    expect(hand.differences).to_have_count(1)
    expect(hand.differences.locator("[data-quote]")).to_contain_text("we end our work on the new shop.")
    expect(hand.differences.locator("ins")).to_contain_text("new shop")
    assert hand.kept.inner_text() == before
    expect(hand.desk.status).not_to_be_empty()
    expect(hand.desk.sheet.locator("[data-line=subject]")).to_contain_text("the new shop")  # the rest follows
    hand.page.reload()
    expect(hand.differences).to_have_count(1)


def test_an_answer_taken_back_asks_for_no_decision(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    project = hand.desk.control("project")
    was = project.input_value()
    project.fill("the new shop")
    expect(hand.differences).to_have_count(1)
    project.fill(was)
    expect(hand.differences).to_have_count(0)


def test_the_new_words_go_into_the_readers_text(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    hand.desk.control("project").fill("the new shop")
    hand.decide("merge")
    expect(hand.kept).to_have_text(["After some thought, we end our work on the new shop. It was good."])
    expect(hand.differences).to_have_count(0)
    hand.desk.control("project").fill("the other shop")
    hand.decide("merge")
    expect(hand.kept).to_contain_text("the other shop. It was good.")


def test_the_forms_paragraph_takes_the_place_of_the_readers_and_that_is_undone(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = _hand(open_page, catalog)
    before = hand.kept.inner_text()
    hand.desk.control("project").fill("the new shop")
    hand.decide("take")
    expect(hand.kept).to_have_count(0)
    expect(hand.place("the new shop.")).not_to_contain_text("It was good")
    expect(hand.undo).to_be_focused()
    hand.undo.press("Enter")
    expect(hand.kept).to_have_text([before])
    expect(hand.differences).to_have_count(1)


def test_who_keeps_their_own_is_asked_again_only_for_another_answer(open_page: OpenPage, catalog: Catalog) -> None:
    hand = _hand(open_page, catalog)
    before = hand.kept.inner_text()
    hand.desk.control("project").fill("the new shop")
    hand.decide("keep")
    expect(hand.differences).to_have_count(0)
    assert hand.kept.inner_text() == before
    hand.page.reload()
    expect(hand.kept).to_have_text([before])
    expect(hand.differences).to_have_count(0)
    hand.desk.control("project").fill("the other shop")
    expect(hand.differences).to_have_count(1)


@pytest.mark.parametrize("decision", ["take", "keep"])
def test_a_part_that_an_answer_leaves_out_stays_until_the_reader_decides(
    open_page: OpenPage, catalog: Catalog, decision: str
) -> None:
    hand = Hand(filled(open_page, catalog, MESSAGE))
    hand.begin()
    hand.page.wait_for_load_state("networkidle")
    hand.add("Until then we finish", " Slowly.")
    hand.desk.control("finish").fill("")
    expect(hand.kept).to_contain_text("Slowly.")
    expect(hand.differences.locator("[data-quote]")).to_be_hidden()
    hand.page.reload()
    expect(hand.kept).to_contain_text("Slowly.")
    hand.decide(decision)
    expect(hand.differences).to_have_count(0)
    stays = decision == "keep"
    assert ("Slowly." in hand.desk.copied()) is stays
    hand.desk.control("finish").fill("the newsletter")
    expect(hand.differences).to_have_count(1 if stays else 0)


def test_a_choice_of_words_is_an_answer_too_and_a_change_of_language_is_none(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = _hand(open_page, catalog)
    hand.desk.speak("hr")
    hand.desk.speak("en")
    expect(hand.kept).to_have_count(1)
    expect(hand.differences).to_have_count(0)
    hand.desk.control("tone").select_option("firm")
    expect(hand.differences.locator("ins")).to_contain_text("As decided")
    hand.decide("merge")
    expect(hand.kept).to_contain_text("As decided, we end")
    expect(hand.kept).to_contain_text("It was good.")


def test_a_field_whose_label_still_stands_in_the_readers_text_is_open_and_can_be_put_in(
    open_page: OpenPage, catalog: Catalog
) -> None:
    hand = Hand(filled(open_page, catalog, MESSAGE))
    hand.desk.control("client_name").fill("")
    hand.begin()
    hand.add("Dear", " good morning,")
    hand.desk.control("client_name").fill("Maya")
    expect(hand.kept.locator(".gap:not(.gap--filled)")).to_have_count(1)
    hand.decide("merge")
    expect(hand.kept).to_have_text(["Dear Maya, good morning,"])
    expect(hand.desk.sheet.locator(".gap:not(.gap--filled):visible")).to_have_count(0)
