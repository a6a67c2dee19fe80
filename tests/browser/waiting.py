"""Waiting for what a page comes to. Playwright's own way evaluates text within the page, which its policy forbids."""

from __future__ import annotations

import time

from playwright.sync_api import Page

PATIENCE = 60  # seconds
# Tasks come in the order in which they were asked for; a frame ends what they do to the page.
_REST = """async () => {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise(done => setTimeout(done));
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}"""

# Keeps what waits for a time of its own until the test lets that pass.
_HOLD = """() => {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const held = new Map();
  let last = 0;
  globalThis.setTimeout = (run, wait = 0, ...given) => {
    if (wait < 50) return start(run, wait, ...given);
    held.set(--last, () => run(...given));
    return last;
  };
  globalThis.clearTimeout = id => { if (!held.delete(id)) stop(id); };
  globalThis.passTime = () => {
    const due = Array.from(held.values());
    held.clear();
    for (const run of due) run();
    return due.length;
  };
}"""


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression, or what it promises, is true in the page."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(20)


def come_to_rest(page: Page) -> None:
    """Wait until the page has done all that it had begun: what waited for its turn had it, and it was drawn twice."""
    page.evaluate(_REST)


def hold_time(page: Page) -> None:
    """From now on nothing on this page comes by itself after a pause; see `pass_time`."""
    page.evaluate(_HOLD)


def pass_time(page: Page) -> None:
    """Let as much time pass as all need that wait, and those that wait because of them."""
    for _ in range(10):
        come_to_rest(page)
        if not page.evaluate("passTime()"):
            return
    raise AssertionError("the page waits for something again and again")
