"""Signs that people type with a number."""

from __future__ import annotations

import pytest

from tests.vectors.engine import in_browser


@pytest.mark.parametrize(
    ("typed", "kind", "currency", "lang", "read"),
    [
        ("19 %", "number", "", "en", "19"),
        ("١٩٪", "number", "", "ar", "١٩"),
        ("７％", "number", "", "zh", "７"),
        ("5 %", "amount", "eur", "en", "5 %"),
        ("£850", "amount", "gbp", "en", "850"),
        ("850 eur", "amount", "eur", "hr", "850"),
        ("¥500", "amount", "cny", "zh", "500"),
        ("A$500", "amount", "aud", "en", "500"),
        ("$500", "amount", "aud", "en", "500"),
        ("$500", "amount", "gbp", "en", "$500"),
        ("£850", "amount", "", "en", "£850"),
        ("500", "amount", "usd", "en", "500"),
    ],
)
def test_a_number_stands_without_its_own_sign_and_keeps_a_foreign_one(
    typed: str, kind: str, currency: str, lang: str, read: str
) -> None:
    assert in_browser([("withoutSign", [typed, kind, currency, lang])]) == [read]
