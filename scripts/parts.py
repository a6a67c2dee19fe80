"""Builds the site with a process for each core: each builds some of the languages, and the first one joins them."""

from __future__ import annotations

import argparse
import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from hooks.current import set_catalog
from hooks.data.catalog import Catalog
from hooks.events import read_data
from hooks.languages import CODES
from hooks.pages.check import checked_site
from hooks.web.offline import publish_offline
from hooks.web.render import BYTECODE
from hooks.web.search_words import prepare_search
from scripts.language import ROOT, build_language, compile_theme, join_languages, language_config, tell_warnings, told
from scripts.terminal import run

Child = subprocess.Popen[bytes]
COMPILED = "theme"
Configs = dict[str, MkDocsConfig]


def process_count() -> int:
    """How many processes build: `SITE_PROCESSES`, or one for each core that we may use."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(int(os.environ.get("SITE_PROCESSES") or usable), len(CODES)))


def shares(processes: int) -> list[tuple[str, ...]]:
    """Which languages each process builds. The first one reads the data too, so the last, the longest, is not its."""
    return [CODES[len(CODES) * n // processes : len(CODES) * (n + 1) // processes] for n in range(processes)]


def build_parts(target: Path, processes: int) -> int:
    """Build all languages into `target`, with the data read and checked once. Returns the exit code."""
    folder = target.with_name(f"{target.name}-parts")
    mine, *theirs = shares(processes)
    with ExitStack() as stack:
        children = [stack.enter_context(_child(folder, codes)) for codes in theirs]
        configs = _configs(folder, mine)
        catalog = read_data(configs[mine[0]], CODES, partial(_hand_over, children), checked_site)
        if (compiled := folder / COMPILED).exists():
            BYTECODE.codes |= pickle.loads(compiled.read_bytes())
        _build(configs, catalog)
        if any(_fails(child) for child in children):
            return 1
    join_languages(target, [folder / code for code in CODES])
    publish_offline(target, CODES)
    return 0


def build_part(folder: Path, codes: Sequence[str]) -> int:
    """Build some languages, as soon as the first process hands over the data. Returns the exit code."""
    configs = _configs(folder, codes)
    _prepare(configs, folder)
    if not (data := sys.stdin.buffer.read()):
        return 1  # the first process has said why
    _build(configs, pickle.loads(data))
    return 0


def _prepare(configs: Configs, folder: Path) -> None:
    """While the first process reads the data: compile the theme, for all, and read the words of the search."""
    compiled = folder / COMPILED
    if not compiled.exists():
        compile_theme(next(iter(configs.values())), configs)
        folder.mkdir(exist_ok=True)
        fresh = folder / f"{COMPILED}-{os.getpid()}"
        fresh.write_bytes(pickle.dumps(BYTECODE.codes))
        fresh.replace(compiled)
    for code in configs:
        prepare_search(code)


def _configs(folder: Path, codes: Sequence[str]) -> Configs:
    return {code: language_config(folder / code, code) for code in codes}


def _build(configs: Configs, catalog: Catalog) -> None:
    set_catalog(catalog)
    for code, config in configs.items():
        build_language(config, code)


@contextmanager
def _child(folder: Path, codes: Sequence[str]) -> Iterator[Child]:
    """A process that builds some languages; it ends with us, whatever ends us."""
    command = [sys.executable, "-m", "scripts.parts", str(folder), "--part", *codes]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE) as child:
        try:
            yield child
        finally:
            if child.poll() is None:
                child.terminate()


def _hand_over(children: Iterable[Child], catalog: Catalog) -> None:
    """Let the other processes begin. One that is there no more is told of at the end."""
    data = pickle.dumps(catalog)
    for child in children:
        assert child.stdin
        with suppress(BrokenPipeError), child.stdin:
            child.stdin.write(data)


def _fails(child: Child) -> bool:
    """Wait for a process; whether it failed. It has said why, unless something ended it."""
    code = child.wait()
    if code < 0:
        print(f"error: a process that built some of the languages was ended by signal {-code}", file=sys.stderr)
    return code != 0


def main() -> int:
    """Build the site, or a part of it. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="scripts.parts", description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--part", nargs="+", choices=CODES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    _kept = tell_warnings()
    gc.disable()  # a build ends before there is much to collect, and looking for it takes a tenth of the time
    try:
        if options.part:
            return build_part(options.target, options.part)
        return build_parts(options.target, process_count())
    except OSError:
        raise  # told as every command tells it
    except Exception as error:
        print(told(error), file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(run(main))
