"""Values as a sentence shows them: dates, numbers and amounts in the language of the text.

The browser does the same with Intl; tests compare the two.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_currency_precision, get_currency_symbol

from hooks.languages import Language
from hooks.text.marks import keep_value_order

NBSP = "\u00a0"
_SIGNS = ("aud", "cad", "eur", "gbp", "inr", "nzd", "sgd", "usd", "zar")


@lru_cache(1 << 12)  # texts say few values again and again
def format_value(kind: str, raw: str, language: Language, decimals: int = 2) -> str:
    """`raw` (ISO date, decimal with a point, or text) as the language writes it.

    The kind `day` is a date without its year, `sign` that of a currency before a number. An amount that is not whole
    has at least so many `decimals`.
    """
    if kind == "date":
        # South African English pads the day of a date with its year, and not of one without: a text has both
        return format_date(datetime.date.fromisoformat(raw), "long", locale=language.babel_locale).removeprefix("0")
    if kind == "day":
        return format_skeleton("MMMMd", datetime.date.fromisoformat(raw), locale=language.babel_locale)
    if kind == "sign":
        sign = get_currency_symbol(raw.upper(), locale=language.babel_locale)
        return f"{sign}{NBSP}" if sign[-1].isalpha() else sign
    if kind in ("number", "amount"):
        number = Decimal(raw)
        pattern = f"{_groups(language)}.{'0' * _decimals(kind, number, decimals)}".rstrip(".")
        return format_decimal(number, format=pattern, locale=language.babel_locale)
    return keep_value_order(raw, rtl=language.direction == "rtl")


@cache
def _groups(language: Language) -> str:
    """How the language groups digits: `#,##0`, and in India `#,##,##0`."""
    return str(Locale.parse(language.babel_locale).decimal_formats[None].pattern).partition(".")[0]


def _decimals(kind: str, number: Decimal, least: int) -> int:
    """As many as were typed; an amount has at least those of its currency, or none if it is whole."""
    if kind == "amount" and number == number.to_integral_value():
        return 0
    typed = -int(number.as_tuple().exponent)
    return max(typed, least if kind == "amount" else 0)


def own_tags(tags: Mapping[str, str], language: Language) -> tuple[tuple[str, str], ...]:
    """Those of the tags by which dates or numbers are written otherwise than by that of the language."""
    usual = _samples(language)
    return tuple((place, tag) for place, tag in tags.items() if tag and _samples(language.at(tag)) != usual)


@cache
def _samples(language: Language) -> tuple[str, ...]:
    days = [f"2027-{month:02}-05" for month in range(1, 13)]
    written = (format_value(kind, day, language) for kind in ("date", "day") for day in days)
    signs = (format_value("sign", code, language) for code in _SIGNS) if language.signs else ()
    return (*written, *signs, format_value("number", "1234567.5", language), format_value("amount", "1234", language))


def has_thousandths(currency: str) -> bool:
    """Whether a currency, by its ISO code, has three decimals, so that 250.500 need not be a quarter of a million."""
    return get_currency_precision(currency.upper()) == 3


@lru_cache(1 << 10)
def plural_category(raw: str, language: Language) -> str:
    """The CLDR category of a number, such as `few`."""
    return str(Locale.parse(language.babel_locale).plural_form(Decimal(raw)))
