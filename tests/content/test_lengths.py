"""How many pages the documents take that are printed and signed, in every language."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from hooks.data.catalog import Catalog
from hooks.files.downloads import blank_document
from hooks.files.pdf import write_pdf
from hooks.languages import CODES

URL = "https://good-terms.example/"
MOST = {
    "starter-agreement": 2,
    "service-agreement": 7,
    "mutual-ending": 5,
    "exit-clauses": 4,
    "pause-agreement": 4,
    "rights-confirmation": 4,
    "statement-of-work": 4,
    "acceptance-record": 2,
    "statement-of-account": 3,
    "settlement-receipt": 3,
    "open-matters": 3,
    "data-return": 2,
}


def test_every_contract_has_its_limit(catalog: Catalog) -> None:
    contracts = {name for name, template in catalog.templates.items() if template.structure.kind == "contract"}
    assert contracts, "there are no contracts"
    assert contracts - MOST.keys() == set()


@pytest.mark.parametrize("name", MOST)
def test_a_blank_document_takes_no_more_pages_than_it_deserves(catalog: Catalog, name: str) -> None:
    files = {lang: write_pdf(blank_document(catalog, name, lang, URL)) for lang in CODES}
    pages = {lang: len(PdfReader(BytesIO(file)).pages) for lang, file in files.items()}
    assert files, "there are no languages"
    assert {lang: count for lang, count in pages.items() if count > MOST[name]} == {}
