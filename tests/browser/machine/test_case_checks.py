"""What My case says of a text is what its own page says: what is open, what to check, what the reader wrote."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.hand import OWN, written_hand
from tests.browser.my_case import MyCase, go_case
from tests.browser.packing import TELL, open_pack
from tests.small import CONTRACT, MESSAGE, RECORD

ODD = [
    (MESSAGE, {"last_day": "2020-01-02", "notice_days": "soon"}),
    (CONTRACT, {"start_day": "2028-01-01", "end_day": "2027-12-31", "payment_days": "soon"}),
    (RECORD, {"paid": "0"}),
]


def _looked(desk: Desk, base_url: str) -> MyCase:
    """My case, once it has looked at the texts themselves."""
    case = go_case(desk.page, base_url)
    case.page.locator("[data-my-case][data-looked]").wait_for()
    return case


def _entry(case: MyCase, name: str) -> Locator:
    return case.begun.locator(f'[data-text="template:{name}"]')


@pytest.mark.parametrize(("name", "odd"), ODD, ids=[name for name, _ in ODD])
def test_what_is_to_be_checked_is_named_as_on_the_page_of_the_text(
    open_page: OpenPage, base_url: str, catalog: Catalog, name: str, odd: dict[str, str]
) -> None:
    desk = open_desk(open_page, name)
    desk.control("client_name").focus()
    desk.answer({**catalog.templates[name].example("complete", "en"), **odd})
    for field in odd:
        desk.control(field).dispatch_event("change", {"bubbles": True})
    page = desk.root.locator("[data-still-checks] li, [data-still] [data-finding]:not(.off)")
    expect(page).not_to_have_count(0)
    desk.page.wait_for_timeout(600)
    listed = sorted(page.all_text_contents())
    case = _looked(desk, base_url)
    assert sorted(_entry(case, name).locator(".case__checks li").all_text_contents()) == listed


def test_of_two_languages_it_names_what_they_leave_open(open_page: OpenPage, base_url: str, catalog: Catalog) -> None:
    desk = open_desk(open_page, CONTRACT)
    desk.answer(catalog.templates[CONTRACT].example("complete", "en"))
    desk.speak_also("hr")
    entries = desk.root.locator("[data-still-list] li")
    expect(entries.filter(has_text=catalog.strings["en"]["builder.prevailing"])).to_have_count(1)
    desk.page.wait_for_timeout(600)
    listed = sorted(entries.all_text_contents())
    assert len(listed) > 1  # words that stand in one language alone, too
    case = _looked(desk, base_url)
    missing = _entry(case, CONTRACT).locator(":scope > a, :scope > span:not([class])")
    assert sorted(missing.all_text_contents()[1:]) == listed


def test_what_was_written_by_hand_stands_among_what_was_typed(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    hand = written_hand(open_page, catalog)
    hand.page.wait_for_timeout(300)
    case = go_case(hand.page, base_url)
    expect(case.typed).to_contain_text(OWN)
    language = catalog.strings["en"]["languages.en"]
    expect(case.typed).to_contain_text(catalog.strings["en"].fill("case.by_hand", language=language))


def test_what_nobody_typed_stands_apart_or_not_at_all(open_page: OpenPage, base_url: str, catalog: Catalog) -> None:
    pack = open_pack(open_page)
    pack.fill({**TELL, "tone": "warm"})
    pack.desk.fill({"tone": "neutral"})  # as the form begins
    pack.page.wait_for_timeout(300)
    case = go_case(pack.page, base_url)
    words, record = catalog.strings["en"], catalog.templates[RECORD]
    made = case.typed.get_by_role("heading", name=words["case.made"]).locator("+ ul")
    expect(made).to_contain_text(record.field_words("en", "open_day").label)
    expect(made).to_contain_text("7 April 2027")
    expect(case.typed.locator("ul").first).not_to_contain_text(
        catalog.templates[MESSAGE].field_words("en", "tone").label
    )
    expect(case.begun.locator(f'[data-text="template:{RECORD}"]')).to_have_count(0)
