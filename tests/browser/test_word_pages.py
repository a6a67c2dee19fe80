"""How many pages a contract or a record takes once it is filled in, as an office program prints its Word file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from hooks.data.catalog import Catalog
from hooks.languages import CODES
from scripts.office import convert, require_office
from tests.browser.conftest import OpenPage
from tests.browser.desk import open_desk
from tests.browser.paper import write_fontconfig

SHORT, RECORD = "starter-agreement", "handover-record"
MOST = {SHORT: 2, RECORD: 3}
LONGEST = 7


def test_a_contract_or_a_record_that_is_filled_in_is_no_longer_than_people_read(
    open_page: OpenPage, catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contracts = [name for name, template in catalog.templates.items() if template.structure.kind == "contract"]
    assert SHORT in contracts
    contracts.append(RECORD)
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
    pages = {key: len(PdfReader(tmp_path / "out" / f"{file.stem}.pdf").pages) for key, file in files.items()}
    assert {key: count for key, count in pages.items() if count > MOST.get(key[0], LONGEST)} == {}
