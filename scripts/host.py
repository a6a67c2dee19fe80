"""MkDocs, with a sentence instead of a traceback for what the machine refuses, such as a full disk."""

from __future__ import annotations

import sys

from mkdocs.__main__ import cli

from scripts.terminal import run

if __name__ == "__main__":
    sys.exit(run(lambda: cli(prog_name="mkdocs")))
