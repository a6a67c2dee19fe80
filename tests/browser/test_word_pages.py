"""How many pages a contract or a record takes once it is filled in, as an office program prints its Word file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from hooks.data.catalog import Catalog
from hooks.files.downloads import blank_document
from hooks.languages import BY_CODE, CODES
from hooks.text.document import walk_nodes
from scripts.office import convert, require_office
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.browser.paper import write_fontconfig
from tests.building import SITE_URL

SHORT, RECORD, STATEMENT, MATTERS = "starter-agreement", "handover-record", "statement-of-account", "open-matters"
MOST = {SHORT: 2, RECORD: 3, STATEMENT: 3, MATTERS: 2}
LONGEST = 7
SPACED = [lang for lang in CODES if BY_CODE[lang].script.spaced and BY_CODE[lang].direction == "ltr"]


def test_a_contract_or_a_record_that_is_filled_in_is_no_longer_than_people_read(
    open_page: OpenPage, catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contracts = [name for name, template in catalog.templates.items() if template.structure.kind == "contract"]
    assert SHORT in contracts
    contracts += [RECORD, STATEMENT, MATTERS]
    files = {(name, lang): tmp_path / f"{name}-{lang}.docx" for name in contracts for lang in CODES}
    for name in contracts:
        template = catalog.templates[name]
        desk = open_desk(open_page, name)
        for lang in CODES:
            desk.speak(lang)
            shown = template.example("complete", lang)
            desk.fill({key: text for key, text in shown.items() if key not in template.structure.results})
            files[name, lang].write_bytes(desk.taken("docx")["docx"])
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    monkeypatch.setenv("FONTCONFIG_FILE", str(write_fontconfig(fonts)))
    convert(require_office(), "pdf", list(files.values()), tmp_path / "out", tmp_path / "profile")
    made = {key: PdfReader(tmp_path / "out" / f"{file.stem}.pdf") for key, file in files.items()}
    pages = {key: len(file.pages) for key, file in made.items()}
    assert {key: count for key, count in pages.items() if count > MOST.get(key[0], LONGEST)} == {}
    for lang in SPACED:
        text = made[MATTERS, lang].pages[0].extract_text().split()
        document = blank_document(catalog, MATTERS, lang, SITE_URL)
        words = {
            word for node in walk_nodes(document.nodes) if node.each for title in node.head for word in title.split()
        }
        assert len(words) > 5
        assert words <= set(text), lang  # none is broken within its column
