"""How a client is addressed: by an option that one language alone knows, and in a greeting without a name."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, docx_paragraphs, open_desk
from tests.small import MESSAGE

PLEA = {"formal": "Molimo Vas da", "plural": "Molimo vas da", "familiar": "Molimo te da"}


def text(desk: Desk) -> str:
    return "\n".join(cell for cells in desk.lines() for cell in cells)


def test_several_people_are_addressed_where_the_language_has_a_form_for_them(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE, "hr")
    for address, plea in PLEA.items():
        desk.fill({"reason": "none", "form_of_address": address})
        assert plea in text(desk)
    desk.fill({"form_of_address": "plural"})
    taken = desk.taken()
    assert PLEA["plural"] in taken["copy"].decode()
    assert any(PLEA["plural"] in line for line in docx_paragraphs(taken["docx"]))


def test_an_option_of_another_language_is_kept_and_reads_as_usual_and_is_not_offered_again(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE, "hr")
    several = desk.control("form_of_address").locator("[value=plural]")
    desk.fill({"reason": "none", "form_of_address": "plural"})
    desk.speak("zh")
    expect(desk.control("form_of_address")).to_have_value("plural")
    assert "希望您理解" in text(desk)
    desk.control("form_of_address").select_option("familiar")
    desk.speak("hr")
    expect(several).to_be_enabled()
    desk.speak("zh")
    expect(several).to_be_disabled()
    assert "希望你理解" in text(desk)


def test_a_wording_without_a_value_stands_until_there_is_one(open_page: OpenPage) -> None:
    desk = open_desk(open_page, MESSAGE, "hr")
    without, filled, blank = desk.answer(*({"client_greeting": value} for value in (" ", "empty", "")))[0]
    assert [["Lijep pozdrav svima,"] in lines for lines in (without, filled, blank)] == [True, False, True]
    assert ["Lijep pozdrav,"] in filled
