"""What a guide page says of itself under its title: how long it takes to read, and when it was last reviewed."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from hooks.data.families.strings import Strings
from hooks.languages import BY_CODE, LANGUAGES
from hooks.text.counted import say_counted
from hooks.text.values import format_value

_MARKUP = re.compile(r"<!--.*?-->|\]\([^)]*\)|\{[^}]*\}")
_SIGNS = dict.fromkeys(f"[{language.script.signs}]" for language in LANGUAGES if not language.script.spaced)
_WORD = re.compile("|".join((*_SIGNS, r"[^\W\d_]+")))


def reading_minutes(markdown: str, lang: str) -> int:
    """Whole minutes, at least one, at the usual silent reading speed of the language."""
    words = _WORD.findall(_MARKUP.sub(" ", markdown))
    return max(round(len(words) / BY_CODE[lang].reading_speed), 1)


def page_byline(meta: Mapping[str, object], markdown: str, lang: str, strings: Strings) -> Markup:
    """The line under the title of a page that carries facts: how long it takes to read, and when it was reviewed."""
    if "covers" not in meta:
        return Markup()
    minutes = say_counted(strings["site.reading_time"], reading_minutes(markdown, lang), BY_CODE[lang])
    date = reviewed_on(str(meta["reviewed"]), lang, strings)
    return Markup('\n<p class="byline"><span>{}</span> <span>{}</span></p>').format(minutes, date)


def reviewed_on(date: str, lang: str, strings: Strings) -> str:
    """When a page was last reviewed, of an ISO date."""
    return strings.fill("site.reviewed", date=format_value("date", date, BY_CODE[lang]))
