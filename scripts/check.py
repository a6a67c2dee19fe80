"""Check everything that can be checked without building: style, types, and all content in all languages."""

from __future__ import annotations

import argparse
import datetime
import subprocess
import sys
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.problems import Problem, report
from hooks.pages.coverage import coverage_table, uncovered
from hooks.pages.law import old_laws
from hooks.pages.readability import readability_table
from hooks.pages.rules import check_pages
from hooks.pages.terms import check_terms
from hooks.read import read_catalog
from scripts import deno

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
TOOLS = (("ruff", "check", "--quiet"), ("ruff", "format", "--check", "--quiet"), ("mypy", "--no-error-summary"))


def check_content() -> tuple[Catalog, list[Problem]]:
    """The data as far as it can be read, and every problem of data and pages."""
    catalog, problems = read_catalog(DOCS / "_data", ROOT)
    pages = check_pages(DOCS, ROOT, catalog)
    if problems:  # markers and terms can be judged only when all data is there
        return catalog, sorted({*problems, *(problem for problem in pages if problem.rule != "unknown-marker")})
    return catalog, sorted({*pages, *check_terms(DOCS, ROOT, catalog)})


def start_linters() -> list[subprocess.Popen[bytes]]:
    """Run the linters side by side; they print what they find."""
    return [subprocess.Popen([sys.executable, "-m", *tool], cwd=ROOT) for tool in TOOLS] + deno.start_checks()


def check_imports() -> bool:
    """Whether some module imports from a room above its own; prints which, and nothing when all is well."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    linter = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if linter.returncode:
        print(linter.stdout, linter.stderr, sep="", file=sys.stderr)
    return bool(linter.returncode)


def main() -> int:
    """Read the options and run what they ask for. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="./scripts/check", description=__doc__)
    parser.add_argument("--content", action="store_true", help="only the content, not the code")
    parser.add_argument("--coverage", action="store_true", help="print which page carries which fact")
    parser.add_argument("--readability", action="store_true", help="print how long and hard the sentences are")
    parser.add_argument("--format", choices=("text", "github"), default="text", help="how problems are printed")
    options = parser.parse_args()
    narrow = options.content or options.coverage or options.readability
    linters = [] if narrow else start_linters()
    try:
        faults = check_and_report(options) | (not narrow and check_imports())
    finally:
        codes = [linter.wait() for linter in linters]  # wait for all, so that all are heard
    return int(faults or any(codes))


def check_and_report(options: argparse.Namespace) -> bool:
    """Check the content and print what the options ask for. Returns whether something is wrong."""
    catalog, problems = check_content()
    if options.format == "github":
        print(*(problem.as_github() for problem in problems), sep="\n", end="")
    elif problems:
        print(report(problems))
    if options.readability:
        print(readability_table(DOCS))
    for warning in [] if problems else old_laws(catalog, datetime.date.today()):
        print(f"warning: {warning}", file=sys.stderr)
    wanted = options.coverage and not problems
    if wanted:
        print(coverage_table(DOCS, catalog))
    gaps = bool(wanted and uncovered(DOCS, catalog))
    return bool(problems) or gaps


if __name__ == "__main__":
    sys.exit(main())
