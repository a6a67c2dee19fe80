"""The block of data for search engines is no script: the strictest policy says nothing about it."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser

from tests.pages import page_file, read_html

POLICY = "default-src 'none'; script-src 'self'"
PAGE = '<!doctype html><html lang="en"><head><title>T</title>{block}</head><body>{script}</body></html>'


def complaints(browser: Browser, block: str, script: str) -> list[str]:
    """What the browser prints of a page with a block of data and a script, under the policy."""
    found: list[str] = []
    headers = {"Content-Type": "text/html", "Content-Security-Policy": POLICY}
    body = PAGE.format(block=block, script=script)
    with browser.new_context() as context:
        page = context.new_page()
        page.on("console", lambda message: found.append(message.text))
        page.route("**/*", lambda route: route.fulfill(body=body, headers=headers))
        page.goto("http://page.example/")
        assert page.title() == "T", "no script has run"
        text = page.locator('script[type="application/ld+json"]').inner_text()
        assert json.loads(text)["@graph"]
    return found


def test_a_policy_that_forbids_scripts_within_a_page_allows_its_data(browser: Browser, small_site: Path) -> None:
    (block,) = read_html(page_file(small_site, "tell/safety/")).find("script", type="application/ld+json")
    data = f'<script type="application/ld+json">{block.text}</script>'
    assert complaints(browser, data, "") == []
    assert len(complaints(browser, data, "<script>document.title = 'ran'</script>")) == 1
