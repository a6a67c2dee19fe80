"""Serve the site on this machine with live reload, all languages or one."""

from __future__ import annotations

import argparse
import os
import sys

from hooks.languages import CODES, LANGUAGES
from scripts.build import CACHE, source_date_epoch
from scripts.terminal import run

ADDRESS = "127.0.0.1:8000"


def addresses(address: str, lang: str | None) -> list[str]:
    """What to print: the address of each language that is served."""
    return [
        f"  {language.name:<10} http://{address}/{language.prefix}"
        for language in LANGUAGES
        if lang in (None, language.code)
    ]


def main() -> None:
    """Read the options, say where to look, and become the server."""
    parser = argparse.ArgumentParser(prog="./scripts/serve", description=__doc__)
    parser.add_argument("--lang", choices=CODES, help="build this language alone: quicker while writing")
    parser.add_argument("--address", default=ADDRESS, help=f"host and port, {ADDRESS} unless told otherwise")
    options = parser.parse_args()
    os.environ.setdefault("SOURCE_DATE_EPOCH", source_date_epoch())
    os.environ.setdefault("SITE_CACHE", str(CACHE))
    print("Good Terms will be here as soon as it is built:", *addresses(options.address, options.lang), sep="\n")
    sys.stdout.flush()
    only = ["--lang", options.lang] if options.lang else []
    os.execv(sys.executable, [sys.executable, "-m", "scripts.live", options.address, *only])


if __name__ == "__main__":
    sys.exit(run(main))
