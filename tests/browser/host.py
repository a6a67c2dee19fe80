"""A host of a site that goes away and comes back, as connections do."""

from __future__ import annotations

import functools
import http.server
import threading
from dataclasses import dataclass, field
from pathlib import Path

from hooks.languages import CODES
from hooks.web.offline import publish_offline
from tests.conftest import BASE


class _Host(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below the base path; each connection ends with its answer, so that a host can go away."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE.rstrip("/")))

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass
class Host:
    """A host that can go away and come back at the same address."""

    site: Path
    port: int = 0
    servers: list[http.server.ThreadingHTTPServer] = field(default_factory=list)

    def come(self) -> str:
        """Begin to answer; gives the address of the site."""
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", self.port), functools.partial(_Host, directory=str(self.site))
        )
        self.port = server.server_port
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.servers.append(server)
        return f"http://127.0.0.1:{self.port}{BASE}"

    def go(self) -> None:
        """Answer no longer."""
        while self.servers:
            server = self.servers.pop()
            server.shutdown()
            server.server_close()

    def change(self, path: str, old: str, new: str) -> None:
        """Publish a version in which a page is another one."""
        page = self.site / path
        text = page.read_text("utf-8")
        assert old in text
        page.write_text(text.replace(old, new), "utf-8")
        publish_offline(self.site, CODES)
