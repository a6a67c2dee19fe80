"""What browsers are told about pages: strict, and the same by every host."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hooks.web.policy import HEADERS, IN_HEADERS, POLICY, caddy_file, headers_file, nginx_file, page_policy

HARMLESS = {"'none'", "'self'", "data:"}


def test_the_policy_allows_nothing_within_pages_and_no_other_host() -> None:
    sources = {name: set(value.split()) for name, value in {**POLICY, **IN_HEADERS}.items()}
    assert sources["default-src"] == {"'none'"}
    assert {name for name, allowed in sources.items() if not allowed <= HARMLESS} == set()
    assert [name for name, allowed in sources.items() if "data:" in allowed] == ["img-src"]


def test_a_page_says_what_the_headers_say_but_for_what_browsers_heed_in_headers_alone() -> None:
    header = HEADERS["Content-Security-Policy"].split("; ")
    page = page_policy().split("; ")
    assert page
    assert header == [*page, *(f"{name} {value}" for name, value in IN_HEADERS.items())]


@pytest.mark.parametrize("write", [headers_file, nginx_file, caddy_file])
def test_every_host_sends_every_header(write: Callable[[], str]) -> None:
    text = write()
    assert {name for name, value in HEADERS.items() if name not in text or value not in text} == set()
