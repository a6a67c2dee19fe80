"""The engine that checks and tests the browser's scripts. It asks the network for nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCRIPTS = ("overrides", "tests/vectors", "scripts")
CHECKS = (("lint", "--quiet", *SCRIPTS), ("check", "--quiet", "--no-remote", *SCRIPTS))


def command(*arguments: str) -> list[str]:
    """A command of the engine that came with the test requirements."""
    program = shutil.which("deno", path=str(Path(sys.executable).parent))
    if not program:
        raise FileNotFoundError("deno is not installed; ./scripts/setup.sh installs what the tests need")
    return [program, *arguments]


def environment() -> dict[str, str]:
    """Where the engine keeps its files, and that it looks for no newer one."""
    return {**os.environ, "DENO_DIR": str(ROOT / ".cache/deno"), "DENO_NO_UPDATE_CHECK": "1"}


def start_checks() -> list[subprocess.Popen[bytes]]:
    """Check style and types of all scripts side by side; they print what they find."""
    return [subprocess.Popen(command(*check), cwd=ROOT, env=environment()) for check in CHECKS]


def run_script(path: Path, given: str) -> str:
    """What a script prints for a text. It may read its own modules, and nothing else."""
    arguments = command("run", "--quiet", "--no-remote", "--no-prompt", str(path))
    done = subprocess.run(arguments, cwd=ROOT, env=environment(), input=given, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout
