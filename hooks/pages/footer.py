"""What a guide page says about itself: how long it takes to read, and when it was last reviewed."""

from __future__ import annotations

import re

from hooks.data.families.strings import Strings
from hooks.languages import BY_CODE, LANGUAGES
from hooks.text.values import format_value

_MARKUP = re.compile(r"<!--.*?-->|\]\([^)]*\)|\{[^}]*\}")
_SIGNS = dict.fromkeys(f"[{language.script.signs}]" for language in LANGUAGES if not language.script.spaced)
_WORD = re.compile("|".join((*_SIGNS, r"[^\W\d_]+")))


def reading_minutes(markdown: str, lang: str) -> int:
    """Whole minutes, at least one, at the usual silent reading speed of the language."""
    words = _WORD.findall(_MARKUP.sub(" ", markdown))
    return max(round(len(words) / BY_CODE[lang].reading_speed), 1)


def page_footer(markdown: str, reviewed: str, lang: str, strings: Strings) -> tuple[str, str]:
    """The two short texts below a guide page's text. `reviewed` is an ISO date."""
    time = strings.fill("site.reading_time", minutes=reading_minutes(markdown, lang))
    return time, reviewed_on(reviewed, lang, strings)


def reviewed_on(date: str, lang: str, strings: Strings) -> str:
    """When a page was last reviewed, of an ISO date."""
    return strings.fill("site.reviewed", date=format_value("date", date, BY_CODE[lang]))
