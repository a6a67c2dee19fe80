"""Pages on paper: a browser with letters of all languages, its PDF files, and what stands in them."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, ViewportSize
from pypdfium2 import raw

from hooks.files.limits import FONTS
from tests.pdf_reading import shown_texts, squeezed

WHITE = 255
DARK = 110  # of 255; the cream of the dark view is 229
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Way:
    """One way to print: the paper, and what the screen shows meanwhile."""

    paper: str
    across: bool
    width: int
    scheme: str
    view: str

    @property
    def window(self) -> ViewportSize:
        """The size of the window."""
        return {"width": self.width, "height": 800}


WAYS = tuple(
    Way(*way) for way in product(("A4", "Letter"), (False, True), (1280, 375), ("light", "dark"), ("form", "text"))
)


class Paper:
    """A printed page as it stands in the PDF file of the browser."""

    def __init__(self, data: bytes) -> None:
        self.file = pypdfium2.PdfDocument(data)
        self.pages = shown_texts(self.file)

    @property
    def text(self) -> str:
        """The text of all pages without white space, which a PDF does not keep."""
        return squeezed("".join(self.pages))

    def top(self) -> float:
        """How far below the edge of the paper the text begins, in points."""
        page = self.file[0]
        text = page.get_textpage()
        tops = [text.get_charbox(number)[3] for number in range(text.count_chars())]
        return float(page.get_height() - max(tops))

    def inks(self) -> set[tuple[int, int, int]]:
        """The colours of all letters."""
        return {_colour(item) for page in self.file for item in page.get_objects([raw.FPDF_PAGEOBJ_TEXT])}

    def greys(self) -> Iterator[list[bytes]]:
        """Each page as rows of pixels, from 0 for black to 255 for white."""
        for page in self.file:
            bitmap = page.render(scale=0.75, grayscale=True)
            pixels = bytes(bitmap.buffer)
            starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
            yield [pixels[start : start + bitmap.width] for start in starts]


def _colour(item: pypdfium2.PdfObject) -> tuple[int, int, int]:
    channels = [ctypes.c_uint() for _ in range(4)]
    assert raw.FPDFPageObj_GetFillColor(item.raw, *channels)
    red, green, blue, _ = (channel.value for channel in channels)
    return red, green, blue


def print_page(page: Page, way: Way) -> Paper:
    """What the browser prints, coloured grounds too."""
    return Paper(page.pdf(format=way.paper, landscape=way.across, print_background=True))


def letters(texts: Iterable[str]) -> Counter[str]:
    """The letters and digits of some texts with how often each stands there.

    A PDF keeps Arabic in the forms and often in the order of the drawing; the letters are the same.
    """
    return Counter(letter for text in texts for letter in unicodedata.normalize("NFKC", text) if letter.isalnum())


def write_fontconfig(folder: Path) -> Path:
    """Settings that add our own fonts to those of the machine, which may have none for Chinese or Arabic."""
    file = folder / "fonts.conf"
    file.write_text(_FONTCONFIG.format(fonts=FONTS, cache=folder / "cache"), "utf-8")
    return file
