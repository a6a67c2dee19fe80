"""No page holds what the policy forbids, and each says the policy itself, for hosts that send no headers."""

from __future__ import annotations

from pathlib import Path

from hooks.web.assets import CLASSIC, read_plan
from hooks.web.policy import REFERRER, headers_file, page_policy
from tests.conftest import ROOT
from tests.pages import html_files, read_html

DATA = "application/ld+json"
"""A script that no browser runs: what search engines read of a page."""
WORKER = "worker.js"
"""Stands at the top of the site, to answer for all of it."""
LOADING = {"link": "href", "script": "src", "img": "src"}


def test_no_page_and_no_sheet_holds_a_script_or_a_style_of_its_own(site: Path) -> None:
    files = [*html_files(site), *(site / "sheets").glob("*.html")]
    assert len(files) > 400
    faults = []
    for file in files:
        for element in read_html(file).elements:
            runs = element.tag == "script" and element.attributes.get("type") != DATA
            own = element.tag == "style" or (runs and not element.attributes.get("src"))
            names = [name for name in element.attributes if name == "style" or name.startswith("on")]
            faults += [(file.name, element.tag, names)] if own or names else []
    assert faults == []


def test_every_page_says_the_policy_before_it_loads_anything(site: Path) -> None:
    files = html_files(site)
    assert len(files) > 100
    for file in files:
        elements = read_html(file).elements
        tags = [(element.tag, element.attributes.get("http-equiv", "").lower()) for element in elements]
        said = tags.index(("meta", "content-security-policy"))
        assert elements[said].attributes["content"] == page_policy(), file
        assert said < min(place for place, element in enumerate(elements) if LOADING.get(element.tag)), file
        referrers = [element.attributes["content"] for element in read_html(file).find("meta", name="referrer")]
        assert referrers == [REFERRER], file


def test_the_headers_stand_in_the_site(site: Path) -> None:
    assert (site / "_headers").read_text("utf-8") == headers_file()


def test_the_scripts_of_the_site_are_ours(site: Path) -> None:
    scripts = {path.relative_to(site).as_posix() for path in site.rglob("*.js")}
    assert len(scripts) > 20
    assert {path for path in scripts if not (ROOT / "overrides" / path).is_file()} == {WORKER}
    assert scripts - {WORKER} == {*read_plan().files, *CLASSIC, "vendor/minisearch.js"}
    assert (site / WORKER).read_text("utf-8") == (site / "offline" / WORKER).read_text("utf-8")
