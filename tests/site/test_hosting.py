"""The settings in `hosting/` do what they promise, with the servers themselves where these are installed."""

from __future__ import annotations

import gzip
import json
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from hooks.languages import DEFAULT
from hooks.web.manifest import manifest_path
from hooks.web.policy import HEADERS
from tests.conftest import ROOT
from tests.pages import KINDS

MANIFEST = manifest_path(DEFAULT.code)
PATIENCE = 30  # seconds
TEXTS = {"": "text/html", "styles/reading.css": "text/css", "search/index.json": "application/json"}
NGINX = """user {user};
pid {folder}/pid;
error_log {folder}/log;
daemon off;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  {temporary}
  server {{ listen 127.0.0.1:{port}; root {site}; include {settings}; }}
}}
"""
PROMISED = ("", MANIFEST, f"downloads/{KINDS['email'].split('/')[1]}.docx", "does-not-exist/")
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass(frozen=True)
class Answer:
    """What a server answers, with the names of headers in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


Ask = Callable[[str], Answer]


def nginx(folder: Path, site: Path, port: int) -> list[str]:
    """Our settings as a host includes them in its own, and the command that serves with them."""
    temporary = "\n  ".join(f"{name}_temp_path {folder}/{name};" for name in TEMPORARY)
    settings = ROOT / "hosting/nginx.conf"
    user = pwd.getpwuid(os.geteuid()).pw_name  # begun by root, it would serve as another who may not read the folder
    text = NGINX.format(user=user, folder=folder, temporary=temporary, port=port, site=site, settings=settings)
    (folder / "nginx.conf").write_text(text, "utf-8")
    return ["-c", str(folder / "nginx.conf"), "-e", str(folder / "log")]


def caddy(folder: Path, site: Path, port: int) -> list[str]:
    """Our settings for another folder and port, and the command that serves with them."""
    text = (ROOT / "hosting/Caddyfile").read_text("utf-8")
    assert text.count(":8080 {") == text.count("root * /srv") == 1
    text = text.replace(":8080 {", f":{port} {{").replace("root * /srv", f"root * {site}")
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, "utf-8")
    return ["run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


SERVERS = {"nginx": nginx, "caddy": caddy}


@pytest.fixture(scope="module", params=SERVERS)
def ask(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Ask a server for a path, as browsers do, who know gzip."""
    program = shutil.which(request.param) or shutil.which(f"/usr/sbin/{request.param}")
    if program is None:
        pytest.skip(f"{request.param} is not installed, so its settings are not tried.")
    folder = tmp_path_factory.mktemp(request.param)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    command = [program, *SERVERS[request.param](folder, site, port)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        end = time.monotonic() + PATIENCE
        while not _answers(port):
            assert server.poll() is None
            assert time.monotonic() < end
            time.sleep(0.02)
        yield lambda path: _ask(port, path)
        server.terminate()


def _answers(port: int) -> bool:
    with socket.socket() as wire:
        return wire.connect_ex(("127.0.0.1", port)) == 0


def _ask(port: int, path: str) -> Answer:
    wire = HTTPConnection("127.0.0.1", port, timeout=10)
    wire.request("GET", f"/{path}", headers={"Accept-Encoding": "gzip"})
    answer = wire.getresponse()
    found = Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
    wire.close()
    return found


@pytest.mark.parametrize("path", PROMISED)
def test_everything_comes_with_our_headers_and_is_asked_for_again_in_time(ask: Ask, path: str) -> None:
    answer = ask(path)
    assert answer.status == (404 if path == PROMISED[-1] else 200)
    headers = answer.headers
    assert {name: headers.get(name.lower()) for name in HEADERS} == dict(HEADERS)
    assert headers["cache-control"] == "no-cache"
    assert headers["etag"]


def test_texts_are_compressed_and_are_what_they_are_in_the_site(ask: Ask, site: Path) -> None:
    for path, kind in TEXTS.items():
        answer = ask(path)
        assert answer.status == 200
        assert answer.headers["content-type"].split(";")[0] == kind
        assert answer.headers["content-encoding"] == "gzip"
        file = site / path
        whole = (file / "index.html" if file.is_dir() else file).read_bytes()
        assert gzip.decompress(answer.body) == whole
        assert len(answer.body) < len(gzip.compress(whole, 5)) * 1.05


def test_a_folder_without_its_slash_leads_to_its_page_whose_links_would_go_astray(ask: Ask) -> None:
    for path in (KINDS["email"], f"hr/{KINDS['guide']}"):
        answer = ask(path.rstrip("/"))
        assert answer.status in {301, 308}
        assert answer.headers["location"] == f"/{path}"
        assert ask(path).status == 200


def test_an_address_that_does_not_exist_gets_our_page_compressed(ask: Ask, site: Path) -> None:
    for path in (
        "does-not-exist/",
        "ar/does-not-exist",
        "templates/nothing.docx",
        "downloads/",
    ):  # the last has files only
        answer = ask(path)
        assert answer.status == 404
        assert answer.headers["content-type"].startswith("text/html")
        assert gzip.decompress(answer.body) == (site / "404.html").read_bytes()


def test_the_manifest_is_called_one(ask: Ask) -> None:
    answer = ask(MANIFEST)
    assert answer.headers["content-type"] == "application/manifest+json"
    body = gzip.decompress(answer.body) if "content-encoding" in answer.headers else answer.body
    assert json.loads(body)["icons"]


def test_a_container_is_built_from_no_more_than_it_copies() -> None:
    lines = (ROOT / "hosting/Containerfile").read_text("utf-8").splitlines()
    copied = {line.split()[1] for line in lines if line.startswith("COPY ")}
    rules = [line for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert rules[0] == "*"
    assert {rule.removeprefix("!") for rule in rules[1:]} == copied
    assert len(copied) > 1
