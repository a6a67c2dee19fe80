"""Values as a sentence shows them: dates, numbers and amounts in the language of the text.

The browser does the same with Intl; tests compare the two.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_precision

from hooks.languages import Language

LRM = "\u200e"
NBSP = "\u00a0"
_DIGIT_GROUPS = re.compile(r"(?<![\w\u200e])\+?\d[\d/().\-]*(?: [\d/().\-]+)*\d(?![\w\u200e])")


def format_value(kind: str, raw: str, language: Language) -> str:
    """`raw` (ISO date, decimal with a point, or text) as the language writes it."""
    if kind == "date":
        return format_date(datetime.date.fromisoformat(raw), "long", locale=language.babel_locale)
    if kind in ("number", "amount"):
        number = Decimal(raw)
        pattern = f"#,##0.{'0' * _decimals(kind, number)}".rstrip(".")
        return format_decimal(number, format=pattern, locale=language.babel_locale)
    return keep_digit_order(raw, language)


def _decimals(kind: str, number: Decimal) -> int:
    """As many as were typed; an amount has at least two, or none if it is whole."""
    if kind == "amount" and number == number.to_integral_value():
        return 0
    typed = -int(number.as_tuple().exponent)
    return max(typed, 2 if kind == "amount" else 0)


def has_thousandths(currency: str) -> bool:
    """Whether a currency, by its ISO code, has three decimals, so that 250.500 need not be a quarter of a million."""
    return get_currency_precision(currency.upper()) == 3


def keep_digit_order(text: str, language: Language) -> str:
    """Wrap digit groups in marks so that `+385 1 234` and `2027-08` keep their order in right-to-left text.

    After Arabic letters the blank, plus and hyphen between digits would turn the groups round (UAX 9, W2 and W4).
    """
    if language.direction == "ltr":
        return text

    def wrap(match: re.Match[str]) -> str:
        group = match.group()
        return f"{LRM}{group}{LRM}" if re.search(r"[ +-]", group) else group

    return _DIGIT_GROUPS.sub(wrap, text)


def plural_category(raw: str, language: Language) -> str:
    """The CLDR category of a number, such as `few`."""
    return str(Locale.parse(language.babel_locale).plural_form(Decimal(raw)))
