"""What a browser asks for as a page opens, how long the page cannot answer meanwhile, and how soon the search finds."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Mapping

from playwright.sync_api import Browser, Page, Response, ViewportSize, sync_playwright

from hooks.languages import BY_CODE, CODES
from scripts.browser import require_browser

SIZE: ViewportSize = {"width": 390, "height": 844}
SLOWDOWN = 4
ROUNDS = 5
FIELD, RESULT = ".search-field", ".search-results > li > a"
# The time that tasks take which keep a page from answering, beyond the twentieth of a second that nobody notices.
_BLOCKED = """() => new Promise(done => {
  let blocked = 0;
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) blocked += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
  setTimeout(() => done(blocked), 500);
})"""
# From a key in the field of the search, whose index is there, to the first result on the screen.
_SEARCH = """async ([field, result, query]) => {
  const input = document.querySelector(field);
  const shown = () => Array.from(document.querySelectorAll(result)).some(link => link.checkVisibility());
  input.value = "";
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise(done => setTimeout(done, 300));
  const start = performance.now();
  input.value = query;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  while (!shown() && performance.now() - start < 10000) await new Promise(done => setTimeout(done));
  await new Promise(done => requestAnimationFrame(done));
  return performance.now() - start;
}"""


def bench_opening(address: str, pages: Mapping[str, str], queries: Mapping[str, str]) -> None:
    """Print the figures of served pages in each language, and of the search for a query of it."""
    program = require_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        print(f"As a page opens in a browser, on a phone {SLOWDOWN} times slower than this machine")
        for kind, path in pages.items():
            for lang in CODES:
                count, weight, blocked = opening(browser, f"{address}{BY_CODE[lang].prefix}{path}")
                print(f"  {kind:<18}{lang}  {weight:>7} bytes in {count} requests, blocked for {blocked:4.0f} ms")
        print("From a key to the first result of the search, on the same phone")
        for lang in CODES:
            print(f"  {lang}  {search_time(browser, address + BY_CODE[lang].prefix, queries[lang]):5.0f} ms")
        browser.close()


def opening(browser: Browser, url: str) -> tuple[int, int, float]:
    """Requests, bytes after gzip, and milliseconds for which the page is blocked."""
    page = _slow_page(browser)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(url)
    page.wait_for_load_state("networkidle")
    blocked = float(page.evaluate(_BLOCKED))
    weight = sum(len(gzip.compress(answer.body(), 9)) for answer in answers)
    page.context.close()
    return len(answers), weight, blocked


def search_time(browser: Browser, url: str, query: str) -> float:
    """The middle one of some rounds, in milliseconds."""
    page = _slow_page(browser)
    page.goto(url)
    page.locator(".search-open").click()
    page.wait_for_load_state("networkidle")
    times = [float(page.evaluate(_SEARCH, [FIELD, RESULT, query])) for _ in range(ROUNDS)]
    page.context.close()
    return statistics.median(times)


def _slow_page(browser: Browser) -> Page:
    page = browser.new_page(viewport=SIZE)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    return page
