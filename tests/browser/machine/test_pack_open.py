"""What is open in the texts of a pack: the same on its page, in its list, and on the page of each text."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, wake
from tests.browser.packing import TELL, open_pack
from tests.small import CALL, MESSAGE, PLACES, RECORD


def test_the_list_says_what_is_open_and_nothing_where_nothing_is(open_page: OpenPage, catalog: Catalog) -> None:
    pack = open_pack(open_page)
    pack.fill({**TELL, "notice_days": ""})
    label = catalog.templates[MESSAGE].field_words("en", "notice_days").label
    assert label in pack.entry(MESSAGE)
    packed = pack.download()
    assert catalog.strings["en"]["text.pack_open"].format(text=label) in packed.index
    assert catalog.strings["en"]["text.pack_done"] in packed.index
    pack.fill({"notice_days": "30"})
    expect(pack.root.locator(f'[data-pack-text="{MESSAGE}"] [data-pack-state="ready"]')).to_be_visible()
    assert label not in pack.download().index


def test_what_is_open_is_known_before_the_files_are_made_and_the_files_say_the_same(open_page: OpenPage) -> None:
    pack = open_pack(open_page)
    pack.fill({**TELL, "notice_days": "", "points": ""})
    of_record = pack.root.locator(f'[data-pack-text="{RECORD}"] [data-pack-state="lacks"]')
    expect(of_record).to_be_visible()  # no field is asked for: its sheet alone says what is open
    before = {name: pack.entry(name) for name in (MESSAGE, CALL, RECORD)}
    pack.download()
    assert {name: pack.entry(name) for name in before} == before


def test_what_is_to_be_checked_in_a_text_is_named_as_on_its_own_page(open_page: OpenPage, catalog: Catalog) -> None:
    pack = open_pack(open_page)
    pack.fill({**TELL, "last_day": "2020-01-02"})
    words, template = catalog.strings["en"], catalog.templates[MESSAGE]
    label = template.field_words("en", "last_day").label
    entry = pack.root.locator(f'[data-pack-text="{MESSAGE}"] [data-pack-state]')
    expect(entry).to_have_text(words.fill("pack.checks", names=label))
    packed = pack.download()
    assert words.fill("pack.check", names=label) in packed.index
    pack.page.goto(pack.page.url.replace("tools/kit/", PLACES[MESSAGE]))
    desk = Desk(pack.page)
    wake(desk.root)
    expect(desk.root.locator("[data-still-count]")).to_have_text(words.fill("builder.still_check", count=1))


def test_a_day_that_the_pack_filled_in_follows_the_last_day_on_the_page_of_its_text(
    open_page: OpenPage, base_url: str
) -> None:
    pack = open_pack(open_page)
    pack.fill({**TELL, "wait": "9"})
    pack.page.goto(base_url + PLACES[RECORD])
    desk = Desk(pack.page)
    expect(desk.control("open_day")).to_have_value("2027-04-09")
    pack.page.goto(base_url + PLACES[MESSAGE])
    Desk(pack.page).control("last_day").fill("2027-06-01")
    pack.page.goto(base_url + PLACES[RECORD])
    expect(desk.control("open_day")).to_have_value("2027-06-10")
    expect(desk.slot("open_day")).to_contain_text("10 June 2027")
    desk.control("open_day").fill("2027-07-01")  # what the reader says stays
    pack.page.goto(base_url + PLACES[MESSAGE])
    Desk(pack.page).control("project").fill("Other work")
    pack.page.goto(base_url + PLACES[RECORD])
    expect(desk.root.locator("[data-filled]")).to_be_visible()
    expect(desk.control("open_day")).to_have_value("2027-07-01")
