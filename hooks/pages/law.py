"""Law changes: notes whose source was read too long ago. A warning to a maintainer, not a mistake."""

from __future__ import annotations

import datetime

from hooks.data.catalog import Catalog


def old_laws(catalog: Catalog, today: datetime.date) -> list[str]:
    """A line for each law note whose source was last read more than twelve months before `today`, oldest first."""
    notes = sorted((law.read, name) for name, law in catalog.law.structure.laws.items())
    year_ago = f"{today.year - 1:04}-{today.month:02}-{today.day:02}"
    return [
        f"law note `{name}` was last read on {read}: read its source again" for read, name in notes if read < year_ago
    ]
