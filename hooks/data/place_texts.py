"""What the texts of templates take from places: a field to choose one, names of things there, how dates are written.

A sentence, a label or a hint says `{place.tax_number}`: the name of that number where the reader works, and in general
a word of the language. In the text it becomes a choice of wording by the field `place`; nobody else has to know of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from hooks.data.fields import FieldStructure, FieldWords, OptionWords
from hooks.data.message import Cases, Message, Slot
from hooks.data.place import Place, Places, PlaceTerms
from hooks.languages import BY_CODE

PLACE = "place"
"""The field that says where the reader works, which every template has while there are places."""
WORD = f"{PLACE}."
KEYS = tuple(PlaceTerms.model_fields)
_SLOT = re.compile(rf"\{{{re.escape(WORD)}(\w+)\}}")

Convert = Callable[[str, str], str]
"""A text of a language as a variant of it writes it, whose code comes second."""


def word_key(name: str) -> str | None:
    """The word of a place that the argument of a sentence asks for; None for an ordinary field."""
    return name.removeprefix(WORD) if name.startswith(WORD) else None


@dataclass(frozen=True)
class PlaceTexts:
    """By language of the text: the words that hold in general, and by place those that are other ones there."""

    structure: FieldStructure | None = None
    labels: Mapping[str, FieldWords] = field(default_factory=dict)
    general: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    tags: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The language tag of each place, by which dates and amounts are written there."""

    def of(self, lang: str, key: str) -> Iterator[tuple[str, str]]:
        """The places whose name for a thing is not the general one, with that name."""
        general = self.general.get(lang, {}).get(key)
        for place, words in self.words.get(lang, {}).items():
            if words[key] != general:
                yield place, words[key]

    def fill(self, text: str, lang: str, place: str = "") -> str:
        """A label or hint with the words of a place, or with those that hold in general."""
        words = {**self.general.get(lang, {}), **self.words.get(lang, {}).get(place, {})}
        return _SLOT.sub(lambda match: words.get(match.group(1), match.group()), text)

    def fill_words(self, words: FieldWords, lang: str, place: str = "") -> FieldWords:
        """The words of a field filled in the same way."""
        filled = {key: text and self.fill(text, lang, place) for key, text in worded(words).items()}
        return words.model_copy(update=filled) if has_words(words) else words

    def differing(self, words: FieldWords, lang: str) -> Iterator[tuple[str, FieldWords]]:
        """The places in which the words of a field are other ones than in general, with those words."""
        if has_words(words):
            general = self.fill_words(words, lang)
            for place in self.words.get(lang, {}):
                if (own := self.fill_words(words, lang, place)) != general:
                    yield place, own

    def choose(self, message: Message, lang: str) -> Message:
        """A sentence in which each word of a place has become a choice by the field `place`."""
        found: list[str | Slot | Cases] = []
        for node in message:
            key = word_key(node.field) if isinstance(node, Slot) else None
            if key:
                usual = self.general.get(lang, {}).get(key, f"{{{WORD}{key}}}")
                cases = tuple((place, (word,)) for place, word in self.of(lang, key))
                found.append(Cases(PLACE, "select", (*cases, ("other", (usual,)))) if cases else usual)
            elif isinstance(node, Cases):
                inner = tuple((case, self.choose(message, lang)) for case, message in node.cases)
                found.append(Cases(node.field, node.kind, inner))
            else:
                found.append(node)  # type: ignore[arg-type]
        return tuple(found)


NO_PLACE_TEXTS = PlaceTexts()


def worded(words: FieldWords) -> dict[str, str | None]:
    """The texts of a field that may name a thing as the place does."""
    return {"label": words.label, "hint": words.hint, "blank": words.blank}


def has_words(words: FieldWords) -> bool:
    """Whether a text of a field names a thing as the place does."""
    return any(text and _SLOT.search(text) for text in worded(words).values())


def slots(text: str) -> Iterable[str]:
    """The words of places that a label or hint asks for."""
    return _SLOT.findall(text)


def place_texts(places: Places, strings: Mapping[str, Mapping[str, str]], convert: Convert) -> PlaceTexts:
    """What texts take from these places; nothing at all where there is none."""
    names = tuple(dict.fromkeys(name for listed in places.structure.order.values() for name in listed))
    ids = tuple(name for name in names if name in places.by_id)
    if not ids:
        return PlaceTexts(general=_general(strings))
    structure = FieldStructure.model_construct(
        type="choice",
        options=ids,
        only={name: places.by_id[name].structure.languages for name in ids},
        default=dict(places.structure.default),
        wording=True,
    )
    spoken = {lang: [place for place in places.of(lang) if BY_CODE[lang].pages in place.words] for lang in strings}
    return PlaceTexts(
        structure,
        {lang: _labels(strings[lang], lang, found, convert) for lang, found in spoken.items()},
        _general(strings),
        {lang: {place.id: _words(place, lang, convert) for place in found} for lang, found in spoken.items()},
        {lang: {place.id: _tag(place, lang) for place in found} for lang, found in spoken.items()},
    )


def _general(strings: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    return {lang: {key: own.get(f"place.{key}", key) for key in KEYS} for lang, own in strings.items()}


def _labels(strings: Mapping[str, str], lang: str, places: Iterable[Place], convert: Convert) -> FieldWords:
    names = {place.id: convert(place.words[BY_CODE[lang].pages].name, lang) for place in places}
    options = {name: OptionWords(label=text, text=text) for name, text in names.items()}
    label, hint = strings.get("builder.place", ""), strings.get("builder.place_hint", "")
    return FieldWords.model_construct(label=label, hint=hint, blank=None, options=options, columns={})


def _words(place: Place, lang: str, convert: Convert) -> dict[str, str]:
    terms = place.words[BY_CODE[lang].pages].words
    return {key: convert(getattr(terms, key), lang) for key in KEYS}


def _tag(place: Place, lang: str) -> str:
    return place.structure.locale.get(BY_CODE[lang].pages, "")
