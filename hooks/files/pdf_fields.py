"""Fields to fill in on a screen. The layout leaves a link where each is to be; here the links become fields.

A link has all that a field needs, its place on the page and in the tree of the structure; only what it is changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hooks.files.pdf_objects import Objects
from hooks.files.pdf_parts import Field, Fields

_LINK = re.compile(
    rb"<</Type/Annot/Subtype/Link/Rect\[([\d. -]+)\].*?/URI\((field:(\d+)|tick:)\).*?/StructParent (\d+)"
)
_ELEMENT = re.compile(rb"/Type/StructElem/S/Link/.*/Obj (\d+) 0 R")
LETTERS = b"/DA(/Helv 10 Tf 0 g)"
MULTILINE = b"/Ff 4096"
LONGEST = 160  # letters that are read out for a box
TICK = ((0.2, 0.5), (0.42, 0.24), (0.82, 0.8))
"""The corners of a tick, in parts of its box."""


@dataclass(frozen=True)
class _Place:
    """A link that stands for a field: its number, corners, place in the tree, and the field."""

    number: int
    corners: bytes
    parent: bytes
    field: Field
    ticked: bool


def with_fields(data: bytes, fields: Fields) -> bytes:
    """The file with fields in the place of the links that stand for them; equal files give equal bytes."""
    if not fields:
        return data
    objects = Objects(data)
    _Form(objects).add(list(_places(objects, fields)))
    return objects.write()


def _places(objects: Objects, fields: Fields) -> list[_Place]:
    """The links that stand for fields, in the order of the pages: that of the boxes too."""
    ticks = iter(fields.ticks)
    found: list[_Place] = []
    for number, body in enumerate(objects.bodies, 1):
        link = _LINK.match(body)
        if link:
            text = link[3] is not None
            field = fields.texts[int(link[3])] if text else next(ticks)
            found.append(_Place(number, link[1], link[4], field, ticked=not text))
    return found


class _Form:
    """The form of one file."""

    def __init__(self, objects: Objects) -> None:
        self.objects = objects
        self.looks: dict[bytes, int] = {}
        self.names: set[str] = set()

    def add(self, places: list[_Place]) -> None:
        fields = self.texts([place for place in places if not place.ticked])
        for place in places:
            if place.ticked:
                self.tick(place)
                fields.append(place.number)
        self.tagged({place.number for place in places})
        font = self.objects.add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
        form = self.objects.add(
            b"<</Fields[%b]/DR<</Font<</Helv %d 0 R>>>>%b>>" % (_references(sorted(fields)), font, LETTERS)
        )
        root = self.objects.root
        self.objects[root] = self.objects[root].replace(b"/Type/Catalog", b"/Type/Catalog/AcroForm %d 0 R" % form, 1)

    def texts(self, places: list[_Place]) -> list[int]:
        """Fields for text, by their numbers; what stands in several places of a document is typed once."""
        named: dict[str, list[_Place]] = {}
        for place in places:
            named.setdefault(self.name(place.field), []).append(place)
        self.names = set(named)
        return [self.text(name, together) for name, together in named.items()]

    def text(self, name: str, places: list[_Place]) -> int:
        first = places[0].field
        lines = MULTILINE if max(place.field.lines for place in places) > 1 else b""
        field = b"/FT/Tx/T%b/TU%b%b" % (_string(name), _string(_short(first.told)), lines)
        if len(places) == 1:
            self.widget(places[0], field + LETTERS)
            return places[0].number
        parent = self.objects.add(b"<<%b/Kids[%b]>>" % (field, _references([place.number for place in places])))
        for place in places:
            self.widget(place, LETTERS + b"/Parent %d 0 R" % parent)
        return parent

    def tick(self, place: _Place) -> None:
        """A box to tick, with a name of its own."""
        name = base = self.name(place.field)
        number = 1
        while name in self.names:
            number += 1
            name = f"{base}-{number}"
        self.names.add(name)
        left, bottom, right, top = map(float, place.corners.split())
        size = (right - left, top - bottom)
        looks = b"/AP<</N<</On %d 0 R/Off %d 0 R>>>>" % (self.look(size, ticked=True), self.look(size, ticked=False))
        field = b"/FT/Btn/T%b/TU%b" % (_string(name), _string(_short(place.field.told)))
        self.widget(place, field + b"/AS/Off/MK<</CA(4)>>" + looks)

    def widget(self, place: _Place, properties: bytes) -> None:
        self.objects[place.number] = b"<</Type/Annot/Subtype/Widget/Rect[%b]/F 4/StructParent %b%b>>" % (
            place.corners,
            place.parent,
            properties,
        )

    def look(self, size: tuple[float, float], *, ticked: bool) -> int:
        """What lies over the printed box: a tick, or nothing."""
        width, height = size
        corners = [b"%.2f %.2f" % (x * width, y * height) for x, y in TICK]
        drawn = b"1.1 w 1 J 1 j %b m %b l %b l S" % tuple(corners) if ticked else b""
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 %.2f %.2f]/Length %d>>" % (width, height, len(drawn))
        stream = head + b"\nstream\n" + drawn + b"\nendstream"
        if stream not in self.looks:
            self.looks[stream] = self.objects.add(stream)
        return self.looks[stream]

    def tagged(self, numbers: set[int]) -> None:
        """The elements of the structure that hold a field say so."""
        for number, body in enumerate(self.objects.bodies, 1):
            element = _ELEMENT.search(body) if body.startswith(b"<</Type/StructElem/S/Link/") else None
            if element and int(element[1]) in numbers:
                self.objects[number] = body.replace(b"/S/Link/", b"/S/Form/", 1)

    @staticmethod
    def name(field: Field) -> str:
        """A full stop would make two names of one."""
        return field.name.replace(".", "-")


def _references(numbers: list[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _string(text: str) -> bytes:
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
