"""Rules for places: all can be chosen, each says the same in all its languages, no law stands on one weak source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from babel import Locale, UnknownLocaleError

from hooks.data.families.law import FIRST_HAND, LawStructure
from hooks.data.free_days import english_names, known_codes, speaks
from hooks.data.load import Path_, Source, Value
from hooks.data.place import PlacesStructure, PlaceStructure
from hooks.data.problems import Problem, did_you_mean
from hooks.languages import BY_CODE, CODES, VARIANTS
from hooks.rules.complete import check_ids

COUNTS = {"papers": range(3, 7), "collecting": range(4, 8)}
"""How many items each list of a place has."""
LONGEST_EMERGENCY = 3  # digits; everybody knows these numbers, and no source is needed


def check_order(source: Source, structure: PlacesStructure, places: Mapping[str, PlaceStructure]) -> Iterator[Problem]:
    """Each language lists the places that name it, all of them and no other; its usual place is one of them."""
    for lang in sorted({*structure.order, *structure.default} - {*CODES}):
        path = ("order" if lang in structure.order else "default", lang)
        yield source.problem(path, "unknown-language", f"`{lang}` is no language", did_you_mean(lang, CODES), key=True)
    for lang in CODES:
        listed = structure.order.get(lang, ())
        here = [name for name, place in places.items() if lang in place.languages]
        for index, name in enumerate(listed):
            if name not in here:
                what = f"`order.{lang}` names `{name}`, which is no place of this language"
                yield source.problem(("order", lang, index), "unknown-place", what, did_you_mean(name, here))
        for name in here:
            if name not in listed:
                what = f"`order.{lang}` lacks `{name}`"
                yield source.problem(
                    ("order", lang), "place-order", what, "Put it where its readers expect it", key=True
                )
        usual = structure.default.get(lang)
        if usual and usual not in here:
            what = f"`default.{lang}` names `{usual}`, which is no place of this language"
            yield source.problem(("default", lang), "unknown-place", what, did_you_mean(usual, here))


def check_place(source: Source, name: str, place: PlaceStructure, currencies: Collection[str]) -> Iterator[Problem]:
    """Everything that the structure of a place names exists."""
    for index, lang in enumerate(place.languages):
        if lang not in CODES:
            what = f"`{lang}` is no language"
            yield source.problem(("languages", index), "unknown-language", what, did_you_mean(lang, CODES))
    if currencies and place.currency not in currencies:
        what = f"`{place.currency}` is no option of the shared field `currency`"
        yield source.problem(("currency",), "unknown-option", what, did_you_mean(place.currency, currencies))
    yield from _check_locales(source, place)
    yield from _check_code(source, place)
    for law in place.laws:
        if not law.startswith(f"{name}-"):
            fix = f"Begin it with `{name}-`"
            yield source.problem(("laws", law), "note-id", f"the id `{law}` is not one of `{name}`", fix, key=True)


def _check_locales(source: Source, place: PlaceStructure) -> Iterator[Problem]:
    """How each language is written: a tag that is known, and a variant that belongs to it."""
    for lang in sorted({*place.languages} - {*place.locale}):
        fix = f"Add `{lang}: {lang}-{place.holidays.country}`, or the tag that is right"
        yield source.problem(("locale",), "missing-key", f"`locale.{lang}` is missing", fix, key=True)
    for key, named in (("locale", place.locale), ("text", place.text)):
        for lang in sorted({*named} - {*place.languages}):
            what = f"`{key}` names `{lang}`, which is none of the languages"
            yield source.problem((key, lang), "unknown-language", what, did_you_mean(lang, place.languages), key=True)
    for lang, tag in place.locale.items():
        if not _is_tag(tag, lang):
            what, fix = (
                f"`{tag}` is no tag of `{lang}`",
                f"Write one like `{BY_CODE[lang].word}`" if lang in CODES else "",
            )
            yield source.problem(("locale", lang), "bad-locale", what, fix or "Mend the language first")
    for lang, code in place.text.items():
        own = [item.code for item in VARIANTS if item.base == lang]
        if code not in own:
            what = f"`{code}` is no variant of `{lang}`"
            yield source.problem(("text", lang), "unknown-language", what, did_you_mean(code, own))


def _is_tag(tag: str, lang: str) -> bool:
    try:
        return bool(Locale.parse(tag, sep="-").language == lang)
    except (ValueError, UnknownLocaleError):
        return False


def _check_code(source: Source, place: PlaceStructure) -> Iterator[Problem]:
    """The library of holidays knows the country and its part."""
    countries, code = known_codes(), place.holidays
    if code.country not in countries:
        what = f"`{code.country}` is no country of the holidays library"
        yield source.problem(("holidays", "country"), "unknown-country", what, did_you_mean(code.country, countries))
    elif code.subdivision and code.subdivision not in countries[code.country]:
        what = f"`{code.subdivision}` is no part of `{code.country}` in the holidays library"
        fix = did_you_mean(code.subdivision, countries[code.country])
        yield source.problem(("holidays", "subdivision"), "unknown-country", what, fix)


def check_words(source: Source) -> Iterator[Problem]:
    """One file of a place by itself: enough items, each once, and enough sources."""
    for key, wanted in COUNTS.items():
        count = len(_items(source.value.get(key)))
        if count and count not in wanted:
            what, fix = f"`{key}` has {count} items", f"Write {wanted.start} to {wanted.stop - 1}"
            yield source.problem((key,), "item-count", what, fix, key=True)
        yield from _thin_items(source, key)
    for key in (*COUNTS, "help"):
        seen: set[str] = set()
        for index, item in enumerate(_items(source.value.get(key))):
            if (name := str(item.get("id", ""))) in seen:
                what = f"`{key}` has `{name}` twice"
                yield source.problem((key, index, "id"), "twice", what, "Give each its own id")
            seen.add(name)
    yield from check_notes(source)
    for index, item in enumerate(_items(source.value.get("help"))):
        digits = sum(letter.isdigit() for letter in str(item.get("number", "")))
        if not item.get("sources") and digits > LONGEST_EMERGENCY:
            what = f"`{source.dotted(('help', index))}` has no source"
            yield source.problem(("help", index), "thin-source", what, "Add `sources:`, with the page of who answers")


def check_laws(source: Source, place: PlaceStructure) -> Iterator[Problem]:
    """Each law note of a place has its words, and no words stand without one."""
    if place.laws and source.value and "laws" not in source.value:
        what, fix = "`laws` is missing", f"Add `laws:` with {', '.join(f'`{name}`' for name in place.laws)}"
        yield source.problem((), "missing-key", what, fix, key=True)
    yield from check_ids({("laws",): place.laws}, source)


def check_notes(source: Source) -> Iterator[Problem]:
    """Law notes of a language stand on enough sources."""
    laws = source.value.get("laws")
    for name, note in laws.items() if isinstance(laws, dict) else ():
        yield from _thin(source, ("laws", name), note)


def _thin_items(source: Source, key: str) -> Iterator[Problem]:
    for index, item in enumerate(_items(source.value.get(key))):
        yield from _thin(source, (key, index), item)


def _thin(source: Source, path: Path_, item: Value) -> Iterator[Problem]:
    """A statement of law on a single source that is not first-hand."""
    if not isinstance(item, dict) or not isinstance(item.get("sources"), list):
        return  # the model says so
    kinds = _kinds(item)
    if len(kinds) < 2 and not {*FIRST_HAND} & {*kinds}:
        what = f"`{source.dotted(path)}` stands on {len(kinds)} source(s), and on no law, court or authority"
        fix = f"Read a {', '.join(FIRST_HAND[:-1])} or {FIRST_HAND[-1]}, or a second source; else leave it out"
        yield source.problem((*path, "sources"), "thin-source", what, fix, key=True)


def check_same(sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Every language of a place has the same items in the same order, and the same kinds of source."""
    (_, first), *others = sources.items()
    for _, source in others:
        for key in (*COUNTS, "help"):
            mine, theirs = (_ids(item.value.get(key)) for item in (source, first))
            if mine != theirs and mine and theirs:
                fix = f"{first.file} has {', '.join(f'`{name}`' for name in theirs)}; keep one list"
                yield source.problem((key,), "place-parity", f"`{key}` has other items", fix, key=True)
    yield from check_kinds(list(sources.values()))


