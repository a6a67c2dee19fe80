"""Holidays of a place, as the `holidays` library knows them: which days, and how a language calls them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from hooks.data.place import HolidayCode
from hooks.languages import BY_CODE, DEFAULT

_MARK = re.compile(r" \(((?:observed|estimated)(?:, estimated)?)\)$")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")  # pages have one kind of digits
_ESTIMATED = "islamic_show_estimated"


@dataclass(frozen=True)
class FreeDay:
    """A holiday. `moved` is one that is taken on this day because its own is no working day, where the name does not
    say so by itself; `expected` says that the day is worked out, and may still become another one.
    """

    day: str
    name: str
    moved: bool = False
    expected: bool = False


@cache
def known_codes() -> Mapping[str, tuple[str, ...]]:
    """The codes of countries that the library knows, each with those of its parts."""
    return {code: tuple(parts) for code, parts in _library().list_supported_countries().items()}


def speaks(code: HolidayCode, lang: str) -> bool:
    """Whether the library names the holidays of a place in a language."""
    return lang == DEFAULT.code or bool(_language(_library().country_holidays(code.country), lang))


def english_names(code: HolidayCode, years: Iterable[int]) -> list[str]:
    """The names by which a language that the library does not speak is asked for its own."""
    return list(dict.fromkeys(item.name for item in _english(code, tuple(years))))


def free_days(code: HolidayCode, years: Iterable[int], lang: str, words: Mapping[str, str]) -> list[FreeDay]:
    """The holidays of these years in a language. `words` has its names where the library has none."""
    wanted = tuple(years)
    english = _english(code, wanted)
    if lang == DEFAULT.code:
        return list(english)
    if not speaks(code, lang):
        return [FreeDay(item.day, words[item.name], item.moved, item.expected) for item in english]
    expected = {item.day for item in english if item.expected}
    read = _named(code, wanted, lang, estimated=False)
    return [FreeDay(day, name, expected=day in expected) for day, names in read.items() for name in names]


def made_up_days(code: HolidayCode, years: Iterable[int]) -> list[str]:
    """Days of a weekend that are worked in place of others, as far as they are known."""
    wanted = tuple(years)
    found = getattr(_library().country_holidays(code.country, years=wanted), "weekend_workdays", ())
    return sorted(day.isoformat() for day in found if day.year in wanted)


@cache
def _english(code: HolidayCode, years: tuple[int, ...]) -> tuple[FreeDay, ...]:
    """The holidays by their English names, of which what the library adds in brackets is taken away and told."""
    found = []
    for day, names in _named(code, years, DEFAULT.code, estimated=True).items():
        for name in names:
            mark = _MARK.search(name)
            added = mark.group(1) if mark else ""
            found.append(FreeDay(day, _MARK.sub("", name), "observed" in added, "estimated" in added))
    return tuple(found)


@cache
def _named(code: HolidayCode, years: tuple[int, ...], lang: str, *, estimated: bool) -> Mapping[str, list[str]]:
    """By day, the names of what is celebrated on it; those of Islam are marked where they are `estimated`."""
    plain = _library().country_holidays(code.country)
    language = _language(plain, lang)
    read = partial(_library().country_holidays, code.country, code.subdivision or None, years, language=language)
    marks = _ESTIMATED in inspect.signature(type(plain).__init__).parameters
    found = read(**{_ESTIMATED: estimated}) if marks else read()
    return {day.isoformat(): [name.translate(_DIGITS) for name in found.get_list(day)] for day in sorted(found)}


def _language(known: Any, lang: str) -> str | None:
    """How the library calls a language among those in which it knows a country: in the way of our pages, if it can."""
    supported = known.supported_languages or ()
    spoken = (BY_CODE[lang].word.replace("-", "_"), known.default_language, *supported)
    return next((name for name in spoken if name in supported and name.split("_")[0] == lang), None)


def _library() -> Any:
    """Loaded at the first need: it takes a while, and most commands ask for no holiday."""
    import holidays

    return holidays
