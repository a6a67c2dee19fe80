"""While a site is served, a change shows as it would in a whole build, and makes again only what it changes."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import MkDocsException

from hooks import events
from hooks.languages import CODES, TEXT_CODES
from scripts.language import tell_warnings
from scripts.live import Served
from tests.small_site import copy_small_site

ADDRESS = "http://127.0.0.1:8000"
WORDS = "docs/_data/templates/farewell/hr.yml"
SENTENCE = "Završavamo dana"
Edit = Callable[[str, str, str], set[str]]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small site in all languages, served."""
    told = tell_warnings()
    root = copy_small_site(tmp_path_factory.mktemp("served"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "ROOT", root)
        served = Served(tmp_path_factory.mktemp("work"), CODES, ADDRESS, root)
        served.update()
        yield served
    del told


@pytest.fixture
def edit(served: Served) -> Iterator[Edit]:
    """Replaces a text in a file, and gives the addresses of the files that were written; all is mended at the end."""
    before: dict[Path, str] = {}

    def change(name: str, old: str, new: str) -> set[str]:
        path = served.root / name
        text = path.read_text("utf-8")
        before.setdefault(path, text)
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return written(served)

    yield change
    for path, text in before.items():
        path.write_text(text, "utf-8")
    served.update()


def written(served: Served) -> set[str]:
    """What an update writes."""
    site = served.site
    times = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    served.update()
    assert served.site == site, "all was built"
    return {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and path.stat().st_mtime_ns != times.get(path)
    }


def content(served: Served) -> dict[str, bytes]:
    """Every file of the site that is served."""
    found = {path.relative_to(served.site).as_posix(): path.read_bytes() for path in served.site.rglob("*.*")}
    assert len(found) > 50
    return {name: data for name, data in found.items() if not name.endswith(".gz")}


def test_a_sentence_of_a_page_makes_its_page_and_the_search_of_its_language_again(served: Served, edit: Edit) -> None:
    assert edit("docs/hr/tell/index.md", "Text.", "Tekst.") == {"hr/tell/index.html", "hr/search/index.json"}
    assert "Tekst." in (served.site / "hr/tell/index.html").read_text("utf-8")


def test_a_title_shows_in_the_navigation_of_every_page_of_its_language(served: Served, edit: Edit) -> None:
    pages = edit("docs/hr/about/law.md", "title: Law", "title: Pravo")
    assert "Pravo" in (served.site / "hr/tell/index.html").read_text("utf-8")
    assert {"hr/index.html", "hr/tell/index.html", "hr/about/law/index.html"} <= pages
    assert all(page.startswith("hr/") for page in pages)


def test_a_description_alone_is_searched_as_it_is_now(served: Served, edit: Edit) -> None:
    page = served.root / "docs/hr/templates/farewell.md"
    (line,) = [line for line in page.read_text("utf-8").splitlines() if line.startswith("description: ")]
    edit("docs/hr/templates/farewell.md", line, "description: Novi opis.")
    assert "Novi opis." in (served.site / "hr/search/index.json").read_text("utf-8")


def test_a_sentence_of_a_template_shows_on_its_page_in_its_sheet_and_in_its_files(served: Served, edit: Edit) -> None:
    files = edit(WORDS, SENTENCE, f"Zbogom. {SENTENCE}")
    pages = {"hr/templates/farewell/index.html", "hr/sheets/farewell.hr.html"}
    assert {name for name in files if name.endswith(".html")} == pages
    assert {f"hr/downloads/farewell.{kind}" for kind in ("docx", "pdf", "md", "txt")} <= files
    assert "ar/downloads/farewell.md" not in files
    assert all("Zbogom." in (served.site / page).read_text("utf-8") for page in pages)


def test_one_language_that_is_served_brings_the_sheets_of_all(served: Served, tmp_path: Path) -> None:
    alone = Served(tmp_path, ("hr",), ADDRESS, served.root)
    alone.update()
    sheets = [path.name for path in alone.site.rglob("sheets/*")]
    assert sorted(sheets) == sorted(f"farewell.{code}.html" for code in TEXT_CODES)


def test_what_was_made_in_pieces_is_what_a_whole_build_makes(served: Served, edit: Edit, tmp_path: Path) -> None:
    edit("docs/en/tell/index.md", "# Tell", "# Say & tell")
    edit("docs/hr/index.md", "title: Home", "title: Dom")
    edit(WORDS, SENTENCE, f"Zbogom. {SENTENCE}")
    edit("docs/_data/strings/ar.yml", "  name: ", "  name: س ")
    edit("docs/_data/strings/zh.yml", "  not_found_text: ", "  not_found_text: 好")
    whole = Served(tmp_path, CODES, ADDRESS, served.root)
    whole.update()
    pieces, expected = content(served), content(whole)
    assert pieces.keys() == expected.keys()
    assert [name for name, data in expected.items() if pieces[name] != data] == []


def test_a_mistake_leaves_the_site_as_it_was_until_it_is_mended(served: Served, edit: Edit) -> None:
    before = content(served)
    with pytest.raises(MkDocsException, match=r"hr\.yml:\d+:\d+: error: "):
        edit(WORDS, SENTENCE, f"{{nobody}} {SENTENCE}")
    with pytest.raises(MkDocsException, match=r"hr\.yml:\d+:\d+: error: "):
        edit("docs/hr/tell/index.md", "Text.", "Tekst.")
    assert content(served) == before
    assert "hr/tell/index.html" in edit(WORDS, f"{{nobody}} {SENTENCE}", SENTENCE)
    assert "Tekst." in (served.site / "hr/tell/index.html").read_text("utf-8")


def test_a_link_to_a_heading_that_is_gone_is_told_though_its_page_has_not_changed(served: Served, edit: Edit) -> None:
    before = content(served)
    with pytest.raises(MkDocsException, match=r"index\.md"):
        edit("docs/hr/tell/index.md", "{#tell}", "{#say}")
    assert content(served) == before


def test_what_an_editor_leaves_beside_a_page_changes_nothing(served: Served) -> None:
    for name in (".index.md.swp", "index.md~"):
        (served.root / "docs/hr/tell" / name).write_text("x", "utf-8")
    try:
        assert written(served) == set()
    finally:
        for name in (".index.md.swp", "index.md~"):
            (served.root / "docs/hr/tell" / name).unlink()


def test_what_nobody_needs_any_more_is_forgotten_once_the_page_is_served(served: Served) -> None:
    class Unused:
        itself: Unused

    unused = Unused()
    unused.itself = unused
    gone = weakref.ref(unused)
    del unused
    served.tidy()
    assert gone() is None
    assert gc.isenabled()


def test_a_changed_setting_builds_all_in_a_new_place(served: Served) -> None:
    place, config = served.site, served.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\n# changed\n", "utf-8")
    served.update()
    assert served.site != place
    assert content(served)
