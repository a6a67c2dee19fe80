"""The objects of a PDF file as Typst writes it: none within another, and a plain table of where each begins."""

from __future__ import annotations

import re

_START = re.compile(rb"startxref\s+(\d+)")
_ENTRY = re.compile(rb"(\d{10}) \d{5} n")
_SIZE = re.compile(rb"/Size \d+")
_ROOT = re.compile(rb"/Root (\d+) 0 R")


class Objects:
    """Each object by its number, as the bytes between its head and its end."""

    def __init__(self, data: bytes) -> None:
        table = int(_START.findall(data)[-1])
        self.trailer = data[data.index(b"trailer", table) : data.rindex(b"startxref")]
        places = [int(place) for place in _ENTRY.findall(data[table:])]
        ends = dict(zip(sorted(places), [*sorted(places)[1:], table], strict=True))
        self.head = data[: min(places)]
        self.bodies = [_body(data[place : ends[place]]) for place in places]

    @property
    def root(self) -> int:
        """The number of the object from which everything hangs."""
        (number,) = _ROOT.findall(self.trailer)
        return int(number)

    def __getitem__(self, number: int) -> bytes:
        return self.bodies[number - 1]

    def __setitem__(self, number: int, body: bytes) -> None:
        self.bodies[number - 1] = body

    def add(self, body: bytes) -> int:
        """The number of a new object."""
        self.bodies.append(body)
        return len(self.bodies)

    def write(self) -> bytes:
        """The whole file."""
        parts, places, length = [self.head], [], len(self.head)
        for number, body in enumerate(self.bodies, 1):
            places.append(b"%010d 00000 n\r\n" % length)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, body))
            length += len(parts[-1])
        size = len(self.bodies) + 1
        trailer = _SIZE.sub(b"/Size %d" % size, self.trailer)
        table = b"xref\n0 %d\n0000000000 65535 f\r\n%b%bstartxref\n%d\n%%%%EOF"
        return b"".join((*parts, table % (size, b"".join(places), trailer, length)))


def _body(written: bytes) -> bytes:
    return written[written.index(b"obj") + 3 : written.rindex(b"endobj")].strip(b"\n")
