"""What a reader saves of a language, and what a system needs to install the site."""

from __future__ import annotations

import json
import posixpath
import struct
from pathlib import Path

import pytest

from hooks.data.catalog import Catalog
from hooks.files.icons import ICONS, TOUCH, list_icons
from hooks.languages import BY_CODE, CODES
from hooks.web.manifest import manifest_path, write_manifest
from hooks.web.offline import BUTTONS, SAYS, WORKER, is_saved, list_path, publish_offline, render_offline
from tests.helpers import write_files

FILES = {
    "index.html": "home",
    "decide/index.html": "decide",
    "hr/index.html": "početna",
    "downloads/a.docx": "a",
    "hr/downloads/a.docx": "ä",
    "core/case.js": "export {}",
    f"offline/{WORKER}": "self",
    "assets/site.css": "p {}",
}


@pytest.mark.parametrize(
    ("path", "languages"),
    [
        ("index.html", ["en"]),
        ("tell/script/index.html", ["en"]),
        ("ar/tell/script/index.html", ["ar"]),
        ("sheets/reply.en.html", ["en"]),
        ("zh/sheets/reply.zh-hant.html", ["zh"]),
        ("hr/worked/reply.html", ["hr"]),
        ("hr/search/index.json", ["hr"]),
        ("downloads/reply.docx", ["en"]),
        ("zh/downloads/reply.pdf", ["zh"]),
        ("downloads/en-us/reply.docx", []),
        ("downloads/all.zip", []),
        ("downloads/templates.json", []),
        ("calendars/hr.json", [*CODES]),
        ("tone/hr-words.json", [*CODES]),
        ("case/hr.json", ["hr"]),
        ("case/en-words.json", ["en"]),
        ("case/case.schema.json", []),
        ("hand/ar.html", ["ar"]),
        ("sense/ar.json", ["ar"]),
        ("sense/zh-typed.json", ["zh"]),
        ("pack/zh-pack.json", ["zh"]),
        ("core/case.js", [*CODES]),
        ("assets/site.css", [*CODES]),
        ("assets/mark.svg", [*CODES]),
        ("assets/stylesheets/main.min.css.map", []),
        ("share/home.png", []),
        ("404.html", []),
        ("sitemap.xml", []),
        (WORKER, []),
        (f"offline/{WORKER}", []),
        ("offline/en.json", []),
    ],
)
def test_a_copy_of_a_language_has_its_pages_texts_and_files_and_what_all_pages_share(
    path: str, languages: list[str]
) -> None:
    assert [code for code in CODES if is_saved(path, code)] == languages


def published(root: Path, **changes: str) -> dict[str, dict[str, object]]:
    """The lists of a site of a few files, by language."""
    write_files(root, FILES | changes)
    publish_offline(root, ("en", "hr"))
    return {code: json.loads((root / list_path(code)).read_text("utf-8")) for code in ("en", "hr")}


def test_a_list_names_each_file_by_its_address_with_its_bytes(tmp_path: Path) -> None:
    lists = published(tmp_path)
    files = lists["hr"]["files"]
    assert isinstance(files, list)
    assert [path for path, _, _ in files] == ["assets/site.css", "core/case.js", "hr/downloads/a.docx", "hr/"]
    assert lists["hr"]["bytes"] == sum(size for _, _, size in files) == len("export {}p {}" + "ä" + "početna") + 2
    assert (tmp_path / WORKER).read_text("utf-8") == "self"


def test_a_change_is_a_new_version_of_the_language_that_has_it(tmp_path: Path) -> None:
    before, same = published(tmp_path / "a"), published(tmp_path / "b")
    assert before == same
    after = published(tmp_path / "c", **{"hr/index.html": "nova"})
    assert after["en"] == before["en"]
    assert after["hr"]["version"] != before["hr"]["version"]
    everywhere = published(tmp_path / "d", **{"core/case.js": "export { }"})
    assert everywhere["en"]["version"] != before["en"]["version"]


@pytest.mark.parametrize("lang", CODES)
def test_the_control_brings_every_word_that_its_script_says(lang: str, catalog: Catalog) -> None:
    html = render_offline(catalog, lang, "../../", "../../list.json")
    for word in SAYS:
        assert f' data-{word}="' in html
    for button in BUTTONS:
        assert catalog.strings[lang][f"offline.button_{button}"] in html


@pytest.mark.parametrize("lang", CODES)
def test_a_manifest_opens_the_first_page_of_its_language_within_the_whole_site(lang: str, catalog: Catalog) -> None:
    data = json.loads(write_manifest(catalog, lang))
    place = posixpath.dirname(manifest_path(lang))
    assert (data["lang"], data["dir"]) == (lang, BY_CODE[lang].direction)
    assert data["name"] == catalog.strings[lang]["site.name"]
    assert posixpath.normpath(posixpath.join(place, data["start_url"])) == posixpath.normpath(place or ".")
    assert posixpath.normpath(posixpath.join(place, data["scope"])) == "."
    icons = [posixpath.normpath(posixpath.join(place, icon["src"])) for icon in data["icons"]]
    assert icons == [icon.path for icon in ICONS]
    assert {icon["purpose"] for icon in data["icons"]} == {"any", "maskable"}


def test_icons_are_drawn_in_their_sizes() -> None:
    drawn = dict(list_icons())
    for icon in (*ICONS, TOUCH):
        assert struct.unpack(">2L", drawn[icon.path][16:24]) == (icon.size, icon.size)
