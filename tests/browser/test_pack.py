"""All texts at once on the real site: names, days and sums agree in every file of a situation, in each language."""

from __future__ import annotations

import json
import re
import time

import pytest
from playwright.sync_api import expect

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE, CODES
from hooks.text.values import format_value
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.browser.packing import Packing

PAGE = "tools/pack/"
SECONDS = 5
NOTICE = {
    "situation": "notice",
    "how": "talk",
    "client_name": "Zoë & Šime",
    "greeting": "Zoë & Šime",
    "client_gender": "company",
    "sender_name": "Maya Brooks",
    "sender_gender": "female",
    "project": "Zvono",
    "reason": "grown",
    "notice_days": "30",
    "talk_day": "2027-03-23",
    "talk_time": "10:00",
    "reply_by": "2027-03-30",
    "last_day": "2027-04-29",
    "handover_day": "2027-04-28",
    "delivered": "files",
    "data": "none",
    "currency": "eur",
    "invoices": json.dumps([{"number": "31", "issued": "2027-03-31", "gross": "480", "paid": "200.50"}]),
    "pay_by": "2027-05-20",
}
NAMES = re.compile("Zoë & Šime|Maya Brooks|Zvono")
YEAR = re.compile(r"\s?2027[.年]?")
"""A message that names one year says it once."""
LISTED = ("notice", "told", "they_ended", "mutual", "project_end", "unpaid", "limit")


@pytest.mark.parametrize("lang", CODES)
def test_names_days_and_sums_agree_in_every_file(lang: str, open_page: OpenPage, catalog: Catalog) -> None:
    pack = Packing(open_page(PAGE, lang))
    pack.fill(NOTICE)
    begun = time.monotonic()
    packed = pack.download()
    assert time.monotonic() - begun < SECONDS
    texts = {name: text for name, text in packed.texts().items() if name.endswith(".docx")}
    assert len(texts) == 11
    assert [name for name, text in texts.items() if not NAMES.search(text)] == []
    assert len([name for name, text in texts.items() if NOTICE["client_name"] in text]) > 4
    titles = [catalog.templates[text.id].words[lang].title for text in catalog.tools["pack"].structure.pack]
    in_pack = [title for title in titles if any(f" - {title} - " in name for name in texts)]
    assert len(in_pack) == 10
    assert [title for title in in_pack if title not in packed.index] == []

    def day(value: str) -> str:
        return YEAR.sub("", format_value("date", value, BY_CODE[lang]))

    def of(template: str) -> str:
        return packed.text(catalog.templates[template].words[lang].title)

    assert day("2027-05-06") in packed.index
    assert day("2027-05-06") in of("closing-statement")
    assert day("2027-05-13") in of("closing-statement")
    assert day("2027-04-28") in of("handover-record")
    assert day("2027-05-05") in of("handover-record")
    assert day("2027-04-29") in of("statement-of-account")
    assert day("2027-05-20") in of("statement-of-account")
    assert day("2027-05-20") in of("closing-statement")
    for template in ("statement-of-account", "closing-statement"):
        assert re.search(r"279[.,]50", of(template)), template


@pytest.mark.parametrize("situation", LISTED)
def test_each_situation_has_its_texts_and_each_text_is_filled(
    situation: str, open_page: OpenPage, catalog: Catalog
) -> None:
    assert set(LISTED) == set(catalog.tools["pack"].fields["situation"].options)
    pack = Packing(open_page(PAGE))
    pack.fill({**NOTICE, "situation": situation, "send_day": "2027-04-30", "boundary": "scope"})
    packed = pack.download()
    texts = {name: text for name, text in packed.texts().items() if name.endswith(".docx")}
    assert len(texts) > 3
    assert [name for name, text in texts.items() if not NAMES.search(text)] == []


