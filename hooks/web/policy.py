"""What pages may do and what browsers are told about them: the one place from which each host's settings are written.

A page holds no script and no style of its own, calls no other host and is part of no other page.
"""

from __future__ import annotations

from collections.abc import Mapping

POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme draws its signs by addresses that hold them
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
IN_HEADERS: Mapping[str, str] = {"frame-ancestors": "'none'"}
"""What browsers heed in headers alone."""
REFERRER = "no-referrer"
"""No site that a reader goes to learns where they came from."""
_UNUSED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in {**POLICY, **IN_HEADERS}.items()),
    "Referrer-Policy": REFERRER,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
    "Cache-Control": "no-cache",  # kept, and asked after: files of two versions do not work together
}


def page_policy() -> str:
    """The policy as a page itself says it, for hosts that send no headers."""
    return "; ".join(f"{name} {value}" for name, value in POLICY.items())


def headers_file() -> str:
    """The file `_headers` of a site, which Netlify, Cloudflare Pages and others read."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


_NOTE = "# Written by ./scripts/format from hooks/web/policy.py.\n"
_NGINX = """\
# Include it in a `server` block whose `root` is the folder site/ and which has no `location /` of its own; for nginx
# 1.11.8 or newer. A `location` that adds a header of its own loses those below: add them there again. For a site in a
# folder, such as /guide/, copy site/ to that folder below the root, and write /guide/404.html and `location /guide/`.
charset utf-8;
gzip on;
gzip_vary on;
gzip_comp_level 6;
gzip_min_length 256;
gzip_types text/css text/javascript application/javascript application/json application/manifest+json
  image/svg+xml text/plain text/markdown text/calendar text/xml application/xml;
error_page 403 404 =404 /404.html;
absolute_redirect off;
location / {
  try_files $uri $uri/ =404;
}
location ~ \\.webmanifest$ {
  types { }
  default_type application/manifest+json;
}
"""


def nginx_file() -> str:
    """The settings for nginx."""
    return _NOTE + _NGINX + "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())


_CADDY = """\
# The site in the folder /srv, compressed, on port 8080; hosting/Containerfile takes it as it is.
:8080 {
	root * /srv
	encode gzip
	header {
%s	}
	@manifest path *.webmanifest
	header @manifest Content-Type application/manifest+json
	file_server
	handle_errors {
		encode gzip
		rewrite * /404.html
		file_server
	}
}
"""


def caddy_file() -> str:
    """The settings for Caddy."""
    return _NOTE + _CADDY % "".join(f'\t\t{name} "{value}"\n' for name, value in HEADERS.items())
