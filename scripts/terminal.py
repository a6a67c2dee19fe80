"""What every command owes the person who runs it: a sentence instead of a traceback, whatever the machine refuses."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

STOPPED = 128  # what shells add to the number of a signal


def run(main: Callable[[], int | None]) -> int:
    """Run a command to its exit code. A signal ends it as an exception does, so that what it began is cleaned up."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe may know fewer letters than we write
            stream.reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, _stop)
    try:
        code = main() or 0
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STOPPED + signal.SIGPIPE if hasattr(signal, "SIGPIPE") else 1
    except KeyboardInterrupt:
        return STOPPED + signal.SIGINT
    except OSError as error:
        print(f"error: {sentence(error)}", file=sys.stderr)
        return 1
    finally:  # from here on it ends anyway; an exception would only be told by the interpreter
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return code


def sentence(error: OSError) -> str:
    """What the system refused, and where."""
    place = f": {error.filename}" if error.filename else ""
    return f"{error.strerror or error}{place}"


def _stop(number: int, _: FrameType | None) -> None:
    raise SystemExit(STOPPED + number)
