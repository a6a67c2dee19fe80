"""A pack in two languages: what is sent or signed has both, as on its own page, and the list is in that of the page."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import prevails
from tests.browser.held import Held
from tests.browser.packing import TELL, Packed, open_pack
from tests.small import MESSAGE, RECORD


def test_of_two_languages_the_page_says_which_one_documents_come_in(open_page: OpenPage, catalog: Catalog) -> None:
    pack = open_pack(open_page)
    line = pack.root.locator("[data-pack-one-language]")
    pack.fill(TELL)
    expect(line).to_be_hidden()
    pack.desk.second_language.select_option("hr")
    words = catalog.strings["en"]
    expect(line).to_have_text(words.fill("pack.one_language", language=words["languages.en"]))


def test_messages_have_a_second_language_and_the_list_that_of_the_page(open_page: OpenPage) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)
    pack.desk.language.select_option("hr")
    pack.desk.second_language.select_option("en")
    packed = pack.download()
    assert [name for name in packed.files if name.endswith(" - hr+en.docx")]
    assert [name for name in packed.files if name.startswith("02") and name.endswith(" - hr.docx")]
    assert [name for name in packed.files if name.startswith("00") and name.endswith(" - en.docx")]
    assert "31 March 2027" in packed.text("01")
    assert "31. ožujka 2027." in packed.text("01")


def test_files_that_are_asked_for_while_the_text_turns_are_in_the_languages_that_were_chosen(
    open_page: OpenPage,
) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)
    held = Held(pack.page, "two/two.js")
    pack.desk.second_language.select_option("hr")
    held.come()
    with pack.page.expect_download() as waiting:
        pack.make.click()
        pack.page.wait_for_timeout(200)
        held.let_go()
    packed = Packed(waiting.value)
    assert [name for name in packed.files if name.startswith("01") and name.endswith(" - en+hr.docx")]


def test_what_is_signed_comes_in_both_languages_side_by_side_as_from_its_own_page(
    open_page: OpenPage, catalog: Catalog
) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)
    pack.desk.second_language.select_option("hr")
    expect(pack.root.locator("[data-pack-one-language]")).to_be_visible()
    signed = pack.root.locator(f'[data-pack-text="{RECORD}"] [data-pack-state]')
    expect(signed).to_contain_text(catalog.strings["en"]["builder.prevailing"])
    packed = pack.download()
    [name] = [name for name in packed.files if name.startswith("03")]
    assert name.endswith(" - en+hr.docx")
    text = packed.text("03")
    assert catalog.strings["hr"].fill("builder.gap", name=TELL["project"]) in packed.words(
        "03"
    )  # nobody said it in Croatian
    for lang in ("en", "hr"):
        assert catalog.templates[RECORD].words[lang].blocks["items"]["title"] in text
    pack.page.evaluate(
        "sessionStorage.setItem('good-terms:text', JSON.stringify({ version: 2,"
        " values: { language: 'en', second: 'hr', page: 'en', prevails: 'second' } }))"
    )
    pack.page.reload()
    pack = type(pack)(pack.page)
    expect(signed).not_to_contain_text(catalog.strings["en"]["builder.prevailing"])
    assert prevails(catalog, "en", "hr") in pack.download().text("03")


def test_the_list_is_in_the_language_of_the_page_there_and_in_the_file(open_page: OpenPage, catalog: Catalog) -> None:
    pack = open_pack(open_page)
    pack.fill(TELL)
    pack.desk.second_language.select_option("ar")
    expect(pack.root.locator("[data-pack-one-language]")).to_be_visible()
    expect(pack.desk.sheet).to_have_count(1)
    expect(pack.desk.sheet).to_have_attribute("lang", "en")
    pack.desk.language.select_option("hr")
    title = catalog.templates[MESSAGE].words["hr"].title
    expect(pack.desk.sheet).to_contain_text(f"{title} - ")  # the name of its file
    expect(pack.desk.sheet).to_have_attribute("lang", "en")
