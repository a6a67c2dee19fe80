"""The commands of WebDriver for a Firefox that listens to them itself."""

from __future__ import annotations

import json
import socket
from typing import Any

from tests.engines.driver import PATIENCE, DriverError


class MarionetteWire:
    """Marionette, the protocol that Mozilla's own geckodriver speaks: lists in JSON, each after its length."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=2 * PATIENCE)
        self._file = self._socket.makefile("rb")
        self._sent = 0
        self._read()  # the browser greets first
        self.send("NewSession")

    def send(self, command: str, **body: Any) -> Any:
        """See `Wire`. Raises DriverError."""
        self._sent += 1
        content = json.dumps([0, self._sent, f"WebDriver:{command}", body]).encode()
        self._socket.sendall(b"%d:%b" % (len(content), content))
        _, number, error, result = self._read()
        assert number == self._sent
        if error:
            raise DriverError(f"{error['error']}: {error['message']}")
        return result["value"] if result.keys() == {"value"} else result

    def close(self) -> None:
        """See `Wire`."""
        self.send("DeleteSession")
        self._file.close()
        self._socket.close()

    def _read(self) -> Any:
        length = b""
        while (sign := self._file.read(1)) != b":":
            if not sign:
                raise DriverError("the browser is gone")
            length += sign
        return json.loads(self._file.read(int(length)))
