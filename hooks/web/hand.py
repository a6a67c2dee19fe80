"""What changing a text by hand and checking its tone show in a builder: a file that scripts fetch at the first use."""

from __future__ import annotations

from hooks.data.catalog import Catalog
from hooks.languages import BY_CODE
from hooks.web.builder import script_words
from hooks.web.render import one_block, render_template
from hooks.web.tone import FINDING_WORDS

FOLDER = "hand"
WORDS = (
    "done",
    "begun",
    "begun_keys",
    "edited",
    "pending",
    "other",
    "part",
    "left_out",
    "now",
    "falls",
    "use",
    "leave_out",
    "stays",
    "taken",
    "dropped",
    "undone",
)


def hand_path(lang: str) -> str:
    """Where it stands below the site, in a language of the pages."""
    return f"{FOLDER}/{lang}.html"


def render_hand(catalog: Catalog, lang: str) -> bytes:
    """The parts and words in a language, each with its place in the builder chosen by `overrides/hand/`."""
    strings = catalog.strings[lang]
    html = render_template(
        "hand/hand.html",
        strings=strings,
        lang=lang,
        direction=BY_CODE[lang].direction,
        words=script_words(strings, {"hand": WORDS}),
        tone_words=script_words(strings, {"tone": FINDING_WORDS, "hand": ("uncheck",)}),
    )
    return f"{one_block(html)}\n".encode()
