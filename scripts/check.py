"""Check everything that can be checked without building: style, types, and all content in all languages."""

from __future__ import annotations

import argparse
import datetime
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.problems import Problem, report
from hooks.pages.check import check_site
from hooks.pages.coverage import coverage_table, uncovered
from hooks.pages.law import old_data
from hooks.pages.readability import readability_table
from scripts import deno
from scripts.format import stale_files
from scripts.terminal import run
from scripts.tone import measure_all, measure_file
from scripts.vendor import changed_files

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
TOOLS = (("ruff", "check", "--quiet"), ("ruff", "format", "--check", "--quiet"), ("mypy", "--no-error-summary"))


# Not by its command, which names the Python of the folder it was installed in: that may have moved.
IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"


def check_content() -> tuple[Catalog, list[Problem]]:
    """The data as far as it can be read, and every problem of data and pages."""
    return check_site(DOCS, ROOT)


def start_linters() -> list[subprocess.Popen[bytes]]:
    """Run the linters side by side; they print what they find."""
    return [subprocess.Popen([sys.executable, "-m", *tool], cwd=ROOT) for tool in TOOLS] + deno.start_checks()


def check_imports() -> bool:
    """Whether some module imports from a room above its own; prints which, and nothing when all is well."""
    if not find_spec("importlinter"):
        print("error: import-linter is not installed; remove .venv and run this again", file=sys.stderr)
        return True
    linter = subprocess.run([sys.executable, "-c", IMPORTS], cwd=ROOT, capture_output=True, text=True)
    if linter.returncode:
        print(linter.stdout, linter.stderr, sep="", file=sys.stderr)
    return bool(linter.returncode)


def check_made() -> bool:
    """Whether something that ./scripts/format writes is not as it would write it; prints what."""
    stale = stale_files(ROOT)
    for path in stale:
        print(f"{path}:1:1: error: it is not what the models and the data say. Run ./scripts/format. [stale]")
    return bool(stale)


def measure_tone(files: list[str]) -> int:
    """Print how well the rules of the tone check find what people marked. Returns the exit code."""
    for file in files:
        measure_file(Path(file))
    if not files:
        measure_all()
    return 0


def check_vendor() -> bool:
    """Whether a script that others wrote is not the one that was taken over; prints which."""
    changed = changed_files()
    for path in changed:
        print(f"{path}:1:1: error: it is not the file that SHA256SUMS beside it names. Take it over again. [vendor]")
    return bool(changed)


def main() -> int:
    """Read the options and run what they ask for. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="./scripts/check", description=__doc__)
    parser.add_argument("--content", action="store_true", help="only the content, not the code")
    parser.add_argument("--coverage", action="store_true", help="print which page carries which fact")
    parser.add_argument("--readability", action="store_true", help="print how long and hard the sentences are")
    parser.add_argument("--format", choices=("text", "github"), default="text", help="how problems are printed")
    parser.add_argument(
        "--tone", nargs="*", metavar="FILE", help="measure the tone check by these messages, or those of the tests"
    )
    options = parser.parse_args()
    if options.tone is not None:
        return measure_tone(options.tone)
    narrow = options.content or options.coverage or options.readability
    linters = [] if narrow else start_linters()
    try:
        faults = check_and_report(options) | (not narrow and (check_imports() | check_made() | check_vendor()))
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
    for warning in [] if problems else old_data(catalog, datetime.date.today()):
        print(f"warning: {warning}", file=sys.stderr)
    wanted = options.coverage and not problems
    if wanted:
        print(coverage_table(DOCS, catalog))
    gaps = bool(wanted and uncovered(DOCS, catalog))
    return bool(problems) or gaps


if __name__ == "__main__":
    sys.exit(run(main))
