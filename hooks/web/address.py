"""The address at which the site is published: it stands in every page, so it is written as addresses are."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%-]+)*/")


def address_faults(address: str | None) -> list[str]:
    """What is wrong with the address, each as a line; nothing when it can be used."""
    if address and not _ADDRESS.fullmatch(address):
        advice = "write it as `https://example.org/path/`, with other letters and blanks as `%` codes"
        return [f"SITE_URL `{address}` is no address of a site: {advice}"]
    return []
