"""The machine is tried on a small site of its own, so that no edit of a real text breaks its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.data.catalog import Catalog
from hooks.read import load_catalog
from tests.building import read_once


@pytest.fixture(scope="session")
def base_url(small_url: str) -> str:
    """The address at which these tests open pages."""
    return small_url


@pytest.fixture(scope="session")
def catalog(small_site: Path) -> Catalog:
    """The data of the small site."""
    return read_once("small", lambda: load_catalog(small_site.parent / "docs/_data", small_site.parent), Catalog)
