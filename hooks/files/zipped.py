"""ZIP files of entries that are packed once, although many files have them; without time and machine."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_VERSION = 20  # of the format, by which readers know packed entries
_PACKED = 8
_MIDNIGHT, _DAY = 0, 1 << 5 | 1  # the first of January 1980, the earliest time that a ZIP file knows
_OWNER = 0o600 << 16
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True)
class Entry:
    """A file in the ZIP file: its name, of ASCII letters, and its content, packed."""

    name: bytes
    packed: bytes
    check: int
    size: int


def entry(name: str, content: bytes) -> Entry:
    """A file, packed as small as it goes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Entry(name.encode("ascii"), packer.compress(content) + packer.flush(), zlib.crc32(content), len(content))


def zip_entries(entries: Iterable[Entry]) -> bytes:
    """The ZIP file; equal entries give equal bytes."""
    whole, index, count = bytearray(), bytearray(), 0
    for item in entries:
        count += 1
        told = (_VERSION, 0, _PACKED, _MIDNIGHT, _DAY, item.check, len(item.packed), item.size, len(item.name), 0)
        index += _CENTRAL.pack(b"PK\x01\x02", _VERSION, *told, 0, 0, 0, _OWNER, len(whole)) + item.name
        whole += _LOCAL.pack(b"PK\x03\x04", *told) + item.name + item.packed
    return bytes(whole + index + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(index), len(whole), 0))
