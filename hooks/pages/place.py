"""The page of a place: made from its data, in the languages of the place alone."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from itertools import groupby

from babel.dates import format_skeleton, get_day_names
from babel.lists import format_list

from hooks.data.catalog import Catalog
from hooks.data.families.law import SUBJECTS, Citation
from hooks.data.families.strings import Strings
from hooks.data.free_days import FreeDay, free_days, made_up_days
from hooks.data.place import WEEKDAYS, Place
from hooks.data.place_texts import WORD
from hooks.languages import BY_CODE
from hooks.pages.notes import Note, cited, notes_of
from hooks.text.values import format_value

INDEX = "places/index.md"


def place_path(name: str) -> str:
    """The page of a place, below its language."""
    return f"places/{name}.md"


def place_meta(catalog: Catalog, name: str, lang: str) -> dict[str, str]:
    """Title and description of the page of a place."""
    strings, words = catalog.strings[lang], catalog.places.by_id[name].words[lang]
    return {key: strings.fill(f"places.{key}", place=words.name) for key in ("title", "description")}


@dataclass(frozen=True)
class PlacePage:
    """What the page of a place shows, in its language."""

    place: Place
    lang: str
    catalog: Catalog

    @property
    def words(self) -> object:
        """The words of the place."""
        return self.place.words[self.lang]

    @property
    def strings(self) -> Strings:
        """The words of the site."""
        return self.catalog.strings[self.lang]

    @property
    def notes(self) -> list[tuple[str, list[Note]]]:
        """The law notes that hold here, by subject."""
        found = notes_of(self.catalog, self.lang, self.place.id)
        groups = [(subject, [note for note in found if note.subject == subject]) for subject in SUBJECTS]
        return [(subject, notes) for subject, notes in groups if notes]

    @property
    def weekend(self) -> str:
        """The days of the weekend, by their names in the language."""
        names = get_day_names("wide", locale=BY_CODE[self.lang].babel_locale)
        days = [str(names[WEEKDAYS.index(day)]) for day in self.place.structure.weekend]
        return str(format_list(days, locale=BY_CODE[self.lang].babel_locale))

    @property
    def years(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The holidays of each year: date and name."""
        code, years = self.place.structure.holidays, self.catalog.places.structure.years
        days = free_days(code, years, self.lang, self.catalog.places.holidays.get(self.lang, {}))
        by_year = groupby(days, key=lambda item: item.day[:4])
        return [(year, [(self._short(item.day), self._named(item)) for item in found]) for year, found in by_year]

    @property
    def uncertain(self) -> bool:
        """Whether some days are not certain."""
        years = self.catalog.places.structure.years
        days = free_days(self.place.structure.holidays, years, self.lang, self.catalog.places.holidays[self.lang])
        return any(item.expected for item in days)

    @property
    def worked(self) -> str:
        """Days of a weekend that are worked, as far as they are known."""
        days = made_up_days(self.place.structure.holidays, self.catalog.places.structure.years)
        return (
            str(format_list([self.date(day) for day in days], locale=BY_CODE[self.lang].babel_locale)) if days else ""
        )

    @property
    def templates(self) -> list[str]:
        """The templates whose texts call a thing as it is called here."""
        templates = self.catalog.templates.items()
        return [name for name, template in templates if f"{{{WORD}" in str(template.words[self.lang].blocks)]

    def date(self, iso: str) -> str:
        """A day in the language of the page."""
        return format_value("date", iso, BY_CODE[self.lang])

    def source(self, sources: tuple[Citation, ...]) -> str:
        """Sources on one line, each with its kind; empty without any."""
        return cited(sources, self.strings)

    def dialled(self, number: str) -> str:
        """A number as a telephone takes it."""
        return re.sub(r"[^+\d]", "", number)

    def _short(self, iso: str) -> str:
        """A day with its weekday and without its year."""
        day = datetime.date.fromisoformat(iso)
        return str(format_skeleton("MMMEd", day, locale=BY_CODE[self.lang].babel_locale))

    def _named(self, item: FreeDay) -> str:
        name = self.strings.fill("places.moved", holiday=item.name) if item.moved else item.name
        return self.strings.fill("places.expected", holiday=name) if item.expected else name
