"""What the site advises: what is usual stands there."""

from __future__ import annotations

from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk


def test_a_number_that_is_usual_stands_in_the_form_and_in_the_text(open_page: OpenPage, catalog: Catalog) -> None:
    usual = {
        (name, field): item.default
        for name, template in catalog.templates.items()
        for field, item in template.fields.items()
        if item.type == "number" and item.default is not None
    }
    assert usual
    for (name, field), value in usual.items():
        desk = open_desk(open_page, name)
        expect(desk.control(field)).to_have_value(str(value))
        expect(desk.slot(field)).to_have_text(str(value))
