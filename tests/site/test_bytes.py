"""What a reader on a slow line has to wait for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.languages import CODES
from tests.pages import BUILDERS, KINDS, address, page_file, read_html, zipped

LOADED = {("link", "stylesheet"), ("link", "icon"), ("link", "modulepreload"), ("script", ""), ("img", "")}


def _loaded(page: Path) -> set[Path]:
    """The files that a page asks for as it opens, and the page."""
    files = {page}
    for element, link in read_html(page).links():
        if (element.tag, element.attributes.get("rel", "")) in LOADED:
            files.add((page.parent / link).resolve())
    return files


@pytest.mark.parametrize("lang", CODES)
def test_the_first_guide_page_costs_less_than_95_kilobytes_in_ten_requests(site: Path, lang: str) -> None:
    page = page_file(site, address(lang, KINDS["guide"]))
    files = _loaded(page.resolve())
    assert {".html", ".css", ".js"} <= {file.suffix for file in files}
    weighed = [file for file in files if file.suffix in {".html", ".css", ".js"}]
    assert zipped(*weighed) < 95_000
    assert len(files) <= 10


def test_our_scripts_on_a_builder_page_weigh_less_than_ten_kilobytes(site: Path) -> None:
    scripts = sorted((site / "builder").glob("*.js"))
    assert len(scripts) >= 5
    assert zipped(*scripts) < 10_000


def test_our_styles_weigh_less_than_eight_kilobytes(site: Path) -> None:
    assert zipped(site / "builder/builder.css", site / "assets/site.css") < 8_000


@pytest.mark.parametrize("kind", BUILDERS)
def test_a_builder_page_loads_our_scripts_and_no_other_page_does(site: Path, kind: str) -> None:
    ours = {file for file in _loaded(page_file(site.resolve(), KINDS[kind])) if file.parent.name == "builder"}
    assert {file.name for file in ours} >= {"builder.css", "builder.js", "sheet.js"}
    guide = _loaded(page_file(site.resolve(), KINDS["guide"]))
    assert not [file for file in guide if file.parent.name == "builder"]