def test_days_that_nobody_typed_follow_the_last_day(open_page: OpenPage, base_url: str, catalog: Catalog) -> None:
    """What the pack filled into its texts does not come back as typed: not after a reload, nor from another page."""
    days = {"statement_day": "", "closing_day": ""}
    pack = Packing(open_page(PAGE))
    pack.fill({**NOTICE, "last_day": "2027-02-10"})
    pack.page.reload()
    pack = Packing(pack.page)
    pack.fill({"last_day": "2027-03-01"})
    _has(pack, days)
    pack.page.goto(base_url + "templates/ending-email/")
    ending = Desk(pack.page)
    expect(ending.control("last_day")).to_have_value("2027-03-01")
    ending.fill({"last_day": "2027-04-15"})
    ending.page.wait_for_timeout(300)
    ending.page.goto(base_url + PAGE)
    pack = Packing(ending.page)
    expect(pack.entries).not_to_have_count(0)
    _has(pack, {**days, "last_day": "2027-04-15"})
    packed = pack.download()
    _has(pack, days)
    titles = {name: catalog.templates[name].words["en"].title for name in ("statement-of-account", "closing-statement")}
    assert "15 April" in packed.text(titles["statement-of-account"])
    assert "22 April" in packed.text(titles["closing-statement"])
    assert [name for name, text in packed.texts().items() if re.search("17 February|8 March", text)] == []


def test_a_day_that_was_typed_on_the_page_of_a_text_stands_in_the_pack(open_page: OpenPage, base_url: str) -> None:
    pack = Packing(open_page(PAGE))
    pack.fill(NOTICE)
    pack.page.goto(base_url + "templates/closing-statement/")
    closing = Desk(pack.page)
    expect(closing.control("closing_day")).to_have_value("2027-05-06")
    closing.fill({"closing_day": "2027-05-10"})
    closing.page.wait_for_timeout(300)
    closing.page.goto(base_url + PAGE)
    pack = Packing(closing.page)
    expect(pack.entries).not_to_have_count(0)
    _has(pack, {"closing_day": "2027-05-10", "statement_day": ""})


def _has(pack: Packing, values: dict[str, str]) -> None:
    for name, value in values.items():
        expect(pack.desk.control(name)).to_have_value(value)


def test_what_a_reader_owes_in_the_statement_is_what_the_closing_message_says(
    open_page: OpenPage, base_url: str, catalog: Catalog
) -> None:
    """The statement has its own page, which knows more: its sum holds everywhere until the reader says otherwise."""
    rows = [{"number": "8", "gross": "500", "paid": "1000"}]
    desk = open_desk(open_page, "statement-of-account")
    desk.fill({"invoices": json.dumps(rows), "currency": "eur", "statement_day": "2027-04-29"})
    desk.page.wait_for_timeout(300)
    desk.page.goto(base_url + PAGE)
    pack = Packing(desk.page)
    _has(pack, {"balance": "provider_pays"})
    pack.fill({**NOTICE, "situation": "told", "invoices": "", "pay_by": ""})
    closing = pack.download().text(catalog.templates["closing-statement"].words["en"].title)
    assert "€500" in closing
    expect(pack.desk.control("balance")).to_have_value("provider_pays")
    pack.fill({"pay_day": "2027-05-20"})
    closing = pack.download().text(catalog.templates["closing-statement"].words["en"].title)
    assert "20 May" in closing
    pack.fill({"balance": "settled"})  # it was paid since: the reader knows more than the statement
    closing = pack.download().text(catalog.templates["closing-statement"].words["en"].title)
    assert "€500" not in closing
    _has(pack, {"balance": "settled"})


def test_a_balance_goes_with_the_invoices_that_it_came_from(open_page: OpenPage, catalog: Catalog) -> None:
    pack = Packing(open_page(PAGE))
    pack.fill({**NOTICE, "reply_by": ""})
    pack.download()
    _has(pack, {"balance": "client_pays"})
    pack.fill({"invoices": "", "pay_by": ""})
    closing = pack.download().text(catalog.templates["closing-statement"].words["en"].title)
    assert "279.50" not in closing
    _has(pack, {"balance": ""})
