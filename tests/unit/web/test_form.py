"""The form of a template."""

from __future__ import annotations

from hooks.languages import CODES
from hooks.web.form import FormField, build_form, build_place, condition_text
from tests.helpers import mini_catalog

FAREWELL = mini_catalog().templates["farewell"]


def fields(lang: str) -> dict[str, FormField]:
    return {field.name: field for group in build_form(FAREWELL, lang) for field in group.fields}


def test_the_groups_stand_in_the_order_of_the_structure() -> None:
    assert [group.name for group in build_form(FAREWELL, "en")] == list(FAREWELL.structure.fields)


def test_a_group_has_its_legend_in_the_language_of_the_site() -> None:
    assert [group.legend for group in build_form(FAREWELL, "hr")] == list(FAREWELL.words["hr"].groups.values())


def test_every_field_of_the_template_is_in_the_form() -> None:
    place = build_place(FAREWELL, "en")
    assert place
    assert [place.name, *fields("en")] == list(FAREWELL.fields)


def test_a_field_starts_with_its_default() -> None:
    assert (fields("en")["reason"].default, fields("en")["fee"].default) == ("grown", "")


def test_a_field_whose_condition_holds_at_the_start_is_shown() -> None:
    assert fields("en")["successor"].shown


def test_a_field_that_needs_an_answer_first_is_not_shown() -> None:
    own = FAREWELL.structure.own["refer"].model_copy(update={"default": False})
    template = type(FAREWELL)(
        FAREWELL.id, FAREWELL.structure, {**FAREWELL.fields, "refer": own}, FAREWELL.words, FAREWELL.shared
    )
    shown = {field.name: field.shown for group in build_form(template, "en") for field in group.fields}
    assert not shown["successor"]


def test_a_field_is_shown_only_in_the_languages_that_need_it() -> None:
    shown = {lang: fields(lang)["client_gender"].shown for lang in CODES}
    assert shown == {"en": False, "ar": True, "hr": True, "zh": False}


def test_the_languages_of_a_field_are_separated_by_blanks() -> None:
    assert (fields("en")["client_gender"].languages, fields("en")["client_name"].languages) == ("ar hr", "")


def test_a_field_of_the_template_itself_is_not_shared() -> None:
    assert (fields("en")["client_name"].shared, fields("en")["fee"].shared) == (True, False)


def test_a_condition_is_written_as_the_browser_reads_it() -> None:
    assert condition_text({"kind": ("a", "b"), "day": ("filled",)}) == "kind=a|b day=filled"


def test_no_condition_is_no_text() -> None:
    assert condition_text({}) == ""


def test_the_condition_of_a_field_is_written_the_same_way() -> None:
    assert fields("en")["successor"].when == "refer=true"


def test_a_form_of_a_needed_word_is_not_folded_away_from_it() -> None:
    [group] = [group for group in build_form(FAREWELL, "hr") if "client_name" in group.leading]
    assert "client_vocative" in [field.name for field in group.needed]
    assert "client_gender" in [field.name for field in group.rest]
