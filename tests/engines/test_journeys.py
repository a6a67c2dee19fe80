"""In the browsers of all makers nothing that was typed is lost, whichever way its reader goes."""

from __future__ import annotations

import json

from tests.engines.reader import Answers, Reader
from tests.pages import address
from tests.small import CONTRACT, MESSAGE, PLACES, RECORD

SHARED: Answers = {"client_name": "Northside & Sons"}
OWN: Answers = {"channel": "Weaving <fine> cloth", "fee_model": "hourly", "cure_clause": True}
ANSWERS = SHARED | OWN
KEPT = {"shared": SHARED, f"template:{CONTRACT}": OWN | {"cure_clause": "true"}}
BY_HAND = "by <b>hand</b>"
ENTER = "\ue007"
ROWS = [{"asset": "Logo", "place": "Drive"}, {"asset": "Domain", "place": "Registrar"}]


def _filled(reader: Reader, path: str = PLACES[CONTRACT]) -> Reader:
    reader.open(path)
    assert reader.answers(ANSWERS).keys() == ANSWERS.keys()
    assert not ANSWERS.items() & reader.answers(ANSWERS).items()
    reader.fill(ANSWERS)
    return reader


def _expect_all(reader: Reader) -> None:
    assert reader.answers(ANSWERS) == ANSWERS
    assert str(OWN["channel"]) in reader.text()
    assert str(SHARED["client_name"]) in reader.text()


def test_what_is_filled_in_stands_in_the_text_and_in_the_memory(reader: Reader) -> None:
    _filled(reader)
    _expect_all(reader)
    reader.rest()
    assert reader.kept() == KEPT


def test_a_reload_keeps_the_answers(reader: Reader) -> None:
    _filled(reader).driver.reload()
    _expect_all(reader)
    assert reader.kept() == KEPT


def test_going_back_keeps_the_answers_however_often(reader: Reader) -> None:
    _filled(reader)
    stood = []
    for _ in range(3):
        assert reader.leave() == KEPT
        stood.append(reader.back())
        _expect_all(reader)
    assert any(stood)
    reader.open(PLACES[CONTRACT])
    _expect_all(reader)


def test_what_is_typed_after_going_back_is_kept_beside_the_rest(reader: Reader) -> None:
    _filled(reader).leave()
    reader.back()
    reader.fill({"payment_days": "14"})
    own = f"template:{CONTRACT}"
    assert reader.leave() == KEPT | {own: KEPT[own] | {"payment_days": "14"}}


def test_going_back_keeps_the_rows(reader: Reader) -> None:
    reader.open(PLACES[RECORD])
    for number, row in enumerate(ROWS, 1):
        reader.add_row("assets", number, row)
    cells = reader.cells("assets")
    assert [cell for cell in cells if cell] == [value for row in ROWS for value in row.values()]
    kept = reader.leave()
    assert kept.keys() == {f"template:{RECORD}"}
    reader.back()
    assert reader.cells("assets") == cells
    assert ROWS[1]["asset"] in reader.text()
    assert reader.leave() == kept


def test_a_page_that_nobody_touched_changes_nothing_in_the_memory(reader: Reader) -> None:
    reader.open(PLACES[MESSAGE])
    reader.fill(SHARED)
    reader.open(PLACES[CONTRACT])
    assert reader.answers(SHARED) == SHARED
    for _ in range(2):
        assert reader.leave() == {"shared": SHARED}
        reader.back()
        assert reader.answers(SHARED) == SHARED


def test_a_change_of_language_keeps_the_answers(reader: Reader) -> None:
    _filled(reader)
    for lang in ("ar", "en"):
        reader.driver.choose("[data-text-language]", lang)
        reader.driver.until("document.querySelector('[data-paper] [data-sheet]').lang === arguments[0]", lang)
        _expect_all(reader)
    for lang in ("ar", "en"):
        reader.driver.click("header button[popovertarget=languages]")
        reader.driver.click(f'#languages a[hreflang="{lang}"]')
        target = reader.base_url + address(lang, PLACES[CONTRACT])
        reader.driver.until("document.readyState === 'complete' && location.href === arguments[0]", target)
        assert reader.answers(ANSWERS) == ANSWERS


def test_copying_says_so(reader: Reader) -> None:
    _filled(reader)
    reader.driver.click("[data-action=copy]")
    reader.driver.until("document.querySelector('[data-status]').textContent.trim() !== ''")


def test_what_is_written_by_hand_has_its_lines_and_stays_after_a_reload_and_going_back(reader: Reader) -> None:
    reader.open(PLACES[MESSAGE])
    place = "[data-line=paragraph] [contenteditable]"
    reader.driver.click("[data-action=hand]")
    reader.driver.until(f"!!document.querySelector('{place}')")
    reader.driver.type(place, f"{BY_HAND}{ENTER}{BY_HAND}")
    reader.driver.click("[data-action=hand]")
    reader.driver.until("!document.querySelector('[contenteditable]')")
    kept = "document.querySelector('[data-hand=kept]')?.textContent"
    text = reader.driver.run(f"return {kept}")
    assert text.count("\n") == 1
    assert text.count(BY_HAND) == 2
    reader.rest()
    stored = reader.kept()
    assert stored.keys() == {f"hand:{MESSAGE}"}
    reader.driver.reload()
    reader.driver.until(f"{kept} === {json.dumps(text)}")
    assert reader.leave() == stored
    reader.back()
    reader.driver.until(f"{kept} === {json.dumps(text)}")
