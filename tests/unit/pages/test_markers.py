"""Marker comments in pages: what they become, and what is said of those that become nothing."""

from __future__ import annotations

import re

import pytest

from hooks.data.catalog import Catalog
from hooks.data.model import STAGES
from hooks.data.problems import Problem
from hooks.files.downloads import download_path
from hooks.languages import CODES
from hooks.pages.address import PageAddress
from hooks.pages.marker_faults import check_markers
from hooks.pages.markers import (
    MARKER,
    NUMBERS,
    RENDERERS,
    Expanded,
    expand_markers,
)
from hooks.pages.spots import SPOT, insert_builders
from tests.helpers import mini_catalog

WRONG = {
    "<!-- bilder: farewell -->": "Did you mean `builder`?",
    "<!-- builder: farewel -->": "Did you mean `farewell`?",
    "<!-- builder -->": "Write `<!-- builder: id -->`",
    "<!-- builder: -->": "Write `<!-- builder: id -->`",
    "<!-- doors: all -->": "Write `<!-- doors -->`",
    "<!-- law: endin -->": "Did you mean `ending`?",
    "<!-- law: ending fom -->": "Did you mean `form`?",
    "<!-- place: hrr -->": "Did you mean `hr`?",
    "<!-- example: farewell minimum -->": "Did you mean `farewell minimal`?",
    "<!-- Builder: farewell -->": "Write `<!-- word: id -->` alone on a line",
    "<!-- builder farewell -->": "Write `<!-- word: id -->` alone on a line",
    "Text <!-- builder: farewell -->": "Write `<!-- word: id -->` alone on a line",
    "<!-- builder: farewell --> text": "Write `<!-- word: id -->` alone on a line",
    "  <!-- builder: farewell -->": "Write `<!-- word: id -->` alone on a line",
    "<!-- builder: farewell": "Write `<!-- word: id -->` alone on a line",
    "<!--\nbuilder\n-->": "Write `<!-- word: id -->` alone on a line",
}


def problems(markdown: str, first_line: int = 1) -> list[Problem]:
    return list(check_markers(markdown, "docs/en/a.md", first_line, mini_catalog()))


def expanded(catalog: Catalog, marker: str, lang: str = "en", path: str = "tell/script.md") -> str:
    return expand_markers(f"Before\n\n{marker}\n\nAfter\n", PageAddress(lang, path), catalog).text


@pytest.mark.parametrize("marker", WRONG)
def test_a_marker_that_means_nothing_is_told_with_advice(marker: str) -> None:
    assert [(item.rule, item.fix) for item in problems(marker)] == [("unknown-marker", WRONG[marker])]


@pytest.mark.parametrize("before", ["", "## ", '!!! abstract "', "    - "])
def test_what_is_still_to_be_written_is_told_at_its_place(before: str) -> None:
    (found,) = problems(f"# A\n\n{before}<!-- … why it matters -->")
    assert (found.rule, found.line, found.column) == ("to-write", 3, len(before) + 1)
    assert "why it matters" in found.what


@pytest.mark.parametrize(
    "marker",
    ["<!-- builder: farewell -->", "<!--template: farewell-->", "<!-- laws -->  ", "<!-- law: ending form -->"],
)
def test_a_marker_that_means_something_is_no_problem(marker: str) -> None:
    assert problems(marker) == []


def test_a_wrong_marker_stands_on_its_line_of_the_file() -> None:
    assert problems("# A\n\n<!-- nonsense -->\n", first_line=6)[0].line == 8


def test_a_wrong_marker_stands_in_its_column() -> None:
    assert problems("Text <!-- nonsense -->\n")[0].column == 6


def test_every_wrong_marker_of_a_page_is_told() -> None:
    assert [item.line for item in problems("<!-- a -->\n\n<!-- b -->\n")] == [1, 3]


def test_text_without_markers_stays_as_it_is() -> None:
    found = expand_markers("# A {#a}\n\n- b\n", PageAddress("en", "a.md"), mini_catalog())
    assert found == Expanded("# A {#a}\n\n- b\n", (), ())


@pytest.mark.parametrize(
    ("marker", "builders", "components"),
    [
        ("builder: ending-email", ("ending-email",), ("builder",)),
        ("doors", (), ()),
        ("law: ending form", (), ("where",)),
        ("places", (), ("where",)),
    ],
)
def test_a_page_says_what_its_parts_need(
    catalog: Catalog, marker: str, builders: tuple[str, ...], components: tuple[str, ...]
) -> None:
    found = expand_markers(f"<!-- {marker} -->\n", PageAddress("en", "index.md"), catalog)
    assert (found.builders, found.components) == (builders, components)


def test_a_marker_is_replaced_and_what_stands_around_it_stays(catalog: Catalog) -> None:
    text = expanded(catalog, "<!-- doors -->")
    assert text.startswith("Before\n")
    assert text.endswith("After\n")
    assert "<!--" not in text


@pytest.mark.parametrize("lang", CODES)
def test_every_marker_without_an_id_becomes_something_in_every_language(catalog: Catalog, lang: str) -> None:
    words = [word for word in RENDERERS if word in ("doors", "overview", "laws", "sources", "glossary")]
    assert len(words) == 5
    assert all(len(expanded(catalog, f"<!-- {word} -->", lang)) > 200 for word in words)


