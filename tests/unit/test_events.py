"""What MkDocs is told before it builds: the problems of the pages, of all languages or of the one that is written."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from hooks import current, events, made_files
from hooks.data.catalog import Catalog
from hooks.files.icons import ICONS, TOUCH
from hooks.languages import CODES, TEXT_CODES
from hooks.web import case
from hooks.web.calendars import calendar_path
from hooks.web.engine import worked_path
from hooks.web.hand import hand_path
from hooks.web.manifest import manifest_path
from hooks.web.pack import pack_path
from hooks.web.sense import sense_path, typed_path
from hooks.web.sheets import sheet_path
from hooks.web.tone import rules_path, words_path
from hooks.web.worked import works_later
from tests.helpers import copy_valid, write_files

PAGE = "---\ntitle: T\ndescription: D\nreviewed: 2026-11-22\ncovers: [A1]\n---\n\n# Tell {#tell}\n\nText.\n"


def config(root: Path, lang: str | None) -> Any:
    """As much of MkDocs' configuration as is read, for a build of all languages or of one."""
    i18n = SimpleNamespace(building=False, build_languages=CODES, config=SimpleNamespace(build_only_locale=lang))
    place = {"site_url": "https://example.org/", "extra": {}}
    return SimpleNamespace(docs_dir=str(root / "docs"), plugins={"i18n": i18n}, **place)


def told(root: Path, lang: str | None, monkeypatch: pytest.MonkeyPatch, **pages: str) -> list[str]:
    """The rules that a build of `lang` says are broken, with the language of each; some pages written otherwise."""
    copy_valid(root)
    texts = {**dict.fromkeys(CODES, PAGE), **pages}
    write_files(root, {f"docs/{code}/tell.md": text for code, text in texts.items() if text})
    marked = {"templates/farewell.md": "<!-- builder: farewell -->", "tools/my-case.md": "<!-- case -->"}
    write_files(root, {f"docs/{code}/{path}": f"{PAGE}\n{mark}\n" for code in CODES for path, mark in marked.items()})
    monkeypatch.setattr(current, "_catalogs", [])
    monkeypatch.setattr(events, "ROOT", root)
    try:
        events.on_config(config(root, lang))
    except PluginError as error:
        lines = str(error).strip().splitlines()[:-1]
        return [f"{line.split('/')[1]} {line.split('[')[-1].rstrip(']')}" for line in lines]
    return []


@pytest.mark.parametrize("lang", [None, *CODES])
def test_right_pages_are_built(lang: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(tmp_path, lang, monkeypatch) == []


@pytest.mark.parametrize("lang", [None, "hr"])
@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("reviewed: 2026-11-22\n", "", "front-matter"),
        ("2026-11-22", "2026-13-01", "bad-date"),
        ("covers: [A1]", "covers: [A99]", "unknown-fact"),
        ("title: T\n", "", "front-matter"),
        ("Text.", "## Why", "heading-id"),
        ("Text.", "<!-- lawz -->", "unknown-marker"),
    ],
)
def test_a_mistake_in_a_page_is_told_in_a_build_of_its_language(
    old: str, new: str, rule: str, lang: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PAGE.replace(old, new)
    assert page != PAGE
    assert f"hr {rule}" in told(tmp_path, lang, monkeypatch, hr=page)


def test_a_build_of_one_language_compares_it_with_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    longer = PAGE + "\n## Why {#why}\n"
    assert told(tmp_path, "hr", monkeypatch, hr=longer, zh="") == []


def test_a_build_of_one_language_says_nothing_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(tmp_path, "hr", monkeypatch, zh="# No front matter\n") == []


def test_a_build_of_all_languages_compares_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = told(tmp_path, None, monkeypatch, hr=PAGE + "\n## Why {#why}\n", zh="")
    assert found == ["hr page-parity", "zh missing-page"]


@pytest.mark.parametrize("lang", CODES)
def test_a_build_of_one_language_brings_the_sheets_that_its_builders_offer(
    catalog: Catalog, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "_catalogs", [catalog])
    monkeypatch.setattr(made_files, "list_downloads", lambda *_: ())
    monkeypatch.setattr(made_files, "list_share_pictures", lambda *_: ())
    icons = [icon.path for icon in (*ICONS, TOUCH)]
    alone = [path for path, _ in made_files.page_downloads(lang, "/", (lang,))]
    together = [path for code in CODES for path, _ in made_files.page_downloads(code, "/", CODES)]
    sheets = [sheet_path(code, name) for code in TEXT_CODES for name in catalog.texts]
    tone = [path(code) for code in CODES for path in (rules_path, words_path)]
    sense = [path(code) for code in CODES for path in (sense_path, typed_path)]
    shared = [*sheets, *map(calendar_path, catalog.places.by_id), *tone, *icons, *sense]
    packs = [name for name, tool in catalog.tools.items() if tool.structure.pack]
    working = [name for name, template in catalog.texts.items() if works_later(template)]
    assert working
    own = {
        code: [
            *(path(code) for path in (manifest_path, hand_path, case.data_path, case.words_path)),
            *(worked_path(code, name) for name in working),
            *(pack_path(code, name) for name in packs),
        ]
        for code in CODES
    }
    assert sorted(alone) == sorted([*shared, *own[lang]])
    assert sorted(together) == sorted([*shared, *chain.from_iterable(own.values())])


def test_digits_keep_their_order_in_right_to_left_text_and_those_of_an_entity_stay_as_they_are(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "current_catalog", lambda: catalog)
    file = SimpleNamespace(locale="ar", src_uri="ar/tell/say.md")
    page: Any = SimpleNamespace(file=file, meta={"builder": False, "title": "T", "description": "D"})
    heading, text = '<h1 id="t">T</h1>', '<p title="1-2">&#39;1-2&#39;</p>'
    html = events.on_page_content(heading + text, page, None, None)  # type: ignore[arg-type]
    assert html == heading + '<p title="1-2">&#39;\u200e1-2\u200e&#39;</p>'
