"""A pack in use: its list, the file, and what stands in the files within it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from docx import Document
from playwright.sync_api import Download, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, wake
from tests.small import PACK, PLACES

TELL = {
    "step": "tell",
    "client_name": 'Ćiro & "Sin" <b>',
    "sender_name": "Maya",
    "project": "Web",
    "last_day": "2027-03-31",
    "reason": "grown",
    "notice_days": "30",
    "currency": "eur",
    "points": "the domain",
}
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


class Packed:
    """A ZIP file of texts."""

    def __init__(self, waiting: Download) -> None:
        self.name = waiting.suggested_filename
        self.content = Path(waiting.path()).read_bytes()
        with zipfile.ZipFile(io.BytesIO(self.content)) as package:
            assert package.testzip() is None
            self.files = {name: package.read(name) for name in package.namelist()}

    def texts(self) -> dict[str, str]:
        """What stands in each file, by its name."""
        return {name: _MARKS.sub("", _text(name, data)) for name, data in self.files.items()}

    def text(self, which: str, ending: str = ".docx") -> str:
        """What stands in the one file with that number or title."""
        (found,) = [text for name, text in self.texts().items() if _is(name, which, ending)]
        return found

    def words(self, which: str) -> str:
        """All that stands in the Word file with that number or title, in tables within tables too."""
        return _MARKS.sub("", "".join(ET.fromstring(self._document(which)).itertext()))

    def ticks(self, which: str) -> int:
        """How many boxes are ticked in the Word file with that number or title."""
        return self._document(which).count("\u2612</")

    def _document(self, which: str) -> str:
        (data,) = [data for name, data in self.files.items() if _is(name, which, ".docx")]
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.read("word/document.xml").decode()

    @property
    def index(self) -> str:
        """The list of the pack."""
        return self.text("00", ".txt")


def _is(name: str, which: str, ending: str) -> bool:
    """Whether a path is the file asked for: by its number or its title, since the day in its name has numbers too."""
    return which in name.rpartition("/")[2].split(" - ")[:2] and name.endswith(ending)


def _text(name: str, data: bytes) -> str:
    if name.endswith(".txt"):
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


class Packing:
    """The page of a pack."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.desk = Desk(page)
        self.root = page.locator("[data-extra=pack]")
        self.entries = self.root.locator("[data-pack-text]:visible")
        self.make, self.stop = page.locator("[data-pack=make]"), page.locator("[data-pack=stop]")
        self.told, self.result = self.root.locator("[data-pack-told]"), self.root.locator("[data-pack-result]")
        self.missing = self.root.locator("[data-pack-missing]")
        page.locator("[data-builder][data-ready]").wait_for()
        wake(self.desk.root)
        page.locator("[data-extra=pack][data-ready]").wait_for(state="attached")

    def fill(self, values: dict[str, str]) -> None:
        """Answer, and wait for the texts that belong to the answers."""
        self.desk.fill(values)
        expect(self.entries).not_to_have_count(0)

    def download(self) -> Packed:
        """The file of all texts that are ticked."""
        with self.page.expect_download() as waiting:
            self.make.click()
        expect(self.result).to_be_focused()
        return Packed(waiting.value)

    def entry(self, name: str) -> str:
        """What the list says of a text."""
        return self.root.locator(f'[data-pack-text="{name}"] [data-pack-state]').inner_text()


def open_pack(open_page: OpenPage, lang: str = "en", *, script: str = "") -> Packing:
    """The pack of the small site."""
    return Packing(open_page(PLACES[PACK], lang, script=script))
