"""What a keystroke takes on a slow phone, from the key to the changed text on the screen."""

from __future__ import annotations

import statistics

from playwright.sync_api import Browser, sync_playwright

from scripts.browser import require_browser

PAGES = ("templates/ending-email/", "templates/service-agreement/")
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
SLOWDOWN = 6
FIELD = "client_name"
STROKES, ROUNDS = 60, 5
_TYPE = """([name, strokes]) => {
  const field = document.querySelector(`[data-field="${name}"] [name="${name}"]`);
  const times = [];
  field.focus();
  for (let count = 1; count <= strokes; count += 1) {
    const start = performance.now();
    field.value = "abcdefgh ".repeat(20).slice(0, count);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    document.body.offsetHeight;
    times.push(performance.now() - start);
  }
  return times;
}"""


def bench_typing(address: str) -> None:
    """Print what all keystrokes of some rounds take on served pages, the slow ones too."""
    program = require_browser()  # looks with Playwright, of which one runs at a time
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for path in PAGES:
            for name, (width, height) in SIZES.items():
                times = _times(browser, address + path, width, height)
                middle, slow = statistics.median(times), statistics.quantiles(times, n=20)[-1]
                print(f"  {path:<34}{name:<9}{middle:6.1f} ms half of them, {slow:6.1f} ms 95 of 100, of {len(times)}")
        browser.close()


def _times(browser: Browser, url: str, width: int, height: int) -> list[float]:
    """Milliseconds for each keystroke of all rounds."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(url)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    times = [float(time) for _ in range(ROUNDS) for time in page.evaluate(_TYPE, [FIELD, STROKES])]
    page.context.close()
    return times
