"""A place where readers work: its money, calendar and names of things, its law, and whom to ask and to call there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from hooks.data.families.law import Citation, NoteText, Subject
from hooks.data.model import PHONE, IsoDate, LanguageCode, Model, Name, Slug, Text
from hooks.languages import BY_CODE

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Phone = Annotated[str, Field(pattern=PHONE.pattern)]
Sources = tuple[Citation, ...]


class PlacesStructure(Model):
    """Which places there are, and the years of their calendars."""

    order: dict[LanguageCode, tuple[Slug, ...]]
    """By language, the places that its readers choose from, in the order in which they stand: all that name it."""
    default: dict[LanguageCode, Slug] = {}
    """By language, the place that is taken until a reader chooses one; none for a language of many countries."""
    years: tuple[Annotated[int, Field(ge=2020, le=2199)], ...]
    """The years whose holidays are shown; once the first has passed, the check asks for new ones."""


class PlacesWords(Model):
    """What pages of a language call the holidays of all places, where the `holidays` library does not know it."""

    holidays: dict[str, Text] = {}
    """By their English names in that library, without what it adds in brackets, how the language calls them."""


class HolidayCode(Model):
    """Which holidays a place has, in the terms of the `holidays` library."""

    country: str
    """The code of the country, in capitals."""
    subdivision: str = ""
    """The code of the part of the country, where its parts differ."""


class PlaceLaw(Model):
    """A law note of one place."""

    subject: Subject
    """What it is about; pages show the notes of a subject."""
    read: IsoDate
    """The day on which its sources were read, year-month-day; after a year the check asks to read them again."""


class PlaceStructure(Model):
    """A place where readers work; its id is an ISO 3166 code in small letters."""

    languages: tuple[LanguageCode, ...]
    """The languages whose readers choose it; it has a file in each."""
    currency: Name
    """The money that is usual here: an option of the shared field `currency`."""
    locale: dict[LanguageCode, str]
    """By language, the tag by which dates and amounts are written here, such as `en-GB`."""
    text: dict[LanguageCode, Slug] = {}
    """By language, the variant of it that is written here."""
    weekend: tuple[Weekday, ...]
    """The days on which offices are closed every week."""
    holidays: HolidayCode
    """Which holidays it has."""
    read: IsoDate
    """The day on which the sources of all but its law notes were read, year-month-day."""
    laws: dict[Slug, PlaceLaw] = {}
    """Its law notes, each by an id that begins with that of the place."""


class PlaceTerms(Model):
    """What things are called in a place, in the form in which texts put them: words, no sentence."""

    registered_post: Text
    """Post that proves its arrival."""
    tax_number: Text
    """The number that stands on an invoice."""
    company_number: Text
    """The number in the register of businesses."""
    tax: Text
    """The tax on turnover."""
    invoice: Text
    """An invoice."""
    credit_note: Text
    """The paper that takes an invoice back, in whole or in part."""
    demand: Text
    """The formal demand after the last reminder."""
    next_step: Text
    """The step that a last reminder names."""


class SourcedText(Model):
    """A text with its sources."""

    text: Text
    """What they say, and no more."""
    sources: Sources
    """Where it was read; kinds are the same in every language of the place."""


class SourcedItem(Model):
    """An item of a list, with its sources."""

    id: Slug
    """Its name, the same in every language of the place."""
    title: Text
    """What it is, in a few words."""
    text: Text
    """What its sources say, and no more."""
    sources: Sources
    """Where it was read; kinds are the same in every language of the place."""


class HelpLine(Model):
    """A number to call."""

    id: Slug
    """Its name, the same in every language of the place."""
    number: Phone
    """The number as it is dialled, in quotes: digits, with blanks, hyphens, brackets and one plus before them."""
    purpose: Text = Field(alias="for")
    """What it is for, and when somebody answers."""
    sources: Sources = ()
    """Where it was read; only emergency numbers, of two or three digits, need none."""


class PlaceWords(Model):
    """A place in the words of one of its languages."""

    name: Text
    """Its name, as it stands in a list."""
    called: tuple[Text, ...] = ()
    """What readers type who look for it: its cities, other names."""
    adviser: Text
    """Whom to ask about the law, as it stands within a sentence."""
    words: PlaceTerms
    """What things are called here."""
    post: SourcedText
    """How to send something so that its arrival can be proved."""
    papers: tuple[SourcedItem, ...]
    """Papers for tax and money, three to six."""
    collecting: tuple[SourcedItem, ...]
    """Collecting a debt, four to seven steps, from the first."""
    calendar: Text
    """Quiet weeks, days on which one does not send anything, holidays that move."""
    help: tuple[HelpLine, ...]
    """Numbers to call."""
    laws: dict[Slug, NoteText] = {}
    """The words of its law notes, by id."""


@dataclass(frozen=True)
class Place:
    """A place with its words by language."""

    id: str
    structure: PlaceStructure
    words: Mapping[str, PlaceWords]


@dataclass(frozen=True)
class Places:
    """All places. `holidays` maps a language to its own names of holidays by their English ones."""

    structure: PlacesStructure
    by_id: Mapping[str, Place] = field(default_factory=dict)
    holidays: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, lang: str) -> tuple[Place, ...]:
        """The places that readers of a language, or of a variant of it, choose from, in its order."""
        names = self.structure.order.get(BY_CODE[lang].pages, ())
        return tuple(self.by_id[name] for name in names if name in self.by_id)

    def default(self, lang: str) -> Place | None:
        """The place of a language or a variant until a reader chooses one; None where none is usual."""
        return self.by_id.get(self.structure.default.get(BY_CODE[lang].pages, ""))


NO_PLACES = PlacesStructure.model_construct(order={}, default={}, years=())
