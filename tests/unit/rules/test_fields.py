"""Values and whether they fit their fields."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.data.fields import FieldStructure, value_fault
from hooks.data.model import is_date
from hooks.languages import BY_CODE
from hooks.text.document import Document, Node
from hooks.text.fill import fill_document
from hooks.text.values import format_value

CHOICE = FieldStructure(type="choice", options=("grown", "direction"))
ROWS = FieldStructure(type="list", columns={"what": "text", "day": "date", "n": "number"})
FITTING = [
    (FieldStructure(type="date"), "2027-03-31"),
    (FieldStructure(type="date"), "2028-02-29"),
    (FieldStructure(type="number"), "30"),
    (FieldStructure(type="number"), "1.5"),
    (FieldStructure(type="amount"), "0"),
    (CHOICE, "grown"),
    (FieldStructure(type="boolean"), "true"),
    (FieldStructure(type="text"), "{anything} <b>"),
    (ROWS, "[]"),
    (ROWS, '[{"what": "one \\"login\\"", "day": "2027-03-31", "n": "2"}, {"what": "", "day": " "}, {}]'),
]
WRONG = [
    (FieldStructure(type="date"), "2027-02-29"),
    (FieldStructure(type="date"), "20270331"),
    (FieldStructure(type="date"), "2027-W13-3"),
    (FieldStructure(type="date"), "31.3.2027"),
    (FieldStructure(type="date"), ""),
    (FieldStructure(type="number"), "1,5"),
    (FieldStructure(type="number"), "1.000.000"),
    (FieldStructure(type="number"), "²"),
    (FieldStructure(type="number"), "٣"),
    (FieldStructure(type="amount"), "-5"),
    (FieldStructure(type="amount"), "5."),
    (CHOICE, "Grown"),
    (FieldStructure(type="boolean"), "yes"),
    (ROWS, ""),
    (ROWS, "one website login"),
    (ROWS, '{"what": "a"}'),
    (ROWS, '["a"]'),
    (ROWS, '[{"which": "a"}]'),
    (ROWS, '[{"n": 2}]'),
    (ROWS, '[{"n": "soon"}]'),
    (ROWS, '[{"n": "1"}, {"day": "31.3.2027"}]'),
]


@pytest.mark.parametrize(("field", "value"), FITTING)
def test_a_value_that_fits_has_no_fault(field: FieldStructure, value: str) -> None:
    assert value_fault(field, value) is None


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_a_value_that_does_not_fit_comes_with_advice(field: FieldStructure, value: str) -> None:
    assert value_fault(field, value)


@given(st.text(st.sampled_from("0123456789.,-W²٣ "), max_size=10), st.sampled_from(["date", "number", "amount"]))
def test_what_fits_can_be_written_in_a_sentence(value: str, kind: str) -> None:
    field = FieldStructure.model_validate({"type": kind})
    if value_fault(field, value) is None:
        assert format_value(kind, value, BY_CODE["en"])


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, value in FITTING if field is ROWS])
def test_rows_that_fit_fill_a_table(field: FieldStructure, value: str) -> None:
    node = Node("rows", "a", rows=(((),) * 3,), each="a", columns=tuple(field.columns.items()))
    filled = fill_document(Document("a", "record", "en", "T", (node,)), {"a": value})
    assert filled.nodes[0].rows


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)))
def test_every_date_as_browsers_write_it_is_one(date: object) -> None:
    assert is_date(str(date))


@pytest.mark.parametrize("text", ["0405-05-27", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_year_that_nobody_means_is_no_date(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize("text", ["[" * 50_000, '{"a":' * 50_000, "[1" + "0" * 5000 + "]"])
def test_rows_that_are_nested_without_end_are_told(text: str) -> None:
    assert value_fault(ROWS, text)
