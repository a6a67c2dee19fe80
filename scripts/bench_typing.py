"""What a keystroke takes on a slow phone, from key to painted frame, and what it takes there without our scripts."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from playwright.sync_api import Browser, sync_playwright

from scripts.browser import require_browser

PAGES = (
    "templates/ending-email/",
    "templates/service-agreement/",
    "templates/statement-of-account/",
    "templates/offboarding/",
)
PHONE = {"width": 390, "height": 844}
SLOWDOWNS = (4, 6)
FIELD = "client_name"
STROKES, ROUNDS = 12, 8
MOST = 1.3
"""How many times as long as on the bare page 95 of 100 keystrokes may take."""
# The same page with the same form: while it is bare, no script of ours hears of what is typed.
_WATCH = """name => {
  const field = document.querySelector(`[data-field="${name}"] [name="${name}"]`);
  const channel = new MessageChannel();
  let start = 0;
  Object.assign(globalThis, { bare: false, times: [] });
  channel.port1.onmessage = () => times.push(performance.now() - start);
  addEventListener("keydown", event => { start = event.timeStamp }, true);
  for (const kind of ["input", "change"]) {
    addEventListener(kind, event => {
      if (bare) event.stopImmediatePropagation();
      if (kind === "input") requestAnimationFrame(() => channel.port2.postMessage(0));
    }, true);
  }
  field.focus();
}"""


def bench_typing(address: str) -> None:
    """Print how long 95 of 100 keystrokes take at most on served pages and on the same pages bare, and the ratio."""
    program = require_browser()  # looks with Playwright, of which one runs at a time
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for path in PAGES:
            for slowdown in SLOWDOWNS:
                ours, bare = (_slow(times) for times in _times(browser, address + path, slowdown))
                told = "" if ours <= MOST * bare else f", more than {MOST}"
                print(f"  {path:<34}{slowdown}x {ours:7.1f} ms, bare {bare:7.1f} ms: {ours / bare:.2f}{told}")
        browser.close()


def _slow(times: Sequence[float]) -> float:
    """What 95 of 100 take at most."""
    return statistics.quantiles(times, n=20)[-1]


def _times(browser: Browser, url: str, slowdown: int) -> tuple[list[float], list[float]]:
    """Milliseconds from each key to its painted frame: with our scripts and without, turn by turn."""
    page = browser.new_page(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    page.goto(url)
    page.locator("[data-builder][data-ready]").wait_for()
    page.evaluate(_WATCH, FIELD)
    page.keyboard.type("ab")
    page.wait_for_timeout(1000)  # what comes with the first field is there
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    found: dict[bool, list[float]] = {False: [], True: []}
    for _ in range(ROUNDS):
        for bare in found:
            page.evaluate("bare => { globalThis.bare = bare; times.length = 0 }", bare)
            page.keyboard.type("abcdefghijkl"[:STROKES], delay=60)
            while page.evaluate("times.length") < STROKES:  # the policy of the page forbids to wait for a function
                page.wait_for_timeout(20)
            found[bare] += page.evaluate("times")
    page.context.close()
    return found[False], found[True]
