"""The catalog that pages are being built from: read once, and used for every language."""

from __future__ import annotations

from hooks.data.catalog import Catalog

_catalogs: list[Catalog] = []


def set_catalog(catalog: Catalog) -> None:
    """Build from this one from now on."""
    _catalogs[:] = [catalog]


def current_catalog() -> Catalog:
    """The one that was set last."""
    return _catalogs[-1]
