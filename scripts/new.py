"""Begin a template, a tool, a page of the guide, a term of the glossary or a note of law in every language; or a place.

Nothing that exists is overwritten. What is still to be written is empty, and ./scripts/check names each place.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from typing import get_args

from hooks.data.families.law import SUBJECTS
from hooks.data.model import STAGES, Kind, ToolKind
from hooks.languages import CODES
from scripts.build import ROOT
from scripts.drafts import (
    Draft,
    RefusalError,
    draft_law,
    draft_page,
    draft_place,
    draft_template,
    draft_term,
    draft_tool,
)

NEXT = "Write what is empty; ./scripts/check --content names each place."


def read_options(arguments: list[str] | None = None) -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(prog="./scripts/new", description=__doc__)
    items = parser.add_subparsers(dest="item", required=True, metavar="template | tool | page | term | law | place")
    template = items.add_parser("template", help="a script, contract, record or checklist with its page")
    template.add_argument("id", help="lower-case words joined by `-`, such as late-files")
    template.add_argument("--kind", choices=get_args(Kind), default="email", help="email unless told otherwise")
    template.add_argument("--stage", choices=STAGES, default="tell", help="tell unless told otherwise")
    tool = items.add_parser("tool", help="what decides or counts, with its page")
    tool.add_argument("id", help="lower-case words joined by `-`, such as late-fees")
    tool.add_argument("--kind", choices=get_args(ToolKind), required=True, help="what it is")
    tool.add_argument("--stage", choices=STAGES, default="decide", help="decide unless told otherwise")
    page = items.add_parser("page", help="a page of the guide")
    page.add_argument("id", metavar="section/id", help="such as prepare/insurance")
    items.add_parser("term", help="a term of the glossary").add_argument("id", help="such as kill-fee")
    law = items.add_parser("law", help="a note of law")
    law.add_argument("id", help="its jurisdiction and what it is about, such as de-late-payment")
    law.add_argument("--subject", choices=SUBJECTS, default="ending", help="ending unless told otherwise")
    law.add_argument("--jurisdiction", help="where it applies, if the id does not begin with it")
    place = items.add_parser("place", help="a place where readers work")
    place.add_argument("id", help="its ISO 3166 code in small letters, such as hr or gb-eng")
    place.add_argument("--languages", nargs="+", choices=CODES, required=True, help="those whose readers choose it")
    return parser.parse_args(arguments)


def make_draft(options: argparse.Namespace) -> Draft:
    """What is asked for, not yet written. Raises RefusalError."""
    today = date.today()
    match options.item:
        case "template":
            return draft_template(ROOT, options.id, options.kind, options.stage, today)
        case "tool":
            return draft_tool(ROOT, options.id, options.kind, options.stage, today)
        case "page":
            return draft_page(ROOT, options.id, today)
        case "term":
            return draft_term(ROOT, options.id)
        case "place":
            return draft_place(ROOT, options.id, options.languages, today)
        case _:
            return draft_law(ROOT, options.id, options.subject, options.jurisdiction, today)


def main(arguments: list[str] | None = None) -> int:
    """Make it, and say which files were written. Returns the exit code."""
    try:
        written = make_draft(read_options(arguments)).write()
    except RefusalError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(*written, NEXT, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
