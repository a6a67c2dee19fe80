"""One way to use a browser by the commands of WebDriver, whatever carries them to it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from http.client import HTTPConnection
from typing import Any, Protocol

PATIENCE = 60.0  # seconds: a busy machine is no fault of the page
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_UP, _DOWN = "\ue013", "\ue015"
_STEPS = """const list = document.querySelector(arguments[0]);
return Array.from(list.options).findIndex(option => option.value === arguments[1]) - list.selectedIndex;"""
_UNFOLD = """for (let part = arguments[0].closest("details"); part; part = part.parentElement.closest("details")) {
  if (!arguments[0].matches("summary")) part.open = true;
}"""
_PATHS = {
    "Navigate": "url",
    "Back": "back",
    "Refresh": "refresh",
    "ExecuteScript": "execute/sync",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
}


class DriverError(Exception):
    """The browser refused a command."""


class Wire(Protocol):
    """Carries commands to a browser."""

    def send(self, command: str, **body: Any) -> Any:
        """The answer of the browser. Raises DriverError."""

    def close(self) -> None:
        """End the session."""


class HttpWire:
    """WebDriver as its standard has it: a program beside the browser that listens to HTTP."""

    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=2 * PATIENCE)
        wanted = {"capabilities": {"alwaysMatch": capabilities}}
        self._session = "/session/" + self._ask("POST", "/session", wanted)["sessionId"]

    def send(self, command: str, **body: Any) -> Any:
        """See `Wire`."""
        path = _PATHS[command].format(id=body.pop("id", ""))
        return self._ask("POST", f"{self._session}/{path}", body)

    def close(self) -> None:
        """See `Wire`."""
        self._ask("DELETE", self._session)
        self._connection.close()

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        content = None if body is None else json.dumps(body)
        self._connection.request(method, path, content, {"Content-Type": "application/json"})
        with self._connection.getresponse() as response:
            value = json.load(response)["value"]
        if response.status != 200:
            raise DriverError(f"{value['error']}: {value['message']}")
        return value


class Driver:
    """A browser in use, with one tab."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    def go(self, url: str) -> None:
        """Open an address."""
        self._load("Navigate", url=url)

    def back(self) -> None:
        """Go back by the button of the browser."""
        self.wire.send("Back")

    def reload(self) -> None:
        """Load the page anew."""
        self._load("Refresh")

    def run(self, script: str, *arguments: Any) -> Any:
        """What a function body returns in the page."""
        return self.wire.send("ExecuteScript", script=script, args=list(arguments))

    def click(self, selector: str) -> None:
        """Click the first element, as a reader does who has scrolled to it."""
        element = self._reach(selector)
        self.run("arguments[0].scrollIntoView({block: 'center'})", {_ELEMENT: element})
        self.wire.send("ElementClick", id=element)

    def type(self, selector: str, text: str) -> None:
        """Type into a field, after what stands there."""
        self.wire.send("ElementSendKeys", id=self._reach(selector), text=text)

    def choose(self, selector: str, value: str) -> None:
        """Choose from a list by keys: not every driver tells the page of a click on an option as browsers do."""
        steps = self.run(_STEPS, selector, value)
        self.type(selector, (_UP if steps < 0 else _DOWN) * abs(steps))

    def until(self, script: str, *arguments: Any) -> None:
        """Wait until an expression is true in the page."""
        _wait(lambda: self.run(f"return {script}", *arguments), script)

    def _load(self, command: str, **body: Any) -> None:
        """Send for a new page, and wait for it even where the browser answers before it is there."""
        self.run("document.documentElement.dataset.old = 'yes'")
        self.wire.send(command, **body)
        self.until("document.readyState === 'complete' && !document.documentElement.dataset.old")

    def _reach(self, selector: str) -> str:
        """The first element, after its reader has unfolded what it is folded into."""
        element = self._find(selector)
        self.run(_UNFOLD, {_ELEMENT: element})
        return element

    def _find(self, selector: str) -> str:
        found = self.wire.send("FindElement", using="css selector", value=selector)
        return str(found[_ELEMENT])


def _wait(holds: Callable[[], Any], what: str) -> None:
    end = time.monotonic() + PATIENCE
    fault: DriverError | None = None
    while time.monotonic() < end:
        try:
            if holds():
                return
        except DriverError as error:  # between two pages
            fault = error
        time.sleep(0.02)
    raise TimeoutError(what) from fault