@pytest.mark.parametrize("lang", CODES)
def test_a_builder_marker_becomes_the_builder_and_its_blank_files(catalog: Catalog, lang: str) -> None:
    path = "templates/ending-email.md"
    text = expanded(catalog, "<!-- builder: ending-email -->", lang, path)
    assert SPOT.findall(text) == [("ending-email", "")]
    assert 'data-builder="ending-email"' in insert_builders(text, PageAddress(lang, path), catalog)
    assert len(re.findall(r"\]\(\.\./downloads/ending-email\.(?:docx|pdf|md|txt)\)", text)) == 4


def test_a_template_marker_links_to_the_page_of_the_template(catalog: Catalog) -> None:
    assert "](../templates/ending-email.md)" in expanded(catalog, "<!-- template: ending-email -->")


def test_the_doors_link_to_every_stage(catalog: Catalog) -> None:
    links = re.findall(r"\]\(([a-z]+)/index\.md\)", expanded(catalog, "<!-- doors -->", path="index.md"))
    assert links == ["decide", "repair", "prepare", "tell", "offboard", "prevent"]


@pytest.mark.parametrize("lang", CODES)
def test_the_overview_links_each_template_once_with_its_files(catalog: Catalog, lang: str) -> None:
    text = expanded(catalog, "<!-- overview -->", lang, "templates/index.md")
    pages = re.findall(r'<p class="overview__title"><a href="([a-z-]+)/"', text)
    assert sorted(pages) == sorted(catalog.templates)
    files = re.findall(r'href="\.\./downloads/([a-z-]+)\.(docx|pdf|md|txt)"', text)
    assert len(files) == len(set(files)) == 4 * len(pages)


@pytest.mark.parametrize("lang", CODES)
def test_the_overview_leads_to_each_of_its_tasks_and_old_addresses_still_lead_there(
    catalog: Catalog, lang: str
) -> None:
    text = expanded(catalog, "<!-- overview -->", lang, "templates/index.md")
    tasks = re.findall(r'<a href="#task-([a-z_]+)"', text)
    assert sorted(tasks) == sorted({t.structure.listed for t in catalog.templates.values()})  # type: ignore[attr-defined]
    ids = re.findall(r' id="([a-z_-]+)"', text)
    assert len(ids) == len(set(ids))
    kinds = {template.structure.kind for template in catalog.templates.values()}
    assert {*ids} >= {f"task-{task}" for task in tasks} | {f"kind-{kind}" for kind in kinds}
    assert {*ids} >= {f"stage-{stage}" for stage in STAGES}


@pytest.mark.parametrize("lang", CODES)
def test_the_numbers_of_the_start_page_are_counted(catalog: Catalog, lang: str) -> None:
    text = expanded(catalog, "<!-- numbers -->", lang, "index.md")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(lines) == len(NUMBERS)
    for line, (count, path) in zip(lines, NUMBERS.values(), strict=True):
        number = count(catalog, lang)
        assert number > 2
        assert str(number) in line
        assert (f"]({path})" in line) == bool(path)


@pytest.mark.parametrize("marker", ["glossary", "sources"])
def test_generated_headings_have_equal_ids_in_every_language(catalog: Catalog, marker: str) -> None:
    ids = {
        lang: re.findall(r"^##+ .*\{#([^}]+)\}", expanded(catalog, f"<!-- {marker} -->", lang), re.M) for lang in CODES
    }
    assert len(ids["en"]) >= 5
    assert all(found == ids["en"] for found in ids.values())


def test_an_example_is_shown_filled() -> None:
    template = mini_catalog().templates["farewell"]
    name = template.example("complete", "en")["client_name"]
    text = expanded(mini_catalog(), "<!-- example: farewell complete -->")
    assert name in text
    assert "data-slot" not in text


@pytest.mark.parametrize(
    ("path", "target", "link"),
    [("index.md", "tell/a.md", "tell/a.md"), ("tell/a.md", "tell/b.md", "b.md"), ("tell/a.md", "c.md", "../c.md")],
)
def test_a_link_is_relative_to_its_page(path: str, target: str, link: str) -> None:
    assert PageAddress("hr", path).link(target) == link


@pytest.mark.parametrize(
    ("lang", "path", "address"),
    [
        ("en", "index.md", "downloads/x.docx"),
        ("en", "templates/x.md", "../../downloads/x.docx"),
        ("hr", "templates/x.md", "../../../downloads/x.docx"),
        ("hr", "tell/index.md", "../../downloads/x.docx"),
    ],
)
def test_an_address_is_relative_to_the_published_page(lang: str, path: str, address: str) -> None:
    assert PageAddress(lang, path).address("downloads/x.docx") == address


def test_downloads_stand_below_the_prefix_of_their_language() -> None:
    assert [download_path(lang, "x.md") for lang in ("en", "hr")] == ["downloads/x.md", "hr/downloads/x.md"]


def test_a_marker_is_recognised_with_and_without_blanks() -> None:
    assert [match.groups() for match in MARKER.finditer("<!--laws-->\n<!--  law :  hr-zoo  -->\n")] == [
        ("laws", None),
        ("law", "hr-zoo"),
    ]