def check_cited(sources: Sequence[Source]) -> Iterator[Problem]:
    """The language files of a family: law notes stand on enough sources, of the same kinds in every language."""
    yield from chain.from_iterable(map(check_notes, sources))
    yield from check_kinds(sources)


def check_kinds(sources: Sequence[Source]) -> Iterator[Problem]:
    """What has sources has the same kinds of them, in the same order, in every language."""
    known = dict(_cited(sources[0].value)) if sources else {}
    for source in sources[1:]:
        for path, kinds in _cited(source.value):
            if path in known and kinds != known[path]:
                what = f"`{source.dotted(path)}` has other kinds of source"
                fix = f"{sources[0].file} has {', '.join(f'`{kind}`' for kind in known[path])}, in this order"
                yield source.problem((*path, "sources"), "source-parity", what, fix, key=True)


def check_law_places(source: Source, structure: LawStructure, places: Collection[str]) -> Iterator[Problem]:
    """A note holds in places that there are, or in countries that are no place; its languages are some."""
    for name, law in structure.laws.items():
        for index, place in enumerate(law.places):
            country = place.partition("-")[0]
            ours = {other for other in places if other.partition("-")[0] == country}
            if place not in places and (ours or country.upper() not in known_codes()):
                what = f"`{name}` holds in `{place}`, which is no place"
                fix = did_you_mean(place, ours or places)
                yield source.problem(("laws", name, "places", index), "unknown-place", what, fix)
        for index, lang in enumerate(law.languages):
            if lang not in CODES:
                path = ("laws", name, "languages", index)
                yield source.problem(path, "unknown-language", f"`{lang}` is no language", did_you_mean(lang, CODES))


def check_holidays(
    source: Source, lang: str, places: Iterable[PlaceStructure], years: Iterable[int]
) -> Iterator[Problem]:
    """Every holiday of a place has a name in each of its languages."""
    given = source.value.get("holidays")
    known, wanted = set(given if isinstance(given, dict) else ()), tuple(years)
    here = [place.holidays for place in places if lang in place.languages and place.holidays.country in known_codes()]
    lacking = chain.from_iterable(english_names(code, wanted) for code in here if not speaks(code, lang))
    for name in sorted(set(lacking) - known):
        what = f"`holidays.{name}` is missing"
        yield source.problem(("holidays",), "missing-text", what, f'Add `"{name}":` here', key=True)


def _items(value: Value | None) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _ids(value: Value | None) -> list[str]:
    return [str(item.get("id")) for item in _items(value)]


def _kinds(item: dict[str, Any]) -> list[str]:
    return [str(source.get("kind")) for source in _items(item.get("sources"))]


def _cited(value: Value, path: Path_ = ()) -> Iterator[tuple[Path_, list[str]]]:
    """Where sources stand, and their kinds."""
    inner: Iterable[tuple[Any, Value]] = ()
    if isinstance(value, dict):
        if isinstance(value.get("sources"), list):
            yield path, _kinds(value)
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    for key, item in inner:
        yield from _cited(item, (*path, key))
