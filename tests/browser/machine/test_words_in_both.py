"""What is typed in words is asked for in both languages of a text, and is open in one until it was typed in it."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import docx_paragraphs, even, in_both
from tests.small import CONTRACT, RECORD


def test_words_are_asked_for_in_the_second_language_and_stand_in_its_text_alone(
    open_page: OpenPage, catalog: Catalog
) -> None:
    desk = in_both(open_page, catalog, CONTRACT, "en", "hr")
    first, second = (sheet.locator('[data-slot="project"]').first for sheet in desk.sheet.all())
    borrowed = catalog.strings["hr"].fill("builder.gap", name=first.inner_text())
    expect(second).to_have_text(even(borrowed))
    assert even(borrowed) in even(" ".join(docx_paragraphs(desk.download("docx"))))
    label = catalog.templates[CONTRACT].field_words("en", "project").label
    entry = desk.root.locator("[data-still-list] a[href='#field-project@hr']")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text(label)
    desk.control("project@hr").fill("Bilten")
    expect(second).to_have_text("Bilten")
    expect(first).not_to_have_text("Bilten")
    desk.control("project@hr").fill("")
    expect(second).to_have_text(even(borrowed))
    desk.control("project@hr").fill("Bilten")
    expect(entry).to_have_count(0)
    assert "Bilten" in " ".join(docx_paragraphs(desk.download("docx")))
    desk.page.reload()
    expect(desk.control("project@hr")).to_have_value("Bilten")
    expect(second).to_have_text("Bilten")
    desk.second_language.select_option("zh")
    expect(desk.sheet.nth(1)).to_have_attribute("lang", "zh")
    expect(desk.row("project@hr")).to_have_count(0)
    expect(desk.sheet.nth(1)).not_to_contain_text("Bilten")


def test_names_are_not_asked_for_twice(open_page: OpenPage, catalog: Catalog) -> None:
    desk = in_both(open_page, catalog, RECORD, "en", "ar")
    expect(desk.row("open_points@ar")).to_be_visible()
    expect(desk.row("sender_name@ar")).to_have_count(0)


def test_a_cleared_form_forgets_its_words_in_every_language(open_page: OpenPage, catalog: Catalog) -> None:
    desk = in_both(open_page, catalog, RECORD, "en", "ar")
    desk.control("open_points@ar").fill("نقطة")
    desk.second_language.select_option("hr")
    expect(desk.row("open_points@hr")).to_be_visible()
    desk.page.once("dialog", lambda dialog: dialog.accept())
    desk.button("clear").click()
    expect(desk.control("open_points")).to_have_value("")
    assert "نقطة" not in desk.page.evaluate("JSON.stringify({ ...sessionStorage })")
