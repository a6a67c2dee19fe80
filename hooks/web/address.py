"""The address at which the site is published: it stands in every page, so it is written as addresses are."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~%-]+)*/")
_SCOPE = re.compile(r"/(?:[A-Za-z0-9._~%-]+/)*")


def address_faults(address: str | None, scope: str) -> list[str]:
    """What is wrong with the address and with its path, each as a line; nothing when they can be used."""
    faults = []
    if address and not _ADDRESS.fullmatch(address):
        advice = "write it as `https://example.org/path/`, with other letters and blanks as `%` codes"
        faults.append(f"SITE_URL `{address}` is no address of a site: {advice}")
    if not _SCOPE.fullmatch(scope):
        faults.append(f"SITE_SCOPE `{scope}` is no path: write it as `/` or `/path/`")
    return faults
