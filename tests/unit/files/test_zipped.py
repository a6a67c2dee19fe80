"""ZIP files of our own are those that Python's library writes, but for the time and the machine."""

import zipfile
from io import BytesIO

from hooks.files.zipped import entry, zip_entries

CONTENTS = {"a.xml": b"<a/>" * 500, "sub/empty.txt": b"", "sub/b.bin": bytes(range(256)) * 9}


def written() -> bytes:
    return zip_entries(entry(name, content) for name, content in CONTENTS.items())


def by_the_library() -> bytes:
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, content in CONTENTS.items():
            item = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            item.create_system = 0
            target.writestr(item, content, zipfile.ZIP_DEFLATED)
    return raw.getvalue()


def test_a_file_has_every_entry_whole_and_in_order() -> None:
    with zipfile.ZipFile(BytesIO(written())) as source:
        assert source.testzip() is None
        assert {name: source.read(name) for name in source.namelist()} == CONTENTS
        assert source.namelist() == [*CONTENTS]


def test_a_file_has_the_bytes_of_the_library() -> None:
    assert written() == by_the_library()


def test_a_file_without_entries_can_be_opened() -> None:
    with zipfile.ZipFile(BytesIO(zip_entries([]))) as source:
        assert source.namelist() == []
