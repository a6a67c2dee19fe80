"""Words that look like HTML are shown as typed, wherever the layout prints them, even when no rule has refused them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.conftest import SITE_URL, serve
from tests.helpers import write_files
from tests.small_site import copy_small_project

LANG = "en"
HEADED, BARE = "decide/signs/", "decide/cost-of-staying/"  # a page with a heading, and one that only has its title
PAGES = ("", "decide/", "decide/look-inward/", HEADED, BARE)
NO_RULES = {
    "hooks/pages/rules.py": "\n\ndef check_pages(*_, **__): return []\n",
    "hooks/rules/plain.py": "\n\ndef check_plain(*_, **__): return iter(())\n",
}
HEADING = 'Wombat<a> & "c" <d> &lt;'
RAN = "globalThis.ran"


def _hostile(word: str) -> str:
    """A text that runs a script in an element, in an attribute and in a title, unless it is escaped."""
    script = f"{RAN} = '{word}'"
    return f'{word} & "c" \'d\' &lt;e&gt;</title><img src=x onerror="{script}"><script>{script}</script>'


def _page(title: str, text: str, description: str = "D") -> str:
    front = f"title: {_quoted(title)}\ndescription: {_quoted(description)}\nreviewed: 2026-11-22\ncovers: [A1]\n"
    return f"---\n{front}---\n\n{text}\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


TITLE, BARE_TITLE, DESCRIPTION = (_hostile(word) for word in ("quokka", "numbat", "bilby"))
NAME, SITE_DESCRIPTION, COPYRIGHT, SECTION = (_hostile(word) for word in ("dugong", "potoroo", "bettong", "dibbler"))
WRITTEN = {
    "decide/index.md": _page("Decide", "# Decide {#decide}\n\nText."),
    "decide/look-inward.md": _page("Inward", "# Inward {#inward}\n\nText."),
    f"{HEADED.rstrip('/')}.md": _page(
        TITLE, f"# {HEADING.replace('&', '&amp;').replace('<', '&lt;')} {{#signs}}\n\nText.", DESCRIPTION
    ),
    f"{BARE.rstrip('/')}.md": _page(BARE_TITLE, "Text."),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One language of a small site, served, with hostile words and without the rules against them."""
    root = copy_small_project(tmp_path_factory.mktemp("hostile") / "project")
    for file, code in NO_RULES.items():
        with (root / file).open("a", encoding="utf-8") as module:
            module.write(code)
    write_files(root / "docs" / LANG, WRITTEN)
    words = {"  name: ": NAME, "  description: ": SITE_DESCRIPTION, "  copyright: ": COPYRIGHT}
    site = [(rf"^{start}.*", start + _quoted(text)) for start, text in words.items()]
    _replace(root / f"docs/_data/strings/{LANG}.yml", *site, (r"(?<=decide: {name: )\w+", _quoted(SECTION)))
    config = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    (i18n,) = (plugin["i18n"] for plugin in config["plugins"] if "i18n" in plugin)
    i18n["build_only_locale"] = LANG
    decide = {"decide": [f"decide/{name}.md" for name in ("index", "signs", "look-inward", "cost-of-staying")]}
    config |= {"nav": [config["nav"][0], decide, *config["nav"][1:]], "site_url": SITE_URL}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    settings = {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=root,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
    with serve(root / "site") as address:
        yield address


def _replace(path: Path, *changes: tuple[str, str]) -> None:
    """Replace the first place that fits each pattern."""
    text = path.read_text("utf-8")
    for pattern, new in changes:
        text, count = re.subn(pattern, lambda _, new=new: new, text, count=1, flags=re.MULTILINE)  # type: ignore[misc]
        assert count == 1, pattern
    path.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser, and nothing else that a test of this file changes."""
    with browser.new_context() as context:
        context.set_default_timeout(10_000)
        yield context.new_page()


@pytest.mark.parametrize("path", PAGES)
def test_no_word_runs(hostile: str, page: Page, path: str) -> None:
    page.goto(hostile + path, wait_until="load")
    assert page.evaluate(f"typeof {RAN}") == "undefined"
    assert page.locator("img[src=x]").count() == 0
    assert NAME in page.title()


def test_a_title_and_a_description_are_what_the_author_typed(hostile: str, page: Page) -> None:
    page.goto(hostile + HEADED)
    assert page.title() == f"{TITLE} - {NAME}"
    for selector, text in {
        'meta[name="description"]': DESCRIPTION,
        'meta[property="og:title"]': TITLE,
        'meta[property="og:description"]': DESCRIPTION,
        'meta[property="og:site_name"]': NAME,
    }.items():
        assert page.locator(selector).get_attribute("content") == text, selector
    expect(page.locator("article h1")).to_contain_text(HEADING)


@pytest.mark.parametrize("path", PAGES)
def test_navigation_names_pages_and_sections_as_typed(hostile: str, page: Page, path: str) -> None:
    page.goto(hostile + path)
    links = page.locator("#menu nav")
    for text in (TITLE, BARE_TITLE, SECTION):
        assert text in links.text_content()  # type: ignore[operator]
    expect(page.locator("#menu summary").first).to_have_text(SECTION)
    expect(page.locator(".md-tabs__link").nth(1)).to_have_text(SECTION)
    expect(page.locator(".bar__home")).to_have_text(NAME)
    expect(page.locator(".md-copyright__highlight")).to_have_text(COPYRIGHT)


def test_the_neighbours_of_a_page_name_it_as_typed(hostile: str, page: Page) -> None:
    page.goto(f"{hostile}decide/look-inward/")
    expect(page.locator(".md-path__item").last).to_have_text(SECTION)
    for side, title in {"prev": TITLE, "next": BARE_TITLE}.items():
        link = page.locator(f".md-footer__link--{side}")
        expect(link.locator(".md-ellipsis")).to_have_text(title)
        expect(link).to_have_attribute("aria-label", re.compile(re.escape(title)))


@pytest.mark.parametrize(("query", "title"), [("wombat", TITLE), ("numbat", BARE_TITLE)])
def test_the_search_shows_a_title_as_typed(hostile: str, page: Page, query: str, title: str) -> None:
    page.goto(hostile)
    page.locator(".search-field").fill(query)
    expect(page.locator(".search-results a").filter(has_text=title).first).to_have_text(title)
    assert page.evaluate(f"typeof {RAN}") == "undefined"
