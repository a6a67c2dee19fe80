"""One browser after the other, and a reader who begins with an empty memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scripts.engines import ENGINES
from tests.engines.driver import Driver
from tests.engines.reader import Reader
from tests.engines.start import started


@pytest.fixture(scope="module", params=ENGINES, ids=lambda engine: engine.name.split()[0])
def driver(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """A browser, or the reason why it cannot be had."""
    paths = request.param.find()
    if not paths:
        pytest.skip(request.param.lack)
    with started(request.param, paths, tmp_path_factory.mktemp("browser")) as wire:
        yield Driver(wire)


@pytest.fixture
def reader(driver: Driver, small_url: str) -> Reader:
    """A reader on the lightest page of the small site: a text."""
    reader = Reader(driver, small_url)
    reader.open("downloads/message.txt")
    driver.run("sessionStorage.clear()")
    return reader
